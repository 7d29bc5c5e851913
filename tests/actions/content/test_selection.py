"""What is shown next: never the same twice, nothing left out."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.content.loader import load_library
from actions.content.selection import nearest_topics, select_tips, tip_key

LIBRARY = load_library()
topics = st.sampled_from(sorted(LIBRARY.tips))


@given(topics, st.lists(st.integers(1, 5), min_size=8, max_size=8))
def test_no_tip_comes_twice_until_all_have_come_once(topic, counts):
    shown: list[str] = []
    for count in counts:
        selection = select_tips(LIBRARY, topic, shown=shown, count=count)
        keys = [tip_key(topic, tip) for tip in selection.tips]
        assert not set(keys) & set(shown)
        shown += keys
        assert selection.remaining == len(LIBRARY.tips[topic].tips) - len(shown)
    assert shown == [tip_key(topic, tip) for tip in LIBRARY.tips[topic].tips]


@given(topics, st.sets(st.text(max_size=5)), st.integers(0, 9))
def test_never_more_than_asked_for_and_what_others_showed_does_not_matter(topic, shown, count):
    selection = select_tips(LIBRARY, topic, shown=shown, count=count)
    assert selection.tips == LIBRARY.tips[topic].tips[:count]


def test_a_topic_without_advice_is_an_error():
    with pytest.raises(KeyError):
        select_tips(LIBRARY, "greet", shown=(), count=2)


@pytest.mark.parametrize("count", [0, 1, 3])
def test_the_nearest_topics_keep_the_editors_order(count):
    following = LIBRARY.tips["linkedin_invite"].next
    assert nearest_topics(LIBRARY, "linkedin_invite", count=count) == following[:count]
