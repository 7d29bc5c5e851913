"""Find the tip that answers a question, with the sentence encoder of the bot.

The encoder comes from outside (`use_encoder`), because actions know nothing of the engine.
Without one, as on a stock action server, tips keep the editor's order and nothing is found.
"""

from __future__ import annotations

from collections.abc import Sequence

from actions.content.live import current_library
from actions.content.passage_search import LEAST_TO_SHOW, Encoder, PassageSearch
from actions.content.passages import Passage
from actions.content.selection import Order

_search: PassageSearch | None = None


def use_encoder(encoder: Encoder | None) -> None:
    """Search with this encoder from now on; with None, not at all.

    All tips are encoded, which takes seconds where they are new.
    """
    global _search  # noqa: PLW0603  one encoder a process, as there is one library
    _search = PassageSearch(encoder, _tips()) if encoder else None


def in_order_of(question: str | None, language: str) -> Order:
    """Return what puts passages into the order in which they answer a question.

    Args:
        question: as typed; None when a button was pressed, which leaves the editor's order.
        language: of the conversation.
    """
    search = _search
    if search is None or question is None:
        return tuple
    return lambda passages: search.order(question, passages, language)


def tip_for(question: str | None, language: str, *, least: float = LEAST_TO_SHOW) -> Passage | None:
    """Return the tip of any topic that answers a question, or None when none is near enough.

    Args:
        question: as typed; None when a button was pressed.
        language: of the conversation.
        least: likeness that is near enough.
    """
    return best_of(question, _tips(), language, least=least)


def best_of(
    question: str | None,
    tips: Sequence[Passage],
    language: str,
    *,
    least: float = LEAST_TO_SHOW,
) -> Passage | None:
    """Return the one of some tips that answers a question best, or None; see `tip_for`."""
    if _search is None or question is None:
        return None
    return _search.find(question, tips, language, least=least)


def _tips() -> list[Passage]:
    return [each for each in current_library().passages.values() if each.part == "tips"]
