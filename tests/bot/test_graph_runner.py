"""The graph runs as under Rasa's own runner, and each component for one thread at a time."""

from __future__ import annotations

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest
from rasa.engine.exceptions import GraphComponentException, GraphRunError
from rasa.engine.graph import ExecutionContext, GraphComponent, GraphNodeHook, GraphSchema
from rasa.engine.graph import SchemaNode as Node
from rasa.engine.runner.dask import DaskGraphRunner
from rasa.engine.storage.local_model_storage import LocalModelStorage

from bot.graph_runner import DirectGraphRunner


class Adder(GraphComponent):
    """Adds what it gets to what it is set to."""

    inside = 0
    most_inside = 0
    runs = 0

    def __init__(self, config):
        self.number = config["number"]

    @classmethod
    def create(cls, config, model_storage, resource, execution_context):
        return cls(config)

    def add(self, one, other=0):
        type(self).runs += 1
        return self.number + one + other

    def add_slowly(self, one):
        kind = type(self)
        kind.inside += 1
        kind.most_inside = max(kind.most_inside, kind.inside)
        time.sleep(0.01)
        kind.inside -= 1
        return self.number + one

    def fail(self, one):
        raise ZeroDivisionError


class Recorder(GraphNodeHook):
    def __init__(self):
        self.seen = []

    def on_before_node(self, node_name, execution_context, config, received_inputs):
        return {"got": received_inputs}

    def on_after_node(self, node_name, execution_context, config, output, input_hook_data):
        self.seen.append((node_name, input_hook_data["got"], output))


def node(needs, *, fn="add", number=1, is_target=False):
    return Node(
        needs=needs,
        uses=Adder,
        constructor_name="create",
        fn=fn,
        config={"number": number},
        eager=True,
        is_target=is_target,
    )


# "last" stands before what it needs, and nobody needs "spare".
DIAMOND = GraphSchema(
    {
        "last": node({"one": "left", "other": "right"}, is_target=True),
        "left": node({"one": "first"}, number=10),
        "right": node({"one": "first"}, number=100),
        "first": node({"one": "start"}, number=1000),
        "spare": node({"one": "start"}, number=5),
    }
)


@pytest.fixture
def make(tmp_path):
    def runner(kind, schema, hooks=None):
        storage = LocalModelStorage.create(tmp_path)
        return kind.create(schema, storage, ExecutionContext(schema), hooks)

    return runner


@pytest.fixture(params=[DaskGraphRunner, DirectGraphRunner, "taken over"])
def run(request, make):
    """Return a function that runs a graph, once under each runner."""

    def once(schema, inputs=None, targets=None, hooks=None):
        if request.param == "taken over":
            dask = make(DaskGraphRunner, schema, hooks)
            return DirectGraphRunner.from_dask(dask).run(inputs, targets)
        return make(request.param, schema, hooks).run(inputs, targets)

    return once


def test_the_declared_targets_run(run):
    assert run(DIAMOND, {"start": 7}) == {"last": 1 + (10 + 1007) + (100 + 1007)}


def test_only_what_the_targets_need_runs(run):
    Adder.runs = 0
    assert run(DIAMOND, {"start": 7}, ["left", "spare"]) == {"left": 1017, "spare": 12}
    assert Adder.runs == 3


def test_hooks_see_every_node(run):
    recorder = Recorder()
    run(DIAMOND, {"start": 7}, ["left"], [recorder])
    assert recorder.seen == [("first", {"one": 7}, 1007), ("left", {"one": 1007}, 1017)]


def test_an_input_may_stand_for_a_node(run):
    assert run(DIAMOND, {"first": 1}, ["left"]) == {"left": 11}


def test_a_missing_input_is_an_error(run):
    with pytest.raises(GraphRunError, match=r"Expected input 'start' to\s+provide parameter 'one'"):
        run(DIAMOND, {}, ["left"])


def test_an_input_that_reads_as_a_node_is_an_error(run):
    with pytest.raises(GraphRunError, match="clashes with a node name"):
        run(DIAMOND, {"start": "left"})


def test_a_circle_is_an_error(make):
    # Rasa's own runner recurses until Python stops it.
    circle = GraphSchema({"a": node({"one": "b"}, is_target=True), "b": node({"one": "a"})})
    with pytest.raises(GraphRunError, match="needs itself"):
        make(DirectGraphRunner, circle).run({"start": 7})


def test_a_component_that_fails_is_an_error(run):
    broken = GraphSchema({"a": node({"one": "start"}, fn="fail", is_target=True)})
    with pytest.raises(GraphComponentException, match="node a"):
        run(broken, {"start": 7})


def test_a_target_that_nothing_gives_is_named(make):
    runner = make(DirectGraphRunner, DIAMOND)
    with pytest.raises(GraphRunError, match="nobody"):
        runner.run({"start": 7}, ["nobody"])


def test_the_order_is_worked_out_once(make, monkeypatch):
    runner = make(DirectGraphRunner, DIAMOND)
    runner.run({"start": 7})
    monkeypatch.setattr(runner, "_plan", lambda _: pytest.fail("worked out again"))
    assert runner.run({"start": 8}) == {"last": 1 + (10 + 1008) + (100 + 1008)}


def test_a_component_works_for_one_thread_at_a_time(make):
    slow = GraphSchema({"a": node({"one": "start"}, fn="add_slowly", is_target=True)})
    runner = make(DirectGraphRunner, slow)
    Adder.most_inside = 0
    begin = threading.Barrier(8)

    def work(number):
        begin.wait()
        return runner.run({"start": number})["a"]

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(work, range(8))) == [number + 1 for number in range(8)]
    assert Adder.most_inside == 1


def test_a_component_that_failed_works_again(make):
    broken = GraphSchema({"a": node({"one": "start"}, fn="fail", is_target=True)})
    runner = make(DirectGraphRunner, broken)
    for _ in range(2):
        with pytest.raises(GraphComponentException):
            runner.run({"start": 7})
