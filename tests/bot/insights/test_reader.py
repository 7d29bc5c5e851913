"""The reader: one computation at a time, kept for a while, never beyond midnight."""

from __future__ import annotations

import asyncio
import contextlib
import threading
from datetime import timedelta

import numpy as np
import pytest

from bot.errors import StoreUnavailableError
from bot.insights import reader as module
from bot.insights.questions import is_name, words_of
from bot.insights.reader import InsightsReader
from bot.insights.references import References
from tests.bot.insights.making import NOW


class NoEncoder:
    def encode(self, text):
        return np.ones(4, dtype=np.float32)

    def encode_all(self, texts):
        return np.ones((len(texts), 4), dtype=np.float32)


@pytest.fixture
def computed(monkeypatch):
    """Return the periods that were computed, and keep the examples out."""
    periods = []
    threads = []
    real = module.read_insights

    def watched(engine, period, grouper):
        periods.append(period)
        threads.append(threading.current_thread())
        return real(engine, period, grouper)

    monkeypatch.setattr(module, "read_insights", watched)
    nothing = References((), np.zeros((0, 1), dtype=np.float32), {}, {})
    monkeypatch.setattr(module, "load_references", lambda _: nothing)
    yield periods
    assert threading.main_thread() not in threads


def open_reader(stored, **options):
    return InsightsReader(stored.engine, encoder=NoEncoder(), **({"now": lambda: NOW} | options))


async def test_many_readers_at_once_wait_for_one_computation(stored, computed):
    reader = open_reader(stored)

    told = await asyncio.gather(*(reader.read(days=7) for _ in range(5)))

    assert len(computed) == 1
    assert all(each is told[0] for each in told)


async def test_each_window_is_kept_by_itself(stored, computed):
    reader = open_reader(stored)
    for days in (7, 30, 7, 30):
        assert (await reader.read(days=days)).days == days

    assert [period.days for period in computed] == [7, 30]


async def test_after_ten_minutes_it_is_counted_anew(stored, computed):
    reader = open_reader(stored, kept_seconds=0)
    await reader.read(days=7)
    await reader.read(days=7)

    assert len(computed) == 2


async def test_a_new_day_is_not_yesterdays_page(stored, computed):
    moments = iter([NOW, NOW, NOW + timedelta(days=1), NOW + timedelta(days=1)])
    reader = open_reader(stored, now=lambda: next(moments))
    first, second = await reader.read(days=7), await reader.read(days=7)

    assert second.last - first.last == timedelta(days=1)


@pytest.mark.parametrize("fails", [False, True])
async def test_words_of_users_are_forgotten_once_they_are_counted(
    stored, computed, monkeypatch, fails
):
    counted = module.read_insights

    def read(*arguments):
        assert words_of("Miten saan passin Turusta?", "fi")
        assert words_of.cache_info().currsize
        assert is_name.cache_info().currsize
        if fails:
            raise StoreUnavailableError("gone")
        return counted(*arguments)

    monkeypatch.setattr(module, "read_insights", read)
    with pytest.raises(StoreUnavailableError) if fails else contextlib.nullcontext():
        await open_reader(stored).read(days=30)
    assert words_of.cache_info().currsize == is_name.cache_info().currsize == 0
