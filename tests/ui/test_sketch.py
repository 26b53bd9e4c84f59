"""The pen of the drawn figures: its shapes, its unit, and words on more lines than one."""

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF, QSizeF
from PySide6.QtGui import QImage, QPainter

from course.ui.charts.sketch import at, box, curve, mirrored, outline, room, tint, units, words_in
from course.ui.theme.theme import theme
from tests.ui.setting import load_theme, overlaps, text_size

_COORDINATES = st.tuples(st.integers(-200, 200), st.integers(-200, 200))


@pytest.fixture(autouse=True, scope="module")
def _theme(qapp: object) -> Iterator[None]:
    load_theme()
    yield


def test_an_outline_follows_each_command_of_svg() -> None:
    path = outline("M 1 2 L 5 2 Q 7 4 5 6 C 4 8 2 8 1 6")
    assert path.elementAt(0).x == 1 and path.currentPosition() == QPointF(1, 6)
    assert path.boundingRect().top() == 2 and 6 < path.boundingRect().bottom() < 8
    assert outline("M 1 2 L 5 2 L 5 6 Z").currentPosition() == QPointF(1, 2)


def test_an_outline_with_a_command_it_does_not_know_is_refused() -> None:
    with pytest.raises(KeyError):
        outline("M 1 2 H 3")


@given(st.lists(_COORDINATES, min_size=2, max_size=9, unique=True), st.booleans())
def test_a_curve_goes_through_each_of_its_points(points: list[tuple[int, int]], closed: bool) -> None:
    path = curve(*points, closed=closed)
    passed = [QPointF(path.elementAt(0))] + [
        QPointF(path.elementAt(n)) for n in range(3, path.elementCount(), 3)
    ]
    assert passed == [QPointF(*point) for point in points + points[:1] * closed]


def test_a_shape_is_mirrored_turned_and_moved() -> None:
    assert mirrored(box(2, 0, 3, 1)).boundingRect() == QRectF(-5, 0, 3, 1)
    turned = at(box(0, 0, 4, 2), 10, 20, turn=90, size=2).boundingRect()
    assert turned == QRectF(6, 20, 4, 8)


def test_a_unit_is_a_px_at_100_percent_from_the_left_top_of_the_figure() -> None:
    with text_size(200):
        image = QImage(40, 40, QImage.Format.Format_RGB32)
        image.fill(theme.colour("surface"))
        painter = QPainter(image)
        rect = QRectF(4, 6, 32, 30)
        with units(painter, rect):
            tint(painter, box(1, 2, 3, 4), "ink")
        tint(painter, box(39, 39, 1, 1), "ink")  # outside the block it counts in px again
        painter.end()
        ink = theme.colour("ink").rgb()
        inked = {(x, y) for x in range(40) for y in range(40) if image.pixel(x, y) == ink}
        assert inked == {(x, y) for x in range(6, 12) for y in range(10, 18)} | {(39, 39)}
        assert room(rect) == QSizeF(16, 15)


@pytest.mark.parametrize("percent", [100, 115, 130, 200])
def test_a_word_on_two_lines_has_its_middle_where_one_line_would_have_it(percent: int) -> None:
    with text_size(percent):
        rect = QRectF(10, 20, 900, 400)
        rows = words_in(rect, "one word and another", 100, 50, 90)
        assert len(rows) == 2 and overlaps(rows) == []
        middle = (rows[0].rect.top() + rows[1].rect.bottom()) / 2
        assert middle == pytest.approx(20 + 50 * percent / 100, abs=0.1)
