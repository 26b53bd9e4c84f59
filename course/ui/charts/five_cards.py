"""Five cards in a chain, and under the thought and the feeling those that came after (look2 §11, 5G)."""

from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from course.ui.charts.kit import SMALL, dotted_line, elided, line, line_height, place, text, text_width
from course.ui.theme.theme import theme

# Lengths in px at 100 %.
_HIGH, _LOW, _ROW = 80, 60, 44  # a card, a low one, and one of those that stand under each other
_GAP, _LANE_GAP = 20, 12
_PAD = 10
_NARROW = 620
_LINES = 2  # of words on a card
_BAR = 4
_HEAD = 3  # half of the arrow between two cards
_UNDER = {0: 1, 1: 2}  # the new cards stand under the second and third
_ROUND = 9


class Card(NamedTuple):
    """Its name, the words on it ("" while open), and a bar of 0–100 with its words, or None."""

    name: str
    words: str
    value: int | None = None
    value_words: str = ""


class Cards(NamedTuple):
    """The chain, the new thought and feeling (empty while there is none), and the current card, or -1.

    `walked` is the card under the keyboard; `low` leaves one line of words to a card.
    """

    chain: tuple[Card, ...]
    new: tuple[Card, ...]
    current: int = -1
    walked: int = -1
    low: bool = False


def is_narrow(width: float) -> bool:
    """Whether the cards stand under each other in a figure `width` px wide."""
    return width < theme.px(_NARROW)


def height(width: float, data: Cards) -> int:
    """How high the figure is when it is `width` px wide, in px at 100 %."""
    if is_narrow(width):
        return _ROW * (len(data.chain) + len(data.new))
    high = _high(data)
    return high + (_LANE_GAP + high if data.new else 0)


def draw(painter: QPainter, rect: QRectF, data: Cards) -> None:
    """Paint the chain into `rect`."""
    boxes = _boxes(rect, data)
    narrow = is_narrow(rect.width())
    if not narrow:
        _draw_links(painter, boxes, data)
    for number, (box, card) in enumerate(zip(boxes, (*data.chain, *data.new), strict=True)):
        is_new = number >= len(data.chain)
        _draw_box(painter, box, card, number in (data.current, data.walked), is_new)
        if narrow:
            _draw_row(painter, box, card, is_new)
        else:
            _draw_card(painter, box, card, is_new, 1 if data.low else _LINES)


def card_at(rect: QRectF, data: Cards, point: QPointF) -> int:
    """The card of the chain at a point; -1 for none."""
    boxes = _boxes(rect, data)[: len(data.chain)]
    return next((number for number, box in enumerate(boxes) if box.contains(point)), -1)


def _high(data: Cards) -> int:
    return _LOW if data.low else _HIGH


def _boxes(rect: QRectF, data: Cards) -> list[QRectF]:
    """Where the cards lie: the chain, then the new ones."""
    inner = rect.adjusted(1, 1, -1, -1)
    count = len(data.chain)
    if is_narrow(rect.width()):
        row = theme.px(_ROW)
        total = count + len(data.new)
        return [
            QRectF(inner.x(), inner.y() + row * number, inner.width(), row - 4) for number in range(total)
        ]
    gap = theme.px(_GAP)
    wide = (inner.width() - gap * (count - 1)) / count
    high = theme.px(_high(data)) - 2
    chain = [QRectF(inner.x() + (wide + gap) * number, inner.y(), wide, high) for number in range(count)]
    below = theme.px(_high(data) + _LANE_GAP)
    return chain + [chain[_UNDER[number]].translated(0, below) for number in range(len(data.new))]


def _draw_links(painter: QPainter, boxes: list[QRectF], data: Cards) -> None:
    """An arrow between two of the chain; dots from an old card down to the new one."""
    for left, right in pairwise(boxes[: len(data.chain)]):
        start = QPointF(left.right() + 3, left.center().y())
        end = QPointF(right.x() - 3, start.y())
        head = _HEAD * theme.scale
        line(painter, start, end, "edge", 1.6)
        line(painter, end, end + QPointF(-head, -head), "edge", 1.6)
        line(painter, end, end + QPointF(-head, head), "edge", 1.6)
    for number, box in enumerate(boxes[len(data.chain) :]):
        old = boxes[_UNDER[number]]
        x = box.center().x()
        dotted_line(painter, QPointF(x, old.bottom() + 3), QPointF(x, box.y() - 3), "cool", 2.0)


def _draw_box(painter: QPainter, box: QRectF, card: Card, chosen: bool, is_new: bool) -> None:
    is_open = not card.words and card.value is None
    token = "primary" if chosen else "cool" if is_new else "edge"
    style = Qt.PenStyle.DashLine if is_open else Qt.PenStyle.SolidLine
    painter.setPen(QPen(theme.colour(token), 2 if chosen else 1.2, style))
    painter.setBrush(theme.colour("cool_soft" if is_new else "page" if is_open else "surface"))
    painter.drawRoundedRect(box, _ROUND, _ROUND)


def _draw_card(painter: QPainter, box: QRectF, card: Card, is_new: bool, most: int) -> None:
    """Name, at most so many lines of words and the number, and a bar at the foot."""
    inner = box.adjusted(theme.px(_PAD), theme.px(6), -theme.px(_PAD), -theme.px(6))
    high = line_height()
    y = inner.y() + high / 2
    name = elided(card.name, inner.width(), SMALL, 600)
    text(painter, place(name, QPointF(inner.x(), y), weight=600), "cool" if is_new else "muted", weight=600)
    written = lines_of(card.words, inner.width(), most)
    if card.value_words and card.value_words not in written and len(written) < most:
        written.append(card.value_words)
    for number, words in enumerate(written):
        at = QPointF(inner.x(), y + high * (number + 1))
        text(painter, place(words, at), "ink")
    if card.value is not None:
        bar = QRectF(inner.x(), inner.bottom() - theme.px(_BAR), inner.width(), theme.px(_BAR))
        _draw_bar(painter, bar, card.value, is_new)


def _draw_row(painter: QPainter, box: QRectF, card: Card, is_new: bool) -> None:
    """Name and words on one line, with the number in words at the end."""
    left, right = box.x() + theme.px(_PAD), box.right() - theme.px(_PAD)
    y = box.center().y()
    token = "cool" if is_new else "muted"
    text(painter, place(card.name, QPointF(left, y), weight=600), token, weight=600)
    left += text_width(card.name, SMALL, 600) + theme.px(_PAD)
    if card.value_words and not card.words:
        text(painter, place(elided(card.value_words, right - left), QPointF(left, y)), "ink")
    else:
        text(painter, place(elided(card.words, right - left), QPointF(left, y)), "ink")


def lines_of(words: str, width: float, most: int = _LINES) -> list[str]:
    """The words in at most so many lines, the last cut off with … where they do not fit."""
    rest = words.split()
    found: list[str] = []
    while rest and len(found) < most:
        count = len(rest)
        while count > 1 and text_width(" ".join(rest[:count])) > width:
            count -= 1
        if len(found) == most - 1:
            count = len(rest)
        found.append(elided(" ".join(rest[:count]), width))
        rest = rest[count:]
    return found


def _draw_bar(painter: QPainter, bar: QRectF, value: int, is_new: bool) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(theme.colour("line"))
    painter.drawRoundedRect(bar, 2, 2)
    filled = QRectF(bar.x(), bar.y(), bar.width() * min(max(value, 0), 100) / 100, bar.height())
    painter.setBrush(theme.colour("cool" if is_new else "primary"))
    painter.drawRoundedRect(filled, 2, 2)
