"""Code words: six plain words that seal a file, made to be read aloud, written down and typed."""

import secrets

from course import paths

COUNT = 6  # of 2,048 words each: 66 bits


def make(language: str) -> str:
    """Six random words of this language, English for one without a list, with spaces in between."""
    words = known(language)
    return " ".join(secrets.choice(words) for _ in range(COUNT))


def known(language: str) -> list[str]:
    """The 2,048 words, in order."""
    folder = paths.resources() / "words"
    path = folder / f"{language}.txt"
    return (path if path.exists() else folder / "en.txt").read_text("utf-8").split()


def normal(phrase: str) -> str:
    """One form of what looks and sounds the same, for every phrase that closes something.

    Two spaces look like one, a pasted line ends in more, and keyboards make an é in two ways.
    """
    import unicodedata

    return " ".join(unicodedata.normalize("NFKC", phrase).split())
