"""The environment the program runs in: `.venv` beside `main.py`, and whether all it needs is there.

Every start passes here first, in whatever Python a person has, so it imports only what Python has loaded:
pathlib alone would cost more than all that happens here.
"""
# ruff: noqa: PTH100, PTH110, PTH112, PTH118, PTH120, PTH121, PTH123

import os
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
VENV = os.path.join(ROOT, ".venv")
WINDOWS = os.name == "nt"
PYTHON = os.path.join(VENV, "Scripts", "python.exe") if WINDOWS else os.path.join(VENV, "bin", "python")

# What each list of pyproject.toml is imported as; the empty name stands for `dependencies`.
IMPORTS = {
    "": ("PySide6", "sqlcipher3", "markdown", "nacl", "pyrage", "keyring"),
    "dev": (
        "pytest", "pytestqt", "xdist", "hypothesis", "coverage", "ruff", "mypy", "importlinter", "fontTools",
        "pypdf",
    ),
}  # fmt: skip
STAMP = "set-up.txt"
_PYTHON_LINE = f"Python {sys.version_info[0]}.{sys.version_info[1]}\n"


def needs(extra: str = "") -> str:
    """What has to be installed, as it stands in pyproject.toml, after a line with the Python it is for."""
    with open(os.path.join(ROOT, "pyproject.toml"), encoding="utf-8") as file:
        text = file.read()
    return _PYTHON_LINE + "".join(_list(text, name) for name in ("dependencies", extra) if name)


def is_complete(extra: str = "") -> bool:
    """Whether `.venv` was set up to its end, for this Python and for what pyproject.toml lists now."""
    return stamp().startswith(needs(extra)) and _is_whole(extra)


def can_be_added_to() -> bool:
    """Whether `.venv` was once complete for this Python, so that only the difference has to be installed."""
    return stamp().startswith(_PYTHON_LINE) and _is_whole()


def is_given(extra: str = "") -> bool:
    """Whether this Python runs in an environment that somebody else (uv, say) filled with what is needed."""
    if sys.prefix == sys.base_prefix or os.path.exists(os.path.join(sys.prefix, STAMP)):
        return False
    from importlib.util import find_spec

    return all(find_spec(name) for part in {"", extra} for name in IMPORTS[part])


def stamp() -> str:
    """What the last set-up left behind at its end; an empty string if there was none."""
    try:
        with open(os.path.join(VENV, STAMP), encoding="utf-8", errors="replace") as file:
            return file.read()
    except OSError:  # whatever it is that hides it, there is nothing to rely on
        return ""


def site_packages() -> str:
    """The folder of `.venv` that the packages are installed in."""
    if WINDOWS:
        return os.path.join(VENV, "Lib", "site-packages")
    return os.path.join(VENV, "lib", f"python{sys.version_info[0]}.{sys.version_info[1]}", "site-packages")


def enter() -> None:
    """Go on as the Python of `.venv`, with the same arguments; returns if that is who we are."""
    if sys.prefix != sys.base_prefix and os.path.samefile(sys.prefix, VENV):
        return
    command = [PYTHON, *sys.orig_argv[1:]]
    if WINDOWS:  # exec there gives the console back before the program has ended
        from subprocess import run

        sys.exit(run(command).returncode)
    os.execv(PYTHON, command)


def _list(text: str, name: str) -> str:
    """The lines of the list `name` in a pyproject.toml; tomllib would take longer than the rest together."""
    return text.partition(f"\n{name} = [")[2].partition("\n]")[0]


def _is_whole(extra: str = "") -> bool:
    """Whether its Python (a link, which an upgrade of the system may break) and its packages are there."""
    folder = site_packages()
    names = [name for part in {"", extra} for name in IMPORTS[part]]
    return os.path.exists(PYTHON) and all(os.path.isdir(os.path.join(folder, name)) for name in names)
