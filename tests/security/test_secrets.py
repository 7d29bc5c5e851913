"""Keys and passwords of the settings stay where they are."""

from __future__ import annotations

import httpx
import pytest
import structlog
from pydantic import ValidationError

from api.app import create_app
from api.main import build_services
from bot.settings import Settings
from tests.api.fakes import FakeAssistant

KEYS = "first-" + "k" * 40 + ",second-" + "k" * 40
INSIGHTS = "insights-" + "k" * 20
PASSWORDS = {"secret": KEYS, "insights_token": INSIGHTS}
PARTS = ("k" * 20, "first-k", "second-k")


@pytest.fixture
def settings(tmp_path):
    return Settings(**PASSWORDS, db=f"sqlite:///{tmp_path}/c.db")


async def test_no_answer_and_no_log_line_holds_a_key(settings):
    app = create_app(build_services(settings, FakeAssistant()), settings)
    transport = httpx.ASGITransport(app=app)
    seen = ""
    with structlog.testing.capture_logs() as lines:
        async with httpx.AsyncClient(transport=transport, base_url="http://bot.test") as client:
            for path in (
                "/",
                "/chat",
                "/widget",
                "/metrics",
                "/readyz",
                "/api/openapi.json",
                "/no",
            ):
                answer = await client.get(path)
                seen += answer.text + str(answer.headers)
            opened = await client.post("/api/v1/conversations", json={})
            seen += opened.text

    assert opened.status_code == 201
    assert lines
    for part in PARTS:
        assert part not in seen + str(lines)


@pytest.mark.parametrize(
    ("name", "value"), [("secret", "short-but-secret"), ("insights_token", "my-password")]
)
def test_a_wrong_one_is_not_repeated_in_what_the_operator_reads(name, value):
    with pytest.raises(ValidationError) as wrong:
        Settings(**{name: value})

    # As api.main prints it.
    assert value not in "".join(str(error["msg"]) for error in wrong.value.errors())
