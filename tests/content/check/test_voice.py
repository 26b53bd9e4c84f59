"""The ten rules of the voice, as far as they can be measured."""

from pathlib import Path

import pytest

from course.content.check.voice import ADVICE, FIRM
from tests.content.check.course_copy import (
    CIRCLE,
    SLEEP,
    THOUGHTS,
    check,
    copy_course,
    copy_package,
    errors_in,
    replace,
)
from tests.content.check.spoilt import Spoilt, assert_named

SPOILT = [
    Spoilt(
        "a reader who is not there",
        f"{CIRCLE}.en.md",
        "You are tired to the bone, and yet it never goes quiet inside.",
        "Tired to the bone, and yet it never goes quiet inside.",
        "Tired to the bone",
        "begin with the reader",
        severity="advice",
    ),
    Spoilt(
        "a third long word",
        f"{SLEEP}.nl.md",
        "Een warme trui,",
        "Een aangenaamwarme trui,",
        "aangenaamwarme",
        "‘aangenaamwarme’ has more than 12 letters",
        "glossary",
    ),
    Spoilt(
        "a long sentence",
        f"{SLEEP}.en.md",
        "That makes for a long night. Better to wait",
        "That makes for a long night, and so it is better to wait",
        "You can be bone-tired",
        "a sentence of 18 words",
    ),
    Spoilt(
        "four short sentences",
        f"{SLEEP}.en.md",
        "It felt bare at first.",
        "It felt bare. It felt odd. It passed. He slept.",
        "Now he writes",
        "four short sentences",
    ),
    Spoilt(
        "a long step",
        f"{SLEEP}.en.md",
        "Lying still is rest too.\n",
        "Lying still is rest too.\n\n" + "Then the sofa is a very good place for you. " * 5 + "\n",
        "{#naps}",
        "has 80 words; at most 75",
    ),
    Spoilt(
        "a short kern",
        f"{SLEEP}.en.md",
        "Set the alarm, and turn the clock to the wall. That is all for tonight.",
        "",
        "{#no-force}",
        "kern has 82 words; 85 to 110",
    ),
    Spoilt(
        "abstract nouns",
        f"{SLEEP}.en.md",
        "You cannot make sleep. You",
        "Exhaustion, detachment, agitation and sleeplessness. You",
        "{#no-force}",
        "4 abstract nouns",
        "a thing you can see",
        severity="advice",
    ),
    Spoilt(
        "a title that orders",
        f"{SLEEP}.en.md",
        "## Lying down in the day",
        "## Lie down in the day",
        "## Lie down",
        "orders",
        severity="advice",
    ),
    Spoilt(
        "seven orders",
        f"{SLEEP}.en.md",
        "A nap is fine. Keep it short: twenty minutes, before three in the afternoon.",
        "Take a nap. Keep it short. Sit down. Stop at three. Set the alarm. Lie still. Get up.",
        "{#naps}",
        "7 imperatives",
        severity="advice",
    ),
    Spoilt(
        "research without a mark",
        f"{CIRCLE}.en.md",
        "That is how a circle forms.",
        "That is what research found.",
        "That is what research",
        "‘research’ in a step without a mark",
        "[^name]",
    ),
    Spoilt(
        "no misunderstanding", f"{SLEEP}.en.md", "{#misunderstanding}", "{#mistake}", "", "no step has the id"
    ),
    Spoilt(
        "three numbers",
        f"{CIRCLE}.en.md",
        "Yasmin is 34 and works in a pharmacy.",
        "Yasmin is 34, works 28 hours and has 2 sons.",
        "{#worry}",
        "3 numbers in digits: 34, 28, 2",
    ),
    Spoilt(
        "a stock image",
        f"{SLEEP}.nl.md",
        "Moe voel je in je hele lijf.",
        "Moe is een lege accu.",
        "Moe is een lege accu",
        "‘accu’ is a stock image",
    ),
    Spoilt(
        "a long line to keep",
        f"{SLEEP}.nl.md",
        "> Begin met één ding.",
        "> Begin met één ding en houd dat dan een paar weken vol zonder iets anders.",
        "> Begin met",
        "at most 12 words",
    ),
]


@pytest.mark.parametrize("spoilt", SPOILT, ids=[spoilt.name for spoilt in SPOILT])
def test_a_spoilt_copy_is_named(spoilt: Spoilt, tmp_path: Path) -> None:
    assert_named(spoilt, tmp_path)


def test_the_three_samples_have_no_error_as_a_package(tmp_path: Path) -> None:
    assert errors_in(copy_package(tmp_path)) == []


def test_a_rule_is_either_firm_or_advice() -> None:
    assert not set(FIRM) & set(ADVICE)


def test_a_rule_that_a_sample_breaks_is_advice(tmp_path: Path) -> None:
    faults = [fault for fault in check(copy_course(tmp_path)) if "begin with the reader" in fault.message]
    assert [fault.file for fault in faults] == [f"{THOUGHTS}.en.md", f"{THOUGHTS}.nl.md"]
    assert {fault.severity for fault in faults} == {"advice"}


def test_a_firm_rule_is_advice_in_a_package(tmp_path: Path) -> None:
    package = copy_package(tmp_path)
    replace(package / f"{SLEEP}.nl.md", "Moe voel je in je hele lijf.", "Moe is een lege accu!")
    faults = [fault for fault in check(package) if fault.line == 30]
    assert sorted(fault.message for fault in faults) == ["an exclamation mark", "‘accu’ is a stock image"]
    assert {fault.severity for fault in faults} == {"advice"}


def test_a_step_of_more_than_75_words_is_an_error_in_a_package_too(tmp_path: Path) -> None:
    package = copy_package(tmp_path)
    replace(package / f"{SLEEP}.nl.md", "Eén ervan is genoeg.", "Eén ervan is echt genoeg. " * 10)
    assert [fault.line for fault in errors_in(package)] == [44]


def test_a_word_in_the_glossary_may_be_long(tmp_path: Path) -> None:
    course = copy_course(tmp_path)
    path = course / f"{SLEEP}.nl.md"
    replace(path, "Een warme trui,", "Een aangenaamwarme trui,")
    replace(path, "minutes = [2, 8, 15]", 'minutes = [2, 8, 15]\nglossary = ["Aangenaamwarme"]')
    assert not any("letters" in fault.message for fault in check(course))


@pytest.mark.parametrize(
    "text",
    [
        "‘Het voelde kaal. Het was raar. Het ging over. Hij sliep.’",
        "\n\n- Het voelde kaal. Het was raar. Het ging over. Hij sliep.\n\n",
        "Het voelde kaal. Het was raar. Hij sliep. Na een paar weken viel hem iets op.",
    ],
)
def test_short_sentences_may_follow_each_other_in_speech_in_lists_and_by_three(
    text: str, tmp_path: Path
) -> None:
    course = copy_course(tmp_path)
    replace(course / f"{SLEEP}.nl.md", "Dat voelde eerst kaal.", text)
    assert not any("short sentences" in fault.message for fault in check(course))


def test_what_is_quoted_after_a_colon_is_a_sentence_of_its_own(tmp_path: Path) -> None:
    course = copy_course(tmp_path)
    longer = "She thinks about it all evening, and then she says to him: ‘I will take a later shift.’"
    replace(course / f"{SLEEP}.en.md", "She wanted to catch up.", longer)
    assert not any("a sentence of" in fault.message for fault in check(course))


def test_sentences_that_are_short_throughout_are_named_for_the_lesson_as_a_whole(tmp_path: Path) -> None:
    course = copy_course(tmp_path)
    path = course / f"{THOUGHTS}.en.md"
    head, body = path.read_text(encoding="utf-8").split("# Core")
    path.write_text(
        head + "# Core" + body.replace(", ", ". Then ").replace(" and ", ". And "), encoding="utf-8"
    )
    (fault,) = [fault for fault in errors_in(course) if "on average" in fault.message]
    assert (fault.file, fault.line, fault.meant) == (f"{THOUGHTS}.en.md", 0, "longer sentences")


def test_more_than_one_in_four_lines_to_keep_said_before_is_an_error(tmp_path: Path) -> None:
    course = copy_course(tmp_path)
    path = course / f"{SLEEP}.nl.md"
    for keep in ("Begin met één ding.", "Moe is nog niet slaperig.", "Rustig liggen is ook rust."):
        replace(path, f"> {keep}", "> Je bent niet zwak. Je zit in een cirkel.")
    faults = [fault for fault in errors_in(course) if "said before" in fault.message]
    assert [(fault.file, fault.line) for fault in faults] == [(f"{SLEEP}.nl.md", 34)]
    assert "4 of 10 lines to keep" in faults[0].message


def test_a_lesson_in_which_the_world_does_not_count_gets_advice(tmp_path: Path) -> None:
    course = copy_course(tmp_path)
    path = course / f"{SLEEP}.en.md"
    text = path.read_text(encoding="utf-8")
    for word, other in (("work", "rest"), ("home", "there"), ("invoices", "letters"), ("shifts", "hours")):
        text = text.replace(word, other)
    path.write_text(text, encoding="utf-8")
    named = [fault.file for fault in check(course) if "no step names work" in fault.message]
    assert named == [f"{SLEEP}.en.md"]
