"""An answer that is nothing but a person's name tells who they are, whatever was asked."""

import pytest

from actions.messages.hearing.listen import listen
from actions.messages.hearing.only_a_name import only_name
from actions.messages.hearing.said import Said

PEOPLE = [
    ("fi", "Timo Rantanen", "Timo Rantanen"),
    ("fi", "se oli Tuomas Kivelä", "Tuomas Kivelä"),
    ("fi", "Katariina", "Katariina"),
    ("fi", "hänen etunimensä on Katariina", "Katariina"),
    ("sv", "hans förnamn är Fredrik", "Fredrik"),
    ("en", "her full name is Deepika Reddy", "Deepika Reddy"),
    ("fi", "riikka hakala", "Riikka Hakala"),
    ("sv", "Gunilla Westerlund", "Gunilla Westerlund"),
    ("sv", "det var Fredrik", "Fredrik"),
    ("sv", "Dr. Karl-Johan Backman", "Karl-Johan Backman"),
    ("en", "Tran Minh Quang", "Tran Minh Quang"),
    ("en", "Chukwuemeka Okafor", "Chukwuemeka Okafor"),
    ("en", "It's Deepika Reddy.", "Deepika Reddy"),
    ("en", "dmitri petrov", "Dmitri Petrov"),
]
NOBODY = [
    ("fi", "Elisa"),
    ("fi", "Siili"),
    ("fi", "Meri"),
    ("fi", "Kallio"),
    ("fi", "Aino Aallon museo"),
    ("fi", "Turun messut"),
    ("fi", "robotiikka"),
    ("fi", "Helsinki"),
    ("sv", "Anders krog och kök i Esbo"),
    ("sv", "Stockmann"),
    ("sv", "Svenska Teatern"),
    ("en", "Alexander Theatre"),
    ("en", "Martin School"),
    ("en", "Maria 01"),
    ("en", "Slush"),
    ("en", "Tampere Hall"),
    ("en", "Acme Robotics"),
    ("en", "will think about it"),
    ("en", "my name is Deepika"),
    ("en", "Peter from Kone"),
    ("en", "data engineering"),
]


@pytest.mark.parametrize("asked", ["occasion", "interest", "relation", "about_me", "employer"])
@pytest.mark.parametrize(("language", "text", "name"), PEOPLE)
def test_a_name_fills_the_recipient_and_nothing_else(language, text, name, asked):
    heard = listen(Said(text=text, language=language, asked=asked))
    assert heard.details == {"recipient": name}
    assert heard.only_names


@pytest.mark.parametrize(("language", "text"), NOBODY)
def test_what_may_be_a_firm_a_place_or_a_word_is_nobody(language, text):
    assert only_name(Said(text=text, language=language, asked="occasion")) is None


@pytest.mark.parametrize("kind", ["organisation", "event"])
def test_what_is_known_as_a_firm_or_an_event_is_nobody(kind):
    entity = {"entity": kind, "value": "Emil Berg", "start": 0, "end": 9}
    said = Said(text="Emil Berg", language="sv", asked="occasion", entities=[entity])
    assert only_name(said) is None


@pytest.mark.parametrize(
    ("language", "text", "topic"),
    [
        ("fi", "Vaisala", "Vaisala"),
        ("fi", "vaisala", "Vaisala"),
        ("fi", "kone", "kone"),
        ("sv", "wartsila", "Wärtsilä"),
        ("sv", "Folkhälsan", "Folkhälsan"),
        ("en", "pihlajalinna", "Pihlajalinna"),
        ("en", "Konecranes", "Konecranes"),
        ("en", "Blue Harbour Robotics", "Blue Harbour Robotics"),
        ("en", "Welding", "welding"),
    ],
)
def test_a_firm_that_interests_keeps_its_name(language, text, topic):
    heard = listen(Said(text=text, language=language, asked="interest"))
    assert heard.details["interest"].text == topic
