"""What is measured, and what it is measured against: one row of the table for each figure."""

import json
import shutil
import subprocess
import sys
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from typing import NamedTuple

from course import paths
from course.content.library import Library
from tests.bench import workbook
from tests.bench.processes import Cost, cost, script, surroundings
from tests.bench.rounds import Ratio, in_turn, ratio

_SMALL, _LARGE = 100, 10_000  # lessons
_TURNS = 200
_MOVES = 200
_FRAME = 16.7  # ms that one picture of a screen lasts
_ANSWERS = 600
_OPENINGS = 15  # of each page of a diary
_LOCKED = 200  # openings with a lock, and as many without


class Row(NamedTuple):
    """One line of the table. `kept` is None where nothing was promised."""

    name: str
    against: str
    found: str
    aim: str = ""
    kept: bool | None = None


def start(folder: Path) -> list[Row]:
    """From the first instruction to the first frame of Today, and the memory that took."""
    root = workbook.make_workbook(folder / "data")
    bare = _bare_window(folder, root)
    contenders = {"app": lambda: _start(root), "bare": lambda: cost(bare)}
    if (plain := _as_pip_leaves_it(folder)) is not None:
        contenders["plain"] = lambda: cost(bare, surroundings(PYTHONPATH=str(plain)))
    found = in_turn(contenders)
    rows = [_wall("start to painted Today", "bare window with a lesson", found, "app", "bare", 1.10)]
    if "plain" in found:
        rows.append(_wall("the same", "that window, as pip installs PySide6", found, "app", "plain"))
    spent = ratio([one.cpu for one in found["app"]], [one.cpu for one in found["bare"]])
    rows.append(Row("processor time of a start", "the same window", str(spent)))
    rows.append(_memory("peak memory of a start", found["app"], found["bare"], 1.15))
    turned = [_turned_pages(root)[1] for _ in range(3)]
    rows.append(_memory(f"peak memory after {_TURNS} page turns", turned, found["bare"][:3], 1.25))
    return rows


def page_turns(folder: Path) -> list[Row]:
    """From the key to the end of the frame, beside a repaint of the page that came."""
    turns, _ = _turned_pages(workbook.make_workbook(folder / "data"))
    usual = median(repaint for _, _, repaint in turns)
    found = [turn / repaint for _, turn, repaint in turns]
    late = quantiles((turn for _, turn, _ in turns), n=100)[98] / usual
    in_time = sum(turn <= _FRAME for _, turn, _ in turns) / len(turns)
    slowest = max(turns, key=lambda one: one[1])
    return [
        Row("page turn to painted frame, median", "repaint of that page", f"{median(found):.2f}×", "≤ 2×",
            median(found) <= 2),
        Row("page turn, 99 of 100", "the usual repaint", f"{late:.2f}×", "≤ 4×", late <= 4),
        Row(f"page turns within {_FRAME} ms", f"all {len(turns)}", f"{in_time:.1%}", "100 %", in_time == 1),
        Row("slowest page turn", slowest[0], f"{slowest[1]:.1f} ms"),
    ]  # fmt: skip


def laboratory(folder: Path) -> list[Row]:
    """From a moved slider to the end of the frame, 104 weeks long, beside a repaint of the same figure."""
    root = workbook.make_workbook(folder / "data")
    told = json.loads(_output(script("lab_slider.py", root, _MOVES)))
    moves = told["moves"]
    late = quantiles((moved for moved, _ in moves), n=100)[98]
    times = late / median(repaint for _, repaint in moves)
    return [
        Row("slider of the laboratory, 99 of 100", "repaint of its figure", f"{times:.2f}×", "≤ 4×",
            times <= 4),
        Row("the same", f"{len(moves)} moves, 104 weeks", f"{late:.1f} ms", f"≤ {_FRAME} ms", late <= _FRAME),
        Row("turning to the page of half a year", "one frame", f"{told['opened']:.1f} ms", f"≤ {_FRAME} ms",
            told["opened"] <= _FRAME),
    ]  # fmt: skip


def many_lessons(folder: Path) -> list[Row]:
    """A start with very many lessons beside one with few; both were read before."""
    roots = {}
    for count in (_SMALL, _LARGE):
        lessons = workbook.make_large_course(folder / f"course-{count}", count)
        roots[count] = (workbook.make_workbook(folder / f"data-{count}", lessons), lessons)
    found = in_turn({str(count): partial(_start, *folders) for count, folders in roots.items()})
    large, small = str(_LARGE), str(_SMALL)
    return [_wall(f"start with {_LARGE:,} lessons", f"start with {_SMALL}", found, large, small, 1.05)]


def locked_opening(folder: Path) -> list[Row]:
    """Opening a workbook whose ring is there already, beside the same one without a lock."""
    spent = json.loads(_output(script("openings.py", folder, _LOCKED)))
    found = ratio([one for one, _ in spent], [plain for _, plain in spent])
    name, against = "opening with a passphrase", "without; the derivation aside"
    return [Row(name, against, f"{found.middle:.2f}×", "≤ 1.10×", found.middle <= 1.1)]


def diaries(folder: Path) -> list[Row]:
    """The slowest page of each daily exercise with ten years of entries, beside the same with a week."""
    library = Library(paths.lessons(), folder / "lessons.db")
    listed = [name for group in library.exercise_groups() for name, _ in group.exercises]
    daily = [name for name in listed if library.exercise(name).repeat == "daily"]
    library.close()
    told = json.loads(_output(script("diaries.py", folder, _OPENINGS, *daily)))
    rows = []
    for exercise, pages in told.items():
        found = {page: median(years / week for years, week in took) for page, took in pages.items()}
        slowest = max(found, key=lambda page: found[page])
        times = found[slowest]
        against = f"one week, page ‘{slowest}’"
        rows.append(Row(f"{exercise}, ten years", against, f"{times:.2f}×", "≤ 1.20×", times <= 1.2))
    return rows


def durable_answer(folder: Path) -> list[Row]:
    """From the call to the commit on disk, beside a bare write; and how often the disk is waited for."""
    spent = json.loads(_output(script("answers.py", folder / "timed", _ANSWERS, "beside")))
    found = ratio([one for one, _ in spent], [bare for _, bare in spent])
    name, against = "durable answer", "400 bytes and fdatasync"
    return [Row(name, against, f"{found.middle:.2f}×", "≤ 1.60×", found.middle <= 1.6), _syncs(folder)]


def _syncs(folder: Path) -> Row:
    name, against, aim = "waits for the disk in a commit", "counted by strace", "exactly 1"
    if shutil.which("strace") is None:
        return Row(name, against, "not counted: strace is not installed", aim)
    few, many = (_counted_syncs(folder / str(count), count) for count in (50, 250))
    if few == many == 0:
        return Row(name, against, "not counted: strace may not look into other processes here", aim)
    return Row(name, against, f"{(many - few) / 200:g}", aim, many - few == 200)


def _counted_syncs(folder: Path, count: int) -> int:
    trace = folder.with_suffix(".trace")
    calls = "trace=fsync,fdatasync,msync,sync_file_range"
    command = ["strace", "-f", "-o", str(trace), "-e", calls, *script("answers.py", folder, count)]
    subprocess.run(command, env=surroundings(), capture_output=True)
    return sum("sync" in line for line in trace.read_text().splitlines()) if trace.exists() else 0


def _start(root: Path, lessons: Path | None = None) -> Cost:
    """A start on the workbook as it was, because each start adds a little to it."""
    kept = root.with_name(f"{root.name}-kept")
    if not kept.exists():
        shutil.copytree(root / "profiles", kept / "profiles")
    workbook.put_back(kept, root)
    return cost(script("app_start.py", root, *([lessons] if lessons else [])))


def _bare_window(folder: Path, root: Path) -> list[str]:
    library = Library(paths.lessons(), root / "cache" / "lessons.db")
    page = folder / "lesson.html"
    page.write_text(workbook.lesson_html(library), encoding="utf-8")
    library.close()
    return script("bare_window.py", page)


def _as_pip_leaves_it(folder: Path) -> Path | None:
    """A copy of shiboken that compiles its signature code at every start; None if this one does so too."""
    import shiboken6

    installed = Path(shiboken6.__file__).parent
    if sys.platform != "linux" or not (installed / "files.dir").exists():
        return None
    ignored = shutil.ignore_patterns("files.dir")
    shutil.copytree(installed, folder / "plain" / "shiboken6", ignore=ignored)
    return folder / "plain"


def _turned_pages(root: Path) -> tuple[list[tuple[str, float, float]], Cost]:
    """The turns, and the cost of the whole process that made them."""
    output = root.with_name("turns.json")
    spent = cost(script("page_turns.py", root, _TURNS), output=output)
    return json.loads(output.read_text()), spent


def _output(command: list[str]) -> str:
    return subprocess.run(command, env=surroundings(), stdout=subprocess.PIPE, text=True, check=True).stdout


def _wall(
    name: str, against: str, found: dict[str, list[Cost]], this: str, that: str, aim: float | None = None
) -> Row:
    return _row(
        name, against, ratio([one.wall for one in found[this]], [one.wall for one in found[that]]), aim
    )


def _memory(name: str, these: list[Cost], those: list[Cost], aim: float) -> Row:
    return _row(name, "the same window", ratio([one.peak for one in these], [one.peak for one in those]), aim)


def _row(name: str, against: str, found: Ratio, aim: float | None) -> Row:
    if aim is None:
        return Row(name, against, str(found))
    return Row(name, against, str(found), f"≤ {aim:.2f}×", found.middle <= aim)
