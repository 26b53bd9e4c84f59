"""Something else stands where a file of the profile belongs: it is never waited for, followed or touched."""

import os
import shutil
import signal
from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from course import own_help, settings
from course.errors import ForeignFile, StorageError
from course.storage import backup, move, restore
from course.storage.connection import PAGE_SIZE
from course.storage.database import Database
from course.storage.journal import Journal
from course.storage.opening import fitting_key, open_database
from course.storage.process_lock import ProcessLock
from course.storage.profile import Profile, prepare
from course.ui import words
from tests.storage.workbook import NOW, add, answer, rows

PRECIOUS = b"something of somebody else"
FOREIGN = (
    "Where your words are kept, there is a file of another program. It has not been touched. "
    "Move it away and try again."
)
MUST_BE_OURS = ("database", "restored", "key", "key_copy", "lock")
MAY_BE_ANYTHING = ("journal", "settings", "help", "ballast")

Plant = Callable[[Path], object]


@pytest.fixture(autouse=True)
def never_waits() -> Iterator[None]:
    """To open a pipe waits for its other end, for ever."""

    def too_long(*_: object) -> None:
        raise TimeoutError("it waits for a pipe")

    before = signal.signal(signal.SIGALRM, too_long)
    signal.alarm(10)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


@pytest.fixture
def used(profile: Profile, database: Database) -> Profile:
    """A workbook with everything that can be beside it."""
    add(database, answer(1))
    backup.make(database, profile, NOW)
    add(database, answer(2))
    Journal(profile).follow(database)
    database.close()
    settings.save(profile.settings, settings.DEFAULTS)
    own_help.save(profile.help, own_help.load(profile.help))
    return profile


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """A file that must never be touched."""
    path = tmp_path / "elsewhere"
    path.write_bytes(PRECIOUS)
    return path


@pytest.fixture(params=["pipe", "folder", "link", "link to nothing"])
def plant(request: pytest.FixtureRequest, elsewhere: Path) -> Plant:
    """Puts it there."""
    kinds: dict[str, Plant] = {
        "pipe": os.mkfifo,
        "folder": lambda path: path.mkdir(),
        "link": lambda path: path.symlink_to(elsewhere),
        "link to nothing": lambda path: path.symlink_to(elsewhere.with_name("nothing")),
    }

    def instead(path: Path) -> None:
        if path.is_dir():
            shutil.rmtree(path)
        path.unlink(missing_ok=True)
        kinds[request.param](path)

    return instead


def _untouched(elsewhere: Path) -> bool:
    return elsewhere.read_bytes() == PRECIOUS and not elsewhere.with_name("nothing").exists()


@pytest.mark.parametrize("name", MUST_BE_OURS)
def test_where_a_file_of_ours_must_be_the_start_says_what_to_do(
    used: Profile, elsewhere: Path, plant: Plant, name: str
) -> None:
    path = getattr(used, name)
    plant(path)
    with pytest.raises(ForeignFile) as error:
        prepare(used.folder)
        ProcessLock(used.lock).take()
    assert words.error(error.value) == FOREIGN and error.value.values["path"] == path
    assert _untouched(elsewhere)


@pytest.mark.parametrize("name", ("backups", "damaged", "folder"))
def test_a_folder_of_ours_is_never_somewhere_else(
    used: Profile, elsewhere: Path, plant: Plant, name: str
) -> None:
    plant(getattr(used, name))
    is_folder = getattr(used, name).is_dir() and not getattr(used, name).is_symlink()
    if is_folder or (name == "damaged" and not used.damaged.is_symlink()):
        prepare(used.folder)
    else:
        with pytest.raises(StorageError):
            prepare(used.folder)
    assert _untouched(elsewhere)


@pytest.mark.parametrize("name", MAY_BE_ANYTHING)
def test_what_is_only_a_help_does_not_keep_the_workbook_shut(
    used: Profile, elsewhere: Path, plant: Plant, name: str
) -> None:
    plant(getattr(used, name))
    assert settings.load(used.settings, settings.DEFAULTS).language
    assert own_help.load(used.help)
    prepare(used.folder)
    with closing(open_database(used, NOW)) as database:
        assert list(rows(database)) == [1, 2]
        add(database, answer(3))
        Journal(used).follow(database)
        backup.make(database, used, NOW)
    with closing(open_database(used, NOW)) as database:
        assert list(rows(database)) == [1, 2, 3]
    assert _untouched(elsewhere)


def test_a_temporary_name_that_is_taken_is_not_written_through(
    used: Profile, elsewhere: Path, plant: Plant
) -> None:
    for name in ("restored.db.tmp", "salvage.db.tmp", "moving.db.tmp", "data.db.turned.tmp"):
        plant(used.folder / name)
    with closing(open_database(used, NOW)) as database:
        assert list(rows(database)) == [1, 2]
    assert _untouched(elsewhere)


def test_among_the_copies_and_after_damage_it_is_passed_over(
    used: Profile, elsewhere: Path, plant: Plant
) -> None:
    plant(used.backups / "000099-20261124T201503Z.db")
    plant(used.journal)
    held = bytearray(used.database.read_bytes())
    held[3 * PAGE_SIZE + 100] ^= 1
    used.database.write_bytes(bytes(held))
    key = fitting_key(used)
    found = restore.examine(used, key)
    assert [good.copy.number for good in found.copies] == [1]
    restore.restore(used, key, found, found.copies[0].copy, NOW)
    with closing(open_database(used, NOW)) as database:
        assert 1 in rows(database)
    assert _untouched(elsewhere)


def test_a_file_to_move_that_is_a_pipe_is_refused(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / f"other{move.SUFFIX}")
    with pytest.raises(ForeignFile):
        move.unpack(tmp_path / f"other{move.SUFFIX}", "zes woorden", tmp_path)
