"""What this course is and is not, who has read it, its version, its licences and its sources."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from course import environment, paths
from course.content.sources import Source, parse_sources
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import at_left, column
from course.ui.widgets.buttons import Button
from course.ui.widgets.labels import Label

_SOURCES = "sources.toml"


def version() -> str:
    """The version of this program, as pyproject.toml has it; empty if that file is not there."""
    import tomllib

    try:
        text = Path(environment.ROOT, "pyproject.toml").read_text("utf-8")
        return str(tomllib.loads(text)["project"]["version"])
    except (OSError, ValueError, LookupError):
        return ""


def sources() -> list[Source]:
    """Every source of the course by the name of its first author; none if the list cannot be read."""
    try:
        text = (paths.lessons() / _SOURCES).read_text("utf-8")
    except (OSError, ValueError):
        return []
    found, _ = parse_sources(text, _SOURCES)
    return sorted((found or {}).values(), key=lambda source: (source.authors.casefold(), source.year))


class About(QWidget):
    """Plain paragraphs; the sources unfold on request."""

    def __init__(self) -> None:
        super().__init__()
        self._layout = column(self)
        self._layout.addWidget(Label(self.tr("About this course"), "h2"))
        self._layout.addSpacing(4)
        purpose = self.tr(
            "Twenty degrees is a course: information and exercises for people with a burnout."
            " It decides nothing about you."
        )
        self._add(purpose, "body")
        self._add(self.disclaimer(), "body")
        self._add(self.alone(), "body")
        self._add(self.tr("No doctor or psychologist has read these texts yet."), "strong")
        self._add(self.tr("Version {version}").format(version=version()), "meta")
        self._add(self._licences(), "meta")
        self._button = Button(self.tr("Show the sources"), "quiet-left")
        self._button.clicked.connect(self.on_sources_clicked)
        self._layout.addLayout(at_left(self._button))
        self._list: QWidget | None = None

    def disclaimer(self) -> str:
        """What this is not and what to do instead; with `alone` at most 90 words."""
        return self.tr(
            "This is information with exercises, not a diagnosis and not a treatment."
            " It does not replace your doctor, company doctor or psychologist."
            " Have a doctor look once at what you notice."
            " Change medicines only with your doctor."
            " What you fill in are your own notes."
            " Stop an exercise that makes you feel worse."
            " For adults."
            " Laws and numbers can change."
        )

    def alone(self) -> str:
        """What it cannot do, and what to do instead."""
        return self.tr(
            "This course is not for an emergency. It sends nothing by itself and nobody reads along,"
            " so call someone yourself when you need help. The numbers are under Help now."
        )

    def on_sources_clicked(self) -> None:
        """Show the list, or put it away."""
        if self._list is None:
            self._list = self._make_list()
            self._list.hide()
            self._layout.addWidget(self._list)
        shown = self._list.isHidden()
        self._list.setVisible(shown)
        self._button.set_label(self.tr("Hide the sources") if shown else self.tr("Show the sources"))

    def _add(self, text: str, role: str) -> None:
        self._layout.addWidget(_paragraph(text, role))
        self._layout.addSpacing(theme.px(10))

    def _licences(self) -> str:
        return self.tr(
            "Program: MIT. Lessons and exercises: CC BY 4.0."
            " Typefaces Atkinson Hyperlegible Next and Literata: SIL Open Font License 1.1."
            " Icons of Lucide: ISC. Built with Qt for Python: LGPL 3."
        )

    def _make_list(self) -> QWidget:
        holder = QWidget()
        layout = column(holder, gap=theme.px(8))
        found = [source.full() for source in sources()]
        for line in found or [self.tr("The list of sources cannot be read.")]:
            layout.addWidget(_paragraph(line, "meta"))
        return holder


def _paragraph(text: str, role: str) -> Label:
    """Text one can copy, that Tab passes by."""
    label = Label(text, role).selectable()
    label.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    return label
