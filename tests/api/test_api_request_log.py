"""Every request has an id and one line in the log, and neither tells who asked what."""

from __future__ import annotations

import asyncio
import io
import json
import logging
import re
import sys

import pytest
import structlog
from hypothesis import given
from hypothesis import strategies as st
from structlog.testing import capture_logs

from api.logs import configure_logs
from api.request_ids import HEADER, choose_id

CANARY = "Kanarialintunen"
MADE = re.compile(r"[0-9a-f]{32}")
UUID = "0b6a7a52-3a61-4e1c-9a0e-2d3f5b7c9e10"


@pytest.fixture
def written(monkeypatch):
    """Return a function that returns the lines written since, as objects."""
    before = structlog.get_config()
    root = logging.getLogger()
    handlers, level = list(root.handlers), root.level
    root.handlers.clear()
    problems, stream = [], io.StringIO()
    # Kept loggers would go on writing to the stream of this one test.
    configure = structlog.configure
    monkeypatch.setattr(
        structlog,
        "configure",
        lambda **settings: configure(**settings | {"cache_logger_on_first_use": False}),
    )
    monkeypatch.setattr(sys, "stderr", stream)
    configure_logs("json", on_problem=problems.append)
    monkeypatch.undo()

    def _written():
        lines = stream.getvalue().splitlines()
        stream.seek(0)
        stream.truncate()
        return [json.loads(line) for line in lines]

    _written.problems = problems
    yield _written
    root.handlers[:] = handlers
    root.setLevel(level)
    logging.captureWarnings(capture=False)
    structlog.configure(**before)


@pytest.mark.parametrize("given", ["0123456789abcdef" * 2, UUID])
async def test_the_id_of_a_proxy_is_kept(client, given):
    assert (await client.get("/healthz", headers={HEADER: given})).headers[HEADER] == given


@pytest.mark.parametrize("given", [CANARY, "", "a" * 33, UUID.upper(), f"{UUID}\u00e4", "0" * 31])
async def test_any_other_id_is_replaced(client, given):
    answer = await client.get("/healthz", headers={HEADER: given.encode()})

    assert MADE.fullmatch(answer.headers[HEADER])


@given(st.text())
def test_an_id_is_never_anything_but_digits_and_hyphens(text):
    assert re.fullmatch(r"[0-9a-f-]{32,36}", choose_id(text))


async def test_answers_that_never_reach_a_route_have_an_id_too(client, fake, conversation):
    fake.trouble = RuntimeError("x")
    for answer in (
        await client.post("/api/v1/conversations", content="x"),
        await client.get("/nowhere"),
        await client.get("/readyz"),
    ):
        assert answer.status_code >= 400
        assert MADE.fullmatch(answer.headers[HEADER])


async def test_one_line_a_request_with_the_route_and_not_the_path(client, conversation):
    with capture_logs() as lines:
        await client.get(f"{conversation.messages}?after=0", headers=conversation.headers)

    (line,) = lines
    assert line.pop("milliseconds") >= 0
    assert line == {
        "event": "api.request.answered",
        "log_level": "info",
        "method": "GET",
        "route": "/api/v1/conversations/{conversation_id}/messages",
        "status": 200,
    }


@pytest.mark.parametrize("path", ["/healthz", "/readyz", "/metrics", "/static/chat.css"])
async def test_nobody_reads_lines_about_machines_that_watch(client, path):
    with capture_logs() as lines:
        await client.get(path)

    assert [line for line in lines if line["event"] == "api.request.answered"] == []


async def test_every_line_of_a_request_has_its_id_also_in_threads(
    client, fake, written, conversation
):
    async def slow_check():
        structlog.get_logger().info("bot.test.in_loop")
        await asyncio.to_thread(lambda: structlog.get_logger().warning("bot.test.in_thread"))

    fake.check = slow_check
    written()
    answer = await client.get("/readyz", headers={HEADER: UUID})
    structlog.get_logger().info("bot.test.afterwards")

    inside, thread, after = written()
    assert answer.headers[HEADER] == UUID
    assert (inside["event"], thread["event"]) == ("bot.test.in_loop", "bot.test.in_thread")
    assert inside["request_id"] == thread["request_id"] == UUID
    assert "request_id" not in after
    assert written.problems == ["bot.test.in_thread"]


async def test_no_line_holds_what_a_user_sent(client, fake, written, open_conversation):
    conversation = await open_conversation()
    body = {"text": CANARY, "client_message_id": CANARY}
    for trouble in (None, RuntimeError(CANARY)):
        fake.trouble = trouble
        await client.post(conversation.messages, json=body, headers=conversation.headers)
        await client.get(f"/widget/{CANARY}/chat-widget.js")
        await client.get(f"/{CANARY}?q={CANARY}", headers={HEADER: CANARY, "Origin": CANARY})
        await client.post("/chat", data={"text": CANARY})

    lines = written()
    text = json.dumps(lines)
    assert {"api.request.answered", "api.request.failed"} <= {line["event"] for line in lines}
    assert CANARY not in text
    assert conversation.id not in text
    assert conversation.token not in text
    assert "203.0.113.7" not in text


def test_packages_tell_where_and_what_kind_but_not_what(written):
    kept = ValueError(f"cannot store {CANARY}")
    logging.getLogger("sqlalchemy.pool").error("parameters: %s", CANARY, exc_info=kept)
    logging.getLogger("rasa.core").warning("no answer to %s", CANARY)
    logging.getLogger("gunicorn.error").error("Worker (pid:%s) was sent SIGKILL", 7)
    logging.getLogger("rasa.core").info("nothing")

    failed, warned, killed = written()
    assert failed["event"] == warned["event"] == killed["event"] == "api.package.warned"
    assert (failed["package"], failed["error"]) == ("sqlalchemy.pool", "ValueError")
    assert failed["place"].startswith("test_api_request_log.py:")
    assert (failed["level"], warned["level"]) == ("error", "warning")
    assert CANARY not in json.dumps([failed, warned])
    assert killed["message"] == "Worker (pid:7) was sent SIGKILL"
