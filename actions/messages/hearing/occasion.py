"""Choose where two people met, worked or studied among the places that a message names."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from actions.content.terms import current_terms
from actions.messages.details import Language, Occasion, OccasionKind
from actions.messages.hearing.cues import Cue, Reading
from actions.messages.hearing.places import Place, Source, term_occasion
from actions.messages.hearing.said import Said

_EVERYTHING: frozenset[Source] = frozenset(
    {"event", "organisation", "place", "term", "capital", "noun"}
)
_EVENTS: frozenset[Source] = frozenset({"event", "term"})
_NONE: frozenset[Source] = frozenset()
# What each cue may govern; what is not listed governs no place where they met.
_GOVERNED: Mapping[str, frozenset[Source]] = MappingProxyType(
    {
        **dict.fromkeys(("met", "chatted", "same_event", "worked", "studied", "heard", "acquainted"), _EVERYTHING),
        "was": _EVENTS | {"place", "capital"},
        "theirs_past": _EVENTS,
        "recruiter": _EVENTS,
        "request": _EVENTS,
        "recommended": _NONE,
    }
)  # fmt: skip
_RANKS: Mapping[Source, float] = MappingProxyType(
    {"event": 4.0, "organisation": 3.0, "capital": 2.5, "term": 2.7, "noun": 1.0, "place": 0.5}
)
_SHARED: Mapping[str, OccasionKind] = MappingProxyType({"worked": "employer", "studied": "school"})
_BARE = frozenset({"occasion", "relation"})
# What one hears or reads of somebody: how the word begins, folded, and its base form.
_WORKS: Mapping[Language, Mapping[str, str]] = MappingProxyType(
    {
        "fi": {
            "puhe": "puhe", "puhu": "puhe", "luen": "luento", "esit": "esitys", "esii": "esitys",
            "lava": "esitys", "keyn": "keynote", "podc": "podcast", "pane": "paneelikeskustelu", "post": "postaus",
            "julk": "julkaisu", "jutu": "juttu", "jutt": "juttu", "arti": "artikkeli",
            "blog": "blogikirjoitus", "kirjo": "kirjoitus", "paiv": "päivitys", "kirja": "kirja",
            "vait": "väitöskirja", "vide": "video", "uuti": "uutiskirje", "koulutu": "koulutus",
        },
        "sv": {
            "tal": "tal", "prat": "tal", "forel": "föreläsning", "anfo": "anförande",
            "pres": "presentation", "keyn": "keynote", "fored": "föredrag", "podd": "podd",
            "arti": "artikel", "inla": "inlägg", "blog": "blogginlägg", "text": "text", "bok": "bok",
            "kron": "krönika", "uppd": "uppdatering", "post": "inlägg", "vide": "video",
        },
        "en": {
            "spea": "talk", "spok": "talk", "talk": "talk", "gave": "talk", "spee": "speech", "lect": "lecture",
            "pres": "presentation", "keyn": "keynote", "podc": "podcast", "pane": "panel discussion",
            "arti": "article", "post": "post", "blog": "blog post", "book": "book", "colu": "column",
            "news": "newsletter", "vide": "video", "writ": "writing", "pape": "paper", "thes": "thesis",
            "inte": "interview",
        },
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Choice:
    """The place that was chosen and the cue that it belongs to."""

    place: Place
    governor: Cue | None


def choose(
    said: Said, reading: Reading, places: Sequence[Place], *, corrects: bool
) -> Choice | None:
    """Return the place that is most likely where they met, or None.

    Args:
        said: the message.
        reading: of the message.
        places: that were found in it and not taken back.
        corrects: whether the message takes another place back.
    """
    best: tuple[float, Choice] | None = None
    for place in places:
        cue = _owner(reading, place)
        if not _may_be_where(said, reading, place, cue, corrects=corrects):
            continue
        rank = _RANKS[place.source] + 3 * (
            cue is not None
            and cue.kind in _GOVERNED
            and cue.kind not in ("request", "was", "recruiter")
        )
        if cue is not None and _SHARED.get(cue.kind) == place.occasion.kind:
            rank += 2
            # "Same course at Metropolia": the name tells more.
            rank += place.source in ("organisation", "capital")
        # "Luokkakaveri ammattikoulusta": what is said beside the cue tells more than what is in it.
        rank -= cue is not None and cue.start <= place.start and place.end <= cue.end
        if best is None or rank > best[0]:
            best = rank, Choice(_kinded(place, cue), cue)
    return best[1] if best else None


def heard_or_read(reading: Reading, language: Language) -> Occasion | None:
    """Return the talk or the text through which one came across somebody."""
    cues = reading.of("heard", "read")
    if not cues:
        return None
    cue = cues[0]
    words = re.findall(r"\w+", reading.text[cue.start : cue.end])
    languages: tuple[Language, ...] = (language, "fi", "sv", "en")
    for each in languages:
        for word in reversed(words):
            for beginning, base in _WORKS[each].items():
                if word.startswith(beginning):
                    return _work(base, each, is_talk=cue.kind == "heard")
    base = {"fi": "puhe", "sv": "tal", "en": "talk"}[language]
    return _work(base, language, is_talk=True) if cue.kind == "heard" else None


def _work(base: str, language: Language, *, is_talk: bool) -> Occasion:
    if not is_talk:
        return Occasion(base, language, kind="post")
    terms = current_terms()
    for found in terms.find(base, "events", language):
        if terms.kind(found.term_id) == "talk":
            return term_occasion(terms, "events", found.term_id, language)
    return Occasion(base, language, kind="talk")


def _owner(reading: Reading, place: Place) -> Cue | None:
    """Return the cue a place belongs to: the one that it stands in, or that governs it."""
    for cue in reading.cues:
        if cue.start < place.end and place.start < cue.end:
            return cue
    is_event = place.source == "event" or place.occasion.kind in ("event", "online", "talk")
    over = ("theirs", "recruiter", "request") if is_event and place.source != "capital" else ()
    return reading.governor(place.start, place.end, over=over)


def _may_be_where(
    said: Said, reading: Reading, place: Place, cue: Cue | None, *, corrects: bool
) -> bool:
    asked = corrects or said.asked in _BARE
    if cue is None:
        return place.is_where and (asked or place.source == "event")
    within = cue.kind == "studied" and cue.start <= place.start and place.end <= cue.end
    if not place.is_where and cue.kind != "same_event" and not within:
        return False
    named = place.occasion.kind in ("employer", "school")
    match cue.kind:
        case "met" | "chatted" | "acquainted" if (
            place.comes_from and place.source == "organisation"
        ):
            return False  # "I met Anna from Wolt"
        case "recruiter" if named:
            return False
        case "was" if asked or reading.has("met", "worked", "studied", "heard"):
            return True
    return (asked and cue.kind in ("request", "not_met")) or place.source in _GOVERNED.get(
        cue.kind, _NONE
    )


def _kinded(place: Place, cue: Cue | None) -> Place:
    """Return a place with the kind that its cue gives to a name."""
    is_name = place.source == "capital" or place.occasion.kind in ("employer", "school")
    if cue is None or cue.kind not in _SHARED or place.occasion.language or not is_name:
        return place
    return replace(place, occasion=replace(place.occasion, kind=_SHARED[cue.kind]))
