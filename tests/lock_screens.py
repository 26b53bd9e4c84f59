"""The pages of the lock as `python -m tests screens` renders them: in Settings, at the door, and on paper."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget

from course import clock
from course.errors import NoKeyring, WrongPhrase
from course.program import Program
from course.storage import recovery_code
from course.ui import words
from course.ui.charts import recovery_slip
from course.ui.course_view import CourseView
from course.ui.lock_desk import LockDesk
from course.ui.pages.code_card import CodeCard
from course.ui.pages.lock import LockPage
from course.ui.pages.lock_rows import LockRows
from course.ui.pages.recover import RecoverPage
from course.ui.pages.recover_none import RecoverNonePage
from course.ui.pages.set_pass import SetPassPage
from course.ui.paper import A6_ACROSS
from course.ui.theme.theme import theme
from course.ui.widgets.buttons import Button
from course.ui.widgets.dialog import Dialog

Scene = tuple[str, Callable[[], object]]
_Page = TypeVar("_Page", bound=QWidget)
_PHRASE = "vier groene fietsen"
_CODE = "K7QB-4TXS-9HRP-2NPF-6VF6-3JYN-8ZBJ-5WK8"
_HALF = ("K7QB", "4TXS", "8HRP", "2NPF", "6VF6", "3JYN", "", "")  # with a slip in the third


def inside(view: CourseView) -> Iterator[Scene]:
    """What stands beside the rail."""
    recovery_code.make = lambda: _CODE
    yield "lock_off", lambda: _rows(view, is_on=False)
    yield "lock_on", lambda: _rows(view, is_on=True)
    yield (
        "lock_no_keyring",
        lambda: _rows(view, is_on=True).show_remembered(False, words.error(NoKeyring(""))),
    )
    yield "lock_code_in_vain", lambda: _rows(view, is_on=True).show_code_in_vain(True)
    yield "lock_ask", lambda: _press(_rows(view, is_on=True), 1)
    yield "lock_set_pass", lambda: _type_twice(_set_pass(view))
    yield "lock_set_pass_differ", lambda: _type_twice(_set_pass(view), "buiten").on_lock_asked()
    yield "lock_set_pass_tick", lambda: _type_twice(_set_pass(view), tick=False).on_lock_asked()


def outside(program: Program) -> Iterator[Scene]:
    """What stands alone, before anything is open."""
    language = program.preferences.now.language
    yield "lock_page", lambda: _lock(program)
    yield "lock_error", lambda: _lock(program).on_done(WrongPhrase(""))
    yield "lock_caps", lambda: _lock(program).box.on_caps_lock_seen(True)
    yield "lock_recover", lambda: _show(program, RecoverPage(_refuse))
    yield "lock_recover_slip", lambda: _type_half(_show(program, RecoverPage(_refuse)))
    yield "lock_recover_none", lambda: _show(program, RecoverNonePage(_find_nothing, lambda _: False))
    yield "lock_recovered", lambda: _show(program, SetPassPage("recovered", _CODE, language, _refuse))
    yield "lock_paper", lambda: _show(program, _Paper(CodeCard(_CODE, language)))


def _rows(view: CourseView, is_on: bool) -> LockRows:
    """Settings, with the rows of the lock in sight."""
    _close_dialogs(view)
    LockDesk.is_on = lambda _: is_on
    view.show_section("settings")
    view.sections.show_new_settings()
    return next(one for one in view.findChildren(LockRows) if one.isVisible())


def _press(rows: LockRows, which: int) -> None:
    rows.findChildren(Button)[which].click()


def _set_pass(view: CourseView) -> SetPassPage:
    _close_dialogs(view)
    view.show_section("settings")
    assert view.sections._lock is not None
    view.sections._lock.show_page("new", None)
    return next(one for one in view.findChildren(SetPassPage) if one.isVisible())


def _type_twice(page: SetPassPage, more: str = "", tick: bool = True) -> SetPassPage:
    page.first.setText(_PHRASE)
    page.second.setText(f"{_PHRASE} {more}".strip())
    page.tick.setChecked(tick)
    return page


def _close_dialogs(view: CourseView) -> None:
    for dialog in view.window().findChildren(Dialog):
        dialog.on_rejected()


def _show(program: Program, page: _Page) -> _Page:
    program.window.show_content(page)
    QApplication.processEvents()
    return page


def _lock(program: Program) -> LockPage:
    page = _show(program, LockPage(_refuse))
    page.box.field.setText(_PHRASE)
    return page


def _type_half(page: RecoverPage) -> None:
    for field, group in zip(page.code.fields, _HALF, strict=True):
        field.setText(group)
    page.on_edited()


def _refuse(*_: str) -> None:
    raise WrongPhrase("")


def _find_nothing(_: str) -> Path | None:
    return None


class _Paper(QWidget):
    """The slip on a ground, as large as there is room."""

    def __init__(self, card: CodeCard) -> None:
        super().__init__()
        self._slip = card.slip(clock.now())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.colour("rail"))
        sheet = A6_ACROSS.within(QRectF(self.rect()).adjusted(30, 30, -30, -30))
        painter.fillRect(sheet, "#FFFFFF")
        recovery_slip.draw(painter, sheet, self._slip)
        painter.end()
