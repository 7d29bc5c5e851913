"""The encoder's vocabulary as a SentencePiece model, which the tokenizer reads.

The format is a message of Protocol Buffers, `sentencepiece_model.proto` in sentencepiece's source.
It is written by hand: what generates it there asks for a newer protobuf than Rasa allows.
"""

from __future__ import annotations

import struct

from bot.encoder.weights import Vocabulary

_NORMAL, _UNKNOWN, _CONTROL = 1, 2, 3  # SentencePiece.Type
_UNIGRAM = 1  # TrainerSpec.ModelType
# Set by the tokenizer and never found in a text: what a user types so is cut into signs.
_SPECIAL = frozenset({"<s>", "</s>", "<pad>", "<mask>"})
_VARINT, _BYTES, _FLOAT = 0, 2, 5


def piece_model(vocabulary: Vocabulary) -> bytes:
    """Return the vocabulary in SentencePiece's own format.

    Normalising is left to `SentenceTokenizer`: the model cuts what it gets.

    Args:
        vocabulary: pieces with their log probabilities; the place of each is its token id.
    """
    pieces = b"".join(
        _message(
            1,
            _message(1, piece.encode())
            + _key(2, _FLOAT)
            + struct.pack("<f", score)
            + _number(3, _kind(piece, is_unknown=number == vocabulary.unknown)),
        )
        for number, (piece, score) in enumerate(vocabulary.pieces)
    )
    trainer = b"".join(
        [
            _number(3, _UNIGRAM),
            _number(40, vocabulary.unknown),
            *(_number(field, -1) for field in (41, 42, 43)),  # no ids of start, end and padding
        ]
    )
    normalizer = b"".join(
        [
            _message(1, b"identity"),
            _number(3, 1),  # a blank before the first word
            _number(4, 0),  # blanks stay
            _number(5, 1),  # and are written as the pieces have them
        ]
    )
    return pieces + _message(2, trainer) + _message(3, normalizer)


def _kind(piece: str, *, is_unknown: bool) -> int:
    if is_unknown:
        return _UNKNOWN
    return _CONTROL if piece in _SPECIAL else _NORMAL


def _message(field: int, content: bytes) -> bytes:
    return _key(field, _BYTES) + _varint(len(content)) + content


def _number(field: int, value: int) -> bytes:
    return _key(field, _VARINT) + _varint(value)


def _key(field: int, form: int) -> bytes:
    return _varint(field << 3 | form)


def _varint(value: int) -> bytes:
    """Return a whole number in groups of seven bits, the lowest first; a negative one has ten."""
    value %= 1 << 64
    groups = bytearray()
    while value > 127:  # noqa: PLR2004  what seven bits hold
        groups.append(value & 127 | 128)
        value >>= 7
    return bytes([*groups, value])
