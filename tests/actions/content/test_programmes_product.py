"""The product's catalogue says what is known of the programmes, and nothing else."""

from __future__ import annotations

from functools import cache

import pytest
import yaml

from actions.content.loader import DEFAULT_DIRECTORY
from actions.content.mentoring_terms import current_terms
from actions.content.programme_checks import check_programmes
from actions.content.programme_files import current_programmes
from actions.content.programmes import FOLDER

KNOWLEDGE = DEFAULT_DIRECTORY.parents[2] / "shared" / "knowledge" / "mentoring.yml"
FILES = sorted((DEFAULT_DIRECTORY / FOLDER).glob("*.yml"))
IDS = sorted(file.stem for file in FILES)
# Where the programmes' facts were collected; whoever has only the product has them in its files.
needs_knowledge = pytest.mark.skipif(
    not KNOWLEDGE.exists(), reason="the collected facts are not beside this copy of the project"
)


@cache
def knowledge() -> dict:
    return yaml.safe_load(KNOWLEDGE.read_text(encoding="utf-8"))


@cache
def known() -> dict[str, dict]:
    """Return what was collected, by id; ended ones have that status."""
    listed = {each["id"]: each for each in knowledge()["programmes"]}
    ended = {each["id"]: {**each, "status": "ended"} for each in knowledge()["ended_or_historical"]}
    return {**listed, **ended}


def test_the_catalogue_is_in_order():
    assert [str(error) for error in check_programmes(DEFAULT_DIRECTORY)] == []


def test_every_file_is_read():
    assert sorted(current_programmes()) == IDS


@needs_knowledge
def test_every_known_programme_has_its_file_and_no_other_is_there():
    assert set(IDS) == set(known())


@needs_knowledge
@pytest.mark.parametrize("name", IDS)
def test_a_programme_is_as_sure_and_as_old_as_its_facts(name):
    programme, facts = current_programmes()[name], known()[name]
    status = "ended" if facts["status"] == "project_ended" else facts["status"]
    assert programme.status == status
    assert programme.confidence == facts["confidence"]
    assert programme.last_known_active == facts["last_known_active"]
    if "kind" in facts:
        assert programme.kind == facts["kind"]


@needs_knowledge
@pytest.mark.parametrize("name", IDS)
def test_no_address_is_guessed(name):
    programme, facts = current_programmes()[name], known()[name]
    assert programme.url == facts["url"]
    collected = KNOWLEDGE.read_text(encoding="utf-8")
    for evidence in programme.evidence:
        if evidence.page:
            page = evidence.page.removeprefix("https://").removeprefix("www.").rstrip("/")
            assert page in collected


@needs_knowledge
@pytest.mark.parametrize("name", IDS)
def test_no_name_is_coined(name):
    programme, facts = current_programmes()[name], known()[name]
    if isinstance(facts["name"], dict):
        given = {code: text.replace("'", "’") for code, text in facts["name"].items() if text}
        assert programme.name.model_dump(exclude_none=True) == given
    else:
        assert all(each.split(" (")[0] in facts["name"] for each in programme.name.all())


@needs_knowledge
@pytest.mark.parametrize("name", IDS)
def test_nothing_is_called_free_that_is_not_known_to_be(name):
    programme, cost = current_programmes()[name], str(known()[name].get("cost") or "")
    if programme.cost == "free":
        assert "free" in cost
    elif programme.cost == "membership":
        assert "membership" in cost or "members_only" in known()[name].get("audience", ())


@needs_knowledge
def test_every_name_that_was_not_confirmed_is_guarded_against():
    guarded = current_terms().not_confirmed
    for entry in knowledge()["not_confirmed"]:
        text = entry["name"].replace("'", "’")
        # What was not found of the University of Jyväskylä is no name; its other mentoring was.
        if "Jyväskylä" not in text and "global platforms" not in text:
            assert any(name in text or name[:-1] in text for name in guarded), text


def test_no_unconfirmed_name_appears_anywhere():
    names = current_terms().not_confirmed
    assert len(names) > 20
    for file in FILES:
        text = file.read_text(encoding="utf-8")
        assert [name for name in names if f" {name}" in text] == [], file.name
