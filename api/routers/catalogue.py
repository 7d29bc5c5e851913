"""The catalogue, which needs no token."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Query, Request
from pydantic import StringConstraints
from starlette.concurrency import run_in_threadpool

from api.dependencies import AddressDep, ServicesDep
from api.errors import ApiError, request_language
from api.schemas import ErrorBody, ProgrammeBody, ProgrammesBody, TopicBody, TopicsBody
from bot.languages import Language

router = APIRouter(prefix="/api/v1", tags=["catalogue"], responses={422: {"model": ErrorBody}})

_Name = Annotated[str, StringConstraints(max_length=100)]
_Names = Annotated[list[_Name] | None, Query(max_length=5)]


@router.get("/topics")
async def list_topics(
    request: Request, services: ServicesDep, language: Language | None = None
) -> TopicsBody:
    """Return every topic, each with a question that the bot answers with it."""
    chosen = language or request_language(request)
    return TopicsBody(
        topics=[TopicBody.model_validate(topic) for topic in services.catalogue.topics(chosen)]
    )


@router.get("/programmes", responses={429: {"model": ErrorBody}})
async def list_programmes(  # noqa: PLR0913  one argument for each parameter of the contract
    request: Request,
    services: ServicesDep,
    address: AddressDep,
    place: _Names = None,
    language: _Names = None,
    field: _Names = None,
    audience: _Names = None,
    q: Annotated[str | None, Query(max_length=300)] = None,
    ui_language: Language | None = None,
) -> ProgrammesBody:
    """Return the programmes that fit, best first, as the bot shows them.

    Names of places, languages, fields and groups may be in any of the three languages. `q` is a
    free text, read as the bot reads a message. Without anything, every programme that may be
    recommended. A parameter may be repeated.
    """
    await services.limits.check(address=address)
    chosen = ui_language or request_language(request)
    request.state.language = chosen
    given = {"place": place, "language": language, "field": field, "audience": audience}
    lists = {name: values or [] for name, values in given.items()} | {"q": [q] if q else []}
    found = await run_in_threadpool(services.catalogue.programmes, lists, chosen)
    if "unknown" in found:
        parameter = str(found["unknown"])
        raise ApiError(
            422,
            "invalid",
            text=f"unknown_{parameter}",
            field=parameter,
            suggestions=found["suggestions"],
        )
    return ProgrammesBody.model_validate(found)


@router.get("/programmes/{programme_id}", responses={404: {"model": ErrorBody}})
async def show_programme(
    request: Request,
    services: ServicesDep,
    programme_id: Annotated[str, Path(max_length=100)],
    ui_language: Language | None = None,
) -> ProgrammeBody:
    """Return one programme; one that has ended says so in its status."""
    chosen = ui_language or request_language(request)
    request.state.language = chosen
    found = services.catalogue.programme(programme_id, chosen)
    if found is None:
        raise ApiError(404, "not_found", text="unknown_programme")
    return ProgrammeBody.model_validate(found)
