"""The command `simulate`: rows that a teacher can plot, or one sentence."""

import csv
import io
import subprocess
import sys
from collections.abc import Iterator

import pytest

from course import cli
from course.environment import ROOT
from course.stress.model import run
from course.stress.scenarios import ALL, find

COLUMNS = ["day", "energy", "activation", "set_point", "recovery_capacity", "crashed"]


@pytest.fixture
def command(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Iterator["Command"]:
    yield Command(monkeypatch, capsys)


class Command:
    """The program as one calls it from a shell."""

    def __init__(self, patch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
        self._patch, self._capsys = patch, capsys

    def __call__(self, *words: str) -> tuple[int, str, str]:
        """The exit code, what it printed, and what it complained of."""
        self._patch.setattr("sys.argv", ["main.py", "simulate", *words])
        code = cli.main()
        said = self._capsys.readouterr()
        return code, said.out, said.err


@pytest.mark.parametrize("scenario", [one.id for one in ALL])
def test_every_scenario_prints_a_row_a_day(command: Command, scenario: str) -> None:
    code, printed, _ = command(scenario, "--weeks", "3")
    rows = list(csv.DictReader(io.StringIO(printed)))
    assert code == 0
    assert list(rows[0]) == COLUMNS
    assert [int(row["day"]) for row in rows] == list(range(21))


def test_the_numbers_are_those_of_the_model(command: Command) -> None:
    _, printed, _ = command("body-first", "--weeks", "26")
    rows = list(csv.DictReader(io.StringIO(printed)))
    days = run(find("body-first").plan(26), find("body-first").start)
    for row, day in zip(rows, days, strict=True):
        assert [float(row[name]) for name in COLUMNS[1:5]] == pytest.approx(day[1:5], abs=0.00006)
        assert row["crashed"] == str(int(day.crashed))


def test_a_year_is_what_one_gets_without_asking(command: Command) -> None:
    assert len(command("rest-only")[1].splitlines()) == 1 + 52 * 7


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["hurry"], "There is no scenario ‘hurry’; there are healthy-peak, under-recovery, "),
        ([], "Name one scenario: healthy-peak, "),
        (["rest-only", "body-first"], "Name one scenario: "),
        (["rest-only", "--weeks"], "weeks is ‘’; it is a whole number from 1 to 520."),
        (["rest-only", "--weeks", "nan"], "weeks is ‘nan’; it is a whole number from 1 to 520."),
        (["rest-only", "--weeks", "0"], "weeks is 0; it goes from 1 to 520."),
        (["rest-only", "--weeks", "1" + 400 * "0"], "weeks is far too large; it goes from 1 to 520."),
        (["rest-only", "--weeks", "9999"], "weeks is 9999; it goes from 1 to 520."),
    ],
)
def test_what_it_does_not_understand_is_one_sentence(command: Command, words: list[str], said: str) -> None:
    code, printed, complained = command(*words)
    assert (code, printed) == (2, "")
    assert complained.startswith(said)
    assert len(complained.splitlines()) == 1


def test_a_reader_that_has_seen_enough_ends_it_without_a_word() -> None:
    words = "'main.py', 'simulate', 'rest-only', '--weeks', '520'"
    code = f"import sys; sys.argv = [{words}]; from course.cli import main; sys.exit(main())"
    command = [sys.executable, "-c", code]
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert process.stdout is not None and process.stderr is not None
    process.stdout.readline()
    process.stdout.close()
    assert process.stderr.read() == b""
    assert process.wait() == 0
    process.stderr.close()
