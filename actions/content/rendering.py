"""Turn selected content into what a message carries: text, sources, buttons."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypedDict

from actions.content.loader import Library
from actions.content.models import Tip
from actions.content.selection import Selection


class RenderedSource(TypedDict):
    """A source as a message carries it."""

    title: str
    url: str | None


class RenderedButton(TypedDict):
    """A button as a message carries it; the payload is Rasa's form of an intent."""

    title: str
    payload: str


def render_answer(library: Library, selection: Selection, language: str) -> str:
    """Return the short answer and the selected tips, as paragraphs and a list."""
    return join_parts(
        library.tips[selection.topic].short.in_language(language),
        render_tips(selection.tips, language),
    )


def render_tips(tips: Iterable[Tip], language: str) -> str:
    """Return tips as a Markdown list, one line each."""
    return "\n".join(f"- {tip.in_language(language)}" for tip in tips)


def join_parts(*parts: str) -> str:
    """Return the parts that are not empty, as paragraphs."""
    return "\n\n".join(part for part in parts if part)


def render_sources(library: Library, tips: Iterable[Tip], language: str) -> list[RenderedSource]:
    """Return the sources of some tips, each source once, in the order of first use."""
    found: dict[str, RenderedSource] = {}
    for tip in tips:
        for reference in tip.sources:
            document = library.sources.document_of(reference)
            if document is not None:
                title = document.title.in_language(language)
                found.setdefault(title, {"title": title, "url": document.url})
            else:
                fact = library.sources.facts[reference]
                found.setdefault(fact.title, {"title": fact.title, "url": fact.url})
    return list(found.values())


def render_buttons(library: Library, topics: Iterable[str], language: str) -> list[RenderedButton]:
    """Return one button a topic, titled as people know it."""
    return [
        {"title": library.topics[topic].title.in_language(language), "payload": f"/{topic}"}
        for topic in topics
    ]
