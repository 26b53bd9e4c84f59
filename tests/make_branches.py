"""Turns the model into course/stress/hysteresis_data.py: the branches of its usual parameters.

Run it with `python -m tests.make_branches` after each change of the model; it takes half a second, which is
too long to wait for while a page opens.
"""

from pathlib import Path

from course.stress import hysteresis
from course.stress.hysteresis import Carried

TARGET = Path(hysteresis.__file__).with_name("hysteresis_data.py")
_HEAD = '''"""The branches of hysteresis.py as plain data, made by tests/make_branches.py.

A row for each load: the load, then the energy from a healthy start and from a crash, in %.
"""

BRANCHES = (
'''


def module(found: list[Carried]) -> str:
    """The text of the Python module for these branches."""
    rows = "".join(f"    ({one.load}, {one.from_health:.2f}, {one.from_crash:.2f}),\n" for one in found)
    return f"{_HEAD}{rows})\n"


def main() -> None:
    """Write the module beside the model."""
    TARGET.write_text(module(hysteresis.branches()), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
