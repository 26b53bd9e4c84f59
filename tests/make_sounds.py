"""Writes the two soft tones of slow breathing into resources/sounds.

Run after a tone was changed: `python -m tests.make_sounds`. Each is a sine with a little of its octave, that
comes up and fades away within a second and a half; the one for the breath in is the higher one.
"""

import sys
import wave
from array import array
from io import BytesIO
from math import exp, pi, sin
from pathlib import Path

FOLDER = Path(__file__).parent.parent / "resources" / "sounds"
TONES = {"breath-in": 262, "breath-out": 196}  # Hz
RATE = 11025  # samples a second
SECONDS = 1.5
_LOUD = 0.25  # of what a file can hold
_RISE, _FADE = 0.12, 0.35  # seconds


def samples(pitch: int) -> "array[int]":
    """The tone as 16-bit numbers."""
    return array("h", [round(32767 * _LOUD * _at(n / RATE, pitch)) for n in range(int(RATE * SECONDS))])


def tone(pitch: int) -> bytes:
    """The whole file."""
    values = samples(pitch)
    if sys.byteorder == "big":
        values.byteswap()
    whole = BytesIO()
    with wave.open(whole, "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(values.tobytes())
    return whole.getvalue()


def _at(second: float, pitch: int) -> float:
    loud = min(second / _RISE, 1.0, (SECONDS - second) / _RISE) * exp(-max(second - _RISE, 0.0) / _FADE)
    return loud * (sin(2 * pi * pitch * second) + 0.2 * sin(4 * pi * pitch * second)) / 1.2


if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for name, pitch in TONES.items():
        FOLDER.joinpath(f"{name}.wav").write_bytes(tone(pitch))
