"""An error of the disk anywhere while a lock is put on, all is turned to its key, and a thing is erased."""

import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing

import pytest

from course.environment import ROOT
from course.storage import backup, key, sealing
from course.storage.opening import open_database
from course.storage.profile import Profile
from tests.long import deeds
from tests.storage.workbook import NOW, answer, fill, rows

pytestmark = pytest.mark.skipif(shutil.which("strace") is None, reason="strace is not installed")

HELD, ERASED = 30, 7
SESSION = """
import os, sys
from contextlib import suppress
from pathlib import Path
import nacl.bindings, nacl.pwhash.argon2id
from course.errors import StorageError
from course.storage import backup, erase, key, sealing, turn
from course.storage.opening import open_database
from course.storage.profile import prepare
from tests.long import deeds
from tests.storage.workbook import NOW, add, answer
sealing.COST = deeds.CHEAP
def say(*words):
    with suppress(OSError):  # the call that is made to fail may be this one
        os.write(1, (" ".join(map(str, words)) + chr(10)).encode())
def told(name, job):
    try:
        outcome = job()
    except StorageError as error:
        say(name, error.code)
        return None
    say(name, "kept")
    return outcome
profile = prepare(Path(sys.argv[1]))
def lock():
    (ring,) = key.clear_rings(profile)
    return key.lock(profile, ring, deeds.PHRASES[0], deeds.CODES[0])
ring = told("lock", lock) or deeds.unlocked(profile)
database = told("open", lambda: open_database(profile, NOW, ring))
for seq in range(31, 36):
    if database:
        told(seq, lambda: add(database, answer(seq)))
if database:
    told("erase", lambda: erase.erase(database, profile, answer(7)[6], NOW))
    told("close", database.close)
"""


@pytest.fixture(autouse=True)
def _cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sealing, "COST", deeds.CHEAP)


@pytest.mark.parametrize("most", [8, pytest.param(400, marks=pytest.mark.long)])
@pytest.mark.parametrize(
    "fault",
    [
        "pwrite64:error=ENOSPC",
        "write:error=ENOSPC",
        "openat:error=EIO",
        "fsync:error=EIO",
        "rename:error=EIO",
        "rename:error=ENOSPC",
        "unlink:error=EIO",
    ],
)
def test_no_error_of_the_disk_around_the_lock_loses_anything(
    profile: Profile, table: Callable[[str], None], fault: str, most: int
) -> None:
    with closing(open_database(profile, NOW)) as database:
        fill(database, HELD)
        backup.make(database, profile, NOW)
    template = profile.folder.with_name("template")
    shutil.copytree(profile.folder, template)
    failed = 0
    place, step = 1, 1 if most > 100 else 5
    for _ in range(most):
        shutil.rmtree(profile.folder)
        shutil.copytree(template, profile.folder)
        told, met = _do_with(profile, f"{fault}:when={place}")
        _check(profile, told)
        if not met:
            break
        failed += 1
        place += step
    table(f"{fault}: {failed} calls that failed, each in a session of its own · lost 0")
    assert failed


def _check(profile: Profile, told: dict[str, str]) -> None:
    kept = {int(name) for name, word in told.items() if name.isdecimal() and word == "kept"}
    assert told.get("lock") != "kept" or key.is_locked(profile)
    with closing(open_database(profile, NOW, deeds.unlocked(profile))) as database:
        found = rows(database)
        for copy in backup.copies(profile):
            assert backup.verifies(copy.path, database.key)
    gone = found[ERASED][6] == ""
    assert gone or told.get("erase") != "kept"
    held = {seq: answer(seq, "lang " * (1200 if seq % 40 == 0 else 10)) for seq in range(1, HELD + 1)}
    assert {seq: row for seq, row in held.items() if found[seq] != row} in ({}, {ERASED: held[ERASED]})
    assert kept <= found.keys() <= set(range(1, 36))


def _do_with(profile: Profile, injection: str) -> tuple[dict[str, str], bool]:
    """What the session said of each deed, and whether one of its calls was made to fail."""
    trace = profile.folder.with_name("trace.txt")
    command = ["strace", "-f", "-o", str(trace), "-e", f"trace={injection.partition(':')[0]}"]
    command += ["-e", f"inject={injection}"]
    if injection.startswith(("pwrite64", "openat")):  # the others are calls of ours only
        for path in _paths(profile):
            command += ["-P", path]
    program = [sys.executable, "-c", SESSION, str(profile.folder)]
    done = subprocess.run([*command, *program], cwd=ROOT, capture_output=True, text=True, timeout=60)
    if "ptrace" in done.stderr.lower():
        pytest.skip("strace may not look into other processes here")
    assert "Traceback" not in done.stderr, done.stderr
    lines = (line.split() for line in done.stdout.splitlines())
    return {words[0]: words[1] for words in lines}, "(INJECTED)" in trace.read_text("utf-8", "replace")


def _paths(profile: Profile) -> list[str]:
    """What the session touches; names with a random part are met through their folder."""
    files = [profile.database, profile.key, profile.key_copy, profile.backups, profile.folder]
    files += [profile.database.with_name(f"data.db{side}") for side in ("-wal", ".turned.tmp")]
    files += [path.with_name(f"{path.name}.turned.tmp") for path in profile.backups.glob("*.db")]
    return list(map(str, files))
