"""The program's own sentences: complete in every language, in the voice, and filled in."""

import re
from collections.abc import Iterator
from datetime import date, datetime
from string import Formatter

import pytest

from course.content import sentences
from course.content.check.glyphs import check_characters
from course.content.check.prose import sentences_of
from course.content.check.said import Said
from course.content.check.words import check_words
from course.content.sentences import say, say_count
from course.content.sentences_data import COUNT, LIST, SAY
from tests import make_sentences


def texts() -> Iterator[tuple[str, str, str]]:
    """Every sentence as (id, language, text); each form of a counted one, each line of a list."""
    for name, versions in SAY.items():
        yield from ((name, language, text) for language, text in versions.items())
    for name, forms in COUNT.items():
        for language, by_number in forms.items():
            yield from ((name, language, text) for text in by_number.values())
    for name, lists in LIST.items():
        for language, listed in lists.items():
            yield from ((name, language, text) for text in listed)


def names_in(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


@pytest.mark.parametrize("kind", [SAY, COUNT, LIST])
def test_every_sentence_is_there_in_both_languages(kind: dict[str, dict[str, object]]) -> None:
    assert {name: set(versions) for name, versions in kind.items()} == {name: {"nl", "en"} for name in kind}


def test_the_module_is_what_the_toml_says() -> None:
    made = make_sentences.module(make_sentences.SOURCE.read_text(encoding="utf-8"))
    assert make_sentences.TARGET.read_text(encoding="utf-8") == made, "run python tests/make_sentences.py"


def test_languages_fill_in_the_same_values() -> None:
    for versions in SAY.values():
        assert names_in(versions["nl"]) == names_in(versions["en"])
    for forms in COUNT.values():
        assert names_in(forms["nl"]["other"]) == names_in(forms["en"]["other"])


def test_every_counted_sentence_has_a_form_for_all_other_numbers() -> None:
    for forms in COUNT.values():
        assert all(
            "other" in by_number and "n" in names_in(by_number["other"]) for by_number in forms.values()
        )


def test_no_sentence_begins_with_its_number() -> None:
    assert [name for name, _, text in texts() if re.search(r"(^|[.?] )\{n\}", text)] == []


@pytest.mark.parametrize(("name", "language", "text"), list(texts()))
def test_a_sentence_keeps_to_the_voice(name: str, language: str, text: str) -> None:
    assert all(len(sentence.text.split()) <= 15 for sentence in sentences_of(text))
    said = [Said(text, 0, language)]
    assert list(check_words(name, said, "error")) == []
    assert list(check_characters(name, said, "error")) == []
    assert not re.search(r"goed zo|knap|well done|great|gemist|vergeten|te laat|helaas|missed", text.lower())


def test_a_value_with_braces_is_left_alone() -> None:
    assert say("half-way", "nl", step="{x} en {") == "Je was gebleven bij ‘{x} en {’."


def test_an_unknown_language_gets_english() -> None:
    assert say("minute-after", "fr") == "Until next time."
    assert say_count("minute-left", "fr", 3) == "Another three seconds."


@pytest.mark.parametrize(
    ("n", "dutch", "english"),
    [
        (0, "Je las vandaag een stuk van een les.", "You read part of a lesson today."),
        (1, "Je las vandaag één les.", "You read one lesson today."),
        (2, "Je las vandaag twee lessen.", "You read two lessons today."),
        (12, "Je las vandaag twaalf lessen.", "You read twelve lessons today."),
        (13, "Je las vandaag 13 lessen.", "You read 13 lessons today."),
    ],
)
def test_a_count_takes_the_form_of_its_number(n: int, dutch: str, english: str) -> None:
    assert say_count("enough-lessons", "nl", n) == dutch
    assert say_count("enough-lessons", "en", n) == english


def test_a_counted_sentence_takes_other_values_too() -> None:
    assert say_count("home-practised", "en", 2, title="The balance") == "You did ‘The balance’ twice."
    assert say_count("home-practised", "nl", 6, title="De balans") == "Je deed zes keer ‘De balans’."


def test_a_missing_value_is_noticed() -> None:
    with pytest.raises(KeyError):
        say("half-way", "nl")


@pytest.mark.parametrize(("language", "expected"), [("nl", "9.04 uur"), ("en", "9:04")])
def test_the_time_is_written_as_the_language_does(language: str, expected: str) -> None:
    assert sentences.time_of_day(datetime(2026, 11, 24, 9, 4), language) == expected


@pytest.mark.parametrize(
    ("on", "dutch", "english"),
    [
        (date(2026, 12, 13), "13 december", "13 December"),
        (date(2025, 3, 1), "1 maart 2025", "1 March 2025"),
    ],
)
def test_a_day_has_its_year_only_when_it_is_another(on: date, dutch: str, english: str) -> None:
    today = date(2026, 11, 24)
    assert sentences.day(on, "nl", today) == dutch
    assert sentences.day(on, "en", today) == english


def test_a_weekday_has_its_name() -> None:
    assert sentences.weekday(date(2026, 12, 13), "nl") == "zondag 13 december"
    assert sentences.weekday(date(2026, 11, 23), "en") == "Monday 23 November"


@pytest.mark.parametrize(
    ("text", "dutch", "english"),
    [
        ("2026-03-01", "1 maart 2026", "1 March 2026"),
        ("2026-03", "maart 2026", "March 2026"),
        ("2026", "2026", "2026"),
        ("later", "later", "later"),
        ("2026-99", "2026-99", "2026-99"),
        ("", "", ""),
    ],
)
def test_a_stored_date_is_said_as_far_as_it_goes(text: str, dutch: str, english: str) -> None:
    assert (sentences.date_text(text, "nl"), sentences.date_text(text, "en")) == (dutch, english)
