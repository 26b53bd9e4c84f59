"""Which view draws what: the names that exercise files may use in `view`, and where each is found."""

import sys
from collections.abc import Callable
from importlib import import_module

from course.ui.exercises.view import View, ViewContext

# Name -> module under ui/exercises, and class. Each is imported when it is first made, or by `load_next`
# before that.
VIEWS = {
    "circle": "circle.view:CircleView",
    "body-map": "body.body_map:BodyMapView",
    "balance": "balance.view:BalanceView",
    "dots": "recovery.dots:DotsView",
    "gp-sheet": "body.gp_sheet:GpSheetView",
    "return-road": "return_to_work.road:RoadView",
    "return-ladder": "return_to_work.ladder:LadderView",
    "return-sheet": "return_to_work.sheet:ReturnSheetView",
    "sleep-night": "sleep.night:NightView",
    "sleep-anchors": "sleep.anchors:AnchorsView",
    "sleep-weeks": "sleep.weeks:WeeksView",
    "area-sliders": "values.sliders:AreaSlidersView",
    "values-radar": "values.compass:CompassView",
    "week-plan": "values.week:WeekPlanView",
    "week-sheet": "values.week_sheet:WeekSheetView",
    "kind-card": "kind_letter.card:KindCardView",
    "breathing": "breathing.view:BreathingView",
    "tension": "breathing.tension:TensionView",
    "muscles": "muscles.view:MusclesView",
    "muscles-plan": "muscles.plan:PlanView",
    "worry-home": "worry.home:WorryHomeView",
    "worry-note": "worry.note:WorryNoteView",
    "worry-quarter": "worry.quarter:WorryQuarterView",
    "worry-after": "worry.after:WorryAfterView",
    "five-g": "five_g.view:FiveGView",
    "wave-words": "wave.words:WaveWordsView",
    "wave": "wave.view:WaveView",
    "rule-form": "rule_trial.form:RuleFormView",
    "rule-bars": "rule_trial.bars:RuleBarsView",
    "saying-order": "saying_no.order:OrderView",
    "saying-person": "saying_no.person:PersonView",
    "saying-sentence": "saying_no.sentence:SentenceView",
    "saying-card": "saying_no.card:CardView",
    "saying-aloud": "saying_no.aloud:AloudView",
    "saying-sheet": "saying_no.sheet:CardSheetView",
    "if-then-week": "if_then.week:IfThenWeek",
    "if-then-card": "if_then.card:IfThenCard",
    "warning-months": "warning_plan.months:MonthsView",
    "warning-card": "warning_plan.view:WarningView",
    "warning-sheet": "warning_plan.sheet:WarningSheetView",
    "energy-day": "energy_curve.day:DayView",
    "energy-days": "energy_curve.days:DaysView",
    "energy-breaks": "energy_curve.plan:BreaksView",
    "energy-stimuli": "energy_curve.plan:StimuliView",
    "stairs": "stairs.view:StairsView",
    "lab-day": "lab:LabView",
    "lab-half-year": "lab:LabView",
    "lab-what-if": "lab:LabView",
    "lab-old-load": "lab:LabView",
}
KNOWN = frozenset(VIEWS) | {"doctor-list"}
_BESIDE = (  # what views import only when they are made
    "course.ui.pages.exercise",
    "course.ui.exercises.question",
    "course.workbook.gp_sheet",
    "course.ui.lab.day",
    "course.ui.lab.half_year",
    "course.ui.lab.what_if",
    "course.ui.lab.old_load",
)


def make_view(name: str, context: ViewContext) -> View:
    """The view called `name`. Raises KeyError if there is none."""
    module, _, view = VIEWS[name].partition(":")
    make: Callable[[ViewContext], View] = getattr(import_module(_path(module)), view)
    return make(context)


def load_next() -> bool:
    """Import one more of the modules that an exercise may need; False when all are there."""
    missing = next((name for name in _modules() if name not in sys.modules), None)
    if missing is not None:
        import_module(missing)
    return missing is not None


def _modules() -> list[str]:
    views = (_path(place.partition(":")[0]) for place in VIEWS.values())
    return [*_BESIDE, *views]


def _path(module: str) -> str:
    return f"course.ui.exercises.{module}"
