"""The card of the kind letter: its sentence, the choice for Today, and what was kept before."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from course.progress.answers import Entry
from course.ui.exercises.kind_letter.card import KindCardView
from course.ui.exercises.view import Canvas
from course.ui.widgets.buttons import Button
from tests.ui.setting import NOW, context, in_window, load_theme, text_size

LETTER: dict[str, object] = {"keep": "Pauze, maat.", "before": 7, "after": 5}


@pytest.fixture(autouse=True)
def _theme(qapp: object) -> None:
    load_theme()


def shown(qtbot: QtBot, values: dict[str, object], *kept: str, language: str = "nl") -> KindCardView:
    base = context("kind-letter", values, language)
    history = [Entry("kind-letter", str(n), NOW, True, {"keep": words}, NOW) for n, words in enumerate(kept)]
    view = KindCardView(base._replace(step=base.exercise.step("card"), history=history))
    in_window(qtbot, view, 800, 1200)
    return view


def figure(view: KindCardView) -> Canvas:
    return view.findChildren(Canvas)[0]


def words(view: KindCardView) -> list[str]:
    return [label.text() for label in view.findChildren(QLabel) if label.isVisible()]


@pytest.mark.parametrize(
    ("values", "said"),
    [
        (LETTER, "Deze zin is van jou. Je spanning was 7 van 10, en daarna 5."),
        ({**LETTER, "after": 7}, "Deze zin is van jou. Je spanning was 7 van 10, en bleef dat."),
        ({"keep": "Pauze, maat."}, "Deze zin is van jou."),
        ({"before": 7, "after": 5}, "Er staat nog geen zin. Een brief zonder zin is ook een brief."),
    ],
)
def test_the_card_bears_the_sentence_and_is_described(
    qtbot: QtBot, values: dict[str, object], said: str
) -> None:
    view = shown(qtbot, values)
    assert view.sentence() == figure(view).accessibleDescription() == said
    assert figure(view).accessibleName() == values.get("keep", said)


def test_today_is_asked_about_only_where_there_is_a_sentence(qtbot: QtBot) -> None:
    view = shown(qtbot, LETTER)
    yes = next(one for one in view.findChildren(Button) if one.text().startswith("ja"))
    with qtbot.waitSignal(view.answered) as answer:
        qtbot.mouseClick(yes, Qt.MouseButton.LeftButton)
    assert answer.args == ["show", "yes"]
    with qtbot.waitSignal(view.answered) as answer:
        qtbot.mouseClick(yes, Qt.MouseButton.LeftButton)
    assert answer.args == ["show", None]
    assert not shown(qtbot, {}).findChildren(Button)


def test_the_choice_is_shown_again(qtbot: QtBot) -> None:
    view = shown(qtbot, {**LETTER, "show": "no"})
    assert [one.text() for one in view.findChildren(Button) if one.isChecked()] == ["nee, hij blijft hier"]


def test_three_earlier_sentences_stand_below_the_newest_first_and_not_this_one(qtbot: QtBot) -> None:
    view = shown(qtbot, LETTER, "a", "b", "c", "d", "Pauze, maat.")
    said = words(view)
    assert said[said.index("Eerder bewaard") + 1 :] == ["d", "c", "b"]
    assert "Eerder bewaard" not in words(shown(qtbot, LETTER))


@pytest.mark.parametrize("percent", [100, 200])
def test_the_longest_sentence_has_room_on_its_card(qtbot: QtBot, percent: int) -> None:
    with text_size(percent):
        view = shown(qtbot, {"keep": "wwww " * 16})
        card = figure(view)
        assert card.height() >= card.heightForWidth(card.width())
