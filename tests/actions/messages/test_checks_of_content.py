"""What a draft says and does not say."""

import pytest

from actions.messages.checks import check

FIRES = {
    "no_reason": [
        ("fi", "Hei Anna, haluaisin lisätä sinut verkostooni."),
        ("fi", "Hei! Olen datainsinööri ja asun Tampereella. Terveisin Omar"),
        ("sv", "Hej Johan! Jag skulle vilja lägga till dig i mitt nätverk."),
        ("en", "Hi Sarah, I would like to connect with you."),
    ],
    "generic_phrase": [
        ("fi", "Hei, haluaisin lisätä sinut ammatilliseen verkostooni."),
        ("fi", "Liittyisitkö verkostooni LinkedInissä?"),
        ("fi", "Hei Anna haluisin lisata sut mun verkostoon"),
        ("sv", "Jag skulle vilja lägga till dig i mitt professionella nätverk."),
        ("sv", "Hej, jag vill gärna ha dig i mitt nätverk på LinkedIn."),
        ("en", "I'd like to add you to my professional network on LinkedIn."),
        ("en", "Hi, I would like to join your network."),
        ("en", "I came across your profile and would love to connect."),
    ],
    "asks_for_job": [
        ("fi", "Hei Anna, onko teillä töitä minulle?"),
        ("fi", "Hei, palkatkaa minut, olen ahkera."),
        ("fi", "Moi Mikko olisko teil avoimia paikkoja"),
        ("fi", "Hei Anna, voisitko järjestää minulle työpaikan? CV liitteenä."),
        ("sv", "Hej Johan, har ni jobb?"),
        ("sv", "Hej, finns det några lediga platser hos er? Bifogar mitt CV."),
        ("sv", "Kan du ge mig ett jobb?"),
        ("en", "Hi, can you give me a job?"),
        ("en", "Hello Sarah, do you have open positions?"),
        ("en", "Dear Anna, please find attached my CV."),
        ("en", "are you hiring? i need a job"),
    ],
    "nothing_offered": [
        ("fi", "Hei Anna, voisitko auttaa minua työnhaussa?"),
        ("fi", "Hei Anna, ryhtyisitkö mentorikseni?"),
        ("sv", "Hej Eva, kan du hjälpa mig att hitta praktik?"),
        ("en", "Hi Anna, could you review my CV and call me?"),
        ("en", "Hi Anna, would you be my mentor?"),
    ],
    "all_about_me": [
        ("fi", "Hei! Olen datainsinööri. Olen ahkera ja nopea. Etsin töitä. Osaan SQL:ää."),
        ("fi", "Minä olen kokki. Mulla on kokemusta. Haluan töihin. Olen joustava."),
        ("sv", "Jag är kock. Jag har erfarenhet. Jag söker jobb. Jag är flitig."),
        ("en", "I am a cook. I have experience. I want work. I am flexible."),
    ],
    "pressure": [
        ("fi", "Hei Anna, vastaa heti."),
        ("fi", "Miksi et vastaa viesteihini?"),
        ("fi", "Odotan vastaustasi viimeistään huomenna."),
        ("sv", "Svara genast, tack."),
        ("sv", "Varför svarar du inte?"),
        ("en", "I expect an answer today."),
        ("en", "Why don't you answer me?"),
        ("en", "Please reply immediately."),
    ],
    "has_reason": [
        ("fi", "Hei Anna, tapasimme Slushissa viime viikolla."),
        ("fi", "Hei Anna, oli kiva jutella messuilla."),
        ("fi", "Hei Anna, luin juttusi perehdytyksestä."),
        ("fi", "Moi! Opiskeltiin samassa koulussa."),
        ("fi", "Hei, Pekka Laine suositteli, että otan yhteyttä."),
        ("fi", "Hei Anna, sinun työsi kiinnostaa minua, koska vaihdan alaa."),
        ("sv", "Hej Johan, vi träffades på mässan."),
        ("sv", "Hej Eva, jag är intresserad av ditt arbete."),
        ("sv", "Hej Eva, jag lyssnade på ditt föredrag."),
        ("en", "Hi Sarah, we met at Slush."),
        ("en", "Hi Sarah, I enjoyed your talk."),
        ("en", "Hi, we worked together at Nokia."),
        ("en", "Hi Sarah, I am interested in your work with data."),
    ],
    "about_them": [
        ("fi", "Hei Anna, puheesi oli hieno."),
        ("fi", "Hei Anna, kerroit hyvin työstäsi."),
        ("fi", "Arvoisa rouva Laine, kirjoituksenne auttoi minua."),
        ("sv", "Hej Eva, ditt föredrag var fint."),
        ("en", "Hi Anna, your talk was great."),
    ],
    "offers_something": [
        ("fi", "Voin auttaa verkkosivuissa."),
        ("fi", "Kerron mielelläni omista kokemuksistani."),
        ("fi", "Hei Anna, tarjoan kahvit, jos ehdit jutella."),
        ("sv", "Jag hjälper gärna till med webben."),
        ("sv", "Jag kan berätta om Indien."),
        ("en", "I can help you with Excel."),
        ("en", "Happy to share what I know about testing."),
    ],
    "polite_end": [
        ("fi", "Hei Anna, tapasimme Slushissa. Kiitos etukäteen! Terveisin Omar"),
        ("fi", "Hei Anna, tapasimme. Mukavaa viikkoa!"),
        ("sv", "Hej Eva, vi sågs på mässan. Tack på förhand!"),
        ("sv", "Hej Eva, vi sågs. Mvh Lina"),
        ("en", "Hi Anna, we met at Slush. Best regards, Omar"),
        ("en", "Hi Anna, we met. Thank you!"),
    ],
    "clear_ask": [
        ("fi", "Hei Anna, miten pääsit alalle?"),
        ("fi", "Hei Anna, haluaisin kuulla työstäsi."),
        ("sv", "Hej Eva, får jag fråga om ditt arbete?"),
        ("en", "Hi Anna, could I ask you about your work?"),
        ("en", "Hi Anna, I would love to hear about your work."),
    ],
}
QUIET = {
    "no_reason": FIRES["has_reason"],
    "has_reason": FIRES["no_reason"],
    "generic_phrase": [
        ("fi", "Hei Anna, tapasimme Slushissa. Olisi mukava pitää yhteyttä."),
        ("sv", "Hej Johan, vi träffades på mässan. Vi kan väl hålla kontakten."),
        ("en", "Hi Sarah, we met at Slush and I enjoyed your network talk."),
    ],
    "asks_for_job": [
        ("fi", "Hei Anna, haluaisin kuulla, millaista työtä teette."),
        ("fi", "Hei Anna, olen datainsinööri ja etsin töitä Tampereelta."),
        ("fi", "Olisiko sinulla hetki aikaa kertoa työstäsi?"),
        ("sv", "Hej Johan, jag vill gärna höra om ditt jobb."),
        ("en", "Hi Sarah, how did you find your job?"),
        ("en", "Hi Sarah, do you have ten minutes to talk about your work?"),
    ],
    "nothing_offered": [
        ("fi", "Hei Anna, voisitko auttaa minua SQL:ssä? Voin auttaa suomen kielessä."),
        ("fi", "Hei Anna, tapasimme Slushissa. Olisi kiva pitää yhteyttä."),
        ("sv", "Hej Eva, kan du hjälpa mig? Jag bjuder på kaffe."),
        ("en", "Hi Anna, could you review my CV? Happy to help you with Excel in return."),
        ("en", "Hi Anna, I enjoyed your talk."),
    ],
    "all_about_me": [
        ("fi", "Olen kokki. Etsin töitä. Olen ahkera. Puheesi auttoi minua."),
        ("fi", "Hei Anna, tapasimme messuilla. Olen kokki. Etsin uutta. Osaan leipoa."),
        ("sv", "Jag är kock. Jag söker jobb. Jag läste din text. Jag är flitig."),
        ("en", "I am a cook. I read your post. I want to learn. I have time."),
        ("en", "I am a cook."),
    ],
    "pressure": [
        ("fi", "Hei Anna, vastaa heti kun ehdit."),
        ("fi", "Ymmärrän, jos et ehdi vastata."),
        ("fi", "Olisi mukava kuulla sinusta."),
        ("sv", "Svara gärna när du hinner."),
        ("en", "No hurry, reply when you have time."),
        ("en", "I did not expect such a good talk."),
    ],
    "about_them": [
        ("fi", "Hei Anna, olen kokki. Se olisi kiva, ja voisi toimia uusi vuosi."),
        ("sv", "Hej Eva, jag är kock."),
        ("en", "Hi Anna, I am a cook."),
    ],
    "offers_something": [
        ("fi", "Voisitko auttaa minua?"),
        ("sv", "Kan du hjälpa mig?"),
        ("en", "Can you help me?"),
    ],
    "polite_end": [
        ("fi", "Hei Anna, onko töitä?"),
        ("sv", "Hej Eva, har ni jobb?"),
        ("en", "Hi Anna, give me a job."),
    ],
    "clear_ask": [
        ("fi", "Hei Anna, olen kokki."),
        ("sv", "Hej Eva, jag är kock."),
        ("en", "Hi Anna, how? Why? When?"),
    ],
}


def ids(draft, language):
    return {found.id for found in check(draft, limit=300, language=language)}


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


def test_quotes_the_generic_phrase():
    draft = "Hei, haluaisin lisätä sinut ammatilliseen verkostooni."
    found = next(
        each for each in check(draft, limit=300, language="fi") if each.id == "generic_phrase"
    )
    assert found.values["phrase"] == "haluaisin lisätä sinut ammatilliseen verkostooni"
