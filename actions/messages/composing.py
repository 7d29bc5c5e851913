"""Compose a message from wordings and what is known, under a limit: never cut, always whole."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from zlib import crc32

from actions.content.message_rules import Part
from actions.content.messages import Wording, Wordings, current_wordings
from actions.messages.choosing import Choice, Sentence, Stage, choose, length_of, shortest
from actions.messages.details import InterestKind, Language, Task, Tone
from actions.messages.versions import another
from actions.messages.wording import character_count, fillings, renderings
from actions.messages.workshop import Length, shorter

# Six versions differ from each other; the seventh begins anew with another order of wordings.
VERSIONS = 6
# How long a shorter draft may be, of the full one.
_SHARE: Mapping[Length, float] = MappingProxyType({"full": 1.0, "short": 0.7, "shortest": 0.45})

# What a part is worth beyond the variables in it.
_SAID_INTEREST, _UNSAID_INTEREST, _ASK = 250, 150, 350
# What nobody said, in a short note and in a message with more room.
_NOTE_OFFER, _NOTE_CLOSING, _OFFER, _CLOSING = 80, 70, 180, 170
# A shorter draft keeps the sentences of the longer one where it can.
_KEPT = 100
# A longer greeting would leave no room for a message.
_LONGEST_GREETING = 60
# How far chance may change the order of wordings that say as much.
_CHANCE = 12


@dataclass(frozen=True, slots=True)
class Request:
    """What is to be written.

    Attributes:
        task: connection_request, reconnect_message or mentor_message.
        language: of the message.
        tone: of the message.
        limit: in characters, as `limit_for` gives it.
        relation: of `workshop.relation_of`; None when nobody said how the two know each other.
        interest: of `workshop.interest_of`; None when nobody said.
        values: of the variables, by name; an offer among them was said, else a modest one is made.
        version: from 0; another one for every "another version".
        length: how long the draft may be.
        seed: the conversation, so that two users do not get the same text.
        offers: whether a modest offer is made where none was said.
    """

    task: Task
    language: Language
    tone: Tone
    limit: int
    relation: str | None = None
    interest: InterestKind | None = None
    values: Mapping[str, str] = field(default_factory=dict)
    version: int = 0
    length: Length = "full"
    seed: str = ""
    offers: bool = True


@dataclass(frozen=True, slots=True)
class Draft:
    """A message that can be sent.

    Attributes:
        text: the greeting on its line, the sentences, the signature on its line.
        characters: as LinkedIn counts them.
        limit: that it keeps to.
        shorter_available: whether the next length down gives a shorter one.
        used: the variables in it, in order.
        version: that was asked for.
    """

    text: str
    characters: int
    limit: int
    shorter_available: bool
    used: tuple[str, ...]
    version: int


def compose(request: Request, wordings: Wordings | None = None) -> Draft:
    """Return a draft: the same for the same request.

    Args:
        request: what is to be written.
        wordings: of that task and language; None takes the product's.

    Raises:
        ValueError: when a variable is unknown, or the limit too low for a greeting and an opening.
    """
    if wordings is None:
        wordings = current_wordings(request.task, request.language)
    stages = _stages(request, wordings)
    earlier: list[Choice] = []
    for _ in range(request.version % VERSIONS + 1):
        earlier.append(another(stages, request.limit, earlier))
    full = chosen = earlier[-1]
    length: Length = "full"
    while length != request.length:
        length = shorter(length)
        chosen = _shortened(stages, full, chosen, length) or chosen
    next_length = shorter(length)
    available = next_length != length and _shortened(stages, full, chosen, next_length) is not None
    text = _laid_out(chosen)
    return Draft(
        text=text,
        characters=character_count(text),
        limit=request.limit,
        shorter_available=available,
        used=tuple(dict.fromkeys(name for each in chosen for name in each.used)),
        version=request.version,
    )


def _stages(request: Request, wordings: Wordings) -> list[Stage]:
    """Return the candidates for each part, in the order of a message: offering before asking."""
    note = request.task == "connection_request"
    make = _Candidates(request, wordings)
    asking = _UNSAID_INTEREST if request.task != "mentor_message" else _ASK
    interest: list[Sentence] = []
    if request.interest is not None:
        interest = make("interest", request.interest, worth=max(_SAID_INTEREST, asking))
    # Without its variable a topic cannot be named, nor an offer; and one that leaves no room for
    # anything else is not named either.
    interest = [each for each in interest if each.length <= request.limit // 2]
    interest = interest or make("interest", "unsaid", worth=asking)
    offer = make("offer", "said")
    if not offer and request.offers:
        offer = make("offer", "unsaid", worth=_NOTE_OFFER if note else _OFFER, filler=note)
    return [
        Stage(_by_name(make("greeting")), needed=True),
        Stage(make("opening", request.relation or "unsaid"), needed=True),
        Stage(make("me")),
        Stage(offer),
        # A message to a mentor that asks for nothing is none.
        Stage(interest, needed=request.task == "mentor_message"),
        Stage(make("closing", worth=_NOTE_CLOSING if note else _CLOSING, filler=note)),
        Stage(make("signature")),
    ]


def _by_name(greetings: list[Sentence]) -> list[Sentence]:
    """Return the greetings that name the recipient, where the name is known."""
    named = [each for each in greetings if "name" in each.used and each.length <= _LONGEST_GREETING]
    return named or greetings


class _Candidates:
    """Renders wordings with what is known."""

    def __init__(self, request: Request, wordings: Wordings) -> None:
        self._wordings = wordings
        self._tone = request.tone
        self._filled = fillings(request.values)
        self._seed = f"{request.seed}/{request.version // VERSIONS}/"

    def __call__(
        self, part: Part, key: str = "", *, worth: float = 0.0, filler: bool = False
    ) -> list[Sentence]:
        """Return the candidates of a list of wordings."""
        return [
            sentence
            for entry in self._wordings.entries(part, key, tone=self._tone)
            for sentence in self._rendered(part, entry, worth, filler=filler)
        ]

    def _rendered(
        self, part: Part, entry: Wording, worth: float, *, filler: bool
    ) -> Iterator[Sentence]:
        chance = crc32(f"{self._seed}{part}/{entry.text}".encode()) % _CHANCE
        for each in renderings(entry.chunks, self._filled):
            yield Sentence(
                part=part,
                text=each.text,
                length=character_count(each.text),
                used=each.used,
                wording=entry.text,
                worth=worth + chance,
                doubled=each.doubled,
                filler=filler,
            )


def _shortened(
    stages: Sequence[Stage], full: Choice, longer: Choice, length: Length
) -> Choice | None:
    """Return a choice shorter than `longer` with as much of it as there is room for, or None."""
    target = min(int(length_of(full) * _SHARE[length]), length_of(longer) - 1)
    kept = {(each.part, each.wording): -_KEPT for each in full}
    same = {each.wording for each in full if each.part == "opening"}
    # Another opening only where the same one leaves no shorter draft: versions stay apart.
    for options in (_with_opening(stages, same), stages):
        least = shortest(options)
        if least < length_of(longer):
            found = choose(options, max(least, target), kept)
            return found[0] if found else None
    return None


def _with_opening(stages: Sequence[Stage], wordings: set[str]) -> list[Stage]:
    """Return the stages with these openings only."""
    return [
        Stage([each for each in stage.sentences if each.wording in wordings], needed=True)
        if stage.sentences[:1] and stage.sentences[0].part == "opening"
        else stage
        for stage in stages
    ]


def _laid_out(choice: Choice) -> str:
    greeting, *rest = choice
    signature = [each.text for each in rest if each.part == "signature"]
    sentences = " ".join(each.text for each in rest if each.part != "signature")
    return unicodedata.normalize("NFC", "\n".join([greeting.text, sentences, *signature]))
