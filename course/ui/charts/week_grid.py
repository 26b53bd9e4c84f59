"""A week as seven days of four parts; each kind has a fill, an icon and a word (look2 §20b)."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from course.ui.charts.kit import Placed, elided, line_height, place, text, text_width
from course.ui.theme import icons
from course.ui.theme.theme import theme

# Lengths in px at 100 %.
_EDGE = 14  # left and right of everything
_HEAD, _FOOT = 30, 26  # the names of the days, and what each day costs and gives
_AFTER_NAME = 12  # between the longest name of a part and the first day
_GAP = 5  # between two cells
_ROUND = 8
_ICON, _ICON_GAP = 19, 4
_INSIDE = 6  # between the edge of a block and its words
_LEAST_CELL = 46
_SIZE = 15
_DOTS = (1, 3)  # of the edge of an empty cell, in pen widths
# Fill, edge and icon of each kind; `needed` lies on the page so that four kinds differ without colour too.
LOOKS: dict[str, tuple[str, str, str]] = {
    "recovery": ("cool_soft", "cool", "leaf"),
    "joy": ("soft", "primary", "sun"),
    "needed": ("page", "edge", "list"),
    "work": ("heat_soft", "heat", "briefcase"),
}


class Block(NamedTuple):
    """One thing: its kind, a key of `LOOKS`, and its word."""

    kind: str
    words: str


class Grid(NamedTuple):
    """`cells`: for each day, for each part, what stands there, and `more` as it is said there: “2 more”.

    `sums` has a word for each day or is empty; `today` is a day, `current` a day and a part, −1 for none.
    """

    days: tuple[str, ...]
    parts: tuple[str, ...]
    cells: tuple[tuple[tuple[Block, ...], ...], ...]
    more: tuple[str, ...]  # more[n]: that there are n more
    sums: tuple[str, ...] = ()
    sum_words: str = ""
    today: int = -1
    current: tuple[int, int] = (-1, -1)


class _Frame(NamedTuple):
    """Where the cells lie, in px."""

    left: float
    top: float
    wide: float
    high: float

    def cell(self, day: int, part: int) -> QRectF:
        gap = theme.px(_GAP)
        return QRectF(
            self.left + day * (self.wide + gap), self.top + part * (self.high + gap), self.wide, self.high
        )


def least_height(parts: int, sums: bool) -> int:
    """How low the figure may become, in px at 100 %."""
    return _HEAD + parts * (_LEAST_CELL + _GAP) + (_FOOT if sums else _GAP)


def draw(painter: QPainter, rect: QRectF, data: Grid) -> None:
    """Paint names, cells and what stands in them into `rect`."""
    frame = _frame(rect, data)
    for day, parts in enumerate(data.cells):
        for part, blocks in enumerate(parts):
            _draw_cell(painter, frame.cell(day, part), blocks, data)
    for placed, weight in _labels(rect, data):
        text(painter, placed, "ink" if weight > 400 else "muted", _SIZE, weight)
    if min(data.current) >= 0:
        painter.setPen(QPen(theme.colour("focus"), 3))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(frame.cell(*data.current).adjusted(-2, -2, 2, 2), _ROUND + 2, _ROUND + 2)


def names(rect: QRectF, data: Grid) -> list[Placed]:
    """Every word in the figure and where it stands."""
    frame = _frame(rect, data)
    found = [placed for placed, _ in _labels(rect, data)]
    for day, parts in enumerate(data.cells):
        for part, blocks in enumerate(parts):
            for box, block in _strips(frame.cell(day, part), blocks, data):
                found.append(_word(box, block))
    return found


def cell_at(rect: QRectF, data: Grid, point: QPointF) -> tuple[int, int] | None:
    """The day and the part of the cell that holds `point`, with half of the gap around it."""
    frame = _frame(rect, data)
    half = theme.px(_GAP) / 2
    for day in range(len(data.days)):
        for part in range(len(data.parts)):
            if frame.cell(day, part).adjusted(-half, -half, half, half).contains(point):
                return day, part
    return None


def middle_of(rect: QRectF, data: Grid, day: int, part: int) -> QPointF:
    """The middle of a cell."""
    return _frame(rect, data).cell(day, part).center()


def _frame(rect: QRectF, data: Grid) -> _Frame:
    gap, edge = theme.px(_GAP), theme.px(_EDGE)
    # A long name of a part never takes more than a fifth from the cells.
    longest = max((text_width(words) for words in (*data.parts, data.sum_words)), default=0.0)
    beside = edge + min(longest, rect.width() / 5) + theme.px(_AFTER_NAME)
    below = theme.px(_FOOT) if data.sums else gap
    across = rect.width() - beside - edge - gap * (len(data.days) - 1)
    down = rect.height() - theme.px(_HEAD) - below - gap * (len(data.parts) - 1)
    return _Frame(
        rect.x() + beside,
        rect.y() + theme.px(_HEAD),
        max(across / max(len(data.days), 1), 1.0),
        max(down / max(len(data.parts), 1), 1.0),
    )


def _labels(rect: QRectF, data: Grid) -> list[tuple[Placed, int]]:
    """The names of days and parts and the sums of the days, each with its weight."""
    frame = _frame(rect, data)
    middle, left = rect.y() + theme.px(_HEAD) / 2, rect.x() + theme.px(_EDGE)
    room = frame.left - left - theme.px(_AFTER_NAME)
    found = []
    for day, words in enumerate(data.days):
        weight = 600 if day == data.today else 400
        found.append(
            (_middle(words, QPointF(frame.cell(day, 0).center().x(), middle), frame.wide, weight), weight)
        )
    for part, words in enumerate(data.parts):
        at = QPointF(left, frame.cell(0, part).center().y())
        found.append((place(elided(words, room + 1), at), 400))
    if data.sums:
        y = rect.bottom() - theme.px(_FOOT) / 2
        found.append((place(elided(data.sum_words, room + 1), QPointF(left, y)), 400))
        for day, words in enumerate(data.sums):
            found.append((_middle(words, QPointF(frame.cell(day, 0).center().x(), y), frame.wide, 400), 400))
    return found


def _middle(words: str, at: QPointF, wide: float, weight: int) -> Placed:
    return place(elided(words, wide, _SIZE, weight), at, "centre", _SIZE, weight)


def _strips(cell: QRectF, blocks: tuple[Block, ...], data: Grid) -> list[tuple[QRectF, Block]]:
    """What stands in a cell, each with its piece of it; what has no room shares the last piece."""
    if not blocks:
        return []
    most = max(1, int(cell.height() // (line_height(_SIZE) + 2)))
    shown = blocks
    if len(blocks) > most:
        rest = len(blocks) - (most - 1)
        kind = blocks[most - 1].kind
        words = data.more[rest] if rest < len(data.more) else str(rest)
        shown = (*blocks[: most - 1], Block(kind, words))
    high = cell.height() / len(shown)
    return [
        (QRectF(cell.x(), cell.y() + high * number, cell.width(), high), block)
        for number, block in enumerate(shown)
    ]


def _draw_cell(painter: QPainter, cell: QRectF, blocks: tuple[Block, ...], data: Grid) -> None:
    if not blocks:
        pen = QPen(theme.colour("edge"), 1.4)
        pen.setDashPattern(_DOTS)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(cell, _ROUND, _ROUND)
        return
    for box, block in _strips(cell, blocks, data):
        fill, edge, symbol = LOOKS[block.kind]
        painter.setPen(QPen(theme.colour(edge), 1.4))
        painter.setBrush(theme.colour(fill))
        painter.drawRoundedRect(box.adjusted(0, 0.5, 0, -0.5), _ROUND, _ROUND)
        if _has_icon(box):
            icons.paint(painter, _icon_box(box), symbol, "muted" if edge == "edge" else edge)
        text(painter, _word(box, block), "ink", _SIZE)


def _has_icon(box: QRectF) -> bool:
    """A low block has room for its word only."""
    return box.height() >= theme.px(_ICON + _ICON_GAP) + line_height(_SIZE) + theme.px(_INSIDE)


def _icon_box(box: QRectF) -> QRectF:
    size = theme.px(_ICON)
    both = size + theme.px(_ICON_GAP) + line_height(_SIZE)
    return QRectF(box.center().x() - size / 2, box.center().y() - both / 2, size, size)


def _word(box: QRectF, block: Block) -> Placed:
    y = box.center().y()
    if _has_icon(box):
        y = _icon_box(box).bottom() + theme.px(_ICON_GAP) + line_height(_SIZE) / 2
    words = elided(block.words, box.width() - 2 * theme.px(_INSIDE), _SIZE)
    return place(words, QPointF(box.center().x(), y), "centre", _SIZE)
