"""The branches that are shipped are those of the model."""

import pytest

from course.stress import hysteresis
from course.stress.hysteresis_data import BRANCHES
from tests import make_branches


def test_the_shipped_branches_are_those_of_the_model() -> None:
    found = hysteresis.branches()
    assert len(found) == len(BRANCHES)
    for row, one in zip(BRANCHES, found, strict=True):
        assert row == pytest.approx(one, abs=0.01), "run python -m tests.make_branches"


def test_the_shipped_file_is_as_it_is_made() -> None:
    rows = [hysteresis.Carried(*row) for row in BRANCHES]
    assert make_branches.TARGET.read_text("utf-8") == make_branches.module(rows)
