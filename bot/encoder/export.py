"""The encoder as an ONNX graph: a standard BERT with mean pooling, in whole or a run of its layers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt
from onnx import ModelProto, NodeProto, TensorProto, ValueInfoProto, helper, numpy_helper

from bot.encoder.weights import Shape, Tensors

# A change here that gives another graph raises `bot.encoder.cache.EXPORT_VERSION`.
# LayerNormalization came with 17, Gelu with 20; version 9 of the file format goes with both.
_OPSET, _IR_VERSION = 20, 9
# Its activations have outliers that 8 bits cannot hold beside the rest: left in float32, the mean
# distance from the float32 encoder falls by a third (cosine 0.9968 to 0.9978); no other counts.
_KEPT_IN_FLOAT = ["l4.fo"]
# Added to the attention of padding: e to its power is 0, and it fits every float type.
_MASKED = -1e4


class _Graph:
    """Collects nodes and constants; every method returns the name of what it computes."""

    def __init__(self, shape: Shape) -> None:
        self.shape = shape
        self.prefix = ""  # keeps the names of a second set of weights apart
        self.nodes: list[NodeProto] = []
        self.constants: dict[str, npt.NDArray[np.generic]] = {}

    def add(self, operation: str, *inputs: str, name: str = "", **attributes: Any) -> str:
        output = name or f"{operation.lower()}_{len(self.nodes)}"
        self.nodes.append(
            helper.make_node(operation, list(inputs), [output], name=output, **attributes)
        )
        return output

    def constant(self, name: str, value: npt.ArrayLike, dtype: npt.DTypeLike = np.float32) -> str:
        name = self.prefix + name
        self.constants[name] = np.asarray(value, dtype=dtype)
        return name

    def linear(self, tensors: Tensors, value: str, layer: str, *parts: str) -> str:
        """Multiply with the matrices of `parts` side by side: one product is faster than three."""
        name = layer + "_".join(parts)
        matrix = np.concatenate([tensors[f"{layer}{part}.w"] for part in parts]).T
        bias = np.concatenate([tensors[f"{layer}{part}.b"] for part in parts])
        product = self.add(
            "MatMul", value, self.constant(f"{name}.w", matrix), name=self.prefix + name
        )
        return self.add("Add", product, self.constant(f"{name}.b", bias))

    def normalise(self, tensors: Tensors, value: str, name: str) -> str:
        scale = self.constant(f"{name}.w", tensors[f"{name}.w"])
        bias = self.constant(f"{name}.b", tensors[f"{name}.b"])
        return self.add(
            "LayerNormalization", value, scale, bias, axis=-1, epsilon=self.shape.epsilon
        )

    def embed(self, tensors: Tensors, words: str) -> str:
        length = self.add("Shape", words, start=1, end=2)
        bounds = [self.constant(f"bound_{i}", [i], np.int64) for i in (0, 1)]
        table = self.constant("emb.pos", tensors["emb.pos"] + tensors["emb.type"][:1])
        positions = self.add("Slice", table, bounds[0], length, bounds[0], bounds[1])
        return self.normalise(tensors, self.add("Add", words, positions), "emb.ln")

    def layer(self, tensors: Tensors, value: str, mask: str, number: int) -> str:
        name, heads = f"l{number}.", self.shape.heads
        size = self.shape.width // heads
        split = self.constant("split", [0, 0, 3, heads, size], np.int64)
        joined = self.constant("joined", [0, 0, self.shape.width], np.int64)
        mixed = self.add("Reshape", self.linear(tensors, value, name, "q", "k", "v"), split)
        parts = [self.constant(f"part_{i}", i, np.int64) for i in range(3)]
        query, key, content = (self.add("Gather", mixed, part, axis=2) for part in parts)
        query = self.add("Transpose", query, perm=[0, 2, 1, 3])
        key = self.add("Transpose", key, perm=[0, 2, 3, 1])
        content = self.add("Transpose", content, perm=[0, 2, 1, 3])
        scale = self.constant("scale", size**-0.5)
        scores = self.add("Add", self.add("Mul", self.add("MatMul", query, key), scale), mask)
        attended = self.add("MatMul", self.add("Softmax", scores, axis=-1), content)
        attended = self.add("Reshape", self.add("Transpose", attended, perm=[0, 2, 1, 3]), joined)
        value = self.add("Add", value, self.linear(tensors, attended, name, "ao"))
        value = self.normalise(tensors, value, f"{name}aln")
        inner = self.add("Gelu", self.linear(tensors, value, name, "fi"))
        value = self.add("Add", value, self.linear(tensors, inner, name, "fo"))
        return self.normalise(tensors, value, f"{name}oln")

    def pool(self, value: str, mask: str) -> str:
        """Average over the tokens that are no padding, and scale to length 1."""
        last = self.constant("last_axis", [-1], np.int64)
        tokens = self.constant("token_axis", [1], np.int64)
        kept = self.add("Mul", value, self.add("Unsqueeze", mask, last))
        # The mean differs from the sum by a factor, which scaling to length 1 removes.
        return self.add(
            "LpNormalization", self.add("ReduceSum", kept, tokens, keepdims=0), axis=-1, p=2
        )


def build_graph(
    tensors: Tensors,
    shape: Shape,
    *,
    layers: range | None = None,
    tuned: tuple[Tensors, range] | None = None,
) -> ModelProto:
    """Return the encoder, or a run of its layers, in float32.

    Inputs are "values", float32 (texts, tokens, width), and "mask", float32 (texts, tokens), 1 for
    a token and 0 for padding. "values" are word embeddings when the run begins with layer 0, and
    otherwise what the layer before gave. The output "result" is one vector of length 1 a text,
    (texts, width), when the run ends with the last layer, and otherwise (texts, tokens, width).
    With `tuned` there is a second output of the same shape, "tuned": the layers below are
    computed once for both.

    Args:
        tensors: the weights, named as `WeightsFile.tensors` names them.
        shape: the sizes of the encoder.
        layers: consecutive layers, counted from 0; all by default.
        tuned: other weights for the last layers, and which layers those are.
    """
    run = range(shape.layers) if layers is None else layers
    graph = _Graph(shape)
    one, masked = graph.constant("one", 1), graph.constant("masked", _MASKED)
    axes = graph.constant("head_axes", [1, 2], np.int64)
    bias = graph.add("Mul", graph.add("Sub", one, graph.add("Unsqueeze", "mask", axes)), masked)
    value = graph.embed(tensors, "values") if run.start == 0 else "values"
    reached = {run.start: value}
    for number in run:
        value = reached[number + 1] = graph.layer(tensors, value, bias, number)
    whole = run.stop == shape.layers
    results = {"result": graph.pool(value, "mask") if whole else value}
    if tuned is not None:
        upper_tensors, upper = tuned
        graph.prefix, value = "tuned.", reached[upper.start]
        for number in upper:
            value = graph.layer(upper_tensors, value, bias, number)
        results["tuned"] = graph.pool(value, "mask")
    for name, value in results.items():
        graph.nodes.append(helper.make_node("Identity", [value], [name], name=name))
    tokens: list[str | int] = ["texts", "tokens"]
    outputs: list[str | int] = ["texts", shape.width] if whole else [*tokens, shape.width]
    return helper.make_model(
        helper.make_graph(
            graph.nodes,
            "encoder",
            [_tensor("values", [*tokens, shape.width]), _tensor("mask", tokens)],
            [_tensor(name, outputs) for name in results],
            initializer=_initializers(graph.constants.items()),
        ),
        opset_imports=[helper.make_opsetid("", _OPSET)],
        ir_version=_IR_VERSION,
    )


def write_quantised(model: ModelProto, path: Path) -> None:
    """Write a graph with 8-bit weights, a scale for each output; activations follow at run time.

    Weights use 7 of the 8 bits: without VNNI instructions a processor adds products of 8 bits in
    16 and overflows, and a model must give the same answers on every machine.
    """
    from onnxruntime.quantization import QuantType, quantize_dynamic

    # Says that shapes need no inference first: without it the quantiser warns through the root
    # logger, which sets up logging for the whole process.
    helper.set_model_props(model, {"onnx.quant.pre_process": "onnxruntime.quant"})
    quantize_dynamic(
        model,
        path,
        op_types_to_quantize=["MatMul"],
        per_channel=True,
        reduce_range=True,
        nodes_to_exclude=_KEPT_IN_FLOAT,
        weight_type=QuantType.QInt8,
        extra_options={"MatMulConstBOnly": True},
    )


def _tensor(name: str, dimensions: Sequence[str | int]) -> ValueInfoProto:
    return helper.make_tensor_value_info(name, TensorProto.FLOAT, list(dimensions))


def _initializers(constants: Iterable[tuple[str, npt.NDArray[np.generic]]]) -> list[TensorProto]:
    return [numpy_helper.from_array(np.array(value, order="C"), name) for name, value in constants]
