"""What is shown next: never the same twice, nothing left out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.content.loader import load_library
from actions.content.selection import (
    TIPS_A_TURN,
    first_answer,
    in_wording,
    is_tip,
    nearest_topics,
    unseen,
    unseen_tips,
)

LIBRARY = load_library()
topics = st.sampled_from(sorted(LIBRARY.advice))


@given(topics, st.lists(st.booleans(), min_size=1, max_size=9))
def test_asked_again_and_again_no_advice_comes_twice_and_all_of_it_comes(topic, easy_turns):
    shown: list[str] = []
    advised: list[str] = []
    for easy in [*easy_turns, *[False] * 8]:
        for passage in first_answer(LIBRARY, topic, shown=shown, easy=easy):
            shown += passage.says
            advised += [passage.says[-1]] if is_tip(passage) else []
    assert sorted(advised) == sorted(tip.key for tip in LIBRARY.part(topic, "tips"))


@pytest.mark.parametrize("easy", [False, True])
@given(topic=topics)
def test_the_first_answer_begins_with_the_short_one_in_the_wording_asked_for(easy, topic):
    first, *tips = first_answer(LIBRARY, topic, shown=(), easy=easy)
    assert first.key == f"{topic}/{'easy' if easy else 'short'}"
    assert len(tips) == TIPS_A_TURN
    assert {tip.part for tip in tips} == {"easy" if easy else "tips"}


@given(topics)
def test_the_short_answer_is_not_repeated_while_there_are_new_tips(topic):
    tips = first_answer(LIBRARY, topic, shown=[f"{topic}/short"])
    assert [tip.part for tip in tips] == ["tips"] * TIPS_A_TURN


@given(topics)
def test_when_nothing_is_new_the_short_answer_stays(topic):
    everything = [passage.key for passage in LIBRARY.part(topic, "tips")]
    (only,) = first_answer(LIBRARY, topic, shown=[*everything, f"{topic}/short"])
    assert only.key == f"{topic}/short"


def test_the_tips_come_in_the_order_in_which_they_answer():
    backwards = first_answer(
        LIBRARY, "events", shown=(), order=lambda tips: sorted(tips, key=lambda tip: tip.key)
    )
    keys = sorted(tip.key for tip in LIBRARY.part("events", "tips"))
    assert [tip.key for tip in backwards[1:]] == keys[:TIPS_A_TURN]


@given(topics)
def test_in_easy_language_easy_tips_come_first_however_well_others_answer(topic):
    easy_last = first_answer(
        LIBRARY,
        topic,
        shown=(),
        easy=True,
        order=lambda tips: sorted(tips, key=lambda tip: tip.part == "easy"),
    )
    assert [tip.part for tip in easy_last] == ["easy"] * (1 + TIPS_A_TURN)


@given(topics)
def test_a_tip_told_in_easy_language_is_told(topic):
    easy = [each for each in LIBRARY.part(topic, "easy") if is_tip(each)]
    shown = [key for each in easy for key in each.says]
    left = unseen_tips(LIBRARY, topic, shown=shown)
    assert len(left) == len(LIBRARY.part(topic, "tips")) - len(easy)
    assert unseen_tips(LIBRARY, topic, shown=shown, easy=True) == left


@given(topics)
def test_the_other_wording_and_back_is_the_same_advice(topic):
    passages = [*LIBRARY.part(topic, "short"), *LIBRARY.part(topic, "tips")]
    easy = in_wording(LIBRARY, passages, easy=True)
    assert easy[0].key == f"{topic}/easy"
    assert [each.says[-1] for each in easy[1:]] == [each.key for each in passages[1:]]
    assert in_wording(LIBRARY, easy, easy=False) == passages


@given(topics, st.sets(st.text(max_size=5)))
def test_what_other_topics_showed_does_not_matter(topic, shown):
    assert unseen(LIBRARY, topic, "examples", shown=shown) == LIBRARY.part(topic, "examples")


def test_a_topic_without_advice_is_an_error():
    with pytest.raises(KeyError):
        first_answer(LIBRARY, "greet", shown=())


@pytest.mark.parametrize("count", [0, 1, 3])
def test_the_nearest_topics_keep_the_editors_order(count):
    following = LIBRARY.advice["linkedin_invite"].next
    assert nearest_topics(LIBRARY, "linkedin_invite", count=count) == following[:count]
