"""The folder in which one run keeps everything; no other run writes there at the same time."""

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from course.errors import InUse, ReadOnlyPlace, StorageError
from course.storage import key
from course.storage.key import Ring
from course.storage.profile import Profile, is_there, prepare, profile_at
from course.ui.one_window import Instance

if TYPE_CHECKING:
    from course.ui.chosen import Chosen

_PERSON = "participant"


class DataFolder:
    """One at a time; another can be taken in its place."""

    def __init__(self, root: Path) -> None:
        self.root, self.profile = root, _profile(root)
        self.ring: Ring | None = None  # what the phrase opened, while a lock is on and open
        self.code_in_vain = False  # a recovery code was taken along that no lock holds
        self._code = ""
        self._instance: Instance | None = None

    @property
    def is_ours(self) -> bool:
        """Whether this run may write in it."""
        return self._instance is not None

    def take(self) -> bool:
        """Make it ready and take it; False if another run has it, which then shows its window.

        Raises StorageError.
        """
        prepare(self.profile.folder)
        instance = Instance(self.profile.lock)
        if not instance.is_first():
            with suppress(StorageError):
                instance.ask_first_to_show()
            return False
        self._instance = instance
        return True

    def take_other(self, root: Path) -> bool:
        """Take the one at `root` instead, or look at it where it can only be read; whether it is empty yet.

        Raises InUse and other StorageErrors; then the one in use until now still is.
        """
        profile = _profile(root)
        is_new = not is_there(profile.database)
        instance: Instance | None = None  # on a medium that can only be read no lock can be held
        try:
            instance = _instance(profile)
        except ReadOnlyPlace:
            if is_new:
                raise
        self.let_go()
        self.root, self.profile, self._instance = root, profile, instance
        return is_new

    def is_at(self, root: Path) -> bool:
        """Whether this is the one at `root`, by whatever name."""
        with suppress(OSError):
            return root.samefile(self.root)
        return False

    def look_at(self, folder: str) -> "Chosen":
        """What is meant by another one that somebody chose."""
        from course.ui.chosen import look_at

        return look_at(folder, _PERSON)

    def watch(self, show: Callable[[], None]) -> None:
        """Call `show` whenever another start asks for this window."""
        if self._instance is not None:
            self._instance.watch(show)

    def next_code(self) -> str:
        """The recovery code of the next lock, the same until that holds: it may be on paper already."""
        from course.storage import recovery_code

        self._code = self._code or recovery_code.make()
        return self._code

    def lock(self, ring: Ring, phrase: str, code: str) -> Ring:
        """Close the ring with both, on whatever thread. Takes a second. Raises StorageError."""
        new = key.lock(self.profile, ring, phrase, code)
        self._code, self.code_in_vain = "", False
        return new

    def let_go(self) -> None:
        """It is free for another run; nothing is known of its lock any more."""
        self.ring = None
        self._code, self.code_in_vain = "", False
        if self._instance is not None:
            self._instance.let_go()
            self._instance = None


def _instance(profile: Profile) -> Instance:
    """The profile made ready and taken. Raises InUse and other StorageErrors."""
    prepare(profile.folder)
    instance = Instance(profile.lock)
    if not instance.is_first():
        raise InUse("This folder is open in another window.", path=str(profile.folder))
    return instance


def _profile(root: Path) -> Profile:
    return profile_at(root / "profiles" / _PERSON)
