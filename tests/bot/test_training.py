"""When a model is trained, and which one is served."""

from __future__ import annotations

import os
import tarfile

import pytest

from bot import training
from bot.errors import ModelMissingError
from bot.training import current_model, fingerprint, model_path, train


@pytest.fixture
def project(tmp_path):
    """Return a small project of its own."""
    for name, content in {
        "config.yml": "pipeline: []",
        "domain.yml": "intents: []",
        "bot/texts.py": "A = 1",
        "bot/components/one.py": "B = 1",
        "data/nlu/fi/advice.yml": "nlu: []",
        "data/rules/advice.yml": "rules: []",
        "data/responses/advice.yml": "responses: {}",
        "data/content/tips/events.yml": "topic: events",
        "README.md": "words",
    }.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(content, encoding="utf-8")
    return tmp_path


def test_a_file_that_is_only_touched_changes_nothing(project):
    before = fingerprint(project)
    os.utime(project / "config.yml", (1, 1))
    assert fingerprint(project) == before


@pytest.mark.parametrize(
    "name",
    [
        "config.yml",
        "domain.yml",
        "bot/texts.py",
        "bot/components/one.py",
        "data/nlu/fi/advice.yml",
        "data/rules/advice.yml",
        "data/responses/advice.yml",
    ],
)
def test_other_contents_need_another_model(project, name):
    before = fingerprint(project)
    (project / name).write_text("changed", encoding="utf-8")
    assert fingerprint(project) != before


def test_a_new_or_renamed_training_file_needs_another_model(project):
    before = fingerprint(project)
    file = project / "data/nlu/fi/advice.yml"
    file.rename(file.with_name("tasks.yml"))
    renamed = fingerprint(project)
    (project / "data/nlu/fi/more.yml").write_text("", encoding="utf-8")
    assert len({before, renamed, fingerprint(project)}) == 3


@pytest.mark.parametrize("name", ["data/content/tips/events.yml", "README.md"])
def test_content_and_words_about_the_project_change_without_training(project, name):
    before = fingerprint(project)
    (project / name).write_text("changed", encoding="utf-8")
    assert fingerprint(project) == before


def test_a_clone_elsewhere_needs_the_same_model(project, tmp_path_factory):
    import shutil

    clone = tmp_path_factory.mktemp("clone") / "project"
    shutil.copytree(project, clone)
    assert fingerprint(clone) == fingerprint(project)


def test_nothing_is_trained_when_the_model_is_there(project, tmp_path):
    ready = model_path(tmp_path / "models", project)
    ready.parent.mkdir()
    ready.write_bytes(b"trained before")
    assert train(tmp_path / "models", project) == ready
    assert ready.read_bytes() == b"trained before"


def test_the_model_of_the_present_state_is_served_although_another_is_newer(tmp_path):
    present, newer = model_path(tmp_path), tmp_path / "newer.tar.gz"
    for file in (present, newer):
        file.write_bytes(b"")
    os.utime(present, (1, 1))
    assert current_model(tmp_path) == present


def test_without_it_the_newest_model_is_served(tmp_path):
    for age, name in enumerate(["newest", "older", "oldest"]):
        (tmp_path / f"{name}.tar.gz").write_bytes(b"")
        os.utime(tmp_path / f"{name}.tar.gz", (1000 - age, 1000 - age))
    assert current_model(tmp_path).name == "newest.tar.gz"


def test_without_any_model_the_error_says_what_to_do(tmp_path):
    with pytest.raises(ModelMissingError, match="make train"):
        current_model(tmp_path)


def pack_as_rasa_does(_, target):
    weights = target.parent / "weights"
    weights.write_bytes(b"0" * 100_000)
    with tarfile.open(target, "w:gz") as archive:
        archive.add(weights, "weights")
    assert target.stat().st_size < 10_000


def test_a_model_is_stored_without_compression_and_can_be_read_as_before(
    project, tmp_path, monkeypatch
):
    monkeypatch.setattr(training, "_run_rasa", pack_as_rasa_does)
    model = train(tmp_path / "models", project)
    assert model.stat().st_size > 100_000
    with tarfile.open(model, "r:gz") as archive:
        assert archive.extractfile("weights").read() == b"0" * 100_000
    assert list((tmp_path / "models").iterdir()) == [model]


def test_a_model_that_cannot_be_stored_whole_leaves_nothing(project, tmp_path, monkeypatch):
    def no_room(*_):
        raise OSError("no space left")

    monkeypatch.setattr(training, "_run_rasa", pack_as_rasa_does)
    monkeypatch.setattr(training.shutil, "copyfileobj", no_room)
    with pytest.raises(OSError, match="no space left"):
        train(tmp_path / "models", project)
    assert list((tmp_path / "models").iterdir()) == []
