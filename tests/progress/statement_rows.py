"""Statements in one line each, for tests of what is read from them."""

from course.progress.statements import Statement, Verb


def said(
    day: str, verb: Verb, about: str, time: str = "09:14", offset: int = 60, **filled: dict[str, object]
) -> Statement:
    """A statement on a local day; `time` is UTC, `filled` may hold `result` and `context`."""
    return Statement(
        id=f"{day}-{time}-{about}",
        at=f"{day}T{time}:00.000Z",
        date=day,
        offset=offset,
        verb=verb,
        object=about,
        result=filled.get("result", {}),
        context=filled.get("context", {}),
    )


def answered(day: str, about: str, response: object, time: str = "09:14") -> Statement:
    """An answer."""
    return said(day, Verb.ANSWERED, about, time, result={"response": response})
