"""The boiler laboratory as numbers: how a stress mechanism loses its setting, and how it comes back.

    from course.stress import run, scenarios

    scenario = scenarios.find("body-first")
    days = run(scenario.plan(weeks=26), scenario.start)
    print(days[-1].energy, days[-1].set_point)

A picture made for this course. It is not fitted to anybody and predicts nothing. Pure numbers: no Qt, no
clock, no files.
"""

from course.stress import scenarios
from course.stress.inputs import Inputs, Plan
from course.stress.model import run, step
from course.stress.parameters import PARAMETERS, Parameters
from course.stress.state import Day, State

__all__ = ["PARAMETERS", "Day", "Inputs", "Parameters", "Plan", "State", "run", "scenarios", "step"]
