"""Signed tokens: each opens one conversation, for as long as the conversation lives."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone

from itsdangerous import BadSignature, TimestampSigner
from itsdangerous.encoding import base64_decode, base64_encode

_SALT = "conversation-token-v1"


class Tokens:
    """Makes and checks tokens."""

    def __init__(self, keys: str, *, days: int) -> None:
        """Take the signing keys.

        Args:
            keys: one secret of at least 32 characters, or several with commas between, as the
                setting holds them: the first signs, tokens of all are taken. So a new key can
                come first while conversations of the old one go on.
            days: that a token is good for.

        Raises:
            ValueError: when there is no key at all.
        """
        newest_first = [key.strip() for key in keys.split(",") if key.strip()]
        if not newest_first:
            raise ValueError("there is no key to sign tokens with: set VERKOSTOVINKKI_SECRET")
        # itsdangerous signs with the last one and tries that one first.
        self._signer = TimestampSigner(newest_first[::-1], salt=_SALT)
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
        # A decoder of base64 skips signs that it does not know: one token has one form only.
        signature = token.rpartition(".")[2].encode("ascii")
        if base64_encode(base64_decode(signature)) != signature:
            return False
        return signed.decode("ascii") == conversation_id

    def expires_at(self, now: datetime | None = None) -> datetime:
        """Return when a token made now stops working, in UTC."""
        return (now or datetime.now(timezone.utc)) + self._lifetime
