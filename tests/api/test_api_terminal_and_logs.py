"""The conversation in the terminal, and what log lines may hold."""

from __future__ import annotations

from datetime import datetime, timezone

import pytest
import structlog

from api.logs import _drop_quotes
from api.terminal import choose, render
from bot.replies import Button, Message, Source


def message(text, *, sources=(), buttons=()):
    return Message(
        id="m1",
        role="bot",
        kind="tip",
        text=text,
        topic=None,
        language="fi",
        created_at=datetime(2026, 1, 1, tzinfo=timezone.utc),
        sources=sources,
        buttons=buttons,
    )


SHOWN = [
    message("Eka.", sources=(Source("Opas", "https://example.org"), Source("Kirja", None))),
    message("Toka.", buttons=(Button("Lisää", "/more"), Button("Lähde", "/source"))),
]


def test_messages_are_shown_with_sources_and_numbered_buttons():
    assert render(SHOWN).splitlines() == [
        "Eka.",
        "  [Opas] https://example.org",
        "  [Kirja]",
        "Toka.",
        "  1. Lisää",
        "  2. Lähde",
    ]


@pytest.mark.parametrize(("line", "payload"), [("1", "/more"), ("2", "/source")])
def test_a_number_chooses_a_button(line, payload):
    assert choose(line, SHOWN).payload == payload


@pytest.mark.parametrize("line", ["0", "3", "-1", "1.", "yksi", "", "1 kaveri", "99999999999"])
def test_anything_else_is_typed_text(line):
    assert choose(line, SHOWN) is None


@pytest.mark.parametrize("event", ["api.ready", "bot.action.failed", "content.file.changed"])
def test_events_of_our_own_are_logged(event):
    assert _drop_quotes(None, "info", {"event": event})["event"] == event


@pytest.mark.parametrize(
    "event",
    ["processor.message.parse", "rasa.core.x", "user said: hei", "apix.y", "", None, 7],
)
def test_events_of_packages_are_not_because_they_quote_the_user(event):
    with pytest.raises(structlog.DropEvent):
        _drop_quotes(None, "info", {"event": event, "message_text": "hei"})
