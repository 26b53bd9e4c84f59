"""The page for the doctor: one page with words to select, ways to take it along, and what can go wrong."""

import errno
import os
import re
import sys
from io import BytesIO
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from course.progress.body import PLACES
from course.ui import paper
from course.ui.charts import gp_sheet as painted
from course.ui.charts.paper import FOOTER_TOP
from course.ui.exercises.body.gp_sheet import GpSheetView
from course.ui.exercises.paper_view import date_words
from course.ui.exercises.view import Canvas
from course.ui.theme import fonts
from course.ui.theme.tokens import Light
from course.ui.widgets.buttons import Button
from course.ui.widgets.save_line import SaveLine
from course.workbook.gp_sheet_fit import height
from tests.exercise_files import exercise
from tests.ui.setting import context, in_window, load_theme, text_size

_FONTS = Path(__file__).parents[2] / "resources" / "fonts"
_SIGNS = exercise("body-map").step("doctor-list").fields
_LEVELS = (1, 2, 2, 3)
USUAL: dict[str, object] = {
    "complaints": [{"complaint": "wakker na drie uur", "since": "2026-07", "days": 5, "hindrance": 7}],
    "places": [{"place": "neck", "level": "much", "complaint": "vast", "days": 7}],
    "began": "Twee collega’s vielen uit. Op 14 september lukte opstaan niet meer 🙂.",
    "medicines": "Drie koppen koffie.",
    "questions": "Kan het bonzen ook ergens anders door komen?",
    "a-chest": "no",
    "c-snoring": "unknown",
}
_ROW = {"since": "2026-09", "days": 7, "hindrance": 10}
FULL: dict[str, object] = {
    "complaints": [{"complaint": "moe, ook na een nacht slapen en na een rustig weekend", **_ROW}] * 5,
    "places": [{"place": place, "level": "much", "complaint": "W" * 60, **_ROW} for place in PLACES],
    "began": "wat er in de zomer gebeurde " * 10,
    "medicines": "paracetamol en koffie " * 9,
    "questions": "Wat kan het zijn?\n" * 8,
    **{sign: ("yes", "no", "unknown")[number % 3] for number, sign in enumerate(_SIGNS)},
}
AMOUNTS = [pytest.param({}, id="empty"), pytest.param(USUAL, id="usual"), pytest.param(FULL, id="full")]


@pytest.fixture(autouse=True)
def _theme(qapp: object) -> None:
    load_theme()
    fonts.load(_FONTS, fonts.REST)


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the file dialog puts everything."""
    chosen = tmp_path / "blad.pdf"
    monkeypatch.setattr(paper, "ask_place", lambda *_: chosen)
    return chosen


def made(values: dict[str, object], language: str = "nl", energy: tuple[int, ...] = _LEVELS) -> GpSheetView:
    given = context("body-map", values, language)
    return GpSheetView(given._replace(step=given.exercise.step("sheet"), energy=energy))


def shown(qtbot: QtBot, values: dict[str, object], language: str = "nl") -> GpSheetView:
    view = made(values, language)
    in_window(qtbot, view, 900, 1500)
    return view


def pdf(view: GpSheetView) -> bytes:
    return paper.pdf(view.sheet().title, lambda painter, rect: painted.draw(painter, rect, view.sheet()))


def click(view: GpSheetView, name: str) -> None:
    next(each for each in view.findChildren(Button) if each.accessibleName() == name).click()


def outcome(view: GpSheetView) -> str:
    """What the view says about saving or printing, if it can be seen."""
    line = view.findChildren(SaveLine)[0]
    labels = [label.text() for label in view.findChildren(QLabel) if label.isVisible()]
    return line.text() if line.isVisible() else next((t for t in labels if t[:5] in ("Saved", "The p")), "")


def figure(view: GpSheetView) -> Canvas:
    return view.findChildren(Canvas)[0]


# -- the page -------------------------------------------------------------------------------------


@pytest.mark.parametrize("values", AMOUNTS)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_what_is_painted_is_as_high_as_was_counted_and_stays_above_the_footer(
    qtbot: QtBot, values: dict[str, object], language: str
) -> None:
    view = made(values, language)
    qtbot.addWidget(view)
    image = QImage(630, 891, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    end = painted.draw(painter, QRectF(image.rect()), view.sheet())
    painter.end()
    assert end == pytest.approx(painted.BODY_TOP + height(view.sheet(), painted.line_count))
    assert end <= FOOTER_TOP


@pytest.mark.parametrize("values", AMOUNTS)
def test_the_pdf_is_exactly_one_page_of_a4(qtbot: QtBot, values: dict[str, object]) -> None:
    view = made(values)
    qtbot.addWidget(view)
    data = pdf(view)
    assert len(re.findall(rb"/Type /Page\b", data)) == 1
    box = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)", data)
    assert box is not None
    assert [round(float(side) * 25.4 / 72) for side in box.groups()] == [210, 297]


def test_the_words_of_the_pdf_can_be_selected_copied_and_found(qtbot: QtBot) -> None:
    pypdf = pytest.importorskip("pypdf")
    view = made(USUAL)
    qtbot.addWidget(view)
    view.on_name_edited("Marieke de Wit")
    text = pypdf.PdfReader(BytesIO(pdf(view))).pages[0].extract_text().replace("\xa0", " ")
    assert "\t" not in text
    for words in ("Voor mijn huisarts", "Marieke de Wit", "24 november 2026", "wakker na drie uur"):
        assert words in text
    for words in ("juli 2026", "Drie koppen koffie.", "uit. Op 14 september", "Weet ik niet:", "Kan het"):
        assert words in text


def test_the_pdf_names_its_title_and_nobody(qtbot: QtBot) -> None:
    pypdf = pytest.importorskip("pypdf")
    view = made(USUAL)
    qtbot.addWidget(view)
    view.on_name_edited("Marieke de Wit")
    about = pypdf.PdfReader(BytesIO(pdf(view))).metadata
    assert (about.title, about.creator or "", about.author or "") == ("Voor mijn huisarts", "", "")
    assert "Marieke" not in str(dict(about))


def test_the_page_is_the_same_by_day_in_the_evening_and_with_large_text(qtbot: QtBot) -> None:
    pictures = []
    settings: list[tuple[Light, int]] = [("day", 100), ("evening", 100), ("day", 200)]
    for light, percent in settings:
        load_theme(light, percent)
        view = made(USUAL)
        qtbot.addWidget(view)
        image = QImage(630, 891, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painted.draw(painter, QRectF(image.rect()), view.sheet())
        painter.end()
        pictures.append(image)
    load_theme()
    assert pictures[0] == pictures[1] == pictures[2]


def test_energy_stands_on_the_page_only_when_it_is_given(qtbot: QtBot) -> None:
    with_it, without = made(USUAL), made(USUAL, energy=())
    qtbot.addWidget(with_it)
    qtbot.addWidget(without)
    assert with_it.sheet().energy is not None
    assert without.sheet().energy is None


@pytest.mark.parametrize(
    ("language", "date", "words"),
    [
        ("nl", "2026-11-24", "24 november 2026"),
        ("en", "2026-11-24", "24 November 2026"),
        ("nl", "2026-09", "september 2026"),
        ("en", "2026", "2026"),
    ],
)
def test_dates_are_said_in_words_that_a_line_does_not_break(language: str, date: str, words: str) -> None:
    assert date_words(language)(date) == words.replace(" ", "\N{NO-BREAK SPACE}")


# -- on screen ------------------------------------------------------------------------------------


def test_the_picture_of_the_page_is_called_what_stands_on_it(qtbot: QtBot) -> None:
    view = shown(qtbot, USUAL)
    assert "Drie koppen koffie." in figure(view).accessibleName()
    assert figure(view).accessibleDescription() == view.sentence()
    assert view.sentence() == exercise("body-map").say["sheet-check"]["nl"]


def test_the_preview_has_the_shape_of_the_page_and_the_width_of_the_column(qtbot: QtBot) -> None:
    view = shown(qtbot, USUAL)
    assert figure(view).width() == view.width()
    assert figure(view).height() == figure(view).heightForWidth(figure(view).width())


def test_a_name_comes_on_the_page_and_is_not_an_answer(qtbot: QtBot) -> None:
    view = shown(qtbot, USUAL)
    sent: list[object] = []
    view.answered.connect(lambda *answer: sent.append(answer))
    view.edited.connect(lambda *answer: sent.append(answer))
    qtbot.keyClicks(view.findChildren(QLineEdit)[0], "Marieke")
    assert view.sheet().name == "Marieke"
    assert "Marieke" in figure(view).accessibleName()
    view.leave()
    assert sent == []


@pytest.mark.parametrize("percent", [100, 200])
def test_everything_to_click_is_44_px_and_nothing_is_cut_off(qtbot: QtBot, percent: int) -> None:
    with text_size(percent):
        view = shown(qtbot, USUAL)
        view.window().resize(1040, 3000)
        buttons = [each for each in view.findChildren(Button) if each.isVisible()]
        assert len(buttons) == 3
        for button in buttons:
            assert min(button.width(), button.height()) >= 44
            assert button.width() >= button.sizeHint().width()
            assert button.mapTo(view, button.rect().bottomRight()).x() <= view.width()


# -- saving ---------------------------------------------------------------------------------------


def test_saving_writes_the_pdf_and_says_where(qtbot: QtBot, place: Path) -> None:
    view = shown(qtbot, USUAL)
    click(view, "Save as PDF")
    assert place.read_bytes().startswith(b"%PDF")
    assert outcome(view) == f"Saved as blad.pdf, in the folder {place.parent}."


def test_the_html_for_a_screen_reader_has_the_same_words(qtbot: QtBot, place: Path) -> None:
    view = shown(qtbot, USUAL)
    click(view, "For a screen reader (HTML)")
    assert "<h1>Voor mijn huisarts</h1>" in place.read_text("utf-8")
    assert outcome(view).startswith("Saved as")


def test_choosing_no_place_changes_nothing(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paper, "ask_place", lambda *_: None)
    view = shown(qtbot, USUAL)
    click(view, "Save as PDF")
    click(view, "For a screen reader (HTML)")
    assert outcome(view) == ""


@pytest.mark.parametrize(
    ("number", "sentence"),
    [
        (errno.ENOSPC, "Saving failed: the disk is full."),
        (errno.EACCES, "I may not write here. Choose another folder."),
        (errno.ENODEV, "The folder is gone."),
        (errno.EIO, "The PDF did not work. Your earlier file is still there."),
    ],
)
def test_when_saving_fails_the_old_file_stays_and_the_view_says_why(
    qtbot: QtBot, place: Path, monkeypatch: pytest.MonkeyPatch, number: int, sentence: str
) -> None:
    place.write_bytes(b"the old one")
    view = shown(qtbot, USUAL)

    def fail(_: int) -> None:
        raise OSError(number, "no")

    with monkeypatch.context() as patch:
        patch.setattr(os, "fsync", fail)
        click(view, "Save as PDF")
    assert outcome(view).startswith(sentence)
    assert place.read_bytes() == b"the old one"
    assert list(place.parent.iterdir()) == [place]
    click(view, "Try again")
    assert place.read_bytes().startswith(b"%PDF")
    assert outcome(view).startswith("Saved as")


# -- printing -------------------------------------------------------------------------------------


def test_without_a_printer_the_view_says_to_save_the_page(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", list)
    view = shown(qtbot, USUAL)
    click(view, "Print")
    assert outcome(view) == "The printer does not answer. Save the page as PDF and print later."


@pytest.mark.parametrize(
    ("file", "sentence"),
    [("out.pdf", "The page is on its way to the printer."), ("no/out.pdf", "The printer does not answer.")],
)
def test_printing_says_whether_the_printer_took_the_page(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, file: str, sentence: str
) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / file))
    monkeypatch.setattr(paper, "ask_printer", lambda *_: printer)
    view = shown(qtbot, USUAL)
    click(view, "Print")
    assert outcome(view).startswith(sentence)
    assert (tmp_path / "out.pdf").exists() == (file == "out.pdf")


def test_nothing_of_printing_is_loaded_before_it_is_asked_for() -> None:
    import subprocess

    code = "import sys, course.ui.exercises.body.gp_sheet; sys.exit('PySide6.QtPrintSupport' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_other_paper_gets_the_page_as_large_as_it_fits() -> None:
    letter = QRectF(0, 0, 2159, 2794)  # tenths of a mm
    page = paper.A4.within(letter)
    assert letter.contains(page)
    assert page.height() == pytest.approx(2794)
    assert page.width() / page.height() == pytest.approx(210 / 297)


def test_the_place_dialog_proposes_the_name_and_adds_the_ending(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from PySide6.QtWidgets import QFileDialog

    def choose(dialog: QFileDialog) -> int:
        assert dialog.selectedFiles()[0].endswith("blad.pdf")
        dialog.setDirectory(str(tmp_path))
        dialog.selectFile("mijn blad")
        return 1

    monkeypatch.setattr(QFileDialog, "exec", choose)
    parent = QWidget()
    qtbot.addWidget(parent)
    assert paper.ask_place(parent, "Save", "blad.pdf", "PDF (*.pdf)") == tmp_path / "mijn blad.pdf"


def test_the_queue_of_a_shared_printer_says_nothing_about_the_person(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = shown(qtbot, USUAL)
    monkeypatch.setattr(QPrinterInfo, "availablePrinterNames", lambda: ["one"])
    monkeypatch.setattr(QPrintDialog, "exec", lambda _: True)
    printer = paper.ask_printer(view)
    assert printer is not None
    assert printer.docName() == QGuiApplication.applicationDisplayName() != view.sheet().title
