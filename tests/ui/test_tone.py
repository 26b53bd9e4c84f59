"""The soft tone: short, quiet files, played by what the system has, and given up without a fuss."""

import sys
import wave
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from course.paths import resources
from course.ui.exercises.breathing import tone
from course.ui.exercises.breathing.tone import IN, OUT, Tone
from tests.make_sounds import RATE, TONES, samples

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows plays by itself")
SOUNDS = resources() / "sounds"


def played_by(monkeypatch: pytest.MonkeyPatch, folder: Path, script: str) -> Tone:
    """A tone with a player that is this shell script."""
    file = folder / "player"
    file.write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
    file.chmod(0o755)
    monkeypatch.setattr(tone, "player", lambda: str(file))
    return Tone()


def test_the_files_are_those_that_are_made() -> None:
    assert {file.stem for file in SOUNDS.glob("*.wav")} == {IN, OUT} == set(TONES)
    for name, pitch in TONES.items():
        with wave.open(str(SOUNDS / f"{name}.wav")) as file:
            assert (file.getnchannels(), file.getframerate()) == (1, RATE)
            kept = memoryview(file.readframes(file.getnframes())).cast("h").tolist()
        made = samples(pitch).tolist()
        assert len(kept) == len(made)
        assert max(abs(one - other) for one, other in zip(kept, made, strict=True)) <= 1


def test_they_are_soft_and_begin_and_end_in_silence() -> None:
    for pitch in TONES.values():
        made = samples(pitch).tolist()
        assert max(map(abs, made)) < 0.3 * 32767
        assert max(map(abs, made[:20] + made[-20:])) < 300


def test_the_file_is_given_to_the_player(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    sounding = played_by(monkeypatch, tmp_path, f'echo "$1" > {tmp_path}/heard')
    assert sounding.available()
    with qtbot.assertNotEmitted(sounding.failed), qtbot.waitSignal(sounding._process.finished):
        sounding.play(OUT)
    assert Path((tmp_path / "heard").read_text("utf-8").strip()) == SOUNDS / "breath-out.wav"


@pytest.mark.parametrize("script", ["exit 1", "kill -9 $$"])
def test_a_player_that_cannot_says_so(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, script: str
) -> None:
    sounding = played_by(monkeypatch, tmp_path, script)
    with qtbot.waitSignal(sounding.failed):
        sounding.play(IN)


def test_a_player_that_is_gone_says_so(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(tone, "player", lambda: str(tmp_path / "gone"))
    sounding = Tone()
    with qtbot.waitSignal(sounding.failed):
        sounding.play(IN)


def test_silence_comes_at_once_and_is_no_failure(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    sounding = played_by(monkeypatch, tmp_path, "exec sleep 30")
    with qtbot.assertNotEmitted(sounding.failed, wait=50):
        sounding.play(IN)
        sounding._process.waitForStarted()
        sounding.play(OUT)
        sounding.stop()
    assert sounding._process.state() == sounding._process.ProcessState.NotRunning


def test_without_a_player_there_is_no_tone(qapp: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tone, "player", lambda: "")
    sounding = Tone()
    assert not sounding.available()
    sounding.play(IN)
