"""The words in the figure of two runs, each where it touches no other and no run goes through it."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF

from course.ui.charts.kit import Placed, in_lines, line_height, place, text_width
from course.ui.charts.labels import is_free, strikes
from course.ui.charts.two_runs_frame import (
    DEGREES,
    LANE_NAME,
    LEVELS,
    TICK_AWAY,
    TOP,
    WEEK,
    Lane,
    RunWords,
    TwoRuns,
    is_beside,
)
from course.ui.theme.theme import theme

_MONTH = 30.4  # days
# Lengths in px at 100 %.
_NAME_AWAY, _MONTHS_APART = 10, 14
_FROM_BRACKET, _FROM_READING, _FROM_DOT = 10, 8, 10
_RUN_NAME = (15, 600)


class Word(NamedTuple):
    """A word, how it is written, and whether lines pass behind it."""

    placed: Placed
    token: str
    style: tuple[int, int] = (15, 400)
    in_plot: bool = False


def words_of(rect: QRectF, lanes: tuple[Lane, Lane], data: TwoRuns) -> list[Word]:
    """All words that have a place, the ones that matter most first."""
    found: list[Word] = []
    for lane in lanes:
        for block in _run_names(rect, lane, data):
            _add(found, rect, [block])
    if data.bracket >= 0:
        _add(found, rect, _bracket_places(lanes[0], data), lanes[0])
    if data.reading >= 0:
        _add(found, rect, _reading_places(lanes, data))
    for choice in _ticks(lanes, data.words):
        _add(found, rect, [[choice]])
    for lane, places in zip(lanes, _lane_names(rect, lanes, data), strict=True):
        _add(found, rect, places, lane)
    for month in _months(rect, lanes[1], data.words):
        _add(found, rect, [[month]])
    return found


def _add(
    found: list[Word], bounds: QRectF, choices: Sequence[Sequence[Word]], lane: Lane | None = None
) -> None:
    """Add the first of these blocks that is free, and that no line of `lane` runs through."""
    taken = [word.placed.rect for word in found]
    lines = [lane.by_week(values) for values in (lane.dashed, lane.solid)] if lane is not None else []
    for block in choices:
        rects = [word.placed.rect for word in block]
        struck = any(strikes(points, rect) for points in lines for rect in rects)
        if not struck and all(is_free(rect, bounds, taken) for rect in rects):
            found.extend(block)
            return


def _run_names(rect: QRectF, lane: Lane, data: TwoRuns) -> list[list[Word]]:
    """The names of both runs at the end of their lines, pushed apart where they would touch."""
    x, high = lane.plot.right() + theme.px(_NAME_AWAY), line_height() + 1
    wide = rect.right() - x - 1
    solid, dashed = (in_lines(run.name, wide, *_RUN_NAME) for run in (data.solid, data.dashed))
    at = [lane.y(lane.solid[-1]), lane.y(lane.dashed[-1])]
    least = (len(solid) + len(dashed)) / 2 * high + 3
    if data.solid == data.dashed:
        dashed = []
    elif abs(at[0] - at[1]) < least:
        middle, sign = (at[0] + at[1]) / 2, -1 if at[0] <= at[1] else 1
        at = [middle + sign * least / 2, middle - sign * least / 2]
    within = lane.plot.adjusted(0, -theme.px(TOP), 0, theme.px(TOP))
    down = _push(within, [(y, len(lines) * high) for y, lines in zip(at, (solid, dashed), strict=True)])
    return [
        _block(lines, QPointF(x, y + down), high, token)
        for lines, y, token in ((solid, at[0], "primary"), (dashed, at[1], "cool"))
        if lines
    ]


def _push(within: QRectF, blocks: Sequence[tuple[float, float]]) -> float:
    """How far to move blocks, each a middle and a height, so that they do not stand over the edge."""
    over = max(middle + high / 2 - within.bottom() for middle, high in blocks if high)
    under = max(within.top() - (middle - high / 2) for middle, high in blocks if high)
    return max(under, 0.0) - max(over, 0.0)


def _block(lines: Sequence[str], middle: QPointF, high: float, token: str) -> list[Word]:
    """Lines under each other, as high above `middle` as below."""
    top = middle.y() - (len(lines) - 1) * high / 2
    return [
        Word(place(words, QPointF(middle.x(), top + number * high), "left", *_RUN_NAME), token, _RUN_NAME)
        for number, words in enumerate(lines)
    ]


def _bracket_places(lane: Lane, data: TwoRuns) -> list[list[Word]]:
    """Beside the bracket, or else above or below it."""
    day, words = data.bracket * WEEK, data.words.weeks[data.bracket]
    high, low = sorted((lane.at(lane.dashed, day), lane.at(lane.solid, day)), key=QPointF.y)
    middle, away = (high + low) / 2, QPointF(theme.px(_FROM_BRACKET), 0)
    up = QPointF(0, line_height() / 2 + theme.px(_FROM_DOT))
    places = [
        place(words, middle + away, "left", *_RUN_NAME),
        place(words, middle - away, "right", *_RUN_NAME),
        *(
            place(words, at, align, *_RUN_NAME)
            for at in (high - up, low + up)
            for align in ("centre", "right", "left")
        ),
    ]
    return [[Word(placed, "ink", _RUN_NAME, in_plot=True)] for placed in places]


def _reading_places(lanes: tuple[Lane, Lane], data: TwoRuns) -> list[list[Word]]:
    """Between the lanes, right of the reading line or left of it."""
    words, x = data.words.weeks[data.reading], lanes[0].x(data.reading * WEEK)
    y, away = (lanes[0].plot.bottom() + lanes[1].plot.top()) / 2, theme.px(_FROM_READING)
    places = [place(words, QPointF(x + away, y), "left", *_RUN_NAME),
              place(words, QPointF(x - away, y), "right", *_RUN_NAME)]  # fmt: skip
    return [[Word(placed, "primary", _RUN_NAME, in_plot=True)] for placed in places]


def _ticks(lanes: tuple[Lane, Lane], words: RunWords) -> list[Word]:
    """The ends before the middle, which is left out first in a low lane."""
    energy, heat = lanes
    x = energy.plot.x() - theme.px(TICK_AWAY)
    found = [(words.levels[number], energy.y(LEVELS[number])) for number in (2, 0, 1)]
    found += [(f"{DEGREES[number]}°", heat.y(DEGREES[number])) for number in (0, 2, 1)]
    return [Word(place(tick, QPointF(x, y), "right"), "muted") for tick, y in found]


def _lane_names(rect: QRectF, lanes: tuple[Lane, Lane], data: TwoRuns) -> list[list[list[Word]]]:
    """Left of the ticks, or else inside the plot where a run from a crash never begins."""
    energy, heat = (lane.plot for lane in lanes)
    both, inside = (data.words.energy, data.words.thermostat), line_height(16) / 2 + 3
    if is_beside(rect, data.words):
        at = [QPointF(rect.x() + 1, plot.center().y()) for plot in (energy, heat)]
    else:
        x = energy.x() + theme.px(4)
        at = [QPointF(x, energy.top() + inside), QPointF(x, heat.bottom() - inside)]
    return [
        [[Word(place(name, where, "left", *LANE_NAME), "ink", LANE_NAME, in_plot=True)]]
        for name, where in zip(both, at, strict=True)
    ]


def _months(rect: QRectF, lane: Lane, words: RunWords) -> list[Word]:
    """Below the lanes; every second or third one where they would come too near to each other."""
    low = rect.bottom() - line_height() / 2 - 2
    first, second, *_ = (text_width(month) for month in words.months)
    wide = max(first + second / 2, second) + theme.px(_MONTHS_APART)
    apart = lane.x(_MONTH) - lane.x(0)
    every = max(1, -(-int(wide) // max(1, int(apart))))
    return [
        Word(place(month, QPointF(lane.x(number * _MONTH), low), "centre" if number else "left"), "muted")
        for number, month in enumerate(words.months)
        if number % every == 0 and number * _MONTH < len(lane.solid)
    ]
