"""The quick reader of the outline says the same as the whole one, or nothing."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.content.front_matter import FrontMatter, read, read_quickly, split
from tests.content.lesson_texts import FRONT

LESSONS = Path(__file__).parents[2] / "lessons"
WALK = FrontMatter("walk", "A walk", "Ten minutes.", (2, 5, 8))


def read_whole(text: str) -> FrontMatter | None:
    parts = split(text.removeprefix("\ufeff").replace("\r\n", "\n"))
    return read(parts[0], "x.md")[0] if parts else None


@pytest.mark.parametrize(
    "text",
    [
        FRONT,
        "\ufeff" + FRONT,
        FRONT.replace("\n", "\r\n"),
        FRONT.replace("id =", "# a note\n\n  id   = "),
        FRONT.replace("[2, 5, 8]", "[ 2,5 ,8 ]"),
        FRONT + "# Core\n## A {#a}\n+++\n",
    ],
)
def test_plain_front_matter_is_read_quickly(text: str) -> None:
    assert read_quickly(text) == read_whole(text) == WALK


@pytest.mark.parametrize(
    "text",
    [
        FRONT.replace('"A walk"', "'A walk'"),
        FRONT.replace('"A walk"', '"A \\u0077alk"'),
        FRONT.replace('"A walk"', '"A walk" # short'),
        FRONT.replace('"A walk"', '"""A walk"""'),
        FRONT.replace("minutes =", 'glossary = ["a", "b, c"]\nminutes ='),
        FRONT.replace("[2, 5, 8]", "[\n2, 5, 8]"),
    ],
)
def test_what_takes_more_than_a_glance_is_left_to_the_whole_reader(text: str) -> None:
    assert read_quickly(text) is None
    assert read_whole(text) == WALK


@pytest.mark.parametrize(
    "text",
    ["", "+++", "+++\n+++\n", FRONT[:40], FRONT.replace("title", "titel"),
     FRONT.replace("[2, 5, 8]", "[2, 5]"), FRONT.replace("[2, 5, 8]", "[8, 5, 2]"),
     FRONT.replace('id = "walk"', 'id = "walk"\nid = "walk"')],
)  # fmt: skip
def test_what_is_wrong_is_left_to_the_whole_reader(text: str) -> None:
    assert read_quickly(text) is None


@pytest.mark.parametrize("path", sorted(LESSONS.glob("*/*.md")), ids=lambda path: path.name)
def test_every_lesson_of_the_course_is_read_quickly_from_its_first_kilobyte(path: Path) -> None:
    front = read_quickly(path.read_bytes()[:1024].decode("utf-8", "ignore"))
    assert front is not None
    assert front == read_whole(path.read_text("utf-8"))


LINES = st.sampled_from(
    ['id = "a"', 'title = "T"', 'idea = "I"', "minutes = [1, 2, 3]", "", "# x", 'title = "T', "+++",
     'x = "y"', "[a]", 'title = "a\\tb"', "minutes = [01, 2, 3]", "minutes = [1, 2, ٣]", 'idea = ""',
     "idea = 'I'", 'id="a"#', "= 1", 'glossary = ["a", "b"]', "glossary = []", "glossary = [1]",
     'glossary = ["a",]', "glossary = 1"]
)  # fmt: skip


@given(st.lists(LINES, max_size=8))
def test_the_quick_reader_never_says_anything_else_than_the_whole_one(lines: list[str]) -> None:
    text = "+++\n" + "\n".join(lines) + "\n+++\n"
    quick = read_quickly(text)
    assert quick is None or quick == read_whole(text)
