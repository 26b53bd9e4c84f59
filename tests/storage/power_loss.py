"""What a disk may hold after the power went: rebuilt from the system calls of a process, seen by strace.

Two promises of a disk are believed: what was written is there once fsync returned for that file, and a
name once fsync returned for its folder. Of the rest each write may be there, or not, or torn at 512 bytes;
names come in the order in which they were made, up to any of them, and each unlink may be undone.
"""

import random
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from course.environment import ROOT

_CALLS = "openat,write,pwrite64,ftruncate,fsync,fdatasync,rename,renameat,renameat2,unlink,unlinkat"
_LINE = re.compile(r"^(?:\d+ +)?(\w+)\((.*)\) += (-?\d+)")
_STRING = re.compile(r'"((?:\\x[0-9a-f]{2})*)"')
_DESCRIPTOR = re.compile(r"^(\d+)<((?:\\x[0-9a-f]{2})*)>")
_BLOCK = 512


class Call(NamedTuple):
    """One system call that went well: whole paths, and what was written at `place`, or after the last."""

    name: str
    paths: tuple[str, ...] = ()
    number: int = -1  # of the descriptor
    data: bytes = b""
    place: int = -1
    flags: str = ""


def record(script: str, folder: Path, trace: Path) -> list[Call]:
    """Run a script with `folder` as its argument; what it did to files below it and said on its output."""
    command = ["strace", "-f", "-y", "-xx", "-s", "10000000", "-o", str(trace), "-e", f"trace={_CALLS}"]
    subprocess.run(
        [*command, sys.executable, "-c", script, str(folder)], cwd=ROOT, check=True, capture_output=True
    )
    return [call for line in trace.read_text("ascii").splitlines() if (call := _call(line, str(folder)))]


class Disk:
    """Follows the calls; `states` gives what could be left of it now."""

    def __init__(self) -> None:
        self._names: dict[str, int] = {}  # as the process sees them
        self._kept_names: dict[str, int] = {}  # durable
        self._waiting: list[
            tuple[str, ...]
        ] = []  # ("link", path, file), ("rename", from, to), ("unlink", path)
        self._content: dict[int, bytes] = {}  # durable
        self._written: dict[int, list[tuple[int, bytes]]] = {}  # (place, data); without data it is cut there
        self._opened: dict[int, int | None] = {}  # by descriptor; a file that lost its name is still there
        self._position: dict[int, int] = {}
        self._files = 0

    def follow(self, call: Call) -> None:
        """The next call of the process."""
        if call.name in ("rename", "renameat", "renameat2"):
            self._names[call.paths[1]] = self._names.pop(call.paths[0])
            self._waiting.append(("rename", *call.paths))
        elif call.name in ("unlink", "unlinkat"):
            del self._names[call.paths[0]]
            self._waiting.append(("unlink", *call.paths))
        elif call.name == "openat":
            self._open(call)
        elif call.name in ("fsync", "fdatasync"):
            self._sync(call)
        elif (file := self._file(call)) is not None:
            self._write(call, file)

    def _file(self, call: Call) -> int | None:
        file = self._opened.get(call.number)
        return self._names.get(call.paths[0]) if file is None else file

    def _open(self, call: Call) -> None:
        (path,) = call.paths
        self._position[call.number] = 0
        if "O_CREAT" in call.flags and path not in self._names:
            self._files += 1
            self._names[path], self._content[self._files], self._written[self._files] = self._files, b"", []
            self._waiting.append(("link", path, str(self._files)))
        elif "O_TRUNC" in call.flags:
            self._written[self._names[path]].append((0, b""))
        self._opened[call.number] = self._names.get(path)

    def _write(self, call: Call, file: int) -> None:
        if call.name == "ftruncate":
            self._written[file].append((call.place, b""))
            return
        place = call.place if call.place >= 0 else self._position.get(call.number, 0)
        self._written[file].append((place, call.data))
        if call.place < 0:
            self._position[call.number] = place + len(call.data)

    def _sync(self, call: Call) -> None:
        (path,) = call.paths
        if (file := self._file(call)) is not None:
            self._content[file] = _applied(self._content[file], self._written[file])
            self._written[file] = []
            return
        for change in self._waiting:  # a folder
            if _folder(change) == path:
                _rename(self._kept_names, change)
        self._waiting = [change for change in self._waiting if _folder(change) != path]

    def states(self, chance: random.Random, count: int) -> Iterator[dict[str, bytes]]:
        """What could be there now, by path."""
        for _ in range(count):
            names = dict(self._kept_names)
            until = chance.randrange(len(self._waiting) + 1)
            for change in self._waiting[:until]:
                if change[0] != "unlink" or chance.random() < 0.7:
                    _rename(names, change)
            yield {path: self._left(file, chance) for path, file in names.items()}

    def _left(self, file: int, chance: random.Random) -> bytes:
        written = self._written[file]
        share = chance.choice((0.0, 0.5, 0.9, 1.0))
        kept: list[tuple[int, bytes]] = []
        for place, data in written:
            if chance.random() >= share:
                continue
            if share < 1 and data and chance.random() < 0.3:
                cut = chance.randrange(len(data) // _BLOCK + 1) * _BLOCK
                kept.append((place, data[:cut]) if chance.random() < 0.5 else (place + cut, data[cut:]))
            else:
                kept.append((place, data))
        return _applied(self._content[file], [one for one in kept if one[1] or one in written])


def _applied(content: bytes, written: list[tuple[int, bytes]]) -> bytes:
    now = bytearray(content)
    for place, data in written:
        if not data:  # cut, or made longer
            now[place:] = b""
        if len(now) < place:
            now.extend(bytes(place - len(now)))
        now[place : place + len(data)] = data
    return bytes(now)


def _folder(change: tuple[str, ...]) -> str:
    return str(Path(change[1]).parent)


def _rename(names: dict[str, int], change: tuple[str, ...]) -> None:
    if change[0] == "link":
        names[change[1]] = int(change[2])
    elif change[0] == "unlink":
        names.pop(change[1], None)
    elif change[1] in names:
        names[change[2]] = names.pop(change[1])


def _call(line: str, folder: str) -> Call | None:
    match = _LINE.match(line)
    if match is None or int(match[3]) < 0:
        return None
    name, inside, result = match[1], match[2], int(match[3])
    strings = [_bytes(text) for text in _STRING.findall(inside)]
    if name in ("openat", "rename", "renameat", "renameat2", "unlink", "unlinkat"):
        paths = tuple(text.decode() for text in strings)
        ours = all(path.startswith(folder) for path in paths)
        return Call(name, paths, result, flags=inside) if ours else None
    found = _DESCRIPTOR.match(inside)
    if found is None:
        return None
    number, path = int(found[1]), _bytes(found[2]).decode(errors="replace")
    if name == "write" and number == 1:
        return Call("said", data=strings[0])
    if not path.startswith(folder):
        return None
    last = inside.rsplit(", ", 1)[-1]
    place = int(last) if name in ("pwrite64", "ftruncate") else -1
    return Call(name, (path,), number, strings[0] if strings else b"", place)


def _bytes(text: str) -> bytes:
    return bytes.fromhex(text.replace("\\x", ""))
