"""One thread that writes, one job after another, so that nobody waits for the disk."""

import threading
from collections.abc import Callable
from contextlib import suppress
from queue import Empty, SimpleQueue
from typing import NamedTuple

from course.errors import CourseError
from course.storage.database import Database

Job = Callable[[], object]
Done = Callable[[object], None]

_QUIET = 2.0  # seconds without a job before the log is moved into the file


class _Task(NamedTuple):
    job: Job
    done: Done | None


class Writer:
    """Runs jobs in the order they were handed in. It wakes up for nothing else, but once when idle."""

    def __init__(
        self, database: Database, quiet: float = _QUIET, after: Callable[[], object] | None = None
    ) -> None:
        """`after` is called on the writer thread when a job is done and its outcome told."""
        self._database, self._quiet, self._after = database, quiet, after
        self._tasks: SimpleQueue[_Task | threading.Event | None] = SimpleQueue()
        self._thread = threading.Thread(target=self._run, name="writer", daemon=True)
        self._thread.start()

    def submit(self, job: Job, done: Done | None = None) -> None:
        """Hand in a job; returns at once.

        `done(outcome)` is called on the writer thread with what the job returned, or with the exception
        that stopped it: a CourseError, or a bug, which also goes to `threading.excepthook`. Without
        `done` a CourseError goes there too: no failure is silent.
        """
        self._tasks.put(_Task(job, done))

    def flush(self, timeout: float) -> bool:
        """Wait until everything handed in so far is done; False if that took over `timeout` seconds."""
        reached = threading.Event()
        self._tasks.put(reached)
        return reached.wait(timeout)

    def close(self, timeout: float) -> bool:
        """Finish what was handed in and stop; False if that took over `timeout` seconds.

        The database stays open: it belongs to who made it.
        """
        self._tasks.put(None)
        self._thread.join(timeout)
        return not self._thread.is_alive()

    def _run(self) -> None:
        settled = True
        while True:
            try:
                task = self._tasks.get(timeout=None if settled else self._quiet)
            except Empty:
                self._settle()
                settled = True
                continue
            if task is None:
                return
            if isinstance(task, threading.Event):
                task.set()
                continue
            self._do(task)
            settled = False

    def _settle(self) -> None:
        """Nothing is lost if this fails: the log holds it, and the next job meets the same trouble."""
        with suppress(CourseError):
            self._database.checkpoint()

    def _do(self, task: _Task) -> None:
        try:
            outcome = task.job()
        except Exception as error:
            outcome = error
            if task.done is None or not isinstance(error, CourseError):
                _report(error)
        if task.done is not None:
            _carry_out(task.done, outcome)
        if self._after is not None:
            _carry_out(self._after)


def _carry_out(call: Callable[..., object], *arguments: object) -> None:
    """What comes after a job; a bug in it does not stop the writer."""
    try:
        call(*arguments)
    except Exception as error:
        _report(error)


def _report(error: Exception) -> None:
    """To the hook that the program sets for bugs; the thread goes on with the next job."""
    details = (type(error), error, error.__traceback__, threading.current_thread())
    threading.excepthook(threading.ExceptHookArgs(details))
