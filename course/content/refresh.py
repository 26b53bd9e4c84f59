"""Brings the cache up to date with the folder: looks at every file, opens only those that changed."""

from codecs import getincrementaldecoder
from pathlib import Path

from course.content.cache_store import CacheStore
from course.content.course_map import FILE as MAP_FILE
from course.content.course_map import CourseMap, only_with_files, parse_course_map
from course.content.faults import Fault
from course.content.front_matter import FrontMatter, read, read_quickly, split
from course.content.limits import LESSON_BYTES, LIST_BYTES
from course.content.reading import read_at_most
from course.content.scan import Seen, lesson_file, scan
from course.content.sources import Source, parse_sources
from course.errors import ContentError

SOURCES_FILE = "sources.toml"
HEAD_BYTES = 1024


def refresh(folder: Path, store: CacheStore) -> bool:
    """True if anything changed. A folder or a list that has become unreadable changes nothing.

    Raises ContentError when nothing is known yet and there is no folder or no readable `course.toml`.
    """
    filled = store.is_filled()
    try:
        found = scan(folder)
    except OSError as error:
        if filled:
            return False
        raise ContentError(f"there is no course in {folder}: {error}", faults=[]) from error
    before = store.seen()
    changed = {path: seen for path, seen in found.items() if before.get(path) != seen}
    gone = before.keys() - found.keys()
    if filled and not changed and not gone:
        return False
    course, faults = _course_map(folder)
    if course is None and not filled:
        raise ContentError("; ".join(map(str, faults)), faults=faults)
    _keep(folder, store, course, changed, gone)
    return True


def _keep(
    folder: Path, store: CacheStore, course: CourseMap | None, changed: dict[str, Seen], gone: set[str]
) -> None:
    fronts = {place: _front_matter(folder, path) for path in changed if (place := lesson_file(path))}
    sources = _sources(folder) if SOURCES_FILE in changed else None
    with store.change():
        store.keep_seen(changed, gone)
        store.keep_fronts(fronts)
        store.drop_fronts([place for path in gone if (place := lesson_file(path))])
        if course is not None:
            store.keep_map(only_with_files(course, store.lesson_files()))
        if sources is not None:
            store.keep_sources(sources)
        store.keep_languages()


def _front_matter(folder: Path, path: str) -> FrontMatter | None:
    """What the outline needs, from the first kilobyte where that will do; None for an unreadable file."""
    try:
        data = read_at_most(folder / path, HEAD_BYTES)
        # A letter may be cut in two at the end of the kilobyte.
        front = read_quickly(getincrementaldecoder("utf-8")().decode(data))
        return front or _whole_front_matter(read_at_most(folder / path, LESSON_BYTES).decode("utf-8"), path)
    except (OSError, UnicodeDecodeError):
        return None


def _whole_front_matter(text: str, path: str) -> FrontMatter | None:
    parts = split(text.removeprefix("\ufeff").replace("\r\n", "\n"))
    return read(parts[0], path)[0] if parts else None


def _course_map(folder: Path) -> tuple[CourseMap | None, list[Fault]]:
    try:
        text = read_at_most(folder / MAP_FILE, LIST_BYTES).decode("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        return None, [Fault(MAP_FILE, 0, f"cannot be read: {error}")]
    return parse_course_map(text)


def _sources(folder: Path) -> list[Source] | None:
    try:
        text = read_at_most(folder / SOURCES_FILE, LIST_BYTES).decode("utf-8")
    except (OSError, UnicodeDecodeError):
        return None
    sources, _faults = parse_sources(text, SOURCES_FILE)
    return None if sources is None else list(sources.values())
