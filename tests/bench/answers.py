"""Writes answers as the program does, or as little as a disk can be asked to write; prints what each took.

Arguments: a folder, the number of answers, and "beside" to make a bare write before each. Output: JSON, a
list of [ms of an answer, ms of a bare write].
"""

import json
import os
import sys
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parents[2]))

from course import clock
from course.progress import statements as say
from course.progress.statements import Statement, Verb
from course.progress.store import StatementStore
from course.storage.opening import open_database
from course.storage.profile import prepare

SIZE = 400  # bytes of a bare write: about what one answer is


class BareFile:
    """A file that has its full length already, so that a write changes nothing but its own bytes."""

    def __init__(self, path: Path, writes: int) -> None:
        self._file = os.open(path, os.O_RDWR | os.O_CREAT)
        self._at = 0
        os.pwrite(self._file, bytes(SIZE * writes), 0)
        os.fsync(self._file)

    def write(self) -> None:
        """The next stretch of bytes; when this returns the disk says it has them."""
        os.pwrite(self._file, b"x" * SIZE, self._at)
        os.fdatasync(self._file)
        self._at += SIZE


def answer(number: int) -> Statement:
    """One field of an exercise; every entry has six."""
    entry = f"{say.new_id(clock.now())[:18]}{number // 6:05}"
    object_ = say.answer("energy-balance", entry, f"field-{number % 6}")
    result = {"response": "een wandeling met de hond en daarna thee"}
    return say.make(Verb.ANSWERED, object_, clock.now(), result, {"definition": "0" * 32})


def main(folder: Path, count: int, beside: bool) -> None:
    """Give `count` answers in a new workbook in `folder`."""
    database = open_database(prepare(folder / "profile"), clock.now())
    store = StatementStore(database)
    bare = BareFile(folder / "bare", count) if beside else None
    if beside:  # the log too has its full length, as it has after the first minutes of a program's life
        for number in range(count):
            store.append([answer(number)])
        database.checkpoint()
    found = []
    for number in range(count, 2 * count):
        made = answer(number)
        begin = perf_counter()
        if bare is not None:
            bare.write()
        middle = perf_counter()
        store.append([made])
        found.append(((perf_counter() - middle) * 1000, (middle - begin) * 1000))
    print(json.dumps(found), flush=True)
    database.close()


main(Path(sys.argv[1]), int(sys.argv[2]), "beside" in sys.argv[3:])
