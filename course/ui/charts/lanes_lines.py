"""The names of the lines in the lanes: each beside its line, in the first place that no line runs through."""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import QRectF

from course.ui.charts.kit import Placed, line_height, text_width
from course.ui.charts.labels import arrange
from course.ui.charts.lanes_frame import TICKS, Frame, Lanes, frame
from course.ui.theme.theme import theme

_INSET, _STRIDE = 14, 40  # px at 100 %: where a name is tried first, and how far on after that
_ABOVE, _BELOW = 13, 15  # px at 100 % from a line to the middle of its name
_AROUND = 4  # px beside a name in which its line is looked at too


def names(rect: QRectF, data: Lanes) -> list[tuple[Placed, str]]:
    """The names of the lines and areas, each with its colour."""
    places, words = _Places(frame(rect, data), data), data.run.words
    wanted = [
        (places.find(words.boiler, places.boiler), "heat"),
        (places.find(words.thermostat, places.thermostat), "ink"),
        (places.find(words.seen, places.seen), "cool"),
        (places.find(words.left, places.left), "primary"),
        (places.find(words.changed, places.changed)[::-1], "primary"),
    ]
    found = arrange(places.bounds, [choices for choices, _ in wanted])
    return [(placed, token) for placed, (_, token) in zip(found, wanted, strict=True) if placed is not None]


def is_on_axis(shape: Frame, rect: QRectF) -> bool:
    """Whether a line of the axis of temperature, or the zone of rest below it, lies behind `rect`."""
    heights = [shape.y_heat(degrees) for degrees in TICKS]
    return rect.bottom() > heights[0] or any(rect.y() < y < rect.bottom() for y in heights)


class _Line:
    """A line of the figure: how high and how low it runs between two x."""

    def __init__(
        self, shape: Frame, values: Sequence[float], to_y: Callable[[float], float], start: int = 0
    ) -> None:
        self._shape, self._values, self._to_y, self._start = shape, values, to_y, start

    def span(self, left: float, right: float) -> tuple[float, float] | None:
        """The least and greatest y; None where the line does not run."""
        first, last = self._shape.day(left) - self._start, self._shape.day(right) - self._start
        part = self._values[max(0, first) : max(0, last + 1)]
        return (self._to_y(max(part)), self._to_y(min(part))) if part else None

    def crosses(self, rect: QRectF) -> bool:
        """Whether it runs through `rect`, or touches it."""
        span = self.span(rect.x() - _AROUND, rect.right() + _AROUND)
        return span is not None and span[0] - 1 < rect.bottom() and span[1] + 1 > rect.y()


class _Places:
    """Where the name of each line may stand: (left, right) in px gives the heights to try."""

    def __init__(self, shape: Frame, data: Lanes) -> None:
        run, other = data.run, data.other
        spare = max(0.0, shape.heat.y() - shape.energy.bottom()) / 2
        self.bounds = shape.plot.adjusted(2, 0, -2, 0)
        self._shape, self._masked = shape, bool(run.seen)
        self._upper = shape.energy.adjusted(0, 0, 0, spare / 2)
        self._lower = shape.heat.adjusted(0, -spare, 0, spare)
        self._energy = _Line(shape, run.energy, shape.y_energy)
        self._seen = _Line(shape, [100 * share for share in run.seen], shape.y_energy)
        self._heat = _Line(shape, run.heat, shape.y_heat)
        self._stands = _Line(shape, run.set_point, shape.y_heat)
        first, energy, heat = other or (0, (), ())
        self._other = _Line(shape, energy, shape.y_energy, first)
        self._other_heat = _Line(shape, heat, shape.y_heat, first)

    def find(self, words: str, heights: Callable[[float, float], Iterator[float]]) -> list[Placed]:
        """All places for `words` from left to right, those on a line of the axis last."""
        wide, high = text_width(words, 15, 600), line_height()
        left, found = self._shape.plot.x() + theme.px(_INSET), []
        while left + wide < self.bounds.right():
            for y in heights(left - _AROUND, left + wide + _AROUND):
                rect = QRectF(left, y - high / 2, wide + 1, high)
                if self._is_clear(rect):
                    found.append(Placed(words, rect))
            left += theme.px(_STRIDE)
        return sorted(found, key=lambda placed: is_on_axis(self._shape, placed.rect))

    def seen(self, left: float, right: float) -> Iterator[float]:
        """Between what others see and what there is."""
        seen, energy = self._seen.span(left, right), self._energy.span(left, right)
        if seen and energy:
            yield from _in_band(seen[1], energy[0])

    def left(self, left: float, right: float) -> Iterator[float]:
        """Below the line of energy, or above it where that is too low and nothing else stands there."""
        span = self._energy.span(left, right)
        if span:
            yield from _in_band(span[1], self._shape.energy.bottom())
            if not self._masked:
                yield span[0] - theme.px(_ABOVE)

    def changed(self, left: float, right: float) -> Iterator[float]:
        """Beside the second line of energy."""
        span = self._other.span(left, right)
        if span:
            yield span[1] + theme.px(_BELOW)
            yield span[0] - theme.px(_ABOVE)

    def boiler(self, left: float, right: float) -> Iterator[float]:
        """On the outer side of the line of heat."""
        return self._outside(self._heat, self._stands, left, right)

    def thermostat(self, left: float, right: float) -> Iterator[float]:
        """On the outer side of the line of the set point."""
        return self._outside(self._stands, self._heat, left, right)

    def _outside(self, own: _Line, other: _Line, left: float, right: float) -> Iterator[float]:
        span, beyond = own.span(left, right), other.span(left, right)
        if span and beyond:
            yield span[0] - theme.px(_ABOVE) if span[0] < beyond[0] else span[1] + theme.px(_BELOW)

    def _is_clear(self, rect: QRectF) -> bool:
        """Whether the words stay in their lane and no line runs through them."""
        for lane, lines in (
            (self._upper, (self._energy, self._seen, self._other)),
            (self._lower, (self._heat, self._stands, self._other_heat)),
        ):
            if lane.contains(rect):
                return not any(line.crosses(rect) for line in lines)
        return False


def _in_band(top: float, bottom: float) -> Iterator[float]:
    """The middle, if a line of text fits."""
    if bottom - top >= line_height() + 2:
        yield (top + bottom) / 2
