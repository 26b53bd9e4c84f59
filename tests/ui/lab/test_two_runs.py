"""The figure of two runs: its words, its lines, and the same on any painter."""

from itertools import permutations

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from course.ui.charts import two_runs as painted
from course.ui.charts.two_runs_frame import Run, RunWords, TwoRuns
from course.ui.lab import what_if_words as words
from course.ui.lab.what_if import WEEKS, Swatch, course, widest_week
from course.ui.theme.tokens import Light
from tests.ui.setting import load_theme, outside, overlaps, text_size

RUNS = ("weekend-off", "positive-thinking", "rest-only", "body-first", "mind-first", "too-fast")
DUTCH = RunWords(
    "Energie", "Thermostaat", ("leeg", "half", "vol"), tuple(f"week {week}" for week in range(WEEKS + 1)),
    ("uitval", *(f"{month} mnd" for month in range(1, 10))),
)  # fmt: skip
DUTCH_NAMES = ("Weekend vrij", "Alleen anders denken", "Alleen rust", "Eerst het lijf", "Eerst het hoofd",
               "Te snel terug")  # fmt: skip
PAIRS = list(permutations(RUNS, 2))
SIZES = ((800, 300), (760, 200), (640, 165))


@pytest.fixture(autouse=True)
def _theme(qapp: object) -> None:
    load_theme()


def picture(dashed: str, solid: str, dutch: bool, reading: int = -1) -> TwoRuns:
    names = DUTCH_NAMES if dutch else tuple(named.name for named in words.runs().values())
    both = [Run(names[RUNS.index(one)], *course(one)) for one in (dashed, solid)]
    return TwoRuns(*both, widest_week(dashed, solid), reading, DUTCH if dutch else words.run_words(WEEKS))


@pytest.mark.parametrize("dutch", [True, False])
@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("size", SIZES)
def test_no_two_words_of_the_figure_touch_and_none_is_cut_off(
    size: tuple[int, int], percent: int, dutch: bool
) -> None:
    rect = QRectF(0, 0, *size)
    with text_size(percent):
        for dashed in RUNS:
            for solid in RUNS:
                for reading in (-1, 0, 7, 20, WEEKS):
                    drawn = painted.names(rect, picture(dashed, solid, dutch, reading))
                    assert overlaps(drawn) == []
                    assert outside(rect, drawn) == []


@pytest.mark.parametrize("dutch", [True, False])
@pytest.mark.parametrize(("one", "other"), PAIRS)
def test_at_its_usual_size_no_word_is_left_out(one: str, other: str, dutch: bool) -> None:
    data = picture(one, other, dutch, reading=11)
    drawn = " ".join(word.words for word in painted.names(QRectF(0, 0, 800, 300), data))
    wanted = [*data.words.levels, "20°", "22°", "24°", data.words.energy, data.words.thermostat, "week 11"]
    wanted += [data.words.weeks[data.bracket], data.words.months[0], data.words.months[8]]
    assert [word for word in wanted if word not in drawn] == []
    assert all(drawn.count(run.name.split()[-1]) >= 2 for run in (data.dashed, data.solid))


@pytest.mark.parametrize("light", ["day", "evening"])
def test_the_lines_differ_by_more_than_colour(qtbot: QtBot, light: Light) -> None:
    load_theme(light)
    drawn = []
    for line in (0, 1):
        swatch = Swatch(line)
        qtbot.addWidget(swatch)
        image = swatch.grab().toImage()
        middle = image.height() // 2
        ground = image.pixelColor(0, 0)
        drawn.append(sum(image.pixelColor(x, middle) != ground for x in range(image.width())))
    assert drawn[0] < 0.8 * drawn[1]


def test_the_figure_is_painted_the_same_on_any_painter() -> None:
    data = picture("rest-only", "body-first", False, 12)
    images = []
    for _ in range(2):
        image = QImage(800, 300, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painted.draw(painter, QRectF(0, 0, 800, 300), data)
        painter.end()
        images.append(image)
    blank = QImage(800, 300, QImage.Format.Format_RGB32)
    blank.fill(Qt.GlobalColor.white)
    # The edge around a word may fall on another side of half a pixel.
    assert differing(images[0], images[1]) < 20 < 2000 < differing(images[0], blank)


def differing(one: QImage, other: QImage) -> int:
    """How many pixels of two pictures of one size are not the same."""
    return sum(one.pixel(x, y) != other.pixel(x, y) for x in range(one.width()) for y in range(one.height()))
