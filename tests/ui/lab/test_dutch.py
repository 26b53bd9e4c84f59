"""The Dutch of the laboratory: a word of the course means one thing."""

from xml.etree import ElementTree

from course import paths


def said() -> list[str]:
    root = ElementTree.parse(paths.resources() / "translations" / "nl.ts").getroot()
    return [
        message.findtext("translation") or ""
        for context in root.iter("context")
        if context.findtext("name") == "Lab"
        for message in context.iter("message")
    ]


def test_a_boiler_is_so_many_degrees_and_only_its_thermostat_stands_at_them() -> None:
    stands = [one for one in said() if "staat op" in one]
    assert stands
    assert [one for one in stands if one.count("staat op") != one.lower().count("thermostaat staat op")] == []


def test_its_words_do_not_sound_translated() -> None:
    stiff = ("hoofdwerk", "geschoven", "slijt het lijf", "er zelf in gebouwd", "te vol", "vol / streep")
    assert [one for one in said() if any(words in one.lower() for words in stiff)] == []
