"""The examples of the half-year view: seven runs of the course with their variants, and a usual week."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from course.stress import scenarios
from course.stress.errors import OutOfRange
from course.stress.inputs import Inputs, on, week
from course.stress.state import CRASHED, HEALTHY, State

LENGTHS = (4, 8, 13, 26, 52, 78, 104)  # weeks
USUAL_LENGTH = 52
_WEEK = 7
_BEFORE = 187  # days on the way down: sixty before the crash
_USUAL_WEEK = week(Inputs(6, 5, worry=0.3), Inputs(2, 7, worry=0.3))


class Variant(NamedTuple):
    """One run: its days, where it begins, and what is seen of it first."""

    id: str
    name: str  # empty where there is but one
    day: Callable[[int], Inputs]
    start: State
    opens: int  # the day chosen when it is opened
    weeks: int = USUAL_LENGTH
    changes: tuple[str, ...] = ()  # what happens each time life becomes another one
    off: int = 0  # free days at its start, after which the old life goes on


class Preset(NamedTuple):
    """A row of the menu, with one sentence; the first variant is the usual one."""

    name: str
    about: str
    variants: tuple[Variant, ...]


def presets() -> list[Preset]:
    """All rows in order, in the language of now."""
    return [
        *_before_the_crash(),
        _weekend_off(),
        *_one_thing_only(),
        _body_first(),
        _mind_first(),
        _free_play(),
    ]


def find(scenario_id: str, among: list[Preset]) -> tuple[int, int]:
    """The row and the variant with this id. Raises OutOfRange."""
    for row, preset in enumerate(among):
        for number, variant in enumerate(preset.variants):
            if variant.id == scenario_id:
                return row, number
    raise OutOfRange(f"There is no example ‘{scenario_id}’.")


def usual_day(day: int) -> Inputs:
    """A week like many: work that can be carried, some rest, some worry."""
    return on(day, _USUAL_WEEK)


def _before_the_crash() -> list[Preset]:
    translate = QCoreApplication.translate
    return [
        Preset(
            translate("Lab", "A busy time with recovery"),
            translate("Lab", "Three hard weeks, two lighter ones."),
            (Variant("healthy-peak", "", scenarios.healthy_peak, HEALTHY, 46),),
        ),
        Preset(
            translate("Lab", "Too little recovery"),
            translate("Lab", "Each week costs a little more than it gives."),
            (Variant("under-recovery", "", scenarios.under_recovery, HEALTHY, 224),),
        ),
    ]


def _weekend_off() -> Preset:
    translate = QCoreApplication.translate
    days, before = scenarios.weekend_off, scenarios.on_the_way_down(_BEFORE)
    return Preset(
        translate("Lab", "A weekend off"),
        translate("Lab", "A few free days, and then the same life."),
        (
            Variant("weekend-off", translate("Lab", "After the crash"), days, CRASHED, 28, off=2),
            Variant("weekend-before", translate("Lab", "60 days before it"), days, before, 14, off=2),
            Variant("week-off", translate("Lab", "A week off"), _week_off, before, 14, off=_WEEK),
        ),
    )


def _week_off(day: int) -> Inputs:
    """Seven days like the two of a weekend off, and the same life again."""
    return scenarios.weekend_off(0) if day < _WEEK else scenarios.under_recovery(day)


def _one_thing_only() -> list[Preset]:
    translate = QCoreApplication.translate
    return [
        Preset(
            translate("Lab", "Only thinking differently"),
            translate("Lab", "Hardly any worry; all the rest stays."),
            (Variant("positive-thinking", "", scenarios.positive_thinking, CRASHED, 141),),
        ),
        Preset(
            translate("Lab", "Rest alone"),
            translate("Lab", "Much rest; body and head stay tense."),
            (Variant("rest-only", "", scenarios.rest_only, CRASHED, 141),),
        ),
    ]


def _body_first() -> Preset:
    translate = QCoreApplication.translate
    slowly = (translate("Lab", "a little more to do"), translate("Lab", "work again, step by step"))
    back = (translate("Lab", "the old load again"),)
    return Preset(
        translate("Lab", "The body first"),
        translate("Lab", "First relaxing, later head and work."),
        (
            Variant(
                "body-first", translate("Lab", "Slowly on"), scenarios.body_first, CRASHED, 90, changes=slowly
            ),
            Variant(
                "too-fast", translate("Lab", "Back too fast"), scenarios.too_fast, CRASHED, 84, changes=back
            ),
            Variant(
                "same-traps",
                translate("Lab", "The same life again"),
                scenarios.same_traps,
                CRASHED,
                660,
                104,
                slowly,
            ),
        ),
    )


def _mind_first() -> Preset:
    translate = QCoreApplication.translate
    slowly = (translate("Lab", "a little more to do"), translate("Lab", "work again, step by step"))
    return Preset(
        translate("Lab", "The head first"),
        translate("Lab", "The same time, without the body."),
        (Variant("mind-first", "", scenarios.mind_first, CRASHED, 90, 78, slowly),),
    )


def _free_play() -> Preset:
    translate = QCoreApplication.translate
    overloaded = scenarios.on_the_way_down(_BEFORE)
    return Preset(
        translate("Lab", "Free play"),
        translate("Lab", "A usual week, from a start you choose."),
        (
            Variant("free-healthy", translate("Lab", "Start: healthy"), usual_day, HEALTHY, 0),
            Variant("free-overloaded", translate("Lab", "Start: overloaded"), usual_day, overloaded, 0),
            Variant("free-crashed", translate("Lab", "Start: fallen out"), usual_day, CRASHED, 0),
        ),
    )
