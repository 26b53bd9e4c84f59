"""The warning plan: own words ticked, made shorter by the person alone, a card that grows, a word a month."""

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from course.progress.answers import Entry
from course.progress.own_words import OwnWords
from course.ui.charts import months as painted
from course.ui.exercises.view import View, ViewContext
from course.ui.exercises.warning_plan.card import PlanCard
from course.ui.exercises.warning_plan.chooser import Chooser
from course.ui.exercises.warning_plan.months import MonthsView
from course.ui.exercises.warning_plan.sheet import WarningSheetView
from course.ui.exercises.warning_plan.tick import TickRow
from course.ui.exercises.warning_plan.view import WarningView
from course.ui.widgets.buttons import Button
from course.ui.widgets.dialog import Dialog
from course.ui.widgets.labels import Label
from tests.ui.setting import NOW, context, in_window, load_theme, outside, overlaps, text_size

TODAY = NOW.date().isoformat()
WAKE = OwnWords("Wakker om vier uur, hoofd aan", date(2026, 10, 12), "my-circle", "sleep", "Mijn cirkel")
JAWS = OwnWords("Ik merk het in mijn kaken", date(2026, 10, 19), "body-map", "note", "Lichaamskaart")
LONG = OwnWords(
    f"Ik {'loop nog een keer '} na".ljust(61, "x"), date(2026, 11, 9), "causes", "f", "Waar het ligt"
)
ROWS: list[dict[str, object]] = [{"text": WAKE.text, "day": "2026-10-12", "about": "my-circle"}]


@pytest.fixture(autouse=True)
def _theme(qapp: object) -> None:
    load_theme()


def given(
    step: str,
    values: dict[str, object],
    own: list[OwnWords] | None = None,
    language: str = "nl",
    plans: list[Entry] | None = None,
) -> ViewContext:
    made = context("warning-plan", dict(values), language)
    return made._replace(
        step=made.exercise.step(step), own_words=lambda: own or [], entries=lambda exercise: plans or []
    )


def shown(
    qtbot: QtBot,
    step: str,
    values: dict[str, object] | None = None,
    own: list[OwnWords] | None = None,
    language: str = "nl",
    plans: list[Entry] | None = None,
    height: int = 760,
) -> WarningView:
    view = WarningView(given(step, values or {}, own, language, plans))
    in_window(qtbot, view, 900, height)
    return view


def sent(view: View) -> dict[str, object]:
    answers: dict[str, object] = {}
    view.answered.connect(answers.__setitem__)
    return answers


def rows(view: View) -> list[TickRow]:
    QApplication.processEvents()
    return [row for row in view.findChildren(TickRow) if row.isVisible()]


def click(view: View, name: str) -> None:
    QApplication.processEvents()
    found = view.window().findChildren(Button)
    next(one for one in found if one.isVisible() and one.accessibleName() == name).click()
    QApplication.processEvents()


def names(view: View) -> list[str]:
    return [one.accessibleName() for one in view.window().findChildren(Button) if one.isVisible()]


def words(view: View) -> str:
    return " | ".join(label.text() for label in view.window().findChildren(Label) if label.isVisible())


def card(view: View) -> str:
    return view.findChildren(PlanCard)[0].accessibleName()


def field(view: WarningView) -> QLineEdit:
    return view.findChildren(QLineEdit)[0]


def dialog(view: View) -> Dialog:
    return next(one for one in view.window().findChildren(Dialog) if one.isVisible())


# -- own words -------------------------------------------------------------------------------------


def test_own_words_stand_with_where_and_when_they_were_written_newest_first(qtbot: QtBot) -> None:
    view = shown(qtbot, "rising", {}, [JAWS, WAKE])
    assert [row.accessibleName() for row in rows(view)] == [
        "‘Ik merk het in mijn kaken’ Lichaamskaart, 19 oktober",
        "‘Wakker om vier uur, hoofd aan’ Mijn cirkel, 12 oktober",
    ]


def test_a_tick_puts_the_words_on_the_card_as_they_are_and_a_second_one_takes_them_off(qtbot: QtBot) -> None:
    view = shown(qtbot, "rising", {}, [JAWS, WAKE])
    answers = sent(view)
    rows(view)[1].setFocus()
    qtbot.keyClick(rows(view)[1], Qt.Key.Key_Space)
    assert answers == {"rising-signs": ROWS}
    assert rows(view)[1].isChecked()
    assert rows(view)[1].hasFocus()
    assert "Let op: Wakker om vier uur, hoofd aan." in card(view)
    qtbot.keyClick(rows(view)[1], Qt.Key.Key_Space)
    assert answers == {"rising-signs": None}
    assert "Let op: nog leeg." in card(view)


def test_words_for_a_sign_can_be_an_act_as_well(qtbot: QtBot) -> None:
    view = shown(qtbot, "rising", {"rising-signs": ROWS}, [JAWS, WAKE])
    answers = sent(view)
    click(view, "Wat wil je kiezen: Wat ik dan doe")
    assert [row.isChecked() for row in rows(view)] == [False, False]
    rows(view)[0].click()
    assert answers == {"rising-acts": [{"text": JAWS.text, "day": "2026-10-19", "about": "body-map"}]}
    assert "dan: Ik merk het in mijn kaken" in card(view)
    assert "Wat een ander doet" not in words(view)
    assert "ook wat een ander doet" in words(view)


def test_eight_at_a_time_in_a_high_window_and_fewer_in_a_low_one(qtbot: QtBot) -> None:
    many = [WAKE._replace(text=f"woorden nummer {number}") for number in range(20)]
    view = shown(qtbot, "steady", {}, many, height=900)
    assert len(rows(view)) == 8
    assert "1–8 van 20" in words(view)
    click(view, "Oudere")
    click(view, "Oudere")
    assert "17–20 van 20" in words(view)
    click(view, "Nieuwere")
    assert "9–16 van 20" in words(view)
    assert len(rows(shown(qtbot, "steady", {}, many, height=760))) == 6
    assert len(rows(shown(qtbot, "steady", {}, many, height=600))) == 4


def test_one_exercise_or_lesson_alone_can_be_looked_at(qtbot: QtBot) -> None:
    view = shown(qtbot, "steady", {"steady-signs": ROWS}, [JAWS, WAKE, LONG])
    chooser = view.findChildren(Chooser)[0]
    chooser.on_place_chosen("body-map")
    assert [row.accessibleName()[:8] for row in rows(view)] == ["‘Ik merk", "‘Wakker "]
    assert "Laat zien: Lichaamskaart" in names(view)
    chooser.on_place_chosen("")
    assert len(rows(view)) == 3


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("step", ["steady", "rising", "high"])
def test_where_nothing_was_written_stand_three_examples_and_a_field(
    qtbot: QtBot, step: str, language: str
) -> None:
    view = shown(qtbot, step, {}, [], language)
    examples = view.say(f"example-{step}-signs").splitlines()
    assert len(examples) == 3
    assert "\n".join(examples) in words(view)
    assert rows(view) == []
    assert field(view).isVisible()


# -- words typed here ------------------------------------------------------------------------------


def test_what_is_typed_comes_on_the_card_with_the_day_of_today(qtbot: QtBot) -> None:
    view = shown(qtbot, "rising", {"rising-signs": ROWS}, [WAKE])
    answers, drafts = sent(view), list[object]()
    view.edited.connect(lambda name, value: drafts.append((name, value)))
    qtbot.keyClicks(field(view), "Geen muziek")
    assert drafts[-1] == ("rising-signs", [*ROWS, {"text": "Geen muziek", "day": TODAY}])
    assert "Geen muziek" not in card(view)
    qtbot.keyClick(field(view), Qt.Key.Key_Return)
    assert answers == {"rising-signs": [*ROWS, {"text": "Geen muziek", "day": TODAY}]}
    assert rows(view)[0].accessibleName() == "‘Geen muziek’ hier geschreven, 24 november"
    assert field(view).text() == ""
    assert field(view).maxLength() == 60


def test_what_is_half_typed_is_kept_when_the_step_is_left(qtbot: QtBot) -> None:
    view = shown(qtbot, "high")
    answers = sent(view)
    qtbot.keyClicks(field(view), "Stil")
    view.leave()
    view.leave()
    assert answers == {"high-signs": [{"text": "Stil", "day": TODAY}]}


def test_a_full_list_says_so_and_loses_nothing(qtbot: QtBot) -> None:
    acts = [{"text": f"daad {number}"} for number in range(3)]
    view = shown(qtbot, "rising", {"rising-acts": acts}, [WAKE])
    click(view, "Wat wil je kiezen: Wat ik dan doe")
    answers = sent(view)
    qtbot.keyClicks(field(view), "nog een")
    qtbot.keyClick(field(view), Qt.Key.Key_Return)
    next(row for row in rows(view) if not row.isChecked()).click()
    assert answers == {}
    assert "Drie dingen is het meeste." in words(view)
    assert field(view).text() == "nog een"
    assert [row.isChecked() for row in rows(view)].count(True) == 3


# -- changing a line -------------------------------------------------------------------------------


def test_a_line_is_made_shorter_by_the_person_and_still_belongs_to_its_words(qtbot: QtBot) -> None:
    view = shown(qtbot, "rising", {"rising-signs": ROWS}, [WAKE])
    answers = sent(view)
    click(view, f"Aanpassen: ‘{WAKE.text}’")
    line = dialog(view).findChildren(QLineEdit)[0]
    assert line.text() == WAKE.text
    line.setText("Wakker om vier uur")
    click(view, "Waar merk je het: in mijn lijf")
    click(view, "Done")
    assert answers["rising-signs"] == [
        {"text": "Wakker om vier uur", "kind": "body", **ROWS[0], "source": WAKE.text}
        | {"text": "Wakker om vier uur"}
    ]
    assert len(rows(view)) == 1
    assert rows(view)[0].isChecked()
    assert rows(view)[0].accessibleName().startswith("‘Wakker om vier uur’ Mijn cirkel")


def test_long_words_are_shown_before_they_come_on_the_card_and_nothing_is_cut(qtbot: QtBot) -> None:
    view = shown(qtbot, "rising", {}, [LONG])
    answers = sent(view)
    rows(view)[0].click()
    assert answers == {}
    assert not rows(view)[0].isChecked()
    assert "Dit is lang voor een kaart." in words(view)
    assert dialog(view).findChildren(QLineEdit)[0].text() == LONG.text
    click(view, "Done")
    kept = answers["rising-signs"]
    assert isinstance(kept, list)
    assert kept[0]["text"] == LONG.text
    assert rows(view)[0].isChecked()


def test_not_now_keeps_long_words_off_the_card(qtbot: QtBot) -> None:
    view = shown(qtbot, "rising", {}, [LONG])
    answers = sent(view)
    rows(view)[0].click()
    qtbot.keyClick(dialog(view), Qt.Key.Key_Escape)
    assert answers == {}
    assert not rows(view)[0].isChecked()


def test_a_kind_with_five_signs_is_full_and_the_line_keeps_its_own(qtbot: QtBot) -> None:
    full = [{"text": f"teken {number}", "kind": "body"} for number in range(5)]
    view = shown(qtbot, "rising", {"rising-signs": [*full, {"text": "stil", "kind": "head"}]})
    answers = sent(view)
    click(view, "Aanpassen: ‘stil’")
    click(view, "Waar merk je het: in mijn lijf")
    assert "Daar staan al vijf tekens." in words(view)
    click(view, "Done")
    assert answers["rising-signs"] == [*full, {"text": "stil", "kind": "head"}]


@pytest.mark.parametrize("how", ["empty", "button"])
def test_a_line_can_be_taken_off_in_its_dialog(qtbot: QtBot, how: str) -> None:
    view = shown(qtbot, "rising", {"rising-signs": ROWS}, [WAKE])
    answers = sent(view)
    click(view, f"Aanpassen: ‘{WAKE.text}’")
    if how == "empty":
        dialog(view).findChildren(QLineEdit)[0].setText("")
        click(view, "Done")
    else:
        click(view, "Take off the card")
    assert answers == {"rising-signs": None}


# -- traps, people, the day ------------------------------------------------------------------------


def if_then(name: str, day: int, **values: object) -> Entry:
    begun = datetime(2026, 11, day, 9, 0, tzinfo=UTC)
    return Entry("if-then", name, begun, True, dict(values), begun)


PLANS = [
    if_then("a", 2, **{"if": "Als iemand na zessen belt,", "then": "bel ik morgen terug"}),
    if_then("b", 3, **{"if": "half"}),
    if_then("c", 4, **{"if": "het drie uur is", "then": "drink ik thee."}),
]
SENTENCE = "Als iemand na zessen belt, dan bel ik morgen terug."


def test_if_then_plans_can_be_ticked_and_get_the_old_song_before_them(qtbot: QtBot) -> None:
    view = shown(qtbot, "traps", plans=PLANS)
    answers = sent(view)
    assert [row.accessibleName() for row in rows(view)] == [
        "‘Als het drie uur is, dan drink ik thee.’ Als-dan, 4 november",
        f"‘{SENTENCE}’ Als-dan, 2 november",
    ]
    rows(view)[1].click()
    kept = {"plan": SENTENCE, "day": "2026-11-02", "about": "if-then", "source": SENTENCE}
    assert answers == {"traps": [kept]}
    click(view, f"Aanpassen: ‘{SENTENCE}’")
    dialog(view).findChildren(QLineEdit)[0].setText("Ik doe het wel even")
    click(view, "Done")
    assert answers == {"traps": [{"text": "Ik doe het wel even", **kept}]}
    assert f"Oude liedjes: ‘Ik doe het wel even’ {SENTENCE}." in card(view)
    assert len(rows(view)) == 2
    assert view.sentence() == "Er staat één oud liedje op je kaart."


def test_without_if_then_plans_there_are_examples(qtbot: QtBot) -> None:
    view = shown(qtbot, "traps", language="en")
    assert "You make an if-then plan in the exercise If-then." in words(view)
    assert "I’ll do it, no trouble" in words(view)


def test_who_may_say_it_and_who_is_rung_stand_on_the_card(qtbot: QtBot) -> None:
    view = shown(qtbot, "people")
    answers = sent(view)
    for line, typed in zip(
        view.findChildren(QLineEdit), ("L", "Je neuriet niet meer.", "huisarts"), strict=True
    ):
        qtbot.keyClicks(line, typed)
    view.leave()
    assert answers == {"who": "L", "may-say": "Je neuriet niet meer.", "call": "huisarts"}
    assert "Wie mag het zeggen: L: ‘Je neuriet niet meer.’; ik bel: huisarts." in card(view)


def test_three_months_on_is_one_click_and_another_day_can_be_chosen(qtbot: QtBot) -> None:
    view = shown(qtbot, "review")
    answers = sent(view)
    assert view.sentence().startswith("Zonder dag kan het ook.")
    click(view, "Neem 24\N{NO-BREAK SPACE}februari\N{NO-BREAK SPACE}2027")
    assert answers == {"review": "2027-02-24"}
    assert view.sentence() == "Je leest je kaart terug op 24 februari 2027."
    line = view.findChildren(QLineEdit)[-1]
    line.setText("9")
    view.leave()
    assert answers == {"review": "2027-02-09"}


@pytest.mark.parametrize(("day", "said"), [("2026-11-24", True), ("2026-11-25", False)])
def test_when_the_day_has_come_it_asks_whether_the_card_is_still_right(
    qtbot: QtBot, day: str, said: bool
) -> None:
    assert ("Klopt de kaart nog?" in words(shown(qtbot, "review", {"review": day}))) is said


# -- the card --------------------------------------------------------------------------------------


def test_the_sentence_is_what_a_screen_reader_hears_of_the_card(qtbot: QtBot) -> None:
    values: dict[str, object] = {"high-signs": [{"text": "a"}, {"text": "b"}], "high-acts": [{"text": "c"}]}
    view = shown(qtbot, "high", values, language="en")
    assert view.sentence() == "On your card under ‘step in’: two signs and one thing to do."
    assert view.findChildren(PlanCard)[0].accessibleDescription() == view.sentence()
    assert view.sentence() in words(view)


def test_the_three_states_have_their_degrees_and_no_colour(qtbot: QtBot) -> None:
    said = words(shown(qtbot, "steady"))
    for name, degrees in (("Gaat goed", "20°"), ("Let op", "22°"), ("Grijp in", "25°")):
        assert f"{name} | {degrees}" in said
    assert not any(colour in said.lower() for colour in ("groen", "oranje", "rood"))


def test_a_section_of_another_step_shows_one_sign_one_act_and_how_many_more(qtbot: QtBot) -> None:
    signs = [{"text": f"teken {number}"} for number in range(4)]
    values: dict[str, object] = {"rising-signs": signs, "rising-acts": [{"text": "rust"}]}
    view = shown(qtbot, "high", values)
    assert "Let op: teken 0; dan: rust; en nog 3." in card(view)


# -- a word a month --------------------------------------------------------------------------------

MONTHS = [{"month": "2026-08", "state": "high"}, {"month": "2026-10", "state": "rising"}]


def months(qtbot: QtBot, values: dict[str, object], language: str = "nl") -> MonthsView:
    view = MonthsView(given("month", values, language=language))
    in_window(qtbot, view, 800)
    return view


def test_one_of_three_words_is_kept_for_this_month_and_a_second_click_takes_it_back(qtbot: QtBot) -> None:
    view = months(qtbot, {"months": MONTHS}, "en")
    answers = sent(view)
    assert view.sentence() == "There are two months."
    click(view, "Which word fits November: Take care")
    assert answers == {"months": [*MONTHS, {"month": "2026-11", "state": "rising"}]}
    assert view.sentence() == "For November you chose: take care. There are three months."
    assert "your card says what may go then" in words(view)
    click(view, "Which word fits November: Take care")
    assert answers == {"months": MONTHS}


def test_the_months_stand_in_a_row_and_in_words(qtbot: QtBot) -> None:
    view = months(qtbot, {"months": MONTHS}, "en")
    assert [(dot.name, dot.icon) for dot in view.dots()[-4:]] == [
        ("Aug", "hand"), ("Sep", ""), ("Oct", "eye"), ("Nov", ""),
    ]  # fmt: skip
    click(view, "As a list")
    assert "August: step in\nSeptember: no word\nOctober: take care\nNovember: no word" in words(view)
    assert "December 2025: no word" in words(view)


def test_the_sentence_is_the_description_of_the_row(qtbot: QtBot) -> None:
    view = months(qtbot, {})
    assert view.sentence() == "Kies een woord, of sla deze maand over."
    assert view._figure.accessibleDescription() == view.sentence()


def test_a_minute_is_enough(qtbot: QtBot) -> None:
    view = months(qtbot, {})
    with qtbot.waitSignal(view.finish_asked):
        click(view, "Dat was het voor nu")


@pytest.mark.parametrize("width", [300, 500, 760])
def test_as_many_months_as_have_room_and_no_names_touch(qapp: object, width: int) -> None:
    every = ("mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec", "jan", "feb", "mrt", "apr")
    for percent in (100, 200):
        with text_size(percent):
            room = painted.fitting(width, every)
            rect = QRectF(0, 0, width, painted.HEIGHT * percent / 100)
            placed = painted.names(rect, tuple(painted.Dot(name, "eye") for name in every[-room:]))
            assert overlaps(placed) == []
            assert outside(rect, placed) == []
            assert room >= 3


# -- whatever is stored ----------------------------------------------------------------------------

ODD: list[dict[str, object]] = [
    {},
    {"rising-signs": "words", "high-acts": [5, {}, {"text": 7}], "traps": [{"plan": "x"}], "review": "soon"},
    {
        "steady-signs": [{"text": "👩🏽‍💻" * 30, "kind": "moon", "day": "2026-13-01", "about": "gone"}] * 15,
        "who": "شهر", "may-say": "{x}", "call": "W" * 120, "review": "2026-01",
        "months": [{"month": "never", "state": "red"}, {"state": "high"}],
    },
]  # fmt: skip


@pytest.mark.parametrize("odd", ODD)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_odd_values_never_stop_it(qtbot: QtBot, odd: dict[str, object], language: str) -> None:
    own = [WAKE, LONG, JAWS._replace(title="", text="{x} " * 10)]
    plans = [*PLANS, if_then("d", 5, **{"if": 5, "then": "{y}"})]
    for step in ("steady", "rising", "high", "people", "traps", "review"):
        view = shown(qtbot, step, odd, own, language, plans)
        for row in rows(view):
            row.setFocus()
        view.leave()
        assert view.sentence()
        view.grab()
    assert months(qtbot, odd, language).sentence()
    sheet = WarningSheetView(given("sheet", odd, language=language))
    qtbot.addWidget(sheet)
    assert sheet.sentence()
