"""Opening with the recovery code, by keys alone: typed in groups, pasted whole, with a slip in it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from course.errors import DiskFull, WrongPhrase
from course.storage import recovery_code
from course.ui import words
from course.ui.pages.recover import RecoverPage
from tests.ui.by_keys import ByKeys, description, listen
from tests.ui.running import settle
from tests.ui.setting import load_theme, text_size
from tests.ui.waiting import wait

CODE = "K7QB-4TXS-9HRP-2NPF-6VF6-3JYN-8ZBJ-5WK8"
SLIP = "Group 3 does not fit yet. An 8 looks like a B, a 5 like an S."
OTHER = "This code belongs to another workbook or an older lock. See if there is a later paper."


@pytest.fixture(autouse=True)
def _theme(qapp: object) -> None:
    load_theme()


class Opener:
    """Opens with any code; remembers with which."""

    def __init__(self, problem: Exception | None = None) -> None:
        self.problem, self.asked, self.opened = problem, list[str](), list[object]()

    def __call__(self, code: str) -> str:
        self.asked.append(code)
        if self.problem is not None:
            raise self.problem
        return "ring"


def shown(qtbot: QtBot, opener: Opener, size: tuple[int, int] = (1120, 760)) -> ByKeys[RecoverPage]:
    keys = ByKeys(qtbot, RecoverPage(opener), size)
    keys.page.opened.connect(opener.opened.append)
    return keys


def test_the_example_has_no_slip_in_it() -> None:
    assert recovery_code.slips(CODE) == []


def test_the_keyboard_is_in_the_first_group_and_tab_meets_all_the_rest(qtbot: QtBot) -> None:
    met = shown(qtbot, Opener()).tab_order()
    groups = [f"Group {number}" for number in range(1, 9)]
    assert met == [*groups, "Open", "I do not have the code any more", "Back to the lock", "Help now"]


def test_it_is_typed_in_one_go_in_small_letters_and_enter_opens_it(qtbot: QtBot) -> None:
    opener = Opener()
    keys = shown(qtbot, opener)
    keys.type(CODE.replace("-", "").lower())
    assert keys.page.code.groups() == CODE.split("-") and keys.page.trouble() == ""
    keys.key(Qt.Key.Key_Return)
    wait(lambda: opener.opened == ["ring"])
    assert opener.asked == [CODE]


@pytest.mark.parametrize(
    "pasted", [CODE, CODE.lower(), CODE.replace("-", " "), CODE.replace("-", "\n"), f"  {CODE} \n"]
)
def test_it_can_be_pasted_whole(qtbot: QtBot, pasted: str) -> None:
    keys = shown(qtbot, Opener())
    keys.paste(pasted)
    assert keys.page.code.groups() == CODE.split("-")


def test_of_a_group_that_is_not_whole_nothing_is_said_until_one_asks(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    opener = Opener()
    keys = shown(qtbot, opener)
    heard = listen(monkeypatch)
    keys.type("K7QB4TXS9H")
    assert keys.page.trouble() == "" and heard == []
    keys.key(Qt.Key.Key_Return)
    said = "Group 3 is not finished yet. Each group has four characters."
    assert keys.page.trouble() == said and heard == [said]
    assert (keys.name(), description(keys.at()), opener.asked) == ("Group 3", said, [])


def test_a_slip_names_its_group_once_while_one_goes_on_typing(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = shown(qtbot, Opener())
    heard = listen(monkeypatch)
    keys.type(CODE.replace("-", "").replace("9HRP", "8HRP"))
    assert keys.page.trouble() == SLIP and heard == [SLIP]
    assert keys.name() == "Group 8"
    keys.key(Qt.Key.Key_Return)
    assert keys.name() == "Group 3" and description(keys.at()) == SLIP
    field = keys.at()
    assert isinstance(field, QLineEdit) and field.selectedText() == "8HRP"
    keys.type("9HRP")
    assert keys.page.trouble() == "" and description(field) == ""


def test_backspace_in_an_empty_group_goes_back(qtbot: QtBot) -> None:
    keys = shown(qtbot, Opener())
    keys.type("K7QB")
    assert keys.name() == "Group 2"
    keys.key(Qt.Key.Key_Backspace)
    assert keys.name() == "Group 1"
    assert keys.page.code.groups()[0] == "K7QB"


@pytest.mark.parametrize("typed", ["", "2", "0OIL" * 8, "\N{OK HAND SIGN}" * 32, CODE[:-1], CODE + "2345"])
def test_what_is_no_code_is_never_tried(qtbot: QtBot, typed: str) -> None:
    opener = Opener()
    keys = shown(qtbot, opener)
    if typed:
        keys.paste(typed)
    if typed == CODE + "2345":  # what is over finds no field
        assert keys.page.code.groups() == CODE.split("-")
        return
    keys.key(Qt.Key.Key_Return)
    assert opener.asked == [] and keys.page.trouble().startswith("Group ")


@pytest.mark.parametrize(("problem", "said"), [(WrongPhrase(""), OTHER), (DiskFull(""), "")])
def test_a_code_of_another_lock_and_trouble_with_the_disk_are_told_apart(
    qtbot: QtBot, problem: Exception, said: str
) -> None:
    opener = Opener(problem)
    keys = shown(qtbot, opener)
    keys.paste(CODE)
    keys.key(Qt.Key.Key_Return)
    said = said or words.error(DiskFull(""))
    wait(lambda: keys.page.trouble() == said)
    assert opener.opened == [] and keys.page.code.groups() == CODE.split("-")


def test_esc_and_the_other_ways_lead_out(qtbot: QtBot) -> None:
    keys, left = shown(qtbot, Opener()), list[str]()
    keys.page.close_asked.connect(lambda: left.append("back"))
    keys.page.none_asked.connect(lambda: left.append("none"))
    keys.page.help_asked.connect(lambda: left.append("help"))
    keys.key(Qt.Key.Key_Escape)
    for name in ("I do not have the code any more", "Help now", "Back to the lock"):
        keys.tab_to(name)
        keys.key(Qt.Key.Key_Space)
    assert left == ["back", "none", "help", "back"]


@pytest.mark.parametrize("size", [(1120, 760), (900, 600)])
@pytest.mark.parametrize("percent", [100, 200])
def test_what_is_said_and_the_group_are_in_sight(qtbot: QtBot, size: tuple[int, int], percent: int) -> None:
    with text_size(percent):
        keys = shown(qtbot, Opener(), size)
        keys.paste(CODE.replace("9HRP", "8HRP"))
        keys.key(Qt.Key.Key_Return)
        settle()
        assert keys.name() == "Group 3" and keys.in_sight(keys.at())
        assert keys.in_sight(keys.page._error)
