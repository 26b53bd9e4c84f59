"""Keeps statements, and the drafts and definitions that go with them, and finds them again."""

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from course.errors import Damaged, StorageError
from course.progress import statements as say
from course.progress.statements import Statement, Verb
from course.storage.database import Database, Execute

_COLUMNS = "id, at, date, offset, verb, object, result, context"
_INSERT = f"INSERT INTO statement ({_COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
_SELECT = f"SELECT {_COLUMNS} FROM statement"

# An object and what lies under it, as one stretch of the index: "p" and "p:…", but not "p-2" or "p2".
_UNDER = "object >= :p AND object < :p || ';' AND (object = :p OR object >= :p || ':')"

# The same without the index: the plus signs keep SQLite from it.
_WALKED = "+object >= :p AND +object < :p || ';' AND (+object = :p OR +object >= :p || ':')"

# The first object from one place of the index on: so few are looked at, however many there are.
_NEXT = "SELECT min(object) FROM statement WHERE object >= ? AND object < ?"

# The partial indexes serve only who says, in these words, that no answers are wanted.
_NO_ANSWERS = f"verb <> '{Verb.ANSWERED.value}'"

_ENCODER = json.JSONEncoder(ensure_ascii=False, allow_nan=False, separators=(",", ":"))


class Draft(NamedTuple):
    """Something half-written that was not yet committed."""

    at: str  # UTC
    value: Any


class StatementStore:
    """The statements of one person, append-only. All errors are StorageErrors."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def append(
        self,
        statements: Sequence[Statement],
        drop_drafts: Iterable[str] = (),
        definitions: Mapping[str, str] | None = None,
    ) -> None:
        """Keep all of it in one transaction, or nothing; when this returns it is on the disk.

        `drop_drafts` are the objects whose drafts this makes superfluous; `definitions` is what the
        fields asked, JSON by hash, as `statements.definition` makes it.
        """
        rows = [
            (*statement[:6], _text(statement.result), _text(statement.context)) for statement in statements
        ]
        with self._database.transaction() as execute:
            for row in rows:
                execute(_INSERT, row)
            for pair in (definitions or {}).items():
                execute("INSERT OR IGNORE INTO definition (hash, json) VALUES (?, ?)", pair)
            _drop(execute, drop_drafts)

    def save_draft(self, object_: str, value: Any, at: str) -> None:
        """Keep something half-written at the moment `at` (UTC), in place of the earlier draft."""
        row = (object_, at, _text(value))
        with self._database.transaction() as execute:
            execute("INSERT OR REPLACE INTO draft (object, at, value) VALUES (?, ?, ?)", row)

    def drop_drafts(self, objects: Iterable[str]) -> None:
        """Forget drafts without an answer in their place."""
        with self._database.transaction() as execute:
            _drop(execute, objects)

    def drafts(self, prefix: str = say.BASE) -> dict[str, Draft]:
        """The drafts about `prefix` and what lies under it, by object."""
        sql = f"SELECT object, at, value FROM draft WHERE {_UNDER} ORDER BY object"
        rows = self._database.read(sql, {"p": prefix.rstrip(":")})
        return {object_: Draft(at, _value(text)) for object_, at, text in rows}

    def answers_of(self, prefix: str) -> list[Statement]:
        """Everything said about `prefix` and what lies under it, in the order it was said.

        `statements.exercise(id)` gives an exercise with all its entries; see `answers.entries`.
        """
        return self._select(f"WHERE {_UNDER} ORDER BY seq", {"p": prefix.rstrip(":")})

    def latest(self, exercise: str, count: int) -> list[Statement]:
        """As `answers_of`, but only about the last `count` entries of one exercise.

        Which those are, their ids say: they sort by the time at which the entries were begun.
        """
        words = {"p": say.exercise(exercise), "verb": Verb.INITIALIZED.value, "count": count}
        begun = (
            f"SELECT object FROM statement WHERE +verb = :verb AND {_UNDER} ORDER BY object DESC LIMIT :count"
        )
        rows = self._database.read(f"SELECT min(object) FROM ({begun})", words)
        first = rows[0][0] or words["p"]
        return self._select(
            "WHERE object >= :first AND object < :p || ';' ORDER BY seq", {**words, "first": first}
        )

    def exercises(self) -> list[str]:
        """The ids of all exercises of which something is kept, in the order of the alphabet."""
        found: list[str] = []
        after, end = f"{say.BASE}exercise:", f"{say.BASE}exercise;"
        while (rows := self._database.read(_NEXT, (after, end))) and rows[0][0] is not None:
            found.append(say.ids(rows[0][0])[1])
            after = f"{say.exercise(found[-1])};"
        return found

    def own_texts(self, count: int) -> list[Statement]:
        """The last `count` answers with words of the person's own in them, newest first.

        With them come the answers that took something back, so that it can be left out.
        """
        text = """(result LIKE '{"response":"% %' OR result LIKE '{"response":[{%' OR result = :none)"""
        where = f"WHERE verb = :verb AND {text} ORDER BY seq DESC LIMIT :count"
        words = {"verb": Verb.ANSWERED.value, "none": _text({"response": None}), "count": count}
        return self._select(where, words)

    def series(self, name: str) -> list[Statement]:
        """The answers in one series, in the order they were given."""
        return self._select("WHERE object = :p ORDER BY seq", {"p": say.series(name)})

    def last(self, verb: Verb | tuple[Verb, ...], prefix: str = say.BASE) -> Statement | None:
        """The last statement with this verb, or one of these, about `prefix` or what lies under it.

        Last is what was said last, whatever the clock said then.
        """
        prefix = prefix.rstrip(":")
        verbs = (verb,) if isinstance(verb, Verb) else verb
        among, words = _among(verbs)
        words["p"] = prefix
        # One lesson has few statements, found by object. A whole kind ("…:lesson") is met soon, going
        # back from the last one said.
        if prefix.startswith(say.BASE) and len(say.ids(prefix)) > 1:
            where = f"+{among} AND {_UNDER}"
        elif Verb.ANSWERED in verbs:
            where = f"+{among} AND {_WALKED}"
        else:
            where = f"{among} AND {_NO_ANSWERS} AND {_WALKED}"
        found = self._select(f"WHERE {where} ORDER BY seq DESC LIMIT 1", words)
        return found[0] if found else None

    def last_of_each(self, verbs: Sequence[Verb], object_: str) -> list[Statement]:
        """The last statement with each of these verbs about exactly this object, in the order they were said.

        None of the verbs is ANSWERED.
        """
        among, names = _among(verbs)
        given = f"{among} AND {_NO_ANSWERS} AND +object = :p"
        newest = f"SELECT max(seq) FROM statement WHERE {given} GROUP BY verb"
        return self._select(f"WHERE seq IN ({newest}) ORDER BY seq", {**names, "p": object_})

    def completed(self) -> dict[str, set[str]]:
        """The parts that were completed, by lesson id."""
        sql = f"SELECT DISTINCT object FROM statement WHERE verb = ? AND {_NO_ANSWERS}"
        found: dict[str, set[str]] = {}
        for (object_,) in self._database.read(sql, (Verb.COMPLETED.value,)):
            words = say.ids(object_)
            if words[0] == "lesson" and words[2:3] == ("part",):
                found.setdefault(words[1], set()).add(words[3])
        return found

    def since(self, date: str, object_: str = "") -> list[Statement]:
        """All that was done on `date` (YYYY-MM-DD) or later, without the answers themselves.

        With `object_` only what is about exactly that.
        """
        # The plus signs keep SQLite from reading everything only because that comes in the right order.
        about = "AND +object = :p " if object_ else ""
        words = {"date": date, "p": object_} if object_ else {"date": date}
        return self._select(f"WHERE date >= :date AND {_NO_ANSWERS} {about}ORDER BY +seq", words)

    def every(self) -> list[Statement]:
        """All statements in the order they were said; reads the whole database, for an export."""
        return self._select("ORDER BY seq", {})

    def definition(self, key: str) -> Any | None:
        """What a field asked, as `statements.definition` kept it; None if the hash is not known."""
        rows = self._database.read("SELECT json FROM definition WHERE hash = ?", (key,))
        return _value(rows[0][0]) if rows else None

    def actor(self) -> str:
        """The random account id of this person."""
        rows = self._database.read("SELECT value FROM meta WHERE name = 'actor'")
        return str(rows[0][0]) if rows else ""

    def _select(self, where: str, parameters: Mapping[str, object]) -> list[Statement]:
        rows = self._database.read(f"{_SELECT} {where}", parameters)
        return [Statement._make((*row[:6], _value(row[6]), _value(row[7]))) for row in rows]


def _among(verbs: Sequence[Verb]) -> tuple[str, dict[str, object]]:
    """The condition that a statement has one of these verbs, and its parameters."""
    names: dict[str, object] = {f"v{number}": verb.value for number, verb in enumerate(verbs)}
    return f"verb IN ({', '.join(f':{name}' for name in names)})", names


def _drop(execute: Execute, objects: Iterable[str]) -> None:
    for object_ in objects:
        execute("DELETE FROM draft WHERE object = ?", (object_,))


def _text(value: Any) -> str:
    """The JSON of a value. Raises StorageError if it cannot come back exactly as it is."""
    text = _ENCODER.encode(value)
    try:
        text.encode()
    except UnicodeEncodeError as error:
        # Half a character: no file or program could show it again.
        raise StorageError("The text holds a character that is not whole.", reason="surrogate") from error
    return text


def _value(text: str) -> Any:
    """The value of stored JSON. Raises Damaged: a page that was zeroed within a long text looks like this."""
    if text == "{}":  # most statements say no more than that they happened
        return {}
    try:
        return json.loads(text)
    except ValueError as error:
        raise Damaged("An answer could not be read.") from error
