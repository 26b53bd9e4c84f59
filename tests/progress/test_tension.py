"""Before and after, and their means from five times on."""

import pytest

from course.progress import tension
from course.progress.tension import Means, Tension


def _times(*pairs: tuple[int | None, int | None]) -> list[dict[str, object]]:
    return [{"before": before, "after": after} for before, after in pairs]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({}, Tension(None, None)),
        ({"before": 0, "after": 10}, Tension(0, 10)),
        ({"before": "six", "after": -900}, Tension(None, None)),
    ],
)
def test_one_time_is_what_was_said_of_it(values: dict[str, object], expected: Tension) -> None:
    assert tension.tension(values) == expected


def test_there_is_no_mean_before_five_times_with_both() -> None:
    assert tension.means(_times((6, 4), (8, 8), (5, 4), (7, 5))) is None
    assert tension.means(_times((6, 4), (8, 8), (5, 4), (7, 5), (4, None), (None, 2))) is None


def test_the_means_of_five_times() -> None:
    found = tension.means(_times((6, 4), (8, 8), (None, 1), (5, 4), (7, 5), (4, 4)))
    assert found == Means(6.0, 5.0, 5)
