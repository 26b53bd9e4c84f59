"""Holds the languages against each other: same lesson, same steps, and all words of an exercise."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from course.content.check.folder import ExerciseFile, LessonFile
from course.content.check.places import line_of
from course.content.check.prose import addresses_of, words_of
from course.content.check.said import words_in
from course.content.exercise import Words
from course.content.faults import Fault, Severity, did_you_mean
from course.content.lesson import (
    Act,
    Block,
    CheckQuestion,
    ExerciseLink,
    Figure,
    Keep,
    Step,
    WriteField,
)

OUR_LANGUAGES = ("nl", "en")
RATIO = 1.35
SLACK = 4


class Pair(NamedTuple):
    """One lesson in two languages; faults are named in `other`, which is held against `first`."""

    first: LessonFile
    other: LessonFile

    def fault(self, line: int, message: str, meant: str = "", severity: Severity = "error") -> Fault:
        """A fault in the second file."""
        return Fault(self.other.path, line, message, meant, severity)


def check_languages(files: Sequence[LessonFile], own: bool) -> Iterator[Fault]:
    """Every lesson against its first language; in our own course each stands in every language."""
    wanted = sorted({file.lesson.language for file in files} | set(OUR_LANGUAGES), key=_order) if own else []
    by_id: dict[str, list[LessonFile]] = {}
    for file in files:
        by_id.setdefault(file.lesson.id, []).append(file)
    for lesson_id, versions in by_id.items():
        versions.sort(key=lambda file: _order(file.lesson.language))
        for language in wanted:
            if all(file.lesson.language != language for file in versions):
                message = f"lesson ‘{lesson_id}’ does not exist in ‘{language}’"
                yield Fault(versions[0].path, 0, message, _twin_name(versions[0], language))
        for other in versions[1:]:
            if other.lesson.language != versions[0].lesson.language:
                yield from _compare(Pair(versions[0], other), "error" if own else "advice")


def check_exercise_languages(file: ExerciseFile, own: bool) -> Iterator[Fault]:
    """Every text of an exercise stands in every language that its title has; ours in Dutch and English."""
    wanted = {*file.exercise.title} | ({*OUR_LANGUAGES} if own else set())
    for words in words_in(file.exercise):
        line = words.line(file.text, next(iter(words.words.values()), ""))
        yield from check_complete(file.path, line, words.what, words.words, wanted)


def check_complete(path: str, line: int, what: str, words: Words, wanted: set[str]) -> Iterator[Fault]:
    """One text of a TOML file has exactly the languages that are wanted."""
    for language in sorted(wanted - set(words)):
        yield Fault(path, line, f"{what} is missing in ‘{language}’", f'{language} = "…"')
    for language in sorted(set(words) - wanted):
        meant = did_you_mean(language, wanted)
        yield Fault(path, line, f"{what} stands in ‘{language}’, which the title does not", meant)


def _compare(pair: Pair, voice: Severity) -> Iterator[Fault]:
    first, other = pair.first.lesson, pair.other.lesson
    if first.minutes != other.minutes:
        line = line_of(pair.other.text, "minutes")
        yield pair.fault(line, f"minutes differ from {pair.first.path}", str(list(first.minutes)))
    yield from _same_ids(pair, "step", [(step.id, step.line) for step in first.steps], _lines(other.steps))
    notes = [(note.id, line_of(pair.other.text, f"{{#{note.id}}}")) for note in other.coach]
    yield from _same_ids(pair, "note for coaches", [(note.id, 0) for note in first.coach], notes)
    steps = {step.id: step for step in first.steps}
    for step in other.steps:
        if step.id in steps:
            yield from _compare_steps(pair, steps[step.id], step, voice)


def _same_ids(
    pair: Pair, what: str, first: Sequence[tuple[str, int]], other: Sequence[tuple[str, int]]
) -> Iterator[Fault]:
    """Ids missing, too many, or in another order."""
    wanted, found = [name for name, _ in first], [name for name, _ in other]
    for name, line in other:
        if name not in wanted:
            missing = [known for known in wanted if known not in found]
            message = f"{what} ‘{name}’ does not stand in {pair.first.path}"
            yield pair.fault(line, message, did_you_mean(name, missing))
    for name, line in first:
        if name not in found:
            place = f"{pair.first.path}:{line}" if line else pair.first.path
            yield pair.fault(0, f"{what} ‘{name}’ is missing; it stands in {place}")
    shared = [name for name in wanted if name in found]
    for (name, line), expected in zip([item for item in other if item[0] in wanted], shared, strict=False):
        if name != expected:
            message = f"{what} ‘{name}’ stands in another place than in {pair.first.path}"
            yield pair.fault(line, message, expected)
            return


def _compare_steps(pair: Pair, first: Step, other: Step, voice: Severity) -> Iterator[Fault]:
    place = f"{pair.first.path}:{first.line}"
    if first.part != other.part:
        message = f"step ‘{other.id}’ is part of {other.part}, not as in {place}"
        yield pair.fault(other.line, message, first.part)
    if first.kind != other.kind:
        message = f"step ‘{other.id}’ is a step to {other.kind}, not as in {place}"
        yield pair.fault(other.line, message, first.kind)
    for what, mine, theirs in (
        ("marks, levels or sources", _marks(first), _marks(other)),
        ("links", _links(first), _links(other)),
        ("line to keep", _keeps(first), _keeps(other)),
    ):
        if mine != theirs:
            message = f"step ‘{other.id}’ has other {what} than {place}"
            yield pair.fault(other.line, message, _difference(mine, theirs))
    least, most = sorted((words_of(first), words_of(other)))
    if most > least * RATIO + SLACK:
        message = f"step ‘{other.id}’ has {words_of(other)} words, {words_of(first)} in {place}"
        yield pair.fault(other.line, message, "within 35 % and 4 words", voice)


def _marks(step: Step) -> list[str]:
    return sorted(f"[^{mark.name}] {mark.level} ({', '.join(mark.sources)})" for mark in step.marks)


def _keeps(step: Step) -> list[str]:
    return ["one" for block in step.blocks if isinstance(block, Keep)] or ["none"]


def _links(step: Step) -> list[str]:
    """What a step links to, blocks first and then the links inside sentences."""
    return [link for block in step.blocks if (link := _target(block))] + addresses_of(step)


def _target(block: Block) -> str:
    match block:
        case Figure(name=name):
            return f"figure:{name}"
        case ExerciseLink(exercise=exercise, step=step):
            return f"exercise:{exercise}#{step}" if step else f"exercise:{exercise}"
        case WriteField(field=field):
            return f"write:{field}"
        case CheckQuestion(field=field, choices=choices):
            return f"check:{field} with {len(choices)} answers"
        case Act(name=name, seconds=seconds):
            return f"act:{name} of {seconds} seconds"
    return ""


def _difference(mine: Iterable[str], theirs: Iterable[str]) -> str:
    """What the second language lacks; else what it has too many of."""
    missing = [item for item in mine if item not in theirs]
    extra = [item for item in theirs if item not in mine]
    if missing:
        return ", ".join(missing)
    return f"without {', '.join(extra)}" if extra else f"in this order: {', '.join(mine)}"


def _lines(steps: Iterable[Step]) -> list[tuple[str, int]]:
    return [(step.id, step.line) for step in steps]


def _order(language: str) -> tuple[int, str]:
    """Dutch first, then English, then the others by name."""
    known = language in OUR_LANGUAGES
    return (OUR_LANGUAGES.index(language) if known else len(OUR_LANGUAGES), language)


def _twin_name(file: LessonFile, language: str) -> str:
    return file.path.removesuffix(f".{file.lesson.language}.md") + f".{language}.md"
