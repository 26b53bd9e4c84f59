"""Cuts the body of a lesson at its headings: into parts, and each part into steps."""

import re
from typing import Literal, NamedTuple

from course.content.lesson import PARTS, Part, Problem
from course.content.limits import CHUNKS, too_much
from course.content.report import Report

Line = tuple[int, str]  # number in the file, text
SectionPart = Part | Literal["coach"]
_ID_AT_END = re.compile(r"\{#([^{}]*)\}$")
_ID = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


class Section(NamedTuple):
    """What stands under one `## Title {#id}`. `problems` come before anything else in it."""

    part: SectionPart
    id: str
    title: str
    line: int
    lines: list[Line]
    problems: list[Problem]


class Cutter:
    """Goes through the lines of a lesson once; `sections` is what came out."""

    def __init__(self, report: Report) -> None:
        self._report = report
        self._part: SectionPart = "kern"
        self._parts: list[str] = []
        self._ids: set[str] = set()
        self._waiting: list[Problem] = []
        self.sections: list[Section] = []

    def cut(self, lines: list[Line]) -> list[Section]:
        """All sections in the order of the file."""
        under_part = True
        for number, text in lines:
            depth = _depth(text)
            if depth == 1:
                self._begin_part(number, text[1:].strip())
                under_part = True
            elif depth == 2:
                self._begin_section(number, text[2:].strip())
                under_part = False
            elif not under_part:
                self.sections[-1].lines.extend(self._line(number, text, depth))
            elif text.strip() and not self._waiting:
                self._wait(number, "text outside a step; a step begins with ‘## Title {#id}’")
        if self.sections:
            self.sections[-1].problems.extend(self._waiting)
        return self.sections

    def _begin_part(self, number: int, name: str) -> None:
        words = self._report.words
        known = [*words.parts, words.coach]
        if name.lower() not in known:
            self._parts.append("")
            self._wait(number, f"unknown part ‘{name[:40]}’", self._report.near(name.lower(), known))
            return
        part: SectionPart = words.parts.get(name.lower(), "coach")
        order: list[SectionPart] = [*PARTS, "coach"]
        if part in self._parts:
            self._report.fault(number, f"the part ‘{name}’ stands here a second time")
        elif self._parts and order.index(part) < order.index(self._part):
            self._report.fault(number, f"the part ‘{name}’ comes too late; the order is {', '.join(known)}")
        elif not self._parts and part != "kern":
            self._report.fault(number, f"a lesson begins with the part ‘{known[0]}’")
        self._parts.append(part)
        self._part = part

    def _begin_section(self, number: int, heading: str) -> None:
        if not self._parts and not self.sections:
            first = next(iter(self._report.words.parts))
            self._report.fault(number, f"a step before the first part; ‘# {first.title()}’ is missing")
        if reason := too_much(heading):
            self._wait(number, reason, shown="too-much")
            heading = "…"
        named = _ID_AT_END.search(heading)
        title = heading[: named.start()].strip() if named else heading
        if not title:
            self._report.fault(number, "a step without a title")
        section_id = self._free_id(number, title, named[1] if named else "")
        self.sections.append(Section(self._part, section_id, title or "…", number, [], self._waiting))
        self._waiting = []

    def _free_id(self, number: int, title: str, own_id: str) -> str:
        if not own_id:
            self._report.fault(number, f"the step ‘{title[:40]}’ has no id", "## Title {#some-id}")
        elif not _ID.fullmatch(own_id):
            self._report.fault(number, f"‘{own_id[:40]}’ is no id: small letters, digits and hyphens only")
        elif own_id in self._ids:
            self._report.fault(number, f"the id ‘{own_id}’ is taken by an earlier step")
        else:
            self._ids.add(own_id)
            return own_id
        spare = f"step-at-line-{number}"
        self._ids.add(spare)
        return spare

    def _line(self, number: int, text: str, depth: int) -> list[Line]:
        if not depth:
            return [(number, text)]
        self._report.fault(number, "only # for a part and ## for a step, nothing deeper", "## Title {#id}")
        return [(number, ""), (number, text[depth:].strip()), (number, "")]

    def _wait(self, number: int, message: str, meant: str = "", shown: str = "piece") -> None:
        """A problem outside any step: it is shown at the start of the next one."""
        if len(self._waiting) < CHUNKS:
            self._waiting.append(self._report.problem(number, message, meant, shown))


def _depth(text: str) -> int:
    """1 to 6 for a heading, 0 for any other line."""
    hashes = len(text) - len(text.lstrip("#"))
    return hashes if 1 <= hashes <= 6 and text[hashes : hashes + 1] in (" ", "") else 0
