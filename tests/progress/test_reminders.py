"""Today reads only exercises in which something was written, and says the most pressing first."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from course.progress.answers import Entry
from course.progress.reminders import Reminder, reminders

NOW = datetime(2026, 11, 24, 16, 25, tzinfo=UTC)
LETTER = {"keep": "pauze, maat", "show": "yes"}
PLAN = {"if": "ik koffie inschenk", "then": "ga ik zitten"}
NOTE = {"note": "mam, dinsdag", "day": "2026-11-24", "at": "09:12"}


def found(now: datetime = NOW, **values: dict[str, Any]) -> list[Reminder]:
    """With one finished entry of each exercise, begun ten days ago; `_` stands for `-`."""
    known = {name.replace("_", "-"): answers for name, answers in values.items()}
    begun = NOW - timedelta(days=10)

    def entries(exercise: str) -> list[Entry]:
        finished = exercise != "worry-quarter"
        return [Entry(exercise, "one", begun, finished, known[exercise], begun)]

    return reminders(known, entries, now)


def test_nothing_written_means_nothing_shown_and_nothing_read() -> None:
    def entries(exercise: str) -> list[Entry]:
        raise AssertionError(exercise)

    assert reminders([], entries, NOW) == []
    assert reminders(["body-map", "five-g"], entries, NOW) == []


def test_a_sentence_is_shown_only_if_that_was_wanted() -> None:
    assert [one.words for one in found(kind_letter=LETTER)] == ["pauze, maat"]
    assert found(kind_letter={**LETTER, "show": "no"}) == []


def test_a_plan_asks_for_a_look_back_after_a_week() -> None:
    (asked,) = found(if_then=PLAN)
    assert (asked.kind, asked.step, asked.entry, asked.words) == ("look", "week", "one", "ga ik zitten")
    assert found(NOW - timedelta(days=5), if_then=PLAN) == []


def test_the_quarter_shows_at_its_time_with_its_notes() -> None:
    round_ = {"time": "16:30", "notes": [NOTE]}
    (due,) = found(worry_quarter=round_)
    assert (due.kind, due.notes, due.at) == ("quarter", 1, NOW.replace(minute=30))
    assert found(NOW - timedelta(hours=3), worry_quarter=round_) == []


@pytest.mark.parametrize(("day", "kinds"), [("2026-11-24", ["review", "month"]), ("2026-12-24", ["month"])])
def test_a_warning_plan_is_read_again_from_its_day_on_and_asks_a_word_a_month(
    day: str, kinds: list[str]
) -> None:
    assert [one.kind for one in found(warning_plan={"review": day})] == kinds
    this_month = {"review": "2027-01-01", "months": [{"month": "2026-11", "state": "steady"}]}
    assert found(warning_plan=this_month) == []


def test_the_most_pressing_stands_first() -> None:
    all_of_them = found(
        kind_letter=LETTER,
        if_then=PLAN,
        worry_quarter={"time": "16:30", "notes": [NOTE]},
        warning_plan={"review": "2026-11-20"},
    )
    assert [one.kind for one in all_of_them] == ["quarter", "review", "look", "month", "sentence"]
