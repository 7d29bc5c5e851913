"""How many messages a conversation and an address may send."""

from __future__ import annotations

import pytest

from api.errors import ApiError
from api.rate_limits import RateLimits

URL = "/api/v1/conversations"


@pytest.fixture
def limited(services):
    """Let a conversation send 2 messages an hour, and thereby an address 10."""
    services.limits = RateLimits("2/hour")
    return services.limits


@pytest.fixture
def send(client):
    async def _send(conversation):
        return await client.post(
            conversation.messages, json={"text": "hei"}, headers=conversation.headers
        )

    return _send


def assert_told_to_wait(answer, error_of, *, seconds):
    error_of(answer, 429, "rate_limited")
    assert 0 < int(answer.headers["retry-after"]) <= seconds + 1


async def test_one_message_too_many_in_a_conversation_is_429(
    conversation, fake, limited, send, error_of
):
    assert [(await send(conversation)).status_code for _ in range(2)] == [200, 200]

    assert_told_to_wait(await send(conversation), error_of, seconds=3600)
    assert len(fake.received) == 2


async def test_another_conversation_of_the_same_address_goes_on(
    conversation, open_conversation, limited, send
):
    other = await open_conversation()
    for _ in range(3):
        await send(conversation)

    assert (await send(other)).status_code == 200


async def test_an_address_may_do_five_times_as_much(client, limited, error_of):
    allowed = [(await client.post(URL, json={})).status_code for _ in range(10)]

    assert allowed == [201] * 10
    assert_told_to_wait(await client.post(URL, json={}), error_of, seconds=3600)


async def test_reading_and_deleting_are_never_refused(client, conversation, limited, send):
    for _ in range(3):
        await send(conversation)

    for _ in range(4):
        answer = await client.get(conversation.messages, headers=conversation.headers)
        assert answer.status_code == 200
    assert (await client.delete(conversation.url, headers=conversation.headers)).is_success


async def test_a_stranger_cannot_use_up_the_rate_of_a_conversation(
    client, conversation, limited, send
):
    for _ in range(5):
        await client.post(
            conversation.messages, json={"text": "hei"}, headers={"Authorization": "Bearer x"}
        )
        await client.post("/chat", data={"text": "hei", "conversation_id": conversation.id})

    assert (await send(conversation)).status_code == 200


async def test_the_refusal_is_in_the_language_of_the_conversation(
    open_conversation, limited, send, error_of
):
    english = await open_conversation("en")
    for _ in range(2):
        await send(english)

    message = error_of(await send(english), 429, "rate_limited")["message"]

    assert message.startswith("That was too many messages")


async def test_switched_off_nothing_is_refused():
    limits = RateLimits("off")

    for _ in range(500):
        await limits.check(address="a", conversation_id="c")


@pytest.mark.parametrize("rate", ["OFF", "Off"])
async def test_off_may_be_written_in_any_case(rate):
    await RateLimits(rate).check(address="a")


@pytest.mark.parametrize(
    ("rate", "allowed"), [("1/hour", 1), ("3/minute", 3), ("2 per 10 minute", 2)]
)
async def test_rates_are_counted_per_conversation(rate, allowed):
    limits = RateLimits(rate)
    for _ in range(allowed):
        await limits.check(address="a", conversation_id="c")

    with pytest.raises(ApiError) as refusal:
        await limits.check(address="a", conversation_id="c")

    assert refusal.value.status == 429
    await limits.check(address="a", conversation_id="d")
    await limits.check(address="b", conversation_id="d2")


async def test_the_time_to_wait_is_that_of_the_window():
    limits = RateLimits("1/minute")
    await limits.check(address="a", conversation_id="c")

    with pytest.raises(ApiError) as refusal:
        await limits.check(address="a", conversation_id="c")

    assert 55 <= int(refusal.value.headers["Retry-After"]) <= 61


@pytest.mark.parametrize("rate", ["", "many", "5", "x/minute", "5/fortnight"])
def test_a_rate_that_cannot_be_read_is_an_error_at_the_start(rate):
    with pytest.raises(ValueError, match=r"rate limit string|granularity"):
        RateLimits(rate)
