"""The course as a whole: no id twice, a course map that agrees with the files, notes for coaches."""

from collections.abc import Iterator

from course.content.check.folder import CourseFolder
from course.content.check.languages import OUR_LANGUAGES, check_complete
from course.content.check.places import line_of
from course.content.course_map import FILE as COURSE_MAP
from course.content.course_map import CourseMap, LessonPlace
from course.content.faults import Fault, did_you_mean

COACH_NOTES = ("aim", "questions", "pitfall", "refer")


def check_ids(folder: CourseFolder) -> Iterator[Fault]:
    """Lesson ids used twice in one language, and exercise ids used twice.

    Ids inside one file are the parser's to see, and TOML itself refuses a source key that comes twice.
    """
    lessons: dict[tuple[str, str], str] = {}
    for file in folder.lessons:
        other = lessons.setdefault((file.lesson.id, file.lesson.language), file.path)
        if other != file.path:
            line = line_of(file.text, "id =")
            yield Fault(file.path, line, f"the lesson id ‘{file.lesson.id}’ is taken by {other}")
    exercises: dict[str, str] = {}
    for exercise in folder.exercises:
        other = exercises.setdefault(exercise.exercise.id, exercise.path)
        if other != exercise.path:
            line = line_of(exercise.text, "id =")
            yield Fault(exercise.path, line, f"the exercise id ‘{exercise.exercise.id}’ is taken by {other}")


def check_course_map(folder: CourseFolder) -> Iterator[Fault]:
    """course.toml names every lesson and every exercise, where it is, and nothing that is not there."""
    if folder.course_map is None:
        return
    course_map, text = folder.course_map, folder.course_map_text
    places = {place.id: place for place in course_map.lessons}
    lessons = {file.lesson.id for file in folder.lessons}
    exercises = {file.exercise.id for file in folder.exercises}
    grouped = [exercise for group in course_map.groups for exercise, _ in group.exercises]
    for what, names, known in (("lesson", list(places), lessons), ("exercise", grouped, exercises)):
        for name in names:
            if name not in known:
                line = line_of(text, f'"{name}"')
                yield Fault(COURSE_MAP, line, f"there is no {what} ‘{name}’", did_you_mean(name, known))
    for file in folder.lessons:
        yield from _check_place(places, file.path, file.lesson.id, file.lesson.language)
    for exercise in folder.exercises:
        if exercise.exercise.id not in grouped:
            message = f"exercise ‘{exercise.exercise.id}’ stands in no group of {COURSE_MAP}"
            yield Fault(exercise.path, 0, message, did_you_mean(exercise.exercise.id, grouped))
    yield from _check_map_words(course_map, text)


def check_coach_notes(folder: CourseFolder) -> Iterator[Fault]:
    """Every lesson of ours has its part for coaches, with the same four notes."""
    for file in folder.lessons if folder.own else ():
        ids = [note.id for note in file.lesson.coach]
        if file.readable and ids != list(COACH_NOTES):
            line = line_of(file.text, "# Coach") if ids else 0
            meant = ", ".join(f"{{#{name}}}" for name in COACH_NOTES)
            yield Fault(file.path, line, "the part ‘# Coach’ does not hold its four notes", meant)


def _check_place(places: dict[str, LessonPlace], path: str, lesson: str, language: str) -> Iterator[Fault]:
    place = places.get(lesson)
    if place is None:
        message = f"the lesson ‘{lesson}’ does not stand in {COURSE_MAP}"
        yield Fault(path, 0, message, did_you_mean(lesson, places))
    elif path != f"{place.file}.{language}.md":
        message = f"{COURSE_MAP} looks for the lesson ‘{lesson}’ elsewhere"
        yield Fault(path, 0, message, f"{place.file}.{language}.md")


def _check_map_words(course_map: CourseMap, text: str) -> Iterator[Fault]:
    """The words of modules and groups stand in all languages."""
    texts = [(f"title of module {module.id}", module.title) for module in course_map.modules]
    texts += [(f"about of module {module.id}", module.about) for module in course_map.modules]
    texts += [(f"title of group {group.id}", group.title) for group in course_map.groups]
    wanted = {*OUR_LANGUAGES}.union(*(words for _, words in texts))
    for what, words in texts:
        line = line_of(text, next(iter(words.values()), ""))
        yield from check_complete(COURSE_MAP, line, what, words, wanted)
