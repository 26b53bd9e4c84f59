"""The formulas once more, written down a second time from the text alone, to hold the first against."""

# The letters are those of the formulas.
# ruff: noqa: N806

from math import exp
from typing import Any

Numbers = dict[str, float]


def s(x: float) -> float:
    """The logistic function; beyond 700 nothing changes any more."""
    return 1 / (1 + exp(-max(-700.0, min(700.0, x))))


def run(plan: list[tuple[float, ...]], start: tuple[float, ...], crashed: bool, p: Numbers) -> list[Any]:
    """(E, T, S, R, crashed) at the end of each day; a day of `plan` is (L, P, W, K, M)."""
    (E, T, S, R), low, found = start, 0, []
    for L, P, W, K, M in plan:
        if crashed:
            L = min(L, p["crash_load"])
        D = 1 - E / 100
        drive = s((E - p["push_energy"]) / p["push_width"])
        q = s((E - p["learn_energy"]) / p["learn_width"])
        Weff = W * (1 - 0.7 * M * q)
        comp = p["overdrive"] * (L / 10) * D * drive
        aim = S + p["load_heat"] * L / 10 + comp + p["worry_heat"] * Weff
        aim = max(p["coolest"], aim - p["rest_cooling"] * P / 10 - p["practice_cooling"] * K)
        g = s(-(T - p["rest_limit"]) / p["rest_width"])
        rec = R * g * D * (p["recovery"] + p["rest_recovery"] * P / 10)
        cost = p["living"] + p["load_cost"] * L / 10 + p["heat_cost"] * max(0, T - 20)
        target = 1 - p["wear"] * (S - 20) / 5 + p["practice_gain"] * K
        E, T, S, R = (
            min(100, max(0, E + (rec - cost) / p["energy_days"])),
            T + (aim - T) / p["heat_days"],
            min(26, max(20, S + max(0, T - S - p["daily_heat"]) / p["drift_days"]
                        - (S - 20) * R * g / p["return_days"])),
            R + (min(1, max(p["least_capacity"], target)) - R) / p["capacity_days"],
        )  # fmt: skip
        low = low + 1 if p["crash_energy"] > E else 0
        crashed = p["release_energy"] > E if crashed else low >= 7
        found.append((E, T, S, R, crashed))
    return found
