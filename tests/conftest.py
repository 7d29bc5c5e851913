"""Fixtures that several packages share. The model is trained once a run, and only if needed."""

from __future__ import annotations

from pathlib import Path

import hypothesis
import pytest

from bot.settings import ROOT, Settings

# A busy machine is slow now and then, which is no bug of what is tested.
hypothesis.settings.register_profile("project", deadline=None)
hypothesis.settings.load_profile("project")


@pytest.fixture(scope="session")
def root() -> Path:
    """Return the project's folder."""
    return ROOT


@pytest.fixture(scope="session")
def model() -> Path:
    """Return the trained model of the present state."""
    from bot.training import train

    return train(Settings().model_directory)


@pytest.fixture(scope="session")
def settings(tmp_path_factory: pytest.TempPathFactory) -> Settings:
    """Return settings whose database is a fresh SQLite file and that limit no rate."""
    database = tmp_path_factory.mktemp("store") / "conversations.db"
    return Settings(
        db=f"sqlite:///{database}", secret="a secret for tests only, 32 long", rate_limit="off"
    )


@pytest.fixture(scope="session")
async def assistant(model: Path, settings: Settings) -> object:
    """Return the real assistant: trained model, in-process actions, content search, SQLite."""
    from api.main import load_assistant

    loaded = load_assistant(settings)
    await loaded.warm_up()
    return loaded


# Minutes each; two processes share the files, and the last one should not be one of these.
_LONGEST = ("test_understanding.py", "test_nlu_data.py", "test_encoder.py")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the longest files."""
    items.sort(key=lambda item: item.path.name not in _LONGEST)
