"""Read stored events that tell the same only once.

Ten thousand conversations hold some hundred different answers: most events differ from each other
only in their times and ids, which stand before what they tell.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

_Told = TypeVar("_Told")
# Some hundred are common; drafts of messages all differ, and must not fill the memory.
_MOST = 2_000


class Alike(Generic[_Told]):
    """Reads what events tell at one key; it lives as long as one computation."""

    def __init__(self, key: str, read: Callable[[str, str | None], _Told]) -> None:
        """Remember nothing yet.

        Args:
            key: of the event, at which stands all that `read` looks at.
            read: returns what an event tells: of its JSON, and of the intent that it answers.
        """
        self._key, self._read = f'"{key}"', read
        self._known: dict[tuple[str, str | None], _Told] = {}

    def of(self, data: str, intent: str | None = None) -> _Told:
        """Return what an event tells.

        Args:
            data: the JSON of the event.
            intent: of the message that it answers, where that matters.
        """
        # Events that do not differ from the key's first place on hold the same at the key: a key
        # inside a text has backslashes before its quotes, and what is equal up to the end closes
        # the same brackets.
        end = data[max(data.find(self._key), 0) :], intent
        if end not in self._known:
            if len(self._known) >= _MOST:
                self._known.clear()
            self._known[end] = self._read(data, intent)
        return self._known[end]
