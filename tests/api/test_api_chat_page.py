"""The chat page: a whole conversation through forms, without JavaScript."""

from __future__ import annotations

import pytest

from tests.api.pages import Page

LANGUAGES = ["fi", "sv", "en"]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_start_page_is_in_the_asked_language(visit, language):
    page = await visit(language=language)

    assert page.status == 200
    assert page.html_language == language
    assert page.ask["language"] == language


@pytest.mark.parametrize(
    ("query", "browser", "language"),
    [
        ("", "sv-FI,sv", "sv"),
        ("", "de", "fi"),
        ("?language=xx", "en", "en"),
        ("?language=", "", "fi"),
    ],
)
async def test_otherwise_in_the_browsers_language(client, query, browser, language):
    answer = await client.get(f"/chat{query}", headers={"Accept-Language": browser})

    assert Page(answer).html_language == language


async def test_looking_at_the_page_stores_nothing(visit, fake):
    await visit()

    assert fake.conversations == {}


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_first_message_opens_a_conversation_in_the_pages_language(visit, fake, language):
    start = await visit(language=language)

    page = await visit(start.ask, text="Miten aloitan?")

    assert page.status == 200
    assert page.html_language == language
    (conversation,) = fake.conversations.values()
    assert conversation.language == language
    assert fake.received == ["Miten aloitan?"]
    assert page.said_by == ["bot", "user", "bot"]


async def test_the_conversation_goes_on_with_the_hidden_fields(visit, fake, tokens):
    page = await visit((await visit()).ask, text="eka")
    assert tokens.opens(page.ask["token"], page.ask["conversation_id"])

    page = await visit(page.ask, text="toka")
    page = await visit(page.choices, payload=page.buttons[0])

    assert len(fake.conversations) == 1
    assert fake.received == ["eka", "toka", "/getting_started"]
    assert page.said_by == ["bot", "user", "bot", "user", "bot", "user", "bot"]


async def test_the_answer_is_shown_with_formatting_and_source(visit):
    page = await visit((await visit()).ask, text="eka")

    assert "<strong>tutuista</strong>" in page.html
    assert "<li>Kirjoita lista.</li>" in page.html
    assert "https://example.org/opas" in page.links


async def test_what_was_masked_stands_nowhere_on_the_page(visit):
    form = (await visit()).ask
    typed = "Sähköpostini on anna.virtanen@example.fi"

    first, again = await visit(form, text=typed), await visit(form, text=typed)

    assert first.shown_by_user == again.shown_by_user == ["Sähköpostini on •••@•••"]
    assert "anna.virtanen" not in first.html + again.html


async def test_a_form_that_is_sent_again_is_answered_once(visit, fake):
    page = await visit((await visit()).ask, text="eka")

    first = await visit(page.ask, text="toka")
    again = await visit(page.ask, text="toka")

    assert fake.received == ["eka", "toka"]
    assert again.said_by == first.said_by


async def test_every_page_has_a_new_mark_against_double_answers(visit):
    marks = {(await visit()).ask["once"] for _ in range(5)}

    assert len(marks) == 5


async def test_the_same_words_on_the_next_page_are_answered_again(visit, fake):
    page = await visit((await visit()).ask, text="lisää")
    await visit(page.ask, text="lisää")

    assert fake.received == ["lisää", "lisää"]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_deletion_shows_a_receipt_and_a_fresh_form(visit, fake, language):
    page = await visit((await visit(language=language)).ask, text="eka")

    page = await visit(page.deletion)

    assert page.status == 200
    assert page.html_language == language
    assert "a1b2c3" in page.html
    assert fake.conversations == {}
    assert page.ask["conversation_id"] == page.ask["token"] == ""
    assert page.said_by == []
    page = await visit(page.ask, text="uusi")
    assert page.said_by == ["bot", "user", "bot"]


async def test_a_line_break_counts_once_as_the_field_counts_it(visit, fake):
    text = "\n".join(["a"] * 1000)  # 1,999 characters; forms send \r\n

    page = await visit((await visit()).ask, text=text.replace("\n", "\r\n"))

    assert page.status == 200
    assert fake.received == [text]


async def test_the_address_of_a_page_holds_no_token(visit):
    page = await visit((await visit()).ask, text="eka")

    assert page.ask["token"] not in str(page.actions + page.links)
    assert page.actions
    assert all(action.startswith("/chat") for action in page.actions)
