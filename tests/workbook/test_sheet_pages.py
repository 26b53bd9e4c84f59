"""Pages of a sheet: what stays together, and that nothing is lost."""

from textwrap import wrap

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.workbook import measures as mm
from course.workbook.sheet import Items, Part, Sheet, Table, Text, Writing
from course.workbook.sheet_pages import NEXT_TOP, Kind, Page, first_top, pages

_MORE = "gaat verder"


def by_characters(words: str, width: float, kind: Kind) -> list[str]:
    """A character in 2 mm."""
    return wrap(words, int(width / 2))


def laid(*parts: Part) -> tuple[Page, ...]:
    return pages(Sheet("Blad", "vandaag", "Een blad.", parts, "Onderaan."), by_characters, _MORE)


def said(page: Page) -> list[str]:
    return [line.words for strip in page.strips for line in strip.words]


def end(page: Page) -> float:
    return page.top + sum(strip.height for strip in page.strips)


def lines(count: int) -> str:
    return "\n".join(f"regel {number}" for number in range(count))


def test_a_sheet_without_parts_is_one_page() -> None:
    assert laid() == (Page(39.0, ()),)


def test_the_parts_begin_under_the_last_line_of_the_note() -> None:
    # 100 characters at 84 a line are two lines: 30 + 2 × 6 + 3.
    assert first_top(Sheet("", "", "woord " * 17, (), ""), by_characters) == 45.0


def test_heights_are_those_of_the_page_for_the_doctor() -> None:
    (page,) = laid(
        Text("tekst", "een\ntwee"),  # 11 + 2 × 6.35
        Items("lijst", ("a", "b"), own=False),  # 11 + 2 × 5.8
        Table("tabel", ("x", "y"), (80, 88), (("a", "b"), ("c" * 60, "d"))),  # 11 + 8 + 8 + 8 + 6.35
        Writing("pen", 2),  # 11 + 2 × 9
    )
    assert end(page) == pytest.approx(39 + 23.7 + 22.6 + 41.35 + 29)


def test_a_part_that_does_not_fit_moves_as_a_whole_with_its_heading() -> None:
    first, second = laid(Text("een", lines(30)), Text("twee", lines(5)))
    assert said(first)[0] == "een"
    assert second.top == NEXT_TOP
    assert said(second)[:2] == ["twee", "regel 0"]
    assert _MORE not in said(first)


def test_a_part_longer_than_a_page_goes_on_and_says_so_at_both_ends() -> None:
    first, second = laid(Text("lang", lines(45)))
    assert said(first)[-1] == _MORE
    assert said(second)[:2] == ["lang", _MORE]
    assert said(first)[1:-1] + said(second)[2:] == [f"regel {number}" for number in range(45)]


def test_a_long_part_after_another_keeps_two_lines_with_its_heading() -> None:
    # After 33 lines there are 17.45 mm left: a heading and one line.
    first, second, *_ = laid(Text("een", lines(33)), Text("twee", lines(60)))
    assert "twee" not in said(first)
    assert said(second)[:3] == ["twee", "regel 0", "regel 1"]


def test_the_last_line_of_a_long_part_is_never_alone() -> None:
    for count in range(36, 42):
        assert all(len(page.strips) > 2 for page in laid(Text("lang", lines(count))))


def test_a_table_that_goes_on_names_its_columns_again() -> None:
    rows = tuple((f"rij {number}", "x") for number in range(40))
    first, second = laid(Table("tabel", ("wat", "wie"), (80, 88), rows))
    assert said(second)[:5] == ["tabel", _MORE, "wat", "wie", "rij 26"]
    assert said(first)[-3:] == ["rij 25", "x", _MORE]


def test_a_row_never_breaks_unless_it_is_very_high() -> None:
    rows = tuple(("woord " * 30, "x") for _ in range(20))
    every = laid(Table("tabel", ("wat", "wie"), (80, 88), rows))
    for page in every:
        rules = [strip.rule for strip in page.strips if strip.words and strip.words[0].kind == "own"]
        assert rules[-1] == "order"


def test_a_long_heading_takes_more_lines() -> None:
    (page,) = laid(Text("woord " * 20, "een"))
    assert end(page) == pytest.approx(39 + 11 + 5.8 + 6.35)


def test_lines_for_the_pen_stay_with_their_heading() -> None:
    first, second = laid(Text("een", lines(30)), Writing("pen", 4))
    assert said(second) == ["pen"]
    assert [strip.rule for strip in second.strips[1:]] == ["writing"] * 4
    assert "pen" not in said(first)


_words = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=300)
_parts = st.one_of(
    st.builds(Text, _words, st.lists(_words, max_size=60).map("\n".join)),
    st.builds(Items, _words, st.lists(_words, max_size=40).map(tuple)),
    st.lists(st.tuples(_words, _words), max_size=40).map(
        lambda rows: Table("tabel", ("a", "b"), (40, 128), tuple(rows))
    ),
    st.builds(Writing, _words, st.integers(-1, 60)),
)


@given(st.lists(_parts, max_size=5))
def test_no_page_is_fuller_than_it_can_be_and_none_but_the_first_is_empty(parts: list[Part]) -> None:
    every = laid(*parts)
    assert all(end(page) <= mm.BOTTOM + 1e-6 for page in every)
    assert all(page.strips for page in every[1:])
