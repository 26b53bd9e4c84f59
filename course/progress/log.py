"""The log as the person made it: what is on disk, and after it what is still on its way there.

So nobody who reads waits for the disk, and with a full disk what was written last is still in sight.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from course.progress import statements as say
from course.progress.statements import Statement, Verb
from course.progress.store import Draft, StatementStore

# What somebody would miss; that a step was shown, or the program opened, is nobody's loss.
_MISSED = {Verb.ANSWERED, Verb.COMPLETED, Verb.SUSPENDED, Verb.PAUSED, Verb.RESUMED}


class Batch(NamedTuple):
    """What is kept in one transaction: statements and the drafts they replace, or one draft.

    `about` is the object of which it is said that it is saved, empty if of none.
    """

    about: str
    statements: tuple[Statement, ...] = ()
    drops: tuple[str, ...] = ()
    definitions: Mapping[str, str] = {}
    draft: Draft | None = None  # of the object `about`

    def write(self, store: StatementStore) -> None:
        """Keep it; returns when it is on disk. Raises StorageError."""
        if self.draft is not None:
            store.save_draft(self.about, self.draft.value, self.draft.at)
        else:
            store.append(self.statements, self.drops, self.definitions)


class Log:
    """Answers like a `StatementStore` that everything has reached already. It writes nothing itself."""

    def __init__(self, store: StatementStore) -> None:
        self._store = store
        self._waiting: list[Batch] = []  # in the order in which it happened

    # -- what is on its way ---------------------------------------------------------------------

    def expect(self, batch: Batch) -> None:
        """This is on its way to the disk from now on."""
        self._waiting.append(batch)

    def waiting(self) -> list[Batch]:
        """What is not known to be on disk, oldest first."""
        return list(self._waiting)

    def waits(self, batch: Batch) -> bool:
        """Whether this very batch is among them."""
        return any(one is batch for one in self._waiting)

    def has_newer(self, batch: Batch) -> bool:
        """Whether the person said something newer about the same, that waits too."""
        about_it = [one for one in self._waiting if one.about == batch.about]
        return bool(batch.about and about_it) and about_it[-1] is not batch

    def settle(self, batch: Batch) -> None:
        """It is on disk, or it is no longer needed.

        What was said before about the same is superfluous with it: written later, it would count as newer.
        """
        older = []
        for one in self._waiting:
            if one is batch:
                break
            if one.about and one.about == batch.about:
                older.append(one)
        gone = [batch, *older]
        self._waiting = [one for one in self._waiting if not any(one is other for other in gone)]

    def forget_under(self, prefix: str) -> None:
        """It is erased: no trying again brings it back."""
        self._waiting = [one for one in self._waiting if not _speaks_of(one, prefix)]

    # -- reading --------------------------------------------------------------------------------

    def answers_of(self, prefix: str) -> list[Statement]:
        """As `StatementStore.answers_of`."""
        stored = self._store.answers_of(prefix)
        return _joined(stored, (one for one in self._said() if _is_under(one.object, prefix)))

    def latest(self, exercise: str, count: int) -> list[Statement]:
        """As `StatementStore.latest`; what is not on disk yet comes on top of the count."""
        said = (one for one in self._said() if _is_under(one.object, say.exercise(exercise)))
        return _joined(self._store.latest(exercise, count), said)

    def exercises(self) -> list[str]:
        """As `StatementStore.exercises`."""
        said = (say.ids(one.object) for one in self._said())
        return sorted({*self._store.exercises(), *(words[1] for words in said if words[0] == "exercise")})

    def definition(self, key: str) -> Any | None:
        """As `StatementStore.definition`; what a field asks that is answered just now is not asked for."""
        return self._store.definition(key)

    def own_texts(self, count: int) -> list[Statement]:
        """As `StatementStore.own_texts`, oldest first."""
        said = (one for one in self._said() if one.verb == Verb.ANSWERED)
        return _joined(self._store.own_texts(count)[::-1], said)

    def series(self, name: str) -> list[Statement]:
        """As `StatementStore.series`."""
        said = (one for one in self._said() if one.object == say.series(name))
        return _joined(self._store.series(name), said)

    def since(self, date: str, object_: str = "") -> list[Statement]:
        """As `StatementStore.since`."""
        said = (one for one in self._said() if one.date >= date and one.verb != Verb.ANSWERED)
        about = (one for one in said if object_ in ("", one.object))
        return _joined(self._store.since(date, object_), about)

    def last(self, verb: Verb | tuple[Verb, ...], prefix: str = say.BASE) -> Statement | None:
        """As `StatementStore.last`."""
        verbs = (verb,) if isinstance(verb, Verb) else verb
        said = [one for one in self._said() if one.verb in verbs and _is_under(one.object, prefix)]
        return said[-1] if said else self._store.last(verb, prefix)

    def last_of_each(self, verbs: Sequence[Verb], object_: str) -> list[Statement]:
        """As `StatementStore.last_of_each`."""
        said = (one for one in self._said() if one.verb in verbs and one.object == object_)
        newest: dict[str, Statement] = {}
        for one in _joined(self._store.last_of_each(verbs, object_), said):
            newest.pop(one.verb, None)
            newest[one.verb] = one
        return list(newest.values())

    def completed(self) -> dict[str, set[str]]:
        """As `StatementStore.completed`."""
        found = self._store.completed()
        for one in self._said():
            words = say.ids(one.object)
            if one.verb == Verb.COMPLETED and words[0] == "lesson" and words[2:3] == ("part",):
                found.setdefault(words[1], set()).add(words[3])
        return found

    def drafts(self, prefix: str = say.BASE) -> dict[str, Draft]:
        """As `StatementStore.drafts`."""
        found = self._store.drafts(prefix)
        for batch in self._waiting:
            for object_ in batch.drops:
                found.pop(object_, None)
            if batch.draft is not None and _is_under(batch.about, prefix):
                found[batch.about] = batch.draft
        return found

    def _said(self) -> Iterator[Statement]:
        return (statement for batch in self._waiting for statement in batch.statements)


def would_be_missed(batches: Iterable[Batch]) -> bool:
    """Whether words or deeds of the person are among them."""
    return any(
        one.draft is not None or any(statement.verb in _MISSED for statement in one.statements)
        for one in batches
    )


def _speaks_of(batch: Batch, prefix: str) -> bool:
    said = (batch.about, *(statement.object for statement in batch.statements))
    return any(_is_under(object_, prefix) for object_ in said)


def _joined(stored: list[Statement], said: Iterable[Statement]) -> list[Statement]:
    """`stored` and what comes after it; the last of it may have reached the disk a moment ago."""
    waiting: dict[str, Any] = {one.id: one for one in said}
    if not waiting:
        return stored
    return [one for one in stored if one.id not in waiting] + list(waiting.values())


def _is_under(object_: str, prefix: str) -> bool:
    prefix = prefix.rstrip(":")
    return object_ == prefix or object_.startswith(f"{prefix}:")
