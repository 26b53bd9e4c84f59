"""Lessons made to hang, crash or mislead: each is read in a moment, and says what it does not show.

The first list made Python-Markdown 3.11 or QTextBrowser run for more than twelve seconds, raise, or crash.
"""

import time
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.content.exercise_file import parse_exercise
from course.content.lesson import Lesson, Problem, Prose
from course.content.parser import parse_lesson
from tests.content.lesson_texts import FRONT, read_step

SECONDS = 2.0
HANGS = {
    "5,000 brackets": "[" * 5_000,
    "50,000 brackets": "[" * 50_000,
    "50,000 brackets apart": "[ " * 50_000,
    "20,000 images": "![" * 20_000,
    "20,000 links": "[a](" * 20_000,
    "20,000 links apart": "[a]( " * 20_000,
    "emphasis": "*em*" * 50_000,
    "emphasis apart": "*em* " * 40_000,
    "underscores": "_a " * 60_000,
    "strong and emphasis": "***a **b *c " * 15_000,
    "5,000 bullets in a line": "- " * 5_000,
    "20,000 numbers in a line": "1. " * 20_000,
    "500 lists in lists": "\n".join("    " * i + "- a" for i in range(250)),
    "nested two by two": "\n".join("  " * i + "- a" for i in range(300)),
    "back-ticks": "`" * 30_000 + "a" + "`" * 29_999,
    "links in links": "[X](" + "(x)" * 30_000,
    "a word": "a" * 190_000,
    "html": "<div>" * 40_000,
    "tables": "<table><tr><td>" * 12_000,
    "bold html": "<b>" * 60_000,
    "declarations": "<![" * 60_000,
    "entities": "&amp;" * 39_000,
    "quotations": "> " * 90_000,
    "quotations in lines": "> a\n" * 45_000,
    "blank lines": "\n" * 190_000,
    "paragraphs": "a\n\n" * 65_000,
    "bullets": "- a\n" * 48_000,
    "loose bullets": "- a\n\n" * 39_000,
    "headings": "## a\n" * 39_000,
    "deep headings": "### a\n" * 32_000,
    "marks": "[^a] " * 39_000,
    "definitions": "[^a]: likely (own): x. Y\n" * 7_500,
    "unknown links": "[a](b:c)\n\n" * 19_000,
    "questions": "[a](check:c)\n\n- **a** b\n- **a** b\n\n" * 5_500,
    "blanks": " " * 190_000,
    "blanks in a link": "[a](" + " " * 190_000,
    "escapes": "\\*" * 95_000,
    "line breaks": "a  \n" * 45_000,
    "sentence ends": "[^a]: view (own): " + ".’”)" * 40_000,
    "ids": "## a {#" * 27_000,
    "unknown parts": "# x\n" * 45_000,
    "plus signs": "+++\n" * 45_000,
}


@contextmanager
def moment() -> Iterator[None]:
    """Fail if what stands inside takes the processor longer than any lesson may."""
    before = time.process_time()
    yield
    assert time.process_time() - before < SECONDS


def shown(lesson: Lesson) -> list[object]:
    return [block for step in lesson.steps for block in step.blocks]


@pytest.mark.parametrize("body", HANGS.values(), ids=HANGS)
def test_what_hangs_others_is_read_in_a_moment(body: str) -> None:
    with moment():
        lesson, _ = parse_lesson(f"{FRONT}# Core\n## A {{#a}}\n{body}\n", "x.en.md", "en")
    assert lesson.steps
    assert len(shown(lesson)) <= 300


@pytest.mark.parametrize(
    "body",
    ["a " * 6_000, "a" * 201, "[ " * 201, "*a* " * 101, "- - - - - - - a", "                            - a"],
)
def test_beyond_a_limit_there_is_a_problem_and_the_rest_goes_on(body: str) -> None:
    step, faults = read_step(f"Before.\n\n{body}\n\nAfter.")
    assert [type(block) for block in step.blocks] == [Prose, Problem, Prose]
    (fault,) = faults
    assert isinstance(step.blocks[1], Problem)
    assert f"line {fault.line}" in step.blocks[1].message


@pytest.mark.parametrize("body", ["a " * 4_900, "a" * 200, "*a* " * 99, "- " * 5 + "a", "    " * 5 + "- a"])
def test_within_the_limits_there_is_none(body: str) -> None:
    step, _ = read_step(f"Before.\n\n{body}\n\nAfter.")
    assert all(isinstance(block, Prose) for block in step.blocks)


@given(
    st.sampled_from(
        ["[", "![", "[a](", "*", "**", "_", "- ", "1. ", "> ", "`", "<b>", "\\", "(", "    ", "[^a]"]
    ),
    st.sampled_from(["", " ", "\n", "\n\n", "a", "a ", "b\n"]),
    st.integers(1, 12_000),
)
def test_no_repetition_takes_longer_than_a_moment(piece: str, between: str, times: int) -> None:
    with moment():
        parse_lesson(f"{FRONT}# Core\n## A {{#a}}\n{(piece + between) * times}\n", "x.en.md", "en")


EXERCISES = {
    "nested lists": "a = " + "[" * 30_000,
    "nested tables": "a = " + "{a=" * 20_000,
    "growing headers": "".join(f"[{'a.' * i}b]\n" for i in range(240)),
    "unknown keys": "".join(f"k{i} = 1\n" for i in range(6_000)),
    "unknown fields": "".join(f"[[field]]\nq{i} = 1\n" for i in range(2_500)),
    "a number": "minutes = " + "9" * 60_000,
    "nan": "minutes = nan\n",
    "a date": "minutes = 2024-01-01\n",
    "no text": "\x00",
    "more than 64 kB": "# " + "a" * 70_000,
    "a key twice": 'id = "a"\nid = "b"\n',
    "an endless word": f'id = "{"a" * 60_000}"',
}


@pytest.mark.parametrize("text", EXERCISES.values(), ids=EXERCISES)
def test_a_hostile_exercise_is_refused_in_a_moment(text: str) -> None:
    with moment():
        exercise, faults = parse_exercise(text, "x.toml")
    assert exercise is None
    assert 1 <= len(faults) <= 100
