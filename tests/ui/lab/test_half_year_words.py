"""What the half-year view says: of a day, of both lines, at its rings, and in its table."""

import pytest
from PySide6.QtWidgets import QApplication

from course.stress import scenarios
from course.ui.lab.about import about
from course.ui.lab.half_year_compare import of_both
from course.ui.lab.half_year_sentence import carries_little, of_day
from course.ui.lab.half_year_words import columns, marks, table
from tests.ui.lab.half_year_hands import state


@pytest.fixture(autouse=True)
def _translates(qapp: QApplication) -> None:
    """The words need an application."""


@pytest.mark.parametrize(
    ("scenario", "day", "moves", "said"),
    [
        ("under-recovery", 224, {"load": 3, "rest": 6.5, "practice": 0.5},
         "With less load, more rest and more relaxing from week 33 this boiler does not fall out in these "
         "52 weeks. "
         "Without that step it does."),
        ("healthy-peak", 0, {"load": 10},
         "With more load from week 1 this boiler falls out in week 26. "
         "Without that step not in these 52 weeks."),
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
         "With these sliders from week 1 this boiler does not fall out in these 52 weeks. "
         "Without that step it does."),
    ],
)  # fmt: skip
def test_the_sentence_compares_the_two(scenario: str, day: int, moves: dict[str, float], said: str) -> None:
    found = state(scenario)
    for name, value in moves.items():
        found.move(day, name, value)
    assert of_both(found) == said


def test_a_week_off_made_with_the_sliders_is_not_called_more_load() -> None:
    found = state("under-recovery")
    found.move(189, "load", 0.0)
    found.move(196, "load", 7.5)
    assert of_both(found).startswith("With these sliders from week 28 this boiler ")


def test_a_boiler_that_had_fallen_out_is_said_to_run_again_before_it_falls_out_again() -> None:
    found = state("weekend-off")
    found.move(0, "rest", 10.0)
    assert of_both(found) == (
        "With more rest from week 1 this boiler runs again from week 24 and falls out again in week 35. "
        "Without that step it runs again from week 27 and falls out again in week 38."
    )


@pytest.mark.parametrize(
    ("scenario", "day", "said"),
    [
        ("week-off", 8, "Week 2: the same life again. The days off cooled the boiler from 27 to 22 degrees, "
                        "but the thermostat only from 23.2 to 23.1."),
        ("week-off", 14, "Week 3: the boiler is hot again, 26 degrees. "
                         "The days off lowered the thermostat by 0.1 degrees only, and it sets the heat."),
        ("weekend-before", 14, "Week 3: the boiler is hot again, 26 degrees. "
                               "The days off did not move the thermostat, and it sets the heat."),
        ("weekend-off", 3, "Week 1: the same life again. The days off cooled the boiler from 28 to 25 "
                           "degrees. The thermostat stayed at 25.0."),
        ("under-recovery", 300, "Week 43: the energy is almost gone. "
                                "The boiler is at 25 degrees and its thermostat at 24."),
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


def test_once_it_has_fallen_out_nothing_is_said_of_what_others_see() -> None:
    found = state("under-recovery", 104)
    crash = next(day.number for day in found.days if day.crashed)
    runs_again = next(day.number for day in found.days[crash:] if not day.crashed)
    for day in (crash, crash + 20, runs_again, runs_again + 10, found.last):
        assert "thers" not in of_day(found, day, ()) and "outside" not in of_day(found, day, ())


def test_while_it_is_out_it_is_said_that_it_carries_less_than_is_asked() -> None:
    found, said = state("under-recovery"), "Fallen out, this boiler carries 2 at most, whatever is asked."
    assert [carries_little(found, day) for day in (200, 252, 257)] == ["", said, said]
    assert said.removeprefix("Fallen out, this boiler ").rstrip(".") in " ".join(about())
    found.move(224, "load", 3.0)
    assert carries_little(found, 252) == ""
    assert carries_little(state("body-first"), 10) == ""


def test_the_ring_after_days_off_stands_where_they_end() -> None:
    for scenario, day in (("weekend-off", 2), ("weekend-before", 2), ("week-off", 7)):
        found = state(scenario)
        turns = [mark.day for mark in marks(found) if mark.words == "the same life again"]
        assert turns == [day]
        assert [mark.day for mark in marks(found)] == sorted(mark.day for mark in marks(found))
        assert not any(mark.words == "life changes" for mark in marks(found))


def test_a_week_off_is_seven_days_like_those_of_a_weekend_off() -> None:
    week, weekend = state("week-off"), state("weekend-before")
    assert week.plan[:7] == [weekend.plan[0]] * 7 and week.plan[7:] == weekend.plan[7:]
    assert week.variant.start == weekend.variant.start == scenarios.on_the_way_down(187)


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
