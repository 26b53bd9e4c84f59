"""Renders every page of the real program to PNG: `python -m tests screens DIR [--only NAME]`.

Both themes, both languages, 1120×760 and 900×600, text 100 and 200 %. What is filled in belongs to Ben, the
example person of the course; he is made up.
"""

import os
import sys
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import count
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from course import clock, paths
from course.content.library import Card
from course.errors import DiskFull, KeyLost, NetworkPlace
from course.program import Program
from course.progress import statements
from course.progress.statements import Verb
from course.progress.store import StatementStore
from course.storage.backup import Contents, Copy
from course.storage.restore import Examination, Good, Lost
from course.storage.salvage import Salvage
from course.ui import open_data
from course.ui.changes import Changes
from course.ui.course_view import CourseView
from course.ui.exercises.circle.view import CircleView
from course.ui.lab.about import open_about
from course.ui.lab.half_year import HalfYearLab
from course.ui.pages import trouble
from course.ui.pages.damaged import DamagedPage
from course.ui.pages.data_place import DataPlace
from course.ui.pages.help_now import HelpPage
from course.ui.pages.looking import LookingPage
from course.ui.pages.today_states import AwayCard
from course.ui.pages.trouble import TroublePage
from course.ui.session import Session
from course.ui.theme import fonts, icons
from course.ui.widgets.buttons import Button
from course.ui.widgets.choices import Segments
from course.ui.widgets.dialog import Dialog
from course.ui.widgets.prose import Prose
from course.ui.work import Work
from tests import lock_screens, move_screens
from tests.progress import sleep_years

_SIZES = ((1120, 760), (900, 600))
_SCALES = (100, 200)
_MORNING = datetime(2026, 11, 23, 9, 14, tzinfo=UTC)
_TICKS = count()
_ITEMS = [
    {"name": "klanten", "side": "taker", "weight": 4, "times": 5, "control": "bit"},
    {"name": "rekeningen", "side": "taker", "weight": 2, "times": 3, "control": "yes"},
    {"name": "trombone", "side": "giver", "weight": 3, "times": 2, "control": "yes"},
]
_RUNGS = [
    {"tasks": "mail lezen, niets beloven", "place": "home", "days": 2, "minutes": 120, "rest": "wandelen"},
    {"tasks": "één klein stuk schrijven", "place": "home", "days": 3, "minutes": 120, "rest": "wandelen"},
    {"tasks": "een rustig hoekje", "place": "work", "days": 3, "minutes": 180, "rest": "half uur liggen"},
    {
        "tasks": "eigen taken, geen telefoon",
        "place": "work",
        "days": 4,
        "minutes": 180,
        "rest": "half uur liggen",
    },
    {"tasks": "eigen taken, één overleg", "place": "work", "days": 4, "minutes": 300, "rest": "vrije avond"},
    {"tasks": "hele baan, zelf pauzes", "place": "work", "days": 4, "minutes": 480, "rest": "vrije avond"},
]
_WEEKS = [
    {"day": "2026-10-30", "rung": 1, "held": "yes", "fatigue": 3, "sleep": "yes"},
    {"day": "2026-11-06", "rung": 1, "held": "yes", "fatigue": 4, "sleep": "yes", "choice": "on"},
    {"day": "2026-11-13", "rung": 2, "held": "yes", "fatigue": 4, "sleep": "no", "choice": "on"},
    {"day": "2026-11-20", "rung": 3, "held": "yes", "fatigue": 5, "sleep": "yes", "choice": "stay"},
]
_LETTER: dict[str, object] = {
    "situation": "Ik liet een klant een halve dag wachten.",
    "own-voice": "Je wordt oud. Let nou eens op.",
    "friend": "Rot voor haar, en jij zat vol. Morgen bellen kan ook.",
    "keep": "Pauze, maat. Ik bel haar morgen.",
    "before": 7,
    "after": 5,
    "show": "yes",
}
_COMPASS = {
    "health": (8, 4), "rest": (9, 2), "family": (8, 6), "friendship": (7, 3), "love": (7, 5),
    "work": (5, 6), "learning": (4, 3), "nature": (8, 5), "meaning": (3, 4), "play": (5, 1),
}  # fmt: skip
_PLAN = (
    "mon morning recovery wandelen", "wed morning recovery wandelen", "fri morning recovery wandelen",
    "sun morning recovery buiten", "tue midday work 2 uur", "wed midday needed huisarts",
    "thu midday work 2 uur", "fri midday needed winkel", "sat midday joy trombone",
    "mon afternoon needed was", "tue afternoon recovery liggen", "wed afternoon joy poetsen",
    "thu afternoon recovery liggen", "fri afternoon recovery liggen", "sat afternoon recovery liggen",
    "sun afternoon joy kaarten", "mon evening joy muziek", "thu evening joy muziek",
    "thu evening needed rekeningen", "sun evening needed weekplan",
)  # fmt: skip
_ENERGY = {"recovery": "gives-1", "joy": "gives-2", "needed": "takes-1", "work": "takes-3"}
_VALUES: dict[str, object] = {
    **{f"{area}-important": both[0] for area, both in _COMPASS.items()},
    **{f"{area}-lived": both[1] for area, both in _COMPASS.items()},
    "chosen": [
        {"area": "rest", "act": "Na het eten tien minuten liggen"},
        {"area": "friendship", "act": "Henk een bericht sturen"},
        {"area": "play", "act": "Drie liedjes op zaterdag"},
    ],
    "week": "2026-11-23",
    "blocks": [
        {"day": day, "part": part, "kind": kind, "what": what, "energy": _ENERGY[kind]}
        for day, part, kind, what in (block.split(" ", 3) for block in _PLAN)
    ],
}
_NOTES = [
    {"note": "Wat als ik die klant kwijt ben?", "pull": 6, "day": "2026-11-22", "at": "21:40"},
    {"note": "knie, btw, Henk", "pull": 4, "day": "2026-11-23", "at": "08:10"},
]
_FIVE_G: dict[str, object] = {
    "event": "Ik zegde een klant af. Hij stuurde niets terug.",
    "thought": "Die ben ik kwijt. Straks ben ik ze allemaal kwijt.",
    "belief": 80,
    "feeling": "restless",
    "strength": 70,
    "behaviour": "Toch gereden.",
    "result": "Twee dagen op de bank.",
    "fits": "Er gaat weleens een klant weg.",
    "does-not-fit": "Allemaal.",
    "kinder": "Eén klant kan ik missen. Twee dagen op de bank niet.",
    "kinder-belief": 60,
    "feeling-again": 45,
    "real": "no",
}
_TAPS = [{"minute": minute, "strength": strength} for minute, strength in enumerate((5, 7, 8, 8, 6, 5, 4))]
_TRIAL: dict[str, object] = {
    "rule": "Een rekening moet dezelfde avond de deur uit.",
    "gives": "Mijn hoofd is leeg als ik naar bed ga.",
    "costs": "De avond, en een halve nacht.",
    "softer": "Een rekening gaat meestal dezelfde week de deur uit.",
    "test": "Deze ene op vrijdag sturen",
    "when": "vrijdag, na de koffie",
    "eighty": "Geen kladje vooraf. Een vlek mag.",
    "expect": "De klant belt kwaad op.",
    "prediction": 80,
    "result": "Hij betaalde zaterdag.",
    "went-wrong": 10,
    "learned": "Vrijdag is vroeg genoeg.",
}
_NO: dict[str, object] = {
    "who": "partner",
    "goal": "Een halfuur niets zeggen na het werk",
    "difficulty": 4,
    "frame": "tomorrow",
    "sentence": "Ik kijk even, en kom er morgen op terug.",
    "facts": "Om zes uur ben ik leeg.",
    "feel": "Ik heb het even stil nodig.",
    "request": "Mag ik een halfuur niets zeggen?",
    "again": "zondag, aan de keukentafel",
    "if-no": "Wat kan er wel?",
    "aloud": 1,
}
_PLANS = {
    "wish": "Tussen de middag echt pauze nemen",
    "obstacle": "Een klant belt",
    "start": "2026-10-05",
    "cue": "after",
    "if": "de sleutel uit het contact is",
    "then": "drink ik eerst thee",
    "said": 2,
    "weeks": [
        {"day": day, "by-itself": value}
        for day, value in (("2026-10-11", 2), ("2026-10-18", 3), ("2026-11-01", 6), ("2026-11-15", 7))
    ],
}
_WARNING: dict[str, object] = {
    "steady-signs": [{"text": "Ik neurie in de bus", "day": "2026-11-16"}],
    "steady-acts": [{"text": "Donderdag de band", "day": "2026-11-16"}],
    "rising-signs": [
        {"text": "Strakke kaken", "kind": "body", "day": "2026-10-12"},
        {"text": "Kortaf tegen mijn leerling", "kind": "behaviour", "day": "2026-11-03"},
    ],
    "rising-acts": [{"text": "Zaterdag afzeggen", "day": "2026-11-03"}],
    "high-signs": [{"text": "Wakker om drie uur, vier nachten", "kind": "body", "day": "2026-11-03"}],
    "high-acts": [{"text": "Telefoon uit, en de huisarts bellen", "day": "2026-11-03"}],
    "who": "mijn vrouw",
    "may-say": "Je neuriet niet meer.",
    "call": "de huisarts, en mijn broer",
    "traps": [{"text": "Ik doe het wel even", "plan": "Als iemand na zessen belt, dan bel ik morgen terug."}],
    "review": "2027-02-23",
    "months": [
        {"month": "2026-08", "state": "high"},
        {"month": "2026-09", "state": "rising"},
        {"month": "2026-11", "state": "steady"},
    ],
}
_HOURS = [
    {"hour": 8, "energy": 3, "kind": "body", "effort": "1"},
    {"hour": 9, "energy": 3, "kind": "screen", "effort": "2"},
    {"hour": 10, "energy": 2, "kind": "people", "effort": "3", "noise": "2"},
    {"hour": 11, "energy": 1, "kind": "rest"},
    {"hour": 12, "energy": 2},
    {"hour": 15, "energy": 2, "kind": "head", "effort": "2"},
    {"hour": 16, "energy": 0, "kind": "travel", "effort": "3"},
    {"hour": 17, "energy": 1, "kind": "rest"},
]
_DIPS = ("33210  321", "43321 221 ", "2 2102 10 ")  # the energy of three days from eight o'clock on
_MORNINGS = ("same", "more", "same", "same", "same", "less", "same")
_BEFORE: dict[str, list[dict[str, object]]] = {
    "energy-curve": [
        {
            "hours": [
                {"hour": 8 + number, "energy": int(word), "effort": str(day)}
                for number, word in enumerate(words)
                if word != " "
            ]
        }
        for day, words in enumerate(_DIPS, 1)
    ],
    "movement-stairs": [
        {"illness": ["none"], "tread": int(tread), "next-morning": morning}
        for tread, morning in zip("2334444", _MORNINGS, strict=True)
    ],
}
_ANSWERS: dict[str, dict[str, object]] = {
    "energy-curve": {"hours": _HOURS, "break-one": "09:45", "break-minutes": "15", "softer": "sound"},
    "movement-stairs": {"illness": ["none"], "energy": "2", "kind": "walk", "tread": 4, "talk": "yes"},
    "my-circle": {"sleep-score": "often", "pushing-score": "always", "door": "sleep-rising-time"},
    "energy-balance": {"items": _ITEMS},
    "body-map": {
        "places": [{"place": "jaws", "level": "much", "days": 6}, {"place": "neck", "level": "some"}]
    },
    "return-to-work": {
        "country": "nl",
        "employer": "yes",
        "first-day": "2026-09-14",
        "contract": 32,
        "ladder": _RUNGS,
        "weeks": _WEEKS,
    },
    "sleep-diary": {"day": "2026-11-23", **sleep_years.night(13), "awake": 50, "rested": 3},
    "slow-breathing": {
        "before": 6,
        "pace": "6",
        "ratio": "40-60",
        "minutes": 3,
        "look": "circle",
        "tone": "off",
        "after": 4,
    },
    "muscle-release": {
        "before": 7,
        "form": "tense",
        "minutes": "3",
        "eyes": "open",
        "skip": ["belly", "calves"],
        "after": 7,
    },
    "recovery-check": {"b1": "one-day", "b2": "half", "b3": "most", "m1": "half", "phase": "solving"},
    "worry-quarter": {"time": "16:30", "length": 15, "place": "in de bus", "early": "yes", "notes": _NOTES},
    "five-g": _FIVE_G,
    "wave": {"word": "sad", "taps": _TAPS, "place": "chest", "asks": "rust", "kind-thing": "outside"},
    "rule-on-trial": _TRIAL,
    "kind-letter": _LETTER,
    "values-compass": _VALUES,
    "saying-no": _NO,
    "if-then": _PLANS,
    "warning-plan": _WARNING,
}


def main(arguments: list[str]) -> int:
    """Render into the folder named first; `--only NAME` renders the pages whose name begins so."""
    if not arguments:
        print("python -m tests screens DIR [--only NAME]", file=sys.stderr)
        return 2
    folder, only = Path(arguments[0]), arguments[2] if arguments[1:2] == ["--only"] else ""
    folder.mkdir(parents=True, exist_ok=True)
    app = QApplication(["screens", "-style", "Fusion"])
    fonts.load(paths.resources() / "fonts", fonts.FIRST + fonts.REST)
    icons.use_folder(paths.resources() / "icons")
    clock.now = _now
    open_data.Session = partial(Session, now=_now)
    made = 0
    for language in ("nl", "en"):
        with tempfile.TemporaryDirectory() as data:
            for look in _looks():
                made += _render(app, Path(data) / look[0] / str(look[1]), language, look, folder, only)
    print(f"{made} pictures in {folder}")
    return 0


def _now() -> datetime:
    """A clock that ticks a second whenever somebody looks at it."""
    return _MORNING + timedelta(seconds=next(_TICKS))


def _looks() -> Iterator[tuple[str, int]]:
    return ((light, scale) for light in ("day", "evening") for scale in _SCALES)


def _render(
    app: QApplication, data: Path, language: str, look: tuple[str, int], folder: Path, only: str
) -> int:
    program = Program(app, data, language)
    program.preferences.now = program.preferences.now._replace(light=look[0], text_size=look[1])
    program.preferences.dress()
    program.open()
    made = 0
    for name, show in _pages(program):
        if not name.startswith(only):
            continue
        show()
        for width, height in _SIZES:
            program.window.resize(width, height)
            _settle()
            file = f"{name}_{language}_{look[0]}_{width}x{height}_{look[1]}.png"
            program.window.grab().save(str(folder / file))
            made += 1
    program.window.hide()
    program.close()
    program.preferences.look.translations.use("en")  # the next program installs its own words
    return made


def _pages(program: Program) -> Iterator[tuple[str, Callable[[], object]]]:
    """Every page by name, and what shows it."""
    yield "welcome", lambda: None
    program.preferences.now = program.preferences.now._replace(begun=True)
    program.open_course()
    session, view = program.course.session, program.course.view
    assert session is not None
    assert view is not None
    yield "today", lambda: view.show_section("today")
    yield "today_energy", lambda: session.set_energy(1)
    yield "course", lambda: view.on_place_chosen("course")
    yield "exercises", lambda: view.on_place_chosen("exercises")
    for card in _lessons(session):
        for step in session.library.lesson(card.id, session.language).steps:
            yield f"step_{card.id}_{step.id}", lambda c=card, s=step: view.open_lesson(c.id, "heel", s.id)
    for exercise in _ANSWERS:
        yield from _exercise(program, exercise)
    yield "worry_note", view.show_note
    for step in session.library.exercise("boiler-lab").steps:
        yield f"lab_{step.id}", lambda s=step: view.open_exercise("boiler-lab", s.id)
    yield "lab_sliders", lambda: _move_a_slider(view)
    yield "lab_about", lambda: open_about(view)
    yield from _questions(program)
    yield from _states(program)
    yield "minute", view.show_minute
    yield "settings", lambda: view.show_section("settings")
    yield from lock_screens.inside(view)
    yield from move_screens.inside(view)
    yield "help", program.window.show_help
    yield "help_when", lambda: program.window.findChildren(HelpPage)[0].when_asked.emit()
    yield "today_only_read", lambda: _only_read(program)
    yield from _troubles(program)


def _troubles(program: Program) -> Iterator[tuple[str, Callable[[], object]]]:
    """The pages that stand alone because the data do not open."""
    program.course.view = None  # the window lets go of it
    program.window.close_help()
    for problem in (DiskFull("full"), NetworkPlace("", path=Path("/net/home/ben")), KeyLost("")):
        yield f"trouble_{problem.code}", lambda p=problem: program.window.show_content(TroublePage(p))
    yield from lock_screens.outside(program)
    yield from move_screens.outside(program)
    yield "trouble_folder", lambda: _choose_folder(program)
    name_of = _first_title(program)
    for name, copies in (("copies", 3), ("no_copy", 0)):
        now = program.preferences.now
        page = partial(DamagedPage, now.language, _examination(copies), _MORNING, name_of, lambda _: None)
        yield f"damaged_{name}", lambda page=page: program.window.show_content(page())
    yield "damaged_looking", lambda: program.window.show_content(_slow_looking())
    yield "damaged_choose", lambda: _choose_copy(program, name_of)


def _first_title(program: Program) -> Callable[[str], str]:
    """Names whatever was lost after the first lesson."""
    assert program.course.session is not None
    title = _lessons(program.course.session)[0].title
    return lambda _: title


def _only_read(program: Program) -> None:
    """As on a medium that cannot be written."""
    assert program.course.data is not None
    program.course.data.reads_only = True
    program.window.close_help()
    program.course.show(("today",))


def _choose_copy(program: Program, name_of: Callable[[str], str]) -> None:
    page = DamagedPage(program.preferences.now.language, _examination(20), _MORNING, name_of, lambda _: None)
    program.window.show_content(page)
    page.on_other_clicked()


def _slow_looking() -> LookingPage:
    page = LookingPage(Work(QApplication.instance() or QApplication()))
    page.on_slow()
    return page


def _choose_folder(program: Program) -> None:
    page = TroublePage(DiskFull("full"))
    program.window.show_content(page)
    trouble.ask_folder = lambda parent, title: "/media/ben/stick"
    page.on_other_clicked()


def _examination(copies: int) -> Examination:
    """What is left of some weeks, with so many good copies of the days before."""
    days = (20, 21) if copies else ()  # only a copy tells what is missing
    lost = tuple(Lost(f"2026-11-{day}", "urn:twintig-graden:lesson:causes:field:first") for day in days)
    made = [_MORNING - timedelta(days=n + 1) for n in range(copies)]
    found = [Good(Copy(Path(), n, at), Contents(214 - n, 3), Contents(2, 0), 2) for n, at in enumerate(made)]
    return Examination(Contents(212, 3), lost, 1, tuple(found), Salvage({}, {}, {}, ""))


def _states(program: Program) -> Iterator[tuple[str, Callable[[], object]]]:
    """The states of Today that take a day of use, or weeks."""
    session, view = program.course.session, program.course.view
    assert session is not None
    assert view is not None
    session.pause_until(_MORNING.date() + timedelta(weeks=2))
    yield "today_away", lambda: view.show_section("today")
    session.come_back()
    _read_for(program, minutes=20)
    yield "today_enough", lambda: view.show_section("today")
    session.answer(statements.written("vicious-circle", "first-sign"), "koude handen in de bus (Ben)")
    session.now = lambda: _now() + timedelta(days=15)
    session.changed.emit(Changes.PROGRESS)
    yield "today_home", lambda: view.show_section("today")
    for card in _lessons(session):
        session.complete_part(card.id, "kern", "any")
    yield "today_all_done", lambda: view.show_section("today")


def _lessons(session: Session) -> list[Card]:
    modules = session.library.modules()
    return [card for module in modules for card in session.library.cards(module.id, session.language)]


def _read_for(program: Program, minutes: int) -> None:
    """As if so many minutes had been read today; a step counts for four at most."""
    assert program.course.data is not None
    step = statements.step("vicious-circle", "tired-and-restless")
    spent = {"duration": "PT240S"}
    made = [statements.make(Verb.PROGRESSED, step, _MORNING, spent) for _ in range(minutes // 4)]
    StatementStore(program.course.data.database).append(made)
    assert program.course.session is not None
    program.course.session.changed.emit(Changes.PROGRESS)


def _questions(program: Program) -> Iterator[tuple[str, Callable[[], object]]]:
    """Dialogs and panels over a page; each is closed by the next page that is shown."""
    view, session = program.course.view, program.course.session
    assert view is not None
    assert session is not None
    yield "mark", lambda: _open_mark(view)
    yield "dialog_away", lambda: AwayCard.ask(_fresh(view, "today"), session)
    yield "dialog_away_date", lambda: _choose_last(view)
    yield "dialog_erase", lambda: _fresh(view, "settings").findChildren(DataPlace)[0].on_erase_clicked()
    for dialog in program.window.findChildren(Dialog):
        dialog.on_rejected()


def _move_a_slider(view: CourseView) -> None:
    """Less load from the day on that is shown: the second, dashed line."""
    view.open_exercise("boiler-lab", "half-year")
    QApplication.processEvents()
    lab = next(one for one in view.findChildren(HalfYearLab) if one.isVisible())
    lab.on_moved("load", 3.0)


def _choose_last(view: CourseView) -> None:
    dialog = view.window().findChildren(Dialog)[-1]
    dialog.findChildren(Segments)[0].findChildren(Button)[-1].click()


def _open_mark(view: CourseView) -> None:
    view.open_lesson("vicious-circle", "heel", "standing-still")
    QApplication.processEvents()
    shown = (prose for prose in view.findChildren(Prose) if prose.isVisible() and prose.links())
    next(shown).links()[0].click()


def _fresh(view: CourseView, place: str) -> CourseView:
    for dialog in view.window().findChildren(Dialog):
        dialog.on_rejected()
    view.on_place_chosen(place)
    return view


def _exercise(program: Program, exercise: str) -> Iterator[tuple[str, Callable[[], object]]]:
    session, view = program.course.session, program.course.view
    assert session is not None
    assert view is not None
    if exercise == "sleep-diary":
        _sleep_before(program)
    _days_before(program, exercise)
    entry = session.begin_entry(exercise)
    fields = session.library.exercise(exercise).fields
    for field, value in _ANSWERS[exercise].items():
        session.answer(statements.answer(exercise, entry, field), value, fields[field])
    for step in session.library.exercise(exercise).steps:
        yield f"exercise_{exercise}_{step.id}", lambda s=step: view.open_exercise(exercise, s.id, entry)
    if exercise == "my-circle":
        yield f"exercise_{exercise}_arrow", lambda: _open_arrow(view, exercise, entry)
    if exercise == "body-map":
        for sign in ("a-chest", "b-suicide"):
            yield f"exercise_{sign}", lambda s=sign: view.open_exercise(exercise, f"doctor-list/{s}", entry)
        yield "call_now", lambda: view.show_call("a-chest")
    session.finish_entry(exercise, entry)
    yield f"entries_{exercise}", lambda: view.follow(("exercises", exercise))


def _sleep_before(program: Program) -> None:
    """Two weeks of mornings, two of them left out."""
    assert program.course.data is not None
    assert program.course.session is not None
    store = StatementStore(program.course.data.database)
    for made in sleep_years.mornings(13, _MORNING - timedelta(days=1), gap=5):
        store.append(made)
    program.course.session.changed.emit(Changes.ANSWERS)


def _days_before(program: Program, exercise: str) -> None:
    """A finished entry on each of the last days."""
    assert program.course.data is not None
    assert program.course.session is not None
    store, days = StatementStore(program.course.data.database), _BEFORE.get(exercise, [])
    for back, values in zip(range(len(days), 0, -1), days, strict=True):
        at = _MORNING - timedelta(days=back)
        entry = statements.new_id(at)
        about = statements.entry(exercise, entry)
        answers = [
            statements.make(Verb.ANSWERED, statements.answer(exercise, entry, field), at, {"response": value})
            for field, value in values.items()
        ]
        done = statements.make(Verb.COMPLETED, about, at, {"completion": True})
        store.append([statements.make(Verb.INITIALIZED, about, at), *answers, done])
    program.course.session.changed.emit(Changes.ANSWERS)


def _open_arrow(view: CourseView, exercise: str, entry: str) -> None:
    view.open_exercise(exercise, "circle", entry)
    QApplication.processEvents()
    next(one for one in view.findChildren(CircleView) if one.isVisible()).choose(3)


def _settle() -> None:
    loop = QEventLoop()
    QTimer.singleShot(60, loop.quit)
    loop.exec()
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QWidget):
            widget.update()
    QApplication.processEvents()


if __name__ == "__main__":
    code = main(sys.argv[1:])
    sys.stdout.flush()
    os._exit(code)
