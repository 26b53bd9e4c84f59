"""The week plan on paper, to hang up."""

from course.progress import values as compass
from course.progress import week_plan as plan
from course.ui.exercises.paper_view import date_words
from course.ui.exercises.sheet_view import SheetView
from course.ui.exercises.view import capital
from course.workbook import week_sheet
from course.workbook.sheet import Sheet
from course.workbook.week_words import WeekWords


class WeekSheetView(SheetView):
    """The plan of this entry, or else what was planned for this week already."""

    def sheet(self) -> Sheet:
        history = self.context.history
        own = plan.week_of(self.values)
        week = own or plan.usual_week(self.context.now.date())
        rows = self.values if own else {"blocks": plan.planned(history, week)}
        return week_sheet.sheet(
            WeekWords(self.context.exercise, self.context.language),
            plan.blocks(rows),
            compass.last_chosen(self.values, history),
            date_words(self.context.language)(week.isoformat()),
            capital,
        )
