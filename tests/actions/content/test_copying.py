"""Words copied from the source documents are found without them, other words are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.content import copying
from actions.content.copying import (
    RUN,
    check_copying,
    find_copied,
    fingerprints,
    read_fingerprints,
    write_fingerprints,
)
from actions.content.loader import DEFAULT_DIRECTORY
from actions.content.texts import read_items
from tests.actions.content.sample import DOCUMENT, write_content

SEEDS = DEFAULT_DIRECTORY.parents[2] / "shared" / "seeds"
SOURCES = ("verkostojen-yllapitaminen.txt", "virtuaaliverkostot.txt")
ALPHABET = [chr(ord("a") + number) * 3 for number in range(RUN)]
texts = st.lists(st.sampled_from([*ALPHABET, "Ääni", "yö", "3", "–"]), max_size=60).map(" ".join)


def documents() -> list[str]:
    return [(SEEDS / name).read_text(encoding="utf-8") for name in SOURCES]


def test_the_stored_fingerprints_are_those_of_the_source_documents():
    made = {mark for text in documents() for mark in fingerprints(text)}
    assert len(made) > 1000
    assert read_fingerprints(DEFAULT_DIRECTORY / copying.FILE) == made


def test_every_sentence_of_the_documents_that_is_long_enough_would_be_found():
    known = read_fingerprints(DEFAULT_DIRECTORY / copying.FILE)
    lines = [line for text in documents() for line in text.splitlines() if len(line.split()) > 25]
    assert lines
    assert all(find_copied(f"Huomaa: {line.upper()}", known) for line in lines)


@given(before=texts, copied=texts, after=texts)
def test_twelve_words_of_a_document_are_found_in_any_text(before, copied, after):
    document = fingerprints(copied)
    found = find_copied(f"{before}. {copied}; {after}", frozenset(document))
    assert bool(found) >= bool(document)


@given(text=texts)
def test_every_run_has_one_fingerprint(text):
    words = [word for word in text.split() if word.isalpha()]
    assert len(fingerprints(text)) == max(0, len(words) - RUN + 1)


@given(text=texts, document=texts)
def test_what_is_found_stands_in_both(text, document):
    for stretch in find_copied(text, frozenset(fingerprints(document))):
        assert len(stretch) >= RUN
        for place in (text, document):
            words = " ".join(word for word in place.casefold().split() if word.isalpha())
            runs = [stretch[at : at + RUN] for at in range(len(stretch) - RUN + 1)]
            assert all(" ".join(run) in words for run in runs)


@pytest.mark.parametrize(
    ("text", "stretches"),
    [
        ("AAA, bbb - ccc (ddd) eee fff\nggg hhh: iii jjj 3 kkk lll.", 1),
        ("aaa bbb ccc ddd eee fff ggg hhh iii jjj kkk", 0),
        ("aaa bbb ccc ddd eee fff and ggg hhh iii jjj kkk lll", 0),
        (f"{' '.join(ALPHABET)} and {' '.join(ALPHABET)}", 2),
    ],
)
def test_marks_and_capitals_do_not_hide_a_copy(text, stretches):
    known = frozenset(fingerprints(" ".join(ALPHABET)))
    assert len(find_copied(text, known)) == stretches


def test_a_longer_copy_is_one_finding_with_all_its_words():
    document = " ".join([*ALPHABET, "mmm", "nnn", "ooo"])
    (stretch,) = find_copied(f"so {document} is it", frozenset(fingerprints(document)))
    assert " ".join(stretch) == document


def test_the_finding_names_the_language_and_the_words(tmp_path):
    folder = write_content(tmp_path / "content")
    file = folder / "tips" / "asking.yml"
    copied = "kaikki kylän koirat ulvoivat sen mukana pitkään ja hartaasti, kukaan ei enää"
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("asking three fi:", f"Ja {copied} kai.", 1), encoding="utf-8")
    (found,) = check_copying(read_items(folder), folder)
    assert (found.file, found.key, found.severity) == (file, "tips.three.fi", "error")
    assert "kaikki kylän koirat" in found.problem
    assert "Finnish words of your own" in found.problem


def test_the_command_writes_the_same_file_again(tmp_path, capsys):
    made = tmp_path / "made.txt"
    paths = [str(SEEDS / name) for name in reversed(SOURCES)]
    assert copying.main([*paths, "--output", str(made)]) == 0
    assert capsys.readouterr().out.startswith("1,073 fingerprints written to ")
    assert made.read_bytes() == (DEFAULT_DIRECTORY / copying.FILE).read_bytes()


def test_the_command_names_a_file_that_it_cannot_read(tmp_path, capsys):
    made = tmp_path / "made.txt"
    assert copying.main([str(tmp_path / "none.txt"), "--output", str(made)]) == 1
    assert "none.txt" in capsys.readouterr().err
    assert not made.exists()


def test_fingerprints_tell_nothing_of_the_words(tmp_path):
    path = tmp_path / copying.FILE
    write_fingerprints([DOCUMENT], path)
    written = path.read_text(encoding="utf-8")
    assert "pilli" not in written
    assert written.splitlines()[2:] == sorted(set(fingerprints(DOCUMENT)))
