"""What stands on the page for the doctor."""

import pytest

from course.workbook.gp_sheet import Energy, Row, SheetWords, Text, whole_sheet
from tests.exercise_files import exercise

TODAY = "2026-11-23"
WORDS = ("leeg", "laag", "gaat wel", "redelijk", "goed")


def _date(day: str) -> str:
    return f"<{day}>"


def _dutch() -> SheetWords:
    return SheetWords(exercise("body-map"), "nl")


def test_an_empty_entry_is_a_page_to_write_on() -> None:
    sheet = whole_sheet(_dutch(), {}, TODAY, _date)
    assert (sheet.title, sheet.date, sheet.name) == ("Voor mijn huisarts", "<2026-11-23>", "")
    assert (sheet.table, sheet.began, sheet.energy, sheet.medicines, sheet.signs) == (None,) * 5
    assert (sheet.questions.written, sheet.questions.empty, sheet.agreed.empty) == ((), 2, 3)
    assert "geen behandeling" in sheet.footer


def test_the_table_holds_what_has_no_place_and_then_the_places() -> None:
    values = {
        "complaints": [
            {"complaint": "Moe, ook na slapen", "since": "2026-05", "days": 7, "hindrance": 8},
            {"days": 2},
        ],
        "places": [
            {"place": "belly", "level": "little", "days": 0},
            {"place": "neck", "level": "much", "complaint": "vast bij het opstaan", "since": "2026-09"},
        ],
    }
    table = whole_sheet(_dutch(), values, TODAY, _date).table
    assert table is not None
    assert table.rows == (
        Row("Moe, ook na slapen", "<2026-05>", "7", "8"),
        Row("Nek: vast bij het opstaan", "<2026-09>", "", ""),
        Row("Buik: een beetje last", "", "0", ""),
    )


def test_own_lines_run_on_and_each_keeps_its_end() -> None:
    values = {"medicines": "Paracetamol\n\n drie koppen  koffie.\nGeen alcohol", "began": " "}
    sheet = whole_sheet(_dutch(), values, TODAY, _date)
    assert sheet.medicines == Text(
        "Medicijnen, koffie, alcohol", "Paracetamol; drie koppen koffie. Geen alcohol"
    )
    assert sheet.began is None


def test_signs_are_listed_by_answer_with_yes_first_and_skipped_ones_left_out() -> None:
    values = {"c-low": "unknown", "a-chest": "no", "c-fever": "no", "c-snoring": "yes"}
    signs = whole_sheet(_dutch(), values, TODAY, _date).signs
    assert signs is not None
    assert [(answer.label, answer.text) for answer in signs.answers] == [
        ("Ja:", "adem die stokt in de slaap, met snurken."),
        ("Weet ik niet:", "twee weken bijna de hele dag somber of zonder plezier."),
        ("Nee:", "pijn of druk op de borst; koorts of nachtzweten."),
    ]


@pytest.mark.parametrize(
    ("written", "expected", "empty"),
    [
        ("", (), 2),
        ("Wat kan het zijn?", ("Wat kan het zijn?",), 1),
        ("Eén?\nTwee?\nDrie?", ("Eén?", "Twee?", "Drie?"), 1),
        ("een\ntwee\ndrie\nvier", ("een; twee; drie; vier",), 1),
    ],
)
def test_questions_stand_on_lines_of_their_own_up_to_three(
    written: str, expected: tuple[str, ...], empty: int
) -> None:
    questions = whole_sheet(_dutch(), {"questions": written}, TODAY, _date).questions
    assert (questions.written, questions.empty) == (expected, empty)


@pytest.mark.parametrize(
    ("levels", "said"),
    [
        ([1, 2], None),
        ([1, 1, 1], "Op 3 dagen ingevuld, meest laag."),
        # sorted 0 0 1 1 1 2 2 4: two days aside at each end leave 1 to 2
        ([1, 0, 2, 1, 4, 0, 1, 2], "Op 8 dagen ingevuld, meest tussen laag en gaat wel."),
    ],
)
def test_energy_is_said_as_the_middle_half_of_the_days(levels: list[int], said: str | None) -> None:
    sheet = whole_sheet(_dutch(), {}, TODAY, _date, energy=Energy(levels, WORDS))
    assert (sheet.energy.text if sheet.energy else None) == said


def test_the_page_is_there_in_english_too() -> None:
    sheet = whole_sheet(SheetWords(exercise("body-map"), "en"), {"c-fever": "yes"}, TODAY, _date, name="Ben")
    assert (sheet.title, sheet.name) == ("For my doctor", "Ben")
    assert sheet.signs is not None
    assert sheet.signs.answers[0].text == "fever or night sweats."
