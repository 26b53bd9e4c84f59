"""Opens an SQLCipher file: the key, the settings a promise rests on, and the look before the first write."""

from contextlib import closing
from pathlib import Path
from typing import Literal

from sqlcipher3 import dbapi2

from course.errors import Damaged, ForeignFile, KeyLost, NewerFile, StorageError, StorageLost
from course.storage.key import Key
from course.storage.profile import refuse_stranger
from course.storage.schema import CANARY, LATEST
from course.storage.translate import code_of, log_of

# Half of SQLCipher's own: an answer costs fewer bytes, and a damaged page takes fewer answers along.
PAGE_SIZE = 2048

# The proof of a page. Processors do SHA-256 in hardware, and it leaves more room on the page than SHA-512.
_PROOF = "HMAC_SHA256"

_WAIT = 5.0  # seconds, before a file held by another program is called in use
_PLAIN_SQLITE = b"SQLite format 3\0"

# What durability and erasing rest on: set at every opening and read back.
_SETTINGS: tuple[tuple[str, str, object], ...] = (
    ("journal_mode", "WAL", "wal"),
    ("synchronous", "FULL", 2),
    ("fullfsync", "ON", 1),  # macOS: all the way to the disk
    ("secure_delete", "ON", 1),
    ("foreign_keys", "ON", 1),
    ("trusted_schema", "OFF", 0),
    ("cell_size_check", "ON", 1),
    # A commit never pays for a checkpoint; those are made when idle and at the end.
    ("wal_autocheckpoint", "0", 0),
)


def connect(path: Path, key: Key, mode: Literal["ro", "rw", "rwc"] = "rw") -> dbapi2.Connection:
    """A connection with the key handed over; nothing has been read or written yet.

    `ro` changes no byte: without a log beside the file it takes no lock either. Raises dbapi2.Error.
    """
    still = mode == "ro" and not log_of(path).exists()
    uri = f"{path.absolute().as_uri()}?mode={mode}{'&immutable=1' if still else ''}"
    connection = dbapi2.connect(
        uri, uri=True, timeout=_WAIT, isolation_level=None, check_same_thread=False, cached_statements=64
    )
    # SQLCipher would write its findings to stderr; they come back as errors anyway.
    connection.execute("PRAGMA cipher_log_level = NONE")
    connection.execute(key.pragma())
    connection.execute(f"PRAGMA cipher_hmac_algorithm = {_PROOF}")
    connection.execute(f"PRAGMA cipher_page_size = {PAGE_SIZE}")
    return connection


def settle(connection: dbapi2.Connection, path: Path) -> None:
    """Set what durability rests on and read it back. Raises StorageError if a setting does not hold."""
    for name, value, expected in _SETTINGS:
        connection.execute(f"PRAGMA {name} = {value}").fetchall()
        found = connection.execute(f"PRAGMA {name}").fetchone()[0]
        if found != expected:
            raise StorageError(f"{path.parent} cannot hold a database safely.", path=path, setting=name)


def look(path: Path, key: Key, latest: int = LATEST) -> int:
    """The version of the schema in `path`, read without changing a byte of it.

    Raises StorageLost (no file), ForeignFile, NewerFile, Damaged, KeyLost (it may be ours, but not with
    this key), and dbapi2.Error for other trouble.
    """
    refuse_stranger(path)
    if not path.exists():
        raise StorageLost(f"{path} is not there.", path=path)
    with closing(connect(path, key, "ro")) as connection:
        if 0 < path.stat().st_size < PAGE_SIZE:  # SQLite takes such a piece for an empty database
            raise _stranger(connection, path, key)
        try:
            version = int(connection.execute("PRAGMA user_version").fetchone()[0])
        except dbapi2.DatabaseError as error:
            if code_of(error) != dbapi2.SQLITE_NOTADB:
                raise
            raise _stranger(connection, path, key) from error
        if version > latest:
            raise NewerFile(f"{path.name} was made by a newer version.", path=path, version=version)
        check_canary(connection, path)
    return version


def check_canary(connection: dbapi2.Connection, path: Path) -> None:
    """Raises Damaged if the record that proves key and kind is not there, dbapi2.Error if unreadable."""
    tables = connection.execute("SELECT count(*) FROM sqlite_schema WHERE name = 'meta'").fetchone()[0]
    if tables:
        found = connection.execute("SELECT value FROM meta WHERE name = 'canary'").fetchone()
        if found == (CANARY,):
            return
    raise Damaged(f"{path.name} does not hold what it should.", path=path)


def export(path: Path, key: Key, target: Path, new: Key) -> None:
    """Write all of the closed database at `path` to a new file at `target`, closed with the key `new`.

    Raises dbapi2.Error, OSError, StorageError.
    """
    target.touch(0o600)
    with closing(connect(path, key, "ro")) as connection:
        # What is attached gets its form from the defaults, which are of the whole process.
        connection.execute(f"PRAGMA cipher_default_hmac_algorithm = {_PROOF}")
        connection.execute(f"PRAGMA cipher_default_page_size = {PAGE_SIZE}")
        address = f"{target.absolute().as_uri()}?mode=rw"
        connection.execute(f'ATTACH DATABASE ? AS target KEY "{new.literal()}"', (address,))
        connection.execute("SELECT sqlcipher_export('target')").fetchall()
        version = connection.execute("PRAGMA user_version").fetchone()[0]
        connection.execute(f"PRAGMA target.user_version = {version}")
    # While it has no name that counts: the change to a write-ahead log goes through a journal, and one that a
    # power cut left beside the database itself could not be looked at without writing.
    with closing(connect(target, new)) as connection:
        settle(connection, target)


def remove(path: Path) -> None:
    """Delete a database and what SQLite keeps beside it, as far as they are there. Raises OSError."""
    for side in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + side).unlink(missing_ok=True)


def bad_pages(connection: dbapi2.Connection) -> set[int]:
    """The numbers of the pages whose proof does not fit the key, from 1."""
    lines = connection.execute("PRAGMA cipher_integrity_check").fetchall()
    return {int(text.rsplit(" ", 1)[1]) for (text,) in lines if text.rsplit(" ", 1)[1].isdecimal()}


def holds_pages_of(path: Path, key: Key) -> bool:
    """Whether at least one page in `path` carries the proof of `key`. Raises StorageError, dbapi2.Error."""
    with closing(connect(path, key, "ro")) as connection:
        return _any_page_fits(connection, path)


def _any_page_fits(connection: dbapi2.Connection, path: Path) -> bool:
    return len(bad_pages(connection)) < path.stat().st_size // PAGE_SIZE


def _stranger(connection: dbapi2.Connection, path: Path, key: Key) -> StorageError:
    """Why the first page does not open: it is damaged, another key closed it, or it is no file of ours."""
    with path.open("rb") as file:
        head = file.read(PAGE_SIZE)
    # A file of zeros is what some systems leave of a file after a power cut.
    if head[:16] == key.salt[: len(head)] or not any(head) or _any_page_fits(connection, path):
        return Damaged(f"{path.name} does not verify.", path=path)
    # Ours are whole pages of noise: 2,048 random bytes show nearly all 256 values, other files do not.
    noise = len(set(head)) > 240 and not head.startswith(_PLAIN_SQLITE)
    if noise and path.stat().st_size % PAGE_SIZE == 0:
        return KeyLost(f"The key does not open {path.name}.", path=path)
    return ForeignFile(f"{path.name} is a file of another program.", path=path)
