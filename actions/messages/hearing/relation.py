"""Tell how two people know each other."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from types import MappingProxyType

from actions.messages.details import Occasion, Relation
from actions.messages.hearing.corrections import says_otherwise
from actions.messages.hearing.cues import Cue, Reading, compile_words, online_spans

_MET = ("met", "chatted")
# What is said of the net right before "we talked" belongs to it: "LinkedInissä juteltiin".
_RIGHT_BEFORE = 14
# Terms where people are because they work or study there, and not on a visit.
_DAILY: Mapping[str, Relation] = MappingProxyType(
    {
        "workplace": "former_colleague",
        "school": "fellow_student",
        "studies": "fellow_student",
        "comprehensive_school": "fellow_student",
        "upper_secondary_school": "fellow_student",
        "vocational_school": "fellow_student",
    }
)
# What a bare word answers when the bot has asked how they know each other.
_ANSWERS: tuple[tuple[str, Relation], ...] = (
    (r"(?:netistä|netissä|online|verkossa|verkosta|linkedinistä|linkkarista|nätet|internet|teams|the net)", "met_online"),
    (r"(?:töistä|töissä|duunista|duunissa|työn kautta|työpaikalta|jobbet|work|työ|harjoittelusta)", "former_colleague"),
    (r"(?:koulusta|koulussa|opinnoista|opiskeluista|opiskeluajoilta|yliopistosta|amiksesta|amkista|skolan|studierna|studietiden|school|university|uni|college|studies)", "fellow_student"),
    (r"(?:kasvotusten|livenä|kerran|once|en gång|in person|face to face|live)", "met_in_person"),
)  # fmt: skip


def find_relation(
    reading: Reading, occasion: Occasion | None, governor: Cue | None
) -> Relation | None:
    """Return how the two know each other, when the message says it.

    Args:
        reading: of the message.
        occasion: that was heard.
        governor: the cue that the occasion belongs to.
    """
    if reading.has("recommended"):
        return "common_contact"
    met = reading.has(*_MET) or says_otherwise(reading)
    # "Met an old colleague at Slush": what is recent and certain is the meeting.
    governs = governor is not None and governor.kind in _MET
    at_event = occasion is not None and occasion.kind in ("event", "online", "place")
    if not (met and governs and at_event):
        old_days = reading.of("worked", "studied")
        if old_days:
            return _old_days(old_days, occasion)
    daily = _DAILY.get(occasion.term or "") if occasion else None
    if met and daily:
        return daily
    return _met(reading, occasion) if met else _without_meeting(reading, occasion)


def answered_relation(reading: Reading) -> Relation | None:
    """Return what a bare answer to the question how they know each other says."""
    words = reading.text.strip(" .!,")
    for pattern, relation in _ANSWERS:
        if compile_words(rf"(?:\w+ ){{0,2}}{pattern}(?: \w+)?").fullmatch(words):
            return relation
    return None


def _old_days(cues: Sequence[Cue], occasion: Occasion | None) -> Relation:
    kinds = {cue.kind for cue in cues}
    if len(kinds) > 1 and occasion and occasion.kind in ("employer", "school"):
        return "former_colleague" if occasion.kind == "employer" else "fellow_student"
    return "former_colleague" if cues[0].kind == "worked" else "fellow_student"


def _met(reading: Reading, occasion: Occasion | None) -> Relation:
    if occasion and occasion.kind == "online":
        return "met_online"
    if occasion and occasion.kind in ("event", "employer", "school", "place"):
        return "met_in_person"
    if reading.has("chatted") or (reading.has("not_met") and not says_otherwise(reading)):
        return "met_online"
    return "met_online" if _is_told_of_the_net(reading) else "met_in_person"


def _is_told_of_the_net(reading: Reading) -> bool:
    """Tell whether they talked on the net; an invitation on LinkedIn is no talk."""
    for start, end in online_spans(reading.text):
        first, last = reading.clause(start)
        for cue in reading.of(*_MET):
            here = first <= cue.start < last
            if here and (cue.start <= start or cue.start - end <= _RIGHT_BEFORE):
                return True
        if not any(first <= cue.start < last for cue in reading.cues):
            return True
    return False


def _without_meeting(reading: Reading, occasion: Occasion | None) -> Relation | None:
    shared = occasion.kind if occasion and occasion.term else None
    relations: tuple[tuple[Relation, bool], ...] = (
        ("common_contact", reading.has("mutual")),
        ("former_colleague", reading.has("same_event") and shared == "employer"),
        ("fellow_student", reading.has("same_event") and shared == "school"),
        ("same_event", reading.has("same_event")),
        ("admired_stranger", reading.has("heard", "read")),
        ("recruiter", reading.has("recruiter")),
        ("admired_stranger", reading.has("stranger", "not_met")),
        ("met_in_person", reading.has("acquainted")),
    )
    return next((relation for relation, is_said in relations if is_said), None)
