"""The catalogue of programmes while it is edited."""

from __future__ import annotations

import os
import time
from pathlib import Path

import pytest

from actions.content.programme_files import LiveProgrammes, current_programmes
from tests.actions.content.programme_sample import programme, write_catalogue


@pytest.fixture
def content(tmp_path: Path) -> Path:
    """Return a content folder with two programmes in order."""
    write_catalogue(tmp_path / "content")
    return tmp_path / "content"


def rewrite(file: Path, text: str) -> None:
    """Change a file, and its time too, as clocks of file systems may be coarse."""
    before = file.stat().st_mtime_ns if file.exists() else 0
    file.write_text(text, encoding="utf-8")
    os.utime(file, ns=(before + 1_000_000, before + 1_000_000))


def test_programmes_are_known_by_the_names_of_their_files(content):
    live = LiveProgrammes(content / "programmes")
    assert list(live.current()) == ["hilla", "kuura"]
    assert live.current()["hilla"].name.en == "Hilla"
    assert live.current() is live.current()


def test_a_changed_a_new_and_a_deleted_file_count_with_the_next_call(content):
    folder = content / "programmes"
    live = LiveProgrammes(folder)
    kept = live.current()["kuura"]
    rewrite(folder / "hilla.yml", programme("Halla"))
    assert live.current()["hilla"].name.en == "Halla"
    assert live.current()["kuura"] is kept
    (folder / "sade.yml").write_text(programme("Sade"), encoding="utf-8")
    (folder / "kuura.yml").unlink()
    assert list(live.current()) == ["hilla", "sade"]


def test_a_broken_file_changes_nothing_until_it_is_mended(content):
    file = content / "programmes" / "hilla.yml"
    live = LiveProgrammes(file.parent)
    live.current()
    rewrite(file, programme("Halla").replace("kind: mentoring", "kind: party"))
    assert live.current()["hilla"].name.en == "Hilla"
    assert live.current()["hilla"].name.en == "Hilla"
    rewrite(file, programme("Halla"))
    assert live.current()["hilla"].name.en == "Halla"


def test_a_file_that_never_was_in_order_hides_no_other(content):
    (content / "programmes" / "hilla.yml").write_text("[", encoding="utf-8")
    (content / "programmes" / "Sade 2.yml").write_text(programme("Sade"), encoding="utf-8")
    assert list(LiveProgrammes(content / "programmes").current()) == ["kuura"]


def test_a_folder_that_is_not_there_holds_no_programme(tmp_path):
    assert dict(LiveProgrammes(tmp_path / "none").current()) == {}


def test_ended_ones_are_known(content):
    folder = content / "programmes"
    rewrite(folder / "hilla.yml", programme("Hilla", status="ended"))
    live = LiveProgrammes(folder)
    assert list(live.current()) == ["hilla", "kuura"]
    assert live.current()["hilla"].status == "ended"


def test_nobody_waits_for_the_look_at_the_files():
    current_programmes()
    runs = []
    for _ in range(50):
        begin = time.perf_counter()
        current_programmes()
        runs.append(time.perf_counter() - begin)
    assert sorted(runs)[len(runs) // 2] < 0.001  # half a millisecond on a quiet machine
