"""What the half-year view says: names, values in words, its table, its buttons and menus."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from course.stress.turning_points import Kind
from course.ui.charts.lanes_frame import LaneWords, Mark, brake_level
from course.ui.lab import words
from course.ui.lab.run_state import RunState

_SHARES = (0.02, 0.35, 0.65, 0.98)  # where the word of a share changes


class Control(NamedTuple):
    """One of the five sliders."""

    input: str  # of course.stress.Inputs
    name: str
    most: float
    say: Callable[[float], str]
    widest: tuple[str, ...]  # the words it may say


def controls() -> list[Control]:
    """The sliders, in order."""
    translate = QCoreApplication.translate
    practice = (
        translate("Lab", "never"), translate("Lab", "now and then"), translate("Lab", "half the days"),
        translate("Lab", "often"), translate("Lab", "each day"),
    )  # fmt: skip
    worry = (
        translate("Lab", "none"), translate("Lab", "a little"), translate("Lab", "at times"),
        translate("Lab", "much"), translate("Lab", "always"),
    )  # fmt: skip
    head = (
        translate("Lab", "no"), translate("Lab", "a little"), translate("Lab", "some"),
        translate("Lab", "much"), translate("Lab", "yes"),
    )  # fmt: skip
    numbers = (words.number(9.5),)
    return [
        Control("load", translate("Lab", "Load"), 10, words.number, numbers),
        Control("rest", translate("Lab", "Rest"), 10, words.number, numbers),
        Control("practice", translate("Lab", "Relaxing"), 1, _word_of(practice), practice),
        Control("worry", translate("Lab", "Worry"), 1, _word_of(worry), worry),
        Control("mental_work", translate("Lab", "Head work"), 1, _word_of(head), head),
    ]


def _word_of(five: Sequence[str]) -> Callable[[float], str]:
    return lambda share: five[sum(share > least for least in _SHARES)]


def lane_words(masked: bool) -> LaneWords:
    """The words within the figure; `masked`: others see something else."""
    translate = QCoreApplication.translate
    return LaneWords(
        translate("Lab", "Energy"),
        translate("Lab", "Temperature"),
        translate("Lab", "Brake"),
        energy_words(),
        brake_words(),
        translate("Lab", "set to {degrees}°"),
        translate("Lab", "what is left") if masked else translate("Lab", "what there is"),
        translate("Lab", "what others see"),
        translate("Lab", "boiler"),
        translate("Lab", "setting of the thermostat"),
        translate("Lab", "with other sliders"),
        translate("Lab", "month {number}"),
        translate("Lab", "week {number}"),
    )


def energy_words() -> tuple[str, str, str, str]:
    """From much to nearly none."""
    translate = QCoreApplication.translate
    return (
        translate("Lab", "plenty"), translate("Lab", "half"), translate("Lab", "little"),
        translate("Lab", "almost empty"),
    )  # fmt: skip


def brake_words() -> tuple[str, str, str]:
    """From sturdy to thin."""
    translate = QCoreApplication.translate
    return translate("Lab", "sturdy"), translate("Lab", "worn"), translate("Lab", "thin")


def marks(state: RunState) -> tuple[Mark, ...]:
    """Where the run turns, in words."""
    translate = QCoreApplication.translate
    said: dict[Kind, str] = {
        "rest-thins": translate("Lab", "the brake wears thin"),
        "rest-fails": translate("Lab", "rest does only half its work"),
        "mask-slips": translate("Lab", "now others see it"),
        "crash": translate("Lab", "the boiler falls out"),
        "life-changes": translate("Lab", "life changes"),
        "half-full": translate("Lab", "the battery is half full"),
        "released": translate("Lab", "the boiler runs again"),
        "recovered": translate("Lab", "almost back at twenty"),
    }
    changes, off = iter(state.variant.changes), state.variant.off
    if off:  # its days off end within a week, which the model looks at as a whole
        turns = [Mark(day, said[kind]) for day, kind in state.turns() if kind != "life-changes"]
        return tuple(sorted([*turns, Mark(off, translate("Lab", "the same life again"))]))
    return tuple(
        Mark(day, next(changes, said[kind]) if kind == "life-changes" else said[kind])
        for day, kind in state.turns()
    )


def week(day: int) -> int:
    """The number of the week of a day, from 1."""
    return day // 7 + 1


# -- the table ------------------------------------------------------------------------------------


def columns(two: bool = False) -> list[str]:
    """The heads of the table; `two`: cells hold the solid line and the dashed one."""
    translate = QCoreApplication.translate
    both = translate("Lab", "solid / dashed")
    return [
        translate("Lab", "Week"),
        "\n".join([translate("Lab", "Energy"), both if two else "0–100"]),
        "\n".join([translate("Lab", "Degrees"), *([both] if two else [])]),
        translate("Lab", "Setting"),
        translate("Lab", "Brake"),
        "\n".join([translate("Lab", "From outside"), "0–100"]),
    ]


def table(state: RunState, turns: Sequence[Mark]) -> list[list[str]]:
    """A row for each week: its last day."""
    return [_table_row(state, turns, 7 * number + 6) for number in range(state.weeks)]


def _table_row(state: RunState, turns: Sequence[Mark], day: int) -> list[str]:
    lines = state.lines
    turned = [mark.words for mark in turns if day - 7 < mark.day <= day]
    energy, heat = f"{lines.energy[day]:.0f}", words.degrees(lines.heat[day])
    if state.second is not None and day >= state.second.first:
        other = day - state.second.first
        energy = f"{energy} / {state.second.energy[other]:.0f}"
        heat = f"{heat} / {words.degrees(state.second.heat[other])}"
    return [
        ": ".join([str(week(day)), *turned[-1:]]),
        energy,
        heat,
        words.degrees(lines.set_point[day]),
        brake_words()[brake_level(lines.capacity[day])],
        f"{100 * lines.seen[day]:.0f}" if lines.seen else "–",
    ]


# -- buttons and menus ----------------------------------------------------------------------------


def figure_name() -> str:
    """The name of the figure."""
    return QCoreApplication.translate("Lab", "This boiler, week by week")


def day_name() -> str:
    """The name of the slider below the figure."""
    return QCoreApplication.translate("Lab", "Day")


def play() -> str:
    """Start it."""
    return QCoreApplication.translate("Lab", "Play")


def pause() -> str:
    """Hold it."""
    return QCoreApplication.translate("Lab", "Pause")


def week_on() -> str:
    """In the place of playing, with less motion."""
    return QCoreApplication.translate("Lab", "A week on")


def slide_yourself() -> str:
    """Show the sliders."""
    return QCoreApplication.translate("Lab", "Move sliders")


def example(name: str) -> str:
    """The button of the menu."""
    return QCoreApplication.translate("Lab", "Example: {name}").format(name=name)


def weeks(count: int) -> str:
    """A length."""
    return QCoreApplication.translate("Lab", "{count} weeks").format(count=count)


def length(count: int) -> str:
    """The row of the menu that opens the lengths."""
    return QCoreApplication.translate("Lab", "Length: {count} weeks").format(count=count)


def back_to_example() -> str:
    """The row of the menu that puts all sliders back."""
    return QCoreApplication.translate("Lab", "Back to the example")


def keys() -> str:
    """What the keys do in the figure and on the slider below it."""
    return QCoreApplication.translate(
        "Lab", "Keys: arrows for a day, Control and arrows for a week, Home, End, and N for the next turn."
    )


def about_model() -> str:
    """The last row of the menu."""
    return QCoreApplication.translate("Lab", "About this model")
