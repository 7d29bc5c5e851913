"""Bodies of requests and answers, as the contract writes them."""

from __future__ import annotations

from datetime import date, datetime
from typing import Annotated, Any

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    field_validator,
    model_validator,
)
from pydantic_core import PydanticCustomError

from bot.languages import Language
from bot.replies import Button, Kind, Message, Role, Source
from bot.texts import clean

LONGEST_TEXT = 2000


class _Request(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True)


class ConversationRequest(_Request):
    """Opens a conversation."""

    language: Language | None = None
    page_url: Annotated[str, StringConstraints(max_length=2000)] | None = None


def _describe_one_of_both(schema: dict[str, Any]) -> None:
    """Say in the description too that a message has a text or a payload, and not both."""
    schema["oneOf"] = [
        {
            "required": [given],
            "properties": {given: {"type": "string"} | more, other: {"type": "null"}},
        }
        for given, other, more in (
            # Not of white space only; what nobody sees does not count either.
            ("text", "payload", {"pattern": r"\S"}),
            ("payload", "text", {}),
        )
    ]


class MessageRequest(_Request):
    """One message of the user: typed text, or the payload of a button that the bot sent."""

    model_config = ConfigDict(json_schema_extra=_describe_one_of_both)

    text: Annotated[str, StringConstraints(max_length=LONGEST_TEXT)] | None = None
    payload: Annotated[str, StringConstraints(min_length=1, max_length=500)] | None = None
    client_message_id: Annotated[str, StringConstraints(min_length=1, max_length=100)] | None = None

    @model_validator(mode="after")
    def _one_of_both(self) -> MessageRequest:
        if (self.text is None) == (self.payload is None):
            raise PydanticCustomError("text_or_payload", "Send either text or payload.")
        return self

    @field_validator("text")
    @classmethod
    def _not_empty(cls, text: str | None) -> str | None:
        if text is not None and not clean(text):
            raise PydanticCustomError("empty_text", "The text is empty.")
        return text


class FeedbackRequest(_Request):
    """A judgement on one message of the bot."""

    helpful: bool
    reason: Annotated[str, StringConstraints(max_length=500)] | None = None


class SourceBody(BaseModel):
    """Where a piece of advice comes from."""

    title: str
    url: str | None

    @classmethod
    def of(cls, source: Source) -> SourceBody:
        """Return the body of `source`."""
        return cls(title=source.title, url=source.url)


class ButtonBody(BaseModel):
    """A reply to choose; send `payload` back."""

    title: str
    payload: str

    @classmethod
    def of(cls, button: Button) -> ButtonBody:
        """Return the body of `button`."""
        return cls(title=button.title, payload=button.payload)


class MessageBody(BaseModel):
    """One message of either side; special kinds carry further fields."""

    model_config = ConfigDict(extra="allow")

    id: str
    role: Role
    kind: Kind
    text: str
    topic: str | None
    language: Language
    created_at: datetime
    sources: list[SourceBody]
    buttons: list[ButtonBody]
    client_message_id: str | None = None

    @classmethod
    def of(cls, message: Message) -> MessageBody:
        """Return the body of `message`."""
        extra: dict[str, Any] = message.extra
        return cls(
            id=message.id,
            role=message.role,
            kind=message.kind,
            text=message.text,
            topic=message.topic,
            language=message.language,
            created_at=message.created_at,
            sources=[SourceBody.of(source) for source in message.sources],
            buttons=[ButtonBody.of(button) for button in message.buttons],
            client_message_id=message.client_message_id,
            **extra,
        )


class ConversationBody(BaseModel):
    """A new conversation."""

    conversation_id: str
    token: str
    language: Language
    expires_at: datetime
    messages: list[MessageBody]


class GreetingBody(BaseModel):
    """What a conversation begins with."""

    language: Language
    messages: list[MessageBody]


class TurnBody(BaseModel):
    """The bot's answer to one message."""

    conversation_id: str
    language: Language
    topic: str | None
    messages: list[MessageBody]
    cursor: str
    stored_text: str | None = Field(
        None,
        exclude_if=lambda text: text is None,
        description="The user's message as it was stored, to show and keep in place of what was "
        "typed. Only there when personal data in it was masked.",
    )


class TranscriptBody(BaseModel):
    """A conversation from a cursor on."""

    messages: list[MessageBody]
    cursor: str
    language: Language


class DeletionBody(BaseModel):
    """Proof of a deletion."""

    deleted: bool = True
    receipt: str
    deleted_at: datetime
    stores: list[str]


class TopicBody(BaseModel):
    """A topic that can be asked about, and a question that the bot answers with it."""

    id: str
    group: str
    title: str
    example: str


class TopicsBody(BaseModel):
    """Every topic."""

    topics: list[TopicBody]


class ProgrammeBody(BaseModel):
    """A mentoring programme; what is not known is null or an empty list."""

    model_config = ConfigDict(extra="allow")

    id: str
    name: str
    organiser: str
    url: str | None
    kind: str = Field(description="mentoring, matching, peer, coaching, network or listing.")
    summary: str
    places: list[str]
    languages: list[str]
    fields: list[str]
    audience: list[str]
    cost: str | None = Field(description="free, membership or unknown.")
    how_to_apply: str | None
    status: str = Field(description="recurring, project, unclear or ended.")
    checked_on: date = Field(description="When somebody last went through the evidence.")


class SearchedBody(BaseModel):
    """What a search understood, and whether the programmes meet it."""

    place: str | None
    place_name: str | None
    everywhere: bool
    online: bool
    languages: list[str]
    fields: list[str]
    audience: list[str]
    not_audience: list[str] = Field(description="Groups to which the user said not to belong.")
    organisers: list[str] = Field(description="Schools and unions of the user's own.")
    free: bool
    q: str | None
    fits: bool = Field(description="Whether the programmes meet all of it.")
    missed: list[str] = Field(description="What they do not meet.")
    local: bool = Field(description="Whether one of them is in the place itself.")


class ProgrammesBody(BaseModel):
    """Programmes, best first; where none fits, the nearest ones."""

    programmes: list[ProgrammeBody]
    searched: SearchedBody


class ErrorDetail(BaseModel):
    """What went wrong."""

    code: str = Field(description="One of the contract's codes.")
    message: str = Field(description="For the user, in the conversation's language.")
    field: str | None = None
    suggestions: list[str] | None = Field(None, description="What may have been meant.")
    maintenance: bool | None = Field(
        None, description="True while the operator has switched the bot off."
    )


class ErrorBody(BaseModel):
    """An error, in the contract's one form."""

    error: ErrorDetail
