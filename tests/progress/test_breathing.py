"""Slow breathing against breaths worked out by hand."""

from datetime import UTC, datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.progress import breathing
from course.progress.answers import Entry
from course.progress.breathing import PACES, RATIOS, Moment, Rhythm, Settings
from tests.exercise_files import exercise

NOW = datetime(2026, 11, 24, 20, tzinfo=UTC)
SIX = Settings().rhythm
RHYTHMS = st.builds(
    lambda pace, ratio: Settings(pace, ratio).rhythm,
    st.sampled_from(sorted(PACES)),
    st.sampled_from(sorted(RATIOS)),
)


def _entry(values: dict[str, object]) -> Entry:
    return Entry("slow-breathing", "1", NOW, True, values, NOW)


@pytest.mark.parametrize(
    ("pace", "ratio", "inward", "outward"),
    [
        ("6", "40-60", 4, 6),
        ("6", "50-50", 5, 5),
        ("7-5", "50-50", 4, 4),
        ("8", "40-60", 3, 4.5),
        ("4-5", "40-60", 16 / 3, 8),  # 60 / 4.5 = 13.33 s a breath
    ],
)
def test_a_breath_takes_a_minute_divided_by_the_pace(
    pace: str, ratio: str, inward: float, outward: float
) -> None:
    assert Settings(pace, ratio).rhythm == pytest.approx(Rhythm(inward, outward))


@pytest.mark.parametrize(
    ("second", "moment"),
    [
        (0, Moment(True, 0, 4, 0)),
        (1.5, Moment(True, 0.375, 4, 1)),
        (3.99, Moment(True, 0.9975, 4, 3)),
        (4, Moment(False, 0, 6, 0)),
        (6, Moment(False, 1 / 3, 6, 2)),
        (10, Moment(True, 0, 4, 0)),
        (176, Moment(False, 1 / 3, 6, 2)),  # 17 breaths and 6 s
    ],
)
def test_where_a_second_falls_at_six_a_minute(second: float, moment: Moment) -> None:
    found = breathing.at(second, SIX)
    assert found._replace(part=0) == moment._replace(part=0)
    assert found.part == pytest.approx(moment.part, abs=1e-6)


def test_the_counts_to_go_run_from_all_to_one() -> None:
    assert [breathing.at(second, SIX).left for second in range(10)] == [4, 3, 2, 1, 6, 5, 4, 3, 2, 1]


@pytest.mark.parametrize(("second", "size"), [(0, 0), (2, 0.5), (4, 1), (7, 0.5), (9.9999, 0), (10, 0)])
def test_the_circle_grows_on_the_breath_in_and_shrinks_on_the_way_out(second: float, size: float) -> None:
    assert breathing.at(second, SIX).size == pytest.approx(size, abs=1e-4)


@given(RHYTHMS, st.floats(0, 700))
def test_the_circle_never_jumps(rhythm: Rhythm, second: float) -> None:
    before, after = breathing.at(second, rhythm), breathing.at(second + 0.02, rhythm)
    assert abs(after.size - before.size) < 0.02


@given(RHYTHMS, st.floats(0, 700))
def test_the_next_count_lies_ahead_and_begins_there(rhythm: Rhythm, second: float) -> None:
    following = breathing.next_count(second, rhythm)
    assert second < following < second + 1.3
    now, then = breathing.at(second, rhythm), breathing.at(following + 1e-6, rhythm)
    assert (then.inward, then.passed) == (
        (now.inward, now.passed + 1) if now.left > 1 else (not now.inward, 0)
    )


@pytest.mark.parametrize(("seconds", "expected"), [(4, 4), (5.333, 5), (3.4, 3), (4.5, 5), (0.2, 1)])
def test_a_count_is_about_a_second(seconds: float, expected: int) -> None:
    assert breathing.counts(seconds) == expected


@pytest.mark.parametrize(
    ("pace", "minutes", "seconds"),
    [
        ("6", 3, 180),
        ("6", 10, 600),
        ("4-5", 3, 14 * 60 / 4.5),
        ("4-5", 2, 120),
        ("8", 1, 60),
        ("5-5", 1, 6 / 5.5 * 60),
    ],
)
def test_a_session_ends_at_the_end_of_a_breath(pace: str, minutes: int, seconds: float) -> None:
    assert Settings(pace=pace, minutes=minutes).seconds == pytest.approx(seconds)


def test_every_length_is_the_minutes_and_less_than_a_breath_more() -> None:
    for pace in PACES:
        for minutes in breathing.MINUTES:
            chosen = Settings(pace=pace, minutes=minutes)
            over = chosen.seconds - 60 * minutes
            assert -1e-6 < over < chosen.rhythm.breath
            breaths = chosen.seconds / chosen.rhythm.breath
            assert breaths == pytest.approx(round(breaths))


def test_the_paces_go_by_halves_from_four_and_a_half_to_eight() -> None:
    steps = {round(after - before, 3) for before, after in pairwise(PACES.values())}
    assert (min(PACES.values()), max(PACES.values()), steps) == (4.5, 8, {0.5})


def test_the_first_time_it_is_six_a_minute_three_minutes_in_silence() -> None:
    assert breathing.settings({"before": 6}, []) == Settings("6", "40-60", 3, "circle", "off")


def test_the_last_time_is_offered_again_and_this_time_stands_above_it() -> None:
    chosen = Settings("5", "50-50", 5, "dots", "soft")
    history = [_entry({"pace": "8"}), _entry(breathing.as_values(chosen)), _entry({"before": 3})]
    assert breathing.settings({}, history) == chosen
    assert breathing.settings({"pace": "7"}, history) == Settings(pace="7")


def test_what_is_not_known_any_more_is_as_at_the_beginning() -> None:
    gone = {"pace": "3", "ratio": "10-90", "minutes": 90, "look": "wave", "tone": 4}
    assert breathing.settings(gone, []) == Settings()


def test_the_ids_are_those_of_the_fields() -> None:
    fields = exercise("slow-breathing").fields
    for name, known in (
        ("pace", PACES), ("ratio", RATIOS), ("look", breathing.LOOKS), ("tone", breathing.TONES),
    ):  # fmt: skip
        assert [option.id for option in fields[name].options] == list(known)
    assert fields["minutes"].range == (breathing.MINUTES[0], breathing.MINUTES[-1])
