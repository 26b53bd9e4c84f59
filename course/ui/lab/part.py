"""What the pages of the laboratory have in common: made anew for a low window, one goes on where it was."""

from abc import abstractmethod
from collections.abc import Sequence
from typing import Self

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget


class LabPart(QWidget):
    """One page; nothing that is done on it is kept."""

    _focus_when_shown: QWidget | None = None

    @abstractmethod
    def take_over(self, other: Self) -> None:
        """Show what the `other` one showed."""

    def controls(self) -> Sequence[QWidget]:
        """What may have the focus, in the same order in each form of the page."""
        return ()

    def take_focus(self, other: Self) -> None:
        """Once this page is shown, the control has the focus that had it in the `other` one."""
        for mine, its in zip(self.controls(), other.controls(), strict=True):
            if other.holds_focus(its):
                self._focus_when_shown = mine

    def holds_focus(self, control: QWidget) -> bool:
        """Whether the focus of the window is in there, also while that is not the active one."""
        focused = self.window().focusWidget()
        return focused is not None and (control is focused or control.isAncestorOf(focused))

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._focus_when_shown is not None:
            self._focus_when_shown.setFocus()
            self._focus_when_shown = None
