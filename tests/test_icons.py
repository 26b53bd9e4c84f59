"""The icons as `course/ui/theme/icons.py` expects them, and only with their licence."""

from pathlib import Path

import pytest
from PySide6.QtSvg import QSvgRenderer

from course.paths import resources

FOLDER = resources() / "icons"
ICONS = sorted(FOLDER.glob("*.svg"))


@pytest.mark.parametrize("icon", ICONS, ids=lambda icon: icon.stem)
def test_an_icon_can_be_drawn_in_any_colour_with_a_thinner_line(icon: Path) -> None:
    svg = icon.read_text("utf-8")
    assert svg.count('stroke="currentColor"') == 1
    assert svg.count('stroke-width="2"') == 1
    assert QSvgRenderer(str(icon)).isValid()


def test_the_icons_come_with_their_licence() -> None:
    assert ICONS
    assert "ISC License" in (FOLDER / "LICENSE.txt").read_text("utf-8")
