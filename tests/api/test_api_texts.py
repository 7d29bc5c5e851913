"""What the interface says itself: complete, and in the language of the conversation."""

from __future__ import annotations

import re
import string
from pathlib import Path

import pytest

from api.chat_texts import CHAT_TEXTS
from api.texts import _ERRORS, error_text
from bot.languages import LANGUAGES
from bot.settings import ROOT

API = ROOT / "api"
CODES = {
    "bad_request",
    "missing_token",
    "not_found",
    "duplicate_in_progress",
    "message_too_long",
    "unsupported_media_type",
    "invalid",
    "rate_limited",
    "unavailable",
}
EMPTY = {
    "fi": "Viesti on tyhjä. Kirjoita kysymyksesi.",
    "sv": "Meddelandet är tomt. Skriv din fråga.",
    "en": "The message is empty. Please write your question.",
}


def sources() -> str:
    return "\n".join(path.read_text(encoding="utf-8") for path in Path(API).rglob("*.py"))


def test_every_code_of_the_contract_has_its_text():
    assert set(_ERRORS) >= CODES


def test_every_text_that_the_code_names_exists():
    named = set(re.findall(r'ApiError\(\s*\d{3}, "(\w+)"', sources()))
    named |= set(re.findall(r'text="(\w+)"', sources()))

    assert named
    assert named <= set(_ERRORS)


@pytest.mark.parametrize("name", sorted(_ERRORS))
def test_every_error_speaks_all_three_languages_differently(name):
    texts = [error_text(name, language) for language in LANGUAGES]

    assert len({text.strip() for text in texts}) == 3
    for text in texts:
        assert text.endswith((".", "!", "?"))
        assert not re.search(r"[{}<>]|\d{3}\b(?<!000)", text)


def test_an_error_without_text_is_a_bug():
    with pytest.raises(KeyError):
        error_text("no_such_error", "fi")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_chat_page_has_every_word_in_every_language(language):
    assert set(CHAT_TEXTS[language]) == set(CHAT_TEXTS["fi"])
    assert all(text.strip() for text in CHAT_TEXTS[language].values())


def test_the_chat_page_is_translated():
    names = {"title", "bot"}
    for key in set(CHAT_TEXTS["fi"]) - names:
        assert len({CHAT_TEXTS[language][key] for language in LANGUAGES}) == 3, key


def test_the_template_uses_every_word_of_the_chat_page_and_no_other():
    template = (API / "templates" / "chat.html").read_text(encoding="utf-8")
    used = set(re.findall(r"texts\.(\w+)", template))

    assert used <= set(CHAT_TEXTS["fi"])
    assert set(CHAT_TEXTS["fi"]) - used <= {"own_name"}


def test_no_text_holds_a_placeholder():
    texts = [text for words in CHAT_TEXTS.values() for text in words.values()]
    texts += [text for words in _ERRORS.values() for text in words.values()]

    for text in texts:
        assert [field for _, field, _, _ in string.Formatter().parse(text) if field] == []


@pytest.mark.parametrize("language", LANGUAGES)
async def test_an_error_is_in_the_language_of_the_conversation(client, open_conversation, language):
    opened = await open_conversation(language)
    # The browser asks for something else: the conversation counts.
    headers = opened.headers | {"Accept-Language": "sv" if language == "en" else "en"}

    answer = await client.post(opened.messages, json={"text": " "}, headers=headers)

    assert answer.json()["error"]["message"] == EMPTY[language]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "name", ["wrong_type", "unknown_field", "text_or_payload", "message_too_long", "unknown_button"]
)
async def test_each_refusal_of_a_message_is_in_its_language(
    client, open_conversation, language, name
):
    opened = await open_conversation(language)
    body = {
        "wrong_type": {"text": 1},
        "unknown_field": {"text": "moi", "colour": "red"},
        "text_or_payload": {"text": "moi", "payload": "/more"},
        "message_too_long": {"text": "a" * 2001},
        "unknown_button": {"payload": "/delete_data"},
    }[name]

    answer = await client.post(opened.messages, json=body, headers=opened.headers)

    assert answer.json()["error"]["message"] == error_text(name, language)


@pytest.mark.parametrize(
    ("header", "language"),
    [
        ("en", "en"),
        ("sv-FI,sv;q=0.9,en;q=0.8", "sv"),
        ("de,en;q=0.4,sv;q=0.6", "sv"),
        ("*", "fi"),
        ("", "fi"),
        ("xx;q=nonsense", "fi"),
    ],
)
async def test_without_a_conversation_the_browser_decides(client, header, language):
    answer = await client.get(
        "/api/v1/conversations/x/messages", headers={"Accept-Language": header}
    )

    assert answer.json()["error"]["message"] == error_text("missing_token", language)
