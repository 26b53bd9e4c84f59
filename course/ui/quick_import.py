"""Makes importing the program cheaper. It has to be called before anything else of `ui` is imported."""

import gc
import sys


def begin() -> None:
    """Collect nothing until the first frame, and keep PySide from reading our sources.

    It reads every module that is imported after it, to know which of them may switch to snake_case
    (`from __feature__ import …`). None here does; without a look each counts as one that might.
    """
    gc.disable()
    import PySide6.QtCore  # noqa: F401, brings the module below

    if (feature := sys.modules.get("__feature__")) is not None:
        vars(feature)["_mod_uses_pyside"] = lambda module: True
