"""What the interface asks of the engine and the content, so that it needs neither to be tested."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Protocol

from bot.insights.figures import Insights
from bot.languages import Language
from bot.replies import Deletion, Message, Reply, Transcript


class Assistant(Protocol):
    """Talks; `bot.assistant.Assistant` is the real one, and documents arguments and errors."""

    async def start(
        self, *, language: Language, page_url: str | None = None
    ) -> tuple[str, Transcript]:
        """Open a conversation and return its new id and the greeting."""
        ...

    async def greeting(self, *, language: Language) -> tuple[Message, ...]:
        """Return the greeting without opening a conversation."""
        ...

    async def reply(
        self,
        conversation_id: str,
        *,
        text: str | None = None,
        payload: str | None = None,
        client_message_id: str | None = None,
    ) -> Reply:
        """Answer one message."""
        ...

    async def history(self, conversation_id: str, *, after: int = 0) -> Transcript:
        """Return the conversation from a cursor on."""
        ...

    async def language(self, conversation_id: str) -> Language:
        """Return the conversation's language at this moment."""
        ...

    async def judge(
        self, conversation_id: str, message_id: str, *, helpful: bool, reason: str | None
    ) -> None:
        """Keep a judgement on one message."""
        ...

    async def forget(self, conversation_id: str) -> Deletion:
        """Remove the conversation from every store."""
        ...

    async def insights(self, *, days: int) -> Insights:
        """Return what the users of the last days asked, without anybody in it."""
        ...

    async def check(self) -> None:
        """Raise StoreUnavailableError when conversations cannot be stored now."""
        ...

    async def close(self) -> None:
        """Let go of connections and threads."""
        ...


class Catalogue(Protocol):
    """Lists topics and programmes; `actions.catalogue.ContentCatalogue` is the real one."""

    def topics(self, language: str) -> list[dict[str, str]]:
        """Return every topic with id, group, title and example in `language`."""
        ...

    def programmes(self, given: Mapping[str, Sequence[str]], language: str) -> dict[str, Any]:
        """Return `programmes` and `searched`, or what is `unknown` with `suggestions`."""
        ...

    def programme(self, programme_id: str, language: str) -> dict[str, Any] | None:
        """Return one programme with its texts in `language`, or None."""
        ...
