"""Turns course/content/sentences.toml into sentences_data.py, which needs no parser at start.

Run it with `python tests/make_sentences.py` after each change of a sentence.
"""

import json
import tomllib
from pathlib import Path

CONTENT = Path(__file__).resolve().parent.parent / "course" / "content"
SOURCE = CONTENT / "sentences.toml"
TARGET = CONTENT / "sentences_data.py"

_TYPES = {
    "say": "dict[str, dict[str, str]]",
    "count": "dict[str, dict[str, dict[str, str]]]",
    "list": "dict[str, dict[str, list[str]]]",
}
_HEAD = '''"""The sentences of sentences.toml as plain data, made by tests/make_sentences.py."""
# ruff: noqa: E501
'''


def module(toml: str) -> str:
    """The text of the Python module for the text of the TOML file."""
    tables = tomllib.loads(toml)
    parts = [f"{kind.upper()}: {hint} = {_literal(tables[kind])}\n" for kind, hint in _TYPES.items()]
    return "\n".join([_HEAD, *parts])


def main() -> None:
    """Write the module beside its source."""
    TARGET.write_text(module(SOURCE.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")


def _literal(value: object, indent: str = "") -> str:
    """Python text with one thing a line, as the formatter leaves it."""
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False)
    deeper = indent + "    "
    if isinstance(value, dict):
        lines = [f"{deeper}{json.dumps(key)}: {_literal(item, deeper)}," for key, item in value.items()]
        return "\n".join(["{", *lines, indent + "}"])
    assert isinstance(value, list)
    return "\n".join(["[", *(f"{deeper}{_literal(item, deeper)}," for item in value), indent + "]"])


if __name__ == "__main__":
    main()
