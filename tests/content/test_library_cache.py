"""The cache of the library: what a warm one leaves undone, and what becomes of one that cannot be used."""

import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import sqlcipher3.dbapi2 as sqlcipher

from course.content import cache_file
from course.content.cache_store import CacheStore
from course.content.library import Library
from course.content.parser import parse_lesson
from course.content.parts import StepLine
from tests.content.course_folder import lesson_text, make_course

REPOSITORY = Path(__file__).parents[2]
NAMES = ["walk", "rest", "sleep"]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return make_course(tmp_path / "lessons", NAMES)


def use(folder: Path, cache: Path) -> Library:
    """Open a library, read one of everything, and leave it open."""
    library = Library(folder, cache)
    assert library.lesson("walk", "nl").title == "walk in nl"
    assert library.exercise("stretch").id == "stretch"
    assert library.source("a21").year == 2021
    return library


def rendered(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A list that will hold the file of every lesson that is parsed from now on."""
    files: list[str] = []

    def counted(text: str, file: str, language: str) -> object:
        files.append(file)
        return parse_lesson(text, file, language)

    monkeypatch.setattr("course.content.parser.parse_lesson", counted)
    return files


def test_a_lesson_is_parsed_once_for_its_content(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parsed = rendered(monkeypatch)
    use(folder, tmp_path / "cache.db").close()
    library = use(folder, tmp_path / "cache.db")
    assert parsed == ["all/walk.nl.md"]
    os.utime(folder / "all" / "walk.nl.md", ns=(1, 1))
    assert library.refresh() is True
    assert library.lesson("walk", "nl").title == "walk in nl"
    assert parsed == ["all/walk.nl.md"]
    (folder / "all" / "walk.nl.md").write_text(lesson_text("walk", "nl", "New."), encoding="utf-8")
    library.refresh()
    library.lesson("walk", "nl")
    assert parsed == ["all/walk.nl.md"] * 2
    library.close()


def test_a_newer_renderer_reads_every_lesson_again(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    parsed = rendered(monkeypatch)
    use(folder, tmp_path / "cache.db").close()
    for module in ("reading", "cache_store"):
        monkeypatch.setattr(f"course.content.{module}.RENDERER", cache_file.RENDERER + 1)
    use(folder, tmp_path / "cache.db").close()
    assert parsed == ["all/walk.nl.md"] * 2


def test_the_steps_of_a_lesson_that_was_read_are_known_without_it(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(folder, tmp_path / "cache.db").close()
    library = Library(folder, tmp_path / "cache.db")
    monkeypatch.setattr(Library, "lesson", None)
    assert library.steps("walk", "nl") == (StepLine("a", "A", "kern"),)
    library.close()


@pytest.mark.parametrize("kept", ["", "null", "[1]", '[["a"]]'])
def test_steps_that_cannot_be_used_are_those_of_the_lesson(folder: Path, tmp_path: Path, kept: str) -> None:
    use(folder, tmp_path / "cache.db").close()
    store = CacheStore(tmp_path / "cache.db", str(folder))
    with store.change():
        store._connection.execute("UPDATE parsed SET steps = ?", (kept,))
    store.close()
    library = Library(folder, tmp_path / "cache.db")
    assert library.steps("walk", "nl") == (StepLine("a", "A", "kern"),)
    library.close()


def test_the_steps_follow_a_file_that_changed(folder: Path, tmp_path: Path) -> None:
    library = use(folder, tmp_path / "cache.db")
    text = lesson_text("walk", "nl").replace("## A {#a}", "## B {#b}")
    (folder / "all" / "walk.nl.md").write_text(text, encoding="utf-8")
    library.refresh()
    assert library.steps("walk", "nl") == (StepLine("b", "B", "kern"),)
    with pytest.raises(KeyError):
        library.steps("nowhere", "nl")
    library.close()


def test_a_warm_start_imports_neither_markdown_nor_tomllib_and_opens_no_file_of_the_course(
    folder: Path, tmp_path: Path
) -> None:
    use(folder, tmp_path / "cache.db").close()
    code = """if True:
        import os, sys
        from pathlib import Path
        from course.content.library import Library
        folder, cache = map(Path, sys.argv[1:])
        touched = []
        def touch(event, args):
            if event in ("open", "os.scandir", "os.listdir") and str(folder) in str(args[0]):
                touched.append(args[0])
        sys.addaudithook(touch)
        library = Library(folder, cache)
        library.modules(), library.cards("module-1", "nl"), library.first_lesson(), library.exercise_groups()
        library.steps("walk", "nl")
        early = sys.modules.keys() & {"dataclasses", "hashlib", "course.content.lesson"}
        library.lesson("walk", "nl"), library.exercise("stretch"), library.source("a21").short("nl")
        late = sys.modules.keys() & {"markdown", "tomllib", "xml", "hashlib", "course.content.parser"}
        print(list(early), list(late), touched)
    """
    command = [sys.executable, "-c", code, str(folder), str(tmp_path / "cache.db")]
    done = subprocess.run(command, cwd=REPOSITORY, capture_output=True, text=True, check=True)
    assert done.stdout == "[] [] []\n"


def test_a_warm_start_looks_at_no_file_of_the_course(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    use(folder, tmp_path / "cache.db").close()
    looked_at: list[str] = []
    for name in ("stat", "lstat", "scandir", "listdir"):
        monkeypatch.setattr(os, name, _noting(getattr(os, name), folder, looked_at))
    use(folder, tmp_path / "cache.db").close()
    assert looked_at == []
    Path(folder / "course.toml").stat()
    assert len(looked_at) == 1


def _noting(plain: Callable[..., object], folder: Path, noted: list[str]) -> Callable[..., object]:
    def noting(path: object, *args: object, **options: object) -> object:
        if str(folder) in str(path):
            noted.append(str(path))
        return plain(path, *args, **options)

    return noting


@pytest.fixture
def instructions(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[], int]]:
    """How many instructions the databases opened from now on have carried out: they do not move with load."""
    counted = 0

    def one() -> int:
        nonlocal counted
        counted += 1
        return 0

    def connect(*args: object, **options: object) -> object:
        connection = plain(*args, **options)
        connection.set_progress_handler(one, 1)
        return connection

    plain = sqlcipher.connect
    monkeypatch.setattr(cache_file.sqlcipher, "connect", connect)
    yield lambda: counted


def test_ten_thousand_lessons_open_in_as_many_instructions_as_a_hundred(
    tmp_path: Path, instructions: Callable[[], int]
) -> None:
    def of(count: int) -> int:
        names = [f"lesson-{number}" for number in range(count)]
        folder = make_course(tmp_path / str(count), names, ("nl",), module_size=20)
        cache = tmp_path / f"{count}.db"
        Library(folder, cache).close()
        before = instructions()
        library = Library(folder, cache)
        assert library.first_lesson() == "lesson-0"
        assert library.next_lesson({"lesson-0", "lesson-1"}) == "lesson-2"
        assert library.following("lesson-50") == "lesson-51"
        assert len(library.cards("module-3", "nl")) == 20
        assert library.card("lesson-77", "nl") is not None
        assert library.source("a21").year == 2021
        assert library.languages() == ["nl"]
        library.close()
        return instructions() - before

    few, many = of(100), of(10_000)
    assert few > 0
    assert many == few


# -- caches that cannot be used --------------------------------------------------------------------


def foreign(cache: Path) -> None:
    with sqlcipher.connect(str(cache)) as connection:
        connection.execute("CREATE TABLE recipe (name TEXT)")
    connection.close()


def older(cache: Path) -> None:
    with sqlcipher.connect(str(cache)) as connection:
        connection.execute("PRAGMA user_version = 99")
    connection.close()


def half_made(cache: Path) -> None:
    with sqlcipher.connect(str(cache)) as connection:
        connection.execute("DELETE FROM about WHERE name = 'languages'")
    connection.close()


def cut(cache: Path) -> None:
    cache.write_bytes(cache.read_bytes()[:6000])


@pytest.mark.parametrize(
    "spoil",
    [
        lambda cache: cache.write_bytes(b""),
        lambda cache: cache.write_bytes(b"not a database at all, but long enough to look at" * 99),
        lambda cache: cache.write_bytes(cache.read_bytes()[:100]),
        cut,
        lambda cache: (cache.unlink(), foreign(cache)),
        older,
        half_made,
    ],
    ids=["empty", "text", "head", "cut", "foreign", "older", "half made"],
)
def test_a_cache_that_cannot_be_used_is_made_anew(
    folder: Path, tmp_path: Path, spoil: Callable[[Path], object]
) -> None:
    cache = tmp_path / "cache.db"
    use(folder, cache).close()
    spoil(cache)
    use(folder, cache).close()
    use(folder, cache).close()


def test_every_page_of_a_cache_may_be_lost(folder: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache.db"
    use(folder, cache).close()
    whole = cache.read_bytes()
    for start in range(0, len(whole), 4096):
        cache.write_bytes(whole[:start] + bytes(4096) + whole[start + 4096 :])
        library = use(folder, cache)
        assert [card.title for card in library.cards("module-1", "en")] in (["walk in en", "rest in en"], [])
        assert len(library.modules()) in (0, 2)
        library.close()


def test_damage_that_shows_while_the_library_is_open_is_repaired(folder: Path, tmp_path: Path) -> None:
    library = use(folder, tmp_path / "cache.db")
    store = library._store
    store._connection.execute("DROP TABLE front")
    assert [card.title for card in library.cards("module-1", "nl")] == ["walk in nl", "rest in nl"]
    library.close()


def test_the_cache_of_another_folder_is_not_believed(folder: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache.db"
    use(folder, cache).close()
    other = Library(make_course(tmp_path / "other", ["home"]), cache)
    assert other.first_lesson() == "home"
    other.close()


def test_a_packed_lesson_that_is_damaged_is_read_again(folder: Path, tmp_path: Path) -> None:
    use(folder, tmp_path / "cache.db").close()
    with sqlcipher.connect(str(tmp_path / "cache.db")) as connection:
        connection.execute("UPDATE parsed SET body = substr(body, 1, 50)")
    connection.close()
    use(folder, tmp_path / "cache.db").close()


def test_where_no_cache_can_be_kept_the_course_is_read_into_memory(folder: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    (tmp_path / "directory").mkdir()
    use(folder, tmp_path / "file" / "cache.db").close()
    use(folder, tmp_path / "directory").close()


def test_a_cache_that_another_program_holds_is_left_alone(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = tmp_path / "cache.db"
    use(folder, cache).close()
    monkeypatch.setattr(cache_file, "WAIT_SECONDS", 0.0)
    holder = sqlcipher.connect(str(cache), isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    use(folder, cache).close()
    holder.execute("ROLLBACK")
    assert holder.execute("SELECT count(*) FROM lesson").fetchone() == (3,)
    holder.close()


def test_a_cache_that_is_taken_while_the_library_is_open_is_left_alone(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = tmp_path / "cache.db"
    monkeypatch.setattr(cache_file, "WAIT_SECONDS", 0.0)
    library = use(folder, cache)
    holder = sqlcipher.connect(str(cache), isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    holder.execute("DELETE FROM source")
    (folder / "all" / "rest.nl.md").write_text(lesson_text("rest", "nl", "New."), encoding="utf-8")
    assert library.refresh() is True
    assert "New." in str(library.lesson("rest", "nl").steps)
    holder.execute("COMMIT")
    assert holder.execute("SELECT count(*) FROM lesson").fetchone() == (3,)
    holder.close()
    library.close()


def test_a_full_disk_costs_nothing_but_time(folder: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache.db"
    Library(folder, cache).close()
    library = Library(folder, cache)
    pages = library._store._connection.execute("PRAGMA page_count").fetchone()[0]
    library._store._connection.execute(f"PRAGMA max_page_count = {pages}")
    body = "\n\n".join(f"A paragraph with some words in it, number {number}." for number in range(90))
    (folder / "all" / "walk.nl.md").write_text(lesson_text("walk", "nl", body), encoding="utf-8")
    for lesson in NAMES:
        for language in ("nl", "en"):
            assert library.lesson(lesson, language).title == f"{lesson} in {language}"
    assert library.refresh() is True
    assert "number 89" in str(library.lesson("walk", "nl").steps)
    library.close()


def test_a_read_only_cache_is_read(folder: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache.db"
    Library(folder, cache).close()
    library = Library(folder, cache)
    library._store._connection.execute("PRAGMA query_only = ON")
    assert library.lesson("walk", "nl").title == "walk in nl"
    assert library.exercise("stretch").id == "stretch"
    (folder / "all" / "rest.nl.md").write_bytes(b"\xff")
    assert "UTF-8" in str(library.lesson("rest", "nl").steps)
    library.close()


def test_what_is_written_together_is_kept_together(folder: Path, tmp_path: Path) -> None:
    Library(folder, tmp_path / "cache.db").close()
    store = CacheStore(tmp_path / "cache.db", str(folder.absolute()))
    with pytest.raises(RuntimeError), store.change():
        store.keep_sources([])
        raise RuntimeError
    assert store.source("a21") is not None
    store.close()
