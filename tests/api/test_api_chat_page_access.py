"""The chat page shows, answers and deletes nothing without the conversation's token."""

from __future__ import annotations

import pytest

from api.rate_limits import RateLimits
from api.texts import error_text


@pytest.mark.parametrize("token", ["", "x", "conversation-1.forged.token", "ä"])
async def test_without_the_right_token_nothing_is_shown_or_answered(
    visit, conversation, fake, token
):
    form = {"language": "sv", "conversation_id": conversation.id, "token": token}

    page = await visit(form, text="hej")

    assert page.status == 404
    assert page.problem == error_text("not_found", "sv")
    assert page.said_by == []
    assert page.unsent == "hej"
    assert page.ask["conversation_id"] == page.ask["token"] == ""
    assert fake.received == []


async def test_without_the_right_token_nothing_is_shown_even_when_the_rate_is_used_up(
    visit, conversation, services, fake
):
    services.limits = RateLimits("1/hour")
    form = {"conversation_id": conversation.id, "token": "forged"}

    pages = [await visit(form, text="x") for _ in range(8)]

    assert all(page.said_by == [] for page in pages)


async def test_without_the_right_token_nothing_is_deleted(visit, conversation, fake):
    await visit({"conversation_id": conversation.id, "token": "forged", "delete": "1"})

    assert list(fake.conversations) == [conversation.id]
