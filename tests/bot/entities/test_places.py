"""Finnish places in the forms that people write."""

from __future__ import annotations

import pytest

from bot.entities.matching import find_entities

FORMS = {
    "Helsinki": "Helsingissä Helsinkiin Helsingistä Helsingin helsingistä stadissa Hki",
    "Espoo": "Espoossa Espooseen",
    "Vantaa": "Vantaalla Vantaalle Vantaan",
    "Tampere": "Tampereella Tampereelle tampereelta Tampereen",
    "Turku": "Turussa Turkuun Turun",
    "Joensuu": "Joensuussa Joensuuhun Joensuusta",
    "Lahti": "Lahdessa Lahteen Lahdesta lahdessa Lahti",
    "Lappeenranta": "Lappeenrannassa Lappeenrantaan",
    "Seinäjoki": "Seinäjoella Seinäjoelle Seinäjoen",
    "Iisalmi": "Iisalmessa Iisalmeen",
    "Kirkkonummi": "Kirkkonummella Kirkkonummelle",
    "Riihimäki": "Riihimäellä Riihimäelle Riihimäen",
    "Kauniainen": "Kauniaisissa Kauniaisiin Kauniaisten",
    "Parainen": "Paraisilla Paraisille Paraisten",
    "Kaustinen": "Kaustisella Kaustisen",
    "Uusikaupunki": "Uudessakaupungissa Uuteenkaupunkiin Uudestakaupungista Uudenkaupungin",
    "Isokyrö": "Isossakyrössä Isoonkyröön Isonkyrön",
    "Varkaus": "Varkaudessa Varkauteen Varkauden",
    "Nurmes": "Nurmeksessa Nurmekseen",
    "Muhos": "Muhoksella",
    "Kempele": "Kempeleessä Kempeleeseen",
    "Hanko": "Hangossa Hankoon",
    "Vihti": "Vihdissä Vihtiin",
    "Kangasala": "Kangasalla Kangasalle Kangasalan",
    "Pihtipudas": "Pihtiputaalla",
    "Punkalaidun": "Punkalaitumella",
    "Virrat": "Virroilla Virroille Virtain",
    "Outokumpu": "Outokummussa",
    "Rautalampi": "Rautalammilla Rautalammin",
    "Loppi": "Lopella Lopelle",
    "Ii": "Iissä Iihin Iistä",
    "Pedersören kunta": "Pedersöressä",
    "Uusimaa": "Uudellamaalla Uudeltamaalta Uudenmaan",
    "Satakunta": "Satakunnassa Satakuntaan",
    "Keski-Suomi": "Keski-Suomessa Keski-Suomen",
    "Lappi": "Lapissa Lappiin Lapin",
    "pääkaupunkiseutu": "pääkaupunkiseudulla pk-seudulle",
    "verkossa": "etänä verkossa netissä",
}
SWEDISH = {
    "Åbo": "Turku",
    "Helsingfors": "Helsinki",
    "Tammerfors": "Tampere",
    "Vasa": "Vaasa",
    "Jakobstad": "Pietarsaari",
    "Karleby": "Kokkola",
    "Uleåborg": "Oulu",
    "Björneborg": "Pori",
    "Villmanstrand": "Lappeenranta",
    "S:t Michel": "Mikkeli",
    "S:t Karins": "Kaarina",
    "Ekenäs": "Raasepori",
    "Nykarleby": "Uusikaarlepyy",
    "Österbotten": "Pohjanmaa",
    "Åland": "Ahvenanmaa",
    "huvudstadsregionen": "pääkaupunkiseutu",
    "distans": "verkossa",
}


def places_in(text: str, language: str) -> list[str]:
    return [found.value for found in find_entities(text, language) if found.entity == "place"]


@pytest.mark.parametrize(
    ("form", "name"), [(form, name) for name, forms in FORMS.items() for form in forms.split()]
)
def test_every_case_gives_the_base_form(form, name):
    assert places_in(f"Muutan nyt {form} yksin", "fi") == [name]


@pytest.mark.parametrize(("form", "name"), SWEDISH.items())
def test_the_swedish_name_gives_the_finnish_one(form, name):
    assert places_in(f"jag söker en mentor i {form} nu", "sv") == [name]


@pytest.mark.parametrize("name", ["Helsinki", "Lahti", "salo", "kotka", "Lapland"])
def test_in_english_a_place_does_not_inflect(name):
    assert len(places_in(f"any events in {name} soon", "en")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "tässä on kotka ja salo",
        "varkaudesta epäilty mies",
        "ajoin kolarin ja sain kolarista korvauksen",
        "karvia lentää joka puolella",
        "pellolla kasvaa ruista",
        "lopen uupunut tähän hakemiseen",
        "muunna summa euroiksi",
        "kemia kiinnostaa minua",
        "ovi on sulkava",
        "heräsin juuri ii",
    ],
)
def test_an_ordinary_finnish_word_is_no_place(text):
    assert places_in(text, "fi") == []


@pytest.mark.parametrize("text", ["ett sunt förhållande", "sund mat är bra", "de reser mycket"])
def test_an_ordinary_swedish_word_is_no_place(text):
    assert places_in(text, "sv") == []
