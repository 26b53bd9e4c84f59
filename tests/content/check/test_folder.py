"""Reading a folder: its files, their encodings and line ends, and files that cannot be read."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.content.check.course_copy import (
    DIARY,
    SAMPLES,
    SLEEP,
    THOUGHTS,
    check,
    copy_course,
    errors_in,
    replace,
)


def test_an_empty_folder_is_a_package_without_faults(tmp_path: Path) -> None:
    assert check(tmp_path) == []


def test_faults_come_by_file_and_line(tmp_path: Path) -> None:
    faults = check(copy_course(tmp_path))
    assert faults == sorted(faults)


def test_a_read_me_is_no_lesson(tmp_path: Path) -> None:
    course = copy_course(tmp_path)
    (course / "README.md").write_text("# How to write a lesson\n", encoding="utf-8")
    assert errors_in(course) == []


def test_a_lesson_without_a_language_in_its_name_is_an_error(tmp_path: Path) -> None:
    course = copy_course(tmp_path)
    (course / "extra.md").write_text("# Kern\n", encoding="utf-8")
    (fault,) = errors_in(course)
    assert (fault.file, fault.line, fault.meant) == ("extra.md", 0, "extra.nl.md")


def test_windows_line_ends_and_a_byte_order_mark_change_nothing(tmp_path: Path) -> None:
    course = copy_course(tmp_path)
    before = check(course)
    for path in course.rglob("*.*"):
        text = path.read_text(encoding="utf-8")
        path.write_text(text, encoding="utf-8-sig", newline="\r\n")
    assert check(course) == before


@pytest.mark.parametrize("file", [f"{SLEEP}.nl.md", DIARY, "sources.toml"])
def test_a_file_that_is_not_utf_8_is_named_with_the_line(file: str, tmp_path: Path) -> None:
    course = copy_course(tmp_path)
    content = (course / file).read_bytes().replace(b"\n", b"\n\n# caf\xe9\n", 1)
    (course / file).write_bytes(content)
    assert (file, 3, "not saved as UTF-8") in [fault[:3] for fault in errors_in(course)]


def test_a_front_matter_that_cannot_be_read_is_one_error_in_its_file(tmp_path: Path) -> None:
    course = copy_course(tmp_path)
    replace(course / f"{THOUGHTS}.nl.md", 'title = "Gedachten onderzoeken (5G)"', 'title = "Gedachten')
    faults = [fault for fault in errors_in(course) if fault.file == f"{THOUGHTS}.nl.md"]
    assert [fault.line for fault in faults] == [3]


@given(
    at=st.integers(0, 6000),
    cut=st.integers(0, 40),
    put=st.text(alphabet='#>[]^()*:{}‘’“”"+= \n-é1a', max_size=12),
)
@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_small_damage_gives_faults_on_lines_that_exist(
    at: int, cut: int, put: str, tmp_path: Path
) -> None:
    text = (SAMPLES / f"{SLEEP}.nl.md").read_text(encoding="utf-8")
    spoilt = text[:at] + put + text[at + cut :]
    (tmp_path / "lesson.nl.md").write_text(spoilt, encoding="utf-8")
    lines = spoilt.count("\n") + 1
    assert all(0 <= fault.line <= lines for fault in check(tmp_path))
