"""The week on paper: every part of every day, the small acts, and room to write."""

from course.progress.values import Chosen
from course.progress.week_plan import Block, Cell, blocks
from course.workbook import week_sheet
from course.workbook.sheet import Items, Sheet, Table, Writing, filled
from course.workbook.week_words import WeekWords
from tests.exercise_files import exercise

_SAY = WeekWords(exercise("values-compass"), "nl")


def _sheet(listed: list[Block], chosen: tuple[Chosen, ...] = ()) -> Sheet:
    return week_sheet.sheet(_SAY, listed, chosen, "23 november 2026", str.capitalize)


def _table(sheet: Sheet) -> Table:
    return next(part for part in sheet.parts if isinstance(part, Table))


def test_a_row_for_each_day_and_a_column_for_each_part_fill_the_page() -> None:
    table = _table(_sheet([]))
    assert table.columns == ("", "ochtend", "middag", "namiddag", "avond")
    assert sum(table.widths) == 168
    assert [row[0] for row in table.rows] == [
        "maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag",
    ]  # fmt: skip
    assert all(len(row) == len(table.columns) for row in table.rows)


def test_what_stands_in_a_part_is_named_and_without_a_word_its_kind_is() -> None:
    listed = [
        Block(0, Cell("mon", "morning"), "recovery", "wandelen", 30, 1),
        Block(1, Cell("mon", "morning"), "joy"),
        Block(2, Cell("sun", "evening"), "needed", "weekplan"),
    ]
    rows = _table(_sheet(listed)).rows
    assert rows[0] == ("maandag", "wandelen; plezier", "", "", "")
    assert rows[6] == ("zondag", "", "", "", "weekplan")


def test_only_acts_with_words_stand_on_it() -> None:
    sheet = _sheet([], (Chosen("rest", "liggen"), Chosen("play", "")))
    assert next(part for part in sheet.parts if isinstance(part, Items)).items == ("Rust: liggen",)
    assert not [part for part in filled(_sheet([])) if isinstance(part, Items)]
    assert [part for part in filled(_sheet([])) if isinstance(part, Writing)]


def test_the_week_is_named_and_nothing_on_it_judges() -> None:
    sheet = _sheet(blocks({}))
    assert sheet.date == "Week van 23 november 2026"
    assert sheet.note == "Een week die anders loopt, is ook een week. Leeg is met opzet."


def test_a_block_is_said_with_what_is_known_of_it() -> None:
    cell = Cell("tue", "midday")
    assert _SAY.block(Block(0, cell, "work", "2 uur", 120, -3)) == "2 uur, werk, 120 minuten, energie −3"
    assert _SAY.block(Block(0, cell, "work", "", 1, 0)) == "werk, één minuut, energie 0"
    assert _SAY.block(Block(0, cell, "work", "", -900)) == "werk"
    assert _SAY.cell(cell, []) == "dinsdagmiddag: leeg"
    assert WeekWords(exercise("values-compass"), "en").place(cell) == "Tuesday midday"
