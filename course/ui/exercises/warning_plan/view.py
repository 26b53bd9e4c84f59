"""The warning plan, step by step: what is asked, and beside it the card as it grows (look2 §23)."""

from course.content.sentences import day as day_said
from course.progress import if_then
from course.progress import warning_plan as plan
from course.progress.own_words import OwnWords
from course.progress.warning_plan import STATES, TRAPS, State
from course.ui.exercises.view import View, ViewContext
from course.ui.exercises.warning_plan import words
from course.ui.exercises.warning_plan.card import PlanCard
from course.ui.exercises.warning_plan.form_part import FormPart
from course.ui.exercises.warning_plan.review_part import ReviewPart
from course.ui.exercises.warning_plan.word_part import WordPart
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import column, row

_CARD, _NARROW_CARD = 356, 320  # px at 100 %; the narrow one beside the day, which needs the room
_BETWEEN = 30
_MOST_LINES, _LINES, _LOW_LINES = 8, 6, 4  # to tick at a time; eight in a window that is high enough
_ROOMY = 820  # px
_PLANS, _REVIEW = "if-then", "review"


class WarningView(View):
    """Which step it is says what is asked; a step it does not know has its fields as a form."""

    WIDTH = 860

    def __init__(self, context: ViewContext) -> None:
        super().__init__(context)
        self._card = PlanCard(context)
        self._part = self._make_part()
        self._lay_out()
        self._show()

    def sentence(self) -> str:
        step = self.context.step.id
        state = next((one for one in STATES if one == step), None)
        if state is not None:
            return self._state_said(state)
        if step == TRAPS:
            count = len(plan.lines(self.values, TRAPS))
            name = "empty" if not count else "one" if count == 1 else "many"
            return self.say(f"said-traps-{name}", count=self.number(count))
        if step == _REVIEW:
            day = plan.review_day(self.values)
            said = "" if day is None else day_said(day, self.context.language, self.context.now.date())
            return self.say("said-review", date=said) if said else self.say("said-review-empty")
        known = words.people(self.context, self.values) or words.call(self.context, self.values)
        return self.say("said-people" if known else "said-people-empty")

    def footer(self) -> str:
        return self.say("card-footer")

    def leave(self) -> None:
        self._part.leave()

    def on_kept(self, field: str, value: object) -> None:
        """An answer; the card grows with it."""
        self._keep(field, value)
        self._show()

    def on_drafted(self, field: str, value: object) -> None:
        """Half a line: kept as a draft, and not yet on the card."""
        self.edited.emit(field, value)

    def on_edited(self, field: str, value: object) -> None:
        """A question of a form is being answered."""
        self._draft(field, value)
        self._show()

    # -- parts ----------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        """The sentence stands under what is asked: the card is as high as its lines."""
        if theme.large:
            layout = column(self, gap=16)
            for widget in (self._part, self._words, self._card):
                layout.addWidget(widget)
            layout.addStretch(1)
            return
        self._card.setFixedWidth(theme.px(_NARROW_CARD if self.context.step.id == _REVIEW else _CARD))
        left = column(gap=8)
        left.addWidget(self._part)
        left.addWidget(self._words)
        left.addStretch(1)
        both = row(self, gap=_BETWEEN)
        both.addLayout(left, 1)
        both.addWidget(self._card)

    def _look_at_window(self) -> None:
        super()._look_at_window()
        if isinstance(self._part, WordPart):
            roomy = self.window().height() >= _ROOMY
            self._part.show_at_once(_LOW_LINES if self.low else _MOST_LINES if roomy else _LINES)

    def _make_part(self) -> WordPart | ReviewPart | FormPart:
        context, fields = self.context, words.fields_of(self.context, self.context.step.fields)
        if context.step.id == _REVIEW:
            review = ReviewPart(context, self.values)
            review.kept.connect(self.on_kept)
            return review
        if (context.step.id in STATES or context.step.id == TRAPS) and fields:
            own = self._plans() if context.step.id == TRAPS else context.own_words()
            part = WordPart(context, self.values, fields, own)
            part.kept.connect(self.on_kept)
            part.drafted.connect(self.on_drafted)
            return part
        form = FormPart(context, self.values, fields)
        form.kept.connect(self.on_kept)
        form.drafted.connect(self.on_edited)
        return form

    def _plans(self) -> list[OwnWords]:
        """The if-then plans as sentences to tick, newest first."""
        found = []
        for entry in reversed(if_then.plans(self.context.entries(_PLANS))):
            cue = if_then.half(entry.values, "if", self.say("first-if"))
            act = if_then.half(entry.values, "then", self.say("first-then"))
            sentence = self.say("plan-whole", cue=cue, act=act)
            found.append(OwnWords(sentence, entry.begun.date(), _PLANS, "then", self.say("plan-title")))
        return found

    def _state_said(self, state: State) -> str:
        signs = len(plan.lines(self.values, plan.signs_field(state)))
        acts = len(plan.lines(self.values, plan.acts_field(state)))
        counted = [
            words.count_said(self.context, name, count, self.number(count))
            for name, count in (("signs", signs), ("acts", acts))
            if count
        ]
        if not counted:
            return self.say("said-state-empty", name=self.say(f"name-{state}"))
        return self.say("said-state", name=self.say(f"name-{state}"), count=self.listed(counted))

    def _show(self) -> None:
        self._card.show_values(self.values)
        self._tell(self._card)
