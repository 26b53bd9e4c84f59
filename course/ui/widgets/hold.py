"""Where somebody is on a page, so that the same page made anew shows the same place."""

from PySide6.QtCore import QCoreApplication, QEvent, QPoint, Qt
from PySide6.QtWidgets import QWidget

from course.ui.widgets.focus_ring import FocusRing
from course.ui.widgets.page import ScrollColumn

_AROUND = 120  # px
_LAYOUT = QEvent.Type.LayoutRequest.value


def where(page: ScrollColumn) -> tuple[str, ...]:
    """Which control has the keyboard, or is the first in sight; how high it stands in px; and the focus.

    The last is "ring", "focus" or "" for none. Empty if there is nothing to hold on to.
    """
    controls = _controls(page)
    focus = page.window().focusWidget()
    if focus in controls:
        ring = _ring(page)
        seen = "ring" if ring is not None and ring.isVisible() else "focus"
        return (str(controls.index(focus)), str(_top(page, focus)), seen)
    in_sight = next((one for one in controls if _top(page, one) >= 0), None)
    return () if in_sight is None else (str(controls.index(in_sight)), str(_top(page, in_sight)), "")


def go_to(page: ScrollColumn, number: str, top: str, focus: str) -> None:
    """Scroll `page` until the control stands as high as it did, and give it the keyboard if it had it."""
    controls = _controls(page)
    if int(number) >= len(controls):
        return
    control = controls[int(number)]
    # What was made a moment ago has no place yet, and a frame at the top of the page would be a jump.
    QCoreApplication.sendPostedEvents(None, _LAYOUT)
    bar = page.verticalScrollBar()
    bar.setValue(bar.value() + _top(page, control) - int(top))
    if not focus:
        return
    if (ring := _ring(page)) is not None:
        ring.by_keyboard = focus == "ring"
    control.setFocus()
    if ring is not None:
        ring.by_keyboard = False


def turn_to(page: ScrollColumn, control: QWidget) -> None:
    """Give this control the keyboard, and scroll `page` until it is in sight with what stands around it."""
    QCoreApplication.sendPostedEvents(None, _LAYOUT)
    page.ensureWidgetVisible(control, 0, _AROUND)
    control.setFocus()


def _controls(page: ScrollColumn) -> list[QWidget]:
    """What Tab reaches, in the order in which it was made."""
    found = page.content.findChildren(QWidget)
    return [one for one in found if one.focusPolicy() & Qt.FocusPolicy.TabFocus and one.isVisible()]


def _top(page: ScrollColumn, control: QWidget) -> int:
    return control.mapTo(page.viewport(), QPoint(0, 0)).y()


def _ring(page: ScrollColumn) -> FocusRing | None:
    return page.window().findChild(FocusRing)
