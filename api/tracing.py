"""Traces in OpenTelemetry's form, sent over HTTP when a collector is configured.

The provider stays private: FastAPI and Starlette would otherwise draw spans of their own, whose
attributes hold the path with a conversation's id, and the query. Attributes here are the method,
the route template, the status and the kind of an error; never a text, an id or a query.
"""

from __future__ import annotations

import logging
import os
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib.metadata import PackageNotFoundError, version
from typing import TYPE_CHECKING, Final

import structlog
from opentelemetry.context import Context
from opentelemetry.trace import Span, SpanKind, Status, StatusCode, Tracer
from opentelemetry.trace.propagation.tracecontext import TraceContextTextMapPropagator

from bot.stages import draw_spans_with

if TYPE_CHECKING:
    from opentelemetry.sdk.trace import ReadableSpan, TracerProvider
    from opentelemetry.sdk.trace.export import SpanExporter, SpanExportResult

log = structlog.get_logger(__name__)

SERVICE: Final = "verkostovinkki"
# Seconds that one sending may take, and that the last one may at the end.
SEND_SECONDS, LAST_SECONDS = 5, 3
# Spans that wait to be sent; what comes on top is dropped.
MOST_WAITING, MOST_AT_ONCE = 2048, 256
_TRACEPARENT = "traceparent"


class Tracing:
    """Draws spans of requests and of the stages of turns."""

    def __init__(self, tracer: Tracer, provider: TracerProvider) -> None:
        """Take what makes spans and what sends them; use `start_tracing`."""
        self._tracer = tracer
        self._provider = provider
        self._propagator = TraceContextTextMapPropagator()

    @contextmanager
    def request(self, method: str, headers: Mapping[str, str]) -> Iterator[Span]:
        """Draw one request, under the caller's span when it names one.

        Args:
            method: of HTTP, a known one.
            headers: of which `traceparent` is read (W3C Trace Context); `tracestate` and
                baggage may hold anything, and are not.
        """
        carrier = {_TRACEPARENT: headers[_TRACEPARENT]} if _TRACEPARENT in headers else {}
        context = self._propagator.extract(carrier, context=Context())
        with self._span(method, kind=SpanKind.SERVER, context=context) as span:
            span.set_attribute("http.request.method", method)
            yield span

    @contextmanager
    def open(self, name: str) -> Iterator[Span]:
        """Draw a stage (see `bot.stages.Spans`)."""
        with self._span(name) as span:
            yield span

    def add(self, name: str, seconds: float) -> None:
        """Draw a stage that is over (see `bot.stages.Spans`)."""
        now = time.time_ns()
        span = self._tracer.start_span(name, start_time=now - int(seconds * 1e9))
        span.end(now)

    def stop(self) -> None:
        """Send what waits, for three seconds at most."""
        draw_spans_with(None)
        # The library would wait for a collector that does not answer.
        last = threading.Thread(target=self._provider.shutdown, daemon=True)
        last.start()
        last.join(LAST_SECONDS)

    @contextmanager
    def _span(
        self, name: str, *, kind: SpanKind = SpanKind.INTERNAL, context: Context | None = None
    ) -> Iterator[Span]:
        # The text of an exception may quote the user, so the library may not record it.
        with self._tracer.start_as_current_span(
            name, context, kind, record_exception=False, set_status_on_exception=False
        ) as span:
            try:
                yield span
            except BaseException as error:
                span.set_attribute("error.type", type(error).__name__)
                span.set_status(Status(StatusCode.ERROR))
                raise


def start_tracing(endpoint: str, *, exporter: SpanExporter | None = None) -> Tracing | None:
    """Return what draws spans from now on, or None when no collector is configured.

    Call it in each process, after a fork.

    Args:
        endpoint: address of the collector, without the path; "" for none.
        exporter: instead of one that sends to `endpoint`.
    """
    if not endpoint:
        return None
    # These take a third of a second to import, and most services send no traces.
    from opentelemetry.exporter.otlp.json.http.trace_exporter import OTLPSpanExporter
    from opentelemetry.sdk.resources import Resource
    from opentelemetry.sdk.trace import TracerProvider
    from opentelemetry.sdk.trace.export import BatchSpanProcessor

    # Its warnings hold addresses and come with every try; `_Watched` says what matters once.
    logging.getLogger("opentelemetry").setLevel(logging.CRITICAL + 1)
    sender = exporter or OTLPSpanExporter(
        endpoint=f"{endpoint.rstrip('/')}/v1/traces", timeout=SEND_SECONDS
    )
    attributes = {"service.version": _version()}
    if not os.environ.get("OTEL_SERVICE_NAME"):
        attributes["service.name"] = SERVICE
    provider = TracerProvider(resource=Resource.create(attributes), shutdown_on_exit=False)
    provider.add_span_processor(
        BatchSpanProcessor(
            _watched(sender), max_queue_size=MOST_WAITING, max_export_batch_size=MOST_AT_ONCE
        )
    )
    tracing = Tracing(provider.get_tracer(SERVICE), provider)
    draw_spans_with(tracing)
    return tracing


def _watched(exporter: SpanExporter) -> SpanExporter:
    """Return the exporter, with a line in the log when it begins to fail and when it recovers."""
    from opentelemetry.sdk.trace.export import SpanExporter, SpanExportResult

    class Watched(SpanExporter):
        failing = False

        def export(self, spans: Sequence[ReadableSpan]) -> SpanExportResult:
            try:
                result = exporter.export(spans)
            except Exception as error:  # noqa: BLE001  traces never disturb anything
                result = SpanExportResult.FAILURE
                kind = type(error).__name__
            else:
                kind = "refused"
            failed = result is not SpanExportResult.SUCCESS
            if failed and not self.failing:
                log.warning("api.traces.lost", error=kind)
            if self.failing and not failed:
                log.info("api.traces.sent_again")
            self.failing = failed
            return result

        def shutdown(self) -> None:
            exporter.shutdown()

    return Watched()


def _version() -> str:
    try:
        return version(SERVICE)
    except PackageNotFoundError:  # run from its folder, as usual
        return "unreleased"
