"""My circle: clicks, keys, sentences and the list beside it."""

import pytest
from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from course.progress.circle import ARROWS
from course.ui.charts import circle as painted
from course.ui.exercises.circle.view import CircleView
from course.ui.exercises.view import Canvas
from course.ui.widgets.buttons import Button, MenuButton
from course.ui.widgets.tap import Row
from tests.ui.setting import context, in_window, load_theme, outside, overlaps, text_size

FIVE: dict[str, object] = {
    "recovery-score": "often", "pushing-score": "always", "tension-score": "always", "sleep-score": "often",
    "worry-score": "sometimes", "stillness-score": "not", "sleep-signs": [{"sign": "wakker om vier uur"}],
    "door": "sleep-rising-time",
}  # fmt: skip


@pytest.fixture(autouse=True)
def _theme(qapp: object) -> None:
    load_theme()


def shown(qtbot: QtBot, values: dict[str, object], language: str = "nl", height: int = 760) -> CircleView:
    view = CircleView(context("my-circle", values, language))
    in_window(qtbot, view, 900, height)
    return view


def figure(view: CircleView) -> Canvas:
    return view.findChildren(Canvas)[0]


def middle_of_arrow(view: CircleView, index: int) -> QPoint:
    rect = QRectF(figure(view).rect())
    data = view.data()
    for y in range(0, int(rect.height()), 6):
        for x in range(0, int(rect.width()), 6):
            if painted.arrow_at(rect, data, QPointF(x, y)) == index:
                return QPoint(x + 2, y + 2)
    raise AssertionError("an arrow that cannot be clicked")


@pytest.mark.parametrize("index", range(6))
def test_a_click_on_an_arrow_opens_its_panel(qtbot: QtBot, index: int) -> None:
    view = shown(qtbot, {})
    qtbot.mouseClick(figure(view), Qt.MouseButton.LeftButton, pos=middle_of_arrow(view, index))
    assert view.chosen() == index


def test_a_click_beside_the_arrows_changes_nothing(qtbot: QtBot) -> None:
    view = shown(qtbot, {})
    qtbot.mouseClick(figure(view), Qt.MouseButton.LeftButton, pos=figure(view).rect().center())
    assert view.chosen() == -1


def test_arrow_keys_walk_and_digits_answer(qtbot: QtBot) -> None:
    view = shown(qtbot, {})
    answers: list[tuple[str, object]] = []
    view.answered.connect(lambda field, value: answers.append((field, value)))
    right, left = Qt.Key.Key_Right, Qt.Key.Key_Left
    for key in (right, right, Qt.Key.Key_2, left, left, Qt.Key.Key_0):
        qtbot.keyClick(figure(view), key)
    assert answers == [("pushing-score", "often"), ("stillness-score", "not")]


def test_the_figure_tells_a_screen_reader_where_the_keyboard_is(qtbot: QtBot) -> None:
    view = shown(qtbot, FIVE)
    qtbot.keyClick(figure(view), Qt.Key.Key_Left)
    assert "te weinig herstel: vaak" in figure(view).accessibleName()


def test_a_second_click_on_an_answer_takes_it_back(qtbot: QtBot) -> None:
    view = shown(qtbot, FIVE)
    view.choose(ARROWS.index("sleep"))
    often = next(b for b in view.findChildren(Button) if b.isChecked())
    with qtbot.waitSignal(view.answered) as answer:
        qtbot.mouseClick(often, Qt.MouseButton.LeftButton)
    assert answer.args == ["sleep-score", None]


def test_the_list_reaches_every_arrow_without_the_figure(qtbot: QtBot) -> None:
    view = shown(qtbot, FIVE)
    rows = [row for row in view.findChildren(Row) if row.isVisible()]
    assert len(rows) == 6
    assert rows[3].accessibleName() == (
        "slecht slapen: vaak. Jouw tekens: wakker om vier uur. Jouw deur: opstaan op een vaste tijd."
    )
    qtbot.mouseClick(rows[3], Qt.MouseButton.LeftButton)
    assert view.chosen() == 3


def test_own_signs_are_drafts_while_typed_and_answers_when_left(qtbot: QtBot) -> None:
    view = shown(qtbot, {})
    view.choose(0)
    line = view.findChildren(QLineEdit)[0]
    with qtbot.waitSignal(view.edited) as draft:
        qtbot.keyClicks(line, "m")
    assert draft.args == ["recovery-signs", [{"sign": "m"}]]
    with qtbot.waitSignal(view.answered) as answer:
        view.leave()
    assert answer.args == ["recovery-signs", [{"sign": "m"}]]


def test_another_line_for_a_sign_appears_until_there_are_three(qtbot: QtBot) -> None:
    view = shown(qtbot, {})
    view.choose(0)
    for number in range(3):
        lines = view.findChildren(QLineEdit)
        assert len(lines) == number + 1
        qtbot.keyClicks(lines[-1], "teken")
    assert len(view.findChildren(QLineEdit)) == 3


def test_going_to_another_arrow_keeps_what_was_typed(qtbot: QtBot) -> None:
    view = shown(qtbot, {})
    view.choose(0)
    qtbot.keyClicks(view.findChildren(QLineEdit)[0], "moe")
    with qtbot.waitSignal(view.answered) as answer:
        view.choose(1)
    assert answer.args == ["recovery-signs", [{"sign": "moe"}]]


def test_choosing_a_door_moves_the_one_door(qtbot: QtBot) -> None:
    view = shown(qtbot, FIVE)
    view.choose(ARROWS.index("worry"))
    menu = view.findChildren(MenuButton)[-1].menu()
    with qtbot.waitSignal(view.answered) as answer:
        menu.actions()[0].trigger()
    assert answer.args == ["door", "worry-breathe"]
    assert view.data().door == ARROWS.index("worry")
    menu.actions()[-1].trigger()
    assert view.data().door == -1


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({}, "Click an arrow you recognise. One is enough."),
        (
            {"sleep-score": "not"},
            "You recognise none of the six arrows at the moment. That is an answer too.",
        ),
        ({"sleep-score": "often"}, "You recognise one arrow: poor sleep. No door chosen yet. Later will do."),
        (
            {"sleep-score": "often", "worry-score": "always"},
            "You recognise two arrows: poor sleep and worry. Most often: worry. "
            "No door chosen yet. Later will do.",
        ),
        (
            FIVE,
            "You recognise five of the six arrows. Most often: pushing on and tense body. "
            "At ‘poor sleep’ you open a door: up at the same time.",
        ),
    ],
)
def test_the_sentence_says_what_the_circle_shows(
    qtbot: QtBot, values: dict[str, object], expected: str
) -> None:
    view = shown(qtbot, values, "en")
    assert view.sentence() == expected
    assert figure(view).accessibleDescription() == expected


@pytest.mark.parametrize("percent", [100, 115, 150, 200])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_name_stands_on_another_or_over_the_edge(qtbot: QtBot, percent: int, language: str) -> None:
    with text_size(percent):
        view = shown(qtbot, FIVE, language, 600)
        view.choose(3)
        rect = QRectF(figure(view).rect())
        for door in view.context.exercise.fields["door"].options:
            view.on_door_chosen(door.id)
            names = painted.names(rect, view.data())
            assert overlaps(names) == []
            assert outside(rect, names) == []


def test_everything_to_click_is_44_px_high_and_has_a_name(qtbot: QtBot) -> None:
    view = shown(qtbot, FIVE)
    view.choose(3)
    for widget in view.findChildren(QWidget):
        if widget.isVisible() and isinstance(widget, (Button, QLineEdit, Row, Canvas)):
            assert min(widget.width(), widget.height()) >= 44
            assert widget.accessibleName().strip()


def test_a_low_window_leaves_out_the_empty_line_and_brings_it_back(qtbot: QtBot) -> None:
    view = shown(qtbot, FIVE, height=600)
    view.choose(3)
    assert len(view.findChildren(QLineEdit)) == 1
    view.window().resize(900, 760)
    qtbot.waitUntil(lambda: not view.low)
    qtbot.waitUntil(lambda: len([line for line in view.findChildren(QLineEdit) if line.isVisible()]) == 2)


def test_the_same_painter_works_on_any_paint_device(qtbot: QtBot) -> None:
    image = QImage(500, 460, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    empty = image.copy()
    painter = QPainter(image)
    painted.draw(painter, QRectF(image.rect()), CircleView(context("my-circle", FIVE)).data())
    painter.end()
    assert image != empty
