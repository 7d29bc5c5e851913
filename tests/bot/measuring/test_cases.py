"""Cases are read in all their forms, and a broken line is named with its file and number."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.measuring.cases import (
    LATER_TURN,
    LONG,
    NEGATION,
    TWO_TOPICS,
    Case,
    CasesInvalidError,
    read_cases,
)

GOOD = '{"text": "a", "lang": "fi", "topic": "greet"}'


@pytest.fixture
def read(tmp_path: Path):
    """Return a function that reads lines as a file of cases."""

    def _read(*lines: str) -> list[Case]:
        path = tmp_path / "cases.jsonl"
        path.write_text("\n".join(lines), encoding="utf-8")
        return read_cases(path)

    return _read


def test_plain_lines_are_read_with_their_options(read):
    assert read(
        '{"text": "hej", "lang": "sv", "topic": "greet"}',
        "",
        '{"text": "moi", "lang": "fi", "topic": "greet", "also": ["thanks"], "style": "mixed"}',
    ) == [
        Case(text="hej", language="sv", topic="greet"),
        Case(text="moi", language="fi", topic="greet", also=("thanks",), style="mixed"),
    ]


def test_later_turns_know_what_was_said_before_them(read):
    turns = [
        {"text": "eka", "topic": "facebook"},
        {"text": "toka", "topic": "events", "also": ["greet"]},
        {"text": "kolmas", "topic": "more"},
    ]
    (case,) = read(json.dumps({"kind": "context", "lang": "fi", "turns": turns}))
    assert (case.text, case.topic, case.language) == ("eka", "facebook", "fi")
    assert case.then == (
        Case("toka", "fi", "events", ("greet",), LATER_TURN, earlier=("eka",)),
        Case("kolmas", "fi", "more", (), LATER_TURN, earlier=("eka", "toka")),
    )


def test_a_message_with_two_questions_has_two_topics(read):
    (case,) = read('{"kind": "two", "lang": "en", "text": "both", "topics": ["a", "b"]}')
    assert case == Case("both", "en", "a", second="b", style=TWO_TOPICS)


def test_a_negation_knows_what_is_not_meant(read):
    (case,) = read('{"kind": "negation", "lang": "sv", "text": "t", "topic": "a", "not": ["b"]}')
    assert case == Case("t", "sv", "a", excluded=("b",), style=NEGATION)


def test_a_long_message_is_a_plain_case_with_a_style(read):
    (case,) = read('{"kind": "long", "lang": "sv", "text": "t", "topic": "a"}')
    assert case == Case("t", "sv", "a", style=LONG)


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ("{", "not JSON"),
        ("[]", "is no object"),
        ('"moi"', "is no object"),
        ('{"text": "hej"}', '"lang" is missing'),
        ('{"text": 7, "lang": "fi", "topic": "a"}', '"text" is 7'),
        ('{"text": " ", "lang": "fi", "topic": "a"}', '"text" is'),
        ('{"text": "a", "lang": "fi", "topic": "a", "also": "b"}', "list of texts"),
        ('{"text": "a", "lang": "fi", "topic": "a", "style": null}', '"style" is None'),
        ('{"kind": "three", "lang": "fi"}', "one of context, two, negation, long"),
        ('{"kind": ["two"], "lang": "fi"}', "one of context, two, negation, long"),
        ('{"kind": "context", "lang": "fi"}', '"turns" is None'),
        ('{"kind": "context", "lang": "fi", "turns": [{"text": "a", "topic": "b"}]}', "two or"),
        ('{"kind": "context", "lang": "fi", "turns": ["a", "b"]}', "two or more objects"),
        ('{"kind": "context", "lang": "fi", "turns": [{"text": "a"}, {"text": "b"}]}', '"topic"'),
        ('{"kind": "two", "lang": "fi", "text": "a", "topics": ["b"]}', "two different topics"),
        ('{"kind": "two", "lang": "fi", "text": "a", "topics": ["b", "b"]}', "two different"),
        ('{"kind": "two", "lang": "fi", "text": "a", "topics": ["b", "c", "d"]}', "two diff"),
        ('{"kind": "negation", "lang": "fi", "text": "a", "topic": "b"}', '"not" is'),
        ('{"kind": "negation", "lang": "fi", "text": "a", "topic": "b", "not": ["b"]}', '"not"'),
    ],
)
def test_a_bad_line_is_named_with_what_is_wrong(read, line, problem):
    with pytest.raises(CasesInvalidError, match=r"cases\.jsonl:2: ") as caught:
        read(GOOD, line)
    assert problem in str(caught.value)


def test_a_file_in_another_encoding_is_named(tmp_path: Path):
    path = tmp_path / "latin.jsonl"
    path.write_bytes('{"text": "mitä", "lang": "fi", "topic": "a"}'.encode("latin-1"))
    with pytest.raises(CasesInvalidError, match=r"latin\.jsonl: not UTF-8"):
        read_cases(path)


@example("eka\u2028toka\x85")
@given(st.text(min_size=1).filter(str.strip))
def test_any_text_is_read_as_it_was_written(tmp_path_factory, text):
    path = tmp_path_factory.mktemp("cases") / "cases.jsonl"
    row = {"text": text, "lang": "fi", "topic": "greet"}
    # Line separators of Unicode stay in the text: only a newline ends a line of JSONL.
    path.write_bytes(json.dumps(row, ensure_ascii=False).encode())
    assert [case.text for case in read_cases(path)] == [text]
