"""Fixtures that several packages share. The model is trained once a run, and only if needed."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import hypothesis
import pytest

from bot.settings import ROOT, Settings
from tests.services import Postgres, Redis

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
        db=f"sqlite:///{database}", secret="a secret for tests only: 32 long", rate_limit="off"
    )


@pytest.fixture(scope="session")
async def assistant(model: Path, settings: Settings) -> AsyncIterator[object]:
    """Return the real assistant: trained model, in-process actions, content search, SQLite."""
    from api.main import load_assistant

    loaded = load_assistant(settings)
    await loaded.warm_up()
    yield loaded
    await loaded.close()


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[Postgres]:
    """Return one real PostgreSQL server, which a test may stop, start and restart."""
    with Postgres() as server:
        yield server


@pytest.fixture
def postgres(postgres_server: Postgres) -> Iterator[str]:
    """Return the SQLAlchemy address of a new, empty PostgreSQL database."""
    postgres_server.start()
    address = postgres_server.new_database()
    yield address
    postgres_server.start()
    postgres_server.drop_database(address)


@pytest.fixture
def redis_server() -> Iterator[Redis]:
    """Return a new, empty Redis, which a test may stop and start."""
    with Redis() as server:
        yield server


@pytest.fixture(params=["sqlite", "postgres"])
def address(request, tmp_path):
    """Return the SQLAlchemy address of an empty database, of each kind that the service runs on."""
    if request.param == "postgres":
        return request.getfixturevalue("postgres")
    return f"sqlite:///{tmp_path / 'conversations.db'}"


@pytest.fixture
def engine(address):
    """Return an empty database with its tables."""
    from bot.database import open_database
    from bot.migrations import upgrade

    opened = open_database(address)
    upgrade(opened)
    yield opened
    opened.dispose()


# Minutes each; two processes share the files, and the last one should not be one of these.
_LONGEST = ("test_understanding.py", "test_nlu_data.py", "test_encoder.py")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the longest files."""
    items.sort(key=lambda item: item.path.name not in _LONGEST)
