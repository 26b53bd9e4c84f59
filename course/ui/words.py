"""Sentences of the interface that many pages share: parts, minutes, and every error."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication

from course.content.parts import Part
from course.errors import CourseError
from course.storage.key import LONGEST_PHRASE

SHORTEST_PHRASE = 12  # characters


def part(name: Part) -> str:
    """The name of a length."""
    translate = QCoreApplication.translate
    return {
        "kern": translate("Words", "Core"),
        "kort": translate("Words", "Short"),
        "heel": translate("Words", "Full"),
    }[name]


def energy() -> tuple[str, str, str, str, str]:
    """The five words of energy, from empty to good."""
    translate = QCoreApplication.translate
    return (
        translate("Words", "Empty"),
        translate("Words", "Low"),
        translate("Words", "So-so"),
        translate("Words", "Fair"),
        translate("Words", "Good"),
    )


def minutes(count: int) -> str:
    """ "1 minute", "4 minutes"."""
    if count == 1:
        return QCoreApplication.translate("Words", "1 minute")
    return QCoreApplication.translate("Words", "{n} minutes").format(n=count)


def minutes_from(least: int, most: int) -> str:
    """ "2 to 16 minutes": the shortest and the longest length."""
    if least == most:
        return minutes(most)
    return QCoreApplication.translate("Words", "{least} to {most} minutes").format(least=least, most=most)


def minutes_left(count: int) -> str:
    """About how long the rest takes."""
    return QCoreApplication.translate("Words", "About {time} left").format(time=minutes(count))


def error(problem: CourseError) -> str:
    """One sentence for a person: what happened, what is kept, what to do."""
    translate = QCoreApplication.translate
    sentences = {
        "disk-full": translate(
            "Words",
            "Saving failed: the disk is full. What was saved is still there. Free some space and try again.",
        ),
        "read-only": translate(
            "Words",
            "I may not write in this folder. What was saved is still there. Let me write there "
            "and try again.",
        ),
        "storage-lost": translate(
            "Words",
            "The folder with what you wrote is gone. Put the folder or stick back and try again.",
        ),
        "in-use": translate(
            "Words",
            "Another program is using your workbook. Nothing has been lost. Wait a moment and try again.",
        ),
        "busy": translate("Words", "Something is still being saved. Wait a moment and try again."),
        "damaged": translate("Words", "A piece of what you wrote is damaged. Nothing has been thrown away."),
        "foreign-file": translate(
            "Words",
            "Where your words are kept, there is a file of another program. It has not been "
            "touched. Move it away and try again.",
        ),
        "newer-file": translate(
            "Words",
            "What you wrote was kept by a newer version of this program. Nothing has changed. "
            "Install the newer version to open it.",
        ),
        "key-lost": translate(
            "Words",
            "I find no key that fits what you wrote. Nothing has been thrown away. Do you have a copy "
            "of the whole folder? Then choose that one.",
        ),
        "network-place": translate(
            "Words",
            "This folder is on a network drive, where a workbook can break. Nothing has changed. "
            "Choose a folder on this computer.",
        ),
        "locked": translate("Words", "A lock is on. Your passphrase or your recovery code opens it."),
        "wrong-phrase": translate("Words", "That phrase does not match. Check Caps Lock and try again."),
        "no-memory": translate(
            "Words",
            "This takes more memory than is free now. Nothing has changed. Close other programs and "
            "try again.",
        ),
        "no-keyring": translate(
            "Words",
            "This computer keeps no secrets for programs. The lock asks for your passphrase each time.",
        ),
    }
    if problem.code == "content":
        return translate(
            "Words", "The lessons cannot be read. What you wrote is kept. Install the program again."
        )
    if "left" in problem.values:
        return translate(
            "Words",
            "Not everything could be erased. Close what else is open in the folder below, and try again.",
        )
    if problem.code == "damaged" and "only_read" in problem.values:
        return translate(
            "Words",
            "A piece of what you wrote is damaged, and in this folder nothing can be put back. Nothing "
            "has been thrown away. Copy the whole folder to this computer and open the copy.",
        )
    if "only_read" in problem.values:
        return translate("Words", "This is not kept: this folder can only be read.")
    general = translate("Words", "This did not work. Nothing has been thrown away. Try it once more.")
    return sentences.get(problem.code, general)


def error_of_file(problem: CourseError, file: Path) -> str:
    """The same where a file of a person's own is made, which may be on a stick; the workbook is fine then."""
    translate = QCoreApplication.translate
    if problem.values.get("path") == file:
        if problem.code == "storage-lost":
            return translate("Words", "The folder is gone. Put the stick back. Your workbook is fine.")
        if problem.code == "read-only":
            return translate("Words", "I may not write here. Choose another folder. Your workbook is fine.")
    return error(problem)


def arrived(is_locked: bool) -> str:
    """The workbook of another computer is the one of this computer now."""
    translate = QCoreApplication.translate
    if not is_locked:
        return translate("Words", "Your workbook is here.")
    return translate("Words", "Your workbook is here. Next time the lock asks for your passphrase.")


def arrived_open() -> str:
    """What a file for another computer held is here, and the lock that was here is not."""
    return QCoreApplication.translate("Words", "Your words are here. There is no lock on them now.")


def added(number: int) -> str:
    """So many statements of another computer were not here yet."""
    if not number:
        return QCoreApplication.translate("Words", "There was nothing new in it.")
    return QCoreApplication.translate("Words", "What was new has been added.")


def phrase_trouble(phrase: str) -> str:
    """Why a phrase that somebody chooses does not serve; empty if it does."""
    translate = QCoreApplication.translate
    if len(phrase) < SHORTEST_PHRASE:
        return translate("Words", "Take a longer phrase: four separate words will do.")
    if len(phrase) > LONGEST_PHRASE:
        return translate("Words", "Take a shorter phrase: at most 1,000 characters.")
    return ""


def bug() -> tuple[str, str, str, str]:
    """A mistake of the program: title, what it means, and the two ways on: close, or go on."""
    translate = QCoreApplication.translate
    return (
        translate("Words", "Something went wrong here"),
        translate("Words", "What was saved is still there. You can go on or close."),
        translate("Words", "Close"),
        translate("Words", "Go on"),
    )


def too_long() -> str:
    """More was put in a field than it keeps."""
    return QCoreApplication.translate(
        "Words",
        "This is too long for one field. What fits stands here; the rest is still where it came from.",
    )
