"""Who may see the insights: whoever knows the token of the settings."""

from __future__ import annotations

import base64
import binascii
import secrets

from fastapi import Request

from api.dependencies import AddressDep, ServicesDep
from api.errors import ApiError

# A browser asks for the password by itself; any user name will do.
_CHALLENGE = {"WWW-Authenticate": 'Basic realm="insights", charset="UTF-8"'}


async def admit(request: Request, services: ServicesDep, address: AddressDep) -> None:
    """Let a caller through who sends the token, as a Basic password or as a Bearer token.

    Raises:
        ApiError: 404 when no token is set; 429 for too many calls of an address, which leaves
            nobody the time to guess; 401 without the token or with a wrong one.
    """
    token: str = request.app.state.insights_token
    if not token:
        raise ApiError(404, "not_found")
    await services.limits.check(address=address)
    # Bytes, because only they can be compared in constant time whatever they hold.
    if not secrets.compare_digest(_sent(request), token.encode()):
        raise ApiError(401, "missing_token", headers=_CHALLENGE)


def _sent(request: Request) -> bytes:
    """Return the token that a request carries, empty when it carries none."""
    scheme, _, value = request.headers.get("authorization", "").partition(" ")
    value = value.strip()
    if scheme.lower() == "bearer":
        return value.encode("utf-8", "replace")
    if scheme.lower() != "basic":
        return b""
    try:
        return base64.b64decode(value, validate=True).partition(b":")[2]
    except (binascii.Error, ValueError):
        return b""
