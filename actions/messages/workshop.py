"""What to do next about a message: which question improves it most, or that there is enough."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from actions.messages.details import Details, InterestKind, Relation, Task, Tone

Length = Literal["full", "short", "shortest"]
LENGTHS: tuple[Length, ...] = ("full", "short", "shortest")
# A user who has answered four questions has earned a draft; the rest is refined in it.
MOST_QUESTIONS = 4
# How much each detail does for a message: first how the two know each other, and why to write.
_POINTS = {"relation": 2, "why": 2, "occasion": 1, "about_me": 1, "recipient": 1}
# With this much in one sentence, and something of the user's own in it, nobody is asked anything.
_ENOUGH_AT_ONCE = 4
# With this much, and with the name settled, no further question is worth its trouble.
_ENOUGH = 5

_PLACE_MATTERS: frozenset[Relation] = frozenset(
    {"met_in_person", "met_online", "same_event", "former_colleague", "fellow_student"}
)


@dataclass(frozen=True, slots=True)
class Workshop:
    """A message in the making.

    Attributes:
        task: what kind of message.
        details: what is known.
        unwilling: details that the user will not or cannot tell, and those to leave out.
        asked: details that were asked for so far, in order; twice where the answer was not understood.
        version: of the draft, from 0; another one for every "another version".
        length: how long the draft may be.
    """

    task: Task
    details: Details = field(default_factory=Details)
    unwilling: tuple[str, ...] = ()
    asked: tuple[str, ...] = ()
    version: int = 0
    length: Length = "full"


def next_question(workshop: Workshop) -> str | None:
    """Return the detail to ask for, a name of `details.DETAILS`, or None when there is enough."""
    if len(set(workshop.asked)) >= MOST_QUESTIONS:
        return None
    details = workshop.details
    points = _points(details)
    personal = details.about_me or details.interest or details.offer
    if not workshop.asked and personal is not None and points >= _ENOUGH_AT_ONCE:
        return None
    left = [
        name
        for name in _order(workshop)
        if getattr(details, name) is None
        and name not in workshop.unwilling
        and name not in workshop.asked
    ]
    if points >= _ENOUGH and (personal is not None or workshop.asked):
        # A message that greets nobody by name is the only thing still worth a question.
        left = [name for name in left if name == "recipient"]
    return left[0] if left else None


def relation_of(details: Details) -> str | None:
    """Return the key of the wordings that open the message: a relation, a talk or a post heard of."""
    if details.relation == "admired_stranger" and details.occasion is not None:
        heard_of = {"talk": "heard_talk", "post": "read_post"}
        return heard_of.get(details.occasion.kind, details.relation)
    return details.relation


def interest_of(details: Details) -> InterestKind | None:
    """Return the key of the wordings that say what the user would like, or None when unsaid."""
    if details.interest is not None:
        return details.interest.kind
    return "their_work" if details.employer is not None else None


def tone_of(workshop: Workshop) -> Tone:
    """Return the tone that was asked for, else the one that suits how the two know each other."""
    if workshop.details.tone is not None:
        return workshop.details.tone
    knows = workshop.details.relation in {"met_in_person", "former_colleague", "fellow_student"}
    return "warm" if knows or workshop.task == "reconnect_message" else "neutral"


def shorter(length: Length) -> Length:
    """Return the next length down; the shortest stays."""
    return LENGTHS[min(LENGTHS.index(length) + 1, len(LENGTHS) - 1)]


def _points(details: Details) -> int:
    known = {
        "relation": details.relation,
        "why": details.interest or details.offer or details.employer,
        "occasion": details.occasion or details.common_contact,
        "about_me": details.about_me,
        "recipient": details.recipient,
    }
    return sum(points for name, points in _POINTS.items() if known[name] is not None)


def _order(workshop: Workshop) -> Sequence[str]:
    """Return what is worth asking, the most useful first."""
    relation = workshop.details.relation
    if workshop.task == "mentor_message":
        return ("relation", "about_me", "interest", "recipient")
    if relation == "common_contact":
        place: Sequence[str] = ("common_contact",)
    else:
        place = ("occasion",) if relation is None or relation in _PLACE_MATTERS else ()
    if workshop.task == "reconnect_message":
        return ("relation", *place, "recipient", "interest")
    if place:
        return ("relation", *place, "recipient", "interest")
    if relation == "recruiter":
        return ("about_me", "interest", "recipient")
    return ("interest", "about_me", "recipient")
