"""The run of the half-year view, and its second line: what is moved, and how far."""

import pytest
from PySide6.QtWidgets import QApplication

from course.stress import Inputs, run, scenarios
from course.stress.errors import OutOfRange
from course.ui.lab.half_year_compare import of_both
from course.ui.lab.presets import LENGTHS, USUAL_LENGTH, find, presets
from course.ui.lab.run_state import RunState
from tests.ui.lab.half_year_hands import state


@pytest.fixture(autouse=True)
def _translates(qapp: QApplication) -> None:
    """The words need an application."""


def test_there_are_seven_examples_and_free_play_each_with_a_sentence() -> None:
    found = presets()
    assert len(found) == 8
    assert all(preset.name and preset.about.endswith(".") for preset in found)
    ids = [variant.id for preset in found for variant in preset.variants]
    assert {scenario.id for scenario in scenarios.ALL} <= set(ids)
    assert len(ids) == len(set(ids))


def test_each_variant_opens_within_its_run_and_has_a_name_where_there_are_more() -> None:
    for preset in presets():
        for variant in preset.variants:
            assert 0 <= variant.opens < 7 * variant.weeks
            assert variant.weeks in LENGTHS
            assert bool(variant.name) == (len(preset.variants) > 1)


def test_an_unknown_example_is_refused() -> None:
    with pytest.raises(OutOfRange, match="‘nothing’"):
        find("nothing", presets())


@pytest.mark.parametrize("scenario", [scenario.id for scenario in scenarios.ALL])
def test_an_example_is_the_run_of_the_course(scenario: str) -> None:
    known = scenarios.find(scenario)
    assert state(scenario).days == run(known.plan(USUAL_LENGTH), known.start)


def lived(found: RunState) -> list[Inputs]:
    return [found.inputs(day) for day in range(len(found.plan))]


def test_a_moved_slider_is_a_second_run_from_that_day_on() -> None:
    found = state("under-recovery")
    found.move(224, "load", 3.0)
    second = found.second
    assert second is not None and second.first == 224
    assert found.inputs(224).load == 3.0 and found.inputs(223) == found.plan[223]
    assert second.days == run(lived(found), found.variant.start)[224:]
    assert second.energy[0] == found.lines.energy[224]
    assert len(second.energy) == len(second.heat) == len(found.days) - 224


def test_weekday_and_weekend_are_moved_as_far_and_stay_within_the_range() -> None:
    found = state("under-recovery")
    found.move(100, "load", 5.5)
    monday, sunday = found.inputs(105), found.inputs(104)
    assert (monday.load, sunday.load) == (5.5, 1.5)
    assert (monday.rest, sunday.rest) == (3.5, 5.5)
    found.move(100, "load", 1.0)
    assert (found.inputs(105).load, found.inputs(104).load) == (1.0, 0.0)
    found.move(100, "rest", 10.0)
    assert (found.inputs(105).rest, found.inputs(104).rest) == (10.0, 10.0)
    assert found.inputs(98) == found.plan[98]


@pytest.mark.parametrize("on_day", [5, 6, 7])
def test_a_move_in_the_weekend_is_as_far_as_on_a_workday(on_day: int) -> None:
    found = state("under-recovery")
    found.move(on_day, "load", found.plan[on_day].load - 1)
    assert (found.inputs(14).load, found.inputs(12).load) == (6.5, 2.5)


def test_moves_on_other_days_stay_whichever_was_first() -> None:
    found, other = state("under-recovery"), state("under-recovery")
    moves = [(100, "load", 3.0), (150, "rest", 8.0), (50, "worry", 1.0), (196, "load", 7.5)]
    for move in moves:
        found.move(*move)
    for move in sorted(moves):
        other.move(*move)
    assert found.moves() == [50, 100, 150, 196]
    assert lived(found) == lived(other)
    assert found.second == other.second
    assert found.second is not None
    assert found.second.days == run(lived(found), found.variant.start)[50:]
    assert found.inputs(200) == found.plan[200]._replace(rest=8.0, worry=1.0)


def test_a_move_undone_leaves_no_second_run_behind_on_a_later_day() -> None:
    found = state("under-recovery")
    found.move(189, "load", 0.0)
    found.move(196, "load", 7.5)
    found.move(189, "load", 7.5)
    assert found.second is None and found.moves() == [] and lived(found) == found.plan


def test_all_is_put_back_at_once() -> None:
    found = state("under-recovery")
    found.move(100, "load", 3.0)
    found.move(150, "rest", 8.0)
    found.put_back()
    assert found.second is None and lived(found) == found.plan


VARIANTS = [variant for preset in presets() for variant in preset.variants]


@pytest.mark.parametrize("name", ["load", "rest"])
@pytest.mark.parametrize("scenario", [variant.id for variant in VARIANTS])
def test_less_load_and_more_rest_never_bring_the_crash_nearer_nor_cost_energy(
    scenario: str, name: str
) -> None:
    """Until one of both falls out or runs again: from then on they live with another load."""
    found = state(scenario)
    for day in (0, 5, 13, 90, 187, 222):
        for by in (0.5, 2.0, 10.0):
            usual = getattr(found.plan[day], name)
            value = max(0.0, usual - by) if name == "load" else min(10.0, usual + by)
            found.put_back()
            found.move(day, name, value)
            if found.second is None:
                continue
            same = True
            for first, second in zip(found.days[day:], found.second.days, strict=True):
                assert not second.crashed or first.crashed
                same = same and first.crashed == second.crashed
                if not same:
                    break
                assert second.energy >= first.energy - 1e-9


def test_back_at_the_value_of_the_example_there_is_no_second_run() -> None:
    found = state("under-recovery")
    found.move(0, "load", 3.0)
    found.move(0, "load", 7.5)
    assert found.second is None and found.outcomes() is None
    assert of_both(found) == ""
