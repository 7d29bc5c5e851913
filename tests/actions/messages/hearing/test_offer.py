"""What the user can give the recipient, in all the ways in which it is said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.messages.details import Phrase
from actions.messages.hearing.offer import hear_offer
from actions.messages.hearing.said import Said

OFFERS = [
    (
        "fi",
        "voin auttaa suomenkielisten tekstien kanssa",
        "voin auttaa suomenkielisten tekstien kanssa",
    ),
    ("fi", "osaan venäjää ja voin kääntää", "osaan venäjää ja voin kääntää"),
    ("fi", "voisin kertoa omista kokemuksistani", "voisin kertoa omista kokemuksistani"),
    (
        "fi",
        "Olen kokki ja voin auttaa ruokalistan kanssa, tavattiin messuilla",
        "voin auttaa ruokalistan kanssa",
    ),
    ("fi", "mä voin auttaa nettisivuissa", "voin auttaa nettisivuissa"),
    ("fi", "voin auttaa häntä nettisivuissa", "voin auttaa nettisivuissa"),
    ("fi", "voin jakaa omia oppejani ja haluan kuulla hänen työstään", "voin jakaa omia oppejani"),
    ("fi", "voisin testata uutta sovellusta", "voisin testata uutta sovellusta"),
    ("fi", "pystyn opettamaan arabiaa", "pystyn opettamaan arabiaa"),
    ("fi", "autan mielelläni kuvien kanssa", "autan mielelläni kuvien kanssa"),
    (
        "fi",
        "voin auttaa tekstien kanssa haluan kuulla hänen työstään",
        "voin auttaa tekstien kanssa",
    ),
    ("sv", "jag kan hjälpa till med hemsidan", "jag kan hjälpa till med hemsidan"),
    ("sv", "kan hjälpa med ryska texter", "jag kan hjälpa med ryska texter"),
    ("sv", "jag kan översätta till arabiska och jag är lärare", "jag kan översätta till arabiska"),
    (
        "sv",
        "jag skulle kunna berätta om mina erfarenheter",
        "jag skulle kunna berätta om mina erfarenheter",
    ),
    ("sv", "jag kan hjälpa henne med bokföringen", "jag kan hjälpa med bokföringen"),
    ("sv", "ja kan hjalpa till med foton", "jag kan hjälpa till med foton"),
    ("en", "I can help with Arabic translations", "I can help with Arabic translations"),
    (
        "en",
        "i could share my own experiences and we met at slush",
        "I could share my own experiences",
    ),
    ("en", "can help with testing", "I can help with testing"),
    ("en", "I can help her with spreadsheets", "I can help with spreadsheets"),
    ("en", "I'd be happy to proofread English texts", "I'd be happy to proofread English texts"),
    ("en", "im a nurse, i can teach first aid", "I can teach first aid"),
]
NO_OFFERS = [
    ("fi", "voin lähettää sen huomenna"),
    ("fi", "haluan apua"),
    ("fi", "voitko auttaa tekstin kanssa"),
    ("fi", "voinko auttaa jotenkin?"),
    ("fi", "en voi auttaa"),
    ("fi", "hän voi auttaa minua työnhaussa"),
    ("fi", "voin kertoa sen myöhemmin"),
    ("fi", "voisin kyllä"),
    ("fi", "voin itse kirjoittaa sen"),
    ("fi", "voisitko auttaa"),
    ("sv", "jag kan inte hjälpa till"),
    ("sv", "kan du hjälpa mig med texten"),
    ("sv", "jag kan skicka den imorgon"),
    ("sv", "hon kan hjälpa mig"),
    ("en", "I can't come"),
    ("en", "can you help me with this"),
    ("en", "I can send it myself"),
    ("en", "I hope he can help me with my CV"),
    ("en", "I can tell you later"),
    ("en", "I can help"),
]


def _heard(language, text, asked=None):
    return hear_offer(Said(text=text, language=language, asked=asked)).get("offer")


@pytest.mark.parametrize(("language", "text", "clause"), OFFERS)
def test_hears_an_offer_as_a_clause_in_the_first_person(language, text, clause):
    assert _heard(language, text) == Phrase(clause, language)


@pytest.mark.parametrize(("language", "text"), NO_OFFERS)
def test_hears_no_offer_where_none_is_made(language, text):
    assert _heard(language, text) is None


@pytest.mark.parametrize(
    ("language", "text", "clause"),
    [
        ("fi", "auttaa suomen kielessä", "voin auttaa suomen kielessä"),
        ("sv", "hjälpa till med texter", "jag kan hjälpa till med texter"),
        ("en", "help with translations", "I can help with translations"),
    ],
)
def test_completes_a_bare_answer(language, text, clause):
    assert _heard(language, text, asked="offer") == Phrase(clause, language)


def test_leaves_an_offer_that_is_too_long_for_a_message():
    long = "voin auttaa " + "kansainvälistymissuunnitelmien " * 3 + "kanssa"
    assert _heard("fi", long) is None


_WORDS = st.sampled_from(
    [
        "voin",
        "voisin",
        "auttaa",
        "kääntää",
        "tekstien",
        "kanssa",
        "jag",
        "kan",
        "hjälpa",
        "till",
        "med",
        "i",
        "can",
        "help",
        "with",
        "translations",
        "ja",
        "och",
        "and",
        ",",
        ".",
        "en",
        "inte",
        "not",
        "häntä",
        "her",
        "henne",
    ]
)


@given(
    text=st.one_of(st.text(max_size=200), st.lists(_WORDS, max_size=20).map(" ".join)),
    language=st.sampled_from(["fi", "sv", "en"]),
    asked=st.sampled_from([None, "offer"]),
)
def test_any_text_gives_a_short_clause_or_nothing(text, language, asked):
    heard = _heard(language, text, asked)
    assert heard is None or (heard.text.strip() == heard.text and 0 < len(heard.text) <= 60)
