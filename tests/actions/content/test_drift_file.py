"""confirmed.yml gives back what was written, reads well, and says when it is broken."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from actions.content.check import check_content, confirm_item
from actions.content.confirmed import FILE, TRANSLATED, read_confirmed, write_confirmed
from actions.content.loader import ContentInvalidError
from tests.actions.content.sample import write_content

KEYWORDS = ("nlu:", "rules:", "stories:", "responses:")
LONG = "Hyviä paikkoja ovat messut, kurssit ja muut tilaisuudet, joissa puhutaan työstä. " * 4
words = st.one_of(
    st.text(min_size=1),
    st.lists(st.sampled_from([*KEYWORDS, "messut", "#", "-", ":", "'", '"', "ä"]), min_size=1).map(
        " ".join
    ),
    st.just(LONG.strip()),
)
keys = st.from_regex(r"[a-z][a-z0-9_]{0,9}/(tips/)?[a-z][a-z0-9_]{0,9}", fullmatch=True)
memories = st.dictionaries(keys, st.dictionaries(st.sampled_from(TRANSLATED), words, min_size=1))


@given(memory=memories)
def test_what_is_written_is_read_again(tmp_path_factory, memory):
    folder = tmp_path_factory.mktemp("content")
    write_confirmed(folder, memory)
    assert read_confirmed(folder, []) == memory
    assert [file.name for file in folder.iterdir()] == [FILE]


@given(memory=memories)
def test_rasa_never_takes_it_for_training_data(tmp_path_factory, memory):
    folder = tmp_path_factory.mktemp("content")
    write_confirmed(folder, memory)
    lines = (folder / FILE).read_text(encoding="utf-8").split("\n")
    assert not [line for line in lines if line.strip().startswith(KEYWORDS)]


def test_an_ordinary_entry_stores_the_finnish_text_once_and_folded(tmp_path):
    write_confirmed(tmp_path, {"b/short": {"en": LONG.strip(), "sv": LONG.strip()}})
    header, lines = [], []
    for line in (tmp_path / FILE).read_text(encoding="utf-8").splitlines():
        (header if line.startswith("#") else lines).append(line)
    assert header
    assert lines[:2] == ["b/short:", "  sv, en: >-"]
    assert max(map(len, lines)) <= 100
    assert " ".join(line.strip() for line in lines[2:]) == LONG.strip()


def test_entries_are_sorted_and_languages_apart_only_where_they_differ(tmp_path):
    write_confirmed(
        tmp_path, {"b/short": {"en": "vanha", "sv": "uusi"}, "a/why": {"en": "sama", "sv": "sama"}}
    )
    lines = (tmp_path / FILE).read_text(encoding="utf-8").splitlines()
    assert [line for line in lines if line[:1] != "#"] == [
        "a/why:",
        "  sv, en: >-",
        "    sama",
        "b/short:",
        "  sv: >-",
        "    uusi",
        "  en: >-",
        "    vanha",
    ]


def test_other_readers_of_yaml_see_the_same(tmp_path):
    write_confirmed(tmp_path, {"a/why": {"sv": "Hei: ”moi” \\ \x07 ☕😀"}})
    read = yaml.safe_load((tmp_path / FILE).read_text(encoding="utf-8"))
    assert read == {"a/why": {"sv": "Hei: ”moi” \\ \x07 ☕😀"}}


@pytest.mark.parametrize("content", [None, "", "# nothing yet\n"])
def test_no_file_and_an_empty_one_confirm_nothing(tmp_path, content):
    if content is not None:
        (tmp_path / FILE).write_text(content, encoding="utf-8")
    errors = []
    assert read_confirmed(tmp_path, errors) == {}
    assert errors == []


@pytest.mark.parametrize(
    ("content", "line", "words"),
    [
        ("a/why:\n<<<<<<< mine\n  sv: x\n", 3, "not what make confirm wrote"),
        ("- a/why\n", 1, "not what make confirm wrote"),
        ("a/why: x\n", 1, "languages belong here"),
        ("a/why:\n  sv: x\na/why:\n  en: x\n", 3, "stands here twice"),
        ("a/why:\n  fi: x\n", 2, "'fi' is no language"),
        ("a/why:\n  sv, en: x\n  sv: y\n", 3, "'sv' is no language, or is here twice"),
        ("a/why:\n  sv: [x]\n", 2, "a text belongs here"),
        (b"\xff\xfe", 0, "not what make confirm wrote"),
        ("a/why: \x07\n", 0, "not what make confirm wrote"),
    ],
)
def test_a_broken_file_is_an_error_that_says_how_to_go_on(tmp_path, content, line, words):
    folder = write_content(tmp_path / "content")
    written = content if isinstance(content, bytes) else content.encode()
    (folder / FILE).write_bytes(written)
    report = check_content(folder)
    (error,) = report.findings
    assert (error.severity, error.file, error.line) == ("error", folder / FILE, line)
    assert words in error.problem
    assert "make confirm ITEM=ALL" in error.problem
    assert report.counts.endswith("stale translations not known")
    with pytest.raises(ContentInvalidError):
        confirm_item(folder, "ALL")
    assert (folder / FILE).read_bytes() == written
