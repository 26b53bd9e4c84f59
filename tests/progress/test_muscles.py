"""The cues of letting muscles go: always as long as was chosen, never harder or shorter than is said."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.progress import muscles
from course.progress.answers import Entry
from course.progress.muscles import FORMS, GROUNDING, MINUTES, PLACES, SCAN, TENSE, UP, Cue, Settings
from tests.exercise_files import exercise

NOW = datetime(2026, 11, 24, 20, tzinfo=UTC)
CHOSEN = st.builds(
    Settings,
    st.sampled_from([TENSE, SCAN]),
    st.sampled_from(sorted(MINUTES)),
    st.just("open"),
    st.lists(st.sampled_from(PLACES), unique=True, max_size=9).map(tuple),
)


def _entry(values: dict[str, object]) -> Entry:
    return Entry("muscle-release", "1", NOW, True, values, NOW)


@given(CHOSEN)
def test_the_whole_takes_as_long_as_was_chosen(chosen: Settings) -> None:
    assert sum(cue.seconds for cue in muscles.cues(chosen)) == 60 * MINUTES[chosen.minutes]


@given(CHOSEN)
def test_each_cue_is_five_seconds_up_and_fifteen_to_twenty_off_or_twenty_to_thirty_of_looking(
    chosen: Settings,
) -> None:
    for cue in muscles.cues(chosen):
        if not cue.places:
            assert cue.up == 0
        elif chosen.form == TENSE:
            assert (cue.up, 15 <= cue.seconds - cue.up <= 20) == (UP, True)
        else:
            assert (cue.up, 20 <= cue.seconds <= 30) == (0, True)


@given(CHOSEN)
def test_every_place_that_is_not_skipped_comes_equally_often_and_at_most_three_times(
    chosen: Settings,
) -> None:
    said = [place for cue in muscles.cues(chosen) for place in cue.places]
    assert set(said) == set(PLACES) - set(chosen.skip)
    times = {said.count(place) for place in said}
    assert len(times) == 1
    assert times <= {1, 2, 3}


def test_three_minutes_of_all_places_take_hands_and_arms_together() -> None:
    found = muscles.cues(Settings())
    assert found[0] == Cue(("hands", "arms"), 20, 5)
    assert [cue.places for cue in found[1:]] == [(place,) for place in PLACES[2:]]
    assert {cue.seconds for cue in found} == {20}


def test_seven_minutes_are_two_rounds() -> None:
    found = muscles.cues(Settings(minutes="7"))
    assert [cue.places[0] for cue in found] == [*PLACES, *PLACES]
    assert {cue.seconds for cue in found} == {21}


def test_what_is_left_over_is_a_rest_after_each_round() -> None:
    found = muscles.cues(Settings(minutes="7", skip=("face", "belly")))
    assert [number for number, cue in enumerate(found) if not cue.places] == [8, 17]
    assert [cue.seconds for cue in found if not cue.places] == [10, 10]
    assert {cue.seconds for cue in found if cue.places} == {25}


def test_looking_begins_at_the_feet() -> None:
    found = muscles.cues(Settings(SCAN, "7"))
    assert [cue.places[0] for cue in found[:10]] == list(reversed(PLACES))


@pytest.mark.parametrize("chosen", [Settings(GROUNDING), Settings(skip=PLACES), Settings(SCAN, skip=PLACES)])
def test_there_is_nothing_to_time_outside_or_with_every_place_skipped(chosen: Settings) -> None:
    assert muscles.cues(chosen) == ()


def test_a_place_that_is_skipped_half_way_does_not_come_back() -> None:
    found = muscles.cues(Settings(minutes="7"))
    left = muscles.without(found, 2)
    assert [cue.places[0] for cue in left[:3]] == ["hands", "arms", "face"]
    assert [cue.places for cue in left].count(("shoulders",)) == 0
    assert len(left) == 18


def test_skipping_a_rest_keeps_the_other_ones() -> None:
    found = muscles.cues(Settings(minutes="7", skip=("face", "belly")))
    assert [cue.seconds for cue in muscles.without(found, 8) if not cue.places] == [10]


def test_a_rest_is_no_place() -> None:
    found = muscles.cues(Settings(minutes="7", skip=("face", "belly")))
    assert muscles.places(found, 0) == (1, 16)
    assert muscles.places(found, 8) == (8, 16)
    assert muscles.places(found, 9) == (9, 16)


def test_the_last_time_is_offered_again_and_this_time_stands_above_it() -> None:
    chosen = Settings(SCAN, "12", "closed", ("arms", "feet"))
    history = [_entry({"form": TENSE}), _entry(muscles.as_values(chosen)), _entry({"before": 3})]
    assert muscles.settings({}, history) == chosen
    assert muscles.settings({"form": TENSE}, history) == Settings()


def test_what_is_not_known_any_more_is_as_at_the_beginning() -> None:
    gone = {"form": "hum", "minutes": "99", "eyes": 3, "skip": ["tail", 4]}
    assert muscles.settings(gone, []) == Settings()
    assert muscles.settings({"form": "tense", "skip": "feet"}, []) == Settings()


def test_nothing_skipped_is_no_answer() -> None:
    assert muscles.as_values(Settings())["skip"] is None


def test_the_ids_are_those_of_the_fields() -> None:
    fields = exercise("muscle-release").fields
    for name, known in (("form", FORMS), ("minutes", MINUTES), ("eyes", muscles.EYES), ("skip", PLACES)):
        assert [option.id for option in fields[name].options] == list(known)


def test_every_place_has_a_name_and_both_forms_of_its_cue() -> None:
    say = exercise("muscle-release").say
    groups = [*PLACES, "hands-arms"]
    assert {f"{start}-{group}" for group in groups for start in ("name", TENSE, SCAN)} <= set(say)
