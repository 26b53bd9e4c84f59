"""The A4 page for the doctor (E04) as plain parts: what the person wrote and answered, and headings.

Nothing is weighed and no cause is named. A part that was left empty is None and leaves the page with its
heading. `gp_sheet_fit.py` makes one page of it.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from course.content.exercise import Exercise
from course.progress.body import Place, places
from course.progress.entry_values import Values, rows, text, whole

_AGREED_LINES = 3
_ANSWERS = ("yes", "unknown", "no")  # in the order a doctor wants to read them
_QUESTIONS_APART = 3  # more than these run on as one text
_FEWEST_DAYS = 3  # with energy on fewer days there is nothing to say


class Row(NamedTuple):
    """One line of the table; empty where nothing was filled in."""

    what: str
    since: str = ""
    days: str = ""
    hindrance: str = ""


class Table(NamedTuple):
    """What the person notices, own words. `left_out` says how many rows did not fit, or is empty."""

    heading: str
    columns: Row
    rows: tuple[Row, ...]
    left_out: str = ""


class Text(NamedTuple):
    """A heading with running text."""

    heading: str
    text: str


class Answer(NamedTuple):
    """One answer to the doctor's list, “No:”, and the names of the signs that got it."""

    id: str
    label: str
    signs: tuple[str, ...]
    summary: str = ""

    @property
    def text(self) -> str:
        """What stands behind the label: the signs, or the words that sum them up."""
        return self.summary or "; ".join(self.signs) + "."


class Signs(NamedTuple):
    """The doctor's list by answer: yes, unknown, no."""

    heading: str
    answers: tuple[Answer, ...]


class Writing(NamedTuple):
    """Ruled lines: on the first ones what is written already, then `empty` ones for the pen."""

    heading: str
    written: tuple[str, ...]
    empty: int


class Energy(NamedTuple):
    """The levels 0 to 4 of those of the last 14 days that have one, and the five words for them."""

    levels: Sequence[int]
    words: Sequence[str]


@dataclass(frozen=True, slots=True)
class GpSheet:
    """The page from top to bottom. Own words are in `name`, `table`, `began`, `medicines` and `questions`."""

    title: str
    note: str
    date: str
    name_label: str
    name: str
    born_label: str
    table: Table | None
    began: Text | None
    energy: Text | None
    medicines: Text | None
    signs: Signs | None
    questions: Writing
    agreed: Writing
    footer: str


class SheetWords:
    """The sentences of the exercise in one language."""

    def __init__(self, exercise: Exercise, language: str) -> None:
        self.exercise = exercise
        self.language = language

    def __call__(self, sentence: str, /, **values: object) -> str:
        return self.exercise.say[sentence][self.language].format(**values)

    def option(self, column: str, option_id: str) -> str:
        """The words of an option in a column of the places."""
        found = next(each for each in self.exercise.fields["places"].columns if each.id == column)
        option = found.option(option_id)
        return option.words[self.language] if option else option_id


def whole_sheet(
    say: SheetWords,
    values: Values,
    today: str,
    date_words: Callable[[str], str],
    name: str = "",
    energy: Energy | None = None,
) -> GpSheet:
    """Everything of one entry of the body map, however much it is.

    `today` is "YYYY-MM-DD"; `date_words` says such a date, or a month "YYYY-MM", in words.
    """
    questions = _questions(text(values, "questions"))
    return GpSheet(
        title=say("sheet-title"),
        note=say("sheet-note"),
        date=date_words(today),
        name_label=say("sheet-name"),
        name=name,
        born_label=say("sheet-born"),
        table=_table(say, values, date_words),
        began=_own_text(say("sheet-began"), text(values, "began")),
        energy=_energy(say, energy) if energy else None,
        medicines=_own_text(say("sheet-medicines"), text(values, "medicines")),
        signs=_signs(say, values),
        questions=Writing(say("sheet-questions"), questions, max(1, 2 - len(questions))),
        agreed=Writing(say("sheet-agreed"), (), _AGREED_LINES),
        footer=say("sheet-footer"),
    )


def _table(say: SheetWords, values: Values, date_words: Callable[[str], str]) -> Table | None:
    listed = [
        _row(complaint, text(row, "since"), whole(row, "days"), whole(row, "hindrance"), date_words)
        for row in rows(values, "complaints")
        if (complaint := text(row, "complaint"))
    ]
    listed += [
        _row(_what(say, place), place.since, place.days, place.hindrance, date_words)
        for place in places(values)
    ]
    columns = Row(
        say("sheet-col-what"), say("sheet-col-since"), say("sheet-col-days"), say("sheet-col-hindrance")
    )
    return Table(say("sheet-notice"), columns, tuple(listed)) if listed else None


def _row(
    what: str, since: str, days: int | None, hindrance: int | None, date_words: Callable[[str], str]
) -> Row:
    return Row(what, date_words(since) if since else "", _number(days), _number(hindrance))


def _number(value: int | None) -> str:
    return "" if value is None else str(value)


def _what(say: SheetWords, place: Place) -> str:
    """“Neck: tight on waking”, or the level where no words were written."""
    name = say.option("place", place.place)
    complaint = place.complaint or say.option("level", place.level)
    return say("sheet-place", place=name[:1].upper() + name[1:], complaint=complaint)


def _own_text(heading: str, words: str) -> Text | None:
    running = _running(words)
    return Text(heading, running) if running else None


def _running(words: str) -> str:
    """Several lines as one running text, with a semicolon where a line had no end of its own."""
    lines = [" ".join(line.split()) for line in words.splitlines() if line.strip()]
    ended = [line if line[-1] in ".,;:!?" else f"{line};" for line in lines[:-1]]
    return " ".join(ended + lines[-1:])


def _questions(words: str) -> tuple[str, ...]:
    apart = tuple(" ".join(line.split()) for line in words.splitlines() if line.strip())
    return apart if len(apart) <= _QUESTIONS_APART else (_running(words),)


def _energy(say: SheetWords, energy: Energy) -> Text | None:
    """The middle half of the days, in the words of the energy question."""
    days = sorted(energy.levels)
    if len(days) < _FEWEST_DAYS:
        return None
    aside = len(days) // 4
    low, high = energy.words[days[aside]], energy.words[days[-1 - aside]]
    if low == high:
        said = say("sheet-energy-same", count=len(days), low=low)
    else:
        said = say("sheet-energy-between", count=len(days), low=low, high=high)
    return Text(say("sheet-energy"), said)


def _signs(say: SheetWords, values: Values) -> Signs | None:
    asked = say.exercise.step("doctor-list").fields
    labels = {"yes": say("sheet-yes"), "unknown": say("sheet-unknown"), "no": say("sheet-no")}
    answers = []
    for answer in _ANSWERS:
        signs = tuple(say(f"sign-{sign}") for sign in asked if text(values, sign) == answer)
        if signs:
            answers.append(Answer(answer, labels[answer], signs))
    return Signs(say("sheet-signs"), tuple(answers)) if answers else None
