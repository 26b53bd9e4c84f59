"""Where data and the program's own files lie, on every system."""

from pathlib import Path

import pytest

from course import paths
from course.paths import data_root


@pytest.fixture(autouse=True)
def _home(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Path, "home", lambda: Path("/home/yasmin"))


@pytest.mark.parametrize(
    ("platform", "environment", "expected"),
    [
        ("linux", {}, "/home/yasmin/.local/share/twintig-graden"),
        ("linux", {"XDG_DATA_HOME": "/data"}, "/data/twintig-graden"),
        ("linux", {"XDG_DATA_HOME": "relative"}, "/home/yasmin/.local/share/twintig-graden"),
        ("linux", {"XDG_DATA_HOME": ""}, "/home/yasmin/.local/share/twintig-graden"),
        ("darwin", {"XDG_DATA_HOME": "/x"}, "/home/yasmin/Library/Application Support/twintig-graden"),
        ("win32", {"LOCALAPPDATA": "/local", "APPDATA": "/roaming"}, "/local/twintig-graden"),
        ("win32", {"APPDATA": "/roaming"}, "/roaming/twintig-graden"),
        ("win32", {}, "/home/yasmin/AppData/Local/twintig-graden"),
    ],
)
def test_data_lie_where_the_system_keeps_them(
    platform: str, environment: dict[str, str], expected: str
) -> None:
    assert data_root(environment, platform) == Path(expected)


def test_lessons_and_resources_stand_in_the_repository() -> None:
    assert (paths.lessons() / "sources.toml").is_file()
    assert (paths.resources() / "fonts").is_dir()
