"""The figures of the laboratory on paper: the same painters, the same words, to be selected as text."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QPageSize, QPainter, QPdfWriter
from pytestqt.qtbot import QtBot

from course.ui.charts import boiler_day, branches, lanes, two_runs
from course.ui.lab.day import DayLab
from course.ui.lab.half_year import HalfYearLab
from course.ui.lab.old_load import OldLoadLab
from course.ui.lab.part import LabPart
from course.ui.lab.what_if import WhatIfLab
from tests.ui.setting import load_theme

_DPI = 96  # one px of the painters is one dot
Draw = Callable[[QPainter, QRectF, object], None]


@pytest.mark.parametrize(
    ("make", "draw", "words"),
    [
        (lambda: DayLab("stuck"), boiler_day.draw, ["25°", "this boiler", "evening"]),
        (HalfYearLab, lanes.draw, ["Energy", "Temperature", "Brake"]),
        (WhatIfLab, two_runs.draw, ["A weekend off", "The body first", "week 40"]),
        (OldLoadLab, branches.draw, ["Energy in the fourth year", "two outcomes here"]),
    ],
)
def test_a_figure_is_painted_on_paper_with_its_words(
    qtbot: QtBot, tmp_path: Path, make: Callable[[], LabPart], draw: Draw, words: list[str]
) -> None:
    load_theme()
    lab = make()
    qtbot.addWidget(lab)
    file = tmp_path / "figure.pdf"
    writer = QPdfWriter(str(file))
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(10, 10, 10, 10))
    writer.setResolution(_DPI)
    painter = QPainter(writer)
    draw(painter, QRectF(0, 0, 700, 360), lab.picture())  # type: ignore[attr-defined]
    painter.end()
    (page,) = PdfReader(BytesIO(file.read_bytes())).pages
    text = " ".join(page.extract_text().split())
    assert [word for word in words if word not in text] == []
