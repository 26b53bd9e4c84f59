"""When `.venv` counts as complete."""

import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from course import environment

REPOSITORY = Path(environment.ROOT)
PROJECT = tomllib.loads((REPOSITORY / "pyproject.toml").read_text("utf-8"))["project"]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A course whose `.venv` looks complete, tools included."""
    (tmp_path / "pyproject.toml").write_text((REPOSITORY / "pyproject.toml").read_text("utf-8"), "utf-8")
    for name in ("ROOT", "VENV", "PYTHON"):
        place = Path(getattr(environment, name)).relative_to(REPOSITORY)
        monkeypatch.setattr(environment, name, str(tmp_path / place))
    for name in (*environment.IMPORTS[""], *environment.IMPORTS["dev"]):
        Path(environment.site_packages(), name).mkdir(parents=True)
    Path(environment.PYTHON).parent.mkdir(parents=True)
    Path(environment.PYTHON).touch()
    leave_stamp(environment.needs("dev"))
    return tmp_path


def leave_stamp(text: str) -> None:
    Path(environment.VENV, environment.STAMP).write_text(text, "utf-8")


def test_what_is_needed_holds_every_requirement_of_the_project_and_the_python() -> None:
    needs = environment.needs("dev")
    for requirement in [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["dev"]]:
        assert f'"{requirement}"' in needs
    assert needs.startswith(f"Python {sys.version_info[0]}.{sys.version_info[1]}\n")
    assert "ruff" not in environment.needs()


def test_every_dependency_has_an_import_by_which_it_is_known() -> None:
    known = packages_distributions()
    names = {
        known[name][0].lower().replace("_", "-") for part in environment.IMPORTS.values() for name in part
    }
    wanted = {
        requirement.partition(">")[0].lower()
        for requirement in [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["dev"]]
    }
    assert names == wanted - {"types-markdown"}  # stubs are not imported


@pytest.mark.usefixtures("folder")
def test_a_set_up_with_the_tools_serves_the_program_too() -> None:
    assert environment.is_complete()
    assert environment.is_complete("dev")


@pytest.mark.usefixtures("folder")
def test_a_set_up_without_the_tools_does_not_serve_the_tests() -> None:
    leave_stamp(environment.needs())
    assert environment.is_complete()
    assert not environment.is_complete("dev")
    assert environment.can_be_added_to()


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("stamp", ["", "unfinished", "Python 3.1\n", "\x00\x00"])
def test_a_set_up_that_did_not_reach_its_end_does_not_count(stamp: str) -> None:
    leave_stamp(stamp)
    assert not environment.is_complete()
    assert not environment.can_be_added_to()


@pytest.mark.usefixtures("folder")
def test_a_stamp_that_is_no_text_does_not_count() -> None:
    Path(environment.VENV, environment.STAMP).write_bytes(b"\xff\xfe\x00")
    assert not environment.is_complete()


def test_a_changed_list_of_dependencies_is_noticed(folder: Path) -> None:
    file = folder / "pyproject.toml"
    file.write_text(file.read_text("utf-8").replace('"Markdown>=3.8"', '"Markdown>=3.9"'), "utf-8")
    assert not environment.is_complete()
    assert environment.can_be_added_to()


def test_any_other_change_of_the_project_file_is_not(folder: Path) -> None:
    file = folder / "pyproject.toml"
    file.write_text(file.read_text("utf-8").replace("line-length = 110", "line-length = 100"), "utf-8")
    assert environment.is_complete()


@pytest.mark.usefixtures("folder")
def test_a_python_that_an_upgrade_took_away_is_noticed() -> None:
    Path(environment.PYTHON).unlink()
    Path(environment.PYTHON).symlink_to("/nowhere/python")
    assert not environment.is_complete()
    assert not environment.can_be_added_to()


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("name", environment.IMPORTS[""])
def test_a_package_that_is_gone_is_noticed(name: str) -> None:
    Path(environment.site_packages(), name).rmdir()
    assert not environment.is_complete()
    assert not environment.can_be_added_to()


def test_an_environment_that_somebody_else_filled_is_used_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    assert environment.is_given("dev")
    (tmp_path / environment.STAMP).touch()
    assert not environment.is_given("dev")


def test_a_python_outside_any_environment_is_not_taken_for_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "prefix", sys.base_prefix)
    assert not environment.is_given()


def test_a_start_imports_nothing_that_python_has_not_loaded() -> None:
    code = (
        "import os, sys; before = set(sys.modules); import course.set_up; print(*set(sys.modules) - before)"
    )
    done = subprocess.run(
        [sys.executable, "-S", "-c", code], cwd=REPOSITORY, capture_output=True, text=True, check=True
    )
    assert set(done.stdout.split()) == {"course", "course.environment", "course.set_up"}
