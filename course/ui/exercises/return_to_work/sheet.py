"""The ladder on paper, for company doctor and employer."""

from course.clock import local_date
from course.ui.exercises.paper_view import date_words
from course.ui.exercises.sheet_view import SheetView
from course.workbook import return_sheet
from course.workbook.rung_words import RungWords
from course.workbook.sheet import Sheet


class ReturnSheetView(SheetView):
    """What the employer may read, and lines to write on."""

    def sheet(self) -> Sheet:
        today = date_words(self.context.language)(local_date(self.context.now))
        return return_sheet.sheet(RungWords(self.context.exercise, self.context.language), self.values, today)
