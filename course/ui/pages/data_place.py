"""Where the data lie, who can read them there, and the way to erase everything."""

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLineEdit, QWidget

from course.storage.profile import conflict_copies, profile_at
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

    def __init__(self, folder: Path, locked: bool = False) -> None:
        """`locked` says whether a passphrase closes it."""
        super().__init__()
        self._folder, self._locked = folder, locked
        self._path = QLineEdit(str(folder))
        self._trouble = Label("", "error")
        self._erase = Button(self.tr("Erase everything"))
        self._fill()

    def show_trouble(self, sentence: str) -> None:
        """Say under the path what did not work."""
        self._trouble.setText(sentence)
        self._trouble.setVisible(bool(sentence))

    def on_open_clicked(self) -> None:
        """Hand the folder to whatever program of this computer shows folders."""
        opened = QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._folder)))
        self.show_trouble("" if opened else self.tr("No program here opens a folder. Its path is above."))

    def on_erase_clicked(self) -> None:
        """Say first what goes, and what this cannot reach."""
        title = self.tr("Erase everything?")
        gone = self.tr(
            "This goes: your answers, your energy, your settings, your own help numbers"
            " and every copy this program made. There is no way back."
        )
        stays = self.tr(
            "This it cannot reach: copies you made yourself, a backup or sync folder of this computer,"
            " and what you printed. A disk may keep traces for a while."
        )
        erase, keep = self.tr("Erase everything"), self.tr("Keep everything")
        dialog = Dialog(self, title, gone, erase, keep, fill_reject=True)
        dialog.body.addWidget(Label(stays, "body"))
        dialog.accepted.connect(self.erase_all_asked)
        dialog.open()

    def _fill(self) -> None:
        layout = column(self)
        layout.addWidget(Label(self.tr("Your data"), "h2"))
        layout.addSpacing(4)
        layout.addWidget(Label(self.tr("All you do here lies in this folder, and nowhere else."), "body"))
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
        for line in (*self._duplicates(), *self._who_can_read()):
            layout.addWidget(Label(line, "meta"))
            layout.addSpacing(theme.px(6))
        layout.addSpacing(theme.px(8))
        layout.addWidget(hairline())
        out, into = Button(self.tr("Make a file")), Button(self.tr("Open a file"))
        out.clicked.connect(self.move_out_asked)
        into.clicked.connect(self.move_in_asked)
        about = self.tr("Everything in one file, closed by six words.")
        layout.addWidget(SettingRow(self.tr("To another computer"), about, out))
        about = self.tr("A file like that, made on another computer.")
        layout.addWidget(SettingRow(self.tr("From another computer"), about, into))
        self._erase.clicked.connect(self.on_erase_clicked)
        about = self.tr("Your answers and all copies of them, for good.")
        layout.addWidget(SettingRow(self.tr("Erase everything"), about, self._erase))

    def _duplicates(self) -> tuple[str, ...]:
        """A sync folder leaves copies where it met two changes at once."""
        found = len(conflict_copies(profile_at(self._folder)))
        if not found:
            return ()
        one = self.tr("There is a duplicate of your workbook in this folder. I leave it and do not use it.")
        more = self.tr(
            "There are {n} duplicates of your workbook in this folder. I leave them and do not use them."
        )
        return (one if found == 1 else more.format(n=found),)

    def _who_can_read(self) -> tuple[str, ...]:
        by_phrase = self.tr(
            "What you write is encrypted. Only your passphrase or your recovery code opens it."
        )
        in_the_clear = self.tr(
            "What you write is encrypted, but there is no passphrase yet: the key lies beside it."
            " Whoever can open this folder can read your words."
        )
        return (
            by_phrase if self._locked else in_the_clear,
            self.tr("settings.toml and help.toml lie in the clear, so that help is always there."),
            self.tr("On a work laptop your employer may look in. A computer of your own is safer."),
        )
