"""One day of the boiler after the other: the update of a day, and a run of many.

With the values at the start of the day on every right-hand side:

    D     = 1 - E/100                                  recovery debt
    drive = sigma((E - Ec)/wc)                         can the body still push?
    q     = sigma((E - q0)/qw)                         can the head still learn?
    Weff  = W (1 - 0.7 M q)                            that this needs energy is assumed, not shown
    T*    = max(Tmin, S + aL L/10 + aC (L/10) D drive + aW Weff - aP P/10 - aK K)
    g     = sigma(-(T - Tg)/wg)                        a hot body rests badly
    E'    = E + (R g D (r0 + r1 P/10) - e0 - eL L/10 - eT max(0, T - 20)) / tauE
    T'    = T + (T* - T)/tauT
    S'    = S + max(0, T - S - theta)/tau_up - (S - S0) R g/tau_dn
    R'    = R + (clip(1 - rho (S - S0)/5 + rK K, Rmin, 1) - R)/tauR

The pictures behind it: effort is harmless when recovery follows (Meijman TF, Mulder G. Psychological aspects
of workload. 1998); adapting costs something in the long run (McEwen BS. N Engl J Med 1998;338:171-179); what
drifts over weeks comes back over weeks (Karin O, et al. Mol Syst Biol 2020;16:e9510). The numbers are ours.
"""

import math
from typing import NamedTuple

from course.stress.errors import OutOfRange, Range
from course.stress.inputs import Inputs, Plan
from course.stress.parameters import PARAMETERS, Parameters
from course.stress.state import ENERGY, HEALTHY, SET_POINT, Day, State

_MENTAL_SHARE = 0.7  # of worry, at most, that mental work takes away
_WEAR_SPAN = 5.0  # °C of set point that `wear` speaks of
_FULL = 10.0  # of load and rest


def run(
    plan: Plan, start: State = HEALTHY, parameters: Parameters = PARAMETERS, days: int | None = None
) -> list[Day]:
    """The days of a plan, from `start`; all of it, or the first `days`.

    Raises OutOfRange for a number outside its range, or a plan that is shorter than the run.
    """
    count = len(plan) if days is None else days
    if count > len(plan):
        raise OutOfRange(f"days is {count}; the plan has {len(plan)}.")
    Range(0, math.inf).check("days", count)
    state, parameters = start.checked(), parameters.checked()
    found: list[Day] = []
    for number in range(count):
        day = step(state, plan[number].checked(), parameters, number)
        found.append(day)
        state = day.state
    return found


class Balance(NamedTuple):
    """What warms and cools the boiler on one day, and how well rest works."""

    load: float  # 0..1: what is carried of it
    drive: float  # 0..1: how far the body can still push
    warming: float  # °C
    cooling: float  # °C
    rests: float  # g, 0..1


def balance(state: State, inputs: Inputs, parameters: Parameters = PARAMETERS) -> Balance:
    """The heat of the day that begins in `state`. The numbers are taken as they are."""
    p, debt = parameters, 1 - state.energy / 100
    load = (min(inputs.load, p.crash_load) if state.crashed else inputs.load) / _FULL
    drive = sigma((state.energy - p.push_energy) / p.push_width)
    learns = sigma((state.energy - p.learn_energy) / p.learn_width)
    worry = inputs.worry * (1 - _MENTAL_SHARE * inputs.mental_work * learns)
    return Balance(
        load=load,
        drive=drive,
        warming=p.load_heat * load + p.overdrive * load * debt * drive + p.worry_heat * worry,
        cooling=p.rest_cooling * inputs.rest / _FULL + p.practice_cooling * inputs.practice,
        rests=sigma((p.rest_limit - state.activation) / p.rest_width),
    )


def step(state: State, inputs: Inputs, parameters: Parameters = PARAMETERS, number: int = 0) -> Day:
    """The day `number` that begins in `state`. The numbers are taken as they are; `run` checks them."""
    p, day = parameters, balance(state, inputs, parameters)
    energy, heat, set_point, capacity = state[:4]
    aim = max(p.coolest, set_point + day.warming - day.cooling)
    gain = capacity * day.rests * (1 - energy / 100) * (p.recovery + p.rest_recovery * inputs.rest / _FULL)
    cost = p.living + p.load_cost * day.load + p.heat_cost * max(0.0, heat - 20)
    drift = max(0.0, heat - set_point - p.daily_heat) / p.drift_days
    back = (set_point - p.rest_point) * capacity * day.rests / p.return_days
    wanted = 1 - p.wear * (set_point - p.rest_point) / _WEAR_SPAN + p.practice_gain * inputs.practice
    new_energy = clip(energy + (gain - cost) / p.energy_days, *ENERGY)
    low_days = state.low_days + 1 if new_energy < p.crash_energy else 0
    return Day(
        number=number,
        energy=new_energy,
        activation=heat + (aim - heat) / p.heat_days,
        set_point=clip(set_point + drift - back, p.rest_point, SET_POINT.most),
        recovery_capacity=capacity + (clip(wanted, p.least_capacity, 1) - capacity) / p.capacity_days,
        crashed=_crashed(state.crashed, new_energy, low_days, p),
        seen=_seen(state, inputs, day, p),
        low_days=low_days,
    )


def sigma(x: float) -> float:
    """The logistic function, from 0 to 1; no x is too large for it."""
    if x >= 0:
        return 1 / (1 + math.exp(-x))
    grown = math.exp(x)
    return grown / (1 + grown)


def clip(value: float, least: float, most: float) -> float:
    """`value`, or the end of the range that it lies beyond."""
    return min(most, max(least, value))


def _crashed(crashed: bool, energy: float, low_days: int, p: Parameters) -> bool:
    if crashed:
        return energy < p.release_energy
    return low_days >= p.crash_days


def _seen(state: State, inputs: Inputs, day: Balance, p: Parameters) -> float:
    """How able one looks: in a crash, the part of the load that is still carried."""
    if not state.crashed:
        return day.drive
    return min(1.0, p.crash_load / inputs.load) if inputs.load else 1.0
