"""`python -m tests bench [start|turns|laboratory|lessons|answers|lock|diaries …]`: the table, or a part."""

import os
import sys
import tempfile
from pathlib import Path

from tests.bench import measures, report

_PARTS = {
    "start": measures.start,
    "turns": measures.page_turns,
    "laboratory": measures.laboratory,
    "lessons": measures.many_lessons,
    "answers": measures.durable_answer,
    "lock": measures.locked_opening,
    "diaries": measures.diaries,
}


def main(chosen: list[str]) -> int:
    """Print the table; a whole run also writes RESULTS.md. Returns 2 for a part that does not exist."""
    if unknown := [name for name in chosen if name not in _PARTS]:
        sys.stderr.write(f"{unknown[0]} is not one of {', '.join(_PARTS)}\n")
        return 2
    line = report.circumstances(os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0)
    rows: list[measures.Row] = []
    for name, measure in _PARTS.items():
        if not chosen or name in chosen:
            with tempfile.TemporaryDirectory() as folder:
                rows += measure(Path(folder))
    print(f"{line}\n\n{report.as_table(rows)}")
    if not chosen:
        report.keep(rows, line)
    return 0


sys.exit(main(sys.argv[1:]))
