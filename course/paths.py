"""Where a person's data lie, and where the program's own files are, by plain Python."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

FOLDER = "twintig-graden"


def data_root(environment: Mapping[str, str] = os.environ, platform: str = sys.platform) -> Path:
    """The folder for everything the program keeps of a person; it need not exist yet.

    On Windows this is the local folder, not the roaming one: employers copy the roaming one to a server.
    """
    if platform == "win32":
        local = environment.get("LOCALAPPDATA") or environment.get("APPDATA")
        return (Path(local) if local else Path.home() / "AppData" / "Local") / FOLDER
    if platform == "darwin":
        return Path.home() / "Library" / "Application Support" / FOLDER
    given = Path(environment.get("XDG_DATA_HOME", ""))
    # The XDG rules say that a relative path is to be ignored.
    return (given if given.is_absolute() else Path.home() / ".local" / "share") / FOLDER


def lessons() -> Path:
    """The folder with the lessons, the exercises and their sources."""
    return _repository() / "lessons"


def resources() -> Path:
    """The folder with fonts, icons, translations, pictures and help numbers."""
    return _repository() / "resources"


def _repository() -> Path:
    return Path(__file__).resolve().parent.parent
