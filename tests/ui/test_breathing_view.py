"""Breathing along: still until it is started, still again when it is paused, left, hidden or over."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from course.progress.answers import Entry
from course.progress.breathing import Settings, as_values
from course.ui.charts import breath as painted
from course.ui.exercises.breathing import pacer as pacers
from course.ui.exercises.breathing import view as views
from course.ui.exercises.breathing.pacer import FRAME, Pacer
from course.ui.exercises.breathing.view import BreathingView
from course.ui.exercises.guided import GuidedView
from course.ui.exercises.view import Canvas
from course.ui.widgets.buttons import Button, MenuButton
from course.ui.widgets.motion import motion
from tests.ui.running import Starter, settle
from tests.ui.setting import NOW, context, in_window, load_theme, outside, overlaps, text_size
from tests.ui.test_countdown import Hand


@pytest.fixture(autouse=True)
def _theme(qapp: object) -> Iterator[None]:
    load_theme()
    yield
    motion.less = False


@pytest.fixture
def hand() -> Hand:
    return Hand()


@pytest.fixture
def heard(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What a screen reader is told."""
    found: list[str] = []
    monkeypatch.setattr(views, "announce", lambda widget, words: found.append(words))
    return found


def shown(
    qtbot: QtBot,
    hand: Hand,
    values: dict[str, object] | None = None,
    language: str = "en",
    size: tuple[int, int] = (860, 480),
) -> BreathingView:
    view = BreathingView(context("slow-breathing", values or {}, language), hand)
    in_window(qtbot, view, *size)
    return view


def pass_by(view: BreathingView, hand: Hand, seconds: float, step: float = 0.5) -> None:
    """Time goes by; the view looks at the clock every so often."""
    until = hand.now + seconds
    while hand.now < until - 1e-9:
        hand.now = min(hand.now + step, until)
        view._pacer.look()


def figure(view: BreathingView) -> Canvas:
    return view.findChildren(Canvas)[0]


def timers(view: QWidget) -> list[QTimer]:
    return [timer for timer in view.findChildren(QTimer) if timer.isActive()]


def button(view: QWidget, name: str) -> Button:
    return next(one for one in view.findChildren(Button) if one.isVisible() and one.accessibleName() == name)


def dots() -> dict[str, object]:
    return as_values(Settings(look="dots"))


def test_nothing_moves_before_it_is_started(qtbot: QtBot, hand: Hand) -> None:
    view = shown(qtbot, hand)
    before = view.data()
    hand.now += 100
    assert timers(view) == []
    assert view.data() == before == painted.Breath("4 in, 6 out", "3 minutes", False)


def test_the_circle_grows_on_the_breath_in_and_shrinks_on_the_breath_out(qtbot: QtBot, hand: Hand) -> None:
    view = shown(qtbot, hand)
    button(view, "Begin").click()
    seen = {}
    for second in range(11):
        seen[second] = (view.data().words, view.data().below, round(view.data().size, 2))
        pass_by(view, hand, 1)
    assert seen[0] == ("Breathe in", "4 counts to go", 0.0)
    assert seen[2] == ("Breathe in", "2 counts to go", 0.5)
    assert seen[4] == ("Breathe out", "6 counts to go", 1.0)
    assert seen[9][:2] == ("Breathe out", "1 count to go")
    assert seen[10] == ("Breathe in", "4 counts to go", 0.0)


def test_the_circle_has_more_than_thirty_pictures_a_second(qtbot: QtBot, hand: Hand) -> None:
    view = shown(qtbot, hand)
    view.start()
    frames = [timer for timer in timers(view) if timer.interval() == FRAME]
    assert len(frames) == 1
    assert frames[0].timerType() == Qt.TimerType.PreciseTimer
    assert 1000 / FRAME >= 30


def test_the_still_form_has_a_picture_at_each_count_and_no_more(qtbot: QtBot, hand: Hand) -> None:
    view = shown(qtbot, hand, dots())
    view.start()
    assert view.data().dots
    pass_by(view, hand, 0.3)
    assert min(timer.interval() for timer in timers(view)) == pytest.approx(700, abs=5)
    seen = []
    for _ in range(10):
        seen.append((view.data().counts, view.data().passed))
        pass_by(view, hand, 1)
    assert seen == [(4, n) for n in range(4)] + [(6, n) for n in range(6)]


def test_it_looks_by_itself(qtbot: QtBot, hand: Hand) -> None:
    pacer = Pacer(Settings(), False, None, hand)
    with qtbot.waitSignals([pacer.moved] * 3):
        pacer.start()
    pacer.pause()


@pytest.mark.parametrize("values", [{}, dots()])
def test_a_screen_reader_hears_at_most_the_start_of_a_phase(
    qtbot: QtBot, hand: Hand, heard: list[str], values: dict[str, object]
) -> None:
    view = shown(qtbot, hand, values)
    names = (figure(view).accessibleName(), figure(view).accessibleDescription())
    view.start()
    pass_by(view, hand, 20.5, FRAME / 1000)
    phases = ["Breathe in", "Breathe out", "Breathe in", "Breathe out", "Breathe in"]
    assert heard == (phases if values else [])
    assert (figure(view).accessibleName(), figure(view).accessibleDescription()) == names


def test_with_less_motion_there_are_only_dots(qtbot: QtBot, hand: Hand) -> None:
    motion.less = True
    view = shown(qtbot, hand, as_values(Settings(look="circle")))
    view.start()
    assert view.data().dots
    assert not any("What you see" in one.accessibleName() for one in view.findChildren(MenuButton))


def test_space_starts_pauses_and_goes_on_wherever_the_keyboard_is(qtbot: QtBot, hand: Hand) -> None:
    view = shown(qtbot, hand)
    window = view.window()
    for target in (figure(view), window, figure(view)):
        target.setFocus()
        before = view.running()
        qtbot.keyClick(target, Qt.Key.Key_Space)
        assert view.running() is not before
    view.pause()


@pytest.mark.parametrize(("exercise", "step"), [("slow-breathing", "breathe"), ("muscle-release", "release")])
def test_on_its_page_space_starts_it_and_help_makes_it_stand_still(
    start: Starter, exercise: str, step: str
) -> None:
    running = start()
    running.view.open_exercise(exercise, step)
    settle()
    view = next(one for one in running.window.findChildren(GuidedView) if one.isVisible())
    QTest.keyClick(QApplication.focusWidget() or running.window, Qt.Key.Key_Space)
    assert view.running()
    running.window.show_help()
    settle()
    assert not view.running()


def test_a_pause_keeps_the_place_and_stops_every_timer(qtbot: QtBot, hand: Hand) -> None:
    view = shown(qtbot, hand)
    view.start()
    pass_by(view, hand, 6)
    view.pause()
    assert timers(view) == []
    assert view.data().words == "A pause"
    hand.now += 500
    button(view, "Go on").click()
    assert view.data().below == "4 counts to go"


def test_it_stands_still_when_it_is_hidden_or_left(qtbot: QtBot, hand: Hand) -> None:
    view = shown(qtbot, hand)
    view.start()
    view.window().hide()
    assert (view.running(), timers(view)) == (False, [])
    view.window().show()
    assert not view.running()
    view.start()
    view.leave()
    assert (view.running(), timers(view)) == (False, [])


def test_when_the_time_is_up_it_says_so_and_can_be_done_once_more(
    qtbot: QtBot, hand: Hand, heard: list[str]
) -> None:
    view = shown(qtbot, hand, as_values(Settings(minutes=1)))
    view.start()
    pass_by(view, hand, 60)
    assert (view.running(), timers(view)) == (False, [])
    assert view.data().words == "Done"
    assert (
        view.sentence() == figure(view).accessibleDescription() == "The time is up. Breathe as you like now."
    )
    assert heard == ["The time is up. Breathe as you like now."]
    button(view, "Once more").click()
    assert view.running()
    assert view.data().below == "4 counts to go"
    view.pause()


def test_starting_answers_what_was_chosen(qtbot: QtBot, hand: Hand) -> None:
    view = shown(qtbot, hand, {"before": 6})
    answered: dict[str, object] = {}
    view.answered.connect(answered.__setitem__)
    view.start()
    view.pause()
    assert answered == as_values(Settings())
    answered.clear()
    view.start()
    assert answered == {}
    view.pause()


def test_what_was_chosen_the_last_time_is_offered_again(qtbot: QtBot, hand: Hand) -> None:
    chosen = Settings("5", "50-50", 5, "dots", "off")
    at = NOW - timedelta(days=1)
    history = [Entry("slow-breathing", "1", at, True, as_values(chosen), at)]
    view = BreathingView(context("slow-breathing", {}, "en")._replace(history=history), hand)
    in_window(qtbot, view)
    names = {one.accessibleName() for one in view.findChildren(MenuButton)}
    assert {
        "Pace: 5 times a minute",
        "In and out: equally long",
        "How long: 5 minutes",
        "What you see: still dots",
    } <= names
    assert view.sentence() == "5 times a minute: 6 counts in, 6 counts out. It takes 5 minutes."


def test_the_lists_change_the_rhythm_and_say_it(qtbot: QtBot, hand: Hand) -> None:
    view = shown(qtbot, hand)
    lists = {one.accessibleName().partition(":")[0]: one for one in view.findChildren(MenuButton)}
    assert len(lists["Pace"].menu().actions()) == 8
    assert len(lists["How long"].menu().actions()) == 10
    lists["Pace"].menu().actions()[-1].trigger()
    lists["How long"].menu().actions()[0].trigger()
    assert lists["In and out"].text().strip() == "3 in, 5 out"
    expected = "8 times a minute: 3 counts in, 5 counts out. It takes 1 minute."
    assert view.sentence() == figure(view).accessibleDescription() == expected


def test_another_picture_half_way_keeps_the_place(qtbot: QtBot, hand: Hand) -> None:
    view = shown(qtbot, hand)
    view.start()
    pass_by(view, hand, 6)
    view.choose(Settings(look="dots"))
    assert (view.running(), view.data().dots, view.data().passed) == (True, True, 2)
    view.pause()


def test_while_it_goes_only_what_need_not_begin_anew_can_be_chosen(qtbot: QtBot, hand: Hand) -> None:
    view = shown(qtbot, hand)
    places = {one: one.geometry() for one in view.findChildren(Button)}
    view.start()
    names = [one.accessibleName() for one in view.findChildren(MenuButton) if one.isVisible()]
    assert not any(name.startswith(("Pace", "In and out", "How long")) for name in names)
    assert {one: one.geometry() for one in places} == places  # nothing jumps
    view.pause()


def test_the_minute_is_said_beside_it(qtbot: QtBot, hand: Hand) -> None:
    view = shown(qtbot, hand)
    view.start()
    pass_by(view, hand, 61)
    assert "minute 2 of 3" in [label.text() for label in view.findChildren(QLabel)]
    view.pause()


def test_when_to_stop_is_always_in_the_bar(qtbot: QtBot, hand: Hand) -> None:
    assert shown(qtbot, hand).footer() == "Dizzy, tingling or more afraid? Stop and look around."


class FakeTone:
    """Remembers what it played."""

    def __init__(self) -> None:
        self.played: list[str] = []

    def play(self, name: str) -> None:
        self.played.append(name)

    def stop(self) -> None:
        pass


def test_the_tone_sounds_at_each_phase_if_it_was_chosen(qtbot: QtBot, hand: Hand) -> None:
    for tone, expected in (("off", []), ("soft", ["breath-in", "breath-out", "breath-in"])):
        view = shown(qtbot, hand, as_values(Settings(tone=tone)))
        fake = view._tone = FakeTone()
        view.start()
        pass_by(view, hand, 10.5)
        assert fake.played == expected
        view.pause()


def test_a_tone_that_does_not_sound_is_given_up_and_said(qtbot: QtBot, hand: Hand) -> None:
    view = shown(qtbot, hand, as_values(Settings(tone="soft")))
    fake = view._tone = FakeTone()
    view.on_tone_failed()
    view.start()
    assert fake.played == []
    said = [label.text() for label in view.findChildren(QLabel) if label.isVisible()]
    assert view.say("no-tone") in said
    view.pause()


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("values", [{}, dots(), as_values(Settings("4-5", look="dots"))])
def test_words_stand_within_the_figure_and_free_of_each_other(
    qtbot: QtBot, hand: Hand, percent: int, language: str, values: dict[str, object]
) -> None:
    with text_size(percent):
        view = shown(qtbot, hand, values, language, (860, 400))
        for _ in range(3):
            rect = QRectF(figure(view).rect())
            placed = painted.names(rect, view.data())
            assert overlaps(placed) == []
            assert outside(rect, placed) == []
            view.start()
            pass_by(view, hand, 5)
        view.pause()


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_the_words_fit_in_the_smallest_circle(qtbot: QtBot, hand: Hand, percent: int) -> None:
    with text_size(percent):
        rect = QRectF(figure(shown(qtbot, hand, size=(860, 300))).rect())
        for words in ("Breathe out", "Adem uit", "4 in, 6 uit"):
            for below in ("4 counts to go", "nog 4 tellen", "10 minutes"):
                placed = painted.names(rect, painted.Breath(words, below, False))
                assert max(one.rect.width() for one in placed) < 2 * painted.radius(rect, 0)


def test_the_same_painter_works_on_any_paint_device() -> None:
    for dotted in (False, True):
        image = QImage(400, 400, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        empty = image.copy()
        painter = QPainter(image)
        painted.draw(
            painter, QRectF(image.rect()), painted.Breath("Adem in", "nog 2 tellen", dotted, 0.5, 4, 2)
        )
        painter.end()
        assert image != empty


def test_a_picture_is_drawn_well_within_its_time(qtbot: QtBot, hand: Hand) -> None:
    from time import process_time

    image = QImage(480, 480, QImage.Format.Format_ARGB32_Premultiplied)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    start = process_time()
    for number in range(30):
        moment = painted.Breath("Breathe out", "4 counts to go", False, number / 30)
        painted.draw(painter, QRectF(image.rect()), moment)
    spent = (process_time() - start) / 30
    painter.end()
    assert spent < pacers.FRAME / 1000
