"""How two people know each other, out of whatever words they use."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from actions.content.terms import current_terms
from actions.messages.details import RELATIONS, Details, Occasion, Phrase
from actions.messages.hearing.meeting import hear_meeting
from actions.messages.hearing.relation import _DAILY
from actions.messages.hearing.said import Said

CASES = yaml.safe_load(Path(__file__).with_name("meeting_cases.yml").read_text(encoding="utf-8"))
LANGUAGES = ("fi", "sv", "en")


def said_of(case):
    language = next(code for code in LANGUAGES if code in case)
    text = case[language]
    entities = []
    for form, meaning in case.get("names", {}).items():
        entity, _, value = meaning.partition(" ")
        start = text.index(form)
        entities.append(
            {"entity": entity, "value": value, "start": start, "end": start + len(form)}
        )
    known = Details(relation=case.get("met"))
    return Said(text, language, asked=case.get("asked"), known=known, entities=tuple(entities))


def shown(heard):
    """Return what was heard as the cases write it."""
    result = {}
    if "relation" in heard:
        result["is"] = heard["relation"]
    if occasion := heard.get("occasion"):
        result["at"] = f"{'=' + occasion.term if occasion.term else occasion.text}, {occasion.kind}"
    if when := heard.get("met_when"):
        result["when"] = f"={when.term}" if when.term else when.text
    if employer := heard.get("employer"):
        result["works"] = employer.text
    return result


@pytest.mark.parametrize("case", CASES, ids=lambda case: str(next(iter(case.values())))[:60])
def test_what_is_heard_is_all_that_was_said(case):
    wanted = {key: case[key] for key in ("is", "at", "when", "works") if key in case}
    assert shown(hear_meeting(said_of(case))) == wanted


WORDS = st.sampled_from(
    [
        *("tapasimme", "Slushissa", "hänet", "ei", "vaan", "en", "olen töissä", "Woltilla", "ja"),
        *("rekrytoija", "kurssilla,", "viime viikolla", "we met", "not", "at", "but", "she works"),
        *("på", "inte", "utan", "vi träffades", "jag", ".", "?", "2019", "THL:ssä", "İ", "ß", "\n"),
        *("samassa", "luin hänen"),
    ]
)
TEXTS = st.one_of(st.text(max_size=200), st.lists(WORDS, max_size=30).map(" ".join))
ENTITIES = st.lists(
    st.fixed_dictionaries(
        {
            "entity": st.sampled_from(("person", "organisation", "place", "event", "platform")),
            "value": st.text(max_size=12),
            "start": st.integers(-2, 60),
            "end": st.integers(-2, 60),
        }
    ),
    max_size=4,
)
ASKED = st.sampled_from((None, "relation", "occasion", "employer", "met_when", "recipient"))
KNOWN = st.sampled_from((None, *RELATIONS)).map(lambda relation: Details(relation=relation))


@given(TEXTS, st.sampled_from(LANGUAGES), ASKED, ENTITIES, KNOWN)
def test_any_text_is_heard_without_an_error_and_nothing_heard_is_empty(
    text, language, asked, entities, known
):
    said = Said(text, language, asked=asked, known=known, entities=tuple(entities))
    heard = hear_meeting(said)
    assert set(heard) <= {"relation", "occasion", "met_when", "employer"}
    assert heard.get("relation", RELATIONS[0]) in RELATIONS
    for name, kind in (("occasion", Occasion), ("met_when", Phrase), ("employer", Phrase)):
        if name in heard:
            assert isinstance(heard[name], kind)
            assert heard[name].text.strip()
            assert "\n" not in heard[name].text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_term_stands_in_its_base_form_in_the_language_of_the_message(language):
    text = {
        "fi": "tavattiin rekrymessuilla",
        "sv": "vi sågs på jobbmässan",
        "en": "we met at a job fair",
    }[language]
    occasion = hear_meeting(Said(text, language))["occasion"]
    assert occasion.text == current_terms().name("events", "job_fair", language)
    assert occasion.language == language


def test_a_name_stands_in_every_language():
    entity = {"entity": "event", "value": "Slush", "start": 10, "end": 19}
    heard = hear_meeting(Said("tavattiin slushissa", "fi", entities=(entity,)))
    assert heard["occasion"] == Occasion("Slush", None, None, kind="event")


@pytest.mark.parametrize("known", ["met_in_person", "met_online", "same_event"])
def test_a_webinar_makes_a_meeting_one_on_the_net_and_nothing_else(known):
    said = Said("webinaarissa", "fi", asked="occasion", known=Details(relation=known))
    wanted = {"met_in_person": "met_online"}.get(known)
    assert hear_meeting(said).get("relation") == wanted


def test_a_long_message_is_heard_up_to_where_it_matters():
    text = "tapasimme messuilla. " + "ja niin edelleen " * 5000
    assert hear_meeting(Said(text, "fi"))["relation"] == "met_in_person"


def test_the_terms_that_say_how_people_know_each_other_are_listed():
    assert set(_DAILY) <= set(current_terms().ids("schools_and_work"))
