"""What the database holds: its tables by version, and which rows of it can be trusted."""

import json
from typing import NamedTuple

# The verbs that storage itself must know, to index, count and erase. The others are in progress/.
ANSWERED = "http://adlnet.gov/expapi/verbs/answered"
COMPLETED = "http://adlnet.gov/expapi/verbs/completed"
ERASED = "urn:twintig-graden:verb:erased"

# Read before a key may write: whoever can read this has the right key and the right kind of file.
CANARY = "Twintig graden: the key fits"

# One row of `statement`: seq, id, at, date, offset, verb, object, result, context.
Row = tuple[int, str, str, str, int, str, str, str, str]
COLUMNS = "seq, id, at, date, offset, verb, object, result, context"

# What was said elsewhere is added with these: a definition once, of half-typed words the newest, and none
# that were answered since.
INSERT = f"INSERT INTO statement ({COLUMNS}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
INSERT_DEFINITION = "INSERT OR IGNORE INTO definition (hash, json) VALUES (?, ?)"
NEWER_DRAFT = """
    INSERT INTO draft (object, at, value) VALUES (?, ?, ?)
    ON CONFLICT DO UPDATE SET at = excluded.at, value = excluded.value WHERE excluded.at > draft.at"""
DROP_ANSWERED = """
    DELETE FROM draft WHERE EXISTS (
        SELECT 1 FROM statement WHERE statement.object = draft.object AND statement.at >= draft.at
    )"""


class Migration(NamedTuple):
    """One step of the schema. Its number is its place in the list, from 1; it is never changed later."""

    name: str
    statements: tuple[str, ...]


# An answer touches two pages: the end of `statement` and one leaf of `statement_object`. The other
# indexes leave answers out. `id` has no index: it would touch a third page for every answer.
MIGRATIONS: tuple[Migration, ...] = (
    Migration(
        "statements, definitions, drafts",
        (
            """CREATE TABLE statement (
                seq INTEGER PRIMARY KEY, id TEXT NOT NULL, at TEXT NOT NULL, date TEXT NOT NULL,
                offset INTEGER NOT NULL, verb TEXT NOT NULL, object TEXT NOT NULL,
                result TEXT NOT NULL, context TEXT NOT NULL
            )""",
            "CREATE INDEX statement_object ON statement (object)",
            f"CREATE INDEX statement_verb ON statement (verb) WHERE verb <> '{ANSWERED}'",
            f"CREATE INDEX statement_date ON statement (date) WHERE verb <> '{ANSWERED}'",
            "CREATE TABLE definition (hash TEXT PRIMARY KEY, json TEXT NOT NULL) WITHOUT ROWID",
            """CREATE TABLE draft (
                object TEXT PRIMARY KEY, at TEXT NOT NULL, value TEXT NOT NULL
            ) WITHOUT ROWID""",
            "CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID",
        ),
    ),
    Migration(
        "a name for this computer, at random",
        ("INSERT INTO meta (name, value) VALUES ('device', lower(hex(randomblob(16))))",),
    ),
)
LATEST = len(MIGRATIONS)

# Counted for a person: one answer however often it was changed, one lesson whatever its parts.
COUNT_ANSWERS = f"""
    SELECT count(DISTINCT iif(object GLOB '*:series:*', id, object)) FROM statement
    WHERE verb = '{ANSWERED}'"""
COUNT_LESSONS = f"""
    SELECT count(DISTINCT substr(object, 1, instr(object, ':part:'))) FROM statement
    WHERE verb = '{COMPLETED}' AND verb <> '{ANSWERED}' AND instr(object, ':part:') > 0"""

# Counts the rows that `is_whole` would refuse, without taking each of them out of the database.
_TEXTS = ("id", "at", "date", "verb", "object", "result", "context")
COUNT_BROKEN = f"""
    SELECT count(*) FROM statement
    WHERE typeof(offset) <> 'integer' OR {" OR ".join(f"typeof({name}) <> 'text'" for name in _TEXTS)}
    OR NOT json_valid(result) OR NOT json_valid(context)"""


def is_whole(row: tuple[object, ...]) -> bool:
    """Whether a row of `statement` is complete and its JSON can be read."""
    if len(row) != 9 or not isinstance(row[0], int) or not isinstance(row[4], int):
        return False
    texts = [value for place, value in enumerate(row) if place not in (0, 4)]
    return all(isinstance(text, str) for text in texts) and is_json(row[7]) and is_json(row[8])


def is_json(text: object) -> bool:
    """Whether `text` is JSON; a page that was zeroed within it is not."""
    try:
        json.loads(str(text))
    except ValueError:
        return False
    return True
