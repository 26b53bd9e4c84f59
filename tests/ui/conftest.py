"""The program on a folder of the test's own."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from tests.ui.running import Starter, starter


@pytest.fixture
def start(qapp: QApplication, data_root: Path) -> Iterator[Starter]:
    """`start(language, size, **settings)` starts the real program, each time on the same folder."""
    with starter(data_root) as found:
        yield found
