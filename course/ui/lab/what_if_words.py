"""What the laboratory says of two runs that are laid over each other."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QLocale

from course.ui.charts.kit import in_lines
from course.ui.charts.two_runs_frame import RunWords
from course.ui.lab.battery_words import percent, share
from course.ui.theme.theme import theme

_HEAD_WIDE, _HEAD_NARROW = 118, 80  # px at 100 %: the head of a column; narrow when the text is large


def tenths(value: float) -> str:
    """ "24.3°"."""
    return f"{QLocale().toString(value, 'f', 1)}°"


class Named(NamedTuple):
    """A run: its name, and what happens in it."""

    name: str
    about: str


def runs() -> dict[str, Named]:
    """The runs that begin at the crash, by the id of their scenario."""
    translate = QCoreApplication.translate
    return {
        "weekend-off": Named(
            translate("Lab", "A weekend off"),
            translate(
                "Lab",
                "two free days, and after those two days the thermostat stands as high as before. "
                "It comes down only as long as the boiler is out.",
            ),
        ),
        "positive-thinking": Named(
            translate("Lab", "Only thinking differently"),
            translate("Lab", "hardly any worry, and everything else stays the same."),
        ),
        "rest-only": Named(
            translate("Lab", "Rest alone"),
            translate("Lab", "little is asked, but the body stays tense and the head grinds on."),
        ),
        "body-first": Named(
            translate("Lab", "The body first"),
            translate("Lab", "eight weeks for the body, then the head too, then work bit by bit."),
        ),
        "mind-first": Named(
            translate("Lab", "The head first"),
            translate("Lab", "the same weeks for the head, and nothing for the body."),
        ),
        "too-fast": Named(
            translate("Lab", "Back too fast"),
            translate("Lab", "six weeks for the body, and then the old load again."),
        ),
    }


def dashed(name: str) -> str:
    """What a screen reader says of the first menu."""
    return QCoreApplication.translate("Lab", "Dashed line: {run}").format(run=name)


def solid(name: str) -> str:
    """What a screen reader says of the second menu."""
    return QCoreApplication.translate("Lab", "Solid line: {run}").format(run=name)


def swap() -> str:
    """The button that exchanges the two."""
    return QCoreApplication.translate("Lab", "Swap")


def what_if_name() -> str:
    """What the figure is."""
    return QCoreApplication.translate("Lab", "Two boilers from the same crash")


def run_words(weeks: int) -> RunWords:
    """The words within the figure of two runs of so many weeks."""
    translate = QCoreApplication.translate
    return RunWords(
        translate("Lab", "Energy"),
        translate("Lab", "Thermostat"),
        (translate("Lab", "empty"), translate("Lab", "half"), translate("Lab", "full")),
        tuple(_week(number) for number in range(weeks + 1)),
        (translate("Lab", "crash"), *(_months(number) for number in range(1, 1 + weeks * 7 // 30))),
    )


def _week(number: int) -> str:
    return QCoreApplication.translate("Lab", "week {number}").format(number=number)


def _months(number: int) -> str:
    return QCoreApplication.translate("Lab", "{number} mo").format(number=number)


def what_if_columns(first: str, second: str) -> list[str]:
    """The heads of the table, in lines that fit their columns."""
    translate = QCoreApplication.translate
    wide = theme.px(_HEAD_NARROW if theme.large else _HEAD_WIDE)
    names = ["\n".join(in_lines(name, wide, 15, 600)) for name in (first, second)]
    energy, setting = translate("Lab", "Energy"), translate("Lab", "Setting")
    heads = [f"{what}\n{name}" for what in (energy, setting) for name in names]
    return [translate("Lab", "Week"), *heads]


def what_if_sentence(week: int, fuller: tuple[str, float], other: tuple[str, float]) -> str:
    """How full the batteries of two runs are after a week; each is its name and its energy in %."""
    translate = QCoreApplication.translate
    more, less = share(fuller[1]), share(other[1])
    if more == less:
        said = translate("Lab", "{when} the battery is {share} with both.")
        return said.format(when=_when(week), share=less)
    said = translate("Lab", "{when} the battery is {share} with ‘{run}’. With ‘{other}’ it is {less}.")
    return said.format(when=_when(week), run=fuller[0], share=more, other=other[0], less=less)


def _when(week: int) -> str:
    translate = QCoreApplication.translate
    if week == 0:
        return translate("Lab", "Right after the crash")
    if week == 1:
        return translate("Lab", "After one week")
    return translate("Lab", "After {weeks} weeks").format(weeks=week)


def week_said(week: int, values: Sequence[tuple[str, float, float]]) -> str:
    """A week for a screen reader; each run is its name, its energy in % and its thermostat in °C."""
    translate = QCoreApplication.translate
    one = translate("Lab", "{run}: energy {percent}, thermostat {degrees} degrees.")
    number = QLocale()
    said = [
        one.format(run=name, percent=percent(energy), degrees=number.toString(set_point, "f", 1))
        for name, energy, set_point in values
    ]
    return " ".join([f"{_when(week)}.", *said])


def same_run() -> str:
    """Instead of a comparison."""
    return QCoreApplication.translate("Lab", "These are the same. Choose another.")


def what_if_why() -> str:
    """What the figure shows, for whoever has read nothing."""
    return QCoreApplication.translate(
        "Lab",
        "The thermostat comes down in months, not in days. While it stands high, rest does little.",
    )
