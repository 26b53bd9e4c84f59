"""Call now: the right number, the words for the sign, and a page that needs no data at all."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel
from pytestqt.qtbot import QtBot

from course import own_help
from course.own_help import Contact, OwnHelp
from course.ui.pages.call_now import CallNowPage
from course.ui.widgets.buttons import Button
from course.ui.widgets.tap import Row
from tests.exercise_files import exercise
from tests.ui.setting import load_theme, text_size

SIGNS = [sign for sign in exercise("body-map").step("doctor-list").fields if sign.startswith("a-")]
_NUMBERS = Path(__file__).parents[2] / "resources" / "help_numbers"


@pytest.fixture(autouse=True)
def _theme(qapp: object) -> None:
    load_theme()


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A file with a trusted person in it."""
    path = tmp_path / "help.toml"
    own_help.save(path, OwnHelp(trusted=Contact("Tom", "06 1234 5678")))
    return path


def shown(
    qtbot: QtBot,
    sign: str = "a-chest",
    language: str = "nl",
    country: str = "nl",
    own: Path | None = None,
    size: tuple[int, int] = (1120, 760),
    numbers: Path = _NUMBERS,
) -> CallNowPage:
    page = CallNowPage(exercise("body-map"), sign, language, country, numbers, own)
    return on_screen(qtbot, page, size)


def on_screen(qtbot: QtBot, page: CallNowPage, size: tuple[int, int] = (1120, 760)) -> CallNowPage:
    qtbot.addWidget(page)
    page.resize(*size)
    page.show()
    qtbot.waitExposed(page)
    return page


def said(page: CallNowPage) -> list[str]:
    """All words that can be seen; a step by what a screen reader says."""
    labels = [label for label in page.findChildren(QLabel) if label.isVisible()]
    return [label.accessibleName().strip() or label.text() for label in labels]


def button(page: CallNowPage, name: str) -> Button:
    return next(each for each in page.findChildren(Button) if each.accessibleName() == name)


def huge(page: CallNowPage) -> QLabel:
    return next(label for label in page.findChildren(QLabel) if label.property("role") == "huge")


@pytest.mark.parametrize("sign", SIGNS)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_sign_says_what_to_say_and_do_in_its_own_words(qtbot: QtBot, sign: str, language: str) -> None:
    say = exercise("body-map").say
    words = said(shown(qtbot, sign, language))
    assert say[f"call-lead-{sign}"][language] in words
    assert [line for line in words if line[:2] in ("1.", "2.", "3.")] == [
        f"1. {say['call-say'][language]} {say[f'call-say-{sign}'][language]}",
        f"2. {say['call-where'][language]} {say['call-where-more'][language]}",
        f"3. {say[f'call-do-{sign}'][language]} {say[f'call-do-more-{sign}'][language]}",
    ]


@pytest.mark.parametrize(
    ("country", "number"), [("nl", "112"), ("be", "112"), ("gb", "999"), ("ie", "999"), ("fr", "112")]
)
def test_the_number_is_that_of_the_country_and_can_be_selected(
    qtbot: QtBot, country: str, number: str
) -> None:
    page = shown(qtbot, country=country)
    assert huge(page).text() == number
    assert f"Bel nu {number}" in said(page)
    assert huge(page).textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard


def test_without_a_file_for_the_country_the_page_says_where_112_works(qtbot: QtBot) -> None:
    assert any("In de hele EU" in words for words in said(shown(qtbot, country="fr")))
    assert not any("EU" in words for words in said(shown(qtbot, country="nl")))


def test_a_first_number_that_cannot_be_dialled_is_not_taken_for_the_emergency_number(
    qtbot: QtBot, tmp_path: Path
) -> None:
    text = (_NUMBERS / "other.toml").read_text("utf-8")
    (tmp_path / "nl.toml").write_text(text.replace('"112"', '"findahelpline.com"', 1), "utf-8")
    assert huge(shown(qtbot, numbers=tmp_path)).text() == "112"


def test_the_trusted_person_stands_there_with_a_number_to_select(qtbot: QtBot, own: Path) -> None:
    words = said(shown(qtbot, own=own))
    assert words[words.index("Laat iemand bij je komen") + 1] == "Tom, 06 1234 5678"


@pytest.mark.parametrize(
    ("trusted", "details"), [(Contact("Tom", ""), "Tom"), (Contact("", "06 1234 5678"), "06 1234 5678")]
)
def test_half_a_trusted_person_is_shown_as_it_is(
    qtbot: QtBot, own: Path, trusted: Contact, details: str
) -> None:
    own_help.save(own, OwnHelp(trusted=trusted))
    words = said(shown(qtbot, own=own))
    assert words[words.index("Laat iemand bij je komen") + 1] == details


def test_without_a_trusted_person_the_page_asks_for_anyone_near(qtbot: QtBot, tmp_path: Path) -> None:
    for own in (None, tmp_path / "no such file.toml"):
        assert "Bel ook iemand die dichtbij is" in said(shown(qtbot, own=own))


def test_with_no_data_at_all_there_is_still_a_number_and_a_way_back(qtbot: QtBot, tmp_path: Path) -> None:
    page = on_screen(qtbot, CallNowPage(None, "", "en", "", tmp_path / "nowhere", None))
    assert huge(page).text() == "112"
    assert "Call 112 now" in said(page)
    with qtbot.waitSignal(page.undone):
        page.findChildren(Row)[0].click()


def test_a_slip_of_the_hand_is_undone_by_the_row(qtbot: QtBot) -> None:
    page = shown(qtbot)
    with qtbot.waitSignal(page.undone):
        qtbot.mouseClick(page.findChildren(Row)[0], Qt.MouseButton.LeftButton)


@pytest.mark.parametrize(
    ("sign", "after"),
    [
        ("a-chest", "Blijf bereikbaar, en laat de deur open."),
        ("a-harm", "Blijf bereikbaar, en uit de buurt van wat gevaarlijk is."),
    ],
)
def test_after_calling_the_page_says_what_to_do_and_closes_by_a_button(
    qtbot: QtBot, sign: str, after: str
) -> None:
    page = shown(qtbot, sign)
    assert after not in said(page)
    with qtbot.waitSignal(page.called):
        qtbot.mouseClick(button(page, "Ik heb gebeld"), Qt.MouseButton.LeftButton)
    assert after in said(page)
    assert not button(page, "Ik heb gebeld").isVisible()
    with qtbot.waitSignal(page.closed):
        qtbot.mouseClick(button(page, "Back to the questions"), Qt.MouseButton.LeftButton)


def test_escape_and_stop_close_the_page_and_help_is_one_click(qtbot: QtBot) -> None:
    page = shown(qtbot)
    with qtbot.waitSignal(page.closed):
        qtbot.keyClick(page, Qt.Key.Key_Escape)
    with qtbot.waitSignal(page.closed):
        button(page, "Stop for now").click()
    with qtbot.waitSignal(page.help_asked):
        button(page, "Help now").click()


def test_nothing_on_the_page_is_filled_and_the_card_has_its_own_role(qtbot: QtBot) -> None:
    page = shown(qtbot)
    assert "primary" not in {each.property("role") for each in page.findChildren(Button)}
    assert "call" in {frame.property("role") for frame in page.findChildren(QFrame)}


@pytest.mark.parametrize("sign", SIGNS)
@pytest.mark.parametrize("percent", [100, 200])
def test_no_words_are_cut_off_at_900_by_600(qtbot: QtBot, sign: str, percent: int) -> None:
    with text_size(percent):
        page = shown(qtbot, sign, size=(900, 600))
        for label in page.findChildren(QLabel):
            if label.isVisible() and label.wordWrap():
                assert label.height() >= label.heightForWidth(label.width()), label.text()
