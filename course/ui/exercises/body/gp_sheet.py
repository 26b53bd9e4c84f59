"""The page for the doctor before it goes out, with a name on it if the person wants one."""

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QLineEdit, QWidget

from course.clock import local_date
from course.ui import words
from course.ui.charts import gp_sheet as painted
from course.ui.exercises.paper_view import PaperView, date_words
from course.ui.exercises.view import ViewContext
from course.ui.paper import Paint
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import column
from course.ui.widgets.labels import Label
from course.workbook.gp_sheet import Energy, GpSheet, SheetWords
from course.workbook.gp_sheet_fit import compose
from course.workbook.gp_sheet_html import html

_LONGEST_NAME = 40  # characters: what the line on the page holds
_NAME_WIDTH = 380  # px at 100 %


class GpSheetView(PaperView):
    """One page of everything in the body map. The name stands on the page only and is not kept."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        energy = Energy(context.energy, words.energy()) if context.energy else None
        self._sheet = compose(
            SheetWords(context.exercise, context.language),
            self.values,
            local_date(context.now),
            date_words(context.language),
            energy=energy,
            lines=cache(painted.line_count),
        )
        self._name = QLineEdit()
        self._lay_out(self._name_field())

    def sheet(self) -> GpSheet:
        """The page as it stands now."""
        return self._sheet

    def title(self) -> str:
        return self._sheet.title

    def pages(self) -> Sequence[Paint]:
        return (self._paint,)

    def html(self) -> str:
        return html(self._sheet, self.context.language)

    def on_name_edited(self, name: str) -> None:
        """Put the name on the page."""
        self._sheet = replace(self._sheet, name=" ".join(name.split()))
        self._show_pages()

    def _name_field(self) -> QWidget:
        holder = QWidget()
        layout = column(holder, gap=4)
        name = self.tr("Your name, if you want it on the page")
        self._name.setAccessibleName(name)
        self._name.setMaxLength(_LONGEST_NAME)
        self._name.setMaximumWidth(theme.px(_NAME_WIDTH))
        self._name.textEdited.connect(self.on_name_edited)
        layout.addWidget(Label(name, "strong"))
        layout.addWidget(self._name)
        layout.addWidget(Label(self.tr("It stands on this page only and is not kept."), "meta"))
        return holder

    def _paint(self, painter: QPainter, rect: QRectF) -> None:
        painted.draw(painter, rect, self._sheet)
