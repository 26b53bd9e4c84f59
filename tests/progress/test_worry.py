"""The worry quarter against examples worked out by hand."""

from datetime import UTC, date, datetime, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.progress import worry
from course.progress.answers import Entry
from course.progress.worry import Due, Plan, Row, Share

MORNING = datetime(2026, 11, 24, 9, 40, tzinfo=UTC)
PLAN: dict[str, Any] = {"time": "16:30", "length": 15, "place": "aan de keukentafel"}


def note(words: str, at: str = "09:40", **answers: object) -> Row:
    return {"note": words, "pull": 6, "day": "2026-11-24", "at": at, **answers}


def round_(*notes: Row, finished: bool = True, changed: datetime = MORNING, **values: Any) -> Entry:
    answers = {"notes": list(notes), **values} if notes else values
    return Entry("worry-quarter", "e", changed, finished, answers, changed)


# -- notes -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("answers", "lies"),
    [
        ({}, True),
        ({"matters": "yes"}, True),
        ({"matters": "less", "act": "no"}, True),
        ({"matters": "no"}, False),
        ({"matters": "yes", "act": "yes"}, True),  # no step yet
        ({"matters": "yes", "act": "yes", "step": "vrijdag bellen"}, False),
        ({"act": "no", "step": "vrijdag bellen"}, True),  # the step of another answer
        ({"matters": "yes", "act": "yes", "step": "vrijdag bellen", "end": "lie"}, True),
        ({"matters": "yes", "end": "gone"}, False),
    ],
)
def test_a_note_lies_until_something_settles_it(answers: dict[str, Any], lies: bool) -> None:
    assert worry.lies(note("contract", **answers)) is lies


def test_what_was_left_lying_comes_first_in_the_next_round_and_without_its_answers() -> None:
    before = round_(note("contract", matters="yes", end="lie"), note("knie", matters="no"), note("btw"))
    found = worry.stack([before], {"notes": [note("mam", "21:10")]})
    assert found == [note("contract"), note("btw"), note("mam", "21:10")]


def test_what_was_carried_over_once_stands_there_once() -> None:
    before = round_(note("contract", end="lie"))
    open_values = {"notes": [note("contract", matters="no")]}
    assert worry.stack([before], open_values) == [note("contract", matters="no")]


def test_a_round_without_notes_in_between_loses_nothing() -> None:
    assert worry.stack([round_(note("contract")), round_(minutes=30)], {}) == [note("contract")]


def test_only_the_last_round_with_notes_is_carried_over() -> None:
    older, last = round_(note("oud")), round_(note("knie", matters="no"))
    assert worry.stack([older, last], {}) == []


def test_the_same_words_at_another_time_are_another_note() -> None:
    before = round_(note("contract", "09:40"))
    assert len(worry.stack([before], {"notes": [note("contract", "11:00")]})) == 2


def test_what_was_looked_at_in_this_round_waits_no_more() -> None:
    values = {"notes": [note("a", end="lie"), note("b", matters="no"), note("c", matters="yes")]}
    assert worry.waiting([], values) == 1


def test_rows_that_are_none_are_passed_over() -> None:
    assert worry.notes({"notes": ["?", {"pull": 3}, {"note": " "}, note("a")]}) == [note("a")]
    assert worry.notes({"notes": "?"}) == []


def test_the_rounds_before_are_those_before_the_open_one() -> None:
    first, second = round_(note("a")), round_(note("b"))._replace(id="open")
    assert list(worry.before([first, second], "open")) == [first]
    assert list(worry.before([second, first], "open")) == []
    assert list(worry.before([first], "")) == [first]  # nothing is said in the open one yet


# -- one that is being written -----------------------------------------------------------------------


def test_a_half_typed_note_is_there_until_it_is_put_away() -> None:
    typed = worry.with_typed([note("a")], "wat als", 7)
    assert typed == [note("a"), {"note": "wat als", "pull": 7}]
    assert worry.half_typed(typed) == ("wat als", 7)
    put = worry.put_away(typed, MORNING)
    assert put == [note("a"), {"note": "wat als", "pull": 7, "day": "2026-11-24", "at": "09:40"}]
    assert worry.half_typed(put) == ("", None)


def test_typing_on_changes_the_same_note_and_without_words_it_is_gone() -> None:
    typed = worry.with_typed(worry.with_typed([], "wat", None), "wat als", None)
    assert typed == [{"note": "wat als"}]
    assert worry.with_typed(typed, "  ", 4) == []


@given(words=st.text(max_size=80), pull=st.none() | st.integers(0, 10))
def test_whatever_is_typed_is_read_back(words: str, pull: int | None) -> None:
    typed = worry.with_typed([], words, pull)
    assert worry.half_typed(typed) == ((words, pull) if words.strip() else ("", None))


# -- the plan ----------------------------------------------------------------------------------------


def test_the_newest_answer_to_each_question_of_the_plan_holds() -> None:
    rounds = [round_(**PLAN), round_(time="17:00"), round_(note("a"))]
    assert worry.plan(worry.settings(rounds)) == Plan("17:00", 15, "aan de keukentafel")
    assert worry.plan({}) == worry.plan({"length": -900}) == Plan("", 15, "")
    assert worry.plan({"length": 10}).length == 10


@pytest.mark.parametrize(
    ("hour", "minute", "due"),
    [(16, 19, False), (16, 20, True), (16, 30, True), (18, 29, True), (18, 30, False)],
)
def test_the_quarter_shows_from_ten_minutes_before_its_time_until_two_hours_after(
    hour: int, minute: int, due: bool
) -> None:
    now = MORNING.replace(hour=hour, minute=minute)
    found = worry.when_due([round_(note("a"), note("b"), finished=False, **PLAN)], now)
    assert found == (Due(MORNING.replace(hour=16, minute=30), 2) if due else None)


def test_a_quarter_just_before_midnight_still_shows_after_it() -> None:
    rounds = [round_(note("a"), finished=False, time="23:30")]
    after = datetime(2026, 11, 25, 0, 40, tzinfo=UTC)
    assert worry.when_due(rounds, after) == Due(datetime(2026, 11, 24, 23, 30, tzinfo=UTC), 1)


def test_a_quarter_just_after_midnight_shows_before_it() -> None:
    rounds = [round_(note("a"), finished=False, time="00:05")]
    before = datetime(2026, 11, 24, 23, 58, tzinfo=UTC)
    assert worry.when_due(rounds, before) == Due(datetime(2026, 11, 25, 0, 5, tzinfo=UTC), 1)


def test_nothing_shows_without_notes_without_a_time_or_with_an_odd_one() -> None:
    now = MORNING.replace(hour=16, minute=40)
    assert worry.when_due([], now) is None
    assert worry.when_due([round_(finished=False, **PLAN)], now) is None
    assert worry.when_due([round_(note("a"), finished=False)], now) is None
    assert worry.when_due([round_(note("a"), finished=False, time="half vijf")], now) is None
    assert worry.when_due([round_(note("a"), finished=False, time="44:99")], now) is None


def test_after_the_quarter_it_is_over_for_the_day_and_a_later_note_waits_for_tomorrow() -> None:
    held = MORNING.replace(hour=16, minute=45)
    rounds = [round_(note("a", end="lie"), changed=held, **PLAN), round_(note("b", "17:00"), finished=False)]
    assert worry.when_due(rounds, held + timedelta(minutes=20)) is None
    tomorrow = worry.when_due(rounds, held + timedelta(days=1))
    assert tomorrow == Due(datetime(2026, 11, 25, 16, 30, tzinfo=UTC), 2)


# -- looking back ------------------------------------------------------------------------------------


def test_the_share_counts_every_note_once_as_it_was_said_last() -> None:
    rounds = [
        round_(note("a", matters="yes", end="lie"), note("b", matters="no"), note("c")),
        round_(note("a", matters="no"), note("d", "10:00", matters="less")),
    ]
    assert worry.share(rounds) == Share(gone=2, total=3)  # a and b; c was never read
    assert worry.share(rounds).percent == 67


def test_without_an_answer_there_is_no_share() -> None:
    assert worry.share([round_(note("a"))]) == Share(0, 0)
    assert Share(0, 0).percent == 0


def test_estimates_and_steps_are_as_they_were_written() -> None:
    rounds = [round_(minutes=60), round_(note("a")), round_(minutes=0)]
    assert worry.estimates(rounds) == [60, 0]
    written = [note("a", act="yes", step="bellen"), note("b", act="no", step="niets"), note("c", act="yes")]
    assert worry.steps({"notes": written}) == ["bellen"]


def test_the_day_of_a_note_is_known_or_not() -> None:
    assert worry.put_away_on(note("a")) == date(2026, 11, 24)
    assert worry.put_away_on({"note": "a", "day": "ooit"}) is None
