"""The words of the exercises about worry, thoughts, feelings and rules: complete, and those computed too."""

import string
from typing import get_args

import pytest

from course.content.exercise import Exercise, Field, Words
from course.progress import five_g, rule_trial, wave, worry
from tests.exercise_files import exercise

EXERCISES = ("worry-quarter", "five-g", "wave", "rule-on-trial")
_HOURS = {"hour", "next"}  # “half past four” is “half five” in Dutch


def _words_of_field(field: Field) -> list[Words]:
    found = [field.label, *(option.words for option in field.options)]
    found += [words for words in (field.hint, field.unit) if words]
    return found + [words for column in field.columns for words in _words_of_field(column)]


def _all_words(found: Exercise) -> list[Words]:
    words = [found.title, found.purpose, found.safety, *found.say.values()]
    words += [each for step in found.steps for each in (step.title, step.text)]
    return words + [each for field in found.fields.values() for each in _words_of_field(field)]


def _places(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("name", EXERCISES)
def test_every_text_is_there_in_both_languages_and_fills_in_the_same_places(name: str) -> None:
    for words in _all_words(exercise(name)):
        assert set(words) == {"nl", "en"}
        assert _places(words["nl"]) - _HOURS == _places(words["en"]) - _HOURS


@pytest.mark.parametrize("name", EXERCISES)
def test_no_straight_quotes_and_no_exclamation_marks(name: str) -> None:
    texts = [text for words in _all_words(exercise(name)) for text in words.values()]
    assert [text for text in texts if set(text) & set("'\"!")] == []


def test_every_sentence_that_is_computed_can_be_said() -> None:
    assert set(get_args(five_g.Said)) <= set(exercise("five-g").say)
    assert set(get_args(rule_trial.Said)) <= set(exercise("rule-on-trial").say)
    said = {wave.Said(form, minutes).id for form in get_args(wave.Form) for minutes in (0, 1, 2)}
    alone = {form for form in get_args(wave.Form) if not form.startswith("top-")}
    tops = {one for one in said if one.startswith("top-") and one.endswith(("-one", "-many"))}
    assert alone | tops <= set(exercise("wave").say)


def test_the_words_for_a_feeling_are_six_families_of_four() -> None:
    options = exercise("wave").fields["word"].options
    families = [option.group for option in options]
    assert len(options) == 24
    assert [families.count(family) for family in dict.fromkeys(families)] == [4] * 6
    assert {f"family-{family}" for family in families} <= set(exercise("wave").say)
    assert set(wave.NUMB) <= {option.id for option in options}


def test_what_is_computed_with_is_what_the_files_ask() -> None:
    fields = exercise("worry-quarter").fields
    assert set(worry.SETTINGS) | {worry.NOTES, worry.MINUTES} == set(fields)
    columns = {column.id for column in fields[worry.NOTES].columns}
    assert columns == {"note", "pull", "day", "at", "matters", "act", "step", "end"}
    assert set(five_g.CARDS) <= set(exercise("five-g").fields)
    assert set(rule_trial.RULE) <= set(exercise("rule-on-trial").fields)


def test_what_does_not_belong_in_them_is_said_before_they_begin() -> None:
    said = {name: exercise(name).safety["nl"] for name in EXERCISES}
    assert "vroeger" in said["worry-quarter"]
    assert all(word in said["five-g"] for word in ("verlies", "discriminatie", "onveilig werk", "geweld"))
    assert "Hulp nu" in said["wave"]
    assert all(word in said["rule-on-trial"] for word in ("medicijnen", "verkeer", "kinderen"))
