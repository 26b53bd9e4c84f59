"""The warning plan on paper: whom to call stands before “step in”, also when nothing was written."""

import re
from collections.abc import Callable

import pytest

from course import help_numbers, paths
from course.progress.entry_values import Values
from course.workbook import warning_sheet
from course.workbook.sheet import Items, Sheet, Text, filled
from tests.exercise_files import exercise

VALUES: dict[str, object] = {
    "steady-signs": [{"text": "Ik neurie"}],
    "high-signs": [{"text": "Vier nachten wakker"}],
    "high-acts": [{"text": "Telefoon uit"}, {"text": ""}],
    "call": "de huisarts",
}


def say(language: str) -> Callable[..., str]:
    sentences = exercise("warning-plan").say

    def said(sentence: str, **values: object) -> str:
        return sentences[sentence][language].format(**values)

    return said


def made(values: Values, language: str = "nl") -> Sheet:
    return warning_sheet.sheet(
        say(language), values, ["L: ‘Rustig’"], ["‘Ik doe het’"], "24 februari", "vandaag"
    )


def headings(sheet: Sheet) -> list[str]:
    return [part.heading for part in filled(sheet)]


def test_only_what_was_written_stands_on_it_in_the_order_of_the_states() -> None:
    assert headings(made(VALUES)) == [
        "Gaat goed, 20°: wat ik merk",
        "Grijp in, 25°: eerst dit",
        "Grijp in, 25°: wat ik merk",
        "Grijp in, 25°: wat ik doe",
        "Wie ik bel",
        "Wie het mag zeggen",
        "Mijn oude liedjes, en wat ik dan doe",
        "Teruglezen",
    ]


@pytest.mark.parametrize("language", ["nl", "en"])
def test_whom_to_call_stands_before_step_in_even_on_an_empty_plan(language: str) -> None:
    first = filled(made({}, language))[0]
    assert isinstance(first, Items)
    assert len(first.items) == 3
    assert "112" in first.items[0]
    assert not first.own


def test_own_words_are_in_the_letter_of_own_words_and_the_day_is_not() -> None:
    parts = {part.heading: part for part in filled(made(VALUES))}
    acts, call, review = parts["Grijp in, 25°: wat ik doe"], parts["Wie ik bel"], parts["Teruglezen"]
    assert isinstance(acts, Items)
    assert (acts.items, acts.own) == (("Telefoon uit",), True)
    assert isinstance(call, Text)
    assert (call.text, call.own) == ("de huisarts", True)
    assert isinstance(review, Text)
    assert not review.own


@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_number_on_it_is_one_of_help_now(language: str) -> None:
    folder = paths.resources() / "help_numbers"
    known = ""
    for country in help_numbers.COUNTRIES:
        for number in help_numbers.load(folder, country).numbers:
            known += f" {number.number} {' '.join(number.words.values())}"
    lines = " ".join(say(language)(name) for name in ("sheet-now", "sheet-talk"))
    found = re.findall(r"\d[\d-]+", lines)
    assert {"112", "999", "113", "0800-0113", "1813"} == set(found)
    assert all(number in known for number in found)
    assert "findahelpline.com" in lines


def test_it_says_from_when_its_numbers_are() -> None:
    checked = help_numbers.load(paths.resources() / "help_numbers", "nl").checked
    assert f"{checked:%B %Y}" in say("en")("sheet-footer")
    assert "november 2026" in say("nl")("sheet-footer")


@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_word_of_the_plan_is_a_colour_or_an_alarm(language: str) -> None:
    read = exercise("warning-plan")
    said = [words[language] for words in (*read.say.values(), read.title, read.purpose, read.safety)]
    said += [field.label[language] for field in read.fields.values()]
    bad = r"\b(rood|rode|red|oranje|orange|groen|green|alarm|score)\b"
    assert not [words for words in said if re.search(bad, words.lower())]
