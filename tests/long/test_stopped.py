"""The whole process stands still for a minute, as in a computer that sleeps: it wakes up locked."""

import os
import signal
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from course import settings
from course.environment import ROOT
from course.storage import key, sealing
from course.storage.opening import open_database
from course.storage.profile import prepare
from tests.long import deeds
from tests.storage.workbook import NOW

STILL = 65  # s; the lock closes after 60

# The real program, opened with the phrase, with half a sentence in a field; says when it is open and closed.
OPENED = """
import os, sys
from course.app import start
from course.program import Program
from course.storage import key, sealing
from course.ui.pages.lock import LockPage
from tests.long import deeds
sealing.COST = deeds.CHEAP
shown, opened = Program.on_painted, Program.open_course
def open_course(program, *route):
    opened(program, *route)
    if program.course.view is not None:
        program.course.view.open_lesson("vicious-circle", "heel", "write")
        program.course.session.edit("urn:twintig-graden:lesson:vicious-circle:field:first-sign", "half a sen")
        os.write(1, b"open\\n")
def on_painted(program):
    shown(program)
    program.preferences.now = program.preferences.now._replace(lock_after=1)  # Settings offers no such haste
    program.guard.on_opened(key.unlock(program.folder.profile, deeds.PHRASES[0]))
    closing = program.guard._close
    def close():
        closing()
        assert program.course.data is None and program.window.findChild(LockPage) is not None
        os.write(1, b"locked\\n")
    program.guard._close = close
Program.open_course, Program.on_painted = open_course, on_painted
sys.exit(start(sys.argv[1], "nl"))
"""


@pytest.mark.long
def test_after_standing_still_it_is_locked_and_every_word_is_kept(
    data_root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sealing, "COST", deeds.CHEAP)
    profile = prepare(data_root / "profiles" / "participant")
    settings.save(profile.settings, settings.DEFAULTS._replace(begun=True, light="day"))
    open_database(profile, NOW).close()
    ring = key.lock(profile, key.clear_rings(profile)[0], deeds.PHRASES[0], deeds.CODES[0])
    command = [sys.executable, "-c", OPENED, str(data_root)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "open\n"
        os.kill(process.pid, signal.SIGSTOP)
        time.sleep(STILL)
        os.kill(process.pid, signal.SIGCONT)
        assert process.stdout.readline() == "locked\n"
        process.kill()
    with closing(open_database(profile, NOW, ring)) as database:
        assert database.read("SELECT value FROM draft") == [('"half a sen"',)]
