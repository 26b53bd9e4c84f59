"""Every database that was ever released opens in this program, and gives back what was put in it."""

import json
import shutil
from contextlib import closing
from pathlib import Path

import pytest

from course.progress.store import StatementStore
from course.storage import backup
from course.storage.opening import open_database
from course.storage.profile import Profile
from course.storage.schema import LATEST
from tests.storage.make_released import RELEASED, keep, said
from tests.storage.workbook import NOW

VERSIONS = sorted(RELEASED.iterdir(), key=lambda path: int(path.name))


def test_every_version_is_kept() -> None:
    assert [path.name for path in VERSIONS] == [str(number) for number in range(1, LATEST + 1)]


@pytest.mark.parametrize("folder", VERSIONS, ids=lambda path: path.name)
def test_a_released_database_opens_and_holds_what_it_held(profile: Profile, folder: Path) -> None:
    shutil.copyfile(folder / "data.db", profile.database)
    shutil.copyfile(folder / "key.toml", profile.key)
    with closing(open_database(profile, NOW)) as database:
        assert database.version() == LATEST
        store = StatementStore(database)
        held = {"statements": store.every(), "actor": store.actor(), "drafts": store.drafts()}
        assert json.loads(json.dumps(held)) == json.loads((folder / "holds.json").read_text("utf-8"))
        backup.check(backup.make(database, profile, NOW).path, database.key)


def test_what_is_kept_of_this_version_speaks_of_everything(tmp_path: Path) -> None:
    keep(tmp_path / "again")
    held = json.loads((tmp_path / "again" / "holds.json").read_text("utf-8"))
    assert len(held["statements"]) == len(said()) == 19
    assert len(held["drafts"]) == 1
