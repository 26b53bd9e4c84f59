"""The building-up ladder: rungs, weeks, the three buttons, and that nothing is refused or crossed out."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit
from pytestqt.qtbot import QtBot

from course.progress.return_ladder import looks
from course.ui.charts import rungs as painted
from course.ui.exercises.return_to_work.ladder import LadderView
from course.ui.exercises.return_to_work.ladder_parts import RungRow
from course.ui.exercises.return_to_work.sheet import ReturnSheetView
from course.ui.widgets.buttons import Button
from course.ui.widgets.dialog import Dialog
from course.ui.widgets.labels import Label
from tests.ui.setting import NOW, context, in_window, load_theme, text_size

RUNGS: list[dict[str, object]] = [
    {"tasks": "mail lezen", "place": "home", "days": 2, "minutes": 120, "rest": "wandelen"},
    {"tasks": "een stuk schrijven", "place": "home", "days": 3, "minutes": 120},
    {"tasks": "één dag op kantoor", "place": "work", "days": 3, "minutes": 180},
]
WEEKS: list[dict[str, object]] = [
    {"day": "2026-11-10", "rung": 1, "held": "yes", "fatigue": 4, "choice": "on"},
    {"day": "2026-11-17", "rung": 2, "held": "yes", "fatigue": 5, "sleep": "no"},
]
VALUES: dict[str, object] = {"first-day": "2026-09-14", "contract": 18, "ladder": RUNGS, "weeks": WEEKS}
TODAY = NOW.date().isoformat()


@pytest.fixture(autouse=True)
def _theme(qapp: object) -> None:
    load_theme()


def shown(qtbot: QtBot, values: dict[str, object], language: str = "nl", height: int = 760) -> LadderView:
    given = context("return-to-work", dict(values), language)
    view = LadderView(given._replace(step=given.exercise.step("ladder")))
    in_window(qtbot, view, 840, height)
    return view


def sent(view: LadderView) -> dict[str, object]:
    answers: dict[str, object] = {}
    view.answered.connect(answers.__setitem__)
    return answers


def click(view: LadderView, name: str) -> None:
    window = view.window()
    next(
        one for one in window.findChildren(Button) if one.isVisible() and one.accessibleName() == name
    ).click()
    QApplication.processEvents()


def rows(view: LadderView) -> list[RungRow]:
    return [row for row in view.findChildren(RungRow) if row.isVisible()]


def dialog(view: LadderView) -> Dialog:
    return next(one for one in view.window().findChildren(Dialog) if one.isVisible())


def chosen(view: LadderView) -> list[str]:
    return [one.text() for one in view.findChildren(Button) if one.isVisible() and one.isChecked()]


def words(view: LadderView) -> str:
    said = (label.text() for label in view.window().findChildren(Label) if label.isVisible())
    return " | ".join(said).replace("\xa0", " ")


# -- what it shows ---------------------------------------------------------------------------------


def test_every_row_says_in_words_what_it_shows(qtbot: QtBot) -> None:
    view = shown(qtbot, VALUES)
    assert [row.accessibleName() for row in rows(view)] == [
        "Trede 1. 2 dagen van 2 uur, thuis: mail lezen, daarna: wandelen, één keer teruggekeken",
        "Trede 2. 3 dagen van 2 uur, thuis: een stuk schrijven, hier ben je nu, één keer teruggekeken",
        "Trede 3. 3 dagen van 3 uur, op het werk: één dag op kantoor",
    ]
    assert [row.isChecked() for row in rows(view)] == [False, True, False]
    assert "%" not in words(view)


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("nl", "Trede 2 hield je één week vol. Nog een week zo, of een stapje terug: allebei goed."),
        ("en", "You kept up rung 2 for one week. Another week like this, or a step back: both are fine."),
    ],
)
def test_the_sentence_is_what_a_screen_reader_hears_of_the_ladder(
    qtbot: QtBot, language: str, expected: str
) -> None:
    view = shown(qtbot, VALUES, language)
    assert view.sentence() == expected
    described = [box.accessibleDescription() for box in view.findChildren(QFrame)]
    assert expected in described
    assert expected in words(view)


def test_an_empty_ladder_asks_for_a_first_rung_and_nothing_else(qtbot: QtBot) -> None:
    view = shown(qtbot, {})
    assert view.sentence().startswith("Drie tot zes treden")
    visible = [one.accessibleName() for one in view.findChildren(Button) if one.isVisible()]
    assert visible == ["Trede erbij"]


@pytest.mark.parametrize(("contract", "part"), [(18, "contracturen"), (None, "grootste trede")])
def test_what_a_bar_is_stands_under_the_ladder(qtbot: QtBot, contract: int | None, part: str) -> None:
    assert part in words(shown(qtbot, VALUES | {"contract": contract}))


def test_a_full_ladder_offers_no_more_rungs(qtbot: QtBot) -> None:
    view = shown(qtbot, {"ladder": [{"tasks": "x"}] * 12}, height=1200)
    assert len(rows(view)) == 12
    visible = [one.accessibleName() for one in view.findChildren(Button) if one.isVisible()]
    assert "Trede erbij" not in visible


# -- back, stay, on --------------------------------------------------------------------------------


def test_staying_is_chosen_beforehand_also_after_two_good_weeks(qtbot: QtBot) -> None:
    good = [*WEEKS, {"day": TODAY, "rung": 2, "held": "yes", "fatigue": 2}]
    view = shown(qtbot, VALUES | {"weeks": good})
    assert "Verder kan nu. Het hoeft niet." in view.sentence()
    assert chosen(view) == ["Nog even zo"]


def test_a_step_on_is_never_refused_and_can_be_undone(qtbot: QtBot) -> None:
    view = shown(qtbot, VALUES)
    answers = sent(view)
    click(view, "En nu: Stapje verder")
    assert answers["weeks"] == [*WEEKS, {"day": TODAY, "rung": 2, "choice": "on"}]
    assert [row.isChecked() for row in rows(view)] == [False, False, True]
    assert chosen(view) == ["Stapje verder"]
    assert view.sentence().startswith("Je staat nu op trede 3.")
    click(view, "En nu: Nog even zo")
    assert [row.isChecked() for row in rows(view)] == [False, True, False]


def test_a_step_back_leaves_a_dot_where_one_was(qtbot: QtBot) -> None:
    view = shown(qtbot, VALUES)
    click(view, "En nu: Stapje terug")
    assert view.sentence() == "Een stap terug is een stap die je al kent. Je staat op trede 1."
    assert rows(view)[1].accessibleName().endswith("één keer teruggekeken")


@pytest.mark.parametrize(
    ("rung", "press", "sentence"),
    [(1, "Stapje terug", "Kleiner dan trede 1"), (3, "Stapje verder", "Boven trede 3")],
)
def test_beyond_the_ends_it_says_so_and_keeps_nothing(
    qtbot: QtBot, rung: int, press: str, sentence: str
) -> None:
    view = shown(qtbot, VALUES | {"weeks": [{"day": "2026-11-17", "rung": rung, "held": "yes"}]})
    answers = sent(view)
    click(view, f"En nu: {press}")
    assert answers == {}
    assert view.sentence().startswith(sentence)
    assert chosen(view) == ["Nog even zo"]


# -- rungs -----------------------------------------------------------------------------------------


def test_a_new_rung_goes_where_its_size_belongs(qtbot: QtBot) -> None:
    view = shown(qtbot, VALUES)
    answers, drafts = sent(view), list[object]()
    view.edited.connect(lambda field, value: drafts.append((field, value[-1])))
    click(view, "Trede erbij")
    line = dialog(view).findChildren(QLineEdit)[0]
    assert line.hasFocus()
    qtbot.keyClicks(line, "koffie")
    assert drafts[-1] == ("ladder", {"tasks": "koffie"})
    for number, typed in ((1, "1"), (2, "10")):
        qtbot.keyClicks(dialog(view).findChildren(QLineEdit)[number], typed)
    click(view, "Done")
    assert answers["ladder"] == [{"tasks": "koffie", "days": 1, "minutes": 10}, *RUNGS]
    assert [week["rung"] for week in view.values["weeks"]] == [2, 3]  # type: ignore[attr-defined]
    assert rows(view)[2].isChecked()


def test_the_buttons_for_time_go_by_half_an_hour(qtbot: QtBot) -> None:
    view = shown(qtbot, VALUES)
    answers = sent(view)
    view.open_rung(0)
    line = dialog(view).findChildren(QLineEdit)[2]
    assert line.text() == "120"
    more = [one for one in dialog(view).findChildren(Button) if one.accessibleName() == "More"]
    more[1].click()
    assert line.text() == "150"
    click(view, "Done")
    assert answers["ladder"] == [{**RUNGS[0], "minutes": 150}, *RUNGS[1:]]


def test_a_rung_can_be_given_another_place(qtbot: QtBot) -> None:
    view = shown(qtbot, VALUES)
    answers = sent(view)
    qtbot.keyClick(rows(view)[2], Qt.Key.Key_Return)
    line = dialog(view).findChildren(QLineEdit)[-1]
    line.setText("1")
    click(view, "Done")
    assert answers["ladder"] == [RUNGS[2], *RUNGS[:2]]
    assert rows(view)[2].isChecked()


def test_somebody_may_say_where_they_stand(qtbot: QtBot) -> None:
    view = shown(qtbot, {"ladder": RUNGS})
    answers = sent(view)
    view.open_rung(2)
    click(view, "Hier ben ik nu")
    assert answers["weeks"] == [{"day": TODAY, "rung": 3, "choice": "stay"}]
    assert [row.isChecked() for row in rows(view)] == [False, False, True]


def test_a_rung_that_is_taken_out_leaves_its_weeks(qtbot: QtBot) -> None:
    view = shown(qtbot, VALUES)
    answers = sent(view)
    view.open_rung(0)
    click(view, "Take this rung out")
    assert answers["ladder"] == RUNGS[1:]
    assert answers["weeks"] == [
        {"day": "2026-11-10", "held": "yes", "fatigue": 4, "choice": "on"},
        {**WEEKS[1], "rung": 1},
    ]


def test_not_now_keeps_the_ladder_as_it_was(qtbot: QtBot) -> None:
    view = shown(qtbot, VALUES)
    answers, drafts = sent(view), list[object]()
    view.edited.connect(lambda field, value: drafts.append(value))
    view.open_rung(0)
    qtbot.keyClicks(dialog(view).findChildren(QLineEdit)[0], " en nog iets")
    qtbot.keyClick(dialog(view), Qt.Key.Key_Escape)
    assert answers == {}
    assert drafts[-1] == RUNGS


# -- weeks -----------------------------------------------------------------------------------------


def test_looking_back_keeps_the_week_on_the_rung_of_now(qtbot: QtBot) -> None:
    view = shown(qtbot, VALUES)
    answers = sent(view)
    click(view, "Terugkijken op de week")
    assert "Hoe ging de week op trede 2?" in words(view)
    click(view, "Kon je deze week doen wat er stond: niet helemaal")
    click(view, "Done")
    assert answers["weeks"] == [*WEEKS, {"day": TODAY, "held": "no", "rung": 2}]
    assert view.sentence().startswith("Trede 2 was deze week nog groot.")


@pytest.mark.parametrize(
    ("day", "question"),
    [
        ("2026-09-13", "Deze dag ligt vóór je eerste ziektedag. Klopt dat?"),
        ("2026-11-25", "Deze dag komt nog. Klopt dat?"),
        ("2026-09-14", ""),
        ("2026-11-24", ""),
    ],
)
def test_a_strange_day_is_asked_about_and_kept(qtbot: QtBot, day: str, question: str) -> None:
    view = shown(qtbot, VALUES | {"weeks": [{"day": day, "rung": 1, "held": "yes"}]})
    answers = sent(view)
    click(view, "Eerdere weken")
    view.open_look(looks(view.values)[0])
    assert ("Klopt dat?" in words(view)) == bool(question)
    assert question in words(view)
    click(view, "Kon je deze week doen wat er stond: niet helemaal")
    click(view, "Done")
    assert answers["weeks"] == [{"day": day, "held": "no", "rung": 1}]


def test_the_earlier_weeks_stand_in_words_and_can_be_taken_out(qtbot: QtBot) -> None:
    view = shown(qtbot, VALUES)
    answers = sent(view)
    click(view, "Eerdere weken")
    assert rows(view) == []
    assert "17 november 2026, trede 2 | Kon doen wat er stond: ja, ongeveer; moe de ochtend" in words(view)
    assert "slapen ging: niet zo" in words(view)
    view.open_look(looks(view.values)[0])
    click(view, "Take this week out")
    assert answers["weeks"] == WEEKS[1:]
    click(view, "De ladder")
    assert len(rows(view)) == 3


# -- how it looks, and whatever is stored ----------------------------------------------------------


@pytest.mark.parametrize("percent", [100, 200])
def test_everything_to_click_is_44_px_high(qtbot: QtBot, percent: int) -> None:
    with text_size(percent):
        view = shown(qtbot, VALUES, height=2400)
        for target in [*rows(view), *(one for one in view.findChildren(Button) if one.isVisible())]:
            assert min(target.width(), target.height()) >= 44


def test_a_bar_is_as_long_as_its_share_and_none_has_a_dashed_frame(qtbot: QtBot) -> None:
    def filled(share: float | None) -> int:
        image = QImage(150, 20, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painted.draw_bar(painter, QRectF(image.rect()), share, True)
        painter.end()
        frame = image.pixel(140, 10)
        return sum(image.pixel(x, 10) != frame for x in range(4, 146))

    lengths = [filled(share) for share in (None, 0.0, 0.01, 0.25, 0.5, 0.9)]
    assert lengths == sorted(lengths)
    assert lengths[3] == pytest.approx(0.25 * 142, abs=4)
    assert lengths[:2] == [0, 0]


ODD: list[dict[str, object]] = [
    {"ladder": [{}, {"tasks": "👩🏽‍💻" * 20, "place": "moon", "days": 99, "minutes": -5, "rest": "شهر"}]},
    {"ladder": RUNGS, "weeks": [{"day": "2026-11", "rung": 99}, {"rung": 0, "choice": "x"}, {"fatigue": 3}]},
    {"ladder": "words", "weeks": 5, "contract": "many"},
    {"weeks": WEEKS},
]  # fmt: skip


@pytest.mark.parametrize("odd", ODD)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_odd_values_never_stop_it(qtbot: QtBot, odd: dict[str, object], language: str) -> None:
    view = shown(qtbot, odd, language)
    for button in ("show-weeks", "add-rung"):
        name = view.say(button)
        if any(one.isVisible() and one.accessibleName() == name for one in view.findChildren(Button)):
            click(view, name)
    view.on_choice_made(0)
    view.on_choice_made(2)
    given = context("return-to-work", odd, language)
    sheet = ReturnSheetView(given._replace(step=given.exercise.step("sheet")))
    qtbot.addWidget(sheet)
    assert sheet.sentence()
