"""Damage: the newest good copy first, another on request, and a way on when there is none."""

from datetime import UTC, datetime, timedelta, timezone
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from course import errors
from course.errors import CourseError, DiskFull
from course.storage.backup import Contents, Copy
from course.storage.restore import Examination, Good, Lost
from course.storage.salvage import Salvage
from course.ui import words
from course.ui.pages.damaged import DamagedPage
from course.ui.pages.solo import SoloPage
from course.ui.pages.trouble import TroublePage
from course.ui.widgets.buttons import Button
from course.ui.widgets.labels import Label
from course.ui.widgets.tap import Row
from tests.ui.setting import load_theme, text_size
from tests.ui.waiting import wait

TITLES = {f"urn:twintig-graden:exercise:{name}:one:field": name.capitalize() for name in ("balance", "body")}
BALANCE, BODY = TITLES
NOW = datetime(2026, 11, 24, 20, 0, tzinfo=timezone(timedelta(hours=1)))


@pytest.fixture(autouse=True)
def _theme(qapp: object) -> None:
    load_theme()


def good(day: int, later: int = 0) -> Good:
    made = datetime(2026, 11, day, 20, 40, tzinfo=UTC)
    return Good(Copy(Path(f"{day}.db"), day, made), Contents(200 + day, day), Contents(later, 0), later)


def examination(
    copies: tuple[Good, ...] = (),
    lost: tuple[str, ...] = (),
    unknown: int = 0,
    answers: int = 212,
    object_: str = "",
) -> Examination:
    gone = tuple(Lost(day, object_) for day in lost)
    return Examination(Contents(answers, 1), gone, unknown, copies, Salvage({}, {}, {}, ""))


class Mender:
    """Mends nothing; remembers what was chosen, and waits where a test wants that."""

    def __init__(self, problem: Exception | None = None, waits: bool = False) -> None:
        self.problem, self.asked, self.go_on = problem, list[Copy | None](), Event()
        if not waits:
            self.go_on.set()

    def __call__(self, copy: Copy | None) -> None:
        self.asked.append(copy)
        assert self.go_on.wait(10)
        if self.problem is not None:
            raise self.problem


def shown(
    qtbot: QtBot, found: Examination, language: str = "en", mender: Mender | None = None
) -> DamagedPage:
    page = DamagedPage(language, found, NOW, lambda obj: TITLES.get(obj, ""), mender or Mender())
    qtbot.addWidget(page)
    page.resize(900, 600)
    page.show()
    qtbot.waitExposed(page)
    return page


def texts(page: SoloPage) -> list[str]:
    return [label.text() for label in page.findChildren(Label) if label.isVisible()]


def click(qtbot: QtBot, page: SoloPage, name: str) -> None:
    found = [one for one in page.findChildren(Button) if one.isVisible() and one.accessibleName() == name]
    qtbot.mouseClick(found[0], Qt.MouseButton.LeftButton)
    QApplication.processEvents()


def test_the_newest_good_copy_is_offered_by_the_clock_on_the_wall(qtbot: QtBot) -> None:
    page = shown(qtbot, examination((good(22), good(21))))
    assert "Copy of Sunday 22 November, 21:40" in texts(page)
    assert "Checked and whole: 222 answers, 22 lessons. I found nothing from after that." in texts(page)


@pytest.mark.parametrize(
    ("later", "sentence"),
    [
        (0, "I found nothing from after that."),
        (1, "After that you wrote one answer; I add it."),
        (3, "After that you wrote three answers; I add them."),
    ],
)
def test_it_is_said_what_was_written_after_the_copy(qtbot: QtBot, later: int, sentence: str) -> None:
    page = shown(qtbot, examination((good(22, later),)))
    assert any(text.endswith(sentence) for text in texts(page))


def test_one_click_puts_the_copy_back(qtbot: QtBot) -> None:
    mender = Mender()
    page = shown(qtbot, examination((good(22), good(21))), mender=mender)
    with qtbot.waitSignal(page.mended) as mended:
        click(qtbot, page, "Put this copy back")
    assert mender.asked == [good(22).copy]
    assert mended.args == ["Everything that I could find is back."]


def test_another_copy_is_chosen_from_a_list_with_dates_and_then_offered(qtbot: QtBot) -> None:
    mender = Mender()
    page = shown(qtbot, examination((good(22), good(21), good(20))), mender=mender)
    click(qtbot, page, "Choose another")
    rows = [row for row in page.findChildren(Row) if row.isVisible()]
    assert [row.title.text() for row in rows] == [
        "Sunday 22 November, 21:40",
        "Saturday 21 November, 21:40",
        "Friday 20 November, 21:40",
    ]
    rows[1].click()
    QApplication.processEvents()
    assert "Copy of Saturday 21 November, 21:40" in texts(page)
    with qtbot.waitSignal(page.mended) as mended:
        click(qtbot, page, "Put this copy back")
    assert mender.asked == [good(21).copy]
    assert mended.args == ["The copy is back. The damaged file is kept."]


def test_with_one_copy_there_is_nothing_to_choose(qtbot: QtBot) -> None:
    page = shown(qtbot, examination((good(22),)))
    assert "Choose another" not in [one.accessibleName() for one in page.findChildren(Button)]


def test_without_a_copy_the_filled_button_goes_on_with_what_there_is(qtbot: QtBot) -> None:
    mender = Mender()
    page = shown(qtbot, examination(), mender=mender)
    assert {"There is no good copy", "What I can read is below."} <= set(texts(page))
    with qtbot.waitSignal(page.mended):
        click(qtbot, page, "Go on with what there is")
    assert mender.asked == [None]


def test_one_can_go_on_without_the_copy(qtbot: QtBot) -> None:
    mender = Mender()
    page = shown(qtbot, examination((good(22),)), mender=mender)
    with qtbot.waitSignal(page.mended) as mended:
        click(qtbot, page, "Go on without a copy")
    assert mender.asked == [None]
    assert mended.args == ["This is what could be read. The damaged file is kept."]


@pytest.mark.parametrize("problem", [None, DiskFull("full")])
@pytest.mark.parametrize("choosing", [False, True])
@pytest.mark.parametrize("name", ["Put this copy back", "Go on without a copy"])
def test_while_it_mends_nothing_else_is_chosen_and_what_comes_of_it_is_said(
    qtbot: QtBot, name: str, choosing: bool, problem: Exception | None
) -> None:
    mender = Mender(problem, waits=True)
    page = shown(qtbot, examination((good(22), good(21))), mender=mender)
    closed, ended = list[bool](), list[str]()
    page.close_asked.connect(lambda: closed.append(True))
    page.mended.connect(ended.append)
    if choosing:
        click(qtbot, page, "Choose another")
        if name == "Put this copy back":
            next(row for row in page.findChildren(Row) if row.isVisible()).click()
            QApplication.processEvents()
    click(qtbot, page, name)
    wait(lambda: len(mender.asked) == 1)
    others = [one for one in page.findChildren(Button) if one.isVisible()]
    for other in (*others, *(row for row in page.findChildren(Row) if row.isVisible())):
        if other.accessibleName() != "Help now":
            other.click()
    qtbot.keyClick(page, Qt.Key.Key_Escape)
    names = [one.accessibleName() for one in page.findChildren(Button) if one.isVisible()]
    assert names.count("One moment") == 1 and name not in names
    assert closed == []
    mender.go_on.set()
    wait(lambda: bool(ended) or words.error(DiskFull("")) in texts(page))
    assert len(mender.asked) == 1 and (ended == []) == (problem is not None)
    assert name in [one.accessibleName() for one in page.findChildren(Button) if one.isVisible()]


def test_a_page_that_is_made_anew_offers_what_was_chosen(qtbot: QtBot) -> None:
    found = examination((good(22), good(21)))
    old, new = shown(qtbot, found), shown(qtbot, found)
    click(qtbot, old, "Choose another")
    new.take_over(old)
    QApplication.processEvents()
    rows = [row for row in new.findChildren(Row) if row.isVisible()]
    assert len(rows) == 2
    rows[1].click()
    QApplication.processEvents()
    old.take_over(new)
    QApplication.processEvents()
    assert "Copy of Saturday 21 November, 21:40" in texts(old)


def test_what_is_lost_is_named_by_day_newest_first(qtbot: QtBot) -> None:
    page = shown(qtbot, examination((good(22),), ("2026-11-20", "2026-11-21", "2026-11-21")))
    said = texts(page)
    assert said.index("2 answers of 21 November") < said.index("1 answer of 20 November")
    assert "the newest copy does have them" in said


def test_what_is_lost_is_named_by_exercise_too_where_it_is_known(qtbot: QtBot) -> None:
    lost = tuple(Lost("2026-11-21", one) for one in (BALANCE, BODY, BALANCE, "urn:twintig-graden:dose"))
    page = shown(qtbot, examination((good(22),))._replace(lost=lost))
    assert "4 answers of 21 November: Balance, Body" in texts(page)


@pytest.mark.parametrize(
    ("unknown", "copy", "sentence"),
    [
        (0, good(22).copy, "Everything that I could find is back."),
        (1, good(22).copy, "The copy is back. The damaged file is kept."),
        (0, good(21).copy, "The copy is back. The damaged file is kept."),
        (0, None, "This is what could be read. The damaged file is kept."),
    ],
)
def test_afterwards_it_says_no_more_than_is_true(
    qtbot: QtBot, unknown: int, copy: Copy | None, sentence: str
) -> None:
    page = shown(qtbot, examination((good(22), good(21)), unknown=unknown))
    assert page.afterwards(copy) == sentence


def test_many_days_are_told_in_few_lines(qtbot: QtBot) -> None:
    lost = tuple(f"2026-11-{day:02}" for day in range(1, 21))
    page = shown(qtbot, examination((good(22),), lost))
    assert "16 answers of earlier days" in texts(page)


@pytest.mark.parametrize(
    ("unknown", "line"), [(1, "1 thing I can no longer name"), (7, "7 things I can no longer name")]
)
def test_what_nobody_can_name_is_counted(qtbot: QtBot, unknown: int, line: str) -> None:
    assert line in texts(shown(qtbot, examination((good(22),), unknown=unknown)))


def test_nothing_lost_is_said_too(qtbot: QtBot) -> None:
    assert "I see nothing missing. I cannot be certain." in texts(shown(qtbot, examination((good(22),))))


@pytest.mark.parametrize(
    ("answers", "copies", "almost"),
    [
        (30, (good(22, 1),), True),
        (29, (good(22, 1),), False),
        (30, (good(22, 0),), False),  # what came after the copy may have been at the end of the file
        (30, (), False),
        (0, (), False),
    ],
)
def test_almost_everything_is_said_only_when_it_is_true(
    qtbot: QtBot, answers: int, copies: tuple[Good, ...], almost: bool
) -> None:
    lost = ("2026-11-21",) * 3 if copies else ()
    page = shown(qtbot, examination(copies, lost, answers=answers))
    assert any("Almost everything is still there." in text for text in texts(page)) == almost


@pytest.mark.parametrize("copies", [(), (good(22),)])
def test_where_nothing_could_be_read_it_says_so(qtbot: QtBot, copies: tuple[Good, ...]) -> None:
    found = examination(copies, answers=0)._replace(left=Contents(0, 0))
    (cause,) = (text for text in texts(shown(qtbot, found)) if "from the disk" in text)
    assert "I could read nothing in it." in cause
    assert ("There is a good copy." in cause) == bool(copies)


def test_what_is_still_there_names_nothing_that_was_not_looked_at(qtbot: QtBot) -> None:
    said = texts(shown(qtbot, examination()))
    assert {"212 answers", "1 lesson"} <= set(said)
    assert not any("settings" in text for text in said)


@pytest.mark.parametrize("copies", [(), (good(22),)])
def test_going_on_without_the_copy_says_what_one_misses(qtbot: QtBot, copies: tuple[Good, ...]) -> None:
    said = texts(shown(qtbot, examination(copies)))
    assert ("The damaged file is kept. Without a copy you miss what I could not read." in said) == bool(
        copies
    )
    assert ("Nothing is thrown away. The damaged file is kept." in said) == (not copies)


def test_what_did_not_work_is_said_and_can_be_chosen_again(qtbot: QtBot) -> None:
    mender = Mender(DiskFull("full"))
    page = shown(qtbot, examination((good(22),)), mender=mender)
    click(qtbot, page, "Put this copy back")
    wait(lambda: words.error(DiskFull("")) in texts(page))
    mender.problem = None
    with qtbot.waitSignal(page.mended):
        click(qtbot, page, "Put this copy back")
    assert words.error(DiskFull("")) not in texts(page)


def test_help_and_the_way_out_are_always_there(qtbot: QtBot) -> None:
    page = shown(qtbot, examination())
    with qtbot.waitSignal(page.help_asked):
        click(qtbot, page, "Help now")
    with qtbot.waitSignal(page.close_asked):
        click(qtbot, page, "Close")
    with qtbot.waitSignal(page.close_asked):
        qtbot.keyClick(page, Qt.Key.Key_Escape)


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_the_page_is_not_wider_than_the_smallest_window(qtbot: QtBot, percent: int, language: str) -> None:
    with text_size(percent):
        page = shown(qtbot, examination((good(22, 3), good(21)), ("2026-11-21",)), language)
        assert page._area.widget().width() <= page._area.viewport().width()


def test_the_way_on_fits_the_smallest_window(qtbot: QtBot) -> None:
    page = shown(qtbot, examination((good(22, 3), good(21)), ("2026-11-21",)))
    assert page._area.overflow() == 0


@pytest.mark.parametrize(
    "problem",
    [
        errors.ForeignFile(""),
        errors.NewerFile(""),
        errors.KeyLost(""),
        errors.NetworkPlace(""),
        errors.InUse(""),
    ],
    ids=lambda problem: problem.code,
)
def test_every_other_trouble_is_one_sentence_and_a_way_to_try_again(
    qtbot: QtBot, problem: CourseError
) -> None:
    page = TroublePage(problem)
    qtbot.addWidget(page)
    page.show()
    assert words.error(problem) in texts(page)
    with qtbot.waitSignal(page.again_asked):
        click(qtbot, page, "Try again")


def test_trouble_with_a_place_names_the_place(qtbot: QtBot) -> None:
    page = TroublePage(errors.ReadOnlyPlace("", path=Path("/media/stick")))
    qtbot.addWidget(page)
    page.show()
    assert str(Path("/media/stick")) in texts(page)
