"""What one file says of another: lessons, exercises, steps, figures, views, pictures, sources, safety."""

from collections.abc import Collection, Iterator
from pathlib import Path, PurePosixPath

from course.content.check.folder import SOURCES, CourseFolder, LessonFile
from course.content.check.places import line_of
from course.content.check.prose import addresses_of, read_fragment
from course.content.exercise import Exercise
from course.content.faults import Fault, Severity, did_you_mean
from course.content.lesson import Act, ExerciseLink, Figure, Step

OWN = "own"

# Acts and exercises of these lessons, and these exercises anywhere, show one line of safety first.
SAFETY_LESSONS = (
    "doctor-first",
    "slow-breathing",
    "relaxing-muscles",
    "pacing-breaks-stimuli",
    "movement",
    "emotions-waves",
)
SAFETY_EXERCISES = ("slow-breathing", "muscle-release", "energy-curve", "movement-stairs", "wave")


def check_links(folder: CourseFolder) -> Iterator[Fault]:
    """Lessons and exercises that are linked to. In a package they may lie in the course: advice only."""
    severity: Severity = "error" if folder.own else "advice"
    lessons = {file.lesson.id for file in folder.lessons}
    exercises = {file.exercise.id: file.exercise for file in folder.exercises}
    for file in folder.lessons:
        for step in file.lesson.steps:
            for link in _exercise_links(step):
                yield from _check_exercise_link(file, step, link, exercises, severity)
        for address, start in _addresses(file):
            scheme, _, target = address.partition(":")
            if scheme == "lesson" and target not in lessons:
                line = line_of(file.text, f"({address}", start)
                message = f"there is no lesson ‘{target}’"
                yield Fault(file.path, line, message, did_you_mean(target, lessons), severity)


def check_figures(folder: CourseFolder, figures: Collection[str], views: Collection[str]) -> Iterator[Fault]:
    """Figures and views the program can draw, and pictures that lie beside the lesson."""
    for file in folder.lessons:
        for step in file.lesson.steps:
            for block in step.blocks:
                if isinstance(block, Figure):
                    yield from _check_figure(folder.path, file, step, block, figures)
    for exercise in folder.exercises:
        used = [exercise.exercise.view, *(step.view for step in exercise.exercise.steps)]
        for view in dict.fromkeys(used):
            if view and view not in views:
                line = line_of(exercise.text, f'"{view}"')
                message = f"there is no view ‘{view}’"
                yield Fault(exercise.path, line, message, did_you_mean(view, views))


def check_sources(folder: CourseFolder) -> Iterator[Fault]:
    """Sources that are named and do not exist, and sources that nothing names."""
    if folder.sources is None:
        return
    used = {OWN}
    for path, text, key, start in _named_sources(folder):
        used.add(key)
        if key != OWN and key not in folder.sources:
            meant = did_you_mean(key, folder.sources) or "an entry in sources.toml"
            yield Fault(path, line_of(text, key, start), f"there is no source ‘{key}’", meant)
    for key in folder.sources:
        if key not in used:
            line = line_of(folder.sources_text, f"[{key}]")
            yield Fault(SOURCES, line, f"no lesson and no exercise names the source ‘{key}’")


def check_safety(folder: CourseFolder) -> Iterator[Fault]:
    """Before an act or exercise that touches the body stands the safety line of an exercise."""
    exercises = {file.exercise.id: file.exercise for file in folder.exercises}
    for file in folder.exercises:
        if file.exercise.id in SAFETY_EXERCISES and not file.exercise.safety:
            message = f"exercise ‘{file.exercise.id}’ has no line of safety"
            yield Fault(file.path, 0, message, "[safety] with one line in each language")
    for lesson in folder.lessons:
        if lesson.lesson.id in SAFETY_LESSONS:
            yield from _unsafe_steps(lesson, exercises)


def _unsafe_steps(file: LessonFile, exercises: dict[str, Exercise]) -> Iterator[Fault]:
    """Acts in a lesson that opens no exercise with a safety line, and exercises without one."""
    linked = [link.exercise for step in file.lesson.steps for link in _exercise_links(step)]
    safe = {name for name in linked if name in exercises and exercises[name].safety}
    for step in file.lesson.steps:
        for block in step.blocks:
            if isinstance(block, Act) and not safe:
                line = line_of(file.text, f"(act:{block.name}", step.line)
                message = f"act ‘{block.name}’ without a line of safety before it"
                yield Fault(file.path, line, message, "a link to an exercise with [safety]")
            elif isinstance(block, ExerciseLink) and block.exercise in exercises.keys() - safe:
                line = line_of(file.text, f"(exercise:{block.exercise}", step.line)
                message = f"exercise ‘{block.exercise}’ without a line of safety before it"
                yield Fault(file.path, line, message, f"[safety] in {exercises[block.exercise].file}")


def _check_exercise_link(
    file: LessonFile, step: Step, link: ExerciseLink, exercises: dict[str, Exercise], severity: Severity
) -> Iterator[Fault]:
    line = line_of(file.text, f"(exercise:{link.exercise}", step.line)
    exercise = exercises.get(link.exercise)
    if exercise is None:
        meant = did_you_mean(link.exercise, exercises)
        yield Fault(file.path, line, f"there is no exercise ‘{link.exercise}’", meant, severity)
    elif link.step and link.step not in (known := [step.id for step in exercise.steps]):
        line = line_of(file.text, f"(exercise:{link.exercise}#{link.step}", step.line)
        message = f"exercise ‘{link.exercise}’ has no step ‘{link.step}’"
        yield Fault(file.path, line, message, did_you_mean(link.step, known) or ", ".join(known))


def _check_figure(
    root: Path, file: LessonFile, step: Step, figure: Figure, figures: Collection[str]
) -> Iterator[Fault]:
    if figure.picture:
        place = root / PurePosixPath(file.path).parent
        pictures = sorted(path.name for path in place.iterdir())
        if figure.name not in pictures:
            line = line_of(file.text, f"({figure.name}", step.line)
            message = f"no picture ‘{figure.name}’ lies beside this lesson"
            yield Fault(file.path, line, message, did_you_mean(figure.name, pictures))
    elif figure.name not in figures:
        line = line_of(file.text, f"(figure:{figure.name}", step.line)
        message = f"there is no figure ‘{figure.name}’"
        yield Fault(file.path, line, message, did_you_mean(figure.name, figures))


def _named_sources(folder: CourseFolder) -> Iterator[tuple[str, str, str, int]]:
    """Every source that is named, as (file, its text, key, line to search from)."""
    for lesson in folder.lessons:
        for step in lesson.lesson.steps:
            for mark in step.marks:
                line = line_of(lesson.text, f"[^{mark.name}]:", step.line)
                yield from ((lesson.path, lesson.text, key, line) for key in mark.sources)
    for exercise in folder.exercises:
        line = line_of(exercise.text, "sources")
        yield from ((exercise.path, exercise.text, key, line) for key in exercise.exercise.sources)


def _exercise_links(step: Step) -> list[ExerciseLink]:
    return [block for block in step.blocks if isinstance(block, ExerciseLink)]


def _addresses(file: LessonFile) -> Iterator[tuple[str, int]]:
    """The links inside sentences of a lesson and its notes for coaches, with a line to search from."""
    for step in file.lesson.steps:
        yield from ((address, step.line) for address in addresses_of(step))
    for note in file.lesson.coach:
        start = line_of(file.text, f"{{#{note.id}}}")
        yield from ((address, start) for address in read_fragment(note.text.html).addresses)
