"""Marks: `[^name]` after a sentence, and `[^name]: level (source): why. The other side.` in the same step."""

import re

from course.content.chunks import Chunk
from course.content.lesson import Mark, Problem
from course.content.limits import too_much
from course.content.report import Report

OWN = "own"
SIGN = "°"
_REFERENCE = re.compile(r"[ \n]?\[\^([^\[\]\n]{0,200})\]")
_NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_HEAD = re.compile(r"\[\^([^\[\]]*)\]:[ ]*(\w*)[ ]*\(([^()]*)\)[ ]*")
_SENTENCE_END = re.compile(r"[.!?…][’”)]*(?= +[‘“(]?[A-ZÀ-ÖØ-Þ0-9])")


class Footnotes:
    """The marks of one lesson: names are taken once in the whole lesson, since viewers number per file."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._taken: set[str] = set()
        self._defined: dict[str, tuple[int, Mark]] = {}
        self._used: set[str] = set()

    def begin_step(self, definitions: list[Chunk]) -> list[Problem]:
        """Read the definitions of a step; the problems are what could not be read."""
        self._defined, self._used = {}, set()
        return [problem for chunk in definitions if (problem := self._define(chunk))]

    def link(self, text: str, line: int) -> str:
        """`text` with its marks as links to `mark:NAME`, glued to the sentence before it.

        A link to `mark:` that the author wrote leads nowhere: only a reference makes one.
        """

        def as_link(found: re.Match[str]) -> str:
            name = found[1]
            if name in self._defined:
                self._used.add(name)
                return f"[{SIGN}](mark:{name})"
            at = line + text.count("\n", 0, found.start(1))
            self._report.fault(
                at,
                f"the mark ‘{name[:40]}’ is not explained in this step",
                self._report.near(name, self._defined) or f"[^{name[:40]}]: level (source): why.",
            )
            return ""

        return _REFERENCE.sub(as_link, text.replace("](mark:", "](written-mark:"))

    def end_step(self) -> tuple[Mark, ...]:
        """The marks of the step, in the order of their definitions."""
        for name, (line, _mark) in self._defined.items():
            if name not in self._used:
                self._report.fault(line, f"the mark ‘{name}’ stands after no sentence of this step")
        return tuple(mark for _line, mark in self._defined.values() if mark.name in self._used)

    def _define(self, chunk: Chunk) -> Problem | None:
        text = chunk.joined
        head = _HEAD.match(text)
        reason, meant = self._fault_in(text, head)
        if reason or head is None:
            shown = "too-much" if too_much(text) else "piece"
            return self._report.problem(chunk.line, reason, meant, shown)
        why, other = _two_sides(text[head.end() + 1 :].strip())
        level = self._report.words.levels[head[2].lower()]
        mark = Mark(head[1], level, _keys(head[3]), why, other)
        self._taken.add(mark.name)
        self._defined[mark.name] = (chunk.line, mark)
        return None

    def _fault_in(self, text: str, head: re.Match[str] | None) -> tuple[str, str]:
        """What is wrong with a definition and what was meant; two empty strings if nothing is."""
        levels = self._report.words.levels
        shape = f"[^name]: {'/'.join(levels)} (source, source): one or two sentences."
        if reason := too_much(text):
            return reason, ""
        if head is None:
            return "this explanation of a mark has no level or no sources", shape
        name, level, keys = head[1], head[2].lower(), _keys(head[3])
        if not _NAME.fullmatch(name):
            return f"‘{name[:40]}’ is not a name for a mark: small letters, digits and hyphens only", shape
        if name in self._taken:
            return f"the mark ‘{name}’ is explained twice in this lesson", ""
        if level not in levels:
            return f"unknown level ‘{level[:40]}’", self._report.near(level, levels)
        if not keys or not all(_NAME.fullmatch(key) for key in keys):
            return "the sources of a mark are keys of sources.toml, between brackets", shape
        if OWN in keys and levels[level] != "view":
            own_level = next(word for word, known in levels.items() if known == "view")
            return "‘own’, a rule of thumb of this course, is only ever a view", own_level
        if text[head.end() : head.end() + 1] != ":" or not text[head.end() + 1 :].strip():
            return "a mark needs its sentence: why is it as sure as that?", shape
        return "", ""


def _keys(text: str) -> tuple[str, ...]:
    return tuple(key.strip() for key in text.split(",") if key.strip())


def _two_sides(text: str) -> tuple[str, str]:
    """The first sentence, which says why, and the rest, which gives the other side."""
    end = _SENTENCE_END.search(text)
    return (text[: end.end()], text[end.end() :].strip()) if end else (text, "")
