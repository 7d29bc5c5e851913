"""The checks of meaning, on vectors whose nearness is known."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from bot.measuring.nlu_data import Example
from bot.measuring.nlu_neighbours import check_misplaced, check_near_twins


def example(text, intent="events", language="fi", *, line=1, after=None):
    return Example(text, intent, language, Path(f"data/nlu/{language}/advice.yml"), line, after)


def at(degrees):
    return [np.cos(np.radians(degrees)), np.sin(np.radians(degrees))]


def vectors(*degrees):
    return np.array([at(one) for one in degrees], dtype=np.float32)


NEAR, FAR = 5, 12  # degrees; cosines 0.996 and 0.978, on either side of 0.985


def test_an_example_that_nearly_repeats_another_is_worth_a_look():
    examples = [
        example("how many contacts is enough", language="en", line=3),
        example("how many contacts enough", language="en", line=9),
    ]
    (found,) = check_near_twins(examples, vectors(0, NEAR))
    assert (found.severity, found.kind, found.line) == ("warning", "nearly the same", 9)
    assert '"how many contacts is enough" (data/nlu/en/advice.yml:3)' in found.message


@pytest.mark.parametrize(
    ("second", "degrees"),
    [
        (example("how many contacts enough"), FAR),  # letters agree, meaning does not
        (example("is there a number of people to know"), NEAR),  # the other way round
        (example("How many contacts is enough?"), 0),  # the same text is an error of its own
        (example("how many contacts enough", "long_term"), NEAR),
        (example("how many contacts enough", language="sv"), NEAR),
        (example("how many contacts enough", after="facebook"), NEAR),
    ],
)
def test_what_differs_enough_is_fine(second, degrees):
    first = example("how many contacts is enough")
    assert list(check_near_twins([first, second], vectors(0, degrees))) == []


def test_a_repetition_is_told_once():
    texts = [
        "montako kontaktia riittää",
        "montako kontaktia riittää nyt",
        "montako kontaktia riittä",
    ]
    examples = [example(text, line=line) for line, text in enumerate(texts, 1)]
    assert [one.line for one in check_near_twins(examples, vectors(0, 1, 2))] == [2, 3]


def crowd(intent, start, *, count=12, language="fi", line=100):
    """Return examples that lie close together around an angle, and the angles."""
    examples = [
        example(f"{intent} {number}", intent, language, line=line + number)
        for number in range(count)
    ]
    return examples, [start + number / 10 for number in range(count)]


def test_an_example_among_those_of_another_topic_is_worth_a_look():
    own, own_angles = crowd("events", 0)
    other, other_angles = crowd("facebook", 90, line=200)
    lost = example("missä ryhmässä", "events", line=7)
    examples, angles = [*own, *other, lost], [*own_angles, *other_angles, 90.02]
    (found,) = check_misplaced(examples, vectors(*angles))
    assert (found.severity, found.kind, found.line) == ("warning", "looks like another topic", 7)
    assert 'in facebook, for example "facebook 0" (data/nlu/fi/advice.yml:200)' in found.message


@pytest.mark.parametrize("companions", [1, 3])
def test_an_example_with_one_of_its_own_nearby_is_fine(companions):
    own, own_angles = crowd("events", 0)
    other, other_angles = crowd("facebook", 90)
    lost = [example(f"missä ryhmässä {n}", "events") for n in range(companions + 1)]
    angles = [*own_angles, *other_angles, *(90 + n / 100 for n in range(companions + 1))]
    assert list(check_misplaced([*own, *other, *lost], vectors(*angles))) == []


def test_where_several_topics_meet_nothing_is_misplaced():
    groups = [crowd(name, 90, count=4) for name in ("facebook", "twitter_x", "linkedin_start")]
    own, own_angles = crowd("events", 0)
    examples = [*own, *(one for group, _ in groups for one in group), example("missä", "events")]
    angles = [*own_angles, *(angle for _, some in groups for angle in some), 90.2]
    assert list(check_misplaced(examples, vectors(*angles))) == []


def test_other_languages_are_not_neighbours():
    own, own_angles = crowd("events", 0)
    other, other_angles = crowd("facebook", 90, language="sv")
    lost = example("missä ryhmässä", "events")
    angles = [*own_angles, *other_angles, 90]
    assert list(check_misplaced([*own, *other, lost], vectors(*angles))) == []


def test_what_means_its_topic_only_after_an_answer_is_left_out():
    own, own_angles = crowd("events", 0)
    other, other_angles = crowd("facebook", 90)
    lost = example("entä siellä", "events", after="facebook")
    angles = [*own_angles, *other_angles, 90]
    assert list(check_misplaced([*own, *other, lost], vectors(*angles))) == []


def test_a_handful_of_examples_has_no_neighbourhood():
    own, angles = crowd("events", 0, count=10)
    assert list(check_misplaced(own, vectors(*angles))) == []
