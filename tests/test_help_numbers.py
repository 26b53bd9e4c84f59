"""Help numbers: in order, in both languages, and there even when nothing can be read."""

import re
from datetime import date
from pathlib import Path

import pytest

from course import help_numbers, paths
from course.content.check.glyphs import covered
from course.help_numbers import COUNTRIES, FALLBACK, HelpNumbers

FOLDER = paths.resources() / "help_numbers"


@pytest.fixture(params=COUNTRIES)
def numbers(request: pytest.FixtureRequest) -> HelpNumbers:
    return help_numbers.load(FOLDER, request.param)


def test_every_country_has_a_file_and_every_file_a_country() -> None:
    assert sorted(path.stem for path in FOLDER.iterdir()) == sorted(COUNTRIES)
    for country in COUNTRIES:
        assert help_numbers.load(FOLDER, country).country == country


def test_the_emergency_number_comes_first(numbers: HelpNumbers) -> None:
    assert numbers.numbers[0].number in ("112", "999")
    assert "112" in numbers.numbers[0].words["nl"] or numbers.numbers[0].number == "112"


def test_the_line_for_thoughts_of_suicide_comes_second(numbers: HelpNumbers) -> None:
    assert "zelfdoding" in numbers.numbers[1].when["nl"]
    assert "suicide" in numbers.numbers[1].when["en"]


@pytest.mark.parametrize(
    ("country", "expected"),
    [
        ("nl", ["112", "113", "088 0767 000", "", "0800-2000"]),
        ("be", ["112", "1813", "0800 32 123", "106", ""]),
        ("gb", ["999", "findahelpline.com"]),
        ("ie", ["999", "findahelpline.com"]),
        ("other", ["112", "findahelpline.com"]),
    ],
)
def test_the_numbers_stand_in_their_order(country: str, expected: list[str]) -> None:
    assert [number.number for number in help_numbers.load(FOLDER, country).numbers] == expected


def test_numbers_in_the_words_are_those_of_both_languages(numbers: HelpNumbers) -> None:
    for number in numbers.numbers:
        dutch, english = (
            re.findall(r"[\d-]{3,}|\w+\.\w{2,3}\b", number.words[code]) for code in ("nl", "en")
        )
        assert dutch == english


def test_every_sentence_is_short_and_has_its_glyphs(numbers: HelpNumbers) -> None:
    for number in numbers.numbers:
        for words in (number.name, number.when, number.words):
            for text in words.values():
                assert set(text) <= covered()
                assert all(len(sentence.split()) <= 15 for sentence in re.split(r"(?<=[.?]) ", text))


def test_what_a_country_gets_names_where_it_was_checked(numbers: HelpNumbers) -> None:
    assert all(number.source for number in numbers.numbers)
    assert all(number.verified for number in numbers.numbers)


@pytest.mark.parametrize("region", ["NL", "nl", "Nl"])
def test_the_region_of_the_system_is_understood(region: str) -> None:
    assert help_numbers.load(FOLDER, region).country == "nl"


@pytest.mark.parametrize("region", ["", "DE", "../nl", "other"])
def test_a_region_without_a_file_gets_what_holds_everywhere(region: str) -> None:
    assert help_numbers.load(FOLDER, region).country == "other"


def test_the_fallback_says_what_the_file_says() -> None:
    assert help_numbers.load(FOLDER, "other") == FALLBACK


@pytest.mark.parametrize(
    "text",
    [
        "",
        "checked = ",
        "checked = 2026-11-24\nnumber = 5",
        "checked = 2026-11-24\nnumber = []",
        "checked = 2026-11-24\nnumber = [5]",
        "checked = 'today'\nnumber = [{}]",
        "checked = 2026-11-24\n[[number]]\nnumber = '112'",
        "checked = 2026-11-24\n[[number]]\nname = 'a'\nwhen = 'b'\nwords = 'c'",
        "a = " + "[" * 5000,
        "\ud800",
    ],
)
def test_a_damaged_file_leaves_the_fallback(tmp_path: Path, text: str) -> None:
    (tmp_path / "nl.toml").write_bytes(text.encode("utf-8", "surrogatepass"))
    assert help_numbers.load(tmp_path, "nl") == FALLBACK


def test_without_files_there_is_still_112(tmp_path: Path) -> None:
    assert help_numbers.load(tmp_path / "absent", "NL").numbers[0].number == "112"


@pytest.mark.parametrize(
    ("checked", "today", "old"),
    [
        (date(2026, 11, 24), date(2027, 11, 24), False),
        (date(2026, 11, 24), date(2027, 11, 25), True),
        (date(2026, 11, 24), date(2027, 12, 1), True),
        (date(2026, 11, 24), date(2026, 11, 24), False),
        (date(2024, 2, 29), date(2025, 2, 28), False),
        (date(2024, 2, 29), date(2025, 3, 1), True),
        (date(2026, 11, 24), date(2020, 1, 1), False),
    ],
)
def test_numbers_are_old_after_twelve_months(checked: date, today: date, old: bool) -> None:
    assert help_numbers.is_old(FALLBACK._replace(checked=checked), today) is old


def test_a_language_without_words_gets_english() -> None:
    assert help_numbers.in_language({"nl": "hulp", "en": "help"}, "nl") == "hulp"
    assert help_numbers.in_language({"nl": "hulp", "en": "help"}, "fr") == "help"
