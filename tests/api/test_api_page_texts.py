"""The sample page, the guide and the page for a frame: complete words, sound HTML."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from types import SimpleNamespace

import pytest
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from api.page_texts import EMBEDDED_TEXTS, EMBEDDING_TEXTS, HOME_TEXTS
from bot.languages import LANGUAGES
from bot.settings import ROOT

BASE = "https://chat.example.fi/"
RELEASE = SimpleNamespace(
    version="1.0.0", path="/widget/1.0.0/chat-widget.js", integrity="sha384-abc"
)
PAGES = {
    "home.html": HOME_TEXTS,
    "embedding.html": EMBEDDING_TEXTS,
    "embedded.html": EMBEDDED_TEXTS,
}
# The same in every language.
NAMES = {"name", "title", "attributes", "property_text", "attribute_position"}
ENVIRONMENT = Environment(
    loader=FileSystemLoader(ROOT / "api" / "templates"), autoescape=True, undefined=StrictUndefined
)


class Recorded(dict):
    """Texts that remember which of them a page showed."""

    def __init__(self, texts) -> None:
        super().__init__(texts)
        self.used: set[str] = set()

    def __getitem__(self, key):
        self.used.add(key)
        return super().__getitem__(key)


class Read(HTMLParser):
    """What a page's markup holds."""

    def __init__(self, html) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict]] = []
        self.code: dict[str, str] = {}
        self._id: str | None = None
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        given = dict(attrs)
        self.elements.append((tag, given))
        self._id = given.get("id") if tag == "code" else None

    def handle_endtag(self, tag):
        self._id = None

    def handle_data(self, data):
        if self._id:
            self.code[self._id] = self.code.get(self._id, "") + data

    def values(self, *names):
        return [given[name] for _, given in self.elements for name in names if name in given]

    def named(self, tag):
        return [given for name, given in self.elements if name == tag]


def render(template, language, *, texts=None, release=None, origins=False, show=None):
    return ENVIRONMENT.get_template(template).render(
        request=SimpleNamespace(query_params={"show": show} if show else {}),
        language=language,
        languages=LANGUAGES,
        texts=texts or PAGES[template][language],
        base_url=BASE,
        release=release,
        origins_configured=origins,
    )


def states(template, language, texts=None):
    """Return the page in each form that it takes."""
    yield render(template, language, texts=texts)
    if template == "embedding.html":
        yield render(template, language, texts=texts, release=RELEASE, origins=True, show="start")
        yield render(template, language, texts=texts, release=RELEASE, origins=True, show="inline")


each_page = pytest.mark.parametrize("template", PAGES)
each_language = pytest.mark.parametrize("language", LANGUAGES)


@each_page
@each_language
def test_every_language_has_every_word(template, language):
    texts = PAGES[template][language]

    assert list(texts) == list(PAGES[template]["fi"])
    assert all(text.strip() for text in texts.values())
    assert not [text for text in texts.values() if "!" in text or text.count("`") % 2]


@each_page
def test_every_word_is_translated(template):
    texts = PAGES[template]
    for key in set(texts["fi"]) - NAMES:
        assert len({texts[language][key] for language in LANGUAGES}) == 3, key


@each_page
def test_code_in_a_text_is_the_same_in_every_language(template):
    texts = PAGES[template]
    for key in texts["fi"]:
        code = [
            sorted(
                part for part in re.findall("`([^`]+)`", texts[language][key]) if "://" not in part
            )
            for language in LANGUAGES
        ]
        # A term may be spelled out in one language and be code in another: names may not differ.
        assert code[0] == code[1] == code[2], key


@each_page
def test_a_page_shows_every_word_of_its_own(template):
    texts = Recorded(PAGES[template]["fi"])

    list(states(template, "fi", texts))

    assert texts.used == set(texts)


@each_page
@each_language
def test_a_page_is_sound_html_without_anything_inline(template, language):
    for html in states(template, language):
        page = Read(html)
        ids = page.values("id")
        static = [value for value in page.values("href", "src") if value.startswith("/static/")]

        assert page.named("html") == [{"lang": language}]
        assert len(ids) == len(set(ids))
        for value in page.values("aria-labelledby", "aria-describedby", "data-copy"):
            assert set(value.split()) <= set(ids)
        for value in page.values("href"):
            assert not value.startswith("#") or value[1:] in ids
        assert all((ROOT / "api" / value.lstrip("/")).is_file() for value in static)
        assert all("alt" in given for given in page.named("img"))
        assert all("src" in given for given in page.named("script"))
        assert not page.named("style")
        assert not any(
            name == "style" or name.startswith("on") for _, given in page.elements for name in given
        )
        assert len(page.named("networking-chat")) == 1
        assert len(page.named("h1")) == 1


@each_page
@each_language
def test_a_page_offers_the_chat_without_javascript(template, language):
    html = render(template, language)

    assert f"/chat?language={language}" in Read(html).values("href")
    if template != "embedding.html":
        assert f"/chat?language={language}" in html.split("<noscript>")[1].split("</noscript>")[0]


@each_language
def test_the_guide_shows_this_servers_address_in_the_tag(language):
    words = EMBEDDING_TEXTS[language]
    code = Read(render("embedding.html", language)).code

    assert code["tag"].splitlines() == [
        '<script type="module"',
        'src="https://chat.example.fi/widget/v1/chat-widget.js"></script>',
        f'<networking-chat language="{language}">',
        f'  <a href="https://chat.example.fi/chat?language={language}">{words["link_text"]}</a>',
        "</networking-chat>",
    ]
    assert "pinned" not in code


def test_the_guide_shows_the_pinned_tag_once_there_is_a_release():
    code = Read(render("embedding.html", "fi", release=RELEASE)).code

    assert 'src="https://chat.example.fi/widget/1.0.0/chat-widget.js"' in code["pinned"]
    assert 'integrity="sha384-abc"' in code["pinned"]


@pytest.mark.parametrize(
    ("show", "position"),
    [(None, None), ("start", "start"), ("inline", "inline"), ("<script>", None)],
)
def test_the_guide_shows_its_own_chat_where_it_was_asked_to(show, position):
    (chat,) = Read(render("embedding.html", "en", show=show)).named("networking-chat")

    assert chat.get("position") == position


def test_an_address_from_outside_is_shown_as_text_only():
    html = ENVIRONMENT.get_template("embedding.html").render(
        request=SimpleNamespace(query_params={"show": '"><script>'}),
        language="en",
        languages=LANGUAGES,
        texts=EMBEDDING_TEXTS["en"],
        base_url='https://chat.example.fi/"><script>alert(1)</script>',
        release=None,
        origins_configured=False,
    )

    assert all("src" in given for given in Read(html).named("script"))


@pytest.mark.parametrize("template", ["home.html", "embedding.html"])
def test_language_links_lead_to_the_same_page(template):
    path = {"home.html": "/", "embedding.html": "/widget"}[template]
    links = [given for given in Read(render(template, "sv")).named("a") if "hreflang" in given]

    assert [(link["href"], link["lang"]) for link in links] == [
        (f"{path}?language={language}", language) for language in LANGUAGES
    ]
    assert [link["lang"] for link in links if "aria-current" in link] == ["sv"]
