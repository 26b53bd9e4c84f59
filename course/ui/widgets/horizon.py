"""The still Dutch horizon: one scene per module, painted (look.md, “Polderlicht”)."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QLinearGradient, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QWidget

from course.ui.theme.theme import theme

# Sun of each scene: x, y and radius as a part of width, height, height.
_SUNS = ((0.80, 0.50), (0.70, 0.40), (0.36, 0.32), (0.52, 0.34))
_WIDE = 300  # px; narrower is a vignette with a simpler foreground


class _Scene:
    """Paints hills and water in one rectangle."""

    def __init__(self, painter: QPainter, rect: QRectF) -> None:
        self.painter, self.rect = painter, rect

    def at(self, x: float, y: float) -> QPointF:
        """The point at these parts of width and height."""
        return QPointF(self.rect.x() + self.rect.width() * x, self.rect.y() + self.rect.height() * y)

    def hill(self, token: str, y: float, rise: float, dip: float) -> None:
        path = QPainterPath(self.at(0, y))
        path.cubicTo(self.at(0.3, y + rise), self.at(0.6, y + dip), self.at(1, y + rise * 0.4))
        path.lineTo(self.at(1, 1))
        path.lineTo(self.at(0, 1))
        self.fill(token, path)

    def fill(self, token: str, path: QPainterPath, alpha: int = 255) -> None:
        self.painter.setBrush(theme.colour(token, alpha))
        self.painter.drawPath(path)

    def bar(self, token: str, x: float, y: float, width: float, height: float, alpha: int = 255) -> None:
        path = QPainterPath()
        rect = QRectF(self.at(x, y), self.at(x + width, y + height))
        path.addRoundedRect(rect, rect.height() / 2, rect.height() / 2)
        self.fill(token, path, alpha)


def _mist(scene: _Scene) -> None:
    scene.hill("hill_far", 0.56, -0.05, 0.04)
    scene.bar("water", -0.1, 0.62, 0.62, 0.05, 170)
    scene.hill("hill_mid", 0.72, 0.04, -0.05)
    scene.hill("hill_near", 0.82, -0.04, 0.03)
    if scene.rect.width() > _WIDE:
        scene.hill("page", 0.95, -0.05, 0.02)


def _water(scene: _Scene) -> None:
    scene.hill("hill_mid", 0.55, -0.02, 0.02)
    scene.bar("water", -0.1, 0.62, 1.2, 0.22)
    scene.bar("sky_low", 0.56, 0.68, 0.3, 0.025)
    scene.bar("sky_low", 0.62, 0.75, 0.2, 0.025)
    scene.hill("hill_near", 0.84, 0.02, -0.03)


def _trees(scene: _Scene) -> None:
    scene.hill("hill_far", 0.58, 0.02, -0.02)
    height = scene.rect.height()
    for x in (0.60, 0.68, 0.76, 0.84):
        tree = QPainterPath()
        tree.addEllipse(scene.at(x, 0.52), height * 0.068, height * 0.085)
        tree.addRect(QRectF(scene.at(x, 0.56) - QPointF(height * 0.008, 0), scene.at(x, 0.70)))
        scene.fill("hill_dark", tree)
    scene.hill("hill_near", 0.68, -0.03, 0.02)
    scene.hill("hill_dark", 0.86, 0.03, -0.02)


def _path(scene: _Scene) -> None:
    scene.hill("hill_mid", 0.55, 0.02, -0.02)
    scene.hill("hill_near", 0.62, -0.02, 0.02)
    road = QPainterPath(scene.at(0.50, 0.62))
    road.cubicTo(scene.at(0.60, 0.74), scene.at(0.30, 0.80), scene.at(0.30, 1))
    road.lineTo(scene.at(0.62, 1))
    road.cubicTo(scene.at(0.52, 0.82), scene.at(0.66, 0.74), scene.at(0.515, 0.62))
    scene.fill("sky_low", road)


_SCENES = (_mist, _water, _trees, _path)


def paint(painter: QPainter, rect: QRectF, scene: int = 0, sun: float | None = None) -> None:
    """Paint scene 0–3 into `rect`; `sun` is its height as a part of the rectangle."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    painter.setPen(Qt.PenStyle.NoPen)
    sky = QLinearGradient(0, rect.y(), 0, rect.y() + rect.height() * 0.75)
    sky.setColorAt(0, theme.colour("sky_high"))
    sky.setColorAt(1, theme.colour("sky_low"))
    painter.fillRect(rect, sky)
    where = _Scene(painter, rect)
    x, y = _SUNS[scene]
    radius = rect.height() * (0.13 if rect.width() > _WIDE else 0.15)
    painter.setBrush(theme.colour("sun"))
    painter.drawEllipse(where.at(x, y if sun is None else sun), radius, radius)
    _SCENES[scene](where)
    painter.restore()


class Vignette(QWidget):
    """A small picture of one scene with round corners; decoration only."""

    def __init__(self, scene: int, width: int = 132, height: int = 92) -> None:
        super().__init__()
        self._scene = scene % len(_SCENES)
        self.setFixedSize(QSize(theme.px(width), theme.px(height)))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        clip = QPainterPath()
        clip.addRoundedRect(QRectF(self.rect()), 10, 10)
        painter.setClipPath(clip)
        paint(painter, QRectF(self.rect()), self._scene)
        painter.end()


class Mark(QWidget):
    """The sign of the program: sun over a hill, 26 px."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedSize(26, 26)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        round_ = QPainterPath()
        round_.addEllipse(QRectF(self.rect()))
        painter.setClipPath(round_)
        painter.fillRect(self.rect(), theme.colour("soft"))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("sun"))
        painter.drawEllipse(QPointF(17, 10), 5, 5)
        hill = QPainterPath(QPointF(0, 15))
        hill.cubicTo(8, 11, 16, 18, 26, 13)
        hill.lineTo(26, 26)
        hill.lineTo(0, 26)
        painter.setBrush(theme.colour("primary"))
        painter.drawPath(hill)
        painter.end()
