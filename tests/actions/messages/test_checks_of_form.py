"""What can be seen from the form of a draft: its length, its marks, its languages, its tone."""

import pytest

from actions.messages.checks import check

LIMIT = 200
FIRES = {
    "placeholder": [
        ("fi", "Hei [nimi], tapasimme messuilla. Olisi kiva verkostoitua."),
        ("fi", "Hei NIMI TÄHÄN, kiitos hyvästä puheesta."),
        ("fi", "Hei XXX, näin puheesi Slushissa."),
        ("fi", "Hei Anna, olen kiinnostunut yrityksestä ____."),
        ("fi", "Hei <nimi>, luin juttusi."),
        ("sv", "Hej [namn], vi träffades på mässan."),
        ("sv", "Hej Förnamn, tack för ditt föredrag."),
        ("sv", "Hej {namn}, jag läste din text."),
        ("en", "Hi Firstname, I liked your post."),
        ("en", "Hi [First Name], I saw your talk."),
        ("en", "Dear {name}, I read your article about <company>."),
        ("en", "Hi Anna, I would love to work at INSERT COMPANY HERE."),
    ],
    "language_mix": [
        ("fi", "Hei Anna, tapasimme Slushissa. I would like to hear about your work."),
        ("fi", "Hei Anna, I am a data engineer ja haluaisin kuulla työstäsi, koska se on tärkeää."),
        ("fi", "Hej Anna, jag är ingenjör. Olen kiinnostunut siitä, mitä te teette."),
        ("en", "Hi Johan, it was nice to meet you. Jag vill gärna höra om ditt jobb."),
    ],
    "tone_mismatch": [
        ("fi", "Hyvä Anna Virtanen, luin juttunne. Voisinko tavata Teidät? Sulla on hieno työ."),
        ("fi", "Moi Anna! Olisiko sinulla aikaa? Haluaisin kysyä Teiltä alasta."),
        ("fi", "Arvoisa johtaja Laine, moikka vaan, sä pidit hyvän puheen."),
        ("sv", "Hej Johan, du höll ett fint föredrag. Får jag fråga Er om arbetet?"),
        ("sv", "Bästa herr Ek, tjena, jag såg ditt föredrag."),
        ("en", "Dear Sir/Madam, hey, I wanna connect with you."),
        ("en", "To whom it may concern, I loved your talk 😀😀😍"),
        ("en", "Dear Mr. Smith, your talk was great! Wow! I learned so much!"),
    ],
    "many_exclamations": [
        ("fi", "Hei Anna! Mahtava puhe! Olisi ihana verkostoitua!"),
        ("fi", "Hei Anna, kiitos puheesta!!"),
        ("sv", "Hej Anna! Vilket tal! Jag vill bli din kontakt!"),
        ("en", "Hi Anna, great talk!!!"),
    ],
    "too_many_questions": [
        ("fi", "Hei Anna, miten pääsit alalle? Onko teillä kiire? Mitä neuvoisit?"),
        ("sv", "Hej Eva, hur blev du chef? Vad gör ni? Trivs du?"),
        ("en", "Hi Eva, how did you start? What do you do? Do you like it?"),
    ],
}
QUIET = {
    "placeholder": [
        ("fi", "Hei Anna, nimi jäi mieleen, vaikka en muistanut kasvoja."),
        ("fi", "Hei Anna, toivotan hyvää syksyä. Terveisin Omar (datainsinööri)"),
        ("sv", "Hej Anna, jag minns ditt namn från mässan."),
        ("en", "Hi Anna, I remembered your name from the fair [sorry for the delay]."),
        ("en", "Hi Anna, I work at TIETO and know SQL and AWS."),
    ],
    "language_mix": [
        ("fi", "Hei Anna, kuulin puheesi The Future of Work Slushissa. Olen data engineer."),
        ("fi", "Hei Anna, luin juttusi ”How to be a good leader and a friend”. Se auttoi minua."),
        ("fi", "Hei Johan Lindqvist, tapasimme Handelsbankenilla. Terveisin Björn"),
        (
            "sv",
            "Hej Anna, vi träffades på Slush. Jag är data scientist och gillar machine learning.",
        ),
        ("sv", "Hej Matti Virtanen, vi jobbade ihop på Kela. Hälsningar, Pirjo Mäkinen"),
        (
            "en",
            "Hi Pekka, we met at Messukeskus in Helsinki. I work as a nurse at Työterveyslaitos.",
        ),
        ("en", "Hej Anna, it was nice to meet you at the fair. Terveisin Omar"),
    ],
    "tone_mismatch": [
        ("fi", "Hei Anna, voisinko kysyä, millaista teillä Woltilla on? Sinun työsi kiinnostaa."),
        ("fi", "Arvoisa rouva Laine, luin kirjoituksenne. Voisinko kysyä Teiltä alasta?"),
        ("fi", "Moi Anna! Kiva kun tavattiin 🙂"),
        ("sv", "Hej Johan, hur har ni det på Neste? Jag såg ditt föredrag."),
        ("sv", "Hej Johan! Ni gör ett fint arbete, och du höll ett bra tal."),
        ("en", "Dear Ms. Smith, I read your article. May I ask you a question?"),
        ("en", "Hey Anna! Great talk today 🙂"),
    ],
    "many_exclamations": [
        ("fi", "Hei Anna! Kiitos puheestasi! Terveisin Omar"),
        ("sv", "Hej Anna! Tack för ditt tal."),
        ("en", "Hi Anna! Thanks for your talk."),
    ],
    "too_many_questions": [
        ("fi", "Hei Anna, miten pääsit alalle? Voisinko kysyä lisää?"),
        ("sv", "Hej Eva, hur blev du chef?"),
        ("en", "Hi Eva, how did you start?"),
    ],
}


def ids(draft, language, **more):
    return {found.id for found in check(draft, limit=LIMIT, language=language, **more)}


@pytest.mark.parametrize(
    ("name", "language", "draft"),
    [(name, *case) for name, cases in FIRES.items() for case in cases],
)
def test_fires(name, language, draft):
    assert name in ids(draft, language)


@pytest.mark.parametrize(
    ("name", "language", "draft"),
    [(name, *case) for name, cases in QUIET.items() for case in cases],
)
def test_stays_quiet(name, language, draft):
    assert name not in ids(draft, language)


@pytest.mark.parametrize(
    ("draft", "good", "characters"),
    [
        ("a" * 200, True, "200"),
        ("a" * 201, False, "201"),
        ("😀" * 100, True, "200"),
        ("😀" * 100 + "a", False, "201"),
        ("e\u0301" * 200, True, "200"),
        ("a" * 200 + "\n", True, "200"),
    ],
)
def test_counts_as_linkedin_does(draft, good, characters):
    (found,) = [
        each for each in check(draft, limit=200, language="en") if each.id in {"fits", "too_long"}
    ]
    assert (found.good, found.values["characters"], found.values["limit"]) == (
        good,
        characters,
        "200",
    )


def test_tells_how_much_is_too_much():
    found = next(
        each for each in check("a" * 230, limit=200, language="fi") if each.id == "too_long"
    )
    assert found.values["over"] == "30"


@pytest.mark.parametrize("draft", ["Hei [nimi], moi vaan", "Hi [Name], how are you"])
def test_quotes_the_placeholder(draft):
    found = next(
        each for each in check(draft, limit=LIMIT, language="fi") if each.id == "placeholder"
    )
    assert found.values["placeholder"] in draft
    assert not {"no_name", "wrong_name", "greets_by_name"} & ids(draft, "fi")
