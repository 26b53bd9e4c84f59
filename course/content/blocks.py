"""Turns the chunks of a step into blocks: prose, a line to keep, and links to something to see or do."""

import re

from course.content.chunks import BULLET, Chunk
from course.content.footnotes import Footnotes
from course.content.lesson import (
    Act,
    Block,
    CheckQuestion,
    Choice,
    ExerciseLink,
    Figure,
    Keep,
    Problem,
    Prose,
    StepKind,
    WriteField,
)
from course.content.limits import PIECE, too_much
from course.content.render import TooMuchError, plain, render
from course.content.report import Report

KEEP_WORDS = 12
MOST_SECONDS = 600
ALONE = ("figure", "exercise", "write", "check", "act")
INSIDE = ("lesson", "help")
_LINK = re.compile(r"(!?)\[([^\[\]]*)\]\(\s*([^\s()\"]*)(?:\s+\"([^\"]*)\")?\s*\)")
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_EXERCISE = re.compile(r"([a-z0-9]+(?:-[a-z0-9]+)*)(?:#([a-z0-9]+(?:-[a-z0-9]+)*))?")
_PICTURE = re.compile(r"[A-Za-z0-9][\w-]{0,80}\.(?:png|jpg|jpeg)", re.ASCII)
_ANSWER = re.compile(r"\*\*([^*]+)\*\* +(\S.*)")
_SECONDS = re.compile(r"\b(\d{1,3})\s*(min|se[ck])", re.IGNORECASE)
_TAG = re.compile(r"<[A-Za-z/!?]")


class BlockReader:
    """Reads the steps of one lesson; names of fields and acts are taken once in the whole lesson."""

    def __init__(self, report: Report, footnotes: Footnotes, package: bool) -> None:
        self._report = report
        self._footnotes = footnotes
        self._package = package
        self._names: set[str] = set()

    def read(self, chunks: list[Chunk]) -> list[Block]:
        """The blocks of one step. Neighbouring paragraphs and lists become one piece of prose."""
        blocks: list[Block] = []
        prose: list[Chunk] = []
        waiting = list(reversed(chunks))
        while waiting:
            chunk = waiting.pop()
            link = _LINK.fullmatch(chunk.joined)
            if reason := too_much(chunk.text):
                block: Block = self._report.problem(chunk.line, reason, shown="too-much")
            elif chunk.is_keep:
                block = self._keep(chunk, blocks)
            elif link and not self._stands_in_prose(link):
                block = self._special(chunk.line, link, waiting)
            else:
                prose.append(chunk)
                continue
            blocks += [*self._prose(prose), block]
            prose = []
        return blocks + self._prose(prose)

    def _stands_in_prose(self, link: re.Match[str]) -> bool:
        scheme = link[3].partition(":")[0]
        return not link[1] and (scheme in INSIDE or (self._package and scheme == "https") or scheme == "mark")

    def _prose(self, chunks: list[Chunk]) -> list[Block]:
        """One piece of prose, or several where one would be too much for Python-Markdown."""
        pieces: list[list[Chunk]] = []
        size = PIECE
        for chunk in chunks:
            size += len(chunk.text)
            if size > PIECE:
                pieces.append([])
                size = len(chunk.text)
            pieces[-1].append(chunk)
        return [block for piece in pieces if (block := self._piece(piece))]

    def _piece(self, chunks: list[Chunk]) -> Prose | Problem | None:
        line = chunks[0].line
        for chunk in chunks:
            if _TAG.search(chunk.text):
                self._report.fault(chunk.line, "HTML is shown as it stands", severity="advice")
        linked = "\n\n".join(self._footnotes.link(chunk.text, chunk.line) for chunk in chunks)
        try:
            rendered = render(linked, self._package)
        except TooMuchError as reason:
            return self._report.problem(line, str(reason), shown="too-much")
        for refused in rendered.refused:
            self._report.fault(line, refused)
        if "](" in rendered.prose.text:
            self._report.fault(line, "a link that cannot be read", "[words](lesson:some-id)")
        return rendered.prose if rendered.prose.text else None

    def _keep(self, chunk: Chunk, blocks: list[Block]) -> Keep | Problem:
        lines = [line.removeprefix(">").strip() for line in chunk.lines]
        text = self._label(chunk.line, " ".join(lines))
        if any(isinstance(block, Keep) for block in blocks):
            return self._report.problem(chunk.line, "a second line to keep; a step has at most one")
        if "" in lines or not text:
            return self._report.problem(chunk.line, "a line to keep is one paragraph with words in it")
        if len(text.split()) > KEEP_WORDS:
            self._report.fault(chunk.line, f"a line to keep has at most {KEEP_WORDS} words")
        return Keep(text)

    def _special(self, line: int, link: re.Match[str], waiting: list[Chunk]) -> Block:
        label = self._label(line, link[2])
        scheme, colon, target = link[3].partition(":")
        if link[1] and not colon and _PICTURE.fullmatch(scheme):
            scheme, target = "picture", scheme
        if not label:
            return self._report.problem(line, "a link without words; what should one see or tap?")
        if bool(link[1]) != (scheme in ("figure", "picture")):
            return self._unknown_link(line, link[3], scheme, bool(link[1]))
        if link[4] and scheme != "write":
            self._report.fault(line, "only a ‘write:’ question takes a hint in quotation marks")
        match scheme:
            case "figure" if _ID.fullmatch(target):
                return Figure(target, label)
            case "picture":
                return Figure(target, label, picture=True)
            case "exercise" if found := _EXERCISE.fullmatch(target):
                return ExerciseLink(label, found[1], found[2] or "")
            case "write" if self._take(line, target):
                return WriteField(label, target, plain(link[4] or ""))
            case "check" if self._take(line, target):
                return self._check(line, label, target, waiting)
            case "act" if self._take(line, target):
                return self._act(line, label, target)
        return self._unknown_link(line, link[3], scheme, bool(link[1]))

    def _label(self, line: int, text: str) -> str:
        """The words of a label; a link or a mark in it is a fault."""
        words = plain(text)
        if words != plain(_LINK.sub("", text)) or "[" in words:
            self._report.fault(
                line, "a link or a mark belongs in a sentence, not in a label or a line to keep"
            )
        return words

    def _unknown_link(self, line: int, address: str, scheme: str, picture: bool) -> Problem:
        known = ["figure:NAME", "NAME.png"] if picture else [f"{name}:NAME" for name in (*ALONE[1:], *INSIDE)]
        name = self._report.near(scheme, [*ALONE, *INSIDE])
        message = f"‘{address[:60]}’ leads nowhere; known: {', '.join(known)}"
        return self._report.problem(line, message, f"{name}:" if name else "")

    def _take(self, line: int, name: str) -> bool:
        """Claim a name; False if it is no name. One that is taken is a fault, though it can be shown."""
        if name in self._names:
            self._report.fault(line, f"the name ‘{name[:40]}’ is taken by an earlier question or act")
        self._names.add(name)
        return _ID.fullmatch(name) is not None

    def _check(self, line: int, question: str, field: str, waiting: list[Chunk]) -> Block:
        items: list[str] = []
        while waiting and waiting[-1].is_bullets:
            items += _items(waiting.pop())
        answers = [_ANSWER.fullmatch(item) for item in items]
        if not 2 <= len(items) <= 3 or not all(answers) or any(too_much(item) for item in items):
            shape = "- **answer.** what to think of it"
            return self._report.problem(line, "a check question takes a list of two or three answers", shape)
        choices = tuple(
            Choice(self._label(line, answer[1]), self._label(line, answer[2])) for answer in answers if answer
        )
        return CheckQuestion(question, field, choices)

    def _act(self, line: int, label: str, name: str) -> Block:
        found = _SECONDS.search(label)
        seconds = int(found[1]) * (60 if found[2].lower() == "min" else 1) if found else 0
        if not 1 <= seconds <= MOST_SECONDS:
            return self._report.problem(line, "the label of an act says how long it takes", "1 minute")
        return Act(label, name, seconds)


def kind_of(blocks: list[Block]) -> StepKind:
    """What one does on a step. Doing comes before looking, looking before reading."""
    kinds: tuple[tuple[type[Block], StepKind], ...] = (
        (ExerciseLink, "do"),
        (WriteField, "reflect"),
        (CheckQuestion, "check"),
        (Act, "act"),
        (Figure, "look"),
    )
    present = {type(block) for block in blocks}
    return next((kind for block_type, kind in kinds if block_type in present), "read")


def _items(chunk: Chunk) -> list[str]:
    """The items of a list, each on one line."""
    items: list[str] = []
    for line in chunk.lines:
        marker = BULLET.match(line)
        if marker:
            items.append(line[marker.end() :].strip())
        else:
            items[-1] += f" {line.strip()}"
    return items
