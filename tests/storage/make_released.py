"""Keeps a database of this version for good: run it once when a version of the schema is released.

`python -m tests.storage.make_released` fills `released/VERSION/`; it never changes a folder that exists.
Every database ever released must open in every later program (see test_released.py).
"""

import json
import shutil
import sys
import tempfile
from datetime import datetime, timedelta, timezone
from pathlib import Path

from course.progress import statements as say
from course.progress.statements import Statement, Verb
from course.progress.store import StatementStore
from course.storage.opening import open_database
from course.storage.profile import prepare
from course.storage.schema import LATEST

RELEASED = Path(__file__).parent / "released"
START = datetime(2026, 11, 24, 21, 15, 3, 123000, tzinfo=timezone(timedelta(hours=1)))
DEFINITION = '{"id":"gives","label":{"en":"What gives energy","nl":"Wat geeft energie"},"type":"lines"}'


def said() -> list[Statement]:
    """One statement of every verb, and answers of every kind of value."""
    lesson, entry = "vicious-circle", "2026-11-24"
    field = say.answer("energy-balance", entry, "gives")
    values: list[object] = ["een wandeling 🌳", None, 3, ["rest", "walk"], [{"name": "hond"}], "lang " * 2000]
    answers = [
        say.make(Verb.ANSWERED, field, _at(minute), {"response": value}, {"definition": "00ff"})
        for minute, value in enumerate(values)
    ]
    erased = say.make(Verb.ERASED, "", _at(20))
    return [
        say.make(Verb.INITIALIZED, say.course(), START),
        say.make(Verb.INITIALIZED, say.step(lesson, "why"), START, context={"length": "kort"}),
        say.make(Verb.PROGRESSED, say.step(lesson, "why"), _at(1), {"duration": "PT42S"}),
        say.make(Verb.COMPLETED, say.part(lesson, "kern"), _at(2)),
        say.make(Verb.ANSWERED, say.series("energy-moment"), _at(3), {"response": 2}),
        say.make(Verb.INITIALIZED, say.entry("energy-balance", entry), _at(4)),
        *answers,
        say.make(Verb.COMPLETED, say.entry("energy-balance", entry), _at(12)),
        say.make(Verb.SUSPENDED, say.lesson(lesson), _at(13)),
        say.make(Verb.RESUMED, say.dose(), _at(14)),
        say.make(Verb.PAUSED, say.course(), _at(15), {"until": "2026-12-13"}),
        say.make(Verb.VOIDED, say.act("minute"), _at(16)),
        say.make(Verb.TERMINATED, say.course(), _at(17)),
        erased,
    ]


def keep(folder: Path) -> None:
    """Make the database, its key and what it holds."""
    with tempfile.TemporaryDirectory() as place:
        profile = prepare(Path(place) / "profile")
        database = open_database(profile, START)
        store = StatementStore(database)
        store.append(said(), definitions={"00ff": DEFINITION})
        store.save_draft(say.written("thermostat", "why"), "half een zin", "2026-11-24T20:45:00.000Z")
        held = {"statements": store.every(), "actor": store.actor(), "drafts": store.drafts()}
        database.close()
        folder.mkdir(parents=True)
        shutil.copyfile(profile.database, folder / "data.db")
        shutil.copyfile(profile.key, folder / "key.toml")
    (folder / "holds.json").write_text(json.dumps(held, indent=1, ensure_ascii=False), "utf-8")


def _at(minute: int) -> datetime:
    return START + timedelta(minutes=minute)


if __name__ == "__main__":
    place = RELEASED / str(LATEST)
    if place.exists():
        sys.exit(f"{place} exists and is never changed")
    keep(place)
