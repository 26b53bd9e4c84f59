"""Half-typed words: handed on within two seconds of the last key, and at every leave."""

from PySide6.QtCore import QObject, QTimer, Signal

_AFTER_LAST_KEY = 700  # ms
_AT_MOST = 1800  # ms after the first key that is not yet kept


class DraftKeeper(QObject):
    """Gathers edits and sends them on as `due(object, value)`."""

    due = Signal(str, object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._waiting: dict[str, object] = {}
        self._idle = self._timer(_AFTER_LAST_KEY)
        self._limit = self._timer(_AT_MOST)

    def _timer(self, interval: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(interval)
        timer.timeout.connect(self.flush)
        return timer

    def edit(self, obj: str, value: object) -> None:
        """The person typed; `value` is the whole of it so far."""
        self._waiting[obj] = value
        self._idle.start()
        if not self._limit.isActive():
            self._limit.start()

    def waits(self, obj: str) -> bool:
        """Whether the person typed on since this was last handed on."""
        return obj in self._waiting

    def forget(self, obj: str) -> None:
        """This one has been answered or erased."""
        self._waiting.pop(obj, None)

    def forget_under(self, prefix: str) -> None:
        """These have been erased: `prefix` and all under it."""
        for obj in [obj for obj in self._waiting if obj == prefix or obj.startswith(f"{prefix}:")]:
            del self._waiting[obj]

    def flush(self) -> None:
        """Hand everything on now."""
        self._idle.stop()
        self._limit.stop()
        waiting, self._waiting = self._waiting, {}
        for obj, value in waiting.items():
            self.due.emit(obj, value)
