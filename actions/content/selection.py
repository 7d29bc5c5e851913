"""Choose what to show next. Pure: what was shown goes in, what to show comes out."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence

from actions.content.loader import Library
from actions.content.passages import Part, Passage

# One turn shows at most this many tips, unless all are asked for.
TIPS_A_TURN = 2

# Puts passages into the order in which they answer a question.
Order = Callable[[Sequence[Passage]], Sequence[Passage]]


def unseen(library: Library, topic: str, part: Part, *, shown: Collection[str]) -> list[Passage]:
    """Return the passages of a part that the conversation has not shown, in the editor's order.

    Args:
        library: all content.
        topic: an id that has advice.
        part: which part of it.
        shown: keys of what the conversation has shown, see `Passage.says`.

    Raises:
        KeyError: when the topic has no advice.
    """
    return [
        passage
        for passage in library.part(topic, part)
        if not any(key in shown for key in passage.says)
    ]


def unseen_tips(
    library: Library, topic: str, *, shown: Collection[str], easy: bool = False
) -> list[Passage]:
    """Return the tips that the conversation has not shown in any wording.

    Args:
        library: all content.
        topic: an id that has advice.
        shown: keys of what the conversation has shown.
        easy: whether tips that exist in easy language come first, and in it.

    Raises:
        KeyError: when the topic has no advice.
    """
    tips = unseen(library, topic, "tips", shown=shown)
    if not easy:
        return tips
    simple = [each for each in unseen(library, topic, "easy", shown=shown) if is_tip(each)]
    said = {key for passage in simple for key in passage.says}
    return simple + [tip for tip in tips if tip.key not in said]


def first_answer(
    library: Library,
    topic: str,
    *,
    shown: Collection[str],
    easy: bool = False,
    order: Order = tuple,
) -> list[Passage]:
    """Return the answer to a question on a topic: the short answer once, then tips.

    Args:
        library: all content.
        topic: an id that has advice.
        shown: keys of what the conversation has shown.
        easy: whether to answer in easy language.
        order: puts the tips into the order in which they answer the question.

    Raises:
        KeyError: when the topic has no advice.
    """
    # Easy tips come before the others, however well these answer: that is what was asked for.
    candidates = in_one_wording(unseen_tips(library, topic, shown=shown, easy=easy))
    tips = list(order(candidates))[:TIPS_A_TURN]
    short = short_answer(library, topic, easy=easy)
    # Asked about the same again, one gets what is new; when nothing is, the answer itself.
    return tips if tips and short.key in shown else [short, *tips]


def in_one_wording(tips: Sequence[Passage]) -> list[Passage]:
    """Return the tips in easy language where there are any, else all of them."""
    return [tip for tip in tips if tip.part == "easy"] or list(tips)


def short_answer(library: Library, topic: str, *, easy: bool) -> Passage:
    """Return a topic's short answer, in ordinary or in easy language.

    Raises:
        KeyError: when the topic has no advice.
    """
    return library.part(topic, "easy" if easy else "short")[0]


def is_tip(passage: Passage) -> bool:
    """Tell whether a passage is a tip, in whatever language."""
    return passage.part == "tips" or (passage.part == "easy" and passage.key.count("/") > 1)


def in_wording(library: Library, passages: Sequence[Passage], *, easy: bool) -> list[Passage]:
    """Return the same advice in easy or in ordinary language, as far as it exists in it.

    Args:
        library: all content.
        passages: what was shown.
        easy: the wording wanted.
    """
    wanted: list[Passage] = []
    for passage in passages:
        name = passage.key.rpartition("/")[2]
        others = {
            ("short", True): f"{passage.topic}/easy",
            ("tips", True): f"{passage.topic}/easy/{name}",
            ("easy", False): f"{passage.topic}/tips/{name}"
            if is_tip(passage)
            else f"{passage.topic}/short",
        }
        key = others.get((passage.part, easy), passage.key)
        wanted.append(library.passages.get(key, passage))
    return wanted


def nearest_topics(library: Library, topic: str, *, count: int = 3) -> tuple[str, ...]:
    """Return the topics to go on with, as the content editor ordered them."""
    return library.advice[topic].next[:count]
