"""Ask the service beside it whether it is ready: the image's health check, which has no curl."""

# ruff: noqa: INP001  a folder of files for machines, not a package to import from

from __future__ import annotations

import http.client
import os
import sys

SECONDS = 5


def ask(port: int, path: str) -> int:
    """Return the status that the service answers on this machine, 0 when it does not answer."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=SECONDS)
    try:
        connection.request("GET", path)
        return connection.getresponse().status
    except (OSError, http.client.HTTPException):
        return 0
    finally:
        connection.close()


if __name__ == "__main__":
    sys.exit(
        ask(int(os.environ.get("PORT", "8000")), *(sys.argv[1:] or ["/readyz"])) != http.client.OK
    )
