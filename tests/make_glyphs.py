"""Writes course/content/check/glyphs.txt: the characters that every font of the course has.

Run after a font was replaced: `python tests/make_glyphs.py`. Needs fonttools.
"""

from collections.abc import Iterator
from pathlib import Path

from fontTools.ttLib import TTFont  # type: ignore[import-untyped]

ROOT = Path(__file__).parent.parent
FONTS = ROOT / "resources" / "fonts"
TABLE = ROOT / "course" / "content" / "check" / "glyphs.txt"
HEAD = "# Characters that all fonts in resources/fonts have, made by tests/make_glyphs.py.\n"


def shared_characters(fonts: Path) -> set[int]:
    """The code points that every .ttf in `fonts` has a glyph for, control characters left out."""
    covered = [set(TTFont(path).getBestCmap()) for path in sorted(fonts.glob("*.ttf"))]
    return {point for point in set.intersection(*covered) if chr(point).isprintable() or point == 0xA0}


def ranges(points: set[int]) -> Iterator[tuple[int, int]]:
    """Runs of neighbouring code points as (first, last), in order."""
    ordered = sorted(points)
    first = last = ordered[0]
    for point in ordered[1:]:
        if point != last + 1:
            yield first, last
            first = point
        last = point
    yield first, last


def table(fonts: Path) -> str:
    """The text of glyphs.txt for these fonts: one range a line, in hexadecimal."""
    return HEAD + "".join(f"{first:04X}-{last:04X}\n" for first, last in ranges(shared_characters(fonts)))


if __name__ == "__main__":
    TABLE.write_text(table(FONTS), encoding="utf-8", newline="\n")
