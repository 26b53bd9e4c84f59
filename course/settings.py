"""What a person set on this computer: language, size, light, dose, country, the window and the lock.

`settings.toml` lies in the clear beside the data, because it is needed before a passphrase is given.
"""

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, Literal, NamedTuple

from course import flat_file

Light = Literal["day", "evening", "system"]
TEXT_SIZES = (100, 115, 130, 150, 200)  # per cent
LIGHTS: tuple[Light, ...] = ("day", "evening", "system")
DOSES = (5, 10, 15, 25, 0)  # minutes of steps a day; 0 is no dose
LOCK_AFTER = (5, 10, 30)  # minutes without a key or the mouse
_ALLOWED: Mapping[str, Sequence[object]] = {
    "text_size": TEXT_SIZES,
    "light": LIGHTS,
    "dose": DOSES,
    "lock_after": LOCK_AFTER,
}
_LONGEST_WINDOW = 4000  # characters


class Settings(NamedTuple):
    """All settings. The defaults hold until a person chooses otherwise."""

    language: str = "nl"  # a third language is files only, so this is any short code
    text_size: int = 100
    light: Light = "system"
    less_motion: bool = False
    dose: int = 15
    country: str = ""  # two small letters; empty as long as nobody chose: the region of the system
    window: str = ""  # where the window stood, in the words of the window itself
    begun: bool = False  # the welcome page has been left once
    lock_after: int = 10


DEFAULTS = Settings()


def load(path: Path, fallback: Settings = DEFAULTS) -> Settings:
    """The settings in the file, with `fallback` for each that is absent or says something impossible.

    Never raises. A file that is damaged or says something impossible is also kept aside, because the next
    `save` replaces it. Keys that this version does not know are left alone.
    """
    given = flat_file.load(path)
    known = {key: value for key, value in given.items() if key in Settings._fields}
    good: dict[str, Any] = {key: value for key, value in known.items() if _is_possible(key, value)}
    if len(good) < len(known):
        flat_file.keep_aside(path)
    return fallback._replace(**good)


def save(path: Path, settings: Settings) -> None:
    """Write all settings. Raises StorageError; the old file is then intact."""
    flat_file.save(path, settings._asdict())


def _is_possible(key: str, value: flat_file.Value) -> bool:
    # Exact types: to Python, `false` is also the number 0, which is a dose.
    if type(value) is not type(Settings._field_defaults[key]):
        return False
    if key in _ALLOWED:
        return value in _ALLOWED[key]
    if key in ("language", "country"):
        return _is_code(str(value)) or (key == "country" and value == "")
    return key != "window" or (str(value).isascii() and len(str(value)) <= _LONGEST_WINDOW)


def _is_code(text: str) -> bool:
    return text.isascii() and text.isalpha() and text.islower() and len(text) in (2, 3)
