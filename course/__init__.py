"""Twintig graden: the course. Every way in passes here, so here it says when the Python is too old."""

import sys

# The rest of the code does not even parse on such a Python, this file does, back to Python 2.7.
if sys.version_info < (3, 11):  # noqa: UP036
    sys.exit(
        "Python 3.11 of nieuwer is nodig; dit is Python %d.%d.\n"  # noqa: UP031
        "Python 3.11 or newer is needed; this is Python %d.%d." % (sys.version_info[:2] * 2)
    )
