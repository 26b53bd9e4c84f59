"""What floats over the window: dialogs, menus and tips."""

from PySide6.QtWidgets import QApplication, QDialog, QToolTip, QWidget

from course.ui.widgets.dialog import Dialog


def close(window: QWidget) -> bool:
    """Close all of it, unanswered; whether one of the dialogs was waited for."""
    QToolTip.hideText()
    while (menu := QApplication.activePopupWidget()) is not None:
        menu.close()
    for question in window.findChildren(Dialog):
        question.on_rejected()
    waited_for = [
        one for one in QApplication.topLevelWidgets() if isinstance(one, QDialog) and one.isVisible()
    ]
    for dialog in waited_for:
        dialog.reject()
    return bool(waited_for)
