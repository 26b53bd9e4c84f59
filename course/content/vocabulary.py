"""The words of the lesson syntax in one language, read from `vocabulary.toml`."""

from functools import cache
from pathlib import Path
from typing import NamedTuple

from course.content.lesson import LEVELS, PARTS, Language, Level, Part

_FILE = Path(__file__).with_name("vocabulary.toml")


class Vocabulary(NamedTuple):
    """`parts` and `levels` map a word, in lower case, to our own name for it."""

    parts: dict[str, Part]
    coach: str
    levels: dict[str, Level]
    problem: dict[str, str]


@cache
def vocabulary(language: Language) -> Vocabulary:
    """The words of `language`; the English ones for a language that has none of its own yet."""
    import tomllib

    words = tomllib.loads(_FILE.read_text("utf-8"))
    own = words.get(language, words["en"])
    return Vocabulary(
        parts=dict(zip(map(str.lower, own["parts"]), PARTS, strict=True)),
        coach=own["coach"].lower(),
        levels=dict(zip(map(str.lower, own["levels"]), LEVELS, strict=True)),
        problem=own["problem"],
    )
