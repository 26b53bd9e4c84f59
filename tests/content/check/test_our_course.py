"""The course as it is shipped, held against every rule."""

from pathlib import Path

from tests.content.check.course_copy import errors_in

LESSONS = Path(__file__).parents[3] / "lessons"


def test_our_own_course_has_no_error() -> None:
    assert [str(fault) for fault in errors_in(LESSONS)] == []
