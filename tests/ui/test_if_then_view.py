"""If-then: a card that goes along with what is typed, a third plan that only asks, and a line over weeks."""

from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtWidgets import QApplication, QFrame, QLineEdit, QSlider
from pytestqt.qtbot import QtBot

from course.progress.answers import Entry
from course.ui.charts import weeks as painted
from course.ui.exercises.if_then.card import IfThenCard
from course.ui.exercises.if_then.line import WeeksFigure
from course.ui.exercises.if_then.week import IfThenWeek
from course.ui.exercises.view import View, ViewContext
from course.ui.widgets.buttons import Button
from course.ui.widgets.labels import Label
from course.ui.widgets.tap import Row
from tests.ui.setting import NOW, context, in_window, load_theme, outside, overlaps, text_size

PLAN: dict[str, object] = {"cue": "after", "if": "ik koffie inschenk", "then": "ga ik zitten"}
TODAY = NOW.date().isoformat()
LOOKS = [{"day": "2026-11-08", "by-itself": 2}, {"day": "2026-11-15", "by-itself": 3}]


@pytest.fixture(autouse=True)
def _theme(qapp: object) -> None:
    load_theme()


def entry(name: str, **values: object) -> Entry:
    begun = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)
    return Entry("if-then", name, begun, True, {**PLAN, **values}, begun)


def given(
    step: str, values: dict[str, object], history: list[Entry], language: str, name: str = "this"
) -> ViewContext:
    made = context("if-then", dict(values), language)
    own = [entry(name, **values)] if name else []
    return made._replace(step=made.exercise.step(step), history=[*history, *own], entry=name)


def card(
    qtbot: QtBot, values: dict[str, object], history: list[Entry] | None = None, language: str = "nl"
) -> IfThenCard:
    view = IfThenCard(given("plan", values, history or [], language))
    in_window(qtbot, view, 800)
    return view


def week(
    qtbot: QtBot,
    values: dict[str, object],
    history: list[Entry] | None = None,
    language: str = "nl",
    name: str = "this",
) -> IfThenWeek:
    view = IfThenWeek(given("week", values, history or [], language, name))
    in_window(qtbot, view, 840)
    return view


def sent(view: View) -> dict[str, object]:
    answers: dict[str, object] = {}
    view.answered.connect(answers.__setitem__)
    return answers


def click(view: View, name: str) -> None:
    buttons = view.findChildren(Button)
    next(one for one in buttons if one.isVisible() and one.accessibleName() == name).click()
    QApplication.processEvents()


def words(view: View) -> str:
    return " | ".join(label.text() for label in view.findChildren(Label) if label.isVisible())


def names(view: View) -> list[str]:
    return [one.accessibleName() for one in view.findChildren(Button) if one.isVisible()]


# -- the card --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("language", "first", "second"),
    [
        ("nl", "Als ik koffie inschenk,", "dan ga ik zitten."),
        ("en", "If ik koffie inschenk,", "then ga ik zitten."),
    ],
)
def test_two_fields_continue_one_sentence(qtbot: QtBot, language: str, first: str, second: str) -> None:
    said = words(card(qtbot, PLAN, language=language))
    assert f"{first} | {second}" in said


def test_the_card_goes_along_while_one_types_and_the_words_are_kept_when_the_field_is_left(
    qtbot: QtBot,
) -> None:
    view = card(qtbot, {})
    answers, drafts = sent(view), dict[str, object]()
    view.edited.connect(drafts.__setitem__)
    assert "Als … | dan …" in words(view)
    first, second = view.findChildren(QLineEdit)
    qtbot.keyClicks(first, "als het regent")
    assert "Als het regent, | dan …" in words(view)
    assert drafts == {"if": "als het regent"}
    qtbot.keyClicks(second, "zet ik thee")
    assert "dan zet ik thee." in words(view)
    view.leave()
    assert answers == {"if": "als het regent", "then": "zet ik thee"}


def test_the_hint_is_what_a_screen_reader_hears_of_the_card(qtbot: QtBot) -> None:
    view = card(qtbot, PLAN)
    box = next(one for one in view.findChildren(QFrame) if one.accessibleName().startswith("Mijn als-dan"))
    assert box.accessibleName() == "Mijn als-dan. Als ik koffie inschenk, dan ga ik zitten."
    assert box.accessibleDescription() == view.sentence()
    assert view.sentence() in words(view)


@pytest.mark.parametrize(
    ("language", "act"), [("nl", "kijk ik niet op mijn telefoon"), ("en", "I don't look at my phone")]
)
def test_what_one_does_not_do_changes_the_hint_and_blocks_nothing(
    qtbot: QtBot, language: str, act: str
) -> None:
    view = card(qtbot, PLAN, language=language)
    answers = sent(view)
    line = view.findChildren(QLineEdit)[1]
    line.selectAll()
    qtbot.keyClicks(line, act)
    assert view.sentence().startswith("Zeg wat je wél doet." if language == "nl" else "Say what you will do.")
    view.leave()
    assert answers == {"then": act}


def test_saying_it_aloud_fills_three_rings_and_no_more(qtbot: QtBot) -> None:
    view = card(qtbot, PLAN)
    answers = sent(view)
    assert "drie keer, als je wilt" in words(view)
    for said in ("één van de drie keer", "twee van de drie keer", "drie keer gezegd", "drie keer gezegd"):
        click(view, "Ik zei het hardop")
        assert said in words(view)
    assert answers["said"] == 3


def test_half_a_plan_can_not_be_said_yet(qtbot: QtBot) -> None:
    assert "Ik zei het hardop" not in names(card(qtbot, {"if": "het regent"}))


def test_the_examples_in_empty_fields_follow_the_kind_of_moment(qtbot: QtBot) -> None:
    view = card(qtbot, {})
    answers = sent(view)
    assert view.findChildren(QLineEdit)[0].placeholderText() == "ik de waterkoker aanzet"
    click(view, "Waar hang je het aan: Een gevoel")
    assert answers == {"cue": "feeling"}
    assert view.findChildren(QLineEdit)[0].placeholderText() == "mijn kaken vastzitten"


# -- a third plan ----------------------------------------------------------------------------------


def test_a_second_plan_asks_nothing(qtbot: QtBot) -> None:
    assert "Welk mag rusten?" not in words(card(qtbot, PLAN, [entry("a"), entry("b", state="rests")]))


def test_a_third_plan_offers_to_let_one_rest_and_that_can_be_undone(qtbot: QtBot) -> None:
    view = card(qtbot, {}, [entry("a"), entry("b", then="zet ik het raam open")])
    told: list[tuple[object, ...]] = []
    view.answered_in.connect(lambda *values: told.append(values))
    assert "Er lopen al twee plannen" in words(view)
    click(view, "Laat rusten: zet ik het raam open")
    assert told == [("b", "state", "rests")]
    assert "Dit plan rust nu: zet ik het raam open" in words(view)
    click(view, "Toch laten lopen")
    assert told[1:] == [("b", "state", "runs")]
    assert "Laat rusten: ga ik zitten" in names(view)


# -- looking back ----------------------------------------------------------------------------------


def test_the_weeks_are_a_line_with_gaps_and_a_sentence_that_is_read_out(qtbot: QtBot) -> None:
    looks = [*LOOKS, {"day": "2026-11-24", "by-itself": 7}]
    view = week(qtbot, PLAN | {"start": "2026-10-26", "weeks": looks}, language="en")
    data = view.data()
    assert data.values == (None, 2, 3, None, 7)
    assert data.names[0] == "week 1"
    assert view.sentence() == "You looked back on three weeks, the last in week 5: often by itself."
    figure = view.findChildren(WeeksFigure)[0]
    assert figure.accessibleDescription() == view.sentence()
    assert "An open place is a week without looking back." in words(view)


@pytest.mark.parametrize(
    ("looks", "sentence"),
    [
        ([], "A line over the weeks will appear here. No week yet is fine too."),
        (LOOKS[:1], "You looked back once, in week 1. A second time makes a line."),
        (LOOKS, "You looked back on two weeks, the last in week 2: a little by itself."),
    ],
)
def test_no_one_and_two_weeks_are_said(qtbot: QtBot, looks: list[object], sentence: str) -> None:
    assert week(qtbot, PLAN | {"weeks": looks}, language="en").sentence() == sentence


def test_this_week_is_a_row_of_today_and_a_second_look_takes_its_place(qtbot: QtBot) -> None:
    view = week(qtbot, PLAN | {"weeks": LOOKS})
    answers = sent(view)
    slider = view.findChildren(QSlider)[0]
    slider.setFocus()
    for value in (6, 7):
        slider.setValue(value)
        assert answers["weeks"] == [*LOOKS, {"day": TODAY, "by-itself": value}]
    assert view.sentence().endswith("week 4: vaak vanzelf.")


def test_ten_weeks_are_enough(qtbot: QtBot) -> None:
    view = week(qtbot, PLAN | {"start": "2026-09-01", "weeks": LOOKS})
    assert "Tien weken is genoeg" in words(view)
    assert "Tien weken" not in words(week(qtbot, PLAN | {"start": "2026-10-01", "weeks": LOOKS}))


def test_arrows_walk_the_weeks_and_each_is_said(qtbot: QtBot) -> None:
    view = week(qtbot, PLAN | {"weeks": LOOKS})
    figure = view.findChildren(WeeksFigure)[0]
    figure.setFocus()
    heard = []
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_End, Qt.Key.Key_Left):
        qtbot.keyClick(figure, key)
        heard.append(figure.accessibleName().partition(". ")[2])
    assert heard[0] == "Week 1: nog niet vanzelf."
    assert heard[2:] == [
        "Week 3: niet teruggekeken.", "Week 4: niet teruggekeken.", "Week 3: niet teruggekeken.",
    ]  # fmt: skip


def test_the_same_weeks_stand_in_words(qtbot: QtBot) -> None:
    view = week(qtbot, PLAN | {"weeks": LOOKS}, language="en")
    click(view, "As a list")
    assert "Week 2: a little by itself.\nWeek 3: not looked back on." in words(view)
    click(view, "As a line")
    assert view.findChildren(WeeksFigure)[0].isVisible()


def test_a_plan_rests_and_runs_again(qtbot: QtBot) -> None:
    view = week(qtbot, PLAN)
    answers = sent(view)
    click(view, "Laat dit plan rusten")
    assert answers == {"state": "rests"}
    assert "Rust nu" in words(view)
    click(view, "Laat dit plan weer lopen")
    assert answers == {"state": "runs"}


def test_before_a_new_plan_the_others_can_be_chosen(qtbot: QtBot) -> None:
    others = [entry("a", state="rests"), entry("b", then="zet ik het raam open")]
    view = week(qtbot, {}, others, name="")
    asked: list[tuple[str, str]] = []
    view.entry_asked.connect(lambda *where: asked.append(where))
    assert view.sentence() == "Eén plan loopt nu."
    rows = [row for row in view.findChildren(Row) if row.isVisible()]
    assert [row.accessibleName() for row in rows] == [
        "Als ik koffie inschenk, dan zet ik het raam open. Loopt sinds 2 november",
        "Als ik koffie inschenk, dan ga ik zitten. Rust nu",
    ]
    qtbot.keyClick(rows[0], Qt.Key.Key_Return)
    assert asked == [("b", "week")]


def test_from_a_plan_the_others_are_one_click_away_and_so_is_a_new_one(qtbot: QtBot) -> None:
    view = week(qtbot, PLAN, [entry("a")])
    with qtbot.waitSignal(view.again_asked):
        click(view, "Een nieuw plan")
    click(view, "Andere plannen")
    assert len([row for row in view.findChildren(Row) if row.isVisible()]) == 1
    click(view, "Dit plan")
    assert not any(row.isVisible() for row in view.findChildren(Row))


def test_one_plan_alone_has_no_others(qtbot: QtBot) -> None:
    assert "Andere plannen" not in names(week(qtbot, PLAN))


# -- how it looks, and whatever is stored ----------------------------------------------------------


@pytest.mark.parametrize("count", [1, 5, 10, 26])
@pytest.mark.parametrize("width", [340, 480, 780])
def test_no_words_of_the_line_touch_or_are_cut(qapp: object, count: int, width: int) -> None:
    for percent in (100, 200):
        with text_size(percent):
            rect = QRectF(0, 0, width * max(1, percent / 130), 124 * percent / 100)
            data = painted.Weeks(
                tuple(number % 11 for number in range(count)),
                tuple(f"week {number + 1}" for number in range(count)),
                "nog niet vanzelf",
                "helemaal vanzelf",
            )
            placed = painted.names(rect, data)
            assert overlaps(placed) == []
            assert outside(rect, placed) == []


ODD: list[dict[str, object]] = [
    {},
    {"if": "👩🏽‍💻" * 20, "then": "شهر " * 20, "cue": "moon", "said": 99, "state": "sleeps"},
    {"if": 5, "then": ["x"], "weeks": "many", "start": "2026-11"},
    {"if": "{x}", "then": "{}", "weeks": [{}, {"day": "x"}, {"day": "1990-01-01", "by-itself": 40}]},
    {"if": "W" * 80, "then": "W" * 80, "start": "2036-01-01"},
]


@pytest.mark.parametrize("odd", ODD)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_odd_values_never_stop_it(qtbot: QtBot, odd: dict[str, object], language: str) -> None:
    history = [entry("a", **odd), entry("b", **odd), entry("c")]
    for view in (card(qtbot, odd, history, language), week(qtbot, odd, history, language)):
        view.leave()
        assert view.sentence()
        view.grab()
