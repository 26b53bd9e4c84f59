"""Lucide icons in the colours of the theme: the colour is looked up when the icon is painted."""

from functools import lru_cache
from pathlib import Path

from PySide6.QtCore import QByteArray, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QIconEngine, QPainter, QPixmap

from course.ui.theme.theme import theme

_STROKE = ('stroke-width="2"', 'stroke-width="1.75"')
_folder = Path()


def use_folder(folder: Path) -> None:
    """Where the SVG files are."""
    global _folder  # set once, when the program is composed
    _folder = folder


@lru_cache(maxsize=256)
def _rendered(name: str, colour: str, width: int, height: int, ratio: float) -> QPixmap:
    from PySide6.QtSvg import QSvgRenderer

    svg = (_folder / f"{name}.svg").read_text("utf-8").replace("currentColor", colour).replace(*_STROKE)
    pixmap = QPixmap(QSize(round(width * ratio), round(height * ratio)))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(svg.encode())).render(painter)
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


def paint(painter: QPainter, rect: QRectF, name: str, token: str = "ink") -> None:
    """Paint the icon `name` into `rect` in the colour `token`."""
    size = rect.size().toSize()
    ratio = painter.device().devicePixelRatioF()
    colour = getattr(theme.palette, token)
    painter.drawPixmap(rect.topLeft(), _rendered(name, colour, size.width(), size.height(), ratio))


class _Engine(QIconEngine):
    """Paints one icon in whatever colour the theme gives its token now."""

    def __init__(self, name: str, token: str) -> None:
        super().__init__()
        self._name, self._token = name, token

    def paint(self, painter: QPainter, rect: QRect, mode: QIcon.Mode, state: QIcon.State) -> None:
        paint(painter, QRectF(rect), self._name, self._token)

    def pixmap(self, size: QSize, mode: QIcon.Mode, state: QIcon.State) -> QPixmap:
        pixmap = QPixmap(size)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        self.paint(painter, QRect(QPoint(0, 0), size), mode, state)
        painter.end()
        return pixmap

    def clone(self) -> QIconEngine:
        return _Engine(self._name, self._token)


@lru_cache(maxsize=256)
def _kept(name: str, token: str) -> tuple[QIcon, QIconEngine]:
    # QIcon does not keep a Python-side engine alive; this cache does.
    engine = _Engine(name, token)
    return QIcon(engine), engine


def icon(name: str, token: str = "ink") -> QIcon:
    """The lucide icon `name` in the colour `token`, following the theme."""
    return _kept(name, token)[0]
