"""What Settings asks of the lock and does to it; the pages know of no key."""

from collections.abc import Callable
from contextlib import suppress

from course.errors import StorageError
from course.storage import key
from course.storage.key import Key, Ring
from course.ui.data_folder import DataFolder


class LockDesk:
    """The lock of the profile in `folder`, whose data are open."""

    def __init__(
        self, folder: DataFolder, in_use: Callable[[], Key], changed: Callable[[Ring | None], None]
    ) -> None:
        """`in_use` is the key of the open database; `changed` hears of each new ring, None without a lock."""
        self._folder, self._profile = folder, folder.profile
        self._in_use, self.changed = in_use, changed

    def is_on(self) -> bool:
        """Whether a phrase closes it."""
        with suppress(StorageError):
            return key.is_sealed(self._profile)
        return False

    def is_remembered(self) -> bool:
        """Whether this computer opens it by itself at a start."""
        with suppress(StorageError):
            return key.is_remembered(self._profile)
        return False

    def new_code(self) -> str:
        """A recovery code, which holds once the lock is closed with it."""
        return self._folder.next_code()

    def note_taken(self) -> None:
        """A new code was printed, copied or saved; it is in vain as long as no lock is closed with it."""
        self._folder.code_in_vain = True

    def is_code_in_vain(self) -> bool:
        """Whether somebody may have a paper that opens nothing."""
        return self._folder.code_in_vain

    def check(self, phrase: str) -> Ring:
        """Takes half a second. Raises WrongPhrase, StorageError."""
        return key.unlock(self._profile, phrase)

    def close(self, ring: Ring | None, phrase: str, code: str) -> Ring:
        """Put the lock on, or with the `ring` of the present one change it. Takes a second.

        Raises StorageError.
        """
        now = ring or key.clear_ring(self._profile, self._in_use())
        return self._folder.lock(now, phrase, code)

    def take_off(self, ring: Ring) -> None:
        """From now on no phrase is asked for. Raises StorageError."""
        if self.is_remembered():
            key.forget_remembered(self._profile)
        key.take_off(self._profile, ring)

    def remember(self, ring: Ring) -> None:
        """Let this computer open it by itself. Raises NoKeyring, StorageError."""
        key.remember(self._profile, ring)

    def forget(self) -> None:
        """Ask for the phrase at each start again. Raises StorageError."""
        key.forget_remembered(self._profile)
