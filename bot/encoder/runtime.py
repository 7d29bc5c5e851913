"""The encoder in ONNX Runtime: texts in, vectors out."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnxruntime as ort

from bot.encoder.tokenizer import SentenceTokenizer
from bot.encoder.weights import Floats, WeightsFile

_BATCH = 32


class OnnxSentenceEncoder:
    """Turns a text into one vector; near in meaning is near in angle, across languages."""

    def __init__(
        self,
        *,
        model: Path | bytes,
        weights: WeightsFile,
        tokenizer: SentenceTokenizer,
        threads: int = 1,
    ) -> None:
        """Load the model; `bot.encoder.cache.load_encoder` finds or makes its parts.

        Args:
            model: an ONNX graph of all layers, as a file or its content.
            weights: where word embeddings are looked up; they stay on disk, mapped into memory,
                which saves 90 MB against an 8-bit copy inside the graph.
            tokenizer: of the same model.
            threads: processor threads for one call. One serves a chat best: on a short text the
                second thread gains little, and other requests need it.
        """
        self.width = weights.shape.width
        self.weights = weights
        self.tokenizer = tokenizer
        self._session = start_session(model, threads=threads)

    def encode(self, text: str) -> Floats:
        """Return the vector of `text`: shape (width,), float32, length 1.

        One text at a time, also while training: the 8-bit activations of a batch would share one
        scale, and a vector come out a little different with other texts beside it.
        """
        return self.encode_all(text)["result"]

    def encode_all(self, text: str) -> dict[str, Floats]:
        """Return every output of the model by name, each of shape (width,).

        "result" is the vector of the untuned encoder; a tuned model also gives "tuned".
        """
        ids = np.array([self.tokenizer.encode(text)], dtype=np.int64)
        mask = np.ones(ids.shape, dtype=np.float32)
        outputs = run_session(self._session, self.weights.words(ids), mask)
        return {name: values[0] for name, values in outputs.items()}


def alike(tokens: Sequence[Sequence[int]], size: int = _BATCH) -> list[list[int]]:
    """Return the places of all texts in batches of like length: the less padding, the faster."""
    order = sorted(range(len(tokens)), key=lambda i: len(tokens[i]))
    return [order[start : start + size] for start in range(0, len(order), size)]


def start_session(model: Path | bytes, *, threads: int) -> ort.InferenceSession:
    """Return an ONNX Runtime session on the processor.

    Args:
        model: a graph as a file or its content.
        threads: processor threads for one call.
    """
    options = ort.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    # Spinning threads and a growing arena win microseconds and cost a core and memory.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.enable_cpu_mem_arena = False
    source = model if isinstance(model, bytes) else str(model)
    return ort.InferenceSession(source, options, providers=["CPUExecutionProvider"])


def run_session(session: ort.InferenceSession, values: Floats, mask: Floats) -> dict[str, Floats]:
    """Return the outputs, by name, of a graph made by `bot.encoder.export.build_graph`."""
    names = [output.name for output in session.get_outputs()]
    return dict(zip(names, session.run(names, {"values": values, "mask": mask}), strict=True))


def pad(tokens: Sequence[Sequence[int]]) -> tuple[npt.NDArray[np.int64], Floats]:
    """Return token ids and mask as matrices, filled up with 0 to the longest.

    Returns:
        Ids (texts, tokens) and mask (texts, tokens), 1 for a token and 0 for padding.
    """
    longest = max(map(len, tokens))
    ids = np.zeros((len(tokens), longest), dtype=np.int64)
    mask = np.zeros((len(tokens), longest), dtype=np.float32)
    for row, sentence in enumerate(tokens):
        ids[row, : len(sentence)] = sentence
        mask[row, : len(sentence)] = 1
    return ids, mask
