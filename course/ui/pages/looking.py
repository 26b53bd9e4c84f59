"""While a damaged workbook is looked at: what is certain already, and in time that it takes a moment."""

from PySide6.QtCore import QCoreApplication

from course.ui.pages.solo import SoloPage
from course.ui.theme.theme import theme
from course.ui.widgets.announce import announce
from course.ui.widgets.labels import Label
from course.ui.work import Work


class LookingPage(SoloPage):
    """Its first lines stand where they stand on the page about damage, which takes its place."""

    def __init__(self, work: Work) -> None:
        """`work` is the looking."""
        super().__init__()
        translate = QCoreApplication.translate
        title = translate("DamagedPage", "A piece of what you wrote is damaged")
        cause = translate("DamageWords", "This mostly comes from the disk, not from you.")
        self.column.addWidget(Label(title, "display"))
        self.column.addSpacing(theme.px(6))
        self.column.addWidget(Label(cause, "body"))
        self.column.addSpacing(theme.px(20))
        self._meanwhile = Label("", "body")
        self.column.addWidget(self._meanwhile)
        self.column.addStretch(1)
        if work.is_slow:
            self.on_slow()
        else:
            work.slow.connect(self.on_slow)

    def on_slow(self) -> None:
        """Say what it is doing; sooner it would only flicker."""
        said = self.tr("I am looking at what is still there. Nothing is thrown away.")
        self._meanwhile.setText(said)
        announce(self, said)
