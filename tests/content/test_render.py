"""The one place that knows Markdown: what comes out of it holds seven elements and four kinds of address."""

import re
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.content.render import ELEMENTS, TooMuchError, is_safe_https, plain, render, without_controls

ADDRESS = re.compile(r"(?:(?:mark|lesson):[a-z0-9-]+|help:|https://[!-~]+)")


class Allowed(HTMLParser):
    """Fails on an element, an attribute or an address that is not on the list, and on tags left open."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        assert tag in ELEMENTS
        assert [name for name, _ in attrs] == (["href"] if tag == "a" else [])
        assert all(ADDRESS.fullmatch(value or "") for _, value in attrs)
        if tag != "br":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_comment(self, data: str) -> None:
        raise AssertionError(data)

    handle_decl = unknown_decl = handle_pi = handle_comment


def check(html: str) -> None:
    """Fail unless `html` is a fragment of allowed elements, each one closed."""
    reader = Allowed()
    reader.feed(html)
    reader.close()
    assert not reader.open


@pytest.mark.parametrize(
    ("written", "html", "text"),
    [
        ("One\ntwo.", "<p>One two.</p>", "One two."),
        ("One  \ntwo.", "<p>One<br>two.</p>", "One\ntwo."),
        ("One.\n\nTwo.", "<p>One.</p><p>Two.</p>", "One.\nTwo."),
        ("- a\n- **b** c", "<ul><li>a</li><li><strong>b</strong> c</li></ul>", "a\nb c"),
        ("1. a\n2. b", "<ol><li>a</li><li>b</li></ol>", "a\nb"),
        ("- a\n\n1. b", "<ul><li>a</li></ul><ol><li>b</li></ol>", "a\nb"),
        ("a < b & c > d", "<p>a &lt; b &amp; c &gt; d</p>", "a < b & c > d"),
        ("[x](lesson:a-b)", '<p><a href="lesson:a-b">x</a></p>', "x"),
        (r"\*no\* \[no\] 3\. no", "<p>*no* [no] 3. no</p>", "*no* [no] 3. no"),
        ("2024. A year.", "<ol><li>A year.</li></ol>", "A year."),
    ],
)
def test_what_a_lesson_uses_is_rendered(written: str, html: str, text: str) -> None:
    rendered = render(written)
    assert not rendered.refused
    assert (rendered.prose.html, rendered.prose.text) == (html, text)


@pytest.mark.parametrize(
    "written",
    [
        "<script>x</script>",
        "<img src=/etc/hosts>",
        "<!-- x -->",
        "<?php x ?>",
        "&lt;b&gt;",
        "`<b>`",
        "    <b>code</b>",
        "> <b>",
        "# <b>",
        "<https://example.org>",
        "<a@example.org>",
        "![x](file:///etc/hosts)",
        "![x][y]\n\n[y]: /etc/hosts",
        "[x][y]\n\n[y]: javascript:alert(1)",
        "Title\n=====\n\n---",
        "| a | b |\n|---|---|\n| c | d |",
    ],
)
def test_what_a_lesson_does_not_use_stays_words(written: str) -> None:
    html = render(written, package=True).prose.html
    check(html)
    assert set(re.findall(r"<(\w+)", html)) <= {"p"}


@pytest.mark.parametrize(
    "address",
    [
        "javascript:alert(1)", "JavaScript:alert(1)", "java\tscript:x", "data:text/html,x", "vbscript:x",
        "file:///etc/hosts", "file://host/x", "//host/x", "smb://host/x", "ms-msdt:x", "search-ms:x",
        "/etc/hosts", "../x", "x.md", "#top", "", "help:x", "lesson:", "lesson:A", "lesson:a/b",
        "mailto:a@example.org",
        "http://example.org", "https://a@example.org", "https://example.org@evil.org", "https://xn--e1awd7f.com",
        "https://еxample.org", "https://example", "https://example.org:8080/", "https://example.org/\u202egnp.exe",
        "HTTPS://example.org",
    ],
)  # fmt: skip
def test_no_other_address_can_be_tapped(address: str) -> None:
    for written in (f"[x]({address})", f"[x](<{address}>)", f'[x]({address} "t")', f"a [x]({address}) b"):
        html = render(written, package=True).prose.html
        assert "<a" not in html
        assert "x" in html


def test_a_package_may_link_to_the_web_and_a_lesson_may_not() -> None:
    assert (
        '<a href="https://example.org/a?b=1&amp;c=2">'
        in render("[x](https://example.org/a?b=1&c=2)", True).prose.html
    )
    refused = render("[x](https://example.org)")
    assert refused.prose.html == "<p>x</p>"
    assert len(refused.refused) == 1
    assert is_safe_https("https://www.example.org/~a/b#c")


def test_only_what_stands_between_two_control_characters_could_reach_the_notes_of_the_library() -> None:
    assert without_controls("a\x02wzxhzdk:0\x03\x00b\x9fc\n\td") == "awzxhzdk:0bc\n    d"
    assert render("\x02klzzwxh:0000\x03 **a**").prose.html == "<p>klzzwxh:0000 <strong>a</strong></p>"


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("Plain  words\nhere", "Plain words here"),
        ("**Bold**, *slanted* and [a link](help:)", "Bold, slanted and a link"),
        ("1. stays, 2 * 3 as well", "1. stays, 2 * 3 as well"),
    ],
)
def test_a_label_is_words(written: str, words: str) -> None:
    assert plain(written) == words


MARKDOWN = st.lists(
    st.sampled_from(
        ["*", "**", "_", "[", "]", "(", ")", "![", "](lesson:a)", "](https://a.org)", "<", ">", "<b>", "</p>",
         "&", "&lt;", "`", "\n", "\n\n", "- ", "1. ", "    ", "\\", '"', "'", "\x02", "\x03", "#", "=", "a "]
    )
    | st.text(max_size=3),
    max_size=50,
).map("".join)  # fmt: skip


@given(MARKDOWN, st.booleans())
def test_whatever_is_written_only_allowed_elements_come_out(written: str, package: bool) -> None:
    try:
        rendered = render(written, package)
    except TooMuchError:
        return
    check(rendered.prose.html)
    assert ("https:" in rendered.prose.html.replace(">https:", "")) <= ("https:" in written)
    assert not any(ord(character) < 32 and character != "\n" for character in rendered.prose.text)


@given(MARKDOWN)
def test_a_label_never_raises_and_stands_on_one_line(written: str) -> None:
    assert "\n" not in plain(written)
