"""Damage: the page that shows what is left, and the two ways out of it."""

from collections.abc import Callable

from course import clock
from course.content.library import Library
from course.errors import CourseError, StorageError
from course.progress import statements
from course.storage import restore, turn
from course.storage.backup import Copy
from course.storage.key import Key, Ring
from course.storage.opening import fitting_key, new_actor
from course.storage.profile import Profile
from course.storage.restore import Examination
from course.ui.pages.damaged import DamagedPage


class Repair:
    """One damaged workbook. The database must not be open."""

    def __init__(
        self,
        profile: Profile,
        ring: Ring | None,
        library: Library | None,
        on_repaired: Callable[[str], None],
    ) -> None:
        """`ring` is what the phrase opened, if a lock is on; the library names what was lost.

        `on_repaired` is called with the sentence that says how it ended.
        """
        self._profile, self._ring, self._library = profile, ring, library
        self._on_repaired = on_repaired

    def page(self, language: str) -> DamagedPage | None:
        """What is left, with the copies to choose from; None if even looking is not possible."""
        try:
            key = fitting_key(self._profile, self._ring)
            turn.backups(self._profile, self._ring.keys if self._ring else (), key)
            found = restore.examine(self._profile, key)
        except StorageError:
            return None
        page = DamagedPage(language, found, clock.now(), lambda obj: self._name(obj, language))
        page.restore_asked.connect(lambda copy: self._repair(page, key, found, copy))
        page.go_on_asked.connect(lambda: self._repair(page, key, found, None))
        return page

    def _repair(self, page: DamagedPage, key: Key, found: Examination, copy: Copy | None) -> None:
        """Put `copy` back, or go on with what can be read; after an error the page stays."""
        try:
            if copy is None:
                restore.go_on_without_copy(self._profile, key, found, new_actor(), clock.now())
            else:
                restore.restore(self._profile, key, found, copy, clock.now())
        except StorageError as error:
            page.show_failed(error)
            return
        self._on_repaired(page.afterwards(copy))

    def _name(self, obj: str, language: str) -> str:
        """The title of the exercise or lesson an object belongs to; empty if nobody knows it."""
        kind, *rest = statements.ids(obj)
        if self._library is None or not rest:
            return ""
        if kind == "lesson":
            card = self._library.card(rest[0], language)
            return card.title if card is not None else ""
        try:
            return self._library.exercise(rest[0]).title[language]
        except (KeyError, CourseError):
            return ""
