"""From readings to what is answered, with scores that are made up."""

from __future__ import annotations

import numpy as np
import pytest

from bot.understanding.abstention import Thresholds
from bot.understanding.context import NO_CONTEXT, Context
from bot.understanding.decision import LONG_MESSAGE, Understanding
from bot.understanding.intents import DISTRESS, REFUSAL, UNSURE
from bot.understanding.reading import View, read

INTENTS = sorted(["events", "facebook", "greet", "long_term", DISTRESS, REFUSAL])


class Model:
    """Knows its intents."""

    intents = INTENTS


class Classifier:
    """Scores a text by the words that it holds: each intent's name counts for it."""

    model = Model()

    def score(self, views):
        rows = []
        for view in views:
            row = np.array([0.1 + view.text.count(name) for name in INTENTS], dtype=np.float32)
            rows.append(row / row.sum())
        return np.stack(rows)

    def centre(self, views):
        return np.stack([view.vector for view in views])


class Abstention:
    """Takes probabilities for what they are."""

    def threshold(self, language):
        return Thresholds(refuse=0.6, answer=0.6)

    def judge(self, scores, centred, words):
        foreign = INTENTS.index(REFUSAL)
        return scores[:, foreign], np.delete(scores, foreign, axis=1).max(axis=1)


def look(text: str) -> View:
    return View(text, np.zeros(2, dtype=np.float32), np.zeros(len(INTENTS), dtype=np.float32))


def understand(text: str, context: Context = NO_CONTEXT):
    understanding = Understanding(Classifier(), Abstention())
    return understanding.understand(read(text, context, look), language="fi", ranked=3)


def test_one_sure_topic_is_answered():
    understood = understand("miten events")
    assert (understood.intent, understood.also) == ("events", ())
    assert understood.ranking[0][0] == "events"
    assert len(understood.ranking) == 3


def test_between_two_topics_it_is_unsure():
    assert understand("events facebook").intent == UNSURE


def test_what_is_not_ours_is_declined():
    assert understand("miten out_of_scope").intent == REFUSAL


def test_two_questions_get_two_topics():
    understood = understand("missä events? onko facebook hyvä?")
    assert (understood.intent, understood.also) == ("events", ("facebook",))


def test_a_third_question_waits():
    understood = understand("missä events? onko facebook hyvä? milloin long_term?")
    assert len([understood.intent, *understood.also]) == 2


def test_background_is_no_second_question():
    understood = understand("olen aina facebook täällä. missä events events events?")
    assert (understood.intent, understood.also) == ("events", ())


def test_small_talk_is_no_second_question():
    understood = understand("greet kuinka voit? missä events events?")
    assert (understood.intent, understood.also) == ("events", ())


def test_a_long_story_is_answered_by_its_question():
    story = "out_of_scope ja muuta sellaista. " * (LONG_MESSAGE // 4)
    assert understand(f"{story} missä events? {story}").intent == "events"


def test_a_story_without_a_question_is_judged_as_a_whole():
    assert understand("out_of_scope ja muuta sellaista. " * LONG_MESSAGE).intent == REFUSAL


@pytest.mark.parametrize("topic", ["events", "facebook"])
def test_what_a_message_leaves_open_the_topic_before_decides(topic):
    assert understand("entä sitten", Context(topic)).ranking[0][0] == topic


def test_a_new_question_means_the_same_after_any_topic():
    words = "facebook " * 9
    assert understand(words, Context("events")).intent == "facebook"


@pytest.mark.parametrize(("text", "topic"), [("eka", "facebook"), ("toinen", "events")])
def test_a_pointed_answer_chooses_from_what_was_offered(text, topic):
    understood = understand(text, Context(None, ("facebook", "events")))
    assert (understood.intent, understood.confidence) == (topic, 1.0)


def test_what_was_offered_is_likelier():
    assert (
        understand("events facebook", Context(None, ("facebook", "long_term"))).intent == "facebook"
    )


def test_distress_in_one_sentence_is_seen_in_a_long_message():
    story = "events ja muuta sellaista. " * 5
    assert max(understand(f"{story} distress distress.").distress) > max(understand(story).distress)
