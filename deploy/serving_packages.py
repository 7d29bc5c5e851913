"""Write requirements-serve.txt: requirements.txt without what answering never imports.

    python deploy/serving_packages.py

`make lock` runs this. Rasa asks for all that it could ever do; the image of the service holds what
this bot does. tests/deploy starts the service from the list alone, with all others unimportable.
"""
# ruff: noqa: INP001  a folder of files for machines, not a package to import from

from __future__ import annotations

import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
FULL, SERVING = ROOT / "requirements.txt", ROOT / "requirements-serve.txt"

# Read by people: whoever adds a name says why. bot/serving_imports.py keeps the modules of the
# first groups out of serving processes even where they are installed.
LEFT_OUT = {
    "neural networks of Rasa's own classifiers and policies, which ours are not": """
        absl-py astunparse flatbuffers gast google-pasta h5py jax jaxlib keras libclang ml-dtypes
        opt-einsum tensorflow tensorflow-estimator tensorflow-hub tensorflow-io-gcs-filesystem
        tensorflow-text termcolor wheel""",
    "TensorFlow's pictures of a training": """
        google-auth-oauthlib grpcio markdown oauthlib pyasn1 pyasn1-modules requests-oauthlib
        tensorboard tensorboard-data-server werkzeug""",
    "other entity extractors of Rasa, and how it loads models from a hub": """
        filelock fsspec hf-xet httpcore2 httpx2 huggingface-hub python-crfsuite regex
        sklearn-crfsuite skops tabulate truststore typer-slim""",
    "pictures of evaluation reports and of stories": """
        cycler fonttools kiwisolver matplotlib networkx pillow pydot""",
    "chat platforms: users come through our HTTP interface": """
        aiogram aiohttp-retry babel fbmessenger future mattermostwrapper requests-toolbelt
        rocketchat-api slack-sdk twilio webexteamssdk""",
    "Rasa's own web server and its websockets": """
        aiofiles bidict python-engineio python-socketio sanic sanic-cors sanic-jwt sanic-routing
        simple-websocket websockets wsproto""",
    "other stores and brokers: conversations are kept by SQLAlchemy": """
        aio-pika aiormq boto3 botocore confluent-kafka dnspython jmespath pamqp pymongo
        s3transfer""",
    "messages on a timetable": "apscheduler tzlocal",
    "reports to the makers of Rasa, which are off": "sentry-sdk structlog-sentry",
    "questions, colours and pages on the command line": """
        colorclass coloredlogs colorhash docopt fire humanfriendly markdown-it-py mdurl
        prompt-toolkit questionary wcwidth""",
    "spaCy's training, and fetching its models": "cloudpathlib smart-open spacy-loggers",
    "parts of dask for work on many machines": "locket partd",
    "writes the encoder's graph, when a model is trained": "onnx",
    "asked for by another package's metadata, imported by nothing here": """
        mpmath pycparser sympy typing-utils""",
}

_BLOCK = re.compile(r"^([a-z0-9][a-z0-9._-]*)==[^\n]*\n(?:^[ \t]+[^\n]*\n)*", re.MULTILINE)
_HEAD = """\
# What answering needs: requirements.txt without what deploy/serving_packages.py leaves out, with
# the same versions and hashes. Written by `make lock`; the container image installs it.
"""


class ListInvalidError(ValueError):
    """The names that are left out do not fit the list."""


def left_out() -> dict[str, str]:
    """Return every package that is left out, with the reason."""
    return {name: reason for reason, names in LEFT_OUT.items() for name in names.split()}


def serving_list(full: str) -> str:
    """Return the list of what serving needs.

    Args:
        full: content of requirements.txt.

    Raises:
        ListInvalidError: a name is left out that is not there: Rasa no longer asks for it.
    """
    blocks = {found[1]: found[0] for found in _BLOCK.finditer(full)}
    unknown = left_out().keys() - blocks.keys()
    if unknown:
        raise ListInvalidError(
            f"{FULL.name} has no {', '.join(sorted(unknown))}: remove the name from LEFT_OUT in "
            f"{Path(__file__).name}"
        )
    return _HEAD + "".join(text for name, text in blocks.items() if name not in left_out())


def main() -> int:
    """Write the list."""
    try:
        SERVING.write_text(serving_list(FULL.read_text(encoding="utf-8")), encoding="utf-8")
    except ListInvalidError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
