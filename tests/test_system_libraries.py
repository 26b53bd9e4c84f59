"""What is said when Qt lacks something of the system."""

import pytest

from course.system_libraries import QT, X11, explain, explain_no_window, missing


def no_library(name: str) -> None:
    raise OSError(f"{name}: cannot open shared object file: No such file or directory")


@pytest.fixture
def nothing_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ctypes.CDLL", no_library)


@pytest.mark.usefixtures("nothing_installed")
def test_an_import_without_its_library_names_every_package_that_is_missing() -> None:
    sentence = explain(ImportError("libEGL.so.1: cannot open shared object file: No such file or directory"))
    assert all(package in sentence for package in [*QT.values(), *X11.values()])
    assert len(sentence.splitlines()) == 2


def test_a_library_that_we_do_not_know_is_named_itself() -> None:
    assert "libx.so.3" in explain(ImportError("libx.so.3: cannot open shared object file: No such file"))


def test_an_import_that_fails_for_another_reason_is_a_bug_and_stays_one() -> None:
    error = ImportError("cannot import name 'main' from 'course.cli'")
    with pytest.raises(ImportError) as raised:
        explain(error)
    assert raised.value is error


def test_without_a_screen_that_is_what_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("DISPLAY", raising=False)
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    assert "DISPLAY" in explain_no_window()


@pytest.mark.usefixtures("nothing_installed")
def test_a_screen_without_the_libraries_for_it_names_their_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    assert "libxcb-cursor0" in explain_no_window()


def test_a_screen_that_refuses_a_window_is_not_blamed_on_packages(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DISPLAY", ":0")
    monkeypatch.setattr("ctypes.CDLL", lambda name: None)
    assert "apt" not in explain_no_window()


def test_a_library_that_is_there_is_not_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ctypes.CDLL", lambda name: no_library(name) if "EGL" in name else None)
    assert missing(QT) == ["libegl1"]
