"""Runs whole processes and counts what they cost, as the operating system kept the accounts."""

import os
import signal
import sys
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from time import perf_counter
from typing import NamedTuple

HERE = Path(__file__).parent
_LONGEST = 120.0  # seconds; a process that hangs is ended


class Cost(NamedTuple):
    """Of one process from its first instruction to its last."""

    wall: float  # ms
    cpu: float  # ms, in user and system together
    peak: float  # MiB of resident memory


def surroundings(**more: str) -> dict[str, str]:
    """The environment of every process: no screen, and byte code may be written."""
    left_out = ("PYTHONDONTWRITEBYTECODE", "PYTHONUNBUFFERED", "PYTHONPATH")
    kept = {name: value for name, value in os.environ.items() if name not in left_out}
    return {**kept, "QT_QPA_PLATFORM": "offscreen", **more}


def script(name: str, *arguments: object) -> list[str]:
    """The command that runs a file of this folder with the Python that runs the bench."""
    return [sys.executable, str(HERE / name), *map(str, arguments)]


def cost(
    command: Sequence[str], environment: Mapping[str, str] | None = None, output: Path | None = None
) -> Cost:
    """Run a command to its end, its output in `output` if given. Raises RuntimeError if it fails."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_TRUNC
    actions = [(os.POSIX_SPAWN_OPEN, 1, str(output), flags, 0o600)] if output else []
    begin = perf_counter()
    process = os.posix_spawn(command[0], command, environment or surroundings(), file_actions=actions)
    limit = threading.Timer(_LONGEST, os.kill, (process, signal.SIGKILL))
    limit.start()
    _, status, used = os.wait4(process, 0)
    wall = perf_counter() - begin
    limit.cancel()
    if status:
        raise RuntimeError(f"{command[1:]} ended with {os.waitstatus_to_exitcode(status)}")
    return Cost(wall * 1000, (used.ru_utime + used.ru_stime) * 1000, used.ru_maxrss / 1024)
