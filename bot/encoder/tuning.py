"""Tune the upper layers of the encoder on the bot's own examples.

The layers below stay as they are, so their output is computed once. The result is a second set of
upper layers beside the first, not in its place: on unseen sentences the average of two models, the
tuned head and a classifier on untuned vectors with n-grams, was better than either.
"""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from bot.encoder.runtime import OnnxSentenceEncoder, alike, pad, run_session, start_session
from bot.encoder.upper_layers import UpperLayers, batches
from bot.encoder.weights import Floats

# Of each intent: enough for the head to start in the right direction.
_EXAMPLES_TO_START = 40


@dataclass(frozen=True, kw_only=True)
class TuningSettings:
    """How the encoder is tuned; the defaults are what did best on held-out examples.

    Attributes:
        layers: how many of the last layers are trained.
        epochs: times that every example is seen.
        batch: examples in a step.
        learning_rate: highest rate, reached after a tenth of the steps; then it falls to 0.
        weight_decay: of AdamW.
        dropout: share of a layer's outputs set to 0 while training.
        label_smoothing: probability spread over all other intents.
        scale: length of the head's starting weights, an intent's centroid each.
        threads: processor threads; results repeat exactly only with the same number.
        seed: of everything that is drawn by chance.
    """

    layers: int = 3
    epochs: int = 2
    batch: int = 32
    learning_rate: float = 1e-4
    weight_decay: float = 0.01
    dropout: float = 0.1
    label_smoothing: float = 0.1
    scale: float = 16.0
    threads: int = 2
    seed: int = 20261121


@dataclass(frozen=True)
class IntentHead:
    """The linear classifier that was trained with the layers.

    Attributes:
        intents: their names, sorted.
        weights: shape (width, intents).
        bias: shape (intents,).
        mean: what is subtracted from a vector first, shape (width,).
    """

    intents: tuple[str, ...]
    weights: Floats
    bias: Floats
    mean: Floats

    def probabilities(self, vectors: Floats) -> Floats:
        """Return the probability of each intent, shape (texts, intents).

        Args:
            vectors: the encoder's "tuned" output, shape (texts, width).
        """
        logits = _centre(vectors, self.mean) @ self.weights + self.bias
        powers = np.exp(logits - logits.max(axis=1, keepdims=True))
        return np.asarray(powers / powers.sum(axis=1, keepdims=True), dtype=np.float32)


@dataclass(frozen=True)
class TunedEncoder:
    """What tuning gives.

    Attributes:
        model: ONNX graph with the outputs "result" (untuned) and "tuned", 8-bit weights; for
            `bot.encoder.cache.load_encoder`.
        head: the classifier on "tuned".
    """

    model: bytes
    head: IntentHead


def tune(
    *,
    texts: Sequence[str],
    intents: Sequence[str],
    encoder: OnnxSentenceEncoder,
    settings: TuningSettings,
) -> TunedEncoder:
    """Tune on examples, all languages together.

    Args:
        texts: folded texts, one an example.
        intents: the intent of each example; at least two different ones.
        encoder: the untuned encoder.
        settings: how to tune.

    Raises:
        ValueError: when the lengths differ or there is only one intent.
    """
    from bot.encoder.export import build_graph, write_quantised  # see bot.encoder.cache

    names = sorted(set(intents))
    if len(texts) != len(intents) or len(names) <= 1:
        raise ValueError(
            f"tuning needs an intent for each text and at least two different ones: "
            f"got {len(texts)} texts, {len(intents)} intents, {len(names)} different"
        )
    shape, tensors = encoder.weights.shape, encoder.weights.tensors()
    upper = range(shape.layers - settings.layers, shape.layers)
    labels = np.array([names.index(intent) for intent in intents], dtype=np.int32)
    below = lower_outputs(
        texts, encoder=encoder, layers=range(upper.start), threads=settings.threads
    )
    few = _few_of_each(labels)
    vectors = np.stack([encoder.encode(texts[i]) for i in few])
    mean = vectors.mean(axis=0)
    centroids = _centroids(_centre(vectors, mean), labels[few]) * settings.scale
    model = UpperLayers(
        tensors, shape, layers=upper, head=centroids.T, bias=np.zeros(len(names), dtype=np.float32)
    )
    _train(model, below, labels, mean, settings)
    head = IntentHead(tuple(names), *model.head(), mean)
    graph = build_graph(tensors, shape, tuned=(model.tensors(), upper))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "tuned.onnx"
        write_quantised(graph, path)
        return TunedEncoder(path.read_bytes(), head)


def lower_outputs(
    texts: Sequence[str], *, encoder: OnnxSentenceEncoder, layers: range, threads: int
) -> list[Floats]:
    """Return what the lower layers give for each text: shape (tokens, width) each.

    They run with 8-bit weights, so that the upper layers learn on what they will get when serving.
    """
    from bot.encoder.export import build_graph, write_quantised  # see bot.encoder.cache

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "lower.onnx"
        write_quantised(
            build_graph(encoder.weights.tensors(), encoder.weights.shape, layers=layers), path
        )
        session = start_session(path, threads=threads)
    tokens = encoder.tokenizer.encode_batch(texts)
    outputs: dict[int, Floats] = {}
    for chosen in alike(tokens):
        ids, mask = pad([tokens[i] for i in chosen])
        result = run_session(session, encoder.weights.words(ids), mask)["result"]
        outputs |= {i: result[row, : len(tokens[i])].copy() for row, i in enumerate(chosen)}
    return [outputs[i] for i in range(len(tokens))]


def _train(
    model: UpperLayers,
    below: Sequence[Floats],
    labels: npt.NDArray[np.int32],
    mean: Floats,
    settings: TuningSettings,
) -> None:
    import tensorflow as tf

    # The same examples have to give the same model.
    tf.config.experimental.enable_op_determinism()
    draw = np.random.default_rng(settings.seed)
    lengths = [len(values) for values in below]
    rounds = [batches(lengths, size=settings.batch, draw=draw) for _ in range(settings.epochs)]
    steps = [chosen for made in rounds for chosen in made]
    optimiser = tf.keras.optimizers.AdamW(learning_rate=0.0, weight_decay=settings.weight_decay)
    optimiser.build(model.variables)

    def step(values: Any, mask: Any, wanted: Any, seed: Any) -> None:
        with tf.GradientTape() as tape:
            vectors = model.vectors(values, mask, drop=settings.dropout, seed=seed)
            logits = model.scores(vectors, mean)
            target = tf.one_hot(wanted, logits.shape[-1])
            loss = tf.reduce_mean(
                tf.keras.losses.categorical_crossentropy(
                    target, logits, from_logits=True, label_smoothing=settings.label_smoothing
                )
            )
        gradients, _ = tf.clip_by_global_norm(tape.gradient(loss, model.variables), 1.0)
        optimiser.apply_gradients(zip(gradients, model.variables, strict=True))

    compiled = tf.function(
        step,
        autograph=False,
        input_signature=[
            tf.TensorSpec([None, None, mean.shape[0]]),
            tf.TensorSpec([None, None]),
            tf.TensorSpec([None], tf.int32),
            tf.TensorSpec([2], tf.int32),
        ],
    )
    for number, chosen in enumerate(steps):
        rate = settings.learning_rate * _share_of_rate(number + 1, len(steps))
        optimiser.learning_rate.assign(rate)
        values, mask = _stack([below[i] for i in chosen])
        compiled(values, mask, labels[chosen], np.array([number, settings.seed], dtype=np.int32))


def _share_of_rate(step: int, steps: int) -> float:
    """Return how much of the highest learning rate a step takes: up for a tenth, then down to 0."""
    rising = max(1, steps // 10)
    return min(step / rising, (steps - step) / max(1, steps - rising))


def _stack(rows: Sequence[Floats]) -> tuple[Floats, Floats]:
    """Return values (texts, tokens, width) and mask (texts, tokens), filled up with 0."""
    longest = max(map(len, rows))
    values = np.zeros((len(rows), longest, rows[0].shape[1]), dtype=np.float32)
    mask = np.zeros((len(rows), longest), dtype=np.float32)
    for place, row in enumerate(rows):
        values[place, : len(row)] = row
        mask[place, : len(row)] = 1
    return values, mask


def _centre(vectors: Floats, mean: Floats) -> Floats:
    centred = vectors - mean
    norms = np.linalg.norm(centred, axis=1, keepdims=True)
    return np.asarray(centred / np.where(norms == 0, 1, norms), dtype=np.float32)


def _few_of_each(labels: npt.NDArray[np.int32]) -> npt.NDArray[np.int64]:
    """Return the places of at most `_EXAMPLES_TO_START` examples of each intent, in order."""
    return np.concatenate(
        [np.flatnonzero(labels == label)[:_EXAMPLES_TO_START] for label in np.unique(labels)]
    )


def _centroids(vectors: Floats, labels: npt.NDArray[np.int32]) -> Floats:
    sums = np.stack([vectors[labels == label].mean(axis=0) for label in range(labels.max() + 1)])
    return np.asarray(sums / np.linalg.norm(sums, axis=1, keepdims=True), dtype=np.float32)
