"""What `python -m tests` does with its arguments and with a part that fails."""

import sys

import pytest

from tests import command
from tests.command import Part, main, parts, run


def says(code: str, quiet: bool = True) -> Part:
    return Part("part", [sys.executable, "-c", code], quiet)


def test_the_parts_come_in_the_order_of_their_cost() -> None:
    assert [part.name for part in parts([])] == ["style", "format", "types", "floors", "lessons", "tests"]


def test_what_the_command_does_not_know_goes_to_pytest() -> None:
    assert parts(["--long", "-k", "x"])[-1].command[-3:] == ["--long", "-k", "x"]


def test_a_part_that_passes_takes_one_line(capfd: pytest.CaptureFixture[str]) -> None:
    assert run([says("print('noise')")]) == 0
    lines = capfd.readouterr().out.splitlines()
    assert [line.split()[:2] for line in lines] == [["part", "passed"], ["all", "1"]]


def test_a_part_that_fails_shows_why_and_the_others_still_run(capfd: pytest.CaptureFixture[str]) -> None:
    assert run([says("raise SystemExit('the reason')"), says("print('live')", quiet=False)]) == 1
    out = capfd.readouterr().out
    assert "the reason" in out
    assert "live" in out
    assert out.splitlines()[-1].startswith("failed: part")


def test_a_part_needs_no_screen_and_may_keep_its_byte_code(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("PYTHONDONTWRITEBYTECODE", "1")
    monkeypatch.setenv("QT_QPA_PLATFORM", "xcb")
    run([says("import os, sys; print(os.environ['QT_QPA_PLATFORM'], sys.dont_write_bytecode)", quiet=False)])
    assert "offscreen False" in capfd.readouterr().out


def test_without_what_qt_needs_nothing_runs_and_one_sentence_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(command, "_qt_trouble", lambda: "Qt lacks something.")
    monkeypatch.setattr(command, "run", lambda chosen: pytest.fail("a part ran"))
    assert main([]) == 1
    assert capsys.readouterr().err == "Qt lacks something.\n"
