"""Bodies of requests and answers."""

from __future__ import annotations

from datetime import datetime, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from api.schemas import ConversationRequest, FeedbackRequest, MessageBody, MessageRequest
from bot.replies import Button, Message, Source
from bot.texts import clean

MESSAGE = Message(
    id="m3",
    role="bot",
    kind="draft",
    text="Hei",
    topic="connection_request",
    language="en",
    created_at=datetime(2026, 1, 2, tzinfo=timezone.utc),
    sources=(Source("Opas", "https://example.org"), Source("Kirja", None)),
    buttons=(Button("Lisää", "/more"),),
    client_message_id="c1",
    extra={"draft": {"text": "Hei Anna", "limit": 200}, "programmes": []},
)


def test_a_message_keeps_every_part():
    assert MessageBody.of(MESSAGE).model_dump(mode="json") == {
        "id": "m3",
        "role": "bot",
        "kind": "draft",
        "text": "Hei",
        "topic": "connection_request",
        "language": "en",
        "created_at": "2026-01-02T00:00:00Z",
        "sources": [
            {"title": "Opas", "url": "https://example.org"},
            {"title": "Kirja", "url": None},
        ],
        "buttons": [{"title": "Lisää", "payload": "/more"}],
        "client_message_id": "c1",
        "draft": {"text": "Hei Anna", "limit": 200},
        "programmes": [],
    }


@given(st.text(max_size=2100))
def test_a_text_is_taken_when_it_shows_something_and_is_short_enough(text):
    if clean(text) and len(text) <= 2000:
        assert MessageRequest(text=text).text == text
    else:
        with pytest.raises(ValidationError):
            MessageRequest(text=text)


@pytest.mark.parametrize("length", [1, 1999, 2000])
def test_up_to_2000_characters_are_taken(length):
    assert len(MessageRequest(text="😀" * length).text) == length


def test_2001_characters_are_too_many_even_of_space():
    with pytest.raises(ValidationError) as error:
        MessageRequest(text=" " * 2001)

    assert error.value.errors()[0]["type"] == "string_too_long"


@given(
    st.dictionaries(
        st.sampled_from(["text", "payload", "client_message_id", "language", "helpful", "x"]),
        st.none() | st.booleans() | st.integers() | st.text(max_size=5) | st.lists(st.integers()),
    )
)
def test_any_object_is_taken_or_refused_and_nothing_else(body):
    for model in (ConversationRequest, MessageRequest, FeedbackRequest):
        try:
            taken = model.model_validate(body)
        except ValidationError:
            continue
        assert set(body) <= set(model.model_fields)
        assert taken.model_dump(exclude_unset=True) == body
