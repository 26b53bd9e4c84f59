"""Reads the lines between `+++` at the head of a lesson: id, title, idea and minutes."""

from typing import NamedTuple

from course.content.faults import Fault
from course.content.limits import too_much

KEYS = ("id", "title", "idea", "minutes")
GLOSSARY = "glossary"  # long words that this lesson needs; only the check reads it
FENCE = "+++"
USUAL_MINUTES = (2, 10, 20)


class FrontMatter(NamedTuple):
    """`minutes` are running totals for kern, kort and heel."""

    id: str
    title: str
    idea: str
    minutes: tuple[int, int, int]


def split(text: str) -> tuple[str, str, int] | None:
    """The TOML, the rest of the lesson and the line on which the rest starts; None without a TOML."""
    lines = text.split("\n")
    if lines[0].rstrip() != FENCE:
        return None
    end = next((i for i, line in enumerate(lines[1:], 1) if line.rstrip() == FENCE), None)
    if end is None:
        return None
    return "\n".join(lines[1:end]), "\n".join(lines[end + 1 :]), end + 2


def read(toml: str, file: str) -> tuple[FrontMatter | None, list[Fault]]:
    """The front matter with every fault in it; None if it is no TOML at all."""
    from course.content.toml_file import TomlFile

    source = TomlFile(toml, file, first_line=2)
    if not source.readable:
        return None, source.faults
    table = source.root
    table.only((*KEYS, GLOSSARY))
    table.texts(GLOSSARY)
    minutes = table.numbers("minutes", 3)
    if minutes and _running_totals(minutes) != minutes:
        table.fault("minutes", "‘minutes’ are running totals, from 1 up to 600, such as [2, 10, 17]")
    front = FrontMatter(
        id=table.identifier(),
        title=table.text("title", required=True),
        idea=table.text("idea", required=True),
        minutes=_running_totals(minutes),
    )
    return front, source.faults


def read_quickly(head: str) -> FrontMatter | None:
    """The same from the first kilobyte, for plain front matter only; None means: read it in full.

    `tomllib` takes 12 ms to import and a hundred times as long a file.
    """
    parts = split(head.removeprefix("\ufeff").replace("\r\n", "\n"))
    if parts is None:
        return None
    values: dict[str, str] = {}
    for line in parts[0].split("\n"):
        key, equals, value = line.partition("=")
        if line.strip() and not line.lstrip().startswith("#"):
            if not equals or key.strip() in values:
                return None
            values[key.strip()] = value.strip()
    if not _plain_list(values.pop(GLOSSARY, "[]")) or sorted(values) != sorted(KEYS):
        return None
    texts = [_plain_string(values[key]) for key in KEYS[:3]]
    minutes = _plain_numbers(values["minutes"])
    if not all(texts) or minutes is None:
        return None
    return FrontMatter(texts[0], texts[1], texts[2], minutes)


def _plain_string(value: str) -> str:
    inner = value[1:-1]
    plain = len(value) > 2 and value[0] == value[-1] == '"' and '"' not in inner and "\\" not in inner
    return inner.strip() if plain and inner.isprintable() and not too_much(inner) else ""


def _plain_list(value: str) -> bool:
    """Whether this is a list of plain strings on one line; none in it may hold a comma."""
    items = [item.strip() for item in value[1:-1].split(",")]
    return value[:1] == "[" and value[-1:] == "]" and (items == [""] or all(map(_plain_string, items)))


def _plain_numbers(value: str) -> tuple[int, int, int] | None:
    items = [item.strip() for item in value[1:-1].split(",")]
    if value[:1] != "[" or value[-1:] != "]" or len(items) != 3:
        return None
    if not all(item.isascii() and item.isdigit() and item[0] != "0" and len(item) < 4 for item in items):
        return None
    minutes = (int(items[0]), int(items[1]), int(items[2]))
    return minutes if _running_totals(minutes) == minutes else None


def _running_totals(minutes: tuple[int, ...]) -> tuple[int, int, int]:
    """`minutes` if they can be running totals, else what most lessons take."""
    if len(minutes) == 3 and 1 <= minutes[0] <= minutes[1] <= minutes[2] <= 600:
        return (minutes[0], minutes[1], minutes[2])
    return USUAL_MINUTES
