"""One of two processes on one profile: does what it is told, deed by deed, until it is killed.

A warm process forks the one that does the deeds, and another one whenever that is gone. Reads lines of
JSON, `[deed, argument]`; says `["ready", pid]`, before a deed `["begun"]` and after it `["done", outcome]`,
and `["gone"]`.
"""

import json
import os
import sys
from pathlib import Path

from course.errors import StorageError
from course.progress.statements import Statement, Verb
from course.progress.store import StatementStore
from course.storage import backup, erase, key, sealing
from course.storage import turn as turn
from course.storage.database import Database
from course.storage.opening import open_database
from course.ui.data_folder import DataFolder
from tests.long import deeds
from tests.storage.workbook import NOW

sealing.COST = deeds.CHEAP
_AT = ("2026-11-24T20:15:03.123Z", "2026-11-24", 60)


class Actor:
    """The parts of a run, without its window."""

    def __init__(self, root: Path) -> None:
        self._folder = DataFolder(root)
        self._database: Database | None = None

    def take(self, _: str) -> bool:
        """Whether the folder is this process's own now."""
        return self._folder.take()

    def open(self, _: str) -> None:
        """Open the workbook, whichever phrase closes it."""
        self._folder.ring = deeds.unlocked(self._folder.profile)
        self._database = open_database(self._folder.profile, NOW, self._folder.ring)

    def answer(self, name: str) -> None:
        """Say something about one of three fields."""
        field = f"urn:twintig-graden:exercise:energy-balance:one:field-{sum(map(ord, name)) % 3}"
        said = Statement(name, *_AT, Verb.ANSWERED, field, {"response": name}, {})
        StatementStore(self._open).append([said], drop_drafts=[field])

    def copy(self, _: str) -> None:
        """A backup."""
        backup.make(self._open, self._folder.profile, NOW)

    def erase(self, number: str) -> None:
        """Erase one of the three fields."""
        obj = f"urn:twintig-graden:exercise:energy-balance:one:field-{number}"
        erase.erase(self._open, self._folder.profile, obj, NOW)

    def lock(self, _: str) -> None:
        """Another phrase, and all of it under another key."""
        profile = self._folder.profile
        ring = self._folder.ring or key.clear_ring(profile, self._open.key)
        new = key.lock(profile, ring, deeds.other_phrase(profile), deeds.CODES[ring.serial % 2])
        self.close("")
        self._folder.ring = new
        self._database = open_database(profile, NOW, new)

    def close(self, _: str) -> None:
        """Let go of the workbook, not of the folder."""
        if self._database is not None:
            self._database.close()
            self._database = None

    def let_go(self, _: str) -> None:
        """The folder is free."""
        self.close("")
        self._folder.let_go()

    @property
    def _open(self) -> Database:
        if self._database is None:
            raise StorageError("it is not open")
        return self._database


def _tell(*words: object) -> None:
    os.write(1, f"{json.dumps(words)}\n".encode())


def _line() -> bytes:
    """The next line, and not a byte more: what follows is for the next child."""
    read = b""
    while not read.endswith(b"\n"):
        byte = os.read(0, 1)
        if not byte:
            os._exit(3)
        read += byte
    return read


def _act(root: Path) -> None:
    actor = Actor(root)
    _tell("ready", os.getpid())
    while True:
        deed, argument = json.loads(_line())
        _tell("begun")
        try:
            outcome = getattr(actor, deed)(argument)
        except StorageError as error:
            outcome = type(error).__name__
        _tell("done", outcome)


def main() -> None:
    """One child after another, until nothing more is asked for."""
    root = Path(sys.argv[1])
    while True:
        pid = os.fork()
        if pid == 0:
            _act(root)
        _, status = os.waitpid(pid, 0)
        if os.WIFEXITED(status):
            sys.exit(0 if os.WEXITSTATUS(status) == 3 else 1)
        _tell("gone")


main()
