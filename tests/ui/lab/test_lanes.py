"""The lanes of a run: no word runs into another, and a click finds the day and the ring it means."""

from collections.abc import Iterator
from functools import cache

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication

from course.ui.charts import lanes as painted
from course.ui.charts.lanes_frame import (
    Lanes,
    LaneWords,
    Mark,
    Other,
    Run,
    brake_level,
    energy_level,
    frame,
)
from course.ui.charts.lanes_rings import rings, words
from course.ui.lab.half_year_words import lane_words, marks
from course.ui.lab.presets import Preset, presets
from course.ui.lab.run_state import RunState
from course.ui.theme.theme import theme
from course.ui.theme.tokens import Light
from tests.ui.setting import load_theme, outside, overlaps, text_size

DUTCH = LaneWords(
    "Energie", "Temperatuur", "Rem", ("ruim", "half", "weinig", "bijna leeg"), ("stevig", "minder", "dun"),
    "stand {degrees}°", "wat er nog is", "wat anderen zien", "ketel", "stand van de thermostaat",
    "anders geschoven", "maand {number}", "week {number}",
)  # fmt: skip
RECT = QRectF(0, 0, 900, 320)


@pytest.fixture(autouse=True)
def looks(qapp: QApplication) -> None:
    load_theme()


@cache
def all_presets() -> list[Preset]:
    return presets()


@cache
def state(scenario: str) -> RunState:
    """The run of an example, with two sliders moved in its third month."""
    variant = next(one for preset in all_presets() for one in preset.variants if one.id == scenario)
    found = RunState(variant, variant.weeks)
    found.move(60, "load", 9)
    found.move(60, "rest", 2)
    return found


def figure(
    scenario: str, day: int, first: int = 0, moved: bool = False, dutch: bool = False, brake: bool = True
) -> Lanes:
    found = state(scenario)
    lines, second = found.lines, found.second
    assert second is not None
    said = DUTCH if dutch else lane_words(bool(lines.seen))
    last = min(first + 182, found.last)
    run = Run(lines.energy, lines.heat, lines.set_point, lines.capacity, lines.seen, first, last, brake, said)
    other = Other(second.first, second.energy, second.heat) if moved else None
    return Lanes(run, day, marks(found), other)


def grid() -> Iterator[tuple[int, int]]:
    """Windows and days in them."""
    for first in (0, 91, 181):
        for day in range(first, first + 183, 13):
            yield first, day


@pytest.mark.parametrize("scenario", [one.id for preset in presets() for one in preset.variants])
@pytest.mark.parametrize("size", [(800, 300), (760, 200)])
@pytest.mark.parametrize("scale", [100, 200])
@pytest.mark.parametrize("dutch", [False, True])
def test_no_word_runs_into_another_or_over_the_edge(
    scenario: str, size: tuple[int, int], scale: int, dutch: bool
) -> None:
    with text_size(scale):
        rect = QRectF(0, 0, size[0], max(size[1], theme.px(painted.LEAST)))
        for index, (first, day) in enumerate(grid()):
            data = figure(scenario, day, first, index % 2 == 0, dutch, brake=size[1] > 200)
            placed = painted.names(rect, data)
            assert outside(rect, placed) == []
            assert overlaps(placed) == []


@pytest.mark.parametrize("scale", [100, 200])
def test_the_lines_have_their_names_and_the_lanes_their_words(scale: int) -> None:
    with text_size(scale):
        rect = QRectF(0, 0, 960, 320 * theme.scale)
        said = {placed.words for placed in painted.names(rect, figure("under-recovery", 224, 92))}
    assert {"what is left", "what others see", "boiler", "setting of the thermostat"} <= said
    assert {"Energy", "almost empty", "Temperature", "set to 24°", "Brake", "thin"} <= said


def test_a_run_from_a_crash_has_no_mask() -> None:
    data = figure("body-first", 90)
    said = {placed.words for placed in painted.names(RECT, data)}
    assert not data.run.seen
    assert "what there is" in said and "what others see" not in said


def test_the_line_of_moved_sliders_has_a_name() -> None:
    said = [{placed.words for placed in painted.names(RECT, figure("free-healthy", 90, moved=moved))}
            for moved in (False, True)]  # fmt: skip
    assert ["with other sliders" in words for words in said] == [False, True]


@pytest.mark.parametrize(("days", "named"), [(27, "week 2"), (55, "week 8"), (182, "month 2")])
def test_a_short_part_is_told_by_the_week_and_a_long_one_by_the_month(days: int, named: str) -> None:
    data = figure("under-recovery", 10)
    placed = painted.names(RECT, data._replace(run=data.run._replace(last=days)))
    assert named in {one.words for one in placed}
    assert overlaps(placed) == []


def test_a_click_in_the_plot_is_the_day_below_it() -> None:
    data = figure("under-recovery", 100, 92)
    shape = frame(RECT, data)
    for day in (92, 200, 274):
        assert painted.day_at(RECT, data, QPointF(shape.x(day), shape.energy.center().y())) == day
    assert painted.day_at(RECT, data, QPointF(20, 100)) is None
    assert painted.day_at(RECT, data, QPointF(shape.x(200), RECT.bottom() - 2)) is None


def test_a_ring_is_a_target_of_44_px_for_its_day() -> None:
    data = figure("under-recovery", 100, 92)
    ring = rings(RECT, data)[0]
    for away in (-21, 0, 21):
        assert painted.day_at(RECT, data, QPointF(ring.x + away, 2)) == 136
        assert painted.day_at(RECT, data, QPointF(ring.x + away, 42)) == 136


def test_rings_that_would_touch_are_one_that_leads_to_each_of_them() -> None:
    data = figure("healthy-peak", 10)._replace(marks=(Mark(40, "one"), Mark(43, "two"), Mark(120, "three")))
    both, third = rings(RECT, data)
    assert both.number.words == "1–2" and third.number.words == "3"
    at = QPointF(both.x, 18)
    assert painted.day_at(RECT, data, at) == 40
    assert painted.day_at(RECT, data._replace(day=40), at) == 43


def test_the_words_of_the_current_turning_point_stand_beside_its_ring_or_nowhere() -> None:
    data = figure("healthy-peak", 45)
    at = {
        "right": (Mark(40, "some words"),),
        "left": (Mark(20, "a"), Mark(44, "some words"), Mark(58, "b"))[1:],
        "nowhere": (Mark(20, "a"), Mark(44, "far too many words for it"), Mark(58, "b")),
    }
    found = {name: words(RECT, data._replace(marks=given)) for name, given in at.items()}
    ring = rings(RECT, data._replace(marks=at["right"]))[0]
    assert found["right"][0].rect.x() > ring.x + ring.wide / 2
    assert found["left"][0].rect.right() < rings(RECT, data._replace(marks=at["left"]))[0].x
    assert found["nowhere"] == []


@pytest.mark.parametrize(("energy", "level"), [(61, 0), (60, 1), (41, 1), (40, 2), (21, 2), (20, 3)])
def test_the_word_of_an_energy(energy: float, level: int) -> None:
    assert energy_level(energy) == level


@pytest.mark.parametrize(("capacity", "level"), [(0.86, 0), (0.85, 1), (0.66, 1), (0.65, 2)])
def test_the_word_of_a_brake(capacity: float, level: int) -> None:
    assert brake_level(capacity) == level


@pytest.mark.parametrize("light", ["day", "evening"])
def test_it_is_painted_in_both_lights(light: Light) -> None:
    load_theme(light)
    image = QImage(900, 320, QImage.Format.Format_RGB32)
    image.fill(theme.colour("surface"))
    painter = QPainter(image)
    painted.draw(painter, RECT, figure("under-recovery", 224, 92, moved=True))
    painter.end()
    seen = {image.pixelColor(x, y).name() for x in range(0, 900, 2) for y in range(320)}
    tokens = ("heat", "heat_soft", "heat_fill", "cool_soft", "primary", "soft", "ink")
    wanted = {theme.colour(token).name() for token in tokens}
    load_theme()
    assert wanted <= seen


def test_the_same_painter_draws_the_ground_and_the_day_apart() -> None:
    whole, parts = (QImage(900, 320, QImage.Format.Format_RGB32) for _ in range(2))
    data = figure("under-recovery", 224, 92)
    for image in (whole, parts):
        image.fill(Qt.GlobalColor.white)
    painter = QPainter(whole)
    painted.draw(painter, RECT, data)
    painter.end()
    painter = QPainter(parts)
    for draw in (painted.draw_column, painted.draw_ground, painted.draw_front):
        draw(painter, RECT, data)
    painter.end()
    assert whole == parts
