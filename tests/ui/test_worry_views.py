"""The worry quarter: its plan, a note put away, the notes one at a time, and what is said after it."""

from collections.abc import Callable
from datetime import timedelta
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QSlider, QWidget
from pytestqt.qtbot import QtBot

from course.progress.answers import Entry
from course.progress.worry import Row
from course.ui.charts import minute_ring
from course.ui.exercises.view import Canvas, View
from course.ui.exercises.worry.after import WorryAfterView
from course.ui.exercises.worry.home import WorryHomeView
from course.ui.exercises.worry.note import WorryNoteView
from course.ui.exercises.worry.quarter import WorryQuarterView
from course.ui.exercises.worry.words import WorryWords
from course.ui.widgets.buttons import Button
from course.ui.widgets.labels import Label
from course.ui.widgets.tap import Row as RowTap
from tests.exercise_files import exercise
from tests.ui.setting import NOW, context, in_window, load_theme

PLAN: dict[str, object] = {"time": "16:30", "length": 15, "place": "aan de keukentafel"}


@pytest.fixture(autouse=True)
def _theme(qapp: object) -> None:
    load_theme()


def figure_of(view: QWidget) -> Canvas:
    return next(one for one in view.findChildren(QWidget) if isinstance(one, Canvas))


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def note(words: str, at: str = "09:40", **answers: object) -> Row:
    return {"note": words, "day": "2026-11-24", "at": at, **answers}


def round_(values: dict[str, object], days_ago: int = 1) -> Entry:
    at = NOW - timedelta(days=days_ago)
    return Entry("worry-quarter", f"e{days_ago}", at, True, values, at)


_V = TypeVar("_V", bound=View)


def shown(
    qtbot: QtBot,
    make: Callable[..., _V],
    values: dict[str, object],
    history: list[Entry] | None = None,
    language: str = "nl",
) -> _V:
    view = make(context("worry-quarter", values, language)._replace(history=history or []))
    in_window(qtbot, view, 840, 700)
    return view


def sent(view: View) -> list[tuple[str, object]]:
    answers: list[tuple[str, object]] = []
    view.answered.connect(lambda field, value: answers.append((field, value)))
    return answers


def click(view: View, name: str) -> None:
    found = [one for one in view.findChildren(Button) if one.isVisible() and one.accessibleName() == name]
    found[0].click()
    QApplication.processEvents()


def words(view: View) -> str:
    return " | ".join(label.text() for label in view.findChildren(Label) if label.isVisible())


# -- words -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("time", "dutch", "english"),
    [
        ("16:30", "half vijf", "half past four"),
        ("17:00", "vijf uur", "five o’clock"),
        ("12:15", "kwart over twaalf", "quarter past twelve"),
        ("12:30", "half één", "half past twelve"),
        ("00:45", "kwart voor één", "quarter to one"),
        ("16:40", "16.40 uur", "16:40"),
        ("half vijf", "", ""),
    ],
)
def test_a_time_is_said_in_words_to_a_quarter(time: str, dutch: str, english: str) -> None:
    read = exercise("worry-quarter")
    assert WorryWords(read, "nl").clock(time) == dutch
    assert WorryWords(read, "en").clock(time) == english


# -- the plan --------------------------------------------------------------------------------------


def test_the_plan_holds_until_it_is_changed_and_says_what_waits(qtbot: QtBot) -> None:
    view = shown(qtbot, WorryHomeView, {}, [round_({**PLAN, "notes": [note("a"), note("b")]})])
    assert view.sentence() == "Je kwartier is om half vijf, aan de keukentafel. Er wachten twee briefjes."
    assert view.findChildren(QLineEdit)[0].text() == "16.30"
    assert view.sentence() in words(view)


def test_without_a_time_it_says_so_and_a_typed_one_is_an_answer(qtbot: QtBot) -> None:
    view = shown(qtbot, WorryHomeView, {})
    answers = sent(view)
    assert view.sentence() == "Er is nog geen tijd gekozen. Er ligt niets te wachten."
    QTest.keyClicks(view.findChildren(QLineEdit)[0], "1700")
    view.leave()
    assert ("time", "17:00") in answers
    assert view.sentence().startswith("Je kwartier is om vijf uur.")


def test_near_bed_there_is_a_hint_and_nothing_more(qtbot: QtBot) -> None:
    view = shown(qtbot, WorryHomeView, dict(PLAN))
    hint = view.say("early-hint")
    assert hint not in words(view)
    click(view, "Zitten er dan nog twee uur tussen dit kwartier en je bed: nee")
    assert hint in words(view)


def test_from_the_plan_one_gets_to_the_quarter(qtbot: QtBot) -> None:
    view = shown(qtbot, WorryHomeView, {})
    with qtbot.waitSignal(view.step_asked) as asked:
        click(view, "Naar het kwartier")
    assert asked.args == ["quarter"]


# -- a note ----------------------------------------------------------------------------------------


def test_what_is_typed_is_a_draft_and_put_away_when_the_screen_is_left(qtbot: QtBot) -> None:
    view = shown(qtbot, WorryNoteView, dict(PLAN))
    answers, drafts = sent(view), []
    view.edited.connect(lambda field, value: drafts.append((field, value)))
    QTest.keyClicks(view.findChildren(QPlainTextEdit)[0], "btw")
    view.findChildren(QSlider)[0].setValue(7)
    assert drafts[-1] == ("notes", [{"note": "btw", "pull": 7}])
    view.leave()
    assert answers == [("notes", [{"note": "btw", "pull": 7, "day": "2026-11-24", "at": "20:00"}])]
    assert view.findChildren(QPlainTextEdit)[-1].toPlainText() == ""


def test_nothing_typed_puts_nothing_away(qtbot: QtBot) -> None:
    view = shown(qtbot, WorryNoteView, {"notes": [note("a")]})
    answers = sent(view)
    view.leave()
    assert answers == []
    assert "a" not in [field.toPlainText() for field in view.findChildren(QPlainTextEdit)]


def test_a_new_round_takes_the_plan_along(qtbot: QtBot) -> None:
    view = shown(qtbot, WorryNoteView, {}, [round_(dict(PLAN))])
    answers = sent(view)
    QTest.keyClicks(view.findChildren(QPlainTextEdit)[0], "btw")
    view.leave()
    assert answers[:3] == list(PLAN.items())
    assert answers[3][0] == "notes"


def test_a_half_typed_note_is_there_again_and_can_be_thrown_away(qtbot: QtBot) -> None:
    view = shown(qtbot, WorryNoteView, {"notes": [note("a"), {"note": "wat als", "pull": 3}]})
    answers = sent(view)
    assert view.findChildren(QPlainTextEdit)[0].toPlainText() == "wat als"
    click(view, "Gooi weg")
    assert answers == [("notes", [note("a")])]


def test_it_says_when_there_is_time_and_offers_help(qtbot: QtBot) -> None:
    view = shown(qtbot, WorryNoteView, dict(PLAN))
    assert view.sentence() == "Om half vijf, aan de keukentafel, is er een kwartier voor."
    assert view.sentence() in words(view)
    row = view.findChildren(RowTap)[0]
    assert row.accessibleName() == "Gaan je gedachten over niet meer willen leven?"
    with qtbot.waitSignal(view.help_asked):
        row.click()


def test_a_round_that_is_full_says_so_and_takes_no_more(qtbot: QtBot) -> None:
    full = [note(str(number)) for number in range(40)]
    view = shown(qtbot, WorryNoteView, {"notes": full})
    assert view.say("full") in words(view)
    assert not view.findChildren(QPlainTextEdit)[0].isEnabled()


def test_no_text_is_read_for_what_it_says(qtbot: QtBot) -> None:
    view = shown(qtbot, WorryNoteView, {})
    with qtbot.assertNotEmitted(view.help_asked):
        QTest.keyClicks(view.findChildren(QPlainTextEdit)[0], "dood")
        view.leave()


# -- the quarter -----------------------------------------------------------------------------------


def quarter(
    qtbot: QtBot, values: dict[str, object], history: list[Entry] | None = None
) -> tuple[WorryQuarterView, Clock]:
    clock = Clock()
    return shown(qtbot, lambda made: WorryQuarterView(made, clock), values, history), clock


def pass_time(view: WorryQuarterView, clock: Clock, minutes: float) -> None:
    clock.now += minutes * 60
    view.time().look()
    QApplication.processEvents()


def test_time_starts_only_at_the_click(qtbot: QtBot) -> None:
    view, clock = quarter(qtbot, {"notes": [note("a"), note("b")]})
    pass_time(view, clock, 5)
    assert view.ring() == minute_ring.Minutes(15, 15, "minuten over")
    assert view.sentence() == "Er liggen twee briefjes. De tijd loopt pas als jij begint."
    click(view, view.tr("Begin"))
    pass_time(view, clock, 4)
    assert view.ring() == minute_ring.Minutes(11, 15, "minuten over")
    pass_time(view, clock, 10.5)
    assert view.ring() == minute_ring.Minutes(1, 15, "minuut over")


def test_the_ring_says_its_minutes_and_the_sentence(qtbot: QtBot) -> None:
    view, clock = quarter(qtbot, {"notes": [note("a")]})
    ring = figure_of(view)
    click(view, view.tr("Begin"))
    pass_time(view, clock, 3)
    assert ring.accessibleName() == "12 minuten over"
    assert ring.accessibleDescription() == view.sentence() == "Briefje 1 van 1"


def test_one_note_at_a_time_with_a_step_only_if_something_can_be_done(qtbot: QtBot) -> None:
    view, _ = quarter(qtbot, {"notes": [note("contract"), note("btw", "11:00")]})
    answers = sent(view)
    click(view, view.tr("Begin"))
    assert "‘contract’" in words(view)
    assert "Opgeschreven vandaag om 9.40 uur" in words(view)
    assert "‘btw’" not in words(view)
    assert "Eén volgende stap" not in words(view)
    click(view, "Telt dit nu nog: ja, nog steeds")
    click(view, "Kun je er iets aan doen: ja")
    assert "Eén volgende stap" in words(view)
    QTest.keyClicks(next(line for line in view.findChildren(QLineEdit) if line.isVisible()), "vrijdag vragen")
    click(view, "Volgend briefje")
    settled = note("contract", matters="yes", act="yes", step="vrijdag vragen")
    assert answers[-1] == ("notes", [settled, note("btw", "11:00")])
    assert view.sentence() == "Briefje 2 van 2"
    assert "Dit was het laatste" in [b.accessibleName() for b in view.findChildren(Button)]


def test_a_note_that_was_only_looked_at_may_lie(qtbot: QtBot) -> None:
    view, _ = quarter(qtbot, {"notes": [note("a"), note("b")]})
    answers = sent(view)
    click(view, view.tr("Begin"))
    click(view, "Volgend briefje")
    click(view, "Laat dit liggen")
    assert answers[-1] == ("notes", [note("a", end="lie"), note("b", end="lie")])
    assert view.sentence() == "Alle briefjes zijn bekeken. De rest van de tijd is van jou."


def test_at_zero_nothing_closes_and_the_rest_stays_or_goes(qtbot: QtBot) -> None:
    view, clock = quarter(qtbot, {"notes": [note("a"), note("b"), note("c")]})
    answers = sent(view)
    click(view, view.tr("Begin"))
    click(view, "Telt dit nu nog: niet meer")
    pass_time(view, clock, 15)
    assert view.sentence() == (
        "De tijd is om. Doe nu iets met je handen. "
        "Er liggen nog twee briefjes. Ze wachten, tenzij je ze wegdoet."
    )
    click(view, "Doe de rest weg")
    gone = [note("a", matters="no"), note("b", end="gone"), note("c", end="gone")]
    assert answers[-1] == ("notes", gone)
    assert view.sentence() == "De tijd is om. Doe nu iets met je handen."


def test_without_notes_the_quarter_is_free(qtbot: QtBot) -> None:
    view, _ = quarter(qtbot, {})
    assert view.sentence() == "Er ligt niets. Dan is dit kwartier vrij."
    assert not [button for button in view.findChildren(Button) if button.isVisible()]


def test_what_was_left_lying_before_is_read_again(qtbot: QtBot) -> None:
    view, _ = quarter(qtbot, {"notes": [note("btw")]}, [round_({"notes": [note("mam", "08:00", end="lie")]})])
    click(view, view.tr("Begin"))
    assert "‘mam’" in words(view)
    assert view.sentence() == "Briefje 1 van 2"


def test_out_of_sight_time_stands_still(qtbot: QtBot) -> None:
    view, clock = quarter(qtbot, {"notes": [note("a")]})
    click(view, view.tr("Begin"))
    pass_time(view, clock, 2)
    view.window().hide()
    clock.now += 600
    assert view.ring().left == 13
    assert not view.time().running()


def test_space_on_the_ring_stands_still_and_goes_on(qtbot: QtBot) -> None:
    view, _ = quarter(qtbot, {"notes": [note("a")]})
    click(view, view.tr("Begin"))
    ring = figure_of(view)
    QTest.keyClick(ring, Qt.Key.Key_Space)
    assert not view.time().running()
    QTest.keyClick(ring, Qt.Key.Key_Space)
    assert view.time().running()


def test_enter_in_the_step_is_the_next_note(qtbot: QtBot) -> None:
    view, _ = quarter(qtbot, {"notes": [note("a", act="yes"), note("b")]})
    click(view, view.tr("Begin"))
    line = next(line for line in view.findChildren(QLineEdit) if line.isVisible())
    QTest.keyClicks(line, "bellen")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert view.sentence() == "Briefje 2 van 2"


# -- after it --------------------------------------------------------------------------------------


def test_it_counts_what_no_longer_mattered_without_a_target(qtbot: QtBot) -> None:
    history = [
        round_({"notes": [note("a", matters="no"), note("b", matters="yes")], "minutes": 60}, 2),
        round_({"notes": [note("c", matters="no")], "minutes": 20}, 1),
    ]
    view = shown(qtbot, WorryAfterView, {}, history)
    assert view.sentence() == (
        "Bekeken briefjes tot nu toe: drie. Bij twee telde het al niet meer, dat is 67 procent. "
        "Je gokte tot nu toe tussen 20 en 60 minuten per dag."
    )
    assert view.sentence() in words(view)


def test_with_nothing_to_count_it_says_what_will_come(qtbot: QtBot) -> None:
    assert shown(qtbot, WorryAfterView, {}).sentence() == view_say("share-empty")


def test_all_still_mattering_is_no_verdict(qtbot: QtBot) -> None:
    view = shown(qtbot, WorryAfterView, {}, [round_({"notes": [note("a", matters="less")]})])
    assert (
        view.sentence()
        == "Bekeken briefjes tot nu toe: één. Ze telden allemaal nog. Dat zegt niets over jou."
    )


def test_a_guess_is_an_answer_and_the_steps_stand_there(qtbot: QtBot) -> None:
    values = {"notes": [note("a", act="yes", step="vrijdag bellen")]}
    view = shown(qtbot, WorryAfterView, dict(values))
    answers = sent(view)
    assert "Eén stap om te onthouden: | vrijdag bellen" in words(view)
    QTest.keyClicks(view.findChildren(QLineEdit)[0], "45")
    view.leave()
    assert answers == [("minutes", 45)]
    assert view.sentence().endswith("Je gokte tot nu toe op 45 minuten.")


def test_after_two_weeks_stopping_is_fine(qtbot: QtBot) -> None:
    history = [round_({"minutes": 30}, days) for days in range(14, 0, -1)]
    assert shown(qtbot, WorryAfterView, {}, history).sentence().endswith(view_say("enough"))
    assert not shown(qtbot, WorryAfterView, {}, history[1:]).sentence().endswith(view_say("enough"))


def view_say(sentence: str) -> str:
    return exercise("worry-quarter").say[sentence]["nl"]
