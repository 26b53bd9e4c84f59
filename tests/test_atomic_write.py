"""A small file is old or new after a crash, a full disk or a planted link, never a piece."""

import resource
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from course.atomic_write import storage_error, write
from course.environment import ROOT
from course.errors import DiskFull, ReadOnlyPlace, StorageError, StorageLost
from tests.storage.workbook import as_nobody, names


@pytest.fixture
def small_quota() -> Iterator[None]:
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (4096, before[1]))
    yield
    resource.setrlimit(resource.RLIMIT_FSIZE, before)


def test_the_bytes_come_back_and_nothing_else_is_left(tmp_path: Path) -> None:
    path = tmp_path / "help.toml"
    for data in (b"", b"\0\xff", b"x" * 100_000):
        write(path, data)
        assert path.read_bytes() == data
    assert names(tmp_path) == ["help.toml"]


def test_only_the_owner_can_read_the_file(tmp_path: Path) -> None:
    write(tmp_path / "key.toml", b"secret")
    assert (tmp_path / "key.toml").stat().st_mode & 0o777 == 0o600


def test_a_link_in_its_place_is_replaced_and_its_target_untouched(tmp_path: Path) -> None:
    target = tmp_path / "target"
    target.write_bytes(b"of somebody else")
    (tmp_path / "help.toml").symlink_to(target)
    write(tmp_path / "help.toml", b"ours")
    assert target.read_bytes() == b"of somebody else"
    assert not (tmp_path / "help.toml").is_symlink()


def test_at_a_quota_the_old_file_is_intact(tmp_path: Path, small_quota: None) -> None:
    path = tmp_path / "settings.toml"
    write(path, b"old")
    with pytest.raises(DiskFull):
        write(path, b"x" * 10_000)
    assert path.read_bytes() == b"old"
    assert names(tmp_path) == ["settings.toml"]


def test_a_folder_that_is_gone_and_one_that_cannot_be_written_have_their_own_errors(tmp_path: Path) -> None:
    with pytest.raises(StorageLost):
        write(tmp_path / "gone" / "file", b"x")
    with pytest.raises(ReadOnlyPlace), as_nobody():
        write(Path("/usr/twintig-graden.toml"), b"x")


def test_an_unknown_error_is_still_one_of_the_world() -> None:
    assert type(storage_error(OSError(9999, "strange"), Path("x"))) is StorageError


def test_kill_at_any_moment_leaves_a_whole_file(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    code = (
        "import itertools, pathlib, sys\n"
        "from course.atomic_write import write\n"
        "for n in itertools.count(): write(pathlib.Path(sys.argv[1]), b'%d' % (n % 10) * 200_000)\n"
    )
    for pause in range(12):
        with subprocess.Popen([sys.executable, "-c", code, str(path)], cwd=ROOT) as process:
            with pytest.raises(subprocess.TimeoutExpired):
                process.wait(0.15 + pause / 400)
            process.send_signal(signal.SIGKILL)
        assert len(path.read_bytes()) == 200_000
        assert len(set(path.read_bytes())) == 1
