"""The draft that a user pasted, without the words around it that are for the bot."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.messages.pasted import instruction_in, language_of_draft, pasted_in

FI = "Hei Anna, tapasimme Slushissa. Olisi mukava verkostoitua."
SV = "Hej Johan, vi träffades på mässan. Jag vill gärna hålla kontakten."
EN = "Hi Sarah, we met at Slush. I would love to hear about your work."
WITH_DRAFT = [
    (f"tarkista tämä: {FI}", FI, "tarkista tämä:"),
    (f"onko tämä hyvä viesti: {FI}", FI, "onko tämä hyvä viesti:"),
    (f"Voitko tarkistaa viestini?\n{FI}", FI, "Voitko tarkistaa viestini?"),
    (f"Voitko tarkistaa viestini?\n\n{FI}\n\nTerveisin Omar", f"{FI}\n\nTerveisin Omar", None),
    (f"{FI}\n\nonko tämä ok?", FI, "onko tämä ok?"),
    (f"onks tää hyvä ”{FI}”", FI, "onks tää hyvä"),
    (f'lue tää "{FI}" ja sano mitä mieltä oot', FI, "lue tää ja sano mitä mieltä oot"),
    (f"«{FI}» mitä mieltä?", FI, "mitä mieltä?"),
    (f"„{FI}“ korjaa tämä", FI, "korjaa tämä"),
    (f"'{FI}' voitko parantaa", FI, "voitko parantaa"),
    ("tarkista hei anna nähtiin slushissa ois kiva jutella lisää", None, "tarkista"),
    (f"tsekkaa mun linkkariviesti - {FI}", FI, None),
    (
        'tarkista tämä: Hei Anna, luin juttusi "Näin verkostoidut paremmin työssä". Se auttoi.',
        None,
        "tarkista tämä:",
    ),
    ("kommentoi tätä: Hei Anna: olen kokki ja luin juttusi", None, "kommentoi tätä:"),
    (f"kan du kolla det här: {SV}", SV, "kan du kolla det här:"),
    (f"Är den här bra?\n{SV}", SV, "Är den här bra?"),
    (f"läs min inbjudan ”{SV}”", SV, "läs min inbjudan"),
    (f"vad tycker du om det här meddelandet? {SV}", SV, None),
    (f"check my message: {EN}", EN, "check my message:"),
    (f"is this good?\n\n{EN}", EN, "is this good?"),
    (f"“{EN}” is this ok", EN, "is this ok"),
    (f"here is my draft: {EN}", EN, "here is my draft:"),
    (f"pls review this {EN}", EN, "pls review this"),
    (f"can you improve this message - {EN}", EN, None),
    (FI, FI, ""),
    (EN + "\nOmar", EN + "\nOmar", ""),
]
NO_DRAFT = [
    "voitko tarkistaa viestini",
    "tarkista mun linkkarikutsu",
    "Voitko tarkistaa viestini? Se on kutsu rekrytoijalle.",
    "tarkista viesti: ok",
    "onko viestini hyvä",
    "hei, voisitko lukea mun viestin läpi",
    "mitä mieltä olet viestistäni?",
    "osaatko tarkistaa ”linkkarikutsun”",
    "tarkista viesti jonka kirjoitin Anna Virtaselle",
    "kan du granska mitt meddelande",
    "Hej! Kan du läsa min inbjudan?",
    "check my message please",
    "hi, can you review my linkedin invite",
    "is my message too long",
    "",
    "   ",
    "???",
]
ASKED = [
    FI,
    SV,
    EN,
    "moi anna nähtiin slushissa ois kiva jutella lisää",
    "kiitos puheestasi, se oli todella hieno ja opettavainen juttu minulle",
    "Olen datainsinööri ja haluaisin kuulla työstäsi.",
    "Voisitko kertoa minulle, miten pääsit alalle? Olen kokki ja vaihdan alaa.",
    "onko teillä töitä minulle, olen ahkera ja nopea siivooja",
    "Palkatkaa minut, olen hyvä",
    "Skulle vilja lägga till dig i mitt nätverk",
    "I'd like to add you to my professional network",
    "I am writing because I read your article about nursing",
]
ASKED_NO_DRAFT = [
    "en tiedä mitä lähettäisin",
    "ei mulla ole vielä mitään viestiä",
    "mikä on mentori?",
    "miksi sä kysyt tätä",
    "kauanko tämä kestää?",
    "peruuta koko juttu",
    "en halua näyttää sitä",
    "kirjoita mulle mieluummin uusi viesti",
    "mihin mun tiedot menee",
    "onko tämä ilmaista?",
    "voitko tarkistaa viestini",
    "jag har inget meddelande än",
    "vad betyder mentor egentligen?",
    "jag vet inte vad jag ska skriva",
    "skriv ett nytt åt mig i stället",
    "i don't have it yet",
    "what do you do with my data?",
    "write me a new one please",
    "how long can it be?",
    "never mind, stop this",
    "ok",
    "kyllä kiitos",
]


@pytest.mark.parametrize(("text", "draft", "instruction"), WITH_DRAFT)
def test_finds_the_draft(text, draft, instruction):
    asked = instruction == ""
    found = pasted_in(text, asked=asked)
    assert found is not None
    if draft is not None:
        assert found == draft
    else:
        assert instruction is None or found == text.removeprefix(instruction).strip()
    if instruction is not None:
        assert instruction_in(text) == instruction


@pytest.mark.parametrize("text", NO_DRAFT)
def test_finds_no_draft_in_a_request(text):
    assert pasted_in(text, asked=False) is None


@pytest.mark.parametrize("text", ASKED)
def test_takes_the_whole_text_when_it_was_asked_for(text):
    assert pasted_in(text, asked=True) == text
    assert instruction_in(text) == ""


@pytest.mark.parametrize("text", ASKED_NO_DRAFT)
def test_takes_no_command_or_question_for_a_draft(text):
    assert pasted_in(text, asked=True) is None
    assert instruction_in(text) == text


@pytest.mark.parametrize(
    ("draft", "language"),
    [
        (FI, "fi"),
        (SV, "sv"),
        (EN, "en"),
        ("moi anna nähtiin slushissa ois kiva jutella", "fi"),
        ("Hej Matti Virtanen, tack för senast!", "sv"),
        ("Hi Pekka, great talk at Messukeskus!", "en"),
        ("12345", "sv"),
    ],
)
def test_tells_the_language(draft, language):
    assert language_of_draft(draft, "sv") == language


@given(st.text(max_size=300), st.booleans())
def test_takes_any_text(text, asked):
    found = pasted_in(text, asked=asked)
    assert found is None or (found == found.strip() and len(found.split()) >= 3)
    assert instruction_in(text) == instruction_in(text).strip()
