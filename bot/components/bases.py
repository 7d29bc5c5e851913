"""What all components have in common: how Rasa makes, keeps and loads them."""

from __future__ import annotations

from typing import Any, ClassVar, Generic, TypeVar

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from typing_extensions import Self

from bot import mapped_pickle

Fitted = TypeVar("Fitted")


class ConfiguredComponent(GraphComponent):
    """A component that needs nothing but its settings."""

    def __init__(self, config: dict[str, Any]) -> None:
        """Take the settings."""
        self._config = config

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> Self:
        """Make the component (see parent class for the full docstring)."""
        return cls(config)


class TrainedComponent(GraphComponent, Generic[Fitted]):
    """A component that keeps one fitted object, under `file_name`, in Rasa's model storage."""

    file_name: ClassVar[str]

    def __init__(
        self,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        trained: Fitted | None = None,
    ) -> None:
        """Take the settings, the place to persist to, and what was fitted when it was."""
        self._config = config
        self._model_storage = model_storage
        self._resource = resource
        self._trained = trained

    @classmethod
    def create(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
    ) -> Self:
        """Make an untrained component (see parent class for the full docstring)."""
        return cls(config, model_storage, resource)

    def keep(self, trained: Fitted | None) -> Resource:
        """Serve what was fitted from now on, and write it into Rasa's model storage.

        Args:
            trained: None when there was nothing to fit.
        """
        self._trained = trained
        with self._model_storage.write_to(self._resource) as directory:
            mapped_pickle.dump(trained, directory / self.file_name)
        return self._resource

    @classmethod
    def load(
        cls,
        config: dict[str, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,
        **kwargs: Any,
    ) -> Self:
        """Read a trained component from Rasa's model storage.

        Large arrays stay in the file, mapped into memory.
        """
        with model_storage.read_from(resource) as directory:
            trained = mapped_pickle.load(directory / cls.file_name)
        return cls(config, model_storage, resource, trained)
