"""What a person wrote in own words, gathered from lessons and exercises."""

from collections.abc import Iterable, Iterator
from datetime import date
from typing import NamedTuple

from course.progress.statements import Statement, ids


class OwnWords(NamedTuple):
    """Words as they were written, on which day, and where: `about` is the id of a lesson or an exercise."""

    text: str
    date: date
    about: str
    field: str
    title: str = ""  # of the lesson or exercise, for who shows it


def own_words(answers: Iterable[Statement]) -> list[OwnWords]:
    """The words that stand now, newest first; `answers` are in the order in which they were given.

    Every cell of a table counts by itself. The same words stand once in the list, with their last date.
    """
    now = {answer.object: answer for answer in answers}
    newest = sorted(now.values(), key=lambda answer: (answer.at, answer.id), reverse=True)
    found: dict[str, OwnWords] = {}
    for answer in newest:
        place = ids(answer.object)
        for text in _texts(answer.result.get("response")):
            words = OwnWords(text, date.fromisoformat(answer.date), place[1], place[-1])
            found.setdefault(text.casefold(), words)
    return list(found.values())


def _texts(response: object) -> Iterator[str]:
    """Words with a blank between them; an id, a time or a number has none."""
    if isinstance(response, str):
        text = " ".join(response.split())
        if " " in text:
            yield text
    elif isinstance(response, list):
        for row in response:
            for cell in row.values() if isinstance(row, dict) else ():
                yield from _texts(cell if isinstance(cell, str) else None)
