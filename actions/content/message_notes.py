"""What stands under a draft: why it is built so, and one next step (messages/notes.yml)."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from actions.content.live_file import LiveFile
from actions.content.loader import DEFAULT_DIRECTORY
from actions.content.models import Strict, Text, Translations

Lines = Annotated[tuple[Text, ...], Field(min_length=1)]


class LinesByLanguage(Strict):
    """Lines that say the same kind of thing; each language has its own."""

    fi: Lines
    sv: Lines
    en: Lines

    def pick(self, language: str, number: int) -> str:
        """Return one line, another for another number."""
        lines = {"sv": self.sv, "en": self.en}.get(language, self.fi)
        return lines[number % len(lines)]


class Notes(Strict):
    """The notes of one task.

    Attributes:
        why: the reason for its shape, where something is known of how the two know each other.
        why_unsaid: where nothing is.
        next_step: what to do with the draft, and what if there is no answer.
    """

    why: LinesByLanguage
    why_unsaid: Translations
    next_step: LinesByLanguage


class NoteFile(Strict):
    """data/content/messages/notes.yml. A reviewed message is a connection request."""

    connection_request: Notes
    reconnect_message: Notes
    mentor_message: Notes

    def of(self, task: str) -> Notes:
        """Return the notes of a task."""
        by_task = {
            "reconnect_message": self.reconnect_message,
            "mentor_message": self.mentor_message,
        }
        return by_task.get(task, self.connection_request)


_live = LiveFile(DEFAULT_DIRECTORY / "messages" / "notes.yml", NoteFile)


def note_under(task: str, language: str, *, number: int, knows_relation: bool) -> str:
    """Return why a draft is built so, and one next step, as a paragraph each.

    Args:
        task: whose draft it is.
        language: of the conversation.
        number: of the version: another version gets other lines.
        knows_relation: whether the message says how the two know each other.
    """
    notes = _live.current().of(task)
    why = notes.why.pick(language, number)
    if not knows_relation:
        why = notes.why_unsaid.in_language(language)
    return f"{why}\n\n{notes.next_step.pick(language, number)}"
