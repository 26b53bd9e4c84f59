"""The roof: makes the application and runs it until its window closes."""

import gc
import os
import sys
from pathlib import Path

from PySide6.QtCore import QMessageLogContext, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from course import paths
from course.program import Program
from course.ui.session_end import SessionEnd
from course.ui.theme import fonts, icons


def start(data: str = "", language: str = "") -> int:
    """Run the course until its window closes; the data folder and language as the command line says."""
    gc.disable()  # until the first frame: there is nothing to collect yet, and looking takes time
    qInstallMessageHandler(_on_qt_message)
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    # Not setStyle: it returns a QStyle, and all that belongs to one would be loaded for that.
    app = QApplication([*sys.argv[:1], "-style", "Fusion"])
    app.setApplicationName("Twintig graden")
    fonts.try_to_load(paths.resources() / "fonts", fonts.FIRST)
    icons.use_folder(paths.resources() / "icons")
    program = Program(app, Path(data) if data else paths.data_root(), language)
    if not program.open():
        return 0
    ending = SessionEnd(program.window.close)
    code = app.exec()
    ending.deleteLater()
    program.close()
    sys.stdout.flush()
    os._exit(code)  # everything is on disk; taking Qt apart object by object only costs time


def _on_qt_message(kind: QtMsgType, context: QMessageLogContext, text: str) -> None:
    if kind == QtMsgType.QtFatalMsg:
        from course.system_libraries import explain_no_window

        sys.stderr.write(f"{explain_no_window()}\n")
        os._exit(1)
    if kind in (QtMsgType.QtCriticalMsg, QtMsgType.QtWarningMsg):
        sys.stderr.write(f"{text}\n")
