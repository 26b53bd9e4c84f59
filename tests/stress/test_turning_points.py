"""Where something turns, and the twenty-four hours of a day."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.stress.day_shape import REST_ZONE, awake, day_curve
from course.stress.inputs import Inputs
from course.stress.model import run
from course.stress.scenarios import ALL, find, on_the_way_down, same_traps
from course.stress.state import CRASHED, HEALTHY
from course.stress.turning_points import turning_points, weekly_mean


def kinds(scenario_id: str, weeks: int = 52) -> list[str]:
    scenario = find(scenario_id)
    plan = scenario.plan(weeks)
    return [point.kind for point in turning_points(run(plan, scenario.start), plan)]


@pytest.mark.parametrize(
    ("scenario", "wanted"),
    [
        ("healthy-peak", []),
        ("under-recovery", ["rest-thins", "rest-fails", "mask-slips", "crash"]),
        ("body-first", ["life-changes", "half-full", "life-changes", "recovered"]),
        ("too-fast", ["life-changes", "released", "crash"]),
    ],
)
def test_a_scenario_turns_where_one_would_say_so(scenario: str, wanted: list[str]) -> None:
    assert kinds(scenario) == wanted


def test_there_are_never_more_than_four_and_they_come_in_order() -> None:
    for scenario in ALL:
        plan = scenario.plan(104)
        days = [point.day for point in turning_points(run(plan, scenario.start), plan)]
        assert len(days) <= 4
        assert days == sorted(days)


def test_nothing_turns_in_a_run_of_no_days() -> None:
    assert turning_points([], []) == []


@given(st.lists(st.floats(0, 100), max_size=40))
def test_a_mean_over_a_week_stays_within_what_it_is_made_of(values: list[float]) -> None:
    found = weekly_mean(values)
    assert len(found) == len(values)
    for index, mean in enumerate(found):
        near = values[max(0, index - 3) : index + 4]
        assert min(near) - 1e-9 <= mean <= max(near) + 1e-9


def test_a_healthy_boiler_comes_into_the_zone_of_rest_at_night_and_a_hot_one_does_not() -> None:
    healthy = day_curve(HEALTHY, Inputs(6, 5, worry=0.3))
    hot = day_curve(on_the_way_down(187), Inputs(7.5, 3.5, worry=0.5))
    assert healthy.temperatures[12] < REST_ZONE[1] < hot.temperatures[12]
    assert healthy.missed() == 0
    assert hot.missed() == pytest.approx(7.25)


@given(st.floats(0, 10), st.floats(0, 10))
def test_a_heavier_day_is_never_cooler(load: float, rest: float) -> None:
    usual = day_curve(CRASHED, Inputs(load, rest)).temperatures
    heavier = day_curve(CRASHED, Inputs(10, rest)).temperatures
    assert all(b >= a - 1e-9 for a, b in zip(usual, heavier, strict=True))


def test_the_day_is_round() -> None:
    curve = day_curve(HEALTHY, Inputs(6, 5))
    assert len(curve.temperatures) == 97
    assert curve.temperatures[0] == curve.temperatures[-1]
    assert awake(0) == awake(24) == 0
    assert awake(9.5) == 1


def test_what_is_so_from_the_first_day_does_not_turn() -> None:
    plan = find("under-recovery").plan(20)
    found = [point.kind for point in turning_points(run(plan, on_the_way_down(187)), plan)]
    assert "rest-thins" not in found
    assert "crash" in found


@pytest.mark.parametrize(
    ("scenario", "days"), [("weekend-off", [2]), ("body-first", [56, 140]), ("too-fast", [42])]
)
def test_life_changes_on_the_day_it_does(scenario: str, days: list[int]) -> None:
    plan = find(scenario).plan(52)
    found = turning_points(run(plan, CRASHED), plan)
    assert [point.day for point in found if point.kind == "life-changes"] == days


def test_of_many_changes_the_last_one_is_told() -> None:
    plan = [same_traps(day) for day in range(728)]
    found = turning_points(run(plan, CRASHED), plan)
    assert ("life-changes", 400) in [(point.kind, point.day) for point in found]
