"""What reaches the database: values are bound, never written into a statement."""

from __future__ import annotations

import ast

import pytest

from bot.settings import ROOT

# The migrations run before anybody is answered, and know no value of a user.
FILES = sorted(
    file
    for package in ("bot", "api")
    for file in (ROOT / package).rglob("*.py")
    if "migrations" not in file.parts
)
TAKE_SQL = {"text", "execute", "executemany", "exec_driver_sql", "DDL", "literal_column"}


def is_put_together(node):
    """Return whether an expression is text with something written into it."""
    if isinstance(node, ast.JoinedStr):
        return True
    if isinstance(node, ast.BinOp) and isinstance(node.op, (ast.Add, ast.Mod)):
        return any(
            isinstance(side, (ast.JoinedStr, ast.Constant)) or is_put_together(side)
            for side in (node.left, node.right)
        )
    return (
        isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in {"format", "join", "replace"}
        and isinstance(node.func.value, ast.Constant)
    )


def put_together(source):
    """Return the lines that hand such a text to the database."""
    return [
        node.lineno
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call)
        and getattr(node.func, "attr", getattr(node.func, "id", "")) in TAKE_SQL
        and any(is_put_together(argument) for argument in node.args)
    ]


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(ROOT)))
def test_no_statement_is_put_together_from_text(file):
    assert put_together(file.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "source",
    [
        'c.execute(f"DELETE FROM events WHERE id = {x}")',
        'sa.text("DELETE FROM events WHERE id = " + x)',
        'text("DELETE FROM %s" % x)',
        'c.execute("DELETE FROM {}".format(x))',
        'c.exec_driver_sql(" ".join(parts))',
    ],
)
def test_one_that_is_would_be_found(source):
    assert put_together(source) == [1]


@pytest.mark.parametrize(
    "source", ['c.execute("SELECT 1")', "c.execute(query.where(t.c.id == x))", 'text("SELECT 1")']
)
def test_one_that_is_not_is_left_alone(source):
    assert put_together(source) == []
