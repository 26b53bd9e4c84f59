"""A sheet to take along: its pages as they are seen, saved, printed and read aloud."""

import re
from io import BytesIO
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrinter
from pytestqt.qtbot import QtBot

from course.ui import paper
from course.ui.charts import sheet as painted
from course.ui.exercises.sheet_view import SheetView
from course.ui.exercises.view import Canvas
from course.ui.theme import fonts
from course.ui.theme.tokens import Light
from course.ui.widgets.buttons import Button
from course.workbook.sheet import Items, Sheet, Table, Text, Writing
from tests.ui.setting import context, in_window, load_theme

_FONTS = Path(__file__).parents[2] / "resources" / "fonts"
_ROWS = (("1", "2 dagen van 2 uur", "thuis: mail lezen, niets beloven 🙂"), ("2", "", "شهر"))
SHORT = Sheet(
    "Terug naar werk",
    "24 november 2026",
    "Een blad om over te praten.",
    (
        Table("Stappen", ("trede", "hoeveel", "wat"), (20, 50, 98), _ROWS),
        Text("Wat ik wil zeggen", "Ik wil koffie.\nEn rustig beginnen."),
        Items("Mensen", ("Joost", "de bedrijfsarts"), own=False),
        Writing("Afgesproken", 3),
    ),
    "Informatie en oefeningen, geen behandeling.",
)
LONG = SHORT._replace(parts=(Text("Lang", "woorden en nog meer woorden\n" * 80), *SHORT.parts))


@pytest.fixture(autouse=True)
def _theme(qapp: object) -> None:
    load_theme()
    fonts.load(_FONTS, fonts.REST)


class _View(SheetView):
    given = SHORT

    def sheet(self) -> Sheet:
        return self.given


class _LongView(_View):
    given = LONG


def shown(qtbot: QtBot, view: type[_View]) -> _View:
    made = view(context("body-map", {}))
    in_window(qtbot, made, 900, 4200)
    return made


def figure(view: SheetView) -> Canvas:
    return next(each for each in view.children() if isinstance(each, Canvas))


def picture(sheet: Sheet, number: int = 0) -> tuple[QImage, float]:
    image = QImage(630, 891, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    end = painted.draw(painter, QRectF(image.rect()), painted.lay_out(sheet, "more"), number)
    painter.end()
    return image, end


def test_every_page_ends_above_the_footer() -> None:
    for number in range(len(painted.lay_out(LONG, "more").pages)):
        assert picture(LONG, number)[1] <= 277


def test_the_pdf_has_the_pages_of_the_sheet(qtbot: QtBot) -> None:
    for kind, count in ((_View, 1), (_LongView, 3)):
        view = shown(qtbot, kind)
        data = paper.pdf(view.title(), *view.pages())
        assert len(re.findall(rb"/Type /Page\b", data)) == count


def test_the_words_of_the_pdf_can_be_selected_and_its_properties_name_nobody(qtbot: QtBot) -> None:
    pypdf = pytest.importorskip("pypdf")
    view = shown(qtbot, _LongView)
    read = pypdf.PdfReader(BytesIO(paper.pdf(view.title(), *view.pages())))
    text = " ".join(page.extract_text() for page in read.pages).replace("\xa0", " ")
    for words in ("Terug naar werk", "24 november 2026", "continued", "2 / 3", "Ik wil koffie."):
        assert words in text
    for words in ("thuis: mail lezen,", "de bedrijfsarts", "Afgesproken", "geen behandeling."):
        assert words in text
    about = read.metadata
    assert (about.title, about.creator or "", about.author or "") == ("Terug naar werk", "", "")


def test_the_page_is_the_same_by_day_in_the_evening_and_with_large_text() -> None:
    pictures = []
    settings: list[tuple[Light, int]] = [("day", 100), ("evening", 100), ("day", 200)]
    for light, percent in settings:
        load_theme(light, percent)
        pictures.append(picture(SHORT)[0])
    load_theme()
    assert pictures[0] == pictures[1] == pictures[2]


def test_the_preview_shows_all_pages_under_each_other_and_is_called_what_stands_on_them(qtbot: QtBot) -> None:
    short, long = figure(shown(qtbot, _View)), figure(shown(qtbot, _LongView))
    assert long.heightForWidth(860) == pytest.approx(3 * short.heightForWidth(860), abs=60)
    assert long.height() == long.heightForWidth(long.width())
    assert "de bedrijfsarts" in long.accessibleName()
    assert "Afgesproken" not in long.accessibleName()


def test_the_sentence_is_the_one_of_the_exercise(qtbot: QtBot) -> None:
    view = shown(qtbot, _View)
    assert figure(view).accessibleDescription() == view.sentence() == view.say("sheet-check")


def test_pdf_and_html_are_saved_where_the_person_wants_them(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    proposed = []

    def choose(_: object, __: str, name: str, ___: str) -> Path:
        proposed.append(name)
        return tmp_path / name

    monkeypatch.setattr(paper, "ask_place", choose)
    view = shown(qtbot, _View)
    for button in view.findChildren(Button):
        if button.accessibleName() in ("Save as PDF", "For a screen reader (HTML)"):
            button.click()
    assert proposed == ["Terug naar werk.pdf", "Terug naar werk.html"]
    assert (tmp_path / proposed[0]).read_bytes().startswith(b"%PDF")
    assert "<h1>Terug naar werk</h1>" in (tmp_path / proposed[1]).read_text("utf-8")


def test_every_page_goes_to_the_printer(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    monkeypatch.setattr(paper, "ask_printer", lambda *_: printer)
    shown(qtbot, _LongView).on_print_asked()
    assert len(re.findall(rb"/Type /Page\b", (tmp_path / "out.pdf").read_bytes())) == 3
