"""What all tests share: no screen, a folder for data, and tables that come out at the end."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from hypothesis import settings

os.environ["QT_QPA_PLATFORM"] = "offscreen"

# The time that one example takes says more about what else runs on the machine than about the code.
settings.register_profile("course", deadline=None, derandomize="CI" in os.environ)
settings.load_profile("course")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--long", action="store_true", help="also run the crash loops and fuzzing")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    if config.getoption("--long"):
        return
    long = [item for item in items if item.get_closest_marker("long")]
    config.hook.pytest_deselected(items=long)
    items[:] = [item for item in items if item not in long]


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    for report in terminalreporter.getreports("passed"):
        for name, text in report.user_properties:
            if name == "table":
                terminalreporter.write_line(f"\n{report.nodeid}\n{text}")


@pytest.fixture(scope="session", autouse=True)
def _own_data_stay_out_of_reach(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """A test that forgets its folder must not write in the workbook of who runs it."""
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_DATA_HOME", "LOCALAPPDATA"):
            patch.setenv(name, str(tmp_path_factory.mktemp("own")))
        yield


@pytest.fixture
def data_root(tmp_path: Path) -> Path:
    """An empty folder in which a test keeps profiles, as the program does in its data folder."""
    folder = tmp_path / "data"
    folder.mkdir()
    return folder


@pytest.fixture
def table(record_property: Callable[[str, object], None]) -> Callable[[str], None]:
    """`table(text)` shows `text` after the run, also from the processes of xdist."""
    return lambda text: record_property("table", text)
