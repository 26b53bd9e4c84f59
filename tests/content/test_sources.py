"""Sources: one line under a claim, and everything needed to find them again."""

from pathlib import Path

import pytest

from course.content.sources import Source, parse_sources

SHIPPED = Path(__file__).parents[2] / "lessons" / "sources.toml"


@pytest.mark.parametrize(
    ("authors", "nl", "en"),
    [
        ("Almén N", "Almén, 2021", "Almén, 2021"),
        ("Meijman TF, Mulder G", "Meijman en Mulder, 2021", "Meijman and Mulder, 2021"),
        ("Ekstedt M, and others", "Ekstedt en anderen, 2021", "Ekstedt and others, 2021"),
        ("van de Leur JC, Jovicic F, Åhslund A", "van de Leur en anderen, 2021",
         "van de Leur and others, 2021"),
        ("Träskman-Bendz L", "Träskman-Bendz, 2021", "Träskman-Bendz, 2021"),
        ("Nederlands Huisartsen Genootschap", "Nederlands Huisartsen Genootschap, 2021",
         "Nederlands Huisartsen Genootschap, 2021"),
        ("NHG", "NHG, 2021", "NHG, 2021"),
    ],
)  # fmt: skip
def test_the_short_form_names_one_or_two_people_and_the_year(authors: str, nl: str, en: str) -> None:
    source = Source("x21", authors, 2021, "T", "J")
    assert source.short("nl") == nl
    assert source.short("en") == en
    assert source.short("fy") == en


@pytest.mark.parametrize(
    ("source", "full"),
    [
        (Source("a21", "Almén N", 2021, "A model", "IJERPH 18:3446", "10.3390/x", "33810358"),
         "Almén N (2021). A model. IJERPH 18:3446. doi:10.3390/x PMID 33810358"),
        (Source("s12", "Söderström M", 2012, "Impaired recovery?", "Thesis", isbn="978-91"),
         "Söderström M (2012). Impaired recovery? Thesis. ISBN 978-91"),
        (Source("n18", "NHG", 2018, "M110", ""), "NHG (2018). M110."),
    ],
)  # fmt: skip
def test_the_full_form_leaves_out_what_is_not_known(source: Source, full: str) -> None:
    assert source.full() == full


def test_every_source_of_the_course_is_read_without_a_fault() -> None:
    sources, faults = parse_sources(SHIPPED.read_text("utf-8"), "sources.toml")
    assert not faults
    assert sources
    assert all(source.short("nl").endswith(str(source.year)) for source in sources.values())


@pytest.mark.parametrize(
    ("text", "line", "message"),
    [
        (
            '[a21]\nauthors = "A B"\nyear = 2021\ntitle = "T"\njournl = "J"',
            5,
            "‘journl’; probably meant: journal",
        ),
        ('[a21]\nauthors = "A B"\nyear = "2021"\ntitle = "T"', 3, "a whole number from 1800"),
        ('[a21]\nyear = 2021\ntitle = "T"', 1, "‘authors’ must be a text"),
        ('[A21]\nauthors = "A B"\nyear = 2021\ntitle = "T"', 1, "‘A21’ is not a key"),
        ('[a21]\nauthors = "A B"\nyear = 2021\ntitle = "T"\npmid = "1"', 5, "‘pmid’ must be a whole number"),
        ('a21 = "x"', 1, "stands outside a [table]"),
    ],
)
def test_a_fault_in_a_source_is_named_with_its_line(text: str, line: int, message: str) -> None:
    _, faults = parse_sources(f"# Sources.\n\n{text}\n", "sources.toml")
    assert [fault.line for fault in faults] == [line + 2]
    assert message in str(faults[0])


def test_a_file_that_is_no_toml_gives_no_sources_at_all() -> None:
    sources, faults = parse_sources("[a21\n", "sources.toml")
    assert sources is None
    assert [fault.line for fault in faults] == [1]
