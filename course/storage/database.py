"""The one connection to the database: durable transactions, reads from any thread, errors of the world."""

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from threading import RLock
from typing import Any, Protocol

from sqlcipher3 import dbapi2

from course.atomic_write import storage_error
from course.errors import Damaged, StorageError, StorageLost
from course.storage.connection import check_canary, connect, look, settle
from course.storage.key import Key
from course.storage.schema import LATEST
from course.storage.translate import course_error, log_of, size_of

Parameters = Sequence[object] | Mapping[str, object]


class Execute(Protocol):
    """Runs one statement within a transaction."""

    def __call__(self, sql: str, parameters: Parameters = ..., /) -> Any: ...


class Database:
    """An open profile database. What `transaction()` leaves without an error is on the disk.

    After an error that leaves the connection in doubt it is closed, opened and checked again before the
    next use. All errors are StorageErrors, except bugs of ours.
    """

    def __init__(self, path: Path, key: Key, latest: int = LATEST) -> None:
        self.path, self.key = path, key
        self._latest = latest
        self._lock = RLock()
        self._in_doubt = False
        self._log = str(log_of(path))  # as text, because it is looked up for every commit
        self._file = (0, 0)
        with self._translated():
            self._connection = self._open()

    def read(self, sql: str, parameters: Parameters = ()) -> list[tuple[Any, ...]]:
        """All rows of a query. Callable from every thread."""
        with self._lock, self._translated():
            rows: list[tuple[Any, ...]] = self._ready().execute(sql, parameters).fetchall()
            return rows

    @contextmanager
    def transaction(self) -> Iterator[Execute]:
        """`with database.transaction() as execute:` all of it is kept, or nothing."""
        with self._lock, self._translated():
            execute = self._ready().execute
            execute("BEGIN IMMEDIATE")
            try:
                yield execute
                self._check_files()
                execute("COMMIT")
            except BaseException:
                with suppress(dbapi2.Error):  # some errors have rolled back by themselves
                    execute("ROLLBACK")
                raise

    def version(self) -> int:
        """The version of the schema."""
        return int(self.read("PRAGMA user_version")[0][0])

    def checkpoint(self) -> None:
        """Move what is in the log to its place in the file; for a moment when nothing happens."""
        with self._lock, self._translated():
            self._ready().execute("PRAGMA wal_checkpoint(PASSIVE)").fetchall()

    def scrub(self) -> None:
        """Rewrite the file without anything that was deleted, and empty the log."""
        with self._lock, self._translated():
            connection = self._ready()
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            connection.execute("VACUUM")
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
            if size_of(log_of(self.path)):
                raise StorageError(f"The log of {self.path.name} could not be emptied.", path=self.path)

    def copy_to(self, path: Path) -> None:
        """Copy all pages to a new file at `path`, closed with the same key.

        Works too when the file of this database was deleted while it was open.
        """
        with self._lock, self._translated(path), closing(connect(path, self.key, "rwc")) as target:
            self._ready().backup(target)

    def reopen(self) -> None:
        """Open the file again, for instance because the stick it lies on is back."""
        with self._lock, self._translated():
            self._reopen()

    def close(self) -> None:
        """Move the log into the file and let go of both. The database cannot be used afterwards."""
        with self._lock, self._translated():
            self._connection.close()

    def _ready(self) -> dbapi2.Connection:
        if self._in_doubt:
            self._reopen()
        return self._connection

    @contextmanager
    def _translated(self, place: Path | None = None) -> Iterator[None]:
        place = place or self.path
        try:
            yield
        except dbapi2.Error as error:
            found = course_error(error, place)
            if found is None:
                raise
            # After a page that did not verify the cipher refuses every other page as well, and after
            # an I/O error nobody knows what reached the disk.
            self._in_doubt |= type(found) in (Damaged, StorageError, StorageLost)
            raise found from error
        except OSError as error:
            raise storage_error(error, place) from error

    def _open(self) -> dbapi2.Connection:
        look(self.path, self.key, self._latest)
        connection = connect(self.path, self.key)
        try:
            check_canary(connection, self.path)
            settle(connection, self.path)
        except BaseException:
            connection.close()
            raise
        self._file = self._identity()
        self._in_doubt = False
        return connection

    def _reopen(self) -> None:
        self._in_doubt = True
        with suppress(dbapi2.Error):
            self._connection.close()
        self._connection = self._open()

    def _check_files(self) -> None:
        """A commit to a file that has no name any more would be lost without an error.

        Of the log only the name is looked up: to ask for more makes Linux note the exact time of its next
        change, and a commit then takes half as long again.
        """
        if self._identity() != self._file or not os.access(self._log, os.F_OK):
            raise StorageLost(f"{self.path} was taken away or replaced.", path=self.path)

    def _identity(self) -> tuple[int, int]:
        try:
            status = self.path.stat()
        except OSError as error:
            raise StorageLost(f"{self.path} is not there any more.", path=self.path) from error
        return status.st_dev, status.st_ino
