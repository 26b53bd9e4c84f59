"""Links from one lesson to another, in lessons that are rendered already."""

import re
from collections.abc import Callable
from dataclasses import replace

from course.content.lesson import CoachNote, Lesson, Prose, Step

_LINK = re.compile(r'<a href="lesson:([a-z0-9-]+)">(.*?)</a>')


def linked_lessons(lesson: Lesson) -> set[str]:
    """The ids of the lessons that `lesson` links to."""
    prose = [block for step in lesson.steps for block in step.blocks if isinstance(block, Prose)]
    texts = [*prose, *(note.text for note in lesson.coach)]
    return {found[1] for text in texts for found in _LINK.finditer(text.html)}


def without_dead_links(lesson: Lesson, exists: Callable[[str], bool]) -> Lesson:
    """The lesson in which a link to a lesson that does not exist is nothing but its words."""
    dead = {target for target in linked_lessons(lesson) if not exists(target)}
    if not dead:
        return lesson

    def words_of(prose: Prose) -> Prose:
        return replace(prose, html=_LINK.sub(lambda f: f[2] if f[1] in dead else f[0], prose.html))

    def step_of(step: Step) -> Step:
        blocks = (words_of(block) if isinstance(block, Prose) else block for block in step.blocks)
        return replace(step, blocks=tuple(blocks))

    def note_of(note: CoachNote) -> CoachNote:
        return replace(note, text=words_of(note.text))

    return replace(lesson, steps=tuple(map(step_of, lesson.steps)), coach=tuple(map(note_of, lesson.coach)))
