"""One step of a lesson as a widget: its title and its blocks, from plain values."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from course.content.lesson import (
    Act,
    Block,
    CheckQuestion,
    ExerciseLink,
    Figure,
    Keep,
    Problem,
    Prose,
    Step,
    WriteField,
)
from course.ui.charts.figure import figure
from course.ui.player.blocks import ActView, CheckView, KeepBox, ProblemBox, ProseBlockView, WriteView
from course.ui.widgets.boxes import column, left_holder
from course.ui.widgets.buttons import Button
from course.ui.widgets.labels import Label
from course.ui.widgets.save_line import SaveLine

_GAP, _GAP_LOW = 16, 12


class StepSources(NamedTuple):
    """What a step needs from outside: stored values by field, and sources by key (short, full)."""

    value: Callable[[str], object]
    source: Callable[[str], tuple[str, str]]


class StepView(QWidget):
    """Signals carry what a person did; the player knows what to do with it."""

    link_clicked = Signal(str)
    exercise_asked = Signal(str, str)  # exercise id, step id or ""
    edited = Signal(str, object)  # field, value
    answered = Signal(str, object)
    retried = Signal(str)
    act_finished = Signal(str)

    def __init__(self, step: Step, sources: StepSources, low: bool = False) -> None:
        """`low`: stand closer together, for a low window."""
        super().__init__()
        self.step = step
        self._sources, self._low = sources, low
        self._proses: list[ProseBlockView] = []
        self.save_lines: dict[str, SaveLine] = {}  # by field; each tells whether its words are kept
        self._writes: list[WriteView] = []
        self._acts: list[ActView] = []
        self.title = Label(step.title, "h1")
        self.title.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        layout = column(self, gap=_GAP_LOW if low else _GAP)
        layout.addWidget(self.title)
        for block in step.blocks:
            layout.addWidget(self._view(block))
        layout.addStretch(1)

    def leave(self) -> None:
        """The step is left: what stands in a field is an answer now."""
        for view in self._writes:
            view.on_left(view.field.toPlainText())

    def is_busy(self) -> bool:
        """Whether a panel is open in it, or an act was begun."""
        return any(view.is_open() for view in self._proses) or any(view.is_begun() for view in self._acts)

    def _view(self, block: Block) -> QWidget:
        match block:
            case Prose():
                return self._prose(block)
            case Keep():
                return KeepBox(block, self._low)
            case Figure():
                return figure(block.name, block.caption, self._low)
            case ExerciseLink():
                return self._exercise(block)
            case WriteField():
                return self._write(block)
            case CheckQuestion():
                return self._check(block)
            case Act():
                return self._act(block)
            case Problem():
                return ProblemBox(block)

    def _prose(self, block: Prose) -> QWidget:
        view = ProseBlockView(block, self.step.marks, self._sources.source)
        view.link_clicked.connect(self.link_clicked)
        view.prose.link_clicked.connect(lambda _, view=view: self._close_others(view))
        self._proses.append(view)
        return view

    def _close_others(self, kept: ProseBlockView) -> None:
        for view in self._proses:
            if view is not kept:
                view.close_panel()

    def _exercise(self, block: ExerciseLink) -> QWidget:
        button = Button(block.label, "plain", "pencil-line")
        button.clicked.connect(lambda: self.exercise_asked.emit(block.exercise, block.step))
        return left_holder(button)

    def _write(self, block: WriteField) -> QWidget:
        value = self._sources.value(block.field)
        view = WriteView(block, value if isinstance(value, str) else "")
        view.edited.connect(lambda text: self.edited.emit(block.field, text))
        view.answered.connect(lambda text: self.answered.emit(block.field, text))
        view.retried.connect(lambda: self.retried.emit(block.field))
        self.save_lines[block.field] = view.save_line
        self._writes.append(view)
        return view

    def _check(self, block: CheckQuestion) -> QWidget:
        value = self._sources.value(block.field)
        view = CheckView(block, value if isinstance(value, int) else None)
        view.answered.connect(lambda index: self.answered.emit(block.field, index))
        return view

    def _act(self, block: Act) -> QWidget:
        view = ActView(block)
        view.finished.connect(lambda: self.act_finished.emit(block.name))
        self._acts.append(view)
        return view
