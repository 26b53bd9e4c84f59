"""Opens a workbook under a lock and the same one without, in turn; prints what each took.

Arguments: a folder and the number of openings of each. Output: JSON, a list of [ms with a lock, ms without].
The half second that the phrase takes on purpose is left out: the ring is there before the clock runs.
"""

import json
import sys
from pathlib import Path
from time import perf_counter

sys.path.insert(0, str(Path(__file__).parents[2]))

from course import clock
from course.storage import key, recovery_code
from course.storage.key import Ring
from course.storage.opening import open_database
from course.storage.profile import Profile, prepare
from tests.storage.workbook import fill


def main(folder: Path, count: int) -> None:
    """Open both, `count` times."""
    plain, locked = (_filled(folder / name) for name in ("plain", "locked"))
    (clear,) = key.clear_rings(locked)
    ring = key.lock(locked, clear, "vier groene fietsen", recovery_code.make())
    open_database(locked, clock.now(), ring).close()  # turned to the new key, once
    found = [(_took(locked, ring), _took(plain, None)) for _ in range(count)]
    print(json.dumps(found), flush=True)


def _filled(folder: Path) -> Profile:
    profile = prepare(folder)
    database = open_database(profile, clock.now())
    fill(database, 2000)
    database.close()
    return profile


def _took(profile: Profile, ring: Ring | None) -> float:
    begin = perf_counter()
    database = open_database(profile, clock.now(), ring)
    took = (perf_counter() - begin) * 1000
    database.close()
    return took


main(Path(sys.argv[1]), int(sys.argv[2]))
