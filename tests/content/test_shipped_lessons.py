"""Everything in `lessons/` is read without a fault, and the examples of its README as well."""

import re
from hashlib import blake2b
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.content.cache_file import RENDERER
from course.content.exercise_file import parse_exercise
from course.content.figures import parse_figures
from course.content.links import linked_lessons
from course.content.packed import pack
from course.content.parser import parse_lesson

LESSONS = Path(__file__).parents[2] / "lessons"
FILES = sorted(path for path in LESSONS.glob("*/*.md") if path.name != "README.md")
README = (LESSONS / "README.md").read_text("utf-8")
TEXTS = [path.read_text("utf-8") for path in FILES]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_every_lesson_is_read_without_a_fault(path: Path) -> None:
    lesson, faults = parse_lesson(path.read_text("utf-8"), path.name, path.name.split(".")[1])
    assert not faults
    assert {step.part for step in lesson.steps} == {"kern", "kort", "heel"}


@pytest.mark.parametrize("path", sorted(LESSONS.glob("exercises/*.toml")), ids=lambda path: path.name)
def test_every_exercise_is_read_without_a_fault(path: Path) -> None:
    exercise, faults = parse_exercise(path.read_text("utf-8"), path.name)
    assert not faults
    assert exercise is not None


def test_the_links_of_a_lesson_are_known() -> None:
    path = LESSONS / "1-understanding/3-vicious-circle.en.md"
    lesson, _ = parse_lesson(path.read_text("utf-8"), path.name, "en")
    assert linked_lessons(lesson) == {"causes", "thermostat"}


def test_the_lesson_in_the_readme_is_read_without_a_fault() -> None:
    (text,) = re.findall(r"```markdown\n(.*?)```", README, re.DOTALL)
    lesson, faults = parse_lesson(text, "2-short-walk.en.md", "en")
    assert not faults
    assert {step.kind for step in lesson.steps} == {"read", "act", "look", "check", "reflect", "do"}
    assert lesson.coach


def test_the_exercise_in_the_readme_is_read_without_a_fault() -> None:
    (text,) = re.findall(r"```toml\n(.*?)```", README, re.DOTALL)
    exercise, faults = parse_exercise(text, "good-hour.toml")
    assert not faults
    assert exercise is not None
    assert len(exercise.fields) == 4  # with the day that it is about


def test_a_lesson_renders_as_it_did_when_the_renderer_got_its_number() -> None:
    """When this fails on purpose: raise `RENDERER`, so that caches renew, and put both values here."""
    (text,) = re.findall(r"```markdown\n(.*?)```", README, re.DOTALL)
    lesson, _ = parse_lesson(text, "2-short-walk.en.md", "en")
    assert (RENDERER, blake2b(pack(lesson).encode(), digest_size=8).hexdigest()) == (1, "88b7e1e944e2607f")


@given(st.data())
def test_a_real_lesson_with_a_piece_lost_moved_or_doubled_never_makes_the_parser_raise(
    data: st.DataObject,
) -> None:
    text = data.draw(st.sampled_from(TEXTS))
    for _ in range(data.draw(st.integers(1, 4))):
        start, end, to = (data.draw(st.integers(0, len(text))) for _ in range(3))
        piece = text[start:end] or data.draw(
            st.sampled_from(["\n", "#", "[", "]", ")", "> ", "[^", "+++", "**", "`"])
        )
        text = (text if data.draw(st.booleans()) else text.replace(piece, "", 1))[:to] + piece + text[to:]
    lesson, _ = parse_lesson(text, "x.nl.md", "nl")
    assert lesson.steps


def test_the_readme_names_every_drawn_figure_with_words() -> None:
    figures = parse_figures((LESSONS / "figures.toml").read_text("utf-8"))
    (listed,) = re.findall(r"The figures there are: (.*?)\.\n", README, re.DOTALL)
    assert set(re.findall(r"`([\w-]+)`", listed)) == set(figures)
