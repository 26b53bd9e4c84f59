"""Which files of a course there are, and how they look from outside: no file is opened."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ENDINGS = (".md", ".toml")


class Seen(NamedTuple):
    """How a file looked. `changed` moves when its content, its rights or its place change."""

    changed: int
    size: int


def scan(folder: Path) -> dict[str, Seen]:
    """Every lesson, exercise and list in `folder`, by its path in it with `/`. Raises OSError without one."""
    found: dict[str, Seen] = {}
    for path, entry in _entries(str(folder), ""):
        stat = entry.stat()
        found[path] = Seen(stat.st_mtime_ns + stat.st_ctime_ns, stat.st_size)
    return found


def _entries(folder: str, prefix: str) -> Iterator[tuple[str, "os.DirEntry[str]"]]:
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name.startswith("."):
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from _readable_entries(entry.path, f"{prefix}{entry.name}/")
            elif entry.name.endswith(ENDINGS) and entry.is_file():
                yield prefix + entry.name, entry


def _readable_entries(folder: str, prefix: str) -> Iterator[tuple[str, "os.DirEntry[str]"]]:
    """Of a folder that cannot be listed the lessons are missing; the others work."""
    try:
        yield from list(_entries(folder, prefix))
    except OSError:
        return


def lesson_file(path: str) -> tuple[str, str] | None:
    """`("1-understanding/6-causes", "nl")` for a lesson file, None for any other."""
    file, dot, language = path.removesuffix(".md").rpartition(".")
    is_language = len(language) in (2, 3) and language.isascii() and language.islower()
    return (file, language) if path.endswith(".md") and dot and is_language else None
