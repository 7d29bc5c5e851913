"""Who the message goes to, who brought the two together, and what the user is called."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.messages.details import Details
from actions.messages.hearing.people import hear_people
from actions.messages.hearing.said import Said

RECIPIENTS = [
    ("fi", "Kutsu menee Anna Virtaselle", "Anna Virtanen"),
    ("fi", "kirjoita kutsu anna virtaselle", "Anna Virtanen"),
    (
        "fi",
        "Kirjoita kutsu Anna Virtaselle, tapasimme Slushissa viime viikolla, olen datainsinööri",
        "Anna Virtanen",
    ),
    ("fi", "tee linkkariviesti Mikolle", "Mikko"),
    ("fi", "kirjota Mikalle. kymmenen vuotta taukoa. ei liian tunteellinen", "Mika"),
    ("fi", "Annalle", "Anna"),
    ("fi", "hänen nimi on Nguyen Thi Hoa", "Nguyen Thi Hoa"),
    ("fi", "hänen nimensä on maija", "Maija"),
    ("fi", "saaja on professori Pekka Mäkinen", "Pekka Mäkinen"),
    ("fi", "vastaanottaja: Satu Koskinen", "Satu Koskinen"),
    ("fi", "sen nimi on pekka ja hitsattiin yhdes telakal 2009", "Pekka"),
    ("fi", "Tapasin messuilla rekrytoija nimi Päivi", "Päivi"),
    ("fi", "tee viesti Mikolle jonka kanssa opiskeltiin yhessä", "Mikko"),
    ("fi", "kirjoita kutsu Camillalle", "Camilla"),
    ("fi", "hänen nimensä on Camilla", "Camilla"),
    ("fi", "saaja on Kirsten Malin", "Kirsten Malin"),
    ("fi", "se menee Sebastianille Wolttiin", "Sebastian"),
    ("fi", "kutsu Woltin rekrytoijalle Omar Al-Hassanille", "Omar Al-Hassan"),
    ("fi", "vaihda nimi: Maija", "Maija"),
    ("fi", "vaihda nimeksi Maija", "Maija"),
    ("fi", "ei Anna vaan Hanna", "Hanna"),
    ("fi", "ei annalle vaan hannalle", "Hanna"),
    ("fi", "nimi on väärin, se on Saara", "Saara"),
    ("fi", "tapasin Pekka Korhosen rekrymessuilla", "Pekka Korhonen"),
    ("fi", "Satulle viesti kiitos", "Satu"),
    ("sv", "Den ska till Johan Lindqvist", "Johan Lindqvist"),
    ("sv", "skriv en inbjudan till eva korhonen", "Eva Korhonen"),
    ("sv", "hon heter Stella", "Stella"),
    ("sv", "mottagaren är fru Annika Öhman på Neste", "Annika Öhman"),
    ("sv", "inte Anna utan Hanna", "Hanna"),
    ("sv", "byt namnet till Maja", "Maja"),
    ("sv", "gör ett sms åt Carl von Wright", "Carl von Wright"),
    ("en", "it's for Sarah O'Brien", "Sarah O'Brien"),
    ("en", "the recruiter is called Maija", "Maija"),
    ("en", "write to Dr. Smith", "Smith"),
    ("en", "write to Grace Hopper at Nokia", "Grace Hopper"),
    ("en", "change the name to Kim", "Kim"),
    ("en", "i want that you write note to Maria who spoke yesterday", "Maria"),
    ("en", "her name is May", "May"),
    ("en", "write a message to mark johnson, we met at slush", "Mark Johnson"),
    ("en", "not Anna but Hanna", "Hanna"),
]
ANSWERS = [
    ("fi", "anna", "Anna"),
    ("fi", "Maija", "Maija"),
    ("fi", "Kutsu menee Annalle", "Anna"),
    ("fi", "no se vois olla vaikka Mikko", "Mikko"),
    ("fi", "Anna V.", "Anna V."),
    ("fi", "Omar Al-Hassan", "Omar Al-Hassan"),
    ("fi", "prof. Ulla-Maija Korhonen", "Ulla-Maija Korhonen"),
    ("fi", "toivo", "Toivo"),
    ("fi", "hän on Oiva Mäki", "Oiva Mäki"),
    ("fi", "Nguyen Thi Hoa", "Nguyen Thi Hoa"),
    ("fi", "thandiwe", "Thandiwe"),
    ("fi", "virtaselle", "Virtanen"),
    ("fi", "MIKKO", "Mikko"),
    ("fi", "Ilta Mäkelä", "Ilta Mäkelä"),
    ("sv", "björn", "Björn"),
    ("sv", "till åsa", "Åsa"),
    ("sv", "den är till Linn", "Linn"),
    ("sv", "Malin Karlsson, hon är chef", "Malin Karlsson"),
    ("en", "Will", "Will"),
    ("en", "will smith", "Will Smith"),
    ("en", "hope it's ok, Grace Kelly", "Grace Kelly"),
    ("en", "to Sarah", "Sarah"),
    ("en", "his name is jean-luc", "Jean-Luc"),
    ("en", "D'Angelo Russell", "D'Angelo Russell"),
]
NOBODY = [
    *(("fi", "en halua kertoa"), ("fi", "ei ole väliä"), ("fi", "en tiedä"), ("fi", "joku tyyppi")),
    *(("fi", "rekrytoijalle"), ("fi", "yhdelle insinöörille"), ("fi", "kyllä"), ("fi", "ok")),
    *(("fi", "???"), ("fi", "mun kaveri"), ("fi", "hän"), ("fi", "siivooja"), ("fi", "moi")),
    *(("fi", "anna esimerkki"), ("fi", "Anna vinkkejä"), ("fi", "no kai"), ("fi", "Woltille")),
    *(("fi", "Slushiin"), ("fi", "tapasimme viime viikolla koulussa"), ("fi", "Helsingissä")),
    *(("fi", "Hei!"), ("fi", "entinen pomo"), ("fi", "max 200 merkkiä"), ("fi", "toivon parasta")),
    *(("fi", "se on mun vanha opettaja lukiosta"), ("fi", "mika on mentori"), ("fi", "miksi")),
    *(("sv", "min gamla chef"), ("sv", "vet inte"), ("sv", "en rekryterare"), ("sv", "hej")),
    *(("sv", "hon"), ("sv", "ingen aning"), ("sv", "jag vill inte säga"), ("sv", "jo tack")),
    *(("en", "a recruiter"), ("en", "no one"), ("en", "he"), ("en", "my friend from work")),
    *(("en", "I would rather not say"), ("en", "hope so"), ("en", "someone at Nokia")),
    *(("en", "yes please"), ("en", "the hiring manager"), ("en", "will do"), ("en", "hello")),
    *(("en", "may be later"), ("en", "LinkedIn"), ("en", "software engineer"), ("en", "🙂")),
]
CONTACTS = [
    ("fi", "yhteinen tuttumme Pekka Laine suositteli", "Pekka Laine"),
    ("fi", "sain nimesi Liisalta", "Liisa"),
    ("fi", "meillä on yhteinen tuttu, Kalle Mäkinen", "Kalle Mäkinen"),
    ("fi", "mikko vinkkas että kannattaa ottaa yhteyttä", "Mikko"),
    ("fi", "Marian kautta", "Maria"),
    ("sv", "vår gemensamma bekant Kalle", "Kalle"),
    ("sv", "Lena tipsade om henne", "Lena"),
    ("sv", "jag fick hans namn av Johan Ek", "Johan Ek"),
    ("en", "Maria suggested I contact her", "Maria"),
    ("en", "our mutual friend Tim", "Tim"),
    ("en", "I got her name from Peter Wong", "Peter Wong"),
    ("en", "we both know Fatima", "Fatima"),
]
SIGNATURES = [
    ("fi", "nimeni on Omar", "Omar"),
    ("fi", "mä oon Omar", "Omar"),
    ("fi", "mun nimi on lina", "Lina"),
    ("fi", "allekirjoita nimellä Omar H.", "Omar H."),
    ("fi", "terveisin Fatima", "Fatima"),
    ("fi", "tapasimme messuilla, terv. pekka mäkinen", "Pekka Mäkinen"),
    ("sv", "jag heter Lina", "Lina"),
    ("sv", "med vänlig hälsning Åsa Berg", "Åsa Berg"),
    ("sv", "jag är Sara och vi sågs på mässan", "Sara"),
    ("en", "sign it as Kim", "Kim"),
    ("en", "my name is Grace", "Grace"),
    ("en", "I'm Omar, a nurse", "Omar"),
    ("en", "regards, john doe", "John Doe"),
]
UNSIGNED = [
    ("fi", "olen datainsinööri"),
    ("fi", "olen iloinen"),
    ("fi", "mä oon kokki Oulusta"),
    ("fi", "terveisin"),
    ("fi", "hänen nimensä on Maija"),
    ("sv", "jag är glad"),
    ("sv", "jag är finlandssvensk"),
    ("sv", "hon heter Lina"),
    ("en", "I am Finnish"),
    ("en", "I'm Senior Engineer at Kone"),
    ("en", "I'm in Helsinki"),
]


def _heard(language, text, asked=None, **more):
    return hear_people(Said(text=text, language=language, asked=asked, **more))


@pytest.mark.parametrize(("language", "text", "name"), RECIPIENTS)
def test_the_recipient_is_heard_unasked(language, text, name):
    assert _heard(language, text).get("recipient") == name


@pytest.mark.parametrize(("language", "text", "name"), [*ANSWERS, *RECIPIENTS])
def test_the_recipient_is_heard_in_an_answer(language, text, name):
    assert _heard(language, text, "recipient").get("recipient") == name


@pytest.mark.parametrize("asked", ["recipient", None, "relation"])
@pytest.mark.parametrize(("language", "text"), NOBODY)
def test_what_is_no_name_is_no_recipient(language, text, asked):
    assert "recipient" not in _heard(language, text, asked)


@pytest.mark.parametrize(("language", "text", "name"), CONTACTS)
def test_the_common_contact_is_heard_and_is_not_the_recipient(language, text, name):
    assert _heard(language, text) == {"common_contact": name}


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [("fi", "pekka laine", "Pekka Laine"), ("sv", "Kalle", "Kalle"), ("en", "it was Tim", "Tim")],
)
def test_a_bare_name_answers_who_the_common_contact_is(language, text, name):
    assert _heard(language, text, "common_contact") == {"common_contact": name}


@pytest.mark.parametrize(("language", "text", "name"), SIGNATURES)
def test_the_users_own_name_is_heard_and_is_not_the_recipient(language, text, name):
    assert _heard(language, text) == {"my_name": name}


@pytest.mark.parametrize(("language", "text"), UNSIGNED)
def test_what_the_user_is_is_not_their_name(language, text):
    assert "my_name" not in _heard(language, text)


def test_three_people_in_one_message_keep_their_roles():
    text = "Kirjoita Anna Virtaselle, Pekka Laine suositteli häntä. Nimeni on Omar Hassan"
    assert _heard("fi", text) == {
        "recipient": "Anna Virtanen",
        "common_contact": "Pekka Laine",
        "my_name": "Omar Hassan",
    }


def test_a_person_that_the_entities_know_is_the_recipient():
    text = "linkkariviesti zbigniew brzezinskille"
    entity = {"entity": "person", "value": "Zbigniew Brzezinski", "start": 15, "end": len(text)}
    assert _heard("fi", text, entities=[entity]) == {"recipient": "Zbigniew Brzezinski"}


@pytest.mark.parametrize("text", ["kutsu Lumonille", "Lumonille"])
def test_a_firm_that_the_entities_know_is_nobody(text):
    start = text.index("Lumon")
    entity = {"entity": "organisation", "value": "Lumon", "start": start, "end": len(text)}
    assert _heard("fi", text, "recipient", entities=[entity]) == {}


def test_a_place_is_nobody_even_when_it_is_an_answer():
    entity = {"entity": "place", "value": "Salla", "start": 0, "end": 7}
    assert _heard("fi", "Sallaan", "recipient", entities=[entity]) == {}


def test_a_telling_of_the_past_does_not_replace_a_known_recipient():
    known = Details(recipient="Anna")
    assert _heard("fi", "tapasin Pekan Slushissa", known=known) == {}


@given(
    text=st.text(max_size=80)
    | st.lists(
        st.sampled_from(
            [
                "ei",
                "anna",
                "Anna",
                "virtaselle",
                "vaan",
                "nimeni",
                "on",
                "Omar",
                "till",
                "hon",
                "heter",
                "to",
                "from",
                "terveisin",
                ",",
                ".",
                ":",
                "'",
                "-",
                "suositteli",
                "Dr.",
                "H.",
                "von",
                "name",
                "is",
                "İ",
            ]
        ),
        max_size=12,
    ).map(" ".join),
    language=st.sampled_from(["fi", "sv", "en"]),
    asked=st.sampled_from([None, "recipient", "common_contact", "my_name", "occasion"]),
)
def test_any_text_is_heard_without_error_and_a_name_holds_letters(text, language, asked):
    for detail, name in _heard(language, text, asked).items():
        assert detail in {"recipient", "common_contact", "my_name"}
        assert any(sign.isalpha() for sign in name)
        assert name == " ".join(name.split())
        assert len(name) <= 60
