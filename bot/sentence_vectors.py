"""Sentence vectors of many texts, kept on disk so that only new texts are computed."""

from __future__ import annotations

import hashlib
import sys
import tempfile
import zipfile
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from bot.sentence_encoder import encoder_name, load_sentence_encoder
from bot.settings import STATE_DIRECTORY
from bot.texts import fold

Vectors = npt.NDArray[np.float32]
DIRECTORY = STATE_DIRECTORY / "vectors"
# From how many new texts on it takes so long that it has to be said (4 ms each).
_MANY = 1000


def sentence_vectors(
    texts: Sequence[str], *, name: str, directory: Path = DIRECTORY, announce: bool = True
) -> Vectors:
    """Return the vectors of texts, folded as the model folds them.

    What is on disk from the last time is used, text by text; afterwards the file holds exactly
    these texts. Vectors of another encoder are never used.

    Args:
        texts: as written, at least one.
        name: of the file, one for each collection of texts: "examples".
        directory: of the file; made when missing.
        announce: whether to say on the terminal that it takes a while.

    Returns:
        Shape (texts, width), each of length 1.
    """
    file, encoder = directory / f"{name}.npz", encoder_name()
    keys = [hashlib.sha256(fold(text).encode()).hexdigest()[:32] for text in texts]
    known = _load(file, encoder)
    missing = {key: text for key, text in zip(keys, texts, strict=True) if key not in known}
    if missing:
        if announce and len(missing) >= _MANY:
            sys.stderr.write(f"Computing {len(missing):,} sentence vectors, once ...\n")
        encode = load_sentence_encoder().encode
        known |= {key: encode(fold(text)) for key, text in missing.items()}
    if missing or len(known) != len(set(keys)):
        _save(file, encoder, {key: known[key] for key in keys})
    return np.stack([known[key] for key in keys]).astype(np.float32)


def _load(file: Path, encoder: str) -> dict[str, Vectors]:
    try:
        # Opened here, because numpy leaves a damaged archive open.
        with file.open("rb") as stream, np.load(stream, allow_pickle=False) as stored:
            if str(stored["encoder"]) != encoder:
                return {}
            return dict(zip(stored["keys"].tolist(), stored["vectors"], strict=True))
    except (OSError, EOFError, KeyError, ValueError, zipfile.BadZipFile):
        return {}  # missing or damaged: computed again


def _save(file: Path, encoder: str, vectors: dict[str, Vectors]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    # Written whole beside it and then moved: a reader sees the old file or the new one.
    with tempfile.TemporaryDirectory(dir=file.parent) as folder:
        part = Path(folder) / file.name
        np.savez(
            part,
            encoder=np.array(encoder),
            keys=np.array(list(vectors)),
            vectors=np.stack(list(vectors.values())),
        )
        part.replace(file)
