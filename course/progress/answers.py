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
    found: dict[tuple[str, str], Entry] = {}
    for statement in statements:
        words = ids(statement.object)
        if words[0] != "exercise" or len(words) not in (3, 4):
            continue
        place = (words[1], words[2])
        found[place] = _with(found.get(place) or _new(place, statement), statement, words[3:])
    return list(found.values())


def values(statements: Iterable[Statement]) -> dict[str, Any]:
    """The newest answer to each object, for fields of lessons; without those that were cleared."""
    found: dict[str, Any] = {}
    for statement in statements:
        if statement.verb == Verb.ANSWERED:
            found = _put(found, statement.object, statement)
    return found


def _new(place: tuple[str, str], statement: Statement) -> Entry:
    begun = moment(statement)
    return Entry(*place, begun=begun, finished=False, values={}, changed=begun)


def _with(entry: Entry, statement: Statement, field: tuple[str, ...]) -> Entry:
    """`entry` after one more statement about it, or about the field of it in `field`."""
    entry = entry._replace(changed=moment(statement))
    if field and statement.verb == Verb.ANSWERED:
        return entry._replace(values=_put(entry.values, field[0], statement))
    if not field and statement.verb == Verb.COMPLETED:
        return entry._replace(finished=True)
    return entry


def _put(values: dict[str, Any], name: str, statement: Statement) -> dict[str, Any]:
    """`values` with the response to one field; no response means that it was cleared."""
    response = statement.result.get("response")
    others = {key: value for key, value in values.items() if key != name}
    return others if response is None else {**others, name: response}
