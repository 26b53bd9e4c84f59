"""Looking at a folder from outside."""

import os
from pathlib import Path

import pytest

from course.content.scan import lesson_file, scan


def test_lessons_exercises_and_lists_are_seen_and_nothing_else(tmp_path: Path) -> None:
    for name in (
        "course.toml",
        "1-one/1-walk.nl.md",
        "exercises/a.toml",
        "1-one/a.png",
        ".git/x.md",
        "1-one/.x.md",
    ):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("abc")
    found = scan(tmp_path)
    assert sorted(found) == ["1-one/1-walk.nl.md", "course.toml", "exercises/a.toml"]
    assert {seen.size for seen in found.values()} == {3}


def test_a_change_of_content_time_or_rights_is_seen(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("abc")
    looks = [scan(tmp_path)]
    os.utime(path, ns=(1, 1))
    looks.append(scan(tmp_path))
    path.write_text("abcd")
    looks.append(scan(tmp_path))
    assert len({look["a.md"] for look in looks}) == 3


def test_a_folder_that_points_to_itself_is_not_walked(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text("x")
    try:
        (tmp_path / "loop").symlink_to(tmp_path, target_is_directory=True)
    except OSError:
        pytest.skip("no symbolic links here")
    assert list(scan(tmp_path)) == ["a.md"]


def test_a_folder_that_cannot_be_listed_hides_its_own_files_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "closed").mkdir()
    (tmp_path / "closed" / "a.md").write_text("x")
    (tmp_path / "b.md").write_text("x")
    listed = os.scandir

    def scandir(folder: str) -> object:
        if folder.endswith("closed"):
            raise PermissionError(folder)
        return listed(folder)

    monkeypatch.setattr(os, "scandir", scandir)
    assert list(scan(tmp_path)) == ["b.md"]


def test_without_a_folder_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(OSError):
        scan(tmp_path / "nowhere")


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("1-one/1-walk.nl.md", ("1-one/1-walk", "nl")),
        ("a.fy.md", ("a", "fy")),
        ("README.md", None),
        ("1-one/README.md", None),
        ("a.draft.md", None),
        ("a.NL.md", None),
        ("exercises/a.nl.toml", None),
    ],
)
def test_the_language_of_a_lesson_is_in_its_name(path: str, place: tuple[str, str] | None) -> None:
    assert lesson_file(path) == place
