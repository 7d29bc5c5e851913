"""The catalogue, which needs no token."""

from __future__ import annotations

from fastapi import APIRouter, Request

from api.dependencies import ServicesDep
from api.errors import request_language
from api.schemas import ErrorBody, TopicBody, TopicsBody
from bot.languages import Language

router = APIRouter(prefix="/api/v1", tags=["catalogue"], responses={422: {"model": ErrorBody}})


@router.get("/topics")
async def list_topics(
    request: Request, services: ServicesDep, language: Language | None = None
) -> TopicsBody:
    """Return every topic, each with a question that the bot answers with it."""
    chosen = language or request_language(request)
    return TopicsBody(
        topics=[TopicBody.model_validate(topic) for topic in services.catalogue.topics(chosen)]
    )
