"""Every key that works on more than one page, in one table (look.md §8): no two of them collide."""

from collections.abc import Mapping

KEYS: Mapping[str, tuple[str, ...]] = {
    "help": ("F1",),
    "larger": ("Ctrl++", "Ctrl+="),
    "smaller": ("Ctrl+-",),
    "usual-size": ("Ctrl+0",),
    "light": ("Ctrl+D",),
    "lock": ("Ctrl+L",),
    "worry-note": ("Ctrl+Shift+L",),
    "today": ("Ctrl+1",),
    "course": ("Ctrl+2",),
    "exercises": ("Ctrl+3",),
    "jump": ("F6",),
}
