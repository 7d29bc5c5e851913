"""Bodies that are no JSON, are too large or hold what nobody expects."""

from __future__ import annotations

import pytest

JSON = {"Content-Type": "application/json"}
LIMIT = 64 * 1024


@pytest.fixture(params=["open", "send", "judge"])
def target(request, conversation):
    """Return address and headers of every route that takes a body."""
    url = {
        "open": "/api/v1/conversations",
        "send": conversation.messages,
        "judge": f"{conversation.messages}/m1/feedback",
    }[request.param]
    return url, conversation.headers


@pytest.fixture
def post(client, target):
    url, headers = target

    async def _post(content, **more):
        return await client.post(url, content=content, headers=headers | JSON | more)

    return _post


async def pieces(size: int):
    """Yield a body in pieces, so that nothing says its length beforehand."""
    yield b'{"text": "'
    for _ in range(size // 1024):
        yield b"a" * 1024
    yield b'"}'


@pytest.mark.parametrize(
    "content",
    [
        b"{",
        b"",
        b"hei",
        b'{"text": "hei"',
        b'{"text": hei}',
        b"{'text': 'hei'}",
        b'{"text": "hei"} {}',
        b"\xff\xfe\x00",
        b'{"text": "\xe4"}',
    ],
)
async def test_what_is_no_json_is_400_or_names_the_missing_body(post, error_of, content):
    answer = await post(content)

    if content:
        error_of(answer, 400, "bad_request")
    else:
        error_of(answer, 422, "invalid", field="body")


@pytest.mark.parametrize(
    "content", [b"null", b"[]", b"5", b'"hei"', b"true", b"[" * 200 + b"]" * 200]
)
async def test_json_that_is_no_object_is_422(post, error_of, content):
    error_of(await post(content), 422, "invalid", field="body")


@pytest.mark.parametrize("content", [b"[" * 30_000, b'{"a":' * 10_000])
async def test_endless_nesting_is_refused_as_unreadable(post, error_of, content):
    error_of(await post(content), 400, "bad_request")


@pytest.mark.parametrize(
    "content",
    [
        rb'{"<script>alert(1)</script>": 1}',
        rb'{"\ud800": 1}',
        rb'{"Olen Anna, 010190-123A": 1}',
        b'{"' + b"a" * 500 + b'": 1}',
    ],
)
async def test_a_made_up_field_name_is_not_sent_back(post, error_of, content):
    answer = await post(content)

    assert answer.status_code == 422
    assert answer.json()["error"].get("field") in {"body", "helpful"}


@pytest.mark.parametrize("content", [rb'{"text": "\ud800"}', rb'{"text": "\ud83d hei"}'])
async def test_half_a_surrogate_pair_is_422(client, conversation, error_of, content):
    answer = await client.post(
        conversation.messages, content=content, headers=conversation.headers | JSON
    )

    error_of(answer, 422, "invalid", field="text")


@pytest.mark.parametrize(
    "content_type",
    [
        "text/plain",
        "application/x-www-form-urlencoded",
        "multipart/form-data; boundary=x",
        "application/jsonp",
        "text/json",
        "",
    ],
)
async def test_another_content_type_is_415(client, target, error_of, content_type):
    url, headers = target

    answer = await client.post(
        url, content=b'{"text": "hei"}', headers=headers | {"Content-Type": content_type}
    )

    error_of(answer, 415, "unsupported_media_type")


async def test_no_content_type_is_415(client, target, error_of):
    url, headers = target

    error_of(await client.post(url, content=b"{}", headers=headers), 415, "unsupported_media_type")


@pytest.mark.parametrize(
    "content_type", ["application/json; charset=utf-8", "APPLICATION/JSON", " application/json "]
)
async def test_json_may_be_named_in_other_ways(client, content_type):
    answer = await client.post(
        "/api/v1/conversations", content=b"{}", headers={"Content-Type": content_type}
    )

    assert answer.status_code == 201


async def test_a_large_body_with_its_length_is_413(post, fake, error_of):
    error_of(await post(b'{"text": "' + b"a" * LIMIT + b'"}'), 413, "message_too_long")
    assert fake.received == []


async def test_a_large_body_without_its_length_is_413(post, fake, error_of):
    error_of(await post(pieces(2 * LIMIT)), 413, "message_too_long")
    assert fake.received == []


async def test_a_body_without_its_length_is_read_up_to_the_limit(client, conversation, error_of):
    answer = await client.post(
        conversation.messages, content=pieces(LIMIT - 1024), headers=conversation.headers | JSON
    )

    error_of(answer, 413, "message_too_long", field="text")


async def test_the_longest_text_fits_when_every_letter_is_escaped(client, conversation, fake):
    content = b'{"text": "' + rb"\ud83d\ude00" * 2000 + b'"}'

    answer = await client.post(
        conversation.messages, content=content, headers=conversation.headers | JSON
    )

    assert answer.status_code == 200
    assert fake.received == ["😀" * 2000]


@pytest.mark.parametrize("path", ["/api/v1/nothing", "/api/v2/conversations", "/nothing"])
async def test_an_address_that_is_none_is_404(client, error_of, path):
    error_of(await client.get(path), 404, "not_found")


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("GET", "/api/v1/conversations"),
        ("PUT", "/api/v1/conversations"),
        ("DELETE", "/api/v1/topics"),
        ("PATCH", "/chat"),
    ],
)
async def test_a_method_that_is_none_is_405(client, error_of, method, path):
    answer = await client.request(method, path)

    error_of(answer, 405, "method_not_allowed")
    assert answer.headers["allow"]
