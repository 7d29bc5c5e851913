"""Keep out of a serving process what Rasa imports but answering never uses.

Rasa 3.6 imports all it can do before it does anything: every classifier with TensorFlow under it,
every chat platform, every kind of database. For one bot that is 350 MB of memory and half of the
time of a start. Here such modules are replaced, while they are imported, by empty ones.
"""

from __future__ import annotations

import importlib.abc
import importlib.machinery
import sys
import types
from collections.abc import MutableSequence
from typing import Any, NoReturn

# What is kept out with everything below it, and why it is not needed.
KEPT_OUT = {
    # Training only; our model is scikit-learn, ONNX and spaCy. The largest of all by far.
    "tensorflow": "neural networks of Rasa's own classifiers and policies",
    "tensorflow_addons": "comes with TensorFlow",
    "tensorflow_hub": "comes with TensorFlow",
    "tensorflow_text": "comes with TensorFlow",
    "keras": "comes with TensorFlow",
    "rasa.utils.tensorflow.models": "base of Rasa's neural networks",
    "rasa.utils.tensorflow.model_data": "training data of Rasa's neural networks",
    "rasa.utils.tensorflow.data_generator": "training data of Rasa's neural networks",
    "rasa.nlu.classifiers.diet_classifier": "not in our pipeline",
    "rasa.nlu.selectors.response_selector": "not in our pipeline",
    "rasa.core.policies.ted_policy": "not among our policies",
    "rasa.core.policies.unexpected_intent_policy": "not among our policies",
    # Measuring a model is done by `make evaluate`, and `rasa test` is a process of its own.
    "rasa.core.test": "Rasa's measuring",
    "rasa.nlu.test": "Rasa's measuring",
    "rasa.utils.plotting": "Rasa's pictures, with matplotlib",
    # Chat platforms: users come through our HTTP interface.
    "aiogram": "Telegram",
    "fbmessenger": "Facebook",
    "mattermostwrapper": "Mattermost",
    "rocketchat_API": "Rocket.Chat",
    "slack_sdk": "Slack",
    "twilio": "Twilio",
    "webexteamssdk": "Webex",
    "socketio": "websockets of Rasa's own",
    "engineio": "comes with socketio",
    "sanic": "Rasa's web server",
    "sanic_cors": "comes with sanic",
    "questionary": "questions on the command line",
    "prompt_toolkit": "comes with questionary",
    # Stores and brokers: conversations are kept by SQLAlchemy.
    "boto3": "DynamoDB and S3",
    "botocore": "comes with boto3",
    "pymongo": "MongoDB",
    "aio_pika": "RabbitMQ",
    "aiormq": "comes with aio_pika",
    "kafka": "Kafka",
    # Nothing is said to users on a timetable.
    "apscheduler": "reminders",
}


class KeptOutError(ImportError):
    """Something that is kept out of serving processes was used in one."""


class _Nothing(type):
    """The class of the classes that stand for what is kept out.

    Code may name them, inherit from them and write them in annotations, which is what Rasa's
    modules do while they are imported. To make one or to call one is an error.
    """

    def __getattr__(cls, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return _nothing(f"{cls.__module__}.{cls.__qualname__}", name)

    def __getitem__(cls, _: object) -> Any:
        return cls

    def __or__(cls, _: object) -> Any:
        return cls

    __ror__ = __or__

    def __call__(cls, *_: object, **__: object) -> NoReturn:
        _refuse(f"{cls.__module__}.{cls.__qualname__}")


def _nothing(module: str, name: str) -> Any:
    """Return a class for `module.name`; one that reads as an exception can stand in `except`."""
    is_error = name.endswith(("Error", "Exception", "Warning"))
    bases: tuple[type, ...] = (Exception,) if is_error else ()
    return _Nothing(name, bases, {"__module__": module, "__qualname__": name})


def _refuse(name: str) -> NoReturn:
    raise KeptOutError(
        f"{name} is used, but bot/serving_imports.py keeps it out of processes that answer: "
        "take it from KEPT_OUT there, or do this in a process that trains"
    )


class _EmptyModule(types.ModuleType):
    """A module in which every name can be found."""

    __path__: MutableSequence[str] = []  # noqa: RUF012  a package needs one; nothing is added

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        found = _nothing(self.__name__, name)
        setattr(self, name, found)
        return found


class _Keeper(importlib.abc.MetaPathFinder, importlib.abc.Loader):
    """Finds an empty module for every name that is kept out."""

    def find_spec(
        self,
        fullname: str,
        path: object = None,  # noqa: ARG002  Python's protocol
        target: object = None,  # noqa: ARG002
    ) -> importlib.machinery.ModuleSpec | None:
        """Return how to make the empty module, or None for what others shall find."""
        top = kept_out_at(fullname)
        if top is None or not isinstance(sys.modules.get(top, self), _EmptyModule | _Keeper):
            return None
        return importlib.machinery.ModuleSpec(fullname, self, is_package=True)

    def create_module(self, spec: importlib.machinery.ModuleSpec) -> types.ModuleType:
        """Return an empty module."""
        return _EmptyModule(spec.name)

    def exec_module(self, module: types.ModuleType) -> None:
        """Leave it empty."""


def kept_out_at(name: str) -> str | None:
    """Return the key of `KEPT_OUT` by which a module is kept out, or None when it is not."""
    parts = name.split(".")
    above = (".".join(parts[:length]) for length in range(1, len(parts) + 1))
    return next((module for module in above if module in KEPT_OUT), None)


def keep_out() -> None:
    """Replace what is not needed for answering by empty modules, from now on in this process.

    Call it before Rasa is imported. What was imported before stays as it is, and calling it
    again changes nothing. Never call it where a model is trained.
    """
    if not any(isinstance(finder, _Keeper) for finder in sys.meta_path):
        sys.meta_path.insert(0, _Keeper())


def compute_in_one_thread() -> None:
    """Let numpy and scipy compute in the calling thread only, from now on in this process.

    Their products are small here: more threads win nothing, but wait for work in a loop, which
    doubles the processor time of a turn. Call it when a model is loaded, as it only concerns
    libraries that are.
    """
    from threadpoolctl import threadpool_limits

    threadpool_limits(limits=1)
