"""How much a file may hold. Beyond this Python-Markdown and Qt were seen to hang or to crash.

Measured limits lie far higher; no lesson written by a person comes near these.
"""

import re

LESSON_BYTES = 200_000
TOML_BYTES = 64_000
LIST_BYTES = 2_000_000  # course.toml and sources.toml, which grow with the course
STEPS = 200  # in a lesson
CHUNKS = 100  # paragraphs, lists and links in a step
PARAGRAPH = 10_000  # characters
PIECE = 5_000  # characters of paragraphs handed to Python-Markdown together, unless one alone is longer
WORD = 200  # characters
RUNS = 200  # of [ * or _ in a paragraph
DEPTH = 6  # of lists in lists
FAULTS = 100  # in one file; who has more has other worries

_RUN = re.compile(r"\[|\*+|_+")
_LIST_MARKER = re.compile(r"[ \t]*(?:[-*+]|\d{1,9}\.)(?=[ \t])")


def too_much(text: str) -> str:
    """Why one paragraph or list is refused, or an empty string."""
    if len(text) > PARAGRAPH:
        return f"a paragraph of more than {PARAGRAPH:,} characters"
    if any(len(word) > WORD for word in text.split()):
        return f"a word of more than {WORD} characters"
    if len(_RUN.findall(text)) > RUNS:
        return f"more than {RUNS} runs of [ * or _ in one paragraph"
    if any(_depth(line) > DEPTH for line in text.split("\n")):
        return f"lists nested more than {DEPTH} deep"
    return ""


def _depth(line: str) -> int:
    """Levels of nesting one line can open: four blanks of indent, or a list marker, each make one."""
    indent = (len(line) - len(line.lstrip(" "))) // 4
    markers, at = 0, 0
    while marker := _LIST_MARKER.match(line, at):
        markers, at = markers + 1, marker.end()
    return indent + markers
