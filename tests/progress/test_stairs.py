"""The stairs say what is possible from the mornings after, and never more than one tread at a time."""

from datetime import UTC, date, datetime, timedelta

import pytest

from course.progress.answers import Entry
from course.progress.stairs import (
    MINUTES,
    Walk,
    advice,
    checked,
    is_off,
    morning_question,
    recent,
    walks,
)

NOW = datetime(2026, 11, 24, 9, 0, tzinfo=UTC)


def entry(days_ago: int, **values: object) -> Entry:
    begun = NOW - timedelta(days=days_ago)
    return Entry("movement-stairs", f"e{days_ago}", begun, True, values, begun)


def before(treads: str, mornings: str) -> list[Walk]:
    """Walks on these treads; mornings s(ame), l(ess), m(ore), M(uch more), or . while open."""
    words = {"s": "same", "l": "less", "m": "more", "M": "much-more", ".": ""}
    days = (NOW.date() - timedelta(days=len(treads) - n) for n in range(len(treads)))
    pairs = zip(days, treads, mornings, strict=True)
    return [Walk("e", day, int(tread), words[morning]) for day, tread, morning in pairs]


@pytest.mark.parametrize(
    ("treads", "mornings", "tread", "said", "held"),
    [
        ("", "", 1, "first", 0),
        ("2", ".", 2, "stay", 0),
        ("2", "s", 2, "held", 1),
        ("333", "sls", 3, "higher", 3),
        ("333", "ss.", 3, "held", 2),
        ("2333", "ssss", 3, "higher", 3),
        ("2233", "ssss", 3, "held", 2),
        ("444", "ssM", 4, "lower-much", 0),
        ("444", "msm", 4, "lower-more", 0),
        ("444", "ssm", 4, "one-more", 0),
        ("4443", "mmms", 3, "held", 1),
        ("44444", "msmss", 4, "held", 2),
        ("444444", "mMssss", 4, "higher", 4),
        ("888", "sss", 8, "highest", 3),
        ("1", "M", 1, "lowest", 0),
        ("1", "m", 1, "lowest", 0),
        ("111", "sss", 1, "higher", 3),
    ],
)
def test_what_is_possible_follows_from_the_mornings_on_this_tread(
    treads: str, mornings: str, tread: int, said: str, held: int
) -> None:
    assert advice(before(treads, mornings)) == (tread, said, held)


def test_an_empty_day_speaks_of_the_lowest_tread_whatever_the_mornings_say() -> None:
    assert advice(before("333", "sss"), 0).said == "empty"
    assert advice([], 0).said == "empty"
    assert advice(before("333", "sss"), 1).said == "higher"


def test_a_low_tread_on_an_empty_day_is_a_visit() -> None:
    walked = before("331", "ssM")
    assert advice([*walked[:2], walked[2]._replace(empty=True)]) == (3, "held", 2)
    assert advice([walked[2]._replace(empty=True)]) == (1, "lowest", 0)
    much = before("33", "sM")
    assert advice([much[0], much[1]._replace(empty=True)]).said == "lower-much"


def test_dots_are_counted_by_tread_over_fourteen_days() -> None:
    today = NOW.date()
    found = [
        Walk("e", today - timedelta(days=days), tread, "")
        for days, tread in ((0, 1), (13, 1), (14, 1), (2, 8))
    ]
    assert recent(found, today) == (2, 0, 0, 0, 0, 0, 0, 1)


def test_the_question_is_asked_the_next_day_only_and_only_once() -> None:
    walked = entry(1, tread=2)
    assert morning_question([walked], NOW) == "e1"
    assert morning_question([entry(1, tread=2, **{"next-morning": "same"})], NOW) is None
    assert morning_question([entry(0, tread=2)], NOW) is None
    assert morning_question([entry(2, tread=2)], NOW) is None
    assert morning_question([entry(1, energy="0")], NOW) is None
    late = datetime(2026, 11, 24, 0, 5, tzinfo=UTC)
    assert morning_question([walked], late) == "e1"


@pytest.mark.parametrize(
    "listed", [["heart"], ["small-effort"], ["long-covid"], ["me-cfs"], ["day-after", "none"]]
)
def test_the_stairs_wait_until_a_doctor_looked_along(listed: list[str]) -> None:
    assert is_off({"illness": listed})
    assert not is_off({"illness": listed, "looked-along": "yes"})
    assert not is_off({"illness": ["none"]})
    assert not is_off({})


def test_the_list_is_read_once_and_the_newest_answer_counts() -> None:
    old = [entry(5, illness=["heart"]), entry(3, **{"looked-along": "yes"})]
    assert checked(old, {}) == {"illness": ["heart"], "looked-along": "yes"}
    assert checked(old, {"illness": ["none"]})["illness"] == ["none"]
    assert checked([], {}) == {}


def test_the_list_answered_anew_asks_anew_for_a_doctor() -> None:
    old = [entry(5, illness=["heart"], **{"looked-along": "yes"})]
    assert not is_off(checked(old, {}))
    assert is_off(checked(old, {"illness": ["me-cfs"]}))
    assert not is_off(checked(old, {"illness": ["me-cfs"], "looked-along": "yes"}))


@pytest.mark.parametrize("tread", [0, 9, -1, "2", None])
def test_what_is_no_tread_is_no_walk(tread: object) -> None:
    assert walks([entry(1, tread=tread)]) == []


def test_a_walk_knows_its_day_and_its_morning() -> None:
    assert walks([entry(1, tread=8, **{"next-morning": "less"})]) == [
        Walk("e1", date(2026, 11, 23), 8, "less")
    ]
    assert walks([entry(1, tread=1, energy="0")])[0].empty
    assert MINUTES[8 - 1] == 30


def test_what_did_not_happen_is_no_walk_and_asks_nothing() -> None:
    planned = entry(1, tread=3, minutes=0)
    assert walks([planned]) == []
    assert morning_question([planned], NOW) is None
    assert len(walks([entry(1, tread=3, minutes=2)])) == 1
