"""A course with one thing wrong in it, and the fault that has to be named."""

from pathlib import Path
from typing import NamedTuple

from course.content.faults import Severity
from tests.content.check.course_copy import check, copy_course, replace


class Spoilt(NamedTuple):
    """In `file`, `old` becomes `new`. The fault stands where `at` stands afterwards; "" is line 0."""

    name: str
    file: str
    old: str
    new: str
    at: str
    says: str
    meant: str = ""
    severity: Severity = "error"


def assert_named(spoilt: Spoilt, tmp_path: Path) -> None:
    """One fault of the spoilt copy has the right file, line, severity, message and meaning."""
    course = copy_course(tmp_path)
    text = replace(course / spoilt.file, spoilt.old, spoilt.new)
    line = text[: text.index(spoilt.at)].count("\n") + 1 if spoilt.at else 0
    faults = check(course)
    named = [fault for fault in faults if (fault.file, fault.line) == (spoilt.file, line)]
    fitting = [fault for fault in named if spoilt.says in fault.message and spoilt.meant in fault.meant]
    found = [fault.severity for fault in fitting]
    expected = f"{spoilt.file}:{line}: {spoilt.says}; {spoilt.meant}"
    assert found == [spoilt.severity], "\n".join([f"expected {expected}, found", *map(str, faults)])
