"""The entries of an exercise, read from its statements: the newest answer to each field counts."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any, NamedTuple

from course.progress.statements import Statement, Verb, ids, moment


class Entry(NamedTuple):
    """One time an exercise was done. A field that was cleared again is not in `values`."""

    exercise: str
    id: str
    begun: datetime  # on the clock of the place where it was begun
    finished: bool
    values: dict[str, Any]  # field id -> the normalised value
    changed: datetime  # when the last thing was said about it


def entries(statements: Iterable[Statement]) -> list[Entry]:
    """The entries that `statements`, in the order they were said, speak of; in the order they were begun.

    Statements about other things are passed over, so they may be of one exercise or of many. An entry
    of which everything was erased is not there any more.
    """
    found: dict[tuple[str, str], _Told] = {}
    for statement in statements:
        words = ids(statement.object)
        if words[0] != "exercise" or len(words) not in (3, 4):
            continue
        place = (words[1], words[2])
        told = found.get(place)
        if told is None:
            told = found[place] = _Told(statement)
        told.take(statement, words[3:])
    return [told.entry(*place) for place, told in found.items()]


def values(statements: Iterable[Statement]) -> dict[str, Any]:
    """The newest answer to each object, for fields of lessons; without those that were cleared."""
    found: dict[str, Any] = {}
    for statement in statements:
        if statement.verb == Verb.ANSWERED:
            _put(found, statement.object, statement)
    return found


class _Told:
    """What was said about one entry so far."""

    def __init__(self, first: Statement) -> None:
        self._first = self._last = first
        self._finished = False
        self._values: dict[str, Any] = {}

    def take(self, statement: Statement, field: tuple[str, ...]) -> None:
        """One more statement about it, or about the field of it in `field`."""
        self._last = statement
        if field and statement.verb == Verb.ANSWERED:
            _put(self._values, field[0], statement)
        elif not field and statement.verb == Verb.COMPLETED:
            self._finished = True

    def entry(self, exercise: str, name: str) -> Entry:
        """The entry as it stands now."""
        begun, changed = moment(self._first), moment(self._last)
        return Entry(exercise, name, begun, self._finished, self._values, changed)


def _put(values: dict[str, Any], name: str, statement: Statement) -> None:
    """Put the response to one field into `values`, last of all; no response means that it was cleared."""
    response = statement.result.get("response")
    values.pop(name, None)
    if response is not None:
        values[name] = response
