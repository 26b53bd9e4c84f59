"""Makes resources/words/{nl,en}.txt: 2,048 plain words per language, for codes that are read aloud and typed.

`python -m tests.make_words LANGUAGE WORDS` takes a list of words with a free licence, one a line, and the
frequencies of the package `wordfreq`, which only this script needs. The words that are used most are taken
first; resources/words/LICENCE.md says whose they are.
"""

import re
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

FOLDER = Path(__file__).resolve().parent.parent / "resources" / "words"
COUNT = 2048
_PLAIN = re.compile(r"[a-z]{4,8}")
_BEGINNING = 4  # letters that tell two words apart
_COMMON = 60_000  # of the words that are used most


def unwanted(language: str) -> list[str]:
    """Pieces of words that nobody should meet in a code: ill, dead, rude, holy, frightening, or heavy."""
    text = (FOLDER / f"unwanted.{language}.txt").read_text("utf-8")
    return [line for line in text.split() if line]


def choose(words: Iterable[str], pieces: Iterable[str]) -> list[str]:
    """The first 2,048 that can be told apart; `words` in the order in which they are preferred.

    Raises ValueError if there are not so many.
    """
    beginnings: set[str] = set()
    near: set[str] = set()
    chosen: list[str] = []
    bad = tuple(pieces)
    for word in words:
        fits = _PLAIN.fullmatch(word) and word[:_BEGINNING] not in beginnings
        if not fits or near & set(blanks(word)) or any(piece in word for piece in bad):
            continue
        chosen.append(word)
        beginnings.add(word[:_BEGINNING])
        near.update(blanks(word))
        if len(chosen) == COUNT:
            return sorted(chosen)
    raise ValueError(f"only {len(chosen)} words fit")


def blanks(word: str) -> Iterator[str]:
    """The word with a letter blanked, left out or added: two words that share one of these are too alike."""
    yield word
    for place in range(len(word)):
        yield f"{word[:place]}*{word[place + 1 :]}"
        yield f"{word[:place]}{word[place + 1 :]}"
    for place in range(len(word) + 1):
        yield f"{word[:place]}*{word[place:]}"


def main(language: str, source: str) -> None:
    """Write the list of one language."""
    from wordfreq import top_n_list, zipf_frequency

    known = set(Path(source).read_text("utf-8").split())
    words: Iterable[str] = (word for word in top_n_list(language, _COMMON) if word in known)
    if language != "en":  # a word that is rather English is spelt by ear
        words = (word for word in words if zipf_frequency(word, "en") < zipf_frequency(word, language))
    text = "".join(f"{word}\n" for word in choose(words, unwanted(language)))
    (FOLDER / f"{language}.txt").write_text(text, "utf-8", newline="\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
