"""The privacy notice: three languages, easy words too, true to this server's settings."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import httpx
import pytest

from api.app import create_app
from api.page_texts.privacy_texts import CHECKED, EASY_NOTICES, NOTICES, PRIVACY_TEXTS, notice
from bot.languages import LANGUAGES
from bot.settings import Settings

each_language = pytest.mark.parametrize("language", LANGUAGES)
each_form = pytest.mark.parametrize("plain", ["", "&plain=1"])
OMBUDSMAN = {
    "fi": "https://tietosuoja.fi",
    "sv": "https://tietosuoja.fi/sv",
    "en": "https://tietosuoja.fi/en",
}
# Numbers of MIELI's helplines, as the bot itself gives them.
CRISIS = {
    "fi": {"112", "09 2525 0111"},
    "sv": {"112", "09 2525 0111", "09 2525 0112"},
    "en": {"112", "09 2525 0111", "09 2525 0113"},
}
# What Article 13 asks for and what people ask about, in words of each language.
FACTS = {
    "fi": ("rekisterinpitäjä", "6 artiklan 1 kohdan e", "tietosuojavaltuutetulle", "evästeitä",
           "localStorage", "peittää", "viidessä keskustelussa", "varmuuskopioissa", "EU:n ulkopuolelle",
           "rajoittamista", "vastustaa", "IP-osoitteesta", "botti, ei ihminen"),
    "sv": ("personuppgiftsansvarig", "artikel 6.1 e", "dataombudsmannen", "kakor",
           "localStorage", "döljer", "fem samtal", "säkerhetskopior", "utanför EU",
           "begränsa", "invända", "IP-adress", "bot som svarar dig, inte en människa"),
    "en": ("controller", "Article 6(1)(e)", "Data Protection Ombudsman", "cookies",
           "localStorage", "masks", "five conversations", "backups", "outside the EU",
           "restrict", "object", "IP address", "chatbot answers you, not a person"),
}  # fmt: skip
# The buttons that the notice sends people to.
BUTTONS = ("delete", "save", "print")


class Read(HTMLParser):
    """What the page's markup holds."""

    def __init__(self, html) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict]] = []
        self.text = ""
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.elements.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.text += data

    def values(self, *names):
        return [given[name] for _, given in self.elements for name in names if name in given]

    def named(self, tag):
        return [given for name, given in self.elements if name == tag]


@pytest.fixture
def read(client):
    """Return a function that loads the notice."""

    async def _read(query="", **headers):
        answer = await client.get(f"/privacy{query}", headers=headers)
        assert answer.status_code == 200
        return answer, Read(answer.text)

    return _read


@each_language
@each_form
async def test_every_language_is_shown_whole(read, language, plain):
    answer, page = await read(f"?language={language}{plain}")
    shown = notice(language, easy=bool(plain), days=30)

    assert page.named("html") == [{"lang": language}]
    assert answer.headers["content-language"] == language
    assert len(page.named("h1")) == 1
    assert [given.get("id") for given in page.named("h2")][1:] == [s.id for s in shown.sections]
    for section in shown.sections:
        for line in filter(None, section.text.replace("**", "").split("\n")):
            words = re.sub(r"\[([^]]+)\]\([^)]+\)", r"\1", line.removeprefix("- "))
            assert words in page.text


async def test_without_a_wish_it_follows_the_browser(read):
    answer, page = await read(**{"Accept-Language": "sv-FI,en;q=0.5"})

    assert page.named("html") == [{"lang": "sv"}]
    assert "Accept-Language" in answer.headers["vary"]


@each_language
@each_form
async def test_it_is_sound_html_that_runs_no_script_and_stores_nothing(read, fake, language, plain):
    answer, page = await read(f"?language={language}{plain}")
    ids = page.values("id")

    assert not page.named("script")
    assert not page.named("style")
    assert "script-src" not in answer.headers["content-security-policy"]
    assert "default-src 'none'" in answer.headers["content-security-policy"]
    assert "set-cookie" not in answer.headers
    assert fake.conversations == {}
    assert len(ids) == len(set(ids))
    assert set(page.values("aria-labelledby")) <= set(ids)
    assert {link[1:] for link in page.values("href") if link.startswith("#")} <= set(ids)
    assert not [
        name for _, given in page.elements for name in given if name == "style" or name[:2] == "on"
    ]


@each_language
async def test_ordinary_and_easy_words_lead_to_each_other_and_to_the_other_languages(
    read, language
):
    _, ordinary = await read(f"?language={language}")
    _, easy = await read(f"?language={language}&plain=1")

    assert f"/privacy?language={language}&plain=1" in ordinary.values("href")
    assert f"/privacy?language={language}" in easy.values("href")
    for other in LANGUAGES:
        assert f"/privacy?language={other}" in ordinary.values("href")
        assert f"/privacy?language={other}&plain=1" in easy.values("href")


@pytest.mark.parametrize(
    ("days", "written"),
    [
        (1, {"fi": "1 päivän kuluttua", "sv": "efter 1 dag.", "en": "after 1 day."}),
        (14, {"fi": "14 päivän kuluttua", "sv": "efter 14 dagar.", "en": "after 14 days."}),
    ],
)
async def test_it_tells_how_long_this_server_really_keeps_a_conversation(services, days, written):
    app = create_app(services, Settings(secret="x" * 32, retention_days=days))
    transport = httpx.ASGITransport(app=app)
    async with httpx.AsyncClient(transport=transport, base_url="http://bot.test") as visitor:
        for language, words in written.items():
            easy = (await visitor.get(f"/privacy?language={language}&plain=1")).text
            ordinary = (await visitor.get(f"/privacy?language={language}")).text

            assert words in easy
            # In short, and where it is explained.
            assert len(re.findall(rf"\b{days} (?:päivän|dag|day)", ordinary)) == 2
            assert "{" not in easy + ordinary


@each_language
def test_it_says_all_that_the_law_asks_for(language):
    text = " ".join(section.text for section in NOTICES[language].sections)

    assert [fact for fact in FACTS[language] if fact.lower() not in text.lower()] == []


@each_language
@pytest.mark.parametrize("notices", [NOTICES, EASY_NOTICES], ids=["ordinary", "easy"])
def test_every_language_says_the_same_things(notices, language):
    """Sections, list items, links and phone numbers: a gap in a translation shows."""
    finnish, other = notices["fi"], notices[language]

    assert [s.id for s in other.sections] == [s.id for s in finnish.sections]
    for one, two in zip(finnish.sections, other.sections, strict=True):
        assert two.text.count("\n- ") == one.text.count("\n- "), two.id
        assert two.text.count("{days}") == one.text.count("{days}"), two.id
        assert two.text.count("\n\n") == one.text.count("\n\n"), two.id
    whole = " ".join(section.text for section in other.sections)
    assert re.findall(r"https?://[^)\s]+", whole) == [OMBUDSMAN[language]]
    crisis = next(section.text for section in other.sections if section.id == "crisis")
    assert set(re.findall(r"112|\d\d \d{4} \d{4}", crisis)) == CRISIS[language]
    assert "!" not in whole


@each_language
def test_the_crisis_numbers_are_those_that_the_bot_gives(root, language):
    given = (root / "data" / "responses" / "safety.yml").read_text(encoding="utf-8")

    for number in CRISIS[language]:
        assert number in given


@each_language
def test_the_buttons_have_the_names_that_the_chat_gives_them(root, language):
    strings = (root / "api" / "widget" / "strings" / f"{language}.js").read_text(encoding="utf-8")
    rights = {
        section.id: section.text for notices in (NOTICES,) for section in notices[language].sections
    }["rights"]
    for name in BUTTONS:
        label = re.search(rf'\b{name}: "([^"]+)"', strings).group(1)
        assert label in rights, label


@each_language
def test_easy_words_come_in_short_sentences(language):
    """Selkokeskus: one idea in a sentence, which seldom needs more than fifteen words."""
    texts = [EASY_NOTICES[language].lead] + [s.text for s in EASY_NOTICES[language].sections]
    sentences = [
        sentence
        for text in texts
        for line in text.split("\n")
        for sentence in re.split(r"(?<=[.?:])\s+", line)
    ]

    assert [one for one in sentences if len(one.split()) > 16] == []
    counts = [len(one.split()) for one in sentences if one.strip("- ")]
    assert sum(counts) / len(counts) < 9


@each_language
def test_every_word_around_the_notice_is_translated(language):
    assert list(PRIVACY_TEXTS[language]) == list(PRIVACY_TEXTS["fi"])
    assert CHECKED[language].endswith("2026")
    assert all(PRIVACY_TEXTS[language].values())


@pytest.mark.parametrize("path", ["/", "/widget", "/chat"])
@each_language
async def test_the_other_pages_lead_to_it_in_their_language(client, path, language):
    page = Read((await client.get(f"{path}?language={language}")).text)

    assert f"/privacy?language={language}" in page.values("href")


async def test_in_a_frame_the_chat_links_it_from_its_menu(client):
    page = Read((await client.get("/widget/page?language=sv")).text)

    assert page.named("networking-chat")[0]["privacy-url"] == "/privacy?language=sv"


async def test_it_is_there_while_the_model_loads(client, services):
    services.assistant = None

    assert (await client.get("/privacy")).status_code == 200
