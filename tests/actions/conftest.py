"""What the actions' tests share: the content, and actions run as Rasa runs them."""

from __future__ import annotations

import asyncio
import shutil
from pathlib import Path
from typing import Any

import pytest

from actions import tip_search
from actions.content.loader import DEFAULT_DIRECTORY, Library, load_library
from actions.registry import build_executor


@pytest.fixture(scope="session")
def library() -> Library:
    """Return the product's content."""
    return load_library()


@pytest.fixture
def content_folder(tmp_path: Path) -> Path:
    """Return a copy of the content that a test may spoil."""
    return Path(shutil.copytree(DEFAULT_DIRECTORY, tmp_path / "content"))


@pytest.fixture(scope="session")
def run_action():
    """Return a function that runs an action as Rasa calls it: JSON in, JSON out."""
    executor = build_executor()

    def run(
        name: str,
        *,
        intent: str = "greet",
        text: str = "",
        entities: tuple[dict[str, Any], ...] = (),
        message: dict[str, Any] | None = None,
        events: tuple[dict[str, Any], ...] = (),
        **slots: Any,
    ) -> dict[str, Any]:
        understood = {"name": intent, "confidence": 0.9}
        latest = {
            "text": text,
            "intent": understood,
            "intent_ranking": [understood],
            "entities": list(entities),
        }
        tracker = {
            "sender_id": "anna",
            "slots": slots,
            "latest_message": latest | (message or {}),
            "events": list(events),
            "active_loop": {},
        }
        call = {"next_action": name, "tracker": tracker, "domain": {}}
        return asyncio.run(executor.run(call))

    return run


@pytest.fixture(scope="session")
def slots_of():
    """Return a function that tells which slots a result sets, the last value winning."""
    return lambda result: {
        event["name"]: event["value"] for event in result["events"] if event["event"] == "slot"
    }


@pytest.fixture(autouse=True)
def _the_search_stays_as_it_was():
    """Undo what a test sets: the process has one search, and other tests use the real one."""
    before = tip_search._search
    yield
    tip_search._search = before
