"""What one durable answer costs: pages and waits for the disk."""

import shutil
import statistics
import subprocess
import sys
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from course.environment import ROOT
from course.progress import statements
from course.progress.statements import Statement, Verb
from course.progress.store import StatementStore
from course.storage.connection import PAGE_SIZE
from course.storage.database import Database
from course.storage.profile import Profile
from course.storage.translate import log_of
from tests.storage.workbook import NOW

FRAME = PAGE_SIZE + 24

WRITER = """
import sys
from pathlib import Path
from course.storage.journal import Journal
from course.storage.opening import open_database
from course.storage.profile import prepare
from tests.storage.workbook import NOW, add, answer
profile = prepare(Path(sys.argv[1]))
database = open_database(profile, NOW)
journal = Journal(profile)
for seq in range(1, int(sys.argv[2]) + 1):
    add(database, answer(seq))
    journal.follow(database)
"""


def an_answer(number: int) -> Statement:
    """Answers as the program gives them: six fields an entry, three exercises in turn."""
    exercise = ("energy-balance", "sleep-diary", "energy-curve")[number // 6 % 3]
    object_ = statements.answer(
        exercise, f"{statements.new_id(NOW)[:18]}{number // 6:05}", f"field-{number % 6}"
    )
    result = {"response": "een wandeling met de hond en daarna thee"}
    return statements.make(Verb.ANSWERED, object_, NOW, result, {"definition": "0" * 32})


def test_an_answer_takes_two_pages_and_under_eight_kilobytes(
    profile: Profile, database: Database, table: Callable[[str], None]
) -> None:
    store = StatementStore(database)
    store.append([an_answer(number) for number in range(600)])
    database.scrub()
    sizes = [0]
    for number in range(600, 1200):
        store.append([an_answer(number)])
        sizes.append(log_of(profile.database).stat().st_size)
    frames = [(after - before) // FRAME for before, after in pairwise(sizes)]
    usual, mean, size = statistics.median(frames), statistics.fmean(frames), sizes[-1] // 600
    table(f"frames a commit: median {usual}, mean {mean:.2f}; {size} bytes")
    assert usual == 2
    assert size <= 8300


def test_an_answer_waits_for_the_disk_exactly_once(tmp_path: Path, table: Callable[[str], None]) -> None:
    few, many = (_calls(tmp_path / str(count), count) for count in (50, 250))
    table(f"waits for the disk: {_waits(few)} with 50 answers, {_waits(many)} with 250")
    assert _waits(many) - _waits(few) == 200


def test_the_journal_of_an_answer_is_one_opening_and_little_more_than_two_pages(
    tmp_path: Path, table: Callable[[str], None]
) -> None:
    few, many = (_journal(_calls(tmp_path / str(count), count)) for count in (50, 250))
    opened, written = many[0] - few[0], many[1] - few[1]
    table(f"the journal of an answer: {opened / 200} openings, {written / 200:.0f} bytes")
    assert opened == 200
    assert written <= 2.2 * PAGE_SIZE * 200


def _waits(calls: list[str]) -> int:
    return sum("sync" in line.partition("(")[0] for line in calls)


def _journal(calls: list[str]) -> tuple[int, int]:
    """How often the journal was opened to be written, and the bytes that went into it."""
    opened = [line for line in calls if "open" in line and 'journal.db"' in line and "O_RDWR" in line]
    written = [line for line in calls if "pwrite64(" in line and "/journal.db>" in line]
    return len(opened), sum(int(line.rpartition("= ")[2]) for line in written)


def _calls(folder: Path, count: int) -> list[str]:
    """What a process that keeps so many answers asks of the system, a call a line."""
    if shutil.which("strace") is None:
        pytest.skip("strace is not installed, so calls cannot be counted")
    trace = folder.with_suffix(".trace")
    calls = "trace=fsync,fdatasync,msync,sync_file_range,openat,pwrite64"
    done = subprocess.run(
        [
            "strace",
            "-f",
            "-y",
            "-o",
            str(trace),
            "-e",
            calls,
            sys.executable,
            "-c",
            WRITER,
            folder,
            str(count),
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    if "ptrace" in done.stderr.lower():
        pytest.skip("strace may not look into other processes here")
    assert done.returncode == 0, done.stderr
    return trace.read_text(errors="replace").splitlines()
