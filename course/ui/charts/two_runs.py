"""Two runs from the same start over each other: energy above, the thermostat below (look2 §08)."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen, QPolygonF

from course.ui.charts.kit import Placed, dot, halo, line, text
from course.ui.charts.two_runs_frame import DEGREES, LEVELS, WEEK, Lane, TwoRuns, lanes_of
from course.ui.charts.two_runs_names import Word, words_of
from course.ui.theme.theme import theme

LEAST = 150  # px at 100 %: how low the figure may become
LINES = (("cool", 2.4, True), ("primary", 3.2, False))  # colour, width and whether dashed, of each run
_CAP = 5  # px at 100 %: of the bracket, to each side
_DOT = 5.0


def draw(painter: QPainter, rect: QRectF, data: TwoRuns) -> None:
    """Paint both lanes."""
    lanes = lanes_of(rect, data)
    for lane, ticks in zip(lanes, (LEVELS, DEGREES), strict=True):
        for value in ticks:
            y = lane.y(value)
            line(painter, QPointF(lane.plot.x(), y), QPointF(lane.plot.right(), y))
        _draw_between(painter, lane)
        for points, style in zip((lane.line(lane.dashed), lane.line(lane.solid)), LINES, strict=True):
            draw_line(painter, points, *style)
    if data.bracket >= 0:
        _draw_bracket(painter, lanes[0], data.bracket * WEEK)
    if data.reading >= 0:
        _draw_reading(painter, lanes, data.reading * WEEK)
    for word in words_of(rect, lanes, data):
        if word.in_plot:
            halo(painter, word.placed, word.token, _ground(word, lanes), *word.style)
        else:
            text(painter, word.placed, word.token, *word.style)


def names(rect: QRectF, data: TwoRuns) -> list[Placed]:
    """Every word of the figure and where it stands."""
    return [word.placed for word in words_of(rect, lanes_of(rect, data), data)]


def week_at(rect: QRectF, data: TwoRuns, x: float) -> int:
    """The week nearest to `x`; one beyond the ends counts as the end."""
    plot, last = lanes_of(rect, data)[0].plot, (len(data.solid.energy) - 1) // WEEK
    return min(last, max(0, round((x - plot.x()) / plot.width() * last)))


def draw_line(painter: QPainter, points: QPolygonF, token: str, width: float, dashed: bool) -> None:
    """A run, or a piece of it that shows what it looks like; the style is one of `LINES`."""
    pen = QPen(theme.colour(token), width * theme.scale)
    if dashed:
        pen.setDashPattern([4, 3])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap if dashed else Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPolyline(points)


def _draw_between(painter: QPainter, lane: Lane) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("soft"))
    painter.drawPolygon(lane.between())


def _draw_bracket(painter: QPainter, lane: Lane, day: int) -> None:
    """From the one run to the other, with a cap at each end."""
    dashed, solid = lane.at(lane.dashed, day), lane.at(lane.solid, day)
    high, low = sorted((dashed, solid), key=QPointF.y)
    line(painter, high, low, "ink", 1.6 * theme.scale)
    away = (_DOT + 1) * theme.scale
    if low.y() - high.y() > 3 * away:
        for end in (high + QPointF(0, away), low - QPointF(0, away)):
            cap = QPointF(_CAP * theme.scale, 0)
            line(painter, end - cap, end + cap, "ink", 1.6 * theme.scale)
    dot(painter, dashed, _DOT * theme.scale, "cool")
    dot(painter, solid, _DOT * theme.scale)


def _draw_reading(painter: QPainter, lanes: Sequence[Lane], day: int) -> None:
    """A line down through both lanes, and a dot on each run."""
    x = lanes[0].x(day)
    line(painter, QPointF(x, lanes[0].plot.top()), QPointF(x, lanes[1].plot.bottom()), "primary", 2)
    for lane in lanes:
        dot(painter, lane.at(lane.dashed, day), _DOT * theme.scale, "cool")
        dot(painter, lane.at(lane.solid, day), _DOT * theme.scale)


def _ground(word: Word, lanes: Sequence[Lane]) -> str:
    """What lies behind a word: the area between the runs, or the card."""
    at = word.placed.rect.center()
    for lane in lanes:
        day = round((at.x() - lane.plot.x()) / lane.plot.width() * (len(lane.solid) - 1))
        if 0 <= day < len(lane.solid):
            high, low = sorted((lane.y(lane.dashed[day]), lane.y(lane.solid[day])))
            if high < at.y() < low:
                return "soft"
    return "surface"
