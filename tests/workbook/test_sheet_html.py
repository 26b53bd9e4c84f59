"""A sheet as HTML: what a screen reader walks through, and nothing that runs."""

from html.parser import HTMLParser

from hypothesis import given
from hypothesis import strategies as st

from course.workbook.sheet import Items, Sheet, Table, Text, Writing
from course.workbook.sheet_html import html


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


def made(words: str = "woorden") -> Sheet:
    parts = (
        Text("Tekst", f"een\n{words}"),
        Items("Lijst", ("appel", words)),
        Table("Tabel", ("wat", "wie"), (80, 88), (("rij", words),)),
        Writing("Pen", 3),
        Text("Niets", ""),
    )
    return Sheet("Blad", "vandaag", "Een blad.", parts, "Onderaan.")


def test_everything_is_said_under_headings_in_lists_and_tables() -> None:
    read = _Tags(html(made(), "nl"))
    for words in ("Blad", "vandaag", "Een blad.", "een", "appel", "rij", "Onderaan."):
        assert words in read.text
    assert [read.tags.count(tag) for tag in ("h1", "h2", "li", "th", "td")] == [1, 3, 2, 3, 1]


def test_lines_for_the_pen_and_empty_parts_are_left_out() -> None:
    text = _Tags(html(made(), "nl")).text
    assert "Pen" not in text
    assert "Niets" not in text


@given(st.text(max_size=60))
def test_own_words_never_become_tags(words: str) -> None:
    plain = _Tags(html(made("x"), "nl")).tags
    assert set(_Tags(html(made(f"x{words}"), "nl")).tags) == set(plain)
