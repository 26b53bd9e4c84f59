"""The road of two years: the strip, its rows, what is asked first, and what holds where there is no road."""

from datetime import UTC, date, datetime

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from course.progress.return_dates import WEEKS, points
from course.ui.charts import road as painted
from course.ui.exercises.return_to_work.road import RoadView
from course.ui.exercises.return_to_work.road_parts import RoadRow, Strip
from course.ui.widgets.buttons import Button
from course.ui.widgets.dialog import Dialog
from course.ui.widgets.labels import Label
from tests.ui.setting import context, in_window, load_theme, outside, overlaps, text_size

DUTCH: dict[str, object] = {"country": "nl", "employer": "yes", "first-day": "2026-09-14"}


@pytest.fixture(autouse=True)
def _theme(qapp: object) -> None:
    load_theme()


def made(values: dict[str, object], language: str = "nl", now: datetime | None = None) -> RoadView:
    given = context("return-to-work", dict(values), language)
    given = given._replace(step=given.exercise.step("timeline"))
    return RoadView(given if now is None else given._replace(now=now))


def shown(qtbot: QtBot, values: dict[str, object], language: str = "nl", height: int = 700) -> RoadView:
    view = made(values, language)
    in_window(qtbot, view, 840, height)
    return view


def sent(view: RoadView) -> list[tuple[str, object]]:
    answers: list[tuple[str, object]] = []
    view.answered.connect(lambda field, value: answers.append((field, value)))
    return answers


def click(view: RoadView, name: str) -> None:
    next(one for one in view.findChildren(Button) if one.isVisible() and one.accessibleName() == name).click()
    QApplication.processEvents()


def rows(view: RoadView) -> list[str]:
    found = [row for row in view.findChildren(RoadRow) if row.isVisibleTo(view)]
    return [row.accessibleName().replace("\xa0", " ") for row in found]


def words(view: RoadView) -> str:
    said = (label.text() for label in view.findChildren(Label) if label.isVisible())
    return " | ".join(said).replace("\xa0", " ")


# -- the road --------------------------------------------------------------------------------------


def test_the_rows_are_the_points_with_today_among_them(qtbot: QtBot) -> None:
    assert rows(shown(qtbot, DUTCH)) == [
        "26 oktober 2026: Probleemanalyse, bedrijfsarts. geweest",
        "9 november 2026: Plan van aanpak, jij en je werkgever, samen. geweest",
        "Vandaag: Elke zes weken een gesprek, weer rond 21 december 2026. nu",
        "5 juli 2027: Ziekmelding bij UWV, doet je werkgever. later",
        "aug en sep 2027: Terugkijken op het eerste jaar, jij en je werkgever. later",
        "22 mei 2028: Brief over de WIA, van UWV. later",
        "26 juni 2028: Uiterlijk WIA aanvragen, doe jij, met hulp. later",
        "11 september 2028: Twee jaar, UWV kijkt wat je kunt. later",
    ]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        ("nl", "Je bent in week 11 van 104. Het volgende vaste punt is 5 juli 2027."),
        ("en", "You are in week 11 of 104. The next fixed point is 5 July 2027."),
    ],
)
def test_the_sentence_is_what_a_screen_reader_hears_of_the_strip(
    qtbot: QtBot, language: str, expected: str
) -> None:
    view = shown(qtbot, DUTCH, language)
    assert view.sentence().replace("\xa0", " ") == expected
    assert view.findChildren(Strip)[0].accessibleDescription() == view.sentence()
    assert expected in words(view)


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (date(2026, 10, 26), "Vandaag is er een vast punt: Probleemanalyse."),
        (date(2027, 8, 20), "Dit is de tijd voor: Terugkijken op het eerste jaar."),
        (date(2028, 9, 10), "Het volgende vaste punt is 11 september 2028."),
        (date(2028, 9, 12), "De twee jaar zijn om. Vraag bij UWV wat er nu geldt."),
        (date(2026, 9, 1), "De weken tellen vanaf 14 september 2026."),
    ],
)
def test_the_sentence_says_where_today_lies(qtbot: QtBot, now: date, expected: str) -> None:
    view = made(DUTCH, now=datetime(now.year, now.month, now.day, 9, tzinfo=UTC))
    qtbot.addWidget(view)
    assert view.sentence().replace("\xa0", " ").endswith(expected)


def test_after_two_years_there_is_no_today_among_the_rows(qtbot: QtBot) -> None:
    view = made(DUTCH, now=datetime(2029, 1, 1, tzinfo=UTC))
    qtbot.addWidget(view)
    assert len(rows(view)) == 7
    assert all(row.endswith("geweest") for row in rows(view))


@pytest.mark.parametrize(
    ("first", "expected"),
    [
        ("2026-09-14", "aug en sep 2027"),  # 2 August to 13 September
        ("2026-02-03", "dec 2026 tot feb 2027"),  # 22 December to 2 February
        ("2026-01-13", "dec 2026 en jan 2027"),  # 1 December to 12 January
    ],
)
def test_the_weeks_of_a_year_are_said_in_months(qtbot: QtBot, first: str, expected: str) -> None:
    view = made(DUTCH | {"first-day": first})
    qtbot.addWidget(view)
    found = next(row for row in rows(view) if "Terugkijken" in row)
    assert found.partition(":")[0] == expected


def test_a_row_opens_what_stands_behind_it_with_source_and_version(qtbot: QtBot) -> None:
    view = shown(qtbot, DUTCH)
    view.findChildren(RoadRow)[6].setFocus()
    qtbot.keyClick(view.findChildren(RoadRow)[6], Qt.Key.Key_Return)
    dialog = view.window().findChildren(Dialog)[-1]
    assert dialog.accessibleName() == "Uiterlijk WIA aanvragen"
    for part in ("ongeveer in week 93", "Bron:", "Versie november 2026."):
        assert part in dialog.accessibleDescription()
    qtbot.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


@pytest.mark.parametrize("point", [*(point.id for point in points(date(2026, 9, 14))), "talk"])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_point_has_an_explanation(qtbot: QtBot, point: str, language: str) -> None:
    view = shown(qtbot, DUTCH, language)
    assert len(view.explain(point).accessibleDescription()) > 100


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        (DUTCH, "Ongeveer. Kijk het na bij UWV. Versie november 2026."),
        ({}, "Ongeveer. Kijk het na bij UWV. Versie november 2026."),
        (DUTCH | {"employer": "no"}, "Ongeveer. Kijk het na bij UWV. Versie november 2026."),
        (DUTCH | {"country": "be"}, "Kijk het na bij je ziekenfonds. Versie november 2026."),
        (DUTCH | {"country": "other"}, "Kijk na wat er geldt waar jij werkt. Versie november 2026."),
    ],
)
def test_the_bar_always_says_to_check_it_and_of_when_it_is(
    qtbot: QtBot, values: dict[str, object], expected: str
) -> None:
    view = made(values)
    qtbot.addWidget(view)
    assert view.footer() == expected


# -- what is asked ---------------------------------------------------------------------------------


def test_without_a_first_day_the_questions_stand_there_with_a_sample(qtbot: QtBot) -> None:
    view = shown(qtbot, {})
    answers = sent(view)
    assert "zes weken later is er een probleemanalyse" in words(view)
    click(view, "In welk land werk je: Nederland")
    line = view.findChildren(QLineEdit)[0]
    qtbot.keyClicks(line, "14")
    months = next(one for one in view.findChildren(Button) if one.menu() and "Month" in one.accessibleName())
    months.menu().actions()[8].trigger()
    assert answers == [("country", "nl"), ("first-day", "2026-09-14")]
    click(view, "Laat de weg zien")
    assert len(rows(view)) == 8


def test_asking_to_see_the_road_too_early_leaves_the_questions(qtbot: QtBot) -> None:
    view = shown(qtbot, {"country": "nl"})
    click(view, "Laat de weg zien")
    assert rows(view) == []
    assert "eerste ziektedag" in words(view)


def test_another_date_can_always_be_given(qtbot: QtBot) -> None:
    view = shown(qtbot, DUTCH)
    answers = sent(view)
    click(view, "Andere datum")
    line = next(one for one in view.findChildren(QLineEdit) if one.isVisible())
    assert line.text() == "14"
    line.clear()
    qtbot.keyClicks(line, "21")
    qtbot.keyClick(line, Qt.Key.Key_Tab)
    click(view, "Laat de weg zien")
    assert answers == [("first-day", "2026-09-21")]
    assert rows(view)[0].startswith("2 november 2026")


@pytest.mark.parametrize(
    ("day", "question"),
    [
        ("2027-01-05", "5 januari 2027 ligt nog voor je. Klopt dat?"),
        ("2023-01-05", "5 januari 2023 is meer dan drie jaar geleden. Klopt dat?"),
    ],
)
def test_a_strange_first_day_gets_one_question_and_stays(qtbot: QtBot, day: str, question: str) -> None:
    view = shown(qtbot, DUTCH | {"first-day": day})
    answers = sent(view)
    assert question in words(view)
    assert rows(view)
    click(view, "Ja, zo klopt het")
    assert answers == [("kept-day", day)]
    assert "Klopt dat?" not in words(view)
    assert "Klopt dat?" not in words(shown(qtbot, DUTCH | {"first-day": day, "kept-day": day}))


# -- where there is no road ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("values", "part"),
    [
        ({"country": "be"}, "ziekenfonds"),
        ({"country": "other"}, "verschilt per land"),
        ({"country": "nl", "employer": "no"}, "Een eigen zaak?"),
    ],
)
def test_elsewhere_and_without_an_employer_words_stand_in_the_place_of_the_strip(
    qtbot: QtBot, values: dict[str, object], part: str
) -> None:
    view = shown(qtbot, {"first-day": "2026-09-14", **values})
    assert view.findChildren(Strip) == []
    assert rows(view) == []
    assert part in words(view)
    assert "Versie november 2026." in words(view)
    assert view.sentence() in words(view)
    click(view, "Iets veranderen")
    assert "In welk land werk je?" in words(view)


# -- how it looks ----------------------------------------------------------------------------------


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("width", [300, 520, 800])
@pytest.mark.parametrize("now", [None, 0.0, 0.1, 0.5, 0.99, 1.0])
def test_no_word_of_the_strip_stands_on_another_or_is_cut_off(
    qtbot: QtBot, now: float | None, width: int, percent: int
) -> None:
    with text_size(percent):
        road = painted.Road(((0.1, 0.1), (0.4, 0.5)), now, "eerste ziektedag", "één jaar", "twee jaar", "nu")
        rect = QRectF(0, 0, width * percent / 100, painted.least_height())
        placed = painted.names(rect, road)
        assert overlaps(placed) == []
        assert outside(rect.adjusted(0, -1, 2, 1), placed) == []


def test_the_strip_can_be_painted_before_on_and_after_the_road(qtbot: QtBot) -> None:
    pictures = []
    for now in (None, 0.0, 71 / (7 * WEEKS), 1.0):
        image = QImage(600, 80, QImage.Format.Format_RGB32)
        image.fill(Qt.GlobalColor.white)
        painter = QPainter(image)
        painted.draw(painter, QRectF(image.rect()), painted.Road(((0.1, 0.1),), now, "a", "b", "c", "nu"))
        painter.end()
        pictures.append(image)
    assert all(one != other for number, one in enumerate(pictures) for other in pictures[number + 1 :])


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_rows_are_high_enough_and_nothing_is_cut_off(qtbot: QtBot, percent: int, language: str) -> None:
    with text_size(percent):
        view = shown(qtbot, DUTCH, language, 3000)
        for row in view.findChildren(RoadRow):
            assert row.height() >= 44
            for label in row.findChildren(Label):
                assert label.sizeHint().width() <= label.width() or label.wordWrap()


@pytest.mark.parametrize(
    "odd",
    [
        {"first-day": "2026-09"},
        {"first-day": "x", "country": "mars", "employer": "perhaps"},
        {"first-day": 5, "country": None, "kept-day": "👩🏽"},
        DUTCH | {"first-day": "1900-01-01"},
        DUTCH | {"first-day": "2200-12-31"},
    ],
)
def test_odd_values_never_stop_it(qtbot: QtBot, odd: dict[str, object]) -> None:
    for language in ("nl", "en"):
        view = shown(qtbot, odd, language)
        assert view.sentence()
        assert view.footer()
