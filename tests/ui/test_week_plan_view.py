"""The week plan: clicks, keys, dialogs, weeks and its sentence."""

from datetime import date

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from course.progress.answers import Entry
from course.progress.week_plan import DAYS, KINDS, PARTS, Cell
from course.ui.charts import week_grid as painted
from course.ui.exercises.values.week import WeekPlanView
from course.ui.exercises.values.week_dialogs import BlockDialog, CellDialog
from course.ui.exercises.view import Canvas
from course.ui.widgets.buttons import Button
from course.ui.widgets.dialog import Dialog
from course.ui.widgets.tap import Row
from tests.exercise_files import exercise
from tests.ui.setting import NOW, context, in_window, load_theme, outside, overlaps, text_size

Answers = list[tuple[str, object]]
MONDAY = Cell("mon", "morning")


@pytest.fixture(autouse=True)
def _theme(qapp: object) -> None:
    load_theme()


def row(day: str, part: str, kind: str, what: str = "", **more: object) -> dict[str, object]:
    return {"day": day, "part": part, "kind": kind, **({"what": what} if what else {}), **more}


WALK = row("mon", "morning", "recovery", "wandelen", energy="gives-1", minutes=30)
WORK = row("tue", "midday", "work", "2 uur", energy="takes-3")
PLAN: dict[str, object] = {"week": "2026-11-23", "blocks": [WALK, WORK]}
CROWD: dict[str, object] = {
    "week": "2026-11-23",
    "blocks": [row("tue", "midday", "needed", what) for what in ("bellen", "winkel", "was")],
}


def entry(values: dict[str, object]) -> Entry:
    return Entry("values-compass", "earlier", NOW, True, values, NOW)


def shown(
    qtbot: QtBot, values: dict[str, object], *history: Entry, language: str = "nl", height: int = 620
) -> WeekPlanView:
    base = context("values-compass", values, language)
    step = base.exercise.step("week-plan")
    view = WeekPlanView(base._replace(step=step, history=list(history)))
    in_window(qtbot, view, 900, height)
    return view


def figure(view: WeekPlanView) -> Canvas:
    return view.findChildren(Canvas)[0]


def answers_of(view: WeekPlanView) -> Answers:
    found: Answers = []
    view.answered.connect(lambda field, value: found.append((field, value)))
    return found


def dialog_of(view: WeekPlanView) -> BlockDialog:
    return view.window().findChildren(BlockDialog)[-1]


def button(view: WeekPlanView, words: str) -> Button:
    return next(one for one in view.findChildren(Button) if one.text().strip() == words and one.isVisible())


def visible_rows(view: WeekPlanView) -> list[Row]:
    return [one for one in view.findChildren(Row) if one.isVisible()]


def type_what(qtbot: QtBot, dialog: BlockDialog, words: str) -> None:
    line = dialog.findChildren(QLineEdit)[0]
    line.setFocus()
    qtbot.keyClicks(line, words)
    qtbot.keyClick(line, Qt.Key.Key_Return)


def test_a_click_on_an_empty_part_a_word_and_enter_put_it_down(qtbot: QtBot) -> None:
    view = shown(qtbot, {})
    answers = answers_of(view)
    view.choose_kind("joy")
    middle = painted.middle_of(QRectF(figure(view).rect()), view.data(), 4, 3).toPoint()
    qtbot.mouseClick(figure(view), Qt.MouseButton.LeftButton, pos=middle)
    type_what(qtbot, dialog_of(view), "muziek")
    assert answers == [("week", "2026-11-23"), ("blocks", [row("fri", "evening", "joy", "muziek")])]


def test_not_now_puts_nothing_down(qtbot: QtBot) -> None:
    view = shown(qtbot, {})
    answers = answers_of(view)
    view.open_cell(MONDAY)
    dialog_of(view).on_rejected()
    assert not answers


def test_arrows_walk_letters_put_a_kind_down_and_delete_clears(qtbot: QtBot) -> None:
    view = shown(qtbot, {})
    answers = answers_of(view)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_Down):
        qtbot.keyClick(figure(view), key)
    qtbot.keyClicks(figure(view), "hp")
    qtbot.keyClick(figure(view), Qt.Key.Key_Delete)
    kinds = [answer for answer in answers if answer[0] == "blocks"]
    assert kinds == [
        ("blocks", [row("tue", "midday", "recovery")]),
        ("blocks", [row("tue", "midday", "joy")]),
        ("blocks", None),
    ]
    assert figure(view).accessibleName() == "Je week. Dinsdagmiddag: leeg"


def test_the_edges_of_the_week_are_edges(qtbot: QtBot) -> None:
    view = shown(qtbot, PLAN)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Left, Qt.Key.Key_Up):
        qtbot.keyClick(figure(view), key)
    said = "Je week. Maandagochtend: wandelen, herstel, 30 minuten, energie +1"
    assert figure(view).accessibleName() == said


@pytest.mark.parametrize(("language", "letters"), [("nl", "HPNW"), ("en", "RJNW")])
def test_every_kind_has_a_letter_of_its_own_in_each_language(language: str, letters: str) -> None:
    say = exercise("values-compass").say
    assert "".join(say[f"letter-{kind}"][language] for kind in KINDS) == letters
    assert len(set(letters)) == len(KINDS)


def test_enter_opens_what_stands_there_to_change_and_to_move_it(qtbot: QtBot) -> None:
    view = shown(qtbot, PLAN)
    answers = answers_of(view)
    qtbot.keyClick(figure(view), Qt.Key.Key_Right)
    qtbot.keyClick(figure(view), Qt.Key.Key_Return)
    dialog = dialog_of(view)
    assert dialog.row() == WALK
    part = next(one for one in dialog.findChildren(Button) if one.text() == "avond")
    qtbot.mouseClick(part, Qt.MouseButton.LeftButton)
    type_what(qtbot, dialog, "!")
    assert answers == [("blocks", [{**WALK, "part": "evening", "what": "wandelen!"}, WORK])]


def test_a_place_or_a_kind_that_is_taken_back_stays_as_it_was(qtbot: QtBot) -> None:
    view = shown(qtbot, PLAN)
    answers = answers_of(view)
    view.open_cell(MONDAY)
    for words in ("herstel", "ochtend"):
        chosen = next(one for one in dialog_of(view).findChildren(Button) if one.text() == words)
        qtbot.mouseClick(chosen, Qt.MouseButton.LeftButton)
    dialog_of(view).on_accepted()
    assert answers == [("blocks", [WALK, WORK])]


def test_a_block_is_taken_out_in_its_dialog(qtbot: QtBot) -> None:
    view = shown(qtbot, PLAN)
    answers = answers_of(view)
    view.open_cell(MONDAY)
    dialog_of(view).on_taken_out()
    assert answers == [("blocks", [WORK])]


def test_more_can_stand_in_one_part_and_each_is_opened_by_itself(qtbot: QtBot) -> None:
    view = shown(qtbot, PLAN)
    answers = answers_of(view)
    view.open_cell(MONDAY)
    dialog_of(view).on_more_clicked()
    type_what(qtbot, dialog_of(view), "thee")
    assert answers[-1] == ("blocks", [WALK, WORK, row("mon", "morning", "recovery", "thee")])
    view.open_cell(MONDAY)
    cell = view.window().findChildren(CellDialog)[-1]
    rows = cell.findChildren(Row)
    assert [one.accessibleName() for one in rows] == [
        "Wandelen, herstel, 30 minuten, energie +1", "Thee, herstel",
    ]  # fmt: skip
    qtbot.mouseClick(rows[1], Qt.MouseButton.LeftButton)
    assert dialog_of(view).row()["what"] == "thee"


def test_four_things_fill_a_part_of_a_day(qtbot: QtBot) -> None:
    blocks = [row("mon", "morning", "joy", str(number)) for number in range(4)]
    view = shown(qtbot, {"week": "2026-11-23", "blocks": blocks})
    view.open_cell(MONDAY)
    words = [one.text().strip() for one in view.window().findChildren(CellDialog)[-1].findChildren(Button)]
    assert "Nog iets in dit vak" not in words


def test_the_plan_of_this_week_is_shown_in_a_new_entry_and_becomes_its_own_at_a_change(qtbot: QtBot) -> None:
    view = shown(qtbot, {}, entry(PLAN))
    assert [block.what for block in view.blocks()] == ["wandelen", "2 uur"]
    answers = answers_of(view)
    view.clear_cell(MONDAY)
    assert answers == [("week", "2026-11-23"), ("blocks", [WORK])]


def test_an_own_plan_that_was_emptied_stays_empty(qtbot: QtBot) -> None:
    assert shown(qtbot, {"week": "2026-11-23"}, entry(PLAN)).blocks() == []


def test_the_plan_of_the_last_week_can_be_taken_over(qtbot: QtBot) -> None:
    view = shown(qtbot, {}, entry({**PLAN, "week": "2026-11-16"}))
    answers = answers_of(view)
    qtbot.mouseClick(button(view, "Neem over van 16 november"), Qt.MouseButton.LeftButton)
    assert answers == [("week", "2026-11-23"), ("blocks", [WALK, WORK])]
    assert not [one for one in view.findChildren(Button) if "Neem over" in one.text() and one.isVisible()]


def test_next_week_begins_empty_and_an_own_plan_moves_there(qtbot: QtBot) -> None:
    view = shown(qtbot, {}, entry(PLAN))
    answers = answers_of(view)
    view.choose_week(date(2026, 11, 30))
    assert view.blocks() == []
    assert not answers
    view.put_kind(MONDAY, "joy")
    view.choose_week(date(2026, 11, 23))
    assert answers[0] == ("week", "2026-11-30")
    assert answers[-2:] == [("week", "2026-11-23"), ("blocks", [row("mon", "morning", "joy")])]


def test_a_whole_week_is_cleared_only_after_a_question(qtbot: QtBot) -> None:
    view = shown(qtbot, PLAN)
    answers = answers_of(view)
    qtbot.mouseClick(button(view, "Maak leeg"), Qt.MouseButton.LeftButton)
    assert not answers
    view.window().findChildren(Dialog)[-1].on_accepted()
    assert answers == [("blocks", None)]


def test_the_small_acts_of_the_compass_can_be_put_down(qtbot: QtBot) -> None:
    chosen = entry({"chosen": [{"area": "play", "act": "kaarten met Sem"}, {"area": "rest"}]})
    view = shown(qtbot, {}, chosen)
    assert view._line.text() == "Uit je kompas: kaarten met Sem."
    answers = answers_of(view)
    view.open_cell(MONDAY)
    menu = next(one for one in dialog_of(view).findChildren(Button) if "kompas" in one.text()).menu()
    menu.actions()[0].trigger()
    dialog_of(view).on_accepted()
    assert answers[-1] == ("blocks", [row("mon", "morning", "recovery", "kaarten met Sem")])
    assert view._line.text() == "Een week die anders loopt, is ook een week."


def test_printing_goes_to_the_sheet(qtbot: QtBot) -> None:
    view = shown(qtbot, PLAN)
    with qtbot.waitSignal(view.step_asked) as asked:
        qtbot.mouseClick(button(view, "Afdrukken"), Qt.MouseButton.LeftButton)
    assert asked.args == ["sheet"]


def test_the_list_has_every_part_of_every_day_and_opens_it(qtbot: QtBot) -> None:
    view = shown(qtbot, PLAN)
    view.show_list(True)
    qtbot.waitUntil(lambda: len(visible_rows(view)) == 28)
    rows = visible_rows(view)
    assert (
        rows[0].accessibleName() == "Maandag, energie +1. Ochtend: wandelen, herstel, 30 minuten, energie +1"
    )
    assert rows[1].accessibleName() == "Maandag, energie +1. Middag: leeg"
    qtbot.keyClick(rows[0], Qt.Key.Key_Return)
    assert dialog_of(view).row() == WALK


@pytest.mark.parametrize(
    ("values", "said", "line"),
    [
        ({}, "Je week is nog leeg. Een lege week mag ook.", "Een week die anders loopt, is ook een week."),
        (
            PLAN,
            "Herstel staat er één keer in, plezier nog niet. 26 vakken blijven leeg, met opzet.",
            "Op dinsdag staat nog niets waar je van bijkomt.",
        ),
        (
            CROWD,
            "Herstel en plezier staan er nog niet in. 27 vakken blijven leeg, met opzet.",
            "Op dinsdagmiddag staat veel wat nodig is. Iets ervan mag verhuizen.",
        ),
        (
            {"week": "2026-11-23", "blocks": [row(d, p, "recovery") for d in DAYS for p in PARTS]},
            "Herstel staat er 28 keer in, plezier nog niet. Geen vak is leeg.",
            "Er komt vaak iets tussen. Een leeg vak vangt dat op.",
        ),
        (
            {"week": "2026-11-23", "blocks": [row(day, "midday", "joy") for day in DAYS]},
            "Plezier staat er 7 keer in, herstel nog niet. 21 vakken blijven leeg, met opzet.",
            "Op 7 dagen staat nog niets waar je van bijkomt.",
        ),
    ],
)
def test_the_sentence_and_the_line_come_from_the_week(
    qtbot: QtBot, values: dict[str, object], said: str, line: str
) -> None:
    view = shown(qtbot, values)
    view.number = str  # type: ignore[assignment, method-assign]  # its words are a translation
    view._show()
    assert view.sentence() == figure(view).accessibleDescription() == said
    assert view._line.text() == line


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize(("width", "height"), [(850, 420), (810, 252), (700, 252)])
@pytest.mark.parametrize("percent", [100, 200])
def test_no_word_touches_another_or_is_cut_off(
    qtbot: QtBot, language: str, width: int, height: int, percent: int
) -> None:
    with text_size(percent):
        rect = QRectF(0, 0, width, height * percent / 100)
        blocks = [
            row(day, part, "needed", "een lang woord") for day in DAYS for part in PARTS for _ in range(4)
        ]
        full: dict[str, object] = {"week": "2026-11-23", "blocks": blocks}
        for values in (PLAN, full):
            names = painted.names(rect, shown(qtbot, values, language=language).data())
            assert not overlaps(names)
            assert not outside(rect, names)


def test_all_kinds_differ_in_their_icon_and_every_cell_can_be_clicked(qtbot: QtBot) -> None:
    assert len({symbol for _, _, symbol in painted.LOOKS.values()}) == len(KINDS) == len(painted.LOOKS)
    data, rect = shown(qtbot, PLAN).data(), QRectF(0, 0, 850, 400)
    for day in range(7):
        for part in range(4):
            assert painted.cell_at(rect, data, painted.middle_of(rect, data, day, part)) == (day, part)
    assert painted.cell_at(rect, data, rect.topLeft()) is None
    image = QImage(850, 400, QImage.Format.Format_ARGB32)
    painter = QPainter(image)
    painted.draw(painter, rect, data._replace(current=(0, 0)))
    painter.end()
