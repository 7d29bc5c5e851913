"""What says nothing of who the user is, much as it looks like it."""

import pytest

from actions.messages.hearing.myself import hear_myself
from actions.messages.hearing.said import Said

NOT_MYSELF = [
    ("fi", "olen iloinen että tavattiin"),
    ("fi", "olen ujo"),
    ("fi", "olen kiinnostunut tekoälystä"),
    ("fi", "olen samaa mieltä"),
    ("fi", "olin töissä hänen kanssaan"),
    ("fi", "olen Omar"),
    ("fi", "mä oon Maija"),
    ("fi", "hän on insinööri"),
    ("fi", "hän työskentelee kokkina Savoyssa"),
    ("fi", "en ole insinööri"),
    ("fi", "tavattiin Slushissa viime viikolla"),
    ("fi", "oon hänen entinen työkaveri"),
    ("fi", "olen valmis"),
    ("fi", "olen suomalainen"),
    ("fi", "haluan kuulla hänen työstään"),
    ("fi", "Anna on sairaanhoitaja"),
    ("fi", "oon ihan pihalla"),
    ("fi", "se on rekrytoija Nokialla"),
    ("sv", "jag är glad att vi träffades"),
    ("sv", "hon är lärare"),
    ("sv", "jag är Omar"),
    ("sv", "jag är inte säker"),
    ("sv", "jag är intresserad av AI"),
    ("en", "I am happy we met"),
    ("en", "she is a nurse"),
    ("en", "I am Omar"),
    ("en", "I'm not an engineer"),
    ("en", "I'm not sure"),
    ("en", "I am her former colleague"),
    ("en", "I am interested in AI"),
    ("en", "I am a big fan of her work"),
    ("en", "are you a nurse?"),
]
NO_ANSWERS = [
    ("fi", "en halua kertoa"),
    ("fi", "kyllä"),
    ("fi", "en tiedä"),
    ("fi", "miksi kysyt?"),
    ("fi", "Omar"),
    ("sv", "vet inte"),
    ("sv", "hon är rekryterare"),
    ("en", "ok"),
    ("en", "skip"),
    ("en", "no one special"),
]


def _heard(language, text, asked=None):
    return hear_myself(Said(text=text, language=language, asked=asked)).get("about_me")


@pytest.mark.parametrize(("language", "text"), NOT_MYSELF)
def test_hears_nothing_where_nothing_is_said(language, text):
    assert _heard(language, text) is None


@pytest.mark.parametrize(("language", "text"), NO_ANSWERS)
def test_hears_nothing_in_what_is_no_answer(language, text):
    assert _heard(language, text, asked="about_me") is None
