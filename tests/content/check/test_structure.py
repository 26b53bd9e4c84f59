"""Ids, parts, marks, the course map and the notes for coaches."""

from pathlib import Path

import pytest

from tests.content.check.course_copy import CIRCLE, DIARY, SLEEP, THOUGHTS, copy_course, errors_in, replace
from tests.content.check.spoilt import Spoilt, assert_named

SPOILT = [
    Spoilt(
        "step without id",
        f"{SLEEP}.en.md",
        "Lying down in the day {#naps}",
        "Lying down in the day",
        "## Lying down",
        "has no id",
    ),
    Spoilt(
        "step id twice",
        f"{SLEEP}.en.md",
        "{#naps}",
        "{#doctor}",
        "## A word with your doctor",
        "‘doctor’ is taken",
    ),
    Spoilt(
        "lesson id twice",
        f"{THOUGHTS}.nl.md",
        'id = "thoughts-5g"',
        'id = "sleep-rhythm"',
        'id = "sleep-rhythm"',
        f"‘sleep-rhythm’ is taken by {SLEEP}.nl.md",
    ),
    Spoilt(
        "lesson in another place",
        f"{THOUGHTS}.nl.md",
        'id = "thoughts-5g"',
        'id = "sleep-rhythm"',
        "",
        "looks for the lesson ‘sleep-rhythm’ elsewhere",
        f"{SLEEP}.nl.md",
    ),
    Spoilt(
        "mark twice",
        f"{SLEEP}.en.md",
        "[^nap]: view (own)",
        "[^steps]: view (own)",
        "[^steps]: view",
        "‘steps’ is explained twice",
    ),
    Spoilt(
        "question twice",
        f"{THOUGHTS}.en.md",
        "(check:event)",
        "(check:event-and-thought)",
        "(check:event-and-thought)",
        "‘event-and-thought’ is taken",
    ),
    Spoilt(
        "exercise id twice",
        DIARY,
        'id = "sleep-diary"',
        'id = "energy-balance"',
        'id = "energy-balance"',
        "taken by exercises/energy-balance.toml",
    ),
    Spoilt(
        "source key twice",
        "sources.toml",
        "[baron17]",
        "[almen21]",
        '[almen21]\nauthors = "Baron',
        "cannot be read",
    ),
    Spoilt(
        "unknown key",
        f"{SLEEP}.en.md",
        "minutes = [2, 8, 15]",
        "minute = [2, 8, 15]",
        "minute =",
        "‘minute’",
        "minutes",
    ),
    Spoilt(
        "unknown part", f"{SLEEP}.en.md", "# Short\n", "# Shorter\n", "# Shorter", "unknown part", "short"
    ),
    Spoilt(
        "unknown level",
        f"{SLEEP}.nl.md",
        "[^nap]: visie",
        "[^nap]: visies",
        "[^nap]: visies",
        "‘visies’",
        "visie",
    ),
    Spoilt(
        "own source that is no view",
        f"{SLEEP}.nl.md",
        "visie (own)",
        "zeker (own)",
        "zeker (own)",
        "own",
        "visie",
    ),
    Spoilt(
        "mark without a definition",
        f"{SLEEP}.en.md",
        "afternoon. [^nap]",
        "afternoon. [^nop]",
        "[^nop]",
        "‘nop’ is not explained",
        "nap",
    ),
    Spoilt(
        "mark without a sentence",
        f"{SLEEP}.en.md",
        "(edinger21): A steady rising time belongs to an approach that a guideline on poor sleep suggests.",
        "(edinger21)",
        "[^morning]: likely",
        "needs its sentence",
    ),
    Spoilt(
        "no notes for coaches",
        f"{CIRCLE}.en.md",
        "{#pitfall}",
        "{#pit}",
        "# Coach",
        "four notes",
        "{#pitfall}",
    ),
    Spoilt(
        "lesson not in the map",
        "course.toml",
        '{ id = "thoughts-5g"',
        '{ id = "thoughts"',
        '"thoughts"',
        "no lesson ‘thoughts’",
        "thoughts-5g",
    ),
    Spoilt(
        "exercise not in the map",
        "course.toml",
        '{ id = "sleep-diary"',
        '{ id = "sleep-dairy"',
        '"sleep-dairy"',
        "no exercise ‘sleep-dairy’",
        "sleep-diary",
    ),
]


@pytest.mark.parametrize("spoilt", SPOILT, ids=[spoilt.name for spoilt in SPOILT])
def test_a_spoilt_copy_is_named(spoilt: Spoilt, tmp_path: Path) -> None:
    assert_named(spoilt, tmp_path)


def test_the_course_that_is_spoilt_has_no_error_itself(tmp_path: Path) -> None:
    assert errors_in(copy_course(tmp_path)) == []


def test_a_lesson_that_the_map_does_not_name_is_an_error_in_each_language(tmp_path: Path) -> None:
    course = copy_course(tmp_path)
    replace(
        course / "course.toml",
        '    { id = "thoughts-5g", number = "3.2", file = "3-mind/2-thoughts-5g" },\n',
        "",
    )
    messages = [(fault.file, fault.message) for fault in errors_in(course)]
    message = "the lesson ‘thoughts-5g’ does not stand in course.toml"
    assert messages == [(f"{THOUGHTS}.en.md", message), (f"{THOUGHTS}.nl.md", message)]


def test_a_map_that_is_no_toml_is_one_error(tmp_path: Path) -> None:
    course = copy_course(tmp_path)
    replace(course / "course.toml", "[[module]]", "[[module")
    assert [fault.line for fault in errors_in(course)] == [1]


def test_a_module_without_an_english_title_is_an_error_at_its_line(tmp_path: Path) -> None:
    course = copy_course(tmp_path)
    replace(course / "course.toml", 'nl = "Voorbeelden", en = "Samples"', 'nl = "Voorbeelden"')
    (fault,) = errors_in(course)
    assert (fault.line, fault.message) == (3, "title of module samples is missing in ‘en’")


def test_an_exercise_lies_in_the_file_that_has_its_id_as_a_name(tmp_path: Path) -> None:
    course = copy_course(tmp_path)
    (course / DIARY).rename(course / "exercises" / "diary.toml")
    (fault,) = errors_in(course)
    assert (fault.file, fault.meant) == ("exercises/diary.toml", "sleep-diary.toml")
