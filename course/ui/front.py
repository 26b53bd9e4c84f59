"""Pages that stand in place of the course, one at a time; made anew in another language or text size."""

from collections.abc import Callable
from typing import TypeVar

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
        """The page that stands there made anew; what was typed on it stays."""
        if self._make is None or self.page is None:
            return
        typed = [field.text() for field in _fields(self.page)]
        for field, text in zip(_fields(self.show(self._make)), typed, strict=False):
            field.setText(text)


def _fields(page: QWidget) -> list[QLineEdit]:
    return page.findChildren(QLineEdit)
