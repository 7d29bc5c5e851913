"""Short follow-ups: skip that too, another language or version, another name, broken language."""

import pytest

from actions.messages.cleaning import first_name
from actions.messages.details import Details
from actions.messages.hearing.commands import hear_commands
from actions.messages.hearing.people import hear_people
from actions.messages.hearing.said import Said


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fi", "ohita tämäkin"),
        ("fi", "emmä kerro tätäkään"),
        ("fi", "mieluummin en sanoisi tuotakaan"),
        ("fi", "jätetään tämäkin väliin"),
        ("sv", "jag hoppar över den här frågan också"),
        ("sv", "skippa det med"),
        ("sv", "vill helst inte svara på det heller"),
        ("en", "skip this one as well"),
        ("en", "I would prefer not to share that with you"),
        ("en", "id rather keep that to myself"),
    ],
)
def test_another_question_is_skipped(language, text):
    assert hear_commands(Said(text, language, asked="occasion")).skip


@pytest.mark.parametrize(
    ("language", "text", "wished"),
    [
        ("fi", "entäs englanti?", "en"),
        ("fi", "kutsun pitäisi olla suomea", "fi"),
        ("fi", "käytä viestissä ruotsia", "sv"),
        ("sv", "och engelska då?", "en"),
        ("sv", "använd svenska i meddelandet", "sv"),
        ("sv", "meddelandet ska vara finska", "fi"),
        ("en", "what about English", "en"),
        ("en", "the invite should be Finnish please", "fi"),
        ("en", "make it Swedish", "sv"),
        ("en", "I speak Finnish, and Swedish", None),
        ("sv", "jag studerar finska", None),
        ("fi", "viesti ruotsin opettajalle", None),
        ("en", "make the message for a Finnish company", None),
    ],
)
def test_a_named_language_is_wished_for(language, text, wished):
    assert hear_commands(Said(text, language)).message_language == wished


@pytest.mark.parametrize(
    ("language", "text", "asked", "other"),
    [
        ("fi", "joku toinen kiitos", None, True),
        ("fi", "onko vielä muita", None, True),
        ("sv", "ge mig en annan", None, True),
        ("sv", "en till tack", None, True),
        ("en", "one more please", None, True),
        ("en", "got any others?", None, True),
        ("fi", "joku muu kertoi siitä", None, False),
        ("sv", "nån annan på jobbet", None, False),
        ("en", "someone else told me", None, False),
        ("fi", "vielä joku muu", "relation", False),
    ],
)
def test_some_other_one_is_another_version(language, text, asked, other):
    assert hear_commands(Said(text, language, asked=asked)).other_version is other


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("sv", "byt namn till Eva af Hällström 😊", "Eva af Hällström"),
        ("sv", "ändra namnet på mottagaren till Jens", "Jens"),
        ("sv", "byt nu namn: oskar 👍", "Oskar"),
        ("fi", "vaihda nimeks Zhanna 🙂", "Zhanna"),
        ("fi", "muuta nimi: Teppo Salo", "Teppo Salo"),
        ("fi", "vaihda nimi Teppoksi", "Teppo"),
        ("sv", "byt namn till sari von essen", "Sari von Essen"),
        ("en", "rename her to Oyelaran", "Oyelaran"),
        ("en", "change name: Bob", "Bob"),
        ("sv", "byt namn", None),
    ],
)
def test_a_name_is_changed(language, text, name):
    known = Details(recipient="Anna Virtanen")
    assert hear_people(Said(text, language, known=known)).get("recipient") == name


@pytest.mark.parametrize("asked", [None, "recipient"])
@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("sv", "han heta Zelalem", "Zelalem"),
        ("sv", "hon namn är Abeba", "Abeba"),
        ("sv", "hon heter Heta", "Heta"),
        ("fi", "hän nimi Zahra", "Zahra"),
        ("fi", "ihminen nimi on Huong", "Huong"),
        ("en", "he name Dawit", "Dawit"),
        ("en", "the person is name Olga", "Olga"),
        ("en", "she called Oksana", "Oksana"),
    ],
)
def test_a_name_is_heard_in_a_learners_language(language, text, name, asked):
    assert hear_people(Said(text, language, asked=asked)) == {"recipient": name}


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("fi", "kirjoita kutsu Oyelaranille, tavattiin messuilla", "Oyelaran"),
        ("fi", "kirjota kutsu zelalemille, oltiin töissä yhdessä", "Zelalem"),
        ("sv", "en kort inbjudan till Tewodros, vi gick samma kurs", "Tewodros"),
        ("en", "short invite to Nkechi, we met at a fair", "Nkechi"),
        ("fi", "kutsu rekrytoijalle, tavattiin messuilla", None),
        ("fi", "tee kutsu nokialle, haluan töihin", None),
        ("fi", "kutsu naapurille, ollaan tuttuja", None),
    ],
)
def test_an_unlisted_name_is_heard_after_an_invitation(language, text, name):
    assert hear_people(Said(text, language)).get("recipient") == name


@pytest.mark.parametrize(
    ("name", "greeted"),
    [
        ("Thi Huong", "Huong"),
        ("Thi Mai Tran", "Mai"),
        ("Le Van Tuan", "Tuan"),
        ("Phan Duc", "Duc"),
        ("Duong Nguyen", "Duong"),
        ("Linh Tran", "Linh"),
        ("Zhang Xiaoming", "Xiaoming"),
        ("Chen Jie Ming", "Jie Ming"),
        ("Wei Zhang", "Wei"),
        ("Li Na", "Na"),
        ("Li Andersson", "Li"),
        ("Yang Liu", "Yang"),
    ],
)
def test_one_is_greeted_by_the_given_name(name, greeted):
    assert first_name(name) == greeted
