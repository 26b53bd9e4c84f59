"""Help now, from everywhere: the numbers, a minute to settle, and whom to call. Needs no open data."""

import os
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from course import paths
from course.settings import Settings
from course.storage.profile import Profile
from course.ui.language import country_for
from course.ui.window import Window

if TYPE_CHECKING:
    from course.content.exercise import Exercise
    from course.ui.pages.call_now import CallNowPage


class HelpDesk:
    """Makes the pages of help, and knows what leads from one to the other."""

    def __init__(
        self, window: Window, profile: Profile, settings: Callable[[], Settings], change: Callable[..., None]
    ) -> None:
        """`change(country=…)` keeps the country chosen on the page."""
        self._window, self._profile, self._settings, self._change = window, profile, settings, change
        self._numbers = paths.resources() / "help_numbers"

    def numbers_page(self) -> QWidget:
        """The numbers of the country, and the person's own."""
        from course.ui.pages.help_now import HelpPage

        own = self._profile.help if os.path.isdir(self._profile.folder) else None  # noqa: PTH112, never raises
        page = HelpPage(self._settings().language, self._country(), self._numbers, own)
        page.country_chosen.connect(lambda country: self._change(country=country))
        page.closed.connect(self._window.close_help)
        page.minute_asked.connect(self.on_minute_asked)
        page.when_asked.connect(self.on_when_asked)
        return page

    def call_page(self, exercise: "Exercise | None", sign: str) -> "CallNowPage":
        """Whom to call, after a yes to `sign` of the doctor's list."""
        from course.ui.pages.call_now import CallNowPage

        language, own = self._settings().language, self._profile.help
        return CallNowPage(exercise, sign, language, self._country(), self._numbers, own)

    def on_when_asked(self) -> None:
        """The list of when to call someone, over the numbers."""
        from course.ui.pages.when_to_call import WhenToCallPage

        page = WhenToCallPage(self._settings().language)
        page.closed.connect(self._window.close_over_help)
        self._window.show_over_help(page)

    def on_minute_asked(self) -> None:
        """First settle for a minute; after it the numbers are there again."""
        from course.ui.pages.minute import MinutePage

        page = MinutePage(self._settings().language)
        for ended in (page.finished, page.closed, page.help_asked):
            ended.connect(self._window.close_over_help)
        self._window.show_over_help(page)

    def _country(self) -> str:
        return country_for(self._settings().country, self._settings().language)
