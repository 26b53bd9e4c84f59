"""The week plan: seven days of four parts, what restores first; empty is on purpose (look2 §20b)."""

from collections.abc import Mapping
from datetime import date, timedelta

from course.content.sentences import day as day_said
from course.progress import values as compass
from course.progress import week_plan as plan
from course.progress.week_plan import CELLS, DAYS, PARTS, Block, Cell, Kind, Row
from course.ui.charts import week_grid as painted
from course.ui.exercises.inputs import as_rows
from course.ui.exercises.values.week_dialogs import BlockDialog, CellDialog
from course.ui.exercises.values.week_figure import GridFigure
from course.ui.exercises.values.week_parts import BelowBar, KindBar, WeekList
from course.ui.exercises.view import View, ViewContext, capital
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import column
from course.ui.widgets.dialog import Dialog
from course.ui.widgets.labels import Label
from course.workbook.week_words import WeekWords

_WEEK, _BLOCKS = "week", "blocks"
_NAMED = 3  # days; more of them are counted instead


class WeekPlanView(View):
    """A new entry shows what was planned for its week already; the first change makes it its own."""

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._today = context.now.date()
        self._words_of = WeekWords(context.exercise, context.language)
        own = plan.week_of(self.values)
        self._week = own or plan.usual_week(self._today)
        self._rows: list[Row] = as_rows(self.values.get(_BLOCKS))
        if own is None and not self._rows:
            self._rows = plan.planned(context.history, self._week)
        self._kind: Kind = "recovery"
        self._bar = KindBar(context)
        self._bar.chosen.connect(self.choose_kind)
        self._bar.week_chosen.connect(self.choose_week)
        self._figure = GridFigure(self)
        self._figure.opened.connect(self.open_cell)
        self._figure.cleared.connect(self.clear_cell)
        self._figure.kind_pressed.connect(self.put_kind)
        self._card = self._figure.on_card((4, 4, 4, 4))
        self._list = WeekList()
        self._list.opened.connect(self.open_cell)
        self._list.hide()
        self._line = Label("", "meta")
        self._below = BelowBar(context)
        self._below.list_asked.connect(self.show_list)
        self._below.take_over_asked.connect(self.take_over)
        self._below.clear_asked.connect(self.on_clear_asked)
        self._below.print_asked.connect(lambda: self.step_asked.emit("sheet"))
        layout = column(self, gap=8)
        for part in (self._bar, self._card, self._list, self._words, self._line, self._below):
            layout.addWidget(part, 1 if part in (self._card, self._list) else 0)
        self.show_list(theme.large)

    def sentence(self) -> str:
        listed = self.blocks()
        said = [self.say(plan.plan_said(listed), recovery=self._times("recovery"), joy=self._times("joy"))]
        if listed:
            free = plan.empty_cells(listed)
            said.append(self.say(plan.empty_said(listed), count=capital(self.number(free))))
        return " ".join(said)

    def blocks(self) -> list[Block]:
        """What stands in the week now."""
        return plan.blocks({_BLOCKS: self._rows})

    def data(self) -> painted.Grid:
        """The figure as plain values."""
        listed = self.blocks()
        sums = plan.energy_sums(listed)
        in_week = (self._today - self._week).days
        return painted.Grid(
            days=tuple(self.say(f"short-{day}") for day in DAYS),
            parts=tuple(self.say(f"part-{part}") for part in PARTS),
            cells=tuple(
                tuple(self._painted(plan.in_cell(listed, Cell(day, part))) for part in PARTS) for day in DAYS
            ),
            more=tuple(self.say("and-more", count=number) for number in range(len(listed) + 1)),
            sums=tuple(self._words_of.energy(one) for one in sums)
            if any(one is not None for one in sums)
            else (),
            sum_words=self.say("energy-sum"),
            today=in_week if 0 <= in_week < len(DAYS) else -1,
            current=self._figure.current(),
        )

    def cell_said(self, cell: Cell) -> str:
        """A part of a day with what stands there, in words."""
        return self._words_of.cell(cell, plan.in_cell(self.blocks(), cell))

    # -- changing it ----------------------------------------------------------------------------

    def choose_kind(self, kind: Kind) -> None:
        """This is what is put down next."""
        self._kind = kind
        self._bar.show_kind(kind)

    def put_kind(self, cell: Cell, kind: Kind) -> None:
        """Put this kind down where nothing stands; what stands there alone becomes of this kind."""
        self.choose_kind(kind)
        there = plan.in_cell(self.blocks(), cell)
        if not there:
            self._put(plan.added(self._rows, {"kind": kind, **cell._asdict()}))
        elif len(there) == 1:
            row = there[0].row
            self._put(plan.changed(self._rows, row, {**self._rows[row], "kind": kind}))

    def open_cell(self, cell: Cell) -> None:
        """Put something down here, or open what stands here."""
        there = plan.in_cell(self.blocks(), cell)
        if not there:
            self.open_new(cell)
        elif len(there) == 1:
            self.open_block(there[0])
        else:
            shown = [(block.row, capital(self._words_of.block(block))) for block in there]
            more = self.say("block-more") if self._has_room(cell) else ""
            dialog = CellDialog(self, capital(self._words_of.place(cell)), shown, more)
            dialog.block_asked.connect(lambda row: self.open_block(next(b for b in there if b.row == row)))
            dialog.more_asked.connect(lambda: self.open_new(cell))
            dialog.open()

    def open_new(self, cell: Cell) -> None:
        """Ask what is to stand here."""
        title = capital(self.say("block-new", place=self._words_of.place(cell)))
        row: Row = {"kind": self._kind, **cell._asdict()}
        dialog = BlockDialog(self, self.context, title, row, self._acts())
        dialog.accepted.connect(lambda: self._accept_new(cell, dialog.row()))
        self._tell_draft(dialog, None)
        dialog.open()

    def open_block(self, block: Block) -> None:
        """Change what stands here, move it, or take it out."""
        title = capital(self._words_of.place(block.cell))
        dialog = BlockDialog(self, self.context, title, self._rows[block.row], self._acts(), is_new=False)
        dialog.accepted.connect(lambda: self._accept(block, dialog.row()))
        dialog.taken_out.connect(lambda: self._put(plan.without(self._rows, [block.row])))
        if self._has_room(block.cell):
            dialog.add_more(self.say("block-more"))
            dialog.more_asked.connect(lambda: self.open_new(block.cell))
        self._tell_draft(dialog, block.row)
        dialog.open()

    def clear_cell(self, cell: Cell) -> None:
        """Take everything out of this part of the day."""
        if there := plan.in_cell(self.blocks(), cell):
            self._put(plan.without(self._rows, [block.row for block in there]))

    def choose_week(self, week: date) -> None:
        """Plan this week; a plan that is the entry's own moves there with it."""
        self._week = week
        if plan.week_of(self.values) is None:
            self._rows = plan.planned(self.context.history, week)
            self._show()
        else:
            self._put(self._rows)

    def take_over(self) -> None:
        """Begin with what stood in the last week that was planned."""
        if (found := plan.earlier(self.context.history, self._week)) is not None:
            self._put(found[1])

    def on_clear_asked(self) -> None:
        """Ask first: a whole week is gone with one click."""
        say = self.say
        dialog = Dialog(self, say("clear-ask"), say("clear-more"), say("clear"), self.tr("Not now"))
        dialog.accepted.connect(lambda: self._put([]))
        dialog.open()

    def _accept_new(self, cell: Cell, row: Row) -> None:
        self._put(plan.added(self._rows, {"kind": self._kind, **cell._asdict(), **row}))

    def _accept(self, block: Block, row: Row) -> None:
        """What was left open of where it stands stays as it was."""
        kept: Row = {"kind": block.kind, **block.cell._asdict(), **row}
        self._put(plan.changed(self._rows, block.row, kept))

    def _put(self, rows: list[Row]) -> None:
        """These are the rows of this entry now."""
        self._rows = rows
        if plan.week_of(self.values) != self._week:
            self._keep(_WEEK, self._week.isoformat())
        self._keep(_BLOCKS, [dict(row) for row in rows] or None)
        self._show()

    def _tell_draft(self, dialog: BlockDialog, number: int | None) -> None:
        """What is half typed is kept with what stands there; given up, it goes again."""
        if plan.week_of(self.values) is None:
            return  # what is shown may be the plan of an earlier entry
        dialog.changed.connect(lambda row: self.edited.emit(_BLOCKS, self._with(number, row)))
        dialog.rejected.connect(lambda: self.edited.emit(_BLOCKS, [dict(row) for row in self._rows]))

    def _with(self, number: int | None, row: Mapping[str, object]) -> list[Row]:
        return plan.added(self._rows, row) if number is None else plan.changed(self._rows, number, row)

    def _has_room(self, cell: Cell) -> bool:
        full = len(self._rows) >= self.context.exercise.fields[_BLOCKS].max_rows
        return not full and len(plan.in_cell(self.blocks(), cell)) < plan.MOST_IN_CELL

    def _acts(self) -> list[str]:
        """The small acts of the compass: of this entry, or else of the last one that has any."""
        return [one.act for one in compass.last_chosen(self.values, self.context.history) if one.act]

    # -- showing it -----------------------------------------------------------------------------

    def show_list(self, as_list: bool) -> None:
        """The list in the place of the grid, or the grid again."""
        self._card.setVisible(not as_list)
        self._list.setVisible(as_list)
        self._show()

    def on_low_changed(self) -> None:
        self._show()

    def _show(self) -> None:
        """Everything that follows from the answers."""
        listed, as_list = self.blocks(), self._card.isHidden()
        self._bar.show_kind(self._kind)
        self._bar.show_weeks(self._weeks(), self._week)
        before = plan.earlier(self.context.history, self._week) if not listed else None
        self._below.show_choices(
            as_list, bool(listed), self.say("take-over", date=self._date(before[0])) if before else ""
        )
        self._line.setText(self._line_words(listed))
        self._line.setVisible(not self.low or plan.line_said(listed) in ("line-crowded", "line-no-recovery"))
        if as_list:
            self._list.show_days(self._days_said(listed))
        self._figure.fit()
        self._tell(self._figure)

    def _line_words(self, listed: list[Block]) -> str:
        said = plan.line_said(listed)
        if said == "line-crowded":
            return self.say(
                said, places=self.listed([self._words_of.place(one) for one in plan.crowded(listed)])
            )
        if said == "line-no-recovery":
            days = plan.without_recovery(listed)
            if len(days) > _NAMED:
                return self.say("line-no-recovery-many", count=self.number(len(days)))
            return self.say(said, days=self.listed([self.say(f"day-{day}") for day in days]))
        placed = {block.what.casefold() for block in listed}
        acts = [act for act in self._acts() if act.casefold() not in placed]
        if said == "line-usual" and acts:
            return self.say("line-acts", acts=" · ".join(acts))
        return self.say(said)

    def _days_said(self, listed: list[Block]) -> list[tuple[str, list[tuple[Cell, str]]]]:
        """For each day its name with its energy, and its parts in words."""
        said = []
        for day, total in zip(DAYS, plan.energy_sums(listed), strict=True):
            energy = "" if total is None else self.say("energy-day", sum=self._words_of.energy(total))
            title = ", ".join(filter(None, (self.say(f"day-{day}"), energy)))
            parts = [
                (cell, self._words_of.part(cell, plan.in_cell(listed, cell)))
                for cell in CELLS
                if cell.day == day
            ]
            said.append((capital(title), [(cell, capital(words)) for cell, words in parts]))
        return said

    def _painted(self, there: list[Block]) -> tuple[painted.Block, ...]:
        return tuple(
            painted.Block(block.kind, block.what or self.say(f"kind-{block.kind}")) for block in there
        )

    def _times(self, kind: Kind) -> str:
        times = plan.count(self.blocks(), kind)
        return self.say("times-one" if times == 1 else "times-many", count=self.number(times))

    def _weeks(self) -> list[tuple[date, str]]:
        """The weeks one can plan: this one, the next, and the one of this entry if that is another."""
        this = plan.monday(self._today)
        found = {this: "week-this", this + timedelta(days=7): "week-next"}
        found.setdefault(self._week, "week-other")
        return [(week, self.say(said, date=self._date(week))) for week, said in sorted(found.items())]

    def _date(self, week: date) -> str:
        return day_said(week, self.context.language, self._today)
