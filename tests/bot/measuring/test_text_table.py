"""The text table: shares, and beside them the difference to earlier ones."""

from __future__ import annotations

from bot.measuring.cases import NEGATION
from bot.measuring.evaluation import Summary
from bot.measuring.figures import tabulate
from bot.measuring.text_table import render_failures, render_negations, render_table
from tests.bot.measuring.making import GROUPS, make_outcome

OUTCOMES = [
    make_outcome("events"),
    make_outcome("events", "facebook", "wrong", style="long"),
    make_outcome("greet", language="en"),
    make_outcome("out_of_scope"),
    make_outcome("distress"),
    make_outcome("events", "events", "half", second="facebook"),
    make_outcome("events", "clarify", "asked", second="facebook"),
]


def lines_of(text: str) -> dict[str, list[str]]:
    """Return the cells of every line by what it is called, the first of a name only."""
    found: dict[str, list[str]] = {}
    for line in text.splitlines():
        found.setdefault(line[:30].strip(), line[30:].split())
    return found


def test_parts_groups_and_styles_have_lines():
    lines = lines_of(render_table(tabulate(OUTCOMES, GROUPS)))
    assert lines["ours"] == ["cases", "right", "wrong", "asked", "declined"]
    assert lines["fi"] == ["2", "50.0%", "50.0%", "0.0%", "0.0%"]
    assert lines["en"] == ["1", "100.0%", "0.0%", "0.0%", "0.0%"]
    assert lines["group advice"] == ["2", "50.0%", "50.0%", "0.0%", "0.0%"]
    assert lines["style long"] == ["1", "0.0%", "100.0%", "0.0%", "0.0%"]
    assert {"not ours", "distress", "two topics"} <= set(lines)


def test_what_is_not_ours_cannot_be_declined_wrongly():
    table = render_table(tabulate([make_outcome("out_of_scope")], GROUPS))
    assert lines_of(table)["fi"] == ["1", "100.0%", "0.0%", "0.0%", "-"]


def test_of_two_questions_the_table_tells_both_and_at_least_one():
    two = [one for one in OUTCOMES if one.case.second]
    lines = lines_of(render_table(tabulate(two, GROUPS)))
    assert lines["two topics"] == ["cases", "both", "either", "wrong", "asked", "declined"]
    assert lines["fi"] == ["2", "0.0%", "50.0%", "0.0%", "50.0%", "0.0%"]


def test_the_difference_to_earlier_figures_stands_beside_each_share():
    rows = tabulate(OUTCOMES, GROUPS)
    before = {"ours / language / fi": Summary(2, 0.4, 0.5, 0.1, 0.0)}
    lines = lines_of(render_table(rows, before))
    assert lines["fi"] == ["2", "50.0%", "+10.0", "50.0%", "=", "0.0%", "-10.0", "0.0%", "="]
    assert lines["en"] == ["1", "100.0%", "0.0%", "0.0%", "0.0%"]


def test_columns_stand_under_their_titles():
    before = {row.key: row.figures for row in tabulate(OUTCOMES, GROUPS)}
    table = render_table(tabulate(OUTCOMES, GROUPS), before).splitlines()
    assert table[0].index("right") + len("right") == table[1].index("%") + 1


def test_negations_are_told_only_when_there_are_any():
    negation = make_outcome("events", "facebook", "wrong", style=NEGATION, excluded=("facebook",))
    assert render_negations([negation]).endswith("rule out: 100.0%")
    assert render_negations(OUTCOMES) == ""


def test_failures_are_listed_with_the_turns_before_them():
    failed = make_outcome("events", "facebook", "wrong", earlier=("moi",), text="entä siellä")
    text = render_failures([failed, make_outcome()])
    assert text == "wrong     events -> facebook []: moi / entä siellä"
