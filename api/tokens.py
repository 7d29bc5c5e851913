"""Signed tokens: each opens one conversation, for as long as the conversation lives."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from itsdangerous import BadSignature, TimestampSigner

_SALT = "conversation-token-v1"


class Tokens:
    """Makes and checks tokens."""

    def __init__(self, key: str, *, days: int) -> None:
        """Take the signing key.

        Args:
            key: secret, at least 32 characters.
            days: that a token is good for.
        """
        self._signer = TimestampSigner(key, salt=_SALT)
        self._lifetime = timedelta(days=days)

    def issue(self, conversation_id: str) -> str:
        """Return the token of a conversation."""
        return self._signer.sign(conversation_id).decode("ascii")

    def opens(self, token: str, conversation_id: str) -> bool:
        """Tell whether `token` is genuine, in date, and belongs to this conversation."""
        try:
            signed = self._signer.unsign(token, max_age=int(self._lifetime.total_seconds()))
        except (BadSignature, UnicodeEncodeError):
            return False
        return signed.decode("ascii") == conversation_id

    def expires_at(self, now: datetime | None = None) -> datetime:
        """Return when a token made now stops working, in UTC."""
        return (now or datetime.now(timezone.utc)) + self._lifetime
