"""Hear what the user would like of the recipient."""

from __future__ import annotations

import re
from typing import Any

from actions.inflection.analyser import Analysis, analyse
from actions.messages.details import LANGUAGES, Interest, InterestKind, Language
from actions.messages.hearing.clauses import clauses, fold
from actions.messages.hearing.interest_kinds import (
    AIMS,
    BARE,
    EVENT,
    MEDIUM,
    OF_THEIRS,
    PLAIN,
    REFUSED,
)
from actions.messages.hearing.mentioned_topics import mentioned_topic
from actions.messages.hearing.name_list import firm_of
from actions.messages.hearing.said import Said
from actions.messages.hearing.stops import FILLERS, OTHERS
from actions.messages.hearing.topics import noun_phrase, topic_in

# When several are said, the one that says most.
_ORDER: tuple[InterestKind, ...] = ("job", "career_path", "their_work", "keep_in_touch")


def hear_interest(said: Said) -> dict[str, Any]:
    """Return `interest` as an `Interest` when the user says what they would like, else nothing.

    Args:
        said: the message; a bare noun phrase counts when `interest` was asked.
    """
    asked = said.asked == "interest"
    parts = clauses(said.text)
    if not parts:
        return {}
    for language in dict.fromkeys((said.language, *LANGUAGES)):
        if found := _in_language(parts, language, said, asked=asked):
            return {"interest": found}
    if asked and "?" not in said.text and (bare := _bare(parts[0], said)):
        return {"interest": bare}
    return {}


def _in_language(
    parts: list[str], language: Language, said: Said, *, asked: bool
) -> Interest | None:
    kinds: set[InterestKind] = set()
    topic: Interest | None = None
    for clause in parts:
        folded = EVENT.sub(" ", fold(clause))
        if REFUSED[language].search(folded):
            continue
        kinds |= _kinds(folded, language, asked=asked)
        if language == "fi" and AIMS["fi"].search(folded) and _of_employer(said):
            kinds.add("their_work")
        topic = topic or _topic(clause, language, said, kinds, asked=asked)
    if kinds - {"keep_in_touch"}:
        return Interest("", kind=next(kind for kind in _ORDER if kind in kinds))
    if topic := topic or _mentioned(parts, language, said):
        return topic
    return Interest("", kind="keep_in_touch") if kinds else None


def _kinds(folded: str, language: Language, *, asked: bool) -> set[InterestKind]:
    found = {kind for kind, pattern in PLAIN[language].items() if pattern.search(folded)}
    if MEDIUM.search(folded) and not asked:
        found.discard("keep_in_touch")
    if asked or AIMS[language].search(folded):
        found |= {kind for kind, pattern in OF_THEIRS[language].items() if pattern.search(folded)}
    if asked:
        bare = " ".join(word for word in folded.split() if word not in _LEADING[language])
        found |= {kind for kind, pattern in BARE[language].items() if pattern.search(bare)}
    return found


_NO_IDEA = re.compile(
    r"\b(?:en|vet|know|sure|tieda|emt|idk|dunno|whatever|sama|mita (?:vaan|vain)|vad som helst|anything|skip|ohita|"
    r"hoppa|inget|ingen|nothing|eiku|hmm+|selva|okei?|joo|kylla|kiitos|tack|thanks?)\b"
)
_LEADING = {language: FILLERS[language] - OTHERS[language] for language in LANGUAGES}


def _topic(
    clause: str, language: Language, said: Said, kinds: set[InterestKind], *, asked: bool
) -> Interest | None:
    if kinds - {"keep_in_touch"}:
        return None
    topic = topic_in(clause, language, asked=asked)
    if topic and _is_name(topic.text, said):
        kinds.add("their_work")  # to hear about Wolt is to hear about their work
        return None
    return topic


def _mentioned(parts: list[str], language: Language, said: Said) -> Interest | None:
    """Return what the other's talk or text was about: the user points back at it, or likes it."""
    found = (mentioned_topic(clause, language) for clause in parts)
    return next((topic for topic in found if topic and not _is_name(topic.text, said)), None)


def _of_employer(said: Said) -> bool:
    """Tell whether Finnish speaks of an employer: "kuulla Woltista"."""
    return any(
        entity.get("entity") == "organisation"
        and fold(said.text[entity.get("start", 0) : entity.get("end", 0)]).endswith("sta")
        for entity in said.entities
    )


def _is_name(text: str, said: Said) -> bool:
    """Tell whether a topic is a person or an employer."""
    stem = fold(text)[:4]
    return any(
        entity.get("entity") in ("person", "organisation")
        and fold(str(entity.get("value", ""))).startswith(stem)
        for entity in said.entities
    )


def _bare(clause: str, said: Said) -> Interest | None:
    if _NO_IDEA.search(fold(clause)):
        return None
    topic = noun_phrase(clause, said.language)
    if topic is not None and (name := _organisation(topic.text, clause, said)):
        return Interest(name)
    return topic


def _organisation(topic: str, clause: str, said: Said) -> str | None:
    """Return the name of the firm that a topic is, with the capitals and dots that it has."""
    for entity in said.entities:
        value = str(entity.get("value") or "")
        typed = said.text[entity.get("start", 0) : entity.get("end", 0)]
        if entity.get("entity") == "organisation" and fold(topic) in {fold(value), fold(typed)}:
            return value
    small = clause == clause.lower()
    if (
        said.language == "fi"
        and small
        and any(not each.pos.startswith("proper") for each in _read(topic))
    ):
        return None  # "kone" is a machine, "Kone" the firm
    return firm_of(fold(topic), inflected=said.language == "fi")


def _read(word: str) -> list[Analysis]:
    """Return what the Finnish lexicon knows a word as."""
    return [each for each in analyse(word.lower()) if not each.guessed]
