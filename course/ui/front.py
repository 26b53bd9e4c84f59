"""Pages that stand in place of the course, one at a time; made anew in another language or text size."""

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtWidgets import QLineEdit, QWidget

from course.ui.window import Window

_Page = TypeVar("_Page", bound=QWidget)


class Front:
    """Nothing of the course is left in the window while one of these stands there."""

    def __init__(self, window: Window) -> None:
        self.window = window
        self._make: Callable[[], QWidget] | None = None
        self._page: QWidget | None = None

    def show(self, make: Callable[[], _Page]) -> _Page:
        """Make a page and show it."""
        page = make()
        self._make, self._page = make, page
        self.window.show_content(page)
        return page

    @property
    def page(self) -> QWidget | None:
        """The one that stands there now; None while the course does."""
        return self._page if self.window.content is self._page else None

    def show_again(self) -> None:
        """The page that stands there made anew, when it is through with what it works at.

        What was typed on it stays; a page on which something can be chosen has a `take_over(old)` for that.
        """
        if (page := self.page) is not None:
            from course.ui.work import afterwards

            afterwards(page, self._make_anew)

    def _make_anew(self) -> None:
        old = self.page
        if self._make is None or old is None:
            return
        new: Any = self.show(self._make)
        for field, before in zip(_fields(new), _fields(old), strict=False):
            field.setText(before.text())
        if hasattr(new, "take_over"):
            new.take_over(old)


def _fields(page: QWidget) -> list[QLineEdit]:
    return page.findChildren(QLineEdit)
