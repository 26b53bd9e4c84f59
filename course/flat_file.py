"""Small files of `key = value` lines: TOML to a person, read here without loading a TOML parser.

A text, whole number or truth value looks the same in TOML and in JSON, and json is loaded at start anyway.
What a person changed by hand into other TOML is left to tomllib.
"""

import json
import os
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from course import atomic_write
from course.errors import StorageError

Value = str | int | bool
_LONGEST = 64 * 1024  # bytes; a longer file is not one of ours
_LARGEST_ASIDE = 1024 * 1024  # bytes; of a longer file the rest is not kept aside
_AT_ONCE = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_KEPT_ASIDE = 9  # damaged copies of one file; the first ones stay


def load(path: Path) -> dict[str, Value]:
    """What the file says, as far as it can be read; nothing if it is absent. Never raises.

    Of a damaged file the good lines are used, and a copy is kept aside.
    """
    try:
        data = content(path, _LONGEST + 1)
    except OSError:
        return {}
    values, whole = read(data[:_LONGEST].decode("utf-8-sig", "replace"))
    if not whole or len(data) > _LONGEST:
        keep_aside(path)
    return values


def content(path: Path, most: int) -> bytes:
    """At most so many bytes of a file. A pipe in its place holds nothing, and is not waited for.

    Raises OSError.
    """
    descriptor = os.open(path, os.O_RDONLY | _AT_ONCE)
    try:
        return os.read(descriptor, min(most, os.fstat(descriptor).st_size))
    finally:
        os.close(descriptor)


def save(path: Path, values: Mapping[str, Value]) -> None:
    """Write the values in the order given. Raises StorageError; the old file is then intact."""
    atomic_write.write(path, write(values).encode("utf-8"))


def keep_aside(path: Path) -> None:
    """Copy a file that says something strange to `damaged/NAME-1.toml` beside it, once. Never raises.

    `damaged/` is the folder of the profile that goes when something is erased.
    """
    with suppress(OSError, StorageError):
        data = content(path, _LARGEST_ASIDE)
        damaged = path.parent / "damaged"
        damaged.mkdir(mode=0o700, exist_ok=True)
        copies = [damaged / f"{path.stem}-{number}{path.suffix}" for number in range(1, _KEPT_ASIDE + 1)]
        free = [copy for copy in copies if not copy.exists()]
        if free and not any(copy.read_bytes() == data for copy in copies if copy not in free):
            atomic_write.write(free[0], data)


def read(text: str) -> tuple[dict[str, Value], bool]:
    """The values, and whether the whole text was understood."""
    values: dict[str, Value] = {}
    strange = False
    for line in text.split("\n"):
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        pair = _pair(line)
        if pair is None:
            strange = True
        else:
            values[pair[0]] = pair[1]
    if not strange:
        return values, True
    by_hand = _read_toml(text)
    return (values, False) if by_hand is None else (by_hand, True)


def write(values: Mapping[str, Value]) -> str:
    """The text of a file; it is valid TOML. What is left of a broken character becomes `?`."""
    lines = (f"{key} = {json.dumps(value, ensure_ascii=False)}\n" for key, value in values.items())
    text = "".join(lines).encode("utf-8", "replace").decode("utf-8").replace("\ufffd", "?")
    return text.replace("\x7f", "\\u007f")  # TOML, unlike JSON, wants the delete character escaped


def _pair(line: str) -> tuple[str, Value] | None:
    key, _, written = line.partition("=")
    key = key.strip()
    try:
        value = json.loads(written)
    except (ValueError, RecursionError):
        return None
    if not key.replace("_", "").isalnum() or not isinstance(value, str | int) or "\ufffd" in line:
        return None
    return key, value


def _read_toml(text: str) -> dict[str, Value] | None:
    import tomllib

    try:
        values = tomllib.loads(text.replace("\r\n", "\n"))
    except (ValueError, RecursionError):
        return None
    flat = {key: value for key, value in values.items() if isinstance(value, str | int)}
    return flat if len(flat) == len(values) and "\ufffd" not in text else None
