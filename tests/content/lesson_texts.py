"""Small lessons for tests: a front matter that is right, and whatever body a test is about."""

from course.content.faults import Fault
from course.content.lesson import Lesson, Step
from course.content.parser import parse_lesson

FRONT = '+++\nid = "walk"\ntitle = "A walk"\nidea = "Ten minutes."\nminutes = [2, 5, 8]\n+++\n'
FIRST_LINE = FRONT.count("\n") + 1
"""The line of the file on which a body starts."""


def read(body: str, package: bool = False) -> tuple[Lesson, list[Fault]]:
    """An English lesson with this body."""
    return parse_lesson(FRONT + body, "1-one/2-walk.en.md", "en", package)


def read_step(body: str, package: bool = False) -> tuple[Step, list[Fault]]:
    """The only step of a lesson; its content starts two lines below `FIRST_LINE`."""
    lesson, faults = read(f"# Core\n## Step {{#one}}\n{body}\n", package)
    assert len(lesson.steps) == 1
    return lesson.steps[0], faults


def messages(faults: list[Fault]) -> str:
    """All faults as the author reads them."""
    return "\n".join(map(str, faults))
