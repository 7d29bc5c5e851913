"""A programme as JSON."""

from __future__ import annotations

import json
from datetime import date

import pytest

from actions.mentoring.telling import card
from actions.mentoring.wish import Wish
from tests.actions.mentoring.telling.sample import LANGUAGES, TODAY, match, programme

# Of the interface that other programs rely on; more may be added, nothing taken away.
CONTRACT = [
    "id",
    "name",
    "organiser",
    "url",
    "summary",
    "places",
    "languages",
    "fields",
    "audience",
    "cost",
    "how_to_apply",
    "status",
    "checked_on",
]
FURTHER = [
    "kind",
    "eligibility",
    "why",
    "last_known_active",
    "confidence",
    "old",
    "open_now",
    "url_is",
    "applications_open",
    "cost_text",
    "status_text",
]


def test_it_has_every_key_of_the_contract():
    shown = card(match(), language="fi", today=TODAY)
    assert set(CONTRACT) | set(FURTHER) <= set(shown)
    assert json.loads(json.dumps(shown)) == shown


def test_facts_are_ids_and_days_in_iso():
    own = {
        "places": ["Turku", "online", "nationwide"],
        "languages": ["sv"],
        "fields": ["it"],
        "audience": ["women"],
        "cost": "free",
        "opens": [1, 8],
    }
    shown = card(match(programme(**own), open_now=False), language="sv", today=TODAY)
    assert shown["places"] == ["Åbo", "på nätet", "hela Finland"]
    assert shown["languages"] == ["sv"]
    assert shown["fields"] == ["it"]
    assert shown["audience"] == ["women"]
    assert (shown["cost"], shown["cost_text"]) == ("free", "gratis")
    assert shown["applications_open"] == [1, 8]
    assert shown["open_now"] is False
    assert shown["checked_on"] == "2026-11-21"
    assert shown["name"] == "Work Pairs"
    assert shown["why"] == "på svenska, inom IT, för kvinnor, i Åbo, i hela Finland och på nätet"


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_not_known_is_null_or_empty(language):
    shown = card(match(programme(url=None, last_known_active=None)), language=language, today=TODAY)
    nothing = ("url", "url_is", "how_to_apply", "eligibility", "why", "last_known_active")
    assert [shown[key] for key in (*nothing, "open_now")] == [None] * 7
    assert [shown[key] for key in ("places", "languages", "fields", "audience")] == [[]] * 4
    assert shown["applications_open"] == []
    assert shown["cost"] == "unknown"


def test_the_wish_comes_first_in_why():
    both = match(programme(languages=["fi", "en"]))
    assert card(both, language="en", today=TODAY)["why"] == "in Finnish or English"
    wished = card(both, language="en", today=TODAY, wish=Wish(languages=("en",)))
    assert wished["why"] == "in English"


def test_a_project_that_is_over_is_no_longer_certain():
    project = match(programme(status="project", ends="2027-02-28"))
    before, after = (
        card(project, language="en", today=day)["status"]
        for day in (date(2027, 2, 28), date(2027, 3, 1))
    )
    assert (before, after) == ("project", "unclear")
