"""How the service stands at the moment that somebody asks: no figure that could be out of date."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass, field

from prometheus_client.core import GaugeMetricFamily, Metric
from prometheus_client.registry import Collector

from api.ports import Assistant

# A probe that hangs counts as "no"; Prometheus itself waits ten seconds.
PROBE_SECONDS = 2.0
Probe = Callable[[], Awaitable[bool]]


@dataclass(kw_only=True)
class Probes:
    """Questions about what the service stands on, beside its assistant.

    Attributes:
        redis: whether Redis answers; None when none is configured.
        model: name of the model's file, for `build_info`.
        version: of the product, for `build_info`.
    """

    redis: Probe | None = None
    model: str = ""
    version: str = ""


@dataclass(frozen=True, kw_only=True)
class ServiceState:
    """The answers; None where nobody was asked."""

    model_loaded: bool
    store_reachable: bool
    redis_reachable: bool | None = None
    maintenance: bool | None = None
    build: Mapping[str, str] = field(default_factory=dict)

    def collector(self, prefix: str, *, active: int) -> Collector:
        """Return these as gauges of 0 and 1, with the number of active conversations.

        Args:
            prefix: of the names.
            active: conversations with a turn in the last five minutes.
        """
        return _StateCollector(self, prefix, active)


async def read_state(
    assistant: Assistant | None, probes: Probes, *, maintenance: bool | None = None
) -> ServiceState:
    """Ask everything at once and return the answers, at most two seconds later.

    Args:
        assistant: None while the model loads.
        probes: for the rest.
        maintenance: whether the bot is switched off for its users; None when it cannot be.
    """
    store, redis = await asyncio.gather(
        _ask(None if assistant is None else _checked(assistant)),
        _ask(probes.redis),
    )
    return ServiceState(
        model_loaded=assistant is not None,
        store_reachable=bool(store),
        redis_reachable=redis,
        maintenance=maintenance,
        build={"model": probes.model, "version": probes.version},
    )


def _checked(assistant: Assistant) -> Probe:
    async def check() -> bool:
        await assistant.check()
        return True

    return check


async def _ask(probe: Probe | None) -> bool | None:
    if probe is None:
        return None
    try:
        return await asyncio.wait_for(probe(), PROBE_SECONDS)
    except Exception:  # noqa: BLE001  whatever fails, the answer is no
        return False


class _StateCollector(Collector):
    def __init__(self, state: ServiceState, prefix: str, active: int) -> None:
        self._state, self._prefix, self._active = state, prefix, active

    def collect(self) -> Iterator[Metric]:
        """Return the gauges."""
        state = self._state
        gauges: tuple[tuple[str, str, float | None], ...] = (
            ("model_loaded", "Whether the model is loaded.", state.model_loaded),
            ("store_reachable", "Whether conversations can be stored.", state.store_reachable),
            ("redis_reachable", "Whether Redis answers.", state.redis_reachable),
            ("maintenance", "Whether the bot is switched off for its users.", state.maintenance),
            (
                "active_conversations",
                "Conversations with a turn in the last five minutes.",
                self._active,
            ),
        )
        for name, text, value in gauges:
            if value is not None:
                yield GaugeMetricFamily(f"{self._prefix}_{name}", text, value=value)
        info = GaugeMetricFamily(
            f"{self._prefix}_build_info",
            "Always 1; its labels tell version and model.",
            labels=sorted(state.build),
        )
        info.add_metric([state.build[name] for name in sorted(state.build)], 1)
        yield info
