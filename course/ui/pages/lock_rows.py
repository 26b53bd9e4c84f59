"""The rows of Settings about the lock: put it on, change it, take it off, and what this computer knows."""

from typing import NamedTuple

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from course.ui.pages.setting_row import SettingRow
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import column, row
from course.ui.widgets.buttons import Button
from course.ui.widgets.labels import Label
from course.ui.widgets.parts import Switch


class Lock(NamedTuple):
    """How it stands with the lock."""

    is_on: bool
    is_remembered: bool  # this computer opens it by itself at a start


NO_LOCK = Lock(False, False)


class LockRows(QWidget):
    """Tells what was asked for; nothing here changes a lock."""

    new_asked = Signal()
    change_asked = Signal()
    off_asked = Signal()
    remember_asked = Signal(bool)
    remembered = Signal(bool)  # from now on, or no longer

    def __init__(self, is_on: bool, is_remembered: bool) -> None:
        super().__init__()
        layout = column(self)
        layout.addWidget(self._lock_row(is_on))
        self._in_vain = self._about_code(is_on)
        layout.addWidget(self._in_vain)
        self._remember = Switch(self.tr("Remember on this computer"), is_remembered)
        self._remember.switched.connect(self.remember_asked)
        about = self.tr(
            "At a start this computer then opens the lock by itself."
            " Keep phrase or code: elsewhere you need them."
        )
        self._computer = SettingRow(self.tr("Remember on this computer"), about, self._remember)
        self._computer.retry_clicked.connect(lambda: self.remember_asked.emit(self._remember.isChecked()))
        layout.addWidget(self._computer)
        self._computer.setVisible(is_on)

    def show_remembered(self, on: bool, trouble: str = "") -> None:
        """What holds now, and why it is not what was asked for."""
        self._remember.blockSignals(True)
        self._remember.setChecked(on)
        self._remember.blockSignals(False)
        self.remembered.emit(on)
        if trouble:
            self._computer.show_failed(trouble)
        else:
            self._computer.clear()

    def show_code_in_vain(self, taken: bool) -> None:
        """Whether a recovery code was just taken along that does not hold."""
        self._in_vain.setVisible(taken)

    def first(self) -> Button:
        """What puts the lock on, or changes it."""
        return self.findChildren(Button)[0]

    def trouble(self) -> str:
        """What is said about remembering."""
        return self._computer.trouble()

    def _about_code(self, is_on: bool) -> Label:
        if is_on:
            said = self.tr("The code from just now does not work. Your old code still does.")
        else:
            said = self.tr("There is no lock. The code from just now does not work.")
        line = Label(said, "strong")
        line.setContentsMargins(0, theme.px(10), 0, theme.px(10))
        line.hide()
        return line

    def _lock_row(self, is_on: bool) -> SettingRow:
        if not is_on:
            new = Button(self.tr("Put a lock on"))
            new.clicked.connect(self.new_asked)
            about = self.tr("Then it takes a passphrase to read your words.")
            return SettingRow(self.tr("Lock"), about, new)
        both = QWidget()
        across = row(both, gap=12)
        for label, name, asked in (
            (self.tr("Change"), self.tr("Change the lock"), self.change_asked),
            (self.tr("Take off"), self.tr("Take the lock off"), self.off_asked),
        ):
            button = Button(label, name=name)
            button.clicked.connect(asked)
            across.addWidget(button)
        about = self.tr("Your passphrase opens it. Ctrl+L closes it at once.")
        return SettingRow(self.tr("Lock"), about, both)
