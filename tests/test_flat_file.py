"""Flat files: what is written is TOML, what is read survives damage."""

import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course import flat_file, paths
from course.errors import StorageError

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\ufffd"))
KEYS = st.from_regex(r"[a-z][a-z_]{0,9}", fullmatch=True)
VALUES = st.dictionaries(KEYS, TEXTS | st.booleans() | st.integers(-(2**63), 2**63 - 1))


@given(VALUES)
def test_what_is_written_reads_the_same_here_and_in_toml(values: dict[str, flat_file.Value]) -> None:
    text = flat_file.write(values)
    assert tomllib.loads(text) == values
    assert flat_file.read(text) == (values, True)


@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    values, _ = flat_file.read(text)
    assert all(type(value) in (str, int, bool) for value in values.values())


def test_a_broken_character_is_written_as_a_question_mark() -> None:
    assert flat_file.write({"name": "Yas\ud83d", "number": "\ufffd"}) == 'name = "Yas?"\nnumber = "?"\n'


@pytest.mark.parametrize(
    "line",
    ["dose = 25 # mine", "dose = 2_5", "dose = 0x19", "  dose=25", "dose = 25\r", "# dose\n\ndose = 25"],
)
def test_what_a_person_wrote_by_hand_is_understood(line: str) -> None:
    assert flat_file.read(f"{line}\nbegun = true\n") == ({"dose": 25, "begun": True}, True)


@pytest.mark.parametrize(
    "line",
    ["dose = ", "dose", "= 5", "\0\0\0", "dose = 1.5", "dose = [5]", "dose = null", "[dose]", "dose = NaN"],
)
def test_the_good_lines_of_a_damaged_text_are_used(line: str) -> None:
    values, whole = flat_file.read(f'language = "en"\n{line}\nbegun = true\n')
    assert not whole
    assert values == {"language": "en", "begun": True}


def test_deep_nesting_is_damage_and_no_crash() -> None:
    assert flat_file.read("a = " + "[" * 60_000) == ({}, False)


def test_a_damaged_file_is_kept_aside_once(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_bytes(b'language = "en"\nlight = "\xff"\n')
    for _ in range(2):
        assert flat_file.load(path) == {"language": "en"}
    copies = list((tmp_path / "damaged").iterdir())
    assert [copy.name for copy in copies] == ["settings-1.toml"]
    assert copies[0].read_bytes() == path.read_bytes()


def test_later_damage_does_not_push_out_the_first(tmp_path: Path) -> None:
    path = tmp_path / "help.toml"
    for number in range(12):
        path.write_text(f"damage {number}")
        flat_file.load(path)
    assert len(list((tmp_path / "damaged").iterdir())) == 9
    assert (tmp_path / "damaged" / "help-1.toml").read_text() == "damage 0"


def test_a_file_that_is_too_long_is_read_to_the_limit_and_kept_aside(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text("begun = true\n" + "# filled up\n" * 10_000)
    assert flat_file.load(path) == {"begun": True}
    assert (tmp_path / "damaged").is_dir()


def test_an_absent_file_and_a_folder_in_its_place_say_nothing(tmp_path: Path) -> None:
    assert flat_file.load(tmp_path / "settings.toml") == {}
    assert flat_file.load(tmp_path) == {}


def test_a_place_that_cannot_be_written_does_not_stop_reading(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text("begun = true\nstrange")
    (tmp_path / "damaged").write_text("a file stands where the folder belongs")
    assert flat_file.load(path) == {"begun": True}


def test_saving_where_there_is_no_folder_is_an_error_of_the_world(tmp_path: Path) -> None:
    with pytest.raises(StorageError):
        flat_file.save(tmp_path / "absent" / "settings.toml", {"begun": True})


def test_reading_settings_and_sentences_loads_no_toml_parser() -> None:
    code = (
        "import sys; from pathlib import Path\n"
        "from course import settings, own_help, help_numbers\n"
        "from course.content import sentences\n"
        "from course.progress import today, pause, dose, homecoming\n"
        "settings.load(Path(sys.argv[1]))\n"
        "assert not {'tomllib', 'dataclasses'} & set(sys.modules)\n"
    )
    folder = paths.lessons().parent
    subprocess.run([sys.executable, "-c", code, folder / "absent.toml"], cwd=folder, check=True)
