"""About the model of the laboratory: what of it is a picture, what is known, and what it is not for."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from course.ui.widgets.dialog import Dialog
from course.ui.widgets.labels import Label

_WIDTH = 640  # px at 100 %
_SCROLL = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 6, Qt.Key.Key_PageUp: -6}


def about() -> tuple[str, ...]:
    """What is to be known of it, in a few paragraphs."""
    translate = QCoreApplication.translate
    return (
        translate(
            "Lab",
            "Energy, temperature and thermostat are pictures. Nobody has measured them. The numbers were "
            "chosen so that the lines tell the story of this course.",
        ),
        translate(
            "Lab",
            "What it rests on: effort does little harm when recovery follows (Meijman and Mulder, 1998). "
            "Adapting for long wears the body (McEwen, 1998). What shifts over weeks comes back over weeks "
            "(Karin and others, 2020; that, too, is a model).",
        ),
        translate(
            "Lab",
            "In this boiler the head learns little while energy is low. Fallen out, it carries 2 at most, "
            "whatever is asked. We built both in. So it cannot prove that the body comes first.",
        ),
        translate(
            "Lab",
            "Work, money, illness and luck are not in it. And people differ: many recover without any plan.",
        ),
        translate(
            "Lab",
            "None of your own answers goes into it, and nothing you do here is kept. "
            "It is not for decisions about work, medicines or treatment.",
        ),
    )


def open_about(parent: QWidget) -> Dialog:
    """Show it over the window of `parent`."""
    dialog = _AboutModel(parent)
    dialog.open()
    return dialog


class _AboutModel(Dialog):
    """Nothing to decide here: one button, and keys that scroll."""

    def __init__(self, parent: QWidget) -> None:
        translate = QCoreApplication.translate
        close = translate("Lab", "Close")
        super().__init__(parent, translate("Lab", "About this model"), "", close, close)
        self._accept.hide()
        self.set_width(_WIDTH)
        for paragraph in about():
            self.body.addWidget(Label(paragraph, "body"))
        self.box.setAccessibleDescription(" ".join(about()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        lines = _SCROLL.get(Qt.Key(event.key()))
        if lines is None:
            super().keyPressEvent(event)
            return
        bar = self._area.verticalScrollBar()
        bar.setValue(bar.value() + lines * self.fontMetrics().height() * 2)
