"""From what is known to a draft."""

from __future__ import annotations

from dataclasses import dataclass

from actions.content.messages import limit_for
from actions.messages.composing import Draft, Request, compose
from actions.messages.details import Language
from actions.messages.phrases import phrases
from actions.messages.workshop import Workshop, interest_of, relation_of, tone_of


@dataclass(frozen=True, slots=True)
class Written:
    """A draft.

    Attributes:
        draft: that can be sent.
        language: that it is in.
        left_out: what the user said and the draft could not use, in the user's words.
    """

    draft: Draft
    language: Language
    left_out: tuple[str, ...]


def write(workshop: Workshop, *, language: Language, seed: str) -> Written:
    """Return a draft of the message in the making.

    Args:
        workshop: what is known.
        language: of the message.
        seed: the conversation, so that two users do not get the same text.
    """
    tone = tone_of(workshop)
    said = phrases(workshop.details, language=language, tone=tone)
    # A reviewed message is written anew as what it nearly always is.
    task = "connection_request" if workshop.task == "review_message" else workshop.task
    draft = compose(
        Request(
            task=task,
            language=language,
            tone=tone,
            limit=limit_for(task, workshop.details.premium),
            relation=relation_of(workshop.details),
            interest=interest_of(workshop.details),
            values=said.values,
            version=workshop.version,
            length=workshop.length,
            seed=seed,
            offers="offer" not in workshop.unwilling,
        )
    )
    return Written(draft=draft, language=language, left_out=said.left_out)
