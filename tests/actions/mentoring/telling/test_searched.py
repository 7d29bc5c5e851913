"""What was searched for, and why these programmes came up."""

from __future__ import annotations

import pytest

from actions.mentoring.telling import tell_found
from actions.mentoring.telling.searched import searched_for
from actions.mentoring.wish import Wish
from tests.actions.mentoring.telling.sample import LANGUAGES, TODAY, found, match, programme, words


def head(*matches, start: int = 0, language: str = "fi", **rest) -> str:
    page = tell_found(found(*matches, **rest), language=language, start=start, today=TODAY)
    return page.split("\n\n")[0]


def at(level: str, *places: str, **levels: str):
    return match(programme(places=list(places)), levels={"place": level} | levels)


@pytest.mark.parametrize(
    ("wish", "said"),
    [
        ({}, "Etsin kaikista ohjelmista."),
        ({"place": "Turku"}, "Etsin: Turku."),
        ({"everywhere": True}, "Etsin: koko Suomi."),
        ({"online": True, "free": True}, "Etsin: verkossa, maksuton."),
        ({"languages": ("en", "sv")}, "Etsin: englanniksi tai ruotsiksi."),
        ({"fields": ("it",), "audiences": ("women",)}, "Etsin: IT-ala, naisille."),
        ({"not_audiences": ("students",)}, "Etsin: muillekin kuin opiskelijoille."),
        (
            {"not_audiences": ("members_only", "students")},
            "Etsin: muillekin kuin opiskelijoille tai liiton jäsenille.",
        ),
        ({"organisers": ("Aalto-yliopisto",)}, "Etsin: Aalto-yliopisto."),
        ({"text": "robotiikka"}, "Etsin: ”robotiikka”."),
        ({"text": "**[x](https://y.example)**\n- ”z”"}, "Etsin: ”xhttps://y.example - z”."),
    ],
)
def test_what_was_searched_for_is_said(wish, said):
    assert searched_for(Wish(**wish), words("fi")) == said


def test_a_long_text_is_not_said_again_in_full():
    said = searched_for(Wish(text="sana " * 100), words("en"))
    assert len(said) < 100
    assert "…" in said


@pytest.mark.parametrize("language", LANGUAGES)
def test_places_are_named_in_the_language(language):
    said = searched_for(Wish(place="Turku"), words(language))
    assert {"fi": "Turku", "sv": "Åbo", "en": "Turku"}[language] in said


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("fi", "Etsin: Aalto-yliopisto, muillekin kuin nuorille."),
        ("sv", "Jag sökte: Aalto-universitetet, inte bara för unga."),
        ("en", "I searched for: Aalto-yliopisto, not only for young people."),
    ],
)
def test_an_organiser_is_named_in_the_language_where_it_has_a_name(language, said):
    aalto = programme(organiser={"fi": "Aalto-yliopisto", "sv": "Aalto-universitetet"})
    if language == "en":
        aalto = programme()
    wish = Wish(organisers=("Aalto-yliopisto",), not_audiences=("young",))
    assert head(match(aalto), language=language, wish=wish) == said


def test_an_organiser_is_known_by_the_first_part_of_its_name():
    movi = {"fi": "Jyväskylän yliopisto, Movi", "en": "University of Jyväskylä, Movi"}
    wish = Wish(organisers=("Jyväskylän yliopisto",))
    said = head(match(programme(organiser=movi)), language="en", wish=wish)
    assert said == "I searched for: University of Jyväskylä."


KUOPIO = Wish(place="Kuopio")


@pytest.mark.parametrize(
    ("matches", "instead"),
    [
        ([at("open", "nationwide")], "Näihin voi hakea koko Suomesta."),
        ([at("open", "nationwide", "online")], "Näihin voi hakea koko Suomesta."),
        ([at("open", "online")], "Näihin voi osallistua verkossa."),
        (
            [at("open", "online"), at("open", "nationwide")],
            "Näihin voi hakea koko Suomesta tai osallistua verkossa.",
        ),
        ([at("near", "Siilinjärvi")], "Nämä ovat lähistöllä."),
        ([at("near", "Siilinjärvi"), at("unknown")], "Osa näistä on lähistöllä."),
        (
            [at("near", "Siilinjärvi"), at("open", "online"), at("unknown")],
            "Osa näistä on lähistöllä, osaan pääsee mistä päin Suomea tahansa.",
        ),
        (
            [at("open", "online"), at("unknown")],
            "Osaan näistä pääsee mistä päin Suomea tahansa.",
        ),
        ([at("unknown")], "En tiedä, missä päin nämä ovat."),
    ],
)
def test_why_none_is_in_the_place_itself_is_said(matches, instead):
    said = head(*matches, wish=KUOPIO, local=False)
    assert said == (f"Etsin: Kuopio. En löytänyt ohjelmaa, joka toimisi juuri Kuopiossa. {instead}")


def test_a_local_one_further_down_is_announced():
    pages = [at("open", "online")] * 3 + [at("exact", "Kuopio")]
    said = head(*pages, wish=KUOPIO, local=True)
    assert said == "Etsin: Kuopio. Myös Kuopiossa on jotain, mutta vasta myöhempänä listassa."
    assert "En löytänyt" not in said


def test_a_local_one_on_the_page_needs_no_explanation():
    said = head(at("exact", "Kuopio"), at("open", "online"), wish=KUOPIO)
    assert said == "Etsin: Kuopio."


def test_the_reason_is_given_once():
    pages = [at("open", "online")] * 6
    assert head(*pages, start=3, wish=KUOPIO, local=False) == "Etsin: Kuopio."


RUSSIAN = {"language": "against"}


def test_the_one_thing_wished_for_that_nothing_has_is_named():
    said = head(match(levels=RUSSIAN), wish=Wish(languages=("ru",)), missed=("language",))
    assert said.endswith("En löytänyt ohjelmaa, joka olisi venäjäksi. Nämä ovat lähimpänä.")


@pytest.mark.parametrize(
    ("facet", "wish", "said"),
    [
        ("place", {"place": "Kuopio"}, "joka olisi Kuopiossa."),
        ("field", {"fields": ("law",)}, "joka olisi oikeusalalla."),
        ("online", {"online": True}, "joka olisi verkossa."),
        ("cost", {"free": True}, "joka olisi maksuton."),
        ("audience", {"audiences": ("parents",)}, "joka olisi pienten lasten vanhemmille."),
    ],
)
def test_every_kind_of_wish_can_be_missed(facet, wish, said):
    assert said in head(match(levels={facet: "against"}), wish=Wish(**wish), missed=(facet,))


def test_of_several_wishes_those_that_are_missed_are_named():
    wish = Wish(place="Kuopio", languages=("ru",), free=True)
    near = match(levels={"place": "against", "language": "against", "cost": "exact"})
    said = head(near, wish=wish, missed=("place", "language"), local=False)
    assert said.endswith("Nämä ovat lähimpänä, mutta eivät ole Kuopiossa tai venäjäksi.")


def test_what_is_not_known_is_not_denied():
    wish = Wish(place="Kuopio", languages=("ru",))
    matches = [
        match(levels={"place": "exact", "language": "against"}),
        match(levels={"place": "exact", "language": "unknown"}),
    ]
    said = head(*matches, wish=wish, missed=("language",))
    assert "eivät ole" not in said
    assert said.endswith("Nämä ovat lähimpänä, mutta mikään ei ole varmasti venäjäksi.")


def test_of_several_groups_none_is_said_to_be_left_out():
    wish = Wish(audiences=("immigrants", "parents"))
    said = head(match(levels={"audience": "against"}), wish=wish, missed=("audience",))
    assert said.endswith("Nämä ovat lähimpänä.")
    assert "eivät ole" not in said
