"""The page for the doctor before it goes out, word for word, and the ways to take it along."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

from PySide6.QtCore import QDate, QLocale, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPen, QTextDocument
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from course import atomic_write
from course.clock import local_date
from course.errors import DiskFull, ReadOnlyPlace, StorageError, StorageLost
from course.ui import paper, words
from course.ui.charts import gp_sheet as painted
from course.ui.exercises.view import Canvas, View, ViewContext
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import at_left, column
from course.ui.widgets.buttons import Button
from course.ui.widgets.labels import Label
from course.ui.widgets.save_line import SaveLine
from course.workbook.gp_sheet import Energy, GpSheet, SheetWords
from course.workbook.gp_sheet_fit import compose
from course.workbook.gp_sheet_html import html

_LONGEST_NAME = 40  # characters: what the line on the page holds
_NAME_WIDTH = 380  # px at 100 %
_GROUND = 14  # px of the ground around the page
_NBSP = "\N{NO-BREAK SPACE}"


class GpSheetView(View):
    """What is seen is what is saved and printed. The name stands on the page only and is not kept."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        energy = Energy(context.energy, words.energy()) if context.energy else None
        self._sheet = compose(
            SheetWords(context.exercise, context.language),
            self.values,
            local_date(context.now),
            date_words(context.language),
            energy=energy,
            lines=cache(painted.line_count),
        )
        self._save_again: Callable[[], None] = lambda: None
        self._figure = _Preview()
        self._name = QLineEdit()
        self._outcome = Label("", "strong")
        self._save_line = SaveLine()
        self._save_line.retry_clicked.connect(lambda: self._save_again())
        layout = column(self, gap=12)
        layout.addWidget(self._words)
        layout.addWidget(self._name_field())
        layout.addWidget(self._buttons())
        layout.addWidget(self._outcome)
        layout.addWidget(self._save_line)
        layout.addWidget(self._figure)
        layout.addStretch(1)
        self._say_outcome("")
        self._show_sheet()
        self._tell(self._figure)

    def sentence(self) -> str:
        return self.say("sheet-check")

    def sheet(self) -> GpSheet:
        """The page as it stands now."""
        return self._sheet

    def on_name_edited(self, name: str) -> None:
        """Put the name on the page."""
        self._sheet = replace(self._sheet, name=" ".join(name.split()))
        self._show_sheet()

    def on_pdf_asked(self) -> None:
        """Save the page as a PDF where the person wants it."""
        name = f"{self._sheet.title}.pdf"
        if (path := paper.ask_place(self, self.tr("Save as PDF"), name, "PDF (*.pdf)")) is not None:
            data = paper.pdf(self._sheet.title, self._paint)
            failed = self.tr("The PDF did not work. Your earlier file is still there.")
            self._save(path, data, failed)

    def on_html_asked(self) -> None:
        """Save the page as text with headings."""
        name = f"{self._sheet.title}.html"
        title = self.tr("Save for a screen reader")
        if (path := paper.ask_place(self, title, name, "HTML (*.html)")) is not None:
            data = html(self._sheet, self.context.language).encode("utf-8", "replace")
            self._save(path, data, self.tr("The file did not work. Your earlier file is still there."))

    def on_print_asked(self) -> None:
        """Print the page on a printer that the person chooses."""
        try:
            printer = paper.ask_printer(self, self._sheet.title)
        except LookupError:
            printed = False
        else:
            if printer is None:
                return
            printed = paper.print_page(printer, self._paint)
        if printed:
            self._say_outcome(self.tr("The page is on its way to the printer."))
        else:
            self._say_outcome(self.tr("The printer does not answer. Save the page as PDF and print later."))

    # -- parts ----------------------------------------------------------------------------------

    def _name_field(self) -> QWidget:
        holder = QWidget()
        layout = column(holder, gap=4)
        name = self.tr("Your name, if you want it on the page")
        self._name.setAccessibleName(name)
        self._name.setMaxLength(_LONGEST_NAME)
        self._name.setMaximumWidth(theme.px(_NAME_WIDTH))
        self._name.textEdited.connect(self.on_name_edited)
        layout.addWidget(Label(name, "strong"))
        layout.addWidget(self._name)
        layout.addWidget(Label(self.tr("It stands on this page only and is not kept."), "meta"))
        return holder

    def _buttons(self) -> QWidget:
        holder = QWidget()
        save = Button(self.tr("Save as PDF"), "plain", "file-text")
        save.clicked.connect(self.on_pdf_asked)
        print_ = Button(self.tr("Print"), "plain", "printer")
        print_.setShortcut(QKeySequence.StandardKey.Print)
        print_.clicked.connect(self.on_print_asked)
        read = Button(self.tr("For a screen reader (HTML)"), "plain", "volume-2")
        read.clicked.connect(self.on_html_asked)
        if theme.large:
            layout = column(holder, gap=8)
            for button in (save, print_, read):
                layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        else:
            beside = at_left(save, print_, read)
            beside.setContentsMargins(0, 0, 0, 0)
            holder.setLayout(beside)
        return holder

    def _show_sheet(self) -> None:
        self._figure.show_sheet(self._sheet)
        # To a screen reader the picture of the page is called what stands on it.
        text = QTextDocument()
        text.setHtml(html(self._sheet, self.context.language))
        self._figure.setAccessibleName(text.toPlainText())

    def _paint(self, painter: QPainter, rect: QRectF) -> None:
        painted.draw(painter, rect, self._sheet)

    # -- keeping it -----------------------------------------------------------------------------

    def _save(self, path: Path, data: bytes, failed: str) -> None:
        self._save_again = lambda: self._save(path, data, failed)
        try:
            atomic_write.write(path, data)
        except StorageError as problem:
            self._say_outcome("")
            self._save_line.show_failed(self._why(problem, failed))
            self._save_line.show()
        else:
            saved = self.tr("Saved as {file}, in the folder {folder}.")
            self._say_outcome(saved.format(file=path.name, folder=path.parent))

    def _why(self, problem: StorageError, failed: str) -> str:
        """One sentence: what happened, what is still there, what to do (look3, the table of errors)."""
        match problem:
            case DiskFull():
                return self.tr(
                    "Saving failed: the disk is full. What was saved is still there. "
                    "Free some space and choose Try again."
                )
            case ReadOnlyPlace():
                return self.tr("I may not write here. Choose another folder.")
            case StorageLost():
                return self.tr("The folder is gone. Put the stick back and choose Try again.")
            case _:
                return failed

    def _say_outcome(self, words: str) -> None:
        self._save_line.hide()
        self._outcome.setText(words)
        self._outcome.setVisible(bool(words))


class _Preview(Canvas):
    """The page on the ground of the rail, white by day and in the evening."""

    def __init__(self) -> None:
        super().__init__("", 0)
        self._sheet: GpSheet | None = None
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_sheet(self, sheet: GpSheet) -> None:
        """Show this page from now on."""
        self._sheet = sheet
        self.update()

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("rail"))
        painter.drawRoundedRect(rect, 14, 14)
        page = rect.adjusted(_GROUND, _GROUND, -_GROUND, -_GROUND)
        painter.setPen(QPen(theme.colour("edge"), 1))
        painter.setBrush(QColor(painted.PAPER))
        painter.drawRect(page)
        if self._sheet is not None:
            painted.draw(painter, page, self._sheet)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(GpSheetView.WIDTH), self.heightForWidth(theme.px(GpSheetView.WIDTH)))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        across, down = painted.PAGE
        return round((width - 2 * _GROUND) * down / across) + 2 * _GROUND


def date_words(language: str) -> Callable[[str], str]:
    """Says "2026-11-24", "2026-09" or "2026" in words of that language, never broken over two lines."""
    locale = QLocale(language)

    def say(date: str) -> str:
        match [int(part) for part in date.split("-")]:
            case [year, month, day]:
                words = locale.toString(QDate(year, month, day), "d MMMM yyyy")
            case [year, month]:
                words = locale.toString(QDate(year, month, 1), "MMMM yyyy")
            case _:
                words = date
        return words.replace(" ", _NBSP)

    return say
