"""The one command: `python -m tests`. The first time it makes `.venv` with the tools in it."""

import sys

from course.set_up import prepare

if __name__ == "__main__":
    prepare("dev")

    from tests.command import main

    sys.exit(main(sys.argv[1:]))
