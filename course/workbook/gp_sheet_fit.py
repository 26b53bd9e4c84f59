"""Makes the sheet for the doctor fit one page: measures its parts, and lets some give way if need be.

Type never gets smaller. Lines to write on give way first, then what the program adds, then the last rows of
the table, which a line counts.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace

from course.progress.entry_values import Values
from course.workbook import measures as mm
from course.workbook.gp_sheet import Energy, GpSheet, SheetWords, Signs, Table, Text, Writing, whole_sheet

ROOM = 228.0  # mm between the rule under the name and the footer
WHAT_WIDTH = 70.0
_OWN_PER_MM, _PLAIN_PER_MM = 0.44, 0.50  # characters, a careful guess

_FEWEST_LINES = 2  # to write on, under the questions and under what was agreed
_ROWS_KEPT_LONGEST = 5
_WORDS_AT_A_TIME = 5

LineCounter = Callable[[str, float, bool], int]  # text, width in mm, set in the letter for own words -> lines


def by_characters(words: str, width: float, own: bool) -> int:
    """About how many lines `words` takes at `width` mm; rather one too many."""
    from textwrap import wrap

    return len(wrap(words, int(width * (_OWN_PER_MM if own else _PLAIN_PER_MM))))


def compose(
    say: SheetWords,
    values: Values,
    today: str,
    date_words: Callable[[str], str],
    *,
    name: str = "",
    energy: Energy | None = None,
    lines: LineCounter = by_characters,
) -> GpSheet:
    """The page of one entry of the body map, on one page by the measure of `lines`.

    `today` is "YYYY-MM-DD"; `date_words` says such a date, or a month "YYYY-MM", in words.
    """
    sheet = whole_sheet(say, values, today, date_words, name, energy)
    for smaller in _give_way(sheet, say):
        sheet = smaller
        if height(sheet, lines) <= ROOM:
            break
    return sheet


def height(sheet: GpSheet, lines: LineCounter) -> float:
    """What the parts between the name and the footer take, in mm."""
    return (
        _table_height(sheet.table, lines)
        + sum(_text_height(part, lines, own=True) for part in (sheet.began, sheet.medicines))
        + _text_height(sheet.energy, lines, own=False)
        + _signs_height(sheet.signs, lines)
        + _writing_height(sheet.questions, lines)
        + _writing_height(sheet.agreed, lines)
    )


def _table_height(table: Table | None, lines: LineCounter) -> float:
    if table is None:
        return 0.0
    rows = sum(mm.ROW + mm.OWN_LINE * (max(1, lines(row.what, WHAT_WIDTH, True)) - 1) for row in table.rows)
    return mm.HEADING + mm.COLUMNS + rows + (mm.PLAIN_LINE if table.left_out else 0.0)


def _text_height(part: Text | None, lines: LineCounter, own: bool) -> float:
    if part is None:
        return 0.0
    return mm.HEADING + lines(part.text, mm.WIDTH, own) * (mm.OWN_LINE if own else mm.PLAIN_LINE)


def _signs_height(signs: Signs | None, lines: LineCounter) -> float:
    if signs is None:
        return 0.0
    said = (f"{answer.label} {answer.text}" for answer in signs.answers)
    return mm.HEADING + sum(lines(line, mm.WIDTH, False) for line in said) * mm.PLAIN_LINE


def _writing_height(writing: Writing, lines: LineCounter) -> float:
    written = sum(lines(line, mm.WIDTH, True) for line in writing.written)
    return mm.HEADING + (written + writing.empty) * mm.RULED_LINE


def _give_way(sheet: GpSheet, say: SheetWords) -> Iterator[GpSheet]:
    """The sheet, and then ever less of it. The story is cut only when nothing else is left to give."""
    yield sheet
    sheet = replace(sheet, agreed=sheet.agreed._replace(empty=_FEWEST_LINES))
    yield sheet
    fewest = max(0, _FEWEST_LINES - len(sheet.questions.written))
    sheet = replace(sheet, questions=sheet.questions._replace(empty=fewest))
    yield sheet
    sheet = replace(sheet, energy=None)
    yield sheet
    every, count = sheet.table, len(sheet.table.rows) if sheet.table else 0
    for kept in range(count - 1, _ROWS_KEPT_LONGEST - 1, -1):
        sheet = replace(sheet, table=_first_rows(every, kept, say))
        yield sheet
    sheet = replace(sheet, signs=_no_in_one_line(sheet.signs, say))
    yield sheet
    for kept in range(min(count, _ROWS_KEPT_LONGEST) - 1, 0, -1):
        sheet = replace(sheet, table=_first_rows(every, kept, say))
        yield sheet
    yield from _shorter_story(sheet)


def _first_rows(every: Table | None, kept: int, say: SheetWords) -> Table | None:
    if every is None:
        return None
    gone = len(every.rows) - kept
    left_out = say("sheet-more-one") if gone == 1 else say("sheet-more-many", count=gone)
    return every._replace(rows=every.rows[:kept], left_out=left_out)


def _no_in_one_line(signs: Signs | None, say: SheetWords) -> Signs | None:
    """The signs answered with no are counted, those with another answer keep their names."""
    if signs is None:
        return None
    named = tuple(answer for answer in signs.answers if answer.id != "no")
    counted = tuple(
        answer._replace(summary=say("sheet-no-rest", count=len(answer.signs)))
        for answer in signs.answers
        if answer.id == "no"
    )
    return signs._replace(answers=named + counted)


def _shorter_story(sheet: GpSheet) -> Iterator[GpSheet]:
    words = sheet.began.text.split() if sheet.began else []
    while sheet.began and (words := words[:-_WORDS_AT_A_TIME]):
        yield replace(sheet, began=sheet.began._replace(text=" ".join(words) + " …"))
