"""The pipeline of config.yml, component by component, trained on a few real examples."""

from __future__ import annotations

from itertools import islice

import pytest
import yaml

INTENTS = ("events", "greet", "distress", "out_of_scope")
EXAMPLES_PER_LANGUAGE = 16


class Pipeline:
    """Builds every component as Rasa does, and runs messages through them."""

    def __init__(self, root, directory) -> None:
        from rasa.engine.graph import ExecutionContext, GraphSchema
        from rasa.engine.storage.local_model_storage import LocalModelStorage
        from rasa.engine.storage.resource import Resource

        self.storage = LocalModelStorage(directory)
        self.context = ExecutionContext(GraphSchema({}))
        self.names: list[str] = []
        self.classes: dict[str, type] = {}
        self.configs: dict[str, dict] = {}
        self.resources: dict[str, Resource] = {}
        self.components: dict[str, object] = {}
        data = _few_examples(root)
        for entry in yaml.safe_load((root / "config.yml").read_text(encoding="utf-8"))["pipeline"]:
            data = self._add(dict(entry), data)

    def _add(self, entry: dict, data):
        """Build and train one component, and return the data as the next one gets it."""
        from rasa.engine.recipes.default_recipe import DefaultV1Recipe
        from rasa.engine.storage.resource import Resource

        name = entry.pop("name")
        clazz = DefaultV1Recipe._from_registry(name).clazz
        self.names.append(name)
        self.classes[name] = clazz
        self.configs[name] = clazz.get_default_config() | entry
        self.resources[name] = Resource(clazz.__name__)
        component = clazz.create(
            self.configs[name], self.storage, self.resources[name], self.context
        )
        if hasattr(component, "train"):
            component.train(data)
        self.components[name] = component
        if hasattr(component, "process_training_data"):
            return component.process_training_data(data)
        return data

    def before(self, name: str, text: str, language: str | None = None):
        """Return a message as it reaches the component `name`."""
        from rasa.shared.nlu.training_data.message import Message

        message = Message({"text": text, "metadata": {"language": language}})
        for earlier in self.names[: self.names.index(name)]:
            self.components[earlier].process([message])
        return message

    def load(self, name: str):
        """Return the component as a second process reads it from the storage."""
        return self.classes[name].load(
            self.configs[name], self.storage, self.resources[name], self.context
        )


def _few_examples(root):
    from rasa.shared.nlu.training_data.loading import load_data
    from rasa.shared.nlu.training_data.training_data import TrainingData

    chosen = []
    for language in ("fi", "sv", "en"):
        examples = load_data(str(root / "data" / "nlu" / language)).intent_examples
        for intent in INTENTS:
            of_intent = (example for example in examples if example.get("intent") == intent)
            chosen += islice(of_intent, EXAMPLES_PER_LANGUAGE)
    return TrainingData(chosen)


@pytest.fixture(scope="session")
def pipeline(root, tmp_path_factory) -> Pipeline:
    """Return the pipeline of config.yml."""
    return Pipeline(root, tmp_path_factory.mktemp("storage"))
