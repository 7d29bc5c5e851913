"""What the user would like of the recipient, in all the ways in which it is said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.messages.details import Interest
from actions.messages.hearing.interest import hear_interest
from actions.messages.hearing.said import Said

# Language, what is said, kind.
KINDS = [
    (
        "fi",
        "Kirjoita kutsu Anna Virtaselle, tapasimme Slushissa viime viikolla, olen datainsinööri ja haluan kuulla hänen työstään Woltilla",
        "their_work",
    ),
    ("fi", "haluan kuulla hänen työstään", "their_work"),
    ("fi", "haluun kuulla mitä hän tekee Woltilla", "their_work"),
    ("fi", "mua kiinnostaa hänen työ", "their_work"),
    ("fi", "haluaisin tietää millasta siellä on olla töissä", "their_work"),
    ("fi", "kiinnostais kuulla hänen startupista", "their_work"),
    ("fi", "haluan tietää mitä se duunaa", "their_work"),
    ("sv", "jag vill höra om hans jobb", "their_work"),
    ("sv", "vill veta vad hon gör på Wolt", "their_work"),
    ("en", "I want to learn about her role", "their_work"),
    ("en", "curious about what he does at wolt", "their_work"),
    ("en", "i want hear about his work", "their_work"),
    ("fi", "haluan tietää miten hän pääsi alalle", "career_path"),
    ("fi", "miten se paasi alalle", "career_path"),
    ("fi", "saisin alan vinkkejä häneltä", "career_path"),
    ("fi", "neuvoja uralle", "career_path"),
    ("fi", "haluaisin kuulla hänen urapolustaan", "career_path"),
    ("sv", "jag undrar hur hen blev ingenjör", "career_path"),
    ("sv", "hur hon kom in i branschen", "career_path"),
    ("sv", "jag vill ha karriärtips av honom", "career_path"),
    ("en", "how she got into the field", "career_path"),
    ("en", "I'd love some career advice", "career_path"),
    ("en", "want to know how he become engineer", "career_path"),
    ("fi", "haluan pitää yhteyttä", "keep_in_touch"),
    ("fi", "ihan vaan verkostoitua", "keep_in_touch"),
    ("fi", "haluan vaihtaa kuulumisia", "keep_in_touch"),
    ("fi", "ois kiva pysyy yhteyksissä", "keep_in_touch"),
    ("sv", "jag vill hålla kontakten", "keep_in_touch"),
    ("sv", "bara nätverka", "keep_in_touch"),
    ("en", "just stay in touch", "keep_in_touch"),
    ("en", "I would like to connect with her", "keep_in_touch"),
    ("en", "expand my network", "keep_in_touch"),
    ("fi", "haluan töitä hänen firmastaan", "job"),
    ("fi", "onko siellä paikkoja auki", "job"),
    ("fi", "haluan pyytää töitä", "job"),
    ("fi", "kysyisin harjoittelupaikkaa", "job"),
    ("fi", "haluisin heille toihin", "job"),
    ("sv", "jag vill söka jobb där", "job"),
    ("sv", "fråga om de har lediga platser", "job"),
    ("en", "looking for a job at her company", "job"),
    ("en", "ask if they have open positions", "job"),
    ("en", "i want work in his company", "job"),
]
TOPICS = [
    ("fi", "kiinnostaa tekoäly", "tekoäly", "artificial_intelligence"),
    (
        "fi",
        "mua kiinnostaa erityisesti tekoäly ja haluan kirjoittaa hänelle",
        "tekoäly",
        "artificial_intelligence",
    ),
    ("fi", "olen kiinnostunut tekoälystä", "tekoäly", "artificial_intelligence"),
    (
        "fi",
        "oon koodari ja kiinnostunu kyberturvasta, tavattiin slushissa",
        "kyberturva",
        "cyber_security",
    ),
    ("fi", "haluan puhua kestävästä kehityksestä", "kestävä kehitys", "sustainability"),
    ("fi", "haluaisin jutella hänen kanssaan logistiikasta", "logistiikka", "logistics"),
    ("fi", "logistiikka kiinnostaa", "logistiikka", "logistics"),
    ("sv", "samma bransch: logistik", "logistik", "logistics"),
    ("sv", "jag är intresserad av AI och hon är ingenjör", "AI", "artificial_intelligence"),
    ("sv", "vill prata om hållbar utveckling", "hållbar utveckling", "sustainability"),
    ("sv", "vi delar intresse för cybersäkerhet", "cybersäkerhet", "cyber_security"),
    ("en", "interested in UX research", "UX research", "ux_design"),
    (
        "en",
        "I'd like to talk about renewable energy with her",
        "renewable energy",
        "renewable_energy",
    ),
    ("en", "i am interesting in logistics", "logistics", "logistics"),
    ("en", "same field: marketing", "marketing", "marketing"),
]
ANSWERS = [
    ("fi", "hänen työnsä", "their_work", "", None),
    ("fi", "tekoäly", "topic", "tekoäly", "artificial_intelligence"),
    ("fi", "no kaikki it-hommat", "topic", "it-hommat", None),
    ("fi", "vinkit uralle", "career_path", "", None),
    ("fi", "hoitoala ja sen tulevaisuus", "topic", "hoitoala ja sen tulevaisuus", None),
    ("fi", "työ", "their_work", "", None),
    ("fi", "töitä", "job", "", None),
    ("fi", "tekoälystä", "topic", "tekoäly", "artificial_intelligence"),
    ("fi", "ehkä se miten se pääs sinne", "career_path", "", None),
    ("fi", "varmaan logistiikka", "topic", "logistiikka", "logistics"),
    ("fi", "yhteydenpito", "keep_in_touch", "", None),
    ("sv", "jobb", "job", "", None),
    ("sv", "hans jobb", "their_work", "", None),
    ("sv", "kanske logistik", "topic", "logistik", "logistics"),
    ("sv", "tips om branschen", "career_path", "", None),
    ("en", "his startup", "their_work", "", None),
    ("en", "her career", "career_path", "", None),
    ("en", "networking", "keep_in_touch", "", None),
    ("en", "maybe machine learning", "topic", "machine learning", None),
    ("en", "a job", "job", "", None),
]
NO_INTEREST = [
    ("fi", "olen datainsinööri"),
    ("fi", "hän on kiinnostunut tekoälystä"),
    ("fi", "mistä sinä olet kiinnostunut"),
    ("fi", "tapasimme verkostoitumistapahtumassa"),
    ("fi", "ei kiinnosta"),
    ("fi", "en halua pyytää töitä"),
    ("fi", "etsin töitä"),
    ("fi", "kirjoita kutsu Annalle"),
    ("fi", "kiinnostaisko sua auttaa"),
    ("sv", "hon är intresserad av AI"),
    ("sv", "jag är inte intresserad av AI"),
    ("sv", "vi träffades på en nätverksträff"),
    ("en", "she is interested in AI"),
    ("en", "we met at a networking event"),
    ("en", "I don't want to ask for a job"),
    ("en", "write a connection request"),
]
NO_ANSWERS = [
    ("fi", "en oikein tiedä"),
    ("fi", "ei mikään"),
    ("fi", "joo"),
    ("fi", "mitä tarkoitat?"),
    ("sv", "vet inte"),
    ("sv", "inget särskilt"),
    ("en", "not sure"),
    ("en", "nothing special"),
    ("en", "I don't know"),
]


def _heard(language, text, asked=None):
    return hear_interest(Said(text=text, language=language, asked=asked)).get("interest")


@pytest.mark.parametrize(("language", "text", "kind"), KINDS)
def test_hears_what_kind_of_interest(language, text, kind):
    assert _heard(language, text) == Interest("", None, None, kind)


@pytest.mark.parametrize(("language", "text", "topic", "term"), TOPICS)
def test_hears_a_topic_in_its_base_form(language, text, topic, term):
    assert _heard(language, text) == Interest(topic, language, term, "topic")


@pytest.mark.parametrize(("language", "text", "kind", "topic", "term"), ANSWERS)
def test_hears_a_bare_answer(language, text, kind, topic, term):
    heard = _heard(language, text, asked="interest")
    assert (heard.kind, heard.text) == (kind, topic)
    assert term is None or heard.term == term


@pytest.mark.parametrize(("language", "text"), NO_INTEREST)
def test_hears_no_interest_where_none_is_said(language, text):
    assert _heard(language, text) is None


@pytest.mark.parametrize(("language", "text"), NO_ANSWERS)
def test_hears_nothing_in_what_is_no_answer(language, text):
    assert _heard(language, text, asked="interest") is None


_WORDS = st.sampled_from(
    [
        "kiinnostaa",
        "tekoäly",
        "tekoälystä",
        "haluan",
        "puhua",
        "kuulla",
        "hänen",
        "työstään",
        "intresserad",
        "av",
        "AI",
        "om",
        "vill",
        "höra",
        "interested",
        "in",
        "about",
        "talk",
        "UX",
        "research",
        "ja",
        "och",
        "and",
        ",",
        ".",
        "ei",
        "not",
        "no",
        "logistik",
        "miten",
        "hän",
    ]
)


@given(
    text=st.one_of(st.text(max_size=200), st.lists(_WORDS, max_size=20).map(" ".join)),
    language=st.sampled_from(["fi", "sv", "en"]),
    asked=st.sampled_from([None, "about_me", "interest"]),
)
def test_a_topic_is_never_empty_or_long_and_nothing_else_has_words(text, language, asked):
    heard = _heard(language, text, asked)
    if heard is None:
        return
    assert bool(heard.text) == (heard.kind == "topic")
    assert len(heard.text) <= 60
    assert len(heard.text.split()) <= 6
