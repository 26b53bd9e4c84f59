"""Where the data are, who can read them there, and the way to erase everything."""

from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLineEdit, QWidget

from course.errors import StorageError
from course.storage import earlier, key, system_keyring
from course.storage.places import synced_by
from course.storage.profile import conflict_copies, profile_at
from course.ui.pages.lock_rows import NO_LOCK, Lock
from course.ui.pages.setting_row import SettingRow
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import at_left, column, hairline
from course.ui.widgets.buttons import Button
from course.ui.widgets.dialog import Dialog
from course.ui.widgets.labels import Label


class DataPlace(QWidget):
    """A path one can select, what lies there in the clear, and “Erase everything”."""

    erase_all_asked = Signal()
    move_out_asked = Signal()  # to another computer
    move_in_asked = Signal()  # from another one
    older_asked = Signal(str)  # the data folder of a workbook that was put aside

    def __init__(self, folder: Path, lock: Lock = NO_LOCK) -> None:
        super().__init__()
        self._folder, self._is_locked = folder, lock.is_on
        self._older = earlier.put_asides(profile_at(folder))
        self._path = QLineEdit(str(folder))
        self._readers = Label("", "meta")
        self.show_remembered(lock.is_remembered)
        self._trouble = Label("", "error")
        self._erase = Button(self.tr("Erase everything"))
        self._fill()

    def show_trouble(self, sentence: str) -> None:
        """Say under the path what did not work."""
        self._trouble.setText(sentence)
        self._trouble.setVisible(bool(sentence))

    def show_remembered(self, on: bool) -> None:
        """Say who can read it, now that this computer opens the lock by itself, or no longer."""
        if not self._is_locked:
            said = self.tr(
                "What you write is encrypted, but there is no passphrase yet: the key is beside it."
                " Whoever can open this folder can read your words."
            )
        elif on:
            said = self.tr(
                "What you write is encrypted. This computer opens it by itself;"
                " elsewhere your phrase or code is needed."
            )
        else:
            said = self.tr("What you write is encrypted. Your passphrase or your recovery code opens it.")
        self._readers.setText(said)

    def on_open_clicked(self) -> None:
        """Hand the folder to whatever program of this computer shows folders."""
        opened = QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
        self.show_trouble("" if opened else self.tr("No program here opens a folder. Its path is above."))

    def on_erase_clicked(self) -> None:
        """Say first what goes, and what this cannot reach."""
        title = self.tr("Erase everything?")
        gone = self.tr(
            "This goes: your answers, your energy, your settings, your own help numbers"
            " and every copy this program made. This cannot be undone."
        )
        erase, keep = self.tr("Erase everything"), self.tr("Keep everything")
        dialog = Dialog(self, title, gone, erase, keep, fill_reject=True)
        if self._older:
            dialog.body.addWidget(Label(self.tr("Your old locked workbook goes too."), "body"))
        dialog.body.addWidget(Label(self._out_of_reach(), "body"))
        dialog.accepted.connect(self.erase_all_asked)
        dialog.open()

    def _fill(self) -> None:
        layout = column(self)
        layout.addWidget(Label(self.tr("Your data"), "h2"))
        layout.addSpacing(4)
        layout.addWidget(Label(self._where(), "body"))
        layout.addSpacing(theme.px(10))
        self._path.setReadOnly(True)
        self._path.setCursorPosition(0)
        self._path.setAccessibleName(self.tr("The folder with your data"))
        layout.addWidget(self._path)
        layout.addSpacing(theme.px(8))
        open_ = Button(self.tr("Open the folder"), "plain", "folder-open")
        open_.clicked.connect(self.on_open_clicked)
        layout.addLayout(at_left(open_))
        self._trouble.hide()
        layout.addWidget(self._trouble)
        layout.addSpacing(theme.px(12))
        for line in (*self._duplicates(), self._readers, *self._others()):
            layout.addWidget(line)
            layout.addSpacing(theme.px(6))
        layout.addSpacing(theme.px(8))
        layout.addWidget(hairline())
        out, into = Button(self.tr("Make a file")), Button(self.tr("Open a file"))
        out.clicked.connect(self.move_out_asked)
        into.clicked.connect(self.move_in_asked)
        about = self.tr("Everything in one file, locked with six words.")
        layout.addWidget(SettingRow(self.tr("To another computer"), about, out))
        about = self.tr("A file like that, made on another computer.")
        layout.addWidget(SettingRow(self.tr("From another computer"), about, into))
        for profile in self._older:
            layout.addWidget(self._older_row(profile.folder.parents[1]))
        self._erase.clicked.connect(self.on_erase_clicked)
        about = self.tr("Your answers and all copies of them, for good.")
        layout.addWidget(SettingRow(self.tr("Erase everything"), about, self._erase))

    def _where(self) -> str:
        here = self.tr("All you do here is in this folder.")
        if not (program := synced_by(self._folder)):
            return here
        too = self.tr("{program} keeps a copy of it too, outside this computer.").format(program=program)
        return f"{here} {too}"

    def _older_row(self, folder: Path) -> SettingRow:
        open_ = Button(
            self.tr("Open"), name=self.tr("Open the older workbook in {folder}").format(folder=folder)
        )
        open_.clicked.connect(lambda: self.on_older_clicked(folder))
        return SettingRow(self.tr("An older workbook"), str(folder), open_)

    def on_older_clicked(self, folder: Path) -> None:
        """Say first for how long."""
        text = self.tr("You then work in it, for this time only. The next start opens this one again.")
        accept, reject = self.tr("Open it"), self.tr("Not now")
        dialog = Dialog(self, self.tr("Open the older workbook?"), text, accept, reject)
        dialog.accepted.connect(lambda: self.older_asked.emit(str(folder)))
        dialog.open()

    def _out_of_reach(self) -> str:
        """What stays when everything is erased."""
        stays = self.tr(
            "This it cannot reach: copies and files you made yourself, a backup of this computer,"
            " a folder kept in a cloud, and what you printed. A disk may keep traces for a while."
        )
        if self._keyring_answers():
            return stays
        entry = self.tr("In the password list of this system an entry ‘Twintig graden’ may stay.")
        return f"{stays} {entry}"

    def _keyring_answers(self) -> bool:
        with suppress(StorageError):
            profiles = (profile_at(self._folder), *self._older)
            return all(system_keyring.answers(key.remembered_as(one)) for one in profiles)
        return False

    def _duplicates(self) -> tuple[Label, ...]:
        """A sync folder leaves copies where it met two changes at once."""
        found = len(conflict_copies(profile_at(self._folder)))
        if not found:
            return ()
        one = self.tr("There is a duplicate of your workbook in this folder. I leave it and do not use it.")
        more = self.tr(
            "There are {n} duplicates of your workbook in this folder. I leave them and do not use them."
        )
        return (Label(one if found == 1 else more.format(n=found), "meta"),)

    def _others(self) -> tuple[Label, ...]:
        lines = (
            self.tr("Your settings and your own help numbers have no lock, so help is always there."),
            self.tr("On a work laptop your employer may look in. A computer of your own is safer."),
        )
        return tuple(Label(line, "meta") for line in lines)
