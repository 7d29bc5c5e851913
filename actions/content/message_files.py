"""Check every file of data/content/messages/ with its model."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from pydantic import BaseModel

from actions.content import messages
from actions.content.choices import ChoiceFile
from actions.content.loader import ContentInvalidError
from actions.content.message_notes import NoteFile
from actions.content.message_rules import FOLDER
from actions.content.review_texts import ReviewFile
from actions.content.terms import load_terms
from actions.content.yaml_file import ContentError, read_content_file

_FILES: Mapping[str, type[BaseModel]] = MappingProxyType(
    {
        "choices.yml": ChoiceFile,
        "notes.yml": NoteFile,
        "review.yml": ReviewFile,
    }
)


def check_messages(directory: Path) -> Iterator[ContentError]:
    """Yield every error of the message files of a content folder; none when it has no messages."""
    yield from messages.check_messages(directory)
    if not (directory / FOLDER).is_dir():
        return
    errors: list[ContentError] = []
    for name, model in _FILES.items():
        read_content_file(directory / FOLDER / name, model, errors)
    try:
        load_terms(directory / FOLDER / "terms.yml")
    except ContentInvalidError as error:
        errors += error.errors
    yield from errors
