"""The description of the interface is complete."""

from __future__ import annotations

import pytest

ROUTES = {
    ("post", "/api/v1/conversations"): "201",
    ("post", "/api/v1/conversations/{conversation_id}/messages"): "200",
    ("get", "/api/v1/conversations/{conversation_id}/messages"): "200",
    ("delete", "/api/v1/conversations/{conversation_id}"): "200",
    ("post", "/api/v1/conversations/{conversation_id}/messages/{message_id}/feedback"): "204",
    ("get", "/api/v1/greeting"): "200",
    ("get", "/api/v1/topics"): "200",
    ("get", "/healthz"): "200",
    ("get", "/readyz"): "200",
}
ERRORS = ("400", "401", "404", "409", "413", "415", "422", "429", "503")


@pytest.fixture
async def description(client):
    return (await client.get("/api/openapi.json")).json()


async def test_every_route_of_the_contract_is_described(description):
    described = {
        (method, path) for path, methods in description["paths"].items() for method in methods
    }

    assert set(ROUTES) <= described


@pytest.mark.parametrize(("route", "status"), ROUTES.items())
async def test_every_route_says_what_it_does_and_answers(description, route, status):
    method, path = route
    operation = description["paths"][path][method]

    assert operation["description"]
    assert status in operation["responses"]


@pytest.mark.parametrize("route", [route for route in ROUTES if "conversations" in route[1]])
@pytest.mark.parametrize("status", ERRORS)
async def test_every_error_of_a_conversation_is_described(description, route, status):
    method, path = route
    content = description["paths"][path][method]["responses"][status]["content"]

    assert content["application/json"]["schema"] == {"$ref": "#/components/schemas/ErrorBody"}


async def test_no_other_form_of_error_is_described(description):
    assert "HTTPValidationError" not in description["components"]["schemas"]


async def test_an_error_has_code_message_and_field(description):
    detail = description["components"]["schemas"]["ErrorDetail"]

    assert set(detail["properties"]) == {"code", "message", "field", "suggestions", "maintenance"}
    assert set(detail["required"]) == {"code", "message"}


async def test_pages_that_load_scripts_from_elsewhere_are_off(client):
    for path in ("/docs", "/redoc", "/openapi.json"):
        assert (await client.get(path)).status_code == 404


async def test_the_stored_text_of_a_turn_is_described_and_may_be_missing(description):
    turn = description["components"]["schemas"]["TurnBody"]

    assert turn["properties"]["stored_text"]["description"]
    assert "stored_text" not in turn["required"]
