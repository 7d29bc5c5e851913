"""The catalogue of programmes over HTTP: parameters, languages, errors."""

import pytest

from tests.api.fakes import PROGRAMME

URL = "/api/v1/programmes"


@pytest.fixture
def catalogue(services):
    return services.catalogue


async def test_without_parameters_every_programme_comes(client, catalogue):
    answer = await client.get(URL, headers={"Accept-Language": "sv"})
    assert answer.status_code == 200
    assert answer.json()["programmes"] == [PROGRAMME]
    assert answer.json()["searched"]["fits"] is True
    assert catalogue.asked == (
        {"place": [], "language": [], "field": [], "audience": [], "q": []},
        "sv",
    )


async def test_parameters_are_handed_on_as_typed_and_may_be_repeated(client, catalogue):
    query = (
        "?place=%C3%85bo&language=en&language=sv&field=IT&audience=women&q=robots&ui_language=en"
    )
    answer = await client.get(URL + query)
    assert answer.status_code == 200
    given, language = catalogue.asked
    assert language == "en"
    assert given == {
        "place": ["Åbo"],
        "language": ["en", "sv"],
        "field": ["IT"],
        "audience": ["women"],
        "q": ["robots"],
    }


async def test_an_unknown_place_gets_suggestions(client, error_of):
    answer = await client.get(URL, params={"place": "nowhere", "ui_language": "en"})
    error = error_of(answer, 422, "invalid", field="place")
    assert error["suggestions"] == ["Kuopio"]
    assert error["message"].endswith("Did you mean one of these? Kuopio.")
    assert "nowhere" not in answer.text


@pytest.mark.parametrize(
    ("parameter", "value"),
    [
        ("ui_language", "klingon"),
        ("q", "x" * 301),
        ("place", "x" * 101),
    ],
)
async def test_what_no_search_can_take_is_refused(client, error_of, parameter, value):
    answer = await client.get(URL, params={parameter: value})
    error = error_of(answer, 422, "invalid", field=answer.json()["error"].get("field"))
    assert error["field"].split(".")[0] == parameter
    assert value not in answer.text


async def test_one_programme_by_its_id(client):
    answer = await client.get(f"{URL}/{PROGRAMME['id']}")
    assert answer.status_code == 200
    assert answer.json() == PROGRAMME


@pytest.mark.parametrize("name", ["other", "..", "%2e%2e%2fsecret", "x" * 90])
async def test_another_id_is_not_found(client, error_of, name):
    error = error_of(
        await client.get(f"{URL}/{name}", headers={"Accept-Language": "en"}), 404, "not_found"
    )
    assert error["message"]


async def test_other_methods_are_not_allowed(client, error_of):
    error_of(await client.post(URL, json={}), 405, "method_not_allowed")
