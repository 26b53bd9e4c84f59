"""The words of the exercises of module 1: complete in both languages, and careful where it matters."""

import ast
import re
import string
from pathlib import Path
from typing import get_args

import pytest

from course.content.exercise import Exercise, Field, Words
from course.progress import balance, body, circle, recovery
from tests.exercise_files import exercise

EXERCISES = (
    "recovery-check",
    "my-circle",
    "body-map",
    "energy-balance",
    "sleep-diary",
    "slow-breathing",
    "muscle-release",
)
LANGUAGES = {"nl", "en"}
_WORKBOOK = Path(__file__).parents[2] / "course" / "workbook"


def _words_of_field(field: Field) -> list[Words]:
    found = [field.label, *(option.words for option in field.options)]
    found += [words for words in (field.hint, field.unit) if words]
    return found + [words for column in field.columns for words in _words_of_field(column)]


def _all_words(found: Exercise) -> list[Words]:
    words = [found.title, found.purpose, found.safety, *found.say.values()]
    words += [each for step in found.steps for each in (step.title, step.text)]
    return words + [each for field in found.fields.values() for each in _words_of_field(field)]


def _placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name is not None}


@pytest.mark.parametrize("exercise_id", EXERCISES)
def test_every_text_is_there_in_both_languages(exercise_id: str) -> None:
    assert all(set(words) == LANGUAGES for words in _all_words(exercise(exercise_id)))


@pytest.mark.parametrize("exercise_id", EXERCISES)
def test_both_languages_fill_in_the_same_places(exercise_id: str) -> None:
    for words in exercise(exercise_id).say.values():
        assert _placeholders(words["nl"]) == _placeholders(words["en"])


@pytest.mark.parametrize("exercise_id", EXERCISES)
def test_only_what_may_be_said_has_places_to_fill_in(exercise_id: str) -> None:
    found = exercise(exercise_id)
    said = {id(words) for words in found.say.values()}
    asked = [words for words in _all_words(found) if id(words) not in said]
    assert all("{" not in text for words in asked for text in words.values())


@pytest.mark.parametrize("exercise_id", EXERCISES)
def test_a_form_for_many_says_how_many_and_has_a_form_for_one(exercise_id: str) -> None:
    say = exercise(exercise_id).say
    many = [name for name in say if name.endswith("-many")]
    assert all("count" in _placeholders(say[name]["nl"]) for name in many)
    assert all(name.removesuffix("many") + "one" in say for name in many)


@pytest.mark.parametrize("exercise_id", EXERCISES)
def test_no_straight_quotes_and_no_exclamation_marks(exercise_id: str) -> None:
    texts = [text for words in _all_words(exercise(exercise_id)) for text in words.values()]
    assert [text for text in texts if set(text) & set("'\"!")] == []


def test_every_sentence_that_is_computed_can_be_said() -> None:
    assert set(get_args(recovery.Code)) <= set(exercise("recovery-check").say)
    assert set(get_args(circle.ArrowsSaid)) <= set(exercise("my-circle").say)
    assert set(get_args(body.DaysSaid)) <= set(exercise("body-map").say)
    assert set(get_args(balance.Words)) <= set(exercise("energy-balance").say)


def test_the_summaries_of_the_recovery_check_can_be_said() -> None:
    say = exercise("recovery-check").say
    for place in ("above", "below"):
        assert _placeholders(say[f"summary-{place}-one"]["nl"]) == {"domain"}
        assert _placeholders(say[f"summary-{place}-many"]["nl"]) == {"domain", "count"}
    assert {"summary-first", "summary-second", "summary-inside"} <= set(say)
    assert {f"domain-{domain}" for domain in recovery.DOMAINS} <= set(say)


def test_every_arrow_has_a_name() -> None:
    assert {f"arrow-{arrow}" for arrow in circle.ARROWS} <= set(exercise("my-circle").say)


def _calls() -> list[tuple[str, set[str]]]:
    """Each `say("id", place=…)` in the workbook: the id and the places it fills in."""
    found = []
    for file in _WORKBOOK.glob("gp_*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "say":
                sentence = node.args[0]
                if isinstance(sentence, ast.Constant):
                    found.append((str(sentence.value), {str(word.arg) for word in node.keywords}))
    return found


def test_the_sheet_fills_in_exactly_the_places_of_its_sentences() -> None:
    say, calls = exercise("body-map").say, _calls()
    assert {name for name, _ in calls} >= {"sheet-title", "sheet-more-many", "sheet-energy-between"}
    for name, filled_in in calls:
        assert _placeholders(say[name]["nl"]) == filled_in, name


def test_the_doctors_list_begins_with_the_signs_that_cannot_wait() -> None:
    signs = exercise("body-map").step("doctor-list").fields
    assert [sign[0] for sign in signs] == sorted(sign[0] for sign in signs)
    assert len(signs) == len(set(signs)) == 23


def test_each_sign_is_one_short_question_with_three_answers_and_an_example() -> None:
    found = exercise("body-map")
    for sign in found.step("doctor-list").fields:
        field = found.fields[sign]
        assert [option.id for option in field.options] == ["yes", "no", "unknown"]
        for language in LANGUAGES:
            question = field.label[language]
            assert question.endswith("?")
            assert question.count("?") == 1
            assert len(question.split()) <= 15
            assert len(field.hint[language]) <= 75
        assert f"sign-{sign}" in found.say


def test_each_sign_that_cannot_wait_has_its_own_call_screen() -> None:
    found = exercise("body-map")
    urgent = [sign for sign in found.step("doctor-list").fields if body.opens(sign, "yes") == "call-now"]
    for sign in urgent:
        assert {f"{part}-{sign}" for part in ("call-lead", "call-say", "call-do", "call-do-more")} <= set(
            found.say
        )
        assert found.say[f"call-say-{sign}"]["nl"].startswith("‘")


def test_no_text_about_the_signs_explains_them_away_or_names_a_cause() -> None:
    found = exercise("body-map")
    words = [found.fields[sign].label for sign in found.step("doctor-list").fields]
    words += [found.fields[sign].hint for sign in found.step("doctor-list").fields]
    words += [
        text for name, text in found.say.items() if name.startswith(("call-", "sign-", "list-", "help-"))
    ]
    causes = {
        "stress",
        "spanning",
        "tension",
        "burn-out",
        "burnout",
        "infarct",
        "beroerte",
        "stroke",
        "depressie",
    }
    for text in (text.lower() for each in words for text in each.values()):
        assert not causes & set(re.findall(r"[\w-]+", text)), text
