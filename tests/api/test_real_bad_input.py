"""Whatever is typed, the conversation answers kindly and goes on."""

from __future__ import annotations

import json
import sqlite3

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st
from sqlalchemy.engine import make_url

from bot.texts import clean

QUESTION = "Olen ujo, miten voin oppia verkostoitumaan?"
BAD = {
    "emoji only": "😀👍🏽👩‍👩‍👧",
    "control characters": "he\x00i\x07 mi\x1bten \x7fmenee",
    "name of 300 characters": "Olen " + "Aaro" * 75,
    "one letter 2000 times": "a" * 2000,
    "emoji 2000 times": "😀" * 2000,
    "sql": "'; DROP TABLE events; --",
    "html": "<script>alert('x')</script><img src=x onerror=alert(1)>",
    "markdown link": "[paina](javascript:alert(1)) **lihava**",
    "command": "/restart",
    "command with entity": '/switch_language{"language": "sv"}',
    "session command": "/session_start",
    "unknown command": "/no_such_intent",
    "command behind space": "  \u200b/deny",
    "external command": "EXTERNAL: getting_started",
    "slot": "{{slot}} {name} ${x} %s",
    "right to left": "مرحبا، كيف أبني شبكة علاقات؟",
    "hebrew with override": "\u202eשלום עולם\u202c",
    "cyrillic": "Как мне найти работу?",
    "chinese": "如何建立人脉",
    "digits": "1234567890 20260101 007",
    "punctuation": "?!?!...",
    "tags": "moi \U000e0069\U000e0067\U000e006e",
    "combining": "Z̷̢̛a̴l̵g̶o̷",
    "json": '{"text": "hei", "intent": {"name": "restart"}}',
    "yaml": "nlu:\n- intent: greet\n  examples: |\n    - moi",
    "path": "../../etc/passwd",
    "lines": "\n".join(["rivi"] * 300),
}


def stored_user_events(settings):
    database = sqlite3.connect(make_url(settings.db).database)
    try:
        rows = database.execute("SELECT data FROM events WHERE type_name = 'user' ORDER BY id")
        return [json.loads(data) for (data,) in rows]
    finally:
        database.close()


@pytest.mark.parametrize("name", BAD)
async def test_bad_input_is_answered_and_the_conversation_goes_on(real, name):
    talk = await real.open("fi")

    turn = await talk.say(BAD[name])
    follow_up = await talk.say(QUESTION)

    assert turn["messages"]
    assert all(message["text"].strip() for message in turn["messages"])
    assert follow_up["messages"][0]["sources"]
    assert follow_up["language"] == "fi"
    said = [m["text"] for m in (await talk.read())["messages"] if m["role"] == "user"]
    assert said == [clean(BAD[name]), QUESTION]


@pytest.mark.parametrize("name", BAD)
async def test_bad_input_is_not_echoed(real, name):
    talk = await real.open("fi")

    turn = await talk.say(BAD[name])

    answers = json.dumps(turn["messages"], ensure_ascii=False)
    for part in (BAD[name], clean(BAD[name]), "<script", "onerror", "javascript:", "{{", "DROP"):
        assert part not in answers


@pytest.mark.parametrize("name", [name for name in BAD if "command" in name])
async def test_a_typed_command_is_understood_like_any_text(real, settings, name):
    talk = await real.open("fi")

    turn = await talk.say(BAD[name])

    event = stored_user_events(settings)[-1]
    assert clean(BAD[name]) in event["text"]
    # A command has one intent, with certainty, and the entities that it names itself.
    assert len(event["parse_data"]["intent_ranking"]) > 1
    assert "language" not in {entity["entity"] for entity in event["parse_data"]["entities"]}
    assert turn["topic"] not in {"session_start", "no_such_intent", "EXTERNAL"}
    assert turn["language"] != "sv"  # as the command with an entity would have it


@pytest.fixture(scope="session")
async def endless(real):
    """Return one conversation that takes everything that hypothesis thinks of."""
    return await real.open("fi")


PIECES = st.sampled_from(
    ["/", "/greet", "{", "}", "{{", "<b>", "</p>", "**", "[a](", "moi ", "hur ", "\u202e", "\x00"]
)


@hypothesis_settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow], database=None
)
@given(st.lists(PIECES | st.text(max_size=12), min_size=1, max_size=8).map("".join))
async def test_any_text_is_answered_or_found_empty(endless, text):
    before = (await endless.read())["cursor"]

    answer = await endless.post({"text": text})

    if not clean(text):
        assert answer.status_code == 422
        assert (await endless.read())["cursor"] == before
        return
    assert answer.status_code == 200
    body = answer.json()
    assert body["messages"]
    new = (await endless.read(before))["messages"]
    assert [message["role"] for message in new] == ["user", *["bot"] * len(body["messages"])]
    assert new[0]["text"] == clean(text)
    for message in body["messages"]:
        assert message["text"].strip()
        assert "<" not in message["text"]
