"""The words of codes: 2,048 a language, told apart by ear and by hand, and none that hurts."""

import pytest

from tests.make_words import COUNT, FOLDER, blanks, choose, unwanted

LANGUAGES = ("nl", "en")


def words(language: str) -> list[str]:
    return (FOLDER / f"{language}.txt").read_text("utf-8").splitlines()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_list_has_2048_plain_words_in_order_that_differ_in_their_first_four_letters(
    language: str,
) -> None:
    found = words(language)
    assert len(found) == len({word[:4] for word in found}) == COUNT
    assert found == sorted(found)
    assert all(word.isascii() and word.islower() and 4 <= len(word) <= 8 for word in found)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_becomes_another_by_one_letter(language: str) -> None:
    seen: dict[str, str] = {}
    for word in words(language):
        for blank in set(blanks(word)):
            assert seen.setdefault(blank, word) == word


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_holds_a_piece_that_nobody_should_meet_here(language: str) -> None:
    pieces = unwanted(language)
    assert len(pieces) > 200
    assert not [word for word in words(language) if any(piece in word for piece in pieces)]


def test_words_are_taken_in_the_order_in_which_they_are_preferred() -> None:
    plain = [f"{a}{b}{c}{d}" for a in "bcdfg" for b in "aeiou" for c in "lmnpr" for d in "st"]
    with pytest.raises(ValueError, match="only"):
        choose(plain, [])
    with pytest.raises(ValueError, match="only 1 words"):
        choose(["boom", "bloom", "boon", "boomgaard", "Boot", "raam"], ["raa"])
