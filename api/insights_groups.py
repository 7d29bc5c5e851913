"""The tables of what people asked in their own words, and of what they searched for."""

from __future__ import annotations

from collections.abc import Mapping

from api.insights_tables import (
    Build,
    Cell,
    Row,
    Table,
    Words,
    days_table,
    drafts_table,
    languages_table,
    most_of,
    outcomes_table,
    programmes_table,
    text_cell,
    topics_table,
)
from bot.insights.figures import Insights, QuestionGroup, ReasonGroup, Wish

_NO_FILTER: Mapping[str, list[str]] = {
    name: [] for name in ("place", "language", "field", "audience", "q")
}


def questions_table(insights: Insights, words: Words) -> Table:
    """Return the groups of questions that the bot declined or asked back about."""
    most = most_of(group.conversations for group in insights.groups)
    notes = []
    if insights.ungrouped != 0:
        notes.append(words["ungrouped"].format(count=words.count(insights.ungrouped)))
    if not insights.all_questions_read:
        notes.append(words["newest_only"])
    return Table(
        key="questions",
        title=words["questions_title"],
        lead=words["questions_lead"],
        head=(
            *words.head("words", "people", "nearest", "spoken", "offered"),
            words["declined"],
            words["asked_back"],
        ),
        rows=tuple(
            (
                text_cell(", ".join(group.words) or words["no_words"]),
                words.number(group.conversations, most),
                _nearest(group, words),
                text_cell(_spoken(group, words)),
                text_cell(_topics(group.offered, words) or words["none_offered"]),
                words.number(group.declined),
                words.number(group.asked_back),
            )
            for group in insights.groups
        ),
        notes=tuple(notes),
    )


def reasons_table(insights: Insights, words: Words) -> Table:
    """Return the groups of reasons that people gave for their thumbs."""
    given = words["reasons_given"].format(count=words.count(insights.reasons_given))

    def row(group: ReasonGroup) -> Row:
        return (
            text_cell(", ".join(group.words) or words["no_words"]),
            words.number(group.conversations),
            words.number(group.helpful),
            words.number(group.unhelpful),
            text_cell(_topics(group.topics, words) or words["several_topics"]),
        )

    return Table(
        key="reasons",
        title=words["reasons_title"],
        lead=words["reasons_lead"],
        head=words.head("words", "people", "helpful", "unhelpful", "about"),
        rows=tuple(map(row, insights.reasons)),
        notes=(given,) if insights.reasons_given != 0 else (),
    )


def wishes_table(insights: Insights, words: Words) -> Table:
    """Return the places and fields of searches, and whether the catalogue has something there."""
    most = most_of(wish.conversations for wish in insights.wishes)

    def row(wish: Wish) -> Row:
        name, there = _look_up(wish, words)
        return (
            text_cell(name),
            text_cell(words[wish.facet]),
            words.number(wish.conversations, most),
            text_cell(words["yes"] if there else words["no"]),
        )

    return Table(
        key="wishes",
        title=words["wishes_title"],
        lead=words["wishes_lead"],
        head=words.head("wish", "kind", "people", "there"),
        rows=tuple(map(row, insights.wishes)),
    )


TABLES: Mapping[str, Build] = {
    "questions": questions_table,
    "outcomes": outcomes_table,
    "topics": topics_table,
    "reasons": reasons_table,
    "wishes": wishes_table,
    "programmes": programmes_table,
    "drafts": drafts_table,
    "languages": languages_table,
    "days": days_table,
}


def _nearest(group: QuestionGroup, words: Words) -> Cell:
    """Return the nearest example, in the page's language when it has one."""
    if not group.nearest:
        return text_cell(words["no_nearest"])
    language = words.language if words.language in group.nearest else next(iter(group.nearest))
    found = group.nearest[language]
    text = found.text
    if found.topic:
        text = words["near_topic"].format(text=text, topic=words.topic(found.topic))
    return text_cell(text, None if language == words.language else language)


def _spoken(group: QuestionGroup, words: Words) -> str:
    names = [words[f"language_{language}"] for language in group.languages]
    if group.other_languages:
        names.append(words["others"] if names else words["several"])
    return ", ".join(names)


def _topics(topics: tuple[str, ...], words: Words) -> str:
    return ", ".join(words.topic(topic) for topic in topics)


def _look_up(wish: Wish, words: Words) -> tuple[str, bool]:
    """Return what a place or field is called, and whether a programme is just for it."""
    found = words.catalogue.programmes({**_NO_FILTER, wish.facet: [wish.key]}, words.language)
    if "unknown" in found:
        return wish.key, False  # content no longer has it
    if wish.facet == "place":
        searched = found["searched"]
        return str(searched["place_name"] or wish.key), bool(searched["local"])
    return wish.key, any(wish.key in each["fields"] for each in found["programmes"])
