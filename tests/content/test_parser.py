"""Parts, steps and front matter of a lesson, and what becomes of a file that is no lesson."""

import string

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.content.lesson import PARTS, Figure, Keep, Problem, Prose
from course.content.parser import parse_lesson
from tests.content.lesson_texts import FIRST_LINE, FRONT, messages, read

THREE_PARTS = """# Core
## First {#first}
One.
# Short
## Second {#second}
Two.
# Full
## Third {#third}
Three.
# Coach
## Aim {#aim}
To come down.
"""


def test_parts_stack_and_the_coach_stands_apart() -> None:
    lesson, faults = read(THREE_PARTS)
    assert not faults
    assert [(step.id, step.part) for step in lesson.steps] == [
        ("first", "kern"),
        ("second", "kort"),
        ("third", "heel"),
    ]
    assert [step.id for step in lesson.upto("kort")] == ["first", "second"]
    assert [(note.id, note.title, note.text.text) for note in lesson.coach] == [
        ("aim", "Aim", "To come down.")
    ]


def test_front_matter_and_file_are_kept() -> None:
    lesson, _ = read(THREE_PARTS)
    assert (lesson.id, lesson.title, lesson.idea) == ("walk", "A walk", "Ten minutes.")
    assert (lesson.minutes, lesson.language, lesson.file) == ((2, 5, 8), "en", "1-one/2-walk.en.md")


def test_a_step_knows_the_line_it_starts_on() -> None:
    lesson, _ = read(THREE_PARTS)
    assert [step.line - FIRST_LINE for step in lesson.steps] == [1, 4, 7]


def test_dutch_words_are_read_in_a_dutch_lesson() -> None:
    text = FRONT + THREE_PARTS.replace("Core", "Kern").replace("Short", "Kort").replace("Full", "Heel")
    lesson, faults = parse_lesson(text, "2-walk.nl.md", "nl")
    assert not faults
    assert [step.part for step in lesson.steps] == list(PARTS)


def test_a_language_without_words_of_its_own_uses_the_english_ones() -> None:
    _, faults = parse_lesson(FRONT + THREE_PARTS, "2-walk.fy.md", "fy")
    assert not faults


@pytest.mark.parametrize("newline", ["\r\n", "\r"])
def test_other_line_ends_a_byte_order_mark_and_blank_lines_at_the_end_change_nothing(newline: str) -> None:
    plain, _ = read(THREE_PARTS)
    text = "\ufeff" + (FRONT + THREE_PARTS + "\n\n").replace("\n", newline)
    lesson, faults = parse_lesson(text, "1-one/2-walk.en.md", "en")
    assert not faults
    assert lesson == plain


@pytest.mark.parametrize(
    ("body", "line", "message"),
    [
        ("# Cores\n## A {#a}\nx\n", 0, "unknown part ‘Cores’; probably meant: core"),
        ("# Short\n## A {#a}\nx\n", 0, "a lesson begins with the part ‘core’"),
        ("## A {#a}\nx\n", 0, "a step before the first part"),
        ("# Core\n## A {#a}\nx\n# Core\n## B {#b}\nx\n", 3, "‘Core’ stands here a second time"),
        ("# Core\n## A {#a}\nx\n# Full\n## B {#b}\nx\n# Short\n## C {#c}\nx\n", 6, "‘Short’ comes too late"),
        ("# Core\n## A\nx\n", 1, "the step ‘A’ has no id; probably meant: ## Title {#some-id}"),
        ("# Core\n## A {#A b}\nx\n", 1, "‘A b’ is no id"),
        ("# Core\n## A {#a}\nx\n## B {#a}\ny\n", 3, "the id ‘a’ is taken by an earlier step"),
        ("# Core\n## {#a}\nx\n", 1, "a step without a title"),
        ("# Core\n## A {#a}\n\n", 1, "the step ‘a’ is empty"),
        ("# Core\n## A {#a}\nx\n### Deeper\n", 3, "nothing deeper"),
        ("# Core\nlost\n## A {#a}\nx\n", 1, "text outside a step"),
        ("# Core\n## A {#a}\nx\n# Coach\n## Aim {#aim}\n[1 minute](act:x)\n", 4, "paragraphs and lists only"),
        ("# Core\n## A {#a}\nx\n# Coach\n## Aim {#aim}\nSo. [^a]\n", 5, "‘a’ is not explained"),
    ],
)
def test_a_fault_in_the_headings_is_named_with_its_line(body: str, line: int, message: str) -> None:
    _, faults = read(body)
    assert [fault.line - FIRST_LINE for fault in faults] == [line]
    assert message in str(faults[0])


def test_text_outside_a_step_leaves_a_word_at_the_start_of_the_next_one() -> None:
    lesson, _ = read("# Core\nlost\n## A {#a}\nx\n")
    problem, prose = lesson.steps[0].blocks
    assert isinstance(problem, Problem)
    assert f"line {FIRST_LINE + 1}" in problem.message
    assert prose == Prose("<p>x</p>", "x")


def test_text_after_the_last_heading_of_a_part_leaves_a_word_in_the_last_step() -> None:
    lesson, _ = read("# Core\n## A {#a}\nx\n# Full\nlost\n")
    assert [type(block) for block in lesson.steps[0].blocks] == [Problem, Prose]


def test_two_steps_never_share_an_id() -> None:
    lesson, _ = read("# Core\n## A {#a}\nx\n## B {#a}\ny\n## C\nz\n")
    assert len({step.id for step in lesson.steps}) == 3


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("", "first lines"),
        ("# Core\n## A {#a}\nx\n", "first lines"),
        ('+++\nid = "a\n+++\n# Core\n## A {#a}\nx\n', "line 2"),
        (FRONT, "nothing to show"),
        (FRONT + "# Core\n", "nothing to show"),
        (FRONT + "# Core\n## A {#a}\n" + "a word " * 30_000, "too big"),
    ],
)
def test_a_file_that_is_no_lesson_is_one_step_that_says_so(text: str, says: str) -> None:
    lesson, faults = parse_lesson(text, "1-one/2-walk.en.md", "en")
    assert faults
    assert lesson.id == "walk"
    (step,) = lesson.steps
    (problem,) = step.blocks
    assert isinstance(problem, Problem)
    assert says in problem.message
    assert "2-walk.en.md" in problem.message


@pytest.mark.parametrize(
    ("front", "line", "message"),
    [
        (
            'id = "a"\ntitel = "A"\ntitle = "A"\nidea = "I"\nminutes = [1, 2, 3]',
            3,
            "‘titel’; probably meant: title",
        ),
        ('id = "a"\ntitle = "A"\nidea = "I"\nminutes = [3, 2, 1]', 5, "running totals"),
        ('id = "a"\ntitle = "A"\nidea = "I"\nminutes = [1, 2]', 5, "a list of 3 whole numbers"),
        ('id = "A b"\ntitle = "A"\nidea = "I"\nminutes = [1, 2, 3]', 2, "‘A b’ is not an id"),
        ('id = "a"\ntitle = 3\nidea = "I"\nminutes = [1, 2, 3]', 3, "‘title’ must be a text"),
        ('id = "a"\ntitle = "A"\nminutes = [1, 2, 3]', 0, "‘idea’ must be a text"),
    ],
)
def test_a_fault_in_the_front_matter_leaves_the_lesson_readable(front: str, line: int, message: str) -> None:
    lesson, faults = parse_lesson(f"+++\n{front}\n+++\n{THREE_PARTS}", "2-walk.en.md", "en")
    assert [fault.line for fault in faults] == [line]
    assert message in str(faults[0])
    assert len(lesson.steps) == 3


def test_a_glossary_belongs_to_a_front_matter() -> None:
    _, faults = parse_lesson(
        FRONT.replace("minutes =", 'glossary = ["x"]\nminutes =') + THREE_PARTS, "a.en.md", "en"
    )
    assert not faults


def test_more_steps_than_anyone_writes_are_cut_off() -> None:
    lesson, faults = read("# Core\n" + "".join(f"## A {{#a-{i}}}\nx\n" for i in range(300)))
    assert len(lesson.steps) == 200
    assert "more than 200 steps" in messages(faults)


PIECES = st.sampled_from(
    ["# Core\n", "# Coach\n", "## A {#a}\n", "## ", "{#", "> ", ">", "- ", "1. ", "* ", "**", "*", "_", "[",
     "]", "(", ")", "![", "](figure:circle)", "](exercise:a#b)", "](write:a \"h\")", "](check:b)\n\n",
     "](act:c)", "](lesson:d)", "](mark:e)", "](help:)", "[^e]", "[^e]: likely (own): x. Y", "[^", "]:", "\n",
     "\n\n", "    ", "\t", "+++", "`", "<b>", "&amp;", "\\", "\x00", "\x02", "\u2028", "\ufeff", "1 minute",
     "word ", "é", "😀"]
)  # fmt: skip
SOUP = st.lists(PIECES | st.text(max_size=5), max_size=60).map("".join)


@given(SOUP)
def test_no_body_makes_the_parser_raise(body: str) -> None:
    lesson, _ = read(body)
    assert lesson.steps
    for step in lesson.steps:
        names = {mark.name for mark in step.marks}
        for block in step.blocks:
            if isinstance(block, Prose):
                assert {part.partition('"')[0] for part in block.html.split('"mark:')[1:]} <= names


@given(st.text(string.printable + "é’\x00\u2028\ud800"), st.sampled_from(["nl", "en", "xx", ""]))
def test_no_file_makes_the_parser_raise(text: str, language: str) -> None:
    lesson, faults = parse_lesson(text, "x.md", language)
    assert lesson.steps
    assert faults


def test_a_whole_lesson_becomes_the_blocks_one_would_expect() -> None:
    lesson, faults = read(
        "# Core\n\n## A {#a}\n\nOne. [^m]\nTwo.\n\n- **a** b\n- c\n\n> Keep it.\n\n"
        "![What one\nsees.](figure:circle)\n\nAfter.\n\n[^m]: view (own): Why. But.\n"
    )
    assert not faults
    assert lesson.steps[0].blocks == (
        Prose(
            '<p>One.<a href="mark:m">°</a> Two.</p><ul><li><strong>a</strong> b</li><li>c</li></ul>',
            "One. Two.\na b\nc",
        ),
        Keep("Keep it."),
        Figure("circle", "What one sees."),
        Prose("<p>After.</p>", "After."),
    )
