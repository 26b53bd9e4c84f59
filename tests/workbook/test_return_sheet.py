"""The sheet for company doctor and employer: the rungs in words, and what stays out of it."""

import pytest

from course.progress.return_ladder import Rung
from course.workbook.return_sheet import sheet
from course.workbook.rung_words import RungWords
from course.workbook.sheet import Sheet, Table, Text, filled
from course.workbook.sheet_html import html
from tests.exercise_files import exercise

RUNGS: list[dict[str, object]] = [
    {"tasks": "mail lezen", "place": "home", "days": 2, "minutes": 120, "rest": "wandelen"},
    {"tasks": "kantoor", "place": "work", "days": 1, "minutes": 210, "week": 6},
]
WEEKS: list[dict[str, object]] = [{"day": "2026-11-20", "rung": 2, "held": "no", "fatigue": 8, "sleep": "no"}]
VALUES: dict[str, object] = {"country": "nl", "contract": 28, "ladder": RUNGS, "weeks": WEEKS}


def words(language: str = "nl") -> RungWords:
    return RungWords(exercise("return-to-work"), language)


def made(values: dict[str, object], language: str = "nl") -> Sheet:
    return sheet(words(language), values, "24 november 2026")


def table(values: dict[str, object]) -> Table:
    return next(part for part in made(values).parts if isinstance(part, Table))


def rung(days: int | None = None, minutes: int | None = None, tasks: str = "", place: str = "") -> Rung:
    return Rung(tasks, place, days, minutes, None, "")


@pytest.mark.parametrize(
    ("days", "minutes", "nl", "en"),
    [
        (2, 120, "2 dagen van 2 uur", "2 days of 2 hours"),
        (1, 10, "1 dag van 10 minuten", "1 day of 10 minutes"),
        (3, 30, "3 dagen van een half uur", "3 days of half an hour"),
        (4, 60, "4 dagen van 1 uur", "4 days of 1 hour"),
        (4, 450, "4 dagen van 7½ uur", "4 days of 7½ hours"),
        (1, 100, "1 dag van 1 uur en 40 minuten", "1 day of 1 h 40 min"),
        (2, None, "2 dagen", "2 days"),
        (None, 90, "1½ uur per dag", "1½ hours a day"),
        (None, None, "", ""),
    ],
)
def test_how_much_a_rung_is_in_words(days: int | None, minutes: int | None, nl: str, en: str) -> None:
    assert (words().amount(rung(days, minutes)), words("en").amount(rung(days, minutes))) == (nl, en)


@pytest.mark.parametrize(
    ("place", "tasks", "expected"),
    [
        ("home", "mail", "thuis: mail"),
        ("", "mail", "mail"),
        ("work", "", "op het werk"),
        ("moon", "mail", "moon: mail"),  # an option that is no longer there
        ("", "", ""),
    ],
)
def test_what_a_rung_is_and_where(place: str, tasks: str, expected: str) -> None:
    assert words().task(rung(tasks=tasks, place=place)) == expected


def test_the_rungs_stand_in_a_table_with_where_one_is() -> None:
    found = table(VALUES)
    assert found.columns == ("trede", "vanaf week", "hoeveel", "wat en waar", "daarna")
    assert found.rows == (
        ("1", "", "2 dagen van 2 uur", "thuis: mail lezen", "wandelen"),
        ("2", "6", "1 dag van 3½ uur", "op het werk: kantoor", ""),
    )
    said = {part.heading: part.text for part in made(VALUES).parts if isinstance(part, Text)}
    assert said["Waar ik nu ben"].startswith("Trede 2.")
    assert said["In mijn contract"] == "28 uur per week"


def test_without_weeks_the_tasks_have_the_room_of_that_column() -> None:
    found = table(VALUES | {"ladder": RUNGS[:1]})
    assert found.columns == ("trede", "hoeveel", "wat en waar", "daarna")
    assert sum(found.widths) == sum(table(VALUES).widths) == 168


def test_how_somebody_slept_and_how_tired_they_were_stays_out_of_it() -> None:
    text = html(made(VALUES), "nl")
    healthy = html(made(VALUES | {"weeks": [{"day": "2026-11-20", "rung": 2}]}), "nl")
    assert text == healthy


@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_word_on_it_speaks_of_illness(language: str) -> None:
    text = html(made(VALUES, language), language).lower()
    for word in ("ziek", "burn-out", "burnout", "klacht", "symptom", "ill ", "sick", "diagnos"):
        assert word not in text
    assert ("geen oordeel" if language == "nl" else "not a verdict") in text


@pytest.mark.parametrize(
    ("values", "part"),
    [
        ({"country": "nl", "employer": "yes"}, "bedrijfsarts adviseert"),
        ({}, "bedrijfsarts adviseert"),
        ({"country": "nl", "employer": "no"}, "mijn arts"),
        ({"country": "be"}, "mijn arts"),
    ],
)
def test_it_says_with_whom_to_talk(values: dict[str, object], part: str) -> None:
    assert part in made(values).note


def test_an_empty_ladder_leaves_only_lines_for_the_pen() -> None:
    assert [part.heading for part in filled(made({}))] == [
        "Wat op het werk zou helpen", "Afgesproken, en wanneer we verder praten",
    ]  # fmt: skip
