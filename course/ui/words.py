"""Sentences of the interface that many pages share: parts, minutes, and every error."""

from PySide6.QtCore import QCoreApplication

from course.content.parts import Part
from course.errors import CourseError


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
            "Saving failed: the disk is full. What was saved is still there. Free some space "
            "and choose Try again.",
        ),
        "read-only": translate(
            "Words",
            "I may not write in this folder. What was saved is still there. Let me write there "
            "and choose Try again.",
        ),
        "storage-lost": translate(
            "Words",
            "The folder with what you wrote is gone. Put the folder or stick back and choose Try again.",
        ),
        "in-use": translate(
            "Words",
            "Another program holds what you wrote. Nothing has been lost. Wait a moment and "
            "choose Try again.",
        ),
        "busy": translate("Words", "Something is still being saved. Wait a moment and try again."),
        "damaged": translate("Words", "A piece of what you wrote is damaged. Nothing has been thrown away."),
        "foreign-file": translate(
            "Words",
            "Where your words are kept, there is a file of another program. It has not been "
            "touched. Move it away and start again.",
        ),
        "newer-file": translate(
            "Words",
            "What you wrote was kept by a newer version of this program. Nothing has changed. "
            "Install the newer version to open it.",
        ),
        "key-lost": translate(
            "Words",
            "The key to what you wrote is gone. Nothing has been thrown away. Look for a copy "
            "of the whole folder.",
        ),
        "network-place": translate(
            "Words",
            "This folder lies on a network drive, where your words are not safe. Nothing has "
            "changed. Choose a folder on this computer.",
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
    general = translate("Words", "This did not work. Nothing has been thrown away. Choose Try again.")
    return sentences.get(problem.code, general)


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
