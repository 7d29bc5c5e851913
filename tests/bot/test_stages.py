"""Stages of a turn are measured wherever they run, and watching them breaks nothing."""

from __future__ import annotations

import threading
import time
from contextlib import contextmanager

import pytest

from bot.stages import draw_spans_with, happened, listen, passed, stage, witness


@pytest.fixture
def heard():
    """Return what a listener hears during the test."""
    heard = []
    stop = listen(lambda name, seconds: heard.append((name, seconds)))
    yield heard
    stop()


class Drawn:
    def __init__(self):
        self.spans = []

    @contextmanager
    def open(self, name):
        self.spans.append(name)
        yield

    def add(self, name, seconds):
        self.spans.append((name, seconds))


@pytest.fixture
def drawn():
    drawn = Drawn()
    draw_spans_with(drawn)
    yield drawn
    draw_spans_with(None)


def test_a_stage_tells_its_name_and_seconds(heard):
    with stage("read"):
        time.sleep(0.01)

    ((name, seconds),) = heard
    assert name == "read"
    assert 0.009 < seconds < 1


def test_a_stage_that_fails_is_told_and_its_error_goes_on(heard):
    with pytest.raises(ZeroDivisionError), stage("act"):
        _ = 1 / 0

    assert [name for name, _ in heard] == ["act"]


def test_a_stage_that_began_in_another_thread_is_told(heard, drawn):
    passed("wait", time.perf_counter() - 0.5)

    ((name, seconds),) = heard
    assert (name, round(seconds, 1)) == ("wait", 0.5)
    assert [name for name, _ in drawn.spans] == ["turn.wait"]


def test_who_stopped_listening_hears_nothing_more():
    heard = []
    stop = listen(lambda name, _: heard.append(name))
    stop()
    stop()

    with stage("read"):
        pass

    assert heard == []


def test_a_listener_that_fails_breaks_neither_the_turn_nor_other_listeners(heard):
    def fail(name, seconds):
        raise RuntimeError(name)

    stop = listen(fail)
    later = []
    stop_later = listen(lambda name, _: later.append(name))
    with stage("decide"):
        pass
    stop()
    stop_later()

    assert [name for name, _ in heard] == later == ["decide"]


def test_stages_of_many_threads_are_all_told(heard):
    def work():
        for _ in range(200):
            with stage("act"):
                pass

    threads = [threading.Thread(target=work) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert len(heard) == 1600


def test_spans_are_drawn_only_while_traces_are_configured(drawn):
    with stage("understand"):
        pass
    draw_spans_with(None)
    with stage("store"):
        pass

    assert drawn.spans == ["turn.understand"]


def test_what_happened_is_told_until_stopped():
    told = []
    stop = witness(lambda *what: told.append(what))
    happened("masked", "email")
    happened("expired", number=7)
    stop()
    happened("masked", "phone")

    assert told == [("masked", "email", 1), ("expired", "", 7)]
