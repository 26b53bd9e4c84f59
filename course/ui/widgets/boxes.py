"""Frames, hairlines and layouts with the margins and gaps of the grid (look.md §2)."""

from typing import Literal, TypeVar

from PySide6.QtWidgets import QBoxLayout, QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

Margins = tuple[int, int, int, int]
NONE: Margins = (0, 0, 0, 0)
_Box = TypeVar("_Box", bound=QBoxLayout)


def column(parent: QWidget | None = None, margins: Margins = NONE, gap: int = 0) -> QVBoxLayout:
    """A vertical layout, on `parent` if given."""
    return _settled(QVBoxLayout(parent) if parent is not None else QVBoxLayout(), margins, gap)


def row(parent: QWidget | None = None, margins: Margins = NONE, gap: int = 0) -> QHBoxLayout:
    """A horizontal layout, on `parent` if given."""
    return _settled(QHBoxLayout(parent) if parent is not None else QHBoxLayout(), margins, gap)


def _settled(layout: _Box, margins: Margins, gap: int) -> _Box:
    layout.setContentsMargins(*margins)
    layout.setSpacing(gap)
    return layout


def frame(role: Literal["card", "soft", "own-words", "call"]) -> QFrame:
    """An empty frame that the style sheet draws."""
    box = QFrame()
    box.setProperty("role", role)
    return box


def card(margins: Margins = (28, 24, 28, 24), gap: int = 0) -> tuple[QFrame, QVBoxLayout]:
    """A card and the column inside it."""
    box = frame("card")
    return box, column(box, margins, gap)


def hairline() -> QFrame:
    """A line of one pixel between rows."""
    line = QFrame()
    line.setProperty("role", "hairline")
    return line


def at_left(*widgets: QWidget, gap: int = 12) -> QHBoxLayout:
    """Widgets side by side, the rest of the width empty."""
    layout = row(gap=gap)
    for widget in widgets:
        layout.addWidget(widget)
    layout.addStretch(1)
    return layout


def left_holder(*widgets: QWidget) -> QWidget:
    """`at_left` as one widget."""
    holder = QWidget()
    layout = row(holder, gap=12)
    for widget in widgets:
        layout.addWidget(widget)
    layout.addStretch(1)
    return holder


def empty(layout: QLayout) -> None:
    """Take everything out of a layout and let it go."""
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
        elif (inner := item.layout()) is not None:
            empty(inner)
