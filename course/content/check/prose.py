"""Running text as the check counts it: pieces, sentences, words and quoted speech of a step."""

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import NamedTuple

from course.content.lesson import (
    Act,
    CheckQuestion,
    ExerciseLink,
    Figure,
    Keep,
    Lesson,
    Prose,
    Step,
    WriteField,
)

_SENTENCE_END = re.compile(r"[.!?…]+[’”)]*(?=\s+[^a-z\s]|\s*$)")
_LABEL_END = re.compile(r":(?=\s)")
_BEFORE_QUOTATION = re.compile(r":\s+(?=[‘“])")
_QUOTATION = re.compile(r"‘.*?’(?!\w)|“.*?”", re.DOTALL)


class Piece(NamedTuple):
    """One paragraph or one item of a list, as plain words without marks."""

    text: str
    listed: bool


class Sentence(NamedTuple):
    """One sentence; `quoted` when any of it stands between quotation marks."""

    text: str
    quoted: bool

    @property
    def words(self) -> int:
        """How many words it has."""
        return count_words(self.text)

    @property
    def longest(self) -> int:
        """The same, with what is quoted after a colon as a sentence of its own."""
        return max(count_words(part) for part in _BEFORE_QUOTATION.split(self.text))


class Fragment(NamedTuple):
    """What an allow-listed fragment of HTML holds: its pieces and the addresses of its links."""

    pieces: tuple[Piece, ...]
    addresses: tuple[str, ...]


def read_fragment(html: str) -> Fragment:
    """Pieces and addresses of the `html` of a `Prose`; the sign that stands for a mark is left out."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    reader.end_piece()
    return Fragment(tuple(reader.pieces), tuple(reader.addresses))


def pieces_of(step: Step) -> list[Piece]:
    """What counts as text of a step: prose, lists and the answers of a check question."""
    pieces: list[Piece] = []
    for block in step.blocks:
        if isinstance(block, Prose):
            pieces += read_fragment(block.html).pieces
        elif isinstance(block, CheckQuestion):
            pieces += [Piece(f"{choice.answer} {choice.comment}", True) for choice in block.choices]
    return pieces


def sentences_of(text: str, listed: bool = False) -> list[Sentence]:
    """The sentences of a text. A colon ends one only in a list, a full stop before a small letter none."""
    quotations = [found.span() for found in _QUOTATION.finditer(text)]
    ends = [found.end() for found in _SENTENCE_END.finditer(text)]
    ends += [found.end() for found in _LABEL_END.finditer(text)] if listed else []
    ends = sorted({*ends, len(text)})
    sentences = []
    start = 0
    for end in ends:
        quoted = any(start < last and first < end for first, last in quotations)
        sentences.append(Sentence(text[start:end].strip(), quoted))
        start = end
    return [sentence for sentence in sentences if sentence.words]


def count_words(text: str) -> int:
    """How many words stand in `text`; a dash between spaces is none."""
    return sum(any(letter.isalnum() for letter in word) for word in text.split())


def words_of(step: Step) -> int:
    """How many words a step has, as `pieces_of` counts them."""
    return sum(count_words(piece.text) for piece in pieces_of(step))


def without_quotations(text: str) -> str:
    """`text` with what stands between quotation marks taken out."""
    return _QUOTATION.sub(" ", text)


def texts_of(step: Step) -> Iterator[str]:
    """Every text of a step that a person reads, headings, labels and marks included."""
    yield step.title
    for block in step.blocks:
        match block:
            case Prose():
                yield from (piece.text for piece in read_fragment(block.html).pieces)
            case Keep(text=text) | Figure(caption=text) | ExerciseLink(label=text) | Act(label=text):
                yield text
            case WriteField(question=question, hint=hint):
                yield from (question, hint)
            case CheckQuestion(question=question, choices=choices):
                yield question
                yield from (text for choice in choices for text in (choice.answer, choice.comment))
    for mark in step.marks:
        yield from (mark.why, mark.other)


def addresses_of(step: Step) -> list[str]:
    """The addresses of the links inside sentences of a step, marks left out, in order."""
    return [
        address
        for block in step.blocks
        if isinstance(block, Prose)
        for address in read_fragment(block.html).addresses
    ]


def long_words(lesson: Lesson, letters: int) -> list[tuple[str, Step]]:
    """Words with more than `letters` letters, each once, with the step that has it first."""
    found: dict[str, Step] = {}
    for step in lesson.steps:
        for piece in pieces_of(step):
            for word in re.findall(rf"[^\W\d_]{{{letters + 1},}}", piece.text):
                found.setdefault(word.casefold(), step)
    return list(found.items())


class _Reader(HTMLParser):
    """Collects pieces and addresses; a link to a mark is skipped with what it says."""

    def __init__(self) -> None:
        super().__init__()
        self.pieces: list[Piece] = []
        self.addresses: list[str] = []
        self._text: list[str] = []
        self._items = 0
        self._in_mark = False

    def end_piece(self) -> None:
        """Closes the piece being read, if it holds anything."""
        text = " ".join("".join(self._text).split())
        self._text.clear()
        if text:
            self.pieces.append(Piece(text, self._items > 0))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("p", "li"):
            self.end_piece()
            self._items += tag == "li"
        elif tag == "br":
            self._text.append(" ")
        elif tag == "a":
            address = dict(attrs).get("href") or ""
            self._in_mark = address.startswith("mark:")
            if not self._in_mark:
                self.addresses.append(address)

    def handle_endtag(self, tag: str) -> None:
        if tag in ("p", "li"):
            self.end_piece()
            self._items -= tag == "li"
        elif tag == "a":
            self._in_mark = False

    def handle_data(self, data: str) -> None:
        if not self._in_mark:
            self._text.append(data)
