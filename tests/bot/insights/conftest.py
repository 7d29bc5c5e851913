"""A database to fill, and what reads it with the bot's own encoder."""

from __future__ import annotations

import pytest

from bot.content_encoder import ContentEncoder
from bot.insights.groups import Grouper
from bot.insights.periods import period_before
from bot.insights.reading import read_insights
from bot.insights.references import load_references
from tests.bot.insights.making import NOW, Stored


@pytest.fixture
def stored(tmp_path):
    made = Stored(f"sqlite:///{tmp_path / 'conversations.db'}")
    yield made
    made.engine.dispose()


@pytest.fixture(scope="session")
def grouper():
    encoder = ContentEncoder("insights")
    return Grouper(encoder, load_references(encoder))


@pytest.fixture
def read(stored, grouper):
    """Return a function that reads the insights of a window of days."""

    def _read(days=7, now=NOW):
        return read_insights(stored.engine, period_before(now, days), grouper)

    return _read
