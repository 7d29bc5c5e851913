"""Words that hold a sentence together, and so say in which language it is written.

A noun may be borrowed: "what is työkokeilu", "jag bor i Jyväskylä", "mä etsin mentor". How a
sentence is put together is not. Only words that none of the bot's other languages has are listed:
"on" is Finnish and English, "en" Finnish and Swedish.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from bot.languages import Language


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


_WORDS: Mapping[Language, frozenset[str]] = {
    "fi": _words("""
        minä minun minua minulla minulle mä mää mie mun mua mulla mulle munki sinä sinun sinulla sä
        sun sulla hän hänen häntä hänelle häneltä niitä niiden heidän meidän tämä tämän tässä tästä
        tän täs tää siitä siihen siinä sitä sille siltä niin näin näitä noita tuo tuon tuota
        mikä mitä missä mistä mihin millä mille milloin minne miten kuinka miksi kuka ketä kenet
        kenelle keneltä joka jota jossa josta jonka johon jotka joita joku jotain jokin jonkun jotenkin
        mitään ketään kukaan mikään jos kun kuin kuten vaikka koska että jotta mutta sekä eli vai vaan
        myös sitten sit siis nyt jo vielä aina usein ehkä kyllä ihan niinku niinkuin esim
        olisi olisin ois oisin oon oot ollut ollu ovat eivät emme enkä eikä älä
        voin voiko voinko voisiko voisinko voisin voisi saanko saako pitääkö pitäisi pitäiskö pitäis
        kannattaako kannattaa haluan haluaisin haluisin halusin haluun tarvitsen tarviin tarvin
        etsin osaan tiedän pystyn onko onks oliko
        kanssa kaa ilman ennen jälkeen kautta luona mukaan takia
        """),
    "sv": _words("""
        jag ja' mej mig mitt mina ditt dina dej dig du ni oss vår vårt våra hon honom hennes hans
        vi denna detta dessa dom dem deras sig
        vad va hur vem vilken vilket vilka varför när vart varifrån nån någon något nåt några nån
        inte int icke och eller samt fast fastän eftersom därför ifall medan
        att som ett det är va' var vara varit blir bli blivit ha har haft hade
        kan kunde skulle ska skall måste borde vill ville får fått behöver
        till från på av hos vid utan genom mellan innan efter åt om inom
        med mot också redan alltid aldrig kanske bara mycket mera där här hit dit nu
        söker letar undrar finns
        """),
    "en": _words("""
        i'm im i've ive i'd i'll my mine myself you your yours she her his him they them their
        we our us it's its this that these those there
        what whats what's who whom whose which where when why how
        the and or but if because although than then
        is are was were been being be am do does did don't dont didn't didnt doesn't doesnt not
        can can't cant could should would will won't shall may might must
        have has had having get got want need know
        to of in at from with without about into after before between during through
        some any anyone someone something nothing everybody nobody
        very too also still just
        """),
}
_IN: Mapping[str, Language] = {word: code for code, words in _WORDS.items() for word in words}
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")


def count_function_words(text: str) -> dict[Language, int]:
    """Return how many function words of each language a text has; languages without any are left out.

    Args:
        text: as typed.
    """
    counts: dict[Language, int] = {}
    for word in _WORD.findall(text.casefold().replace("’", "'")):
        if (language := _IN.get(word)) is not None:
            counts[language] = counts.get(language, 0) + 1
    return counts
