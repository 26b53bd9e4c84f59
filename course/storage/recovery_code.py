"""The recovery code: 32 characters in eight groups, in which every slip names its group.

A group is three random characters and one that checks them: 24 characters of 30 letters are 117 bits.
"""

import secrets

# Without 0 O 1 I L U, which are read or heard for one another.
ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ"
GROUPS = 8
GROUP = 4  # characters

# Prime to 30, so one wrong character always shows. Neighbours that changed places show too, but for those
# that lie 15 letters apart: no weights can do better.
_WEIGHTS = (19, 17, 1)


def make() -> str:
    """A new random code, "2345-6789-…"."""
    return "-".join(_group("".join(secrets.choice(ALPHABET) for _ in _WEIGHTS)) for _ in range(GROUPS))


def normalise(text: str) -> str:
    """Capitals, without anything that only separates."""
    return "".join(letter for letter in text.upper() if letter not in "-–—_. " and not letter.isspace())


def groups(text: str) -> list[str]:
    """The groups of a code as far as it goes; more than eight if it is too long."""
    plain = normalise(text)
    return [plain[place : place + GROUP] for place in range(0, len(plain), GROUP)]


def slips(text: str) -> list[int]:
    """The numbers, from 1, of the groups that are not right: a slip, a piece missing, one too many."""
    found = groups(text)
    count = max(GROUPS, len(found))
    return [number for number in range(1, count + 1) if not _is_right(found[number - 1 : number], number)]


def _is_right(found: list[str], number: int) -> bool:
    if not found or number > GROUPS:
        return False
    (group,) = found
    return len(group) == GROUP and set(group) <= set(ALPHABET) and group == _group(group[:-1])


def _group(three: str) -> str:
    total = sum(weight * ALPHABET.index(letter) for weight, letter in zip(_WEIGHTS, three, strict=True))
    return three + ALPHABET[total % len(ALPHABET)]
