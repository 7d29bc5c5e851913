"""Find what a user wants to talk about."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType

from actions.content.terms import current_terms
from actions.messages.details import Interest, Language
from actions.messages.hearing.clauses import fold, words_of
from actions.messages.hearing.finnish_topics import elative_topic, nominative_topic
from actions.messages.hearing.interest_kinds import AIMS
from actions.messages.hearing.stops import FILLERS, OTHERS, STOPS
from actions.messages.hearing.topic_words import AND, as_topic

# Before its verb a topic is short, and anything longer belongs to what was said earlier.
_MOST_BEFORE = 4
# Frames after which the topic stands; those of speaking need an aim in the clause.
_LIKING: Mapping[Language, re.Pattern[str]] = MappingProxyType(
    {
        "fi": re.compile(
            r"\b(?:kiinnosta(?:a|isi|is|vat|vaa|ais)?(?: (?:mua|minua|meita|meikalaista))?|sama ala:?(?: on)?|"
            r"yhteinen (?:ala|kiinnostus\w*):?|aihe(?:ena|eni)?:?(?: on| ois)?) "
        ),
        "sv": re.compile(
            r"\b(?:intresserad\w*(?: jag)? (?:av|for|i)|intressen? (?:for|av|ar)|"
            r"intresserar mig (?:\w+ )?(?:for|av|ar)|(?:mig )?intresserar(?: mig)?|"
            r"samma (?:bransch|omrade|falt|intresse):?|nyfiken pa) "
        ),
        "en": re.compile(
            r"\b(?:interest(?:ed|ing|s)? (?:in|about)|(?:curious|passionate) about|interests me (?:is|the most is)|"
            r"same (?:field|industry|interest|branch)s?:?(?: in| of)?) "
        ),
    }
)
_SPEAKING: Mapping[Language, re.Pattern[str]] = MappingProxyType(
    {
        "sv": re.compile(
            r"\b(?:prata|tala|diskutera|hora|lara mig|veta|fraga|snacka|lasa|bolla tankar|utbyta tankar)"
            r"(?: (?:lite|mer|mera|med \w+|honom|henne|av \w+))* (?:om|kring) |\bdiskutera "
        ),
        "en": re.compile(
            r"\b(?:talk(?:ing)?|chat|hear(?:ing)?|learn(?:ing)?|know|ask(?:ing)?|exchange (?:ideas|thoughts)|read|speak|discussion|conversation)"
            r"(?: (?:more|to \w+|with \w+|some|a bit|a little|her|him|them))* (?:about|on|regarding) |\bdiscuss "
        ),
    }
)
# The topic stands before, anywhere in the sentence.
_BEFORE: Mapping[Language, re.Pattern[str]] = MappingProxyType(
    {
        "fi": re.compile(r" kiinnost(?:aa|aisi|ais|avat|aisivat|aapi|ava)\b"),
        "sv": re.compile(
            r" intresserar?\b(?! (?:mig|oss) (?:for|av)\b)(?! (?:henne|honom|dig|er)\b)"
        ),
        "en": re.compile(r" interests? (?:me|us)\b| (?:is|are) interesting (?:to|for) me\b"),
    }
)
_SPEAKING_FI = re.compile(
    r"\b(?:kiinnostun\w*|puhu\w*|jutel\w*|juttel\w*|keskustel\w*|kuulla|kuulis\w*|oppi\w*|tietaa|kysy\w*|kysel\w*|"
    r"ajatuksia|rupatel\w*|juttua|innostun\w*|lukea)\b"
)
# Who is interested: it stands between the topic and its verb, or before both.
_WHOM = frozenset(
    {
        "mua",
        "minua",
        "mulla",
        "meita",
        "molempia",
        "mig",
        "eniten",
        "kovasti",
        "myos",
        "todella",
        "tosi",
        "really",
        "also",
        "ocksa",
        "verkligen",
        "which",
        "joka",
        "som",
        "jotka",
        "hirveesti",
        "aina",
        "always",
    }
)
# Before a topic in the nominative these belong to what was said earlier.
_OBLIQUE = re.compile(r"(?:[sl]la|ssa|sta|lta|lle|ksi|[aeiou]na|mme|ttiin|taan)$")
_NOUN_OF_VERB = re.compile(
    r"^(?:met|was|were|liked|read|traffades|traffats|kockar|in|till|fran|from)$"
)


def topic_in(clause: str, language: Language, *, asked: bool) -> Interest | None:
    """Return the topic that a clause says the user is interested in, or None.

    Args:
        clause: as typed.
        language: that its frames are looked for in.
        asked: whether the interest has just been asked for; an aim need not be said then.
    """
    folded = fold(clause)
    for before in _BEFORE[language].finditer(folded):
        if topic := _before(words_of(clause[: before.start()]), language):
            return topic
    for liking in _LIKING[language].finditer(folded):
        if topic := noun_phrase(clause[liking.end() :], language):
            return topic
    if not asked and not AIMS[language].search(folded):
        return None
    if language == "fi":
        return _spoken_of(clause, folded)
    for speaking in _SPEAKING[language].finditer(folded):
        if topic := noun_phrase(clause[speaking.end() :], language):
            return topic
    return None


def noun_phrase(text: str, language: Language) -> Interest | None:
    """Return the topic with which a text begins when it is a short noun phrase, else None."""
    typed = words_of(text)
    while typed and fold(typed[0]) in FILLERS[language]:
        typed = typed[1:]
    end = next(
        (at for at, word in enumerate(typed) if _ends_before(typed, at, language)), len(typed)
    )
    return _of_words(typed[:end], language)


def _of_words(phrase: list[str], language: Language) -> Interest | None:
    while phrase and (fold(phrase[-1]) in FILLERS[language] | AND):
        phrase = phrase[:-1]
    if language == "fi" and phrase and not AND & {fold(word) for word in phrase}:
        return nominative_topic(phrase)
    return as_topic(" ".join(phrase), language)


def _ends_before(typed: list[str], at: int, language: Language) -> bool:
    word, rest = fold(typed[at]), typed[at + 1 :]
    if word in AND:
        # "hoitoala ja sen tulevaisuus" goes on, "AI och hon är" does not.
        following = fold(rest[0]) if rest else ""
        return not rest or (
            following in STOPS[language] | OTHERS[language] and following not in {"sen", "its"}
        )
    if word in {"sen", "its"} and at and fold(typed[at - 1]) in AND:
        return False
    return word in STOPS[language] - {"in", "for"} if language == "en" else word in STOPS[language]


def _before(typed: list[str], language: Language) -> Interest | None:
    """Return the topic with which words end: "olen kokki ja robotiikka", "vindkraft"."""
    while typed and fold(typed[-1]) in _WHOM:
        typed = typed[:-1]
    start = len(typed)
    while start and not _begins_after(typed, start - 1, language):
        start -= 1
    phrase = typed[start:]
    while phrase and fold(phrase[0]) in FILLERS[language] | _WHOM | AND:
        phrase = phrase[1:]
    if start and fold(typed[start - 1]) in OTHERS[language]:
        return None  # "hänen postauksensa"
    return _of_words(phrase, language) if len(phrase) <= _MOST_BEFORE else None


def _begins_after(typed: list[str], at: int, language: Language) -> bool:
    """Tell whether the word at `at` is no more of a topic that ends the words."""
    word = fold(typed[at])
    if word in AND:
        earlier = {fold(each) for each in typed[:at]}
        verbs = STOPS[language] | OTHERS[language] | _WHOM
        return bool(earlier & verbs) or any(_apart(each, language) for each in typed[:at])
    stops = STOPS[language] - ({"in", "for"} if language == "en" else frozenset())
    return word in stops | OTHERS[language] | _WHOM or _apart(typed[at], language)


def _apart(word: str, language: Language) -> bool:
    folded = fold(word)
    if language == "fi" and _OBLIQUE.search(folded):
        return True
    if _NOUN_OF_VERB.search(folded):
        return True
    profession = current_terms().find(word, "professions", language)
    return bool(profession) and profession[0].end == len(word)


def _spoken_of(clause: str, folded: str) -> Interest | None:
    """Return the topic that stands in the elative beside a verb of speaking."""
    speaking = _SPEAKING_FI.search(folded)
    if not speaking:
        return None
    after, before = clause[speaking.end() :], clause[: speaking.start()]
    return elative_topic(words_of(after)) or elative_topic(words_of(before))
