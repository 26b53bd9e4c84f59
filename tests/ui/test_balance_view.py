"""Givers and takers: blocks, keys, the dialog, the list that does the same, sentences, the way to help."""

from typing import Any

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from course.ui.charts import beam as painted
from course.ui.exercises.balance.item import ItemDialog
from course.ui.exercises.balance.view import BalanceView
from course.ui.exercises.view import Canvas
from course.ui.widgets.buttons import Button
from course.ui.widgets.tap import Row
from tests.ui.setting import context, in_window, load_theme, outside, overlaps, text_size


def thing(name: str, side: str, weight: int = 3, times: int = 2, control: str = "bit") -> dict[str, Any]:
    return {"name": name, "side": side, "weight": weight, "times": times, "control": control}


MAIL, SHOP = thing("mail", "taker", 5, 5, "yes"), thing("shop", "taker", 2, 2, "no")
WALK, MUSIC = thing("walk", "giver", 3, 4), thing("music", "giver", 2, 1)
FOUR = [SHOP, MAIL, WALK, MUSIC]


@pytest.fixture(autouse=True)
def _theme(qapp: object) -> None:
    load_theme()


def shown(
    qtbot: QtBot, rows: list[dict[str, Any]], language: str = "en", size: tuple[int, int] = (900, 760)
) -> BalanceView:
    view = BalanceView(context("energy-balance", {"items": rows} if rows else {}, language))
    in_window(qtbot, view, *size)
    return view


def figure(view: BalanceView) -> Canvas:
    return view.findChildren(Canvas)[0]


def rect(view: BalanceView) -> QRectF:
    return QRectF(figure(view).rect())


def dialog(view: BalanceView) -> ItemDialog:
    return view.window().findChildren(ItemDialog)[-1]


def press(qtbot: QtBot, within: QWidget, name: str) -> None:
    button = next(b for b in within.findChildren(Button) if b.accessibleName() == name and b.isVisible())
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def test_a_click_on_each_block_opens_its_thing(qtbot: QtBot) -> None:
    view = shown(qtbot, FOUR)
    for block in view.blocks():
        middle = painted.middle_of(rect(view), view.data(), block.id)
        assert painted.block_at(rect(view), view.data(), middle) == block.id
        qtbot.mouseClick(figure(view), Qt.MouseButton.LeftButton, pos=middle.toPoint())
        assert dialog(view).findChildren(QLineEdit)[0].text() == block.words
        qtbot.keyClick(dialog(view), Qt.Key.Key_Escape)


def test_a_click_beside_the_blocks_opens_nothing(qtbot: QtBot) -> None:
    view = shown(qtbot, FOUR)
    qtbot.mouseClick(figure(view), Qt.MouseButton.LeftButton, pos=figure(view).rect().center())
    assert view.window().findChildren(ItemDialog) == []


def test_arrow_keys_walk_the_blocks_heaviest_first_and_enter_opens(qtbot: QtBot) -> None:
    view = shown(qtbot, FOUR)
    said = []
    for _ in range(5):
        qtbot.keyClick(figure(view), Qt.Key.Key_Right)
        said.append(figure(view).accessibleName().split(". ")[1].split(":")[0])
    assert said == ["mail", "shop", "walk", "music", "mail"]
    qtbot.keyClick(figure(view), Qt.Key.Key_Left)
    assert "music: weighs 2 out of 5, once a week." in figure(view).accessibleName()
    qtbot.keyClick(figure(view), Qt.Key.Key_Return)
    assert dialog(view).findChildren(QLineEdit)[0].text() == "music"


def test_adding_keeps_nothing_before_done(qtbot: QtBot) -> None:
    view = shown(qtbot, [MAIL])
    answers: list[object] = []
    view.answered.connect(lambda _, value: answers.append(value))
    press(qtbot, view, "Something that gives")
    with qtbot.waitSignal(view.edited) as draft:
        qtbot.keyClicks(dialog(view).findChildren(QLineEdit)[0], "t")
    assert draft.args == ["items", [MAIL, {"side": "giver", "name": "t"}]]
    assert answers == []
    press(qtbot, dialog(view), "Done")
    assert answers == [[MAIL, {"side": "giver", "name": "t"}]]
    assert figure(view).hasFocus()


def test_not_now_puts_everything_back(qtbot: QtBot) -> None:
    view = shown(qtbot, [MAIL])
    view.open(0)
    qtbot.keyClicks(dialog(view).findChildren(QLineEdit)[0], " at night")
    drafts: list[object] = []
    view.edited.connect(lambda _, value: drafts.append(value))
    qtbot.keyClick(dialog(view), Qt.Key.Key_Escape)
    assert drafts[-1] == [MAIL]
    assert [block.words for block in view.blocks()] == ["mail"]


def test_a_thing_without_a_word_is_not_accepted_and_nothing_is_lost(qtbot: QtBot) -> None:
    view = shown(qtbot, [])
    view.add("taker")
    press(qtbot, dialog(view), "Done")
    assert dialog(view).isVisible()
    qtbot.keyClicks(dialog(view).findChildren(QLineEdit)[0], "mail")
    with qtbot.waitSignal(view.answered) as answer:
        press(qtbot, dialog(view), "Done")
    assert answer.args == ["items", [{"side": "taker", "name": "mail"}]]


def test_taking_the_last_thing_off_the_scales_leaves_no_answer(qtbot: QtBot) -> None:
    view = shown(qtbot, [MAIL])
    view.open(0)
    with qtbot.waitSignal(view.answered) as answer:
        press(qtbot, dialog(view), "Take off the scales")
    assert answer.args == ["items", None]
    assert view.sentence() == view.say("empty")


def test_a_thing_can_move_to_the_other_side(qtbot: QtBot) -> None:
    view = shown(qtbot, [MAIL])
    view.open(0)
    press(qtbot, dialog(view), "This: gives energy")
    press(qtbot, dialog(view), "Done")
    assert [block.words for block in view.data().right.blocks] == ["mail"]


@pytest.mark.parametrize(("width", "height"), [(1120, 760), (900, 600)])
@pytest.mark.parametrize("percent", [100, 200])
def test_the_dialog_fits_in_the_window(qtbot: QtBot, width: int, height: int, percent: int) -> None:
    with text_size(percent):
        view = shown(qtbot, [MAIL], "nl", (width, height))
        view.open(0)
        qtbot.waitExposed(dialog(view))
        box = dialog(view).box
        assert dialog(view).rect().contains(box.geometry())


def test_the_list_has_every_thing_and_replaces_the_scales(qtbot: QtBot) -> None:
    view = shown(qtbot, [*FOUR, {"name": "tea", "side": "giver"}])
    press(qtbot, view, "As a list")
    assert not figure(view).isVisible()
    rows = [row for row in view.findChildren(Row) if row.isVisible()]
    assert [row.accessibleName() for row in rows[:5]] == [
        "shop: weighs 2 out of 5, two times a week.",
        "mail: weighs 5 out of 5, five times a week.",
        "walk: weighs 3 out of 5, four times a week.",
        "music: weighs 2 out of 5, once a week.",
        "tea: not weighed yet.",
    ]
    qtbot.mouseClick(rows[4], Qt.MouseButton.LeftButton)
    qtbot.keyClick(dialog(view), Qt.Key.Key_Escape)
    press(qtbot, view, "As scales")
    assert figure(view).isVisible()


def test_the_lightest_of_many_share_a_block_that_opens_the_list(qtbot: QtBot) -> None:
    view = shown(qtbot, [thing(f"taker {n}", "taker", 1 + n % 5) for n in range(8)])
    assert [block.words for block in view.blocks()][-1] == "and three more"
    last = view.blocks()[-1].id
    middle = painted.middle_of(rect(view), view.data(), last)
    qtbot.mouseClick(figure(view), Qt.MouseButton.LeftButton, pos=middle.toPoint())
    assert not figure(view).isVisible()


def test_ten_things_are_the_most(qtbot: QtBot) -> None:
    view = shown(qtbot, [thing(f"taker {n}", "taker") for n in range(10)])
    assert not [b for b in view.findChildren(Button) if b.isVisible() and b.text().endswith("costs")]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([], "empty"),
        ([MAIL], "takers-only"),
        ([WALK], "givers-only"),
        ([{"name": "mail", "side": "taker"}, WALK], "unweighed"),
        ([thing("mail", "taker"), thing("tea", "giver")], "even"),
        (FOUR, "takes-twice"),
        ([MAIL, MUSIC], "takes-much"),
        ([SHOP, WALK], "gives-much"),
    ],
)
def test_the_sentence_says_how_the_beam_stands(
    qtbot: QtBot, rows: list[dict[str, Any]], expected: str, language: str
) -> None:
    view = shown(qtbot, rows, language)
    assert view.sentence() == view.context.exercise.say[expected][language]
    assert figure(view).accessibleDescription() == view.sentence()


@pytest.mark.parametrize(
    ("times", "expected"),
    [
        (0, "Not yet this week. Once counts too."),
        (1, "Once. Shorter counts too."),
        (4, "Four times. Shorter counts too."),
    ],
)
def test_the_row_to_keep_says_how_often(qtbot: QtBot, times: int, expected: str) -> None:
    view = shown(qtbot, [thing("walk", "giver", 3, times)])
    assert [row.accessibleName() for row in view.findChildren(Row) if row.isVisible()] == [
        f"Keep this week: walk. {expected}"
    ]


def test_a_row_to_lighten_opens_the_heaviest_that_can_change(qtbot: QtBot) -> None:
    view = shown(qtbot, FOUR)
    row = next(r for r in view.findChildren(Row) if r.accessibleName().startswith("Lighter this week: mail"))
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    assert dialog(view).findChildren(QLineEdit)[0].text() == "mail"


def test_that_nothing_can_change_is_only_said_by_who_said_so(qtbot: QtBot) -> None:
    said = context("energy-balance", {}, "en").say("lighter-none")
    fixed, open_ = shown(qtbot, [SHOP]), shown(qtbot, [{"name": "shop", "side": "taker"}])
    words = [
        [label.text() for label in view.findChildren(QWidget) if hasattr(label, "text")]
        for view in (fixed, open_)
    ]
    assert said in words[0]
    assert said not in words[1]


@pytest.mark.parametrize("height", [600, 760])
def test_violence_opens_help_and_only_where_something_costs(qtbot: QtBot, height: int) -> None:
    view = shown(qtbot, [MAIL], size=(900, height))
    press(qtbot, view, "Is violence, threat or bullying part of it?")
    with qtbot.waitSignal(view.help_asked):
        press(qtbot, view, "Help now")
    calm = shown(qtbot, [WALK], size=(900, height))
    assert not [b for b in calm.findChildren(Button) if "violence" in b.text() and b.isVisible()]


def test_the_heavier_side_hangs_lower_and_the_heaviest_block_is_lowest() -> None:
    data = painted.Beam(
        painted.Stack("costs", (painted.Block("mail", 25, 0), painted.Block("shop", 4, 1))),
        painted.Stack("gives", (painted.Block("walk", 6, 2),)),
        -9.0,
    )
    area = QRectF(0, 0, 760, 420)
    mail, shop, walk = (painted.middle_of(area, data, block) for block in range(3))
    assert mail.y() > shop.y()
    level = data._replace(angle=0.0)
    assert mail.y() > painted.middle_of(area, level, 0).y()
    assert walk.y() < painted.middle_of(area, level, 2).y()


@pytest.mark.parametrize("percent", [100, 115, 150, 200])
@pytest.mark.parametrize("takers", [0, 1, 3, 6, 9])
def test_no_name_stands_on_another_or_over_the_edge(qtbot: QtBot, percent: int, takers: int) -> None:
    with text_size(percent):
        rows = [thing(f"een lange naam voor iets {n}", "taker", 1 + n % 5) for n in range(takers)]
        view = shown(qtbot, [*rows, WALK][:10], "nl", (900, 600))
        placed = painted.names(rect(view), view.data())
        assert overlaps(placed) == []
        assert outside(rect(view), placed) == []


def test_everything_to_click_is_44_px_high_and_has_a_name(qtbot: QtBot) -> None:
    view = shown(qtbot, FOUR)
    view.open(0)
    for widget in view.window().findChildren(QWidget):
        if widget.isVisible() and isinstance(widget, (QPushButton, QLineEdit, Row, Canvas)):
            assert min(widget.width(), widget.height()) >= 44, widget
            assert widget.accessibleName().strip()


def test_the_same_painter_works_on_any_paint_device(qtbot: QtBot) -> None:
    image = QImage(760, 420, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    empty = image.copy()
    painter = QPainter(image)
    painted.draw(
        painter, QRectF(image.rect()), BalanceView(context("energy-balance", {"items": FOUR})).data()
    )
    painter.end()
    assert image != empty
