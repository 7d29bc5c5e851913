"""When the service cannot answer: 503 in the contract's form, and nothing leaks."""

from __future__ import annotations

import pytest
import structlog

from bot.errors import StoreUnavailableError

CANARY = "salainen-kanarialintu"
JSON = {"Content-Type": "application/json"}


def calls(conversation):
    """Return every route that needs the assistant."""
    return {
        "open": ("POST", "/api/v1/conversations", b"{}"),
        "send": ("POST", conversation.messages, b'{"text": "%s"}' % CANARY.encode()),
        "read": ("GET", conversation.messages, None),
        "delete": ("DELETE", conversation.url, None),
        "judge": ("POST", f"{conversation.messages}/m1/feedback", b'{"helpful": true}'),
        "ready": ("GET", "/readyz", None),
    }


@pytest.fixture(params=["open", "send", "read", "delete", "judge", "ready"])
def call(request, client, conversation):
    method, url, content = calls(conversation)[request.param]

    async def _call(**headers):
        every = conversation.headers | JSON | headers
        return await client.request(method, url, content=content, headers=every)

    return _call


async def test_while_the_model_loads_503_with_retry_after(call, services, error_of):
    services.assistant = None

    answer = await call()

    error_of(answer, 503, "unavailable")
    assert int(answer.headers["retry-after"]) > 0


async def test_once_the_model_is_loaded_it_answers(call, services, fake):
    services.assistant = None
    assert (await call()).status_code == 503

    services.assistant = fake

    assert (await call()).is_success


async def test_while_the_model_loads_alive_catalogue_and_page_answer(client, services):
    services.assistant = None

    for path in ("/healthz", "/api/v1/topics", "/api/openapi.json", "/chat"):
        assert (await client.get(path)).status_code == 200, path


async def test_with_the_store_down_503_with_retry_after(call, fake, error_of):
    fake.trouble = StoreUnavailableError(f"OperationalError {CANARY}")

    answer = await call()

    error_of(answer, 503, "unavailable")
    assert int(answer.headers["retry-after"]) > 0
    assert CANARY not in answer.text


async def test_after_the_store_is_back_the_conversation_goes_on(call, fake):
    fake.trouble = StoreUnavailableError("OperationalError")
    await call()
    fake.trouble = None

    assert (await call()).is_success


@pytest.mark.parametrize("error", [RuntimeError, KeyError, ZeroDivisionError, OSError, TypeError])
async def test_an_unexpected_error_is_503_without_details(call, fake, error_of, error):
    fake.trouble = error(f"{CANARY} at /srv/secret.py, line 3")

    # The client raises what leaves the app: the server would log it with its text.
    answer = await call()

    error_of(answer, 503, "unavailable")
    assert int(answer.headers["retry-after"]) > 0
    for detail in (CANARY, "secret.py", "Traceback", error.__name__):
        assert detail not in answer.text


async def test_an_unexpected_error_is_logged_by_its_type_alone(client, conversation, fake):
    fake.trouble = RuntimeError(CANARY)

    with structlog.testing.capture_logs() as lines:
        await client.get(conversation.messages, headers=conversation.headers)

    line, answered = lines
    assert answered["event"] == "api.request.answered"
    assert line["event"] == "api.request.failed"
    assert line["error"] == "RuntimeError"
    assert CANARY not in str(lines)
    assert conversation.id not in str(lines)


async def test_a_store_that_is_down_is_logged(client, fake):
    fake.trouble = StoreUnavailableError("OperationalError")

    with structlog.testing.capture_logs() as lines:
        await client.get("/readyz")

    assert [(line["event"], line["error"]) for line in lines] == [
        ("api.request.unavailable", "StoreUnavailableError")
    ]


@pytest.mark.parametrize("trouble", [StoreUnavailableError("x"), RuntimeError("x")])
async def test_the_reason_is_told_in_the_language_of_the_browser(client, fake, error_of, trouble):
    fake.trouble = trouble

    answer = await client.get("/readyz", headers={"Accept-Language": "en"})

    assert "try again" in error_of(answer, 503, "unavailable")["message"]
