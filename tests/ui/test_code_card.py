"""The recovery code on screen and on paper, and the ways to take it along."""

from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from course.errors import DiskFull, ReadOnlyPlace, StorageError, StorageLost
from course.ui import paper, words
from course.ui.charts import paper as printed
from course.ui.charts import recovery_slip
from course.ui.pages import code_card
from course.ui.pages.code_card import CodeCard
from tests.ui.by_keys import ByKeys, listen
from tests.ui.setting import load_theme, speaking, text_size

CODE = "K7QB-4TXS-9HRP-2NPF-6VF6-3JYN-8ZBJ-5WK8"
# On the slip nothing may tell an employer or a housemate what it opens.
TELLING = ("burn", "stress", "health", "course", "twenty", "degrees", "exercise", "diary")


@pytest.fixture(autouse=True)
def _theme(qapp: object) -> None:
    load_theme()


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the file dialog puts everything."""
    chosen = tmp_path / "code.pdf"
    monkeypatch.setattr(paper, "ask_place", lambda *_: chosen)
    return chosen


def shown(qtbot: QtBot) -> ByKeys[CodeCard]:
    keys = ByKeys(qtbot, CodeCard(CODE, "en"), (760, 420))
    keys.page.focusNextChild()
    return keys


def press(keys: ByKeys[CodeCard], name: str) -> None:
    keys.tab_to(name)
    keys.key(Qt.Key.Key_Space)


def test_a_screen_reader_spells_each_group(qtbot: QtBot) -> None:
    keys = shown(qtbot)
    names = {label.accessibleName() for label in keys.page.findChildren(code_card._Group)}
    assert "Group 1: K 7 Q B" in names and len(names) == 8


@pytest.mark.parametrize("percent", [100, 200])
def test_no_group_is_cut_off(qtbot: QtBot, percent: int) -> None:
    with text_size(percent):
        keys = shown(qtbot)
        for group in keys.page.findChildren(code_card._Group):
            assert group.width() >= group.sizeHint().width() and keys.in_sight(group)


def test_the_clipboard_is_asked_to_keep_no_history_of_it(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = shown(qtbot)
    heard = listen(monkeypatch)
    press(keys, "Copy the recovery code")
    held = QGuiApplication.clipboard().mimeData()
    assert held is not None and held.text() == CODE
    assert bytes(held.data("x-kde-passwordManagerHint").data()) == b"secret"
    QGuiApplication.clipboard().clear()
    assert heard == [keys.page.outcome()]
    assert "Copy something else over it" in keys.page.outcome()


def test_the_slip_carries_the_code_and_not_a_word_that_tells_what_it_opens(qtbot: QtBot, place: Path) -> None:
    pypdf = pytest.importorskip("pypdf")
    keys = shown(qtbot)
    press(keys, "Save the recovery code as PDF")
    saved = f"Saved as code.pdf, in the folder {place.parent}."
    assert keys.page.outcome() == f"{saved} Whoever opens this computer then has the code."
    read = pypdf.PdfReader(BytesIO(place.read_bytes()))
    (page,) = read.pages
    text = page.extract_text().replace("\xa0", " ")
    assert all(group in text for group in CODE.split("-"))
    assert "Works only if you put the lock on after that." in text
    about = " ".join([text, *map(str, (read.metadata or {}).values())]).lower()
    assert not [word for word in TELLING if word in about]
    width, height = (float(side) / 72 * 25.4 for side in page.mediabox[2:])
    assert (round(width), round(height)) == (148, 105)


@pytest.mark.parametrize("language", ["nl", "en"])
def test_each_note_of_the_slip_fits_its_line(qtbot: QtBot, language: str) -> None:
    with speaking(language):
        card = CodeCard(CODE, language)
        qtbot.addWidget(card)
        slip = card.slip(datetime(2026, 9, 28, tzinfo=UTC))
    assert len(slip.notes) == 3
    for note in slip.notes:
        assert printed.lines(note, recovery_slip._WIDTH, recovery_slip._NOTE) == [note]


def test_a_full_disk_is_said_and_a_dialog_that_is_closed_changes_nothing(
    qtbot: QtBot, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise DiskFull("full")

    keys = shown(qtbot)
    monkeypatch.setattr("course.atomic_write.write", full)
    press(keys, "Save the recovery code as PDF")
    said = words.error(DiskFull("full"))
    assert keys.page.outcome() == said and not place.exists()
    monkeypatch.setattr(paper, "ask_place", lambda *_: None)
    monkeypatch.setattr(paper, "ask_printer", lambda *_: None)
    press(keys, "Save the recovery code as PDF")
    press(keys, "Print the recovery code")
    assert keys.page.outcome() == said


@pytest.mark.parametrize(
    ("problem", "said"),
    [
        (StorageLost, "The folder is gone. Put the stick back. Your workbook is fine."),
        (ReadOnlyPlace, "I may not write here. Choose another folder. Your workbook is fine."),
    ],
)
def test_trouble_with_the_place_of_the_file_is_not_called_trouble_with_the_workbook(
    qtbot: QtBot, place: Path, monkeypatch: pytest.MonkeyPatch, problem: type[StorageError], said: str
) -> None:
    def refuse(path: Path, _: bytes) -> None:
        raise problem("no", path=path)

    keys, taken = shown(qtbot), list[bool]()
    keys.page.taken.connect(lambda: taken.append(True))
    monkeypatch.setattr("course.atomic_write.write", refuse)
    press(keys, "Save the recovery code as PDF")
    assert keys.page.outcome() == said and taken == []


def test_whatever_takes_the_code_along_is_told(
    qtbot: QtBot, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys, taken = shown(qtbot), list[bool]()
    keys.page.taken.connect(lambda: taken.append(True))
    press(keys, "Copy the recovery code")
    press(keys, "Save the recovery code as PDF")
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(place.with_name("printed.pdf")))
    monkeypatch.setattr(paper, "ask_printer", lambda *_: printer)
    press(keys, "Print the recovery code")
    assert taken == [True] * 3


@pytest.mark.parametrize(
    ("file", "sentence"),
    [
        ("out.pdf", "The page is on its way to the printer."),
        ("no/out.pdf", "The printer does not answer. Save the page as PDF and print later."),
    ],
)
def test_printing_says_whether_the_printer_took_it(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, file: str, sentence: str
) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / file))
    monkeypatch.setattr(paper, "ask_printer", lambda *_: printer)
    keys = shown(qtbot)
    press(keys, "Print the recovery code")
    assert keys.page.outcome() == sentence


def test_without_a_printer_the_pdf_is_named(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    def none(*_: object) -> None:
        raise LookupError("no printer")

    monkeypatch.setattr(paper, "ask_printer", none)
    keys = shown(qtbot)
    press(keys, "Print the recovery code")
    assert "Save the page as PDF" in keys.page.outcome()
