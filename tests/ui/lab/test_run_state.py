"""The run of the half-year view, its second line, and the sentence that compares them."""

import pytest
from PySide6.QtWidgets import QApplication

from course.stress import run, scenarios
from course.stress.errors import OutOfRange
from course.ui.lab.half_year_sentence import of_both, of_day
from course.ui.lab.half_year_words import columns, marks, table
from course.ui.lab.presets import LENGTHS, USUAL_LENGTH, find, presets
from course.ui.lab.run_state import RunState


@pytest.fixture(autouse=True)
def _translates(qapp: QApplication) -> None:
    """The words need an application."""


def state(scenario: str, weeks: int = 52) -> RunState:
    found = presets()
    row, number = find(scenario, found)
    return RunState(found[row].variants[number], weeks)


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


def test_a_moved_slider_is_a_second_run_from_that_day_on() -> None:
    found = state("under-recovery")
    found.move(224, "load", 3.0)
    second = found.second
    assert second is not None and second.first == 224
    plan = [inputs if day < 224 else inputs._replace(load=3.0) for day, inputs in enumerate(found.plan)]
    assert second.days == run(plan, found.variant.start)[224:]
    assert second.energy[0] == found.lines.energy[224]
    assert len(second.energy) == len(second.heat) == len(found.days) - 224


def test_weekday_and_weekend_follow_what_was_moved_and_the_rest_stays() -> None:
    found = state("under-recovery")
    found.move(100, "load", 3.0)
    monday, sunday = found.inputs(105), found.inputs(104)
    assert (monday.load, sunday.load) == (3.0, 3.0)
    assert (monday.rest, sunday.rest) == (3.5, 5.5)
    assert found.inputs(98) == found.plan[98]


def test_a_second_move_later_keeps_the_first_and_an_earlier_one_drops_it() -> None:
    found = state("under-recovery")
    found.move(100, "load", 3.0)
    found.move(150, "rest", 8.0)
    assert found.moved(120) == {"load": 3.0} and found.moved(150) == {"load": 3.0, "rest": 8.0}
    plan = [inputs._replace(**found.moved(day)) for day, inputs in enumerate(found.plan)]
    assert found.second is not None and found.second.days == run(plan, found.variant.start)[100:]
    found.move(50, "worry", 1.0)
    assert found.moved(found.last) == {"worry": 1.0}
    assert found.second.first == 50


def test_back_at_the_value_of_the_example_there_is_no_second_run() -> None:
    found = state("under-recovery")
    found.move(0, "load", 3.0)
    found.move(0, "load", 7.5)
    assert found.second is None and found.outcomes() is None
    assert of_both(found) == ""


@pytest.mark.parametrize(
    ("scenario", "day", "moves", "said"),
    [
        ("under-recovery", 224, {"load": 3, "rest": 6.5, "practice": 0.5},
         "With less load, more rest and more relaxing from week 33 this boiler does not fall out. "
         "Without that step it does."),
        ("healthy-peak", 0, {"load": 10},
         "With more load from week 1 this boiler falls out. Without that step it does not."),
        ("under-recovery", 0, {"worry": 1},
         "With more worry from week 1 this boiler falls out in week 22. Without that step in week 36."),
        ("under-recovery", 245, {"mental_work": 1},
         "With more head work from week 36 this boiler still falls out in week 36."),
        ("rest-only", 0, {"practice": 1},
         "With more relaxing from week 1 this boiler is almost back at twenty in week 26. "
         "Without that step in week 45."),
        ("rest-only", 300, {"rest": 0, "worry": 1},
         "With less rest and more worry from week 43 this boiler is not back yet at the end. "
         "Without that step it is, in week 45."),
        ("free-healthy", 360, {"worry": 0.5},
         "With more worry from week 52 little changes in the end."),
        ("free-healthy", 0, {"worry": 0.5},
         "With more worry from week 1 a little less energy is left at the end."),
        ("under-recovery", 0, {"load": 5, "rest": 6, "worry": 0, "practice": 1},
         "With these sliders from week 1 this boiler does not fall out. Without that step it does."),
    ],
)  # fmt: skip
def test_the_sentence_compares_the_two(scenario: str, day: int, moves: dict[str, float], said: str) -> None:
    found = state(scenario)
    for name, value in moves.items():
        found.move(day, name, value)
    assert of_both(found) == said


@pytest.mark.parametrize(
    ("scenario", "day", "said"),
    [
        ("under-recovery", 20, "Week 3: there is plenty of energy and the boiler is at 23 degrees. "
                               "All looks well from outside."),
        ("under-recovery", 224, "Week 33: the energy is almost gone and the boiler is at 27 degrees. "
                                "Others see nothing of it yet."),
        ("under-recovery", 242, "Week 35: the energy is almost gone and the boiler is at 28 degrees. "
                                "Others begin to see it now."),
        ("under-recovery", 246, "Week 36: the boiler falls out. "
                                "The boiler is at 27 degrees and its thermostat at 25."),
        ("body-first", 60, "Week 9: a little more to do. "
                           "The boiler is at 22 degrees and its thermostat at 23."),
        ("body-first", 130, "Week 19: there is plenty of energy. "
                            "The boiler is at 20 degrees and its thermostat at 22."),
    ],
)  # fmt: skip
def test_the_sentence_says_what_one_sees_on_a_day(scenario: str, day: int, said: str) -> None:
    found = state(scenario)
    assert of_day(found, day, marks(found)) == said


def test_the_table_has_a_row_for_each_week_with_the_numbers_of_the_figure() -> None:
    found = state("under-recovery")
    rows = table(found, marks(found))
    assert len(rows) == 52 and all(len(row) == len(columns()) for row in rows)
    assert rows[31] == ["32", "19", "27°", "24°", "thin", "99"]
    assert rows[35][0] == "36: the boiler falls out"
    found.move(224, "load", 3.0)
    assert " / " in table(found, marks(found))[40][1]
    assert " / " not in table(found, marks(found))[31][1]
    assert columns(two=True) != columns()


def test_a_run_from_a_crash_says_nothing_of_what_others_see() -> None:
    found = state("body-first")
    assert found.lines.seen == []
    assert {row[5] for row in table(found, ())} == {"–"}
