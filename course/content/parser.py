"""Reads a lesson: one Markdown file in one language. The syntax is described in `lessons/README.md`."""

from course.content import front_matter
from course.content.blocks import BlockReader, kind_of
from course.content.chunks import chunks
from course.content.faults import Fault
from course.content.footnotes import Footnotes
from course.content.lesson import CoachNote, Language, Lesson, Part, Problem, Prose, Step
from course.content.limits import CHUNKS, LESSON_BYTES, STEPS
from course.content.render import without_controls
from course.content.report import Report, stem_of
from course.content.sections import Cutter, Section


def parse_lesson(
    text: str, file: str, language: Language, package: bool = False
) -> tuple[Lesson, list[Fault]]:
    """The lesson and what is wrong with it. Never raises on what stands in `text`.

    A piece that cannot be read becomes a Problem block in its place; a file that cannot be read becomes
    a lesson of one step that says so. `package` is for a coach's own lessons, which may link to `https:`.
    """
    report = Report(file, language)
    if len(text.encode("utf-8", "replace")) > LESSON_BYTES:
        return report.problem_lesson(0, f"more than {LESSON_BYTES:,} bytes", "too-big"), report.faults
    parts = front_matter.split(without_controls(_with_newlines(text)))
    if parts is None:
        message = "a lesson begins with its front matter between two lines of +++"
        return report.problem_lesson(1, message, "front-matter"), report.faults
    front, faults = front_matter.read(parts[0], file)
    if front is None:
        line, message = faults[0].line, faults[0].message
        return report.problem_lesson(line, message, "front-matter"), report.faults
    report.faults += faults
    sections = Cutter(report).cut(list(enumerate(parts[1].split("\n"), parts[2])))
    if len(sections) > STEPS:
        report.fault(sections[STEPS].line, f"more than {STEPS} steps; the rest is not shown")
    return _lesson(front, sections[:STEPS], report, package), report.faults


def _lesson(
    front: front_matter.FrontMatter, sections: list[Section], report: Report, package: bool
) -> Lesson:
    lesson_id = front.id or stem_of(report.file)
    reader = _StepReader(report, package)
    steps = [reader.step(section, section.part) for section in sections if section.part != "coach"]
    if not steps:
        return report.problem_lesson(0, "a lesson without steps", "no-steps", lesson_id, front.title)
    return Lesson(
        id=lesson_id,
        language=report.language,
        title=front.title or lesson_id,
        idea=front.idea,
        minutes=front.minutes,
        steps=tuple(steps),
        coach=tuple(reader.coach_note(section) for section in sections if section.part == "coach"),
        file=report.file,
    )


class _StepReader:
    """Reads section after section of one lesson."""

    def __init__(self, report: Report, package: bool) -> None:
        self._report = report
        self._footnotes = Footnotes(report)
        self._blocks = BlockReader(report, self._footnotes, package)

    def step(self, section: Section, part: Part) -> Step:
        """One step with its blocks and marks."""
        found = chunks(section.lines)
        problems: list[Problem] = []
        if len(found) > CHUNKS:
            message = f"more than {CHUNKS} paragraphs, lists and links in one step"
            problems.append(self._report.problem(found[CHUNKS].line, message, shown="too-much"))
            found = found[:CHUNKS]
        problems += self._footnotes.begin_step([chunk for chunk in found if chunk.is_definition])
        blocks = self._blocks.read([chunk for chunk in found if not chunk.is_definition])
        if not (blocks or problems or section.problems):
            self._report.fault(section.line, f"the step ‘{section.id}’ is empty")
        return Step(
            id=section.id,
            title=section.title,
            part=part,
            kind=kind_of(blocks),
            blocks=(*section.problems, *blocks, *problems),
            marks=self._footnotes.end_step(),
            line=section.line,
        )

    def coach_note(self, section: Section) -> CoachNote:
        """One note for coaches: prose only, and no marks."""
        self._footnotes.begin_step([])
        blocks = self._blocks.read(chunks(section.lines)[:CHUNKS])
        prose = [block for block in blocks if isinstance(block, Prose)]
        if not all(isinstance(block, Prose | Problem) for block in blocks):
            self._report.fault(section.line, "a note for coaches holds paragraphs and lists only")
        text = Prose("".join(block.html for block in prose), "\n".join(block.text for block in prose))
        return CoachNote(section.id, section.title, text)


def _with_newlines(text: str) -> str:
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
