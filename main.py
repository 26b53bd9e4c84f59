"""Starts the course: `python main.py`. Needs Python 3.11 and nothing else; the first start makes .venv."""

import sys

from course.set_up import prepare

if __name__ == "__main__":
    prepare()
    try:
        from course.cli import main

        sys.exit(main())
    except ImportError as error:
        from course.system_libraries import explain

        sys.exit(explain(error))
