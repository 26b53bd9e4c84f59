"""The first page of all: language, text size and light, each at once, and one button to begin."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from course.ui import regions
from course.ui.chosen import Chosen
from course.ui.pages.chosen_folder import ChosenFolder, ask_folder
from course.ui.theme.theme import theme
from course.ui.theme.tokens import LOW
from course.ui.widgets import horizon
from course.ui.widgets.boxes import at_left, column, row
from course.ui.widgets.buttons import Button
from course.ui.widgets.choices import Segments
from course.ui.widgets.dialog import Dialog
from course.ui.widgets.labels import Label
from course.ui.widgets.page import ScrollColumn
from course.ui.widgets.parts import smooth

LANGUAGES = ("nl", "en")
SIZES = (100, 130, 150)  # per cent
LIGHTS = ("day", "evening", "system")
_HIGH, _HIGH_LOW = 240, 120
_NAME_WIDTH = 108


class _Band(QWidget):
    """The still horizon above the page; decoration only."""

    def __init__(self) -> None:
        super().__init__()
        theme.changed.connect(self.update)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = smooth(self)
        horizon.paint(painter, QRectF(self.rect()))
        painter.end()


class WelcomePage(QWidget):
    """Tells what was chosen; whoever holds the page applies it and makes the page anew."""

    language_chosen = Signal(str)
    size_chosen = Signal(int)  # per cent
    light_chosen = Signal(str)
    begun = Signal()
    moved_asked = Signal()  # there is a workbook already, on another computer
    folder_chosen = Signal(str)  # everything is to be kept there, in this run
    help_asked = Signal()

    def __init__(
        self,
        language: str,
        text_size: int,
        light: str,
        synced_by: str = "",
        look: Callable[[str], Chosen] = Chosen,
    ) -> None:
        """`synced_by` is the program that keeps a copy of the folder elsewhere, if one does.

        `look(folder)` tells what is meant by another folder.
        """
        super().__init__()
        self._look = look
        self._band = _Band()
        self._scroll = ScrollColumn(600, (40, 6, 40, 8))
        layout = column(self)
        layout.addWidget(self._band)
        layout.addWidget(self._scroll, 1)
        self.main_button = Button(self.tr("Begin"), "primary")
        self._fill(language, text_size, light, synced_by)

    def _fill(self, language: str, text_size: int, light: str, synced_by: str) -> None:
        inner = self._scroll.column
        self._scroll.setAccessibleName(self.tr("Welcome"))
        inner.addWidget(Label(self.tr("Welcome"), "display"))
        inner.addSpacing(theme.px(8))
        about = self.tr(
            "Short lessons and calm exercises for people with a burnout. You can stop at any moment."
        )
        here = self.tr("Everything is kept on this computer.")
        inner.addWidget(Label(about if synced_by else f"{about} {here}", "body"))
        if synced_by:
            self._add_synced(synced_by)
        inner.addSpacing(theme.px(24))
        names = [regions.language_name(code) for code in LANGUAGES]
        languages = self._choice(self.tr("Language"), names, LANGUAGES, language)
        languages.chosen.connect(lambda index: self.language_chosen.emit(LANGUAGES[index]))
        names = [self.tr("Normal"), self.tr("Larger"), self.tr("Largest")]
        sizes = self._choice(self.tr("Text"), names, SIZES, text_size)
        sizes.chosen.connect(lambda index: self.size_chosen.emit(SIZES[index]))
        names = [self.tr("Day"), self.tr("Evening"), self.tr("System")]
        lights = self._choice(self.tr("Light"), names, LIGHTS, light)
        lights.chosen.connect(lambda index: self.light_chosen.emit(LIGHTS[index]))
        inner.addSpacing(theme.px(16))
        self.main_button.clicked.connect(self.begun)
        help_now = Button(self.tr("Help now"), "quiet", "life-buoy")
        help_now.clicked.connect(self.help_asked)
        inner.addLayout(at_left(self.main_button, help_now))
        moved = Button(self.tr("I come from another computer"), "quiet-left", "folder-open")
        moved.clicked.connect(self.moved_asked)
        inner.addLayout(at_left(moved))
        inner.addSpacing(theme.px(14))
        kind = self.tr("This is a course, not a treatment. No doctor or psychologist has read it yet.")
        inner.addWidget(Label(kind, "meta"))
        inner.addStretch(1)

    def _add_synced(self, program: str) -> None:
        copied = self.tr(
            "{program} also keeps a copy outside this computer. Rather not? Choose another folder."
        )
        other = Button(self.tr("Choose another folder"), "plain", "folder-open")
        other.clicked.connect(self.on_other_clicked)
        inner = self._scroll.column
        inner.addSpacing(theme.px(8))
        inner.addWidget(Label(copied.format(program=program), "body"))
        inner.addSpacing(theme.px(8))
        inner.addLayout(at_left(other))

    def on_other_clicked(self) -> None:
        """Ask for a folder, and say what choosing it means before anything is done."""
        if not (folder := ask_folder(self, self.tr("Choose another folder"))):
            return
        chosen, about = self._look(folder), ChosenFolder(leaves=False)
        about.show_folder(chosen)
        on, later = self.tr("Go on in this folder"), self.tr("Not now")
        dialog = Dialog(self, self.tr("The folder you chose"), "", on, later)
        dialog.setAccessibleDescription(about.said())
        dialog.body.addWidget(about)
        dialog.accepted.connect(lambda: self.folder_chosen.emit(chosen.root))
        dialog.open()

    def _choice(self, name: str, labels: list[str], values: tuple[object, ...], now: object) -> Segments:
        line = row(gap=20)
        label = Label(name, "strong", wrap=False)
        label.setFixedWidth(theme.px(_NAME_WIDTH))
        segments = Segments(name, labels, values.index(now) if now in values else -1)
        line.addWidget(label)
        line.addWidget(segments, 1)
        self._scroll.column.addLayout(line)
        self._scroll.column.addSpacing(theme.px(10))
        return segments

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.begun.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._band.setFixedHeight(_HIGH if self.height() > LOW else _HIGH_LOW)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.main_button.setFocus()
