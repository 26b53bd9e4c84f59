"""The keyring of the system: what is kept there is found and goes again; one that is missing says so."""

import sys

import pytest

from course.errors import NoKeyring
from course.storage import system_keyring
from tests.storage.keyring_stand_in import stand_in


def test_a_secret_is_kept_under_the_name_of_the_course_until_it_is_forgotten(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    kept = stand_in(monkeypatch)
    system_keyring.keep("ab", "secret")
    assert kept == {("Twintig graden", "ab"): "secret"}
    assert (system_keyring.kept("ab"), system_keyring.kept("cd")) == ("secret", None)
    system_keyring.forget(["cd", "ab"])
    assert kept == {}


def test_without_a_keyring_nothing_is_kept_and_forgetting_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "keyring", None)
    with pytest.raises(NoKeyring):
        system_keyring.keep("ab", "secret")
    with pytest.raises(NoKeyring):
        system_keyring.kept("ab")
    system_keyring.forget(["ab"])


def test_whether_it_answers_is_asked_only_where_it_should_keep_something(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(sys.modules, "keyring", None)
    assert system_keyring.answers([])
    assert not system_keyring.answers(["ab"])
    stand_in(monkeypatch)
    assert system_keyring.answers(["ab"])
