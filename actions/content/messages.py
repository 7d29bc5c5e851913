"""The wordings of messages: data/content/messages/{task}.yml, variables.yml and limits.yml."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cached_property
from pathlib import Path
from types import MappingProxyType
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, Field, RootModel, model_validator
from typing_extensions import Self

from actions.content.live_file import LiveFile
from actions.content.loader import DEFAULT_DIRECTORY
from actions.content.message_rules import FOLDER, Part, check_list, check_wording, checked_text
from actions.content.models import Identifier, Strict, Text
from actions.content.sources import SourceFile
from actions.content.yaml_file import ContentError, read_content_file
from actions.messages.details import TONES, Language, Task, Tone
from actions.messages.wording import VARIABLES, Chunk, parse

TASKS: tuple[Task, ...] = ("connection_request", "reconnect_message", "mentor_message")


class Wording(Strict):
    """One way to say a part of a message; a bare text suits every tone."""

    text: Annotated[str, AfterValidator(checked_text)]
    tones: tuple[Tone, ...] = Field(default=TONES, min_length=1)

    @model_validator(mode="before")
    @classmethod
    def _of_text(cls, given: Any) -> Any:
        return {"text": given} if isinstance(given, str) else given

    @cached_property
    def chunks(self) -> tuple[Chunk, ...]:
        """Return the text, parsed."""
        return parse(self.text)


Greeting = Annotated[Wording, AfterValidator(check_wording("greeting"))]
Sentence = Annotated[Wording, AfterValidator(check_wording("opening"))]
AboutMe = Annotated[Wording, AfterValidator(check_wording("me"))]
Signature = Annotated[Wording, AfterValidator(check_wording("signature"))]

Sentences = Annotated[tuple[Sentence, ...], AfterValidator(check_list())]
# Each tone has a wording that can be used when nothing is known.
Bare = Annotated[tuple[Sentence, ...], AfterValidator(check_list(bare=True))]


class Opening(Strict):
    """How the two know each other; the keys are those of `workshop.relation_of`, or unsaid."""

    met_in_person: Bare
    met_online: Bare
    same_event: Bare
    former_colleague: Bare
    fellow_student: Bare
    common_contact: Bare
    recruiter: Bare
    admired_stranger: Bare
    heard_talk: Bare
    read_post: Bare
    unsaid: Bare


class Offer(Strict):
    """What the writer can give."""

    said: Sentences
    unsaid: Bare


class Interest(Strict):
    """What the writer would like; the keys are those of `workshop.interest_of`, or unsaid."""

    their_work: Bare
    topic: Sentences
    career_path: Bare
    keep_in_touch: Bare
    job: Bare
    unsaid: Bare


class Wordings(Strict):
    """All wordings of a kind of message in one language."""

    greeting: Annotated[tuple[Greeting, ...], AfterValidator(check_list(least=2, bare=True))]
    opening: Opening
    me: Annotated[tuple[AboutMe, ...], AfterValidator(check_list())]
    offer: Offer
    interest: Interest
    closing: Bare
    signature: Annotated[tuple[Signature, ...], AfterValidator(check_list(least=2))]

    def entries(self, part: Part, key: str = "", *, tone: Tone) -> list[Wording]:
        """Return the wordings of a part that suit a tone.

        Args:
            part: of the message.
            key: of the list within it, such as met_online; empty where there is only one.
            tone: of the message.
        """
        found = getattr(self, part)
        entries: Sequence[Wording] = getattr(found, key) if key else found
        return [entry for entry in entries if tone in entry.tones]


class MessageFile(Strict):
    """A kind of message in every language."""

    fi: Wordings
    sv: Wordings
    en: Wordings

    def in_language(self, language: Language) -> Wordings:
        """Return the wordings in a language."""
        return {"fi": self.fi, "sv": self.sv, "en": self.en}[language]


class Examples(Strict):
    """Values that a variable may have."""

    fi: tuple[Text, ...] = Field(min_length=2)
    sv: tuple[Text, ...] = Field(min_length=2)
    en: tuple[Text, ...] = Field(min_length=2)

    def in_language(self, language: Language) -> tuple[str, ...]:
        """Return the values in a language."""
        return {"fi": self.fi, "sv": self.sv, "en": self.en}[language]


class Variable(Strict):
    """What a variable stands for."""

    about: Text
    examples: Examples


class VariableFile(RootModel[dict[Identifier, Variable]]):
    """Every variable with its examples."""

    @model_validator(mode="after")
    def _all_are_there(self) -> Self:
        if set(self.root) != set(VARIABLES):
            raise ValueError(f"exactly these have to be here: {', '.join(VARIABLES)}")
        return self


class Limit(Strict):
    """How long a message may be.

    Attributes:
        characters: as LinkedIn counts them.
        source: id of the fact in sources.yml; absent where the limit is our own.
        checked_on: when somebody last looked.
        note: what it is, and how sure.
    """

    characters: int = Field(ge=150)
    source: str | None = None
    checked_on: date
    note: Text


class LimitFile(Strict):
    """The limits: of a note on a free and on a paid account, and our own of other messages."""

    note_basic: Limit
    note_premium: Limit
    message: Limit

    def of(self, task: Task, *, premium: bool) -> int:
        """Return the most characters that a message may have."""
        if task in {"reconnect_message", "mentor_message"}:
            return self.message.characters
        return (self.note_premium if premium else self.note_basic).characters


_DIRECTORY = DEFAULT_DIRECTORY / FOLDER
_live: Mapping[Task, LiveFile[MessageFile]] = MappingProxyType(
    {task: LiveFile(_DIRECTORY / f"{task}.yml", MessageFile) for task in TASKS}
)
_limits = LiveFile(_DIRECTORY / "limits.yml", LimitFile)
_FILES: Mapping[str, type[BaseModel]] = MappingProxyType(
    {f"{task}.yml": MessageFile for task in TASKS}
    | {"variables.yml": VariableFile, "limits.yml": LimitFile}
)


def current_wordings(task: Task, language: Language) -> Wordings:
    """Return the wordings of a kind of message as they are now.

    Raises:
        ValueError: when messages of that kind are not written from wordings (review_message).
    """
    if task not in _live:
        raise ValueError(f"{task!r} is not written from wordings: name one of {TASKS}")
    return _live[task].current().in_language(language)


def limit_for(task: Task, premium: bool | None = None) -> int:  # noqa: FBT001
    """Return the most characters of a message; of a reviewed one, that of a connection request.

    Args:
        task: what kind of message.
        premium: whether the account is a paid one; unknown counts as free.
    """
    return _limits.current().of(task, premium=bool(premium))


def check_messages(directory: Path) -> Iterator[ContentError]:
    """Yield every error of the message files of a content folder; none when it has no messages."""
    folder = directory / FOLDER
    if not folder.is_dir():
        return
    errors: list[ContentError] = []
    for name, model in _FILES.items():
        read_content_file(folder / name, model, errors)
    yield from errors
    limits = read_content_file(folder / "limits.yml", LimitFile, [])
    sources = read_content_file(directory / "sources.yml", SourceFile, [])
    if limits is None or sources is None:
        return
    for name in ("note_basic", "note_premium", "message"):
        source = getattr(limits.model, name).source
        if source is None and name == "message":
            continue  # our own choice
        if source is None or not sources.model.knows(source):
            problem = f"there is no source {source!r} in sources.yml: check its spelling"
            yield limits.error((name, "source"), problem)
