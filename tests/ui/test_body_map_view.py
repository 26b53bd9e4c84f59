"""The body map: clicks on both sides, the list that does the same, the editor of a place, sentences."""

import pytest
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from course.progress.body import PLACES
from course.ui.charts import body as painted
from course.ui.charts.silhouette import silhouette
from course.ui.exercises.body.body_map import BodyMapView
from course.ui.exercises.body.places import PlaceEditor
from course.ui.exercises.view import Canvas
from course.ui.widgets.buttons import Button, MenuButton
from course.ui.widgets.tap import Tap
from tests.ui.setting import context, in_window, load_theme, outside, overlaps, text_size


@pytest.fixture(autouse=True)
def _theme(qapp: object) -> None:
    load_theme()


def marked(**levels: str) -> dict[str, object]:
    return {"places": [{"place": place.replace("_", "-"), "level": level} for place, level in levels.items()]}


def shown(qtbot: QtBot, values: dict[str, object], language: str = "en", height: int = 760) -> BodyMapView:
    view = BodyMapView(context("body-map", values, language))
    in_window(qtbot, view, 900, height)
    return view


def figure(view: BodyMapView) -> Canvas:
    return view.findChildren(Canvas)[0]


def click(qtbot: QtBot, view: BodyMapView, place: str) -> None:
    middle = painted.middle_of(QRectF(figure(view).rect()), place)
    qtbot.mouseClick(figure(view), Qt.MouseButton.LeftButton, pos=middle.toPoint())


def test_front_and_back_together_have_all_twelve_places() -> None:
    assert set(silhouette("front").places) | set(silhouette("back").places) == set(PLACES)
    for side in (silhouette("front"), silhouette("back")):
        assert all(not part.isEmpty() for parts in side.places.values() for part in parts)


@pytest.mark.parametrize("place", PLACES)
def test_four_clicks_on_a_place_are_a_little_some_much_and_off(qtbot: QtBot, place: str) -> None:
    view = shown(qtbot, {})
    levels: list[object] = []
    for _ in range(4):
        with qtbot.waitSignal(view.answered) as answer:
            click(qtbot, view, place)
        field, rows = answer.args
        assert field == "places"
        levels.append(rows and [(row["place"], row["level"]) for row in rows])
    assert levels == [[(place, "little")], [(place, "some")], [(place, "much")], None]


def test_each_place_can_be_hit_22_px_from_its_middle_unless_a_nearer_one_is_there() -> None:
    rect = QRectF(0, 0, 500, 440)
    for place in PLACES:
        middle = painted.middle_of(rect, place)
        hits = {painted.place_at(rect, middle + QPointF(x, y)) for x in (-21, 0, 21) for y in (-21, 0, 21)}
        assert place in hits
        assert "" not in hits


def test_keys_walk_the_places_and_set_the_level(qtbot: QtBot) -> None:
    view = shown(qtbot, {})
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_3):
        qtbot.keyClick(figure(view), key)
    assert view.values["places"] == [{"place": "jaws", "level": "much"}]
    assert figure(view).accessibleName() == "Where is it? jaw: a lot of trouble"
    qtbot.keyClick(figure(view), Qt.Key.Key_Space)
    assert "places" not in view.values


def test_the_menu_has_every_place_and_puts_it_on_the_map(qtbot: QtBot) -> None:
    view = shown(qtbot, {})
    actions = view.findChildren(MenuButton)[0].menu().actions()
    assert len(actions) == 12
    with qtbot.waitSignal(view.answered) as answer:
        actions[11].trigger()
    assert answer.args == ["places", [{"place": "feet", "level": "little"}]]


def test_a_row_opens_the_place_and_done_goes_back(qtbot: QtBot) -> None:
    view = shown(qtbot, marked(neck="much"))
    row = next(tap for tap in view.findChildren(Tap) if tap.accessibleName().startswith("Neck"))
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton)
    editor = view.findChildren(PlaceEditor)[0]
    assert editor.isVisible()
    assert not figure(view).isVisible()
    done = next(button for button in editor.findChildren(Button) if button.accessibleName() == "Done")
    qtbot.mouseClick(done, Qt.MouseButton.LeftButton)
    assert figure(view).isVisible()


def test_what_is_told_about_a_place_is_kept(qtbot: QtBot) -> None:
    view = shown(qtbot, marked(neck="much"))
    view.open("neck")
    editor = view.findChildren(PlaceEditor)[0]
    line = editor.findChildren(QLineEdit)[0]
    with qtbot.waitSignal(view.edited) as draft:
        qtbot.keyClicks(line, "t")
    assert draft.args == ["places", [{"place": "neck", "level": "much", "complaint": "t"}]]
    more = next(button for button in editor.findChildren(Button) if button.accessibleName() == "More")
    qtbot.mouseClick(more, Qt.MouseButton.LeftButton)
    view.leave()
    assert view.values["places"] == [{"place": "neck", "level": "much", "complaint": "t", "days": 0}]


def test_a_click_too_many_does_not_lose_what_was_told(qtbot: QtBot) -> None:
    told = {"place": "neck", "level": "much", "complaint": "tight", "days": 7}
    view = shown(qtbot, {"places": [told]})
    click(qtbot, view, "neck")
    assert "places" not in view.values
    click(qtbot, view, "neck")
    assert view.values["places"] == [{**told, "level": "little"}]


def test_taking_a_place_off_the_map_forgets_it(qtbot: QtBot) -> None:
    view = shown(qtbot, {"places": [{"place": "neck", "level": "much", "complaint": "tight"}]})
    view.open("neck")
    out = next(b for b in view.findChildren(Button) if b.accessibleName() == "Take off the map")
    qtbot.mouseClick(out, Qt.MouseButton.LeftButton)
    view.set_level("neck", 1)
    assert view.values["places"] == [{"place": "neck", "level": "little"}]


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({}, "Nothing clicked yet. Nothing needs to be."),
        (marked(neck="much"), "Your map shows one place: a lot of trouble with your neck."),
        (
            marked(belly="little", neck="much"),
            "Your map shows two places: a lot of trouble with your neck and a little trouble with your "
            "stomach.",
        ),
        (
            marked(neck="much", jaws="some", shoulders="some", belly="little"),
            "Your map shows four places: a lot of trouble with your neck, some trouble with your jaw and "
            "shoulders, and a little trouble with your stomach.",
        ),
    ],
)
def test_the_sentence_lists_the_places_by_level(
    qtbot: QtBot, values: dict[str, object], expected: str
) -> None:
    view = shown(qtbot, values)
    assert view.sentence() == expected
    assert figure(view).accessibleDescription() == expected


def test_rows_say_the_level_and_the_days(qtbot: QtBot) -> None:
    rows = [{"place": "neck", "level": "much", "days": 7}, {"place": "feet", "level": "some", "days": 3}]
    view = shown(qtbot, {"places": rows}, "nl")
    names = [tap.accessibleName() for tap in view.findChildren(Tap)]
    assert names == ["Nek. veel last, elke dag", "Voeten. wat meer last, three dagen deze week"]


@pytest.mark.parametrize("percent", [100, 115, 150, 200])
@pytest.mark.parametrize("language", ["nl", "en"])
def test_no_name_stands_on_another_or_over_the_edge(qtbot: QtBot, percent: int, language: str) -> None:
    with text_size(percent):
        view = shown(qtbot, {"places": [{"place": p, "level": "much"} for p in PLACES]}, language, 600)
        rect = QRectF(figure(view).rect())
        names = painted.names(rect, view.data())
        assert len(names) == 14
        assert overlaps(names) == []
        assert outside(rect, names) == []


def test_everything_to_click_is_44_px_high(qtbot: QtBot) -> None:
    view = shown(qtbot, marked(neck="much"))
    view.open("neck")
    buttons = [button for button in view.findChildren(QPushButton) if button.isVisible()]
    assert buttons
    assert min(min(button.width(), button.height()) for button in buttons) >= 44
