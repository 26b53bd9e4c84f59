"""Lessons, exercises, steps, figures, views, pictures, sources and the line of safety."""

from pathlib import Path

import pytest

from tests.content.check.course_copy import (
    BALANCE,
    CIRCLE,
    DIARY,
    SLEEP,
    check,
    copy_course,
    copy_package,
    errors_in,
    replace,
)
from tests.content.check.spoilt import Spoilt, assert_named

SPOILT = [
    Spoilt(
        "no such lesson",
        f"{CIRCLE}.nl.md",
        "(lesson:thoughts-5g)",
        "(lesson:thoughts-5h)",
        "(lesson:thoughts-5h)",
        "no lesson ‘thoughts-5h’",
        "thoughts-5g",
    ),
    Spoilt(
        "no such exercise",
        f"{SLEEP}.nl.md",
        "(exercise:sleep-diary)",
        "(exercise:sleep-dairy)",
        "(exercise:sleep-dairy)",
        "no exercise ‘sleep-dairy’",
        "sleep-diary",
    ),
    Spoilt(
        "no such step",
        f"{SLEEP}.nl.md",
        "(exercise:sleep-diary)",
        "(exercise:sleep-diary#ankers)",
        "#ankers",
        "has no step ‘ankers’",
        "anchors",
    ),
    Spoilt(
        "no such figure",
        f"{CIRCLE}.nl.md",
        "(figure:circle)",
        "(figure:cirkel)",
        "(figure:cirkel)",
        "no figure ‘cirkel’",
        "circle",
    ),
    Spoilt(
        "no such picture",
        f"{CIRCLE}.nl.md",
        "(figure:circle)",
        "(circle.png)",
        "(circle.png)",
        "no picture ‘circle.png’",
    ),
    Spoilt(
        "no such address",
        f"{SLEEP}.nl.md",
        "(exercise:sleep-diary)",
        "(exercice:sleep-diary)",
        "(exercice:sleep-diary)",
        "leads nowhere",
        "exercise:",
    ),
    Spoilt(
        "no such view",
        DIARY,
        'view = "sleep-bars"',
        'view = "sleep-bar"',
        'view = "sleep-bar"',
        "no view ‘sleep-bar’",
        "sleep-bars",
    ),
    Spoilt(
        "no such source",
        f"{SLEEP}.nl.md",
        "(riemann23, ",
        "(reimann23, ",
        "(reimann23, ",
        "‘reimann23’",
        "riemann23",
    ),
    Spoilt(
        "no such source in an exercise",
        BALANCE,
        '"demerouti01"',
        '"demerouti02"',
        '"demerouti02"',
        "no source ‘demerouti02’",
        "demerouti01",
    ),
    Spoilt("unused source", "sources.toml", "[wood09]", "[wood10]", "[wood10]", "names the source ‘wood10’"),
]


@pytest.mark.parametrize("spoilt", SPOILT, ids=[spoilt.name for spoilt in SPOILT])
def test_a_spoilt_copy_is_named(spoilt: Spoilt, tmp_path: Path) -> None:
    assert_named(spoilt, tmp_path)


def test_a_link_out_of_a_package_is_advice(tmp_path: Path) -> None:
    faults = [fault for fault in check(copy_package(tmp_path)) if fault.message.startswith("there is no")]
    assert {fault.message for fault in faults} == {
        "there is no exercise ‘my-circle’",
        "there is no exercise ‘five-g’",
        "there is no lesson ‘causes’",
        "there is no lesson ‘thermostat’",
    }
    assert {fault.severity for fault in faults} == {"advice"}


def test_a_picture_that_lies_beside_the_lesson_is_no_fault(tmp_path: Path) -> None:
    course = copy_course(tmp_path)
    for language in ("nl", "en"):
        replace(course / f"{CIRCLE}.{language}.md", "(figure:circle)", "(circle.png)")
    (course / CIRCLE).with_name("circle.png").write_bytes(b"")
    assert errors_in(course) == []


def test_a_name_nearly_that_of_a_picture_beside_the_lesson_is_meant(tmp_path: Path) -> None:
    course = copy_course(tmp_path)
    for language in ("nl", "en"):
        replace(course / f"{CIRCLE}.{language}.md", "(figure:circle)", "(circel.png)")
    (course / CIRCLE).with_name("circle.png").write_bytes(b"")
    assert {fault.meant for fault in errors_in(course)} == {"circle.png"}


def test_sources_that_are_no_toml_are_one_error(tmp_path: Path) -> None:
    course = copy_course(tmp_path)
    replace(course / "sources.toml", "[almen21]", "[almen21")
    (fault,) = errors_in(course)
    assert (fault.file, fault.message.split(":")[0]) == ("sources.toml", "cannot be read")


def _make_a_lesson_on_breathing(course: Path) -> None:
    """Sleep becomes the lesson on slow breathing, before which a line of safety has to stand."""
    for language in ("nl", "en"):
        replace(course / f"{SLEEP}.{language}.md", 'id = "sleep-rhythm"', 'id = "slow-breathing"')
        replace(course / f"{CIRCLE}.{language}.md", "(lesson:sleep-rhythm)", "(lesson:slow-breathing)")
    replace(course / "course.toml", '{ id = "sleep-rhythm"', '{ id = "slow-breathing"')


def test_an_act_on_breathing_is_safe_when_its_exercise_has_a_line_of_safety(tmp_path: Path) -> None:
    course = copy_course(tmp_path)
    _make_a_lesson_on_breathing(course)
    assert errors_in(course) == []


def test_an_act_and_an_exercise_on_breathing_without_a_line_of_safety_are_errors(tmp_path: Path) -> None:
    course = copy_course(tmp_path)
    _make_a_lesson_on_breathing(course)
    text = (course / DIARY).read_text(encoding="utf-8")
    before, _, rest = text.partition("[safety]")
    (course / DIARY).write_text(before + "[[step]]" + rest.partition("[[step]]")[2], encoding="utf-8")
    faults = errors_in(course)
    assert [(fault.file[-5:], fault.line, fault.message.split("’")[0]) for fault in faults] == [
        ("en.md", 24, "act ‘set-alarm"),
        ("en.md", 84, "exercise ‘sleep-diary"),
        ("nl.md", 24, "act ‘set-alarm"),
        ("nl.md", 84, "exercise ‘sleep-diary"),
    ]


def test_an_act_on_breathing_needs_an_exercise_to_take_the_line_from(tmp_path: Path) -> None:
    course = copy_course(tmp_path)
    _make_a_lesson_on_breathing(course)
    for language, label in (("nl", "Slaapdagboek"), ("en", "Sleep diary")):
        replace(course / f"{SLEEP}.{language}.md", f"[{label}](exercise:sleep-diary)\n", "")
    assert {(fault.line, fault.meant) for fault in errors_in(course)} == {
        (24, "a link to an exercise with [safety]")
    }


def test_the_wave_without_a_line_of_safety_is_an_error_wherever_it_is_opened(tmp_path: Path) -> None:
    course = copy_course(tmp_path)
    text = (course / BALANCE).read_text(encoding="utf-8").replace("energy-balance", "wave", 1)
    before, _, rest = text.partition("[safety]")
    spoilt = before + "[[step]]" + rest.partition("[[step]]")[2]
    (course / BALANCE).write_text(spoilt, encoding="utf-8")
    messages = [fault.message for fault in errors_in(course) if fault.file == BALANCE]
    assert "exercise ‘wave’ has no line of safety" in messages
