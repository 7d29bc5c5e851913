"""What the user wants done with the message in the making."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.messages.details import DETAILS, Details, Occasion, Phrase
from actions.messages.hearing.commands import Commands, hear_commands
from actions.messages.hearing.said import Said

# language, text, what is commanded
COMMANDS = [
    ("fi", "kirjoita nyt", {"write_now": True}),
    ("fi", "riittää jo, tee se", {"write_now": True}),
    ("fi", "kirjotas se nyt vaan", {"write_now": True}),
    ("fi", "anna mennä", {"write_now": True}),
    ("sv", "skriv nu", {"write_now": True}),
    ("sv", "kör på", {"write_now": True}),
    ("en", "just write it", {"write_now": True}),
    ("en", "go ahead please", {"write_now": True}),
    ("fi", "en halua kertoa", {"skip": True}),
    ("fi", "ohita", {"skip": True}),
    ("fi", "en tiiä", {"skip": True}),
    ("fi", "en mä tiedä", {"skip": True}),
    ("fi", "ei mitään", {"skip": True}),
    ("fi", "ei ole", {"skip": True}),
    ("fi", "ei oo valia", {"skip": True}),
    ("sv", "vet inte", {"skip": True}),
    ("sv", "hoppa över", {"skip": True}),
    ("sv", "vill int säga", {"skip": True}),
    ("en", "skip", {"skip": True}),
    ("en", "rather not say", {"skip": True}),
    ("en", "i dont know", {"skip": True}),
    ("fi", "voitko lyhentää sitä?", {"length": "shorter"}),
    ("fi", "lyhyempi", {"length": "shorter"}),
    ("fi", "se on liian pitka", {"length": "shorter"}),
    ("fi", "vähän pidempi", {"length": "longer"}),
    ("sv", "gör den kortare", {"length": "shorter"}),
    ("en", "can you make it shorter?", {"length": "shorter"}),
    ("en", "too short", {"length": "longer"}),
    ("fi", "rennompi", {"tone": "warm"}),
    ("fi", "vois olla lämpimämpi", {"tone": "warm"}),
    ("fi", "ystavallisempi kiitos", {"tone": "warm"}),
    ("fi", "liian jäykkä", {"tone": "warm"}),
    ("fi", "muodollisempi", {"tone": "formal"}),
    ("fi", "virallisempi sävy", {"tone": "formal"}),
    ("fi", "teitittele", {"tone": "formal"}),
    ("fi", "sinuttele", {"tone": "neutral"}),
    ("sv", "mer formell", {"tone": "formal"}),
    ("sv", "nia henne", {"tone": "formal"}),
    ("sv", "dua", {"tone": "neutral"}),
    ("en", "casual", {"tone": "warm"}),
    ("en", "make it friendlier", {"tone": "warm"}),
    ("en", "more formal", {"tone": "formal"}),
    ("fi", "englanniksi", {"message_language": "en"}),
    ("fi", "kirjoita se suomeksi", {"message_language": "fi"}),
    ("fi", "viesti ruotsiks kiitti", {"message_language": "sv"}),
    ("fi", "kirjoittaisitko sen englanniksi?", {"message_language": "en"}),
    ("fi", "ei englanniksi vaan suomeksi", {"message_language": "fi"}),
    ("sv", "på finska", {"message_language": "fi"}),
    ("en", "in Swedish", {"message_language": "sv"}),
    ("en", "write it in Finnish please", {"message_language": "fi"}),
    ("fi", "mulla on premium", {"premium": True}),
    ("fi", "mulla ei oo premiumia", {"premium": False}),
    ("fi", "ilmainen tili", {"premium": False}),
    ("sv", "har inte premium", {"premium": False}),
    ("en", "free account", {"premium": False}),
    ("en", "i have premium", {"premium": True}),
    ("fi", "toinen versio", {"other_version": True}),
    ("fi", "jotain muuta", {"other_version": True}),
    ("fi", "en pidä tästä", {"other_version": True}),
    ("sv", "ett annat förslag", {"other_version": True}),
    ("en", "another one", {"other_version": True}),
    ("en", "try again", {"other_version": True}),
    ("fi", "ilman nimeä", {"drop": ("recipient",)}),
    ("fi", "älä mainitse Slushia", {"drop": ("occasion",)}),
    ("fi", "poista tarjous", {"drop": ("offer",)}),
    ("fi", "jätä oma nimi pois", {"drop": ("my_name",)}),
    ("sv", "utan namn", {"drop": ("recipient",)}),
    ("en", "don't mention my job", {"drop": ("about_me",)}),
    ("en", "leave out the place and my job", {"drop": ("occasion", "about_me")}),
    ("fi", "vaihda nimi", {"change": "recipient"}),
    ("fi", "väärä paikka", {"change": "occasion"}),
    ("sv", "fel namn", {"change": "recipient"}),
    ("en", "change the place", {"change": "occasion"}),
    ("fi", "peruuta", {"cancel": True}),
    ("fi", "en haluakaan viestiä", {"cancel": True}),
    ("sv", "avbryt", {"cancel": True}),
    ("en", "never mind, stop", {"cancel": True}),
    ("fi", "aloitetaan alusta", {"start_over": True}),
    ("sv", "börja om", {"start_over": True}),
    ("en", "start over", {"start_over": True}),
    ("fi", "lyhyempi ja rennompi", {"length": "shorter", "tone": "warm"}),
    ("sv", "kortare och på engelska tack", {"length": "shorter", "message_language": "en"}),
]
NONE = [
    ("fi", "puhun vähän suomea"),
    ("fi", "opettelen ruotsia"),
    ("fi", "olen suomen opettaja"),
    ("fi", "juteltiin englanniksi koko ilta"),
    ("fi", "opiskelin ruotsiksi Hankenilla"),
    ("fi", "olen ilman töitä"),
    ("fi", "tapasimme Slushissa viime viikolla"),
    ("fi", "työskentelin siellä pidempään"),
    ("fi", "haluan pitää yhteyttä"),
    ("fi", "Anna Virtanen"),
    ("fi", "se oli rento tapahtuma"),
    ("fi", "onko ok jos en kerro"),
    ("fi", "en tunne häntä"),
    ("fi", "ei olla tavattu"),
    ("fi", "ei Anna vaan Hanna"),
    ("fi", "vaihda nimi: Maija"),
    ("fi", "kiinnostaa ohjelmistoalusta"),
    ("fi", "en tiedä hänestä paljon mutta tapasimme Slushissa"),
    ("sv", "inte Anna utan Hanna"),
    ("sv", "jag jobbar inte längre där"),
    ("sv", "vi pratade på svenska"),
    ("sv", "vi har inte träffats"),
    ("sv", "jag lär mig finska"),
    ("en", "I no longer work there"),
    ("en", "I speak a little Finnish"),
    ("en", "we talked in Swedish at the fair"),
    ("en", "I work in a Swedish company"),
    ("en", "I'm without a job"),
    ("en", "we met at a casual dinner"),
    ("en", "change the name to Kim"),
    ("en", "we have never met"),
    ("en", "what is premium?"),
]


def _heard(language, text, asked=None, **more):
    return hear_commands(Said(text=text, language=language, asked=asked, **more))


@pytest.mark.parametrize(("language", "text", "expected"), COMMANDS)
def test_a_command_is_heard_and_nothing_besides(language, text, expected):
    assert _heard(language, text) == Commands(**expected)


@pytest.mark.parametrize(("language", "text", "expected"), COMMANDS)
def test_a_command_makes_commands_true(language, text, expected):
    assert _heard(language, text).any


@pytest.mark.parametrize(("language", "text"), NONE)
def test_no_command_is_heard_where_there_is_none(language, text):
    heard = _heard(language, text)
    assert heard == Commands()
    assert not heard.any


@pytest.mark.parametrize(
    ("asked", "text", "expected"),
    [
        ("premium", "on", Commands(premium=True)),
        ("premium", "ei", Commands(premium=False, skip=False)),
        ("premium", "ilmainen", Commands(premium=False)),
        ("message_language", "englanti", Commands(message_language="en")),
        ("message_language", "svenska", Commands(message_language="sv")),
        ("tone", "rento", Commands(tone="warm")),
        ("recipient", "Nia", Commands()),
        ("recipient", "ei", Commands(skip=True)),
    ],
)
def test_a_short_answer_is_read_by_what_was_asked(asked, text, expected):
    assert _heard("fi", text, asked) == expected


def test_a_known_employer_that_is_not_to_be_mentioned_is_the_employer():
    known = Details(employer=Phrase("Wolt"), occasion=Occasion("Slush"))
    assert _heard("fi", "älä mainitse Woltia", known=known).drop == ("employer",)
    assert _heard("fi", "älä mainitse Slushia", known=known).drop == ("occasion",)


@given(
    text=st.text(max_size=80)
    | st.lists(
        st.sampled_from(
            [
                "ilman",
                "utan",
                "without",
                "älä",
                "mainitse",
                "nimeä",
                "Slushia",
                "vaihda",
                "en",
                "tiedä",
                "lyhyempi",
                "premium",
                "ei",
                "inte",
                "på",
                "engelska",
                "in",
                "swedish",
                ",",
                ".",
                "?",
                "and",
                "ja",
            ]
        ),
        max_size=10,
    ).map(" ".join),
    language=st.sampled_from(["fi", "sv", "en"]),
    asked=st.sampled_from([None, "recipient", "premium", "tone", "message_language"]),
)
def test_any_text_is_heard_without_error(text, language, asked):
    heard = _heard(language, text, asked)
    assert set(heard.drop) <= set(DETAILS)
    assert heard.change is None or heard.change in DETAILS
    assert heard.any == (heard != Commands())
