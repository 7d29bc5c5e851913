"""Each line of docs/threat-model.md has its tests, and each test that it names exists."""

from __future__ import annotations

import ast
import re
from functools import cache

import pytest

from bot.settings import ROOT

PAGE = (ROOT / "docs" / "threat-model.md").read_text(encoding="utf-8")
ROWS = [
    [cell.strip() for cell in line.strip("|").split("|")]
    for line in PAGE.splitlines()
    if re.match(r"\| *\d+ *\|", line)
]
# What a reader looks for first.
SUBJECTS = (
    "guessing",
    "token",
    "key got out",
    "XSS",
    "CSRF",
    "clickjacking",
    "CORS",
    "/session_start",
    "hidden text",
    "prompt injection",
    "byte at a time",
    "ReDoS",
    "flooding",
    "disk",
    "forged in the log",
    "names and texts in logs",
    "SQL",
    "formula",
    "SSRF",
    "/static",
    "headers made",
    "Host",
    "TLS",
    "content file",
    "unpickled",
    "package",
    "Python 3.10",
    "Redis reached",
    "backup",
    "repository",
    "curious",
    "phishing",
    "crisis",
)


@cache
def named_in(path):
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"))
    functions = (ast.FunctionDef, ast.AsyncFunctionDef)
    return {node.name for node in tree.body if isinstance(node, functions)}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_every_line_says_what_stops_it_and_names_tests_that_exist(row):
    _, threat, stops, shown_by = row
    named = re.findall(r"`([^`]+)`", shown_by)

    assert threat
    assert stops
    assert named
    # Nothing but tests stands there.
    assert re.sub(r"`[^`]+`|[, ]", "", shown_by) == ""
    for name in named:
        path, _, test = name.partition("::")
        assert path.startswith("tests/")
        assert (ROOT / path).is_file(), name
        assert test.startswith("test_")
        assert test in named_in(path), name


def test_the_lines_are_numbered_and_none_stands_twice():
    assert [int(row[0]) for row in ROWS] == list(range(1, len(ROWS) + 1))
    assert len({row[1] for row in ROWS}) == len(ROWS)


@pytest.mark.parametrize("subject", SUBJECTS)
def test_no_subject_is_without_a_line(subject):
    assert any(subject in threat or subject in stops for _, threat, stops, _ in ROWS), subject


def test_what_is_not_stopped_is_told():
    rest = PAGE.split("## What is not stopped")[1]

    assert len(re.findall(r"^- \*\*", rest, re.MULTILINE)) >= 6


def test_every_file_that_the_page_links_to_is_there():
    for link in re.findall(r"\]\(([^)#]+)\)", PAGE):
        assert (ROOT / "docs" / link).resolve().is_file(), link
