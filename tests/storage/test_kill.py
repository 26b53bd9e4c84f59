"""Kill -9 at any moment: what was acknowledged is there, and a transaction is whole or absent."""

import random
import signal
import subprocess
import sys
import time
from contextlib import closing

import pytest

from course.environment import ROOT
from course.progress.statements import Verb
from course.progress.store import StatementStore
from course.storage import backup
from course.storage.opening import open_database
from course.storage.profile import Profile
from tests.storage.workbook import NOW

# Says after each commit how far it is. One commit: a draft; the next: its answer, the end of the entry,
# and no draft any more. Every so often a checkpoint or a backup, as the program makes when it is idle.
WRITER = """
import os, sys
from pathlib import Path
from course.progress import statements as say
from course.progress.store import StatementStore
from course.storage import backup
from course.storage.opening import open_database
from course.storage.profile import prepare
from tests.storage.workbook import NOW
profile = prepare(Path(sys.argv[1]))
database = open_database(profile, NOW)
store = StatementStore(database)
first = database.read("SELECT count(*) FROM statement")[0][0] // 2
for number in range(first, first + 100_000):
    field = say.answer("energy-balance", f"entry-{number}", "gives")
    store.save_draft(field, "w" * (number % 3000), NOW.isoformat())
    answer = say.make(say.Verb.ANSWERED, field, NOW, {"response": "w" * (number % 3000)})
    done = say.make(say.Verb.COMPLETED, say.entry("energy-balance", f"entry-{number}"), NOW)
    store.append([answer, done], drop_drafts=[field])
    os.write(1, b"%d\\n" % number)
    if number % 20 == 19:
        database.checkpoint()
    if number % 50 == 49:
        backup.make(database, profile, NOW)
"""


@pytest.mark.parametrize("kills", [50, pytest.param(1000, marks=pytest.mark.long)])
def test_no_acknowledged_answer_is_lost_and_nothing_is_half(profile: Profile, kills: int) -> None:
    chance = random.Random(9)
    acknowledged = -1
    for _ in range(kills):
        acknowledged = max(acknowledged, _write_until_killed(profile, chance.random() * 0.04))
        with closing(open_database(profile, NOW)) as database:
            kept = StatementStore(database).answers_of("urn:twintig-graden:exercise:energy-balance")
            drafts = StatementStore(database).drafts()
        answers = [statement for statement in kept if statement.verb == Verb.ANSWERED]
        assert len(answers) - 1 in (acknowledged, acknowledged + 1)
        assert len(kept) == 2 * len(answers), "an answer without its end, or an end without its answer"
        assert all(len(one.result["response"]) == n % 3000 for n, one in enumerate(answers))
        assert len(drafts) <= 1
    assert acknowledged > kills
    for copy in backup.copies(profile):
        assert backup.verifies(copy.path, database.key)
    assert not list(profile.backups.glob("*.tmp"))


def _write_until_killed(profile: Profile, pause: float) -> int:
    """Let a process write for `pause` seconds after its first commit; returns the last it acknowledged."""
    command = [sys.executable, "-c", WRITER, str(profile.folder)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        first = process.stdout.readline()
        time.sleep(pause)
        process.send_signal(signal.SIGKILL)
        rest = process.stdout.read()
    whole = (first + rest).decode().rpartition("\n")[0]  # the last line may be a piece
    return int(whole.rpartition("\n")[2])
