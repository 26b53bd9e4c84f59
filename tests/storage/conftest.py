"""An empty profile and its open database."""

from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest

from course.errors import StorageError
from course.storage.database import Database
from course.storage.opening import open_database
from course.storage.profile import Profile, prepare
from tests.storage.workbook import NOW


@pytest.fixture
def profile(tmp_path: Path) -> Profile:
    """A profile folder that is ready for use, without a database yet."""
    return prepare(tmp_path / "profiles" / "ben")


@pytest.fixture
def database(profile: Profile) -> Iterator[Database]:
    """The open database of `profile`, without any statement."""
    opened = open_database(profile, NOW)
    yield opened
    with suppress(StorageError):
        opened.close()
