"""The sentence that compares both lines of half a year: what the moved sliders make of the run."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from course.ui.charts.lanes_frame import energy_level
from course.ui.lab.half_year_words import energy_words, week
from course.ui.lab.run_state import Outcome, RunState

_SAME_ENERGY = 3.0  # %
_MOST_NAMED = 3  # sliders


def of_both(state: RunState) -> str:
    """What the moved sliders make of the run; empty where none is moved."""
    both = state.outcomes()
    if state.second is None or both is None:
        return ""
    what = _what_was_moved(state, state.second.first)
    seen = _fall(*both, state.weeks) or _recovery(*both) or _energy(*both)
    return f"{what} {seen}"


def _what_was_moved(state: RunState, first: int) -> str:
    translate = QCoreApplication.translate
    less_more = {
        "load": (translate("Lab", "less load"), translate("Lab", "more load")),
        "rest": (translate("Lab", "less rest"), translate("Lab", "more rest")),
        "practice": (translate("Lab", "less relaxing"), translate("Lab", "more relaxing")),
        "worry": (translate("Lab", "less worry"), translate("Lab", "more worry")),
        "mental_work": (translate("Lab", "less head work"), translate("Lab", "more head work")),
    }
    moved = state.moved(first)
    named = [words[moved[name] > 0] for name, words in less_more.items() if name in moved]
    if len(named) > _MOST_NAMED or len(state.moves()) > 1:
        return translate("Lab", "With these sliders from week {week}").format(week=week(first))
    return translate("Lab", "With {changes} from week {week}").format(
        changes=_listed(named), week=week(first)
    )


def _listed(named: Sequence[str]) -> str:
    if len(named) < 2:
        return "".join(named)
    pattern = QCoreApplication.translate("Lab", "{first} and {last}")
    return pattern.format(first=", ".join(named[:-1]), last=named[-1])


def _fall(one: Outcome, other: Outcome, weeks: int) -> str:
    translate = QCoreApplication.translate
    if one.crash is None and other.crash is None:
        return ""
    if one.released is not None or other.released is not None:
        return _again(one, other)
    if other.crash is None:
        said = translate(
            "Lab", "this boiler does not fall out in these {count} weeks. Without that step it does."
        )
        return said.format(count=weeks)
    if one.crash is None:
        said = translate(
            "Lab", "this boiler falls out in week {week}. Without that step not in these {count} weeks."
        )
        return said.format(week=week(other.crash), count=weeks)
    if week(one.crash) == week(other.crash):
        return translate("Lab", "this boiler still falls out in week {week}.").format(week=week(one.crash))
    said = translate("Lab", "this boiler falls out in week {week}. Without that step in week {other}.")
    return said.format(week=week(other.crash), other=week(one.crash))


def _again(one: Outcome, other: Outcome) -> str:
    """It had fallen out already: when it runs again comes before when it falls out again."""
    translate = QCoreApplication.translate
    before = _course(one, translate("Lab", "it"))
    after = _course(other, translate("Lab", "this boiler"))
    if before == _course(other, translate("Lab", "it")):
        return ""
    return translate("Lab", "{after}. Without that step {before}.").format(after=after, before=before)


def _course(outcome: Outcome, it: str) -> str:
    translate = QCoreApplication.translate
    if outcome.released is None:
        return translate("Lab", "{it} does not run again").format(it=it)
    if outcome.crash is None:
        return translate("Lab", "{it} runs again from week {week}").format(it=it, week=week(outcome.released))
    said = translate("Lab", "{it} runs again from week {week} and falls out again in week {other}")
    return said.format(it=it, week=week(outcome.released), other=week(outcome.crash))


def _recovery(one: Outcome, other: Outcome) -> str:
    translate = QCoreApplication.translate
    if one.recovered is None and other.recovered is None:
        return ""
    if one.recovered is None:
        said = translate(
            "Lab",
            "this boiler is almost back at twenty in week {week}. Without that step it is not by the end.",
        )
        return said.format(week=week(other.recovered or 0))
    if other.recovered is None:
        said = translate(
            "Lab", "this boiler is not back yet at the end. Without that step it is, in week {other}."
        )
        return said.format(other=week(one.recovered))
    if week(one.recovered) == week(other.recovered):
        return ""
    said = translate(
        "Lab", "this boiler is almost back at twenty in week {week}. Without that step in week {other}."
    )
    return said.format(week=week(other.recovered), other=week(one.recovered))


def _energy(one: Outcome, other: Outcome) -> str:
    translate = QCoreApplication.translate
    if abs(one.energy - other.energy) < _SAME_ENERGY:
        return translate("Lab", "little changes in the end.")
    levels = energy_words()
    before, after = levels[energy_level(one.energy)], levels[energy_level(other.energy)]
    if before == after and other.energy > one.energy:
        return translate("Lab", "a little more energy is left at the end.")
    if before == after:
        return translate("Lab", "a little less energy is left at the end.")
    said = translate("Lab", "the battery is at the end: {after}. Without that step: {before}.")
    return said.format(after=after, before=before)
