"""Bring a Finnish topic to its nominative: "tekoälystä" to "tekoäly", in the user's own words."""

from __future__ import annotations

import re

from actions import finnish
from actions.content.terms import current_terms
from actions.messages.details import Interest
from actions.messages.hearing.clauses import fold
from actions.messages.hearing.stops import FILLERS, OTHERS, STOPS
from actions.messages.hearing.topic_words import NO_TOPIC, POINTING, as_topic

_SHORTEST_GENITIVE = 4
# So many letters alike make a term's name the word that was meant.
_ALIKE = 4
_ELATIVE = "sta"
_OBLIQUE = ("sta", "ssa", "lla", "lta", "lle")
# Every noun of a verb goes alike: jaksaminen, jaksamisesta.
_OF_VERB = re.compile(r"misest[aä]$")
# A stem before "sta" that is no nominative: "kierratykse-sta", "tietee-sta".
_WEAK_STEM = re.compile(r"(?:kse|ise|ude|yde|e|i)$")


def nominative_topic(phrase: list[str]) -> Interest | None:
    """Return the topic of a phrase in the nominative, or in a case that is certain."""
    if {fold(word) for word in phrase} & (OTHERS["fi"] - {"sen"}):
        return None  # "kiinnostaa mua": the base form of "mua" would be a word again
    text = " ".join(phrase)
    for case in ("elative", "partitive"):
        base = finnish.base_form(text, kind="word")
        if base != text and _same(finnish.inflect_surely(base, case), text):
            return _of_base(base, text)
    if any(fold(word).endswith(_OBLIQUE) for word in phrase):
        return _listed(text)
    return as_topic(text, "fi")


def elative_topic(typed: list[str]) -> Interest | None:
    """Return the first topic in the elative; a name is a place or an employer."""
    for at, word in enumerate(typed):
        folded = fold(word)
        if not folded.endswith(_ELATIVE) or folded in NO_TOPIC or POINTING.search(folded):
            continue
        if word.istitle() and not current_terms().find(word, "topics", "fi"):
            continue
        end = at + 1
        while end < len(typed) and fold(typed[end]).endswith(_ELATIVE):
            end += 1
        start = at
        while start and _is_genitive(typed[start - 1]):
            start -= 1
        if start and fold(typed[start - 1]) in OTHERS["fi"]:
            return None
        text = " ".join(typed[start:end])
        base = finnish.base_form(text, kind="word")
        if end - at == 1 and not _sure_elative(base, text):
            # What stands in the genitive before a noun stays as it is.
            head = _head(word)
            if head and (start < at or head.endswith("minen")):
                return as_topic(" ".join([*typed[start:at], head]), "fi")
        return _of_base(base, text) if _sure_elative(base, text) else _listed(text)
    return None


def _head(word: str) -> str | None:
    """Return the nominative of one word in the elative, or None when it is not certain."""
    if of_verb := _OF_VERB.search(word):
        return f"{word[: of_verb.start()]}minen"
    base = finnish.base_form(word, kind="word")
    return base if _sure_elative(base, word) else None


def _of_base(base: str, text: str) -> Interest | None:
    """Return the topic of a base form; of several, the one that terms.yml knows.

    "Kyberturvasta" could be of "kyberturpa".
    """
    topic, listed = as_topic(base, "fi"), _listed(text)
    return listed if listed and topic and topic.term != listed.term else topic


def _listed(text: str) -> Interest | None:
    """Return the listed topic that a text is a form of, in the user's words where it can be."""
    found = current_terms().find(text, "topics", "fi")
    if not found or (found[0].start, found[0].end) != (0, len(text)):
        return None
    term = found[0].term_id
    name = current_terms().name("topics", term, "fi")
    said = " ".join(word.removesuffix("stä").removesuffix("sta") for word in text.split())
    if fold(name)[:_ALIKE] == fold(said)[:_ALIKE] and not _sure_elative(said, text):
        return Interest(name, "fi", term, "topic")
    if said == text or _WEAK_STEM.search(fold(said)):
        return Interest(name, "fi", term, "topic")
    return Interest(said, "fi", term, "topic")


def _sure_elative(base: str, text: str) -> bool:
    return _same(finnish.inflect_surely(base, "elative"), text)


def _is_genitive(word: str) -> bool:
    folded = fold(word)
    known = FILLERS["fi"] | STOPS["fi"] | OTHERS["fi"]
    return folded == "itsensa" or (
        folded.endswith("n")
        and len(folded) >= _SHORTEST_GENITIVE
        and folded not in known
        and not POINTING.search(folded)
        and not re.search(r"(?:kiinnostunu\w*|kiinnostuin|aan|een|iin|isin|tteen|enemman)$", folded)
    )


def _same(form: str | None, text: str) -> bool:
    return form is not None and fold(form) == fold(text)
