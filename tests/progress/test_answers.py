"""The entries that statements speak of: the newest value of each field, in the order they were begun."""

from datetime import UTC, datetime, timedelta, timezone

from course.progress import statements as say
from course.progress.answers import Entry, entries, values
from course.progress.statements import Statement, Verb

HERE = timezone(timedelta(hours=2))
START = datetime(2026, 7, 1, 22, 30, tzinfo=HERE)


def at(minute: int) -> datetime:
    return START + timedelta(minutes=minute)


def answered(minute: int, entry: str, field: str, value: object) -> Statement:
    return say.make(Verb.ANSWERED, say.answer("sleep-diary", entry, field), at(minute), {"response": value})


def test_the_newest_value_wins_and_a_cleared_field_is_gone() -> None:
    said = [
        say.make(Verb.INITIALIZED, say.entry("sleep-diary", "a"), at(0)),
        answered(1, "a", "bed", "22:30"),
        answered(2, "a", "bed", "23:00"),
        answered(3, "a", "note", "woelig"),
        answered(4, "a", "note", None),
        say.make(Verb.COMPLETED, say.entry("sleep-diary", "a"), at(5)),
    ]
    assert entries(said) == [Entry("sleep-diary", "a", at(0), True, {"bed": "23:00"}, at(5))]
    assert entries(said[:-1])[0].finished is False


def test_the_newest_is_what_was_said_last_whatever_the_clock_says() -> None:
    said = [answered(100, "a", "bed", "first"), answered(-100, "a", "bed", "second")]
    assert entries(said)[0].values == {"bed": "second"}


def test_an_entry_begins_with_the_first_thing_said_about_it_on_the_clock_there() -> None:
    (entry,) = entries([answered(7, "a", "bed", "22:30")])
    assert entry.begun == at(7)
    assert entry.begun.utcoffset() == timedelta(hours=2)
    assert entry.begun.astimezone(UTC).hour == 20


def test_entries_come_in_the_order_they_were_begun_and_exercises_are_kept_apart() -> None:
    other = say.make(Verb.ANSWERED, say.answer("wave", "b", "height"), at(2), {"response": 0})
    said = [answered(1, "b", "bed", "x"), other, answered(3, "a", "bed", "y"), answered(4, "b", "bed", "z")]
    found = [(entry.exercise, entry.id, entry.values) for entry in entries(said)]
    assert found == [
        ("sleep-diary", "b", {"bed": "z"}),
        ("wave", "b", {"height": 0}),
        ("sleep-diary", "a", {"bed": "y"}),
    ]


def test_what_says_nothing_about_an_entry_is_passed_over() -> None:
    said = [
        say.make(Verb.INITIALIZED, say.course(), at(0)),
        say.make(Verb.ANSWERED, say.written("thermostat", "why"), at(1), {"response": "x"}),
        say.make(Verb.INITIALIZED, say.exercise("wave"), at(2)),
        say.make(Verb.ERASED, "", at(3)),
    ]
    assert entries(said) == []


def test_an_entry_that_was_only_opened_is_there_without_values() -> None:
    (entry,) = entries([say.make(Verb.INITIALIZED, say.entry("wave", "a"), at(0))])
    assert (entry.values, entry.finished) == ({}, False)


def test_a_part_that_was_erased_takes_only_itself() -> None:
    said = [answered(0, "a", "bed", "22:30"), answered(1, "b", "bed", "23:00")]
    erased = said[0]._replace(verb=Verb.ERASED, object="", result={})
    assert [entry.id for entry in entries([erased, said[1]])] == ["b"]


def test_the_fields_of_lessons_give_their_newest_value() -> None:
    why, how = say.written("thermostat", "why"), say.written("thermostat", "how")
    said = [
        say.make(Verb.ANSWERED, why, at(0), {"response": "eerst"}),
        say.make(Verb.ANSWERED, how, at(1), {"response": "zo"}),
        say.make(Verb.ANSWERED, why, at(2), {"response": "later"}),
        say.make(Verb.ANSWERED, how, at(3), {"response": None}),
        say.make(Verb.PROGRESSED, say.step("thermostat", "why"), at(4)),
    ]
    assert values(said) == {why: "later"}
