"""A locked workbook that is put aside: all of it, still openable, and nothing of it in the new one."""

import os
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from course.errors import DiskFull, StorageError
from course.storage import earlier
from course.storage.earlier import put_aside, put_asides, root_of
from course.storage.erase import erase_everything
from course.storage.profile import Profile, prepare
from tests.storage.workbook import as_nobody

NOW = datetime(2026, 11, 25, 12, 0, tzinfo=UTC)
MOVED = (
    "data.db", "data.db-wal", "key.toml", "own-notes.txt", "backups/key.toml", "backups/2026-11-24.db",
    "damaged/x",
)  # fmt: skip
STAYS = ("settings.toml", "help.toml", "lock")


@pytest.fixture
def profile(data_root: Path) -> Profile:
    made = prepare(data_root / "profiles" / "participant")
    for name in (*MOVED, *STAYS):
        path = made.folder / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(name, encoding="utf-8")
    return made


def inside(root: Path) -> set[str]:
    folder = root / "profiles" / "participant"
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_everything_but_settings_and_help_goes_and_is_a_data_folder_of_its_own(profile: Profile) -> None:
    root = put_aside(profile, NOW)
    assert inside(root) == set(MOVED)
    left = {path.name for path in profile.folder.iterdir()}
    assert left == {*STAYS, "earlier"}
    assert root_of(root, "participant") == root


def test_a_second_one_on_the_same_day_gets_a_folder_of_its_own(profile: Profile) -> None:
    first = put_aside(profile, NOW)
    profile.database.write_text("another", encoding="utf-8")
    profile.key.write_text("another", encoding="utf-8")
    second = put_aside(profile, NOW)
    assert (first.name, second.name) == ("2026-11-25", "2026-11-25-2")
    assert inside(first) == set(MOVED)
    assert inside(second) == {"data.db", "key.toml"}


@pytest.mark.parametrize("missing", ["key.toml", "data.db"])
def test_a_second_one_never_takes_the_place_of_a_first_that_lacked_something(
    profile: Profile, missing: str
) -> None:
    (profile.folder / missing).unlink()
    first = put_aside(profile, NOW)
    for path in (profile.database, profile.key, profile.key_copy):
        path.parent.mkdir(exist_ok=True)
        path.write_text("another", encoding="utf-8")
    second = put_aside(profile, NOW)
    assert inside(first) == set(MOVED) - {missing}
    for name in inside(first):
        assert (first / "profiles" / "participant" / name).read_text("utf-8") == name
    assert inside(second) == {"data.db", "key.toml", "backups/key.toml"}


def test_a_file_that_was_written_anew_in_between_replaces_none(
    profile: Profile, monkeypatch: pytest.MonkeyPatch
) -> None:
    (profile.folder / "bug.txt").write_text("the first", encoding="utf-8")

    def cut(folder: Path) -> None:
        if (folder / "bug.txt").exists():
            raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        patch.setattr(earlier, "sync_folder", cut)
        with pytest.raises(DiskFull):
            put_aside(profile, NOW)
    (profile.folder / "bug.txt").write_text("a later one", encoding="utf-8")
    root = put_aside(profile, NOW)
    assert inside(root) == {*MOVED, "bug.txt", "bug-2.txt"}
    assert (root / "profiles" / "participant" / "bug.txt").read_text("utf-8") == "the first"


@pytest.mark.parametrize("after", range(5))  # one for each but the key
def test_what_was_cut_short_is_gone_on_with_into_the_same_folder(
    profile: Profile, monkeypatch: pytest.MonkeyPatch, after: int
) -> None:
    calls = iter(range(100))

    def cut(folder: Path) -> None:
        if next(calls) == after:
            raise OSError(28, "No space left on device")

    monkeypatch.setattr(earlier, "sync_folder", cut)
    with pytest.raises(DiskFull):
        put_aside(profile, NOW)
    assert profile.key.exists()  # what is left is still locked
    prepare(profile.folder)  # as a start in between does
    root = put_aside(profile, NOW)
    assert inside(root) == set(MOVED)


def test_trouble_is_an_error_a_person_can_act_on(profile: Profile, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "rename", lambda *_: (_ for _ in ()).throw(OSError(5, "Input/output error")))
    with pytest.raises(StorageError) as error:
        put_aside(profile, NOW)
    assert error.value.values["path"] == profile.folder


def test_erasing_everything_takes_it_along(profile: Profile) -> None:
    put_aside(profile, NOW)
    erase_everything(profile)
    assert not profile.folder.exists()


def test_what_was_put_aside_is_listed_the_newest_first(profile: Profile) -> None:
    assert put_asides(profile) == []
    first = put_aside(profile, NOW)
    (profile.folder / "earlier" / "2026-11-01").mkdir()  # whatever else somebody keeps there
    profile.database.write_text("another", encoding="utf-8")
    profile.key.write_text("another", encoding="utf-8")
    second = put_aside(profile, NOW)
    inside = [root / "profiles" / "participant" for root in (second, first)]
    assert [aside.folder for aside in put_asides(profile)] == inside
    assert put_asides(profile)[0].key.read_text("utf-8") == "another"


def test_what_is_only_half_written_is_no_part_of_it(profile: Profile) -> None:
    half = profile.folder / "moved.db.tmp"
    half.write_text("read, and not yet taken in", encoding="utf-8")
    root = put_aside(profile, NOW)
    assert half.exists() and inside(root) == set(MOVED)


@pytest.mark.parametrize("inner", ["", "profiles", "profiles/participant"])
def test_a_workbook_is_found_from_the_folder_or_from_inside_it(
    profile: Profile, data_root: Path, inner: str
) -> None:
    assert root_of(data_root / inner, "participant") == data_root


def test_a_folder_without_a_workbook_is_none(tmp_path: Path) -> None:
    assert root_of(tmp_path, "participant") is None
    assert root_of(Path("/"), "participant") is None


def test_a_folder_that_lets_nobody_in_holds_none() -> None:
    with TemporaryDirectory() as place:
        Path(place).chmod(0o755)
        closed = Path(place) / "of somebody else"
        closed.mkdir(mode=0o700)
        os.chown(closed, 65533, -1)
        with as_nobody():
            assert root_of(closed, "participant") is None
            assert root_of(closed / "profiles", "participant") is None


def test_nobody_else_may_look_into_what_was_put_aside(profile: Profile) -> None:
    before = os.umask(0)
    try:
        root = put_aside(profile, NOW)
    finally:
        os.umask(before)
    assert (root / "profiles" / "participant").stat().st_mode & 0o777 == 0o700
