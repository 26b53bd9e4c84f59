"""One fault in a file of the course: where it is, what is wrong, what was probably meant."""

from collections.abc import Iterable
from difflib import get_close_matches
from typing import Literal, NamedTuple

Severity = Literal["error", "advice"]


class Fault(NamedTuple):
    """`line` counts from 1; 0 means the file as a whole."""

    file: str
    line: int
    message: str
    meant: str = ""
    severity: Severity = "error"

    def __str__(self) -> str:
        place = f"{self.file}:{self.line}" if self.line else self.file
        advice = "advice: " if self.severity == "advice" else ""
        meant = f"; probably meant: {self.meant}" if self.meant else ""
        return f"{place}: {advice}{self.message}{meant}"


def did_you_mean(word: str, known: Iterable[str]) -> str:
    """The known word nearest to `word`, or an empty string."""
    near = get_close_matches(word, list(known), n=1, cutoff=0.6)
    return near[0] if near else ""
