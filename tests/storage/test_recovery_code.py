"""The recovery code: made at random, read back however it was typed, and every slip names its group."""

from itertools import pairwise

import pytest

from course.storage.recovery_code import ALPHABET, GROUPS, groups, make, normalise, slips


def test_a_code_has_eight_groups_of_four_and_no_letters_that_look_alike() -> None:
    code = make()
    assert [len(group) for group in code.split("-")] == [4] * GROUPS
    assert len(ALPHABET) == len(set(ALPHABET)) == 30
    assert not set("0O1ILU") & set(ALPHABET)
    assert slips(code) == []


def test_no_two_codes_are_the_same_and_each_letter_comes_about_as_often() -> None:
    codes = {make() for _ in range(2000)}
    assert len(codes) == 2000
    random = "".join(group[:3] for code in codes for group in code.split("-"))
    for letter in ALPHABET:
        assert 0.85 < random.count(letter) * 30 / len(random) < 1.15


def test_it_does_not_matter_how_it_is_typed() -> None:
    code = make()
    for typed in (code.lower(), code.replace("-", ""), code.replace("-", " – "), f"\t{code}\n"):
        assert normalise(typed) == code.replace("-", "")
        assert slips(typed) == []
        assert "-".join(groups(typed)) == code


def test_every_single_wrong_character_names_its_group() -> None:
    code = normalise(make())
    for place, right in enumerate(code):
        for letter in ALPHABET + "0O1ILU!é":
            typed = code[:place] + letter + code[place + 1 :]
            assert slips(typed) == ([] if letter == right else [place // 4 + 1])


def test_neighbours_that_changed_places_show_unless_they_lie_fifteen_apart() -> None:
    for _ in range(200):
        code = normalise(make())
        for first, second in pairwise(range(32)):
            if first // 4 != second // 4:
                continue
            a, b = code[first], code[second]
            typed = code[:first] + b + a + code[second + 1 :]
            apart = abs(ALPHABET.index(a) - ALPHABET.index(b))
            assert slips(typed) == ([] if apart in (0, 15) else [first // 4 + 1])


@pytest.mark.parametrize(
    ("length", "expected"),
    [(0, [1, 2, 3, 4, 5, 6, 7, 8]), (16, [5, 6, 7, 8]), (15, [4, 5, 6, 7, 8]), (36, [9])],
)
def test_a_code_that_is_cut_short_or_too_long_names_what_is_wrong(length: int, expected: list[int]) -> None:
    assert slips((normalise(make()) + "2345")[:length]) == expected
