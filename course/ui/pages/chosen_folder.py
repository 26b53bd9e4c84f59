"""Another folder for everything: asked for, and what choosing it means said before anything is done."""

from PySide6.QtWidgets import QFileDialog, QWidget

from course.ui.chosen import Chosen
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import column
from course.ui.widgets.labels import Label


def ask_folder(parent: QWidget, title: str) -> str:
    """Let the person choose a folder; empty if they do not."""
    return QFileDialog.getExistingDirectory(parent, title)


class ChosenFolder(QWidget):
    """The folder, what stays behind, who can read along there, and how to start in it again."""

    def __init__(self, leaves: bool) -> None:
        """`leaves`: in the folder of before something may have been written."""
        super().__init__()
        self._place = Label("", "body").selectable()
        self._stays = Label(
            self.tr("What is in the old folder stays there, and does not come along."), "body"
        )
        self._readers = Label(
            self.tr("The key is in the folder too: whoever can open it can read what you write."), "body"
        )
        lasting = self.tr("This is for this time. To have it so always, start the program like this:")
        self._command = Label("", "meta").selectable()
        layout = column(self, gap=theme.px(8))
        for line in (self._place, self._stays, self._readers, Label(lasting, "meta"), self._command):
            layout.addWidget(line)
        self._stays.setVisible(leaves)

    def show_folder(self, chosen: Chosen) -> None:
        """This one it is."""
        self._place.setText(chosen.root)
        self._readers.setVisible(not chosen.is_locked)
        self._command.setText(f'python main.py --data "{chosen.root}"')

    def said(self) -> str:
        """The same for a screen reader, without how to start it."""
        lines = (self._place, self._stays, self._readers)
        return "\n".join(line.text() for line in lines if not line.isHidden())
