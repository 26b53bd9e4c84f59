"""The file of a profile's keys: its form, read only if not a bit of it is another."""

import os
import zlib
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple

from course.atomic_write import write
from course.errors import NewerFile, StorageError
from course.flat_file import content

KEY_SIZE = 48  # bytes of a key: 32 for the cipher, 16 for the file's salt
_FORMAT = 2
_LONGEST = 256 * 1024  # bytes; a hundred keys take a tenth of it, and what is longer is not ours
_CLEAR = """\
# The keys of this workbook. There is no passphrase yet, so whoever can read this file can read
# everything in data.db and in backups/. They keep damage from passing unnoticed, not people out.
"""
_SEALED = """\
# The keys of this workbook, sealed. The passphrase or the recovery code opens them, and nothing else does.
"""
_TWICE = """\
# The same file is kept twice: key.toml and backups/key.toml. Lose both and the workbook stays shut.
"""


class KeyFile(NamedTuple):
    """One copy of the file. Either `keys`, in the clear, or the same sealed by a phrase and by a code.

    `computer` is sealed by a secret that the keyring of the system keeps; empty if it keeps none.
    """

    of: str
    serial: int
    keys: str = ""
    phrase: str = ""
    code: str = ""
    computer: str = ""


def read(path: Path) -> KeyFile | None:
    """What `path` holds; None if the file is missing or damaged. Raises NewerFile, StorageError."""
    try:
        return parsed(content(path, _LONGEST), path)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise StorageError(f"{path} cannot be read.", path=path) from error


def parsed(data: bytes, path: Path) -> KeyFile | None:
    """What the bytes of such a file hold, `path` being where it stands; None if damaged. Raises NewerFile."""
    try:
        values = _values(data.decode("ascii"))
    except UnicodeDecodeError:
        return None
    if values.pop("check", "") != _checksum(values):
        return None
    if values.get("format") not in ("1", str(_FORMAT)):
        raise NewerFile(f"{path} was made by a newer version.", path=path)
    try:
        return _file(values)
    except (KeyError, TypeError, ValueError):  # whole, but not by this program
        return None


def save(file: KeyFile, path: Path) -> None:
    """Write one copy. Where it closes keys that lay open, those are written over. Raises StorageError."""
    data = data_of(file)
    if file.keys:
        write(path, data)
    else:
        with _old_written_over(path):
            write(path, data)


def data_of(file: KeyFile) -> bytes:
    """The bytes of such a file, as `parsed` reads them."""
    values = {"format": str(_FORMAT)}
    values |= {name: str(value) for name, value in file._asdict().items() if value != ""}
    values["check"] = _checksum(values)
    lines = "".join(f'{name} = "{value}"\n' for name, value in values.items())
    return ((_CLEAR if file.keys else _SEALED) + _TWICE + lines).encode()


@contextmanager
def _old_written_over(path: Path) -> Iterator[None]:
    """Zeros over the bytes that stood at `path`, once they have no name any more.

    Without its key, all that an earlier database left in free places of the disk is noise. A disk that
    writes elsewhere (SSD) may keep both; Windows does not let a file be replaced that is open.
    """
    if os.name == "nt":
        yield
        return
    old = -1
    with suppress(OSError):
        old = os.open(path, os.O_RDWR | os.O_NOFOLLOW | os.O_NONBLOCK)
    try:
        yield
        if old >= 0:
            _write_over(old)
    finally:
        if old >= 0:
            os.close(old)


def _write_over(descriptor: int) -> None:
    found = os.fstat(descriptor)
    if found.st_nlink:
        return
    with suppress(OSError):
        os.pwrite(descriptor, bytes(found.st_size), 0)
        os.fsync(descriptor)


def _file(values: dict[str, str]) -> KeyFile:
    if values.pop("format") == "1":
        return KeyFile(values["salt"], 0, keys=values["key"] + values["salt"])
    file = KeyFile(serial=int(values.pop("serial")), **values)
    if len(bytes.fromhex(file.keys)) % KEY_SIZE:
        raise ValueError("no whole keys")
    return file


def _values(text: str) -> dict[str, str]:
    """`name = "value"` lines. Read by hand: this is on the way to the first window, and tomllib is not."""
    values = {}
    for line in text.splitlines():
        name, equals, value = line.partition(" = ")
        if equals and not line.startswith("#"):
            values[name] = value.strip('"')
    return values


def _checksum(values: dict[str, str]) -> str:
    """Eight hex digits over all other values, in every format: it finds accidental damage.

    Whether an undamaged key is the right one, only the database can tell.
    """
    return f"{zlib.crc32(repr(sorted(values.items())).encode()):08x}"
