"""The colours and type roles of the program (look.md §3 and §4), by day and by evening."""

from typing import Literal, NamedTuple

Light = Literal["day", "evening"]


class Palette(NamedTuple):
    """One set of colours as `#RRGGBB`; every pair that is used together meets look.md's contrast table."""

    page: str
    surface: str
    rail: str
    ink: str
    muted: str
    line: str
    edge: str
    primary: str
    primary_hover: str
    on_primary: str
    soft: str
    heat: str
    heat_fill: str
    heat_soft: str
    cool: str
    cool_fill: str
    cool_soft: str
    focus: str
    error: str
    error_soft: str
    sky_high: str
    sky_low: str
    sun: str
    hill_far: str
    hill_mid: str
    hill_near: str
    hill_dark: str
    water: str
    scrim: str


DAY = Palette(
    page="#F2F3EE", surface="#FBFBF8", rail="#E7EAE3", ink="#22302B", muted="#404B46", line="#D2D8CF",
    edge="#75837B", primary="#1E5346", primary_hover="#173F36", on_primary="#FFFFFF", soft="#DAE6DE",
    heat="#7F3911", heat_fill="#C2713A", heat_soft="#F3E3D6", cool="#1F4E66", cool_fill="#5C8FA8",
    cool_soft="#DCE8ED", focus="#1D3F8F", error="#842A17", error_soft="#F6E6E0", sky_high="#DBE4E3",
    sky_low="#EDE9DC", sun="#F6E9C9", hill_far="#C3D0CA", hill_mid="#A6BBB1", hill_near="#86A296",
    hill_dark="#65887B", water="#DCE5E3", scrim="#22302B",
)  # fmt: skip
EVENING = Palette(
    page="#1E1F1C", surface="#282A26", rail="#181916", ink="#E7E2D6", muted="#BDB8AB", line="#3C3F39",
    edge="#8E9086", primary="#A8CDBC", primary_hover="#BBDCCD", on_primary="#13241E", soft="#2F3D36",
    heat="#EBB48E", heat_fill="#C98858", heat_soft="#43352A", cool="#A9C8D8", cool_fill="#6C97AC",
    cool_soft="#2A383F", focus="#F0D58A", error="#F0B29E", error_soft="#43302A", sky_high="#24251F",
    sky_low="#38362C", sun="#6B5F45", hill_far="#353A31", hill_mid="#2E372F", hill_near="#29332C",
    hill_dark="#414B3F", water="#454A40", scrim="#000000",
)  # fmt: skip
PALETTES: dict[Light, Palette] = {"day": DAY, "evening": EVENING}

SANS = "Atkinson Hyperlegible Next"
SERIF = "Literata"


class Role(NamedTuple):
    """How one kind of text looks: size in px at 100 %, weight, face and the name of its colour."""

    size: int
    weight: int
    face: str
    colour: str


ROLES: dict[str, Role] = {
    "display": Role(34, 500, SERIF, "ink"),
    "h1": Role(30, 500, SERIF, "ink"),
    "h1-primary": Role(30, 500, SERIF, "primary"),
    "h2": Role(23, 500, SERIF, "ink"),
    "strong": Role(18, 600, SANS, "ink"),
    "body": Role(18, 400, SANS, "ink"),
    "meta": Role(16, 400, SANS, "muted"),
    "small": Role(15, 400, SANS, "muted"),
    "number": Role(34, 600, SANS, "ink"),
    "code": Role(21, 600, SANS, "ink"),
    "huge": Role(72, 600, SANS, "ink"),
    "error": Role(16, 600, SANS, "error"),
    "own-words": Role(20, 400, SERIF, "ink"),
}
TEXT_SIZES = (100, 115, 130, 150, 200)
LOW = 680  # px; a lower window gets smaller margins
READING_SIZE = 19
READING_LINE = 29.5
