"""The learning curve: nested draws, the right shares, a table and a picture."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.measuring.cases import Case
from bot.measuring.learning_curve import (
    SEEDS,
    SIZES,
    Point,
    choose_intents,
    draw_order,
    measure,
    render,
    single_messages,
)
from bot.measuring.learning_curve_picture import draw
from bot.measuring.nlu_data import Example


def example(text="moi", intent="greet", language="fi"):
    return Example(text, intent, language, Path("f.yml"), 1)


GROUPS = st.tuples(st.sampled_from(["greet", "events"]), st.sampled_from(["fi", "sv"]))


@given(st.lists(GROUPS, max_size=40), st.integers(0, 9), st.integers(1, 12))
def test_a_draw_takes_the_same_number_of_every_group_or_all_of_it(groups, seed, size):
    examples = [example(intent=intent, language=language) for intent, language in groups]
    order = draw_order(examples, seed)
    drawn = Counter(group for group, place in zip(groups, order, strict=True) if place < size)
    assert drawn == {group: min(size, count) for group, count in Counter(groups).items()}
    assert set(np.flatnonzero(order < size)) <= set(np.flatnonzero(order < size + 1))


def test_draws_differ_by_seed_and_only_by_seed():
    examples = [example(str(number)) for number in range(50)]
    assert np.array_equal(draw_order(examples, 1), draw_order(examples, 1))
    assert not np.array_equal(draw_order(examples, 1), draw_order(examples, 2))


def test_messages_that_need_more_than_one_answer_or_turn_are_left_out():
    plain = Case("moi", "fi", "greet")
    negation = Case("en facea", "fi", "twitter_x", excluded=("facebook",))
    scene = Case("moi", "fi", "greet", then=(plain,))
    two = Case("moi ja miten", "fi", "greet", second="events")
    assert single_messages([plain, negation, scene, two]) == [plain, negation]


CASES = [
    Case("moi", "fi", "greet"),
    Case("missä", "fi", "events", ("initiative",)),
    Case("hej", "sv", "greet"),
    Case("paljonko kello on", "fi", "out_of_scope"),
    Case("sää", "fi", "out_of_scope"),
]


def test_shares_are_by_language_and_what_is_not_ours_apart():
    examples = [example(str(number)) for number in range(100)]
    fitted = []

    def choose(known, vectors, texts, case_vectors):
        assert len(known) == len(vectors)
        assert texts == [case.text for case in CASES]
        fitted.append(len(known))
        return ["greet", "initiative", "events", "out_of_scope", "greet"]

    points = measure(examples, np.zeros((100, 2)), CASES, np.zeros((5, 2)), choose=choose)
    expected = {"fi": 1.0, "sv": 0.0, "all": pytest.approx(2 / 3), "out_of_scope": 0.5}
    assert all(point.shares == expected for point in points)
    assert Counter(fitted) == {5: 3, 10: 3, 20: 3, 40: 3, 80: 3, 100: 1}
    assert [point.examples for point in points] == fitted


def test_the_bots_own_model_learns_from_what_it_is_given():
    rng = np.random.default_rng(0)
    examples = [
        example(f"{word} {number}", intent, "fi")
        for number in range(12)
        for word, intent in (("moikka terve", "greet"), ("missä tapahtuma", "events"))
    ]
    side = np.array([[1.0, 0.0], [0.0, 1.0]] * 12) + rng.normal(0, 0.05, (24, 2))
    chosen = choose_intents(
        examples,
        side.astype(np.float32),
        ["Missä tapahtuma on?", "moikka"],
        np.array([[0.1, 1.0], [1.0, 0.1]], dtype=np.float32),
    )
    assert chosen == ["events", "greet"]


def points_of(shares):
    return [
        Point(size, 100 * (size or 200), {key: share + seed / 100 for key, share in shares.items()})
        for seed in SEEDS
        for size in SIZES
        if size is not None or seed == SEEDS[0]
    ]


def test_the_table_tells_mean_and_spread():
    table = render(points_of({"fi": 0.5, "all": 0.6, "out_of_scope": 0.7}), CASES)
    head, *rows = [line for line in table.splitlines() if line.startswith("|")]
    assert head.count("|") == rows[0].count("|") == rows[1].count("|") == 8
    assert len(rows) == 1 + len(SIZES)
    assert "| 5 | 500 | 52.0 (51.0 to 53.0) | – | – | 62.0 (61.0 to 63.0) |" in table
    assert rows[-1].startswith("| all | 20,000 | 51.0 | – | – | 61.0 | 71.0 |")
    assert "(Finnish 2, Swedish 1, English 0, not ours 2)" in table


def test_the_picture_has_every_line_and_is_the_same_for_the_same_figures(tmp_path):
    points = points_of({"fi": 0.5, "sv": 0.4, "en": 0.6, "out_of_scope": 0.7})
    first, second = tmp_path / "new" / "a.svg", tmp_path / "b.svg"
    draw(points, first)
    draw(points, second)
    text = first.read_text(encoding="utf-8")
    assert text == second.read_text(encoding="utf-8")
    assert "<svg" in text
    # Matplotlib draws letters as shapes and notes the words beside them.
    for words in ("Finnish", "Swedish", "English", "not ours, noticed", "% of cases understood"):
        assert f"<!-- {words} -->" in text
