"""The road of two years: a strip on scale with today on it, and the mark before a row (look2 §21)."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from course.progress.return_dates import Place
from course.ui.charts.kit import Placed, line, line_height, place, text, text_width
from course.ui.theme.theme import theme

# Lengths in px at 100 %.
_EDGE = 14  # beside the strip
_BAR = 12
_DOT, _NOW_DOT, _MARK = 5.5, 8.0, 7.0
_GAP = 5  # between the strip and the words above and below it
_TICK = 8
_AIR = 14  # between two words


class Road(NamedTuple):
    """`points`: each from where to where; `now`: today, None before the road begins. 0 to 1 along it."""

    points: tuple[tuple[float, float], ...]
    now: float | None
    start_words: str
    middle_words: str
    end_words: str
    now_words: str


def least_height() -> int:
    """The height it needs, in px."""
    return round(2 * line_height() + theme.px(_BAR + 4 * _GAP))


def draw(painter: QPainter, rect: QRectF, road: Road) -> None:
    """Paint the strip, its points, today, and the words around it into `rect`."""
    bar = _bar(rect)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("line"))
    painter.drawRoundedRect(bar, bar.height() / 2, bar.height() / 2)
    if road.now:
        done = QRectF(bar.topLeft(), bar.bottomRight())
        done.setWidth(max(bar.width() * road.now, bar.height()))
        painter.setBrush(theme.colour("primary"))
        painter.drawRoundedRect(done, bar.height() / 2, bar.height() / 2)
    middle = bar.center().x()
    line(painter, QPointF(middle, bar.bottom()), QPointF(middle, bar.bottom() + theme.px(_TICK)), "edge", 1.4)
    for start, end in road.points:
        _draw_point(painter, bar, start, end, road.now is not None and end < road.now)
    if road.now is not None:
        _dot(painter, QPointF(_x(bar, road.now), bar.center().y()), _NOW_DOT, "primary")
    for number, placed in enumerate(names(rect, road)):
        is_now = number == 0 and _says_now(road)
        text(painter, placed, "primary" if is_now else "muted", weight=600 if is_now else 400)


def names(rect: QRectF, road: Road) -> list[Placed]:
    """The words that fit, and where they stand: today, if it is on the road, then start, middle and end."""
    bar = _bar(rect)
    below = bar.bottom() + theme.px(_GAP) + line_height() / 2
    found = []
    if road.now is not None and _says_now(road):
        half = text_width(road.now_words, weight=600) / 2
        x = min(max(_x(bar, road.now), bar.left() + half), bar.right() - half)
        above = bar.top() - theme.px(_GAP) - line_height() / 2
        found.append(place(road.now_words, QPointF(x, above), "centre", weight=600))
    start = place(road.start_words, QPointF(bar.left(), below))
    middle = place(road.middle_words, QPointF(bar.center().x(), below), "centre")
    found.append(start)
    if start.rect.right() + theme.px(_AIR) < middle.rect.left():
        found.append(middle)
    end = place(road.end_words, QPointF(bar.right(), below), "right")
    if found[-1].rect.right() + theme.px(_AIR) < end.rect.left():
        found.append(end)
    return found


def draw_mark(painter: QPainter, rect: QRectF, where: Place, first: bool, last: bool) -> None:
    """The mark before a row: filled when past, with a dot now, open later; joined to its neighbours."""
    centre, radius = rect.center(), theme.scale * _MARK
    for skip, end in ((first, rect.top()), (last, rect.bottom())):
        if not skip:
            line(painter, centre, QPointF(centre.x(), end), "edge", 1.6)
    painter.setPen(QPen(theme.colour("edge" if where == "later" else "primary"), 2))
    painter.setBrush(theme.colour("primary" if where == "past" else "page"))
    painter.drawEllipse(centre, radius, radius)
    if where == "now":
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("primary"))
        painter.drawEllipse(centre, radius / 2, radius / 2)


def _says_now(road: Road) -> bool:
    """Today has a word while it is on the road; at its end the words of the end say enough."""
    return road.now is not None and road.now < 1


def _bar(rect: QRectF) -> QRectF:
    height = theme.px(_BAR)
    words = line_height() + 2 * theme.px(_GAP)
    top = rect.top() + words + (rect.height() - 2 * words - height) / 2
    return QRectF(rect.left() + theme.px(_EDGE), top, rect.width() - 2 * theme.px(_EDGE), height)


def _x(bar: QRectF, share: float) -> float:
    """Where a share of the road lies; the ends are the middles of the round ends."""
    radius = bar.height() / 2
    return bar.left() + radius + share * (bar.width() - 2 * radius)


def _draw_point(painter: QPainter, bar: QRectF, start: float, end: float, past: bool) -> None:
    radius = theme.scale * _DOT
    left, right = _x(bar, start) - radius, _x(bar, end) + radius
    painter.setPen(QPen(theme.colour("surface"), 2))
    painter.setBrush(theme.colour("primary" if past else "edge"))
    area = QRectF(left, bar.center().y() - radius, right - left, 2 * radius)
    painter.drawRoundedRect(area, radius, radius)


def _dot(painter: QPainter, centre: QPointF, radius: float, token: str) -> None:
    painter.setPen(QPen(theme.colour("surface"), 2))
    painter.setBrush(theme.colour(token))
    painter.drawEllipse(centre, theme.scale * radius, theme.scale * radius)
