"""Names the libraries of the system that Qt needs on Linux and did not find, after it failed to start."""

import ctypes
import os
from collections.abc import Mapping

# Library -> its package in Debian and Ubuntu. Any import of Qt needs the first, a window on X11 the second.
QT = {
    "libgthread-2.0.so.0": "libglib2.0-0",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
    "libfontconfig.so.1": "libfontconfig1",
}
X11 = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-image.so.0": "libxcb-image0",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-render-util.so.0": "libxcb-render-util0",
    "libxcb-shape.so.0": "libxcb-shape0",
    "libxcb-xkb.so.1": "libxcb-xkb1",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
}


def missing(libraries: Mapping[str, str]) -> list[str]:
    """The packages of those `libraries` that this system cannot load."""
    return [package for library, package in libraries.items() if not _loads(library)]


def explain(error: ImportError) -> str:
    """The sentence for an import of Qt that failed for want of a library; raises any other error again."""
    library, found, _ = str(error).partition(": cannot open shared object file")
    if not found:
        raise error
    if library in QT:
        return _install(missing(QT | X11))
    return (
        f"De bibliotheek {library} ontbreekt op dit systeem.\n"
        f"The library {library} is missing on this system."
    )


def explain_no_window() -> str:
    """The sentence for a Qt that could open no window, for a handler of its last message."""
    if not os.environ.get("DISPLAY") and not os.environ.get("WAYLAND_DISPLAY"):
        return (
            "Er is geen scherm om een venster op te openen (DISPLAY is leeg).\n"
            "There is no screen to open a window on (DISPLAY is empty)."
        )
    return _install(missing(QT | X11)) or (
        "Qt kon op dit scherm geen venster openen.\nQt could not open a window on this screen."
    )


def _install(packages: list[str]) -> str:
    if not packages:
        return ""
    command = "sudo apt install " + " ".join(packages)
    return (
        f"Qt mist iets van het systeem; op Debian en Ubuntu helpt: {command}\n"
        f"Qt lacks something of the system; on Debian and Ubuntu this helps: {command}"
    )


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True
