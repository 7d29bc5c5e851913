"""The Markdown subset of the contract as HTML: nothing in a text can become a tag."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from api.markdown import render_markdown, render_plain

OURS = {"p", "strong", "ul", "li", "a"}
LINK = '<a href="https://example.org/a" rel="noopener noreferrer" target="_blank">Opas</a>'
HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "<a href='javascript:alert(1)'>x</a>",
    "[x](javascript:alert(1))",
    "[x](data:text/html,<script>alert(1)</script>)",
    "[x](http://example.org)",
    "[x](//example.org)",
    "[x](HTTPS://example.org)",
    '[x](https://example.org" onmouseover="alert(1))',
    "[x](https://example.org' onmouseover='alert(1))",
    "[x](https://example.org onmouseover=alert(1))",
    "[<b>x</b>](https://example.org)",
    "[**x](https://example.org)**",
    "**[x**](https://example.org)",
    "[x](https://example.org/**a**)",
    "[[x](https://example.org)](https://example.org)",
    "**<b>**x**</b>**",
    "- <li>x</li>\n- </ul><script>",
    "</p><script>alert(1)</script>",
    "<!-- x -->",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "&#60;script&#62;",
    "{{ 7 * 7 }} {% raw %} ${x}",
    "\x00<scr\x00ipt>",
    "<svg/onload=alert(1)>",
    "[x](https://example.org/\u2028onclick=1)",
]
PIECES = st.sampled_from(
    [
        *"<>&\"'[]()*- \n\t/",
        "**",
        "- ",
        "](https://",
        "](javascript:",
        "https://a.fi",
        "onclick=",
        "p",
    ]
)


class Parsed(HTMLParser):
    """The tags, attributes and text that a browser would see."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.other: list[str] = []
        self.text = ""
        self.feed(str(html))  # Markup would escape what it is added to
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.text += data

    def handle_comment(self, data):
        self.other.append(data)

    handle_decl = handle_pi = unknown_decl = handle_comment


def assert_only_our_tags(html: str) -> None:
    parsed = Parsed(html)
    assert parsed.other == []
    for tag, attributes in parsed.tags:
        assert tag in OURS
        if tag == "a":
            assert set(attributes) == {"href", "rel", "target"}
            assert attributes["href"].startswith("https://")
            assert attributes["rel"] == "noopener noreferrer"
            assert not set(attributes["href"]) & set("<>\"' \n\t")
        else:
            assert attributes == {}


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Hei.", "<p>Hei.</p>"),
        ("Eka.\n\nToka.", "<p>Eka.</p>\n<p>Toka.</p>"),
        ("Eka.\n \t\n\n\nToka.", "<p>Eka.</p>\n<p>Toka.</p>"),
        ("**Tärkeää** on", "<p><strong>Tärkeää</strong> on</p>"),
        ("**a** ja **b**", "<p><strong>a</strong> ja <strong>b</strong></p>"),
        ("- a\n- b", "<ul><li>a</li><li>b</li></ul>"),
        ("Ensin:\n- a", "<p>Ensin:</p><ul><li>a</li></ul>"),
        ("- a\nsitten", "<ul><li>a</li></ul><p>sitten</p>"),
        ("- **a** b", "<ul><li><strong>a</strong> b</li></ul>"),
        ("[Opas](https://example.org/a)", f"<p>{LINK}</p>"),
        ("**[Opas](https://example.org/a)**", f"<p><strong>{LINK}</strong></p>"),
        ("5 < 6 & 7", "<p>5 &lt; 6 &amp; 7</p>"),
        ("2 * 3 ** 4", "<p>2 * 3 ** 4</p>"),
        ("", ""),
        (" \n\n ", ""),
    ],
)
def test_the_subset_is_shown(text, html):
    assert render_markdown(text) == html


def test_an_address_with_several_values_stays_whole():
    parsed = Parsed(render_markdown("[x](https://example.org/?a=1&b=2)"))

    assert parsed.tags[1][1]["href"] == "https://example.org/?a=1&b=2"


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_becomes_no_tag(text):
    assert_only_our_tags(render_markdown(text))
    assert "<script" not in render_markdown(text)


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_of_the_user_stays_as_typed(text):
    parsed = Parsed(render_plain(text))

    assert {tag for tag, _ in parsed.tags} <= {"br"}
    assert parsed.text == text.replace("\n", "")


def test_line_breaks_of_the_user_are_kept():
    assert render_plain("a\n**b**\n<c>") == "a<br>**b**<br>&lt;c&gt;"


@given(st.lists(PIECES | st.text(max_size=4), max_size=30).map("".join))
@example("[x](https://a.fi)**[y](https://b.fi)**")
def test_whatever_the_text_only_our_tags_come_out(text):
    assert_only_our_tags(render_markdown(text))


@given(st.text())
def test_text_without_markup_loses_nothing_but_space(text):
    plain = "".join(letter for letter in text if letter not in "*[-\x00\r")

    assert "".join(Parsed(render_markdown(plain)).text.split()) == "".join(plain.split())
