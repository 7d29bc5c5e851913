"""The encoder in ONNX Runtime: texts in, vectors out."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnxruntime as ort

from bot.encoder.tokenizer import SentenceTokenizer
from bot.encoder.weights import Floats, WeightsFile


class OnnxSentenceEncoder:
    """Turns a text into one vector; near in meaning is near in angle, across languages."""

    def __init__(
        self,
        *,
        model: Path,
        weights: WeightsFile,
        tokenizer: SentenceTokenizer,
        threads: int = 1,
    ) -> None:
        """Load the model; `bot.encoder.cache.load_encoder` finds or makes its parts.

        Args:
            model: an ONNX graph made by `bot.encoder.export.build_graph`.
            weights: where word embeddings are looked up; they stay on disk, mapped into memory,
                which saves 90 MB against an 8-bit copy inside the graph.
            tokenizer: of the same model.
            threads: processor threads for one call. One serves a chat best: on a short text the
                second thread gains little, and other requests need it.
        """
        self.width = weights.shape.width
        self.weights = weights
        self.tokenizer = tokenizer
        self._session = _start_session(model, threads=threads)

    def encode(self, text: str) -> Floats:
        """Return the vector of `text`: shape (width,), float32, length 1.

        One text at a time, also while training: the 8-bit activations of a batch would share one
        scale, and a vector come out a little different with other texts beside it.
        """
        ids = np.array([self.tokenizer.encode(text)], dtype=np.int64)
        mask = np.ones(ids.shape, dtype=np.float32)
        inputs = {"values": self.weights.words(ids), "mask": mask}
        vector: Floats = self._session.run(["result"], inputs)[0][0]
        return vector


def _start_session(model: Path, *, threads: int) -> ort.InferenceSession:
    options = ort.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    # Spinning threads and a growing arena win microseconds and cost a core and memory.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.enable_cpu_mem_arena = False
    return ort.InferenceSession(str(model), options, providers=["CPUExecutionProvider"])
