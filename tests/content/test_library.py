"""The library: the outline, what is read on demand, and what happens when files change or cannot be read."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from course.content.lesson import Lesson, Problem, Prose
from course.content.library import Card, Library
from course.errors import ContentError
from tests.content.course_folder import lesson_text, make_course, write_map

SHIPPED = Path(__file__).parents[2] / "lessons"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return make_course(tmp_path / "lessons", ["walk", "rest", "sleep"])


@pytest.fixture
def library(folder: Path, tmp_path: Path) -> Iterator[Library]:
    library = Library(folder, tmp_path / "cache.db")
    yield library
    library.close()


def problem_in(lesson: Lesson) -> str:
    (step,) = lesson.steps
    (block,) = step.blocks
    assert isinstance(block, Problem)
    return block.message


def write(folder: Path, lesson: str, language: str, body: str) -> None:
    (folder / "all" / f"{lesson}.{language}.md").write_text(
        lesson_text(lesson, language, body), encoding="utf-8"
    )


# -- the outline -----------------------------------------------------------------------------------


def test_the_outline_follows_the_map(library: Library) -> None:
    assert [(module.id, module.title, module.lessons) for module in library.modules()] == [
        ("module-1", {"en": "module-1"}, 2),
        ("module-2", {"en": "module-2"}, 1),
    ]
    assert library.cards("module-1", "nl") == [
        Card("walk", "1", "module-1", "walk in nl", "Idea.", (2, 5, 8), False),
        Card("rest", "2", "module-1", "rest in nl", "Idea.", (2, 5, 8), False),
    ]
    assert library.card("sleep", "en") == Card(
        "sleep", "3", "module-2", "sleep in en", "Idea.", (2, 5, 8), False
    )
    assert library.card("nothing", "en") is None
    assert library.cards("nothing", "en") == []
    assert library.languages() == ["en", "nl"]
    (group,) = library.exercise_groups()
    assert group.exercises == (("stretch", "leaf"),)


def test_lessons_follow_each_other_across_modules(library: Library) -> None:
    assert library.first_lesson() == "walk"
    assert library.next_lesson({"walk", "sleep"}) == "rest"
    assert library.next_lesson({"walk", "rest", "sleep"}) is None
    assert [library.following(lesson) for lesson in ("walk", "rest", "sleep", "nothing")] == [
        "rest",
        "sleep",
        None,
        None,
    ]


def test_the_course_that_is_shipped_opens_in_both_languages(tmp_path: Path) -> None:
    library = Library(SHIPPED, tmp_path / "cache.db")
    assert library.languages() == ["en", "nl"]
    for module in library.modules():
        for language in library.languages():
            cards = library.cards(module.id, language)
            assert len(cards) == module.lessons
            assert not any(card.faulty for card in cards)
    for group in library.exercise_groups():
        assert [library.exercise(exercise).id for exercise, _ in group.exercises]
    library.close()


def test_a_course_without_lessons_has_no_first_one(tmp_path: Path) -> None:
    library = Library(make_course(tmp_path / "lessons", []), tmp_path / "cache.db")
    assert library.modules() == []
    assert library.next_lesson(()) is None
    with pytest.raises(KeyError):
        library.first_lesson()
    library.close()


# -- lessons, exercises, sources -------------------------------------------------------------------


def test_a_lesson_is_read_in_the_language_asked_for(library: Library) -> None:
    lesson = library.lesson("walk", "nl")
    assert (lesson.id, lesson.language, lesson.title) == ("walk", "nl", "walk in nl")
    assert lesson.file == "all/walk.nl.md"
    assert library.lesson("walk", "nl") == lesson


def test_the_id_of_the_map_stands_above_the_one_in_the_file(library: Library, folder: Path) -> None:
    (folder / "all" / "walk.en.md").write_text(lesson_text("other", "en"), encoding="utf-8")
    library.refresh()
    assert library.lesson("walk", "en").id == "walk"


def test_what_does_not_exist_is_a_key_error(library: Library) -> None:
    with pytest.raises(KeyError):
        library.lesson("nothing", "nl")
    with pytest.raises(KeyError):
        library.exercise("nothing")
    with pytest.raises(KeyError):
        library.exercise("../sources")
    with pytest.raises(KeyError):
        library.source("nothing")


def test_exercises_and_sources_are_found_by_id_and_key(library: Library) -> None:
    assert library.exercise("stretch").title["nl"] == "Oefening"
    assert library.exercise("stretch") == library.exercise("stretch")
    assert library.source("a21").short("nl") == "Almén, 2021"


def test_an_exercise_that_cannot_be_used_says_why(library: Library, folder: Path) -> None:
    (folder / "exercises" / "stretch.toml").write_text("id = 3", encoding="utf-8")
    (folder / "exercises" / "latin.toml").write_bytes(b'id = "\xe9"')
    library.refresh()
    with pytest.raises(ContentError, match=r"stretch\.toml:1: ‘id’ must be a text") as raised:
        library.exercise("stretch")
    assert raised.value.values["faults"]
    with pytest.raises(ContentError, match=r"latin\.toml: cannot be read"):
        library.exercise("latin")


def test_a_link_to_a_lesson_that_does_not_exist_is_plain_words(library: Library, folder: Path) -> None:
    write(folder, "walk", "en", "See [**rest**](lesson:rest), [home](lesson:home) and [help](help:).")
    library.refresh()

    def html() -> str:
        block = library.lesson("walk", "en").steps[0].blocks[0]
        assert isinstance(block, Prose)
        return block.html

    assert html() == (
        '<p>See <a href="lesson:rest"><strong>rest</strong></a>, home and <a href="help:">help</a>.</p>'
    )
    write_map(folder, ["walk", "rest", "sleep", "home"])
    write(folder, "home", "en", "Words.")
    library.refresh()
    assert '<a href="lesson:home">home</a>' in html()


def test_links_in_notes_for_coaches_are_plain_words_as_well(library: Library, folder: Path) -> None:
    write(folder, "walk", "en", "Words.\n\n# Coach\n\n## Aim {#aim}\n\nSee [home](lesson:home).")
    library.refresh()
    assert library.lesson("walk", "en").coach[0].text.html == "<p>See home.</p>"


# -- files that cannot be read ---------------------------------------------------------------------


def test_a_lesson_missing_in_one_language_says_so_and_the_rest_works(folder: Path, tmp_path: Path) -> None:
    (folder / "all" / "rest.nl.md").unlink()
    library = Library(folder, tmp_path / "cache.db")
    card = library.card("rest", "nl")
    assert card == Card("rest", "2", "module-1", "rest in en", "", (0, 0, 0), True)
    lesson = library.lesson("rest", "nl")
    assert (lesson.id, lesson.title) == ("rest", "rest in en")
    assert "nog niet in het Nederlands" in problem_in(lesson)
    assert not library.lesson("rest", "en").steps[0].title.startswith("Deze")
    assert [one.faulty for one in library.cards("module-1", "nl")] == [False, True]
    library.close()


def test_a_language_nobody_wrote_gives_faulty_cards(library: Library) -> None:
    assert [card.faulty for card in library.cards("module-1", "fy")] == [True, True]
    assert "in this language yet" in problem_in(library.lesson("walk", "fy"))


def test_a_lesson_without_any_file_is_not_part_of_the_course(folder: Path, tmp_path: Path) -> None:
    write_map(folder, ["walk", "planned", "rest"])
    library = Library(folder, tmp_path / "cache.db")
    assert library.card("planned", "nl") is None
    assert library.following("walk") == "rest"
    assert [module.lessons for module in library.modules()] == [1, 1]
    library.close()


@pytest.mark.parametrize("bad", [b"\xff\xfe+\x00+\x00", b"no front matter", b"", b"+++\nid = \n+++\n"])
def test_a_file_that_is_no_lesson_is_faulty_from_the_start(folder: Path, tmp_path: Path, bad: bytes) -> None:
    (folder / "all" / "rest.nl.md").write_bytes(bad)
    library = Library(folder, tmp_path / "cache.db")
    assert [card.faulty for card in library.cards("module-1", "nl")] == [False, True]
    assert "rest.nl.md" in problem_in(library.lesson("rest", "nl"))
    assert library.lesson("walk", "nl").steps[0].id == "a"
    library.close()


def test_bad_letters_further_on_are_noticed_when_the_lesson_is_opened(folder: Path, tmp_path: Path) -> None:
    path = folder / "all" / "rest.nl.md"
    path.write_bytes(lesson_text("rest", "nl", "word " * 400).encode() + b"\xe9\n")
    library = Library(folder, tmp_path / "cache.db")
    lesson = library.lesson("rest", "nl")
    assert "UTF-8" in problem_in(lesson)
    assert lesson.title == "rest in nl"
    card = library.card("rest", "nl")
    assert card is not None
    assert card.faulty
    write(folder, "rest", "nl", "Good again.")
    library.refresh()
    card = library.card("rest", "nl")
    assert card is not None
    assert not card.faulty
    library.close()


def test_a_file_one_may_not_open_is_one_faulty_card(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = Path.open

    def refused(path: Path, *args: str) -> object:
        if path.name == "rest.nl.md":
            raise PermissionError(13, "Permission denied")
        return opened(path, *args)

    monkeypatch.setattr(Path, "open", refused)
    library = Library(folder, tmp_path / "cache.db")
    assert [card.faulty for card in library.cards("module-1", "nl")] == [False, True]
    assert "kan nu niet worden geopend" in problem_in(library.lesson("rest", "nl"))
    assert not isinstance(library.lesson("walk", "nl").steps[0].blocks[0], Problem)
    library.close()


def test_a_lesson_that_vanished_since_the_last_look_says_so(library: Library, folder: Path) -> None:
    (folder / "all" / "rest.nl.md").unlink()
    assert "kan nu niet worden geopend" in problem_in(library.lesson("rest", "nl"))


def test_a_lesson_that_is_too_big_says_so(library: Library, folder: Path) -> None:
    write(folder, "rest", "nl", "woord é " * 40_000)
    library.refresh()
    assert "te groot" in problem_in(library.lesson("rest", "nl"))


@pytest.mark.parametrize("bad", [b"[[module", b"\xff", None])
def test_without_a_readable_map_there_is_no_course(folder: Path, tmp_path: Path, bad: bytes | None) -> None:
    path = folder / "course.toml"
    path.unlink() if bad is None else path.write_bytes(bad)
    with pytest.raises(ContentError, match=r"course\.toml"):
        Library(folder, tmp_path / "cache.db")


def test_without_a_folder_there_is_no_course(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="no course in"):
        Library(tmp_path / "nowhere", tmp_path / "cache.db")


# -- refresh ---------------------------------------------------------------------------------------


def test_nothing_changed_is_false(library: Library) -> None:
    assert library.refresh() is False


def test_a_changed_lesson_is_noticed_by_refresh_and_not_before(library: Library, folder: Path) -> None:
    before = library.lesson("walk", "en")
    write(folder, "walk", "en", "Other words.")
    assert library.lesson("walk", "en") == before
    assert library.refresh() is True
    assert "Other words." in str(library.lesson("walk", "en").steps)
    assert library.refresh() is False


def test_only_what_changed_is_opened(library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write(folder, "walk", "en", "Other words.")
    opened: list[str] = []
    plain = Path.open

    def counted(path: Path, *args: str) -> object:
        opened.append(path.name)
        return plain(path, *args)

    monkeypatch.setattr(Path, "open", counted)
    library.refresh()
    assert sorted(opened) == ["course.toml", "walk.en.md"]


def test_new_and_removed_lessons_are_noticed(library: Library, folder: Path) -> None:
    write_map(folder, ["sleep", "home", "walk"])
    write(folder, "home", "fy", "Words.")
    (folder / "all" / "walk.nl.md").unlink()
    assert library.refresh() is True
    assert [library.first_lesson(), library.following("sleep"), library.following("home")] == [
        "sleep",
        "home",
        "walk",
    ]
    assert library.card("rest", "nl") is None
    assert library.languages() == ["en", "fy", "nl"]
    card = library.card("walk", "nl")
    assert card is not None
    assert card.faulty


def test_a_changed_exercise_or_list_of_sources_is_read_again(library: Library, folder: Path) -> None:
    library.exercise("stretch")
    exercise = folder / "exercises" / "stretch.toml"
    exercise.write_text(exercise.read_text("utf-8").replace("Oefening", "Rek je uit"), encoding="utf-8")
    sources = folder / "sources.toml"
    sources.write_text(sources.read_text("utf-8").replace("a21", "b22"), encoding="utf-8")
    assert library.refresh() is True
    assert library.exercise("stretch").title["nl"] == "Rek je uit"
    assert library.source("b22").year == 2021
    with pytest.raises(KeyError):
        library.source("a21")


def test_a_map_or_list_that_breaks_later_changes_nothing(library: Library, folder: Path) -> None:
    (folder / "course.toml").write_text("[[module", encoding="utf-8")
    (folder / "sources.toml").write_text("[a21", encoding="utf-8")
    assert library.refresh() is True
    assert library.first_lesson() == "walk"
    assert library.source("a21").year == 2021


def test_a_folder_that_goes_away_changes_nothing(library: Library, folder: Path) -> None:
    folder.rename(folder.with_name("away"))
    assert library.refresh() is False
    assert library.first_lesson() == "walk"
