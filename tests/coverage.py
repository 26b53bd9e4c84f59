"""Which branches of storage, erasing and moving the tests take: `python -m tests coverage`.

Ends with 1 if one is missing. What runs in processes that are killed does not count, so those tests stay out.
"""

import os
import subprocess
import sys
import tempfile
from pathlib import Path

from course.environment import ROOT

_TESTS = ("tests/storage", "tests/test_atomic_write.py", "tests/test_flat_file.py", "tests/ui/test_moving.py")
_KILLED = ("tests/storage/test_faults.py", "tests/storage/test_lock_faults.py", "tests/storage/test_kill.py")


def main() -> int:
    """Run them and print what is missing."""
    with tempfile.TemporaryDirectory() as folder:
        surroundings = {**os.environ, "COVERAGE_FILE": str(Path(folder) / "coverage")}
        tests = ["-m", "pytest", "-q", "-p", "no:cacheprovider", f"--basetemp={folder}/pytest", *_TESTS]
        tests += [f"--ignore={path}" for path in _KILLED]
        for words in (["run", *tests], ["report"]):
            command = [sys.executable, "-m", "coverage", *words]
            if code := subprocess.run(command, cwd=ROOT, env=surroundings).returncode:
                return code
    return 0


if __name__ == "__main__":
    sys.exit(main())
