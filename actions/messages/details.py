"""What is known about the message that a user wants. Plain values, kept in slots of these names.

A name or a phrase is kept as it was meant, not as it was typed: "Kutsu menee Anna Virtaselle" gives
the recipient "Anna Virtanen".
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from typing import Any, Literal, get_args

from typing_extensions import Self

Language = Literal["fi", "sv", "en"]
Task = Literal["connection_request", "reconnect_message", "mentor_message", "review_message"]
Relation = Literal[
    "met_in_person",
    "met_online",
    "same_event",
    "former_colleague",
    "fellow_student",
    "common_contact",
    "recruiter",
    "admired_stranger",
]
Tone = Literal["warm", "neutral", "formal"]
# What a place is decides its preposition or case; a talk or a post is where one came across a
# stranger.
OccasionKind = Literal["event", "employer", "school", "place", "online", "talk", "post"]
Stage = Literal["student", "graduate", "experienced", "job_seeker", "career_changer", "newcomer"]
InterestKind = Literal["their_work", "topic", "career_path", "keep_in_touch", "job"]

TASKS: tuple[Task, ...] = get_args(Task)
RELATIONS: tuple[Relation, ...] = get_args(Relation)
TONES: tuple[Tone, ...] = get_args(Tone)
LANGUAGES: tuple[Language, ...] = get_args(Language)


@dataclass(frozen=True, slots=True)
class Phrase:
    """A word or phrase of the user's.

    Attributes:
        text: in its base form, without what does not belong to it; names with their capitals.
        language: that it is said in; None for a proper name, which stands in every language.
        term: its id in data/content/messages/terms.yml, whose own words then stand for it in
            every language; None when it is not listed.
    """

    text: str
    language: Language | None = None
    term: str | None = None


@dataclass(frozen=True, slots=True)
class Occasion(Phrase):
    """Where two people met, worked or studied, or where one came across the other."""

    kind: OccasionKind = "event"


@dataclass(frozen=True, slots=True)
class Myself(Phrase):
    """Who the user is: `text` completes "I am ...", `term` is a profession's id.

    Attributes:
        stage: of their working life, when they said it.
    """

    stage: Stage | None = None


@dataclass(frozen=True, slots=True)
class Interest(Phrase):
    """What the user would like of the recipient; `text` is empty where `kind` says it all.

    Attributes:
        kind: their work, a topic, how they came to where they are, to keep in touch, a job.
    """

    kind: InterestKind = "topic"


@dataclass(frozen=True, slots=True)
class Details:
    """Everything that is known; None is what was not said.

    Attributes:
        recipient: name in its base form.
        relation: how the two know each other, or do not.
        occasion: where.
        met_when: when, as a term such as last_week.
        about_me: who the user is.
        interest: what they would like.
        offer: what they can give, as a clause in the first person: "voin auttaa verkkosivuissa".
        employer: where the recipient works, a proper name.
        common_contact: name in its base form.
        my_name: what to sign with.
        message_language: of the message, when another than that of the conversation.
        tone: of the message; formal means Te in Finnish and Ni in Swedish.
        premium: whether the user has a paid account, whose notes may be longer.
    """

    recipient: str | None = None
    relation: Relation | None = None
    occasion: Occasion | None = None
    met_when: Phrase | None = None
    about_me: Myself | None = None
    interest: Interest | None = None
    offer: Phrase | None = None
    employer: Phrase | None = None
    common_contact: str | None = None
    my_name: str | None = None
    message_language: Language | None = None
    tone: Tone | None = None
    premium: bool | None = None

    @classmethod
    def from_slots(cls, slots: Mapping[str, Any]) -> Self:
        """Return the details that slots hold; other slots are left alone."""
        values = {each.name: slots.get(each.name) for each in fields(cls)}
        for name, kind in _PHRASES.items():
            value = values[name]
            if isinstance(value, Mapping):
                values[name] = kind(**value)
        return cls(**values)

    def to_slots(self) -> dict[str, Any]:
        """Return a value for every slot, made of what JSON knows."""
        return asdict(self)


_PHRASES: Mapping[str, type[Phrase]] = {
    "occasion": Occasion,
    "met_when": Phrase,
    "about_me": Myself,
    "interest": Interest,
    "offer": Phrase,
    "employer": Phrase,
}
DETAILS: tuple[str, ...] = tuple(each.name for each in fields(Details))
