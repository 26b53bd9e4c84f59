"""Makes `.venv` with all that pyproject.toml lists when it is not there yet, and goes on inside it.

Every start loads this file, so what it needs for the work itself is imported where the work is done, and
paths are strings as in `environment`.
"""
# ruff: noqa: PTH102, PTH110, PTH112, PTH118, PTH123

import os
import sys

from course import environment

_UNFINISHED = "unfinished"


def prepare(extra: str = "") -> None:
    """Return in an environment with `dependencies` and the optional list `extra`, made first if need be.

    Takes `--wheels FOLDER` out of `sys.argv`: install from that folder, without a network. Ends the program
    with one sentence if something in the world stands in the way.
    """
    wheels = _take_option("--wheels")
    if environment.is_given(extra):
        return
    if not environment.is_complete(extra):
        _make(extra, wheels)
    environment.enter()


def _take_option(name: str) -> str | None:
    """The word after `name` in `sys.argv`, both taken out of it; None if it is not there."""
    if name not in sys.argv:
        return None
    at = sys.argv.index(name)
    value = "".join(sys.argv[at + 1 : at + 2])
    del sys.argv[at : at + 2]
    return value


def _make(extra: str, wheels: str | None) -> None:
    from course import set_up_trouble as trouble
    from course.errors import StorageError

    _say("Eenmalig klaarzetten in .venv (ongeveer 100 MB). / Setting up once in .venv (about 100 MB).")
    try:
        lock = _wait_for_other_starts()
        if not environment.is_complete(extra):
            source = _source(wheels)
            _make_environment()
            _install(extra, source, wheels)
            _compile()
            _stamp(environment.needs(extra))
        os.close(lock)
    except KeyboardInterrupt:
        sys.exit(str(trouble.interrupted()))
    except trouble.SetUpError as error:
        sys.exit(str(error))
    except (OSError, StorageError) as error:
        sys.exit(str(trouble.from_disk(error)))
    _say("Klaar. / Ready.")


def _wait_for_other_starts() -> int:
    """Two starts at once would write over each other; the second waits until the first closes this file."""
    # Opened for writing since a network drive locks no file that is only read.
    lock = os.open(os.path.join(environment.ROOT, "pyproject.toml"), os.O_RDWR)
    if not environment.WINDOWS:
        import fcntl

        fcntl.flock(lock, fcntl.LOCK_EX)
    return lock


def _make_environment() -> None:
    """An empty `.venv`, unless the one that is there only lacks some packages; either way now unfinished."""
    if environment.can_be_added_to():
        _stamp(_UNFINISHED)
        return
    import shutil
    from importlib.util import find_spec

    from course.set_up_trouble import no_venv

    if find_spec("ensurepip") is None:
        raise no_venv()
    if os.path.exists(environment.VENV):
        shutil.rmtree(environment.VENV)
    os.mkdir(environment.VENV)
    _stamp(_UNFINISHED)
    # Inside a venv, sys.executable would make a venv of a venv that is about to go.
    _run(getattr(sys, "_base_executable", sys.executable), "-m", "venv", environment.VENV)


def _source(wheels: str | None) -> list[str]:
    """The options that tell pip where to get the packages."""
    from course.set_up_trouble import no_folder

    if wheels is None:
        return ["--retries", "3"]
    if not os.path.isdir(wheels):
        raise no_folder(wheels)
    return ["--no-index", "--find-links", wheels]


def _install(extra: str, source: list[str], wheels: str | None) -> None:
    """pip shows its own progress; -I keeps it from counting what lies outside `.venv` as installed."""
    pip = [environment.PYTHON, "-I", "-m", "pip", "install", "--only-binary", ":all:", "--no-compile"]
    quiet = ["--no-input", "--disable-pip-version-check"]
    _run(*pip, *quiet, *source, *_requirements(extra), wheels=wheels)


def _requirements(extra: str) -> list[str]:
    import tomllib

    with open(os.path.join(environment.ROOT, "pyproject.toml"), "rb") as file:
        project = tomllib.load(file)["project"]
    optional: list[str] = project["optional-dependencies"][extra] if extra else []
    return [*project["dependencies"], *optional]


def _compile() -> None:
    """Byte code for everything, also where the shell forbids Python to write it: half the time of a start.

    SBK_EMBED=False makes shiboken unpack its signature code, which it otherwise compiles at every start.
    That these two fail makes a slow start, not a wrong one, so their outcome is not looked at.
    """
    from subprocess import DEVNULL, run

    unpack = [environment.PYTHON, "-c", "import shiboken6"]
    run(unpack, env={**os.environ, "SBK_EMBED": "False"}, stdout=DEVNULL, stderr=DEVNULL)
    folders = [environment.site_packages(), os.path.join(environment.ROOT, "course")]
    compile_all = [environment.PYTHON, "-I", "-m", "compileall", "-qq", "-j", "0", *folders]
    run(compile_all, stdout=DEVNULL, stderr=DEVNULL)


def _stamp(text: str) -> None:
    """Leave `text` in `.venv` for the next start to judge it by."""
    from pathlib import Path

    from course.atomic_write import write

    path = Path(environment.VENV, environment.STAMP)
    write(path, text.encode())
    path.chmod(0o644)  # other people of this computer start the same course


def _run(*command: str, wheels: str | None = None) -> None:
    """Run `command` with its output in sight; raises the trouble that its errors tell of."""
    from subprocess import PIPE, run

    from course.set_up_trouble import from_output

    done = run(
        command,
        env={**os.environ, "PIP_USER": "0"},  # a pip.conf may ask for --user, which a .venv refuses
        stdout=sys.stderr,
        stderr=PIPE,
        text=True,
        errors="replace",
    )
    if done.returncode:
        raise from_output(done.stderr, wheels)


def _say(line: str) -> None:
    sys.stderr.write(f"{line}\n")
    sys.stderr.flush()
