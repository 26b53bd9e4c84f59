"""The boiler laboratory as steps of an exercise: nothing in it is an answer, so nothing is kept."""

from course.ui.exercises.view import View, ViewContext
from course.ui.lab import words
from course.ui.lab.part import LabPart
from course.ui.widgets.boxes import column
from course.ui.widgets.motion import motion


class LabView(View):
    """One page of the laboratory; it is made anew for a low window."""

    WIDTH = 960

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._layout = column(self, gap=8)
        self._part = _page(context.step.view, self.low)
        self._layout.addWidget(self._part, 1)

    def sentence(self) -> str:
        return words.banner()

    def footer(self) -> str:
        return words.banner()

    def on_low_changed(self) -> None:
        old, self._part = self._part, _page(self.context.step.view, self.low)
        self._part.take_over(old)
        self._layout.replaceWidget(old, self._part)
        old.hide()
        old.deleteLater()


def _page(name: str, low: bool) -> LabPart:
    """The page that a step names; `low` leaves out what may be missed."""
    from course.ui.lab.day import DayLab
    from course.ui.lab.half_year import HalfYearLab
    from course.ui.lab.old_load import OldLoadLab
    from course.ui.lab.what_if import WhatIfLab

    match name:
        case "lab-half-year":
            return HalfYearLab(low, less_motion=motion.less)
        case "lab-what-if":
            return WhatIfLab(low)
        case "lab-old-load":
            return OldLoadLab(low)
        case _:
            return DayLab(low=low)
