"""The command line: start the course, or check a folder of lessons."""

import os
import sys

_HELP = """Twintig graden / Twenty degrees

  python main.py                     start the course
  python main.py check [FOLDER]      check the lessons in FOLDER (the course's own without one)
  python main.py simulate SCENARIO   a run of the boiler laboratory as CSV, a row a day [--weeks N]

  --data FOLDER                      keep everything of the person in FOLDER
  --language nl|en                   the language of this start
  --wheels FOLDER                    first start without a network: install from FOLDER
"""


def main() -> int:
    """Run what `sys.argv` asks for; returns the exit code."""
    words = sys.argv[1:]
    if "--help" in words or "-h" in words:
        print(_HELP, end="")
        return 0
    data, language = _take(words, "--data"), _take(words, "--language")
    if words[:1] == ["check"]:
        return check(words[1:])
    if words[:1] == ["simulate"]:
        return simulate(words[1:])
    if words:
        print(f"‘{words[0]}’ is not something this program knows.\n\n{_HELP}", end="", file=sys.stderr)
        return 2
    from course.ui import quick_import

    quick_import.begin()
    from course.app import start

    return start(data, language)


def check(words: list[str]) -> int:
    """Print every fault as `file:line: what is wrong; probably meant: …`; 1 if there is an error."""
    from pathlib import Path

    from course import paths

    folder = Path(words[0]) if words else paths.lessons()
    if not folder.is_dir():
        print(f"{folder}: there is no such folder", file=sys.stderr)
        return 1
    from course.author_check import faults

    found = faults(folder)
    for fault in found:
        print(fault)
    errors = sum(1 for fault in found if fault.severity == "error")
    print(f"{errors} errors, {len(found) - errors} pieces of advice in {folder}")
    return 1 if errors else 0


def simulate(words: list[str]) -> int:
    """Print a run as CSV: the state at the end of each day; 2 if a word is not understood."""
    from course.stress import table
    from course.stress.errors import OutOfRange

    try:
        rows = table.csv_rows(words)
    except OutOfRange as error:
        print(error, file=sys.stderr)
        return 2
    try:
        print("\n".join(rows), flush=True)
    except BrokenPipeError:  # whoever read it has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _take(words: list[str], name: str) -> str:
    """The word after `name`, both taken out; empty if it is not there."""
    if name not in words:
        return ""
    at = words.index(name)
    value = words[at + 1] if at + 1 < len(words) else ""
    del words[at : at + 2]
    return value
