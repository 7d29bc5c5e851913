"""Turn passages into what a message carries: text, sources, buttons."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import groupby
from types import MappingProxyType
from typing import TypedDict

from actions.content.loader import Library
from actions.content.passages import Passage
from actions.content.selection import is_tip

# A tip begins with its heading in bold.
_HEADING = re.compile(r"\*\*[^*]+\*\*")
# Which continuation's label stands in front of a passage.
_LABELS: Mapping[str, str] = MappingProxyType(
    {"why": "why", "examples": "example", "finland": "finland"}
)


class RenderedSource(TypedDict):
    """A source as a message carries it."""

    title: str
    url: str | None


class RenderedButton(TypedDict):
    """A button as a message carries it; the payload is Rasa's form of an intent."""

    title: str
    payload: str


def render_passages(library: Library, passages: Sequence[Passage], language: str) -> str:
    """Return passages as Markdown: tips as one list, everything else as paragraphs, in order."""
    paragraphs: list[str] = []
    for is_list, group in groupby(passages, key=is_tip):
        if is_list:
            paragraphs.append("\n".join(f"- {each.texts.in_language(language)}" for each in group))
            continue
        for part, same in groupby(group, key=lambda each: each.part):
            texts = [each.texts.in_language(language) for each in same]
            label = library.continuations[_LABELS[part]].label if part in _LABELS else None
            if label is not None:
                texts[0] = f"**{label.in_language(language)}:** {texts[0]}"
            paragraphs += texts
    return "\n\n".join(paragraphs)


def render_reminder(library: Library, tip: Passage, language: str) -> str:
    """Return the words that point back to a tip which was told already, by its heading."""
    text = tip.texts.in_language(language)
    heading = _HEADING.match(text)
    label = library.continuations["again"].title.in_language(language)
    return f"{label}: {heading.group() if heading else text}"


def render_sources(
    library: Library, passages: Iterable[Passage], language: str
) -> list[RenderedSource]:
    """Return the sources of some passages, each source once, in the order of first use.

    A short answer that rests on all tips together names nothing of its own beside a tip.
    """
    passages = list(passages)
    specific = [passage for passage in passages if not passage.rests_on_all]
    found: dict[str, RenderedSource] = {}
    for passage in specific or passages:
        for reference in passage.sources:
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


def render_continuation(library: Library, name: str, language: str) -> RenderedButton:
    """Return the button of a way to go on.

    Args:
        library: all content.
        name: a key of continuations.yml.
        language: of the conversation.
    """
    title = library.continuations[name].title.in_language(language)
    if name == "plain":
        return {"title": title, "payload": f'/switch_language{{"language": "{language}"}}'}
    payload = "/more" if name == "next" else f'/more{{"continuation": "{name}"}}'
    return {"title": title, "payload": payload}


def render_areas(library: Library, language: str) -> list[RenderedButton]:
    """Return one button an area of topics."""
    return [
        {
            "title": area.title.in_language(language),
            "payload": f'/capabilities{{"area": "{name}"}}',
        }
        for name, area in library.areas.items()
    ]
