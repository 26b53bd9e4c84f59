"""The lock page by keys alone: what opens it, what does not, and what is said of it."""

import time
from collections.abc import Callable
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from course.errors import DiskFull, KeyLost, WrongPhrase
from course.ui.pages.lock import LockPage
from tests.ui.by_keys import SHIFT, ByKeys, description, listen
from tests.ui.running import settle
from tests.ui.setting import load_theme, text_size
from tests.ui.waiting import wait

PHRASE = "vier groene fietsen buiten"
WRONG = "That phrase does not match. Check Caps Lock and try again."


@pytest.fixture(autouse=True)
def _theme(qapp: object) -> None:
    load_theme()


class Door:
    """Opens at one phrase; remembers what was tried and what came out."""

    def __init__(self, phrase: str = PHRASE) -> None:
        self.phrase, self.tried, self.opened = phrase, list[str](), list[object]()

    def __call__(self, phrase: str) -> str:
        self.tried.append(phrase)
        if phrase != self.phrase:
            raise WrongPhrase("")
        return "ring"


def shown(
    qtbot: QtBot, door: Callable[[str], object], size: tuple[int, int] = (1120, 760)
) -> ByKeys[LockPage]:
    keys = ByKeys(qtbot, LockPage(door), size)
    if isinstance(door, Door):
        keys.page.opened.connect(door.opened.append)
    return keys


def refused(keys: ByKeys[LockPage]) -> None:
    """Enter, and wait for what is said."""
    keys.key(Qt.Key.Key_Return)
    wait(lambda: keys.page.box.trouble() != "")
    settle()


def field(keys: ByKeys[LockPage]) -> QLineEdit:
    return keys.page.box.field


def test_the_keyboard_is_in_the_field_and_tab_meets_all_the_rest(qtbot: QtBot) -> None:
    keys = shown(qtbot, Door())
    assert keys.tab_order() == [
        "Passphrase",
        "Show the passphrase",
        "Open",
        "I do not know the phrase any more",
        "Help now",
    ]


def test_the_phrase_and_enter_open_it(qtbot: QtBot) -> None:
    door = Door()
    keys = shown(qtbot, door)
    keys.type(PHRASE)
    keys.key(Qt.Key.Key_Return)
    wait(lambda: door.opened == ["ring"])


def test_enter_on_the_button_opens_it_too(qtbot: QtBot) -> None:
    door = Door()
    keys = shown(qtbot, door)
    keys.type(PHRASE)
    keys.tab_to("Open")
    keys.key(Qt.Key.Key_Space)
    wait(lambda: door.opened == ["ring"])


def test_the_other_ways_are_reached_by_keys(qtbot: QtBot) -> None:
    keys, asked = shown(qtbot, Door()), list[str]()
    keys.page.recovery_asked.connect(lambda: asked.append("code"))
    keys.page.help_asked.connect(lambda: asked.append("help"))
    for name in ("I do not know the phrase any more", "Help now"):
        keys.tab_to(name)
        keys.key(Qt.Key.Key_Space)
    assert asked == ["code", "help"]


def test_a_wrong_phrase_is_said_above_the_field_and_stays_selected(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = listen(monkeypatch)
    door = Door()
    keys = shown(qtbot, door)
    keys.type("iets heel anders")
    refused(keys)
    assert WRONG in keys.words()
    assert heard == [WRONG]
    assert keys.at() is field(keys)
    assert description(field(keys)) == WRONG
    assert field(keys).selectedText() != "" and field(keys).selectionLength() == len("iets heel anders")
    keys.type(PHRASE)
    assert WRONG not in keys.words() and description(field(keys)) == ""
    keys.key(Qt.Key.Key_Return)
    wait(lambda: door.opened == ["ring"])


def test_a_recovery_code_in_the_place_of_the_phrase_is_recognised(qtbot: QtBot) -> None:
    for code, said in (
        ("K7QB-4TXS-9HRP-2NPF-6VF6-3JYN-8ZBJ-5WK8", "This is a recovery code."),
        ("k7qb4txs9hrp2npf6vf63jyn8zbj5wk8", "This is a recovery code."),
        ("K7QB-4TXS-8HRP-2NPF-6VF6-3JYN-8ZBJ-5WK8", "That phrase does not match."),
    ):
        keys = shown(qtbot, Door())
        keys.paste(code)
        keys.key(Qt.Key.Key_Return)
        wait(lambda keys=keys, said=said: said in keys.words())


def test_nothing_counts_the_times(qtbot: QtBot) -> None:
    keys = shown(qtbot, Door())
    keys.type("iets heel anders")
    refused(keys)
    first = keys.words()
    for _ in range(30):
        keys.page.box.say("")
        refused(keys)
        assert keys.words() == first
        assert keys.page.main_button.isEnabled() and field(keys).isEnabled()


def test_without_a_phrase_nothing_is_tried(qtbot: QtBot) -> None:
    door = Door()
    keys = shown(qtbot, door)
    for nothing in ("", "   "):
        keys.type(nothing)
        keys.tab_to("Open")
        keys.key(Qt.Key.Key_Space)
        assert keys.at() is field(keys)
    assert door.tried == [] and keys.page.box.trouble() == ""


@pytest.mark.parametrize("problem", [KeyLost(""), DiskFull("full")])
def test_what_is_wrong_with_the_disk_is_not_called_a_wrong_phrase(qtbot: QtBot, problem: Exception) -> None:
    def door(_: str) -> object:
        raise problem

    keys = shown(qtbot, door)
    keys.type(PHRASE)
    refused(keys)
    assert "Caps Lock" not in keys.words()


def test_the_phrase_can_be_shown_and_hidden_again(qtbot: QtBot) -> None:
    keys = shown(qtbot, Door())
    keys.type(PHRASE)
    assert field(keys).displayText() != PHRASE
    keys.tab_to("Show the passphrase")
    keys.key(Qt.Key.Key_Space)
    assert field(keys).displayText() == PHRASE
    assert keys.at() is field(keys)
    keys.tab_to("Hide the passphrase")
    keys.key(Qt.Key.Key_Space)
    assert PHRASE not in field(keys).displayText()


def test_no_dictionary_of_the_keyboard_learns_the_phrase(qtbot: QtBot) -> None:
    keys = shown(qtbot, Door())
    learns = Qt.InputMethodHint.ImhSensitiveData | Qt.InputMethodHint.ImhNoPredictiveText
    for on in (True, False):
        field_ = keys.page.box.field
        field_.show_letters(on)
        assert field_.inputMethodHints() & learns == learns


def test_caps_lock_is_named_as_soon_as_a_letter_betrays_it(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard = listen(monkeypatch)
    keys = shown(qtbot, Door())
    high = keys.page.main_button.y()
    keys.letter("V")  # without Shift
    keys.letter("I")
    assert "Caps Lock is on." in keys.words()
    assert heard == ["Caps Lock is on."]
    assert keys.page.main_button.y() == high
    keys.letter("1")  # tells nothing
    assert "Caps Lock is on." in keys.words()
    keys.letter("v")
    assert "Caps Lock" not in keys.words()
    keys.letter("v", SHIFT)
    assert "Caps Lock is on." in keys.words()
    keys.key(Qt.Key.Key_CapsLock)
    assert "Caps Lock" not in keys.words()


def test_a_capital_with_shift_is_no_caps_lock(qtbot: QtBot) -> None:
    keys = shown(qtbot, Door())
    keys.type("Vier Groene")
    assert "Caps Lock" not in keys.words()


@pytest.mark.parametrize(
    "typed",
    [
        "cafe\N{COMBINING ACUTE ACCENT} met een terras",
        "caf\N{LATIN SMALL LETTER E WITH ACUTE} met een terras",
        "  caf\N{LATIN SMALL LETTER E WITH ACUTE}  met een\nterras ",
    ],
)
def test_what_looks_alike_is_the_same_phrase(qtbot: QtBot, typed: str) -> None:
    door = Door("caf\N{LATIN SMALL LETTER E WITH ACUTE} met een terras")
    keys = shown(qtbot, door)
    keys.paste(typed)
    keys.key(Qt.Key.Key_Return)
    wait(lambda: door.opened == ["ring"])


def test_emoji_make_a_phrase(qtbot: QtBot) -> None:
    door = Door("🐢🚲🌧️🎺 en vijf")
    keys = shown(qtbot, door)
    keys.paste("🐢🚲🌧️🎺 en vijf")
    keys.key(Qt.Key.Key_Return)
    wait(lambda: door.opened == ["ring"])


@pytest.mark.parametrize("letter", ["x", "🐢", "\0", "\N{LATIN SMALL LETTER E WITH ACUTE}"])
def test_a_megabyte_is_just_a_wrong_phrase(qtbot: QtBot, letter: str) -> None:
    door = Door()
    keys = shown(qtbot, door)
    began = time.monotonic()
    keys.paste(letter * 1_000_000)
    refused(keys)
    assert time.monotonic() - began < 5
    assert len(door.tried) == 1
    assert door.tried[0].encode()
    assert keys.page.box.trouble() == WRONG


def test_after_a_moment_the_button_says_that_it_works_and_one_enter_is_enough(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard, go_on, tried = listen(monkeypatch), Event(), list[str]()

    def door(phrase: str) -> object:
        tried.append(phrase)
        go_on.wait(10)
        raise WrongPhrase("")

    keys = shown(qtbot, door)
    button = keys.page.main_button
    keys.type(PHRASE)
    began = time.monotonic()
    keys.key(Qt.Key.Key_Return)
    assert button.accessibleName() == "Open"
    wait(lambda: button.accessibleName() == "Working it out")
    assert time.monotonic() - began >= 0.3
    assert heard == ["Working it out"]
    keys.key(Qt.Key.Key_Return)
    go_on.set()
    wait(lambda: keys.page.box.trouble() == WRONG)
    assert button.accessibleName() == "Open"
    assert tried == [PHRASE]


def test_what_is_quick_does_not_flicker(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    heard = listen(monkeypatch)
    keys = shown(qtbot, Door())
    keys.type("iets heel anders")
    refused(keys)
    assert "Working it out" not in heard


def test_a_computer_that_remembers_opens_it_and_one_that_forgot_is_silent(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard, door, looked = listen(monkeypatch), Door(), list[str]()

    def failed() -> object:
        looked.append("failed")
        raise KeyLost("")

    def forgot() -> object:
        looked.append("forgot")
        return None

    keys = shown(qtbot, door)
    for look in (failed, forgot):
        keys.page.try_quietly(look)
        wait(lambda: not keys.page._quiet.runs())
    assert looked == ["failed", "forgot"]
    assert door.opened == [] and keys.page.box.trouble() == "" and heard == []
    keys.page.try_quietly(lambda: "ring")
    wait(lambda: door.opened == ["ring"])


@pytest.mark.parametrize("size", [(1120, 760), (900, 600)])
@pytest.mark.parametrize("percent", [100, 200])
def test_what_is_said_and_the_field_are_in_sight(qtbot: QtBot, size: tuple[int, int], percent: int) -> None:
    with text_size(percent):
        keys = shown(qtbot, Door(), size)
        keys.type("iets heel anders")
        assert keys.in_sight(keys.page.main_button)
        refused(keys)
        assert keys.in_sight(field(keys))
        assert keys.in_sight(keys.page.box._error)
