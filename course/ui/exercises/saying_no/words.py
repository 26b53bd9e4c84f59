"""A card for one talk in words, the same on screen and in the list of what can be said."""

from course.progress.entry_values import Values, text
from course.ui.exercises.view import ViewContext


def who_said(context: ViewContext, values: Values) -> str:
    """For whom it is; “someone” as long as that is open, or is nobody this exercise knows (any more)."""
    option = context.exercise.fields["who"].option(text(values, "who"))
    return option.words[context.language] if option else context.say("open-who")


def frame_words(context: ViewContext, frame: object) -> str:
    """The sentence of a frame; empty if there is none of that name."""
    option = context.exercise.fields["frame"].option(str(frame))
    return option.words[context.language] if option else ""


def heading(context: ViewContext, values: Values) -> str:
    """What a card is about, in few words: what is let through, what is asked, or the sentence."""
    for field in ("goal", "request", "sentence", "facts"):
        if words := text(values, field):
            return words
    return context.say("order-open")
