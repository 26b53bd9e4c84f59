"""What the pages of the laboratory have in common: made anew for a low window, one goes on where it was."""

from abc import abstractmethod
from typing import Self

from PySide6.QtWidgets import QWidget


class LabPart(QWidget):
    """One page; nothing that is done on it is kept."""

    @abstractmethod
    def take_over(self, other: Self) -> None:
        """Show what the `other` one showed."""
