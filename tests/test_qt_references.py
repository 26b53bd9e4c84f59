"""PySide6 gives back every reference to None.

6.12.0 on Python 3.11 does not, and aborts after some thousand calls.
"""

import sys

import pytest
from PySide6.QtWidgets import QApplication, QWidget

CALLS = 1000


@pytest.mark.skipif(sys.version_info >= (3, 12), reason="None is not counted there")
def test_a_thousand_calls_of_qt_lose_no_reference_to_none(qapp: QApplication) -> None:
    widget = QWidget()
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        qapp.processEvents()
        widget.update()
    lost = before - sys.getrefcount(None)
    assert abs(lost) < CALLS // 10
