"""Makes HTML and plain text of one piece of prose, through a tree in which only seven elements are allowed.

Python-Markdown reads one piece at a time, with `sane_lists` only and everything taken out of it that a
lesson does not use: raw HTML, images, code, headings, quotations, tables. What it makes is not trusted:
the tree is copied element by element, and an element or address that is not on the list leaves its words.
"""

import re
from collections.abc import Callable
from functools import cache
from html import escape
from typing import NamedTuple
from xml.etree.ElementTree import Element

from course.content.lesson import Prose
from course.content.limits import too_much

ELEMENTS = frozenset(("p", "ul", "ol", "li", "strong", "a", "br"))
_BLOCKS = frozenset(("p", "ul", "ol", "li"))
_ADDRESS = re.compile(r"(?:(?:mark|lesson):[a-z0-9]+(?:-[a-z0-9]+)*|help:)")
_SAFE_HTTPS = re.compile(r"https://[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:/[!#$%&*+,\-./0-9:;=?A-Z_a-z~]*)?")
_EMPHASIS = re.compile(r"(?:\*\*|\*)([^*]+)(?:\*\*|\*)")
_LINK_TEXT = re.compile(r"\[[^\[\]]*\]\([^\s()<>]*\)")
_CONTROLS = dict.fromkeys(code for code in (*range(0x20), *range(0x7F, 0xA0)) if code != ord("\n"))
_BLOCK_PROCESSORS = ("code", "hashheader", "setextheader", "hr", "quote", "reference")
_INLINE_PATTERNS = (
    "backtick", "reference", "image_link", "image_reference", "short_reference", "short_image_ref",
    "autolink", "automail", "html", "entity",
)  # fmt: skip


class TooMuchError(ValueError):
    """A paragraph is larger or more intricate than `limits.py` allows."""


class Rendered(NamedTuple):
    """A piece of prose, and what in it was refused, in words for its author."""

    prose: Prose
    refused: tuple[str, ...]


def render(markdown: str, package: bool = False) -> Rendered:
    """Render paragraphs and lists. Raises TooMuchError. `package` allows `https:` addresses as well."""
    text = without_controls(markdown)
    for paragraph in text.split("\n\n"):
        if reason := too_much(paragraph):
            raise TooMuchError(reason)
    writer = _Writer(package)
    for element in _parser()(_without_stray_brackets(text)):
        writer.write(element)
    return Rendered(Prose("".join(writer.html), _tidy("".join(writer.text))), tuple(writer.refused))


def plain(markdown: str) -> str:
    """The words of a label, a caption or a line to keep, on one line and without any markup."""
    words = _LINK_TEXT.sub(lambda link: link[0][1:].partition("]")[0], markdown)
    return " ".join(_EMPHASIS.sub(r"\1", words).split())


class _Writer:
    """Copies what is allowed of a tree into HTML and text."""

    def __init__(self, package: bool) -> None:
        self._package = package
        self.html: list[str] = []
        self.text: list[str] = []
        self.refused: list[str] = []

    def write(self, element: Element) -> None:
        """One element with all it holds; its tail belongs to whoever holds it."""
        tag = element.tag
        opening = self._opening(element)
        self.html.append(opening)
        if tag == "br":
            self.text.append("\n")
            return
        is_mark = opening.startswith('<a href="mark:')
        spoken = len(self.text)
        self._words(element.text, tag)
        for child in element:
            self.write(child)
            self._words(child.tail, tag)
        if is_mark:
            del self.text[spoken:]
        if opening:
            self.html.append(f"</{tag}>")
        if tag in _BLOCKS:
            self.text.append("\n")

    def _words(self, words: str | None, inside: str) -> None:
        if words and (words.strip() or inside not in ("ul", "ol")):
            flat = re.sub(r"[ \n]+", " ", words)
            self.html.append(escape(flat, quote=False))
            self.text.append(flat)

    def _opening(self, element: Element) -> str:
        if element.tag not in ELEMENTS:
            self.refused.append(f"<{element.tag}> is not used in lessons; bold stands between **two stars**")
            return ""
        if element.tag != "a":
            return f"<{element.tag}>"
        address = element.get("href", "")
        if _ADDRESS.fullmatch(address) or (self._package and is_safe_https(address)):
            return f'<a href="{escape(address)}">'
        self.refused.append(f"‘{address[:60]}’ cannot stand in a sentence; lesson: and help: can")
        return ""


def without_controls(text: str) -> str:
    """No control characters but line ends: Python-Markdown keeps notes between U+0002 and U+0003."""
    return text.expandtabs(4).translate(_CONTROLS)


def is_safe_https(address: str) -> bool:
    """Whether an address of the web is what it looks like: no user name, port, escaped or look-alike host."""
    return _SAFE_HTTPS.fullmatch(address) is not None and "xn--" not in address


@cache
def _parser() -> Callable[[str], Element]:
    """A function from Markdown to its tree; made once, since `markdown` takes 47 ms to import."""
    from markdown import Markdown

    markdown = Markdown(extensions=["sane_lists"])
    for name in _BLOCK_PROCESSORS:
        markdown.parser.blockprocessors.deregister(name)
    for name in _INLINE_PATTERNS:
        markdown.inlinePatterns.deregister(name)
    inline, unescape = markdown.treeprocessors["inline"], markdown.treeprocessors["unescape"]

    def parse(text: str) -> Element:
        markdown.reset()
        root = Element("div")
        markdown.parser.parseChunk(root, text)
        for processor in (inline, unescape):
            processor.run(root)
        return root

    return parse


def _without_stray_brackets(text: str) -> str:
    """Escape each `[` that begins no link: Python-Markdown looks to the end of the text for its partner."""
    found, end = [], 0
    for link in _LINK_TEXT.finditer(text):
        found += [_escaped(text[end : link.start()]), link[0]]
        end = link.end()
    return "".join(found) + _escaped(text[end:])


def _escaped(text: str) -> str:
    return re.sub(r"(?<!\\)\[", r"\\[", text)


def _tidy(text: str) -> str:
    return "\n".join(line.strip() for line in text.split("\n") if line.strip())
