"""A page of what was found."""

from __future__ import annotations

from datetime import date

import pytest

from actions.mentoring.telling import PAGE, tell_found
from actions.mentoring.wish import Wish
from tests.actions.mentoring.telling.sample import LANGUAGES, TODAY, found, match, programme

FIKA = {
    "name": {"en": "FIKA Mentoring Programme", "sv": "Mentorprogrammet FIKA"},
    "organiser": {"sv": "Luckan Integration"},
    "languages": ["en"],
    "audience": ["immigrants"],
    "only_for": ["immigrants"],
    "places": ["Helsinki"],
    "opens": [1, 8],
    "cost": "free",
}
WISH = Wish(place="Helsinki", languages=("en",), audiences=("immigrants",))
EXACT = {"place": "exact", "language": "exact", "audience": "exact"}
GOLDEN = {
    "fi": """\
Etsin: Helsinki, englanniksi, maahan muuttaneille.

**1. FIKA Mentoring Programme**, Luckan Integration.
Englanniksi, maahan muuttaneille, Helsingissä. Saat mentorin puoleksi vuodeksi ja tapaat hänet \
kerran kuussa.
Haku on ollut auki tammikuussa ja elokuussa. Maksuton. Uusin päivätty tieto on vuodelta 2025.
[Katso sivu: FIKA Mentoring Programme](https://example.org/tyoparit)

Tiedot on käyty läpi 21.11.2026. Tarkista aina järjestäjän sivulta, onko haku auki.

Muita en löytänyt.""",
    "sv": """\
Jag sökte: Helsingfors, på engelska, för inflyttade.

**1. Mentorprogrammet FIKA**, Luckan Integration.
På engelska, för inflyttade, i Helsingfors. Du får en mentor för ett halvår och träffar mentorn \
en gång i månaden.
Ansökan har varit öppen i januari och augusti. Gratis. Den senaste daterade uppgiften är från 2025.
[Öppna sidan: Mentorprogrammet FIKA](https://example.org/tyoparit)

Uppgifterna sågs senast över 21.11.2026. Kontrollera alltid på arrangörens sida om ansökan är öppen.

Jag hittade inga andra.""",
    "en": """\
I searched for: Helsinki, in English, for newcomers.

**1. FIKA Mentoring Programme**, Luckan Integration.
In English, for newcomers, in Helsinki. You get a mentor for six months and meet once a month.
Applications have been open in January and August. Free. The latest dated information \
is from 2025.
[See the page: FIKA Mentoring Programme](https://example.org/tyoparit)

These facts were last reviewed on 21 November 2026. Always check on the organiser’s page \
whether applications are open.

I found no others.""",
}


def told(*matches, language="fi", start=0, **rest) -> str:
    return tell_found(found(*matches, **rest), language=language, start=start, today=TODAY)


def many(count: int) -> list:
    return [match(programme(name={"fi": f"Ohjelma {n}"})) for n in range(1, count + 1)]


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_reads_as_written_here(language):
    fika = match(programme(**FIKA), levels=EXACT)
    assert told(fika, wish=WISH, language=language) == GOLDEN[language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_numbers_go_on_over_the_pages(language):
    matches = many(8)
    first, second, last = (told(*matches, language=language, start=n) for n in (0, PAGE, 6))
    assert [f"**{n}. Ohjelma {n}**" in first for n in range(1, 5)] == [True, True, True, False]
    assert [f"**{n}. Ohjelma {n}**" in second for n in (3, 4, 5, 6, 7)] == [
        False,
        True,
        True,
        True,
        False,
    ]
    more = {"fi": "”lisää”", "sv": "”fler”", "en": "“more”"}[language]
    assert [more in page for page in (first, second, last)] == [True, True, False]
    assert all(" 8" in page.split("\n\n")[-1] for page in (first, second, last))


@pytest.mark.parametrize("language", LANGUAGES)
def test_past_the_last_one_and_with_nothing_found_that_is_said(language):
    assert "\n" not in told(*many(2), language=language, start=3)
    assert "\n" not in told(language=language, wish=Wish(place="Kuopio"))
    assert "Kuopio" in told(language=language, wish=Wish(place="Kuopio"))


def test_the_oldest_day_is_named_when_they_differ():
    older = match(programme(checked_on="2026-09-03"))
    assert "Vanhimmat tiedot on käyty läpi 3.9.2026." in told(match(), older)


@pytest.mark.parametrize(
    ("own", "old", "said"),
    [
        ({}, False, "Uusin päivätty tieto on vuodelta 2025."),
        ({"last_known_active": 2020}, True, "päivätty tieto on vanha, vuodelta 2020."),
        ({"last_known_active": None}, False, "Tiedoissa ei ole päiväystä."),
        ({"status": "unclear"}, False, "Ei ole varmaa, jatkuuko tämä vielä."),
        ({"confidence": "low"}, False, "Tiedot ovat epävarmoja."),
        ({"status": "project", "ends": "2026-10-31"}, True, "piti päättyä 31.10.2026"),
    ],
)
def test_how_old_and_how_sure_the_facts_are_is_said(own, old, said):
    assert said in told(match(programme(**own), old=old))


def test_a_project_that_goes_on_and_a_sure_programme_carry_no_doubt():
    page = told(match(programme(status="project", ends="2027-02-28")))
    assert "varma" not in page
    assert "loppua" not in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_no_mentoring_programme_is_called_what_it_is(language):
    called = {"fi": "verkosto, ei", "sv": "nätverk, inte", "en": "a network, not"}[language]
    assert called in told(match(programme(kind="network")), language=language)
    assert called not in told(match(), language=language)


@pytest.mark.parametrize(
    ("own", "link"),
    [
        ({}, "[Katso sivu: Työparit](https://example.org/tyoparit)"),
        (
            {"url_is": "organiser"},
            "[Katso järjestäjän sivu: Työparit](https://example.org/tyoparit)",
        ),
        ({"url_is": "article"}, "[Lue ohjelmasta: Työparit](https://example.org/tyoparit)"),
        (
            {"url": None, "organiser": {"fi": "Esimerkki ry (Example)"}},
            "Hae netistä: ”Työparit, Esimerkki ry”.",
        ),
    ],
)
def test_the_link_says_what_it_leads_to(own, link):
    assert link in told(match(programme(**own)))


def test_applications_that_may_be_open_now_are_pointed_out():
    open_now = told(match(programme(opens=[11]), open_now=True))
    assert "Haku on ollut auki marraskuussa, joten se voi olla auki nyt." in open_now
    assert "Yhteyttä voi ottaa milloin vain." in told(match(programme(always_open=True)))


def test_cost_is_told_when_known_and_once():
    assert "Maksuton." in told(match(programme(cost="free")))
    assert "Vaatii jäsenyyden." in told(match(programme(cost="membership")))
    members = programme(cost="membership", only_for=["members_only"])
    assert "Vaatii jäsenyyden." not in told(match(members))
    assert "Hinta" not in told(match())
    assert "Hinta ei ole tiedossa." in told(match(levels={"cost": "unknown"}), wish=Wish(free=True))


def test_a_name_that_is_also_the_organiser_or_ends_with_a_point_is_told_once():
    page = told(match(programme(name={"fi": "Esimerkki ry."}, organiser={"fi": "Esimerkki ry."})))
    assert "**1. Esimerkki ry**.\n" in page


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_day_of_the_telling_decides_what_is_over(language):
    project = match(programme(status="project", ends="2027-02-28"))
    before, after = (
        tell_found(found(project), language=language, today=day)
        for day in (date(2027, 2, 28), date(2027, 3, 1))
    )
    assert before != after
    assert "2027" in after
    assert "2027" not in before
