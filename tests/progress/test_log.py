"""The log answers as if everything were on disk, whatever part of it is."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from course.progress import statements as say
from course.progress.log import Batch, Log, would_be_missed
from course.progress.statements import Verb
from course.progress.store import Draft, StatementStore
from course.storage.opening import open_database
from course.storage.profile import prepare

START = datetime(2026, 11, 24, 20, 15, tzinfo=UTC)
FIELD = say.written("thermostat", "warmth")
OBJECTS = (
    say.course(),
    say.lesson("thermostat"),
    say.step("thermostat", "idea"),
    say.part("thermostat", "kern"),
    say.part("thermostat-2", "kort"),
    FIELD,
    say.series("energy-moment"),
    say.entry("my-circle", "e-1"),
    say.answer("my-circle", "e-1", "door"),
)
VERBS = (Verb.INITIALIZED, Verb.PROGRESSED, Verb.COMPLETED, Verb.ANSWERED, Verb.PAUSED, Verb.RESUMED)


def statement(number: int, verb: Verb, object_: str) -> say.Statement:
    """One statement every five hours."""
    return say.make(verb, object_, START + timedelta(hours=5 * number), {"response": f"answer {number}"})


def asked(log: Log | StatementStore) -> dict[str, object]:
    """What anybody may ask."""
    return {
        "of a lesson": log.answers_of(say.lesson("thermostat")),
        "of an exercise": log.answers_of(say.exercise("my-circle")),
        "of all": log.answers_of(say.BASE),
        "series": log.series("energy-moment"),
        "since": log.since("2026-11-25"),
        "since, about one": log.since("2026-11-25", say.course()),
        "last": [log.last(verb) for verb in VERBS],
        "last in lessons": log.last((Verb.INITIALIZED, Verb.RESUMED), say.lesson("")),
        "last of each": log.last_of_each((Verb.PAUSED, Verb.RESUMED), say.course()),
        "completed": log.completed(),
        "drafts": log.drafts(say.lesson("thermostat")),
    }


BATCHES = st.lists(
    st.one_of(
        st.tuples(st.sampled_from(VERBS), st.sampled_from(OBJECTS)),
        st.sampled_from(["half a", "half a word"]),
    ),
    max_size=9,
)


Make = Callable[[], StatementStore]


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Make]:
    """Makes an empty store, as many as one likes."""
    with ExitStack() as opened:

        def one() -> StatementStore:
            folder = tmp_path / str(len(list(tmp_path.iterdir())))
            return StatementStore(opened.enter_context(closing(open_database(prepare(folder), START))))

        yield one


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(made=BATCHES, on_disk=st.integers(0, 9), known=st.integers(0, 9))
def test_it_answers_as_a_store_that_everything_has_reached(
    make: Make, made: list[tuple[Verb, str] | str], on_disk: int, known: int
) -> None:
    whole, part = make(), make()
    log = Log(part)
    for index, one in enumerate(made):
        if isinstance(one, str):
            batch = Batch(FIELD, draft=Draft(f"2026-11-24T20:15:0{index}.000Z", one))
        else:
            drops = (FIELD,) if one[1] == FIELD else ()
            batch = Batch("", (statement(index, *one),), drops)
        batch.write(whole)
        if index < on_disk:
            batch.write(part)
        if index >= min(on_disk, known):  # some have reached the disk although it is not known yet
            log.expect(batch)
    assert asked(log) == asked(whole)


def test_what_is_on_disk_is_let_go_of(make: Make) -> None:
    log = Log(make())
    batch = Batch("", (statement(0, Verb.ANSWERED, FIELD),))
    log.expect(batch)
    assert log.waits(batch)
    log.settle(batch)
    assert not log.waiting()
    assert log.answers_of(FIELD) == []  # the store never had it


def test_erased_words_are_not_written_again(make: Make) -> None:
    log = Log(make())
    gone = Batch("", (statement(0, Verb.INITIALIZED, say.entry("my-circle", "e-1")),))
    stays = Batch("", (statement(1, Verb.INITIALIZED, say.entry("my-circle", "e-12")),))
    log.expect(gone)
    log.expect(stays)
    log.forget_under(say.entry("my-circle", "e-1"))
    assert log.waiting() == [stays]


def test_nobody_misses_that_a_step_was_shown(make: Make) -> None:
    log = Log(make())
    log.expect(Batch("", (statement(0, Verb.INITIALIZED, say.step("thermostat", "idea")),)))
    assert not would_be_missed(log.waiting())
    log.expect(Batch("", (statement(1, Verb.COMPLETED, say.part("thermostat", "kern")),)))
    assert would_be_missed(log.waiting())
