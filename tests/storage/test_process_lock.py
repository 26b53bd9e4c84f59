"""The lock of a folder: one process at a time, and none that a crash or a copy leaves behind."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from course.environment import ROOT
from course.errors import DiskFull, ForeignFile, ReadOnlyPlace
from course.storage.process_lock import ProcessLock
from tests.storage.workbook import as_nobody

# Takes the lock, says whether it has it, and keeps it until its input ends.
OTHER = """
import sys
from pathlib import Path
from course.storage.process_lock import ProcessLock
lock = ProcessLock(Path(sys.argv[1]))
print(lock.take(), flush=True)
sys.stdin.read()
"""


def other(path: Path) -> subprocess.Popen[str]:
    """Another process that tries to take it."""
    return subprocess.Popen(
        [sys.executable, "-c", OTHER, str(path)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def said(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "lock"


def test_one_process_at_a_time_holds_it(path: Path) -> None:
    mine = ProcessLock(path)
    assert mine.take()
    second = other(path)
    assert said(second) == "False"
    second.communicate()
    mine.let_go()
    third = other(path)
    assert said(third) == "True"
    assert not mine.take()
    third.communicate()
    assert mine.take()


def test_a_killed_owner_holds_nothing(path: Path) -> None:
    owner = other(path)
    assert said(owner) == "True"
    assert not ProcessLock(path).take()
    owner.kill()
    owner.communicate()
    assert ProcessLock(path).take()


@pytest.mark.parametrize("left", ["", "4242\npython3\nanother-computer\n", "{mine}\npython3\n", "\0" * 64])
def test_what_stands_in_the_file_means_nothing(path: Path, left: str) -> None:
    path.write_text(left.format(mine=os.getpid()))
    before = path.read_bytes()
    assert ProcessLock(path).take()
    assert path.read_bytes() == before


def test_it_is_readable_by_its_owner_only(path: Path) -> None:
    assert ProcessLock(path).take()
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_lock_on_a_file_that_was_erased_meanwhile_is_taken_anew(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[int] = []
    original = os.open

    def erased_once(*words: object, **more: object) -> int:
        descriptor = original(*words, **more)  # type: ignore[call-overload]
        opened.append(descriptor)
        if len(opened) == 1:
            path.unlink()
        return int(descriptor)

    monkeypatch.setattr("course.storage.process_lock.os.open", erased_once)
    lock = ProcessLock(path)
    assert lock.take() and len(opened) == 2
    assert not ProcessLock(path).take()


def test_a_link_in_its_place_is_not_followed(path: Path, tmp_path: Path) -> None:
    target = tmp_path / "else"
    path.symlink_to(target)
    with pytest.raises(ForeignFile):
        ProcessLock(path).take()
    assert not target.exists()


def test_a_folder_that_cannot_be_written_is_named(tmp_path: Path) -> None:
    folder = tmp_path / "closed"
    folder.mkdir(0o555)
    with as_nobody(), pytest.raises(ReadOnlyPlace):
        ProcessLock(folder / "lock").take()


def test_a_full_disk_is_named(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> int:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("course.storage.process_lock.os.open", full)
    with pytest.raises(DiskFull):
        ProcessLock(path).take()
