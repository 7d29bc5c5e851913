"""What routes need: the assistant, the catalogue, and proof that a caller may enter."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Annotated

from fastapi import Depends, Request
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer

from api.errors import ApiError, unavailable
from api.metrics import Metrics
from api.ports import Assistant, Catalogue
from api.rate_limits import RateLimits
from api.service_state import Probes
from api.tokens import Tokens
from bot.errors import ConversationNotFoundError
from bot.languages import Language
from bot.maintenance import MaintenanceWatch


@dataclass
class Services:
    """Everything that the routes share.

    `assistant` is None while the model loads; `maintenance` is None where nothing watches the
    switch.
    """

    assistant: Assistant | None
    catalogue: Catalogue
    tokens: Tokens
    limits: RateLimits
    metrics: Metrics = field(default_factory=Metrics)
    probes: Probes = field(default_factory=Probes)
    maintenance: MaintenanceWatch | None = None


def get_services(request: Request) -> Services:
    """Return the app's services."""
    services: Services = request.app.state.services
    return services


def get_assistant(services: Annotated[Services, Depends(get_services)]) -> Assistant:
    """Return the assistant.

    Raises:
        ApiError: 503 while the model loads.
    """
    if services.assistant is None:
        raise unavailable()
    return services.assistant


def get_address(request: Request) -> str:
    """Return the caller's network address, for rate limits only; it is never stored."""
    return request.client.host if request.client else "unknown"


ServicesDep = Annotated[Services, Depends(get_services)]
AssistantDep = Annotated[Assistant, Depends(get_assistant)]
AddressDep = Annotated[str, Depends(get_address)]


# Reads the header, and says in the description of the interface which routes need it.
_bearer = HTTPBearer(
    auto_error=False,
    scheme_name="conversation",
    description="The token that opening the conversation gave.",
)


async def authorise(
    request: Request,
    conversation_id: str,
    services: ServicesDep,
    assistant: AssistantDep,
    credentials: Annotated[HTTPAuthorizationCredentials | None, Depends(_bearer)],
) -> str:
    """Return the conversation's id when the caller's token opens it.

    Raises:
        ApiError: 401 without a token; 404 with another conversation's, a wrong or an old one,
            so that nobody can find out which conversations exist.
    """
    token = credentials.credentials.strip() if credentials else ""
    if not token:
        raise ApiError(401, "missing_token", headers={"WWW-Authenticate": "Bearer"})
    if not services.tokens.opens(token, conversation_id):
        raise ApiError(404, "not_found")
    request.state.language = await _known_language(assistant, conversation_id)
    return conversation_id


async def _known_language(assistant: Assistant, conversation_id: str) -> Language:
    try:
        return await assistant.language(conversation_id)
    except ConversationNotFoundError as error:
        raise ApiError(404, "not_found") from error


ConversationDep = Annotated[str, Depends(authorise)]
