"""Run the model's graph as what it is: a list of components, one after the other."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from typing import Any

from rasa.engine.exceptions import GraphRunError
from rasa.engine.graph import ExecutionContext, GraphNode, GraphNodeHook, GraphSchema
from rasa.engine.runner.dask import DaskGraphRunner
from rasa.engine.runner.interface import GraphRunner
from rasa.engine.storage.storage import ModelStorage

Nodes = dict[str, GraphNode]


class DirectGraphRunner(GraphRunner):
    """Runs nodes in the order of their needs; the order is worked out once for all targets asked.

    Rasa 3.6.21 has only `DaskGraphRunner`, which cuts the graph to the targets and hands it to
    dask at every run: two or three times a turn, some milliseconds each, for the same list.

    Several threads may run it. Rasa's components are not made for that, so each of them works for
    one thread at a time; two threads are never in the same component.
    """

    def __init__(self, graph_schema: GraphSchema, nodes: Nodes) -> None:
        """Take the graph and its nodes by name; `create` or `from_dask` make them."""
        self._graph_schema = graph_schema
        self._instantiated_nodes = nodes
        self._locks = {name: threading.Lock() for name in nodes}
        self._plans: dict[tuple[str, ...], tuple[str, ...]] = {}

    @classmethod
    def create(
        cls,
        graph_schema: GraphSchema,
        model_storage: ModelStorage,
        execution_context: ExecutionContext,
        hooks: list[GraphNodeHook] | None = None,
    ) -> DirectGraphRunner:
        """Make the runner and its nodes (see parent class for the full docstring)."""
        nodes = {
            name: GraphNode.from_schema_node(name, node, model_storage, execution_context, hooks)
            for name, node in graph_schema.nodes.items()
        }
        return cls(graph_schema, nodes)

    @classmethod
    def from_dask(cls, runner: DaskGraphRunner) -> DirectGraphRunner:
        """Take over the graph and the loaded components of Rasa's own runner."""
        return cls(runner._graph_schema, dict(runner._instantiated_nodes))  # noqa: SLF001  no other way in

    def run(
        self, inputs: dict[str, Any] | None = None, targets: list[str] | None = None
    ) -> dict[str, Any]:
        """Run what the targets need and return their outputs by name.

        Args:
            inputs: outputs of what is no node, by the names that nodes need them under.
            targets: nodes to run; those that the graph declares when None or empty.

        Raises:
            GraphRunError: an input is named like a node, a node's need is met by nothing, or
                nodes need each other in a circle.
        """
        given = inputs or {}
        wanted = tuple(targets or self._graph_schema.target_names)
        plan = self._plans.get(wanted)
        if plan is None:
            plan = self._plans[wanted] = self._plan(wanted)
        _check_inputs(given, plan)
        done: dict[str, tuple[str, Any]] = {name: (name, value) for name, value in given.items()}
        for name in plan:
            if name in given:
                continue
            needed = self._graph_schema.nodes[name].needs.values()
            with self._locks[name]:
                # A name without output is passed on as it is: the node says what it misses.
                done[name] = self._instantiated_nodes[name](
                    *(done.get(need, need) for need in needed)
                )
        missing = [target for target in wanted if target not in done]
        if missing:
            raise GraphRunError(f"Nothing gives the targets {', '.join(missing)}.")
        return {target: done[target][1] for target in wanted}

    def _plan(self, targets: Sequence[str]) -> tuple[str, ...]:
        """Return the nodes to run for some targets, each after what it needs."""
        nodes, plan, above = self._graph_schema.nodes, dict[str, None](), set[str]()

        def visit(name: str) -> None:
            if name in plan or name not in nodes:
                return  # run already, or an input
            if name in above:
                raise GraphRunError(f"Node '{name}' needs itself, by way of others.")
            above.add(name)
            for need in nodes[name].needs.values():
                visit(need)
            plan[name] = None

        for target in targets:
            visit(target)
        return tuple(plan)


def _check_inputs(given: dict[str, Any], plan: Sequence[str]) -> None:
    """Refuse, as Rasa does, a value that reads as the name of a node."""
    for value in given.values():
        if isinstance(value, str) and value in plan:
            raise GraphRunError(
                f"Input value '{value}' clashes with a node name. Make sure that none of the "
                "input names passed to the `run` method are the same as node names in the "
                "graph schema."
            )
