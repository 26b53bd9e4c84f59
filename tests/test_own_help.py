"""The person's own entries for Help now."""

from pathlib import Path

import pytest

from course import own_help
from course.own_help import LONGEST, Contact, OwnHelp

OWN = OwnHelp(Contact("Praktijk ‘De Linde’", "030 123 45 67"), Contact('Ben "de buurman"', "06 1234 5678"))


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "help.toml"


def test_saved_entries_come_back(path: Path) -> None:
    own_help.save(path, OWN)
    assert own_help.load(path) == OWN


def test_without_a_file_all_is_empty(path: Path) -> None:
    assert own_help.load(path) == OwnHelp()


def test_a_damaged_line_costs_that_line_only(path: Path) -> None:
    own_help.save(path, OWN)
    path.write_bytes(path.read_bytes().replace(b"Praktijk", b"Prakt\xff\xfe"))
    assert own_help.load(path) == OWN._replace(doctor=Contact("", "030 123 45 67"))
    assert (path.parent / "damaged" / "help-1.toml").exists()


def test_a_number_typed_by_hand_without_quotation_marks_is_still_a_number(path: Path) -> None:
    path.write_text("doctor_number = 301234567\ntrusted_number = true\n")
    assert own_help.load(path) == OwnHelp(Contact("", "301234567"))


def test_entries_are_cut_and_trimmed(path: Path) -> None:
    own_help.save(path, OwnHelp(Contact(f"  {'a' * 200}", " 112 ")))
    assert own_help.load(path).doctor == Contact("a" * LONGEST, "112")
