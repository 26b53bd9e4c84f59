"""Letting muscles go: one cue after the other by the clock, each can be skipped, and looking around."""

from collections.abc import Iterator
from datetime import timedelta

import pytest
from PySide6.QtCore import QRectF, Qt, QTimer
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from course.progress import muscles
from course.progress.answers import Entry
from course.progress.muscles import GROUNDING, PLACES, SCAN, Settings, as_values
from course.ui.charts import muscle_body, muscle_hill
from course.ui.exercises.muscles import view as views
from course.ui.exercises.muscles.plan import PlanView
from course.ui.exercises.muscles.view import MusclesView
from course.ui.exercises.view import Canvas
from course.ui.widgets.buttons import Button
from tests.ui.setting import NOW, context, in_window, load_theme, outside, overlaps, text_size
from tests.ui.test_countdown import Hand

SEVEN = as_values(Settings(minutes="7"))


@pytest.fixture(autouse=True)
def _theme(qapp: object) -> Iterator[None]:
    load_theme()
    yield


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
) -> MusclesView:
    view = MusclesView(context("muscle-release", values or {}, language), hand)
    in_window(qtbot, view, *size)
    return view


def plan(qtbot: QtBot, values: dict[str, object] | None = None, language: str = "en") -> PlanView:
    view = PlanView(context("muscle-release", values or {}, language))
    in_window(qtbot, view, 840, 480)
    return view


def pass_by(view: MusclesView, hand: Hand, seconds: float) -> None:
    """Time goes by; the view looks at the clock every half second."""
    for _ in range(round(seconds * 2)):
        hand.now += 0.5
        view._walk.look()


def figure(view: MusclesView) -> Canvas:
    return view._hill


def words(view: QWidget) -> list[str]:
    return [label.text() for label in view.findChildren(QLabel) if label.isVisible()]


def button(view: QWidget, name: str) -> Button:
    return next(one for one in view.findChildren(Button) if one.isVisible() and one.accessibleName() == name)


def timers(view: QWidget) -> list[QTimer]:
    return [timer for timer in view.findChildren(QTimer) if timer.isActive()]


def test_no_time_passes_before_it_is_started(qtbot: QtBot, hand: Hand) -> None:
    view = shown(qtbot, hand)
    hand.now += 100
    view._walk.look()
    assert timers(view) == []
    assert (view.places(), view.hill().second) == (("hands", "arms"), 0)
    assert view.say("still") in words(view)


def test_a_place_is_tensed_for_five_counts_and_then_let_go(qtbot: QtBot, hand: Hand) -> None:
    view = shown(qtbot, hand, SEVEN)
    button(view, "Begin").click()
    assert (view.sentence(), "5 counts to go" in words(view)) == (view.say("tense-hands"), True)
    pass_by(view, hand, 4)
    assert "1 count to go" in words(view)
    pass_by(view, hand, 1)
    assert (view.sentence(), "16 counts to go" in words(view)) == (view.say("let-go"), True)
    pass_by(view, hand, 16)
    assert (view.places(), view.hill().second) == (("arms",), 0)
    assert "Place 2 of 20. After this: shoulders." in words(view)
    view.pause()


def test_the_whole_takes_as_long_as_was_chosen(qtbot: QtBot, hand: Hand) -> None:
    view = shown(qtbot, hand)
    view.start()
    pass_by(view, hand, 179.5)
    assert view.places() == ("feet",)
    pass_by(view, hand, 0.5)
    assert (view.places(), timers(view)) == ((), [])
    assert view.sentence() == figure(view).accessibleDescription() == view.say("finished")
    button(view, "Once more").click()
    assert view.places() == ("hands", "arms")
    view.pause()


def test_a_screen_reader_hears_a_cue_at_its_start_and_letting_go_and_no_second(
    qtbot: QtBot, hand: Hand, heard: list[str]
) -> None:
    view = shown(qtbot, hand, SEVEN)
    view.start()
    assert figure(view).accessibleDescription() == view.sentence()
    pass_by(view, hand, 23)
    assert heard == [
        f"Hands. {view.say('tense-hands')}",
        f"Hands. {view.say('let-go')}",
        f"Arms. {view.say('tense-arms')}",
    ]
    counts = [label for label in view.findChildren(QLabel) if "to go" in label.text()]
    assert [label.accessibleName() for label in counts] == [" "]
    view.pause()


def test_space_pauses_and_right_skips_wherever_the_keyboard_is(qtbot: QtBot, hand: Hand) -> None:
    view = shown(qtbot, hand, SEVEN)
    qtbot.keyClick(view.window(), Qt.Key.Key_Space)
    assert view.running()
    for target in (view.window(), figure(view), button(view, "Pause")):
        target.setFocus()
        before = view.places()
        qtbot.keyClick(target, Qt.Key.Key_Right)
        assert view.places() != before
        assert view.running()
    assert view.places() == ("face",)
    button(view, "Pause").setFocus()
    qtbot.keyClick(button(view, "Pause"), Qt.Key.Key_Space)
    assert not view.running()


def test_a_click_on_skip_leaves_space_on_pause(qtbot: QtBot, hand: Hand) -> None:
    view = shown(qtbot, hand, SEVEN)
    qtbot.mouseClick(button(view, "Begin"), Qt.MouseButton.LeftButton)
    qtbot.mouseClick(button(view, "Skip this place"), Qt.MouseButton.LeftButton)
    assert (view.places(), view.running()) == (("arms",), True)
    assert button(view, "Pause").hasFocus()
    view.pause()


def test_a_skipped_place_does_not_come_back_in_a_later_round(qtbot: QtBot, hand: Hand) -> None:
    view = shown(qtbot, hand, SEVEN)
    view.start()
    button(view, "Skip this place").click()
    assert all("hands" not in cue.places for cue in view._walk.cues)
    view.pause()


def test_every_place_can_be_skipped(qtbot: QtBot, hand: Hand) -> None:
    view = shown(qtbot, hand)
    for _ in range(9):
        button(view, "Skip this place").click()
    assert view.sentence() == view.say("no-places")
    assert figure(view).accessibleDescription() == view.say("no-places")
    qtbot.keyClick(view.window(), Qt.Key.Key_Right)
    assert button(view, "I would rather look around me")


def test_the_place_before_begins_anew(qtbot: QtBot, hand: Hand) -> None:
    view = shown(qtbot, hand, SEVEN)
    view.start()
    pass_by(view, hand, 25)
    button(view, "Place before").click()
    assert (view.places(), view.hill().second, view.running()) == (("hands",), 0, True)
    qtbot.keyClick(view.window(), Qt.Key.Key_Left)
    assert view.places() == ("hands",)
    view.pause()


def test_a_pause_keeps_the_second(qtbot: QtBot, hand: Hand) -> None:
    view = shown(qtbot, hand, SEVEN)
    view.start()
    pass_by(view, hand, 3)
    view.pause()
    hand.now += 1000
    assert (timers(view), view.hill().second) == ([], 3)
    button(view, "Go on").click()
    pass_by(view, hand, 1)
    assert view.hill().second == 4
    view.pause()


def test_it_stands_still_when_it_is_hidden_or_left(qtbot: QtBot, hand: Hand) -> None:
    view = shown(qtbot, hand)
    view.start()
    view.window().hide()
    assert (view.running(), timers(view)) == (False, [])
    view.window().show()
    view.start()
    view.leave()
    assert (view.running(), timers(view)) == (False, [])


def test_only_looking_has_no_hill_and_begins_at_the_feet(qtbot: QtBot, hand: Hand) -> None:
    view = shown(qtbot, hand, as_values(Settings(SCAN, "7")))
    assert view.places() == ("feet",)
    assert view.sentence() == view.say("scan-feet")
    assert muscle_hill.height(3, view.hill().up, view.hill().seconds) == 0
    view.start()
    pass_by(view, hand, 6)
    assert view.sentence() == view.say("scan-feet")
    view.pause()


def test_a_rest_has_no_place(qtbot: QtBot, hand: Hand) -> None:
    view = shown(qtbot, hand, as_values(Settings(skip=PLACES[5:])))
    view.start()
    pass_by(view, hand, 126)
    assert (view.places(), view.sentence()) == ((), view.say("rest"))
    assert "Place 5 of 5. This is the last one." in words(view)
    view.pause()


def test_five_things_wait_for_the_person_and_have_no_clock(qtbot: QtBot, hand: Hand) -> None:
    view = shown(qtbot, hand, {"form": GROUNDING})
    assert "Thing 1 of 5" in words(view)
    button(view, "I see something").click()
    qtbot.keyClick(view.window(), Qt.Key.Key_Space)
    qtbot.keyClick(view.window(), Qt.Key.Key_Right)
    assert "Thing 4 of 5" in words(view)
    hand.now += 600
    assert timers(view) == []
    button(view, "I see something").click()
    button(view, "I see something").click()
    assert view.sentence() == view.say("things-done")
    dots = view._things.findChildren(Canvas)[0]
    assert dots.accessibleDescription() == view.sentence()


def test_looking_around_can_take_the_place_of_the_rest_at_any_moment(qtbot: QtBot, hand: Hand) -> None:
    view = shown(qtbot, hand, as_values(Settings(SCAN)))
    view.start()
    with qtbot.waitSignal(view.answered) as told:
        button(view, "I would rather look around me").click()
    assert told.args == ["form", GROUNDING]
    assert not view.running()
    assert "Thing 1 of 5" in words(view)
    assert button(view, "I see something").hasFocus()


def test_starting_answers_what_was_chosen(qtbot: QtBot, hand: Hand) -> None:
    view = shown(qtbot, hand, {"before": 3})
    answered: dict[str, object] = {}
    view.answered.connect(answered.__setitem__)
    view.start()
    view.pause()
    assert answered == {"form": "tense", "minutes": "3", "eyes": "open"}


def test_when_to_stop_is_always_in_the_bar(qtbot: QtBot, hand: Hand) -> None:
    assert shown(qtbot, hand).footer() == "Do images of something terrible come? Stop, and look around."


# -- choosing --------------------------------------------------------------------


def test_one_click_makes_all_of_it_an_answer(qtbot: QtBot) -> None:
    view = plan(qtbot)
    answered: dict[str, object] = {}
    view.answered.connect(answered.__setitem__)
    button(view, "How long: 7 minutes").click()
    assert answered == {"form": "tense", "minutes": "7", "eyes": "open"}
    answered.clear()
    button(view, "Leave out: feet").click()
    assert answered == {"skip": ["feet"]}
    button(view, "Leave out: feet").click()
    assert answered == {"skip": None}


@pytest.mark.parametrize(
    ("chosen", "expected"),
    [
        (Settings(), "Squeeze and let go: 10 places, 3 minutes."),
        (Settings(SCAN, "12", "open", PLACES[1:]), "Only look: 1 place, 12 minutes."),
        (Settings(skip=PLACES), "Every place is left out. Seeing five things is always possible."),
        (
            Settings(GROUNDING),
            "Seeing five things: without a clock, with open eyes, for as long as you like.",
        ),
    ],
)
def test_the_plan_says_what_will_be_done(qtbot: QtBot, chosen: Settings, expected: str) -> None:
    view = plan(qtbot, as_values(chosen))
    assert view.sentence() == view.accessibleDescription() == expected


def test_closed_eyes_come_with_advice(qtbot: QtBot) -> None:
    view = plan(qtbot)
    assert not any(view.say("eyes-closed") in said for said in words(view))
    button(view, "Eyes: Closed").click()
    assert any(view.say("eyes-closed") in said for said in words(view))


def test_looking_around_asks_nothing_else(qtbot: QtBot) -> None:
    view = plan(qtbot)
    button(view, "Form: See five things").click()
    names = [one.accessibleName() for one in view.findChildren(Button) if one.isVisible()]
    assert [name.partition(":")[0] for name in names] == ["Form"] * 3


def test_what_was_chosen_the_last_time_stands_there(qtbot: QtBot) -> None:
    at = NOW - timedelta(days=1)
    last = Entry("muscle-release", "1", at, True, as_values(Settings(SCAN, "12", "closed", ("feet",))), at)
    view = PlanView(context("muscle-release", {}, "en")._replace(history=[last]))
    in_window(qtbot, view)
    chosen = {one.accessibleName() for one in view.findChildren(Button) if one.isChecked()}
    assert chosen == {"Form: Only look", "How long: 12 minutes", "Eyes: Closed", "Leave out: feet"}


# -- figures ---------------------------------------------------------------------


def test_the_hill_is_up_for_the_first_seconds_and_low_at_the_end() -> None:
    heights = [muscle_hill.height(second, 5, 20) for second in range(21)]
    assert heights[0] == 0
    assert heights[2:6] == [1, 1, 1, 1]
    assert heights[5:] == sorted(heights[5:], reverse=True)
    assert heights[-1] == 0


def test_every_place_lies_on_the_body_and_no_two_on_each_other() -> None:
    found = {place: [part.boundingRect() for part in muscle_body.parts(place)] for place in PLACES}
    assert all(rects and all(not rect.isEmpty() for rect in rects) for rects in found.values())
    tops = {place: min(rect.top() for rect in rects) for place, rects in found.items()}
    assert tops["face"] < tops["shoulders"] < tops["belly"] < tops["thighs"] < tops["calves"] < tops["feet"]
    assert muscle_body.parts("tail") == ()


@pytest.mark.parametrize("percent", [100, 150, 200])
@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("form", ["tense", "scan"])
def test_no_word_stands_on_another_or_over_the_edge(
    qtbot: QtBot, hand: Hand, percent: int, language: str, form: str
) -> None:
    with text_size(percent):
        view = shown(qtbot, hand, as_values(Settings(form, "12")), language)
        rect = QRectF(figure(view).rect())
        placed = muscle_hill.names(rect, view.hill())
        assert overlaps(placed) == []
        assert outside(rect, placed) == []
        dot = muscle_hill.dot_at(rect, view.hill()._replace(second=4))
        assert not any(one.rect.contains(dot) for one in placed)


def test_the_painters_work_on_any_paint_device() -> None:
    hill = muscle_hill.Hill(5, 20, 3, "tense, 5 counts", "let go, 15 counts")
    for draw in (
        lambda painter, rect: muscle_hill.draw(painter, rect, hill),
        lambda painter, rect: muscle_body.draw(painter, rect, PLACES),
    ):
        image = QImage(400, 300, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        empty = image.copy()
        painter = QPainter(image)
        draw(painter, QRectF(image.rect()))
        painter.end()
        assert image != empty


def test_everything_to_click_is_44_px(qtbot: QtBot, hand: Hand) -> None:
    for view in (shown(qtbot, hand, SEVEN), plan(qtbot), shown(qtbot, hand, {"form": GROUNDING})):
        buttons = [one for one in view.findChildren(Button) if one.isVisible()]
        assert buttons
        assert min(min(one.width(), one.height()) for one in buttons) >= 44


def test_a_cue_has_a_name_in_both_languages(qtbot: QtBot, hand: Hand) -> None:
    for language in ("nl", "en"):
        for form in ("tense", "scan"):
            for minutes in muscles.MINUTES:
                view = shown(qtbot, hand, as_values(Settings(form, minutes)), language)
                for _ in view._walk.cues:
                    assert view.sentence()
                    view._walk.skip()
