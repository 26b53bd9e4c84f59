"""The two typefaces, loaded from the program's own files; nothing depends on what a system has."""

import sys
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

from course.errors import CourseError
from course.ui.theme.theme import theme
from course.ui.theme.tokens import ROLES, SANS, SERIF

# What the first page shows; the rest follows after it has been painted.
FIRST = (
    "atkinson-hyperlegible-next-400-normal",
    "atkinson-hyperlegible-next-600-normal",
    "literata-500-normal",
)
REST = (
    "atkinson-hyperlegible-next-500-normal",
    "atkinson-hyperlegible-next-700-normal",
    "atkinson-hyperlegible-next-400-italic",
    "literata-400-normal",
    "literata-600-normal",
    "literata-400-italic",
)


def load(folder: Path, names: tuple[str, ...]) -> None:
    """Load these font files from `folder`; CourseError if one is missing or carries another name."""
    for name in names:
        handle = QFontDatabase.addApplicationFont(str(folder / f"{name}.ttf"))
        families = QFontDatabase.applicationFontFamilies(handle) if handle >= 0 else []
        if not {SANS, SERIF} & set(families):
            raise CourseError(f"the font file {name}.ttf is missing or damaged; install the program again")


def try_to_load(folder: Path, names: tuple[str, ...]) -> None:
    """Load what is there: a letter of the system is better than no course, and no help."""
    try:
        load(folder, names)
    except CourseError as error:
        sys.stderr.write(f"{error}\n")


def font(face: str, size: float, weight: int = 400, italic: bool = False) -> QFont:
    """A font of `size` px at 100 %, in the chosen text size."""
    result = QFont(face)
    result.setPixelSize(theme.px(size))
    result.setWeight(QFont.Weight(weight))
    result.setItalic(italic)
    result.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return result


def role_font(role: str) -> QFont:
    """The font of a type role of `tokens.ROLES`."""
    spec = ROLES[role]
    return font(spec.face, spec.size, spec.weight)
