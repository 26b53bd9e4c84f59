"""The table of a run, on the screen and in RESULTS.md."""

import os
import platform
from datetime import date
from importlib.metadata import version
from pathlib import Path

from course.atomic_write import write
from tests.bench.measures import Row
from tests.bench.rounds import ROUNDS

RESULTS = Path(__file__).with_name("RESULTS.md")
_HEAD = ("figure", "beside", "found", "aim", "")
_WORDS = """\
# What it costs

`python -m tests bench` makes this file. Every figure is a ratio between two things that ran in turn in the
same minutes, on the same machine, with the same Python: the median of the ratios of all rounds, then the
smallest and the largest. A time in milliseconds would hold for one machine only.

"""


def as_table(rows: list[Row]) -> str:
    """A Markdown table that can also be read as it stands."""
    lines = [_HEAD, *((row.name, row.against, row.found, row.aim, _verdict(row)) for row in rows)]
    widths = [max(len(line[column]) for line in lines) for column in range(len(_HEAD))]
    text = [" | ".join(word.ljust(width) for word, width in zip(line, widths, strict=True)) for line in lines]
    text.insert(1, " | ".join("-" * width for width in widths))
    return "\n".join(f"| {line} |" for line in text)


def circumstances(load: float) -> str:
    """When and on what machine; `load` is what else ran at the start."""
    packages = ", ".join(f"{name} {version(name)}" for name in ("PySide6-Essentials", "sqlcipher3"))
    return (
        f"{date.today().isoformat()} · {_processor()}, {os.cpu_count()} cores · {platform.platform()} · "
        f"CPython {platform.python_version()}, {packages} · offscreen, {ROUNDS} rounds · load {load:.1f}"
    )


def keep(rows: list[Row], line: str) -> None:
    """Write RESULTS.md."""
    write(RESULTS, f"{_WORDS}{line}\n\n{as_table(rows)}\n".encode())


def _verdict(row: Row) -> str:
    return {None: "", True: "yes", False: "not yet"}[row.kept]


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text().splitlines()
    except OSError:
        return platform.processor() or platform.machine()
    named = (line.partition(": ")[2] for line in lines if line.startswith("model name"))
    return next(named, platform.machine())
