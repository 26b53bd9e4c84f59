"""The characters that the fonts of the course have."""

from pathlib import Path

import pytest

from course.content.check.glyphs import TABLE, covered
from tests.content.check.course_copy import DIARY, SLEEP
from tests.content.check.spoilt import Spoilt, assert_named
from tests.make_glyphs import FONTS, ranges, shared_characters, table

SPOILT = [
    Spoilt(
        "an arrow",
        f"{SLEEP}.en.md",
        "Keep it short: twenty",
        "Keep it short → twenty",
        "A nap is fine",
        "U+2192",
        "a word",
    ),
    Spoilt(
        "a ligature", f"{SLEEP}.en.md", "A nap is fine.", "A nap is \ufb01ne.", "A nap is", "U+FB01", "fi"
    ),
    Spoilt(
        "an emoji in an exercise",
        DIARY,
        'nl = "Slaapdagboek"',
        'nl = "Slaapdagboek \U0001f319"',
        "Slaapdagboek",
        "U+1F319",
    ),
    Spoilt(
        "a straight quotation mark",
        f"{SLEEP}.nl.md",
        "vóór drie uur ’s middags",
        "vóór drie uur 's middags",
        "Een dutje kan",
        "straight quotation mark",
        "‘ and ’",
    ),
    Spoilt(
        "an exclamation mark",
        f"{SLEEP}.nl.md",
        "Een dutje kan prima.",
        "Een dutje kan prima!",
        "Een dutje kan",
        "an exclamation mark",
    ),
]


@pytest.mark.parametrize("spoilt", SPOILT, ids=[spoilt.name for spoilt in SPOILT])
def test_a_spoilt_copy_is_named(spoilt: Spoilt, tmp_path: Path) -> None:
    assert_named(spoilt, tmp_path)


def test_the_table_matches_the_fonts() -> None:
    assert TABLE.read_text(encoding="utf-8") == table(FONTS)


def test_the_table_gives_back_the_characters_it_was_made_from() -> None:
    assert covered() == set(map(chr, shared_characters(FONTS)))


def test_neighbouring_characters_become_one_range() -> None:
    assert list(ranges({3, 1, 2, 7, 9, 8})) == [(1, 3), (7, 9)]


def test_the_fonts_have_what_dutch_and_english_need() -> None:
    assert set("abcxyzABCXYZ0123456789 áéíóúàèëïöüçÉË ‘’“”…–€°½×().,:;?-") <= covered()


def test_the_fonts_lack_arrows() -> None:
    assert not set("←→⇒") & covered()
