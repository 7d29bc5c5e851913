"""What counts as an entity in whole messages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.entities.gazetteer import ENTITIES
from bot.entities.matching import find_entities


def found_in(text: str, language: str | None = "fi") -> list[tuple[str, str]]:
    return [(found.entity, found.value) for found in find_entities(text, language)]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("haluan töihin Woltille", "fi", [("organisation", "Wolt")]),
        ("tapahtumia tampereelta", "fi", [("place", "Tampere")]),
        ("jag bor i Åbo", "sv", [("place", "Turku")]),
        ("mentori ruotsiksi", "fi", [("language", "sv")]),
        ("kontakteja IT-alalla", "fi", [("field", "it")]),
        ("kontakteja it alalta", "fi", [("field", "it")]),
        ("toimin insinöörinä", "fi", [("profession", "insinööri")]),
        ("mitä teen linkkarissa", "fi", [("platform", "linkedin")]),
        ("linkkaris ja linkedinprofiilissa", "fi", [("platform", "linkedin")] * 2),
        ("LinkedIn-profiilini", "fi", [("platform", "linkedin")]),
        ("vinkkejä maahanmuuttajille", "fi", [("audience", "newcomers")]),
        ("network for women in tech", "en", [("audience", "women"), ("field", "it")]),
        ("tulin pakolaisena", "fi", [("audience", "refugees")]),
        ("vastavalmistuneena aloitan", "fi", [("audience", "graduates")]),
        ("olen valmistumassa", "fi", [("audience", "graduates")]),
        ("Onko X:ssä järkeä", "fi", [("platform", "x")]),
        ("is it worth being on X", "en", [("platform", "x")]),
        ("Kan man ha nytta av X?", "sv", [("platform", "x")]),
        ("mentorointia jyvaskylassa", "fi", [("place", "Jyväskylä")]),
        ("jag ar sjukskotare i abo", "sv", [("profession", "sairaanhoitaja"), ("place", "Turku")]),
        ("olen 57-vuotias", "fi", [("audience", "over_50")]),
        ("jag är 22 år gammal", "sv", [("audience", "young")]),
        ("Helsingin yliopistolta", "fi", [("organisation", "Helsingin yliopisto")]),
        ("Lassila & Tikanojalla", "fi", [("organisation", "Lassila & Tikanoja")]),
        ("luovilla aloilla", "fi", [("field", "design")]),
        ("luovalla alalla", "fi", [("field", "design")]),
        ("messuil ja porist", "fi", [("event", "messut"), ("place", "Pori")]),
    ],
)
def test_a_mention_gives_its_base_form_or_id(text, language, expected):
    assert found_in(text, language) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("asun Nokialla", [("place", "Nokia")]),
        ("olen töissä Nokialla", [("organisation", "Nokia")]),
        ("Nokialla asuvat insinöörit", [("place", "Nokia"), ("profession", "insinööri")]),
        ("harjoittelu Outokummussa", [("place", "Outokumpu")]),
        ("harjoittelu Outokummulla", [("organisation", "Outokumpu")]),
        ("harjoittelu Raisiossa", [("place", "Raisio")]),
    ],
)
def test_a_firm_and_a_town_of_one_name_are_told_apart(text, expected):
    assert found_in(text) == expected


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("istun koneella koko päivän", "fi"),
        ("Kone hajosi", "fi"),
        ("sain postia ja nestettä", "fi"),
        ("miten verkostoituminen yleensä toimii", "fi"),
        ("kelaa vähän taaksepäin", "fi"),
        ("kannattaisi kokeilla rohkeammin", "fi"),
        ("historian essee", "fi"),
        ("it is hard to find friends indeed", "en"),
        ("if you know the remedy tell me", "en"),
        ("we work in teams, cut me some slack", "en"),
        ("a friend with an angry face", "en"),
        ("I have over 50 contacts", "en"),
        ("yli 50 hakemusta", "fi"),
        ("verkoston rakentaminen vie aikaa", "fi"),
        ("person X, Y and Z", "en"),
        ("jag driver och reser i ett hus", "sv"),
        ("min chef vet inte", "sv"),
        ("can you polish my text", "en"),
        ("kirjoita anna.virtanen@nokia.com", "fi"),
        ("", "fi"),
        ("🙂", None),
    ],
)
def test_an_ordinary_word_is_no_entity(text, language):
    assert found_in(text, language) == []


def test_the_longest_name_counts():
    assert found_in("Oulun yliopistossa") == [("organisation", "Oulun yliopisto")]
    assert found_in("Turku AMK:ssa ja Turussa") == [
        ("organisation", "Turku AMK"),
        ("place", "Turku"),
    ]


@given(st.text(max_size=60), st.sampled_from(["fi", "sv", "en", None]))
def test_any_text_gives_entities_in_order_that_do_not_overlap(text, language):
    end = 0
    for found in find_entities(text, language):
        assert end <= found.start < found.end <= len(text)
        assert found.entity in {*ENTITIES, "person"}
        assert found.value
        end = found.end


@given(
    st.lists(
        st.sampled_from(
            ["Turussa", "insinööri", "linkkarissa", "ja", "Anna", "50", "IT-alalla", "-"]
        ),
        max_size=12,
    )
)
def test_any_order_of_words_is_read(words):
    text = " ".join(words)
    places = [f for f in find_entities(text, "fi") if f.entity == "place"]
    assert len(places) == words.count("Turussa")
