"""The widget's script: `v1` moves with the server, a pinned release never changes."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from api.errors import ApiError
from api.widget_files import ENTRY, Script, WidgetFiles

router = APIRouter(tags=["pages"], include_in_schema=False)

# A mended widget reaches every site within ten minutes. A browser that comes back within a day
# shows its own copy at once and fetches the new one beside it, for the next page.
MOVING = "public, max-age=600, stale-while-revalidate=86400"
PINNED = "public, max-age=31536000, immutable"


@router.api_route(f"/widget/v1/{ENTRY}", methods=["GET", "HEAD"])
def send_present(request: Request) -> Response:
    """Send the script as it is now."""
    return _answer(request, _files(request).present(), MOVING)


@router.api_route(f"/widget/{{version}}/{ENTRY}", methods=["GET", "HEAD"])
def send_released(request: Request, version: str) -> Response:
    """Send the script as it was in a release."""
    return _answer(request, _files(request).released(version), PINNED)


def _files(request: Request) -> WidgetFiles:
    files: WidgetFiles = request.app.state.widget_files
    return files


def _answer(request: Request, script: Script | None, caching: str) -> Response:
    if script is None:
        raise ApiError(404, "not_found")
    compressed = _takes_gzip(request.headers.get("accept-encoding", ""))
    # Another encoding is another representation: its strong tag differs (RFC 9110, 8.8.3.3).
    tag = f'"{script.digest}{"-gz" if compressed else ""}"'
    headers = {
        "Cache-Control": caching,
        "ETag": tag,
        # The outermost middleware adds Origin.
        "Vary": "Accept-Encoding",
        # A page that isolates itself (Cross-Origin-Embedder-Policy) may load it too.
        "Cross-Origin-Resource-Policy": "cross-origin",
    }
    if _has(request.headers.get("if-none-match", ""), tag):
        return Response(status_code=304, headers=headers)
    if compressed:
        headers["Content-Encoding"] = "gzip"
    return Response(
        script.compressed if compressed else script.content,
        headers=headers,
        media_type="text/javascript",
    )


def _has(known: str, tag: str) -> bool:
    """Return whether If-None-Match names `tag`, compared weakly as RFC 9110, 13.1.2 says."""
    names = {name.strip().removeprefix("W/") for name in known.split(",")}
    return tag in names or "*" in names


def _takes_gzip(accepted: str) -> bool:
    """Return whether Accept-Encoding lets gzip be sent (RFC 9110, 12.5.3)."""
    weights: dict[str, float] = {}
    for part in accepted.lower().split(","):
        name, _, parameter = part.partition(";")
        try:
            weight = float(parameter.strip().removeprefix("q=")) if parameter else 1.0
        except ValueError:
            weight = 0.0
        weights[name.strip()] = weight
    return weights.get("gzip", weights.get("*", 0.0)) > 0
