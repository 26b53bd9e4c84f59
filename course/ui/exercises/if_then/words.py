"""An if-then plan in the words of its card, the same wherever it is shown."""

from course.progress import if_then
from course.progress.entry_values import Values
from course.ui.exercises.view import ViewContext


def halves(context: ViewContext, values: Values) -> tuple[str, str]:
    """ "If I pour my coffee," and "then I sit down."; what is still open stands as …"""
    return _half(context, values, "if"), _half(context, values, "then")


def whole(context: ViewContext, values: Values) -> str:
    """The two halves in one sentence."""
    return " ".join(halves(context, values))


def _half(context: ViewContext, values: Values, field: str) -> str:
    typed = if_then.half(values, field, context.say(f"first-{field}"))
    return context.say(f"card-{field}", words=typed) if typed else context.say(f"open-{field}")
