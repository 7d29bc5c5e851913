"""The page of all content: one file that needs nothing else, holds every text, and all can read."""

from __future__ import annotations

import re
from datetime import date
from html.parser import HTMLParser
from itertools import pairwise

import pytest

from actions.content.loader import DEFAULT_DIRECTORY
from actions.content.preview.content import read_content
from actions.content.preview.page import render_page
from actions.content.texts import LANGUAGES, read_items

BLOCKS = {"p", "li", "td", "th", "dt", "dd", "caption", "summary", "div", "h1", "h2", "h3"}
VOID = {"meta", "link", "img", "source", "br", "wbr", "hr", "input", "col"}
# Attributes by which a browser fetches something of its own accord.
LOADING = {"src", "srcset", "data", "poster", "background", "action", "formaction", "ping"}


class Page(HTMLParser):
    """Every element with its attributes and words, and whether elements are closed in order."""

    def __init__(self, html):
        super().__init__()
        self.html = html
        self.elements = []
        self.open = []
        self.feed(html)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        element = {"tag": tag, "words": [], **dict(attrs)}
        element["lang"] = element.get("lang", self.open[-1]["lang"] if self.open else None)
        element["inside"] = self.open[-1] if self.open else None
        self.elements.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_endtag(self, tag):
        assert self.open.pop()["tag"] == tag, self.getpos()
        if tag in BLOCKS:
            self.handle_data(" ")

    def handle_data(self, data):
        for element in self.open:
            element["words"].append(data)

    def all(self, tag, name=None):
        return [
            each
            for each in self.elements
            if each["tag"] == tag and (name is None or name in (each.get("class") or "").split())
        ]

    @property
    def ids(self):
        return {each["id"]: each for each in self.elements if "id" in each}

    def texts(self, key):
        """Return the words of one row as they are read, by language."""
        return {
            each["lang"]: words(each)
            for each in self.all("div", "says")
            if row_of(each) is self.ids[key]
        }

    def cell(self, key, language):
        (cell,) = [
            each
            for each in self.all("td", "text")
            if each["lang"] == language and row_of(each) is self.ids[key]
        ]
        return cell


def row_of(element):
    while element and element["tag"] != "tbody":
        element = element["inside"]
    return element


def words(element):
    return " ".join("".join(element["words"]).split())


def read_aloud(text):
    """Return a text as it is read on the page: without the marks of bold."""
    return " ".join(text.replace("**", "").split())


@pytest.fixture(scope="module")
def product():
    """Return the page of the product's own content."""
    return Page(render_page(read_content(), made=date(2026, 3, 4)))


def test_the_page_needs_nothing_else(product):
    assert not {tag for tag in ("script", "link", "iframe", "img") if product.all(tag)}
    assert not [name for each in product.elements for name in each if name in LOADING]
    assert not [name for each in product.elements for name in each if name.startswith("on")]
    assert not re.search(r"url\(|@import|image-set", words(product.all("style")[0]))
    policy = [each["content"] for each in product.all("meta") if "http-equiv" in each]
    assert policy == ["default-src 'none'; style-src 'unsafe-inline'"]


def test_every_text_of_the_product_is_there_in_its_language(product, library):
    items = read_items(DEFAULT_DIRECTORY)
    assert len(items) > len(library.passages)
    rows = {}
    for each in product.all("div", "says"):
        rows.setdefault(row_of(each)["id"], {})[each["lang"]] = words(each)
    for item in items:
        assert rows[item.key] == {
            language: read_aloud(text) for language, text in item.texts.items()
        }, item.key
        assert set(rows[item.key]) == set(LANGUAGES)


def test_names_are_unique_and_links_lead_somewhere(product):
    ids = [each["id"] for each in product.elements if "id" in each]
    assert len(ids) == len(set(ids))
    inner = [each["href"] for each in product.all("a") if each["href"].startswith("#")]
    assert len(inner) > 1000
    assert {link[1:] for link in inner} <= set(ids)
    outer = {each["href"] for each in product.all("a")} - set(inner)
    assert all(link.startswith(("http://", "https://")) for link in outer)


def test_headings_are_in_order(product):
    levels = [
        int(each["tag"][1]) for each in product.elements if re.fullmatch("h[1-6]", each["tag"])
    ]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))


def test_tables_tell_what_their_heads_are_for(product):
    heads = product.all("th")
    assert heads
    assert {each.get("scope") for each in heads} == {"col", "row", "rowgroup"}
    assert len(product.all("caption")) == len(product.all("table"))


def test_every_topic_has_a_place_to_sign(product, library):
    assert len(product.all("div", "signing")) == len(library.advice)
    assert words(product.all("div", "signing")[0]).endswith("Remark Read by Date")


def test_every_fact_and_paragraph_is_listed(product, library):
    documents = library.sources.documents.items()
    paragraphs = {
        f"{name}{number}" for name, each in documents for number in range(1, each.paragraphs + 1)
    }
    for reference in paragraphs | set(library.sources.facts):
        assert f"source-{reference}" in product.ids
    for name, fact in library.sources.facts.items():
        assert read_aloud(fact.says) in words(product.ids[f"source-{name}"])


def test_every_sentence_of_the_coverage_is_listed(product):
    coverage = read_content().coverage
    assert coverage is not None
    for name, covered in coverage.root.items():
        row = words(product.ids[f"sentence-{name}"])
        assert covered.begins in row
        assert (covered.not_advice or covered.tips[0]) in row


def test_every_text_has_its_language(product):
    for each in product.all("div", "says"):
        assert each["lang"] in LANGUAGES
    for each in product.all("p", "length"):
        assert each["lang"] == "en"
    assert product.all("html")[0]["lang"] == "en"
