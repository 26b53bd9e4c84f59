"""Moments and their text: what is stored is UTC, what is shown is the clock on the wall."""

from datetime import UTC, datetime, timedelta, timezone


def now() -> datetime:
    """This moment, aware, in the zone of this computer."""
    return datetime.now().astimezone()


def utc_text(at: datetime) -> str:
    """The stored form of an aware moment, to the millisecond: `2026-11-24T20:15:03.123Z`."""
    return _aware(at).astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def local_date(at: datetime) -> str:
    """The date on the wall at an aware moment: `2026-11-24`."""
    return _aware(at).date().isoformat()


def offset(at: datetime) -> int:
    """Minutes that the wall clock is ahead of UTC at an aware moment; below 0 when it is behind."""
    ahead = _aware(at).utcoffset() or timedelta()
    return round(ahead.total_seconds() / 60)


def parse(text: str, minutes: int = 0) -> datetime:
    """The moment that `utc_text` wrote, on a wall clock that is `minutes` ahead of UTC. Raises ValueError."""
    return _aware(datetime.fromisoformat(text)).astimezone(timezone(timedelta(minutes=minutes)))


def _aware(at: datetime) -> datetime:
    if at.utcoffset() is None:
        raise ValueError(f"a moment without its offset from UTC: {at!r}")
    return at
