"""Settings come back as they were saved, and damage costs one setting at most."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course import settings
from course.settings import DEFAULTS, DOSES, LIGHTS, LOCK_AFTER, TEXT_SIZES, Settings

ANY_SETTINGS = st.builds(
    Settings,
    language=st.sampled_from(["nl", "en", "fr"]),
    text_size=st.sampled_from(TEXT_SIZES),
    light=st.sampled_from(LIGHTS),
    less_motion=st.booleans(),
    dose=st.sampled_from(DOSES),
    country=st.sampled_from(["", "nl", "be", "gb"]),
    window=st.sampled_from(["", "AdnQywADAAAAAAKvAAAA8A=="]),
    begun=st.booleans(),
    lock_after=st.sampled_from(LOCK_AFTER),
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "settings.toml"


@given(ANY_SETTINGS)
def test_saved_settings_come_back(tmp_path_factory: pytest.TempPathFactory, given_: Settings) -> None:
    path = tmp_path_factory.mktemp("profile") / "settings.toml"
    settings.save(path, given_)
    assert settings.load(path) == given_
    assert not (path.parent / "damaged").exists()


def test_before_the_first_save_the_fallback_holds(path: Path) -> None:
    english = DEFAULTS._replace(language="en", country="gb")
    assert settings.load(path, english) == english
    assert settings.load(path) == DEFAULTS


@pytest.mark.parametrize(
    "line",
    [
        "text_size = 140",
        'text_size = "115"',
        'light = "dusk"',
        "dose = false",
        "dose = -5",
        "lock_after = 0",
        "less_motion = 1",
        'language = "Nederlands"',
        'language = ""',
        'country = "NL"',
        'window = "☀"',
        f'window = "{"A" * 5000}"',
    ],
)
def test_an_impossible_value_falls_back_alone_and_the_file_is_kept(path: Path, line: str) -> None:
    key = line.split()[0]
    path.write_text(f"{line}\nbegun = true\n", encoding="utf-8")
    fallback = Settings("en", 130, "day", False, 25, "be", "abc")
    found = settings.load(path, fallback)
    assert found == fallback._replace(begun=True)
    assert getattr(found, key) == getattr(fallback, key)
    assert (path.parent / "damaged" / "settings-1.toml").read_text(encoding="utf-8").startswith(line)


def test_a_key_of_another_version_is_left_alone(path: Path) -> None:
    path.write_text('colour = "green"\ndose = 0\n')
    assert settings.load(path) == DEFAULTS._replace(dose=0)
    assert not (path.parent / "damaged").exists()


@given(st.binary(max_size=300))
def test_whatever_stands_in_the_file_settings_are_possible(
    tmp_path_factory: pytest.TempPathFactory, data: bytes
) -> None:
    path = tmp_path_factory.mktemp("profile") / "settings.toml"
    path.write_bytes(data)
    found = settings.load(path)
    assert found.text_size in TEXT_SIZES and found.light in LIGHTS and found.dose in DOSES
