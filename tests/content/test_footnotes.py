"""Marks: “how sure is this?”, after a sentence and explained in the same step."""

import pytest

from course.content.lesson import Mark, Problem, Prose
from tests.content.lesson_texts import FIRST_LINE, messages, read, read_step


def test_a_mark_stands_glued_to_its_sentence_and_is_not_read_aloud() -> None:
    step, faults = read_step(
        "It can turn. [^turn] So it can.\n\n[^turn]: likely (ekstedt09, almen21): Small. But."
    )
    assert not faults
    (prose,) = step.blocks
    assert isinstance(prose, Prose)
    assert prose.html == '<p>It can turn.<a href="mark:turn">°</a> So it can.</p>'
    assert prose.text == "It can turn. So it can."
    assert step.marks == (Mark("turn", "likely", ("ekstedt09", "almen21"), "Small.", "But."),)


@pytest.mark.parametrize(
    ("sentences", "why", "other"),
    [
        ("One sentence.", "One sentence.", ""),
        ("Five to 1.5 days, no more. The rest.", "Five to 1.5 days, no more.", "The rest."),
        ("She asked: ‘Why?’ Others did not.", "She asked: ‘Why?’", "Others did not."),
        ("Small. ‘Too small’, they say. And old.", "Small.", "‘Too small’, they say. And old."),
        ("Twelve of 23. 60 more came later.", "Twelve of 23.", "60 more came later."),
        ("Not a word of it … is sure.", "Not a word of it … is sure.", ""),
        ("Over\nlines. Éven so.", "Over lines.", "Éven so."),
    ],
)
def test_the_first_sentence_says_why_and_the_rest_gives_the_other_side(
    sentences: str, why: str, other: str
) -> None:
    step, _ = read_step(f"It can. [^a]\n\n[^a]: view (own): {sentences}")
    assert (step.marks[0].why, step.marks[0].other) == (why, other)


def test_definitions_may_stand_under_each_other() -> None:
    step, faults = read_step("A. [^a] B. [^b]\n[^a]: view (own): One.\n[^b]: settled (x24): Two.")
    assert not faults
    assert [(mark.name, mark.level) for mark in step.marks] == [("a", "view"), ("b", "settled")]


@pytest.mark.parametrize(
    ("definition", "message"),
    [
        ("[^a]: likely (ekstedt09)", "a mark needs its sentence"),
        ("[^a]: likely (ekstedt09):", "a mark needs its sentence"),
        ("[^a]: likely: It is so.", "no level or no sources"),
        ("[^a]: It is so.", "no level or no sources"),
        ("[^a]: likly (ekstedt09): It is so.", "unknown level ‘likly’; probably meant: likely"),
        ("[^a]: waarschijnlijk (ekstedt09): Het is zo.", "unknown level ‘waarschijnlijk’"),
        ("[^A b]: likely (x24): It is so.", "‘A b’ is not a name for a mark"),
        ("[^a]: likely (): It is so.", "keys of sources.toml"),
        ("[^a]: likely (Ekstedt 2009): It is so.", "keys of sources.toml"),
        ("[^a]: likely (own): It is so.", "only ever a view; probably meant: view"),
        ("[^a]: likely (x24): " + "x" * 300, "a word of more than 200"),
    ],
)
def test_a_definition_that_cannot_be_read_is_a_problem_and_makes_no_mark(
    definition: str, message: str
) -> None:
    step, faults = read_step(f"It can. [^a]\n\n{definition}")
    assert message in str(faults[0])
    assert faults[0].line == FIRST_LINE + 4
    assert not step.marks
    assert step.blocks[0] == Prose("<p>It can.</p>", "It can.")
    assert isinstance(step.blocks[1], Problem)


def test_a_mark_without_an_explanation_is_named_with_its_line() -> None:
    step, faults = read_step("Words.\nIt can. [^turm]\n\nIt does. [^turn]\n\n[^turn]: view (own): Why.")
    assert [str(fault) for fault in faults] == [
        f"1-one/2-walk.en.md:{FIRST_LINE + 3}: the mark ‘turm’ is not explained in this step;"
        " probably meant: turn"
    ]
    assert [mark.name for mark in step.marks] == ["turn"]


def test_an_explanation_without_a_mark_is_a_fault() -> None:
    step, faults = read_step("It can.\n\n[^turn]: view (own): Why.")
    assert "stands after no sentence" in messages(faults)
    assert not step.marks


def test_a_name_is_explained_once_in_a_lesson() -> None:
    _, faults = read(
        "# Core\n## A {#a}\nA. [^m]\n\n[^m]: view (own): x.\n## B {#b}\nB. [^m]\n\n[^m]: view (own): y.\n"
    )
    assert "explained twice" in str(faults[0])
    assert faults[0].line == FIRST_LINE + 8
