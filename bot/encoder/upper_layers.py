"""The trainable upper layers of the encoder in TensorFlow, with the losses they are tuned by."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from bot.encoder.weights import Floats, Shape, Tensors

_PARTS = ("q", "k", "v", "ao", "fi", "fo", "aln", "oln")


class UpperLayers:
    """The last layers of the encoder, pooling, and a linear head over intents."""

    def __init__(
        self, tensors: Tensors, shape: Shape, *, layers: range, head: Floats, bias: Floats
    ) -> None:
        """Start from given weights.

        Args:
            tensors: the encoder's weights, named as `WeightsFile.tensors` names them.
            shape: the sizes of the encoder.
            layers: the layers to train; the last of the encoder must be among them.
            head: starting weights of the head, shape (width, intents).
            bias: starting bias of the head, shape (intents,).
        """
        import tensorflow as tf

        self._tf = tf
        self._shape = shape
        self._layers = layers
        names = [f"l{layer}.{part}.{kind}" for layer in layers for part in _PARTS for kind in "wb"]
        # Matrices the other way round, as inputs times outputs: one transposition here instead of
        # one in every step.
        self._encoder = {name: tf.Variable(tensors[name].T, name=name) for name in names}
        self._head = tf.Variable(head, name="head")
        self._bias = tf.Variable(bias, name="bias")

    @property
    def variables(self) -> list[Any]:
        """Everything that is trained."""
        return [*self._encoder.values(), self._head, self._bias]

    def tensors(self) -> Tensors:
        """Return the trained layers' weights under their names in the file."""
        return {
            name: np.ascontiguousarray(variable.numpy().T)
            for name, variable in self._encoder.items()
        }

    def head(self) -> tuple[Floats, Floats]:
        """Return weights (width, intents) and bias (intents,) of the head."""
        return self._head.numpy(), self._bias.numpy()

    def vectors(self, values: Any, mask: Any, *, drop: float = 0.0, seed: Any = None) -> Any:
        """Return sentence vectors of length 1, shape (texts, width).

        Args:
            values: output of the layer below, shape (texts, tokens, width).
            mask: 1 for a token, 0 for padding, shape (texts, tokens).
            drop: share of activations that dropout sets to zero.
            seed: two whole numbers that decide which.
        """
        tf = self._tf
        bias = (1.0 - mask[:, None, None, :]) * -1e4
        for step, layer in enumerate(self._layers):
            values = self._layer(
                values, bias, f"l{layer}.", drop, None if seed is None else seed + 10 * step
            )
        return tf.math.l2_normalize(tf.reduce_sum(values * mask[:, :, None], axis=1), axis=-1)

    def scores(self, vectors: Any, mean: Any) -> Any:
        """Return the head's logits, shape (texts, intents), of vectors centred by `mean`."""
        tf = self._tf
        return tf.math.l2_normalize(vectors - mean, axis=-1) @ self._head + self._bias

    def _layer(self, values: Any, bias: Any, name: str, drop: float, seed: Any) -> Any:
        tf = self._tf
        sizes = tf.shape(values)
        heads, size = self._shape.heads, self._shape.width // self._shape.heads
        flat = tf.reshape(values, [-1, self._shape.width])

        def split(part: str) -> Any:
            projected = tf.reshape(
                self._linear(flat, name + part), [sizes[0], sizes[1], heads, size]
            )
            return tf.transpose(projected, [0, 2, 1, 3])

        weights = tf.nn.softmax(
            tf.matmul(split("q"), split("k"), transpose_b=True) * size**-0.5 + bias
        )
        mixed = tf.transpose(tf.matmul(weights, split("v")), [0, 2, 1, 3])
        attended = self._linear(tf.reshape(mixed, [-1, self._shape.width]), f"{name}ao")
        flat = self._normalise(flat + self._drop(attended, drop, seed), f"{name}aln")
        inner = tf.nn.gelu(self._linear(flat, f"{name}fi"), approximate=False)
        outer = self._linear(inner, f"{name}fo")
        flat = self._normalise(
            flat + self._drop(outer, drop, None if seed is None else seed + 1), f"{name}oln"
        )
        return tf.reshape(flat, sizes)

    def _linear(self, values: Any, name: str) -> Any:
        return values @ self._encoder[f"{name}.w"] + self._encoder[f"{name}.b"]

    def _normalise(self, values: Any, name: str) -> Any:
        tf = self._tf
        mean, variance = tf.nn.moments(values, axes=[-1], keepdims=True)
        scaled = (values - mean) * tf.math.rsqrt(variance + self._shape.epsilon)
        return scaled * self._encoder[f"{name}.w"] + self._encoder[f"{name}.b"]

    def _drop(self, values: Any, share: float, seed: Any) -> Any:
        if not share or seed is None:
            return values
        return self._tf.nn.experimental.stateless_dropout(values, share, seed=seed)


def batches(lengths: Sequence[int], *, size: int, draw: np.random.Generator) -> list[list[int]]:
    """Return every example once, in batches of like length and in random order.

    Args:
        lengths: number of tokens of each example.
        size: examples in a batch.
        draw: where chance comes from.
    """
    order = draw.permutation(len(lengths))
    pool = 16 * size  # large enough that batches hold little padding, small enough to stay mixed
    made: list[list[int]] = []
    for start in range(0, len(order), pool):
        near = sorted(order[start : start + pool].tolist(), key=lambda i: lengths[i])
        made += [near[i : i + size] for i in range(0, len(near), size)]
    return [made[i] for i in draw.permutation(len(made))]
