"""One content file that is edited while the bot runs."""

from __future__ import annotations

import os

import pytest

from actions.content.live_file import LiveFile
from actions.content.loader import ContentInvalidError
from actions.content.models import Strict


class Sign(Strict):
    words: str
    size: int = 1


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "sign.yml"
    path.write_text("words: first\n", encoding="utf-8")
    return path


@pytest.fixture
def live(file):
    return LiveFile(file, Sign)


def rewrite(path, text: str) -> None:
    """Change a file, and its time too, as clocks of file systems may be coarse."""
    before = path.stat().st_mtime_ns
    path.write_text(text, encoding="utf-8")
    os.utime(path, ns=(before + 1_000_000, before + 1_000_000))


def test_nothing_is_read_before_the_first_use(tmp_path):
    path = tmp_path / "later.yml"
    live = LiveFile(path, Sign)
    path.write_text("words: late\n", encoding="utf-8")
    assert live.current() == Sign(words="late")


def test_what_did_not_change_is_read_once(live):
    assert live.current() is live.current()


def test_a_change_is_picked_up_at_once_also_one_to_an_older_file(file, live):
    assert live.current().words == "first"
    rewrite(file, "words: second\n")
    assert live.current().words == "second"
    file.write_text("words: restored\n", encoding="utf-8")
    os.utime(file, ns=(1, 1))
    assert live.current().words == "restored"


@pytest.mark.parametrize(
    "broken", ["words: [", "size: 3\n", "words: a\ncolour: red\n", "", "- a\n"]
)
def test_a_broken_change_leaves_the_last_good_content_until_it_is_mended(file, live, broken):
    good = live.current()
    rewrite(file, broken)
    assert live.current() is good
    assert live.current() is good
    rewrite(file, "words: mended\n")
    assert live.current().words == "mended"


def test_a_file_that_an_editor_is_replacing_leaves_the_last_good_content(file, live):
    good = live.current()
    file.unlink()
    assert live.current() is good
    file.write_text("words: back\n", encoding="utf-8")
    os.utime(file, ns=(5_000_000_000, 5_000_000_000))
    assert live.current().words == "back"


@pytest.mark.parametrize("text", [None, "words: [", "size: 3\n"])
def test_content_that_was_never_good_is_an_error_that_names_the_file(tmp_path, text):
    path = tmp_path / "sign.yml"
    if text is not None:
        path.write_text(text, encoding="utf-8")
    live = LiveFile(path, Sign)
    for _ in range(2):
        with pytest.raises(ContentInvalidError, match=r"sign\.yml"):
            live.current()
    path.write_text("words: written\n", encoding="utf-8")
    os.utime(path, ns=(5_000_000_000, 5_000_000_000))
    assert live.current().words == "written"
