"""The words on the buttons of the message workshop: data/content/messages/choices.yml."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, get_args

from pydantic import model_validator
from typing_extensions import Self

from actions.content.live_file import LiveFile
from actions.content.loader import DEFAULT_DIRECTORY
from actions.content.models import Strict, Title
from actions.content.rendering import RenderedButton

# fmt: off
Relation = Literal[
    "met_in_person", "met_online", "same_event", "former_colleague", "fellow_student",
    "common_contact", "recruiter", "admired_stranger",
]
Change = Literal[
    "shorter", "warmer", "formal", "another", "recipient", "relation", "in_fi", "in_sv", "in_en",
    "write_now", "skip", "cancel",
]
# fmt: on


class ChoiceFile(Strict):
    """Every button, by what it chooses."""

    relations: dict[Relation, Title]
    changes: dict[Change, Title]

    @model_validator(mode="after")
    def _all_are_named(self) -> Self:
        missing = (set(get_args(Relation)) - set(self.relations)) | (
            set(get_args(Change)) - set(self.changes)
        )
        if missing:
            raise ValueError(f"these are missing: {', '.join(sorted(missing))}")
        return self


_live = LiveFile(DEFAULT_DIRECTORY / "messages" / "choices.yml", ChoiceFile)


def relation_buttons(task: str, language: str) -> list[RenderedButton]:
    """Return one button for each way in which two people know each other."""
    return [
        {
            "title": title.in_language(language),
            "payload": f'/{task}{{"relation": "{relation}"}}',
        }
        for relation, title in _live.current().relations.items()
    ]


def change_buttons(task: str, changes: Iterable[Change], language: str) -> list[RenderedButton]:
    """Return a button for each of some changes of a draft, in their order."""
    titles = _live.current().changes
    return [
        {
            "title": titles[change].in_language(language),
            "payload": f'/{task}{{"change": "{change}"}}',
        }
        for change in changes
    ]


def choice_titled(text: str) -> tuple[Literal["relation", "change"], str] | None:
    """Return the kind and id of the button whose words somebody typed, or None."""
    typed = text.strip(" .!?").casefold()
    choices = _live.current()
    for relation, title in choices.relations.items():
        if typed in _titles(title):
            return "relation", relation
    for change, title in choices.changes.items():
        if typed in _titles(title):
            return "change", change
    return None


def _titles(title: Title) -> set[str]:
    return {each.casefold() for each in (title.fi, title.sv, title.en)}
