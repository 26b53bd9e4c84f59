"""The building-up ladder: where one stands, what the weeks say, and that nothing is crossed out."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.progress import return_ladder as ladder
from course.progress.return_ladder import Row

TODAY = date(2026, 11, 24)
Values = dict[str, object]
RUNGS: list[Row] = [
    {"tasks": "mail lezen", "place": "home", "days": 2, "minutes": 120},
    {"tasks": "een stuk schrijven", "place": "home", "days": 3, "minutes": 120, "rest": "wandelen"},
    {"tasks": "één dag op kantoor", "place": "work", "days": 3, "minutes": 180, "week": 6},
]


def look(days_ago: int, rung: int, held: str = "", fatigue: int | None = None, choice: str = "") -> Row:
    row: Row = {"day": (TODAY - timedelta(days=days_ago)).isoformat(), "rung": rung}
    return row | {
        key: v for key, v in (("held", held), ("fatigue", fatigue), ("choice", choice)) if v not in ("", None)
    }


def values(*weeks: Row, rungs: list[Row] = RUNGS, contract: int | None = None) -> Values:
    given: Values = {"ladder": rungs, "weeks": list(weeks)}
    return given if contract is None else given | {"contract": contract}


# -- where one stands ------------------------------------------------------------------------------


def test_one_begins_on_the_lowest_rung_and_nowhere_without_rungs() -> None:
    assert ladder.current(values()) == 0
    assert ladder.current(values(rungs=[])) == -1


@pytest.mark.parametrize(("choice", "expected"), [("back", 0), ("stay", 1), ("on", 2), ("", 1), ("gone", 1)])
def test_one_stands_where_the_last_look_and_its_choice_left_one(choice: str, expected: int) -> None:
    assert ladder.current(values(look(20, 1), look(2, 2, choice=choice))) == expected


def test_looks_count_by_their_day_and_not_by_when_they_were_written() -> None:
    assert ladder.current(values(look(2, 3), look(20, 1))) == 2
    assert ladder.current(values(look(2, 3), look(20, 1)), TODAY - timedelta(days=10)) == 0


def test_one_never_stands_beside_the_ladder() -> None:
    assert ladder.current(values(look(2, 3, choice="on"))) == 2
    assert ladder.current(values(look(2, 1, choice="back"))) == 0
    assert ladder.current(values(look(2, 9))) == 2


# -- the rule --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("weeks", "expected"),
    [
        ([], "no-look"),
        ([look(7, 1, choice="stay")], "no-look"),  # a choice alone says nothing of a week
        ([look(0, 1, "no", 3)], "not-held"),
        ([look(0, 1, "", 3)], "not-held"),
        ([look(0, 1, "yes", 3)], "one-week"),
        ([look(7, 1, "no", 3), look(0, 1, "yes", 3)], "one-week"),
        ([look(1, 1, "yes", 3), look(0, 1, "yes", 3)], "one-week"),  # two days are no two weeks
        ([look(7, 1, "yes", 5), look(0, 1, "yes", 5)], "ready"),
        ([look(6, 1, "yes", 0), look(0, 1, "yes", 0)], "ready"),
        ([look(7, 1, "yes", 6), look(0, 1, "yes", 2)], "tired"),
        ([look(7, 1, "yes", 2), look(0, 1, "yes", 6)], "tired"),
        ([look(14, 1, "yes", 9), look(7, 1, "yes", 5), look(0, 1, "yes", 5)], "ready"),
        ([look(7, 1, "yes"), look(0, 1, "yes", 2)], "open"),
        ([look(7, 3, "yes", 2), look(0, 3, "yes", 2)], "top"),
        ([look(14, 1, "yes", 2), look(7, 1, "yes", 2, "on")], "no-look"),
        ([look(14, 1, "yes", 2), look(7, 1, "yes", 2, "on"), look(0, 2, "yes", 2)], "one-week"),
        # Back on a rung of before: what was held there then does not count again.
        ([look(28, 1, "yes", 1), look(21, 1, "yes", 1, "on"), look(14, 2, "no", 8, "back")], "no-look"),
    ],
)
def test_a_step_on_is_possible_after_two_weeks_held_and_mornings_that_went(
    weeks: list[Row], expected: str
) -> None:
    assert ladder.rule(values(*weeks)) == expected


# -- choosing --------------------------------------------------------------------------------------


def test_staying_is_chosen_beforehand_also_when_a_step_on_is_possible() -> None:
    ready = values(look(7, 1, "yes", 2), look(0, 1, "yes", 2))
    assert ladder.rule(ready) == "ready"
    assert ladder.chosen(ready, TODAY) == "stay"
    assert ladder.chosen(values(), TODAY) == "stay"


def test_a_choice_belongs_to_the_look_of_today() -> None:
    given = values(look(0, 1, "yes", 2))
    moved = ladder.decided(given, "on", TODAY)
    assert moved == [look(0, 1, "yes", 2, "on")]


def test_staying_where_nothing_was_said_today_needs_no_row() -> None:
    given = values(look(3, 1, "yes", 2))
    assert ladder.decided(given, "stay", TODAY) == [look(3, 1, "yes", 2)]


def test_a_choice_without_a_look_of_today_stands_on_its_own_and_can_be_undone_today() -> None:
    given = values(look(10, 2, "yes", 2))
    moved = ladder.decided(given, "back", TODAY)
    assert moved == [look(10, 2, "yes", 2), look(0, 2, choice="back")]
    after = values(*moved)
    assert (ladder.current(after), ladder.chosen(after, TODAY)) == (0, "back")
    assert ladder.chosen(after, TODAY + timedelta(days=1)) == "stay"
    undone = values(*ladder.decided(after, "stay", TODAY))
    assert (ladder.current(undone), len(ladder.looks(undone))) == (1, 2)


def test_the_other_way_after_a_move_of_today_undoes_it() -> None:
    moved = values(*ladder.decided(values(look(10, 2)), "on", TODAY))
    assert ladder.current(moved) == 2
    after = values(*ladder.decided(moved, "back", TODAY))
    assert (ladder.current(after), ladder.chosen(after, TODAY)) == (1, "stay")


@pytest.mark.parametrize(
    ("rung", "choice", "expected"),
    [(1, "back", "lowest"), (1, "on", ""), (2, "back", ""), (3, "on", "highest"), (3, "stay", "")],
)
def test_beyond_the_ends_there_is_no_rung(rung: int, choice: ladder.Choice, expected: str) -> None:
    assert ladder.beyond(values(look(10, rung)), choice, TODAY) == expected


def test_a_step_back_leaves_what_was_there() -> None:
    given = values(look(21, 1, "yes", 2), look(14, 1, "yes", 2, "on"), look(1, 2, "no", 8))
    after = values(*ladder.decided(given, "back", TODAY))
    assert ladder.current(after) == 0
    assert ladder.counts(after) == [2, 1, 0]  # the choice is no week of its own
    been = values(*ladder.decided(values(look(9, 3, choice="stay")), "back", TODAY))
    assert ladder.counts(been) == [0, 0, 1]  # but a rung one has been on has a dot


def test_somebody_may_say_on_which_rung_they_stand() -> None:
    after = values(*ladder.stood(values(), 2, TODAY))
    assert ladder.current(after) == 2
    again = ladder.stood(after, 1, TODAY)
    assert again == [look(0, 2, choice="stay")]


# -- looking back ----------------------------------------------------------------------------------


def test_a_look_is_on_the_rung_of_its_day() -> None:
    given = values(look(30, 1, "yes", 2, "on"), look(3, 2, "yes", 2, "on"))
    answers: Row = {"day": (TODAY - timedelta(days=20)).isoformat(), "held": "no"}
    assert ladder.looked(given, answers)[-1] == answers | {"rung": 2}
    assert ladder.looked(given, {"day": TODAY.isoformat()})[-1]["rung"] == 3


def test_a_look_of_today_is_gone_on_with_and_keeps_its_choice() -> None:
    given = values(*ladder.decided(values(), "on", TODAY))
    found = ladder.look_of(given, TODAY)
    assert found is not None
    after = ladder.looked(given, {"day": TODAY.isoformat(), "held": "yes"}, found.row)
    assert after == [look(0, 1, "yes", choice="on")]
    assert ladder.look_of(given, TODAY + timedelta(days=1)) is None
    assert ladder.looked_not(values(*after), 0) == []


def test_after_a_hundred_weeks_the_oldest_gives_way() -> None:
    many = values(*(look(800 - 7 * number, 1, "yes") for number in range(100)))
    made = ladder.looked(many, {"day": TODAY.isoformat()})
    assert len(made) == 100
    assert made[0] == look(793, 1, "yes")


# -- making the ladder -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("rung", "expected"),
    [
        ({"days": 1, "minutes": 10}, 0),  # 10 minutes a week, before 240
        ({"days": 2, "minutes": 120}, 1),  # as large as the first: after it
        ({"days": 3, "minutes": 150}, 2),  # 450, between 360 and 540
        ({"days": 5, "minutes": 480}, 3),
        ({"tasks": "koffie"}, 3),
    ],
)
def test_a_new_rung_goes_after_all_that_are_not_larger(rung: Row, expected: int) -> None:
    assert ladder.fitting_place(values(), rung) == expected


def test_a_rung_in_between_takes_the_weeks_of_the_others_along() -> None:
    given = values(look(14, 1), look(7, 2), look(0, 3))
    made, weeks = ladder.placed(given, {"tasks": "nieuw"}, None, 1)
    assert [row["tasks"] for row in made] == [
        "mail lezen", "nieuw", "een stuk schrijven", "één dag op kantoor",
    ]  # fmt: skip
    assert [week["rung"] for week in weeks] == [1, 3, 4]


def test_a_rung_can_move_and_change() -> None:
    given = values(look(14, 1), look(7, 2), look(0, 3))
    made, weeks = ladder.placed(given, {"tasks": "anders"}, 2, 0)
    assert [row["tasks"] for row in made] == ["anders", "mail lezen", "een stuk schrijven"]
    assert [week["rung"] for week in weeks] == [2, 3, 1]


def test_the_weeks_of_a_rung_that_is_taken_out_stay() -> None:
    given = values(look(14, 1), look(7, 2, "yes"), look(0, 3))
    made, weeks = ladder.without(given, 1)
    assert [row["tasks"] for row in made] == ["mail lezen", "één dag op kantoor"]
    assert [week.get("rung") for week in weeks] == [1, None, 2]
    assert weeks[1]["held"] == "yes"


# -- the bars --------------------------------------------------------------------------------------


def test_bars_are_parts_of_the_contract() -> None:
    # 4, 6 and 9 hours of 18.
    assert ladder.shares(values(contract=18)) == pytest.approx([4 / 18, 6 / 18, 9 / 18])
    assert ladder.shares(values(contract=6)) == [4 / 6, 1.0, 1.0]


@pytest.mark.parametrize("contract", [None, 0])
def test_without_a_contract_they_are_parts_of_the_largest_rung(contract: int | None) -> None:
    assert ladder.shares(values(contract=contract)) == pytest.approx([4 / 9, 6 / 9, 1.0])


def test_a_rung_without_days_or_time_has_no_bar() -> None:
    given = values(rungs=[{"days": 2}, {"minutes": 30}, {"tasks": "x"}, {"days": 0, "minutes": 60}])
    assert ladder.shares(given) == [None, None, None, None]


# -- whatever is stored ----------------------------------------------------------------------------

_cell = st.none() | st.integers(-3, 15) | st.text(max_size=5) | st.sampled_from(
    ["yes", "no", "back", "on", "stay", "2026-11-24", "2026-11", "home"]
)  # fmt: skip
_odd = st.lists(
    st.dictionaries(st.sampled_from(["day", "rung", "held", "fatigue", "choice", "days", "minutes"]), _cell),
    max_size=6,
)


@given(_odd, _odd, _cell)
def test_odd_values_never_raise_and_leave_one_on_the_ladder(
    rungs: list[Row], weeks: list[Row], contract: object
) -> None:
    given: Values = {"ladder": rungs, "weeks": weeks, "contract": contract}
    assert -1 <= ladder.current(given) < max(len(rungs), 1)
    ladder.rule(given)
    assert len(ladder.shares(given)) == len(ladder.counts(given)) == len(rungs)
    for choice in ladder.CHOICES:
        after = given | {"weeks": ladder.decided(given, choice, TODAY)}
        assert -1 <= ladder.current(after) < max(len(rungs), 1)
    if rungs:
        made, kept = ladder.without(given, 0)
        assert (len(made), len(kept)) == (len(rungs) - 1, len(weeks))
