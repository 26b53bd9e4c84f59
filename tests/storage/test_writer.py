"""The writer: in order, told about every outcome, never silent, and at rest when there is nothing to do."""

import threading
import time
from collections.abc import Iterator

import pytest

from course.errors import DiskFull
from course.storage.database import Database
from course.storage.writer import Writer
from tests.storage.workbook import add, answer, rows


@pytest.fixture
def writer(database: Database) -> Iterator[Writer]:
    made = Writer(database, quiet=0.05)
    yield made
    made.close(5)


@pytest.fixture
def reported(monkeypatch: pytest.MonkeyPatch) -> list[BaseException | None]:
    """What reached the hook for bugs."""
    seen: list[BaseException | None] = []

    def note(details: threading.ExceptHookArgs) -> None:
        assert details.exc_type is type(details.exc_value)
        seen.append(details.exc_value)

    monkeypatch.setattr(threading, "excepthook", note)
    return seen


def full() -> None:
    raise DiskFull("The disk is full.")


def test_jobs_are_done_in_order_on_one_other_thread(writer: Writer) -> None:
    done: list[tuple[object, str]] = []

    def job(number: int) -> int:
        return number

    for number in range(100):
        writer.submit(
            lambda number=number: job(number),  # type: ignore[misc]
            lambda outcome: done.append((outcome, threading.current_thread().name)),
        )
    assert writer.flush(5)
    assert done == [(number, "writer") for number in range(100)]


def test_what_was_acknowledged_is_in_the_database(writer: Writer, database: Database) -> None:
    seen: list[list[int]] = []
    writer.submit(lambda: add(database, answer(1)), lambda outcome: seen.append(list(rows(database))))
    assert writer.flush(5)
    assert seen == [[1]]


def test_trouble_of_the_world_is_handed_to_who_asked(
    writer: Writer, reported: list[BaseException | None]
) -> None:
    outcomes: list[object] = []
    writer.submit(full, outcomes.append)
    writer.submit(lambda: "still here", outcomes.append)
    assert writer.flush(5)
    assert isinstance(outcomes[0], DiskFull)
    assert outcomes[1] == "still here"
    assert reported == []


def test_trouble_that_nobody_asked_about_is_not_swallowed(
    writer: Writer, reported: list[BaseException | None]
) -> None:
    writer.submit(full)
    assert writer.flush(5)
    assert isinstance(reported[0], DiskFull)


def test_a_bug_reaches_who_asked_and_the_hook_and_does_not_stop_the_writer(
    writer: Writer, reported: list[BaseException | None]
) -> None:
    outcomes: list[object] = []
    writer.submit(lambda: 1 // 0, outcomes.append)
    writer.submit(lambda: 2, lambda outcome: [][0])
    writer.submit(lambda: 3, outcomes.append)
    assert writer.flush(5)
    assert isinstance(outcomes[0], ZeroDivisionError)
    assert outcomes[1:] == [3]
    assert [type(error) for error in reported] == [ZeroDivisionError, IndexError]


def test_flush_gives_up_in_time_and_the_job_goes_on(writer: Writer) -> None:
    release = threading.Event()
    writer.submit(release.wait)
    start = time.monotonic()
    assert not writer.flush(0.05)
    assert time.monotonic() - start < 1
    release.set()
    assert writer.flush(5)


def test_close_finishes_what_was_handed_in(database: Database) -> None:
    writer = Writer(database)
    for seq in range(1, 51):
        writer.submit(lambda seq=seq: add(database, answer(seq)))  # type: ignore[misc]
    assert writer.close(10)
    assert len(rows(database)) == 50


def test_close_gives_up_in_time_and_the_job_goes_on(database: Database) -> None:
    release = threading.Event()
    timer = threading.Timer(0.5, release.set)
    timer.start()
    writer = Writer(database)
    writer.submit(release.wait)
    assert not writer.close(0.05)
    timer.join()
    assert writer.close(5)


def test_when_it_is_quiet_the_log_is_moved_into_the_file_once(
    writer: Writer, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    moved: list[int] = []
    monkeypatch.setattr(database, "checkpoint", lambda: moved.append(1))
    time.sleep(0.2)
    assert moved == [], "nothing was written yet"
    writer.submit(lambda: None)
    time.sleep(0.3)
    assert moved == [1]


def test_a_checkpoint_that_fails_does_not_stop_the_writer(
    writer: Writer, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(database, "checkpoint", full)
    writer.submit(lambda: None)
    time.sleep(0.15)
    assert writer.flush(5)


def test_handing_in_takes_no_time(writer: Writer, database: Database) -> None:
    times = []
    for seq in range(1, 301):
        start = time.perf_counter()
        writer.submit(lambda seq=seq: add(database, answer(seq)))  # type: ignore[misc]
        times.append(time.perf_counter() - start)
    assert writer.flush(10)
    assert sorted(times)[150] < 0.00005
