"""Gathers the words of the interface into nl.ts and packs it: `python -m tests.make_translations`.

New words come in as unfinished; translate them in `resources/translations/nl.ts` and run it again.
"""

import subprocess
import sys
import tempfile
from pathlib import Path

import PySide6

from course.atomic_write import write

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "resources" / "translations"
TOOLS = Path(PySide6.__file__).parent


def sources() -> list[str]:
    """Every file of the interface that may hold words."""
    found = sorted((ROOT / "course" / "ui").rglob("*.py"))
    return [str(path.relative_to(ROOT)) for path in found if path.stat().st_size]


def update(ts: Path) -> None:
    """Bring `ts` up to date with the sources."""
    tool = Path(sys.executable).with_name("pyside6-lupdate")
    options = ["-no-obsolete", "-locations", "none", "-source-language", "en", "-target-language", "nl"]
    command = [str(tool), *options, *sources(), "-ts", str(ts)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)


def pack(ts: Path, qm: Path) -> None:
    """Turn `ts` into what the program loads. A program that runs meanwhile finds the old one or the new."""
    tool = Path(sys.executable).with_name("pyside6-lrelease")
    with tempfile.TemporaryDirectory() as folder:
        packed = Path(folder) / qm.name
        subprocess.run([str(tool), str(ts), "-qm", str(packed)], check=True, capture_output=True)
        write(qm, packed.read_bytes())
    qm.chmod(0o644)


if __name__ == "__main__":
    update(FOLDER / "nl.ts")
    pack(FOLDER / "nl.ts", FOLDER / "nl.qm")
