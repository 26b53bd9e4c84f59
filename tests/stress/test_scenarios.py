"""The runs of the course come out as they were written down, at every day that was."""

import re
from pathlib import Path

import pytest

from course.environment import ROOT
from course.stress import hysteresis
from course.stress.errors import OutOfRange
from course.stress.inputs import Inputs
from course.stress.model import run
from course.stress.scenarios import (
    _NORMAL,
    ALL,
    find,
    healthy_peak,
    on_the_way_down,
    same_traps,
    under_recovery,
    weekend_off,
)  # fmt: skip
from course.stress.state import CRASHED, HEALTHY, Day, State
from course.stress.turning_points import is_recovered

_WITHIN = 0.02
Row = tuple[int, float, float, float, float | None]


def days_of(scenario_id: str, days: int = 400) -> list[Day]:
    """A long run of a scenario."""
    scenario = find(scenario_id)
    return run(scenario.plan(days / 7 + 1), scenario.start)


def close(day: Day, energy: float | None, heat: float, set_point: float, capacity: float | None) -> None:
    """The numbers of a day, as far as they were written down."""
    for found, wanted in zip(day[1:5], (energy, heat, set_point, capacity), strict=True):
        assert wanted is None or found == pytest.approx(wanted, abs=_WITHIN)


@pytest.mark.parametrize(
    ("scenario", "rows"),
    [
        ("healthy-peak", [(27, 72.21, 20.50, 20.28, .969), (48, 65.39, 22.25, 20.84, .952),
                          (56, 68.25, 19.63, 20.77, .959), (63, 70.28, 21.34, 20.70, .963),
                          (98, 70.38, 21.69, 20.57, .940)]),
        ("under-recovery", [(28, 67.47, 22.88, 20.70, .952), (84, 58.88, 23.81, 21.45, .878),
                            (140, 48.32, 24.83, 22.26, .793), (196, 31.69, 26.29, 23.40, .685),
                            (224, 18.91, 27.37, 24.25, .610), (246, 6.44, 28.00, 25.02, .537)]),
        ("weekend-off", [(1, 6.52, 24.64, 25.04, None), (28, 4.91, 25.57, 24.63, None),
                         (196, 29.45, 25.22, 22.27, None), (280, 8.33, 25.11, 24.02, None)]),
        ("positive-thinking", [(56, 10.02, 24.38, 24.03, None), (140, 29.92, 22.81, 22.45, None),
                               (280, 13.92, 23.74, 23.32, None)]),
        ("rest-only", [(56, 5.07, 25.52, 24.33, None), (140, 17.20, 24.64, 23.26, None),
                       (280, 57.41, 22.56, 21.36, None)]),
        ("body-first", [(28, 21.09, 22.59, 24.24, .589), (56, 36.44, 21.70, 23.44, .665),
                        (84, 49.18, 20.60, 22.68, .749), (140, 68.99, 19.78, 21.46, .904),
                        (196, 77.40, 19.50, 20.73, .975)]),
    ],
)  # fmt: skip
def test_a_scenario_passes_through_the_numbers_that_were_written_down(scenario: str, rows: list[Row]) -> None:
    days = days_of(scenario)
    for number, *numbers in rows:
        close(days[number], *numbers)


@pytest.mark.parametrize(
    ("scenario", "crashed"),
    [
        ("under-recovery", {245: False, 246: True}),
        ("weekend-off", {28: True, 196: False, 280: True}),
        ("positive-thinking", {56: True, 140: True, 280: True}),
        ("rest-only", {56: True, 140: True, 280: False}),
        ("body-first", {28: True, 56: False}),
    ],
)
def test_a_scenario_is_in_a_crash_when_it_was_written_down_to_be(
    scenario: str, crashed: dict[int, bool]
) -> None:
    days = days_of(scenario)
    assert {number: days[number].crashed for number in crashed} == crashed


@pytest.mark.parametrize(("scenario", "day"), [("rest-only", 313), ("body-first", 172), ("mind-first", 383)])
def test_a_way_back_is_found_on_its_day(scenario: str, day: int) -> None:
    assert next(one.number for one in days_of(scenario) if is_recovered(one)) == day


@pytest.mark.parametrize("scenario", ["weekend-off", "positive-thinking", "too-fast"])
def test_what_does_not_help_never_recovers(scenario: str) -> None:
    assert not any(is_recovered(day) for day in days_of(scenario, 2000))


def test_going_back_too_fast_ends_in_a_new_crash_within_twenty_weeks() -> None:
    days = days_of("too-fast", 140)
    left = next(day.number for day in days if not day.crashed)
    assert any(day.crashed for day in days[left:140])


def test_the_same_traps_lead_to_the_same_crash() -> None:
    days = run([same_traps(day) for day in range(700)], CRASHED)
    assert next(day.number for day in days[400:] if day.crashed) - 400 == 267


def test_from_outside_all_looks_well_until_shortly_before_the_crash() -> None:
    days = days_of("under-recovery")
    assert min(day.seen for day in days[:225]) > 0.98


def test_without_the_lighter_weeks_the_peak_is_not_made_good() -> None:
    def without(day: int) -> Inputs:
        return _NORMAL[day % 7] if 49 <= day <= 62 else healthy_peak(day)

    close(run([without(day) for day in range(64)], HEALTHY)[63], 66.19, 21.97, 20.79, 0.935)


def test_a_weekend_off_the_crash_is_gone_within_a_week() -> None:
    start = on_the_way_down(187)
    days = run([weekend_off(day) for day in range(8)], start)
    assert [start.energy, days[1].energy, days[7].energy] == pytest.approx([34.9, 35.5, 34.1], abs=0.06)


def test_three_weeks_of_holiday_on_the_way_down_have_faded_some_three_weeks_later() -> None:
    holiday = [Inputs(1, 8, 0.2)] * 21
    days = run([*holiday, *(under_recovery(day) for day in range(40))], on_the_way_down(187))
    assert days[20].energy == pytest.approx(44.9, abs=0.05)
    assert days[20 + 23].energy == pytest.approx(37.2, abs=0.5)


@pytest.mark.parametrize(
    ("load", "health", "crash"),
    [(5, (75, 20.2), (75, 20.2)), (5.5, (72, 20.4), (72, 20.4)), (6, (66, 20.8), (30, 22.8)),
     (6.5, (34, 22.9), (26, 23.0)), (7, (13, 23.8), (17, 23.6))],
)  # fmt: skip
def test_the_load_of_before_keeps_one_down(
    load: float, health: tuple[float, float], crash: tuple[float, float]
) -> None:
    for start, wanted in ((HEALTHY, health), (CRASHED, crash)):
        last = hysteresis.long_run(load, start)[-84:]
        found = tuple(
            sum(values) / 84 for values in zip(*((d.energy, d.set_point) for d in last), strict=True)
        )
        assert found == pytest.approx(wanted, abs=0.6)


@pytest.mark.parametrize(("load", "day"), [(5, 439), (5.5, 643)])
def test_a_load_that_can_be_carried_lets_one_come_back(load: float, day: int) -> None:
    days = hysteresis.long_run(load, CRASHED)
    assert next(one.number for one in days if is_recovered(one)) == day


def test_the_branches_part_where_the_load_was_once_normal() -> None:
    found = hysteresis.branches()
    assert [one.load for one in found] == sorted(hysteresis.LOADS)
    apart = [one.load for one in found if one.from_health - one.from_crash > 8]
    assert min(apart) == pytest.approx(5.8125, abs=0.07)
    assert 6.0 in apart


def test_a_healthy_week_comes_back_to_where_it_began() -> None:
    days = run([healthy_peak(day) for day in range(7)], HEALTHY)
    assert tuple(days[6][1:5]) == pytest.approx(HEALTHY[:4], abs=0.001)


def test_the_crash_that_others_start_from_is_that_of_chronic_under_recovery() -> None:
    day = days_of("under-recovery")[246]
    assert day.state[:5] == pytest.approx(CRASHED[:5], abs=0.001)


def test_an_unknown_scenario_names_those_there_are() -> None:
    with pytest.raises(OutOfRange, match=r"no scenario ‘hurry’; there are healthy-peak, .*too-fast\."):
        find("hurry")


@pytest.mark.parametrize("weeks", [0, -1, float("nan"), 521, float("inf")])
def test_a_plan_of_an_impossible_length_is_refused(weeks: float) -> None:
    with pytest.raises(OutOfRange, match=r"weeks is .*1 to 520\."):
        find("body-first").plan(weeks)


def test_every_scenario_keeps_within_its_ranges() -> None:
    for scenario in ALL:
        for inputs in scenario.plan(104):
            inputs.checked()


def test_a_run_is_the_same_each_time() -> None:
    plan = find("body-first").plan(52)
    assert run(plan, CRASHED) == run(list(plan), State(*CRASHED))


def test_the_example_in_the_map_does_what_it_says(capsys: pytest.CaptureFixture[str]) -> None:
    (example,) = re.findall(
        r"```python\n(.*?)```", (Path(ROOT) / "course" / "README.md").read_text("utf-8"), re.S
    )
    exec(compile(example, "README.md", "exec"), {})
    energy, set_point = map(float, capsys.readouterr().out.split())
    assert energy == pytest.approx(75.97, abs=0.01)
    assert set_point == pytest.approx(20.88, abs=0.01)
