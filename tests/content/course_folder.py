"""A small course in a folder of its own, for tests of the library."""

from pathlib import Path

EXERCISE = """id = "{id}"
title = {{ nl = "Oefening", en = "Exercise" }}
purpose = {{ nl = "Zo.", en = "So." }}
step = [{{ id = "one", title = {{ nl = "Een", en = "One" }} }}]
"""
SOURCES = '[a21]\nauthors = "Almén N"\nyear = 2021\ntitle = "T"\njournal = "J"\n'
PARTS = {"nl": "Kern", "en": "Core"}


def lesson_text(lesson_id: str, language: str, body: str = "Words.") -> str:
    """A lesson of one step; its title is `ID in LANGUAGE`."""
    title = f"{lesson_id} in {language}"
    front = f'id = "{lesson_id}"\ntitle = "{title}"\nidea = "Idea."\nminutes = [2, 5, 8]\n'
    return f"+++\n{front}+++\n\n# {PARTS.get(language, 'Core')}\n\n## A {{#a}}\n\n{body}\n"


def write_map(folder: Path, lessons: list[str], module_size: int = 2) -> None:
    """`course.toml` for these lessons, in modules of the same size."""
    lines = []
    for position, lesson in enumerate(lessons):
        if position % module_size == 0:
            name = f"module-{position // module_size + 1}"
            lines += [
                "[[module]]",
                f'id = "{name}"',
                f'title = {{ en = "{name}" }}',
                f'about = {{ en = "{name}" }}',
            ]
        lines += [
            "[[module.lesson]]",
            f'id = "{lesson}"',
            f'number = "{position + 1}"',
            f'file = "all/{lesson}"',
        ]
    lines += [
        "[[exercise_group]]",
        'id = "g"',
        'title = { en = "G" }',
        'exercises = [{ id = "stretch", icon = "leaf" }]',
    ]
    (folder / "course.toml").write_text("\n".join(lines) + "\n", encoding="utf-8")


def make_course(
    folder: Path, lessons: list[str], languages: tuple[str, ...] = ("nl", "en"), module_size: int = 2
) -> Path:
    """A course of these lessons with one exercise, `stretch`, and one source, `a21`."""
    (folder / "all").mkdir(parents=True)
    (folder / "exercises").mkdir()
    write_map(folder, lessons, module_size)
    (folder / "sources.toml").write_text(SOURCES, encoding="utf-8")
    (folder / "exercises" / "stretch.toml").write_text(EXERCISE.format(id="stretch"), encoding="utf-8")
    for lesson in lessons:
        for language in languages:
            (folder / "all" / f"{lesson}.{language}.md").write_text(
                lesson_text(lesson, language), encoding="utf-8"
            )
    return folder
