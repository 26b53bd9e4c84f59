"""Settings: each holds at once; one that could not be kept says so where it stands."""

from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from course.content.library import Library
from course.errors import DiskFull
from course.progress.store import StatementStore
from course.settings import Settings
from course.storage.writer import Writer
from course.ui import words
from course.ui.pages import about
from course.ui.pages.about import About
from course.ui.pages.data_place import DataPlace
from course.ui.pages.settings import SettingsPage
from course.ui.session import Session
from course.ui.widgets.buttons import Button
from course.ui.widgets.dialog import Dialog
from course.ui.widgets.labels import Label
from course.ui.widgets.parts import Switch
from tests.ui.setting import load_theme, text_size


@pytest.fixture(autouse=True)
def _theme(qapp: object) -> None:
    load_theme()


class TwoLanguages:
    """As much of a library as the page asks for."""

    def languages(self) -> list[str]:
        return ["en", "nl"]


class Disk:
    """Keeps settings, or is full."""

    def __init__(self) -> None:
        self.kept: list[Settings] = []
        self.full = False

    def save(self, settings: Settings) -> None:
        if self.full:
            raise DiskFull("The disk is full.")
        self.kept.append(settings)


@pytest.fixture
def disk() -> Disk:
    return Disk()


@pytest.fixture
def session(disk: Disk) -> Session:
    library = cast(Library, TwoLanguages())
    settings = Settings(light="day", country="be")
    return Session(library, cast(StatementStore, None), cast(Writer, None), settings, disk.save)


@pytest.fixture
def page(qtbot: QtBot, session: Session, tmp_path: Path) -> SettingsPage:
    return shown(qtbot, SettingsPage(session, tmp_path))


def shown(qtbot: QtBot, page: SettingsPage) -> SettingsPage:
    qtbot.addWidget(page)
    page.resize(700, 600)
    page.show()
    qtbot.waitExposed(page)
    return page


def click(qtbot: QtBot, page: QWidget, name: str) -> None:
    found = [one for one in page.findChildren(Button) if one.accessibleName() == name]
    qtbot.mouseClick(found[0], Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def texts(widget: QWidget) -> str:
    return "\n".join(label.text() for label in widget.findChildren(Label))


@pytest.mark.parametrize(
    ("name", "setting", "value"),
    [
        ("Text size: 200", "text_size", 200),
        ("Light: System", "light", "system"),
        ("Language: English", "language", "en"),
        ("Your measure: 25", "dose", 25),
        ("Your measure: None", "dose", 0),
    ],
)
def test_a_click_holds_at_once_and_is_kept(
    qtbot: QtBot, page: SettingsPage, session: Session, disk: Disk, name: str, setting: str, value: object
) -> None:
    click(qtbot, page, name)
    assert getattr(session.settings, setting) == value
    assert disk.kept == [session.settings]


def test_less_motion_is_a_switch(qtbot: QtBot, page: SettingsPage, session: Session) -> None:
    page.findChildren(Switch)[0].click()
    assert session.settings.less_motion


def test_every_country_with_numbers_can_be_chosen(page: SettingsPage, session: Session) -> None:
    menu = page._country.menu()
    assert [action.text() for action in menu.actions()][:2] == ["Netherlands", "Belgium"]
    menu.actions()[0].trigger()
    assert session.settings.country == "nl"
    assert page._country.accessibleName() == "Country: Netherlands"


def test_a_setting_that_could_not_be_kept_says_so_in_its_place(
    qtbot: QtBot, page: SettingsPage, session: Session, disk: Disk
) -> None:
    disk.full = True
    click(qtbot, page, "Your measure: 5")
    assert session.settings.dose == 5
    assert page.trouble("dose") == words.error(DiskFull(""))
    assert page.trouble("light") == ""


def test_trying_again_keeps_what_holds_now(
    qtbot: QtBot, page: SettingsPage, session: Session, disk: Disk
) -> None:
    disk.full = True
    click(qtbot, page, "Your measure: 5")
    disk.full = False
    click(qtbot, page._rows["dose"], "Try again")
    assert disk.kept == [session.settings]
    assert page.trouble("dose") == ""


def test_a_page_made_anew_by_the_change_can_still_say_that_it_was_not_kept(
    qtbot: QtBot, page: SettingsPage, session: Session, disk: Disk, tmp_path: Path
) -> None:
    newer = shown(qtbot, SettingsPage(session, tmp_path))
    page.save_failed.connect(newer.show_failed)
    disk.full = True
    click(qtbot, page, "Text size: 150")
    assert newer.trouble("text_size") == words.error(DiskFull(""))


def test_a_setting_changed_by_a_key_is_shown(page: SettingsPage, session: Session) -> None:
    session.change_settings(text_size=130, light="evening", less_motion=True)
    chosen = {name: segments.current() for name, (segments, _) in page._segments.items()}
    assert (chosen["text_size"], chosen["light"]) == (2, 1)
    assert page.findChildren(Switch)[0].isChecked()


def test_dutch_and_english_come_first_in_their_own_words(page: SettingsPage) -> None:
    segments = page._segments["language"][0]
    names = [button.accessibleName() for button in segments.findChildren(Button)]
    assert names == ["Language: Nederlands", "Language: English"]


def test_the_path_can_be_selected_and_not_changed(page: SettingsPage, tmp_path: Path) -> None:
    path = page.findChildren(QLineEdit)[0]
    assert path.text() == str(tmp_path)
    assert path.isReadOnly()


def test_the_folder_is_opened_only_after_a_click(
    qtbot: QtBot, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []

    def refuse(url: QUrl) -> bool:
        opened.append(url)
        return False

    monkeypatch.setattr(QDesktopServices, "openUrl", refuse)
    page = shown(qtbot, SettingsPage(session, tmp_path))
    assert opened == []
    click(qtbot, page, "Open the folder")
    assert [url.toLocalFile() for url in opened] == [str(tmp_path)]
    assert "No program here opens a folder" in texts(page.data_place)


def test_erasing_says_first_what_goes_and_what_it_cannot_reach(qtbot: QtBot, page: SettingsPage) -> None:
    asked: list[bool] = []
    page.erase_all_asked.connect(lambda: asked.append(True))
    click(qtbot, page, "Erase everything")
    dialog = page.findChildren(Dialog)[0]
    assert "This goes:" in texts(dialog)
    assert "This it cannot reach:" in texts(dialog)
    click(qtbot, dialog, "Keep everything")
    assert asked == []


def test_erasing_is_asked_for_after_a_yes(qtbot: QtBot, page: SettingsPage) -> None:
    click(qtbot, page, "Erase everything")
    with qtbot.waitSignal(page.erase_all_asked):
        click(qtbot, page.findChildren(Dialog)[0], "Erase everything")


def test_the_page_says_who_can_read_along(page: SettingsPage) -> None:
    said = texts(page.data_place)
    assert "lie in the clear" in said
    assert "work laptop" in said


def test_the_disclaimer_has_at_most_ninety_words(qtbot: QtBot) -> None:
    widget = About()
    qtbot.addWidget(widget)
    assert len(widget.disclaimer().split()) <= 90


def test_about_gives_the_version_of_the_program(page: SettingsPage) -> None:
    assert about.version().count(".") == 2
    assert f"Version {about.version()}" in texts(page)


def test_the_sources_unfold_and_fold(qtbot: QtBot, page: SettingsPage) -> None:
    first = about.sources()[0].full()
    assert first not in texts(page)
    click(qtbot, page, "Show the sources")
    assert first in texts(page)
    click(qtbot, page, "Hide the sources")
    assert not next(label for label in page.findChildren(Label) if label.text() == first).isVisible()


def test_a_list_of_sources_that_is_not_there_is_said(
    qtbot: QtBot, page: SettingsPage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("course.paths.lessons", lambda: tmp_path)
    click(qtbot, page, "Show the sources")
    assert "The list of sources cannot be read." in texts(page)


@pytest.mark.parametrize("percent", [100, 130, 200])
def test_no_setting_is_wider_than_the_page(
    qtbot: QtBot, session: Session, tmp_path: Path, percent: int
) -> None:
    with text_size(percent):
        page = shown(qtbot, SettingsPage(session, tmp_path))
        page.resize(806, 600)
        qtbot.wait(1)
        assert page.widget().width() <= page.viewport().width()


def test_what_is_pressed_is_large_enough_to_hit(page: SettingsPage) -> None:
    small = [
        (one.accessibleName(), one.width(), one.height())
        for kind in (Button, Switch)
        for one in page.findChildren(kind)
        if one.isVisible() and min(one.width(), one.height()) < 44
    ]
    assert small == []


@pytest.mark.parametrize(
    ("names", "expected"),
    [([], ""), (["data (1).db"], "a duplicate"), (["data (1).db", "data-x.db"], "2 dup")],
)
def test_copies_that_a_sync_folder_left_are_said_and_left(
    qtbot: QtBot, tmp_path: Path, names: list[str], expected: str
) -> None:
    for name in names:
        (tmp_path / name).write_bytes(b"x")
    place = DataPlace(tmp_path)
    qtbot.addWidget(place)
    said = " ".join(label.text() for label in place.findChildren(Label))
    assert (expected in said) if expected else ("duplicate" not in said)
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(names)
