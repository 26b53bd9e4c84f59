"""What the course asks of the program around it."""

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from course.ui.lock_desk import LockDesk
    from course.ui.pages.call_now import CallNowPage


class Roof(NamedTuple):
    """Given by whoever opens the course."""

    profile: Path
    erase: Callable[[str], object]  # one object and all under it, in all files; raises StorageError
    call_page: "Callable[[str], CallNowPage]"  # "call now" after a yes to this sign
    lock: "Callable[[], LockDesk]"
