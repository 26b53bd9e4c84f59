"""Which folders are refused for a profile."""

from pathlib import Path

import pytest

from course.errors import ForeignFile, NetworkPlace, ReadOnlyPlace, StorageError
from course.storage.places import check_place, check_writable, network_kind, synced_by


@pytest.fixture
def mounts(tmp_path: Path) -> Path:
    table = tmp_path / "mounts"
    lines = [
        "nonsense",
        "/dev/sda1 / ext4 rw 0 0",
        f"server:/home {tmp_path}/nfs nfs4 rw 0 0",
        f"//nas/ben {tmp_path}/with\\040space cifs rw 0 0",
        f"ben@host: {tmp_path}/nfs/inner/sshfs fuse.sshfs rw 0 0",
        f"/dev/sdb1 {tmp_path}/nfs/inner ext4 rw 0 0",
        f"/dev/sdc1 {tmp_path}/stick fuseblk rw 0 0",
        f"old {tmp_path}/over nfs rw 0 0",
        f"/dev/sdd1 {tmp_path}/over ext4 rw 0 0",
        f"server:/short {tmp_path}/short nfs",
        f"server:/one {tmp_path}/one\u00a0name nfs rw 0 0",
        f"server:/latin {tmp_path}/caf\udce9 nfs rw 0 0",
    ]
    table.write_text("\n".join(lines), "utf-8", "surrogateescape")
    return table


@pytest.mark.parametrize(
    ("folder", "kind"),
    [
        ("nfs/profiles/ben", "nfs4"),
        ("nfs", "nfs4"),
        ("nfsx/ben", ""),
        ("with space/ben", "cifs"),
        ("nfs/inner/ben", ""),
        ("nfs/inner/sshfs/ben", "fuse.sshfs"),
        ("stick/ben", ""),
        ("over/ben", ""),
        ("short/ben", "nfs"),
        ("one\u00a0name/ben", "nfs"),
        ("caf\udce9/ben", "nfs"),
        ("ben", ""),
    ],
)
def test_the_deepest_mount_tells_whether_a_folder_lies_on_a_network(
    tmp_path: Path, mounts: Path, folder: str, kind: str
) -> None:
    assert network_kind(tmp_path / folder, mounts) == kind


def test_a_computer_without_a_disk_of_its_own_keeps_nothing_safely(tmp_path: Path) -> None:
    table = tmp_path / "mounts"
    table.write_text("server:/ / nfs rw 0 0\n")
    with pytest.raises(NetworkPlace) as error:
        check_place(tmp_path / "ben", table)
    assert error.value.values == {"path": tmp_path / "ben", "kind": "nfs"}


def test_a_link_into_a_network_folder_is_seen_through(tmp_path: Path, mounts: Path) -> None:
    (tmp_path / "nfs").mkdir()
    (tmp_path / "shortcut").symlink_to(tmp_path / "nfs")
    with pytest.raises(NetworkPlace) as error:
        check_place(tmp_path / "shortcut" / "ben", mounts)
    assert error.value.values["kind"] == "nfs4"


def test_a_windows_share_is_a_network_folder() -> None:
    assert network_kind(Path("\\\\server\\share\\ben"), Path("/does/not/exist")) == "unc"


def test_without_a_table_of_mounts_a_folder_counts_as_local() -> None:
    assert network_kind(Path("/home/ben"), Path("/does/not/exist")) == ""


def test_this_machine_has_a_table_that_can_be_read(tmp_path: Path) -> None:
    check_place(tmp_path / "ben")


def test_a_link_or_a_file_in_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    (tmp_path / "file").write_text("x")
    for name in ("link", "file"):
        with pytest.raises(ForeignFile) as error:
            check_place(tmp_path / name)
        assert error.value.values["path"] == tmp_path / name


def test_a_path_that_sqlite_could_not_open_is_refused_when_it_is_chosen(tmp_path: Path) -> None:
    longest = tmp_path / ("e" * 200) / ("e" * (480 - len(str(tmp_path)) - 202))
    check_place(longest)
    for folder in (longest.with_name(longest.name + "e"), longest.with_name(longest.name[:-1] + "é")):
        with pytest.raises(StorageError) as error:
            check_place(folder)
        assert error.value.values == {"path": folder, "longest": 480}


def test_a_folder_that_cannot_be_written_is_named() -> None:
    with pytest.raises(ReadOnlyPlace) as error:
        check_writable(Path("/proc/self"))  # closed to root as well
    assert error.value.values["path"] == Path("/proc/self")


@pytest.mark.parametrize(
    ("folder", "program"),
    [
        ("Dropbox/course", "Dropbox"),
        ("Dropbox (Work)/course", "Dropbox"),
        ("OneDrive - Practice/Documents/course", "OneDrive"),
        ("Library/Mobile Documents/course", "iCloud"),
        ("Nextcloud/course", "Nextcloud"),
        ("My Dropbox notes/course", ""),
        ("course", ""),
    ],
)
def test_the_name_of_a_folder_tells_that_it_is_synced(tmp_path: Path, folder: str, program: str) -> None:
    assert synced_by(tmp_path / folder) == program


@pytest.mark.parametrize(
    ("mark", "program"),
    [(".stfolder", "Syncthing"), (".dropbox.cache", "Dropbox"), (".owncloudsync.log", "ownCloud")],
)
def test_what_such_a_program_leaves_behind_tells_too(tmp_path: Path, mark: str, program: str) -> None:
    (tmp_path / "shared" / "deep").mkdir(parents=True)
    (tmp_path / "shared" / mark).touch()
    assert synced_by(tmp_path / "shared" / "deep" / "not there yet") == program
    assert synced_by(tmp_path) == ""
    (tmp_path / "link").symlink_to(tmp_path / "shared")
    assert synced_by(tmp_path / "link" / "course") == program
