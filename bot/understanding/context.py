"""What a message means after what was said before.

"Where do I find one?" asks for a programme after mentors and for people after events. The
topic before is put in front of the message in words; the encoder then reads both as one
sentence, and the classifier has learned from follow-up examples written in the same way.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from bot.understanding.intents import CONVERSATION, is_topic

# Of this many ordinary examples per follow-up example it is learned that most messages mean the
# same after any topic.
_CHANGES_PER_FOLLOW_UP = 2.0
# Share of what keeps a conversation going that is learned after a topic as well. With all of it,
# half of what the model knew after a topic was "more" and "thanks", and real follow-ups were taken
# for these (66 instead of 74 % of 128 later turns right).
_GOING_ON_SHARE = 0.5

# Keys of a message's metadata, under which the context travels.
TOPIC_BEFORE, OFFERED = "topic_before", "offered"

_FIRST = re.compile(r"\b(?:ensimmäi\w+|ensimmai\w+|eka\w*|ekaa|första|forsta|first)\b")
_SECOND = re.compile(
    r"\b(?:toinen|tois\w+|tokan?|toka\w*|jälkimmäi\w+|andra|senare|second|latter)\b"
)
_THIRD = re.compile(r"\b(?:kolmas|kolmat\w*|kolman\w*|tredje|third)\b")
_LAST = re.compile(r"\b(?:viimei\w+|vika|sista|last)\b")
# "the second one, please": more words than this say something of their own.
_LONGEST_CHOICE = 6


@dataclass(frozen=True, slots=True)
class Context:
    """What came before a message.

    Attributes:
        topic: the topic that the bot answered last, or None.
        offered: the topics that the bot has just asked to choose from, in order.
    """

    topic: str | None = None
    offered: tuple[str, ...] = ()


NO_CONTEXT = Context()


def after(topic: str, text: str) -> str:
    """Return a folded text as it is read after a topic.

    Topic ids are English words, and the encoder reads every language: no table of topic names
    in each language has to be kept beside them.
    """
    return f"{topic.replace('_', ' ')}: {text}"


def chosen(text: str, offered: Sequence[str]) -> str | None:
    """Return which of the offered topics a short answer such as "the second" points at.

    Args:
        text: folded.
        offered: topics in the order in which the bot named them.
    """
    if not offered or len(text.split()) > _LONGEST_CHOICE:
        return None
    places = [(_FIRST, 0), (_SECOND, 1), (_THIRD, 2), (_LAST, len(offered) - 1)]
    for pattern, place in places:
        if pattern.search(text) and place < len(offered):
            return offered[place]
    return None


def draw_changes_of_topic(
    intents: Sequence[str], *, follow_ups: int, seed: int
) -> list[tuple[int, str]]:
    """Draw ordinary examples to be learned after some other topic.

    What keeps a conversation going nearly always comes after a topic, so half of such examples
    are drawn; of the others, as many as there should be beside the follow-ups.

    Args:
        intents: of the ordinary examples.
        follow_ups: how many follow-up examples there are beside them.
        seed: of the draw.

    Returns:
        Pairs of an example's number and the topic that it comes after.
    """
    topics = sorted(intent for intent in set(intents) if is_topic(intent))
    going_on = np.flatnonzero([intent in CONVERSATION for intent in intents])
    others = np.flatnonzero([intent not in CONVERSATION for intent in intents])
    if not topics or not follow_ups:
        return []
    count = min(len(others), int(_CHANGES_PER_FOLLOW_UP * follow_ups))
    draw = np.random.default_rng(seed)
    some = draw.choice(going_on, size=int(_GOING_ON_SHARE * len(going_on)), replace=False)
    numbers = [*some, *draw.choice(others, size=count, replace=False)]
    before = draw.choice(len(topics), size=len(numbers))
    return [(int(i), topics[j]) for i, j in zip(numbers, before, strict=True)]
