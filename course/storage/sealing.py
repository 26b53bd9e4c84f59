"""Seals bytes with words: Argon2id makes the key and XChaCha20-Poly1305 closes the box, both of libsodium."""

import os
from typing import NamedTuple

from course.errors import NoMemory


class Cost(NamedTuple):
    """How dear one guess is: passes, and memory in KiB."""

    passes: int
    kib: int


# Above OWASP's least (2 × 19 MiB, 2024) and RFC 9106's second choice (3 × 64 MiB): opening is rare.
COST = Cost(3, 256 * 1024)
_MOST = Cost(16, 1024 * 1024)  # a file that asks for more is damaged, or wants to fill the memory
_SALT, _NONCE = 16, 24  # bytes


def seal(plain: bytes, words: str, about: str) -> str:
    """A line of text that only `words` open again; `about` says what it is for and is proved with it.

    Raises NoMemory.
    """
    from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_encrypt as encrypt

    salt, nonce = os.urandom(_SALT), os.urandom(_NONCE)
    head = f"argon2id {COST.passes} {COST.kib} {salt.hex()}"
    box = encrypt(plain, f"{head} {about}".encode(), nonce, _derive(words, salt, COST))
    return f"{head} {(nonce + box).hex()}"


def unseal(sealed: str, words: str, about: str) -> bytes | None:
    """What `seal` closed; None if these are not the words, or one bit of it is another.

    Raises ValueError if `sealed` is no such line, NoMemory.
    """
    from nacl.bindings import crypto_aead_xchacha20poly1305_ietf_decrypt as decrypt
    from nacl.exceptions import CryptoError

    head, salt, cost, box = _parts(sealed)
    key = _derive(words, salt, cost)
    try:
        return bytes(decrypt(box[_NONCE:], f"{head} {about}".encode(), box[:_NONCE], key))
    except CryptoError:
        return None


def _parts(sealed: str) -> tuple[str, bytes, Cost, bytes]:
    head, _, box = sealed.rpartition(" ")
    name, passes, kib, salt = head.split(" ")
    cost = Cost(int(passes), int(kib))
    dear = cost.passes > _MOST.passes or cost.kib > _MOST.kib
    if name != "argon2id" or min(cost) < 1 or dear or len(salt) != 2 * _SALT or len(box) < 2 * (_NONCE + 16):
        raise ValueError("not a sealed line")
    return head, bytes.fromhex(salt), cost, bytes.fromhex(box)


def _derive(words: str, salt: bytes, cost: Cost) -> bytes:
    from nacl.exceptions import RuntimeError as Failed  # also a CryptoError, as if the words were wrong
    from nacl.pwhash import argon2id

    check_memory(cost.kib * 1024)
    try:
        return bytes(argon2id.kdf(32, words.encode(), salt, opslimit=cost.passes, memlimit=cost.kib * 1024))
    except Failed as error:
        raise NoMemory("The key cannot be derived.") from error


def check_memory(size: int) -> None:
    """Raises NoMemory if so many bytes cannot be had now; nothing is touched."""
    import mmap

    try:
        mmap.mmap(-1, size).close()
    except OSError as error:
        raise NoMemory(f"{size} bytes are not free.") from error
