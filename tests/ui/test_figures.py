"""The figures of the lessons: every one is drawn, says what its lesson says, and has room for its words."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from course import paths
from course.content.figures import FILE, figure_words, parse_figures
from course.ui.charts.figure import DRAWINGS, FIGURES, LIVE, DrawnFigure, figure
from course.ui.theme.theme import theme
from course.ui.widgets.boxes import column
from course.ui.widgets.labels import Label
from tests.ui.setting import load_theme, outside, overlaps, text_size

_FIGURE = re.compile(r"!\[(.*?)\]\(figure:([a-z-]+)\)")


def captions() -> list[tuple[str, str, str]]:
    """Figure, language and caption of every figure in the lessons of the course."""
    found = []
    for file in sorted(paths.lessons().glob("*/*.md")):
        language = file.name.split(".")[-2]
        found += [(name, language, caption) for caption, name in _FIGURE.findall(file.read_text("utf-8"))]
    return found


ALL = captions()
DRAWN = [one for one in ALL if one[0] in DRAWINGS]


@pytest.fixture(autouse=True)
def _theme(qapp: object) -> None:
    load_theme()


def shown(qtbot: QtBot, name: str, caption: str, width: int = 570) -> QWidget:
    widget = QWidget()
    column(widget).addWidget(figure(name, caption))
    qtbot.addWidget(widget)
    widget.resize(width, 10)
    widget.show()
    QApplication.processEvents()
    return widget


def drawn(widget: QWidget) -> DrawnFigure:
    return widget.findChildren(DrawnFigure)[0]


def test_every_figure_of_a_lesson_can_be_drawn_and_every_drawing_is_used() -> None:
    assert {name for name, _, _ in ALL} == FIGURES


@pytest.mark.parametrize(("name", "language", "caption"), DRAWN)
def test_the_words_in_a_figure_stand_in_its_caption_in_the_same_order(
    name: str, language: str, caption: str
) -> None:
    words = figure_words(paths.lessons(), name, caption)
    assert len(words) == DRAWINGS[name].words
    assert words == parse_figures((paths.lessons() / FILE).read_text("utf-8"))[name][language]
    at = 0
    for word in words:
        assert word in caption[at:], word
        at = caption.index(word, at) + len(word)


@pytest.mark.parametrize("percent", [100, 115, 130, 150, 200])
@pytest.mark.parametrize(("name", "language", "caption"), DRAWN)
def test_no_word_is_cut_off_or_stands_on_another(
    qtbot: QtBot, name: str, language: str, caption: str, percent: int
) -> None:
    with text_size(percent):
        narrowest = min(theme.px(570), 900 - 80 - 12)  # the column in the smallest window, with a scroll bar
        widget = shown(qtbot, name, caption, narrowest)
        picture = drawn(widget)
        placed = picture.names()
        assert [one.words for one in placed] and "…" not in "".join(one.words for one in placed)
        assert len(placed) == DRAWINGS[name].words
        assert overlaps(placed) == []
        assert outside(QRectF(picture.rect()), placed) == []


@pytest.mark.parametrize("name", sorted(DRAWINGS))
def test_the_card_is_at_most_210_px_high_and_the_caption_is_its_description(qtbot: QtBot, name: str) -> None:
    caption = next(caption for one, language, caption in DRAWN if one == name and language == "nl")
    widget = shown(qtbot, name, caption)
    picture = drawn(widget)
    assert picture.parentWidget().height() <= 210
    assert picture.accessibleName() == picture.accessibleDescription() == caption
    assert [label.text() for label in widget.findChildren(Label)] == [caption]


def test_an_unknown_figure_shows_its_caption_alone(qtbot: QtBot) -> None:
    widget = shown(qtbot, "boat", "A boat on still water.")
    assert widget.findChildren(DrawnFigure) == []
    assert [label.text() for label in widget.findChildren(Label)] == ["A boat on still water."]


def test_a_figure_repaints_in_the_colours_of_the_evening(qtbot: QtBot) -> None:
    name, _, caption = DRAWN[0]
    widget = shown(qtbot, name, caption)
    picture = drawn(widget)
    by_day = picture.grab().toImage()
    load_theme("evening")
    assert picture.grab().toImage() != by_day


@pytest.mark.parametrize("name", sorted(DRAWINGS))
def test_something_is_painted_in_each_quarter_of_a_figure(qtbot: QtBot, name: str) -> None:
    caption = next(caption for one, _, caption in DRAWN if one == name)
    widget = shown(qtbot, name, caption)
    picture = drawn(widget)
    image = picture.grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    across, down = image.width() // 2, image.height() // 2
    for x in (0, across):
        for y in (0, down):
            part = image.copy(x, y, across, down)
            colours = {part.pixel(i, j) for i in range(0, across, 3) for j in range(0, down, 3)}
            assert len(colours) > 1


@pytest.mark.parametrize(
    "text",
    ["[circle", "circle = 3", "[circle]\nnl = 'word'", "[circle]\nnl = ['', 'b']", "[circle]\nnl = [1]"],
)
def test_a_fault_in_the_file_of_words_leaves_the_figure_out(text: str) -> None:
    assert not parse_figures(text).get("circle")


def test_a_missing_or_unreadable_file_of_words_means_no_words(tmp_path: Path) -> None:
    assert figure_words(tmp_path, "circle", "Six words") == ()
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / FILE).write_bytes(b"\xff\xfe\x00")
    assert figure_words(tmp_path / "other", "circle", "Six words") == ()


def test_the_words_follow_the_language_of_the_caption(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("[phases]\nnl = ['een', 'twee']\nen = ['one', 'two']\n", "utf-8")
    assert figure_words(tmp_path, "phases", "First one, then two.") == ("one", "two")
    assert figure_words(tmp_path, "phases", "Eerst een, dan twee.") == ("een", "twee")
    assert figure_words(tmp_path, "phases", "Nothing of these") == ("een", "twee")


@pytest.mark.parametrize("name", sorted(LIVE))
def test_a_figure_to_try_out_says_that_it_is_a_picture(qtbot: QtBot, name: str) -> None:
    caption = next(caption for one, _, caption in ALL if one == name)
    widget = shown(qtbot, name, caption, 800)
    said = [label.text() for label in widget.findChildren(Label)]
    assert "A simplified picture, not a measurement of your body." in said
    assert caption in [one.accessibleDescription() for one in widget.findChildren(QWidget)]
