"""Which words are a topic, and how a topic is written."""

from __future__ import annotations

import re

from actions.content.terms import current_terms
from actions.messages.details import Interest, Language
from actions.messages.hearing.clauses import fold, words
from actions.messages.hearing.stops import OTHERS

_MOST_WORDS = 6
_LONGEST = 60
AND = frozenset({"ja", "och", "and", "&", "tai", "eller", "or"})
# They only point back at a topic: "haluan keskustella aiheesta lisää", "discuss the subject further".
POINTING = re.compile(
    r"^(?:(?:aihe|teema)(?!\w*(?:kirja|puisto))\w{0,8}|kyseis\w+|samai\w+|subjects?|topics?|themes?|matters?|"
    r"amne|amnet|amnen|amnena|tema|temat|saken|fragan|fragorna|sant|sadant|those|these|such|same|"
    r"sellais\w+|tallais\w+|semmois\w+|tuollais\w+|tuosta|tuo|naista|noista|jota|josta|joista)$"
)
# Too general to be a topic, or no noun.
NO_TOPIC = words(
    "hanen työ työn työt työstä ala alasta alaa alan asia asiat asiasta asioista kaikki mitä kuulla puhua jutella keskustella "
    "tietää kysyä oppia nähdä tutustua auttaa tavata miten siitä tästä niistä hänestä heistä sinusta musta susta "
    "minusta siellä sieltä moni muu jotain linkedin linkedinissä tapaamisesta lisää kaikenlaista vaikka mitä mikä sama "
    "juttu jutut messuista tapahtumasta slushista verkostoitua se tämä nämä "
    "bransch branschen det detta allt saker jobb henne honom dig mig att hur vad dem något linkedin henne du "
    "work job things stuff everything it this that field industry what how her him you them me something "
    "anything working being meeting getting hearing learning talking linkedin chatting connecting seeing knowing she he they "
    "moi hei hej hi hello kiitos tack thanks no yes"
)
_OF_A_COUNTRY = re.compile(r"^[A-Z]\w+(?:ish|ian|ese|ican|pean)$")
_SMALL = frozenset({"it", "ai", "ux", "ui", "hr", "ict", "api", "sap"})


def as_topic(text: str, language: Language) -> Interest | None:
    """Return the topic of a phrase in its base form, or None when it is too long or none.

    Args:
        text: a noun phrase as it is to be kept; terms.yml only adds its id.
        language: of the phrase.
    """
    typed = text.split()
    folded = {fold(word) for word in typed}
    blocked = OTHERS[language] - {"sen"}
    too_long = len(typed) > _MOST_WORDS or len(text) > _LONGEST
    if (
        not typed
        or too_long
        or folded & blocked
        or fold(typed[0]) in NO_TOPIC
        or POINTING.search(fold(typed[0]))
        or not re.search(r"[^\W\d_]{2}", text)
    ):
        return None
    found = current_terms().find(text, "topics", language) or current_terms().find(text, "topics")
    # In "Acme Robotics" the capitals are a name's; in "Machine Learning" they are the keyboard's.
    listed = bool(found) and (found[0].start, found[0].end) == (0, len(text))
    is_name = len(typed) > 1 and not listed and all(word[:1].isupper() for word in typed)
    written = text if is_name else _written(text)
    return Interest(written, language, found[0].term_id if found else None, "topic")


def _written(text: str) -> str:
    """Return a topic in small letters but for names and abbreviations."""
    first, space, rest = text.partition(" ")
    if fold(first) in _SMALL:
        first = first.upper()
    elif first[1:].islower() and not _OF_A_COUNTRY.search(first):
        first = first.lower()
    return first + space + rest
