"""One night of the sleep diary against examples worked out by hand."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.progress import sleep
from course.progress.answers import Entry
from course.progress.sleep import Bar, Night, Question
from tests.exercise_files import exercise

MONDAY = date(2026, 11, 23)
USUAL: dict[str, object] = {
    "in-bed": "22:45",
    "lights-out": "23:15",
    "falling-asleep": 40,
    "awake": 50,
    "last-awake": "06:40",
    "out-of-bed": "07:30",
    "rested": 3,
}


def fixed(wall: datetime) -> timedelta:
    """A place where the clock is never changed."""
    return timedelta(hours=1)


def amsterdam(wall: datetime) -> timedelta:
    """Summer time from 29 March 2026 at 2.00 to 25 October 2026 at 3.00, on the clock on the wall."""
    summer = datetime(2026, 3, 29, 2) <= wall < datetime(2026, 10, 25, 3)
    return timedelta(hours=2 if summer else 1)


def night(day: date = MONDAY, offset: sleep.Offset = fixed, **changed: object) -> Night:
    """The usual night with some answers changed; None leaves one open. `in_bed` stands for “in-bed”."""
    values = USUAL | {name.replace("_", "-"): value for name, value in changed.items()}
    return sleep.night(day, {name: value for name, value in values.items() if value is not None}, offset)


def entry(name: str, **values: object) -> Entry:
    at = datetime(2026, 11, 23, 8, tzinfo=UTC)
    return Entry("sleep-diary", name, at, True, values, at)


def test_a_usual_night_across_midnight() -> None:
    # 22.45 to 7.30 is 8 h 45 = 525. 23.15 to 6.40 is 7 h 25 = 445; 445 - 40 - 50 = 355. 355 / 525 = 67.62 %
    found = night()
    assert (found.in_bed, found.lights_out, found.last_awake, found.out_of_bed) == (-75, -45, 400, 450)
    assert (found.time_in_bed, found.asleep) == (525, 355)
    assert found.efficiency == pytest.approx(67.619, abs=0.001)
    assert found.question is None


def test_a_night_that_begins_after_midnight() -> None:
    # 0.30 to 8.00 is 450; 1.00 to 7.30 is 390 - 40 - 50 = 300
    found = night(in_bed="00:30", lights_out="01:00", last_awake="07:30", out_of_bed="08:00")
    assert (found.in_bed, found.time_in_bed, found.asleep) == (30, 450, 300)


def test_sleep_by_day_after_a_night_shift() -> None:
    # 9.00 to 16.15 is 435; 9.30 to 16.00 is 390 - 40 - 50 = 300
    found = night(in_bed="09:00", lights_out="09:30", last_awake="16:00", out_of_bed="16:15")
    assert (found.in_bed, found.time_in_bed, found.asleep) == (540, 435, 300)


def test_getting_up_before_midnight_still_belongs_to_that_day() -> None:
    found = night(in_bed="15:00", lights_out="15:30", last_awake="22:30", out_of_bed="23:00")
    assert (found.in_bed, found.time_in_bed) == (900, 480)


def test_in_the_night_the_clock_goes_back_there_is_an_hour_more() -> None:
    # 22.45 to 7.30 on 25 October: 8 h 45 on the clock, 9 h 45 = 585 in bed; asleep 355 + 60
    found = night(date(2026, 10, 25), amsterdam)
    assert (found.time_in_bed, found.asleep) == (585, 415)
    assert (found.in_bed, found.out_of_bed) == (-75, 450)  # what the clock on the wall said


def test_in_the_night_the_clock_goes_forward_there_is_an_hour_less() -> None:
    found = night(date(2026, 3, 29), amsterdam)
    assert (found.time_in_bed, found.asleep) == (465, 295)


def test_a_time_that_the_clock_skips_makes_no_night_of_less_than_nothing() -> None:
    short = night(date(2026, 3, 29), amsterdam, in_bed="01:50", lights_out=None, out_of_bed="02:30")
    assert short.time_in_bed == 0


def test_the_nights_beside_a_change_of_the_clock_are_as_long_as_ever() -> None:
    days = [date(2026, 3, 28), date(2026, 3, 30), date(2026, 10, 24), date(2026, 10, 26)]
    assert [night(day, amsterdam).time_in_bed for day in days] == [525] * 4


def test_this_computer_knows_how_far_it_is_from_utc() -> None:
    wall = datetime(2026, 11, 23, 12)
    assert sleep.here(wall) == wall.astimezone().utcoffset()


def test_lying_awake_longer_than_the_night_leaves_nothing_and_not_less() -> None:
    found = night(awake=480)
    assert found.asleep == 0
    assert found.efficiency == 0
    assert sleep.bar(found).asleep == ()


@pytest.mark.parametrize(
    ("changed", "question"),
    [
        ({"out_of_bed": "14:45"}, None),  # 16 h to the minute
        ({"out_of_bed": "15:00"}, Question("long", "out-of-bed")),  # 16 h 15
        ({"in_bed": "05:30", "lights_out": None}, None),  # 2 h to the minute
        ({"in_bed": "05:45", "lights_out": None}, Question("short", "out-of-bed")),  # 1 h 45
        ({"in_bed": "07:30", "lights_out": None}, Question("short", "out-of-bed")),  # nothing at all
        ({"lights_out": "22:30"}, Question("order", "lights-out")),  # before going to bed
        ({"last_awake": "07:45"}, Question("order", "last-awake")),  # after getting up
        ({"lights_out": None}, None),
    ],
)
def test_an_odd_night_is_kept_and_asked_about(changed: dict[str, object], question: Question | None) -> None:
    assert night(**changed).question == question


def test_a_night_that_is_asked_about_has_its_length_all_the_same() -> None:
    assert night(out_of_bed="15:45").time_in_bed == 17 * 60


def test_times_in_an_impossible_order_leave_the_sleep_open() -> None:
    found = night(lights_out="22:30")
    assert (found.time_in_bed, found.asleep, found.efficiency) == (525, None, None)
    assert sleep.bar(found).asleep == ()


@pytest.mark.parametrize("field", ["lights_out", "last_awake", "falling_asleep", "awake"])
def test_what_is_missing_leaves_the_sleep_open(field: str) -> None:
    found = night(**{field: None})
    assert (found.time_in_bed, found.asleep, found.efficiency) == (525, None, None)


@pytest.mark.parametrize("field", ["in_bed", "out_of_bed"])
def test_without_one_end_the_time_in_bed_is_open_and_the_sleep_is_not(field: str) -> None:
    found = night(**{field: None})
    assert (found.time_in_bed, found.asleep, found.efficiency) == (None, 355, None)


def test_without_waking_and_getting_up_the_evening_is_before_midnight() -> None:
    found = night(in_bed="22:45", lights_out="00:10", last_awake=None, out_of_bed=None)
    assert (found.in_bed, found.lights_out) == (-75, 10)


def test_nothing_said_is_an_empty_night() -> None:
    found = sleep.night(MONDAY, {}, fixed)
    assert [value for value in found[1:] if value] == []
    assert sleep.bar(found) == Bar(None, (), ())


def test_stored_values_that_make_no_sense_are_left_open() -> None:
    found = night(in_bed="late", lights_out=5, falling_asleep="long", awake=-3, out_of_bed="25:00")
    assert (found.in_bed, found.lights_out, found.falling_asleep, found.awake) == (None,) * 4


@pytest.mark.parametrize(
    ("coffee", "lights_out", "late"),
    [
        ("14:15", "23:15", False),  # nine hours to the minute
        ("14:30", "23:15", True),
        ("08:00", "23:15", False),
        ("16:00", "00:30", True),  # 8 h 30 across midnight
        ("23:30", "01:00", True),
        (None, "23:15", False),
        ("20:00", None, False),
    ],
)
def test_a_last_cup_less_than_nine_hours_before_the_lamp_is_late(
    coffee: str | None, lights_out: str | None, late: bool
) -> None:
    assert night(last_coffee=coffee, lights_out=lights_out).late_coffee is late


def test_no_cups_are_no_late_cup() -> None:
    assert not night(last_coffee="20:00", coffee_cups=0).late_coffee


def test_the_gap_of_lying_awake_stands_around_three_fifths() -> None:
    # asleep from 23.55 (-5) to 6.40 (400): 405; the middle of the gap at -5 + 243 = 238, 25 on each side
    assert sleep.bar(night()) == Bar((-75, 450), ((-5, 213), (263, 400)), (-75, -45, 400, 450))


def test_a_gap_that_would_reach_past_waking_is_moved_forward() -> None:
    # asleep at 0.00, awake at 1.00, in between awake for 55: around minute 36 it would end at 63.5
    short = night(lights_out="00:00", falling_asleep=0, awake=55, last_awake="01:00", out_of_bed="01:00")
    assert sleep.bar(short).asleep == ((0, 5),)


def test_the_bar_fills_while_somebody_answers() -> None:
    some = {"in-bed": "22:45", "out-of-bed": "07:30"}
    assert sleep.bar(sleep.night(MONDAY, some, fixed)) == Bar((-75, 450), (), (-75, 450))
    some |= {"lights-out": "23:15", "last-awake": "06:40"}
    assert sleep.bar(sleep.night(MONDAY, some, fixed)).asleep == ((-45, 400),)


def test_nights_are_those_of_which_something_was_said_in_order_of_their_days() -> None:
    told = [
        entry("a", day="2026-11-23", **{"out-of-bed": "07:30"}),
        entry("b", day="2026-11-21", rested=4),
        entry("c", day="2026-11-22", daylight=20),  # only the day before it
        entry("d", day="2026-11-23", **{"out-of-bed": "08:00"}),
    ]
    found = sleep.nights(told, fixed)
    assert [(one.day.day, one.out_of_bed) for one in found] == [(21, None), (23, 480)]


def test_every_field_that_is_computed_with_is_asked() -> None:
    fields = exercise("sleep-diary").fields
    assert {*sleep._FIELDS, "last-coffee", "coffee-cups"} <= set(fields)
    assert all(fields[name].type == "time" for name in (*sleep._TIMES, "last-coffee"))


_CLOCK = st.none() | st.times().map(lambda at: at.strftime("%H:%M"))
_MINUTES = st.none() | st.integers(0, 480)


@given(st.tuples(*[_CLOCK] * 4), _MINUTES, _MINUTES, st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_any_night_has_lengths_that_can_be(
    clock: tuple[str | None, ...], falling_asleep: int | None, awake: int | None, day: date
) -> None:
    times = dict(zip(sleep._TIMES, clock, strict=True))
    values = {**times, "falling-asleep": falling_asleep, "awake": awake}
    found = sleep.night(day, {name: value for name, value in values.items() if value is not None}, fixed)
    assert found.time_in_bed is None or 0 <= found.time_in_bed < sleep.DAY_LONG
    assert found.asleep is None or 0 <= found.asleep < sleep.DAY_LONG
    drawn = sleep.bar(found)
    assert all(start < end for start, end in drawn.asleep)
