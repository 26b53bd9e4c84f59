"""One question of the doctor's list: clicks, letters, arrows that only walk, and the words under it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from course.ui.exercises.question import QuestionView
from course.ui.widgets.tap import Tap
from tests.exercise_files import exercise
from tests.ui.setting import load_theme, text_size

SIGNS = exercise("body-map").step("doctor-list").fields


@pytest.fixture(autouse=True)
def _theme(qapp: object) -> None:
    load_theme()


def shown(qtbot: QtBot, sign: str, value: object = None, language: str = "nl") -> QuestionView:
    read = exercise("body-map")
    view = QuestionView(read, read.fields[sign], value, language)
    qtbot.addWidget(view)
    view.resize(570, 600)
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    return view


def answers(view: QuestionView) -> list[Tap]:
    return view.findChildren(Tap)


def texts(view: QuestionView) -> list[str]:
    return [label.text() for label in view.findChildren(QLabel)]


@pytest.mark.parametrize("sign", SIGNS)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_sign_asks_its_question_with_an_example_and_nothing_chosen(
    qtbot: QtBot, sign: str, language: str
) -> None:
    view = shown(qtbot, sign, None, language)
    field = exercise("body-map").fields[sign]
    assert {field.label[language], field.hint[language]} <= set(texts(view))
    assert [answer.isChecked() for answer in answers(view)] == [False, False, False]


@pytest.mark.parametrize(
    ("language", "names"),
    [
        (
            "nl",
            [
                "Koorts of nachtzweten: Ja",
                "Koorts of nachtzweten: Nee",
                "Koorts of nachtzweten: Weet ik niet",
            ],
        ),
        (
            "en",
            [
                "Fever or night sweats: Yes",
                "Fever or night sweats: No",
                "Fever or night sweats: I don’t know",
            ],
        ),
    ],
)
def test_the_name_of_an_answer_says_what_it_answers(qtbot: QtBot, language: str, names: list[str]) -> None:
    view = shown(qtbot, "c-fever", None, language)
    assert [answer.accessibleName() for answer in answers(view)] == names


@pytest.mark.parametrize(("place", "option"), [(0, "yes"), (1, "no"), (2, "unknown")])
def test_a_click_is_an_answer_at_once(qtbot: QtBot, place: int, option: str) -> None:
    view = shown(qtbot, "c-fever")
    with qtbot.waitSignal(view.answered) as signal:
        qtbot.mouseClick(answers(view)[place], Qt.MouseButton.LeftButton)
    assert signal.args == ["c-fever", option]
    assert [answer.isChecked() for answer in answers(view)] == [n == place for n in range(3)]


def test_an_earlier_answer_stands_there_and_can_be_changed(qtbot: QtBot) -> None:
    view = shown(qtbot, "c-fever", "no")
    assert [answer.isChecked() for answer in answers(view)] == [False, True, False]
    qtbot.mouseClick(answers(view)[2], Qt.MouseButton.LeftButton)
    assert [answer.isChecked() for answer in answers(view)] == [False, False, True]


@pytest.mark.parametrize(
    ("language", "key", "option"),
    [
        ("nl", "J", "yes"),
        ("nl", "N", "no"),
        ("nl", "W", "unknown"),
        ("en", "Y", "yes"),
        ("en", "N", "no"),
        ("en", "D", "unknown"),
    ],
)
def test_each_answer_has_a_letter_wherever_the_focus_is(
    qtbot: QtBot, language: str, key: str, option: str
) -> None:
    view = shown(qtbot, "a-chest", None, language)
    with qtbot.waitSignal(view.answered) as signal:
        qtbot.keyClick(view, key)
    assert signal.args == ["a-chest", option]


def test_arrows_walk_past_yes_without_answering(qtbot: QtBot) -> None:
    view = shown(qtbot, "a-chest", "no")
    given: list[object] = []
    view.answered.connect(lambda *answer: given.append(answer))
    answers(view)[1].setFocus()
    qtbot.keyClick(answers(view)[1], Qt.Key.Key_Up)
    assert answers(view)[0].hasFocus()
    qtbot.keyClick(answers(view)[0], Qt.Key.Key_Up)
    assert answers(view)[0].hasFocus()
    assert given == []
    qtbot.keyClick(answers(view)[0], Qt.Key.Key_Space)
    assert given == [("a-chest", "yes")]


@pytest.mark.parametrize(
    ("sign", "foot"), [("a-chest", "list-foot-a"), ("b-suicide", "list-foot-b"), ("c-low", "list-foot")]
)
def test_what_stands_under_the_answers_depends_on_how_urgent_it_is(
    qtbot: QtBot, sign: str, foot: str
) -> None:
    assert texts(shown(qtbot, sign))[-1] == exercise("body-map").say[foot]["nl"]


@pytest.mark.parametrize("percent", [100, 200])
def test_answers_are_60_px_high_and_grow_with_the_text(qtbot: QtBot, percent: int) -> None:
    with text_size(percent):
        view = shown(qtbot, "a-stroke")
        assert min(answer.height() for answer in answers(view)) >= 60 * percent // 100
