"""The week plan against a week worked out by hand."""

from datetime import UTC, date, datetime

import pytest

from course.progress import week_plan as plan
from course.progress.answers import Entry
from course.progress.week_plan import Block, Cell

_NOW = datetime(2026, 11, 24, 20, 0, tzinfo=UTC)  # a Tuesday


def _row(day: str, part: str, kind: str, **more: object) -> dict[str, object]:
    return {"day": day, "part": part, "kind": kind, **more}


# Seven times recovery and five times joy in 19 of 28 parts: the week of look2.
_WEEK = [
    _row("mon", "morning", "recovery", what="wandelen", energy="gives-1"),
    _row("wed", "morning", "recovery", what="wandelen"),
    _row("fri", "morning", "recovery", what="wandelen"),
    _row("sun", "morning", "recovery", what="buiten"),
    _row("tue", "midday", "work", what="2 uur", minutes=120, energy="takes-3"),
    _row("wed", "midday", "needed", what="huisarts"),
    _row("thu", "midday", "work", what="2 uur"),
    _row("fri", "midday", "needed", what="winkel"),
    _row("sat", "midday", "joy", what="Lotte"),
    _row("mon", "afternoon", "needed", what="was", energy="takes-2"),
    _row("tue", "afternoon", "recovery", what="liggen", energy="gives-2"),
    _row("wed", "afternoon", "joy", what="tekenen"),
    _row("thu", "afternoon", "recovery", what="liggen"),
    _row("fri", "afternoon", "recovery", what="liggen"),
    _row("sun", "afternoon", "joy", what="kaarten"),
    _row("mon", "evening", "joy", what="muziek", energy="gives-2"),
    _row("thu", "evening", "joy", what="muziek"),
    _row("sun", "evening", "needed", what="weekplan"),
    _row("sat", "afternoon", "needed", what="ramen", energy="even"),
]


def _blocks(*rows: object) -> list[Block]:
    return plan.blocks({"blocks": list(rows)})


def _entry(values: dict[str, object]) -> Entry:
    return Entry("values-compass", "one", _NOW, True, values, _NOW)


def _planned(week: str, *rows: object) -> Entry:
    return _entry({"week": week, "blocks": list(rows)})


def test_rows_become_blocks_and_those_without_a_place_or_a_kind_are_nowhere() -> None:
    found = _blocks(
        _row("tue", "midday", "work", what="  2   uur ", minutes=120, energy="takes-3"),
        _row("tue", "midnight", "work"),
        _row("tue", "midday", "no-longer-there"),
        {"what": "was"},
        "no row",
        _row("sun", "evening", "joy", what=7, minutes="half", energy="unknown"),
    )
    assert found == [
        Block(0, Cell("tue", "midday"), "work", "2 uur", 120, -3),
        Block(4, Cell("sun", "evening"), "joy"),
    ]


def test_the_week_is_counted() -> None:
    week = _blocks(*_WEEK)
    assert [plan.count(week, kind) for kind in plan.KINDS] == [7, 5, 5, 2]
    assert plan.empty_cells(week) == 9
    assert plan.empty_cells([]) == 28


def test_two_blocks_in_one_part_leave_as_many_parts_empty_as_one() -> None:
    assert plan.empty_cells(_blocks(_row("mon", "morning", "joy"), _row("mon", "morning", "work"))) == 27


def test_energy_is_summed_by_day_where_it_is_known() -> None:
    # Monday +1 −2 +2, Tuesday −3 +2, Saturday 0; of the other days nothing is known.
    assert plan.energy_sums(_blocks(*_WEEK)) == (1, -1, None, None, None, 0, None)


def test_three_things_that_need_doing_crowd_a_part_of_a_day_and_two_do_not() -> None:
    two = [_row("tue", "midday", "needed"), _row("tue", "midday", "needed")]
    assert plan.crowded(_blocks(*two, _row("tue", "midday", "work"), _row("tue", "evening", "needed"))) == []
    assert plan.crowded(_blocks(*two, _row("tue", "midday", "needed"))) == [Cell("tue", "midday")]


def test_a_day_that_holds_something_but_no_recovery_is_named_in_the_order_of_the_week() -> None:
    assert plan.without_recovery(_blocks(*_WEEK)) == ["sat"]
    listed = _blocks(
        _row("sun", "morning", "joy"), _row("mon", "morning", "work"), _row("tue", "evening", "recovery")
    )
    assert plan.without_recovery(listed) == ["mon", "sun"]
    assert plan.without_recovery([]) == []


@pytest.mark.parametrize(
    ("kinds", "said"),
    [
        ((), "plan-empty"),
        (("recovery", "joy", "work"), "plan-both"),
        (("recovery", "needed"), "plan-recovery"),
        (("joy",), "plan-joy"),
        (("needed", "work"), "plan-neither"),
    ],
)
def test_the_sentence_follows_what_stands_in_the_week(kinds: tuple[str, ...], said: str) -> None:
    assert plan.plan_said(_blocks(*(_row("mon", "morning", kind) for kind in kinds))) == said


def test_the_empty_parts_are_counted_in_three_ways() -> None:
    full = [_row(day, part, "recovery") for day in plan.DAYS for part in plan.PARTS]
    assert plan.empty_said(_blocks(*full)) == "empty-none"
    assert plan.empty_said(_blocks(*full[:27])) == "empty-one"
    assert plan.empty_said(_blocks(*full[:26])) == "empty-many"


def test_one_line_says_what_there_is_most_reason_to_say() -> None:
    full = [_row(day, part, "recovery") for day in plan.DAYS for part in plan.PARTS]
    crowd = [_row("mon", "midday", "needed")] * 3
    assert plan.line_said([]) == "line-usual"
    assert plan.line_said(_blocks(*full[:21])) == "line-usual"
    assert plan.line_said(_blocks(*full[:22])) == "line-full"
    assert plan.line_said(_blocks(*full[:22], *[_row("sun", "evening", "work")])) == "line-no-recovery"
    assert plan.line_said(_blocks(*crowd)) == "line-crowded"


@pytest.mark.parametrize(
    ("day", "first", "planned"),
    [
        ("2026-11-23", "2026-11-23", "2026-11-23"),
        ("2026-11-28", "2026-11-23", "2026-11-23"),
        ("2026-11-29", "2026-11-23", "2026-11-30"),  # on a Sunday one plans the week that comes
        ("2027-01-01", "2026-12-28", "2026-12-28"),
    ],
)
def test_a_week_begins_on_monday(day: str, first: str, planned: str) -> None:
    assert plan.monday(date.fromisoformat(day)) == date.fromisoformat(first)
    assert plan.usual_week(date.fromisoformat(day)) == date.fromisoformat(planned)


@pytest.mark.parametrize("week", ["", "later", "2026-99-99", "2026-11", 7, "0001-01-01"])
def test_a_week_that_cannot_be_read_raises_nothing(week: object) -> None:
    plan.week_of({"week": week})


def test_a_week_is_known_by_its_monday_whichever_day_is_kept() -> None:
    assert plan.week_of({"week": "2026-11-26"}) == date(2026, 11, 23)
    assert plan.week_of({}) is None


def test_the_last_plan_of_a_week_is_the_plan_of_that_week() -> None:
    old, new = _row("mon", "morning", "joy"), _row("tue", "evening", "recovery")
    entries = [_planned("2026-11-23", old), _planned("2026-11-16", new), _planned("2026-11-23", new)]
    assert plan.planned(entries, date(2026, 11, 23)) == [new]
    assert plan.planned(entries, date(2026, 11, 30)) == []


def test_the_last_earlier_week_that_holds_anything_can_be_taken_over() -> None:
    one, two = _row("mon", "morning", "joy"), _row("tue", "evening", "recovery")
    entries = [_planned("2026-11-09", one), _planned("2026-11-16", two), _planned("2026-11-23", one)]
    assert plan.earlier(entries, date(2026, 11, 23)) == (date(2026, 11, 16), [two])
    assert plan.earlier(entries, date(2026, 11, 30)) == (date(2026, 11, 23), [one])
    assert plan.earlier(entries, date(2026, 11, 9)) is None
    assert plan.earlier([_planned("2026-11-16")], date(2026, 11, 23)) is None
    assert plan.earlier([_entry({"blocks": [one]})], date(2026, 11, 23)) is None


def test_what_is_taken_over_can_be_changed_without_changing_what_was() -> None:
    entry = _planned("2026-11-16", _row("mon", "morning", "joy"))
    plan.planned([entry], date(2026, 11, 16))[0]["kind"] = "work"
    assert entry.values["blocks"][0]["kind"] == "joy"


def test_a_block_is_put_down_changed_and_taken_out() -> None:
    one, two, other = (
        _row("mon", "morning", "joy"),
        _row("tue", "evening", "work"),
        _row("sun", "evening", "joy"),
    )
    assert plan.added([one], two) == [one, two]
    assert plan.changed([one, two], 1, other) == [one, other]
    assert plan.without([one, two, other], [0, 2]) == [two]
