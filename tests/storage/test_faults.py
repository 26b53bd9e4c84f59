"""An error of the disk at any write: what was acknowledged is there, the rest is said, nothing is silent."""

import shutil
import subprocess
import sys
from contextlib import closing

import pytest

from course.environment import ROOT
from course.storage import backup
from course.storage.opening import open_database
from course.storage.profile import Profile
from course.storage.schema import Row
from tests.storage.workbook import NOW, answer, rows

# Says of each of forty answers whether it was kept; a checkpoint and a backup in between.
WRITER = """
import sys
from pathlib import Path
from course.errors import StorageError
from course.storage import backup
from course.storage.opening import open_database
from course.storage.profile import prepare
from tests.storage.workbook import NOW, add, answer
def told(name, job):
    try:
        job()
        print(name, "kept", flush=True)
    except StorageError as error:
        print(name, error.code, flush=True)
profile = prepare(Path(sys.argv[1]))
database = open_database(profile, NOW)
for seq in range(1, 41):
    told(seq, lambda: add(database, answer(seq)))
    if seq == 15:
        told("log", database.checkpoint)
    if seq == 25:
        told("copy", lambda: backup.make(database, profile, NOW))
told("end", database.close)
"""


@pytest.fixture(autouse=True)
def _strace() -> None:
    if shutil.which("strace") is None:
        pytest.skip("strace is not installed, so errors of the disk cannot be made")


FEW = range(3, 150, 12)
ALL = pytest.param(range(1, 400), marks=pytest.mark.long)


@pytest.mark.parametrize("places", [FEW, ALL], ids=["few", "all"])
@pytest.mark.parametrize(
    "fault",
    [
        "pwrite64:error=ENOSPC",
        "pwrite64:error=EIO",
        "pwrite64:error=EDQUOT",
        "fsync:error=EIO",
        "pread64:error=EIO",
    ],
)
def test_no_error_of_the_disk_loses_an_acknowledged_answer(
    profile: Profile, fault: str, places: range
) -> None:
    with closing(open_database(profile, NOW)):
        pass
    start = {path: path.read_bytes() for path in profile.folder.rglob("*") if path.is_file()}
    outcomes: set[str] = set()
    for place in places:
        shutil.rmtree(profile.backups)
        profile.backups.mkdir()
        for path, data in start.items():
            path.write_bytes(data)
        told = _write_with(profile, f"{fault}:when={place}")
        outcomes |= set(told.values())
        kept = {
            int(name): answer(int(name)) for name, word in told.items() if word == "kept" and name.isdecimal()
        }
        with closing(open_database(profile, NOW)) as database:
            found = rows(database)
            assert kept.items() <= found.items() <= _all_answers().items()
            for copy in backup.copies(profile):
                assert backup.verifies(copy.path, database.key)
    assert len(outcomes) > 1, "no error ever reached the program"


def _all_answers() -> dict[int, Row]:
    return {seq: answer(seq) for seq in range(1, 41)}


def _write_with(profile: Profile, injection: str) -> dict[str, str]:
    """What the writer said of each of its deeds while strace lets one call fail."""
    command = ["strace", "-f", "-o", "/dev/null", "-e", f"inject={injection}", "-P", str(profile.database)]
    for path in (*(str(profile.database) + side for side in ("-wal", "-shm")), profile.backups):
        command += ["-P", str(path)]
    program = [sys.executable, "-c", WRITER, str(profile.folder)]
    done = subprocess.run([*command, *program], cwd=ROOT, capture_output=True, text=True, timeout=60)
    if "ptrace" in done.stderr.lower():
        pytest.skip("strace may not look into other processes here")
    lines = (line.split() for line in done.stdout.splitlines())
    return {words[0]: words[1] for words in lines}
