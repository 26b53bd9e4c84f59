"""Pieces, sentences and words of running text, and the line on which they stand."""

from hypothesis import given
from hypothesis import strategies as st

from course.content.check.places import line_of, line_of_words
from course.content.check.prose import count_words, read_fragment, sentences_of, without_quotations


def _texts(text: str, listed: bool = False) -> list[str]:
    return [sentence.text for sentence in sentences_of(text, listed)]


def test_a_fragment_becomes_pieces_without_marks() -> None:
    html = (
        '<p>Een lijf kan bijkomen.<a href="mark:effort">°</a> Lees <a href="lesson:causes">dit &amp; dat</a>.'
        "</p><ul><li><p><strong>Duwen:</strong> rust.</p></li><li>Stil<br>staan.</li></ul><p>Klaar.</p>"
    )
    fragment = read_fragment(html)
    assert fragment.pieces == (
        ("Een lijf kan bijkomen. Lees dit & dat.", False),
        ("Duwen: rust.", True),
        ("Stil staan.", True),
        ("Klaar.", False),
    )
    assert fragment.addresses == ("lesson:causes",)


def test_a_full_stop_ends_a_sentence_unless_a_small_letter_follows() -> None:
    assert _texts("Rust uit, bijv. op de bank. Lukt dat? Goed.") == [
        "Rust uit, bijv. op de bank.",
        "Lukt dat?",
        "Goed.",
    ]


def test_a_closing_quotation_mark_belongs_to_its_sentence() -> None:
    assert _texts("‘Bel me even.’ Nog voor je het weet, weet je het.") == [
        "‘Bel me even.’",
        "Nog voor je het weet, weet je het.",
    ]


def test_an_apostrophe_ends_no_quotation() -> None:
    sentences = sentences_of("‘I’ve lost him,’ he thought. He’d lost one.")
    assert [sentence.quoted for sentence in sentences] == [True, False]


def test_every_sentence_of_a_longer_quotation_is_quoted() -> None:
    sentences = sentences_of("‘Zij heeft het druk. Dat is anders.’ Zo dacht ze.")
    assert [sentence.quoted for sentence in sentences] == [True, True, False]


def test_a_colon_ends_a_sentence_in_a_list_only() -> None:
    assert _texts("Houd het kort: twintig minuten.") == ["Houd het kort: twintig minuten."]
    assert _texts("Gevoel: schaamte.", listed=True) == ["Gevoel:", "schaamte."]


def test_what_is_quoted_after_a_colon_does_not_lengthen_a_sentence() -> None:
    (sentence,) = sentences_of("Ze zegt: ‘Ik heb je dienst’, en gaat.")
    assert (sentence.words, sentence.longest) == (8, 6)


def test_a_dash_is_no_word() -> None:
    assert count_words("Rust – en ’s avonds cv-ketels") == 5


def test_what_stands_between_quotation_marks_can_be_left_out() -> None:
    assert without_quotations("Hij zei ‘ik moet’ en “ik zal”.").split() == ["Hij", "zei", "en", "."]


@given(st.text(alphabet="abZ .!?…:‘’“”,\n-1", max_size=80), st.booleans())
def test_no_word_is_lost_between_the_sentences(text: str, listed: bool) -> None:
    assert all(sentence in text for sentence in _texts(text, listed))
    assert sum(sentence.words for sentence in sentences_of(text, listed)) == count_words(text)


def test_words_are_found_behind_bold_links_marks_and_line_ends() -> None:
    text = "# Kern\n\nEerst dit.\n- **Duwen:** neem\n  [een pauze](lesson:causes) nu. [^x] En dan.\n"
    assert line_of_words(text, "Duwen: neem een pauze") == 4
    assert line_of_words(text, "een pauze nu. En dan.") == 5


def test_words_are_sought_from_a_line_on() -> None:
    text = "Rust is rust.\n\nRust is rust.\n"
    assert [line_of_words(text, "Rust is rust.", start) for start in (1, 2, 3, 4)] == [1, 3, 3, 4]


def test_words_that_are_not_there_stand_on_the_line_to_start_from() -> None:
    assert line_of_words("Een.\nTwee.\n", "Drie.", 2) == 2
    assert line_of("Een.\nTwee.\n", "Drie.", 2) == 2


def test_only_whole_words_are_found() -> None:
    assert line_of_words("Onrust.\nRust.\n", "Rust") == 2


@given(st.lists(st.text(alphabet="abc ", max_size=6), min_size=1, max_size=8), st.data())
def test_an_exact_text_is_found_on_its_own_line(lines: list[str], data: st.DataObject) -> None:
    at = data.draw(st.integers(0, len(lines) - 1))
    lines[at] += "X"
    assert line_of("\n".join(lines), "X") == at + 1
