"""Saying no: whom it is for, a sentence that can be rewritten, a card without any illness, and once aloud."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QSlider
from pytestqt.qtbot import QtBot

from course.progress.answers import Entry
from course.ui.exercises.inputs import LineInput
from course.ui.exercises.saying_no.aloud import AloudView
from course.ui.exercises.saying_no.card import CardView, SpokenCard
from course.ui.exercises.saying_no.order import OrderView
from course.ui.exercises.saying_no.person import PersonView
from course.ui.exercises.saying_no.sentence import SentenceView
from course.ui.exercises.saying_no.sheet import CardSheetView
from course.ui.exercises.view import View, ViewContext
from course.ui.widgets.buttons import Button
from course.ui.widgets.labels import Label
from course.ui.widgets.ring import Ring
from course.ui.widgets.tap import Row, Tap
from course.workbook.sheet import Text, filled
from tests.exercise_files import exercise
from tests.ui.setting import context, in_window, load_theme

CARD: dict[str, object] = {
    "who": "manager",
    "facts": "Na twee uur lukt praten niet meer.",
    "request": "Kan ik om elf uur naar huis?",
    "again": "over twee weken",
}
TOMORROW = "Ik kijk even, en kom er morgen op terug."
NIGHT = "Daar slaap ik een nacht over."


@pytest.fixture(autouse=True)
def _theme(qapp: object) -> None:
    load_theme()


def given(step: str, values: dict[str, object], language: str = "nl") -> ViewContext:
    made = context("saying-no", dict(values), language)
    return made._replace(step=made.exercise.step(step))


def sent(view: View) -> dict[str, object]:
    answers: dict[str, object] = {}
    view.answered.connect(answers.__setitem__)
    return answers


def words(view: View) -> str:
    return " | ".join(label.text() for label in view.findChildren(Label) if label.isVisible())


def names(view: View) -> list[str]:
    return [one.accessibleName() for one in view.findChildren(Button) if one.isVisible()]


def click(view: View, name: str) -> None:
    found = [*view.findChildren(Button), *view.findChildren(Tap)]
    next(one for one in found if one.isVisible() and one.accessibleName() == name).click()
    QApplication.processEvents()


# -- whom it is for --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("values", "sentence"),
    [
        ({}, "Begin met iets waar je weinig buikpijn van krijgt."),
        ({"who": "friend"}, "Voor: vriend of vriendin."),
        ({"who": "friend", "difficulty": 5}, "Voor: vriend of vriendin."),
        (
            {"who": "friend", "difficulty": 3},
            "Voor: vriend of vriendin. Dit is licht, als een roeiboot: een goed begin.",
        ),
        ({"who": "gone"}, "Voor: iemand."),
    ],
)
def test_what_is_answered_about_the_person_is_said(
    qtbot: QtBot, values: dict[str, object], sentence: str
) -> None:
    view = PersonView(given("person", values))
    in_window(qtbot, view)
    assert view.sentence() == sentence
    assert sentence in words(view)


def test_a_big_one_may_wait_for_a_small_one(qtbot: QtBot) -> None:
    view = PersonView(given("person", {"who": "manager"}))
    in_window(qtbot, view)
    answers = sent(view)
    view.findChildren(QSlider)[0].setValue(9)
    assert answers == {"difficulty": 9}
    assert "Er mag ook eerst iets lichts." in view.sentence()


def test_with_threats_there_is_help_and_it_opens_help_now(qtbot: QtBot) -> None:
    for view in (PersonView(given("person", {})), AloudView(given("aloud", CARD))):
        in_window(qtbot, view)
        click(view, "Wordt er gedreigd, geslagen of gepest?")
        assert "je hoeft dit gesprek niet alleen te voeren" in words(view)
        with qtbot.waitSignal(view.help_asked):
            click(view, "Help now")


# -- a sentence ------------------------------------------------------------------------------------


def test_there_are_eight_sentences_to_begin_with_and_none_gives_a_reason() -> None:
    options = exercise("saying-no").fields["frame"].options
    assert len(options) == 8
    said = [f" {words.lower()} " for option in options for words in option.words.values()]
    assert not [line for line in said if re.search(r"\b(want|omdat|because|sorry)\b", line)]


def test_a_frame_stands_in_the_field_and_can_be_rewritten(qtbot: QtBot) -> None:
    view = SentenceView(given("sentence", {}))
    in_window(qtbot, view, 800)
    answers = sent(view)
    click(view, TOMORROW)
    assert answers == {"frame": "tomorrow", "sentence": TOMORROW}
    assert [tap.accessibleName() for tap in view.findChildren(Tap) if tap.isChecked()] == [TOMORROW]
    line = view.findChildren(QLineEdit)[0]
    line.setFocus()
    line.setCursorPosition(len(TOMORROW))
    qtbot.keyClicks(line, " Goed?")
    view.leave()
    assert answers["sentence"] == f"{TOMORROW} Goed?"
    assert view.sentence() == "Dit is je eigen zin."
    assert not any(tap.isChecked() for tap in view.findChildren(Tap))


def test_own_words_that_gave_way_to_a_frame_can_be_had_back(qtbot: QtBot) -> None:
    view = SentenceView(given("sentence", {"sentence": "Nu even niet, lieverd."}))
    in_window(qtbot, view, 800)
    answers = sent(view)
    assert "Mijn eigen zin terug" not in names(view)
    click(view, TOMORROW)
    click(view, NIGHT)
    assert answers["sentence"] == NIGHT
    click(view, "Mijn eigen zin terug")
    assert answers["sentence"] == "Nu even niet, lieverd."
    assert "Mijn eigen zin terug" not in names(view)


def test_what_is_said_of_the_sentence_is_its_description(qtbot: QtBot) -> None:
    view = SentenceView(given("sentence", {"sentence": TOMORROW}))
    in_window(qtbot, view, 800)
    assert view.sentence() in words(view)
    assert view.sentence() in [line.accessibleDescription() for line in view.findChildren(LineInput)]


# -- the card --------------------------------------------------------------------------------------


def test_the_card_is_read_out_as_it_stands(qtbot: QtBot) -> None:
    view = CardView(given("conversation-card", CARD, "en"))
    in_window(qtbot, view)
    card = view.findChildren(SpokenCard)[0]
    assert card.accessibleName() == (
        "Conversation card, for: manager. How things are: Na twee uur lukt praten niet meer. "
        "What I ask: Kan ik om elf uur naar huis? When we look again: over twee weken"
    )
    assert card.accessibleDescription() == view.sentence() == "There are three lines on your card."
    assert view.sentence() in words(view)


def test_the_card_goes_along_while_one_types(qtbot: QtBot) -> None:
    view = CardView(given("conversation-card", {}))
    in_window(qtbot, view)
    answers = sent(view)
    assert view.sentence() == "Schrijf één wens op. De rest kan leeg blijven."
    line = view.findChildren(QLineEdit)[0]
    qtbot.keyClicks(line, "Ik ben op.")
    assert "Ik ben op." in view.findChildren(SpokenCard)[0].accessibleName()
    assert view.sentence().startswith("Op je kaart staat één regel. Er staat nog geen vraag op.")
    view.leave()
    assert answers == {"facts": "Ik ben op."}


@pytest.mark.parametrize(
    ("who", "part"),
    [
        ("manager", "mag een werkgever daar niet naar vragen"),
        ("colleague", "mag een werkgever daar niet naar vragen"),
        ("company-doctor", "houdt het voor zich"),
        ("partner", "Waarom je ziek bent, hoeft er niet op."),
        ("gone", "Waarom je ziek bent, hoeft er niet op."),
    ],
)
def test_nobody_needs_the_name_of_an_illness(qtbot: QtBot, who: str, part: str) -> None:
    view = CardView(given("conversation-card", {"who": who}))
    in_window(qtbot, view)
    assert part in words(view)


def test_no_line_of_the_card_asks_for_an_illness() -> None:
    read = exercise("saying-no")
    for name in read.step("conversation-card").fields:
        asked = " ".join([*read.fields[name].label.values(), *read.fields[name].hint.values()]).lower()
        assert not re.search(r"\b(ziek\w*|ill|illness|burn\w*|klacht\w*)\b", asked)


# -- once aloud ------------------------------------------------------------------------------------


def aloud(qtbot: QtBot, values: dict[str, object], language: str = "nl") -> AloudView:
    view = AloudView(given("aloud", values, language))
    in_window(qtbot, view, 800)
    return view


def test_what_can_be_said_stands_in_large_letters_and_the_ring_stands_still(qtbot: QtBot) -> None:
    view = aloud(qtbot, CARD | {"sentence": TOMORROW})
    assert f"{TOMORROW} | Na twee uur lukt praten niet meer. | Kan ik om elf uur naar huis?" in words(view)
    ring = view.findChildren(Ring)[0]
    assert not ring.running()
    assert view.sentence() == "Neem de tijd. Voorlezen is ook praten."
    assert view.footer() == "Er wordt niets opgenomen"


def test_the_ring_goes_after_a_click_and_stands_still_when_the_step_is_left(qtbot: QtBot) -> None:
    view = aloud(qtbot, CARD)
    ring = view.findChildren(Ring)[0]
    click(view, "Begin")
    assert ring.running()
    assert view.sentence() == "Rustig aan. Het hoeft niet mooi."
    click(view, "Even stil")
    assert not ring.running()
    click(view, "Begin")
    view.leave()
    assert not ring.running()
    click(view, "Begin")
    view.hide()
    ring.on_second_passed()
    assert not ring.running()


def test_when_the_ring_is_full_nothing_is_asked(qtbot: QtBot) -> None:
    view = aloud(qtbot, CARD)
    ring = view.findChildren(Ring)[0]
    click(view, "Begin")
    for _ in range(30):
        ring.on_second_passed()
    assert view.sentence() == "De ring is rond. Was je nog bezig? Ga gerust door."
    assert "Begin" not in names(view)


def test_the_person_says_that_it_was_said(qtbot: QtBot) -> None:
    view = aloud(qtbot, CARD, "en")
    answers = sent(view)
    click(view, "I said it")
    assert answers == {"aloud": 1}
    assert view.sentence() == "You said it aloud once. No more is needed."
    click(view, "I said it")
    assert view.sentence() == "You said it aloud two times. No more is needed."


def test_without_words_there_is_nothing_to_say_yet(qtbot: QtBot) -> None:
    view = aloud(qtbot, {"who": "partner"})
    assert view.sentence().startswith("Kies eerst een zin")
    assert "Ik zei het" not in names(view)


# -- the order, and the sheet ----------------------------------------------------------------------


def card_of(name: str, hours: int, **values: object) -> Entry:
    begun = datetime(2026, 11, 2, 9, 0, tzinfo=UTC) + timedelta(hours=hours)
    return Entry("saying-no", name, begun, True, dict(values), begun)


def test_the_lightest_stands_first_and_a_row_leads_to_how_it_was(qtbot: QtBot) -> None:
    history = [
        card_of("a", 1, goal="Geen extra zaterdag", who="manager", difficulty=8),
        card_of("b", 2, request="Een halfuur stil", who="partner", difficulty=2),
        card_of("c", 3, goal="Geen tasje", how=9, difficulty=1),
    ]
    view = OrderView(given("order", {}, "en")._replace(history=history))
    in_window(qtbot, view, 800)
    asked: list[tuple[str, str]] = []
    view.entry_asked.connect(lambda *where: asked.append(where))
    rows = view.findChildren(Row)
    assert [row.accessibleName() for row in rows] == [
        "Een halfuur stil. Partner, daunting: 2 of 10",
        "Geen extra zaterdag. Manager, daunting: 8 of 10",
        "Geen tasje. Someone, daunting: 1 of 10, how it was: 9 of 10",
    ]
    assert view.sentence().startswith("There are two cards to say here, the lightest first.")
    qtbot.keyClick(rows[0], Qt.Key.Key_Return)
    assert asked == [("b", "after")]


def test_when_all_was_said_it_says_so(qtbot: QtBot) -> None:
    view = OrderView(given("order", {})._replace(history=[card_of("a", 1, goal="x", how=0)]))
    in_window(qtbot, view, 800)
    assert view.sentence().startswith("Alles wat hier stond, heb je gezegd.")


def test_the_sheet_holds_what_was_written_and_no_weight(qtbot: QtBot) -> None:
    view = CardSheetView(given("sheet", CARD | {"sentence": TOMORROW, "difficulty": 9, "goal": "stil"}))
    qtbot.addWidget(view)
    sheet = view.sheet()
    assert sheet.note == "Voor: leidinggevende. Eén wens tegelijk. Voorlezen mag."
    assert [part.text for part in filled(sheet) if isinstance(part, Text)] == [
        TOMORROW, CARD["facts"], CARD["request"], CARD["again"],
    ]  # fmt: skip
    assert "9" not in view.html()


def test_without_a_person_the_sheet_is_for_nobody(qtbot: QtBot) -> None:
    view = CardSheetView(given("sheet", {}))
    qtbot.addWidget(view)
    assert view.sheet().note == "Eén wens tegelijk. Voorlezen mag."


ODD: list[dict[str, object]] = [
    {},
    {"who": "moon", "frame": "gone", "sentence": "{x} 👩🏽‍💻", "difficulty": "heavy", "aloud": -4, "how": 99},
    {"facts": "شهر " * 50, "feel": 5, "request": ["x"], "again": "W" * 80, "if-no": " ", "aloud": 99},
]


@pytest.mark.parametrize("odd", ODD)
@pytest.mark.parametrize("language", ["nl", "en"])
def test_odd_values_never_stop_it(qtbot: QtBot, odd: dict[str, object], language: str) -> None:
    history = [card_of("a", 1, **odd)]
    kinds: dict[str, type[View]] = {
        "order": OrderView, "person": PersonView, "sentence": SentenceView,
        "conversation-card": CardView, "aloud": AloudView, "sheet": CardSheetView,
    }  # fmt: skip
    for step, kind in kinds.items():
        view = kind(given(step, odd, language)._replace(history=history))
        in_window(qtbot, view)
        view.leave()
        assert view.sentence()
        view.grab()
