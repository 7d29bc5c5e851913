"""Hear where the recipient works, which is neither where one met nor where the user works."""

from __future__ import annotations

import re
from collections.abc import Sequence

from actions.finnish import base_form
from actions.messages.details import Phrase
from actions.messages.hearing.cues import Reading, plain
from actions.messages.hearing.places import Place
from actions.messages.hearing.said import Said
from actions.messages.hearing.unlisted import refuses

_LONGEST = 4
_FROM = frozenset(
    {"request", "met", "chatted", "stranger", "not_met", "acquainted", "recommended", "mutual"}
    | {"recruiter", "theirs", "same_event", "read", "heard"}
)
_LEAD = re.compile(
    r"^(?:no |nyt |nykyaan |nuförtiden |now |well |han on |se on |hon ar |han ar |hen ar |det ar |she ?s |he ?s |she is |he is |it is |it ?s |its |"
    r"han |se |hon |hen |she |he |they |tyoskentelee |toissa |duunissa |firma on |firman nimi on |yritys on |jobbar |arbetar |works |work |working |"
    r"on |at |for |in |pa |hos |i |vid |the )+"
)
_NO_NAME = re.compile(
    r"(?:tyoton|elakkeella|arbetslos|unemployed|retired|yrittaja|opiskelija|student|sama\w*|samma|same|kaupa\w*|koulu\w*|sairaala\w*|ravintola\w*)"
)


def hear_employer(
    said: Said, reading: Reading, places: Sequence[Place], occasion: Place | None
) -> Phrase | None:
    """Return the recipient's employer.

    Args:
        said: the message.
        reading: of the message.
        places: that it names.
        occasion: the one of them where they met.
    """
    for place in places:
        if place is occasion or not _is_a_name(place):
            continue
        if _works_there(reading, place) or _is_somebodys(said, place):
            return Phrase(place.occasion.text)
    return _answered(said, reading, places) if said.asked == "employer" else None


def _is_a_name(place: Place) -> bool:
    return place.source == "organisation" or (
        place.source == "capital" and place.occasion.kind != "place"
    )


def _is_somebodys(said: Said, place: Place) -> bool:
    """Tell whether a name stands before a person's like an owner's: "Woltin Mikko"."""
    return any(
        entity.get("entity") == "person"
        and place.end < entity.get("start", 0)
        and not said.text[place.end : entity.get("start", 0)].strip()
        and not place.is_where
        for entity in said.entities
    )


def _works_there(reading: Reading, place: Place) -> bool:
    behind = next((cue for cue in reading.cues if cue.start >= place.end), None)
    between = reading.text[place.end : behind.start].strip() if behind else "."
    if behind and behind.kind in ("recruiter", "theirs") and not between:
        return True  # Woltin rekrytoija, Woltilla työskentelevä, Wolt recruiter
    cue = reading.governor(place.start, place.end)
    if cue is None:
        return place.comes_from
    if cue.kind == "theirs" or (
        cue.kind in ("recruiter", "request") and place.source == "organisation"
    ):
        return True
    if cue.kind == "recruiter":
        return True
    return place.comes_from and cue.kind in _FROM


def _answered(said: Said, reading: Reading, places: Sequence[Place]) -> Phrase | None:
    """Return the name that a bare answer to the question where the recipient works gives."""
    named = [place for place in places if place.source == "organisation"]
    if named and not reading.has("mine", "wish"):
        return Phrase(named[0].occasion.text)
    folded = plain(said.text)
    lead = _LEAD.match(folded)
    text = said.text[lead.end() if lead else 0 :].strip(" .,!;:()-\"'")
    words = text.split()
    if (
        refuses(folded)
        or "?" in said.text
        or not 0 < len(words) <= _LONGEST
        or _NO_NAME.match(plain(text))
    ):
        return None
    if reading.has("mine", "wish", "stranger", "met") or not re.search(r"[^\W\d_]{2}", text):
        return None
    inflected = lead is not None or ":" in text or any(word[:1].isupper() for word in words)
    name = base_form(text, kind="organisation") if said.language == "fi" and inflected else text
    return Phrase(
        name if not name.islower() else " ".join(word.capitalize() for word in name.split())
    )
