"""The program on a folder of the test's own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.running import Starter, settle, starter


@pytest.fixture
def start(qapp: QApplication, data_root: Path) -> Iterator[Starter]:
    """`start(language, size, **settings)` starts the real program, each time on the same folder."""
    with starter(data_root) as found:
        yield found


@pytest.fixture(autouse=True)
def _no_widget_outlives_its_test() -> Iterator[None]:
    """Without an event loop Qt deletes nothing, and each new style sheet would dress them all again."""
    yield
    if QApplication.instance() is not None:
        settle()
