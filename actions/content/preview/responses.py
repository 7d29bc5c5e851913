"""Read the bot's short replies, data/responses/*.yml, as rows of three languages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import YAMLError

from actions.content.models import Language
from actions.content.texts import LANGUAGES

DEFAULT_DIRECTORY = Path(__file__).resolve().parents[3] / "data" / "responses"


class ResponsesInvalidError(Exception):
    """A file of responses cannot be read; the message names it and what to mend."""


@dataclass(frozen=True, slots=True)
class Button:
    """What a button says, and what a press on it means to the bot, such as /events."""

    title: str
    payload: str


@dataclass(frozen=True, slots=True)
class Reply:
    """A short reply in one language."""

    language: Language
    text: str
    buttons: tuple[Button, ...] = ()


@dataclass(frozen=True, slots=True)
class Response:
    """One wording of a short reply.

    Attributes:
        name: as Rasa knows it, such as utter_greet.
        number: of the wording, from 1.
        of: how many wordings there are.
        replies: in the languages that it has.
    """

    name: str
    number: int
    of: int
    replies: Mapping[Language, Reply]

    @property
    def key(self) -> str:
        """What links to it are called."""
        return f"response-{self.name}" + (f"-{self.number}" if self.of > 1 else "")

    @property
    def missing(self) -> tuple[Language, ...]:
        """The languages that it lacks."""
        return tuple(language for language in LANGUAGES if language not in self.replies)


def read_responses(directory: Path = DEFAULT_DIRECTORY) -> dict[str, list[Response]]:
    """Return all responses by file name, in the order of the files.

    Raises:
        ResponsesInvalidError: when a file is not as Rasa wants responses, or cannot be read.
    """
    return {path.name: _read_file(path) for path in sorted(directory.glob("*.yml"))}


def _read_file(path: Path) -> list[Response]:
    try:
        raw = YAML(typ="safe").load(path.read_text(encoding="utf-8"))
        return [
            response
            for name, variations in raw["responses"].items()
            for response in _wordings(name, variations)
        ]
    except (YAMLError, UnicodeDecodeError, KeyError, TypeError, AttributeError) as error:
        raise ResponsesInvalidError(
            f"{path} holds no responses that can be read ({type(error).__name__}): "
            "`make validate` tells more"
        ) from error


def _wordings(name: str, variations: Sequence[Mapping[str, Any]]) -> list[Response]:
    """Pair the first Finnish wording with the first Swedish and English one, and so on."""
    replies: dict[Language, list[Reply]] = {language: [] for language in LANGUAGES}
    for variation in variations:
        buttons = tuple(
            Button(each["title"], each["payload"]) for each in variation.get("buttons", ())
        )
        for language in _languages(variation):
            replies[language].append(Reply(language, variation["text"].strip(), buttons))
    count = max(len(several) for several in replies.values())
    return [
        Response(
            name=name,
            number=number + 1,
            of=count,
            replies={
                language: several[number]
                for language, several in replies.items()
                if number < len(several)
            },
        )
        for number in range(count)
    ]


def _languages(variation: Mapping[str, Any]) -> Sequence[Language]:
    """Return the language that a variation is for; without such a condition it is for all."""
    wanted = {
        condition["value"]
        for condition in variation.get("condition", ())
        if condition.get("name") == "language"
    }
    return [language for language in LANGUAGES if not wanted or language in wanted]
