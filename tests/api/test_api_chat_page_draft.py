"""A draft on the chat page: plain text in a field to copy from, whatever it holds."""

from __future__ import annotations

from datetime import datetime, timezone
from html.parser import HTMLParser
from math import ceil

import pytest

from api.chat_texts import CHAT_TEXTS
from bot.languages import LANGUAGES
from bot.replies import Message
from tests.api.fakes import ANSWER

DRAFT = "Hei Anna!\nOli mukava tavata Slushissa viime viikolla. Olen datainsinööri.\nOmar"
HOSTILE = [
    "</textarea><script>alert(1)</script>",
    "Hei **Anna**, katso [tämä](https://evil.example) ja https://evil.example/x",
    "- yksi\n- kaksi & <b>kolme</b> &lt;neljä&gt; {{ 7*7 }} {% raw %}",
    "Hei \"Anna\"!\n' onfocus='alert(1)",
]
# What a phone shows on one row, see `count_rows`.
ROW = 45


class Drafts(HTMLParser):
    """The read-only text areas of a page, their labels and the line below each."""

    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=True)
        self.fields: list[dict[str, str | None]] = []
        self.texts: list[str] = []
        self.labels: dict[str | None, str] = {}
        self.below: list[str] = []
        self._open: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        self._open.append((tag, attributes))
        if tag == "textarea" and "readonly" in attributes:
            self.fields.append(attributes)
            self.texts.append("")
        if tag == "p" and attributes.get("class") == "hint" and len(self.below) < len(self.fields):
            self.below.append("")

    def handle_endtag(self, tag):
        while self._open and self._open.pop()[0] != tag:
            pass

    def handle_data(self, data):
        if not self._open:
            return
        tag, attributes = self._open[-1]
        if tag == "textarea" and "readonly" in attributes:
            self.texts[-1] += data
        elif tag == "label":
            self.labels[attributes.get("for")] = data
        elif tag == "p" and attributes.get("class") == "hint" and "id" not in attributes:
            self.below[-1] += data


@pytest.fixture
def show(visit, fake):
    """Return a function that shows a page whose conversation holds a draft."""

    async def _show(text=DRAFT, *, language="fi", conversation="fi", characters=None, limit=200):
        page = await visit((await visit(language=conversation)).ask, text="eka")
        known = fake.conversations[page.ask["conversation_id"]]
        known.messages.append(
            Message(
                id=f"m{len(known.messages) + 1}",
                role="bot",
                kind="draft",
                text=text,
                topic="connection_request",
                language=language,
                created_at=datetime(2026, 1, 2, 3, 4, 5, tzinfo=timezone.utc),
                extra={
                    "draft": {
                        "text": text,
                        "language": language,
                        "characters": len(text) if characters is None else characters,
                        "limit": limit,
                        "platform": "linkedin",
                        "shorter_available": True,
                    }
                },
            )
        )
        page = await visit(page.ask, text="toka")
        return page, Drafts(page.html)

    return _show


@pytest.mark.parametrize("conversation", LANGUAGES)
async def test_a_draft_stands_in_a_labelled_field_that_cannot_be_changed(show, conversation):
    page, drafts = await show(conversation=conversation)

    (field,) = drafts.fields
    assert drafts.texts == [DRAFT]
    assert drafts.labels[field["id"]] == CHAT_TEXTS[conversation]["draft"]
    # Without a name it is not sent with a form.
    assert "name" not in field
    assert page.unlabelled == page.repeated_ids == page.dangling_references == page.unclosed == []


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_field_is_in_the_drafts_language(show, language):
    page, drafts = await show(language=language, conversation="sv")

    assert drafts.fields[0]["lang"] == language
    assert page.html_language == "sv"


@pytest.mark.parametrize("conversation", LANGUAGES)
@pytest.mark.parametrize(("characters", "limit"), [(181, 200), (300, 300), (0, 600)])
async def test_the_count_and_the_limit_stand_below(show, conversation, characters, limit):
    _, drafts = await show(conversation=conversation, characters=characters, limit=limit)

    assert drafts.below == [
        CHAT_TEXTS[conversation]["characters"].format(characters, limit),
    ]
    assert f"{characters} / {limit}" in drafts.below[0]


@pytest.mark.parametrize("text", HOSTILE)
async def test_whatever_a_draft_holds_stays_plain_text(show, text):
    page, drafts = await show(text)

    assert drafts.texts == [text]
    assert page.forbidden == page.unclosed == []
    assert "<script" not in page.html
    assert not any("evil.example" in address for address in page.links)
    field = page.html.split("readonly>")[1].split("</textarea>")[0]
    assert "<" not in field


@pytest.mark.parametrize(
    "text", ["Hei!\nMoi.", DRAFT, "Hei Anna!\n" + "sana " * 58, "a\n" * 9 + "a", "x" * 600]
)
async def test_the_rows_suit_the_length(show, text):
    _, drafts = await show(text)

    needed = sum(max(1, ceil(len(line) / ROW)) for line in text.split("\n"))
    rows = int(drafts.fields[0]["rows"])
    # All of it is seen at once, with little left empty.
    assert needed <= rows <= needed + text.count("\n") + 2


async def test_other_messages_are_shown_as_before(show, visit, fake):
    page, drafts = await show()

    assert page.said_by == ["bot", "user", "bot", "bot", "user", "bot"]
    assert page.html.count("<strong>tutuista</strong>") == 2
    assert "<li>Kirjoita lista.</li>" in page.html
    assert page.shown_by_user == ["eka", "toka"]
    assert len(drafts.fields) == 1
    assert ANSWER not in drafts.texts
    assert drafts.labels["text"] == CHAT_TEXTS["fi"]["label"]
    page = await visit(page.choices, payload=page.buttons[0])
    assert fake.received[-1] == "/getting_started"
    assert Drafts(page.html).texts == [DRAFT]


async def test_two_drafts_have_a_field_each(show, visit, fake):
    page, _ = await show()
    (known,) = fake.conversations.values()
    first = next(message for message in known.messages if message.kind == "draft")
    other = {"text": "Moi Anna!\nLyhyempi.", "characters": 19}
    known.messages.append(
        Message(
            id=f"m{len(known.messages) + 1}",
            role="bot",
            kind="draft",
            text=other["text"],
            topic=first.topic,
            language="fi",
            created_at=first.created_at,
            extra={"draft": first.extra["draft"] | other},
        )
    )

    page = await visit(page.ask, text="kolmas")

    drafts = Drafts(page.html)
    assert drafts.texts == [DRAFT, other["text"]]
    assert len({field["id"] for field in drafts.fields}) == 2
    assert [line.split()[-3] for line in drafts.below] == [str(len(DRAFT)), "19"]
    assert page.repeated_ids == page.unlabelled == []
