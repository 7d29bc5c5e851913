from __future__ import annotations

import re
import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actions.messages.details import (
    LANGUAGES,
    TONES,
    Details,
    Interest,
    Myself,
    Occasion,
    Phrase,
)
from actions.messages.phrases import LONGEST, LONGEST_NAME, phrases

EXAMPLE = Details(
    recipient="anna virtanen",
    occasion=Occasion("Slush"),
    met_when=Phrase("viime viikolla", "fi", "last_week"),
    about_me=Myself("datainsinööri", "fi", "data_engineer"),
    interest=Interest("tekoäly", "fi", "artificial_intelligence", "topic"),
    employer=Phrase("Wolt"),
    offer=Phrase("Voin auttaa verkkosivuissa.", "fi"),
    common_contact="liisa",
    my_name="OMAR HASSAN",
)


def test_finnish():
    assert phrases(EXAMPLE, language="fi", tone="warm").values == {
        "name": "Anna",
        "contact": "Liisa",
        "my_name": "Omar Hassan",
        "place": "Slushissa",
        "time": "viime viikolla",
        "me": "datainsinööri",
        "me_as": "datainsinöörinä",
        "employer": "Woltilla",
        "employer_of": "Woltin",
        "topic": "tekoäly",
        "topic_about": "tekoälystä",
        "offer": "voin auttaa verkkosivuissa",
    }


def test_swedish():
    said = phrases(EXAMPLE, language="sv", tone="neutral")
    assert said.values == {
        "name": "Anna",
        "contact": "Liisa",
        "my_name": "Omar Hassan",
        "place": "på Slush",
        "time": "förra veckan",
        "me": "dataingenjör",
        "me_as": "som dataingenjör",
        "employer": "på Wolt",
        "employer_of": "Wolts",
        "topic": "AI",
        "topic_about": "om AI",
    }
    assert said.left_out == ("Voin auttaa verkkosivuissa",)


def test_english_in_a_formal_tone():
    said = phrases(EXAMPLE, language="en", tone="formal")
    assert said.values["name"] == "Anna Virtanen"
    assert said.values["place"] == "at Slush"
    assert said.values["me"] == "a data engineer"
    assert said.values["me_as"] == "as a data engineer"
    assert said.values["employer_of"] == "Wolt’s"
    assert said.values["topic_about"] == "about AI"


def test_nothing_known_gives_nothing():
    for language in LANGUAGES:
        said = phrases(Details(), language=language, tone="warm")
        assert said.values == {}
        assert said.left_out == ()


@pytest.mark.parametrize(
    ("about", "language", "me", "me_as"),
    [
        (Myself("vastavalmistunu rakennusinssi", "fi", "civil_engineer", "graduate"), "fi",
         "vastavalmistunut rakennusinsinööri", "vastavalmistuneena rakennusinsinöörinä"),
        (Myself("vastavalmistunut rakennusinsinööri", "fi", "civil_engineer", "graduate"), "sv",
         "nyutexaminerad byggnadsingenjör", "som nyutexaminerad byggnadsingenjör"),
        (Myself("vastavalmistunut rakennusinsinööri", "fi", "civil_engineer", "graduate"), "en",
         "a newly qualified civil engineer", "as a newly qualified civil engineer"),
        (Myself("juuri valmistunut", "fi", None, "graduate"), "fi",
         "vastavalmistunut", "vastavalmistuneena"),
        (Myself("between jobs", "en", None, "job_seeker"), "fi", "työnhakija", "työnhakijana"),
        (Myself("työtön kokki", "fi", "cook", "job_seeker"), "en",
         "a cook looking for work", "as a cook looking for work"),
        (Myself("Software dev from Syria", "en", "software_developer"), "en",
         "a software dev from Syria", "as a software dev from Syria"),
        (Myself("Software dev from Syria", "en", "software_developer"), "fi",
         "ohjelmistokehittäjä", "ohjelmistokehittäjänä"),
        (Myself("sairaanhoitaja, 5v kokemusta", "fi", "nurse"), "fi",
         "sairaanhoitaja", "sairaanhoitajana"),
        (Myself("kahden lapsen isä", "fi"), "fi", "kahden lapsen isä", "kahden lapsen isänä"),
        (Myself("kahden lapsen isä", "fi"), "en", None, None),
        (Myself("hoitaja", "fi", "no_longer_listed"), "sv", None, None),
        (Myself("lärare i matematik", "sv", "teacher"), "sv",
         "lärare i matematik", "som lärare i matematik"),
        (Myself("Koodari", "fi", "software_developer"), "fi", "koodari", "koodarina"),
        (Myself("ohjelmistokehitäjä", "fi", "software_developer"), "fi",
         "ohjelmistokehittäjä", "ohjelmistokehittäjänä"),
        (Myself("product owner", "en", "product_manager"), "en",
         "a product owner", "as a product owner"),
    ],
)  # fmt: skip
def test_who_the_user_is(about, language, me, me_as):
    said = phrases(Details(about_me=about), language=language, tone="warm")
    assert said.values.get("me") == me
    assert said.values.get("me_as") == me_as
    assert bool(said.left_out) == (me is None)


@pytest.mark.parametrize(
    ("occasion", "fi", "sv", "en"),
    [
        (Occasion("rekrymessut", "fi", "job_fair"),
         "rekrytointimessuilla", "på rekryteringsmässan", "at the job fair"),
        (Occasion("same restaurant", "en", "same_restaurant", "employer"),
         "samassa ravintolassa", "på samma restaurang", "at the same restaurant"),
        (Occasion("Kone", kind="employer"), "Koneella", "på Kone", "at Kone"),
        (Occasion("Åbo Akademi", kind="school"), None, "vid Åbo Akademi", "at Åbo Akademi"),
        (Occasion("Tampere", kind="place"), "Tampereella", "i Tammerfors", "in Tampere"),
        (Occasion("LinkedIn", kind="online"), None, "på LinkedIn", "on LinkedIn"),
        (Occasion("pubivisa", "fi"), "pubivisassa", None, None),
        (Occasion("pub quiz", "en"), None, None, "at a pub quiz"),
        (Occasion("frågesport", "sv"), None, "på frågesport", None),
    ],
)  # fmt: skip
def test_where(occasion, fi, sv, en):
    for language, expected in (("fi", fi), ("sv", sv), ("en", en)):
        said = phrases(Details(occasion=occasion), language=language, tone="warm")
        if expected is None and language == "fi" and occasion.language is None:
            continue  # as sure as the Finnish forms of names are
        assert said.values.get("place") == expected
        assert said.left_out == (() if expected else (occasion.text,))


@pytest.mark.parametrize(
    ("when", "fi", "sv", "en"),
    [
        (Phrase("vuonna 2019", "fi", "year_2019"), "vuonna 2019", "år 2019", "in 2019"),
        (Phrase("i måndags", "sv", "monday"), "maanantaina", "i måndags", "on Monday"),
        (Phrase("joskus nuorena", "fi"), "joskus nuorena", None, None),
    ],
)
def test_when(when, fi, sv, en):
    for language, expected in (("fi", fi), ("sv", sv), ("en", en)):
        said = phrases(Details(met_when=when), language=language, tone="warm")
        assert said.values.get("time") == expected


def test_a_topic_of_one_s_own_is_said_in_its_own_language_only():
    details = Details(interest=Interest("tekoälyn etiikka", "fi", None, "topic"))
    finnish = phrases(details, language="fi", tone="warm").values
    assert finnish == {"topic": "tekoälyn etiikka", "topic_about": "tekoälyn etiikasta"}
    assert phrases(details, language="en", tone="warm").left_out == ("tekoälyn etiikka",)


def test_what_is_too_long_is_left_out():
    details = Details(recipient="A" * 41, offer=Phrase("voin " + "a" * 60, "fi"))
    said = phrases(details, language="fi", tone="formal")
    assert said.values == {}
    assert len(said.left_out) == 2
    assert all(len(text) <= LONGEST for text in said.left_out)


def test_a_sentence_is_no_phrase():
    offer = Phrase("voin auttaa. Olen paras", "fi")
    assert "offer" not in phrases(Details(offer=offer), language="fi", tone="warm").values


TEXTS = st.text(max_size=90) | st.from_regex(r"\A[a-zäA-Z .,:/@<>*\[\]()\n-]{0,50}\Z")
TERMS = st.none() | st.sampled_from(["job_fair", "nurse", "last_week", "same_team", "gone", ""])
SAID_IN = st.none() | st.sampled_from(LANGUAGES)
PHRASES = st.builds(Phrase, TEXTS, SAID_IN, TERMS)
KINDS = st.sampled_from(["event", "employer", "school", "place", "online", "talk", "post"])
STAGES = st.none() | st.sampled_from(["student", "graduate", "newcomer"])
DETAILS = st.builds(
    Details,
    recipient=st.none() | TEXTS,
    occasion=st.none() | st.builds(Occasion, TEXTS, SAID_IN, TERMS, KINDS),
    met_when=st.none() | PHRASES,
    about_me=st.none() | st.builds(Myself, TEXTS, SAID_IN, TERMS, STAGES),
    interest=st.none() | st.builds(Interest, TEXTS, SAID_IN, TERMS, st.just("topic")),
    offer=st.none() | PHRASES,
    employer=st.none() | PHRASES,
    common_contact=st.none() | TEXTS,
    my_name=st.none() | TEXTS,
)


@settings(max_examples=150)
@given(DETAILS, st.sampled_from(LANGUAGES), st.sampled_from(TONES))
def test_any_details_give_clean_values(details, language, tone):
    said = phrases(details, language=language, tone=tone)
    for variable, value in said.values.items():
        longest = LONGEST_NAME if variable in {"name", "contact", "my_name"} else LONGEST
        assert 0 < len(value) <= longest
        assert not re.search(r"[<>\[\]{}()*_`#|\\~^=@\n\r]|//|www\.|https?:", value)
        assert not any(unicodedata.category(sign)[0] == "C" for sign in value)
        assert value == " ".join(value.split())
        assert any(sign.isalpha() for sign in value)
    assert all(0 < len(text) <= LONGEST for text in said.left_out)


def test_it_is_fast():
    phrases(EXAMPLE, language="fi", tone="warm")
    start = time.perf_counter()
    for _ in range(20):
        phrases(EXAMPLE, language="fi", tone="warm")
    assert (time.perf_counter() - start) / 20 < 0.02


def test_a_text_that_was_read_needs_no_place():
    said = phrases(
        Details(occasion=Occasion("hänen juttunsa", "fi", kind="post")), language="fi", tone="warm"
    )
    assert "place" not in said.values
    assert said.left_out == ()
