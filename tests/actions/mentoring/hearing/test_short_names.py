"""Short names of programmes, which are words as well, and questions that no wish is made of."""

from __future__ import annotations

import pytest

from actions.mentoring.hearing.heard import Heard
from actions.mentoring.hearing.listen import listen
from actions.mentoring.hearing.said import Said
from bot.entities.matching import find_entities

SHOWN = ("luckan-fika", "womento", "suomen-mentorit")


def _hear(text: str, language: str, shown: tuple[str, ...] = ()) -> Heard:
    entities = [
        {"entity": each.entity, "value": each.value, "start": each.start, "end": each.end}
        for each in find_entities(text, language)
    ]
    return listen(Said(text=text, language=language, entities=entities, shown=shown))


@pytest.mark.parametrize(
    ("language", "text", "named"),
    [
        ("fi", "jatkuuko mesh vielä", "mesh-turku"),
        ("fi", "mikä on mesh", "mesh-turku"),
        ("fi", "MESH?", "mesh-turku"),
        ("en", "is the mesh project still running", "mesh-turku"),
        ("sv", "finns MESH ännu", "mesh-turku"),
        ("en", "what is cccc", "centria-cccc"),
        ("fi", "vieläkö CCCC toimii", "centria-cccc"),
        ("fi", "onko mege vielä käynnissä", "mege-mentor-day"),
        ("en", "tell me about mege", "mege-mentor-day"),
        ("fi", "mitä on oske lab", "oske-lab-lahti"),
        ("fi", "pyöriikö oske labin mentorointi", "oske-lab-lahti"),
        ("sv", "är iwwof mentorprogram ännu igång", "iwwof-turku-mentoring"),
        ("en", "IWWOF mentoring?", "iwwof-turku-mentoring"),
        ("en", "jobbuddies still going?", "luckan-jobbuddies"),
        ("fi", "Jobbuddies mentorointi", "luckan-jobbuddies"),
        ("sv", "pågår fika fortfarande", "luckan-fika"),
        ("sv", "vad är fika", "luckan-fika"),
        ("sv", "FIKA", "luckan-fika"),
        ("fi", "luckanin fika, onko se ilmainen", "luckan-fika"),
        ("en", "is come project still going on", "entrypoint"),
        ("fi", "mib mentorointi", "mothers-in-business"),
        ("sv", "mesh i Åbo, det som var mentorskap för invandrare, finns det kvar", "mesh-turku"),
        ("sv", "mesh nere i Åbo, var det inte mentorskap för inflyttade", "mesh-turku"),
        ("en", "mesh in Turku, the one that used to be mentoring for migrants", "mesh-turku"),
        ("fi", "se mentorointijuttu turussa maahanmuuttajille, olikohan se mesh", "mesh-turku"),
        ("fi", "se mentorointi kokkolassa opiskelijoille, nimi taisi olla cccc", "centria-cccc"),
        ("en", "iwwof in Turku, the one where women got mentoring", "iwwof-turku-mentoring"),
    ],
)
def test_a_short_name_is_heard_beside_a_word_of_mentoring(
    language: str, text: str, named: str
) -> None:
    assert _hear(text, language).named == (named,)


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("sv", "fika"),
        ("sv", "ska vi ta en fika"),
        ("sv", "jag vill ta en fika med en mentor"),
        ("sv", "fika på fredag?"),
        ("en", "let's have a fika"),
        ("en", "a mesh of contacts would help me"),
        ("en", "come here"),
        ("en", "mind the gap"),
        ("en", "a good mesh of contacts and, some day later on, one mentor"),
        ("en", "I come from Oulu and have been looking for one good mentor"),
        ("en", "there is a gap of two years in my work and so I need a mentor"),
    ],
)
def test_the_same_word_by_itself_is_no_name(language: str, text: str) -> None:
    assert _hear(text, language).named == ()


def test_a_short_name_that_was_just_shown_needs_nothing_else() -> None:
    assert _hear("fika", "sv", SHOWN).about == ("luckan-fika",)


@pytest.mark.parametrize(
    ("language", "text", "question"),
    [
        ("en", "how old can i be", "who"),
        ("en", "is there an age limit", "who"),
        ("en", "am I too old for these", "who"),
        ("en", "whats the maximum age", "who"),
        ("en", "can I join at 55 or am I too old", "who"),
        ("en", "who is it open for", "who"),
        ("fi", "onko ikärajaa", "who"),
        ("fi", "mikä on ikäraja", "who"),
        ("fi", "olenko liian vanha", "who"),
        ("fi", "miten vanha saa olla", "who"),
        ("fi", "minkä ikäisille nämä on", "who"),
        ("fi", "kuinka nuori saa olla", "who"),
        ("sv", "finns det åldersgräns", "who"),
        ("sv", "hur gammal får man vara", "who"),
        ("sv", "hur ung måste man vara", "who"),
        ("sv", "är jag för gammal för det här", "who"),
        ("en", "how old is this information", "fresh"),
        ("fi", "kuinka vanhaa tietoa tämä on", "fresh"),
        ("sv", "hur gammal är informationen", "fresh"),
        ("en", "which is open now", "when"),
        ("en", "which ones can I apply to now", "when"),
        ("en", "are any of them open at the moment", "when"),
        ("fi", "mihin voi hakea nyt", "when"),
        ("fi", "mitkä on nyt auki", "when"),
        ("fi", "mihin näistä pääsee hakemaan heti", "when"),
        ("sv", "vilka är öppna nu", "when"),
        ("sv", "vart kan man söka just nu", "when"),
        ("fi", "miten niihin haetaan", "how"),
    ],
)
def test_a_question_of_age_or_of_what_is_open_is_one(
    language: str, text: str, question: str
) -> None:
    heard = _hear(text, language, SHOWN)
    assert heard.question == question
    assert _hear(text, language).wish.text is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "any programmes open right now"),
        ("en", "mentoring programme for year 2025"),
        ("en", "looking for a mentor on the internet"),
        ("en", "mentor for university"),
        ("en", "mentors with open net search words"),
        ("en", "mentor for website"),
        ("fi", "etsin mentoria netistä"),
        ("fi", "mentori yliopistosta"),
        ("fi", "ohjelma joka on auki nyt"),
        ("fi", "mentori verkkosivuilta"),
        ("sv", "mentor på nätet nu"),
        ("sv", "mentor för året"),
    ],
)
def test_words_of_the_search_itself_are_no_theme(language: str, text: str) -> None:
    assert _hear(text, language).wish.text is None


def test_a_theme_is_still_a_theme() -> None:
    assert _hear("mentor who knows robotics", "en").wish.text == "robotics"
