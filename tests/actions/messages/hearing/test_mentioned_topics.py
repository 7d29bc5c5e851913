"""What a talk or a text was about is the topic when the user only points back at it."""

import pytest

from actions.messages.details import Interest
from actions.messages.hearing.interest import hear_interest
from actions.messages.hearing.said import Said

MENTIONED = [
    (
        "fi",
        "kuuntelin hänen puheensa kiertotaloudesta ja haluaisin jutella aiheesta",
        "kiertotalous",
    ),
    ("fi", "luin hänen artikkelinsa tekoälystä, haluaisin kuulla siitä enemmän", "tekoäly"),
    ("fi", "katoin hänen videon vetytaloudesta ja aihe kiinnostaa", "vetytalous"),
    ("fi", "hänen podcast mielenterveydestä oli hyvä", "mielenterveys"),
    ("fi", "hän kertoi messuilla akkukierrätyksestä, haluan tietää siitä lisää", "akkukierrätys"),
    ("fi", "juteltiin Slushissa robotiikasta ja haluan jatkaa", "robotiikka"),
    ("fi", "olin hänen webinaarissaan, joka käsitteli kyberturvaa", "kyberturva"),
    (
        "fi",
        "hän kertoi paneelissa opiskelijoiden jaksamisesta, siitä haluan kysyä",
        "opiskelijoiden jaksaminen",
    ),
    ("fi", "luin hänen kirjansa itsensä kehittämisestä", "itsensä kehittäminen"),
    ("sv", "jag läste hans artikel om elbilar och vill gärna diskutera ämnet", "elbilar"),
    ("sv", "hörde hennes föreläsning om cirkulär ekonomi förra veckan", "cirkulär ekonomi"),
    ("sv", "hon skrev på LinkedIn om distansarbete, vill veta mer om det", "distansarbete"),
    ("sv", "hans inlägg om ledarskap inspirerade mig", "ledarskap"),
    ("en", "I heard his lecture on wind power and want to discuss the topic more", "wind power"),
    ("en", "her talk at Slush last year about mental health was great", "mental health"),
    ("en", "read his LinkedIn post about battery recycling and loved it", "battery recycling"),
    ("en", "she spoke about public health, i'd like to know more about it", "public health"),
    ("en", "I saw her webinar on digital health in May", "digital health"),
]
NOT_MENTIONED = [
    ("fi", "haluan keskustella aiheesta lisää"),
    ("fi", "se kiinnostaa mua"),
    ("fi", "aihe kiinnostaa minua"),
    ("fi", "pidin luennon kiertotaloudesta"),
    ("fi", "kirjoita viesti Annalle tekoälystä"),
    ("fi", "tykkäsin hänen postauksestaan"),
    ("sv", "jag vill prata om ämnet"),
    ("sv", "ämnet intresserar mig"),
    ("sv", "läste hennes inlägg på LinkedIn"),
    ("en", "I'd like to discuss the subject further"),
    ("en", "interested in the topic"),
    ("en", "I liked her post on LinkedIn"),
    ("en", "I gave a talk about robots"),
    ("en", "saw his talk on Monday"),
]
POINTING = [("fi", "aihe"), ("fi", "se aihe"), ("sv", "ämnet"), ("en", "the subject")]
# A wish of its own says more than what a talk was about.
WISHES = [
    ("fi", "kuulin hänen luentonsa tekoälystä ja haluan kuulla hänen työstään", "their_work", ""),
    (
        "fi",
        "luin hänen postauksen tekoälystä ja minua kiinnostaa logistiikka",
        "topic",
        "logistiikka",
    ),
    ("sv", "läste hennes inlägg om AI och vill söka jobb där", "job", ""),
    (
        "en",
        "heard her talk about AI and want to know how she got into the field",
        "career_path",
        "",
    ),
]
# Said in the user's own words, whatever broader term stands beside them.
OWN_WORDS = [
    ("fi", "minua kiinnostaa aurinkoenergia", "aurinkoenergia", "renewable_energy"),
    ("fi", "olen kokki ja robotiikka kiinnostaa kovasti", "robotiikka", "robotics_and_automation"),
    ("fi", "tavattiin slushissa, tuulivoima kiinnostaa", "tuulivoima", "renewable_energy"),
    ("fi", "moi oon omar kiinnostunut puurakentamisesta", "puurakentaminen", None),
    ("fi", "pelit ja pelinkehitys kiinnostaa", "pelit ja pelinkehitys", None),
    ("fi", "kiinnostaa mua tekoäly", "tekoäly", "artificial_intelligence"),
    ("sv", "vindkraft intresserar", "vindkraft", "renewable_energy"),
    ("sv", "jag är kock och vindkraft intresserar mig mycket", "vindkraft", "renewable_energy"),
    ("sv", "vi sågs på slush, robotik intresserar mig", "robotik", "robotics_and_automation"),
    ("en", "battery recycling interests me", "battery recycling", "circular_economy"),
    ("en", "i am a nurse and wooden construction interests me a lot", "wooden construction", None),
    ("en", "we met at slush, interested in solar panels", "solar panels", None),
]


def _heard(language, text, asked=None):
    return hear_interest(Said(text=text, language=language, asked=asked)).get("interest")


@pytest.mark.parametrize(("language", "text", "topic"), MENTIONED)
def test_hears_what_a_talk_or_text_was_about(language, text, topic):
    heard = _heard(language, text)
    assert heard is not None
    assert (heard.kind, heard.text, heard.language) == ("topic", topic, language)


@pytest.mark.parametrize(("language", "text"), NOT_MENTIONED)
def test_what_only_points_back_is_no_topic(language, text):
    assert _heard(language, text) is None


@pytest.mark.parametrize(("language", "text"), POINTING)
def test_what_only_points_back_is_no_answer(language, text):
    assert _heard(language, text, asked="interest") is None


@pytest.mark.parametrize(("language", "text", "kind", "topic"), WISHES)
def test_a_wish_comes_before_what_is_mentioned(language, text, kind, topic):
    heard = _heard(language, text)
    assert (heard.kind, heard.text) == (kind, topic)


@pytest.mark.parametrize(("language", "text", "topic", "term"), OWN_WORDS)
def test_a_topic_keeps_the_users_words(language, text, topic, term):
    heard = _heard(language, text)
    assert heard is not None
    assert heard == Interest(topic, language, heard.term if term is None else term, "topic")
