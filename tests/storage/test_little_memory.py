"""Little memory is free: it is said, and never taken for a phrase that does not fit."""

import subprocess
import sys

from course.environment import ROOT
from course.errors import NoMemory
from course.ui import words

# Closes a lock, then has less memory than that took, and tries everything that needs as much.
SCRIPT = """
import resource
from pathlib import Path
from tempfile import mkdtemp
from course.errors import CourseError
from course.storage import key, move, sealing
from course.storage.profile import prepare
from course.storage.opening import open_database
from tests.storage.workbook import NOW
profile = prepare(Path(mkdtemp()) / "ben")
database = open_database(profile, NOW)
(ring,) = key.clear_rings(profile)
new = key.lock(profile, ring, "vier groene fietsen", "2345-6789")
file = profile.folder / f"file{move.SUFFIX}"
file.write_bytes(b"age-encryption.org/v1\\n-> scrypt j2xvtzoDKmJCKoF8XtUHdg 20\\n")
before = profile.key.read_bytes()
most = resource.getrlimit(resource.RLIMIT_AS)[1]
resource.setrlimit(resource.RLIMIT_AS, (200 * 2**20, most))
for deed in (
    lambda: key.unlock(profile, "vier groene fietsen"),
    lambda: key.unlock_with_code(profile, "2345-6789"),
    lambda: key.lock(profile, new, "drie blauwe bomen", "2345-6789"),
    lambda: move.pack(database, profile, new, "zes woorden", profile.folder / "new", NOW),
    lambda: move.unpack(file, "zes woorden", profile.folder),
):
    try:
        deed()
        print("it went")
    except CourseError as error:
        print(type(error).__name__)
resource.setrlimit(resource.RLIMIT_AS, (most, most))
assert profile.key.read_bytes() == before and not (profile.folder / "new").exists()
"""


def test_little_memory_is_named_and_changes_nothing() -> None:
    done = subprocess.run([sys.executable, "-c", SCRIPT], cwd=ROOT, capture_output=True, text=True)
    assert done.stdout.split("\n")[:-1] == ["NoMemory"] * 5, done.stderr
    assert words.error(NoMemory("")).startswith("This takes more memory than is free now.")
