"""Passages: the pieces of advice that a conversation shows, each with a key of its own.

A conversation remembers keys, the list of translations and the coverage of the sources name
them, and any passage can be shown again in another language.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal, cast

from actions.content.advice import Advice, Asked
from actions.content.models import Translations

Part = Literal["short", "why", "tips", "examples", "easy", "finland"]


@dataclass(frozen=True, slots=True)
class Passage:
    """A text of a topic's advice.

    Attributes:
        key: topic/part or topic/part/id, such as `events/tips/go_to_a_fair`.
        topic: the topic's id.
        part: which part of the file it is.
        texts: in every language.
        sources: what it is drawn from.
        rests_on_all: whether these are the sources of all tips of the topic together.
        says: keys of what has been said when this was shown: its own, and that of the tip whose
            advice it repeats in easy language.
        asked: how people ask for it; of a tip, in whatever language it is told.
    """

    key: str
    topic: str
    part: Part
    texts: Translations
    sources: tuple[str, ...]
    rests_on_all: bool
    says: tuple[str, ...]
    asked: Asked = field(default_factory=Asked)


def passages_of(advice: Advice) -> Iterator[Passage]:
    """Yield every passage of a topic's advice, in the order of the file."""
    topic = advice.topic
    together = tuple(dict.fromkeys(source for tip in advice.tips for source in tip.sources))
    sources = {tip.id: tip.sources for tip in advice.tips}
    asked = {tip.id: tip.asked for tip in advice.tips}
    own = advice.short.sources
    yield _passage(topic, "short", advice.short, own or together, rests_on_all=not own)
    yield _passage(topic, "why", advice.why, advice.why.sources)
    for tip in advice.tips:
        yield _passage(topic, f"tips/{tip.id}", tip, tip.sources, asked=tip.asked)
    for example in advice.examples:
        yield _passage(topic, f"examples/{example.id}", example, sources[example.tip])
    yield _passage(topic, "easy", advice.easy.short, own or together, rests_on_all=not own)
    for easy in advice.easy.tips:
        yield _passage(
            topic,
            f"easy/{easy.tip}",
            easy,
            sources[easy.tip],
            also=(f"{topic}/tips/{easy.tip}",),
            asked=asked[easy.tip],
        )
    for note in advice.finland:
        yield _passage(topic, f"finland/{note.id}", note, note.sources)


def _passage(  # noqa: PLR0913  one argument for each part of a passage
    topic: str,
    name: str,
    texts: Translations,
    sources: tuple[str, ...],
    *,
    rests_on_all: bool = False,
    also: tuple[str, ...] = (),
    asked: Asked | None = None,
) -> Passage:
    key, part = f"{topic}/{name}", cast("Part", name.partition("/")[0])
    says = (key, *also)
    return Passage(key, topic, part, texts, sources, rests_on_all, says, asked or Asked())
