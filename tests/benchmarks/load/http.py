"""Talk to a bot over HTTP with as little work as possible: the machine belongs to the bots."""

from __future__ import annotations

import http.client
import json
import uuid
from typing import Any

SECONDS = 60


class BrokenAnswerError(Exception):
    """The bot answered something else than an answer."""


class Talk:
    """One conversation, on a connection of its own."""

    def __init__(self, port: int) -> None:
        """Take the port on this machine."""
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=SECONDS)

    def ask(self, text: str) -> int:
        """Send a message; return the number of messages in the answer.

        Raises:
            BrokenAnswerError: the answer is an error.
            OSError: there is no answer.
        """
        raise NotImplementedError

    def close(self) -> None:
        """End the connection."""
        self._connection.close()

    def _post(self, path: str, body: dict[str, Any], **headers: str) -> Any:
        try:
            self._connection.request(
                "POST",
                path,
                json.dumps(body).encode(),
                {"Content-Type": "application/json", **headers},
            )
            answer = self._connection.getresponse()
            content = answer.read()
        except http.client.HTTPException as error:
            self._connection.close()
            raise BrokenAnswerError(type(error).__name__) from error
        if answer.status not in {200, 201}:
            raise BrokenAnswerError(str(answer.status))
        return json.loads(content)


class OurTalk(Talk):
    """A conversation with our service."""

    def __init__(self, port: int) -> None:
        """Open it."""
        super().__init__(port)
        opened = self._post("/api/v1/conversations", {"language": "fi"})
        self.path = f"/api/v1/conversations/{opened['conversation_id']}/messages"
        self._authorization = f"Bearer {opened['token']}"

    def ask(self, text: str) -> int:
        """Send a message; return the number of messages in the answer."""
        turn = self._post(self.path, {"text": text}, Authorization=self._authorization)
        return len(turn["messages"])


class StockTalk(Talk):
    """A conversation with Rasa's REST channel."""

    def __init__(self, port: int) -> None:
        """Choose a name for it; Rasa opens it with the first message."""
        super().__init__(port)
        self._sender = uuid.uuid4().hex

    def ask(self, text: str) -> int:
        """Send a message; return the number of messages in the answer."""
        body = {"sender": self._sender, "message": text}
        return len(self._post("/webhooks/rest/webhook", body))
