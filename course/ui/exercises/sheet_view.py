"""A sheet of an exercise to take along: on pages of A4, with the same words for a screen reader."""

from abc import abstractmethod
from collections.abc import Sequence
from functools import partial

from course.ui.charts import sheet as painted
from course.ui.exercises.paper_view import PaperView
from course.ui.exercises.view import ViewContext
from course.ui.paper import Paint
from course.workbook.sheet import Sheet
from course.workbook.sheet_html import html


class SheetView(PaperView):
    """`sheet` makes it out of the context and the values alone: it is asked for once, at the beginning."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._laid = painted.lay_out(self.sheet(), self.tr("continued"))
        self._lay_out()

    @abstractmethod
    def sheet(self) -> Sheet:
        """What stands on the sheet."""

    def title(self) -> str:
        return self._laid.sheet.title

    def pages(self) -> Sequence[Paint]:
        count = len(self._laid.pages)
        return [partial(painted.draw, laid=self._laid, number=number) for number in range(count)]

    def html(self) -> str:
        return html(self._laid.sheet, self.context.language)
