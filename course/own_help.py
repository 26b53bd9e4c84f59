"""Whom the person wants to call: their own doctor and someone they trust.

`help.toml` lies in the clear, outside the lock, so that the numbers are there when nothing else opens.
"""

from pathlib import Path
from typing import NamedTuple

from course import flat_file

LONGEST = 80  # characters of a name or number


class Contact(NamedTuple):
    """A name and a number; either may be empty."""

    name: str = ""
    number: str = ""


class OwnHelp(NamedTuple):
    """The person's own entries on the page Help now."""

    doctor: Contact = Contact()
    trusted: Contact = Contact()


def load(path: Path) -> OwnHelp:
    """The entries in the file; what is absent or damaged is empty. Never raises; see `flat_file.load`."""
    values = flat_file.load(path)
    return OwnHelp(_contact(values, "doctor"), _contact(values, "trusted"))


def save(path: Path, own: OwnHelp) -> None:
    """Write all entries, cut to `LONGEST`. Raises StorageError; the old file is then intact."""
    entries = zip(OwnHelp._fields, own, strict=True)
    values: dict[str, flat_file.Value] = {
        f"{who}_{what}": text.strip()[:LONGEST]
        for who, contact in entries
        for what, text in contact._asdict().items()
    }
    flat_file.save(path, values)


def _contact(values: dict[str, flat_file.Value], who: str) -> Contact:
    return Contact(_text(values.get(f"{who}_name")), _text(values.get(f"{who}_number")))


def _text(value: flat_file.Value | None) -> str:
    # A number typed by hand without quotation marks is still that person's number.
    return "" if value is None or isinstance(value, bool) else str(value).strip()[:LONGEST]
