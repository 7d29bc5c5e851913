"""Tell Finnish, Swedish and English apart by their small words. Names and loan words do not count."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from types import MappingProxyType

from actions.messages.details import LANGUAGES, Language
from actions.messages.hearing.clauses import words

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_CLAUSE = re.compile(r"[.,;:!?\n()]+|\s(?:ja|och|and)\s")
# The titles of talks and texts are quoted as they are.
_QUOTED = re.compile(r"[\"“”„«»][^\"“”„«»]{1,120}[\"“”„«»]")
_I_AM = re.compile(r"\b[Ii] (?:am|was) (?:an?|from|in|very|looking|new|the)\b")
# A clause tells its language with this many words; a whole language with this many in all.
_SURE, _SURE_IN_ALL = 2, 3
# A clause of one word tells it when the word is long.
_LONG_WORD = 7

# Words of one of the three languages only, also without their dots.
_WORDS: Mapping[Language, frozenset[str]] = MappingProxyType(
    {
        "fi": words(
            "ja olen oon on oli ollut olisi olis ois olla minä mä mää sinä sä hän se että et jos kun ku niin "
            "mutta mut koska siksi myös vain vaan sekä tai eli kanssa kans minun mun sinun sun sinut sut "
            "sinua sua minua mua minulla mulla sinulla sulla teillä teidän meidän meillä ette emme ei en "
            "haluan haluaisin haluisin haluan tapasimme tavattiin tapasin nähtiin kiitos kiva mukava hauska "
            "hyvä hyvää voin voisin voisinko voisitko voitko saanko onko olisiko oisko miten mitä missä "
            "mikä millaista viime viikolla sitten nyt vielä jo kuulla kertoa jutella työstäsi puheesi luin "
            "kuulin näin etsin opiskelen opiskelin opiskeltiin työskentelen asun verkostooni verkostoitua "
            "terveisin ystävällisin kirjoitan kiinnostunut kiinnostaa alalle alalla töitä työtä lisää "
            "samassa yhdessä messuilla tulla tässä täällä joka jotka itse moi moikka terve hei"
        ),
        "sv": words(
            "och jag är var vi du dig dej din ditt dina mig mej min mitt mina att som det den ett en på för "
            "av med från till hos inte har hade skulle vill kan får ska gärna också eller när hur vad vem "
            "tack hej hejsan tjena bästa hälsningar vänliga mvh träffades sågs jobbade jobbar arbetar "
            "arbetade läste lyssnade hörde såg söker studerar pluggar intresserad nätverk nätverket höra "
            "berätta föredrag mässan jobbet arbetet om mycket bra trevligt kul roligt varit senast"
        ),
        "en": words(
            "the and i i'm i'd i've am is are was were you your yours my me we our us it that this with "
            "would could can like love have has had been about from for of to at what how when where who "
            "which because but not do does did will nice great thanks thank hi hello dear hey please met "
            "saw heard read enjoyed talk work working looking hear learn connect best regards an a"
        ),
    }
)
# Words of two of them, which tell nothing.
_SHARED = words("en on se vi var i at am me et a hei of is for har an")  # fmt: skip
# "I" and "a" are English when they stand among English words.
_WEAK: Mapping[Language, frozenset[str]] = MappingProxyType(
    {
        "fi": words("on en se"),
        "sv": words("i en vi var för har"),
        "en": words("i a at am is for of an"),
    }
)
_GREETINGS = words("hei moi moikka terve hej hejsan tjena bästa hi hello dear hey hälsningar mvh terveisin ystävällisin best regards vänliga thanks tack kiitos")  # fmt: skip
_DOTS = str.maketrans("äöå", "aoa")


def language_of(text: str, default: Language) -> Language:
    """Return the language whose small words are the most; `default` when none is ahead."""
    counts: Counter[Language] = Counter()
    for word in _words(text):
        for language in LANGUAGES:
            if word in _WORDS[language]:
                counts[language] += 2 if word not in _SHARED else 0
            if word in _WEAK[language]:
                counts[language] += 1
    ranked = counts.most_common(2)
    if not ranked or ranked[0][1] == 0:
        return default
    if len(ranked) > 1 and ranked[0][1] == ranked[1][1]:
        return default
    return ranked[0][0]


def languages_in(text: str) -> frozenset[Language]:
    """Return the languages that a text has whole clauses in.

    Words in quotation marks, with capitals and greetings do not count: a title or "Hej Anna" is no
    change of language.
    """
    found: set[Language] = set()
    clauses: list[dict[Language, set[str]]] = []
    distinct: dict[Language, set[str]] = {language: set() for language in LANGUAGES}
    for clause in _CLAUSE.split(_QUOTED.sub(" ", text)):
        of_clause = {language: _own_words(clause, language) for language in LANGUAGES}
        clauses.append(of_clause)
        ranked = sorted(LANGUAGES, key=lambda language: -len(of_clause[language]))
        first, second = len(of_clause[ranked[0]]), len(of_clause[ranked[1]])
        if first >= _SURE and first > second:
            found.add(ranked[0])
        for language in LANGUAGES:
            distinct[language] |= of_clause[language]
    found |= _beside(found, clauses)
    found |= {language for language in LANGUAGES if len(distinct[language]) >= _SURE_IN_ALL}
    return frozenset(found)


def _beside(sure: set[Language], clauses: list[dict[Language, set[str]]]) -> set[Language]:
    """Return languages of clauses with one long word of their own and none of those that are sure."""
    return {
        language
        for clause in clauses
        for language in LANGUAGES
        if any(len(word) >= _LONG_WORD for word in clause[language])
        and not any(clause[other] for other in LANGUAGES if other != language)
        and sure
    }


def _own_words(clause: str, language: Language) -> set[str]:
    """Return the words of a clause that only one language has."""
    words = _WORD.findall(clause)
    plainly = {word.translate(_DOTS) for word in words[:1] if word[1:].islower()} | {
        word for word in words if word == word.lower()
    }
    folded = {word.lower().replace("’", "'").translate(_DOTS) for word in plainly}
    if language == "en" and _I_AM.search(clause):
        folded |= {"i'm", "i've"}
    return folded & _WORDS[language] - _SHARED - _GREETINGS


def _words(text: str) -> list[str]:
    return [
        word.lower().replace("’", "'").translate(_DOTS)
        for word in _WORD.findall(_QUOTED.sub(" ", text))
    ]
