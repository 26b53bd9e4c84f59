"""Choosing a passphrase by keys alone: what it asks, what it refuses and how it says so."""

import time
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from course.errors import DiskFull
from course.storage import recovery_code
from course.storage.key import LONGEST_PHRASE as LONGEST
from course.ui import words
from course.ui.pages.set_pass import SetPassPage, Why
from course.ui.words import SHORTEST_PHRASE as SHORTEST
from course.ui.work import works
from tests.ui.by_keys import ByKeys, description, listen
from tests.ui.robot import Robot
from tests.ui.running import LEAST, USUAL, Starter, settle
from tests.ui.setting import load_theme, text_size
from tests.ui.waiting import wait

PHRASE = "vier groene fietsen buiten"
CODE = recovery_code.make()
SHORT = "Take a longer phrase: four separate words will do."
LONG = "Take a shorter phrase: at most 1,000 characters."
DIFFER = "The two phrases differ. Choose Show and compare them."
TICK = "Print the code or copy it by hand, then tick the box."


@pytest.fixture(autouse=True)
def _theme(qapp: object) -> None:
    load_theme()


class Maker:
    """Puts the lock on; remembers with what."""

    def __init__(self, problem: Exception | None = None) -> None:
        self.problem, self.asked, self.done = problem, list[tuple[str, str]](), list[object]()

    def __call__(self, phrase: str, code: str) -> str:
        self.asked.append((phrase, code))
        if self.problem is not None:
            raise self.problem
        return "ring"


def shown(
    qtbot: QtBot, maker: Maker, why: Why = "new", size: tuple[int, int] = (1120, 760)
) -> ByKeys[SetPassPage]:
    keys = ByKeys(qtbot, SetPassPage(why, CODE, "en", maker), size)
    keys.page.done.connect(maker.done.append)
    return keys


def type_both(keys: ByKeys[SetPassPage], first: str = PHRASE, second: str = PHRASE) -> None:
    """Both phrases, each with the Enter that follows it."""
    for text in (first, second):
        keys.paste(text)
        keys.key(Qt.Key.Key_Return)


def tick(keys: ByKeys[SetPassPage]) -> None:
    keys.tab_to("I have kept the code elsewhere")
    keys.key(Qt.Key.Key_Space)


def press(keys: ByKeys[SetPassPage], name: str) -> None:
    keys.tab_to(name)
    keys.key(Qt.Key.Key_Space)


@pytest.mark.parametrize(
    ("why", "before", "after"),
    [
        ("new", ["Settings"], ["Rather no lock", "Put the lock on"]),
        ("change", ["Settings"], ["Leave it as it is", "Change the lock"]),
        ("recovered", ["Close", "Help now"], ["Change the lock"]),
    ],
)
def test_tab_meets_everything_in_the_order_of_the_page(
    qtbot: QtBot, why: Why, before: list[str], after: list[str]
) -> None:
    keys = shown(qtbot, Maker(), why)
    met = keys.tab_order()
    assert met[0] == "Your passphrase"
    assert sorted(met[met.index(after[-1]) + 1 :]) == before
    assert met[: met.index(after[-1]) + 1] == [
        "Your passphrase",
        "Once more",
        "Show both phrases",
        "Print the recovery code",
        "Copy the recovery code",
        "Save the recovery code as PDF",
        "I have kept the code elsewhere",
        *after,
    ]


def test_the_phrase_twice_the_tick_and_enter_put_the_lock_on(qtbot: QtBot) -> None:
    maker = Maker()
    keys = shown(qtbot, maker)
    keys.type(PHRASE)
    keys.key(Qt.Key.Key_Return)
    assert keys.name() == "Once more"
    keys.type(PHRASE)
    tick(keys)
    press(keys, "Put the lock on")
    wait(lambda: maker.done == ["ring"])
    assert maker.asked == [(PHRASE, CODE)]


def test_the_sentence_about_nobody_stands_there_before_anything_is_typed(qtbot: QtBot) -> None:
    keys = shown(qtbot, Maker())
    assert "Not even the makers of this program." in keys.words()
    assert "old code" not in keys.words()
    assert "old code no longer works" in shown(qtbot, Maker(), "change").words()


def test_a_new_lock_says_that_copies_from_before_it_stay_open(qtbot: QtBot) -> None:
    said = "Copies from before the lock can still be read"
    assert said in shown(qtbot, Maker()).words()
    assert said not in shown(qtbot, Maker(), "change").words()


def test_after_the_recovery_code_the_first_words_are_that_it_fits_and_still_holds(qtbot: QtBot) -> None:
    words_ = shown(qtbot, Maker(), "recovered").words()
    assert "The code fits, you can get in again." in words_ and "Until then the old one works" in words_
    assert "nobody can get in" not in words_


@pytest.mark.parametrize(
    ("first", "second", "trouble", "at"),
    [
        ("", "", SHORT, "Your passphrase"),
        ("kort", "kort", SHORT, "Your passphrase"),
        (" " * 20, " " * 20, SHORT, "Your passphrase"),
        ("a" * (SHORTEST - 1), "a" * (SHORTEST - 1), SHORT, "Your passphrase"),
        ("a" * (LONGEST + 1), "a" * (LONGEST + 1), LONG, "Your passphrase"),
        ("x" * 1_000_000, "x" * 1_000_000, LONG, "Your passphrase"),
        (PHRASE, PHRASE.replace("fiets", "fieds"), DIFFER, "Once more"),
        (PHRASE, PHRASE.upper(), DIFFER, "Once more"),
        (PHRASE, "", DIFFER, "Once more"),
    ],
)
def test_a_phrase_that_does_not_serve_is_said_and_selected(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, first: str, second: str, trouble: str, at: str
) -> None:
    maker = Maker()
    keys = shown(qtbot, maker)
    heard = listen(monkeypatch)
    type_both(keys, first, second)
    assert keys.page.trouble() == trouble and trouble in keys.words()
    assert heard == [trouble]
    field = keys.at()
    assert isinstance(field, QLineEdit)
    assert (keys.name(), description(field)) == (at, trouble)
    assert len(field.selectedText()) == len(field.displayText())
    keys.type("a")
    assert keys.page.trouble() == "" and description(field) == ""
    assert maker.asked == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("a" * SHORTEST, "a" * SHORTEST),
        ("a" * LONGEST, "a" * LONGEST),
        ("🐢🚲🎺🌧🐢🚲🎺🌧🐢🚲🎺🌧", "🐢🚲🎺🌧🐢🚲🎺🌧🐢🚲🎺🌧"),
        (
            "caf\N{LATIN SMALL LETTER E WITH ACUTE} met een terras",
            "cafe\N{COMBINING ACUTE ACCENT} met een terras",
        ),
        (PHRASE, f" {PHRASE.replace(' ', '  ')}\n"),
    ],
)
def test_a_phrase_that_serves_goes_to_the_lock_in_one_form(qtbot: QtBot, first: str, second: str) -> None:
    maker = Maker()
    keys = shown(qtbot, maker)
    type_both(keys, first, second)
    tick(keys)
    press(keys, "Put the lock on")
    wait(lambda: maker.done == ["ring"])
    assert maker.asked == [(first, CODE)]


def test_without_the_tick_it_asks_for_it_and_goes_there(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    maker = Maker()
    keys = shown(qtbot, maker)
    heard = listen(monkeypatch)
    type_both(keys)
    assert keys.page.foot.trouble() == TICK and heard == [TICK]
    assert keys.name() == "I have kept the code elsewhere"
    keys.key(Qt.Key.Key_Space)
    assert keys.page.foot.trouble() == ""
    press(keys, "Put the lock on")
    wait(lambda: maker.done == ["ring"])


def test_both_phrases_are_shown_and_hidden_together(qtbot: QtBot) -> None:
    keys = shown(qtbot, Maker())
    type_both(keys)
    both = (keys.page.first, keys.page.second)
    press(keys, "Show both phrases")
    assert [field.displayText() for field in both] == [PHRASE, PHRASE]
    assert keys.name() == "Hide both phrases"
    keys.key(Qt.Key.Key_Space)
    assert PHRASE not in {field.displayText() for field in both}


def test_caps_lock_is_said_in_place_of_the_advice(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    keys = shown(qtbot, Maker())
    heard = listen(monkeypatch)
    advice = "Four or more separate words are strong, and easy to remember."
    assert advice in keys.words()
    keys.letter("V")
    keys.letter("I")
    assert "Caps Lock is on." in keys.words() and heard == ["Caps Lock is on."]
    keys.letter("v")
    assert "Caps Lock" not in keys.words() and advice in keys.words()


def test_after_a_moment_the_button_says_that_it_works(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    heard, go_on, maker = listen(monkeypatch), Event(), Maker()

    def slow(phrase: str, code: str) -> object:
        go_on.wait(10)
        return maker(phrase, code)

    keys = ByKeys(qtbot, SetPassPage("new", CODE, "en", slow))
    keys.page.done.connect(maker.done.append)
    tick(keys)
    keys.tab_to("Your passphrase")
    began = time.monotonic()
    type_both(keys)
    button = keys.page.main_button
    assert works(keys.page) and button.accessibleName() == "Put the lock on"
    wait(lambda: button.accessibleName() == "Working it out")
    assert time.monotonic() - began >= 0.3
    assert heard == ["Working it out"]
    press(keys, "Working it out")
    go_on.set()
    wait(lambda: maker.done == ["ring"])
    assert len(maker.asked) == 1 and not works(keys.page)


def test_what_goes_wrong_is_said_and_all_that_was_typed_stays(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    maker = Maker(DiskFull("full"))
    keys = shown(qtbot, maker)
    heard = listen(monkeypatch)
    tick(keys)
    keys.tab_to("Your passphrase")
    type_both(keys)
    said = words.error(DiskFull("full"))
    wait(lambda: keys.page.foot.trouble() == said)
    assert heard == [said] and maker.done == []
    assert (keys.page.first.phrase(), keys.page.second.phrase()) == (PHRASE, PHRASE)
    maker.problem = None
    press(keys, "Put the lock on")
    wait(lambda: maker.done == ["ring"])


@pytest.mark.parametrize(("why", "leave"), [("new", "Rather no lock"), ("change", "Leave it as it is")])
def test_esc_the_button_and_settings_leave_everything_as_it_was(qtbot: QtBot, why: Why, leave: str) -> None:
    maker, left = Maker(), list[bool]()
    keys = shown(qtbot, maker, why)
    keys.page.closed.connect(lambda: left.append(True))
    type_both(keys)
    keys.key(Qt.Key.Key_Escape)
    press(keys, leave)
    press(keys, "Settings")
    assert left == [True] * 3 and maker.asked == []


def test_after_the_recovery_code_help_is_there_and_one_can_close(qtbot: QtBot) -> None:
    keys, left, helped = shown(qtbot, Maker(), "recovered"), list[bool](), list[bool]()
    keys.page.closed.connect(lambda: left.append(True))
    keys.page.help_asked.connect(lambda: helped.append(True))
    keys.key(Qt.Key.Key_Escape)
    press(keys, "Close")
    press(keys, "Help now")
    assert left == [True] * 2 and helped == [True]


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("size", [USUAL, LEAST])
@pytest.mark.parametrize("percent", [100, 130, 200])
def test_beside_the_rail_nothing_is_cut_off_at_the_side(
    start: Starter, language: str, size: tuple[int, int], percent: int
) -> None:
    running = start(language, size, text_size=percent)
    Robot(running).key(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    Robot(running).press("Put a lock on" if language == "en" else "Zet er een slot op")
    page = running.window.findChildren(SetPassPage)[0]
    assert page.tick.width() >= page.tick.sizeHint().width()
    assert page._area.widget().width() <= page._area.viewport().width()


@pytest.mark.parametrize("why", ["new", "recovered"])
@pytest.mark.parametrize("size", [(1120, 760), (900, 600)])
@pytest.mark.parametrize("percent", [100, 200])
def test_what_is_said_and_where_it_is_about_are_in_sight(
    qtbot: QtBot, why: Why, size: tuple[int, int], percent: int
) -> None:
    with text_size(percent):
        keys = shown(qtbot, Maker(), why, size)
        type_both(keys, PHRASE, "iets anders dan dat")
        settle()
        assert keys.in_sight(keys.page._error) and keys.in_sight(keys.page.second)
        keys.paste(PHRASE)
        keys.key(Qt.Key.Key_Return)
        settle()
        assert keys.in_sight(keys.page.foot._error) and keys.in_sight(keys.page.tick)
