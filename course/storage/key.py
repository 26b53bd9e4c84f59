"""The keys of a profile: made, kept in two places, sealed by a phrase and a recovery code or in the clear.

Both places hold the same ring of keys, newest first. The first key closes what is written; the
older ones still open a copy from before. Each time a lock is put on or changed a new key comes in front,
for whoever once copied the older file must not read what is written from then on.
"""

import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from course.atomic_write import sync_folder
from course.errors import KeyLost, NewerFile, NoKeyring, StorageError, WrongPhrase
from course.storage.key_file import KEY_SIZE, KeyFile, read, save
from course.storage.profile import Profile

LONGEST_PHRASE = 1000  # characters
_MOST_KEYS = 100  # a file of keys must stay one that is read; whoever changes a phrase each month has years


class Key(NamedTuple):
    """What opens a database: 32 bytes for the cipher, 16 for the file's salt, its first bytes."""

    secret: bytes
    salt: bytes

    def pragma(self) -> str:
        """The statement that hands the key to SQLCipher.

        With the salt given no key is derived at the start, and the salt in the file may be damaged.
        """
        return f'PRAGMA key = "{self.literal()}"'

    def literal(self) -> str:
        """The key as SQLCipher writes it."""
        return f"x'{(self.secret + self.salt).hex()}'"


class Ring(NamedTuple):
    """The keys of a profile in use, newest first, and the state of the file they came from."""

    of: str  # names the profile, at random
    serial: int  # counts up with each change of the lock
    keys: tuple[Key, ...]
    sealed: KeyFile | None = None  # that file where a lock is on, without what only one computer remembers


def make() -> Key:
    """A new random key."""
    return Key(os.urandom(32), os.urandom(16))


def begin(profile: Profile) -> Ring:
    """A new ring, in the clear, in both places. Raises StorageError."""
    ring = Ring(os.urandom(16).hex(), 0, (make(),))
    _save_both(profile, as_file(ring))
    return ring


def clear_rings(profile: Profile) -> list[Ring]:
    """The rings that lie in the clear and that no lock has replaced. Raises NewerFile, StorageError."""
    files = _files(profile)
    locked = {file.of: file.serial for file in reversed(files) if not file.keys}
    clear = (file for file in files if file.keys and file.serial > locked.get(file.of, -1))
    return list(dict.fromkeys(Ring(file.of, file.serial, keys_in(file.keys)) for file in clear))


def clear_ring(profile: Profile, in_use: Key) -> Ring:
    """The ring in the clear that holds the key of an open database. Raises StorageError, KeyLost."""
    for ring in clear_rings(profile):
        if in_use in ring.keys:
            return ring
    raise KeyLost("No copy of the key can be read.", path=profile.key)


def is_sealed(profile: Profile) -> bool:
    """Whether a lock is on: some copy is sealed. Raises NewerFile, StorageError."""
    return any(not file.keys for file in _files(profile))


def is_locked(profile: Profile) -> bool:
    """Whether nothing but the phrase, the code or this computer opens it. Raises NewerFile, StorageError."""
    return is_sealed(profile) and not clear_rings(profile)


def lies_in(profile: Profile, ring: Ring) -> bool:
    """Whether this very state of the keys is kept there. Raises NewerFile, StorageError."""
    return any(_is_of(file, ring) for file in _files(profile))


def unlock(profile: Profile, phrase: str) -> Ring:
    """The ring that the phrase opens. Takes about half a second, on purpose.

    Raises WrongPhrase, KeyLost (no copy can be read), NewerFile, StorageError.
    """
    from course.code_words import normal

    return _open(profile, "phrase", normal(phrase))


def unlock_with_code(profile: Profile, code: str) -> Ring:
    """The ring that the recovery code opens, with or without its dashes; raises as `unlock` does."""
    from course.storage.recovery_code import normalise

    return _open(profile, "code", normalise(code))


def lock(profile: Profile, ring: Ring, phrase: str, code: str) -> Ring:
    """Seal the ring by a phrase and a recovery code, with a new key in front.

    When this returns both copies are on the disk, and this computer remembers nothing. The next opening
    turns the database and its copies to the new key. Raises ValueError for a phrase that is empty or too
    long, StorageError.
    """
    from course.code_words import normal
    from course.storage import system_keyring
    from course.storage.recovery_code import normalise
    from course.storage.sealing import seal

    words = normal(phrase)
    if not words or len(words) > LONGEST_PHRASE:
        raise ValueError("a phrase has 1 to 1,000 characters")
    remembered = remembered_as(profile)
    new = Ring(ring.of, _next_serial(profile, ring), (make(), *_kept(profile, ring.keys)))
    plain = bytes.fromhex(text_of(new.keys))
    boxes = {
        slot: seal(plain, secret, _about(new, slot))
        for slot, secret in (("phrase", words), ("code", normalise(code)))
    }
    file = KeyFile(new.of, new.serial, **boxes)
    _save_both(profile, file)
    system_keyring.forget(remembered)
    return new._replace(sealed=file)


def take_off(profile: Profile, ring: Ring) -> Ring:
    """Let the ring lie in the clear again. Raises StorageError."""
    new = ring._replace(serial=_next_serial(profile, ring), sealed=None)
    _save_both(profile, as_file(new))
    return new


def remember(profile: Profile, ring: Ring) -> None:
    """Let this computer open the lock by itself, with a secret in the keyring of the system.

    Raises NoKeyring if the system has none, StorageError.
    """
    from course.storage import system_keyring
    from course.storage.sealing import seal

    file = next((file for file in _files(profile) if _is_of(file, ring)), None)
    if file is None or file.keys:
        raise ValueError("there is no lock to remember")
    secret = os.urandom(32).hex()
    system_keyring.keep(ring.of, secret)
    box = seal(bytes.fromhex(text_of(ring.keys)), secret, _about(ring, "computer"))
    _save_both(profile, file._replace(computer=box))


def unlock_remembered(profile: Profile) -> Ring | None:
    """The ring, if the keyring of the system still opens it. Raises NewerFile, StorageError."""
    from course.storage import system_keyring
    from course.storage.sealing import unseal

    for file in _files(profile):
        secret = None
        if file.computer:
            with suppress(NoKeyring):
                secret = system_keyring.kept(file.of)
        with suppress(ValueError):
            if secret and (plain := unseal(file.computer, secret, _about(file, "computer"))):
                return _unsealed(file, plain)
    return None


def is_remembered(profile: Profile) -> bool:
    """Whether this computer opens the lock by itself. Raises NewerFile, StorageError."""
    return any(file.computer for file in _files(profile)[:1])


def remembered_as(profile: Profile) -> set[str]:
    """The names for which the keyring of the system should keep a secret. Raises NewerFile, StorageError."""
    return {file.of for file in _files(profile) if file.computer}


def forget_remembered(profile: Profile) -> None:
    """Ask for the phrase again at each start. Raises StorageError; the keyring may have gone already."""
    from course.storage import system_keyring

    for file in _files(profile)[:1]:
        _save_both(profile, file._replace(computer=""))
        system_keyring.forget({file.of})


def take_over(profile: Profile, ring: Ring) -> None:
    """Keep the keys of a workbook that comes from elsewhere, under its own lock. Raises StorageError.

    What that computer remembered stays there: the keyring of this one knows nothing of it.
    """
    _save_both(profile, as_file(ring))


def as_file(ring: Ring) -> KeyFile:
    """What a file says that holds no more and no less than this ring: sealed where a lock is on."""
    return ring.sealed or KeyFile(ring.of, ring.serial, keys=text_of(ring.keys))


def heal(profile: Profile, ring: Ring) -> None:
    """Make both copies hold the state of `ring`, whose key has just proved to open the database.

    A copy of another profile is moved aside, for it may open something else; a newer state of this one
    stays, for its phrase was typed but not yet used. Where neither can be read the lock stays on, for the
    ring knows its seals. If healing does not work what is there stays, and the next start tries again.
    """
    with suppress(StorageError, OSError):
        found = {path: read(path) for path in (profile.key, profile.key_copy)}
        good = next((file for file in found.values() if file and _is_of(file, ring)), as_file(ring))
        for path, other in found.items():
            if other == good or (other and other.of == ring.of and other.serial > ring.serial):
                continue
            if other and other.of != ring.of:
                _move_aside(profile, path, other)
            save(good, path)


def text_of(keys: Iterable[Key]) -> str:
    """Keys one after the other, in hex digits."""
    return "".join((key.secret + key.salt).hex() for key in keys)


def keys_in(text: str) -> tuple[Key, ...]:
    """What `text_of` wrote. Raises ValueError if these are no whole keys."""
    data = bytes.fromhex(text)
    if len(data) % KEY_SIZE:
        raise ValueError("no keys")
    pieces = (data[place : place + KEY_SIZE] for place in range(0, len(data), KEY_SIZE))
    return tuple(Key(piece[:32], piece[32:]) for piece in pieces)


def _open(profile: Profile, slot: str, words: str) -> Ring:
    from course.storage.sealing import unseal

    sealed = [file for file in _files(profile) if not file.keys]
    if not sealed:
        raise KeyLost("No copy of the key can be read.", path=profile.key)
    for file in sealed:
        with suppress(ValueError):
            plain = unseal(getattr(file, slot), words, _about(file, slot))
            if plain:
                return _unsealed(file, plain)
    raise WrongPhrase("These words do not open the lock.", path=profile.key)


def _kept(profile: Profile, keys: tuple[Key, ...]) -> tuple[Key, ...]:
    """The newest keys, and of the older ones those that something here has not been turned from."""
    newest, older = keys[:_MOST_KEYS], keys[_MOST_KEYS:]
    return (*newest, *(key for key in older if _is_needed(profile, key)))


def _is_needed(profile: Profile, key: Key) -> bool:
    """Whether a file here still carries the proof of this key; yes where that cannot be told."""
    from sqlcipher3 import dbapi2

    from course.storage.connection import holds_pages_of

    places = (profile.database, profile.restored, profile.journal, *profile.backups.glob("*.db"))
    try:
        return any(path.is_file() and holds_pages_of(path, key) for path in places)
    except (StorageError, OSError, dbapi2.Error):
        return True


def _files(profile: Profile) -> list[KeyFile]:
    """The different states that can be read, the newest first, key.toml before its copy.

    Raises StorageError only if neither can be read and one is there.
    """
    found: dict[KeyFile, None] = {}
    problem: StorageError | None = None
    for path in (profile.key, profile.key_copy):
        try:
            file = read(path)
        except NewerFile:
            raise
        except StorageError as error:
            problem = error
        else:
            found |= {file: None} if file else {}
    if problem and not found:
        raise problem
    return sorted(found, key=lambda file: file.serial, reverse=True)


def _save_both(profile: Profile, file: KeyFile) -> None:
    save(file, profile.key)
    save(file, profile.key_copy)


def _unsealed(file: KeyFile, plain: bytes) -> Ring:
    return Ring(file.of, file.serial, keys_in(plain.hex()), file._replace(computer=""))


def _next_serial(profile: Profile, ring: Ring) -> int:
    return 1 + max([ring.serial, *(file.serial for file in _files(profile) if file.of == ring.of)])


def _is_of(file: KeyFile, ring: Ring) -> bool:
    return (file.of, file.serial) == (ring.of, ring.serial)


def _about(state: KeyFile | Ring, slot: str) -> str:
    return f"{state.of} {state.serial} {slot}"


def _move_aside(profile: Profile, path: Path, other: KeyFile) -> None:
    profile.damaged.mkdir(mode=0o700, exist_ok=True)
    path.replace(profile.damaged / f"key-{other.of}-{other.serial}.toml")
    sync_folder(profile.damaged)
