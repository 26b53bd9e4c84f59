"""My circle (E03): how thick each arrow is, which are recognised, and which door may be the lightest."""

from typing import Literal, NamedTuple

from course.progress.entry_values import Values, rows, text

Arrow = Literal["recovery", "pushing", "tension", "sleep", "worry", "stillness"]
# Clockwise from the top.
ARROWS: tuple[Arrow, ...] = ("recovery", "pushing", "tension", "sleep", "worry", "stillness")
SCORES = ("not", "sometimes", "often", "always")
_WIDTHS = (2.5, 6.0, 11.0, 16.0)

# The door of each arrow that asks least: breathing out, then a rising time, then a break.
_BREATHING, _RISING_TIME, _BREAK = range(3)
LIGHTEST: dict[Arrow, tuple[str, int]] = {
    "recovery": ("recovery-break", _BREAK),
    "pushing": ("pushing-break", _BREAK),
    "tension": ("tension-breathe", _BREATHING),
    "sleep": ("sleep-rising-time", _RISING_TIME),
    "worry": ("worry-breathe", _BREATHING),
    "stillness": ("stillness-dressed", _RISING_TIME),
}
_FEW = 2  # more leading arrows than this are not worth naming apart

ArrowsSaid = Literal["empty", "arrows-none", "arrows-one", "arrows-two", "arrows-many"]


class Proposal(NamedTuple):
    """A door to begin with: the arrow it belongs to and its option id."""

    arrow: Arrow
    door: str


def score(values: Values, arrow: Arrow) -> int | None:
    """0 not, 1 sometimes, 2 often, 3 nearly always; None if it was left open."""
    answer = text(values, f"{arrow}-score")
    return SCORES.index(answer) if answer in SCORES else None


def width(values: Values, arrow: Arrow) -> float:
    """The width of the arrow in design pixels. At the smallest the arrow is dotted."""
    return _WIDTHS[score(values, arrow) or 0]


def signs(values: Values, arrow: Arrow) -> tuple[str, ...]:
    """The person's own signs of an arrow, empty ones left out."""
    return tuple(sign for row in rows(values, f"{arrow}-signs") if (sign := text(row, "sign")))


def recognised(values: Values) -> tuple[Arrow, ...]:
    """The arrows that are known at least sometimes, in order of the circle."""
    return tuple(arrow for arrow in ARROWS if score(values, arrow))


def strongest(values: Values) -> tuple[Arrow, ...]:
    """The arrows that lead: one or two, and only when something less strong stands beside them."""
    known = recognised(values)
    most = max((score(values, arrow) or 0 for arrow in known), default=0)
    leading = tuple(arrow for arrow in known if score(values, arrow) == most)
    return leading if len(leading) <= _FEW and leading != known else ()


def arrows_said(values: Values) -> ArrowsSaid:
    """The id of the sentence about the arrows."""
    if all(score(values, arrow) is None for arrow in ARROWS):
        return "empty"
    sentences: tuple[ArrowsSaid, ...] = ("arrows-none", "arrows-one", "arrows-two")
    count = len(recognised(values))
    return sentences[count] if count < len(sentences) else "arrows-many"


def proposal(values: Values) -> Proposal | None:
    """The recognised arrow whose lightest door asks least; the stronger arrow where that is equal."""
    known = recognised(values)
    if not known:
        return None
    arrow = min(known, key=lambda known_arrow: (LIGHTEST[known_arrow][1], -(score(values, known_arrow) or 0)))
    return Proposal(arrow, LIGHTEST[arrow][0])
