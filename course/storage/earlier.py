"""A workbook that is not in use any more: put aside whole, and found again in a folder a person chose."""

import os
from datetime import datetime
from itertools import count
from pathlib import Path

from course.atomic_write import storage_error, sync_folder
from course.storage.profile import Profile, is_there, profile_at

EARLIER = "earlier"  # inside the profile, so that erasing everything takes it along
_STAYS = {"settings.toml", "help.toml", "lock", EARLIER}


def put_aside(profile: Profile, now: datetime) -> Path:
    """Move the closed workbook of `profile` to a folder of its own, which can be opened like a data folder.

    Settings and help numbers stay. The key goes last: whatever was cut short before is gone on with, and
    until then the workbook that is left is still locked. No file takes the place of another. Raises
    StorageError.
    """
    try:
        folder = _unfinished(profile) or _free(profile, now)
        inside = _inside(folder, profile)
        inside.mkdir(mode=0o700, parents=True, exist_ok=True)
        for path in sorted(profile.folder.iterdir(), key=lambda path: (path == profile.key, path.is_dir())):
            if path.name not in _STAYS and not path.name.endswith(".tmp"):  # half written, swept some time
                _move(path, inside / path.name)
                sync_folder(inside)
        sync_folder(profile.folder)
    except OSError as error:
        raise storage_error(error, profile.folder) from error
    return folder


def root_of(folder: Path, person: str) -> Path | None:
    """The data folder meant by `folder`, which is one, or lies in one; None if no workbook is there."""
    for root in (folder, *folder.parents[:2]):
        if is_there(root / "profiles" / person / "data.db"):
            return root
    return None


def put_asides(profile: Profile) -> list[Profile]:
    """The workbooks that were put aside, the newest first. Raises nothing."""
    inside = f"*/profiles/{profile.folder.name}/{profile.database.name}"
    found = sorted((profile.folder / EARLIER).glob(inside), reverse=True)
    return [profile_at(path.parent) for path in found]


def _move(path: Path, target: Path) -> None:
    """A start in between may have made an empty folder anew, or written a file of this name."""
    if not (path.is_dir() and target.is_dir()):
        path.rename(_unused(target))
        return
    for inner in path.iterdir():
        _move(inner, target / inner.name)
    path.rmdir()


def _unfinished(profile: Profile) -> Path | None:
    """A folder to which everything but the key has been moved.

    One without a key may also be all that there was. What is in the profile then is another workbook.
    """
    ours = (profile.database, profile.key, profile.key_copy)
    left = [path.relative_to(profile.folder) for path in ours if path.exists()]
    for folder in sorted((profile.folder / EARLIER).glob("*")):
        inside = _inside(folder, profile)
        if inside.exists() and not any((inside / path).exists() for path in (Path(profile.key.name), *left)):
            return folder
    return None


def _inside(folder: Path, profile: Profile) -> Path:
    """Where in a data folder a workbook lies."""
    return folder / "profiles" / profile.folder.name


def _free(profile: Profile, now: datetime) -> Path:
    return _unused(profile.folder / EARLIER / now.date().isoformat())


def _unused(path: Path) -> Path:
    """This name, or with a number if it is taken."""
    names = (path.with_stem(f"{path.stem}{f'-{number}' if number > 1 else ''}") for number in count(1))
    return next(name for name in names if not os.path.lexists(name))
