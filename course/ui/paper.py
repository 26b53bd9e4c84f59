"""Pages on paper: as a PDF in memory, or to a printer, by the painters that show them on screen."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QStandardPaths
from PySide6.QtGui import QGuiApplication, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtWidgets import QFileDialog, QWidget

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

Paint = Callable[[QPainter, QRectF], object]  # paints a page into the rectangle
_PER_INCH = 720  # ten units in a point
_MM = 25.4  # in an inch


class Form(NamedTuple):
    """A size of paper, and which way it lies; both measures in mm."""

    size: QPageSize.PageSizeId
    way: QPageLayout.Orientation
    width: float
    height: float

    def layout(self) -> QPageLayout:
        """Without margins: the pages have their own."""
        return QPageLayout(QPageSize(self.size), self.way, QMarginsF(0, 0, 0, 0))

    def within(self, sheet: QRectF, most: float = float("inf")) -> QRectF:
        """The largest rectangle of this shape in the middle of another size of paper, at most `most` wide."""
        width = min(sheet.width(), sheet.height() * self.width / self.height, most)
        page = QRectF(0, 0, width, width * self.height / self.width)
        page.moveCenter(sheet.center())
        return page


A4 = Form(QPageSize.PageSizeId.A4, QPageLayout.Orientation.Portrait, 210, 297)
A6_ACROSS = Form(QPageSize.PageSizeId.A6, QPageLayout.Orientation.Landscape, 148, 105)


def pdf(title: str, *pages: Paint, form: Form = A4) -> bytes:
    """Pages of one form. Its properties name neither an author nor a program that made it, only `title`."""
    data = QBuffer()
    data.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(data)
    writer.setTitle(title)
    writer.setCreator("")
    writer.setResolution(_PER_INCH)
    writer.setPageLayout(form.layout())
    painter = QPainter(writer)
    _paint_all(painter, QRectF(0, 0, writer.width(), writer.height()), writer, pages)
    painter.end()
    return bytes(data.data().data())


def ask_place(parent: QWidget, title: str, name: str, kind: str) -> Path | None:
    """Let the person choose where a new file goes; `kind` is like "PDF (*.pdf)". None if they do not."""
    folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    dialog = QFileDialog(parent, title, str(Path(folder) / name), kind)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(Path(name).suffix.removeprefix("."))
    chosen = dialog.selectedFiles() if dialog.exec() else []
    dialog.deleteLater()
    return Path(chosen[0]) if chosen else None


def ask_printer(parent: QWidget, form: Form = A4) -> "QPrinter | None":
    """Let the person choose a printer; None if they do not. Raises LookupError if there is none.

    The job carries the name of the program alone: others see the queue of a shared printer.
    """
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo

    if not QPrinterInfo.availablePrinterNames():
        raise LookupError("no printer")
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(form.layout())
    printer.setFullPage(True)
    printer.setDocName(QGuiApplication.applicationDisplayName())
    dialog = QPrintDialog(printer, parent)
    accepted = dialog.exec()
    dialog.deleteLater()
    return printer if accepted else None


def print_pages(printer: "QPrinter", *pages: Paint, form: Form = A4) -> bool:
    """Send the pages, as large as the paper allows, but a form smaller than A4 no larger than it is.

    False if the printer does not take them.
    """
    painter = QPainter()
    if not painter.begin(printer):
        return False
    most = float("inf") if form == A4 else form.width / _MM * printer.resolution()
    _paint_all(painter, form.within(QRectF(painter.viewport()), most), printer, pages)
    return painter.end() and printer.printerState() not in (
        type(printer).PrinterState.Error,
        type(printer).PrinterState.Aborted,
    )


def _paint_all(painter: QPainter, rect: QRectF, device: QPagedPaintDevice, pages: Sequence[Paint]) -> None:
    for number, paint in enumerate(pages):
        if number:
            device.newPage()
        paint(painter, rect)
