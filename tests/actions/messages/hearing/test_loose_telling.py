"""Loose ways to tell of shared courses, of talks at events, of oneself and of what a text was about."""

from __future__ import annotations

import pytest

from actions.messages.details import Details, Occasion
from actions.messages.hearing.interest import hear_interest
from actions.messages.hearing.meeting import hear_meeting
from actions.messages.hearing.myself import hear_myself
from actions.messages.hearing.said import Said
from actions.messages.phrases import phrases


@pytest.mark.parametrize(
    ("language", "text", "term"),
    [
        ("fi", "oltiin samal trukkikortti kurssil", "same_course"),
        ("fi", "käytiin samas lukios", "upper_secondary_school"),
        ("fi", "samalla ensiapukurssilla", "same_course"),
        ("fi", "olin samas koulutukses sen kans", "same_course"),
        ("sv", "vi gick på samma truckkortskurs", "same_course"),
        ("sv", "vi var båda på samma integrationskurs", "integration_course"),
        ("sv", "samma kvällsklass", "same_class"),
        ("en", "same forklift licence course", "same_course"),
        ("en", "we took the same evening class", "same_class"),
        ("en", "she was in the same integration course", "integration_course"),
    ],
)
def test_who_shares_a_course_studied_together(language, text, term):
    heard = hear_meeting(Said(text, language))
    assert heard["relation"] == "fellow_student"
    assert heard["occasion"].term == term


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fi", "olimme samassa tapahtumassa"),
        ("sv", "vi var på samma mässa"),
        ("en", "we were at the same job fair"),
    ],
)
def test_a_shared_event_is_no_course(language, text):
    assert hear_meeting(Said(text, language)).get("relation") == "same_event"


@pytest.mark.parametrize("known", [True, False])
@pytest.mark.parametrize(
    ("language", "text", "form", "event", "place"),
    [
        ("en", "I really liked his keynote at Arctic15", "Arctic15", "Arctic15", "at Arctic15"),
        ("en", "I loved their speech at Nordic Summit", "Nordic Summit", "Nordic Summit", "at Nordic Summit"),
        ("fi", "tykkäsin hänen esityksestään Slushissa", "Slushissa", "Slush", "Slushissa"),
        ("fi", "innostuin sen puheesta Slushissa", "Slushissa", "Slush", "Slushissa"),
        ("sv", "jag gillade hennes föredrag på Slush", "Slush", "Slush", "på Slush"),
        ("sv", "jag uppskattade hans presentation på Arctic15", "Arctic15", "Arctic15", "på Arctic15"),
    ],
)  # fmt: skip
def test_a_talk_at_an_event_is_placed_there(language, text, form, event, place, known):
    start = text.index(form)
    entity = {"entity": "event", "value": event, "start": start, "end": start + len(form)}
    heard = hear_meeting(Said(text, language, entities=(entity,) if known else ()))
    assert heard["relation"] == "admired_stranger"
    assert heard["occasion"] == Occasion(event, None, None, "talk")
    said = phrases(Details(occasion=heard["occasion"]), language=language, tone="warm")
    assert said.values["place"] == place


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [
        ("fi", "nykyisin siivooja, haluisin kuulla hänen urasta", "siivooja"),
        ("fi", "tällä hetkellä kokki, haluun uusia kontakteja", "kokki"),
        ("fi", "oon asiakaspalvelussa ja haluun oppia", "asiakaspalvelun ammattilainen"),
        ("sv", "nu sjukskötare, vill gärna prata", "sjukskötare"),
        ("sv", "jag är inom marknadsföring", "yrkesperson inom marknadsföring"),
        ("en", "nowadays a cook, want to hear about her work", "cook"),
        ("en", "im in customer service, i want tips", "customer service professional"),
        ("en", "I'm in HR", "HR professional"),
    ],
)
def test_loose_words_tell_who_the_user_is(language, text, words):
    assert hear_myself(Said(text, language))["about_me"].text == words


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fi", "olen bussissa"),
        ("fi", "hän on nykyään johtaja"),
        ("sv", "jag är inom kort i Vasa"),
        ("en", "I'm in a meeting"),
        ("en", "I'm in the data course"),
        ("en", "I'm in Tampere"),
    ],
)
def test_where_somebody_is_says_nothing_of_work(language, text):
    assert "about_me" not in hear_myself(Said(text, language))


def test_behind_a_name_now_tells_of_the_one_who_is_named():
    name = {"entity": "person", "value": "Anna Virtanen", "start": 0, "end": 13}
    said = Said("Anna Virtanen, nykyään johtaja", "fi", entities=(name,))
    assert hear_myself(said) == {}


@pytest.mark.parametrize(
    ("language", "text", "term"),
    [
        ("fi", "kirjoita kutsu Annalle luin sen postauksen tekoälystä ja haluan kuulla siitä lisää", "artificial_intelligence"),
        ("fi", "luin jutun joka käsitteli tietoturvaa ja haluan kuulla lisää", "cyber_security"),
        ("fi", "luin sen artikkelin tekoälyä koskien ja haluun tietää enemmän", "artificial_intelligence"),
        ("fi", "katoin sen videon tekoälyä", "artificial_intelligence"),
        ("sv", "skriv till Anna jag läste hennes inlägg om hållbarhet och vill höra mer", "sustainability"),
        ("en", "write to Anna i read her post about AI and want to hear more", "artificial_intelligence"),
    ],
)  # fmt: skip
def test_what_a_text_was_about_is_the_topic(language, text, term):
    assert hear_interest(Said(text, language))["interest"].term == term
