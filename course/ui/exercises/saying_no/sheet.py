"""The conversation card on paper, to take along or to hand over."""

from course.clock import local_date
from course.progress.entry_values import text
from course.ui.exercises.paper_view import date_words
from course.ui.exercises.saying_no.words import who_said
from course.ui.exercises.sheet_view import SheetView
from course.ui.exercises.view import capital
from course.workbook import saying_no_sheet
from course.workbook.sheet import Sheet


class CardSheetView(SheetView):
    """Without a person chosen it says nothing about for whom it is."""

    def sheet(self) -> Sheet:
        context = self.context
        known = text(self.values, "who")
        who = capital(context.say("card-for", who=who_said(context, self.values))) if known else ""
        today = date_words(context.language)(local_date(context.now))
        return saying_no_sheet.sheet(context.say, context.label, self.values, who, today)
