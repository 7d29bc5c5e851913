"""Every operation, asked for what its own description allows and for what it forbids.

The routes are those of /api/openapi.json, so a new one is fuzzed by being there.
"""

from __future__ import annotations

import itertools

import hypothesis
import pytest
import schemathesis
from schemathesis.core.result import Ok
from schemathesis.generation import GenerationMode
from schemathesis.specs.openapi.checks import negative_data_rejection

from api.app import create_app
from api.dependencies import Services
from api.rate_limits import RateLimits
from api.tokens import Tokens
from bot.settings import Settings
from bot.texts import clean
from tests.api.fakes import OFFERED, FakeAssistant, FakeCatalogue

SECRET = "a secret for tests of the description"
SEED = 8
# Of each operation: made up by chance, and one for each border of the description.
BY_CHANCE, BORDERS = 40, 300


# A name may be any text, and in an address everything is text: there `true` is a name too.
NAMES = {"GET /api/v1/programmes": [negative_data_rejection]}


class Site:
    """The app and its own description of itself."""

    def __init__(self) -> None:
        self.assistant = FakeAssistant()
        self.tokens = Tokens(SECRET, days=30)
        services = Services(self.assistant, FakeCatalogue(), self.tokens, RateLimits("off"))
        self.app = create_app(services, Settings(secret=SECRET))
        checks = {
            "negative_data_rejection": {"expected-statuses": [400, 401, 404, 405, 413, 415, 422]},
            # It wants 401 where the contract has 404, so that nobody learns which conversations
            # exist; test_api_access.py has the cases.
            "ignored_auth": {"enabled": False},
            # A POST that is no JSON is refused before anybody asks what the path takes.
            "unsupported_method": {"enabled": False},
        }
        config = schemathesis.Config.from_dict({"seed": SEED, "checks": checks})
        self.description = schemathesis.openapi.from_asgi(
            "/api/openapi.json", self.app, config=config
        )

    @property
    def operations(self):
        """Return every operation of the description."""
        results = list(self.description.get_all_operations())
        assert all(isinstance(result, Ok) for result in results)
        return [result.ok() for result in results]

    def ask(self, case) -> None:
        """Send the case and compare the answer with the description."""
        self._enter(case)
        case.call_and_validate(excluded_checks=NAMES.get(case.operation.label))

    def _enter(self, case) -> None:
        """Give a case that needs a conversation a real one, and its token."""
        parameters = case.path_parameters or {}
        if "conversation_id" not in parameters:
            return
        self.assistant.conversations["c"] = self.assistant._greeted("fi")
        case.path_parameters = {
            name: {"conversation_id": "c", "message_id": "m1"}.get(name, value)
            for name, value in parameters.items()
        }
        case.headers["Authorization"] = f"Bearer {self.tokens.issue('c')}"
        if isinstance(case.body, dict):
            self._say_what_is_possible(case.body)

    @staticmethod
    def _say_what_is_possible(body) -> None:
        """Put what the description cannot tell into a body that is otherwise as described."""
        payload, text = body.get("payload"), body.get("text")
        if isinstance(payload, str) and 1 <= len(payload) <= 500:
            # One that the bot has sent.
            body["payload"] = OFFERED.payload
        if isinstance(text, str) and text.strip() and not clean(text):
            # Something that is seen.
            body["text"] = "hei"


@pytest.fixture(scope="module")
def site():
    return Site()


def takes_something(operation) -> bool:
    """Return whether there is anything about a request that could be wrong."""
    return any(
        len(list(kind)) for kind in (operation.path_parameters, operation.query, operation.body)
    )


@pytest.mark.parametrize("mode", list(GenerationMode), ids=lambda mode: mode.value)
def test_what_chance_thinks_of(site, mode):
    for operation in site.operations:
        if mode is GenerationMode.NEGATIVE and not takes_something(operation):
            continue

        @hypothesis.seed(SEED)
        @hypothesis.settings(
            max_examples=BY_CHANCE,
            database=None,
            deadline=None,
            suppress_health_check=list(hypothesis.HealthCheck),
        )
        @hypothesis.given(case=operation.as_strategy(generation_mode=mode))
        def ask(case):
            site.ask(case)

        ask()


@pytest.mark.parametrize("mode", list(GenerationMode), ids=lambda mode: mode.value)
def test_the_borders_of_the_description(site, mode):
    for operation in site.operations:
        cases = site.description.iter_coverage_cases(
            operation,
            generation_modes=[mode],
            generation_config=site.description.config.generation_for(operation=operation),
        )
        for case in itertools.islice(cases, BORDERS):
            site.ask(case)
