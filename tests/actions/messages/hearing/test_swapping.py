"""What is to stand for something that was said before is put there, wherever that is."""

import pytest

from actions.messages.details import Details, Interest, Myself, Occasion, Phrase
from actions.messages.hearing.listen import listen
from actions.messages.hearing.said import Said


def known(language, when, job, topic):
    return Details(
        recipient="Riitta Lehto",
        relation="former_colleague",
        occasion=Occasion("Stockmann", kind="employer"),
        met_when=Phrase(when, language),
        about_me=Myself(job, language),
        interest=Interest(topic, language),
        employer=Phrase("Neste"),
    )


KNOWN = {
    "fi": known("fi", "viime kuussa", "kokki", "logistiikka"),
    "sv": known("sv", "förra månaden", "kock", "logistik"),
    "en": known("en", "last month", "cook", "logistics"),
}
SWAPS = [
    ("fi", "vaihda Stockmann Tokmanniksi", "occasion", "Tokmanni"),
    ("fi", "vaihda Nesteen tilalle Fortum", "employer", "Fortum"),
    ("fi", "se oli Fortum eikä Neste", "employer", "Fortum"),
    ("fi", "Nesteen sijaan Fortum", "employer", "Fortum"),
    ("fi", "ei viime kuussa vaan toissapäivänä", "met_when", "toissapäivänä"),
    ("fi", "ei kokki vaan leipuri", "about_me", "leipuri"),
    ("fi", "hän on Nesteellä, eiku Fortumilla", "employer", "Fortum"),
    ("fi", "ei Lehto vaan Lehtonen", "recipient", "Riitta Lehtonen"),
    ("sv", "byt Stockmann till Tokmanni", "occasion", "Tokmanni"),
    ("sv", "det var Fortum, inte Neste", "employer", "Fortum"),
    ("sv", "inte förra månaden utan igår", "met_when", "igår"),
    ("sv", "inte kock utan bagare", "about_me", "bagare"),
    ("sv", "Neste, nej vänta, Fortum", "employer", "Fortum"),
    ("sv", "ersätt logistik med ekonomi", "interest", "ekonomi"),
    ("en", "replace Stockmann with Tokmanni please", "occasion", "Tokmanni"),
    ("en", "oh sorry it was Fortum not Neste", "employer", "Fortum"),
    ("en", "not last month, yesterday", "met_when", "yesterday"),
    ("en", "not neste but Fortum", "employer", "Fortum"),
    ("en", "she is a manager at Neste, wait no, at Fortum", "employer", "Fortum"),
    ("en", "change logistics to payroll", "interest", "payroll"),
    ("en", "Lehtonen instead of Lehto", "recipient", "Riitta Lehtonen"),
]


def text_of(value):
    return value if isinstance(value, str) else value.text


@pytest.mark.parametrize(("language", "text", "name", "value"), SWAPS)
def test_what_holds_the_old_value_gets_the_new_one(language, text, name, value):
    heard = listen(Said(text, language, known=KNOWN[language]))
    assert {each: text_of(said) for each, said in heard.details.items()} == {name: value}
    assert not heard.commands.any


def test_a_name_that_stands_twice_is_changed_twice():
    both = Details(
        occasion=Occasion("Attendo", kind="employer"),
        employer=Phrase("Attendo"),
        relation="former_colleague",
    )
    heard = listen(Said("change Attendo to Esperi", "en", known=both))
    assert {name: each.text for name, each in heard.details.items()} == {
        "occasion": "Esperi",
        "employer": "Esperi",
    }
    assert heard.details["occasion"].kind == "employer"


@pytest.mark.parametrize(
    ("language", "text", "unused"),
    [
        ("fi", "vaihda Alko Valioksi", "Valioksi"),
        ("sv", "byt Alko mot Valio", "Valio"),
        ("en", "swap Alko for Valio", "Valio"),
        ("en", "not January, February", "February"),
        ("en", "not cook but baker", "baker"),
        ("sv", "inte kock utan bagare", "bagare"),
    ],
)
def test_what_nobody_has_said_cannot_be_changed(language, text, unused):
    heard = listen(Said(text, language))
    assert heard.nothing
    assert heard.unused == unused


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("fi", "en nyt, ehkä myöhemmin"),
        ("sv", "inte nu, kanske senare"),
        ("en", "not today maybe, some other day then"),
        ("en", "should I write to Alko and not to Valio?"),
    ],
)
def test_what_is_no_correction_is_none(language, text):
    assert listen(Said(text, language)).unused is None


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "she is CEO of Valio, no wait, of Alko"),
        ("sv", "hon jobbar på Valio, nej vänta, på Alko"),
        ("fi", "hän on töissä Valiolla, eiku Alkolla"),
    ],
)
def test_a_slip_is_left_out_of_what_is_told(language, text):
    entities = [
        {"entity": "organisation", "value": name, "start": at, "end": at + len(name)}
        for name in ("Valio", "Alko")
        for at in [text.index(name)]
    ]
    heard = listen(Said(text, language, entities=entities))
    assert heard.details["employer"].text == "Alko"


@pytest.mark.parametrize(
    ("language", "text", "name", "place"),
    [
        ("en", "no, Akseli is the name, place is Vaisala", "Akseli", "Vaisala"),
        ("sv", "nej Gunnar är namnet och platsen är Vaisala", "Gunnar", "Vaisala"),
        ("fi", "ei kun Aulis on nimi, paikka on Viking Line", "Aulis", "Viking Line"),
    ],
)
def test_two_things_are_set_right_at_once(language, text, name, place):
    details = Details(relation="former_colleague", occasion=Occasion(name, kind="employer"))
    for asked in ("recipient", "interest", None):
        heard = listen(Said(text, language, asked, details)).details
        assert (heard["recipient"], heard["occasion"].text) == (name, place)


@pytest.mark.parametrize(
    ("language", "text", "name"),
    [
        ("en", "her name is spelled with C: Carita", "Carita"),
        ("sv", "namnet stavas med W: Wilma", "Wilma"),
        ("fi", "nimi kirjoitetaan C:llä: Carita", "Carita"),
    ],
)
def test_a_name_that_is_spelled_is_heard(language, text, name):
    assert listen(Said(text, language)).details["recipient"] == name


@pytest.mark.parametrize(
    ("language", "text"),
    [("en", "the place is nice"), ("sv", "platsen är fin"), ("fi", "paikka on kiva")],
)
def test_what_a_place_is_like_is_no_place(language, text):
    assert "occasion" not in listen(Said(text, language)).details


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "she has moved to Orion"),
        ("en", "he left for Orion"),
        ("sv", "hon har bytt till Orion"),
        ("sv", "han gick över till Orion"),
        ("fi", "hän siirtyi Orionille"),
    ],
)
def test_where_somebody_went_is_where_they_work(language, text):
    at = text.index("Orion")
    entity = {"entity": "organisation", "value": "Orion", "start": at, "end": len(text)}
    heard = listen(Said(text, language, known=KNOWN[language], entities=[entity])).details
    assert heard["employer"].text == "Orion"
    assert "occasion" not in heard
