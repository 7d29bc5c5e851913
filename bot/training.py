"""Train the model when, and only when, something that it depends on has changed."""

from __future__ import annotations

import gzip
import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from bot.errors import ModelMissingError
from bot.settings import ROOT, Settings

# What a model is made from. Curated content is not: it changes without training.
_SOURCES = (
    "config.yml",
    "domain.yml",
    "requirements.txt",
    "bot/languages.py",
    "bot/mapped_pickle.py",
    "bot/sentence_encoder.py",
    "bot/texts.py",
    "bot/understanding/*.py",
    "bot/components/*.py",
    "bot/encoder/*.py",
    "data/nlu/**/*.yml",
    "data/rules/**/*.yml",
    "data/stories/**/*.yml",
    "data/responses/**/*.yml",
)
_PREFIX = "verkostovinkki-"


def fingerprint(root: Path = ROOT) -> str:
    """Return a name for the present state of everything that a model is made from.

    Contents count, times do not: a fresh clone and an old one give the same name.
    """
    digest = hashlib.sha256()
    for file in _files(root):
        digest.update(str(file.relative_to(root)).encode())
        digest.update(b"\0")
        digest.update(file.read_bytes())
        digest.update(b"\0")
    return digest.hexdigest()[:16]


def model_path(directory: Path, root: Path = ROOT) -> Path:
    """Return where the model of the present state is kept, whether or not it is there."""
    return directory / f"{_PREFIX}{fingerprint(root)}.tar.gz"


def current_model(directory: Path) -> Path:
    """Return the model to serve: of the present state, else the newest that there is.

    A container that holds a model but no training data has only the second.

    Raises:
        ModelMissingError: when the folder holds none.
    """
    exact = model_path(directory)
    if exact.is_file():
        return exact
    models = sorted(directory.glob("*.tar.gz"), key=lambda path: path.stat().st_mtime)
    if not models:
        raise ModelMissingError(f"there is no model in {directory}: run `make train`")
    return models[-1]


def train(directory: Path, root: Path = ROOT) -> Path:
    """Train with Rasa's own command unless the model is there, and return its file.

    Raises:
        subprocess.CalledProcessError: when Rasa fails; its last lines are on standard error.
    """
    target = model_path(directory, root)
    if target.is_file():
        return target
    directory.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=directory) as folder:
        packed = Path(folder) / target.name
        _run_rasa(root, packed)
        _store_uncompressed(packed, target)
    for old in directory.glob(f"{_PREFIX}*.tar.gz"):
        if old != target:
            old.unlink()
    return target


def _run_rasa(root: Path, target: Path) -> None:
    # Without Rasa's own cache: it does not see changes in the modules that components use.
    command = [sys.executable, "-m", "rasa", "train", "--force", "--out", str(target.parent)]
    command += ["--fixed-model-name", target.name.removesuffix(".tar.gz")]
    environment = os.environ | {
        "RASA_TELEMETRY_ENABLED": "false",
        "TF_CPP_MIN_LOG_LEVEL": "3",
        "PYTHONWARNINGS": "ignore",
        # Sets are ordered by hash: the same data has to give the same model.
        "PYTHONHASHSEED": "0",
    }
    done = subprocess.run(  # noqa: S603  our own interpreter and arguments
        command,
        cwd=root,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode or not target.is_file():
        sys.stderr.write(f"{done.stdout}\n{done.stderr}"[-4000:])
        raise subprocess.CalledProcessError(done.returncode or 1, command)


def _store_uncompressed(model: Path, target: Path) -> None:
    """Write an archive anew without compression, under its final name once it is whole.

    Every start unpacks it: from a compressed one that takes two seconds, which a tenth of its size
    is not worth.
    """
    part = target.with_suffix(".part")
    try:
        with gzip.open(model, "rb") as packed, gzip.open(part, "wb", compresslevel=0) as plain:
            shutil.copyfileobj(packed, plain, 1 << 20)
        part.replace(target)
    finally:
        part.unlink(missing_ok=True)


def _files(root: Path) -> Iterator[Path]:
    for pattern in _SOURCES:
        yield from sorted(path for path in root.glob(pattern) if path.is_file())


def main() -> int:
    """Train from the command line, saying what happens."""
    directory = Settings().model_directory
    say = sys.stderr.write
    if model_path(directory).is_file():
        say("The model is up to date.\n")
        return 0
    say("Training the model (some minutes; only when data, config or components changed) ...\n")
    started = time.monotonic()
    try:
        train(directory)
    except subprocess.CalledProcessError:
        say("Training failed: the reason stands above.\n")
        return 1
    say(f"Trained in {time.monotonic() - started:.0f} s.\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
