"""Pages on paper: as a PDF in memory, or to a printer, by the painters that show them on screen."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QStandardPaths
from PySide6.QtGui import QGuiApplication, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtWidgets import QFileDialog, QWidget

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

Paint = Callable[[QPainter, QRectF], object]  # paints an A4 page into the rectangle
_SHAPE = 210 / 297  # width to height
_PER_INCH = 720  # ten units in a point


def pdf(title: str, *pages: Paint) -> bytes:
    """Pages of A4. Its properties name neither an author nor a program that made it, only `title`."""
    data = QBuffer()
    data.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(data)
    writer.setTitle(title)
    writer.setCreator("")
    writer.setResolution(_PER_INCH)
    writer.setPageLayout(_a4())
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


def ask_printer(parent: QWidget) -> "QPrinter | None":
    """Let the person choose a printer; None if they do not. Raises LookupError if there is none.

    The job carries the name of the program alone: others see the queue of a shared printer.
    """
    from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo

    if not QPrinterInfo.availablePrinterNames():
        raise LookupError("no printer")
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageLayout(_a4())
    printer.setFullPage(True)
    printer.setDocName(QGuiApplication.applicationDisplayName())
    dialog = QPrintDialog(printer, parent)
    accepted = dialog.exec()
    dialog.deleteLater()
    return printer if accepted else None


def print_pages(printer: "QPrinter", *pages: Paint) -> bool:
    """Send the pages, as large as the paper allows; False if the printer does not take them."""
    painter = QPainter()
    if not painter.begin(printer):
        return False
    _paint_all(painter, a4_within(QRectF(painter.viewport())), printer, pages)
    return painter.end() and printer.printerState() not in (
        type(printer).PrinterState.Error,
        type(printer).PrinterState.Aborted,
    )


def _paint_all(painter: QPainter, rect: QRectF, device: QPagedPaintDevice, pages: Sequence[Paint]) -> None:
    for number, paint in enumerate(pages):
        if number:
            device.newPage()
        paint(painter, rect)


def _a4() -> QPageLayout:
    size = QPageSize(QPageSize.PageSizeId.A4)
    return QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0))


def a4_within(sheet: QRectF) -> QRectF:
    """The largest rectangle of the shape of A4 in the middle of another size of paper."""
    width = min(sheet.width(), sheet.height() * _SHAPE)
    page = QRectF(0, 0, width, width / _SHAPE)
    page.moveCenter(sheet.center())
    return page
