"""Words to avoid: claims about ourselves, stock images, spelling and tone, from `words.toml`."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from course.content.check.prose import sentences_of, without_quotations
from course.content.check.said import Said
from course.content.faults import Fault, Severity

LISTS = Path(__file__).with_name("words.toml")


class WordList:
    """Words and phrases to look for, each with what was probably meant instead.

    In a word, `*` stands for any letters and `?` for one letter.
    """

    def __init__(self, meant: Mapping[str, str]) -> None:
        self._meant = list(meant.values())
        words = "|".join(f"({_as_pattern(word)})" for word in meant)
        self._pattern = re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE) if meant else None

    def __len__(self) -> int:
        return len(self._meant)

    def find(self, text: str) -> Iterator[tuple[str, str]]:
        """Every word of the list in `text`, as (the word as written, what was meant)."""
        for found in self._pattern.finditer(text) if self._pattern else ():
            yield found.group(), self._meant[(found.lastindex or 1) - 1]

    def count(self, text: str) -> int:
        """How many words of `text` are in the list."""
        return sum(1 for _ in self.find(text))


class LanguageWords(NamedTuple):
    """The lists of one language; all are empty for a language that words.toml does not have."""

    reader: WordList
    research: WordList
    world: WordList
    imperatives: WordList
    noun_endings: WordList
    spelling: WordList
    images: WordList
    claims: WordList
    tone: WordList


@cache
def words_for(language: str) -> LanguageWords:
    """The lists of `language`."""
    lists = _read().get(language, {})
    return LanguageWords(*(WordList(_as_mapping(lists.get(name, {}))) for name in LanguageWords._fields))


@cache
def allowed_sentences() -> Mapping[str, str]:
    """Each sentence that may hold a word of `claims`, with the reason."""
    return {
        sentence: entry["reason"]
        for entry in _read()["allowed"]
        for key, sentence in entry.items()
        if key != "reason"
    }


def is_tone_free(exercise: str) -> bool:
    """Whether the tone of this exercise is left alone: its subject is the words themselves."""
    return exercise in _read()["tone_free"]


def check_words(file: str, texts: Iterable[Said], voice: Severity, tone: bool = True) -> Iterator[Fault]:
    """Claims are errors, images and spelling have the severity `voice`, tone is advice.

    Tone is what a participant hears: notes for coaches have their own, and `tone` switches it off.
    """
    for text, line, language, for_coaches in texts:
        lists = words_for(language)
        for sentence in sentences_of(text):
            if sentence.text not in allowed_sentences():
                for word, meant in lists.claims.find(sentence.text):
                    yield Fault(file, line, f"‘{word}’ claims what this course is not", meant)
        for word, meant in lists.images.find(text):
            yield Fault(file, line, f"‘{word}’ is a stock image", meant, voice)
        for word, meant in lists.spelling.find(text):
            yield Fault(file, line, f"‘{word}’ is spelt differently in this course", meant, voice)
        for word, meant in lists.tone.find(without_quotations(text)) if tone and not for_coaches else ():
            yield Fault(file, line, f"‘{word}’ is not our tone", meant, "advice")


@cache
def _read() -> dict[str, Any]:
    import tomllib

    return tomllib.loads(LISTS.read_text(encoding="utf-8"))


def _as_mapping(words: Mapping[str, str] | list[str]) -> Mapping[str, str]:
    return words if isinstance(words, Mapping) else dict.fromkeys(words, "")


def _as_pattern(word: str) -> str:
    return re.escape(word).replace(r"\*", r"\w*").replace(r"\?", r"\w").replace(r"\ ", r"\s+")
