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
