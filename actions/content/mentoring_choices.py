"""The buttons of the search for a mentor: data/content/mentoring/choices.yml."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, get_args

from pydantic import Field, model_validator
from typing_extensions import Self

from actions.content.live_file import LiveFile
from actions.content.loader import DEFAULT_DIRECTORY
from actions.content.models import Strict, Title
from actions.content.rendering import RenderedButton

# fmt: off
Choice = Literal[
    "more", "all", "anew", "online", "everywhere", "anybody", "cancel", "own_way", "write", "resume",
]
# fmt: on
_TASK = "/find_mentoring"
# Choices that lead elsewhere.
_ELSEWHERE: dict[Choice, str] = {"own_way": "/more", "write": "/mentor_message"}


class ChoiceFile(Strict):
    """Every button, by what it chooses.

    Attributes:
        commands: what can be done with a search.
        places: keys of places.yml to offer when the place is asked for.
    """

    commands: dict[Choice, Title]
    places: tuple[str, ...] = Field(min_length=2, max_length=6)

    @model_validator(mode="after")
    def _all_are_named(self) -> Self:
        if missing := set(get_args(Choice)) - set(self.commands):
            raise ValueError(f"these are missing: {', '.join(sorted(missing))}")
        return self


_live = LiveFile(DEFAULT_DIRECTORY / "mentoring" / "choices.yml", ChoiceFile)


def offered_places() -> tuple[str, ...]:
    """Return the keys of the places to offer as buttons."""
    return _live.current().places


def choice_buttons(choices: Iterable[Choice], language: str) -> list[RenderedButton]:
    """Return a button for each of some choices, in their order."""
    titles = _live.current().commands
    return [
        {
            "title": titles[choice].in_language(language),
            "payload": _ELSEWHERE.get(choice, f'{_TASK}{{"search": "{choice}"}}'),
        }
        for choice in choices
    ]


def resume_button(task: str, language: str) -> RenderedButton:
    """Return the button that leads back to a message in the making.

    Args:
        task: of that message, such as connection_request.
        language: of the conversation.
    """
    title = _live.current().commands["resume"]
    return {"title": title.in_language(language), "payload": f"/{task}"}


def detail_button(detail: Literal["place", "audience"], value: str, title: str) -> RenderedButton:
    """Return the button that answers a question of the search.

    Args:
        detail: what is asked for.
        value: a key of places.yml, or a tag of labels.yml.
        title: what stands on the button.
    """
    return {"title": title, "payload": f'{_TASK}{{"{detail}": "{value}"}}'}


def choice_titled(text: str) -> Choice | None:
    """Return the choice whose words somebody typed, in any language, or None."""
    typed = text.strip(" .!?").casefold()
    for choice, title in _live.current().commands.items():
        if typed in {each.casefold() for each in (title.fi, title.sv, title.en)}:
            return choice
    return None
