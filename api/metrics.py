"""The figures of /metrics: what is counted, and under which labels.

No label holds what a user wrote, an id or a token: every label has a few values that this
module knows, or is a constant of the code. `deploy/observe` draws and watches these figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final, Literal

from prometheus_client import (
    CollectorRegistry,
    Counter,
    Gauge,
    Histogram,
    disable_created_metrics,
    generate_latest,
)
from prometheus_client.multiprocess import MultiProcessCollector

from api.active_conversations import ActiveConversations
from api.service_state import ServiceState
from api.shared_metrics import shared_folder
from api.worker_processes import WorkerProcesses
from bot.languages import LANGUAGES
from bot.stages import STAGES

Outcome = Literal["answered", "asked_back", "declined", "apology", "failed"]

PREFIX: Final = "verkostovinkki"
OUTCOMES: Final[tuple[Outcome, ...]] = ("answered", "asked_back", "declined", "apology", "failed")
# From what an answer of a small bot takes to where a user gives up.
TURN_BUCKETS: Final = (
    *(0.002, 0.005, 0.0075, 0.01, 0.015, 0.025, 0.05),
    *(0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0),
)
STAGE_BUCKETS: Final = (0.0005, 0.001, *TURN_BUCKETS)
OTHER: Final = "other"
# Of a turn that failed before anything was read.
UNKNOWN_LANGUAGE: Final = "unknown"
# Somebody in distress is nobody's statistic: on a quiet site a single one could be told apart.
_UNTOLD_TOPICS: Final = frozenset({"distress"})
_NAME = re.compile(r"[a-z][a-z0-9_.]{0,59}")
# Events that alerts wait for: a figure that first appears at 1 is no rise for Prometheus.
_AWAITED_EVENTS: Final = (
    "api.assistant.failed",
    "api.request.failed",
    "api.request.unavailable",
    "api.traces.lost",
    "bot.action.failed",
    "bot.action.timed_out",
    "bot.retention.failed",
    "bot.retention.postponed",
    "content.rejected",
)
# More than there are topics, events and kinds of errors, and few enough for any server.
_MOST_NAMES = 200


class Metrics:
    """One process's figures, or its part of those that all workers share."""

    def __init__(self) -> None:
        """Make every figure, at 0 where its labels are known beforehand."""
        disable_created_metrics()  # type: ignore[no-untyped-call]
        self.registry = CollectorRegistry()
        self._known: dict[str, set[str]] = {}
        make = self.registry
        self.turns = Counter(
            f"{PREFIX}_turns",
            "Messages of users, by what became of them.",
            ["language", "outcome"],
            registry=make,
        )
        self.turn_seconds = Histogram(
            f"{PREFIX}_turn_duration_seconds",
            "Seconds from a message's arrival to its answer.",
            buckets=TURN_BUCKETS,
            registry=make,
        )
        self.stage_seconds = Histogram(
            f"{PREFIX}_stage_duration_seconds",
            "Seconds of each stage of a turn.",
            ["stage"],
            buckets=STAGE_BUCKETS,
            registry=make,
        )
        self.turns_failed = Counter(
            f"{PREFIX}_turns_failed",
            "Turns without an answer, by reason.",
            ["reason"],
            registry=make,
        )
        self.turns_waiting = Gauge(
            f"{PREFIX}_turns_waiting",
            "Turns that wait for their conversation or for a thread.",
            multiprocess_mode="livesum",
            registry=make,
        )
        self.turns_running = Gauge(
            f"{PREFIX}_turns_running",
            "Turns that are worked on.",
            multiprocess_mode="livesum",
            registry=make,
        )
        self._topics = Counter(
            f"{PREFIX}_topics",
            "Turns by the topic that was understood.",
            ["topic"],
            registry=make,
        )
        self.opened = Counter(
            f"{PREFIX}_conversations_opened",
            "Conversations opened, by the language of the greeting.",
            ["language"],
            registry=make,
        )
        self.deleted = Counter(
            f"{PREFIX}_conversations_deleted",
            "Conversations deleted: by their user, or by retention when their time was over.",
            ["by"],
            registry=make,
        )
        self._masked = Counter(
            f"{PREFIX}_masked",
            "Personal data taken out of messages before storage, by kind.",
            ["kind"],
            registry=make,
        )
        self._feedback = Counter(
            f"{PREFIX}_feedback",
            "Judgements on answers; a changed one counts again.",
            ["helpful", "topic"],
            registry=make,
        )
        self._drafts = Counter(
            f"{PREFIX}_drafts", "Message drafts made, by task.", ["topic"], registry=make
        )
        self.programmes = Counter(
            f"{PREFIX}_programmes_shown", "Mentoring programmes shown in answers.", registry=make
        )
        self.requests = Counter(
            f"{PREFIX}_http_requests",
            "HTTP requests by route, never by address.",
            ["method", "route", "status"],
            registry=make,
        )
        self._errors = Counter(
            f"{PREFIX}_errors", "Error answers by the contract's code.", ["code"], registry=make
        )
        self._problems = Counter(
            f"{PREFIX}_problems",
            "Warnings and errors in the log, by event.",
            ["event"],
            registry=make,
        )
        folder = shared_folder()
        self.active = ActiveConversations(folder)
        self._workers = WorkerProcesses(folder)
        self._start_at_zero()

    def topic(self, topic: str | None) -> None:
        """Count a turn's topic."""
        self._topics.labels(self._topic(topic)).inc()

    def draft(self, topic: str | None) -> None:
        """Count a draft of a task."""
        self._drafts.labels(self._topic(topic)).inc()

    def judged(self, *, helpful: bool, topic: str | None) -> None:
        """Count a judgement on an answer about `topic`."""
        self._feedback.labels("yes" if helpful else "no", self._topic(topic)).inc()

    def masked(self, kind: str, number: int = 1) -> None:
        """Count things that were masked."""
        self._masked.labels(self._bounded("kind", kind)).inc(number)

    def error(self, code: str) -> None:
        """Count an error answer."""
        self._errors.labels(self._bounded("code", code)).inc()

    def problem(self, event: str) -> None:
        """Count a warning or error of the log."""
        self._problems.labels(self._bounded("event", event)).inc()

    def render(self, state: ServiceState) -> bytes:
        """Return everything as Prometheus reads it.

        Args:
            state: how the service stands at this moment.
        """
        everything = CollectorRegistry()
        folder = shared_folder()
        if folder is None:
            everything.register(self.registry)
        else:
            MultiProcessCollector(everything, str(folder))  # type: ignore[no-untyped-call]
        everything.register(state.collector(PREFIX, active=self.active.count()))
        everything.register(self._workers)
        return generate_latest(everything)

    def _topic(self, topic: str | None) -> str:
        known = topic is not None and topic not in _UNTOLD_TOPICS
        return self._bounded("topic", topic or "") if known else OTHER

    def _bounded(self, label: str, value: str) -> str:
        """Return `value` when it looks like a name of the code and there are not too many."""
        known = self._known.setdefault(label, set())
        if value in known:
            return value
        if not _NAME.fullmatch(value) or len(known) >= _MOST_NAMES:
            return OTHER
        known.add(value)
        return value

    def _start_at_zero(self) -> None:
        """Show the first one of a kind as a rise from 0, which `rate` would miss otherwise."""
        for language in LANGUAGES:
            self.opened.labels(language)
            for outcome in OUTCOMES[:-1]:
                self.turns.labels(language, outcome)
        self.turns.labels(UNKNOWN_LANGUAGE, "failed")
        _touch(self.stage_seconds, STAGES)
        _touch(self.deleted, ("user", "retention"))
        _touch(self.turns_failed, ("store", "overloaded", "unavailable", "unexpected"))
        _touch(self._errors, ("unavailable", "rate_limited", "unexpected"))
        _touch(self._problems, _AWAITED_EVENTS)


def _touch(metric: Counter | Histogram, values: Iterable[str]) -> None:
    for value in values:
        metric.labels(value)
