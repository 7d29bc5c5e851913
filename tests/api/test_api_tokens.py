"""A token opens one conversation, for as long as it lives."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from hypothesis import assume, given
from hypothesis import strategies as st
from itsdangerous import TimestampSigner

from api.tokens import Tokens

KEY = "a key of at least thirty-two letters"
TOKENS = Tokens(KEY, days=30)
# As secrets.token_urlsafe makes them.
IDS = st.text("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_", min_size=1)


@given(IDS)
def test_a_token_opens_its_conversation(conversation_id):
    assert TOKENS.opens(TOKENS.issue(conversation_id), conversation_id)


@given(IDS, IDS)
def test_a_token_opens_no_other_conversation(one, other):
    assume(one != other)

    assert not TOKENS.opens(TOKENS.issue(one), other)


@given(IDS, st.text())
def test_a_made_up_token_opens_nothing(conversation_id, token):
    assert not TOKENS.opens(token, conversation_id)


@given(IDS, st.data())
def test_a_changed_token_opens_nothing(conversation_id, data):
    token = TOKENS.issue(conversation_id)
    position = data.draw(st.integers(0, len(token) - 2))
    letter = data.draw(st.characters(max_codepoint=0x2FFF))
    assume(letter != token[position])

    assert not TOKENS.opens(token[:position] + letter + token[position + 1 :], conversation_id)


@given(IDS, st.text(min_size=8).filter(lambda key: key != KEY))
def test_another_key_makes_tokens_that_open_nothing(conversation_id, key):
    signer = TimestampSigner(key.encode("utf-8", "replace"), salt="conversation-token-v1")

    assert not TOKENS.opens(signer.sign(conversation_id).decode(), conversation_id)


def test_a_signature_for_another_purpose_opens_nothing():
    token = TimestampSigner(KEY, salt="something-else").sign("a").decode()

    assert not TOKENS.opens(token, "a")


class Shifted(TimestampSigner):
    """Signs as of another time."""

    seconds = 0

    def get_timestamp(self):
        return super().get_timestamp() + self.seconds


def test_a_token_dies_after_its_days():
    signer = Shifted(KEY, salt="conversation-token-v1")
    day = 24 * 3600

    signer.seconds = -30 * day + 60
    assert TOKENS.opens(signer.sign("a").decode(), "a")
    signer.seconds = -30 * day - 60
    assert not TOKENS.opens(signer.sign("a").decode(), "a")


def test_a_token_of_the_future_opens_nothing():
    signer = Shifted(KEY, salt="conversation-token-v1")
    signer.seconds = 3600

    assert not TOKENS.opens(signer.sign("a").decode(), "a")


def test_the_same_key_opens_tokens_after_a_restart():
    assert Tokens(KEY, days=30).opens(TOKENS.issue("a"), "a")


def test_the_end_is_told_in_utc():
    now = datetime(2026, 1, 1, tzinfo=timezone.utc)

    assert TOKENS.expires_at(now) == now + timedelta(days=30)
    assert TOKENS.expires_at().tzinfo == timezone.utc
