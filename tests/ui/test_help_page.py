"""Help now: numbers in order, people of one's own, and all of it without a workbook."""

from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from course import help_numbers, own_help, paths
from course.errors import ReadOnlyPlace
from course.help_numbers import COUNTRIES
from course.own_help import Contact, OwnHelp
from course.ui import words
from course.ui.pages.help_now import HelpPage
from course.ui.pages.own_contact import OwnContact
from course.ui.pages.when_to_call import WhenToCallPage
from course.ui.widgets.buttons import Button, MenuButton
from course.ui.widgets.labels import Label
from course.ui.widgets.tap import Row
from tests.ui.setting import load_theme, text_size

NUMBERS = paths.resources() / "help_numbers"
SOON = datetime(2026, 12, 1, 20, 0, tzinfo=UTC)
MUCH_LATER = datetime(2028, 1, 1, 20, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _theme(qapp: object) -> None:
    load_theme()


def shown(
    qtbot: QtBot,
    country: str = "nl",
    own: Path | None = None,
    folder: Path = NUMBERS,
    now: datetime = SOON,
    language: str = "en",
) -> HelpPage:
    page = HelpPage(language, country, folder, own, lambda: now)
    qtbot.addWidget(page)
    page.resize(900, 600)
    page.show()
    qtbot.waitExposed(page)
    return page


def texts(page: HelpPage) -> list[str]:
    return [label.text() for label in page.findChildren(Label) if label.isVisible()]


def click(qtbot: QtBot, page: HelpPage, name: str) -> None:
    found = [one for one in page.findChildren(Button) if one.isVisible() and one.accessibleName() == name]
    qtbot.mouseClick(found[0], Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def fill(qtbot: QtBot, page: HelpPage, who: str, name: str, number: str) -> None:
    click(qtbot, page, f"Change: {who}")
    for field, text in (("Name", name), ("Number", number)):
        line = next(one for one in page.findChildren(QLineEdit) if one.accessibleName() == f"{who}: {field}")
        line.setText(text)
    click(qtbot, page, "Done")


@pytest.mark.parametrize("country", COUNTRIES)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_all_numbers_stand_in_their_order_with_their_names(qtbot: QtBot, country: str, language: str) -> None:
    found = help_numbers.load(NUMBERS, country)
    page = shown(qtbot, country, language=language)
    names = [number.name[language] for number in found.numbers]
    assert [text for text in texts(page) if text in names] == names


def test_the_emergency_number_comes_first_and_can_be_copied(qtbot: QtBot) -> None:
    page = shown(qtbot)
    number = next(label for label in page.findChildren(Label) if label.text() == "112")
    assert number.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
    assert number.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard
    assert number.accessibleName() == "Emergency number: 112"


def test_there_is_help_when_no_file_can_be_read(qtbot: QtBot, tmp_path: Path) -> None:
    page = shown(qtbot, folder=tmp_path / "gone")
    assert {"112", "findahelpline.com"} <= set(texts(page))


def test_a_region_without_numbers_of_its_own_gets_those_for_everywhere(qtbot: QtBot) -> None:
    page = shown(qtbot, "fr")
    assert page.findChildren(MenuButton)[0].accessibleName() == "Country: Another country"
    assert "findahelpline.com" in texts(page)


def test_another_country_is_shown_at_once_and_told(qtbot: QtBot) -> None:
    page = shown(qtbot)
    with qtbot.waitSignal(page.country_chosen) as told:
        page.findChildren(MenuButton)[0].menu().actions()[COUNTRIES.index("be")].trigger()
    QApplication.processEvents()
    assert told.args == ["be"]
    assert "1813" in texts(page)
    assert "113" not in texts(page)


def test_the_page_says_when_the_numbers_were_checked(qtbot: QtBot) -> None:
    assert "These numbers were checked on 24 November." in texts(shown(qtbot))


def test_old_numbers_come_with_a_dated_notice(qtbot: QtBot) -> None:
    said = " ".join(texts(shown(qtbot, now=MUCH_LATER)))
    assert "24 November 2026. Something may have changed since." in said


def test_people_of_ones_own_are_shown(qtbot: QtBot, tmp_path: Path) -> None:
    own = tmp_path / "help.toml"
    own_help.save(own, OwnHelp(trusted=Contact("Tom", "06 1234 5678")))
    assert "Tom, 06 1234 5678" in texts(shown(qtbot, own=own))


def test_a_number_is_filled_in_on_the_page_and_kept(qtbot: QtBot, tmp_path: Path) -> None:
    own = tmp_path / "help.toml"
    page = shown(qtbot, own=own)
    fill(qtbot, page, "Your own doctor", " De Linde ", "020 123 4567")
    assert own_help.load(own) == OwnHelp(doctor=Contact("De Linde", "020 123 4567"))
    assert "De Linde, 020 123 4567" in texts(page)
    assert "Saved on this computer" in texts(page)


def test_what_could_not_be_kept_stays_on_the_page_and_is_tried_again(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    own = tmp_path / "help.toml"
    page = shown(qtbot, own=own)

    def refuse(path: Path, values: OwnHelp) -> None:
        raise ReadOnlyPlace("no")

    with monkeypatch.context() as patch:
        patch.setattr(own_help, "save", refuse)
        fill(qtbot, page, "Someone you trust", "Tom", "06")
    assert "Tom, 06" in texts(page)
    assert words.error(ReadOnlyPlace("")) in texts(page)
    click(qtbot, page, "Try again")
    assert own_help.load(own).trusted == Contact("Tom", "06")


def test_a_word_in_a_field_is_kept_when_the_field_is_left(qtbot: QtBot, tmp_path: Path) -> None:
    own = tmp_path / "help.toml"
    page = shown(qtbot, own=own)
    click(qtbot, page, "Change: Someone you trust")
    name, number = page.findChildren(QLineEdit)
    name.setFocus()
    qtbot.keyClicks(name, "Tom")
    number.setFocus()
    assert own_help.load(own).trusted == Contact("Tom", "")


def test_both_people_stay_when_one_is_changed(qtbot: QtBot, tmp_path: Path) -> None:
    own = tmp_path / "help.toml"
    page = shown(qtbot, own=own)
    fill(qtbot, page, "Your own doctor", "De Linde", "1")
    fill(qtbot, page, "Someone you trust", "Tom", "2")
    assert own_help.load(own) == OwnHelp(Contact("De Linde", "1"), Contact("Tom", "2"))


def test_without_a_place_for_them_there_is_nothing_to_fill_in(qtbot: QtBot) -> None:
    assert shown(qtbot, own=None).findChildren(OwnContact) == []


def test_one_can_settle_first(qtbot: QtBot) -> None:
    page = shown(qtbot)
    with qtbot.waitSignal(page.minute_asked):
        page.findChildren(Row)[0].click()


def test_back_and_escape_lead_back(qtbot: QtBot) -> None:
    page = shown(qtbot)
    with qtbot.waitSignal(page.closed):
        click(qtbot, page, "Back")
    with qtbot.waitSignal(page.closed):
        qtbot.keyClick(page, Qt.Key.Key_Escape)


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("country", ["nl", "be", "gb"])
def test_no_number_is_wider_than_the_smallest_window(
    qtbot: QtBot, tmp_path: Path, percent: int, country: str
) -> None:
    with text_size(percent):
        page = shown(qtbot, country, tmp_path / "help.toml")
        assert page.widget().width() <= page.viewport().width()


# -- when to call someone -----------------------------------------------------------------------


def test_the_list_of_when_to_call_is_asked_for_from_help(qtbot: QtBot) -> None:
    page = shown(qtbot)
    line = next(one for one in page.findChildren(Row) if one.accessibleName().startswith("When to call"))
    with qtbot.waitSignal(page.when_asked):
        line.click()


@pytest.mark.parametrize(
    ("language", "first", "last"),
    [("nl", "Nu, het noodnummer", "Wie eerst?"), ("en", "Now, the emergency number", "Who first?")],
)
def test_the_list_goes_from_now_to_who_first_and_asks_nothing(
    qtbot: QtBot, language: str, first: str, last: str
) -> None:
    page = WhenToCallPage(language)
    qtbot.addWidget(page)
    heads = [label.text() for label in page.findChildren(Label) if label.property("role") == "h2"]
    assert (heads[0], heads[-1], len(heads)) == (first, last, 7)
    assert [button.text().strip() for button in page.findChildren(QAbstractButton)] == ["Back"]
    with qtbot.waitSignal(page.closed):
        QTest.keyClick(page, Qt.Key.Key_Escape)
