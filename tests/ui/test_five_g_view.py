"""5G: the chain fills while one writes, old beside new, one sentence for a day with little energy."""

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QSlider, QWidget
from pytestqt.qtbot import QtBot

from course.ui.charts import five_cards as painted
from course.ui.exercises.five_g.small_form import SmallForm
from course.ui.exercises.five_g.view import FiveGView
from course.ui.exercises.view import Canvas
from course.ui.widgets.buttons import Button
from course.ui.widgets.labels import Label
from course.ui.widgets.tap import Row
from tests.ui.setting import context, in_window, load_theme, text_size

BEN: dict[str, object] = {
    "event": "Hij stuurde niets terug.",
    "thought": "Die ben ik kwijt.",
    "belief": 80,
    "feeling": "restless",
    "strength": 70,
    "behaviour": "Toch gereden.",
    "result": "Twee dagen op de bank.",
}


@pytest.fixture(autouse=True)
def _theme(qapp: object) -> None:
    load_theme()


def figure_of(view: QWidget) -> Canvas:
    return next(one for one in view.findChildren(QWidget) if isinstance(one, Canvas))


def made(
    qtbot: QtBot,
    step: str,
    values: dict[str, object],
    energy: tuple[int, ...] = (),
    language: str = "nl",
) -> FiveGView:
    given = context("five-g", dict(values), language)
    view = FiveGView(given._replace(step=given.exercise.step(step), energy=energy))
    in_window(qtbot, view, 860, 720)
    return view


def chain(view: FiveGView) -> Canvas:
    return figure_of(view)


def sent(view: FiveGView) -> list[tuple[str, object]]:
    answers: list[tuple[str, object]] = []
    view.answered.connect(lambda field, value: answers.append((field, value)))
    return answers


def click(view: FiveGView, name: str) -> None:
    next(one for one in view.findChildren(Button) if one.isVisible() and one.accessibleName() == name).click()
    QApplication.processEvents()


def test_a_card_fills_while_one_writes(qtbot: QtBot) -> None:
    view = made(qtbot, "event", {})
    drafts: list[tuple[str, object]] = []
    view.edited.connect(lambda field, value: drafts.append((field, value)))
    QTest.keyClicks(view.findChildren(QPlainTextEdit)[0], "stil")
    assert drafts[-1] == ("event", "stil")
    assert view.data().chain[0].words == "stil"
    assert view.sentence() == "Eén kaart van de vijf ligt er."


def test_each_step_asks_its_own_questions_and_shows_what_is_known(qtbot: QtBot) -> None:
    view = made(qtbot, "thought", BEN)
    answers = sent(view)
    assert view.findChildren(QPlainTextEdit)[0].toPlainText() == "Die ben ik kwijt."
    view.findChildren(QSlider)[0].setValue(65)
    assert answers == [("belief", 65)]
    assert view.data().current == 1
    assert view.data().chain[1].value == 65


def test_half_typed_words_are_an_answer_when_the_screen_is_left(qtbot: QtBot) -> None:
    view = made(qtbot, "event", {})
    answers = sent(view)
    QTest.keyClicks(view.findChildren(QPlainTextEdit)[0], "stil")
    view.leave()
    assert answers == [("event", "stil")]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("values", [{}, BEN, {**BEN, "kinder": "Eén kan ik missen.", "feeling-again": 40}])
def test_the_sentence_is_what_a_screen_reader_hears(
    qtbot: QtBot, language: str, values: dict[str, object]
) -> None:
    view = made(qtbot, "next", values, language=language)
    assert chain(view).accessibleDescription() == view.sentence()
    assert view.sentence() in [label.text() for label in view.findChildren(Label) if label.isVisible()]


def test_the_new_thought_lies_under_the_old_from_its_own_step_on(qtbot: QtBot) -> None:
    values = {**BEN, "kinder": "Eén kan ik missen.", "kinder-belief": 60, "feeling-again": 40}
    assert made(qtbot, "thought", values).data().new == ()
    assert made(qtbot, "kinder", BEN).data().new == ()
    new = made(qtbot, "kinder", values).data().new
    assert [(card.words, card.value) for card in new] == [("Eén kan ik missen.", 60), ("40 van 100", 40)]


def test_walking_the_chain_says_each_card_and_enter_goes_to_its_step(qtbot: QtBot) -> None:
    view = made(qtbot, "event", {"thought": "Die ben ik kwijt.", "belief": 80})
    canvas = chain(view)
    canvas.setFocus()
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    assert canvas.accessibleName() == "5G. Gebeurtenis: nog leeg"
    QTest.keyClick(canvas, Qt.Key.Key_Right)
    assert canvas.accessibleName() == "5G. Gedachte: Die ben ik kwijt., 80 van 100"
    with qtbot.waitSignal(view.step_asked) as asked:
        QTest.keyClick(canvas, Qt.Key.Key_Return)
    assert asked.args == ["thought"]


def test_a_click_on_a_card_goes_to_its_step(qtbot: QtBot) -> None:
    view = made(qtbot, "event", {})
    canvas = chain(view)
    with qtbot.waitSignal(view.step_asked) as asked:
        QTest.mouseClick(canvas, Qt.MouseButton.LeftButton, pos=QPointF(canvas.width() - 20, 30).toPoint())
    assert asked.args == ["result"]


@pytest.mark.parametrize(
    ("energy", "small"), [((), False), ((3,), False), ((3, 1), True), ((0,), True), ((0, 2), False)]
)
def test_with_little_energy_one_sentence_is_offered_first(
    qtbot: QtBot, energy: tuple[int, ...], small: bool
) -> None:
    view = made(qtbot, "event", {}, energy)
    assert chain(view).isVisible() is not small
    assert bool([form for form in view.findChildren(SmallForm) if form.isVisible()]) is small


def test_the_cards_are_one_click_away_from_the_sentence_and_back(qtbot: QtBot) -> None:
    view = made(qtbot, "event", {}, (0,))
    click(view, "Toch de vijf kaarten")
    assert chain(view).isVisible()
    click(view, "Liever één zin")
    assert not chain(view).isVisible()


def test_who_began_the_cards_keeps_them_whatever_the_energy(qtbot: QtBot) -> None:
    assert chain(made(qtbot, "event", BEN, (0,))).isVisible()


def test_one_sentence_is_an_answer_and_can_be_the_end(qtbot: QtBot) -> None:
    view = made(qtbot, "event", {}, (1,))
    answers = sent(view)
    QTest.keyClicks(view.findChildren(SmallForm)[0].findChildren(QPlainTextEdit)[0], "ik niets kan")
    with qtbot.waitSignal(view.finish_asked):
        click(view, "Klaar voor nu")
    view.leave()
    assert answers == [("notice", "ik niets kan")]


@pytest.mark.parametrize(("step", "offered"), [("event", True), ("feeling", False), ("next", True)])
def test_help_is_offered_where_it_begins_and_where_the_trouble_is_real(
    qtbot: QtBot, step: str, offered: bool
) -> None:
    view = made(qtbot, step, {})
    rows = [row for row in view.findChildren(Row) if row.isVisible()]
    assert bool(rows) is offered
    if rows:
        with qtbot.waitSignal(view.help_asked):
            rows[0].click()


def test_an_option_that_is_gone_stays_readable(qtbot: QtBot) -> None:
    assert made(qtbot, "feeling", {"feeling": "numb"}).data().chain[2].words == "numb"


# -- the figure ------------------------------------------------------------------------------------


def test_words_take_two_lines_and_the_rest_is_cut_off(qtbot: QtBot) -> None:
    assert painted.lines_of("", 100) == []
    assert painted.lines_of("kort", 100) == ["kort"]
    long = painted.lines_of("een heel lang verhaal over een klant die niets terugstuurt", 120)
    assert len(long) == 2
    assert long[1].endswith("…")
    assert painted.lines_of("een heel lang verhaal over een klant", 120, 1)[0].endswith("…")


def test_in_a_narrow_figure_the_cards_stand_under_each_other(qtbot: QtBot) -> None:
    data = made(qtbot, "event", BEN).data()
    assert painted.height(400, data) == 5 * 44
    assert painted.card_at(QRectF(0, 0, 400, 220), data, QPointF(200, 50)) == 1
    assert painted.card_at(QRectF(0, 0, 820, 80), data, QPointF(400, 40)) == 2
    assert painted.card_at(QRectF(0, 0, 820, 80), data, QPointF(400, 300)) == -1


def test_with_large_text_the_question_goes_before_the_cards(qtbot: QtBot) -> None:
    with text_size(200):
        view = made(qtbot, "event", BEN)
        field = view.findChildren(QPlainTextEdit)[0]
        assert field.mapTo(view, field.pos()).y() < chain(view).y()
