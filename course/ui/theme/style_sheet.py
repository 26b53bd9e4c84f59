"""The one style sheet: boxes, borders and type by the dynamic property `role` (look.md §6)."""

from course.ui.theme.tokens import ROLES, SANS, Palette

_BASE = """
* {{ font-family: '{sans}'; font-size: {s18}px; }}
QWidget {{ color: {ink}; }}
#page, #player {{ background: {page}; }}
#rail {{ background: {rail}; }}
#dialog {{ background: {surface}; border-radius: 18px; }}
QScrollArea, #column {{ background: transparent; border: 0; }}
QToolTip {{ background: {surface}; color: {ink}; border: 1px solid {edge}; padding: 6px; }}
QFrame[role='card'] {{ background: {surface}; border: 1px solid {line}; border-radius: 14px; }}
QFrame[role='call'] {{ background: {surface}; border: 2px solid {ink}; border-radius: 14px; }}
QFrame[role='soft'] {{ background: {soft}; border: 0; border-radius: 12px; }}
QFrame[role='hairline'] {{ background: {line}; border: 0; max-height: 1px; min-height: 1px; }}
.QFrame[role='own-words'] {{ background: transparent; border: 0; border-left: 3px solid {cool_fill}; }}
"""
_BUTTONS = """
QPushButton {{ outline: 0; border-radius: {s10}px; padding: {s10}px {s20}px; min-height: {s24}px;
  border: 1px solid {edge}; background: {surface}; color: {ink}; }}
QPushButton:hover {{ background: {soft}; }}
QPushButton:pressed {{ background: {line}; }}
QPushButton[role='primary'] {{ background: {primary}; color: {on_primary}; border: 1px solid {primary};
  font-weight: 600; padding: {s11}px {s28}px; }}
QPushButton[role='primary']:hover {{ background: {primary_hover}; }}
QPushButton[role='quiet'], QPushButton[role='quiet-left'] {{ background: transparent;
  border: 1px solid transparent; color: {primary}; padding: {s10}px {s12}px; font-weight: 500; }}
QPushButton[role='quiet-left'] {{ padding-left: 0; text-align: left; }}
QPushButton[role='quiet']:hover, QPushButton[role='quiet-left']:hover {{ background: {soft}; }}
QPushButton[role='nav'] {{ background: transparent; border: 0; text-align: left;
  padding: {s10}px {s12}px; font-size: {s17}px; }}
QPushButton[role='nav']:hover {{ background: {line}; }}
QPushButton[role='nav'][here='true'] {{ background: {surface}; font-weight: 600; }}
QPushButton[role='choice'] {{ padding: {s10}px {s12}px; }}
QPushButton[role='choice']:checked {{ background: {soft}; border: 2px solid {primary}; font-weight: 600; }}
QPushButton[role='step'] {{ padding: 0; min-width: {s44}px; max-width: {s44}px;
  min-height: {s44}px; max-height: {s44}px; }}
QPushButton::menu-indicator {{ image: none; width: 0; }}
"""
_FIELDS = """
QLineEdit, QPlainTextEdit, QComboBox {{ background: {surface}; border: 1px solid {edge};
  border-radius: 8px; padding: {s9}px {s12}px; min-height: {s24}px;
  selection-background-color: {primary}; selection-color: {on_primary};
  placeholder-text-color: {muted}; }}
QLineEdit[role='value'] {{ background: transparent; border: 1px solid transparent; padding: 0;
  min-height: 0; font-weight: 600; }}
QLineEdit[role='code'] {{ font-size: {s21}px; font-weight: 600; }}
QLineEdit[role='value']:hover, QLineEdit[role='value']:focus {{ background: {surface};
  border: 1px solid {edge}; }}
QLineEdit[bad='true'], QPlainTextEdit[bad='true'] {{ border: 2px solid {error}; }}
QSlider {{ min-height: 44px; background: transparent; }}
QSlider::groove:horizontal {{ height: 6px; border-radius: 3px; background: {line}; }}
QSlider::sub-page:horizontal {{ background: {primary}; border-radius: 3px; }}
QSlider::handle:horizontal {{ width: 20px; height: 20px; margin: -10px 0; border-radius: 13px;
  background: {surface}; border: 3px solid {primary}; }}
QScrollBar:vertical {{ width: 12px; background: transparent; margin: 2px; }}
QScrollBar::handle:vertical {{ background: {edge}; border-radius: 4px; min-height: 40px; }}
QScrollBar::add-line, QScrollBar::sub-line {{ height: 0; }}
QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
QMenu {{ background: {surface}; border: 1px solid {edge}; padding: 6px; }}
QMenu::item {{ padding: {s11}px {s20}px; min-height: {s22}px; border-radius: 6px; }}
QMenu::item:selected {{ background: {soft}; color: {ink}; }}
QTableWidget {{ background: {surface}; border: 1px solid {line}; gridline-color: {line};
  selection-background-color: {soft}; selection-color: {ink}; }}
QTableWidget::item {{ padding: 0 {s12}px; }}
QHeaderView::section {{ background: {surface}; border: 0; border-bottom: 1px solid {edge};
  padding: {s9}px {s12}px; font-size: {s15}px; font-weight: 600; color: {muted}; }}
"""
_TYPE = (
    "QLabel[role='{role}'] {{ font-family: '{face}'; font-size: {size}px; font-weight: {weight};"
    " color: {colour}; background: transparent; }}\n"
)


def build(palette: Palette, scale: float) -> str:
    """The style sheet for these colours at `scale` (1.0 = 100 %)."""
    sizes = {f"s{n}": round(n * scale) for n in (9, 10, 11, 12, 15, 17, 18, 20, 21, 22, 24, 28, 44)}
    text = (_BASE + _BUTTONS + _FIELDS).format(sans=SANS, **palette._asdict(), **sizes)
    return text + "".join(
        _TYPE.format(
            role=name,
            face=role.face,
            size=round(role.size * scale),
            weight=role.weight,
            colour=getattr(palette, role.colour),
        )
        for name, role in ROLES.items()
    )
