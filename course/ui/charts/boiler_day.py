"""Twenty-four hours of a boiler against a healthy one, the band of recovery, and the recovery it missed."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from course.stress.day_shape import HOURS, REST_ZONE
from course.ui.charts import boiler as boiler_painter
from course.ui.charts.boiler import Boiler
from course.ui.charts.kit import Placed, halo, line, line_height, place, text, text_width
from course.ui.charts.labels import arrange
from course.ui.theme.theme import theme

LEAST = 158  # px at 100 %: how low the figure may become
_COLDEST, _HOTTEST = 17.0, 30.5  # °C at the ends of the axis
_TICKS = (18, 20, 22, 24, 26, 28, 30)
_BETWEEN = 20  # px at 100 % from the boiler to the words of the axis
_TOP, _BOTTOM, _RIGHT = 8, 28, 10
_NIGHTS = ((0.0, 6.0), (23.0, 24.0))  # when nothing is asked
_NAME_AWAY = 14  # px at 100 % from a line to its name
_NAME_HOURS = (13.5, 11.5, 15.5, 18.5, 9.5)


class DayWords(NamedTuple):
    """The words in the figure; `hours` stand at 0, 6, 12, 18 and 24."""

    this_boiler: str
    healthy_boiler: str
    rest_zone: str
    missed: str
    hours: tuple[str, str, str, str, str]


class DayPicture(NamedTuple):
    """Temperatures in °C from midnight to midnight, evenly spread; `healthy` may be empty."""

    boiler: Boiler
    temperatures: Sequence[float]
    healthy: Sequence[float]
    words: DayWords


def draw(painter: QPainter, rect: QRectF, data: DayPicture) -> None:
    """Paint the boiler at the left and its day at the right."""
    boiler_painter.draw(painter, _boiler_rect(rect), data.boiler)
    plot = _plot(rect)
    zone = QRectF(plot.x(), _y(plot, REST_ZONE[1]), plot.width(), 0)
    zone.setBottom(_y(plot, REST_ZONE[0]))
    painter.fillRect(zone, theme.colour("cool_soft"))
    for degrees in _ticks(plot):
        line(painter, QPointF(plot.x(), _y(plot, degrees)), QPointF(plot.right(), _y(plot, degrees)))
    if _misses(data):
        _draw_missed(painter, plot, data.temperatures)
    _draw_line(painter, plot, data.healthy, "cool_fill", 2, Qt.PenStyle.DashLine)
    _draw_line(painter, plot, data.temperatures, _token(data), 3.2)
    for placed in _axis_names(plot, data.words):
        text(painter, placed)
    for placed, token, weight, ground in _line_names(plot, data):
        halo(painter, placed, token, ground, weight=weight)


def names(rect: QRectF, data: DayPicture) -> list[Placed]:
    """Every word of the figure and where it stands."""
    plot = _plot(rect)
    found = [*boiler_painter.names(_boiler_rect(rect), data.boiler), *_axis_names(plot, data.words)]
    return found + [placed for placed, _, _, _ in _line_names(plot, data)]


def _boiler_rect(rect: QRectF) -> QRectF:
    return QRectF(rect.x(), rect.y(), theme.px(boiler_painter.WIDE) + 4, rect.height())


def _plot(rect: QRectF) -> QRectF:
    axis = text_width("30°") + theme.px(10)
    left = _boiler_rect(rect).right() + theme.px(_BETWEEN) + axis
    return QRectF(left, rect.y() + theme.px(_TOP), rect.right() - theme.px(_RIGHT) - left,
                  rect.height() - theme.px(_TOP) - theme.px(_BOTTOM))  # fmt: skip


def _x(plot: QRectF, hour: float) -> float:
    return plot.x() + plot.width() * hour / HOURS


def _y(plot: QRectF, degrees: float) -> float:
    return plot.bottom() - plot.height() * (degrees - _COLDEST) / (_HOTTEST - _COLDEST)


def _points(plot: QRectF, temperatures: Sequence[float]) -> list[QPointF]:
    step = HOURS / max(1, len(temperatures) - 1)
    return [QPointF(_x(plot, step * index), _y(plot, value)) for index, value in enumerate(temperatures)]


def _token(data: DayPicture) -> str:
    return "heat" if _misses(data) else "cool"


def _misses(data: DayPicture) -> bool:
    return data.temperatures[0] > REST_ZONE[1]


def _ticks(plot: QRectF) -> list[int]:
    """All degrees, or every second one where their words would touch."""
    apart = _y(plot, _TICKS[0]) - _y(plot, _TICKS[1])
    return list(_TICKS) if apart >= line_height() + 1 else list(_TICKS[1::2])


def _draw_line(
    painter: QPainter,
    plot: QRectF,
    temperatures: Sequence[float],
    token: str,
    width: float,
    style: Qt.PenStyle = Qt.PenStyle.SolidLine,
) -> None:
    pen = QPen(theme.colour(token), width * theme.scale, style)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPolyline(QPolygonF(_points(plot, temperatures)))


def _draw_missed(painter: QPainter, plot: QRectF, temperatures: Sequence[float]) -> None:
    """What lies between the nights and the band in which a boiler recovers."""
    points, base = _points(plot, temperatures), _y(plot, REST_ZONE[1])
    for begin, end in _NIGHTS:
        first, last = _x(plot, begin), _x(plot, end)
        night = [point for point in points if first - 0.5 <= point.x() <= last + 0.5]
        area = QPainterPath()
        area.addPolygon(QPolygonF([QPointF(first, base), *night, QPointF(last, base)]))
        painter.fillPath(area, theme.colour("heat_soft"))


def _axis_names(plot: QRectF, words: DayWords) -> list[Placed]:
    at = plot.x() - theme.px(10)
    found = [place(f"{degrees}°", QPointF(at, _y(plot, degrees)), "right") for degrees in _ticks(plot)]
    low = plot.bottom() + theme.px(6) + line_height() / 2
    hours = [
        place(words.hours[0], QPointF(plot.x(), low), "left"),
        place(words.hours[4], QPointF(plot.right(), low), "right"),
        *(place(words.hours[part], QPointF(_x(plot, 6 * part), low), "centre") for part in (2, 1, 3)),
    ]
    bounds = plot.adjusted(-2, 0, 2, theme.px(_BOTTOM) + line_height())
    return found + [placed for placed in arrange(bounds, [[one] for one in hours]) if placed is not None]


def _line_names(plot: QRectF, data: DayPicture) -> list[tuple[Placed, str, int, str]]:
    """The names of the lines and areas, each with its colour, weight and ground."""
    words = data.words
    hot = _misses(data)
    wanted: list[tuple[list[Placed], str, int, str]] = []
    if hot:
        wanted.append((_missed_places(plot, data), "heat", 600, "heat_soft"))
        own = _beside(plot, data.temperatures, words.this_boiler, 600)
        wanted.append((own, "heat", 600, "surface"))
    if data.healthy:
        wanted.append((_beside(plot, data.healthy, words.healthy_boiler, 400), "cool", 400, "surface"))
    middle = (_y(plot, REST_ZONE[0]) + _y(plot, REST_ZONE[1])) / 2
    zone = [place(words.rest_zone, QPointF(_x(plot, hour), middle), "centre") for hour in (13, 11, 15)]
    wanted.append((zone, "cool", 400, "cool_soft"))
    chosen = arrange(plot, [places for places, _, _, _ in wanted])
    return [
        (placed, token, weight, ground)
        for placed, (_, token, weight, ground) in zip(chosen, wanted, strict=True)
        if placed is not None
    ]


def _beside(plot: QRectF, line_: Sequence[float], name: str, weight: int) -> list[Placed]:
    """Places for the name of a line: above it, else below, clear of it for the whole width of the words."""
    found = []
    for sign, extreme in ((-1, max), (1, min)):
        for hour in _NAME_HOURS:
            near = line_[round(4 * (hour - 2)) : round(4 * (hour + 2))]
            at = QPointF(_x(plot, hour), _y(plot, extreme(near)) + sign * theme.px(_NAME_AWAY))
            found.append(place(name, at, "centre", 15, weight))
    return found


def _missed_places(plot: QRectF, data: DayPicture) -> list[Placed]:
    """In the tinted night, where that is wide and high enough for the words."""
    night = data.temperatures[0]
    high, wide = _y(plot, REST_ZONE[1]) - _y(plot, night), _x(plot, 6) - plot.x()
    if high < line_height() + 4 or wide < text_width(data.words.missed, 15, 600) + 8:
        return []
    middle = (_y(plot, REST_ZONE[1]) + _y(plot, night)) / 2
    return [place(data.words.missed, QPointF(plot.x() + wide / 2, middle), "centre", 15, 600)]
