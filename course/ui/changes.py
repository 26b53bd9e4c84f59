"""What a change was about; pages look at it to decide whether they are out of date."""

from enum import Flag, auto


class Changes(Flag):
    """One or more kinds of things that are not what they were."""

    LANGUAGE = auto()
    SETTINGS = auto()
    ENERGY = auto()
    PROGRESS = auto()
    ANSWERS = auto()
    PAUSE = auto()
    LESSONS = auto()
