"""Reads an exercise: one TOML file with all its languages. The format is described in `lessons/README.md`."""

from course.content.exercise import BY_DAY, DAY, ENTRIES, REPEATS, Exercise, ExerciseStep, Field, Words
from course.content.exercise_fields import read_field
from course.content.faults import Fault
from course.content.toml_file import Table, TomlFile

KEYS = (
    "id", "view", "minutes", "entry", "repeat", "sources", "stop_after", "pause_after",
    "title", "purpose", "safety", "step", "field", "say",
)  # fmt: skip
STEP_KEYS = ("id", "title", "text", "fields", "view", "optional", "show_after", "show_until", "done")
MOST_MINUTES = 120
MOST_ENTRIES = 1000


def parse_exercise(text: str, file: str) -> tuple[Exercise | None, list[Fault]]:
    """The exercise and what is wrong with it. Never raises on what stands in `text`.

    A field, step or sentence that cannot be used is left out; without an id, a title or a step there is
    no exercise.
    """
    source = TomlFile(text, file)
    if not source.readable:
        return None, source.faults
    root = source.root
    root.only(KEYS)
    title, entry = root.words("title", required=True), root.one_of("entry", ENTRIES, "once")
    fields = _fields(root)
    if entry in BY_DAY:
        fields = _with_day(root, fields, title)
    view = root.text("view")
    exercise = Exercise(
        id=root.identifier(),
        title=title,
        purpose=root.words("purpose", required=True),
        safety=root.words("safety"),
        minutes=root.number("minutes", 5, 1, MOST_MINUTES),
        entry=entry,
        repeat=root.one_of("repeat", REPEATS, "when-needed"),
        steps=_steps(root, fields, view),
        fields=fields,
        say=_say(root),
        sources=root.texts("sources"),
        view=view,
        stop_after=root.number("stop_after", 0, 0, MOST_ENTRIES),
        pause_after=root.number("pause_after", 0, 0, MOST_ENTRIES),
        file=file,
    )
    if exercise.id and exercise.id != file.rpartition("/")[2].removesuffix(".toml"):
        root.fault("id", "the file of an exercise is called after its id", f"{exercise.id}.toml")
    usable = exercise.id and exercise.title and exercise.steps
    return exercise if usable else None, source.faults


def _fields(root: Table) -> dict[str, Field]:
    found: dict[str, Field] = {}
    for table in root.tables("field"):
        field = read_field(table)
        if field and field.id in found:
            table.fault("id", f"there are two fields ‘{field.id}’")
        elif field:
            found[field.id] = field
    return found


def _with_day(root: Table, fields: dict[str, Field], title: Words) -> dict[str, Field]:
    """The fields and the day they are about, which the program asks by itself."""
    day = Field(DAY, "date", title, precision="day")
    if fields.get(DAY, day).type != day.type or fields.get(DAY, day).precision != day.precision:
        root.fault("field", f"the field ‘{DAY}’ is the day of the entry", "another id")
    return {**fields, DAY: day}


def _steps(root: Table, fields: dict[str, Field], view: str) -> tuple[ExerciseStep, ...]:
    found: dict[str, ExerciseStep] = {}
    for table in root.tables("step"):
        step = _step(table, fields, view)
        if step and step.id in found:
            table.fault("id", f"there are two steps ‘{step.id}’")
        elif step:
            found[step.id] = step
    if not found:
        root.fault("step", "an exercise has at least one [[step]]")
    return tuple(found.values())


def _step(table: Table, fields: dict[str, Field], view: str) -> ExerciseStep | None:
    table.only(STEP_KEYS)
    step = ExerciseStep(
        id=table.identifier(),
        title=table.words("title", required=True),
        text=table.words("text"),
        fields=table.names("fields", fields),
        view=_view(table, view),
        optional=table.flag("optional"),
        show_after=table.number("show_after", 0, 0, MOST_ENTRIES),
        show_until=table.number("show_until", 0, 0, MOST_ENTRIES),
        done=table.words("done"),
    )
    return step if step.id and step.title else None


def _view(table: Table, view: str) -> str:
    """`view = true` means the figure of the exercise itself."""
    if table.is_text("view"):
        return table.text("view")
    if not table.flag("view"):
        return ""
    if not view:
        table.fault("view", "‘view = true’ shows the figure of the exercise, and it names none")
    return view


def _say(root: Table) -> dict[str, Words]:
    found: dict[str, Words] = {}
    for table in root.tables("say"):
        say_id = table.identifier()
        words = table.own_words(beside=("id",))
        if say_id in found:
            table.fault("id", f"there are two sentences ‘{say_id}’")
        elif not words:
            table.fault("id", f"the sentence ‘{say_id}’ has no text in any language")
        elif say_id:
            found[say_id] = words
    return found
