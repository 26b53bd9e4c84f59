"""A keyring that keeps its secrets in a dictionary, for tests of what a computer remembers."""

import sys
from types import SimpleNamespace

import pytest


def stand_in(monkeypatch: pytest.MonkeyPatch) -> dict[tuple[str, str], str]:
    """Put it in the place of the keyring of the system; returns what it keeps."""
    kept: dict[tuple[str, str], str] = {}
    module = SimpleNamespace(
        set_password=lambda service, name, secret: kept.update({(service, name): secret}),
        get_password=lambda service, name: kept.get((service, name)),
        delete_password=lambda service, name: kept.pop((service, name)),
    )
    monkeypatch.setitem(sys.modules, "keyring", module)
    return kept
