"""The whole author's check: the rules of content, and what only shows when a step is laid out."""

import os
from pathlib import Path

from course.content.check import check_folder
from course.content.faults import Fault


def faults(folder: Path) -> list[Fault]:
    """Every fault in `folder`, sorted by file and line; needs no screen."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from course.ui.drawings import FIGURES
    from course.ui.exercises.registry import KNOWN
    from course.ui.layout_check import check_layout

    found = check_folder(folder, FIGURES, KNOWN)
    return sorted([*found, *check_layout(folder)], key=lambda fault: (fault.file, fault.line))
