"""The chat page when something is wrong: it says so, keeps the text and the conversation."""

from __future__ import annotations

import pytest

from api.rate_limits import RateLimits
from api.texts import error_text
from bot.errors import ButtonNotOfferedError, DuplicateInProgressError, StoreUnavailableError


@pytest.fixture
async def talking(visit):
    """Return the page of a conversation in English with one turn."""
    start = await visit(language="en")
    return await visit(start.ask, text="first")


def assert_kept(page, before):
    """The same conversation can go on from `page`."""
    for field in ("conversation_id", "token"):
        assert page.ask[field] == before.ask[field] != ""


async def test_an_empty_message(visit, talking, fake):
    page = await visit(talking.ask, text=" \r\n\u200b")

    assert page.status == 422
    assert page.problem == error_text("empty_text", "en")
    assert page.said_by == ["bot", "user", "bot"]
    assert fake.received == ["first"]
    assert_kept(page, talking)


async def test_an_empty_first_message_opens_no_conversation(visit, fake):
    start = await visit(language="sv")

    page = await visit(start.ask, text="  ")

    assert page.status == 422
    assert page.problem == error_text("empty_text", "sv")
    assert fake.conversations == {}


async def test_too_long_a_message_stays_in_the_field(visit, talking, fake):
    text = "<b>ä" * 501

    page = await visit(talking.ask, text=text)

    assert page.status == 413
    assert page.problem == error_text("message_too_long", "en")
    assert page.unsent == text
    assert page.forbidden == []
    assert fake.received == ["first"]
    assert_kept(page, talking)


async def test_while_the_model_loads_the_text_and_the_conversation_stay(
    visit, talking, services, fake
):
    services.assistant = None

    page = await visit(talking.ask, text="second")

    assert page.status == 503
    assert page.problem == error_text("unavailable", "en")
    assert int(page.headers["retry-after"]) > 0
    assert page.unsent == "second"
    assert_kept(page, talking)
    services.assistant = fake
    assert (await visit(page.ask, text=page.unsent)).status == 200


async def test_with_the_store_down_the_text_and_the_conversation_stay(visit, talking, fake):
    fake.trouble = StoreUnavailableError("OperationalError")

    page = await visit(talking.ask, text="second")

    assert page.status == 503
    assert page.problem == error_text("unavailable", "en")
    assert int(page.headers["retry-after"]) > 0
    assert page.unsent == "second"
    assert_kept(page, talking)


async def test_a_first_message_that_fails_after_the_opening_can_be_sent_again(visit, fake):
    start = await visit(language="en")
    fake.trouble_on_reply = StoreUnavailableError("OperationalError")
    page = await visit(start.ask, text="first")
    assert page.status == 503
    fake.trouble_on_reply = None

    page = await visit(page.ask, text=page.unsent)

    assert page.status == 200
    assert len(fake.conversations) == 1
    assert fake.received == ["first"]


async def test_too_many_messages_keep_the_text_and_the_conversation(visit, talking, services):
    services.limits = RateLimits("1/hour")
    page = await visit(talking.ask, text="second")

    page = await visit(page.ask, text="third")

    assert page.status == 429
    assert page.problem == error_text("rate_limited", "en")
    assert 0 < int(page.headers["retry-after"]) <= 3601
    assert page.unsent == "third"
    assert page.said_by == ["bot", "user", "bot", "user", "bot"]
    assert_kept(page, talking)


@pytest.mark.parametrize("payload", ["/delete_data", "<script>", "/getting_started2"])
async def test_a_choice_that_was_not_offered(visit, talking, payload):
    page = await visit(talking.choices, payload=payload)

    assert page.status == 422
    assert page.problem == error_text("unknown_button", "en")
    assert_kept(page, talking)


@pytest.mark.parametrize(
    ("trouble", "status", "name"),
    [
        (DuplicateInProgressError("x"), 409, "duplicate_in_progress"),
        (ButtonNotOfferedError("x"), 422, "unknown_button"),
    ],
)
async def test_an_error_of_the_engine_is_explained(visit, talking, fake, trouble, status, name):
    fake.trouble_on_reply = trouble

    page = await visit(talking.ask, text="second")

    assert page.status == status
    assert page.problem == error_text(name, "en")
    assert page.unsent == "second"
    assert_kept(page, talking)


async def test_after_a_deletion_elsewhere_a_new_conversation_can_begin(visit, talking, fake):
    fake.conversations.clear()

    page = await visit(talking.ask, text="second")

    assert page.status == 404
    assert page.problem == error_text("not_found", "en")
    assert page.unsent == "second"
    page = await visit(page.ask, text=page.unsent)
    assert page.status == 200
    assert page.said_by == ["bot", "user", "bot"]


async def test_a_deletion_that_is_sent_again_says_that_nothing_is_left(visit, talking):
    form = talking.deletion
    await visit(form)

    page = await visit(form)

    assert page.status == 404
    assert page.problem == error_text("not_found", "en")
