"""The languages of a lesson and of an exercise held against each other."""

from pathlib import Path

import pytest

from tests.content.check.course_copy import (
    CIRCLE,
    DIARY,
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
        "other minutes",
        f"{SLEEP}.en.md",
        "[2, 8, 15]",
        "[2, 8, 16]",
        "minutes =",
        "minutes differ",
        "[2, 8, 15]",
    ),
    Spoilt(
        "other step id", f"{SLEEP}.en.md", "{#naps}", "{#nap}", "{#nap}", "‘nap’ does not stand in", "naps"
    ),
    Spoilt(
        "other part",
        f"{SLEEP}.en.md",
        "# Full\n\n## First, the good news {#good-news}",
        "## First, the good news {#good-news}\n\nRest.\n\n# Full",
        "{#good-news}",
        "part of kort",
        "heel",
    ),
    Spoilt(
        "other level",
        f"{SLEEP}.en.md",
        "[^steps]: likely",
        "[^steps]: settled",
        "{#three-things}",
        "other marks, levels or sources",
        "[^steps] likely (edinger21)",
    ),
    Spoilt(
        "other source",
        f"{SLEEP}.en.md",
        "(ekstedt09, sonnenschein08)",
        "(ekstedt09)",
        "{#good-news}",
        "other marks, levels or sources",
        "sonnenschein08",
    ),
    Spoilt(
        "no line to keep",
        f"{SLEEP}.en.md",
        "> Begin with one thing.\n",
        "",
        "{#three-things}",
        "other line to keep",
        "one",
    ),
    Spoilt(
        "other link in a sentence",
        f"{CIRCLE}.en.md",
        "[the thermostat](lesson:thoughts-5g)",
        "[the thermostat](lesson:sleep-rhythm)",
        "{#to-keep}",
        "other links",
        "lesson:thoughts-5g",
    ),
    Spoilt(
        "other act",
        f"{SLEEP}.en.md",
        "[1 minute](act:set-alarm)",
        "[2 minutes](act:set-alarm)",
        "{#one-minute}",
        "other links",
        "act:set-alarm of 60 seconds",
    ),
    Spoilt(
        "other kind",
        f"{SLEEP}.en.md",
        "[1 minute](act:set-alarm)",
        "",
        "{#one-minute}",
        "step to read",
        "act",
    ),
    Spoilt(
        "far fewer words",
        f"{SLEEP}.en.md",
        "Lying quietly? Then stay where you are. If you grow tense, get up for a bit. "
        "A warm jumper, a soft lamp, a book without suspense. ",
        "",
        "{#awake-at-three}",
        "has 37 words, 61 in",
        "35 %",
    ),
    Spoilt(
        "exercise text in one language",
        DIARY,
        'label = { nl = "Opgestaan", en = "Got up" }',
        'label = { nl = "Opgestaan" }',
        'nl = "Opgestaan"',
        "label of field out-of-bed is missing in ‘en’",
        "en =",
    ),
    Spoilt(
        "exercise option in one language",
        DIARY,
        'nl = "nu even niets", en = "nothing for now"',
        'nl = "nu even niets"',
        "nu even niets",
        "option nothing of field one-thing is missing in ‘en’",
    ),
    Spoilt(
        "exercise text in a language too many",
        DIARY,
        'nl = "Alcohol", en = "Alcohol"',
        'nl = "Alcohol", en = "Alcohol", ne = "Alcohol"',
        'ne = "Alcohol"',
        "stands in ‘ne’",
    ),
]


@pytest.mark.parametrize("spoilt", SPOILT, ids=[spoilt.name for spoilt in SPOILT])
def test_a_spoilt_copy_is_named(spoilt: Spoilt, tmp_path: Path) -> None:
    assert_named(spoilt, tmp_path)


def test_a_lesson_of_ours_without_its_english_is_an_error(tmp_path: Path) -> None:
    course = copy_course(tmp_path)
    (course / f"{THOUGHTS}.en.md").unlink()
    faults = [fault for fault in errors_in(course) if fault.file == f"{THOUGHTS}.nl.md"]
    assert [(fault.line, fault.meant) for fault in faults] == [(0, f"{THOUGHTS}.en.md")]


def test_one_language_is_enough_for_a_package(tmp_path: Path) -> None:
    package = copy_package(tmp_path)
    for path in package.rglob("*.en.md"):
        path.unlink()
    assert errors_in(package) == []


def test_a_third_language_anywhere_is_wanted_everywhere(tmp_path: Path) -> None:
    course = copy_course(tmp_path)
    german = (course / f"{SLEEP}.en.md").read_text(encoding="utf-8")
    (course / f"{SLEEP}.de.md").write_text(german, encoding="utf-8")
    missing = [fault.meant for fault in errors_in(course) if "does not exist in ‘de’" in fault.message]
    assert missing == [f"{CIRCLE}.de.md", f"{THOUGHTS}.de.md"]


def test_steps_in_another_order_are_one_error(tmp_path: Path) -> None:
    course = copy_course(tmp_path)
    path = course / f"{THOUGHTS}.en.md"
    before, camera, rest = path.read_text(encoding="utf-8").partition("## Looking like a camera {#camera}")
    step, customer, after = rest.partition("## Ben’s customer {#customer}")
    customer_step, sure, end = after.partition("## How well does this work?")
    path.write_text(before + customer + customer_step + camera + step + sure + end, encoding="utf-8")
    (fault,) = errors_in(course)
    assert "step ‘customer’ stands in another place" in fault.message
    assert (fault.line, fault.meant) == (before.count("\n") + 1, "camera")


def test_a_step_that_only_dutch_has_is_named_with_its_place(tmp_path: Path) -> None:
    course = copy_course(tmp_path)
    replace(
        course / f"{SLEEP}.nl.md",
        "## Overdag even liggen",
        "## Nog iets {#more}\n\nRust uit.\n\n## Overdag even liggen",
    )
    (fault,) = errors_in(course)
    assert fault == (
        f"{SLEEP}.en.md",
        0,
        f"step ‘more’ is missing; it stands in {SLEEP}.nl.md:56",
        "",
        "error",
    )


def test_far_fewer_words_are_advice_in_a_package(tmp_path: Path) -> None:
    package = copy_package(tmp_path)
    path = package / f"{SLEEP}.en.md"
    text = path.read_text(encoding="utf-8")
    start, end = text.index("Lying quietly? Then"), text.index("Leave the phone")
    path.write_text(text[:start] + text[end:], encoding="utf-8")
    (fault,) = [fault for fault in check(package) if "words" in fault.message]
    assert fault.severity == "advice"


def test_words_that_stand_in_a_file_twice_are_named_where_they_are_incomplete(tmp_path: Path) -> None:
    course = copy_course(tmp_path)
    words = 'unit = { nl = "minuten", en = "minutes" }\nlabel = { nl = "Overdag geslapen"'
    spoilt = replace(course / DIARY, words, words.replace(', en = "minutes"', ""))
    (fault,) = errors_in(course)
    assert fault.message == "unit of field nap is missing in ‘en’"
    assert spoilt.split("\n")[fault.line - 1] == 'unit = { nl = "minuten" }'
    assert fault.line > spoilt[: spoilt.index('id = "nap"')].count("\n")
