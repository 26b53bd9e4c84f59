"""A warm process that forks a child for each deed, which can then be killed at any moment at little cost.

Reads lines of JSON, `[deed, folder]`; says `["begun", pid]`, then `["ended"]` once the child is gone. What a
child says itself comes in between: `["kept", n]` for an answer that was acknowledged.
"""

import json
import os
import sys
from contextlib import closing
from pathlib import Path

import pyrage

from course.storage import backup, key, move, sealing
from course.storage import recovery_code as recovery_code
from course.storage import turn as turn
from course.storage.key import Ring
from course.storage.opening import open_database
from course.storage.profile import Profile, prepare
from tests.long import deeds
from tests.storage.workbook import NOW, add, answer

sealing.COST = deeds.CHEAP


def tell(*words: object) -> None:
    """One line, whole or not at all."""
    os.write(1, f"{json.dumps(words)}\n".encode())


def _ring(profile: Profile) -> Ring | None:
    return deeds.unlocked(profile)


def answers(profile: Profile) -> None:
    """One answer after another, with a checkpoint and a backup now and then."""
    database = open_database(profile, NOW, _ring(profile))
    first = database.read("SELECT coalesce(max(seq), 0) FROM statement")[0][0] + 1
    for seq in range(first, first + 400):
        add(database, answer(seq))
        tell("kept", seq)
        if seq % 13 == 0:
            database.checkpoint()
        if seq % 40 == 0:
            backup.make(database, profile, NOW)
    database.close()


def opening(profile: Profile) -> None:
    """Open it, which brings an older one up to date."""
    open_database(profile, NOW, _ring(profile)).close()


def copying(profile: Profile) -> None:
    """A backup."""
    with closing(open_database(profile, NOW, _ring(profile))) as database:
        backup.make(database, profile, NOW)


def locking(profile: Profile) -> None:
    """Another phrase and another code, and all of it turned to the new key."""
    ring = _ring(profile) or key.clear_rings(profile)[0]
    new = key.lock(profile, ring, deeds.other_phrase(profile), deeds.CODES[ring.serial % 2])
    tell("kept", new.serial)
    open_database(profile, NOW, new).close()


def moving(profile: Profile) -> None:
    """Take in what lies beside the profile."""
    pyrage.passphrase.decrypt = deeds.unsealed
    moved = move.unpack(profile.folder.parent / deeds.MOVED, deeds.WORDS, profile.folder)
    move.take_in(moved, profile, _ring(profile), NOW)
    moved.close()


DEEDS = {deed.__name__: deed for deed in (answers, opening, copying, locking, moving)}


def main() -> None:
    """Until nothing more is asked for."""
    tell("ready")
    for line in sys.stdin:
        deed, folder = json.loads(line)
        pid = os.fork()
        if pid == 0:
            tell("begun", os.getpid())
            DEEDS[deed](prepare(Path(folder)))
            os._exit(0)
        _, status = os.waitpid(pid, 0)
        tell("ended", os.waitstatus_to_exitcode(status))


main()
