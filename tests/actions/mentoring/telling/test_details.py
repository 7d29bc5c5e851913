"""Everything about one programme; and one that has ended."""

from __future__ import annotations

import pytest

from actions.mentoring.telling import tell_ended, tell_one
from tests.actions.mentoring.telling.sample import LANGUAGES, TODAY, match, programme

LINE = {"fi": "Suomeksi sanottu.", "sv": "Sagt på svenska.", "en": "Said in English."}
FULL = {
    "kind": "peer",
    "languages": ["fi", "en"],
    "places": ["Turku", "online"],
    "fields": ["it"],
    "audience": ["immigrants"],
    "eligibility": {**LINE, "fi": "Mukaan pääsevät Suomeen muuttaneet."},
    "how_to_apply": {**LINE, "fi": "Haetaan lomakkeella."},
    "opens": [1],
    "cost": "free",
    "inferred": ["places"],
    "status": "project",
    "ends": "2027-02-28",
}


def told(language: str = "fi", **own) -> str:
    return tell_one(match(programme(**own)), language=language, today=TODAY)


def test_everything_known_is_told_in_short_lines():
    assert told(**FULL) == (
        "**Työparit**, Esimerkki ry. Tämä on vertaisryhmä, ei mentorointiohjelma. "
        "Saat mentorin puoleksi vuodeksi ja tapaat hänet kerran kuussa.\n\n"
        "- **Kenelle:** Mukaan pääsevät Suomeen muuttaneet.\n"
        "- **Alat:** IT-ala.\n"
        "- **Missä:** Turussa ja verkossa.\n"
        "- **Millä kielellä:** Suomeksi tai englanniksi.\n"
        "- **Hinta:** Maksuton.\n"
        "- **Miten haetaan:** Haetaan lomakkeella.\n"
        "- **Milloin:** Haku on ollut auki tammikuussa.\n"
        "- **Kuinka varmaa:** Hankkeen arvioidaan päättyvän 28.2.2027. "
        "Uusin päivätty tieto on vuodelta 2025.\n"
        "- **Järjestäjä ei kerro suoraan:** paikka.\n\n"
        "[Katso sivu: Työparit](https://example.org/tyoparit)\n\n"
        "Tiedot on käyty läpi 21.11.2026. Tarkista aina järjestäjän sivulta, onko haku auki."
    )


def test_what_is_not_known_is_said_on_one_line():
    lines = told().split("\n")
    unknown = "- **Ei tiedossa:** kuka voi hakea, paikka, kieli, hinta, miten haetaan, hakuaika."
    assert unknown in lines
    assert sum(line.startswith("- ") for line in lines) == 2


DATED = {"fi": "Haku on ollut tammikuussa.", "sv": "I januari.", "en": "In January."}


def test_when_to_apply_is_not_told_twice_nor_called_unknown():
    text = told(how_to_apply=DATED, opens=[1])
    assert "tammikuussa" in text
    assert "**Milloin:**" not in text
    assert "hakuaika" not in told(how_to_apply=DATED)
    now = tell_one(
        match(programme(how_to_apply=DATED, opens=[11]), open_now=True), language="fi", today=TODAY
    )
    assert "**Milloin:** Haku on ollut auki marraskuussa, joten se voi olla auki nyt." in now


def test_whom_it_is_for_comes_from_the_tags_when_no_sentence_says_it():
    assert "- **Kenelle:** Naisille ja opiskelijoille." in told(audience=["women", "students"])
    assert "- **Kenelle:** Vain naisille." in told(audience=["women"], only_for=["women"])


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_low_confidence_and_an_unclear_status_are_both_told(language):
    text = told(language, status="unclear", confidence="low")
    clear = told(language)
    lines = [line for line in text.split("\n") if line not in clear.split("\n")]
    assert len(lines) == 1
    assert lines[0].count(".") == 3


ENDED = {"status": "ended", "ended": LINE}


def ended(language: str, text: str, **own) -> str:
    said = LINE | {language: text}
    return tell_ended(programme(**ENDED | {"ended": said} | own), language=language)


def test_a_programme_that_ended_is_named_and_leads_on():
    said = ended("fi", "Työparit-hanke päättyi vuonna 2021.")
    assert said == "Työparit-hanke päättyi vuonna 2021. Katsotaan, mikä on nyt lähinnä sitä."
    assert ended("fi", "Hanke päättyi.").startswith("**Työparit.** Hanke päättyi.")
    assert ended("fi", "TP päättyi.", aliases=["TP"]).startswith("TP päättyi.")
    inflected = ended("fi", "Komeetan loppu oli 2023.", name={"fi": "Komeetta"})
    assert inflected.startswith("Komeetan loppu")


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_end_is_told_in_the_language(language):
    said = tell_ended(programme(**ENDED), language=language)
    assert LINE[language] in said
    assert "!" not in said
