"""A page of paper before it goes out, word for word, and the ways to take it along: PDF, printer, HTML."""

from abc import abstractmethod
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QKeySequence, QPainter, QPen, QTextDocument
from PySide6.QtWidgets import QSizePolicy, QWidget

from course import atomic_write
from course.content import sentences
from course.errors import DiskFull, ReadOnlyPlace, StorageError, StorageLost
from course.ui import paper
from course.ui.charts.paper import PAGE, WHITE
from course.ui.exercises.view import Canvas, View, ViewContext
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import at_left, column
from course.ui.widgets.buttons import Button
from course.ui.widgets.labels import Label
from course.ui.widgets.save_line import SaveLine

_GROUND = 14  # px of the ground around a page
_NBSP = "\N{NO-BREAK SPACE}"


class PaperView(View):
    """What is seen is what is saved and printed. The exercise says `sheet-check` under its title."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._save_again: Callable[[], None] = lambda: None
        self._figure = _Preview()
        self._outcome = Label("", "strong")
        self._save_line = SaveLine()
        self._save_line.retry_clicked.connect(lambda: self._save_again())

    @abstractmethod
    def title(self) -> str:
        """What the page is called; the name of its file too."""

    @abstractmethod
    def pages(self) -> Sequence[paper.Paint]:
        """A painter for each page of A4."""

    @abstractmethod
    def html(self) -> str:
        """The same words as a document for a screen reader."""

    def sentence(self) -> str:
        return self.say("sheet-check")

    def on_pdf_asked(self) -> None:
        """Save the pages as a PDF where the person wants it."""
        name = f"{self.title()}.pdf"
        if (path := paper.ask_place(self, self.tr("Save as PDF"), name, "PDF (*.pdf)")) is not None:
            failed = self.tr("The PDF did not work. Your earlier file is still there.")
            self._save(path, paper.pdf(self.title(), *self.pages()), failed)

    def on_html_asked(self) -> None:
        """Save the page as text with headings."""
        name = f"{self.title()}.html"
        title = self.tr("Save for a screen reader")
        if (path := paper.ask_place(self, title, name, "HTML (*.html)")) is not None:
            data = self.html().encode("utf-8", "replace")
            self._save(path, data, self.tr("The file did not work. Your earlier file is still there."))

    def on_print_asked(self) -> None:
        """Print on a printer that the person chooses."""
        try:
            printer = paper.ask_printer(self)
        except LookupError:
            printed = False
        else:
            if printer is None:
                return
            printed = paper.print_pages(printer, *self.pages())
        if printed:
            self._say_outcome(self.tr("The page is on its way to the printer."))
        else:
            self._say_outcome(self.tr("The printer does not answer. Save the page as PDF and print later."))

    # -- for those that inherit -----------------------------------------------------------------

    def _lay_out(self, *above: QWidget) -> None:
        """Put everything in its place, `above` before the buttons, and show the pages."""
        layout = column(self, gap=12)
        for widget in (self._words, *above, self._buttons(), self._outcome, self._save_line, self._figure):
            layout.addWidget(widget)
        layout.addStretch(1)
        self._say_outcome("")
        self._show_pages()
        self._tell(self._figure)

    def _show_pages(self) -> None:
        self._figure.show_pages(self.pages())
        # To a screen reader the picture of the page is called what stands on it.
        text = QTextDocument()
        text.setHtml(self.html())
        self._figure.setAccessibleName(text.toPlainText())

    # -- parts ----------------------------------------------------------------------------------

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
    """The pages under each other on the ground of the rail, white by day and in the evening."""

    def __init__(self) -> None:
        super().__init__("", 0)
        self._pages: Sequence[paper.Paint] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_pages(self, pages: Sequence[paper.Paint]) -> None:
        """Show these pages from now on."""
        if len(pages) != len(self._pages):
            self.updateGeometry()
        self._pages = pages
        self.update()

    def draw(self, painter: QPainter, rect: QRectF) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("rail"))
        painter.drawRoundedRect(rect, 14, 14)
        width = rect.width() - 2 * _GROUND
        page = QRectF(rect.left() + _GROUND, rect.top() + _GROUND, width, _height(width))
        for paint in self._pages:
            painter.setPen(QPen(theme.colour("edge"), 1))
            painter.setBrush(QColor(WHITE))
            painter.drawRect(page)
            paint(painter, page)
            page.translate(0, page.height() + _GROUND)

    def sizeHint(self) -> QSize:
        return QSize(theme.px(PaperView.WIDTH), self.heightForWidth(theme.px(PaperView.WIDTH)))

    def minimumSizeHint(self) -> QSize:
        return QSize(0, 0)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        count = max(1, len(self._pages))
        return round(count * (_height(width - 2 * _GROUND) + _GROUND)) + _GROUND


def _height(width: float) -> float:
    across, down = PAGE
    return width * down / across


def date_words(language: str) -> Callable[[str], str]:
    """Says "2026-11-24", "2026-09" or "2026" in words of that language, never broken over two lines."""
    return lambda date: sentences.date_text(date, language).replace(" ", _NBSP)
