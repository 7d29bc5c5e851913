"""Measure the stages of a turn: waiting, reading, understanding, deciding, acting, storing.

The engine says where a stage begins and ends, and what else happened that is worth counting;
who wants to know listens. Nothing here knows metrics or traces: `api.observed_assistant`
listens, and `api.tracing` hands in what opens spans.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from threading import Lock
from time import perf_counter
from types import TracebackType
from typing import Any, Final, Protocol

import structlog

Listener = Callable[[str, float], None]
Witness = Callable[[str, str, int], None]

STAGES: Final = ("wait", "read", "understand", "decide", "act", "store")

log = structlog.get_logger(__name__)


class Spans(Protocol):
    """What draws stages into a trace."""

    def open(self, name: str) -> AbstractContextManager[Any]:
        """Return a span that lasts as long as its `with`."""
        ...

    def add(self, name: str, seconds: float) -> None:
        """Add a span that ends now and took `seconds`."""
        ...


_changing: Final = Lock()
_listeners: tuple[Listener, ...] = ()
_witnesses: tuple[Witness, ...] = ()
_spans: Spans | None = None


class stage:  # noqa: N801  read as a word: `with stage("read"):`
    """Measure what runs inside `with stage(name):`, also when it fails.

    Each `with` needs its own `stage(...)`. It may run in any thread: the span of a stage hangs
    under the caller's if the thread was given a copy of the caller's context variables.

    Args:
        name: one of `STAGES`.
    """

    __slots__ = ("_began", "_name", "_span")

    def __init__(self, name: str) -> None:
        """Remember the name; the clock starts on entering."""
        self._name = name

    def __enter__(self) -> None:
        """Start the clock, and a span when traces are configured."""
        self._span = None if _spans is None else _spans.open(f"turn.{self._name}")
        if self._span is not None:
            self._span.__enter__()
        self._began = perf_counter()

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Tell the listeners the seconds; an error of the body goes on."""
        seconds = perf_counter() - self._began
        if self._span is not None:
            self._span.__exit__(kind, error, trace)
        for listener in _listeners:
            _tell(listener, self._name, seconds)


def passed(name: str, began: float) -> None:
    """End a stage that began in another thread, as waiting for a thread does.

    Args:
        name: one of `STAGES`.
        began: what `time.perf_counter()` said then.
    """
    seconds = perf_counter() - began
    if _spans is not None:
        _spans.add(f"turn.{name}", seconds)
    for listener in _listeners:
        _tell(listener, name, seconds)


def happened(what: str, kind: str = "", *, number: int = 1) -> None:
    """Tell the witnesses of something that a metric counts.

    Args:
        what: "masked" or "expired"; a constant, never anything of a user's.
        kind: of it, one of a few fixed words.
        number: how often.
    """
    for told in _witnesses:
        _tell(told, what, kind, number)


def _tell(listener: Callable[..., None], *told: object) -> None:
    try:
        listener(*told)
    except Exception as failure:  # noqa: BLE001  who watches must not break a turn
        log.warning("bot.stage.listener_failed", error=type(failure).__name__)


def listen(listener: Listener) -> Callable[[], None]:
    """Call `listener(name, seconds)` after every stage, in the thread of the stage.

    Returns:
        A function that stops listening; calling it twice does no harm.
    """
    global _listeners  # noqa: PLW0603  one process has one set of stages
    with _changing:
        _listeners = (*_listeners, listener)

    def stop() -> None:
        global _listeners  # noqa: PLW0603
        with _changing:
            _listeners = tuple(other for other in _listeners if other is not listener)

    return stop


def witness(told: Witness) -> Callable[[], None]:
    """Call `told(what, kind, number)` whenever something happened, in the thread where it did.

    Returns:
        A function that stops it; calling it twice does no harm.
    """
    global _witnesses  # noqa: PLW0603
    with _changing:
        _witnesses = (*_witnesses, told)

    def stop() -> None:
        global _witnesses  # noqa: PLW0603
        with _changing:
            _witnesses = tuple(other for other in _witnesses if other is not told)

    return stop


def draw_spans_with(spans: Spans | None) -> None:
    """Draw a span for every stage from now on, named `turn.<stage>`; None stops it."""
    global _spans  # noqa: PLW0603
    with _changing:
        _spans = spans
