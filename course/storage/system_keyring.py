"""What the keyring of the system keeps for us: one secret for each profile that is remembered."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

from course.errors import NoKeyring

_SERVICE = "Twintig graden"  # the name under which the list of the system shows it


def keep(of: str, secret: str) -> None:
    """Keep `secret` for the profile that is called `of`. Raises NoKeyring."""
    with _keyring() as keyring:
        keyring.set_password(_SERVICE, of, secret)


def kept(of: str) -> str | None:
    """What is kept for it, if anything is. Raises NoKeyring."""
    with _keyring() as keyring:
        secret = keyring.get_password(_SERVICE, of)
        return None if secret is None else str(secret)


def forget(names: Iterable[str]) -> None:
    """Keep nothing for these profiles any more, as far as the keyring answers."""
    for of in names:
        with suppress(NoKeyring), _keyring() as keyring:
            keyring.delete_password(_SERVICE, of)


def answers(names: Iterable[str]) -> bool:
    """Whether something that is kept for these profiles can be taken out; yes for no profile."""
    with suppress(NoKeyring):
        for of in names:
            kept(of)
        return True
    return False


@contextmanager
def _keyring() -> Iterator[Any]:
    """The keyring of the system. Raises NoKeyring for whatever is wrong with it."""
    try:
        import keyring

        yield keyring
    except Exception as error:
        # Each system's own store raises errors of its own; all of them mean that it does not serve.
        raise NoKeyring("This system keeps no secrets for programs.") from error
