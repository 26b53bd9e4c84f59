"""The key of a profile: made, kept in two places, read from either, and healed."""

import os
import zlib
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from course.atomic_write import sync_folder, write
from course.errors import NewerFile, StorageError
from course.storage.profile import Profile

_FORMAT = 1
_TEXT = """\
# The key of this workbook. There is no passphrase yet, so whoever can read this file can read
# everything in data.db and in backups/. It keeps damage from passing unnoticed, not people out.
# The same key is kept twice: key.toml and backups/key.toml. Lose both and the workbook stays shut.
format = {format}
key = "{key}"
salt = "{salt}"
check = "{check}"
"""


class Key(NamedTuple):
    """What opens the database and its backups: 32 bytes for the cipher, 16 for the file's salt."""

    secret: bytes
    salt: bytes

    def pragma(self) -> str:
        """The statement that hands the key to SQLCipher.

        With the salt given no key is derived at the start, and the salt in the file may be damaged.
        """
        return f"PRAGMA key = \"x'{(self.secret + self.salt).hex()}'\""


def make() -> Key:
    """A new random key."""
    return Key(os.urandom(32), os.urandom(16))


def save(key: Key, path: Path) -> None:
    """Write one copy of the key. Raises StorageError."""
    values = {"format": str(_FORMAT), "key": key.secret.hex(), "salt": key.salt.hex()}
    write(path, _TEXT.format(**values, check=_checksum(values)).encode())


def read(path: Path) -> Key | None:
    """The key in `path`; None if the file is missing or damaged. Raises NewerFile, StorageError."""
    try:
        values = _values(path.read_text("ascii"))
    except (FileNotFoundError, UnicodeDecodeError):
        return None
    except OSError as error:
        raise StorageError(f"{path} cannot be read.", path=path) from error
    if values.pop("check", "") != _checksum(values):
        return None
    if values["format"] != str(_FORMAT):
        raise NewerFile(f"{path} was made by a newer version.", path=path)
    return Key(bytes.fromhex(values["key"]), bytes.fromhex(values["salt"]))


def candidates(profile: Profile) -> list[Key]:
    """The different keys that can be read, the one in key.toml first. Raises NewerFile, StorageError."""
    found = (read(profile.key), read(profile.key_copy))
    return list(dict.fromkeys(key for key in found if key))


def heal(profile: Profile, key: Key) -> None:
    """Make both copies hold `key`, which has just proved to open the database.

    A copy that holds another key is moved aside, for it may open something else. If healing does not
    work the good copy is still there, and the next start tries again.
    """
    for path in (profile.key, profile.key_copy):
        with suppress(StorageError, OSError):
            other = read(path)
            if other == key:
                continue
            if other:
                _move_aside(profile, path, other)
            save(key, path)


def _move_aside(profile: Profile, path: Path, other: Key) -> None:
    profile.damaged.mkdir(mode=0o700, exist_ok=True)
    # Named after its salt, so the same key is kept once.
    path.replace(profile.damaged / f"key-{other.salt.hex()}.toml")
    sync_folder(profile.damaged)


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
