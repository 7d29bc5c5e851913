"""Every setting of the product, read from the environment once, typed and checked."""

import re
import secrets
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Annotated, Literal

from limits import parse
from pydantic import Field, field_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

ROOT = Path(__file__).resolve().parent.parent
STATE_DIRECTORY = ROOT / "var"
SHORTEST_SECRET = 32
SHORTEST_TOKEN = 16
# Scheme, host and port, as browsers send them (RFC 6454, 6.2); * is every site.
_ORIGIN = re.compile(
    r"https?://[a-z0-9.-]+(:\d{1,5})?|https?://\[[0-9a-f:]+\](:\d{1,5})?|\*", re.IGNORECASE
)


class Settings(BaseSettings):
    """The settings; README lists them, and a test compares the two."""

    model_config = SettingsConfigDict(env_prefix="VERKOSTOVINKKI_", extra="ignore", frozen=True)

    host: str = Field("127.0.0.1", validation_alias="HOST", description="Address to listen on.")
    port: int = Field(
        8000, ge=1, le=65535, validation_alias="PORT", description="Port to listen on."
    )
    secret: str = Field(
        "",
        repr=False,
        description="Key that signs conversation tokens, at least 32 characters; made in a private file when empty. Several with commas between: the first signs, tokens of all are taken.",
    )
    origins: Annotated[tuple[str, ...], NoDecode] = Field(
        (),
        description="Web origins that may embed the chat, with commas between: https://www.example.fi.",
    )
    rate_limit: str = Field(
        "30/minute",
        description="Messages that one conversation may send, for example 30/minute; an address may send five times that; off to switch off.",
    )
    db: str = Field(
        repr=False,
        default=f"sqlite:///{STATE_DIRECTORY / 'conversations.db'}",
        description="SQLAlchemy address of the database of conversations.",
    )
    redis: str = Field(
        "",
        repr=False,
        description="Address of Redis, for locks and rate limits that several replicas share: redis://localhost:6379/0; empty for one process.",
    )
    retention_days: int = Field(
        30, ge=1, le=365, description="Days that a conversation and its token live."
    )
    workers: int = Field(
        1, ge=1, le=32, description="Processes that answer; they share one loaded model."
    )
    threads: int = Field(2, ge=1, le=16, description="Turns that one process works on at a time.")
    waiting: int = Field(
        100,
        ge=1,
        le=10_000,
        description="Turns that may wait in one process; further ones are told to come back in a moment.",
    )
    drain_seconds: int = Field(
        20, ge=0, le=300, description="Seconds that turns under way may take after a stop."
    )
    insights_token: str = Field(
        "",
        repr=False,
        description="Password of the page /insights, at least 16 characters; without it there is no such page.",
    )
    otlp_endpoint: str = Field(
        "",
        validation_alias="OTEL_EXPORTER_OTLP_ENDPOINT",
        description="Address of an OpenTelemetry collector that takes traces over HTTP; empty for no traces.",
    )
    action_timeout: float = Field(
        5.0,
        gt=0,
        le=60,
        description="Seconds that an action may take before the bot apologises and goes on.",
    )
    model_directory: Path = Field(ROOT / "models", description="Folder of trained models.")
    log_format: Literal["console", "json"] = Field(
        "console", description="How log lines are written."
    )

    @field_validator("secret")
    @classmethod
    def _long_enough(cls, secret: str) -> str:
        keys = [key.strip() for key in secret.split(",")] if secret else []
        if any(len(key) < SHORTEST_SECRET for key in keys):
            raise ValueError(
                f"VERKOSTOVINKKI_SECRET needs at least {SHORTEST_SECRET} characters: "
                "use `openssl rand -hex 32`"
            )
        return ",".join(keys)

    @field_validator("insights_token")
    @classmethod
    def _hard_to_guess(cls, token: str) -> str:
        if token and len(token) < SHORTEST_TOKEN:
            raise ValueError(
                f"VERKOSTOVINKKI_INSIGHTS_TOKEN needs at least {SHORTEST_TOKEN} characters: "
                "use `openssl rand -hex 16`"
            )
        return token

    @field_validator("redis")
    @classmethod
    def _readable_redis(cls, address: str) -> str:
        if address and not address.startswith(("redis://", "rediss://", "unix://")):
            # The address may hold a password: it is not said again.
            raise ValueError(
                "VERKOSTOVINKKI_REDIS begins with none of redis://, rediss:// and unix://: write "
                "for example redis://localhost:6379/0"
            )
        return address

    @field_validator("rate_limit")
    @classmethod
    def _readable_rate(cls, rate: str) -> str:
        if rate.lower() != "off":
            try:
                parse(rate)
            except ValueError as error:
                raise ValueError(
                    f"VERKOSTOVINKKI_RATE_LIMIT is {rate!r}: write for example 30/minute, or off"
                ) from error
        return rate

    @field_validator("origins", mode="before")
    @classmethod
    def _split(cls, origins: object) -> object:
        if isinstance(origins, str):
            return tuple(part.strip().rstrip("/") for part in origins.split(",") if part.strip())
        return origins

    @field_validator("origins")
    @classmethod
    def _readable_origins(cls, origins: tuple[str, ...]) -> tuple[str, ...]:
        """Refuse what no browser ever sends as an Origin, and would silently match nothing."""
        for origin in origins:
            if not _ORIGIN.fullmatch(origin):
                raise ValueError(
                    f"VERKOSTOVINKKI_ORIGINS has {origin!r}: write scheme and host only, for "
                    "example https://www.example.fi, or http://localhost:8080 for a trial"
                )
        return tuple(origin.lower() for origin in origins)


def signing_key(settings: Settings, file: Path = STATE_DIRECTORY / "secret") -> str:
    """Return the key that signs tokens, made at the first start when none is given.

    Args:
        settings: whose `secret` wins when it is set.
        file: where a made key is kept, readable by its owner only.

    Raises:
        ValueError: when the file holds no usable key.
    """
    if settings.secret:
        return settings.secret
    if not file.exists():
        file.parent.mkdir(parents=True, exist_ok=True)
        # Written whole beside it and then linked: of two that start together one wins, and
        # neither ever reads half a key. Such files are readable by their owner only.
        with tempfile.NamedTemporaryFile("w", dir=file.parent, encoding="ascii") as draft:
            draft.write(secrets.token_hex(32))
            draft.flush()
            with suppress(FileExistsError):
                file.hardlink_to(draft.name)
    key = file.read_text(encoding="ascii").strip()
    if len(key) < SHORTEST_SECRET:
        raise ValueError(f"{file} holds no key of {SHORTEST_SECRET} characters: delete it")
    return key
