"""A rule on trial: what was written before, another trial of the same rule, and the bars of the trials."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from course.progress.answers import Entry
from course.ui.charts import trial_bars as painted
from course.ui.exercises.rule_trial.bars import RuleBarsView
from course.ui.exercises.rule_trial.form import RuleFormView
from course.ui.exercises.view import Canvas, View
from course.ui.widgets.buttons import Button
from course.ui.widgets.labels import Label
from tests.ui.setting import NOW, context, in_window, load_theme

BEN: dict[str, object] = {
    "rule": "Een rekening moet dezelfde avond de deur uit.",
    "softer": "Meestal dezelfde week.",
    "test": "Deze ene op vrijdag",
    "expect": "Hij belt kwaad op.",
    "prediction": 80,
    "went-wrong": 10,
    "learned": "Vrijdag is vroeg genoeg.",
}


@pytest.fixture(autouse=True)
def _theme(qapp: object) -> None:
    load_theme()


def figure_of(view: QWidget) -> Canvas:
    return next(one for one in view.findChildren(QWidget) if isinstance(one, Canvas))


def entry(values: dict[str, object], days_ago: int = 0) -> Entry:
    at = NOW - timedelta(days=days_ago)
    return Entry("rule-on-trial", f"e{days_ago}", at, True, values, at)


def form(
    qtbot: QtBot, step: str, values: dict[str, object], history: list[Entry] | None = None
) -> RuleFormView:
    given = context("rule-on-trial", dict(values))
    view = RuleFormView(given._replace(step=given.exercise.step(step), history=history or [], entry="open"))
    in_window(qtbot, view, 840, 620)
    return view


def bars(qtbot: QtBot, history: list[Entry], language: str = "nl") -> RuleBarsView:
    view = RuleBarsView(context("rule-on-trial", {}, language)._replace(history=history))
    in_window(qtbot, view, 840, 620)
    return view


def sent(view: View) -> list[tuple[str, object]]:
    answers: list[tuple[str, object]] = []
    view.answered.connect(lambda field, value: answers.append((field, value)))
    return answers


def shown(view: View, name: str) -> list[Button]:
    return [one for one in view.findChildren(Button) if one.isVisible() and one.accessibleName() == name]


def words(view: View) -> str:
    return " | ".join(label.text() for label in view.findChildren(Label) if label.isVisible())


@pytest.mark.parametrize(
    ("step", "said"),
    [
        ("rule", ""),
        ("softer", "Je regel: Een rekening moet dezelfde avond de deur uit."),
        ("test", "Zachter: Meestal dezelfde week."),
        ("predict", "De proef: Deze ene op vrijdag"),
        ("result", "De proef: Deze ene op vrijdag\nJe verwachtte: Hij belt kwaad op."),
    ],
)
def test_what_was_written_before_stands_beside_the_questions(qtbot: QtBot, step: str, said: str) -> None:
    view = form(qtbot, step, BEN)
    assert view.sentence() == said
    assert said in words(view)
    assert form(qtbot, step, {}).sentence() == ""


def test_typed_words_are_an_answer_when_the_screen_is_left(qtbot: QtBot) -> None:
    view = form(qtbot, "rule", {})
    answers = sent(view)
    QTest.keyClicks(view.findChildren(QLineEdit)[0], "altijd twee keer")
    view.leave()
    assert answers == [("rule", "altijd twee keer")]


def test_another_trial_of_the_last_rule_takes_one_click(qtbot: QtBot) -> None:
    view = form(qtbot, "rule", {}, [entry(BEN, 7)])
    answers = sent(view)
    with qtbot.waitSignal(view.step_asked) as asked:
        shown(view, "Weer deze regel: Een rekening moet dezelfde avond de deur uit.")[0].click()
    assert asked.args == ["test"]
    assert answers == [("rule", BEN["rule"]), ("softer", BEN["softer"])]


def test_it_is_not_offered_where_there_is_a_rule_or_none_before(qtbot: QtBot) -> None:
    for view in (
        form(qtbot, "rule", BEN, [entry(BEN, 7)]),
        form(qtbot, "rule", {}),
        form(qtbot, "test", {}, [entry(BEN, 7)]),
    ):
        assert not [one for one in view.findChildren(Button) if "Weer deze regel" in one.accessibleName()]


@pytest.mark.parametrize(
    ("history", "said"),
    [
        ([], "Na een proef staan hier twee balken: wat je verwachtte, en wat er kwam."),
        ([entry({"prediction": 80})], "De verwachting staat er. De proef zelf mag nog komen."),
        ([entry(BEN)], "Er ging in deze proef minder mis dan je verwachtte."),
    ],
)
def test_the_sentence_is_what_a_screen_reader_hears(qtbot: QtBot, history: list[Entry], said: str) -> None:
    view = bars(qtbot, history)
    assert view.sentence() == said
    assert figure_of(view).accessibleDescription() == said
    assert said in words(view)


def test_over_several_trials_it_counts(qtbot: QtBot) -> None:
    view = bars(qtbot, [entry(BEN, 14), entry({**BEN, "went-wrong": 90}, 7)])
    assert "2" not in view.sentence()
    assert view.sentence().endswith(f"Minder mis dan verwacht: {view.number(1)}.")


def test_the_bars_are_the_last_trials_and_the_table_holds_all(qtbot: QtBot) -> None:
    view = bars(qtbot, [entry({**BEN, "test": f"proef {number}"}, 50 - number) for number in range(6)])
    assert [pair.name for pair in view.data().pairs] == ["proef 2", "proef 3", "proef 4", "proef 5"]
    shown(view, view.tr("As a table"))[0].click()
    QApplication.processEvents()
    table = view.findChildren(QTableWidget)[0]
    assert table.isVisible()
    assert table.rowCount() == 6
    cells = [item.text() if (item := table.item(0, place)) else "" for place in range(4)]
    assert cells[1:] == ["80 van 100", "10 van 100", "Vrijdag is vroeg genoeg."]
    shown(view, view.tr("As bars"))[0].click()
    assert not table.isVisible()


def test_a_trial_still_to_come_has_one_bar_and_is_not_closed_by_another(qtbot: QtBot) -> None:
    view = bars(qtbot, [entry(BEN, 7), entry({"test": "bed", "prediction": 60})])
    assert view.data().pairs[1] == painted.Pair("bed", view.data().pairs[1].day, 60, None)
    assert shown(view, "Nog een proef") == []
    with qtbot.waitSignal((done := bars(qtbot, [entry(BEN)])).again_asked):
        shown(done, "Nog een proef")[0].click()


def test_arrow_keys_walk_the_trials(qtbot: QtBot) -> None:
    view = bars(qtbot, [entry(BEN, 7), entry({"prediction": 60})])
    figure = figure_of(view)
    figure.setFocus()
    QTest.keyClick(figure, Qt.Key.Key_Up)
    assert figure.accessibleName() == "Leefregel op proef. Een proef. verwacht: 60 van 100, gekomen: nog niet"
    QTest.keyClick(figure, Qt.Key.Key_Up)
    assert "Deze ene op vrijdag" in figure.accessibleName()


def test_after_four_trials_that_is_enough_for_now(qtbot: QtBot) -> None:
    history = [entry(BEN, 40 - number) for number in range(4)]
    assert bars(qtbot, history).say("enough") in words(bars(qtbot, history))
    assert bars(qtbot, history).say("enough") not in words(bars(qtbot, history[1:]))


def test_the_figure_is_as_high_as_its_pairs_and_finds_them(qtbot: QtBot) -> None:
    data = bars(qtbot, [entry(BEN, 7), entry(BEN)]).data()
    assert painted.height(700, data) == 2 * 66 + 28
    assert painted.height(400, data) == 2 * (66 + 26) + 28
    assert painted.pair_at(QRectF(0, 0, 700, 160), data, QRectF(0, 0, 200, 200).center()) == 1
    assert painted.pair_at(QRectF(0, 0, 700, 160), data, QRectF(0, 0, 200, 400).center()) == -1
