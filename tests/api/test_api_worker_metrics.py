"""With several processes, /metrics tells of all of them, whichever answers."""

from __future__ import annotations

import json
import os
import subprocess
import sys

import pytest
from prometheus_client import values
from prometheus_client.parser import text_string_to_metric_families

from api.shared_metrics import VARIABLE, share_metrics
from bot.settings import ROOT

# Forks as the server does: figures are made before, and counted before and after.
WORKERS = """
import json, os, sys
from api.metrics import Metrics
from api.service_state import ServiceState
from api.shared_metrics import forget_worker, share_metrics, shared_folder
share_metrics()
metrics = Metrics()
metrics.opened.labels("fi").inc()
def fork(work):
    come, go = os.pipe(), os.pipe()
    pid = os.fork()
    if pid == 0:
        work()
        os.write(come[1], b".")
        os.read(go[0], 1)
        os._exit(0)
    os.read(come[0], 1)
    return pid, lambda: (os.write(go[1], b"."), os.waitpid(pid, 0))
def work(number):
    metrics.turns.labels("fi", "answered").inc(number)
    metrics.turn_seconds.observe(0.004 * number)
    metrics.turns_running.inc(number)
    for each in range(number):
        metrics.active.touch(f"c{each}")
state = ServiceState(model_loaded=True, store_reachable=True)
first, end_first = fork(lambda: work(2))
second, end_second = fork(lambda: work(3))
both = metrics.render(state).decode()
end_second()
forget_worker(second)
one = metrics.render(state).decode()
end_first()
folder = shared_folder()
json.dump({"both": both, "one": one, "folder": str(folder), "made": folder.is_dir()}, sys.stdout)
"""


@pytest.fixture(scope="module")
def told():
    """Return what two workers told together, and what was left when one had ended."""
    environment = {name: value for name, value in os.environ.items() if name != VARIABLE}
    done = subprocess.run(
        [sys.executable, "-c", WORKERS],
        cwd=ROOT,
        env=environment,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return json.loads(done.stdout)


def read(text):
    return {
        (sample.name, *sample.labels.values()): sample.value
        for family in text_string_to_metric_families(text)
        for sample in family.samples
    }


def test_counts_of_all_workers_add_up(told):
    both = read(told["both"])

    assert both["verkostovinkki_turns_total", "fi", "answered"] == 5
    assert both["verkostovinkki_conversations_opened_total", "fi"] == 1
    assert both["verkostovinkki_turn_duration_seconds_count",] == 2
    assert both["verkostovinkki_turn_duration_seconds_bucket", "0.01"] == 1
    assert both["verkostovinkki_turns_running",] == 5


def test_a_conversation_that_two_workers_answered_is_one(told):
    assert read(told["both"])["verkostovinkki_active_conversations",] == 3


def test_a_worker_that_ended_no_longer_runs_turns_but_its_counts_stay(told):
    one = read(told["one"])

    assert one["verkostovinkki_turns_running",] == 2
    assert one["verkostovinkki_turns_total", "fi", "answered"] == 5


def test_memory_processor_and_files_are_those_of_all_processes(told):
    both, one = read(told["both"]), read(told["one"])

    # The one that loads the model and forks is a process too.
    assert both["verkostovinkki_workers",] == one["verkostovinkki_workers",] + 1 == 3
    assert both["process_cpu_seconds_total",] > 0
    assert both["process_open_fds",] > one["process_open_fds",] > 0
    # Forked processes share nearly everything, and that counts once.
    assert both["process_resident_memory_bytes",] < 1.5 * one["process_resident_memory_bytes",]


def test_a_made_folder_goes_with_the_process_that_made_it(told):
    assert told["made"]
    assert not os.path.exists(told["folder"])  # noqa: PTH110  a string from elsewhere


def test_a_named_folder_is_emptied_at_the_start(tmp_path, monkeypatch):
    monkeypatch.setenv(VARIABLE, str(tmp_path / "metrics"))
    old = tmp_path / "metrics" / "counter_1.db"
    old.parent.mkdir()
    old.write_bytes(b"of a process that ended")

    monkeypatch.setattr(values, "ValueClass", values.ValueClass)
    assert share_metrics() == old.parent
    assert not old.exists()
