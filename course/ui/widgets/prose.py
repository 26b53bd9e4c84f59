"""Running text of a lesson: laid out once, painted directly, with real buttons over its marks and links."""

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt, QUrl, Signal
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QImage,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFragment,
    QTextLine,
    QTextListFormat,
)
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QWidget

from course.ui.theme.fonts import font
from course.ui.theme.theme import theme
from course.ui.theme.tokens import READING_LINE, READING_SIZE, SANS

_PARAGRAPH_GAP = 16
_ITEM_GAP = 6
_TARGET = 44


class _Document(QTextDocument):
    """A document that can open nothing: Qt would else read local files named in it."""

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        return QImage(1, 1, QImage.Format.Format_ARGB32)


class _LinkButton(QAbstractButton):
    """An invisible button over a link in the text: 44 px, reached by Tab, with a name."""

    def __init__(self, parent: QWidget, address: str, name: str) -> None:
        super().__init__(parent)
        self.address = address
        self.setAccessibleName(name)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The words below are the picture of this button."""


class Prose(QLabel):
    """Allow-listed HTML (`content.lesson.Prose`) in the reading size; sends the address of a clicked link."""

    link_clicked = Signal(str)

    def __init__(self, html: str, text: str, size: float = READING_SIZE, names: dict[str, str] | None = None):
        """`names` gives accessible names for addresses (marks); a link else goes by its own words."""
        super().__init__()
        self.setAccessibleName(text)
        self._html, self._size = html, size
        self._names = names or {}
        self._buttons: list[_LinkButton] = []
        self._document = _Document(self)
        self._document.setDocumentMargin(0)
        self._heights: dict[int, int] = {}  # by width: a layout asks for the same few again and again
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._dress()
        self._add_buttons()
        theme.changed.connect(self._dress)

    def links(self) -> list[QAbstractButton]:
        """The buttons over marks and links, in reading order."""
        return list(self._buttons)

    def _dress(self) -> None:
        document = self._document
        document.setDefaultFont(font(SANS, self._size))
        document.setIndentWidth(theme.px(26))
        document.setHtml(self._html)
        block = document.begin()
        while block.isValid():
            self._format(block)
            block = block.next()
        self._colour_links()
        self._heights.clear()
        self.update()

    def _format(self, block: QTextBlock) -> None:
        form = block.blockFormat()
        height = theme.px(self._size * READING_LINE / READING_SIZE)
        form.setLineHeight(height, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        form.setTopMargin(0)
        form.setBottomMargin(theme.px(self._gap_after(block)))
        cursor = QTextCursor(block)
        cursor.setBlockFormat(form)
        if (items := block.textList()) is not None:
            look = QTextListFormat(items.format())
            look.setIndent(1)
            items.setFormat(look)

    @staticmethod
    def _gap_after(block: QTextBlock) -> int:
        if not block.next().isValid():
            return 0
        both_items = block.textList() is not None and block.next().textList() is not None
        return _ITEM_GAP if both_items else _PARAGRAPH_GAP

    def _colour_links(self) -> None:
        for fragment in list(self._anchors()):
            cursor = QTextCursor(self._document)
            cursor.setPosition(fragment.position())
            cursor.setPosition(fragment.position() + fragment.length(), QTextCursor.MoveMode.KeepAnchor)
            form = QTextCharFormat(fragment.charFormat())
            form.setForeground(theme.colour("primary"))
            mark = form.anchorHref().startswith("mark:")
            form.setFontUnderline(not mark)
            if mark:
                form.setFont(font(SANS, self._size * 1.15, 700))
            cursor.setCharFormat(form)

    def _anchors(self) -> Iterator[QTextFragment]:
        block = self._document.begin()
        while block.isValid():
            parts = block.begin()
            while not parts.atEnd():
                fragment = parts.fragment()
                if fragment.isValid() and fragment.charFormat().isAnchor():
                    yield fragment
                parts += 1
            block = block.next()

    def _add_buttons(self) -> None:
        for fragment in self._anchors():
            address = fragment.charFormat().anchorHref()
            button = _LinkButton(self, address, self._names.get(address, fragment.text()))
            button.clicked.connect(lambda _=False, address=address: self.link_clicked.emit(address))
            self._buttons.append(button)

    def _place_buttons(self) -> None:
        for fragment, button in zip(self._anchors(), self._buttons, strict=True):
            rect = self._place(fragment.position(), fragment.length())
            target = theme.px(_TARGET)
            grow_x = max(0, (target - rect.width()) / 2)
            grow_y = max(0, (target - rect.height()) / 2)
            area = rect.adjusted(-grow_x, -grow_y, grow_x, grow_y).toRect()
            area.moveLeft(max(0, min(area.x(), self.width() - area.width())))
            button.setGeometry(area)

    def _place(self, position: int, length: int) -> QRectF:
        """Where the words from `position` stand, on the first line that holds them."""
        block = self._document.findBlock(position)
        line = block.layout().lineForTextPosition(position - block.position())
        if not line.isValid():
            return QRectF()
        start = position - block.position()
        end = min(start + length, line.textStart() + line.textLength())
        left, right = _x_of(line, start), _x_of(line, end)
        origin = self._document.documentLayout().blockBoundingRect(block).topLeft()
        top, bottom = line.y(), line.y() + line.height()
        return QRectF(origin + QPointF(left, top), origin + QPointF(right, bottom))

    def _fit(self, width: int) -> None:
        if self._document.textWidth() != width:
            self._document.setTextWidth(width)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        if width not in self._heights:
            self._fit(width)
            self._heights[width] = round(self._document.size().height() + 0.5)
        return self._heights[width]

    def sizeHint(self) -> QSize:
        width = self.width() if self.width() > 0 else theme.px(570)
        return QSize(theme.px(200), self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        return QSize(theme.px(200), theme.px(READING_LINE))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit(self.width())
        self._place_buttons()

    def paintEvent(self, event: QPaintEvent) -> None:
        self._fit(self.width())
        painter = QPainter(self)
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, theme.colour("ink"))
        clip = QRect(event.rect())
        context.clip = QRectF(clip)
        painter.setClipRect(clip)
        self._document.documentLayout().draw(painter, context)
        painter.end()


def _x_of(line: QTextLine, position: int) -> float:
    found: Any = line.cursorToX(position)  # a pair in PySide6: where, and the position it chose
    return float(found[0])
