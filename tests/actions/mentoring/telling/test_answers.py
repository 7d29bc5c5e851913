"""Answers about the programmes that were just shown."""

from __future__ import annotations

from typing import get_args

import pytest

from actions.mentoring.telling import Question, tell_answer
from tests.actions.mentoring.telling.sample import LANGUAGES, TODAY, match, programme

HOW = {
    "fi": "Haetaan lomakkeella.",
    "sv": "Man ansöker med en blankett.",
    "en": "Apply with the form.",
}
DATED = {
    "fi": "Haku oli auki 4.6.–18.8.2024.",
    "sv": "Ansökan var öppen 4.6–18.8.2024.",
    "en": "Applications were open from 4 June to 18 August 2024.",
}


def told(question: str, *given, language: str = "fi", numbers=None) -> str:
    return tell_answer(question, given, language=language, today=TODAY, numbers=numbers)


def line(question: str, language: str = "fi", open_now=None, **own) -> str:
    text = told(question, match(programme(**own), open_now=open_now), language=language)
    return text.split("\n")[0].split("** ", 1)[1]


@pytest.mark.parametrize("question", get_args(Question))
@pytest.mark.parametrize("language", LANGUAGES)
def test_each_programme_gets_a_line_with_its_number_and_name(question, language):
    text = told(question, match(), match(), language=language, numbers=[4, 6])
    *lines, empty, check = text.split("\n")
    name = "Työparit" if language == "fi" else "Work Pairs"
    # A link names the programme itself.
    named = "" if question == "link" else f" {name}:"
    assert [
        each.startswith(f"- **{n}.{named}** ") for n, each in zip((4, 6), lines, strict=True)
    ] == [True] * 2
    assert all(name in each for each in lines)
    assert empty == ""
    assert check.endswith(".")
    assert told(question, match(), language=language).startswith("- **1.")


@pytest.mark.parametrize(
    ("question", "own", "answer"),
    [
        ("when", {}, "Hakuaika ei ole tiedossa."),
        ("when", {"opens": [1, 8]}, "Haku on ollut auki tammikuussa ja elokuussa."),
        ("when", {"always_open": True}, "Yhteyttä voi ottaa milloin vain."),
        ("when", {"how_to_apply": HOW}, "Hakuaika ei ole tiedossa. Haetaan lomakkeella."),
        ("when", {"how_to_apply": DATED, "opens": [6, 7, 8]}, DATED["fi"]),
        ("cost", {}, "Hinta ei ole tiedossa."),
        ("cost", {"cost": "free"}, "Maksuton."),
        (
            "cost",
            {"cost": "free", "inferred": ["cost"]},
            "Maksuton. Järjestäjä ei kerro tätä suoraan.",
        ),
        ("cost", {"cost": "membership"}, "Vaatii jäsenyyden."),
        ("who", {}, "Ei ole tiedossa, kuka voi hakea."),
        ("who", {"audience": ["women"]}, "Naisille. Tarkemmat ehdot eivät ole tiedossa."),
        (
            "who",
            {"audience": ["women"], "only_for": ["women"]},
            "Vain naisille. Tarkemmat ehdot eivät ole tiedossa.",
        ),
        ("who", {"audience": ["women"], "eligibility": HOW}, "Haetaan lomakkeella."),
        (
            "who",
            {"audience": ["women"], "inferred": ["audience"]},
            "Naisille. Tarkemmat ehdot eivät ole tiedossa. Järjestäjä ei kerro tätä suoraan.",
        ),
        ("how", {}, "Ei ole tiedossa, miten haetaan."),
        ("how", {"how_to_apply": HOW}, "Haetaan lomakkeella."),
        ("languages", {}, "Kieli ei ole tiedossa."),
        ("languages", {"languages": ["fi", "sv"]}, "Suomeksi tai ruotsiksi."),
        ("where", {}, "Paikka ei ole tiedossa."),
        ("where", {"places": ["Turku", "online"]}, "Turussa ja verkossa."),
        ("fresh", {}, "Uusin päivätty tieto on vuodelta 2025."),
        (
            "length",
            {},
            "Saat mentorin puoleksi vuodeksi ja tapaat hänet kerran kuussa.",
        ),
        (
            "length",
            {"summary": {"fi": "Saat mentorin.", "sv": "Du får en mentor.", "en": "A mentor."}},
            "Kesto ei ole tiedossa.",
        ),
        ("link", {}, "[Katso sivu: Työparit](https://example.org/tyoparit)"),
    ],
)
def test_what_is_known_is_told_and_what_is_not_is_said_to_be_unknown(question, own, answer):
    assert line(question, **own) == answer


def test_a_round_that_may_be_open_now_comes_before_past_dates():
    answer = line("when", open_now=True, how_to_apply=DATED, opens=[11])
    assert answer == "Haku on ollut auki marraskuussa, joten se voi olla auki nyt."


def test_when_the_facts_were_seen_is_said_once_for_all():
    text = told("fresh", match(), match(programme(checked_on="2026-09-03")))
    assert text.split("\n\n")[1].startswith("Vanhimmat tiedot on käyty läpi 3.9.2026.")


def test_numbers_have_to_fit_the_programmes():
    with pytest.raises(ValueError, match="zip"):
        told("when", match(), match(), numbers=[1])
