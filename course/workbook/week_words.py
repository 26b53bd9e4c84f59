"""A block and a part of a day in words, the same on screen and on paper."""

from collections.abc import Sequence

from course.content.exercise import Exercise
from course.content.sentences import number
from course.progress.week_plan import Block, Cell

_MINUS = "\N{MINUS SIGN}"


class WeekWords:
    """The sentences of the exercise in one language."""

    def __init__(self, exercise: Exercise, language: str) -> None:
        self._exercise, self._language = exercise, language

    def __call__(self, sentence: str, /, **values: object) -> str:
        """A sentence of the exercise."""
        return self._exercise.say[sentence][self._language].format(**values)

    def place(self, cell: Cell) -> str:
        """ "dinsdagmiddag", "Tuesday midday"."""
        return self("daypart", day=self(f"day-{cell.day}"), part=self(f"part-{cell.part}"))

    def cell(self, cell: Cell, there: Sequence[Block]) -> str:
        """A part of a day and everything that stands there."""
        return self._filled(self.place(cell), there)

    def part(self, cell: Cell, there: Sequence[Block]) -> str:
        """The same without the day, for who reads below its name."""
        return self._filled(self(f"part-{cell.part}"), there)

    def block(self, block: Block) -> str:
        """ "wandelen, herstel, 30 minuten, energie +1"; what is not known is left out."""
        energy = "" if block.energy is None else self("energy-day", sum=self.energy(block.energy))
        return ", ".join(filter(None, (block.what, self(f"kind-{block.kind}"), self.minutes(block), energy)))

    def minutes(self, block: Block) -> str:
        """How long; empty if that is not known."""
        if not block.minutes or block.minutes < 0:
            return ""
        pattern = "minutes-one" if block.minutes == 1 else "minutes-many"
        return self(pattern, count=number(block.minutes, self._language))

    def energy(self, total: int | None) -> str:
        """ "+2", "−1", "0"; empty if it is not known."""
        if total is None:
            return ""
        return f"+{total}" if total > 0 else f"{_MINUS}{-total}" if total else "0"

    def _filled(self, place: str, there: Sequence[Block]) -> str:
        if not there:
            return self("cell-empty", place=place)
        return self("cell-filled", place=place, blocks="; ".join(self.block(block) for block in there))
