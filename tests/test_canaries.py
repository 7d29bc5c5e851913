"""Marked texts through every route of the real server: the database holds them, nothing else does.

And after a deletion the database does not, either. Every search is first shown to be able to find.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from types import SimpleNamespace

import pytest

from tests.planting import MASKED, Planter, bytes_on_disk, collector, dump, email, word
from tests.running import Server

# What may be stored, masked: all that the data map says of texts, client ids and page addresses.
STORED = {
    "name",
    "distress",
    "command",
    "search",
    "reason",
    "form text",
    "form once",
    "talk: page path",
    "forgotten: page path",
}
FORMS = ("console", "json")
OWNER, KEY = word("insights token"), word("secret") * 2


@dataclass(kw_only=True)
class Told:
    """All that one run of the server left behind."""

    planter: Planter
    log: str
    metrics: str
    ready: str
    spans: str
    dump: str
    disk: str
    forgotten: SimpleNamespace


@pytest.fixture(scope="module", params=FORMS)
def told(request, model, tmp_path_factory):
    """Run a server through everything, with one form of its log; traces go with the second."""
    with collector() as (address, came):
        traced = {"OTEL_EXPORTER_OTLP_ENDPOINT": address} if request.param == "json" else {}
        server = Server(
            tmp_path_factory.mktemp("canaries"),
            VERKOSTOVINKKI_LOG_FORMAT=request.param,
            VERKOSTOVINKKI_INSIGHTS_TOKEN=OWNER,
            VERKOSTOVINKKI_SECRET=KEY,
            **traced,
        )
        try:
            server.start()
            planter = Planter(server, secrets={"insights token": OWNER, "secret": KEY})
            user = planter.open("fi", "talk")
            planter.good_talk(user)
            planter.bad_requests(user)
            planter.forms()
            planter.every_route()
            if request.param == "json":
                planter.while_locked(user)
            planter.owner(OWNER)
            forgotten = forget(planter)
            metrics = server.client.get("/metrics")
            ready = server.client.get("/readyz")
            stored = {"dump": dump(server), "disk": bytes_on_disk(server)}
            server.terminate()
            yield Told(
                planter=planter,
                log=server.read_log(),
                metrics=metrics.text,
                ready=ready.text,
                spans="\n".join(came),
                forgotten=forgotten,
                **stored,
            )
        finally:
            server.close()


def forget(planter: Planter) -> SimpleNamespace:
    """Delete one conversation, and return what was stored just before and just after."""
    server, user = planter.server, planter.open("en", "forgotten")
    name = planter.word("forgotten name")
    for text in (f"Write an invitation to {name} Smith, we met at Slush", "shorter", "thanks"):
        answer = planter.send(
            "POST",
            f"{user.url}/messages",
            json={"text": text, "client_message_id": planter.word("forgotten client id") + text},
            headers=user.headers,
        )
        assert answer.status_code == 200, answer.text
    planter.send(
        "POST",
        f"{user.url}/messages/m1/feedback",
        json={"helpful": True, "reason": planter.word("forgotten reason")},
        headers=user.headers,
    )
    before = SimpleNamespace(dump=dump(server), disk=bytes_on_disk(server))
    receipt = planter.send("DELETE", user.url, headers=user.headers).json()
    after = SimpleNamespace(dump=dump(server), disk=bytes_on_disk(server))
    return SimpleNamespace(
        id=user.url.rpartition("/")[2], before=before, after=after, receipt=receipt
    )


@pytest.fixture
def planter(told):
    return told.planter


def test_the_search_finds_what_is_there(told, planter):
    """Otherwise the tests below would pass whatever was written."""
    assert {"name", "reason", "talk: page path"} <= set(planter.found_in(told.dump))
    assert {"name", "reason", "talk: page path"} <= set(planter.found_in(told.disk))
    assert len(planter.places) > 60
    assert len(planter.answers) > 100
    told_before = " ".join(answer.body for answer in planter.answers if answer.status == 200)
    assert "name" in planter.found_in(told_before)
    for kind, typed in MASKED.items():
        assert kind in planter.found_in(f"log line {typed}, {kind}")
        assert kind in planter.found_in(f"digits {typed.replace(' ', '').lower()}")


def test_the_requests_reached_what_they_were_for(planter):
    statuses = {answer.status for answer in planter.answers}

    assert {200, 204, 400, 404, 405, 413, 415, 422} <= statuses
    assert {answer.status for answer in planter.answers if answer.status >= 500} <= {503}
    shown = {a.request.partition("?")[0] for a in planter.answers if a.status == 200}
    assert {"GET /insights", "GET /metrics", "GET /privacy", "POST /chat"} <= shown


def test_the_log_holds_none_of_it(told, planter):
    lines = [line for line in told.log.splitlines() if line.strip()]

    assert any("api.ready" in line for line in lines)
    assert [(planter.found_in(line), line) for line in lines if planter.found_in(line)] == []
    assert told.forgotten.id not in told.log


def test_the_log_has_the_form_that_was_asked_for(told, request):
    lines = [line for line in told.log.splitlines() if line.strip()]

    if request.node.callspec.params["told"] == "json":
        assert all(json.loads(line)["event"] for line in lines)
    else:
        assert not any(line.startswith("{") for line in lines)


def test_metrics_and_readiness_hold_none_of_it(told, planter):
    assert told.metrics.count("\n") > 50
    assert planter.found_in(told.metrics) == []
    assert planter.found_in(told.ready) == []
    assert told.forgotten.id not in told.metrics


def test_traces_arrive_when_asked_for_and_hold_none_of_it(told, planter, request):
    if request.node.callspec.params["told"] == "json":
        assert "resourceSpans" in told.spans
        assert "/api/v1/conversations/{conversation_id}/messages" in told.spans
    else:
        assert told.spans == ""
    assert planter.found_in(told.spans) == []
    assert told.forgotten.id not in told.spans


def test_no_error_repeats_what_was_sent(planter):
    """A page gives a text back to whoever typed it, into the field where it was typed."""
    repeated = []
    for answer in planter.answers:
        if answer.status < 400:
            continue
        found = set(planter.found_in(answer.body))
        if answer.html and answer.request == "POST /chat":
            found -= {"form text", "form text too long"}
        repeated += [(answer.request, answer.status, place) for place in sorted(found)]

    assert repeated == []


def test_no_header_of_an_answer_repeats_what_was_sent(planter):
    found = [(a.request, planter.found_in(a.headers)) for a in planter.answers]

    assert [one for one in found if one[1]] == []


def test_no_page_repeats_what_its_address_or_a_header_held(planter):
    pages = [a for a in planter.answers if a.html and a.request.startswith("GET ")]

    assert len(pages) >= 5
    assert [(a.request, planter.found_in(a.body)) for a in pages if planter.found_in(a.body)] == []


@pytest.mark.parametrize("place", ["dump", "disk"])
def test_the_database_holds_what_it_should_and_nothing_masked_or_refused(told, planter, place):
    found = planter.found_in(getattr(told, place))

    assert [one for one in found if one not in STORED and not one.startswith("client id ")] == []
    assert "client id too long" not in found
    assert "client id object" not in found
    assert email("mail") not in getattr(told, place)


def test_before_the_deletion_the_name_is_found_everywhere(told, planter):
    before = told.forgotten.before

    for where in (before.dump, before.disk):
        assert {"forgotten name", "forgotten reason", "forgotten: page path"} <= set(
            planter.found_in(where)
        )
        assert told.forgotten.id in where


def test_after_the_deletion_nothing_is_left_of_it_anywhere(told, planter):
    after = told.forgotten.after
    left = {
        where: [place for place in planter.found_in(text) if place.startswith("forgotten")]
        for where, text in (
            ("fresh dump", after.dump),
            ("files", after.disk),
            ("later dump", told.dump),
            ("later files", told.disk),
            ("log", told.log),
            ("metrics", told.metrics),
            ("traces", told.spans),
        )
    }

    assert {where: places for where, places in left.items() if places} == {}
    assert told.forgotten.id not in after.dump + after.disk
    # The other conversations are still there.
    assert "name" in planter.found_in(after.dump)


def test_the_receipt_tells_nothing_of_the_conversation_and_is_kept_nowhere(told, planter):
    receipt = told.forgotten.receipt

    assert receipt["deleted"] is True
    assert planter.found_in(json.dumps(receipt)) == []
    for where in (told.dump, told.disk, told.log, told.metrics, told.spans):
        assert receipt["receipt"] not in where
