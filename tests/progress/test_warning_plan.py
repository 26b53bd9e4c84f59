"""The warning plan: lines of the card, own words to tick, the day to read it again, a word for each month."""

from datetime import UTC, date, datetime

import pytest

from course.progress import warning_plan as plan
from course.progress.answers import Entry
from course.progress.own_words import OwnWords
from course.progress.warning_plan import Line, Month

NOW = datetime(2026, 11, 24, 20, 0, tzinfo=UTC)
TODAY = NOW.date()
FIELD = "rising-signs"
WAKE = OwnWords("Wakker om vier uur, hoofd aan", date(2026, 10, 12), "my-circle", "sleep", "Mijn cirkel")
JAWS = OwnWords("Ik merk het vooral in mijn kaken", date(2026, 10, 19), "body-map", "note", "Lichaamskaart")
YES = OwnWords("Ik zeg overal ja op", date(2026, 11, 9), "causes", "first", "Waar het vandaan komt")
WORDS = [YES, JAWS, WAKE]


def entry(**values: object) -> Entry:
    return Entry("warning-plan", "e", NOW, True, dict(values), NOW)


# -- lines -----------------------------------------------------------------------------------------


def test_words_come_on_the_card_as_they_were_written_with_their_day() -> None:
    values: dict[str, object] = {FIELD: plan.with_words({}, FIELD, WAKE)}
    assert plan.lines(values, FIELD) == [Line(0, WAKE.text, day=WAKE.date, about="my-circle")]


def test_words_typed_here_have_the_day_of_today_and_come_from_nowhere() -> None:
    values: dict[str, object] = {FIELD: plan.written({}, FIELD, "Geen muziek", TODAY)}
    assert plan.lines(values, FIELD) == [Line(0, "Geen muziek", day=TODAY)]


def test_a_row_without_words_is_no_line_and_a_strange_one_does_no_harm() -> None:
    odd: list[object] = [{"text": " "}, {"kind": "body"}, 5, {"text": "x", "day": "soon"}, {"plan": "Als"}]
    assert [line.words or line.plan for line in plan.lines({FIELD: odd}, FIELD)] == ["x", "Als"]
    assert plan.lines({FIELD: "words"}, FIELD) == []


def test_shorter_words_still_know_what_they_were() -> None:
    values: dict[str, object] = {FIELD: plan.with_words({}, FIELD, WAKE)}
    line = plan.lines(values, FIELD)[0]
    values[FIELD] = plan.changed(values, FIELD, line, {"text": "Wakker om vier uur", "kind": "body"})
    shorter = plan.lines(values, FIELD)[0]
    assert shorter == Line(0, "Wakker om vier uur", "body", "", WAKE.date, "my-circle", WAKE.text)
    again = plan.changed(values, FIELD, shorter, {"text": "Wakker"})
    assert plan.lines({FIELD: again}, FIELD)[0].source == WAKE.text


def test_typed_words_that_change_have_no_source() -> None:
    values: dict[str, object] = {FIELD: plan.written({}, FIELD, "Geen muziek", TODAY)}
    changed = plan.changed(values, FIELD, plan.lines(values, FIELD)[0], {"text": "Stil"})
    assert changed == [{"text": "Stil", "day": "2026-11-24"}]


def test_a_line_that_is_taken_off_leaves_the_others() -> None:
    stored = [{"text": "a"}, {}, {"text": "b"}, {"text": "c"}]
    line = plan.lines({FIELD: stored}, FIELD)[1]
    assert plan.without({FIELD: stored}, FIELD, line) == [{"text": "a"}, {}, {"text": "c"}]


def test_five_signs_of_a_kind_fit_and_any_number_without_one() -> None:
    stored = [{"text": str(number), "kind": "body"} for number in range(5)]
    values: dict[str, object] = {FIELD: [*stored, {"text": "x"}]}
    assert not plan.kind_has_room(values, FIELD, "body")
    assert plan.kind_has_room(values, FIELD, "body", plan.lines(values, FIELD)[0])
    assert plan.kind_has_room(values, FIELD, "head")
    assert plan.kind_has_room(values, FIELD, "")


def test_an_if_then_plan_comes_among_the_traps() -> None:
    sentence = OwnWords("Als x, dan y.", TODAY, "if-then", "then", "Als-dan")
    values: dict[str, object] = {"traps": plan.with_plan({}, sentence)}
    line = Line(0, "", "", "Als x, dan y.", TODAY, "if-then", "Als x, dan y.")
    assert plan.lines(values, "traps") == [line]
    values["traps"] = plan.changed(
        values, "traps", line, {"text": "Ik doe het even", "plan": "Als x, dan z."}
    )
    assert [offer.line for offer in plan.offers(values, "traps", [sentence])] == [
        Line(0, "Ik doe het even", "", "Als x, dan z.", TODAY, "if-then", "Als x, dan y.")
    ]


@pytest.mark.parametrize(
    "values",
    [{"call": "huisarts"}, {"high-acts": [{"text": "bellen"}]}, {"traps": [{"plan": "x"}]}],
)
def test_a_card_with_anything_on_it_is_not_empty(values: dict[str, object]) -> None:
    assert not plan.is_empty(values)
    assert plan.is_empty({"months": [{"month": "2026-11", "state": "high"}], "high-acts": [{}]})


# -- what to tick ----------------------------------------------------------------------------------


def test_own_words_are_offered_newest_first_and_those_on_the_card_are_ticked() -> None:
    values: dict[str, object] = {FIELD: plan.with_words({}, FIELD, WAKE)}
    found = plan.offers(values, FIELD, WORDS)
    assert [offer.words for offer in found] == [YES.text, JAWS.text, WAKE.text]
    assert [offer.line is not None for offer in found] == [False, False, True]
    assert found[2].title == "Mijn cirkel"


def test_what_was_typed_here_stands_among_them_by_its_day() -> None:
    values: dict[str, object] = {FIELD: [{"text": "Stil", "day": "2026-11-01"}, {"text": "Kort"}]}
    found = plan.offers(values, FIELD, WORDS)
    assert [offer.words for offer in found] == ["Kort", YES.text, "Stil", JAWS.text, WAKE.text]


def test_words_that_were_made_shorter_are_found_again_by_what_they_were() -> None:
    values: dict[str, object] = {FIELD: [{"text": "Wakker", "about": "my-circle", "source": WAKE.text}]}
    found = plan.offers(values, FIELD, [WAKE])
    assert [(offer.words, offer.line is not None) for offer in found] == [(WAKE.text, True)]


def test_words_that_were_erased_elsewhere_stay_on_the_card() -> None:
    values: dict[str, object] = {FIELD: plan.with_words({}, FIELD, WAKE)}
    found = plan.offers(values, FIELD, [YES])
    assert [(offer.words, offer.title) for offer in found] == [
        (YES.text, "Waar het vandaan komt"),
        (WAKE.text, ""),
    ]


def test_letters_and_the_words_of_this_card_are_not_offered() -> None:
    letter = YES._replace(text="x" * 201)
    here = YES._replace(about="warning-plan")
    assert plan.offers({}, FIELD, [letter, here]) == []


def test_one_exercise_alone_can_be_looked_at_and_the_ticked_ones_stay() -> None:
    values: dict[str, object] = {FIELD: plan.with_words({}, FIELD, WAKE)}
    found = plan.offers(values, FIELD, WORDS, "causes")
    assert [offer.words for offer in found] == [YES.text, WAKE.text]
    assert plan.places([*WORDS, YES._replace(about="gone", title="")]) == [
        ("causes", "Waar het vandaan komt"),
        ("body-map", "Lichaamskaart"),
        ("my-circle", "Mijn cirkel"),
    ]


# -- reading it again ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("today", "proposed"),
    [
        (date(2026, 11, 24), date(2027, 2, 24)),
        (date(2026, 11, 30), date(2027, 2, 28)),
        (date(2027, 11, 30), date(2028, 2, 29)),
        (date(2026, 9, 30), date(2026, 12, 30)),
        (date(2026, 1, 31), date(2026, 4, 30)),
    ],
)
def test_three_months_on_is_the_same_day_or_the_last_of_the_month(today: date, proposed: date) -> None:
    assert plan.review_proposed(today) == proposed


def test_the_plan_is_to_be_read_again_from_its_day_on() -> None:
    assert plan.review_due([entry(review="2026-11-24")], NOW) == TODAY
    assert plan.review_due([entry(review="2026-11-25")], NOW) is None
    assert plan.review_due([entry(review="soon")], NOW) is None
    assert plan.review_due([], NOW) is None


# -- a word a month --------------------------------------------------------------------------------

MONTHS = [{"month": "2026-09", "state": "steady"}, {"month": "2026-11", "state": "high"}, {"state": "steady"}]


def test_the_last_months_stand_in_a_row_and_a_month_without_a_word_is_a_gap() -> None:
    assert plan.months({"months": MONTHS}, date(2027, 1, 31), 5) == [
        Month("2026-09", "steady"),
        Month("2026-10", None),
        Month("2026-11", "high"),
        Month("2026-12", None),
        Month("2027-01", None),
    ]
    assert len(plan.months({}, TODAY)) == 12


def test_a_word_for_a_month_takes_the_place_of_the_earlier_one_and_can_be_taken_back() -> None:
    chosen = plan.with_month({"months": MONTHS}, "2026-09", "rising")
    assert chosen == [*MONTHS[1:], {"month": "2026-09", "state": "rising"}]
    assert plan.with_month({"months": chosen}, "2026-09", None) == MONTHS[1:]


def test_a_word_nobody_knows_is_a_gap() -> None:
    odd = {"months": [{"month": "2026-11", "state": "red"}, {"month": 5, "state": "high"}]}
    assert plan.months(odd, TODAY, 1) == [Month("2026-11", None)]


def test_the_month_is_open_until_there_is_a_word_for_it() -> None:
    assert plan.month_open([entry()], NOW)
    assert not plan.month_open([entry(months=MONTHS)], NOW)
    assert not plan.month_open([], NOW)
