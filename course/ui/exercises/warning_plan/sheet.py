"""The warning plan on paper, for oneself and for one other."""

from course.clock import local_date
from course.progress import warning_plan as plan
from course.ui.exercises.paper_view import date_words
from course.ui.exercises.sheet_view import SheetView
from course.ui.exercises.warning_plan import words
from course.workbook import warning_sheet
from course.workbook.sheet import Sheet


class WarningSheetView(SheetView):
    """The whole card, with whom to call before the part that says to step in."""

    def sheet(self) -> Sheet:
        context, say_date = self.context, date_words(self.context.language)
        day = plan.review_day(self.values)
        return warning_sheet.sheet(
            context.say,
            self.values,
            words.people(context, self.values),
            words.traps(context, self.values),
            say_date(day.isoformat()) if day else "",
            say_date(local_date(context.now)),
        )
