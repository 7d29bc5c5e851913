"""Content that is edited while the bot runs."""

from __future__ import annotations

import os

import pytest

from actions.content.live import LiveLibrary
from actions.content.loader import ContentInvalidError

FIRST, CHANGED = "Mitä verkostoituminen on", "Mistä verkostoitumisessa on kyse"


def rewrite(folder, name: str, change) -> None:
    """Change a file, and its time too, as clocks of file systems may be coarse."""
    file = folder / name
    file.write_text(change(file.read_text(encoding="utf-8")), encoding="utf-8")
    later = file.stat().st_mtime_ns + 1_000_000
    os.utime(file, ns=(later, later))


def title(live: LiveLibrary) -> str:
    return live.current().topics["what_is_networking"].title.fi


def test_content_that_did_not_change_is_read_once(content_folder):
    live = LiveLibrary(content_folder)
    assert live.current() is live.current()


def test_a_changed_file_is_picked_up_at_once(content_folder):
    live = LiveLibrary(content_folder)
    assert title(live) == FIRST
    rewrite(content_folder, "topics.yml", lambda text: text.replace(FIRST, CHANGED))
    assert title(live) == CHANGED


def test_a_broken_file_leaves_the_last_good_content(content_folder):
    live = LiveLibrary(content_folder)
    good = live.current()
    rewrite(content_folder, "topics.yml", lambda text: text.replace(FIRST, ""))
    assert live.current() is good
    assert live.current() is good


def test_once_mended_the_file_counts_again(content_folder):
    live = LiveLibrary(content_folder)
    live.current()
    rewrite(content_folder, "topics.yml", lambda text: "[" + text)
    live.current()
    rewrite(content_folder, "topics.yml", lambda text: text[1:].replace(FIRST, CHANGED))
    assert title(live) == CHANGED


def test_a_file_that_disappears_leaves_the_last_good_content(content_folder):
    live = LiveLibrary(content_folder)
    good = live.current()
    (content_folder / "tips" / "events.yml").unlink()
    assert live.current() is good


def test_content_that_was_never_good_is_an_error(content_folder):
    (content_folder / "topics.yml").unlink()
    with pytest.raises(ContentInvalidError, match=r"topics\.yml"):
        LiveLibrary(content_folder).current()
