"""File systems of their own for a test: in a name space of this process alone, so that none outlives it."""

import ctypes
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path

import pytest

_NEW_NAME_SPACE = 0x00020000  # CLONE_NEWNS of sched.h


@contextmanager
def mounted(place: Path, *options: str | Path) -> Iterator[Path]:
    """`place` with what these options of `mount` put there; the test is skipped where that may not be."""
    _own_name_space()
    place.mkdir(exist_ok=True)
    _mount(*options, place)
    try:
        yield place
    finally:
        subprocess.run(["umount", "--lazy", place], capture_output=True)  # a test may have done so


@contextmanager
def small_disk(place: Path, size: str) -> Iterator[Path]:
    """An empty file system in memory, of a size like "4m"."""
    with mounted(place, "-t", "tmpfs", "-o", f"size={size}", "tmpfs"):
        yield place


@contextmanager
def only_read(place: Path) -> Iterator[Path]:
    """What stands at `place`, as on a disc that was burnt."""
    with mounted(place, "--bind", place):
        _mount("-o", "remount,ro,bind", place)
        yield place


@cache
def _own_name_space() -> None:
    if ctypes.CDLL(None).unshare(_NEW_NAME_SPACE):
        pytest.skip("a process may have no file systems of its own here")
    subprocess.run(["mount", "--make-rprivate", "/"], check=True)


def _mount(*words: str | Path) -> None:
    done = subprocess.run(["mount", *words], capture_output=True)
    if done.returncode:
        pytest.skip(f"a file system cannot be mounted here: {done.stderr.decode().strip()}")
