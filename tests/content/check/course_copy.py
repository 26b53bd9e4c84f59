"""The three sample lessons as a coach's package, and the same three made into a small course of our own."""

import shutil
from pathlib import Path

from course.content.check import check_folder
from course.content.faults import Fault
from course.ui.drawings import FIGURES
from course.ui.exercises.registry import KNOWN

SAMPLES = Path(__file__).parent / "samples"
VIEWS = KNOWN | {"sleep-bars"}  # the samples name one that was never made

CIRCLE = "1-understanding/3-vicious-circle"
SLEEP = "2-body/2-sleep-rhythm"
THOUGHTS = "3-mind/2-thoughts-5g"
DIARY = "exercises/sleep-diary.toml"
BALANCE = "exercises/energy-balance.toml"

# The samples name lessons and exercises that are not among them.
_ELSEWHERE = {
    "exercise:my-circle": "exercise:energy-balance",
    "exercise:five-g": "exercise:energy-balance",
    "lesson:causes": "lesson:sleep-rhythm",
    "lesson:thermostat": "lesson:thoughts-5g",
}

_COACH = {
    "nl": """
# Coach

## Doel {#aim}

Samen zien waar het rustiger kan.

## Vragen {#questions}

- Wat viel je op?
- Waar wil je beginnen?

## Valkuil {#pitfall}

Te snel willen.

## Wanneer verder {#refer}

Als het niet lichter wordt, praat dan met de huisarts.
""",
    "en": """
# Coach

## Aim {#aim}

To see together where there is room to slow down.

## Questions {#questions}

- What struck you?
- Where would you like to begin?

## Pitfall {#pitfall}

Going too fast.

## When to refer {#refer}

If it gets no lighter, talk to the doctor.
""",
}

_MAP = """
[[module]]
id = "samples"
title = { nl = "Voorbeelden", en = "Samples" }
about = { nl = "Drie lessen.", en = "Three lessons." }
lesson = [
    { id = "vicious-circle", number = "1.3", file = "1-understanding/3-vicious-circle" },
    { id = "sleep-rhythm", number = "2.2", file = "2-body/2-sleep-rhythm" },
    { id = "thoughts-5g", number = "3.2", file = "3-mind/2-thoughts-5g" },
]

[[exercise_group]]
id = "all"
title = { nl = "Alles", en = "All" }
exercises = [
    { id = "sleep-diary", icon = "moon" },
    { id = "energy-balance", icon = "scale" },
]
"""


def copy_package(folder: Path) -> Path:
    """The samples as they are: without a course.toml they are a package."""
    return Path(shutil.copytree(SAMPLES, folder / "package"))


def copy_course(folder: Path) -> Path:
    """The samples with a course.toml, notes for coaches, and links to what is there."""
    course = Path(shutil.copytree(SAMPLES, folder / "course"))
    for path in course.rglob("*.md"):
        text = path.read_text(encoding="utf-8")
        for missing, present in _ELSEWHERE.items():
            text = text.replace(missing, present)
        path.write_text(text + _COACH[path.name.split(".")[-2]], encoding="utf-8")
    (course / "course.toml").write_text(_MAP.lstrip(), encoding="utf-8")
    return course


def check(folder: Path) -> list[Fault]:
    """Every fault in `folder`, with the figures and views that the program has."""
    return check_folder(folder, FIGURES, VIEWS)


def errors_in(folder: Path) -> list[Fault]:
    """The faults in `folder` that are no advice."""
    return [fault for fault in check(folder) if fault.severity == "error"]


def replace(path: Path, old: str, new: str) -> str:
    """Puts `new` in the one place of `path` where `old` stands; gives the new text."""
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times in {path.name}"
    spoilt = text.replace(old, new)
    path.write_text(spoilt, encoding="utf-8")
    return spoilt
