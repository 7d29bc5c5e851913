"""Traces hold times and routes, go to the collector, and disturb nothing when it is gone."""

from __future__ import annotations

import json
import threading
import time
from http.server import BaseHTTPRequestHandler, HTTPServer

import httpx
import pytest
from opentelemetry.sdk.trace.export import SpanExporter, SpanExportResult
from opentelemetry.sdk.trace.export.in_memory_span_exporter import InMemorySpanExporter
from structlog.testing import capture_logs

from api import tracing as tracing_module
from api.tracing import start_tracing
from bot.stages import passed, stage
from tests.running import free_port

CANARY = "Kanarialintunen"
CALLER = "4bf92f3577b34da6a3ce929d0e0e4736"
TRACEPARENT = f"00-{CALLER}-00f067aa0ba902b7-01"
ALLOWED_ATTRIBUTES = {
    "http.request.method",
    "http.route",
    "http.response.status_code",
    "error.type",
}


@pytest.fixture
def exporter():
    return InMemorySpanExporter()


@pytest.fixture
def spans(client, exporter, fake):
    """Return a function that returns the spans drawn so far, of an app that draws them."""
    tracing = start_tracing("http://collector.test", exporter=exporter)
    client._transport.app.state.tracing = tracing
    plain = fake.reply

    async def reply(conversation_id, **said):
        with stage("read"):
            pass
        passed("wait", time.perf_counter() - 0.001)
        with stage("act"):
            return await plain(conversation_id, **said)

    fake.reply = reply

    def _spans():
        tracing._provider.force_flush()
        return exporter.get_finished_spans()

    yield _spans
    tracing.stop()


async def test_a_turn_is_one_trace_of_route_and_stages(client, spans, conversation):
    exporter_before = len(spans())
    with capture_logs() as lines:
        await client.post(conversation.messages, json={"text": "hei"}, headers=conversation.headers)

    *stages, request = spans()[exporter_before:]
    assert request.name == "POST /api/v1/conversations/{conversation_id}/messages"
    assert {span.name for span in stages} == {"turn.read", "turn.wait", "turn.act"}
    assert {span.parent.span_id for span in stages} == {request.context.span_id}
    assert dict(request.attributes) == {
        "http.request.method": "POST",
        "http.route": "/api/v1/conversations/{conversation_id}/messages",
        "http.response.status_code": 200,
    }
    assert request.resource.attributes["service.name"] == "verkostovinkki"
    assert lines[-1]["event"] == "api.request.answered"


async def test_the_callers_trace_goes_on(client, spans):
    await client.get("/healthz", headers={"traceparent": TRACEPARENT, "tracestate": f"x={CANARY}"})

    (request,) = spans()
    assert f"{request.context.trace_id:032x}" == CALLER
    assert f"{request.parent.span_id:016x}" == "00f067aa0ba902b7"
    assert CANARY not in request.to_json()


@pytest.mark.parametrize("wrong", [CANARY, "", "00-0-0-01", f"00-{'0' * 32}-00f067aa0ba902b7-01"])
async def test_a_wrong_traceparent_begins_a_new_trace(client, spans, wrong):
    await client.get("/healthz", headers={"traceparent": wrong})

    (request,) = spans()
    assert request.parent is None


async def test_no_span_holds_what_a_user_sent(client, fake, spans, conversation):
    fake.trouble_on_reply = RuntimeError(CANARY)
    body = {"text": CANARY, "client_message_id": CANARY}
    headers = conversation.headers | {"baggage": f"user={CANARY}", "User-Agent": CANARY}
    answer = await client.post(conversation.messages, json=body, headers=headers)
    await client.get(f"/{CANARY}?q={CANARY}", headers={"Host": f"{CANARY}.test"})

    drawn = spans()
    text = "\n".join(span.to_json() for span in drawn)
    assert answer.status_code == 503
    for secret in (CANARY, conversation.id, conversation.token, "203.0.113.7"):
        assert secret.lower() not in text.lower()
    assert {name for span in drawn for name in span.attributes} == ALLOWED_ATTRIBUTES
    assert [span.attributes.get("error.type") for span in drawn if span.name == "turn.act"] == [
        "RuntimeError"
    ]
    assert [event for span in drawn for event in span.events] == []


async def test_without_a_collector_nothing_is_drawn(client, exporter):
    assert start_tracing("") is None
    with stage("read"):
        await client.get("/healthz")

    assert exporter.get_finished_spans() == ()


class Refusing(SpanExporter):
    """Fails, raises or works as it is told."""

    def __init__(self):
        self.result = SpanExportResult.FAILURE

    def export(self, spans):
        if self.result is None:
            raise OSError(CANARY)
        return self.result

    def shutdown(self):
        return


async def test_a_collector_that_fails_is_told_once_and_disturbs_no_request(client, monkeypatch):
    failing = Refusing()
    tracing = start_tracing("http://collector.test", exporter=failing)
    client._transport.app.state.tracing = tracing
    with capture_logs() as lines:
        for failing.result in (SpanExportResult.FAILURE, None, SpanExportResult.SUCCESS):
            assert (await client.get("/healthz")).status_code == 200
            tracing._provider.force_flush()
    tracing.stop()

    assert [(line["event"], line.get("error")) for line in lines] == [
        ("api.traces.lost", "refused"),
        ("api.traces.sent_again", None),
    ]


class Collector(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        self.server.received.append((self.path, self.headers["Content-Type"], json.loads(body)))
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"{}")

    def log_message(self, *_):
        return


def test_spans_reach_a_collector_as_json_over_http():
    with HTTPServer(("127.0.0.1", 0), Collector) as server:
        server.received = []
        threading.Thread(target=server.serve_forever, daemon=True).start()
        tracing = start_tracing(f"http://127.0.0.1:{server.server_port}/")
        with stage("decide"):
            pass
        tracing.stop()
        server.shutdown()

    ((path, kind, body),) = server.received
    assert (path, kind) == ("/v1/traces", "application/json")
    (scope,) = body["resourceSpans"][0]["scopeSpans"]
    assert [span["name"] for span in scope["spans"]] == ["turn.decide"]


def test_a_collector_that_is_gone_delays_neither_turns_nor_the_end(monkeypatch):
    monkeypatch.setattr(tracing_module, "LAST_SECONDS", 0.3)
    tracing = start_tracing(f"http://127.0.0.1:{free_port()}")
    began = time.perf_counter()
    for _ in range(5000):  # more than may wait
        with stage("decide"):
            pass
    drawn = time.perf_counter() - began
    tracing.stop()

    assert drawn < 3
    assert time.perf_counter() - began < 5


async def test_fastapi_draws_no_spans_of_its_own(client):
    telemetry = client._transport.app._telemetry

    assert not any(telemetry[signal] for signal in ("tracing", "metrics", "logs", "auto_configure"))
    assert isinstance(client, httpx.AsyncClient)
