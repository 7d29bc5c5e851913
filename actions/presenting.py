"""Say passages of advice, with their sources and with what one may ask next."""

from __future__ import annotations

from collections.abc import Sequence

from rasa_sdk.executor import CollectingDispatcher

from actions.content.loader import Library
from actions.content.passages import Passage
from actions.content.rendering import (
    RenderedButton,
    render_buttons,
    render_continuation,
    render_passages,
    render_reminder,
    render_sources,
)
from actions.content.selection import nearest_topics, unseen, unseen_tips
from actions.conversation import Known, say


def present(
    dispatcher: CollectingDispatcher,
    library: Library,
    state: Known,
    passages: Sequence[Passage],
    *,
    goes_on: bool = True,
    reminder: Passage | None = None,
) -> None:
    """Say passages of one topic as one message.

    Args:
        dispatcher: collects the messages.
        library: all content.
        state: the conversation as it is after them: what they show counts as shown.
        passages: at least one, all of the same topic.
        goes_on: whether the buttons offer to go on with this topic.
        reminder: a tip that was told already and answers the question best.
    """
    text = render_passages(library, passages, state.language)
    if reminder is not None:
        text = f"{render_reminder(library, reminder, state.language)}\n\n{text}"
    topic = passages[0].topic
    say(
        dispatcher,
        language=state.language,
        text=text,
        kind="tip",
        topic=topic,
        sources=render_sources(library, passages, state.language),
        buttons=onward(library, state, topic, goes_on=goes_on),
    )


def onward(
    library: Library, state: Known, topic: str, *, goes_on: bool = True
) -> list[RenderedButton]:
    """Return what one may choose after an answer: to go on with the topic, then near topics.

    Args:
        library: all content.
        state: the conversation as it is after the answer.
        topic: of the answer.
        goes_on: whether to offer to go on with it.
    """
    ways: list[str] = []
    if goes_on:
        if unseen_tips(library, topic, shown=state.shown):
            ways.append("next")
        if unseen(library, topic, "examples", shown=state.shown):
            ways.append("example")
        ways.append("plain" if state.easy else "simpler")
    buttons = [render_continuation(library, way, state.language) for way in ways]
    return buttons + render_buttons(library, nearest_topics(library, topic), state.language)
