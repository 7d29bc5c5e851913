"""Choose what to show next. Pure: what was shown goes in, what to show comes out."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from actions.content.loader import Library
from actions.content.models import Tip

FIRST_ANSWER_TIPS = 2
MORE_TIPS = 2


@dataclass(frozen=True, slots=True)
class Selection:
    """What a turn shows of one topic.

    Attributes:
        topic: the topic's id.
        tips: to show now, none of them shown before.
        remaining: how many are left after these.
    """

    topic: str
    tips: tuple[Tip, ...]
    remaining: int


def tip_key(topic: str, tip: Tip) -> str:
    """Return the name under which a conversation remembers a tip."""
    return f"{topic}/{tip.id}"


def select_tips(library: Library, topic: str, *, shown: Collection[str], count: int) -> Selection:
    """Return the next tips of a topic, most useful first, none twice.

    Args:
        library: all content.
        topic: an id that has advice.
        shown: keys of the tips that the conversation has seen.
        count: how many at most.

    Raises:
        KeyError: when the topic has no advice.
    """
    fresh = [tip for tip in library.tips[topic].tips if tip_key(topic, tip) not in shown]
    return Selection(topic, tuple(fresh[:count]), max(0, len(fresh) - count))


def nearest_topics(library: Library, topic: str, *, count: int = 3) -> tuple[str, ...]:
    """Return the topics to go on with, as the content editor ordered them."""
    return library.tips[topic].next[:count]
