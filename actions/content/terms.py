"""The words that messages share: occasions, times, professions, stages, topics, in three languages.

They stand in data/content/messages/terms.yml: how people say a term, to recognise it in what they
write, and how a message says it.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import get_args

import structlog

from actions.content.loader import DEFAULT_DIRECTORY, ContentInvalidError
from actions.content.models import Language
from actions.content.term_models import (
    GAP,
    LANGUAGES,
    Group,
    Kind,
    Meeting,
    Profession,
    StageTerm,
    Term,
    TermFile,
    TopicTerm,
)
from actions.content.term_search import Found, TermIndex, longest
from actions.content.term_times import counted_time, counted_times, is_past
from actions.content.yaml_file import ContentError, read_content_file

__all__ = [
    "GAP",
    "LANGUAGES",
    "Found",
    "Group",
    "Kind",
    "LiveTerms",
    "Terms",
    "current_terms",
    "load_terms",
]
log = structlog.get_logger(__name__)

TERMS_FILE = DEFAULT_DIRECTORY / "messages" / "terms.yml"


class Terms:
    """All terms, ready to be looked up and found in texts.

    Looking up an id that is not listed (any more) raises KeyError.
    """

    def __init__(self, file: TermFile) -> None:
        """Take the terms of a file."""
        self._file = file
        self._groups: Mapping[str, Mapping[str, Term]] = {
            "events": file.events,
            "times": file.times,
            "professions": file.professions,
            "stages": file.stages,
            "topics": file.topics,
            "schools_and_work": file.schools_and_work,
        }

    @cached_property
    def _indexes(self) -> Mapping[tuple[str, Language], TermIndex]:
        return {
            (group, language): TermIndex(
                ((term_id, term.ways(language)) for term_id, term in terms.items()),
                language,
            )
            for group, terms in self._groups.items()
            for language in LANGUAGES
        }

    def find(self, text: str, group: Group, language: Language | None = None) -> list[Found]:
        """Return the terms of a group that a text says, in the text's order.

        Args:
            text: as typed; offsets are those of its NFC form.
            group: of the terms.
            language: that the text is in; None looks in all three.
        """
        text = unicodedata.normalize("NFC", text)
        languages = LANGUAGES if language is None else (language,)
        candidates = [
            candidate
            for each in languages
            for candidate in self._indexes[group, each].candidates(text)
        ]
        if group == "times":
            candidates.extend(
                found
                for each in languages
                for found in counted_times(text, each, tuple(candidates))
            )
            candidates = [each for each in candidates if is_past(text, each[0].start)]
        return longest(candidates)

    def is_listed(self, text: str) -> bool:
        """Tell whether a text is, as a whole, a term of any group in any language."""
        return any(
            (found.start, found.end) == (0, len(text))
            for group in get_args(Group)
            for found in self.find(text, group)
        )

    def ids(self, group: Group) -> tuple[str, ...]:
        """Return the ids of a group, in the editor's order."""
        return tuple(self._groups[group])

    def name(self, group: Group, term_id: str, language: Language) -> str:
        """Return a term's base form; of a time its only form."""
        if group == "times":
            return self.time(term_id, language)
        term = self._groups[group][term_id]
        assert isinstance(term, Meeting | Profession | StageTerm | TopicTerm)  # noqa: S101
        return term.name.in_language(language)

    def place(self, term_id: str, language: Language) -> str:
        """Return where two people met, worked or studied, such as "på rekryteringsmässan"."""
        return self._meeting(term_id).place.in_language(language)

    def kind(self, term_id: str) -> Kind:
        """Return what sort of a place an event, school or workplace is."""
        return self._meeting(term_id).kind

    def about(self, term_id: str, language: Language) -> str:
        """Return a topic as what one speaks about, such as "om AI"."""
        return self._file.topics[term_id].about.in_language(language)

    def time(self, term_id: str, language: Language) -> str:
        """Return a time as a message says it, also a counted one such as year_2019."""
        if term := self._file.times.get(term_id):
            return term.text.in_language(language)
        return counted_time(term_id, language)

    def stage(self, stage: str, language: Language, profession: str | None = None) -> str:
        """Return a stage of working life, with a profession in its base form when given."""
        term = self._file.stages[stage]
        if profession is None:
            return term.name.in_language(language)
        combined = {"sv": term.combined.sv, "en": term.combined.en}.get(language, term.combined.fi)
        return combined.replace(GAP, profession)

    def stage_as(self, stage: str, essive: str | None = None) -> str:
        """Return a stage in the Finnish essive, with a profession in the essive when given."""
        term = self._file.stages[stage]
        return term.as_name if essive is None else term.as_combined.replace(GAP, essive)

    def _meeting(self, term_id: str) -> Meeting:
        return self._file.events.get(term_id) or self._file.schools_and_work[term_id]


def load_terms(file: Path = TERMS_FILE) -> Terms:
    """Return the terms of a file.

    Raises:
        ContentInvalidError: with every error in the file.
    """
    errors: list[ContentError] = []
    content = read_content_file(file, TermFile, errors)
    if content is None:
        raise ContentInvalidError(errors)
    both = sorted(set(content.model.events) & set(content.model.schools_and_work))
    if both:
        problem = f"{both[0]} stands under events too: give it another id"
        raise ContentInvalidError([content.error(("schools_and_work", both[0]), problem)])
    return Terms(content.model)


class LiveTerms:
    """Keeps the last good terms of a file; a broken change of it changes nothing."""

    def __init__(self, file: Path = TERMS_FILE) -> None:
        """Take the file; nothing is read before the first use."""
        self._file = file
        self._terms: Terms | None = None
        self._changed = 0

    def current(self) -> Terms:
        """Return the terms, read again when the file has changed since.

        Raises:
            ContentInvalidError: when there have never been good terms.
        """
        try:
            changed = self._file.stat().st_mtime_ns
        except FileNotFoundError:  # an editor is just replacing it
            changed = self._changed
        if self._terms is None:
            self._terms, self._changed = load_terms(self._file), changed
        elif changed != self._changed:
            self._changed = changed
            try:
                self._terms = load_terms(self._file)
                log.info("content.reloaded")
            except ContentInvalidError as error:
                log.error("content.rejected", errors=[str(problem) for problem in error.errors])
        return self._terms


_live = LiveTerms()


def current_terms() -> Terms:
    """Return the product's terms as they are now."""
    return _live.current()
