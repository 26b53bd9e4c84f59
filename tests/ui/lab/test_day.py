"""A day of the boiler: the sentence says what one sees, and no word runs into another."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QSlider, QTableWidget
from pytestqt.qtbot import QtBot

from course.ui.charts import boiler_day as painted
from course.ui.lab.day import DayFigure, DayLab, Which
from course.ui.lab.slider import STEPS
from course.ui.theme.theme import theme
from course.ui.theme.tokens import Light
from tests.ui.setting import load_theme, outside, overlaps, text_size


@pytest.fixture(autouse=True)
def looks() -> None:
    load_theme()


def shown(qtbot: QtBot, which: Which = "healthy", low: bool = False) -> DayLab:
    lab = DayLab(which, low)
    qtbot.addWidget(lab)
    lab.resize(800, 460)
    lab.show()
    return lab


def sentence(lab: DayLab) -> str:
    return lab.findChild(DayFigure).accessibleDescription()


def move(lab: DayLab, name: str, value: float) -> None:
    slider = next(one for one in lab.findChildren(QSlider) if one.accessibleName().startswith(name))
    slider.setValue(round(value / 10 * STEPS))


@pytest.mark.parametrize(
    ("which", "load", "rest", "said"),
    [
        ("healthy", 6, 5, "The thermostat stands at 20 degrees. After effort this boiler "
                          "cools down by itself."),
        ("healthy", 9, 5, "The thermostat stands at 20 degrees. A heavy day makes it hot, "
                          "and the night cools it down again."),
        ("healthy", 6, 0, "The thermostat stands at 20 degrees. With so little rest this boiler does not "
            "reach the recovery zone at night."),
        ("healthy", 2, 0, "The thermostat stands at 20 degrees. With so little rest this boiler does not "
                          "reach the recovery zone at night."),
        ("busy", 7.5, 3.5, "The thermostat stands at 23 degrees. At night, too, this boiler does not "
                           "come into the recovery zone."),
        ("stuck", 1, 10, "The thermostat stands at 25 degrees. Even a quiet day does not bring this "
                         "boiler into the recovery zone."),
    ],
)  # fmt: skip
def test_the_sentence_says_what_one_sees(
    qtbot: QtBot, which: Which, load: float, rest: float, said: str
) -> None:
    lab = shown(qtbot, which)
    move(lab, "Load", load)
    move(lab, "Rest", rest)
    assert sentence(lab) == said
    assert said in [label.text() for label in lab.findChildren(QLabel)]


def test_another_boiler_comes_with_its_usual_day(qtbot: QtBot) -> None:
    lab = shown(qtbot)
    move(lab, "Load", 1)
    button = next(one for one in lab.findChildren(QPushButton) if one.text() == "Set too high")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert [one.accessibleName() for one in lab.findChildren(QSlider)] == ["Load: 7.5", "Rest: 3.5"]
    assert sentence(lab).startswith("The thermostat stands at 25 degrees.")


def test_the_table_has_the_same_numbers_and_follows(qtbot: QtBot) -> None:
    lab = shown(qtbot, "stuck")
    QTest.mouseClick(
        next(b for b in lab.findChildren(QPushButton) if "table" in b.text()), Qt.MouseButton.LeftButton
    )
    table = lab.findChild(QTableWidget)
    night = [table.item(0, column).text() for column in range(3)]
    assert night == ["00:00", "25°", "20°"]
    noon = table.item(3, 1).text()
    move(lab, "Load", 0)
    assert table.item(3, 1).text() != noon


@pytest.mark.parametrize("which", ["healthy", "busy", "stuck"])
@pytest.mark.parametrize("size", [(800, 300), (760, 200), (800, 158), (700, 420)])
@pytest.mark.parametrize("scale", [100, 200])
def test_no_word_of_the_figure_runs_into_another_or_over_its_edge(
    qtbot: QtBot, which: Which, size: tuple[int, int], scale: int
) -> None:
    with text_size(scale):
        lab = shown(qtbot, which)
        rect = QRectF(0, 0, size[0], max(size[1], theme.px(painted.LEAST)))
        for load in range(0, 11, 2):
            for rest in range(0, 11, 2):
                move(lab, "Load", load)
                move(lab, "Rest", rest)
                placed = painted.names(rect, lab.picture())
                assert outside(rect, placed) == []
                assert overlaps(placed) == []


@pytest.mark.parametrize("light", ["day", "evening"])
def test_it_is_painted_in_both_lights(qtbot: QtBot, light: Light) -> None:
    load_theme(light)
    picture = QImage(800, 240, QImage.Format.Format_RGB32)
    picture.fill(theme.colour("surface"))
    painter = QPainter(picture)
    painted.draw(painter, QRectF(0, 0, 800, 240), shown(qtbot, "stuck").picture())
    painter.end()
    seen = {picture.pixelColor(x, y).name() for x in range(0, 800, 3) for y in range(0, 240, 3)}
    wanted = {theme.colour(token).name() for token in ("heat", "heat_soft", "heat_fill", "cool_soft")}
    load_theme()
    assert wanted <= seen


def test_moving_a_slider_says_what_one_sees_to_a_screen_reader(qtbot: QtBot) -> None:
    lab = shown(qtbot)
    move(lab, "Load", 9)
    assert {one.accessibleDescription() for one in lab.findChildren(QSlider)} == {sentence(lab)}


def test_a_low_form_goes_on_with_the_table_and_the_boiler(qtbot: QtBot) -> None:
    lab = shown(qtbot, "stuck")
    move(lab, "Rest", 10)
    button = next(one for one in lab.findChildren(QPushButton) if "table" in one.text())
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    low = DayLab(low=True)
    qtbot.addWidget(low)
    low.take_over(lab)
    low.show()
    assert sentence(low) == sentence(lab)
    assert low.findChild(QTableWidget).isVisible()
