"""A profession in what the user does or looks for."""

import pytest

from actions.content.terms import current_terms
from actions.messages.hearing.myself import hear_myself
from actions.messages.hearing.said import Said

DOING = [
    ("fi", "mä hoidan lapsia päiväkodissa", "childcare_worker"),
    ("fi", "hoidan vanhuksia", "care_assistant"),
    ("fi", "siivoan toimistoja ja haluan verkostoitua", "cleaner"),
    ("fi", "ajan rekkaa", "truck_driver"),
    ("fi", "moi, korjaan autoja", "car_mechanic"),
    ("fi", "opetan englantia", "teacher"),
    ("sv", "jag städar kontor", "cleaner"),
    ("sv", "jag kör buss i Esbo", "bus_driver"),
    ("sv", "jag tar hand om barn", "childcare_worker"),
    ("sv", "jag undervisar i matematik", "teacher"),
    ("sv", "jag klipper hår", "hairdresser"),
    ("en", "I clean offices", "cleaner"),
    ("en", "i drive a bus", "bus_driver"),
    ("en", "I take care of old people", "care_assistant"),
    ("en", "i cook in a restaurant and want to meet chefs", "cook"),
    ("en", "I teach maths", "teacher"),
]
NOT_DOING = [
    ("fi", "hoidan asian huomenna"),
    ("fi", "ajan kanssa sitten"),
    ("fi", "en siivoa toimistoja"),
    ("fi", "korjaan viestin"),
    ("sv", "hon städar kontor"),
    ("sv", "jag kör inte buss"),
    ("en", "she cleans offices"),
    ("en", "I drive to work"),
    ("en", "I don't clean offices"),
    ("en", "I teach her kids"),
]
LOOKING = [
    ("fi", "etsin töitä kokkina", "kokki", "cook"),
    ("fi", "haen siivoojan paikkaa", "siivooja", "cleaner"),
    ("fi", "oon hakemassa duunia kuskina", "kuski", None),
    ("sv", "jag söker jobb som kock", "kock", "cook"),
    ("sv", "letar efter arbete som lärare", "lärare", "teacher"),
    ("en", "looking for work as a cook", "cook", "cook"),
    ("en", "I'm looking for a job as a truck driver", "truck driver", "truck_driver"),
    ("en", "i look for nurse job", "nurse", "nurse"),
]
OWN_WORDS = [
    ("fi", "olen testausinsinööri", "testausinsinööri", "software_tester"),
    ("en", "I'm a product owner", "product owner", "product_manager"),
]


def _heard(language, text):
    return hear_myself(Said(text=text, language=language)).get("about_me")


@pytest.mark.parametrize(("language", "text", "term"), DOING)
def test_hears_a_profession_in_what_the_user_does(language, text, term):
    heard = _heard(language, text)
    assert heard is not None
    assert (heard.text, heard.term) == (current_terms().name("professions", term, language), term)


@pytest.mark.parametrize(("language", "text"), NOT_DOING)
def test_hears_none_where_nobody_or_somebody_else_does(language, text):
    assert _heard(language, text) is None


@pytest.mark.parametrize(("language", "text", "profession", "term"), LOOKING)
def test_hears_the_work_that_is_looked_for(language, text, profession, term):
    heard = _heard(language, text)
    assert heard is not None
    assert (heard.text, heard.stage) == (profession, "job_seeker")
    assert term is None or heard.term == term


@pytest.mark.parametrize(("language", "text", "profession", "term"), OWN_WORDS)
def test_a_profession_keeps_the_users_words(language, text, profession, term):
    heard = _heard(language, text)
    assert (heard.text, heard.term) == (profession, term)
