"""For whoever watches over the service."""

from __future__ import annotations

from fastapi import APIRouter

from api.dependencies import AssistantDep
from api.schemas import ErrorBody

router = APIRouter(tags=["health"])


@router.get("/healthz")
async def alive() -> dict[str, str]:
    """Say that the process answers."""
    return {"status": "alive"}


@router.get("/readyz", responses={503: {"model": ErrorBody}})
async def ready(assistant: AssistantDep) -> dict[str, str]:
    """Say that the model is loaded and conversations can be stored."""
    await assistant.check()
    return {"status": "ready"}
