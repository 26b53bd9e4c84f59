"""Which view draws what: the names that exercise files may use in `view`."""

import sys
from collections.abc import Callable
from importlib import import_module

from course.ui.exercises.view import View, ViewContext


def _circle(context: ViewContext) -> View:
    from course.ui.exercises.circle import CircleView

    return CircleView(context)


def _body_map(context: ViewContext) -> View:
    from course.ui.exercises.body_map import BodyMapView

    return BodyMapView(context)


def _balance(context: ViewContext) -> View:
    from course.ui.exercises.balance import BalanceView

    return BalanceView(context)


def _dots(context: ViewContext) -> View:
    from course.ui.exercises.dots import DotsView

    return DotsView(context)


def _gp_sheet(context: ViewContext) -> View:
    from course.ui import words
    from course.ui.exercises.gp_sheet import GpSheetView
    from course.workbook.gp_sheet import Energy

    energy = Energy(context.energy, words.energy()) if context.energy else None
    return GpSheetView(context, energy)


def _lab(context: ViewContext) -> View:
    from course.ui.exercises.lab import LabView

    return LabView(context)


# Each is imported when it is first made, or by `load_next` before that.
VIEWS: dict[str, Callable[[ViewContext], View]] = {
    "circle": _circle,
    "body-map": _body_map,
    "balance": _balance,
    "dots": _dots,
    "gp-sheet": _gp_sheet,
    "lab-day": _lab,
    "lab-half-year": _lab,
    "lab-what-if": _lab,
    "lab-old-load": _lab,
}
KNOWN = frozenset(VIEWS) | {"doctor-list"}
_MODULES = (
    "course.ui.pages.exercise",
    "course.ui.exercises.question",
    "course.ui.exercises.circle",
    "course.ui.exercises.body_map",
    "course.ui.exercises.balance",
    "course.ui.exercises.dots",
    "course.workbook.gp_sheet",
    "course.ui.exercises.gp_sheet",
    "course.ui.exercises.lab",
    "course.ui.lab.day",
    "course.ui.lab.half_year",
    "course.ui.lab.what_if",
    "course.ui.lab.old_load",
)


def load_next() -> bool:
    """Import one more of the modules that an exercise may need; False when all are there."""
    missing = next((name for name in _MODULES if name not in sys.modules), None)
    if missing is not None:
        import_module(missing)
    return missing is not None
