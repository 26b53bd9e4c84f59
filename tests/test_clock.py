"""Moments to text and back."""

from datetime import UTC, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course import clock

SUMMER = timezone(timedelta(hours=2))
BEHIND = timezone(-timedelta(hours=3, minutes=30))


def test_now_knows_its_offset() -> None:
    assert clock.now().utcoffset() is not None


def test_a_moment_is_stored_in_utc_to_the_millisecond() -> None:
    at = datetime(2026, 7, 1, 0, 30, 5, 123999, SUMMER)
    assert clock.utc_text(at) == "2026-06-30T22:30:05.123Z"


def test_the_date_and_the_offset_are_those_of_the_wall() -> None:
    at = datetime(2026, 7, 1, 0, 30, tzinfo=SUMMER)
    assert clock.local_date(at) == "2026-07-01"
    assert clock.offset(at) == 120
    assert clock.offset(at.astimezone(BEHIND)) == -210


def test_a_stored_moment_comes_back_on_the_wall_it_was_written_at() -> None:
    at = clock.parse("2026-06-30T22:30:05.123Z", 120)
    assert (at.hour, at.minute, clock.local_date(at)) == (0, 30, "2026-07-01")


@given(
    st.datetimes(datetime(1990, 1, 1), datetime(2100, 1, 1)),
    st.integers(-720, 840),
)
def test_storing_and_reading_keep_moment_date_and_offset(naive: datetime, minutes: int) -> None:
    at = naive.replace(tzinfo=timezone(timedelta(minutes=minutes)))
    back = clock.parse(clock.utc_text(at), clock.offset(at))
    assert timedelta(0) <= at - back < timedelta(milliseconds=1)
    assert clock.local_date(back) == clock.local_date(at)


@pytest.mark.parametrize("text", ["", "24 november", "2026-11-24T20:15:03.123"])
def test_text_without_a_moment_or_an_offset_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        clock.parse(text)


def test_a_moment_without_an_offset_is_not_stored() -> None:
    with pytest.raises(ValueError):
        clock.utc_text(datetime(2026, 11, 24))
    assert clock.utc_text(datetime(2026, 11, 24, tzinfo=UTC)) == "2026-11-24T00:00:00.000Z"
