"""The conversation card on paper (E17): for whom, the sentence, and the lines, in the person's own words."""

from collections.abc import Callable

from course.progress import saying_no
from course.progress.entry_values import Values, text
from course.workbook.sheet import Sheet, Text, Writing

_LINES = 2
_Words = Callable[[str], str]


def sheet(say: _Words, label: _Words, values: Values, who: str, today: str) -> Sheet:
    """`say` gives a sentence of the exercise, `label` the question of a field; `who` and `today` in words."""
    lines = [Text(label(field), words) for field, words in saying_no.card(values)]
    return Sheet(
        title=say("sheet-title"),
        date=today,
        note=f"{who}. {say('sheet-note')}" if who else say("sheet-note"),
        parts=(
            Text(say("sheet-sentence"), text(values, "sentence")),
            *lines,
            Writing(say("sheet-agreed"), _LINES),
        ),
        footer=say("sheet-footer"),
    )
