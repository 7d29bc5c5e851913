"""The insights for whoever serves them: one computation at a time, kept for ten minutes."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable
from datetime import datetime, timezone

from sqlalchemy.engine import Engine

from bot.content_encoder import ContentEncoder
from bot.insights.figures import Insights
from bot.insights.groups import Grouper
from bot.insights.periods import period_before
from bot.insights.questions import forget_words
from bot.insights.reading import read_insights
from bot.insights.references import Encoder, load_references

_KEPT_SECONDS = 600


def _now() -> datetime:
    return datetime.now(timezone.utc)


class InsightsReader:
    """Reads insights in a worker thread; the training examples are read at the first call."""

    def __init__(
        self,
        engine: Engine,
        *,
        encoder: Encoder | None = None,
        now: Callable[[], datetime] = _now,
        kept_seconds: float = _KEPT_SECONDS,
    ) -> None:
        """Take what is read and compared with; nothing is read yet.

        Args:
            engine: of the database.
            encoder: of questions; the bot's own when not given.
            now: returns the present moment.
            kept_seconds: that a result is handed out again.
        """
        self._engine, self._now, self._kept_seconds = engine, now, kept_seconds
        self._encoder = encoder or ContentEncoder("insights")
        self._grouper: Grouper | None = None
        self._lock = asyncio.Lock()
        # By days: the result, and until when it is kept.
        self._kept: dict[int, tuple[Insights, float]] = {}

    async def read(self, *, days: int) -> Insights:
        """Return the insights of the last `days` days that are over.

        Raises:
            StoreUnavailableError: when the database cannot be read.
        """
        async with self._lock:
            kept = self._kept.get(days)
            period = period_before(self._now(), days)
            if kept and kept[0].last == period.last and time.monotonic() < kept[1]:
                return kept[0]
            insights = await asyncio.to_thread(self._compute, days)
            self._kept[days] = insights, time.monotonic() + self._kept_seconds
            return insights

    def _compute(self, days: int) -> Insights:
        if self._grouper is None:
            self._grouper = Grouper(self._encoder, load_references(self._encoder))
        try:
            return read_insights(self._engine, period_before(self._now(), days), self._grouper)
        finally:
            forget_words()
