"""Today: the one next thing, the energy that chooses its length, enough, coming home, away."""

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from course.progress import statements
from course.progress.reminders import ASKS
from course.ui.attention import Attention
from course.ui.changes import Changes
from course.ui.pages.away import AwayDialog
from course.ui.pages.today import TodayPage
from course.ui.reader import REMINDING
from tests.ui.robot import Robot
from tests.ui.running import Running, Starter, settle


def texts(running: Running) -> str:
    """All labels that are visible now."""
    return "\n".join(label.text() for label in running.window.findChildren(QLabel) if label.isVisible())


def read_core(robot: Robot) -> None:
    """Read the lesson that is open to the end of its length, by keyboard."""
    while not robot.sees("Done. Back to today"):
        robot.key(Qt.Key.Key_Return)
    robot.key(Qt.Key.Key_Return)


@pytest.fixture
def slow_reader(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Every step takes four minutes."""
    monkeypatch.setattr(Attention, "seconds", lambda self: 240)
    return


@pytest.mark.parametrize(
    ("energy", "offer"),
    [
        ("Empty", "Begin, 2 minutes"),
        ("Low", "Begin, 2 minutes"),
        ("So-so", "Begin, 9 minutes"),
        ("Fair", "Begin, 16 minutes"),
        ("Good", "Begin, 16 minutes"),
    ],
)
def test_energy_chooses_the_length(start: Starter, energy: str, offer: str) -> None:
    robot = Robot(start(dose=0))
    robot.press(f"Energy: {energy}")
    assert robot.sees(offer)


def test_no_longer_length_is_offered_than_what_is_left_of_the_measure(start: Starter) -> None:
    robot = Robot(start(dose=10))
    robot.press("Energy: Good")
    assert robot.sees("Begin, 9 minutes")
    assert robot.sees("Full, 16 minutes"), "but it may be chosen"


def test_energy_can_be_said_again_and_each_word_has_its_own_sentence(start: Starter) -> None:
    running = start()
    robot = Robot(running)
    said = set()
    for word in ("Empty", "Low", "So-so", "Fair", "Good"):
        robot.press(f"Energy: {word}")
        said.add(next(line for line in texts(running).splitlines() if "20:00" in line))
    assert len(said) == 5
    assert len(running.session.read.energy_levels(running.session.now().date())) == 5


def test_the_digits_say_the_energy_too(start: Starter) -> None:
    running = start()
    robot = Robot(running)
    robot.find("Energy: Empty").setFocus()
    robot.key(Qt.Key.Key_4)
    day = running.session.now().date()
    assert running.session.read.energy_levels(day) == [(day, 3)]


def test_enter_alone_reads_a_lesson_and_comes_back_to_today(start: Starter) -> None:
    running = start()
    robot = Robot(running)
    robot.key(Qt.Key.Key_Return)
    assert robot.sees("Stop for now")
    read_core(robot)
    assert running.session.read.done() == {"what-burnout-is"}
    assert robot.sees("Continue")


def test_when_the_measure_is_reached_it_is_enough_and_nothing_is_locked(
    start: Starter, slow_reader: None
) -> None:
    running = start(dose=5)
    robot = Robot(running)
    robot.press("Begin")
    read_core(robot)
    assert "Enough for today" in texts(running)
    robot.press("A little further after all")
    assert robot.sees("Stop for now"), "no question in between"
    read_core(robot)
    assert "Enough for today" not in texts(running), "no second time"
    running.close()
    assert "Enough for today" not in texts(start()), "not after a new start either"


def test_tomorrow_there_is_a_new_measure(start: Starter, slow_reader: None) -> None:
    running = start(dose=5)
    robot = Robot(running)
    robot.press("Begin")
    read_core(robot)
    running.close()
    start.clock.forward(days=1)
    assert "Enough for today" not in texts(start())


def test_a_step_is_never_broken_off_by_the_measure(start: Starter, slow_reader: None) -> None:
    robot = Robot(start(dose=5))
    robot.press("Energy: Good")
    robot.press("Full, …")
    for _ in range(6):
        robot.key(Qt.Key.Key_Return)
        assert robot.sees("Stop for now")


@pytest.mark.parametrize(("days", "home"), [(1, False), (13, False), (14, True), (15, True), (200, True)])
def test_who_was_away_for_two_weeks_is_coming_home(start: Starter, days: int, home: bool) -> None:
    running = start()
    robot = Robot(running)
    robot.press("Begin")
    read_core(robot)
    running.close()
    start.clock.forward(days=days)
    again = Robot(start())
    assert again.sees("Do this, 1 minute") is home
    assert again.sees("Begin again…") is home


def test_coming_home_shows_ones_own_last_words_as_they_were_written(start: Starter) -> None:
    running = start()
    written = "Ben, made up: <b>cold</b> hands & a van"
    running.session.answer("urn:twintig-graden:lesson:vicious-circle:field:first-sign", written)
    running.close()
    start.clock.forward(days=15)
    running = start()
    assert f"‘{written}’" in texts(running)
    labels = [label for label in running.window.findChildren(QLabel) if written in label.text()]
    assert [label.textFormat() for label in labels] == [Qt.TextFormat.PlainText]


def test_beginning_again_asks_first_and_erases_nothing(start: Starter) -> None:
    running = start()
    robot = Robot(running)
    robot.press("Begin")
    read_core(robot)
    running.close()
    start.clock.forward(days=15)
    running = start()
    robot = Robot(running)
    robot.press("Begin again…")
    robot.press("Not now")
    assert running.session.read.done() == {"what-burnout-is"}
    robot.press("Begin again…")
    robot.press("Begin at lesson 1")
    assert running.session.read.done() == set()
    assert "what-burnout-is" in running.session.read.parts_done()


def test_a_pause_is_two_clicks_and_ends_when_somebody_says_so(start: Starter) -> None:
    running = start()
    robot = Robot(running)
    robot.press("I am away for now…")
    robot.press("Away for how long: 2 weeks")
    robot.press("I am away")
    assert "You are away for now" in texts(running)
    assert "7 December" in texts(running)
    assert not robot.sees("Begin…"), "nothing asks for anything"
    running.close()
    start.clock.forward(days=3)
    running = start()
    robot = Robot(running)
    assert "You are away for now" in texts(running)
    robot.press("I am back")
    assert "You are away for now" not in texts(running)
    assert robot.sees("Begin")


@pytest.mark.parametrize(
    ("language", "words", "sentence"),
    [
        ("en", ("I am away for now…", "Another date", "A day later", "I am away"), "Tuesday 1 December"),
        (
            "nl",
            ("Ik ben er even niet…", "Eigen datum", "Een dag later", "Ik ben er even niet"),
            "dinsdag 1 december",
        ),
    ],
)
def test_a_pause_can_end_on_any_day_of_the_coming_year(
    start: Starter, language: str, words: tuple[str, str, str, str], sentence: str
) -> None:
    running = start(language)
    robot = Robot(running)
    robot.press(words[0])
    robot.press(f"…{words[1]}")
    robot.press(words[2])
    assert sentence in texts(running)
    robot.press(words[3])
    found = running.session.read.day(running.session.now()).pause
    assert found is not None
    assert found.last == date(2026, 12, 1)


def test_the_last_day_of_each_length_is_said_before_anything_is_kept(start: Starter) -> None:
    running = start()
    robot = Robot(running)
    robot.press("I am away for now…")
    assert "Monday 30 November" in texts(running)
    robot.press("Away for how long: 3 months")
    assert "Monday 22 February 2027" in texts(running)
    assert not robot.sees("A day later")
    robot.press("Away for how long: Another date")
    robot.find("A day earlier").setFocus()
    robot.key(Qt.Key.Key_Space)
    assert "Sunday 21 February 2027" in texts(running), "it begins where the length ended"


def test_a_screen_reader_hears_the_last_day_each_time_it_changes(
    start: Starter, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    robot = Robot(start())
    robot.press("I am away for now…")
    monkeypatch.setattr(AwayDialog, "announce", lambda dialog, words: heard.append(words))
    robot.press("Away for how long: Another date")
    robot.press("A day later")
    assert "Tuesday 1 December" in robot.find("A day later").accessibleDescription()
    robot.press("A day later")
    assert "Wednesday 2 December" in robot.find("A day earlier").accessibleDescription()
    assert "Tuesday 1 December" in heard[-2]
    assert "Wednesday 2 December" in heard[-1]


def test_coming_back_ends_a_pause_also_if_the_clock_was_turned_back(start: Starter) -> None:
    running = start()
    robot = Robot(running)
    robot.press("I am away for now…")
    robot.press("I am away")
    start.clock.forward(minutes=-30)
    robot.press("I am back")
    assert robot.sees("Begin")


def test_a_pause_can_be_thought_better_of(start: Starter) -> None:
    running = start()
    robot = Robot(running)
    robot.press("I am away for now…")
    robot.key(Qt.Key.Key_Escape)
    assert robot.sees("Begin")
    assert running.session.read.day(running.session.now()).pause is None


def test_after_a_pause_one_line_says_so_on_the_first_day_only(start: Starter) -> None:
    running = start()
    robot = Robot(running)
    robot.press("I am away for now…")
    robot.press("I am away")
    running.close()
    start.clock.forward(days=8)
    running = start()
    assert "Your pause" in texts(running)
    running.close()
    start.clock.forward(days=1)
    assert "Your pause" not in texts(start())


def test_the_minute_counts_and_today_says_so_in_one_line_that_goes_again(start: Starter) -> None:
    running = start()
    robot = Robot(running)
    robot.press("Something small instead…")
    robot.press("Enough")
    assert "Tuesday 24 November. Until next time." in texts(running)
    rows = running.data.database.read("SELECT verb FROM statement WHERE object LIKE '%:act:minute'")
    assert len(rows) == 1
    robot.press("Energy: Low")
    assert "Until next time" not in texts(running)


def test_a_lesson_half_way_is_offered_at_its_step_with_the_minutes_left(start: Starter) -> None:
    running = start()
    robot = Robot(running)
    running.view.open_lesson("vicious-circle", "kort", "misunderstanding")
    settle()
    robot.press("Stop for now")
    robot.press("Continue, 4 minutes left")
    assert running.view.route()[:4] == ("player", "vicious-circle", "kort", "misunderstanding")


def test_the_page_is_made_anew_only_when_it_has_something_else_to_show(start: Starter) -> None:
    running = start()
    page = running.window.findChild(TodayPage)
    assert page is not None
    button = page.main_button
    running.view.open_exercise("my-circle")
    running.session.begin_entry("my-circle")
    running.session.changed.emit(Changes.ANSWERS | Changes.PROGRESS)
    running.view.show_section("today")
    settle()
    assert page.main_button is button
    assert running.window.focusWidget() is button
    running.session.set_energy(3)
    settle()
    assert page.main_button is not button


def test_the_page_says_good_evening_when_evening_has_come(start: Starter) -> None:
    running = start()
    page = running.window.findChild(TodayPage)
    assert page is not None
    before = page.area.accessibleName()
    start.clock.forward(hours=12)
    page.on_changed(Changes.PROGRESS)
    settle()
    assert page.area.accessibleName() != before


# -- quiet rows from exercises ------------------------------------------------------------------


def written_in(running: Running, exercise: str, **values: object) -> str:
    """A finished entry with these answers; its id."""
    entry = running.session.begin_entry(exercise)
    fields = running.session.library.exercise(exercise).fields
    for field, value in values.items():
        running.session.answer(statements.answer(exercise, entry, field), value, fields[field])
    running.session.finish_entry(exercise, entry)
    running.written()
    return entry


def test_a_sentence_that_was_kept_takes_the_place_of_a_usual_row(start: Starter) -> None:
    running = start()
    robot = Robot(running)
    assert robot.sees("I am away for now…")
    written_in(running, "kind-letter", keep="Tea break, mate", show="yes")
    assert robot.sees("‘Tea break, mate’…")
    assert robot.sees("Something small instead…")
    assert not robot.sees("I am away for now…")  # at most two rows
    robot.press("‘Tea break, mate’…")
    assert "Kind letter" in texts(running)


def test_a_plan_is_looked_back_on_where_it_stands(start: Starter) -> None:
    running = start()
    written_in(running, "if-then", **{"if": "I pour my coffee", "then": "I sit down"})
    start.clock.forward(days=8)
    robot = Robot(running)
    robot.press("Course")
    robot.press("Today")
    robot.press("Look back on an if-then plan…")
    assert "Your plans" in texts(running)


def test_today_asks_every_exercise_that_may_have_something_to_show() -> None:
    assert {exercise for exercise, _ in ASKS} == REMINDING


def test_nothing_of_exercises_is_read_for_who_never_did_one(
    start: Starter, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("course.ui.reader.Reader.entries", lambda *_: pytest.fail("read"))
    assert Robot(start()).sees("I am away for now…")


def test_who_is_about_to_begin_a_module_reads_one_line_of_advice_and_may_go_on(start: Starter) -> None:
    running = start()
    library = running.session.library
    for card in library.cards("understanding", "en"):
        running.session.complete_part(card.id, "kern", "any")
    robot = Robot(running)
    robot.press("Course")
    robot.press("Today")
    first = library.cards("body", "en")[0]
    assert first.title in texts(running)
    advice = library.advice(first.id, "en")
    assert advice
    assert advice in texts(running)
    assert library.advice(library.cards("body", "en")[1].id, "en") == ""
    robot.press("Continue")
    assert running.view.route()[:2] == ("player", first.id)
