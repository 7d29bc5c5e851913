"""What the engine's tests share."""

from __future__ import annotations

import pytest


@pytest.fixture(scope="session")
def domain(root):
    """Return the names and responses of the project, as Rasa merges them."""
    from rasa.shared.importers.importer import TrainingDataImporter

    importer = TrainingDataImporter.load_from_config(
        str(root / "config.yml"), str(root / "domain.yml"), [str(root / "data")]
    )
    return importer.get_domain()


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
