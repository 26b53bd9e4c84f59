"""How full a battery is, in the words of both parts of the laboratory that compare two boilers."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

_NEARLY_EMPTY, _ALMOST_FULL = 10.5, 88.0  # % of the battery
_ABOUT = 1.5  # % on each side of a fraction that still count as it


def percent(value: float) -> str:
    """ "57%"."""
    return f"{value:.0f}%"


def share(energy: float) -> str:
    """How full a battery is, as one would say it: "more than two thirds full"."""
    translate = QCoreApplication.translate
    if energy <= _NEARLY_EMPTY:
        return translate("Lab", "nearly empty")
    if energy >= _ALMOST_FULL:
        return translate("Lab", "almost full")
    nearest = min(_fractions(), key=lambda fraction: abs(fraction.at - energy))
    if abs(nearest.at - energy) <= _ABOUT:
        return nearest.about
    return nearest.more if energy > nearest.at else nearest.less


class _Fraction(NamedTuple):
    at: float  # %
    less: str
    about: str
    more: str


def _fractions() -> tuple[_Fraction, ...]:
    translate = QCoreApplication.translate
    return (
        _Fraction(
            20.0,
            translate("Lab", "less than a fifth full"),
            translate("Lab", "about a fifth full"),
            translate("Lab", "more than a fifth full"),
        ),
        _Fraction(
            25.0,
            translate("Lab", "less than a quarter full"),
            translate("Lab", "about a quarter full"),
            translate("Lab", "more than a quarter full"),
        ),
        _Fraction(
            100 / 3,
            translate("Lab", "less than a third full"),
            translate("Lab", "about a third full"),
            translate("Lab", "more than a third full"),
        ),
        _Fraction(
            50.0,
            translate("Lab", "less than half full"),
            translate("Lab", "about half full"),
            translate("Lab", "more than half full"),
        ),
        _Fraction(
            200 / 3,
            translate("Lab", "less than two thirds full"),
            translate("Lab", "about two thirds full"),
            translate("Lab", "more than two thirds full"),
        ),
        _Fraction(
            75.0,
            translate("Lab", "less than three quarters full"),
            translate("Lab", "about three quarters full"),
            translate("Lab", "more than three quarters full"),
        ),
    )
