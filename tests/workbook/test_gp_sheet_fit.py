"""One page means one page: what gives way on the page for the doctor, and in which order."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from course.progress.body import PLACES
from course.workbook.gp_sheet import Energy, GpSheet, SheetWords
from course.workbook.gp_sheet_fit import ROOM, by_characters, compose, height
from tests.exercise_files import exercise

WORDS = ("leeg", "laag", "gaat wel", "redelijk", "goed")
_ENERGY = Energy([1, 2, 2, 3], WORDS)
_SIGNS = exercise("body-map").step("doctor-list").fields


def _own_words(length: int) -> str:
    return ("van mei tot september sliep ik slechter " * 20)[:length]


def _values(complaints: int = 0, places: int = 0, answer: str = "", story: int = 0) -> dict[str, object]:
    complaint = {"complaint": "moe, ook na een nacht slapen", "days": 7, "hindrance": 8}
    return {
        "complaints": [complaint] * complaints,
        "places": [{"place": place, "level": "some"} for place in PLACES[:places]],
        "began": _own_words(story),
        "medicines": _own_words(story)[:200],
        "questions": "Wat kan het nog meer zijn?",
        **dict.fromkeys(_SIGNS if answer else (), answer),
    }


def _compose(values: dict[str, object], language: str = "nl") -> GpSheet:
    return compose(SheetWords(exercise("body-map"), language), values, "2026-11-23", str, energy=_ENERGY)


def _rows(sheet: GpSheet) -> int:
    return len(sheet.table.rows) if sheet.table else 0


def test_the_usual_page_keeps_everything() -> None:
    sheet = _compose(_values(complaints=3, places=2, story=160))
    assert (_rows(sheet), sheet.agreed.empty, sheet.questions.empty) == (5, 3, 1)
    assert sheet.energy is not None
    assert sheet.table is not None
    assert sheet.table.left_out == ""


def test_the_usual_page_is_as_high_as_its_parts() -> None:
    # Table 11 + 8 + 8, questions 11 + 2 × 9, agreed 11 + 3 × 9, energy 11 + 5.8.
    assert height(_compose(_values(complaints=1)), by_characters) == pytest.approx(27 + 29 + 38 + 16.8)


def test_lines_for_the_pen_give_way_first_and_then_the_energy() -> None:
    seen = [_compose(_values(complaints=5, places=count, story=200)) for count in range(13)]
    states = [(sheet.agreed.empty, sheet.energy is not None) for sheet in seen]
    assert list(dict.fromkeys(states)) == [(3, True), (2, True), (2, False)]


def test_rows_that_do_not_fit_are_counted_on_the_page() -> None:
    sheet = _compose(_values(complaints=5, places=12, story=200))
    assert sheet.table is not None
    assert 5 <= _rows(sheet) < 17
    assert sheet.table.left_out == f"{17 - _rows(sheet)} regels pasten niet meer op dit blad."


def test_one_row_that_does_not_fit_has_its_own_words() -> None:
    sheet = _compose(_values(complaints=5, places=8, story=100))
    assert sheet.table is not None
    assert sheet.table.left_out == "Eén regel paste niet meer op dit blad."


def test_many_signs_answered_with_no_are_counted_before_the_last_rows_go() -> None:
    sheet = _compose(_values(complaints=5, places=12, answer="no", story=300))
    assert sheet.signs is not None
    assert sheet.signs.answers[0].text == "op 23 vragen van de lijst."
    assert _rows(sheet) == 5


def test_signs_answered_with_yes_always_keep_their_names() -> None:
    sheet = _compose(_values(complaints=5, places=12, answer="yes", story=300))
    assert sheet.signs is not None
    assert sheet.signs.answers[0].text.count(";") == len(_SIGNS) - 1


_LINES = st.text(alphabet="abc Wé\n.", max_size=160)
_COMPLAINTS = st.lists(
    st.fixed_dictionaries({"complaint": st.text(alphabet="abW ", max_size=60)}), max_size=5
)
_PLACED = st.lists(
    st.fixed_dictionaries(
        {"place": st.sampled_from(PLACES), "complaint": st.text(alphabet="abW ", max_size=60)}
    ),
    max_size=12,
)


@settings(max_examples=60, deadline=None)
@given(
    st.sampled_from(("nl", "en")),
    _COMPLAINTS,
    _PLACED,
    st.integers(0, 300),
    _LINES,
    st.lists(st.sampled_from(("", "yes", "no", "unknown")), min_size=len(_SIGNS), max_size=len(_SIGNS)),
)
def test_whatever_is_filled_in_fits_one_page(
    language: str,
    complaints: list[dict[str, str]],
    places: list[dict[str, str]],
    story: int,
    questions: str,
    answers: list[str],
) -> None:
    values: dict[str, object] = {**_values(story=story), **dict(zip(_SIGNS, answers, strict=True))}
    values |= {"complaints": complaints, "places": places, "questions": questions}
    assert height(_compose(values, language), by_characters) <= ROOM
