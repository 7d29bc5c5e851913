"""The figures, for Prometheus."""

from __future__ import annotations

import asyncio

from fastapi import APIRouter, Response
from prometheus_client import CONTENT_TYPE_PLAIN_0_0_4

from api.dependencies import ServicesDep
from api.service_state import read_state

router = APIRouter(tags=["health"])


@router.get("/metrics", response_class=Response)
async def show_metrics(services: ServicesDep) -> Response:
    """Return every figure in Prometheus's text format, also while the model loads."""
    watch = services.maintenance
    state = await read_state(
        services.assistant, services.probes, maintenance=watch.current.on if watch else None
    )
    # Reads files of every worker process: in a thread, beside the turns.
    text = await asyncio.to_thread(services.metrics.render, state)
    return Response(text, media_type=CONTENT_TYPE_PLAIN_0_0_4)
