"""The order of the course, and the line of whatever is wrong in it."""

from pathlib import Path

import pytest

from course.content.course_map import (
    CourseMap,
    ExerciseGroup,
    LessonPlace,
    Module,
    only_with_files,
    parse_course_map,
)

REPOSITORY = Path(__file__).parents[2]
GOOD = """[[module]]
id = "one"
title = { nl = "Eén", en = "One" }
about = { nl = "Over één.", en = "About one." }

    [[module.lesson]]
    id = "walk"
    number = "1.1"
    file = "1-one/1-walk"

    [[module.lesson]]
    id = "rest"
    number = "1.2"
    file = "1-one/2-rest"

[[module]]
id = "two"
title = { nl = "Twee", en = "Two" }
about = { nl = "Over twee.", en = "About two." }
advice = { nl = "Rustig aan.", en = "Take it slowly." }

[[exercise_group]]
id = "all"
title = { nl = "Alles", en = "All" }
exercises = [{ id = "body-map", icon = "person-standing" }]
"""


def test_modules_lessons_and_groups_keep_their_order() -> None:
    course, faults = parse_course_map(GOOD)
    assert not faults
    assert course == CourseMap(
        (
            Module("one", {"nl": "Eén", "en": "One"}, {"nl": "Over één.", "en": "About one."}, 2, {}),
            Module(
                "two",
                {"nl": "Twee", "en": "Two"},
                {"nl": "Over twee.", "en": "About two."},
                0,
                {"nl": "Rustig aan.", "en": "Take it slowly."},
            ),
        ),
        (
            LessonPlace("walk", "1.1", "one", "1-one/1-walk"),
            LessonPlace("rest", "1.2", "one", "1-one/2-rest"),
        ),
        (ExerciseGroup("all", {"nl": "Alles", "en": "All"}, (("body-map", "person-standing"),)),),
    )


def test_a_lesson_without_any_file_is_not_counted() -> None:
    course, _ = parse_course_map(GOOD)
    assert course is not None
    smaller = only_with_files(course, {"1-one/2-rest"})
    assert [place.id for place in smaller.lessons] == ["rest"]
    assert [module.lessons for module in smaller.modules] == [1, 0]


@pytest.mark.parametrize(
    ("old", "new", "line", "message"),
    [
        ('number = "1.1"', 'nummer = "1.1"', 8, "‘nummer’; probably meant: number"),
        ('id = "rest"', 'id = "walk"', 12, "‘walk’ stands in this file twice"),
        ('"1-one/1-walk"', '"../secret"', 9, "‘file’ is a path without language"),
        ('"1-one/1-walk"', '"1-one/1-walk.nl.md"', 9, "‘file’ is a path without language"),
        ('"1-one/1-walk"', '"C:/walk"', 9, "‘file’ is a path without language"),
        ('id = "two"', 'id = "one"', 17, "an id of its own, unlike ‘one’"),
        ('icon = "person-standing"', "icon = 3", 25, "‘icon’ must be a text"),
        ("[[exercise_group]]", "[[exercise_groups]]", 22, "probably meant: exercise_group"),
    ],
)
def test_a_fault_is_named_with_its_line_and_the_rest_is_read(
    old: str, new: str, line: int, message: str
) -> None:
    course, faults = parse_course_map(GOOD.replace(old, new, 1))
    assert [fault.line for fault in faults if message in str(fault)] == [line]
    assert course is not None
    assert course.modules


def test_a_map_that_is_no_toml_is_none_at_all() -> None:
    course, faults = parse_course_map("[[module\n")
    assert course is None
    assert [fault.line for fault in faults] == [1]


def test_the_map_of_the_course_leads_to_files_exercises_and_icons_that_exist() -> None:
    course, faults = parse_course_map((REPOSITORY / "lessons/course.toml").read_text("utf-8"))
    assert not faults
    assert course is not None
    for place in course.lessons:
        for language in ("nl", "en"):
            assert (REPOSITORY / f"lessons/{place.file}.{language}.md").is_file()
    for group in course.groups:
        for exercise, icon in group.exercises:
            assert (REPOSITORY / f"lessons/exercises/{exercise}.toml").is_file()
            assert (REPOSITORY / f"resources/icons/{icon}.svg").is_file()
