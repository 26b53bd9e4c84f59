"""The warning plan on paper (E20): three states, people, old songs; before “step in” whom to call (§5)."""

from collections.abc import Callable, Sequence

from course.progress import warning_plan as plan
from course.progress.entry_values import Values, text
from course.progress.warning_plan import STATES, State
from course.workbook.sheet import Items, Part, Sheet, Text

_FIRST = ("sheet-now", "sheet-talk", "sheet-doctor")  # lines above the own words of the highest state


def sheet(
    say: Callable[..., str],
    values: Values,
    people: Sequence[str],
    traps: Sequence[str],
    review: str,
    today: str,
) -> Sheet:
    """`people`, `traps` and the days in words; a plan without any signs still says whom to call."""
    states = [part for state in STATES for part in _state(say, values, state)]
    return Sheet(
        title=say("sheet-title"),
        date=today,
        note=say("sheet-note"),
        parts=(
            *states,
            Text(say("sheet-call"), text(values, "call")),
            Items(say("sheet-people"), tuple(people)),
            Items(say("sheet-traps"), tuple(traps)),
            Text(say("sheet-review"), review, own=False),
        ),
        footer=say("sheet-footer"),
    )


def _state(say: Callable[..., str], values: Values, state: State) -> list[Part]:
    name = say(f"name-{state}")
    about = {"name": name[:1].upper() + name[1:], "degrees": say(f"degrees-{state}")}
    parts: list[Part] = []
    if state == "high":
        parts.append(Items(say("sheet-first", **about), tuple(say(line) for line in _FIRST), own=False))
    for field, heading in ((plan.signs_field(state), "sheet-signs"), (plan.acts_field(state), "sheet-acts")):
        lines = tuple(line.words for line in plan.lines(values, field))
        parts.append(Items(say(heading, **about), lines))
    return parts
