"""A folder that a person chose: which data folder is meant by it, and whether a lock is on what is there."""

from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from course.errors import StorageError
from course.storage import key
from course.storage.earlier import root_of
from course.storage.profile import profile_at


class Chosen(NamedTuple):
    """What a page says of it before anything is done."""

    root: str  # the data folder that is meant
    is_locked: bool = False


def look_at(folder: str, person: str) -> Chosen:
    """Look at `folder`, whichever part of a data folder of `person` it is; it may well be empty."""
    root = root_of(Path(folder), person) or Path(folder)
    with suppress(StorageError):
        return Chosen(str(root), key.is_locked(profile_at(root / "profiles" / person)))
    return Chosen(str(root))
