"""The pages of other computers and folders as `python -m tests screens` renders them, a cloud among them."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from PySide6.QtWidgets import QApplication, QWidget

from course.errors import ContentError, ReadOnlyPlace, StorageLost
from course.program import Program
from course.storage import earlier, system_keyring
from course.storage.profile import profile_at
from course.ui.course_view import CourseView
from course.ui.pages import recover_none, welcome
from course.ui.pages.data_place import DataPlace
from course.ui.pages.move_in import Kind, MoveInPage
from course.ui.pages.move_out import MoveOutPage
from course.ui.pages.recover_none import RecoverNonePage
from course.ui.pages.settings import SettingsPage
from course.ui.pages.trouble import TroublePage
from course.ui.pages.welcome import WelcomePage
from course.ui.widgets.buttons import Button
from course.ui.widgets.dialog import Dialog

Scene = tuple[str, Callable[[], object]]
_Page = TypeVar("_Page", bound=QWidget)
_CODE = "wandelen hond boom brug vlinder appel"
_HOME = Path("/home/ben/.local/share/twintig-graden/profiles/participant")
_STICK = Path("/media/ben/stick/Twintig graden.twintig-move")
_SUFFIX = ".twintig-move"


def inside(view: CourseView) -> Iterator[Scene]:
    """Settings with a workbook that was put aside, and what erasing says then."""
    older = profile_at(_HOME / "earlier" / "2026-11-25" / "profiles" / "participant")
    yield "older_row", lambda: _scroll_to_erase(_with_older(view, older.folder))
    yield "older_ask", lambda: _with_older(view, older.folder).on_older_clicked(older.folder.parents[1])
    yield "older_erase", lambda: _with_older(view, older.folder).on_erase_clicked()


def outside(program: Program) -> Iterator[Scene]:
    """What stands alone."""
    yield "welcome_synced", lambda: _welcome(program)
    yield "welcome_folder", lambda: _welcome(program).on_other_clicked()
    yield "move_out", lambda: _out(program)
    yield "move_out_copied", lambda: _out(program).card.on_copy_asked()
    yield "move_out_own", lambda: _out(program).on_other_asked()
    yield "move_out_done", lambda: _packed(_out(program))
    kinds: tuple[Kind, ...] = ("first", "added", "added-open", "instead")
    for kind in kinds:
        yield f"move_in_{kind}", lambda k=kind: _show(program, MoveInPage(k, _SUFFIX, _refuse))
    yield "move_in_gone", lambda: _gone(_show(program, MoveInPage("first", _SUFFIX, _refuse)))
    yield "recover_none_copy", lambda: _copy(program)
    for name, problem in (("content", ContentError("")), ("read_only", ReadOnlyPlace("", path=_HOME))):
        yield f"other_trouble_{name}", lambda p=problem: _show(program, TroublePage(p, is_new=True))


def _scroll_to_erase(place: DataPlace) -> None:
    """The rows above it come into sight too."""
    page = next(one for one in place.window().findChildren(SettingsPage) if one.isVisible())
    page.ensureWidgetVisible(place.findChildren(Button)[-1], 0, 60)


def _close_dialogs(window: QWidget) -> None:
    for dialog in window.findChildren(Dialog):
        dialog.on_rejected()


def _with_older(view: CourseView, folder: Path) -> DataPlace:
    _close_dialogs(view.window())
    earlier.put_asides = lambda _: [profile_at(folder)]
    system_keyring.answers = lambda _: False
    view.show_section("settings")
    view.sections.show_new_settings()
    QApplication.processEvents()  # it turns to the lock first
    return next(one for one in view.findChildren(DataPlace) if one.isVisible())


def _welcome(program: Program) -> WelcomePage:
    welcome.ask_folder = lambda *_: "/home/ben/hier"
    now = program.preferences.now
    return _show(program, WelcomePage(now.language, now.text_size, now.light, "OneDrive"))


def _out(program: Program) -> MoveOutPage:
    return _show(program, MoveOutPage(_CODE, _SUFFIX, _refuse))


def _packed(page: MoveOutPage) -> None:
    page._target = _STICK
    page.on_done(None)


def _gone(page: MoveInPage) -> None:
    page.choose(_STICK)
    page.on_done(StorageLost("", path=_STICK))


def _copy(program: Program) -> None:
    recover_none.ask_folder = lambda *_: "/media/ben/stick/kopie"
    _show(program, RecoverNonePage(Path, lambda _: False)).on_copy_asked()


def _refuse(*_: object) -> None:
    raise AssertionError("nothing is packed or opened for a picture")


def _show(program: Program, page: _Page) -> _Page:
    _close_dialogs(program.window)
    program.window.show_content(page)
    QApplication.processEvents()
    return page
