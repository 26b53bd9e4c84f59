"""The page for the doctor as HTML: what a screen reader walks through, and nothing that runs."""

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from course.workbook.gp_sheet import Energy, GpSheet, SheetWords, whole_sheet
from course.workbook.gp_sheet_html import html
from tests.exercise_files import exercise

_ENERGY = Energy([1, 2, 2, 3], ("leeg", "laag", "gaat wel", "redelijk", "goed"))
_VALUES: dict[str, object] = {
    "complaints": [{"complaint": "moe", "since": "2026-05", "days": 7, "hindrance": 8}],
    "began": "In mei.",
    "medicines": "Koffie.",
    "questions": "Wat kan het nog meer zijn?",
    "a-chest": "no",
}


class _Tags(HTMLParser):
    def __init__(self, document: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.text = ""
        self.feed(document)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.text += data


def _sheet(values: dict[str, object], name: str = "") -> GpSheet:
    words = SheetWords(exercise("body-map"), "nl")
    return whole_sheet(words, values, "2026-11-23", str, name, _ENERGY)


def test_everything_on_the_page_is_said_under_headings_and_in_a_table() -> None:
    read = _Tags(html(_sheet(_VALUES, "Marieke"), "nl"))
    for words in ("Marieke", "moe", "In mei.", "Koffie.", "meest", "pijn of druk", "Wat kan het nog"):
        assert words in read.text
    assert read.tags.count("h1") == 1
    assert read.tags.count("h2") == 6
    assert (read.tags.count("th"), read.tags.count("td")) == (5, 3)


def test_lines_to_write_on_and_empty_parts_are_left_out() -> None:
    empty = whole_sheet(SheetWords(exercise("body-map"), "nl"), {}, "2026-11-23", str)
    read = _Tags(html(empty, "nl"))
    assert "h2" not in read.tags
    assert "Naam" not in read.text


@given(st.text(max_size=60))
def test_own_words_never_become_tags(words: str) -> None:
    plain = _Tags(html(_sheet({**_VALUES, "began": "woorden"}, "naam"), "nl")).tags
    assert _Tags(html(_sheet({**_VALUES, "began": f"x{words}"}, f"x{words}"), "nl")).tags == plain
