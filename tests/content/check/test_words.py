"""Claims, images, spelling and tone."""

from pathlib import Path

import pytest

from course.content.check.words import WordList, allowed_sentences, words_for
from tests.content.check.course_copy import BALANCE, DIARY, SLEEP, THOUGHTS, check, copy_course, replace
from tests.content.check.spoilt import Spoilt, assert_named

SPOILT = [
    Spoilt(
        "a claim",
        f"{SLEEP}.en.md",
        "One of them is enough.",
        "This treatment is enough.",
        "They belong to",
        "‘treatment’ claims",
        "exercise",
    ),
    Spoilt(
        "a claim in an exercise",
        DIARY,
        'en = "Sleep diary"',
        'en = "Diagnosis of your sleep"',
        "Diagnosis",
        "‘Diagnosis’ claims",
        "name",
    ),
    Spoilt(
        "a claim in the title",
        f"{SLEEP}.nl.md",
        'title = "Slaap en ritme"',
        'title = "Slaaptherapie"',
        "Slaaptherapie",
        "‘Slaaptherapie’ claims",
    ),
    Spoilt(
        "a sentence near an allowed one",
        f"{THOUGHTS}.en.md",
        "On its own it is not a treatment.",
        "On its own it is a treatment.",
        "This is one exercise",
        "‘treatment’ claims",
    ),
    Spoilt(
        "tone",
        f"{SLEEP}.nl.md",
        "Eén ervan is genoeg.",
        "Je moet er één doen.",
        "Ze horen bij",
        "‘moet’",
        "kunnen, willen",
        severity="advice",
    ),
    Spoilt(
        "English burn-out",
        f"{SLEEP}.en.md",
        "With burnout that seems",
        "With burn-out that seems",
        "[^nap]:",
        "‘burn-out’ is spelt",
        "burnout",
    ),
    Spoilt(
        "Dutch burnout",
        f"{SLEEP}.nl.md",
        "Bij burn-out is hij",
        "Bij burnout is hij",
        "[^steps]:",
        "‘burnout’ is spelt",
        "burn-out",
    ),
]


@pytest.mark.parametrize("spoilt", SPOILT, ids=[spoilt.name for spoilt in SPOILT])
def test_a_spoilt_copy_is_named(spoilt: Spoilt, tmp_path: Path) -> None:
    assert_named(spoilt, tmp_path)


def test_a_star_stands_for_any_letters_and_a_question_mark_for_one() -> None:
    words = WordList({"behandel*": "uitleg", "*therapie": "oefening", "w?rk": ""})
    assert [found for found, _ in words.find("Behandelingen, gedragstherapie, werk en wrk")] == [
        "Behandelingen",
        "gedragstherapie",
        "werk",
    ]


def test_a_word_inside_another_word_is_not_found() -> None:
    assert WordList({"men": "je"}).count("mensen nemen examen, men niet") == 1


def test_a_phrase_is_found_across_the_end_of_a_line() -> None:
    assert list(WordList({"tussen de oren": "(weg)"}).find("Het zit tussen de\noren.")) == [
        ("tussen de\noren", "(weg)")
    ]


@pytest.mark.parametrize("sentence", allowed_sentences())
def test_each_allowed_sentence_has_a_reason_and_needs_its_place(sentence: str) -> None:
    assert allowed_sentences()[sentence]
    assert any(words_for(language).claims.count(sentence) for language in ("nl", "en"))


def test_every_list_has_words_in_both_languages() -> None:
    for language in ("nl", "en"):
        for name, words in words_for(language)._asdict().items():
            assert words, f"{name} in {language}"


def test_a_language_without_lists_has_no_words_to_avoid() -> None:
    assert not any(words.count("must moeten treatment behandeling") for words in words_for("de"))


def test_tone_is_left_alone_between_quotation_marks(tmp_path: Path) -> None:
    course = copy_course(tmp_path)
    replace(course / f"{SLEEP}.nl.md", "Eén ervan is genoeg.", "‘Je moet er één doen’, zei zijn hoofd.")
    assert not any("‘moet’" in fault.message for fault in check(course))


def test_a_claim_is_an_error_between_quotation_marks_too(tmp_path: Path) -> None:
    course = copy_course(tmp_path)
    replace(course / f"{SLEEP}.nl.md", "Eén ervan is genoeg.", "‘Dit geneest je’, zei zijn hoofd.")
    assert [fault.line for fault in check(course) if "‘geneest’ claims" in fault.message] == [50]


def test_the_rules_on_trial_keep_their_tone(tmp_path: Path) -> None:
    course = copy_course(tmp_path)
    path = course / BALANCE
    replace(path, 'nl = "Bijvoorbeeld: boodschappen laten brengen."', 'nl = "Ik moet altijd klaarstaan."')
    assert any("‘moet’" in fault.message for fault in check(course))
    replace(path, 'id = "energy-balance"', 'id = "rule-on-trial"')
    assert not any("‘moet’" in fault.message for fault in check(course))


def test_the_name_of_a_value_in_a_sentence_is_no_word(tmp_path: Path) -> None:
    course = copy_course(tmp_path)
    replace(course / BALANCE, 'en = "What costs and what gives are roughly level."', 'en = "It is {score}."')
    assert not any("‘score’" in fault.message for fault in check(course))


def test_coaches_may_speak_of_clients_but_claim_nothing(tmp_path: Path) -> None:
    course = copy_course(tmp_path)
    replace(course / f"{SLEEP}.en.md", "Going too fast.", "A treatment that goes too fast for the client.")
    spoilt = [fault.message for fault in check(course) if fault.file == f"{SLEEP}.en.md"]
    assert spoilt == ["‘treatment’ claims what this course is not"]
