"""Settings: each holds at once; one that could not be kept says so where it stands."""

import sys
from pathlib import Path
from types import SimpleNamespace
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
from course.storage import key_file
from course.storage.key_file import KeyFile
from course.storage.profile import prepare
from course.storage.writer import Writer
from course.ui import words
from course.ui.pages import about
from course.ui.pages.about import About
from course.ui.pages.data_place import DataPlace
from course.ui.pages.lock_rows import Lock
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
    assert "there is no passphrase yet" in said
    assert "Your settings and your own help numbers have no lock" in said
    assert "work laptop" in said


def test_with_a_lock_it_says_whether_this_computer_opens_it_by_itself(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    page = shown(qtbot, SettingsPage(session, tmp_path, Lock(is_on=True, is_remembered=True)))
    by_itself = "This computer opens it by itself; elsewhere your phrase or code is needed."
    assert by_itself in texts(page.data_place)
    page.lock_rows.show_remembered(False)
    assert by_itself not in texts(page.data_place)
    assert "Your passphrase or your recovery code opens it." in texts(page.data_place)


@pytest.mark.parametrize(("folder", "program"), [("Dropbox", "Dropbox"), ("here", "")])
def test_a_folder_that_another_program_copies_is_named(
    qtbot: QtBot, tmp_path: Path, folder: str, program: str
) -> None:
    (tmp_path / folder).mkdir()
    place = DataPlace(tmp_path / folder)
    qtbot.addWidget(place)
    assert "All you do here is in this folder." in texts(place)
    assert ("Dropbox keeps a copy of it too, outside this computer." in texts(place)) == bool(program)


@pytest.fixture
def with_older(tmp_path: Path) -> Path:
    """A profile folder in which a locked workbook was put aside; returns the data folder of that."""
    root = tmp_path / "profiles" / "ben" / "earlier" / "2026-11-25"
    (root / "profiles" / "ben").mkdir(parents=True)
    (root / "profiles" / "ben" / "data.db").write_bytes(b"x")
    return root


def test_a_workbook_that_was_put_aside_is_opened_from_here_after_a_word_about_how_long(
    qtbot: QtBot, session: Session, tmp_path: Path, with_older: Path
) -> None:
    page = shown(qtbot, SettingsPage(session, tmp_path / "profiles" / "ben"))
    asked: list[str] = []
    page.data_place.older_asked.connect(asked.append)
    click(qtbot, page, f"Open the older workbook in {with_older}")
    dialog = page.findChildren(Dialog)[0]
    assert "for this time only" in texts(dialog) and asked == []
    click(qtbot, dialog, "Open it")
    assert asked == [str(with_older)]


def test_erasing_everything_names_the_older_workbook_only_if_there_is_one(
    qtbot: QtBot, page: SettingsPage, session: Session, tmp_path: Path, with_older: Path
) -> None:
    for one, named in (
        (page, False),
        (shown(qtbot, SettingsPage(session, tmp_path / "profiles" / "ben")), True),
    ):
        click(qtbot, one, "Erase everything")
        dialog = one.findChildren(Dialog)[0]
        assert ("Your old locked workbook goes too." in texts(dialog)) == named
        click(qtbot, dialog, "Keep everything")


def test_an_entry_that_the_keyring_may_keep_is_named_before_erasing(
    qtbot: QtBot, session: Session, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    profile = prepare(tmp_path / "ben")
    file = KeyFile("ab", 1, phrase="x", code="x", computer="x")
    key_file.save(file, profile.key)
    said = "an entry ‘Twintig graden’ may stay"
    for keyring, named in ((SimpleNamespace(get_password=lambda *_: "secret"), False), (None, True)):
        monkeypatch.setitem(sys.modules, "keyring", keyring)
        page = shown(qtbot, SettingsPage(session, profile.folder))
        click(qtbot, page, "Erase everything")
        assert (said in texts(page.findChildren(Dialog)[0])) == named


def test_a_key_file_that_cannot_be_read_is_no_promise_about_the_keyring(
    qtbot: QtBot, session: Session, tmp_path: Path
) -> None:
    profile = prepare(tmp_path / "ben")
    profile.key.mkdir()
    page = shown(qtbot, SettingsPage(session, profile.folder))
    click(qtbot, page, "Erase everything")
    assert "an entry ‘Twintig graden’ may stay" in texts(page.findChildren(Dialog)[0])


def test_the_disclaimer_has_at_most_ninety_words(qtbot: QtBot) -> None:
    widget = About()
    qtbot.addWidget(widget)
    assert len(f"{widget.disclaimer()} {widget.alone()}".split()) <= 90


def test_what_to_do_in_need_stands_in_a_paragraph_of_its_own(page: SettingsPage) -> None:
    (alone,) = (label.text() for label in page.findChildren(Label) if "call someone yourself" in label.text())
    assert alone.endswith("The numbers are under Help now.")


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
