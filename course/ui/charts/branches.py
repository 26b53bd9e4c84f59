"""The load of before: what a load leaves of the energy, from a healthy start and from a crash (look2 §09)."""

from collections.abc import Sequence
from itertools import pairwise, product
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from course.ui.charts.kit import Placed, dot, halo, in_lines, line, line_height, place, text, text_width
from course.ui.charts.labels import arrange, is_free, strikes
from course.ui.theme.theme import theme

LEAST = 140  # px at 100 %: how low the figure may become
APART = 8.0  # % of energy: from here on there are two outcomes
_LEVELS = (0, 50, 100)  # % where the energy has a word
# Lengths in px at 100 %.
_LEFT, _RIGHT = 96, 24
_TOP, _BOTTOM = 40, 28
_TICK_AWAY = 10
_NAME_AWAY = 16  # from a branch to its name
_BAND_EDGE = 8  # from the edge of the band to its words
_DOT = 9.0
_ARROW_AWAY, _HEAD, _HEAD_WIDE = 13, 8, 5
_BOLD = (15, 600)
_TITLE = (16, 600)


class BranchWords(NamedTuple):
    """The words in the figure; `levels` are empty, half and full, `loads` the ticks of the axis."""

    title: str
    levels: tuple[str, str, str]
    healthy: str
    crashed: str
    same_load: str
    two: str
    loads: tuple[tuple[float, str], ...]


class Branches(NamedTuple):
    """What each load leaves, in %, from both starts; `chosen` is the place of a load, `said` that load."""

    loads: tuple[float, ...]
    from_health: tuple[float, ...]
    from_crash: tuple[float, ...]
    chosen: int
    said: str
    words: BranchWords

    def is_apart(self, at: int) -> bool:
        """Whether the start decides what comes of this load."""
        return self.from_health[at] - self.from_crash[at] > APART


class _Word(NamedTuple):
    placed: Placed
    token: str
    style: tuple[int, int] = (15, 400)
    ground: str = ""  # that it keeps free of lines; none on the bare card


def draw(painter: QPainter, rect: QRectF, data: Branches) -> None:
    """Paint both branches and the boilers of the chosen load."""
    area = plot(rect, data.words)
    band = _band(rect, area, data)
    if band is not None:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(theme.colour("page"))
        painter.drawRoundedRect(band, 8, 8)
    for level in _LEVELS:
        y = _y(area, level)
        line(painter, QPointF(area.x(), y), QPointF(area.right(), y))
    _draw_branch(painter, _points(area, data, data.from_crash), "heat", 2.6, dashed=True)
    _draw_branch(painter, _points(area, data, data.from_health), "primary", 3.2)
    _draw_chosen(painter, area, data)
    for word in _words(rect, data):
        if word.ground:
            halo(painter, word.placed, word.token, word.ground, *word.style)
        else:
            text(painter, word.placed, word.token, *word.style)


def names(rect: QRectF, data: Branches) -> list[Placed]:
    """Every word of the figure and where it stands."""
    return [word.placed for word in _words(rect, data)]


def plot(rect: QRectF, words: BranchWords) -> QRectF:
    """Where the branches lie; a slider of the load stands below it and is as wide."""
    left, right = margins(words)
    top, bottom = rect.y() + theme.px(_TOP), rect.bottom() - theme.px(_BOTTOM)
    return QRectF(rect.x() + left, top, rect.width() - left - right, max(8.0, bottom - top))


def margins(words: BranchWords) -> tuple[float, float]:
    """How much of the width lies left and right of the plot."""
    widest = max(text_width(level) for level in words.levels) + theme.px(_TICK_AWAY)
    return max(float(theme.px(_LEFT)), widest), float(theme.px(_RIGHT))


def load_at(rect: QRectF, data: Branches, x: float) -> int:
    """The place of the load nearest to `x`; one beyond the ends counts as the end."""
    area, last = plot(rect, data.words), len(data.loads) - 1
    return min(last, max(0, round((x - area.x()) / area.width() * last)))


def dots(rect: QRectF, data: Branches) -> list[QPointF]:
    """Where the boilers of the chosen load stand, from a healthy start and, if it differs, from a crash."""
    area, at = plot(rect, data.words), data.chosen
    found = [QPointF(_x(area, data, at), _y(area, data.from_health[at]))]
    if data.is_apart(at):
        found.append(QPointF(_x(area, data, at), _y(area, data.from_crash[at])))
    return found


def _x(area: QRectF, data: Branches, at: float) -> float:
    return area.x() + area.width() * at / (len(data.loads) - 1)


def _y(area: QRectF, energy: float) -> float:
    return area.bottom() - area.height() * energy / _LEVELS[-1]


def _points(area: QRectF, data: Branches, energies: Sequence[float]) -> list[QPointF]:
    return [QPointF(_x(area, data, at), _y(area, energy)) for at, energy in enumerate(energies)]


def _band(rect: QRectF, area: QRectF, data: Branches) -> QRectF | None:
    """The loads with two outcomes, from half-way to the last one with a single outcome."""
    apart = [at for at in range(len(data.loads)) if data.is_apart(at)]
    if not apart:
        return None
    left = _x(area, data, max(0.0, apart[0] - 0.5))
    right = _x(area, data, min(len(data.loads) - 1, apart[-1] + 0.5))
    return QRectF(left, rect.y() + 2, right - left, area.bottom() - rect.y() - 2)


def _draw_branch(
    painter: QPainter, points: Sequence[QPointF], token: str, width: float, dashed: bool = False
) -> None:
    pen = QPen(theme.colour(token), width * theme.scale)
    if dashed:
        pen.setDashPattern([4, 3])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap if dashed else Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.drawPolyline(QPolygonF(points))


def _draw_chosen(painter: QPainter, area: QRectF, data: Branches) -> None:
    """The two boilers with an arrow between them, or the one."""
    at = data.chosen
    health, crash = (QPointF(_x(area, data, at), _y(area, values[at]))
                     for values in (data.from_health, data.from_crash))  # fmt: skip
    if not data.is_apart(at):
        dot(painter, health, _DOT * theme.scale)
        return
    _draw_arrow(painter, health, crash)
    dot(painter, health, _DOT * theme.scale, ring="page")
    dot(painter, crash, _DOT * theme.scale, "heat", "page")


def _draw_arrow(painter: QPainter, high: QPointF, low: QPointF) -> None:
    """With a head at both ends, where the dots leave room for it."""
    away, head, wide = (length * theme.scale for length in (_ARROW_AWAY, _HEAD, _HEAD_WIDE))
    if low.y() - high.y() < 2 * (away + head) + 2:
        return
    top, bottom = high + QPointF(0, away), low - QPointF(0, away)
    line(painter, top, bottom, "ink", 1.6 * theme.scale)
    for tip, down in ((top, head), (bottom, -head)):
        path = QPainterPath(tip)
        path.lineTo(tip + QPointF(-wide, down))
        path.lineTo(tip + QPointF(wide, down))
        path.closeSubpath()
        painter.fillPath(path, theme.colour("ink"))


# -- words ----------------------------------------------------------------------------------------


def _words(rect: QRectF, data: Branches) -> list[_Word]:
    """All words that have a place, the ones that matter most first."""
    area = plot(rect, data.words)
    band = _band(rect, area, data)
    choices = [
        *_levels(area, data)[:1],
        _load_said(area, data),
        [_title(rect, data)],
        _branch_name(area, data, data.from_health, data.words.healthy, "primary"),
        _branch_name(area, data, data.from_crash, data.words.crashed, "heat"),
        _same_load(area, data),
        *_levels(area, data)[1:],
        *_loads(area, data),
    ]  # fmt: skip
    reach = _DOT * theme.scale + 2
    taken = [QRectF(at.x() - reach, at.y() - reach, 2 * reach, 2 * reach) for at in dots(rect, data)]
    chosen = arrange(rect, [[word.placed for word in words] for words in choices], taken)
    found = [
        words[[word.placed for word in words].index(placed)]
        for placed, words in zip(chosen, choices, strict=True)
        if placed is not None
    ]
    return found + (_band_name(band, data, [*taken, *(word.placed.rect for word in found)]) if band else [])


def _title(rect: QRectF, data: Branches) -> _Word:
    """What the height of a branch means, above the axis."""
    at = rect.topLeft() + QPointF(1, line_height(_TITLE[0]) / 2 + 2)
    return _Word(place(data.words.title, at, "left", *_TITLE), "ink", _TITLE)


def _load_said(area: QRectF, data: Branches) -> list[_Word]:
    """The chosen load, under the axis."""
    x = _x(area, data, data.chosen)
    return [_Word(placed, "ink", _BOLD) for placed in _under(area, data.said, x, 600)]


def _loads(area: QRectF, data: Branches) -> list[list[_Word]]:
    """The ticks of the axis; the chosen load takes the place of those near it."""
    first, last = data.loads[0], data.loads[-1]
    return [
        [_Word(placed, "muted")
         for placed in _under(area, said, area.x() + area.width() * (load - first) / (last - first), 400)]
        for load, said in data.words.loads
    ]  # fmt: skip


def _under(area: QRectF, said: str, x: float, weight: int) -> list[Placed]:
    """Below the axis at `x`; at its left end beside the word of the lowest level, if that is in the way."""
    at = QPointF(x, area.bottom() + theme.px(_BOTTOM) / 2 + 1)
    left = QPointF(max(x - text_width(said, 15, weight) / 2, area.x() - 2), at.y())
    return [place(said, at, "centre", 15, weight), place(said, left, "left", 15, weight)]


def _levels(area: QRectF, data: Branches) -> list[list[_Word]]:
    x = area.x() - theme.px(_TICK_AWAY)
    return [
        [_Word(place(data.words.levels[number], QPointF(x, _y(area, _LEVELS[number])), "right"), "muted")]
        for number in (0, 2, 1)
    ]


def _branch_name(
    area: QRectF, data: Branches, energies: Sequence[float], name: str, token: str
) -> list[_Word]:
    """Near its own branch and clear of both: above the healthy one, below the other or above it."""
    branches = [_points(area, data, values) for values in (data.from_health, data.from_crash)]
    healthy, last = energies is data.from_health, len(data.loads) - 1
    parts = (0.25, 0.32, 0.18, 0.4) if healthy else (0.84, 0.78, 0.72, 0.88)
    found = []
    for way, part in product((-1.0, -1.4, 1.0) if healthy else (1.0, 1.4, -1.0, -1.4), parts):
        at = round(part * last)
        where = QPointF(_x(area, data, at), _y(area, energies[at]) + way * theme.px(_NAME_AWAY))
        found.append(place(name, where, "centre", *_BOLD))
    if not healthy:
        # Before the step from the one outcome to the other there is room at any height of the figure.
        steps = [abs(after - before) for before, after in pairwise(energies)]
        at = steps.index(max(steps))
        where = QPointF(_x(area, data, at), _y(area, (energies[at] + energies[at + 1]) / 2))
        found.append(place(name, where - QPointF(theme.px(_NAME_AWAY), 0), "right", *_BOLD))
    return [
        _Word(placed, token, _BOLD, _ground(area, data, placed))
        for placed in found
        if not any(strikes(points, placed.rect) for points in branches)
    ]


def _same_load(area: QRectF, data: Branches) -> list[_Word]:
    """Right or left of the arrow."""
    if not data.is_apart(data.chosen):
        return []
    at = data.chosen
    branches = [_points(area, data, values) for values in (data.from_health, data.from_crash)]
    middle = QPointF(_x(area, data, at), (_y(area, data.from_health[at]) + _y(area, data.from_crash[at])) / 2)
    away = QPointF(theme.px(14), 0)
    places = [place(data.words.same_load, middle + away), place(data.words.same_load, middle - away, "right")]
    return [
        _Word(placed, "ink", ground=_ground(area, data, placed))
        for placed in places
        if not any(strikes(points, placed.rect) for points in branches)
    ]


def _ground(area: QRectF, data: Branches, placed: Placed) -> str:
    """The colour behind the middle of a word."""
    at = round((placed.rect.center().x() - area.x()) / area.width() * (len(data.loads) - 1))
    return "page" if 0 <= at < len(data.loads) and data.is_apart(at) else "surface"


def _band_name(band: QRectF, data: Branches, taken: Sequence[QRectF]) -> list[_Word]:
    """At the top of the band, on as many lines as it takes; all of them or none."""
    area, high = band.adjusted(_BAND_EDGE, 0, -_BAND_EDGE, 0), line_height()
    found = [
        place(words, QPointF(band.center().x(), band.y() + 3 + high * (number + 0.5)), "centre")
        for number, words in enumerate(in_lines(data.words.two, area.width()))
    ]
    if not all(is_free(placed.rect, area, taken) for placed in found):
        return []
    return [_Word(placed, "muted", ground="page") for placed in found]
