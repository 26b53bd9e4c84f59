"""The store keeps what was said, byte for byte, and finds it again without reading everything."""

from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from course.errors import Damaged, StorageError
from course.progress import answers
from course.progress import statements as say
from course.progress.statements import Statement, Verb
from course.progress.store import Draft, StatementStore
from course.storage.database import Database
from course.storage.opening import open_database
from course.storage.profile import prepare

START = datetime(2026, 11, 24, 20, 15, 3, 123000, tzinfo=UTC)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    with closing(open_database(prepare(tmp_path / "ben"), START)) as opened:
        yield opened


@pytest.fixture
def store(database: Database) -> StatementStore:
    return StatementStore(database)


def at(minute: int) -> datetime:
    return START + timedelta(minutes=minute)


def answered(object_: str, value: object, minute: int = 0) -> Statement:
    return say.make(Verb.ANSWERED, object_, at(minute), {"response": value})


def plan(database: Database, monkeypatch: pytest.MonkeyPatch, ask: Callable[[], object]) -> str:
    """How SQLite finds the rows that `ask` reads."""
    asked: list[tuple[str, Any]] = []

    def note(sql: str, parameters: Any = ()) -> list[Any]:
        asked.append((sql, parameters))
        return []

    with monkeypatch.context() as patch:
        patch.setattr(database, "read", note)
        ask()
    ((sql, parameters),) = asked
    return " / ".join(row[3] for row in database.read(f"EXPLAIN QUERY PLAN {sql}", parameters))


def test_what_was_said_comes_back_exactly_and_in_order(store: StatementStore) -> None:
    said = [answered(say.answer("wave", "a", f"f{n}"), n, minute=-n) for n in range(20)]
    store.append(said[:7])
    store.append(said[7:])
    assert store.every() == said


@given(value=JSON)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_every_value_comes_back_exactly_and_as_a_draft_too(store: StatementStore, value: object) -> None:
    object_ = say.answer("wave", "a", "any")
    store.append([answered(object_, value)])
    store.save_draft(object_, value, "now")
    last = store.last(Verb.ANSWERED, object_)
    assert last is not None
    found = last.result["response"]
    assert (repr(found), type(found)) == (repr(value), type(value))
    assert repr(store.drafts()[object_].value) == repr(value)


@pytest.mark.parametrize(
    "text", ["a\0b", "🌡️🇳🇱👩‍⚕️", "é e\u0301", "שלום \u202e x", "\r\n\t", "x" * 1_000_000, "'; drop --"]
)
def test_strange_and_long_texts_come_back_exactly(store: StatementStore, text: str) -> None:
    object_ = say.written("thermostat", text.replace(":", "")[:20])
    store.append([answered(object_, text)])
    assert [one.result["response"] for one in store.answers_of(object_)] == [text]
    assert [one.object for one in store.every()] == [object_]


@pytest.mark.parametrize("text", ["half \ud83d", "\ude00", "\ud83d\ude00"])
def test_half_a_character_is_refused_before_anything_is_kept(store: StatementStore, text: str) -> None:
    with pytest.raises(StorageError) as error:
        store.append([answered(say.dose(), "good"), answered(say.dose(), text)])
    assert error.value.values["reason"] == "surrogate"
    with pytest.raises(StorageError):
        store.save_draft(say.dose(), [text], "now")
    assert store.every() == [] and store.drafts() == {}


def test_an_answer_takes_its_draft_away_and_keeps_what_was_asked(store: StatementStore) -> None:
    gives, takes = (say.answer("energy-balance", "a", field) for field in ("gives", "takes"))
    store.save_draft(gives, "half", "2026-11-24T20:15:00.000Z")
    store.save_draft(gives, "half een", "2026-11-24T20:15:01.000Z")
    store.save_draft(takes, "ook", "2026-11-24T20:15:02.000Z")
    store.append([answered(gives, "heel")], drop_drafts=[gives], definitions={"00ff": '{"id": "gives"}'})
    store.append([answered(gives, "anders")], definitions={"00ff": '{"id": "gives"}'})
    assert store.drafts() == {takes: Draft("2026-11-24T20:15:02.000Z", "ook")}
    assert store.definition("00ff") == {"id": "gives"}
    assert store.definition("ff00") is None
    store.drop_drafts([takes, gives])
    assert store.drafts() == {}


def test_drafts_of_one_exercise_can_be_asked_for(store: StatementStore) -> None:
    for exercise in ("wave", "wave-two"):
        store.save_draft(say.answer(exercise, "a", "f"), exercise, "now")
    assert list(store.drafts(say.exercise("wave"))) == [say.answer("wave", "a", "f")]


def test_a_prefix_ends_where_an_id_ends(store: StatementStore) -> None:
    objects = [
        say.exercise("wave"), say.entry("wave", "a"), say.answer("wave", "a", "f"), say.entry("wave", "a2"),
        say.entry("wave2", "a"), say.entry("wave-two", "a"), say.lesson("wave"),
    ]  # fmt: skip
    store.append([say.make(Verb.INITIALIZED, object_, START) for object_ in objects])
    assert [one.object for one in store.answers_of(say.exercise("wave"))] == objects[:4]
    assert [one.object for one in store.answers_of(say.entry("wave", "a") + ":")] == objects[1:3]


def test_an_entry_is_read_with_its_beginning_and_end(store: StatementStore) -> None:
    entry = say.entry("wave", "a")
    store.append([say.make(Verb.INITIALIZED, entry, START), answered(say.answer("wave", "a", "f"), 3)])
    store.append([say.make(Verb.COMPLETED, entry, at(2))])
    (found,) = answers.entries(store.answers_of(say.exercise("wave")))
    assert (found.finished, found.values) == (True, {"f": 3})


def test_last_is_what_was_said_last_not_what_the_clock_says(store: StatementStore) -> None:
    for minute, name in ((500, "one"), (0, "two")):
        store.append([say.make(Verb.INITIALIZED, say.step("thermostat", name), at(minute))])
    store.append([say.make(Verb.INITIALIZED, say.step("thermostat-two", "three"), at(1))])
    store.append([say.make(Verb.PROGRESSED, say.step("thermostat", "one"), at(2))])
    store.append([say.make(Verb.INITIALIZED, say.course(), at(3))])

    def last(prefix: str) -> str:
        found = store.last(Verb.INITIALIZED, prefix)
        return found.object if found else ""

    assert last(say.lesson("thermostat")) == say.step("thermostat", "two")
    assert last(say.lesson("")) == last(say.BASE + "lesson") == say.step("thermostat-two", "three")
    assert last(say.BASE) == say.course()
    assert last(say.lesson("other")) == ""
    assert store.last(Verb.PAUSED) is None
    assert store.last(Verb.ANSWERED, say.BASE) is None


def test_the_last_answer_of_a_kind_is_found(store: StatementStore) -> None:
    store.append(
        [answered(say.written("thermostat", "why"), "omdat"), answered(say.series("energy-moment"), 2)]
    )
    last = store.last(Verb.ANSWERED, say.lesson(""))
    assert last is not None and last.result == {"response": "omdat"}


def test_completed_tells_the_parts_of_each_lesson(store: StatementStore) -> None:
    done = [say.part("a", "kern"), say.part("a", "kort"), say.part("a", "kern"), say.part("b", "heel")]
    store.append([say.make(Verb.COMPLETED, object_, START) for object_ in done])
    store.append([say.make(Verb.COMPLETED, say.entry("wave", "a"), START)])
    store.append([say.make(Verb.COMPLETED, say.act("minute"), START)])
    store.append([say.make(Verb.INITIALIZED, say.part("c", "kern"), START)])
    assert store.completed() == {"a": {"kern", "kort"}, "b": {"heel"}}


def test_since_gives_a_day_and_what_came_after_without_the_answers(store: StatementStore) -> None:
    said = [
        say.make(Verb.PROGRESSED, say.step("a", "b"), START - timedelta(days=1), {"duration": "PT9S"}),
        say.make(Verb.PROGRESSED, say.step("a", "c"), START, {"duration": "PT42S"}),
        answered(say.dose(), 1),
        say.make(Verb.RESUMED, say.dose(), START + timedelta(days=1)),
    ]
    store.append(said)
    assert store.since("2026-11-24") == [said[1], said[3]]


def test_a_series_holds_its_own_moments_only(store: StatementStore) -> None:
    store.append(
        [answered(say.series(name), n) for n, name in enumerate(["energy-moment", "energy-hour"] * 2)]
    )
    assert [one.result["response"] for one in store.series("energy-moment")] == [0, 2]


def test_the_account_is_the_one_the_database_was_made_with(store: StatementStore) -> None:
    assert len(bytes.fromhex(store.actor())) == 16


def test_no_question_reads_all_statements(
    database: Database, store: StatementStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    expected = {
        "statement_object (object>? AND object<?)": lambda: store.answers_of(say.exercise("wave")),
        "statement_object (object=?)": lambda: store.series("energy-moment"),
        "statement_verb (verb=?)": store.completed,
        "statement_date (date>?)": lambda: store.since("2026-11-24"),
    }
    for index, ask in expected.items():
        found = plan(database, monkeypatch, ask)
        assert f"SEARCH statement USING INDEX {index}" in found and "SCAN" not in found
    narrow = plan(database, monkeypatch, lambda: store.last(Verb.INITIALIZED, say.lesson("thermostat")))
    assert "statement_object (object>? AND object<?)" in narrow
    broad = plan(database, monkeypatch, lambda: store.last(Verb.INITIALIZED, say.lesson("")))
    assert "statement_verb (verb=?)" in broad and "TEMP B-TREE" not in broad
    # Answers are said all the time, so going back from the end meets one soon.
    answer = plan(database, monkeypatch, lambda: store.last(Verb.ANSWERED, say.lesson("")))
    assert answer == "SCAN statement"


def test_an_answer_that_cannot_be_read_is_called_damaged(database: Database, store: StatementStore) -> None:
    store.append([answered(say.dose(), "goed")])
    with database.transaction() as execute:
        execute('UPDATE statement SET result = \'{"response": "half\' || char(0)')
    with pytest.raises(Damaged):
        store.every()


def test_a_statement_that_cannot_be_kept_leaves_nothing_of_its_transaction(
    database: Database, store: StatementStore
) -> None:
    broken = answered(say.dose(), 2)._replace(at=None)  # type: ignore[arg-type]
    store.save_draft(say.dose(), "half", "now")
    with pytest.raises(Exception, match="NOT NULL"):
        store.append([answered(say.dose(), 1), broken], drop_drafts=[say.dose()], definitions={"00": "{}"})
    assert store.every() == [] and store.definition("00") is None
    assert list(store.drafts()) == [say.dose()]


def test_the_last_of_each_verb_comes_in_the_order_it_was_said_whatever_the_clock_said(
    store: StatementStore, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    verbs = (Verb.PAUSED, Verb.RESUMED)
    first, away, back = (
        say.make(Verb.PAUSED, say.course(), at(0)),
        say.make(Verb.PAUSED, say.course(), at(60)),
        say.make(Verb.RESUMED, say.course(), at(30)),
    )
    store.append([first, away, back, say.make(Verb.RESUMED, say.dose(), at(90))])
    assert store.last_of_each(verbs, say.course()) == [away, back]
    found = plan(database, monkeypatch, lambda: store.last_of_each(verbs, say.course()))
    assert "USING INDEX statement_verb" in found


# -- the last entries, and own words ------------------------------------------------------------


def diary(store: StatementStore, days: int, exercise: str = "sleep-diary") -> list[str]:
    """An entry a day with two answers; the ids of the entries."""
    made = []
    for number in range(days):
        entry = say.new_id(at(number * 1440))
        made.append(entry)
        begun = say.make(Verb.INITIALIZED, say.entry(exercise, entry), at(number * 1440))
        about = (say.answer(exercise, entry, name) for name in ("in-bed", "awake"))
        store.append([begun, *(answered(one, number, number * 1440) for one in about)])
    return made


def test_only_the_last_entries_are_read(store: StatementStore) -> None:
    made = diary(store, 9)
    diary(store, 2, "sleep-diary-2")
    found = answers.entries(store.latest("sleep-diary", 3))
    assert [(one.id, one.values["awake"]) for one in found] == list(zip(made[-3:], (6, 7, 8), strict=True))
    assert len(answers.entries(store.latest("sleep-diary", 60))) == 9
    assert store.latest("wave", 3) == []


def test_an_older_entry_that_is_changed_now_is_still_an_older_one(store: StatementStore) -> None:
    made = diary(store, 5)
    store.append([answered(say.answer("sleep-diary", made[0], "awake"), 99, 99_999)])
    assert [one.id for one in answers.entries(store.latest("sleep-diary", 2))] == made[-2:]


def test_the_last_entries_are_found_by_their_object(
    store: StatementStore, database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    read = database.read

    def note(sql: str, parameters: Any = ()) -> list[Any]:
        rows = read(f"EXPLAIN QUERY PLAN {sql}", parameters)
        asked.extend(row[3] for row in rows)
        return read(sql, parameters)

    monkeypatch.setattr(database, "read", note)
    store.latest("sleep-diary", 3)
    assert any("statement_object" in step for step in asked)
    assert not any("SCAN statement" in step for step in asked)


def test_own_words_come_newest_first_with_what_was_taken_back(store: StatementStore) -> None:
    sign = say.written("vicious-circle", "first-sign")
    store.append(
        [answered(sign, "cold hands"), answered(say.written("causes", "one"), "often"), answered(sign, 7)]
    )
    store.append([answered(sign, [{"name": "two words"}], 1), answered(sign, None, 2)])
    found = [one.result["response"] for one in store.own_texts(10)]
    assert found == [None, [{"name": "two words"}], "cold hands"]
    assert [one.result["response"] for one in store.own_texts(1)] == [None]
