"""Find everything in a message that may be where two people met, worked or studied."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from actions.content.terms import Terms, current_terms
from actions.finnish import base_form
from actions.messages.details import Language, Occasion, OccasionKind
from actions.messages.hearing.cues import Reading, online_spans, plain
from actions.messages.hearing.known_names import known_names
from actions.messages.hearing.said import Said

Source = Literal["event", "organisation", "place", "term", "capital", "noun"]
Span = tuple[int, int]

_SCHOOL = re.compile(
    r"yliopisto|ammattikork|korkeakoul|(?<![a-z])[a-z]*amk(?![a-z])|opisto|lukio|koulu|instituutti|"
    r"universit|hogskol|skola|akademi|folkhogskol|school|college|institute|academy|"
    r"(?<!\w)(?:aalto|metropolia|laurea|haaga-helia|hanken|arcada|novia|humak|diak|tamk|savonia|"
    r"centria|karelia|careeria|varia|omnia|keuda|riveria|taitotalo|lab|hamk|jamk|xamk|samk|seamk|"
    r"oamk|stadin ao|tredu|gradia|prakticum|yrkesakademin|lut|hus-skolan)(?!\w)"
)
# A name that is no place where one meets, or that has a preposition of its own.
_SERVICES = re.compile(
    r"(?<!\w)(?:linkedin|linkkari|facebook|instagram|discord|slack|whatsapp|google|messenger)"
    r"(?!-?(?:ryhm|group|grupp|keskust|disku|discuss|kurs))[\w-]*(?! group| discussion)"
)
_CAPITAL = r"[A-ZÅÄÖ](?:[\w&’'+-]|\.(?=\w))*"
_NAMES = re.compile(
    rf"(?<!\w){_CAPITAL}(?:[ ](?:(?:of|for|för|och|and|&)[ ])?(?:{_CAPITAL}|\d+))*(?::\w+)?"
)
_FI_LOCAL = re.compile(r"(?:ss[aä]?|st[aä]|ll[aä]?|lt[aä])$")
_PREPOSITION = re.compile(
    r"(?<!\w)(at|in|from|on|during|of|på|pa|i|vid|från|fran|hos|under)\s+(?:the\s+|en\s+|ett\s+|an?\s+)?$",
    re.IGNORECASE,
)
_ALIKE = 3
# "Samal hygieniapassi kurssil", "samma hygienkurs", "same hygiene passport course".
_SHARED_COURSE = re.compile(
    r"(?<!\w)(?:sam(?:a|al|alla|as|assa|alta|asta|oilla|oissa)|samma|same) (?:(?!ja |och |and )[\w-]+ ){0,3}?"
    r"(?P<course>[\w-]*(?:kurss?i\w{0,6}|luok(?:al|as|assa|alla|alta)|kurs(?:en)?|klass(?:en)?|(?<!\w)course|(?<!\w)class))(?!\w)"
)
# Terms that tell no more than that it was a course.
_ANY_COURSE = frozenset({"course", "same_course", "same_class"})
_NO_NAME = re.compile(r"(?:finnish|swedish|english|finland|suomi|suomessa|i)$")


@dataclass(frozen=True, slots=True)
class Place:
    """Something that may be where they met.

    Attributes:
        start: of its words in the message.
        end: behind them.
        occasion: what it is.
        source: how it was found.
        comes_from: whether it is said as where somebody comes from: "Woltilta", "from Wolt".
        is_where: whether its form can tell where something is, and not whose or where to.
    """

    start: int
    end: int
    occasion: Occasion
    source: Source
    comes_from: bool = False
    is_where: bool = True

    def overlaps(self, spans: Sequence[Span]) -> bool:
        """Tell whether it shares letters with one of these spans."""
        return any(start < self.end and self.start < end for start, end in spans)


def find_places(said: Said, reading: Reading, taken: Sequence[Span]) -> list[Place]:
    """Return what may be a place, the surer finds where two overlap.

    Args:
        said: the message.
        reading: of the message.
        taken: spans that are something else, such as times.
    """
    people = [_span(entity) for entity in said.entities if entity.get("entity") == "person"]
    services = [match.span() for match in _SERVICES.finditer(plain(said.text))]
    named = list(_capitals(said, reading, people))
    everything = [
        each
        for each in (*_entities(said), *_shared_courses(said, reading), *_terms(said))
        if not any(_is_inside_a_name(each, name, said) for name in named)
    ]
    everything += named
    for (start, end), name, kind in known_names(said, reading):
        place = Place(start, end, Occasion(name, kind=kind), "organisation")
        if not place.overlaps(people):
            everything.append(place)
    found: list[Place] = []
    # The longer find wins, of two alike the entity: it comes first. A mere capital comes last.
    everything.sort(key=lambda place: (place.source == "capital", place.start - place.end))
    for place in everything:
        closed = [*taken, *((each.start, each.end) for each in found)]
        names = services if place.source != "term" else [*people, *services]
        if not place.overlaps(closed) and not _is_part(place, names):
            found.append(_with_form(said, place))
    return sorted(found, key=lambda place: place.start)


def _is_inside_a_name(place: Place, name: Place, said: Said) -> bool:
    """Tell whether a place or a word is a part of an event's name: Vasa in "Vasa Energivecka"."""
    typed = said.text[name.start : name.end]
    several = " " in typed and all(
        word[:1].isupper() or word[:1].isdigit() for word in typed.split()
    )
    inflected = said.language == "fi" and any(_FI_LOCAL.search(each) for each in typed.split()[:-1])
    inside = name.start <= place.start and place.end <= name.end
    whole = place.start == name.start and place.end == name.end
    if not several or inflected or not inside or whole:
        return False
    common = place.occasion.text.islower() or place.source in ("place", "term")
    return common or (place.source == "event" and place.start > name.start)


def _is_part(place: Place, spans: Sequence[Span]) -> bool:
    return any(start <= place.start and place.end <= end for start, end in spans)


def name_kind(name: str) -> OccasionKind:
    """Return whether a name that is no event is a school's or an employer's."""
    return "school" if _SCHOOL.search(plain(name)) else "employer"


def term_occasion(
    terms: Terms, group: Literal["events", "schools_and_work"], term_id: str, language: Language
) -> Occasion:
    """Return a term as an occasion, in its base form in `language`."""
    return Occasion(
        terms.name(group, term_id, language), language, term_id, kind=terms.kind(term_id)
    )


def _entities(said: Said) -> Iterator[Place]:
    for entity in said.entities:
        (start, end), value = _span(entity), str(entity.get("value") or "").strip()
        if not value or not 0 <= start < end <= len(said.text):
            continue
        match entity.get("entity"):
            case "event" if value[0].islower():
                yield from _common_event(said, start, end, value)
            case "event":
                yield Place(start, end, Occasion(value, kind="event"), "event")
            case "organisation":
                name = _as_called(said, start, end, value)
                yield Place(start, end, Occasion(name, kind=name_kind(value)), "organisation")
            case "place" if value[0].isupper():
                yield Place(start, end, Occasion(value, kind="place"), "place")


def _as_called(said: Said, start: int, end: int, value: str) -> str:
    """Return an organisation's name, or the other name that the user calls it by: Prisma."""
    typed = said.text[start:end]
    alike = plain(typed)[:_ALIKE] == plain(value)[:_ALIKE]
    if alike or typed.isupper() or not typed[0].isupper() or len(typed) <= _ALIKE:
        return value
    return base_form(typed, kind="organisation") if said.language == "fi" else typed


def _common_event(said: Said, start: int, end: int, value: str) -> Iterator[Place]:
    """Yield a kind of event that the gazetteer knows, when the terms do not know it as said."""
    terms = current_terms()
    if terms.find(said.text[start:end], "events", None):
        return
    known = terms.find(value, "events", "fi")
    if known:
        yield Place(
            start, end, term_occasion(terms, "events", known[0].term_id, said.language), "term"
        )
    else:
        yield Place(start, end, Occasion(value, "fi", kind="event"), "term")


def _terms(said: Said) -> Iterator[Place]:
    terms = current_terms()
    for group in ("schools_and_work", "events"):
        hits = terms.find(said.text, group, said.language) or terms.find(said.text, group, None)
        for hit in hits:
            occasion = term_occasion(terms, group, hit.term_id, said.language)
            yield Place(hit.start, hit.end, occasion, "term")


def _shared_courses(said: Said, reading: Reading) -> Iterator[Place]:
    """Yield the course or class that two people share when no list has its whole name."""
    terms = current_terms()
    matches = list(_SHARED_COURSE.finditer(reading.text))
    # Looked up once: a message may hold hundreds of courses.
    known = [
        hit
        for group in (("schools_and_work", "events") if matches else ())
        for hit in terms.find(said.text, group, None)
    ]
    for match in matches:
        start, end = match.span("course")
        hits = [hit for hit in known if hit.start < end and start < hit.end]
        if all(hit.term_id in _ANY_COURSE for hit in hits):
            is_class = re.search(r"(?:luok\w*|klass(?:en)?|class)$", match["course"])
            term_id = "same_class" if is_class else "same_course"
            occasion = term_occasion(terms, "schools_and_work", term_id, said.language)
            yield Place(start, end, occasion, "term")


def _capitals(said: Said, reading: Reading, people: Sequence[Span]) -> Iterator[Place]:
    """Yield names that no one knows: with a capital, and a case or preposition that says where."""
    blocked = [*people, *online_spans(reading.text)]
    for match in _NAMES.finditer(said.text[: len(reading.text)]):
        start = match.start()
        for cue in reading.cues:  # "Tapasimme Vincitillä": the verb is no part of the name
            if cue.start <= start < cue.end < match.end():
                start = cue.end + 1
        typed = said.text[start : match.end()]
        name = typed.partition(":")[0].rstrip(".")
        place = Place(start, match.end(), Occasion(name, kind="event"), "capital")
        if not name[:1].isupper() or _NO_NAME.match(plain(name)) or place.overlaps(blocked):
            continue
        # "Hän on Wärtsilässä": no English "on".
        if said.language == "fi" and _says_where(said.text[:start], typed):
            yield replace(place, occasion=Occasion(base_form(typed, kind="event"), kind="event"))
        elif before := _PREPOSITION.search(said.text[:start]):
            kind: OccasionKind = "place" if before[1].lower() in {"in", "i"} else "event"
            yield replace(place, occasion=Occasion(name, kind=kind))


def _says_where(before: str, typed: str) -> bool:
    """Tell whether a Finnish name stands in a local case and is no word that begins a sentence."""
    before = before.rstrip(" \"'(")
    begins = not before or before.endswith((".", "!", "?", "\n"))
    if ":" in typed:
        return True
    return bool(_FI_LOCAL.search(typed)) and (not begins or " " in typed)


def _with_form(said: Said, place: Place) -> Place:
    """Return a place with what its case or preposition says."""
    before = _PREPOSITION.search(said.text[: place.start])
    comes_from = bool(before and before[1].lower() in {"from", "från", "fran"})
    typed = plain(said.text[place.start : place.end])
    if before or typed == plain(place.occasion.text):
        return replace(place, comes_from=comes_from)
    if place.source == "term" or said.language != "fi":
        return place
    origin = bool(re.search(r"(?:lta|sta)$", typed))
    where = origin or bool(re.search(r"(?:ss?a?|lla?|l|na|t|ssakin|llakin)$", typed))
    return replace(place, comes_from=origin, is_where=where)


def _span(entity: object) -> Span:
    get = getattr(entity, "get", lambda _name, default: default)
    start, end = get("start", 0), get("end", 0)
    return (start, end) if isinstance(start, int) and isinstance(end, int) else (0, 0)
