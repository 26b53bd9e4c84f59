"""The numbers of the model: value, unit, meaning, and the range within which its story was tested."""

from typing import NamedTuple

from course.stress.errors import OutOfRange, Range


class Parameters(NamedTuple):
    """One set of numbers; `checked` says whether all lie within `RANGES`.

    They were chosen so that the curves tell the story of the course within plausible times. None was
    measured. Days are `d`; "°C" is the picture of the boiler, not a temperature of a body.
    """

    rest_point: float = 20.0  # S0, °C: where the thermostat stands in a healthy boiler
    load_heat: float = 2.0  # aL, °C per full load
    overdrive: float = (
        3.2  # aC, °C: pushing on with little energy; compensatory effort, Meijman & Mulder 1998
    )
    worry_heat: float = 1.75  # aW, °C: worry keeps the boiler burning
    rest_cooling: float = 1.5  # aP, °C per full rest
    practice_cooling: float = 2.3  # aK, °C: relaxing practice of the body
    heat_days: float = 1.5  # tauT, d: how slowly the temperature follows
    push_energy: float = 6.0  # Ec, %: below it the body can no longer push on
    push_width: float = 3.0  # wc, %
    learn_energy: float = 35.0  # q0, %: below it the head learns little
    learn_width: float = 6.0  # qw, %
    rest_limit: float = 25.5  # Tg, °C: a hotter boiler rests badly
    rest_width: float = 1.5  # wg, °C
    recovery: float = 20.0  # r0: recovery without any rest offered
    rest_recovery: float = 20.0  # r1: what a full rest adds
    living: float = 3.0  # e0: what a day costs anyhow
    load_cost: float = 9.0  # eL per full load
    heat_cost: float = 0.4  # eT per °C above 20
    energy_days: float = 16.0  # tauE, d
    daily_heat: float = 1.2  # theta, °C: the heat of a normal day, which moves no set point
    drift_days: float = 44.0  # tau_up, d: how slowly the set point drifts up; allostasis, McEwen 1998
    return_days: float = 75.0  # tau_dn, d: how slowly it comes down; weeks, as in Karin et al. 2020
    capacity_days: float = 32.0  # tauR, d
    wear: float = (
        0.57  # rho: what 5 °C of set point takes from recovery capacity; allostatic load, McEwen 1998
    )
    practice_gain: float = 0.15  # rK
    least_capacity: float = 0.3  # Rmin
    coolest: float = 19.5  # Tmin, °C
    crash_energy: float = 10.0  # %: so many days under it and the boiler falls out
    crash_days: int = 7
    crash_load: float = 2.0  # Lcrash, 0..10: the most that is still carried then
    release_energy: float = 30.0  # %: back from the crash

    def checked(self) -> "Parameters":
        """These same numbers. Raises OutOfRange if one lies outside its range in `RANGES`."""
        for name, allowed in RANGES.items():
            allowed.check(name, getattr(self, name))
        if self.crash_days != int(self.crash_days):
            raise OutOfRange(f"crash_days is {self.crash_days:g}; it is a whole number of days.")
        return self


PARAMETERS = Parameters()

# The ranges given for an expert panel; where none is given, ±10 % of the value, which is what was tested.
_GIVEN = {
    "rest_point": Range(20, 20),
    "load_heat": Range(1.5, 2.5),
    "overdrive": Range(2.5, 4),
    "worry_heat": Range(1, 2),
    "rest_cooling": Range(1, 2),
    "practice_cooling": Range(1.5, 2.5),
    "heat_days": Range(1, 3),
    "push_energy": Range(4, 8),
    "learn_energy": Range(30, 45),
    "rest_limit": Range(25, 26),
    "rest_width": Range(1.3, 1.7),
    "recovery": Range(18, 22),
    "rest_recovery": Range(18, 22),
    "load_cost": Range(8, 10),
    "heat_cost": Range(0.3, 0.5),
    "energy_days": Range(14, 18),
    "daily_heat": Range(1.0, 1.4),
    "drift_days": Range(40, 60),
    "return_days": Range(60, 90),
    "capacity_days": Range(25, 40),
    "wear": Range(0.5, 0.63),
    "coolest": Range(19.5, 19.5),
    "least_capacity": Range(0.3, 0.3),  # the end of the scale of `state.CAPACITY`
    "crash_days": Range(7, 7),
}
RANGES: dict[str, Range] = {
    name: _GIVEN.get(name, Range(0.9 * value, 1.1 * value)) for name, value in PARAMETERS._asdict().items()
}
