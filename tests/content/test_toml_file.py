"""The line of a fault in a TOML file, wherever the table stands that it is in."""

import pytest

from course.content.toml_file import Table, TomlFile

TEXT = """top = 1
inline = { key = 2 }
rows = [
    { id = "a", x = 1 },
    { id = "b", x = 1 }, { id = "a", x = 1 },
]

[words]
nl = "a"

[[part]]
id = "a"
x = 1
words = { nl = "a", en = "b" }

    [[part.piece]]
    id = "a"
    x = 1

[[part]]
id = "a"
x = 1

    [[part.piece]]
    id = "a"
    x = 1

    [[part.piece]]
    x = 1
"""


def line(find: str, key: str) -> int:
    """The line of a fault at `key` in the table that the path `find` leads to."""
    file = TomlFile(TEXT, "x.toml", first_line=11)
    table: Table = file.root
    for name in find.split():
        row, _, index = name.partition(":")
        table = table.tables(row)[int(index)] if index else table.children()[row]
    file.faults.clear()
    table.fault(key, "wrong")
    return file.faults[0].line - 10


@pytest.mark.parametrize(
    ("find", "key", "at"),
    [
        ("", "top", 1),
        ("", "rows", 3),
        ("", "words", 8),
        ("", "part", 11),
        ("", "nothing", -10),
        ("inline", "key", 2),
        ("rows:0", "x", 4),
        ("rows:1", "x", 5),
        ("rows:2", "x", 5),
        ("words", "nl", 9),
        ("words", "en", 8),
        ("part:0", "id", 12),
        ("part:0", "x", 13),
        ("part:0", "piece", 16),
        ("part:0 words", "en", 14),
        ("part:0 piece:0", "x", 18),
        ("part:0 piece:0", "nothing", 16),
        ("part:1", "x", 22),
        ("part:1 piece:0", "x", 26),
        ("part:1 piece:1", "x", 29),
        ("part:1 piece:1", "id", 28),
    ],
)
def test_a_fault_stands_on_the_line_of_its_key_or_where_its_table_starts(
    find: str, key: str, at: int
) -> None:
    assert line(find, key) == at


def test_after_a_hundred_faults_no_more_are_noted() -> None:
    file = TomlFile("\n".join(f"k{number} = 1" for number in range(200)), "x.toml")
    file.root.only(())
    assert len(file.faults) == 100
