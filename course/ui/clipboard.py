"""What opens a workbook, on the clipboard for a moment: no program is to keep a history of it."""

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

# What programs that keep a history of the clipboard look for; those that do not look keep it anyway.
_SECRET = {
    "x-kde-passwordManagerHint": b"secret",
    'application/x-qt-windows-mime;value="ExcludeClipboardContentFromMonitorProcessing"': b"1",
}


def put_secret(text: str) -> None:
    """Let it be pasted, for instance into a program that keeps passwords."""
    data = QMimeData()
    data.setText(text)
    for kind, value in _SECRET.items():
        data.setData(kind, value)
    QGuiApplication.clipboard().setMimeData(data)
