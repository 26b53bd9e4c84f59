"""The model holds to its formulas, its bounds and what it promises, whatever it is given."""

import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.stress.errors import OutOfRange
from course.stress.inputs import Inputs
from course.stress.model import run, sigma
from course.stress.parameters import PARAMETERS, RANGES, Parameters
from course.stress.state import ACTIVATION, CAPACITY, ENERGY, HEALTHY, SET_POINT, Day, State
from tests.stress import reference

ten, share = st.floats(0, 10), st.floats(0, 1)
INPUTS = st.builds(Inputs, ten, ten, share, share, share)
PLANS = st.lists(INPUTS, min_size=1, max_size=120)
STATES = st.builds(
    State,
    st.floats(0, 100),
    st.floats(19.5, 32),
    st.floats(20, 26),
    st.floats(0.3, 1),
    st.booleans(),
    st.just(0),
)
FIXED = {"rest_point": st.just(20.0), "crash_days": st.just(7)}
PARAMETER_SETS = st.builds(
    Parameters, **{**{name: st.floats(*allowed) for name, allowed in RANGES.items()}, **FIXED}
)


def numbers(days: list[Day]) -> list[Any]:
    return [value for day in days for value in (*day[1:5], day.crashed)]


@given(PLANS, STATES, PARAMETER_SETS)
def test_it_agrees_with_a_second_writing_of_the_formulas(
    plan: list[Inputs], start: State, parameters: Parameters
) -> None:
    theirs = reference.run(
        [(i.load, i.rest, i.worry, i.practice, i.mental_work) for i in plan],
        start[:4], start.crashed, parameters._asdict(),
    )  # fmt: skip
    ours = [(*day[1:5], day.crashed) for day in run(plan, start, parameters)]
    for mine, other in zip(ours, theirs, strict=True):
        assert mine == pytest.approx(other, abs=1e-9)


@given(PLANS, STATES, PARAMETER_SETS)
def test_every_day_lies_within_its_bounds(plan: list[Inputs], start: State, parameters: Parameters) -> None:
    for day in run(plan, start, parameters):
        assert ENERGY.least <= day.energy <= ENERGY.most
        assert ACTIVATION.least <= day.activation <= ACTIVATION.most
        assert SET_POINT.least <= day.set_point <= SET_POINT.most
        assert CAPACITY.least <= day.recovery_capacity <= CAPACITY.most
        assert 0 <= day.seen <= 1
        day.state.checked()


@given(PLANS, STATES, st.data())
def test_a_run_can_be_taken_up_where_it_was_left(
    plan: list[Inputs], start: State, data: st.DataObject
) -> None:
    cut = data.draw(st.integers(0, len(plan)))
    first = run(plan[:cut], start)
    rest = run(plan[cut:], first[-1].state if first else start)
    assert numbers(first + rest) == numbers(run(plan, start))


@given(STATES, INPUTS, st.floats(0, 1))
def test_the_day_after_more_load_is_hotter_and_emptier(start: State, inputs: Inputs, more: float) -> None:
    heavier = inputs._replace(load=inputs.load + more * (10 - inputs.load))
    light, heavy = run([inputs], start)[0], run([heavier], start)[0]
    assert heavy.energy <= light.energy
    assert heavy.activation >= light.activation


@given(STATES, INPUTS, st.floats(0, 1))
def test_the_day_after_more_rest_is_cooler_and_fuller(start: State, inputs: Inputs, more: float) -> None:
    rested = inputs._replace(rest=inputs.rest + more * (10 - inputs.rest))
    usual, calm = run([inputs], start)[0], run([rested], start)[0]
    assert calm.energy >= usual.energy
    assert calm.activation <= usual.activation


@given(STATES, INPUTS, st.floats(0, 1))
def test_worry_heats_and_mental_work_takes_some_of_that_away(
    start: State, inputs: Inputs, worry: float
) -> None:
    calm = run([inputs._replace(worry=0)], start)[0]
    worried = run([inputs._replace(worry=worry, mental_work=0)], start)[0]
    worked = run([inputs._replace(worry=worry, mental_work=1)], start)[0]
    assert calm.activation <= worked.activation <= worried.activation


@given(st.lists(st.tuples(ten, ten), min_size=60, max_size=60))
def test_a_crash_takes_seven_empty_days_and_is_left_at_thirty(days: list[tuple[float, float]]) -> None:
    found = run([Inputs(load, rest, 0.5) for load, rest in days], State(12, 26, 24, 0.6))
    low, crashed = 0, False
    for day in found:
        low = low + 1 if day.energy < 10 else 0
        crashed = day.energy < 30 if crashed else low >= 7
        assert day.crashed == crashed


@pytest.mark.parametrize("x", [-1e308, -800, 0.0, 800, 1e308])
def test_the_logistic_function_takes_every_number(x: float) -> None:
    assert 0 <= sigma(x) <= 1


@pytest.mark.parametrize(
    ("inputs", "sentence"),
    [
        (Inputs(11, 5), "load is 11; it goes from 0 to 10."),
        (Inputs(5, -1), "rest is -1; it goes from 0 to 10."),
        (Inputs(5, 5, worry=1.5), "worry is 1.5; it goes from 0 to 1."),
        (Inputs(5, 5, practice=math.inf), "practice is inf; it goes from 0 to 1."),
        (Inputs(5, 5, mental_work=math.nan), "mental_work is nan; it is a number from 0 to 1."),
        (Inputs("6", 5), "load is '6'; it is a number from 0 to 10."),  # type: ignore[arg-type]
    ],
)
def test_an_input_outside_its_range_is_named_with_the_range(inputs: Inputs, sentence: str) -> None:
    with pytest.raises(OutOfRange) as told:
        run([Inputs(5, 5), inputs])
    assert str(told.value) == sentence


@pytest.mark.parametrize("name", list(RANGES))
@pytest.mark.parametrize("value", [math.nan, -1.0, 1000.0])
def test_a_parameter_outside_its_range_is_named_with_the_range(name: str, value: float) -> None:
    with pytest.raises(OutOfRange, match=f"^{name} is "):
        run([Inputs(5, 5)], parameters=PARAMETERS._replace(**{name: value}))


@pytest.mark.parametrize("name", ["energy", "activation", "set_point", "recovery_capacity"])
@pytest.mark.parametrize("value", [math.nan, -1.0, 101.0])
def test_a_start_outside_its_range_is_named_with_the_range(name: str, value: float) -> None:
    with pytest.raises(OutOfRange, match=f"^{name} is "):
        run([Inputs(5, 5)], HEALTHY._replace(**{name: value}))


def test_a_plan_that_is_shorter_than_the_run_is_refused() -> None:
    with pytest.raises(OutOfRange, match=r"^days is 8; the plan has 7\.$"):
        run([Inputs(5, 5)] * 7, days=8)


def test_a_part_of_a_plan_can_be_run() -> None:
    plan = [Inputs(5, 5)] * 7
    assert run(plan, days=3) == run(plan)[:3]
    assert run(plan, days=0) == []
    with pytest.raises(OutOfRange):
        run(plan, days=-1)
