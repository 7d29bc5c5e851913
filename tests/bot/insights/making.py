"""A database as the bot leaves it, written by hand: what was said in conversations."""

from __future__ import annotations

import json
from datetime import datetime, timedelta, timezone

import sqlalchemy as sa

from bot.tables import Base, Event, Feedback

# Midday in Finland, in the winter of which no clock changes.
NOW = datetime(2026, 2, 18, 10, tzinfo=timezone.utc)
YESTERDAY = NOW - timedelta(days=1)


def answer(topic=None, *, kind="text", buttons=(), text="An answer.", **custom):
    """Return a message of the bot as an action leaves it."""
    shown = {"kind": kind, **({"topic": topic} if topic else {}), **custom}
    payloads = [{"title": "T", "payload": payload} for payload in buttons]
    return {"text": text, "data": {"buttons": payloads or None, "custom": shown}}


DECLINED = answer("out_of_scope")


class Stored:
    """The database; `url` opens it elsewhere."""

    def __init__(self, url):
        self.url = url
        self.engine = sa.create_engine(url)
        Base.metadata.create_all(self.engine)
        self.said: dict[str, int] = {}

    def greet(self, who, language="fi", at=YESTERDAY):
        """Open a conversation: the greeting is its first message."""
        self._slot(who, "language", language, at)
        self._write(who, "bot", at, {"event": "bot", **answer("greet")})

    def ask(
        self,
        who,
        text,
        *answers,
        intent="out_of_scope",
        language="fi",
        at=YESTERDAY,
        entities=(),
        search=None,
    ):
        """Store a turn, in the order in which Rasa stores it."""
        if who not in self.said:
            self.greet(who, language, at)
        event = {
            "event": "user",
            "metadata": {"language": language},
            "text": text,
            "parse_data": {
                "entities": [
                    {"entity": kind, "start": start, "end": end, "value": "x"}
                    for kind, start, end in entities
                ]
            },
        }
        self._write(who, "user", at, event, intent=intent)
        self._slot(who, "language", language, at)
        self._write(who, "action", at, {"event": "action"}, name="action_decline")
        if search is not None:
            self._slot(who, "mentoring_search", search, at)
        for told in answers or (DECLINED,):
            self._write(who, "bot", at, {"event": "bot", **told})

    def judge(self, who, number, *, helpful=True, reason=None, at=YESTERDAY):
        self._insert(
            Feedback,
            conversation_id=who,
            message_id=f"m{number}",
            helpful=helpful,
            reason=reason,
            created_at=at.timestamp(),
        )

    def _slot(self, who, name, value, at):
        self._write(who, "slot", at, {"event": "slot", "name": name, "value": value}, name=name)

    def _write(self, who, kind, at, event, *, intent=None, name=None):
        if kind in {"user", "bot"}:
            self.said[who] = self.said.get(who, 0) + 1
        self._insert(
            Event,
            sender_id=who,
            type_name=kind,
            timestamp=at.timestamp(),
            intent_name=intent,
            action_name=name,
            data=json.dumps(event),
        )

    def _insert(self, table, **values):
        with self.engine.begin() as connection:
            connection.execute(sa.insert(table).values(**values))
