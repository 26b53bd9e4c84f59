"""Coming home after two weeks or more: what somebody did here, in a few facts, without counting days.

What is zero stays empty in the facts, so that no sentence is made of it.
"""

from collections.abc import Iterable, Sequence
from datetime import date
from itertools import pairwise
from typing import NamedTuple

from course.progress.statements import Statement, Verb, course, ids

About = tuple[str, ...]  # an object as `statements.ids` gives it

AWAY = 14  # days without a visit

DEEDS = (Verb.PROGRESSED, Verb.ANSWERED, Verb.COMPLETED, Verb.PAUSED, Verb.RESUMED)

# Answers by which somebody chose something for themselves, as (exercise, field).
CHOICES = (("my-circle", "door"), ("energy-balance", "lighten"), ("energy-balance", "keep"))


class Chosen(NamedTuple):
    """The latest choice. `value` is as stored: an option id or own words."""

    exercise: str
    field: str
    value: str


class Facts(NamedTuple):
    """What the page may say. `last_lesson` and `practised` are ids; `times` counts finished entries."""

    lessons: int = 0
    last_lesson: str = ""
    chosen: Chosen | None = None
    practised: str = ""
    times: int = 0
    words: str = ""
    words_on: date | None = None


NOTHING = Facts()


def visits(statements: Iterable[Statement]) -> list[date]:
    """The days on which the program was opened, in order; only INITIALIZED of the course matters."""
    days = {s.date for s in statements if s.verb == Verb.INITIALIZED and s.object == course()}
    return [date.fromisoformat(day) for day in sorted(days)]


def last_deed(statements: Iterable[Statement]) -> date | None:
    """The day of the last thing done; opening the program and looking around is none."""
    last = max((s.date for s in statements if s.verb in DEEDS), default=None)
    return None if last is None else date.fromisoformat(last)


def is_coming_home(visited: Sequence[date], deed: date | None) -> bool:
    """Whether `AWAY` days lie between two visits since the last deed; the visit of now is among them.

    So it stays true until somebody does something: whoever only looked in is welcomed again. Who never did
    anything is not coming home, as there is nothing to say.
    """
    if deed is None:
        return False
    days = [deed, *(day for day in visited if day > deed)]
    return any((later - day).days >= AWAY for day, later in pairwise(days))


def facts(statements: Iterable[Statement]) -> Facts:
    """The facts, from all COMPLETED and ANSWERED statements in order of time.

    Own words are text that was written in a lesson; a check question keeps the number of its choice.
    """
    said = [(ids(statement.object), statement) for statement in statements]
    finished = [about for about, statement in said if statement.verb == Verb.COMPLETED]
    lessons = [about[1] for about in finished if about[0] == "lesson"]
    practised, times = _most({about for about in finished if about[0] == "exercise"})
    answers = _standing(said)
    words = _last_words(answers)
    return Facts(
        lessons=len(set(lessons)),
        last_lesson=lessons[-1] if lessons else "",
        chosen=_chosen(answers),
        practised=practised,
        times=times,
        words=_text(words) if words else "",
        words_on=date.fromisoformat(words.date) if words else None,
    )


def _text(statement: Statement) -> str:
    response = statement.result.get("response")
    return response.strip() if isinstance(response, str) else ""


def _most(entries: set[About]) -> tuple[str, int]:
    counts: dict[str, int] = {}
    for about in entries:
        counts[about[1]] = counts.get(about[1], 0) + 1
    exercise = max(sorted(counts), key=counts.__getitem__, default="")
    return exercise, counts.get(exercise, 0)


def _standing(said: Iterable[tuple[About, Statement]]) -> dict[About, Statement]:
    """The answers in words that still stand, the latest last; one that was emptied again is gone."""
    answers: dict[About, Statement] = {}
    for about, statement in said:
        if statement.verb == Verb.ANSWERED:
            answers.pop(about, None)
            if _text(statement):
                answers[about] = statement
    return answers


def _chosen(answers: dict[About, Statement]) -> Chosen | None:
    for about, statement in reversed(answers.items()):
        if about[0] == "exercise" and (about[1], about[-1]) in CHOICES:
            return Chosen(about[1], about[-1], _text(statement))
    return None


def _last_words(answers: dict[About, Statement]) -> Statement | None:
    # Text in an exercise may also be an option id.
    written = (statement for about, statement in reversed(answers.items()) if about[0] == "lesson")
    return next(written, None)
