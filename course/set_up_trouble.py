"""What can stand in the way of a set-up: each trouble is one sentence, in Dutch and in English.

These sentences are said before Qt and the languages of the program are there.
"""

import platform
import re
import shutil
from pathlib import Path

from course.atomic_write import storage_error
from course.environment import ROOT
from course.errors import DiskFull, ReadOnlyPlace, StorageError

_NETWORK = re.compile(
    r"NewConnection|[Tt]imeout|name resolution|Connection (broken|aborted|reset)|Proxy|SSLError"
)
_NOT_FOUND = re.compile(r"No matching distribution found for (.+)")
_TOO_LITTLE = 20_000_000  # bytes free; below this a failure that does not say why is taken for a full disk


class SetUpError(Exception):
    """The set-up cannot go on; the text is the sentence in both languages, a line each."""

    def __init__(self, dutch: str, english: str) -> None:
        super().__init__(f"{dutch}\n{english}")


def interrupted() -> SetUpError:
    """Somebody pressed Ctrl+C."""
    return SetUpError("Gestopt; de volgende start begint opnieuw.", "Stopped; the next start begins again.")


def no_venv() -> SetUpError:
    """A Python without ensurepip, as Debian packs it."""
    return SetUpError(
        "Dit Python maakt geen .venv; installeer het pakket python3-venv (sudo apt install python3-venv).",
        "This Python cannot make a .venv; install the package python3-venv (sudo apt install python3-venv).",
    )


def no_folder(folder: str) -> SetUpError:
    """`--wheels` names a folder that is not there."""
    return SetUpError(f"De map '{folder}' bestaat niet.", f"The folder '{folder}' does not exist.")


def disk_full() -> SetUpError:
    """No space, or too little."""
    return SetUpError(
        f"De schijf is vol: in {ROOT} is ongeveer 500 MB nodig.",
        f"The disk is full: {ROOT} needs about 500 MB.",
    )


def read_only() -> SetUpError:
    """The folder of the course cannot be written."""
    return SetUpError(
        f"In de map {ROOT} kan niet worden geschreven; zet de cursus in een map van jezelf en start opnieuw.",
        f"The folder {ROOT} cannot be written; put the course in a folder of your own and start again.",
    )


def from_disk(error: OSError | StorageError) -> SetUpError:
    """The trouble behind an error of the operating system."""
    known = storage_error(error, Path(ROOT)) if isinstance(error, OSError) else error
    if isinstance(known, DiskFull):
        return disk_full()
    if isinstance(known, ReadOnlyPlace):
        return read_only()
    return SetUpError(f"Het klaarzetten lukte niet: {error}.", f"The set-up did not work: {error}.")


def from_output(text: str, wheels: str | None = None) -> SetUpError:
    """The trouble behind what venv or pip said; `wheels` is the folder pip had to do with, if any."""
    if "No space left" in text or "quota exceeded" in text or shutil.disk_usage(ROOT).free < _TOO_LITTLE:
        return disk_full()
    if "Permission denied" in text or "Read-only file system" in text:
        return read_only()
    if wheels is None and _NETWORK.search(text):
        return SetUpError(
            "Er is geen verbinding met internet; die is alleen de eerste keer nodig (of: --wheels MAP).",
            "There is no connection to the internet; it is needed the first time only (or: --wheels FOLDER).",
        )
    if missing := _NOT_FOUND.search(text):
        return _not_found(missing[1], wheels)
    last = next((line for line in reversed(text.splitlines()) if line.strip()), "?").strip()
    return SetUpError(f"Het klaarzetten lukte niet: {last}", f"The set-up did not work: {last}")


def _not_found(package: str, wheels: str | None) -> SetUpError:
    where = f"Python {platform.python_version()}, {platform.system()} {platform.machine()}"
    if wheels is None:
        return SetUpError(f"Er is geen {package} voor {where}.", f"There is no {package} for {where}.")
    return SetUpError(
        f"In de map '{wheels}' ontbreekt {package} voor {where}.",
        f"The folder '{wheels}' lacks {package} for {where}.",
    )
