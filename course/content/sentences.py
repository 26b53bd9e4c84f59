"""Says the program's own sentences in a language: greetings, facts, counts, times and dates.

The words stand in `sentences.toml`; `tests/make_sentences.py` turns them into `sentences_data.py`, so that no
TOML is read at start. An unknown id or a missing value is a bug and raises KeyError.
"""

from collections.abc import Mapping
from datetime import date, datetime
from typing import TypeVar

from course.content.sentences_data import COUNT, LIST, SAY

_SPARE = "en"  # what a language without a sentence falls back to
_Said = TypeVar("_Said")


def say(sentence: str, language: str, /, **values: object) -> str:
    """The sentence with this id, its {names} filled in."""
    return _in(language, SAY[sentence]).format(**values)


def say_count(sentence: str, language: str, n: int, /, **values: object) -> str:
    """The sentence in the form that fits `n`; {n} is a word up to twelve, digits beyond."""
    forms = _in(language, COUNT[sentence])
    return forms.get(str(n), forms["other"]).format(n=number(n, language), **values)


def number(n: int, language: str) -> str:
    """A whole number as running text has it: a word up to twelve, digits beyond."""
    words = _in(language, LIST["numbers"])
    return words[n] if 0 <= n < len(words) else str(n)


def time_of_day(at: datetime, language: str) -> str:
    """The time on the wall: `9.14 uur`, `9:14`."""
    return say("time", language, hour=at.hour, minute=f"{at.minute:02}")


def day(on: date, language: str, today: date) -> str:
    """The day in running text: `13 december`, with the year if it is not this one."""
    sentence = "day" if on.year == today.year else "day-year"
    return say(sentence, language, day=on.day, month=month(on.month, language), year=on.year)


def weekday(on: date, language: str) -> str:
    """The day with its name: `zondag 13 december`."""
    name = _in(language, LIST["weekdays"])[on.weekday()]
    return say("weekday", language, weekday=name, day=on.day, month=month(on.month, language))


def weekday_near(on: date, language: str, today: date) -> str:
    """The day with its name, and with the year if it is not this one: `zondag 13 december`."""
    words = weekday(on, language)
    return words if on.year == today.year else f"{words} {on.year}"


def date_text(text: str, language: str) -> str:
    """A stored date in words: "2026-11-24", "2026-11" or "2026"; what is no date stays as it is."""
    try:
        known = [int(part) for part in text.split("-")]
        match known:
            case [year, month_, day_]:
                return say("day-year", language, day=day_, month=month(month_, language), year=year)
            case [year, month_]:
                return f"{month(month_, language)} {year}"
    except (ValueError, IndexError):
        pass
    return text


def month(number: int, language: str) -> str:
    """The name of a month, 1–12, as it stands in a sentence."""
    return _in(language, LIST["months"])[number - 1]


def lines(name: str, language: str) -> list[str]:
    """A list of sentences that stand under each other. Raises KeyError if there is none of that name."""
    return _in(language, LIST[name])


def _in(language: str, versions: Mapping[str, _Said]) -> _Said:
    return versions[language if language in versions else _SPARE]
