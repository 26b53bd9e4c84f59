"""A worry caught from anywhere: puts it into the round that is open, or begins one."""

from course.progress import statements, worry
from course.progress.worry import EXERCISE, NOTES, SETTINGS, Plan, Row
from course.ui.session import Session


class NoteDesk:
    """Made for one note; while it is in use nothing else writes in the round."""

    def __init__(self, session: Session) -> None:
        """Raises KeyError or CourseError if the exercise is not there."""
        self._session = session
        self.exercise = session.library.exercise(EXERCISE)
        session.hand_over()  # a note may be half typed
        entries = session.read.entries(EXERCISE)
        unfinished = [entry for entry in entries if not entry.finished]
        self._entry = unfinished[-1].id if unfinished else ""
        self._known = dict(unfinished[-1].values) if unfinished else {}
        self._settings = worry.settings(entries)
        self._notes: list[Row] = worry.notes(self._known)

    def plan(self) -> Plan:
        """When and where the quarter is."""
        return worry.plan(self._settings)

    def typed(self) -> tuple[str, int | None]:
        """The note that was being written the last time."""
        return worry.half_typed(self._notes)

    def is_full(self) -> bool:
        """Whether no other note fits."""
        return len(self._notes) >= self.exercise.fields[NOTES].max_rows and self.typed() == ("", None)

    def type(self, words: str, pull: int | None) -> None:
        """This is being written."""
        self._notes = worry.with_typed(self._notes, words, pull)
        self._session.edit(self._about(NOTES), self._notes or None)

    def put_away(self) -> bool:
        """Put away what is written; False if nothing is."""
        if self.typed() == ("", None):
            return False
        for field in SETTINGS:  # each round knows its own plan, however long ago it was made
            if field in self._settings and field not in self._known:
                self._answer(field, self._settings[field])
        self._notes = worry.put_away(self._notes, self._session.now())
        self._answer(NOTES, self._notes)
        return True

    def throw_away(self) -> bool:
        """Let go of what is written; False if nothing is."""
        if self.typed() == ("", None):
            return False
        self._notes = worry.with_typed(self._notes, "", None)
        self._answer(NOTES, self._notes or None)
        return True

    def _answer(self, field: str, value: object) -> None:
        self._session.answer(self._about(field), value, self.exercise.fields.get(field))

    def _about(self, field: str) -> str:
        if not self._entry:
            self._entry = self._session.begin_entry(EXERCISE)
        return statements.answer(EXERCISE, self._entry, field)
