"""Every exercise opens on every screen with whatever was once answered in it, and its entries can be read."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QLabel, QWidget

from course.content.exercise import DAY, Exercise, Field
from course.progress import statements
from tests.exercise_files import FOLDER, exercise
from tests.ui.running import LEAST, USUAL, Running, Starter, settle

EXERCISES = sorted(file.stem for file in FOLDER.glob("*.toml"))
_EMOJI = "👩🏽‍🚒💤 ⚑ "
_RIGHT_TO_LEFT = "עייפות תמיד ‏ تعب "
_MARKUP = "<b>&amp;</b> {name} %s \\n "


def _filled(text: str) -> Callable[[Field], object]:
    """Every field as full as it can be, its words made of `text`."""

    def value(field: Field) -> object:
        match field.type:
            case "text" | "lines":
                return (text * (field.max_length // len(text) + 1))[: field.max_length]
            case "choice":
                return field.options[-1].id
            case "choices":
                return [option.id for option in field.options]
            case "scale" | "number":
                return field.range[1]
            case "time":
                return "23:59"
            case "date":
                return "2026-11-24" if field.precision == "day" else "2026-11"
            case "rows":
                return [{column.id: value(column) for column in field.columns}] * field.max_rows

    return value


def _gone(field: Field) -> object:
    """What was answered when the field asked something else: options, columns and types of then."""
    if field.id == DAY:
        return "2026-11-23"
    gone: dict[str, object] = {
        "text": 7,
        "lines": ["a", "b"],
        "choice": "no-longer-there",
        "choices": ["no-longer-there"],
        "scale": "half",
        "number": -900,
        "time": "later",
        "date": "2026-99-99",
        "rows": [{"gone": "x"}, {}, {column.id: None for column in field.columns}, "no row"],
    }
    return gone[field.type]


def _least(field: Field) -> object:
    """The smallest answer there is: one letter, the lowest number, one empty row."""
    if field.type in ("text", "lines"):
        return "."
    if field.type == "rows":
        return [{field.columns[0].id: _least(field.columns[0])}]
    return field.range[0] if field.type in ("scale", "number") else _filled(".")(field)


ODD: dict[str, Callable[[Field], object]] = {
    "full": _filled("een zin van Ben, die verzonnen is. "),
    "emoji": _filled(_EMOJI),
    "right to left": _filled(_RIGHT_TO_LEFT),
    "markup": _filled(_MARKUP),
    "one word": _filled("w"),
    "least": _least,
    "changed": _gone,
}


def _answered(running: Running, found: Exercise, value: Callable[[Field], object], count: int) -> str:
    """`count` finished entries and the id of the last one."""
    entry = ""
    for _ in range(count):
        entry = running.session.begin_entry(found.id)
        for field in found.fields.values():
            running.session.answer(statements.answer(found.id, entry, field.id), value(field), field)
        running.session.finish_entry(found.id, entry)
    running.written()
    return entry


def _shows_every_step(running: Running, found: Exercise, entry: str = "") -> None:
    for step in found.steps:
        running.view.open_exercise(found.id, step.id, entry)
        settle()
    running.view.show_section("today")
    settle()


def _words(running: Running) -> str:
    return "\n".join(label.text() for label in running.window.findChildren(QLabel) if label.isVisible())


@pytest.mark.parametrize("name", EXERCISES)
@pytest.mark.parametrize("odd", ODD)
def test_an_exercise_opens_with_any_answers_and_its_entries_are_listed(
    start: Starter, name: str, odd: str
) -> None:
    running, found = start(size=LEAST), exercise(name)
    entry = _answered(running, found, ODD[odd], 1)
    _shows_every_step(running, found, entry)
    _shows_every_step(running, found)
    running.view.follow(("exercises", name))
    settle()
    assert found.title["en"] in _words(running)


@pytest.mark.parametrize("name", EXERCISES)
def test_an_exercise_opens_after_many_entries(start: Starter, name: str) -> None:
    running, found = start(), exercise(name)
    for day in range(9):
        start.clock.forward(days=1)
        _answered(running, found, ODD["full"] if day % 2 else ODD["least"], 1)
    _shows_every_step(running, found)


@pytest.mark.parametrize("name", EXERCISES)
@pytest.mark.parametrize("size", [USUAL, LEAST], ids=str)
def test_no_screen_of_an_exercise_is_wider_than_the_window(
    start: Starter, name: str, size: tuple[int, int]
) -> None:
    running, found = start("nl", size=size, text_size=200), exercise(name)
    entry = _answered(running, found, ODD["full"], 1)
    for step in found.steps:
        running.view.open_exercise(found.id, step.id, entry)
        settle()
        right = running.window.width()
        beyond = [
            one for one in running.window.findChildren(QWidget) if one.isVisible() and _right(one) > right
        ]
        assert not beyond, f"{step.id}: {[(type(one).__name__, one.accessibleName()) for one in beyond]}"


def _right(widget: QWidget) -> int:
    return widget.mapTo(widget.window(), widget.rect().topRight()).x()
