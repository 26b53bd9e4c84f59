"""The figures of the lessons: every one is drawn, says what its lesson says, and has room for its words."""

import re
from collections.abc import Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from course import paths
from course.content.figures import FILE, figure_words, parse_figures
from course.ui import drawings
from course.ui.charts.figure import DrawnFigure, figure
from course.ui.charts.kit import Placed
from course.ui.drawings import DRAWN, FIGURES, LIVE, Drawing, drawing
from course.ui.drawings.garden_week import BEDS
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
CAPTIONS = [one for one in ALL if one[0] in DRAWN]
WORDS = parse_figures((paths.lessons() / FILE).read_text("utf-8"))
EACH = [(name, language) for name in sorted(DRAWN) for language in sorted(WORDS.get(name, {}))]
WIDTHS = (480, 570, 640)  # px at 100 %
MOST = 900 - 80 - 12  # px: the column in the smallest window, with a scroll bar; larger text gets no more


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


def sentence(name: str) -> str:
    """A caption that holds the Dutch words of a figure."""
    return ", ".join(WORDS[name]["nl"])


def test_every_figure_stands_in_a_lesson_and_can_be_drawn() -> None:
    assert {name for name, _, _ in ALL} == FIGURES


def test_there_is_a_file_and_there_are_words_in_both_languages_for_every_figure() -> None:
    folder = Path(drawings.__file__).parent
    assert {file.stem.replace("_", "-") for file in folder.glob("*.py")} - {"--init--"} == DRAWN
    assert {name: set(languages) for name, languages in WORDS.items()} == {
        name: {"nl", "en"} for name in DRAWN
    }


@pytest.mark.parametrize(("name", "language"), EACH)
def test_a_figure_takes_as_many_words_as_the_file_has(name: str, language: str) -> None:
    assert len(WORDS[name][language]) == drawing(name).WORDS


@pytest.mark.parametrize(("name", "language", "caption"), CAPTIONS)
def test_the_words_in_a_figure_stand_in_its_caption_in_the_same_order(
    name: str, language: str, caption: str
) -> None:
    words = figure_words(paths.lessons(), name, caption)
    assert words == WORDS[name][language]
    at = 0
    for word in words:
        assert word in caption[at:], word
        at = caption.index(word, at) + len(word)


@pytest.mark.parametrize("percent", [100, 115, 130, 150, 200])
@pytest.mark.parametrize(("name", "language"), EACH)
def test_no_word_is_cut_off_or_stands_on_another(name: str, language: str, percent: int) -> None:
    words = WORDS[name][language]
    with text_size(percent):
        for rect in rooms():
            placed = drawing(name).names(rect, words)
            # A word may stand on two lines, and a drawing may have an order of its own.
            assert sorted(" ".join(words).split()) == sorted(" ".join(one.words for one in placed).split())
            assert overlaps(placed) == []
            assert outside(rect, placed) == []


@pytest.mark.parametrize("percent", [100, 130, 200])
@pytest.mark.parametrize(("name", "language"), EACH)
def test_no_line_touches_a_word(
    name: str, language: str, percent: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn, words = drawing(name), WORDS[name][language]
    monkeypatch.setattr(drawn, "text", lambda *_: None)
    with text_size(percent):
        for rect in rooms():
            image = painted(drawn, rect, words)
            struck = [one.words for one in drawn.names(rect, words) if len(colours(image, letters(one))) > 1]
            assert struck == [], rect.width()


def rooms() -> list[QRectF]:
    """The room of a figure in columns of several widths, in px."""
    return [QRectF(0, 0, min(theme.px(width), MOST), theme.px(178)) for width in WIDTHS]


def painted(drawn: Drawing, rect: QRectF, words: Sequence[str]) -> QImage:
    image = QImage(rect.size().toSize(), QImage.Format.Format_RGB32)
    image.fill(theme.colour("surface"))
    painter = QPainter(image)
    drawn.draw(painter, rect, words)
    painter.end()
    return image


def letters(placed: Placed) -> QRect:
    """The part of a line of text that has letters in it: without the air above and below them."""
    air = placed.rect.height() * 0.15
    return placed.rect.adjusted(0, air, 0, -air).toAlignedRect()


def colours(image: QImage, rect: QRect) -> set[int]:
    return {
        image.pixel(x, y)
        for x in range(rect.left(), rect.right() + 1)
        for y in range(rect.top(), rect.bottom() + 1)
        if image.valid(x, y)
    }


@pytest.mark.parametrize("name", sorted(DRAWN))
def test_the_card_is_at_most_210_px_high_and_the_caption_is_its_description(qtbot: QtBot, name: str) -> None:
    caption = sentence(name)
    widget = shown(qtbot, name, caption)
    picture = drawn(widget)
    assert picture.parentWidget().sizeHint().height() <= 210
    assert picture.accessibleName() == picture.accessibleDescription() == caption
    assert [label.text() for label in widget.findChildren(Label)] == [caption]


def test_an_unknown_figure_shows_its_caption_alone(qtbot: QtBot) -> None:
    widget = shown(qtbot, "boat", "A boat on still water.")
    assert widget.findChildren(DrawnFigure) == []
    assert [label.text() for label in widget.findChildren(Label)] == ["A boat on still water."]


def test_a_figure_repaints_in_the_colours_of_the_evening(qtbot: QtBot) -> None:
    widget = shown(qtbot, "circle", sentence("circle"))
    picture = drawn(widget)
    by_day = picture.grab().toImage()
    load_theme("evening")
    assert picture.grab().toImage() != by_day


@pytest.mark.parametrize("name", sorted(DRAWN))
def test_something_is_painted_in_each_quarter_of_a_figure(qtbot: QtBot, name: str) -> None:
    widget = shown(qtbot, name, sentence(name))
    image = drawn(widget).grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    across, down = image.width() // 2, image.height() // 2
    for x in (0, across):
        for y in (0, down):
            assert len(colours(image, QRect(x, y, across, down))) > 1


def test_the_garden_has_as_many_squares_of_each_kind_as_its_lesson_says() -> None:
    squares = "".join(BEDS)
    assert (len(BEDS), {len(bed) for bed in BEDS}) == (7, {4})
    assert {kind: squares.count(kind) for kind in squares} == {"s": 5, "g": 16, ".": 7}


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
