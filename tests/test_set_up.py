"""The set-up for real, in a small copy of the course, from wheels that this test makes itself."""

import base64
import hashlib
import os
import re
import runpy
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

from course import environment, set_up
from course.set_up_trouble import from_disk, from_output, no_venv

REPOSITORY = Path(environment.ROOT)
PYTHON = getattr(sys, "_base_executable", sys.executable)
PROGRAM = """
import sys
import markdown, PySide6, sqlcipher3

def main():
    print(sys.prefix, *sys.argv[1:])
    return 7
"""
WHEELS = {
    "PySide6_Essentials-6.11.3": {"PySide6/__init__.py": ""},
    "sqlcipher3-0.6.4": {"sqlcipher3/__init__.py": ""},
    "markdown-3.11.3": {"markdown/__init__.py": ""},
    "pynacl-1.6.2": {"nacl/__init__.py": ""},
    "pyrage-1.4.0": {"pyrage/__init__.py": ""},
    "keyring-25.7.0": {"keyring/__init__.py": ""},
}


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """A course that has never been started, whose program says where it runs."""
    folder = tmp_path / "a course"
    (folder / "course").mkdir(parents=True)
    for name in ("main.py", "pyproject.toml"):
        shutil.copy(REPOSITORY / name, folder)
    for path in (REPOSITORY / "course").glob("*.py"):
        shutil.copy(path, folder / "course")
    (folder / "course" / "cli.py").write_text(PROGRAM, "utf-8")
    return folder


@pytest.fixture
def wheels(tmp_path: Path) -> Path:
    folder = tmp_path / "wheels"
    folder.mkdir()
    for name, files in WHEELS.items():
        make_wheel(folder, name, files)
    return folder


def make_wheel(folder: Path, name: str, files: dict[str, str]) -> None:
    """The smallest wheel that pip accepts, of these files."""
    info = f"{name}.dist-info"
    project, _, version = name.partition("-")
    everything = {
        **files,
        f"{info}/METADATA": f"Metadata-Version: 2.1\nName: {project}\nVersion: {version}\n",
        f"{info}/WHEEL": "Wheel-Version: 1.0\nGenerator: tests\nRoot-Is-Purelib: true\nTag: py3-none-any\n",
    }
    record = "".join(f"{path},sha256={_hash(text)},{len(text)}\n" for path, text in everything.items())
    with zipfile.ZipFile(folder / f"{name}-py3-none-any.whl", "w") as wheel:
        for path, text in {**everything, f"{info}/RECORD": f"{record}{info}/RECORD,,\n"}.items():
            wheel.writestr(path, text)


def _hash(text: str) -> str:
    return base64.urlsafe_b64encode(hashlib.sha256(text.encode()).digest()).rstrip(b"=").decode()


def start(course: Path, *arguments: object) -> subprocess.CompletedProcess[str]:
    """Start it as a person does, in a shell that forbids byte code."""
    surroundings = {
        **os.environ,
        "PYTHONDONTWRITEBYTECODE": "1",
        "PIP_FIND_LINKS": "",
        "PIP_CONFIG_FILE": os.devnull,
    }
    command = [PYTHON, "main.py", *map(str, arguments)]
    return subprocess.run(
        command, cwd=course, env=surroundings, capture_output=True, text=True, encoding="utf-8"
    )


def test_the_first_start_installs_and_the_next_goes_straight_on(course: Path, wheels: Path) -> None:
    first = start(course, "--wheels", wheels, "check", "x y")
    assert (first.stdout.strip(), first.returncode) == (f"{course / '.venv'} check x y", 7)
    assert first.stderr.startswith("Eenmalig klaarzetten")
    assert list((course / "course" / "__pycache__").glob("set_up.*.pyc"))

    next_one = start(course, "x")
    assert (next_one.stdout.strip(), next_one.stderr) == (f"{course / '.venv'} x", "")

    (course / ".venv" / environment.STAMP).write_text("unfinished", "utf-8")
    redone = start(course, "--wheels", wheels)
    assert (redone.returncode, "Eenmalig" in redone.stderr) == (7, True)


def test_a_folder_that_lacks_a_wheel_is_one_sentence_and_the_next_start_begins_again(
    course: Path, wheels: Path
) -> None:
    wheel = next(wheels.glob("sqlcipher3*"))
    wheel.rename(wheels.parent / wheel.name)
    failed = start(course, "--wheels", wheels)
    assert failed.returncode == 1
    assert re.search(r"ontbreekt sqlcipher3.+\n.+ lacks sqlcipher3.+\n$", failed.stderr)
    assert "Traceback" not in failed.stderr

    (wheels.parent / wheel.name).rename(wheel)
    assert start(course, "--wheels", wheels).returncode == 7


def test_a_folder_of_wheels_that_is_not_there_is_one_sentence(course: Path) -> None:
    failed = start(course, "--wheels", "nowhere")
    assert failed.stderr.splitlines()[-1] == "The folder 'nowhere' does not exist."


def test_the_option_for_wheels_is_not_left_for_the_program(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["main.py", "check", "--wheels", "folder", "x"])
    monkeypatch.setattr(environment, "is_given", lambda extra: True)
    set_up.prepare()
    assert sys.argv == ["main.py", "check", "x"]


@pytest.mark.parametrize("version", [(3, 10, 9), (2, 7, 18)])
def test_a_python_that_is_too_old_is_one_sentence(
    version: tuple[int, int, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "version_info", version)
    with pytest.raises(SystemExit) as ended:
        runpy.run_path(str(REPOSITORY / "course" / "__init__.py"))
    assert f"this is Python {version[0]}.{version[1]}." in str(ended.value)


def test_a_python_without_ensurepip_names_the_package_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copy(REPOSITORY / "pyproject.toml", tmp_path)
    monkeypatch.setattr(environment, "ROOT", str(tmp_path))
    monkeypatch.setattr(environment, "VENV", str(tmp_path / ".venv"))
    monkeypatch.setattr(environment, "is_given", lambda extra: False)
    monkeypatch.setattr("importlib.util.find_spec", lambda name: None)
    with pytest.raises(SystemExit) as ended:
        set_up.prepare()
    assert ended.value.code == str(no_venv())
    assert not (tmp_path / ".venv").exists()
    assert len(capsys.readouterr().err.splitlines()) == 1


@pytest.mark.parametrize(
    ("said", "sentence"),
    [
        ("OSError: [Errno 28] No space left on device", "The disk is full"),
        ("ERROR: [Errno 13] Permission denied: '/x'", "cannot be written"),
        ("OSError: [Errno 30] Read-only file system", "cannot be written"),
        (
            "Retrying ... NewConnectionError(...)\nERROR: No matching distribution found for a>=1",
            "no connection",
        ),
        ("ReadTimeoutError: Read timed out.", "no connection"),
        (
            "ERROR: No matching distribution found for sqlcipher3>=0.6",
            "There is no sqlcipher3>=0.6 for Python",
        ),
        ("ERROR: something new\n\n", "The set-up did not work: ERROR: something new"),
        ("", "The set-up did not work: ?"),
    ],
)
def test_what_pip_says_becomes_one_sentence(said: str, sentence: str) -> None:
    dutch, english = str(from_output(said)).splitlines()
    assert sentence in english
    assert dutch != english


def test_with_a_folder_of_wheels_no_network_is_blamed() -> None:
    assert "lacks a>=1" in str(from_output("Timeout\nNo matching distribution found for a>=1", wheels="w"))


@pytest.mark.parametrize(
    ("number", "sentence"),
    [(28, "disk is full"), (13, "cannot be written"), (30, "cannot be written"), (5, "did not")],
)
def test_an_error_of_the_disk_becomes_one_sentence(number: int, sentence: str) -> None:
    assert sentence in str(from_disk(OSError(number, "words"))).splitlines()[1]
