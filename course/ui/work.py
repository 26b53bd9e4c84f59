"""Work that takes a moment: on a thread of its own, and the button that began it soon says so.

A page that works stays until it was told what came of that: it is not left (`stays`), and whoever would
close it or make it anew waits (`afterwards`). Else something would be done of which nobody hears.
"""

from collections.abc import Callable
from queue import Empty, SimpleQueue
from threading import Thread

from PySide6.QtCore import QElapsedTimer, QObject, QTimer, Signal

from course.errors import CourseError
from course.ui.widgets.announce import announce
from course.ui.widgets.buttons import Button

_LOOK_EVERY = 20  # ms
_SAY_SO_AFTER = 300  # ms; sooner it would only flicker
_PAINT = 40  # ms; so long a button needs at most to be seen with other words


class Work(QObject):
    """One job at a time; the thread holds nothing of Qt, so the window may go before the job ends."""

    slow = Signal()  # it takes a while; said once for a job
    done = Signal(object)  # what the job gave, or the CourseError that it raised

    def __init__(
        self, owner: QObject, button: Button | None = None, meanwhile: str = "", holds: bool = False
    ) -> None:
        """`meanwhile` is what `button` says while it takes long; it goes with its `owner`.

        A job that `holds` the interpreter, as the age library does, lets nothing be painted meanwhile:
        then it is said first.
        """
        super().__init__(owner)
        self._usual, self._button, self._meanwhile, self._holds = button, button, meanwhile, holds
        self._label = ""  # of the button while it says something else
        self._outcomes: SimpleQueue[object] | None = None
        self.is_slow = False
        self._since = QElapsedTimer()
        self._look = QTimer(self)
        self._look.setInterval(_LOOK_EVERY)
        self._look.timeout.connect(self.on_look)

    def runs(self) -> bool:
        """Whether a job has not ended yet."""
        return self._outcomes is not None

    def run(self, job: Callable[[], object], button: Button | None = None) -> None:
        """Begin; nothing while another job runs. `button` began it, if not the usual one."""
        if self._outcomes is not None:
            return
        self._button = button or self._usual
        self._label = self._button.accessibleName() if self._button is not None else ""
        outcomes = SimpleQueue[object]()
        self._outcomes, self.is_slow = outcomes, False
        self._since.start()
        self._look.start()
        thread = Thread(target=lambda: outcomes.put(_outcome(job)), daemon=True)
        if self._holds:
            self.say_so()
            QTimer.singleShot(_PAINT, self, lambda: thread.start())
        else:
            thread.start()

    def say_so(self) -> None:
        """It takes a while: once for a job, and at once to who asks for something else meanwhile."""
        if self.runs() and not self.is_slow:
            self.is_slow = True
            self._label_button(self._meanwhile)
            self.slow.emit()

    def on_look(self) -> None:
        """Has it ended? If not, does it take long?"""
        if self._outcomes is None:
            return
        try:
            outcome = self._outcomes.get_nowait()
        except Empty:
            if self._since.hasExpired(_SAY_SO_AFTER):
                self.say_so()
            return
        self._outcomes = None
        self._look.stop()
        self._label_button(self._label)
        if isinstance(outcome, Exception) and not isinstance(outcome, CourseError):
            raise outcome  # a bug, and here the one who asked hears of it
        self.done.emit(outcome)

    def _label_button(self, label: str) -> None:
        if self._button is None or self._button.accessibleName() == label:
            return
        self._button.set_label(label)
        if label == self._meanwhile:
            announce(self._button, label)


def works(below: QObject) -> bool:
    """Whether something is being worked out below it."""
    return bool(_running(below))


def stays(page: QObject) -> bool:
    """Whether the page has to stay, for it works; it then says so at once."""
    for work in (running := _running(page)):
        work.say_so()
    return bool(running)


def afterwards(below: QObject, do: Callable[[], object]) -> None:
    """Do it when nothing is being worked out below any more and all that came of it is told."""
    if works(below):
        QTimer.singleShot(_LOOK_EVERY, below, lambda: afterwards(below, do))
    else:
        do()


def _running(below: QObject) -> list[Work]:
    return [work for work in below.findChildren(Work) if work.runs()]


def _outcome(job: Callable[[], object]) -> object:
    try:
        return job()
    except Exception as error:  # told, or raised again, on the thread of the window
        return error
