"""Whether a draft greets somebody by name, and by the right one."""

import pytest

from actions.messages.checks import check

GREETS = [
    ("fi", "Hei Anna, tapasimme Slushissa."),
    ("fi", "Hei Anna Virtanen! Tapasimme Slushissa."),
    ("fi", "Moi Mikko tavattiin Slushissa"),
    ("fi", "Hyvä Pekka Laine, luin juttusi."),
    ("fi", "Hyvää päivää Nguyen Thi Hoa, luin juttusi."),
    ("fi", "Terve Ville\nmuistatko minut?"),
    ("fi", "Arvoisa professori Mäkinen, luin väitöskirjanne."),
    ("fi", "Kiitos puheestasi, Anna! Olisi mukava verkostoitua."),
    ("fi", "Anna, kiitos hyvästä puheesta."),
    ("sv", "Hej Johan, vi träffades på mässan."),
    ("sv", "Hejsan Åsa! Tack för senast."),
    ("sv", "Bästa Eva Lindqvist, jag läste din text."),
    ("en", "Hi Sarah, we met at Slush."),
    ("en", "Dear Dr. O'Brien, I read your paper."),
    ("en", "Good morning Thandiwe, I liked your talk."),
    ("en", "Hello Mr. Smith, I read your post."),
]
NOBODY = [
    ("fi", "Hei, olen datainsinööri ja etsin uutta."),
    ("fi", "Hei! Olen datainsinööri."),
    ("fi", "Haluaisin verkostoitua kanssasi."),
    ("fi", "Moikka kaikki, olen uusi täällä."),
    ("fi", "Hei Olen hakenut töitä kauan."),
    ("fi", "Arvoisa vastaanottaja, etsin töitä."),
    ("fi", "Hyvä rekrytoija, kirjoitan teille."),
    ("sv", "Hej, jag söker jobb."),
    ("sv", "Hej du, kul profil."),
    ("en", "Hello there, I like your profile."),
    ("en", "Dear Sir/Madam, I am looking for work."),
    ("en", "Dear hiring manager, I am writing to you."),
    ("en", "Hi I am Omar and I want to connect."),
]
WRONG = [
    ("fi", "Hei Annalle, tapasimme Slushissa.", "Anna"),
    ("fi", "hei anna, tapasimme slushissa", "Anna"),
    ("fi", "Moi mikko tavattiin Slushissa", "Mikko"),
    ("fi", "Hei Mikolle! Olisi kiva verkostoitua.", "Mikko"),
    ("sv", "hej johan, vi träffades på mässan", "Johan"),
    ("en", "hi sarah, we met at slush", "Sarah"),
    ("en", "Dear john smith, I read your post.", "John Smith"),
]


def found_in(draft, language, **more):
    return {each.id: each for each in check(draft, limit=300, language=language, **more)}


@pytest.mark.parametrize(("language", "draft"), GREETS)
def test_hears_the_name(language, draft):
    found = found_in(draft, language)
    assert "greets_by_name" in found
    assert not {"no_name", "wrong_name"} & found.keys()


@pytest.mark.parametrize(("language", "draft"), NOBODY)
def test_misses_a_name(language, draft):
    found = found_in(draft, language)
    assert "no_name" in found
    assert not {"greets_by_name", "wrong_name"} & found.keys()


@pytest.mark.parametrize(("language", "draft", "right"), WRONG)
def test_corrects_the_name(language, draft, right):
    found = found_in(draft, language)
    assert found["wrong_name"].values["right"] == right
    assert not {"greets_by_name", "no_name"} & found.keys()


@pytest.mark.parametrize(
    ("draft", "recipient", "wrong"),
    [
        ("Hei Hanna, tapasimme messuilla.", "Anna Virtanen", True),
        ("Hei Anna, tapasimme messuilla.", "Anna Virtanen", False),
        ("Hyvä Virtanen, luin juttunne.", "Anna Virtanen", False),
        ("Hei Anna Virtanen, luin juttusi.", "Anna", False),
        ("Hei Anna, luin juttusi.", None, False),
        ("Hei, luin juttusi.", "Anna", False),
    ],
)
def test_compares_with_the_expected_name(draft, recipient, wrong):
    assert ("wrong_name" in found_in(draft, "fi", recipient=recipient)) is wrong
