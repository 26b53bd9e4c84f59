"""The voice of the course: the ten rules of the house, each measured as far as a program can.

A rule that one of the three sample lessons breaks is advice and stands in `ADVICE`; the others, in `FIRM`,
are errors in our own course and advice in a coach's package.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from course.content.check.folder import LessonFile
from course.content.check.places import line_of_words
from course.content.check.prose import (
    Sentence,
    long_words,
    pieces_of,
    sentences_of,
    texts_of,
    words_of,
)
from course.content.check.words import words_for
from course.content.faults import Fault, Severity
from course.content.lesson import Keep, Step

KERN_WORDS = (85, 110)
STEP_WORDS = 75
SENTENCE_WORDS = 15
MEAN_WORDS = (6.5, 9.0)
SHORT_SENTENCE = 5
SHORT_RUN = 4
LONG_WORD = 12
LONG_WORDS = 2
NUMBERS = 2
NOUNS = 3
IMPERATIVES = 6
ONE_IN = 4
MISUNDERSTANDING = "misunderstanding"

_FIRST_WORD = re.compile(r"\W*([^\W\d_]+)")
_NUMBER = re.compile(r"(?<!\w)\d+(?:[.,:]\d+)*(?!\w)")


class Finding(NamedTuple):
    """Where a rule is broken and what was probably meant; line 0 is the lesson as a whole."""

    line: int
    message: str
    meant: str = ""


Rule = Callable[[LessonFile], Iterator[Finding]]


def check_voice(file: LessonFile, voice: Severity) -> Iterator[Fault]:
    """The faults of one lesson; the firm rules have the severity `voice`."""
    for rules, severity in ((FIRM, voice), (ADVICE, "advice")):
        for rule in rules:
            for finding in rule(file):
                yield Fault(file.path, *finding, severity)


def check_step_length(file: LessonFile) -> Iterator[Fault]:
    """A step of more than 75 words fits no window: an error in a package too."""
    for step in file.lesson.steps:
        if (words := words_of(step)) > STEP_WORDS:
            message = f"step ‘{step.id}’ has {words} words; at most {STEP_WORDS}"
            yield Fault(file.path, step.line, message, "two steps, or fewer words")


def check_keep_lines(files: Iterable[LessonFile], voice: Severity) -> Iterator[Fault]:
    """Rule 10: at most one in four lines to keep of a lesson was said before in the course."""
    said: set[tuple[str, str]] = set()
    for file in files:
        keeps = [(step, keep) for step in file.lesson.steps if (keep := _keep(step))]
        again = []
        for step, keep in keeps:
            again += [(step, keep)] if (file.lesson.language, keep) in said else []
            said.add((file.lesson.language, keep))
        if len(again) * ONE_IN > len(keeps):
            line = line_of_words(file.text, again[0][1], again[0][0].line + 1)
            message = f"{len(again)} of {len(keeps)} lines to keep were said before; at most one in {ONE_IN}"
            yield Fault(file.path, line, message, "another line", voice)


def begins_with_the_reader(file: LessonFile) -> Iterator[Finding]:
    """Rule 1: the first sentence speaks to the reader."""
    first = next(_sentences(file), None)
    if first and not words_for(file.lesson.language).reader.count(first[1].text):
        message = "the lesson does not begin with the reader"
        yield Finding(_line(file, *first), message, "what you feel, then why")


def few_long_words(file: LessonFile) -> Iterator[Finding]:
    """Rule 1: at most two words of more than 12 letters that are not in the glossary of the lesson."""
    found = [(word, step) for word, step in long_words(file.lesson, LONG_WORD) if word not in file.glossary]
    for word, step in found[LONG_WORDS:]:
        message = f"‘{word}’ has more than {LONG_WORD} letters; at most {LONG_WORDS} such words a lesson"
        yield Finding(
            line_of_words(file.text, word, step.line), message, f'another word, or glossary = ["{word}"]'
        )


def sentences_walk(file: LessonFile) -> Iterator[Finding]:
    """Rule 2: sentences of at most 15 words, of 6.5 to 9 on average."""
    lengths = []
    for step, sentence in _sentences(file):
        lengths.append(sentence.words)
        if sentence.longest > SENTENCE_WORDS:
            message = f"a sentence of {sentence.longest} words; at most {SENTENCE_WORDS}"
            yield Finding(_line(file, step, sentence), message, "two sentences")
    mean = round(sum(lengths) / len(lengths), 1) if lengths else MEAN_WORDS[0]
    if not MEAN_WORDS[0] <= mean <= MEAN_WORDS[1]:
        message = f"sentences have {mean} words on average; {MEAN_WORDS[0]} to {MEAN_WORDS[1]}"
        yield Finding(0, message, "longer sentences" if mean < MEAN_WORDS[0] else "shorter sentences")


def no_short_runs(file: LessonFile) -> Iterator[Finding]:
    """Rule 2: never four sentences of at most five words in a row, outside lists, acts and quoted speech."""
    for step in file.lesson.steps:
        run: list[Sentence] = []
        for piece in pieces_of(step) if step.kind != "act" else ():
            for sentence in sentences_of(*piece):
                short = sentence.words <= SHORT_SENTENCE and not sentence.quoted and not piece.listed
                run = [*run, sentence] if short else []
                if len(run) == SHORT_RUN:
                    message = "four short sentences in a row"
                    yield Finding(_line(file, step, run[0]), message, "two of them joined")


def kern_length(file: LessonFile) -> Iterator[Finding]:
    """Rule 2: kern has 85 to 110 words."""
    steps = file.lesson.of("kern")
    words = sum(words_of(step) for step in steps)
    low, high = KERN_WORDS
    if not low <= words <= high:
        yield Finding(steps[0].line if steps else 0, f"kern has {words} words; {low} to {high}")


def few_nouns(file: LessonFile) -> Iterator[Finding]:
    """Rule 3: at most three nouns a step that were made from a verb or an adjective."""
    endings = words_for(file.lesson.language).noun_endings
    for step in file.lesson.steps:
        nouns = [word for piece in pieces_of(step) for word, _ in endings.find(piece.text)]
        if len(nouns) > NOUNS:
            message = f"{len(nouns)} abstract nouns: {', '.join(nouns)}"
            yield Finding(step.line, message, "a thing you can see")


def titles_do_not_order(file: LessonFile) -> Iterator[Finding]:
    """Rule 4: the title of a step is no imperative."""
    for step in file.lesson.steps:
        if not step.title.endswith("?") and _begins_with_imperative(file, step.title):
            yield Finding(step.line, f"the title ‘{step.title}’ orders", "what the step is about")


def few_imperatives(file: LessonFile) -> Iterator[Finding]:
    """Rule 5: at most six sentences a step begin with an imperative."""
    for step in file.lesson.steps:
        sentences = [sentence for piece in pieces_of(step) for sentence in sentences_of(*piece)]
        orders = sum(_begins_with_imperative(file, sentence.text) for sentence in sentences)
        if orders > IMPERATIVES:
            yield Finding(step.line, f"{orders} imperatives; at most {IMPERATIVES}", "an offer: you can…")


def research_has_a_mark(file: LessonFile) -> Iterator[Finding]:
    """Rule 6: a step that speaks of research says how sure it is."""
    research = words_for(file.lesson.language).research
    for step, sentence in _sentences(file):
        if not step.marks and (word := next(research.find(sentence.text), None)):
            message = f"‘{word[0]}’ in a step without a mark"
            yield Finding(_line(file, step, sentence), message, "[^name] after it, and what it rests on")


def one_misunderstanding(file: LessonFile) -> Iterator[Finding]:
    """Rule 7: one step corrects a mistake kindly."""
    if all(step.id != MISUNDERSTANDING for step in file.lesson.steps):
        message = f"no step has the id ‘{MISUNDERSTANDING}’"
        yield Finding(0, message, f"## A question, or the truth {{#{MISUNDERSTANDING}}}")


def the_world_counts(file: LessonFile) -> Iterator[Finding]:
    """Rule 8: one step names work, home, a boss, a colleague or money."""
    world = words_for(file.lesson.language).world
    if not any(world.count(text) for step in file.lesson.steps for text in texts_of(step)):
        yield Finding(0, "no step names work, home, a boss, a colleague or money", "what others can do")


def few_numbers(file: LessonFile) -> Iterator[Finding]:
    """At most two numbers in digits a step, marks not counted."""
    for step in file.lesson.steps:
        numbers = [number for piece in pieces_of(step) for number in _NUMBER.findall(piece.text)]
        if len(numbers) > NUMBERS:
            message = f"{len(numbers)} numbers in digits: {', '.join(numbers)}; at most {NUMBERS}"
            yield Finding(step.line, message, "words, or the mark")


FIRM: tuple[Rule, ...] = (
    few_long_words,
    sentences_walk,
    no_short_runs,
    kern_length,
    research_has_a_mark,
    one_misunderstanding,
    few_numbers,
)
ADVICE: tuple[Rule, ...] = (
    begins_with_the_reader,
    few_nouns,
    titles_do_not_order,
    few_imperatives,
    the_world_counts,
)


def _sentences(file: LessonFile) -> Iterator[tuple[Step, Sentence]]:
    """Every sentence that counts, with its step."""
    for step in file.lesson.steps:
        for piece in pieces_of(step):
            for sentence in sentences_of(*piece):
                yield step, sentence


def _keep(step: Step) -> str:
    return next((block.text for block in step.blocks if isinstance(block, Keep)), "")


def _line(file: LessonFile, step: Step, sentence: Sentence) -> int:
    return line_of_words(file.text, sentence.text, step.line + 1)


def _begins_with_imperative(file: LessonFile, text: str) -> bool:
    first = _FIRST_WORD.match(text)
    return first is not None and words_for(file.lesson.language).imperatives.count(first[1]) > 0
