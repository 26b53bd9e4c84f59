"""What the process that is killed and the one that kills it both know: phrases, codes, and cheap seals."""

from contextlib import suppress

from course.errors import WrongPhrase
from course.storage import key, sealing
from course.storage.key import Ring
from course.storage.profile import Profile

CHEAP = sealing.Cost(1, 8)
PHRASES = ("vier groene fietsen", "drie blauwe bomen")
CODES = ("2345-6789-ABCD-EFGH-JKMN-PQRS-TVWX-YZ23", "BCDF-2345-6789-ABCD-EFGH-JKMN-PQRS-TVWX")
WORDS = "zes losse woorden in een rij"
MOVED = "moved"
_HEAD = b"age-encryption.org/v1\n"


def unlocked(profile: Profile) -> Ring | None:
    """The ring by whichever phrase opens it; None without a lock. Raises WrongPhrase if none does."""
    if not key.is_locked(profile):
        return None
    for phrase in PHRASES:
        with suppress(WrongPhrase):
            return key.unlock(profile, phrase)
    raise WrongPhrase("neither phrase opens it")


def other_phrase(profile: Profile) -> str:
    """The one that does not open it now."""
    for phrase in PHRASES:
        try:
            if key.is_locked(profile):
                key.unlock(profile, phrase)
        except WrongPhrase:
            return phrase
    return PHRASES[0]


def sealed(data: bytes, words: str) -> bytes:
    """In place of the seal of age, which takes seconds on purpose."""
    return _HEAD + words.encode() + b"\n" + data


def unsealed(data: bytes, words: str) -> bytes:
    """What `sealed` closed."""
    return data.removeprefix(_HEAD + words.encode() + b"\n")
