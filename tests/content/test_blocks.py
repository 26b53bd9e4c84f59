"""What stands on a step: lines to keep, figures, exercises, questions, acts, and links inside sentences."""

import pytest

from course.content.lesson import (
    Act,
    Block,
    CheckQuestion,
    Choice,
    ExerciseLink,
    Figure,
    Keep,
    Problem,
    Prose,
    StepKind,
    WriteField,
)
from tests.content.lesson_texts import FIRST_LINE, messages, read, read_step

CHECK = "[Which?](check:which)\n\n- **This.** Fine.\n- **That.** Fine as well."


@pytest.mark.parametrize(
    ("written", "block", "kind"),
    [
        ("Some words.", Prose("<p>Some words.</p>", "Some words."), "read"),
        ("> You are *not* **weak**.", Keep("You are not weak."), "read"),
        ("> Two lines,\n> one thought.", Keep("Two lines, one thought."), "read"),
        ("![A ring.](figure:circle)", Figure("circle", "A ring."), "look"),
        ("![A garden.](My_garden-2.JPG)", None, "read"),
        ("![A garden.](My_garden-2.jpg)", Figure("My_garden-2.jpg", "A garden.", picture=True), "look"),
        ("[My circle](exercise:my-circle)", ExerciseLink("My circle", "my-circle"), "do"),
        ("[My card](exercise:my-circle#card)", ExerciseLink("My card", "my-circle", "card"), "do"),
        ("[Why?](write:first-sign)", WriteField("Why?", "first-sign"), "reflect"),
        (
            '[Why (or why not)?](write:first-sign "A word (or two).")',
            WriteField("Why (or why not)?", "first-sign", "A word (or two)."),
            "reflect",
        ),
        (
            CHECK,
            CheckQuestion("Which?", "which", (Choice("This.", "Fine."), Choice("That.", "Fine as well."))),
            "check",
        ),
        ("[1 minuut](act:breathe)", Act("1 minuut", "breathe", 60), "act"),
        ("[2 minutes](act:breathe)", Act("2 minutes", "breathe", 120), "act"),
        ("[90 seconden](act:breathe)", Act("90 seconden", "breathe", 90), "act"),
        ("[30 Sekunden](act:breathe)", Act("30 Sekunden", "breathe", 30), "act"),
    ],
)
def test_each_form_becomes_its_block(written: str, block: Block | None, kind: StepKind) -> None:
    step, faults = read_step(written)
    if block is None:
        assert [type(one) for one in step.blocks] == [Problem]
    else:
        assert not faults
        assert step.blocks == (block,)
    assert step.kind == kind


def test_doing_decides_the_kind_of_a_step_that_also_shows_something() -> None:
    step, faults = read_step("![A ring.](figure:circle)\n\n[My circle](exercise:my-circle)")
    assert not faults
    assert step.kind == "do"


def test_answers_may_stand_apart_or_right_under_the_question() -> None:
    apart, _ = read_step(CHECK.replace("\n- **That", "\n\n- **That"))
    close, _ = read_step(CHECK.replace(")\n\n- ", ")\n- "))
    wrapped, _ = read_step(CHECK.replace("as well", "as\n  well"))
    whole, _ = read_step(CHECK)
    assert apart.blocks == close.blocks == wrapped.blocks == whole.blocks


def test_a_list_needs_no_blank_line_before_it() -> None:
    step, faults = read_step("A few:\n- one\n- two\n\nAfter.")
    assert not faults
    assert step.blocks == (
        Prose("<p>A few:</p><ul><li>one</li><li>two</li></ul><p>After.</p>", "A few:\none\ntwo\nAfter."),
    )


def test_a_step_with_two_keep_lines_is_refused() -> None:
    step, faults = read_step("> One.\n\nWords.\n\n> Two.")
    assert [type(block) for block in step.blocks] == [Keep, Prose, Problem]
    assert [fault.line - FIRST_LINE for fault in faults] == [6]
    assert "a second line to keep" in messages(faults)


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("> One.\n>\n> Two.", "one paragraph"),
        (">", "one paragraph"),
        ("![](figure:circle)", "a link without words"),
        ("[A ring.](figure:circle)", "leads nowhere"),
        ("![A ring.](figure:Big Circle)", None),
        ("![My circle](exercise:my-circle)", "leads nowhere"),
        ("![A garden.](../garden.png)", "leads nowhere"),
        ("![A garden.](/garden.png)", "leads nowhere"),
        ("![A garden.](garden.svg)", "leads nowhere"),
        ("![A garden.](https://a.org/garden.png)", "leads nowhere"),
        ("[My circle](exercize:my-circle)", "probably meant: exercise:"),
        ("[My circle](exercise:)", "leads nowhere"),
        ("[My circle](exercise:my-circle#)", "leads nowhere"),
        ("[Why?](write:First sign)", None),
        ("[Why?](write:First)", "leads nowhere"),
        ("[x](javascript:alert)", "leads nowhere"),
        ("[x](file:///etc/hosts)", "leads nowhere"),
        ("[Which?](check:which)", "two or three answers"),
        ("[Which?](check:which)\n\n- **This.** Fine.", "two or three answers"),
        ("[Which?](check:which)\n\n- This.\n- That.", "probably meant: - **answer.** what to think of it"),
        (CHECK + "\n- **c.** d\n- **e.** f", "two or three answers"),
        ("[now](act:breathe)", "how long it takes"),
        ("[0 minutes](act:breathe)", "how long it takes"),
        ("[99 minutes](act:breathe)", "how long it takes"),
    ],
)
def test_a_form_that_cannot_be_read_is_a_problem_in_its_place(written: str, message: str | None) -> None:
    step, faults = read_step(f"Before.\n\n{written}\n\nAfter.")
    assert faults
    assert step.blocks[0] == Prose("<p>Before.</p>", "Before.") or message is None
    if message is not None:
        assert any(isinstance(block, Problem) for block in step.blocks)
        assert message in messages(faults)
        assert faults[0].line == FIRST_LINE + 4


@pytest.mark.parametrize(
    ("written", "message"),
    [
        ("> " + "word " * 13, "at most 12 words"),
        ('[My circle](exercise:my-circle "x")', "only a ‘write:’ question takes a hint"),
        ("> See [help](help:).", "not in a label or a line to keep"),
        ("![A ring. [^a]](figure:circle)", "a link that cannot be read"),
        ("A **bold** and *slanted* word.", "<em>"),
        ("See [my circle](exercise:my-circle) here.", "‘exercise:my-circle’ cannot stand in a sentence"),
        ("See [this](https://example.org).", "‘https://example.org’ cannot stand in a sentence"),
        ("See [this](mark:foo).", "‘written-mark:foo’ cannot stand in a sentence"),
        ("See [this](lesson: causes).", "a link that cannot be read"),
        ("A <b>bold</b> word.", "advice: HTML is shown as it stands"),
    ],
)
def test_a_fault_that_leaves_the_words_readable_makes_no_problem(written: str, message: str) -> None:
    step, faults = read_step(written)
    assert message in messages(faults)
    assert not any(isinstance(block, Problem) for block in step.blocks)


def test_a_name_is_taken_once_in_a_lesson() -> None:
    lesson, faults = read("# Core\n## A {#a}\n[Why?](write:x)\n## B {#b}\n[How?](write:x)\n")
    assert [fault.line - FIRST_LINE for fault in faults] == [4]
    assert [type(step.blocks[0]) for step in lesson.steps] == [WriteField, WriteField]


def test_lesson_and_help_stand_inside_a_sentence() -> None:
    step, faults = read_step("See [the *causes*](lesson:causes) or [help](help:).\n\n[Help](help:)")
    assert [str(fault).split(": ")[1] for fault in faults] == [
        "<em> is not used in lessons; bold stands between **two stars**"
    ]
    assert isinstance(step.blocks[0], Prose)
    assert step.blocks[0].html == (
        '<p>See <a href="lesson:causes">the causes</a> or <a href="help:">help</a>.</p>'
        '<p><a href="help:">Help</a></p>'
    )


def test_https_is_for_packages_only() -> None:
    written = "See [this](https://example.org/a?b=c).\n\n[Alone](https://example.org)"
    in_package, no_faults = read_step(written, package=True)
    in_course, faults = read_step(written)
    assert not no_faults
    assert str(in_package.blocks).count("<a href=") == 2
    assert "<a" not in str(in_course.blocks)
    assert len(faults) == 2


def test_an_endless_step_ends() -> None:
    step, faults = read_step("[x](what:ever)\n\n" * 5000)
    assert len(step.blocks) < 110
    assert len(faults) <= 110
