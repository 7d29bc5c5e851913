"""What /metrics tells, and what it never does."""

from __future__ import annotations

import asyncio

import pytest
from prometheus_client.parser import text_string_to_metric_families

from api.active_conversations import _SLOTS, ActiveConversations
from api.metrics import Metrics
from api.observed_assistant import NOTICE_TOPICS, ObservedAssistant
from api.service_state import Probes, ServiceState
from bot.errors import (
    ConversationNotFoundError,
    DuplicateInProgressError,
    OverloadedError,
    StoreUnavailableError,
)
from bot.settings import ROOT
from bot.stages import happened, stage
from tests.api.fakes import FakeAssistant

CANARY = "Kanarialintunen"


class StagedAssistant(FakeAssistant):
    """Has the stages of a turn, as the real one; a repeated answer stores nothing."""

    def __init__(self):
        super().__init__()
        self.kind, self.topic, self.extra = "tip", "getting_started", {}

    async def reply(self, conversation_id, *, client_message_id=None, **said):
        known = self._position(self._find(conversation_id), client_message_id)
        with stage("wait"):
            pass
        reply = await super().reply(conversation_id, client_message_id=client_message_id, **said)
        if known is None:
            with stage("store"):
                pass
        return _changed(reply, self.kind, self.topic, self.extra)

    async def check(self):
        self._stumble()

    async def close(self):
        return


def _changed(reply, kind, topic, extra):
    from dataclasses import replace

    message = replace(reply.messages[0], kind=kind, topic=topic, extra=extra)
    return replace(reply, topic=topic, messages=(message,))


@pytest.fixture
def fake():
    return StagedAssistant()


@pytest.fixture
async def watched(services, fake):
    """Return the services with a watched assistant."""
    services.assistant = ObservedAssistant(fake, services.metrics)
    yield services
    await services.assistant.close()


@pytest.fixture
def figures(client, watched):
    """Return a function that reads /metrics as Prometheus does: value by name and labels."""

    async def _figures():
        answer = await client.get("/metrics")
        assert answer.status_code == 200
        return read(answer.text)

    return _figures


def read(text):
    return {
        (sample.name.removeprefix("verkostovinkki_"), *sample.labels.values()): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


async def say(client, conversation, text="hei", **body):
    return await client.post(
        conversation.messages, json={"text": text} | body, headers=conversation.headers
    )


async def test_it_is_in_prometheus_text_form_and_never_kept(client, watched):
    answer = await client.get("/metrics")

    assert answer.headers["content-type"] == "text/plain; version=0.0.4; charset=utf-8"
    assert answer.headers["cache-control"] == "no-store"
    assert "verkostovinkki_turns_total" in answer.text


async def test_a_turn_is_counted_with_language_topic_and_stages(client, figures, conversation):
    await say(client, conversation)

    now = await figures()
    assert now["turns_total", "fi", "answered"] == 1
    assert now["topics_total", "getting_started"] == 1
    assert now["turn_duration_seconds_count",] == 1
    assert now["stage_duration_seconds_count", "wait"] == 1
    assert now["conversations_opened_total", "fi"] == 1
    assert now["active_conversations",] == 1
    assert (now["turns_waiting",], now["turns_running",]) == (0, 0)


async def test_the_same_message_again_counts_once(client, figures, conversation):
    for _ in range(3):
        await say(client, conversation, client_message_id="once")

    assert (await figures())["turns_total", "fi", "answered"] == 1


@pytest.mark.parametrize(
    ("kind", "topic", "outcome"),
    [
        ("tip", "events", "answered"),
        ("question", "mentor_message", "answered"),
        ("question", "clarify", "asked_back"),
        ("text", "out_of_scope", "declined"),
        ("notice", "privacy", "answered"),
        ("notice", "events", "apology"),
    ],
)
async def test_outcomes_are_told_apart(client, fake, figures, conversation, kind, topic, outcome):
    fake.kind, fake.topic = kind, topic
    await say(client, conversation)

    assert (await figures())["turns_total", "fi", outcome] == 1


async def test_drafts_and_programmes_are_counted(client, fake, figures, conversation):
    fake.kind, fake.topic = "draft", "mentor_message"
    await say(client, conversation)
    fake.kind, fake.topic, fake.extra = "programmes", "find_mentoring", {"programmes": [{}, {}]}
    await ObservedAssistant.reply(client_assistant(client), conversation.id, text="hei")

    now = await figures()
    assert now["drafts_total", "mentor_message"] == 1
    assert now["programmes_shown_total",] == 2


def client_assistant(client):
    return client._transport.app.state.services.assistant


@pytest.mark.parametrize(
    ("trouble", "reason"),
    [
        (StoreUnavailableError("x"), "store"),
        (OverloadedError("x"), "overloaded"),
        (RuntimeError(CANARY), "unexpected"),
    ],
)
async def test_a_failed_turn_is_counted_by_reason(
    client, fake, figures, conversation, trouble, reason
):
    fake.trouble_on_reply = trouble
    assert (await say(client, conversation)).status_code == 503

    now = await figures()
    assert now["turns_failed_total", reason] == 1
    assert now["turns_total", "unknown", "failed"] == 1
    assert now["errors_total", "unexpected" if reason == "unexpected" else "unavailable"] == 1
    assert (now["turns_waiting",], now["turns_running",]) == (0, 0)


@pytest.mark.parametrize("mistake", [ConversationNotFoundError("x"), DuplicateInProgressError("x")])
async def test_a_callers_mistake_is_no_failed_turn(client, fake, figures, conversation, mistake):
    fake.trouble_on_reply = mistake
    await say(client, conversation)

    now = await figures()
    assert now["turns_total", "unknown", "failed"] == 0
    assert now["turn_duration_seconds_count",] == 0


async def test_a_turn_under_way_is_waiting_or_running_and_then_neither(
    client, fake, figures, conversation
):
    fake.gate.clear()
    asking = asyncio.create_task(say(client, conversation))
    await fake.waiting.wait()
    assert (await figures())["turns_running",] == 1

    asking.cancel()
    fake.gate.set()
    await asyncio.gather(asking, return_exceptions=True)

    now = await figures()
    assert (now["turns_waiting",], now["turns_running",]) == (0, 0)


async def test_judgements_are_counted_by_the_topic_of_the_message(client, figures, conversation):
    await say(client, conversation)
    await client.post(
        f"{conversation.messages}/m3/feedback",
        json={"helpful": False, "reason": CANARY},
        headers=conversation.headers,
    )

    assert (await figures())["feedback_total", "no", "getting_started"] == 1


async def test_deletions_and_masks_are_counted(client, figures, conversation):
    await client.delete(conversation.url, headers=conversation.headers)
    happened("expired", number=3)
    happened("masked", "email")

    now = await figures()
    assert now["conversations_deleted_total", "user"] == 1
    assert now["conversations_deleted_total", "retention"] == 3
    assert now["masked_total", "email"] == 1


async def test_somebody_in_distress_is_no_figure(client, fake, figures, conversation):
    fake.kind, fake.topic = "notice", "distress"
    await say(client, conversation)

    now = await figures()
    assert now["topics_total", "other"] == 1
    assert ("topics_total", "distress") not in now


async def test_requests_are_counted_by_route_and_never_by_path(client, figures, conversation):
    await client.get(f"/api/v1/conversations/{CANARY}/messages?after=1")
    await client.get(f"/{CANARY}")
    await client.get("/static/nothing.css")
    await client.request(CANARY.upper(), "/healthz")
    await client.post("/api/v1/conversations", content=CANARY)

    now = await figures()
    messages = "/api/v1/conversations/{conversation_id}/messages"
    assert now["http_requests_total", "GET", messages, "401"] == 1
    assert now["http_requests_total", "GET", "none", "404"] == 1
    assert now["http_requests_total", "GET", "/static", "404"] == 1
    assert now["http_requests_total", "other", "/healthz", "405"] == 1
    assert now["http_requests_total", "POST", "none", "415"] == 1
    assert now["errors_total", "missing_token"] == 1


async def test_no_figure_holds_what_a_user_sent(client, fake, figures, watched, conversation):
    fake.topic = f"{CANARY} events"
    await say(client, conversation, CANARY, client_message_id=CANARY)
    await client.get(f"/api/v1/programmes?q={CANARY}")
    await client.post("/chat", data={"text": CANARY, "language": CANARY})
    await client.get("/", headers={"X-Request-ID": CANARY, "Accept-Language": CANARY})
    watched.metrics.problem(CANARY)
    watched.metrics.error(f"x {CANARY}")

    text = (await client.get("/metrics")).text
    assert CANARY.lower() not in text.lower()
    assert conversation.id not in text
    assert conversation.token not in text


async def test_the_state_is_that_of_this_moment(client, fake, watched, figures):
    gone = False

    async def redis():
        return not gone

    watched.probes = Probes(redis=redis, model="m.tar.gz", version="1.2")
    good = await figures()
    gone, fake.trouble = True, StoreUnavailableError("x")
    bad = await figures()
    watched.assistant, loaded = None, watched.assistant
    loading = await figures()
    watched.assistant = loaded

    state = ("model_loaded",), ("store_reachable",), ("redis_reachable",)
    assert [good[name] for name in state] == [1, 1, 1]
    assert [bad[name] for name in state] == [1, 0, 0]
    assert [loading[name] for name in state] == [0, 0, 0]
    assert good["build_info", "m.tar.gz", "1.2"] == 1
    assert ("maintenance",) not in good


def test_labels_stay_few_whatever_comes():
    metrics = Metrics()
    for number in range(1000):
        metrics.topic(f"topic_{number}")

    text = metrics.render(ServiceState(model_loaded=True, store_reachable=True)).decode()
    assert text.count("verkostovinkki_topics_total{") <= 201


def test_active_conversations_are_counted_apart_and_for_five_minutes():
    now = 1000.0
    active = ActiveConversations(clock=lambda: now)
    for number in range(2000):
        active.touch(f"c{number}")
        active.touch(f"c{number}")
    assert active.count() == pytest.approx(2000, rel=0.02)

    now += 200
    active.touch("late")
    now += 150
    assert active.count() == 1
    assert len(active._slots) == _SLOTS


def test_only_the_apology_is_a_notice_with_the_users_own_topic():
    """`outcome_of` knows an apology by that."""
    import yaml

    notices = {}
    for file in (ROOT / "data" / "responses").glob("*.yml"):
        for name, variations in yaml.safe_load(file.read_text("utf-8"))["responses"].items():
            custom = variations[0].get("custom") or {}
            if custom.get("kind") == "notice":
                notices[name] = custom.get("topic", name.removeprefix("utter_"))
    apology = notices.pop("utter_apology")

    assert apology == "apology"
    assert set(notices.values()) <= NOTICE_TOPICS
