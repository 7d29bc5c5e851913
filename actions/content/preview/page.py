"""Write all content as one HTML page that needs nothing else, see templates/preview.html."""

from __future__ import annotations

from collections.abc import Container, Mapping
from datetime import date
from itertools import chain
from pathlib import Path
from types import MappingProxyType

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup, escape

from actions.content.preview.citations import find_uses
from actions.content.preview.content import Content
from actions.content.preview.markdown import render_text
from actions.content.preview.responses import Button
from actions.content.preview.views import document_rows, map_tables, view_areas
from actions.content.texts import LANGUAGES

_TEMPLATES = Path(__file__).resolve().parent / "templates"
_LANGUAGE_NAMES: Mapping[str, str] = MappingProxyType(
    {"fi": "Suomi", "sv": "Svenska", "en": "English"}
)


def render_page(content: Content, made: date) -> str:
    """Return the page as HTML.

    Args:
        content: all that it shows.
        made: the day that it says it was made on.
    """
    library, remarks = content.library, content.remarks
    areas, tables, documents = view_areas(content), map_tables(content), document_rows(content)
    topics = [topic for area in areas for topic in area.topics]
    rows = chain(*(topic.rows for topic in topics), *tables.values(), documents.values())
    kinds = [mark.kind for row in rows for mark in row.marks]
    lacking = [one for several in content.replies.values() for one in several if one.missing]
    beyond_texts = [*remarks.general, *chain(*remarks.topics.values()), *lacking]
    uses = find_uses(library)
    return (
        _environment()
        .get_template("preview.html")
        .render(
            made=made,
            read=sorted(topic.reviewed for topic in topics),
            languages=LANGUAGES,
            library=library,
            areas=areas,
            tables=tables,
            documents=documents,
            replies=content.replies,
            coverage=content.coverage,
            remarks=remarks,
            lacking=lacking,
            waiting_count=kinds.count("stale") + kinds.count("unconfirmed"),
            problems=kinds.count("problem") + len(beyond_texts),
            uses=uses,
            unused=[name for name in library.sources.facts if not uses[name].count],
        )
    )


def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(_TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters["date"] = lambda day: f"{day.day} {day:%B %Y}"
    environment.filters["markdown"] = render_text
    environment.filters["breakable"] = _breakable
    environment.filters["language_name"] = lambda language: _LANGUAGE_NAMES[language]
    environment.filters["below_topic"] = lambda key: key.partition("/")[2]
    environment.filters["sentence"] = lambda text: f"{text[:1].upper()}{text[1:]}."
    environment.filters["pair"] = _pair
    environment.filters["in_words"] = _in_words
    return environment


def _in_words(name: str) -> str:
    """Return a response's name as words: utter_ask_language is "Ask language"."""
    return name.removeprefix("utter_").replace("_", " ").capitalize()


def _pair(button: Button, topics: Container[str]) -> tuple[str, str | None]:
    """Return what a button says and the topic that it opens, if it opens one of these."""
    topic = button.payload.removeprefix("/")
    return button.title, topic if topic in topics else None


def _breakable(name: str) -> Markup:
    """Return a key that a narrow column may break after its underscores and slashes."""
    return escape(name).replace("_", Markup("_<wbr>")).replace("/", Markup("/<wbr>"))
