"""What stands on the warning plan, in words: the same on the card and on paper."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QLocale

from course.progress import warning_plan as plan
from course.progress.entry_values import Values, text
from course.progress.warning_plan import State
from course.ui.exercises.view import ViewContext, capital


def state_name(context: ViewContext, state: State) -> str:
    """ "Going well"."""
    return capital(context.say(f"name-{state}"))


def people(context: ViewContext, values: Values) -> list[str]:
    """Who may say it, with which sentence; as much of it as is known."""
    who, words = text(values, "who"), text(values, "may-say")
    if who and words:
        return [context.say("line-who", who=who, words=words)]
    return [who] if who else [context.say("line-words", words=words)] if words else []


def call(context: ViewContext, values: Values) -> list[str]:
    """Who is rung."""
    who = text(values, "call")
    return [context.say("line-call", who=who)] if who else []


def traps(context: ViewContext, values: Values) -> list[str]:
    """Each old song and the if-then behind it, or one of the two."""
    known = plan.lines(values, plan.TRAPS)
    return [" ".join(part for part in (song(context, line), line.plan) if part) for line in known]


def song(context: ViewContext, line: plan.Line) -> str:
    """The old song of a trap; empty if only its plan is there."""
    return context.say("line-trap", words=line.words) if line.words else ""


def short_day(on: date | None, language: str) -> str:
    """ "12 okt"; empty for no day."""
    if on is None:
        return ""
    name = QLocale(language).monthName(on.month, QLocale.FormatType.ShortFormat)
    return f"{on.day} {name.rstrip('.')}"


def count_said(context: ViewContext, name: str, count: int, number: str) -> str:
    """ "one sign", "three signs"."""
    return context.say(f"{name}-{'one' if count == 1 else 'many'}", count=number)


def fields_of(context: ViewContext, names: Sequence[str]) -> list[str]:
    """The fields that the exercise still has."""
    return [name for name in names if name in context.exercise.fields]
