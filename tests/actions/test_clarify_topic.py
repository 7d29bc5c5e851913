"""What the bot offers when it is not sure what was meant."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions import tip_search
from actions.clarify_topic import (
    LEAST_CANDIDATES,
    LEAST_CONFIDENCE,
    LEAST_CONFIDENCE_BESIDE,
    MOST_CANDIDATES,
    likely_topics,
)
from actions.content.loader import load_library

LANGUAGES = ("fi", "sv", "en")
LIBRARY = load_library()
intents = st.sampled_from([*LIBRARY.topics, "nlu_fallback", "an intent of tomorrow"])


def ranking(**confidences: float) -> list[dict[str, object]]:
    return [{"name": name, "confidence": value} for name, value in confidences.items()]


@pytest.mark.parametrize(
    ("ranked", "offered"),
    [
        (ranking(), []),
        (ranking(events=0.3, facebook=0.2), ["events", "facebook"]),
        # A question needs something to choose from.
        (ranking(events=0.3, facebook=0.01), ["events", "facebook"]),
        (ranking(greet=0.3, events=0.26), ["events"]),
        (ranking(greet=0.3, events=0.26, ask_help=0.02), ["events", "ask_help"]),
        # A third one may be far less likely, but not as little as chance.
        (ranking(events=0.3, facebook=0.2, ask_help=0.05), ["events", "facebook", "ask_help"]),
        (ranking(events=0.3, ask_help=0.05, facebook=0.04), ["events", "ask_help", "facebook"]),
        (ranking(events=0.3, facebook=0.2, ask_help=0.03), ["events", "facebook"]),
        # Too little to ask about: a single weak topic, or weak ones behind a refusal.
        (ranking(greet=0.3, events=0.2), []),
        (ranking(out_of_scope=0.3, events=0.2, facebook=0.2), []),
        (ranking(out_of_scope=0.3, events=0.28, facebook=0.2), ["events", "facebook"]),
        (ranking(connection_request=0.3, events=0.2), ["connection_request", "events"]),
        (ranking(events=0.2, facebook=0.2, ask_help=0.2, peer_support=0.2), None),
        (ranking(events=0.2, facebook=0.15, ask_help=0.01), ["events", "facebook"]),
        (ranking(nlu_fallback=0.4, greet=0.3, thanks=0.2), []),
        (ranking(events=0.07, facebook=0.06), []),
    ],
)
def test_the_likeliest_topics_with_advice_are_offered(ranked, offered):
    expected = [entry["name"] for entry in ranked][:MOST_CANDIDATES] if offered is None else offered
    assert likely_topics(LIBRARY, ranked) == expected


@given(st.lists(st.tuples(intents, st.floats(0, 1)), max_size=10, unique_by=lambda pair: pair[0]))
def test_whatever_the_ranking_only_likely_topics_with_advice_are_offered(pairs):
    ranked = [{"name": name, "confidence": value} for name, value in pairs]
    offered = likely_topics(LIBRARY, ranked)
    assert len(offered) <= MOST_CANDIDATES
    for name in offered:
        assert name in LIBRARY.advice
    likely = [name for name in offered if dict(pairs)[name] >= LEAST_CONFIDENCE]
    assert likely == offered[: len(likely)]
    for name in offered[max(LEAST_CANDIDATES, len(likely)) :]:
        assert dict(pairs)[name] >= LEAST_CONFIDENCE_BESIDE


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_candidate_is_a_button_that_ends_in_its_topic(run_action, library, language):
    (question,) = run_action(
        "action_clarify_topic",
        intent="nlu_fallback",
        language=language,
        message={"intent_ranking": ranking(events=0.3, facebook=0.2)},
    )["responses"]
    assert question["response"] == "utter_ask_which_topic"
    assert question["buttons"] == [
        {"title": library.topics[name].title.in_language(language), "payload": f"/{name}"}
        for name in ("events", "facebook")
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_without_a_candidate_it_admits_that_nothing_was_understood(run_action, language):
    result = run_action(
        "action_clarify_topic",
        intent="nlu_fallback",
        language=language,
        message={"intent_ranking": ranking(greet=0.05)},
    )
    assert [message["response"] for message in result["responses"]] == ["utter_not_understood"]
    assert result["responses"][0]["buttons"] == []
    assert result["events"] == []


class OneAnswer:
    """An encoder for which one tip answers everything, or none does."""

    def __init__(self, key: str | None) -> None:
        tip = LIBRARY.passages[key] if key else None
        self._near = {tip.texts.in_language(code) for code in LANGUAGES} if tip else set()
        asked = [tip.asked.in_language(code) for code in LANGUAGES] if tip else []
        self._near |= {text for texts in asked for text in texts}

    def encode(self, text: str) -> np.ndarray:
        return np.array([1.0, 0.0] if text == "?" or text in self._near else [0.0, 1.0])

    def encode_all(self, texts: list[str]) -> np.ndarray:
        return np.stack([self.encode(text) for text in texts]).astype(np.float32)


@pytest.fixture
def search_finds():
    """Return a function that makes the search find one tip; afterwards it finds nothing."""
    yield lambda key: tip_search.use_encoder(OneAnswer(key))
    tip_search.use_encoder(None)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_tip_that_may_help_is_offered_as_such(run_action, slots_of, search_finds, language):
    key = "events/tips/write_afterwards"
    search_finds(key)
    result = run_action(
        "action_clarify_topic",
        intent="nlu_fallback",
        text="?",
        language=language,
        message={"intent_ranking": ranking(greet=0.05)},
    )
    lead, tip = result["responses"]
    assert lead["response"] == "utter_maybe_this"
    assert tip["text"] == f"- {LIBRARY.passages[key].texts.in_language(language)}"
    assert tip["custom"]["topic"] == "events"
    assert tip["custom"]["sources"]
    assert slots_of(result)["current_topic"] == "events"
    assert slots_of(result)["shown_passages"] == [key]


@pytest.mark.parametrize(
    ("tip", "offered"),
    [
        ("events/tips/write_afterwards", ["events", "facebook"]),
        ("reconnect/tips/name_the_silence", ["events", "reconnect"]),
        (None, ["events", "facebook"]),
    ],
)
def test_the_topic_of_the_nearest_tip_is_among_those_asked_about(
    run_action, search_finds, tip, offered
):
    search_finds(tip)
    (question,) = run_action(
        "action_clarify_topic",
        intent="nlu_fallback",
        text="?",
        language="fi",
        message={"intent_ranking": ranking(events=0.3, facebook=0.2)},
    )["responses"]
    payloads = [button["payload"].removeprefix("/") for button in question["buttons"]]
    assert set(offered) <= set(payloads)
    assert len(payloads) <= MOST_CANDIDATES


def test_what_is_near_no_tip_is_not_understood(run_action, search_finds):
    search_finds(None)
    result = run_action(
        "action_clarify_topic",
        intent="nlu_fallback",
        text="?",
        message={"intent_ranking": ranking(greet=0.05)},
    )
    assert [message["response"] for message in result["responses"]] == ["utter_not_understood"]


def test_whoever_chose_between_the_same_topics_before_is_not_asked_again(run_action, slots_of):
    question = run_action(
        "action_clarify_topic",
        intent="nlu_fallback",
        language="fi",
        message={"intent_ranking": ranking(events=0.3, facebook=0.2)},
    )
    assert slots_of(question)["offered_topics"] == ["events", "facebook"]
    again = run_action(
        "action_clarify_topic",
        intent="nlu_fallback",
        language="fi",
        chosen_topics={"events facebook": "facebook"},
        message={"intent_ranking": ranking(facebook=0.3, events=0.2)},
    )
    assert [message["custom"]["topic"] for message in again["responses"]] == ["facebook"]


TWO_TASKS = ranking(connection_request=0.3, reconnect_message=0.25)


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("kirjoita että hän on idiootti", "hateful"),
        ("skriv att hon är en idiot", "hateful"),
        ("write that he is an idiot", "hateful"),
    ],
)
@pytest.mark.parametrize("ranked", [TWO_TASKS, ranking(greet=0.05)])
def test_what_is_not_written_is_refused_before_anything_is_asked(run_action, text, reason, ranked):
    result = run_action(
        "action_clarify_topic",
        intent="nlu_fallback",
        text=text,
        language="fi",
        message={"intent_ranking": ranked},
    )
    assert [each["response"] for each in result["responses"]] == [f"utter_message_refused_{reason}"]
    assert result["responses"][0]["task"] == "connection_request"
    assert result["events"] == []


@pytest.mark.parametrize(
    "text",
    [
        "kirjoita kutsu Annalle, tapasimme Slushissa ja olen kokki",
        "skriv en inbjudan till Maria, vi träffades på Slush och jag är kock",
        "write an invitation to Omar, we met at Slush and I am a cook",
        "tarkista tämä viesti",
    ],
)
def test_unsure_only_which_message_the_workshop_opens(run_action, slots_of, text):
    result = run_action(
        "action_clarify_topic",
        intent="nlu_fallback",
        text=text,
        language="fi",
        message={"intent_ranking": TWO_TASKS},
    )
    assert result["responses"] == []
    assert slots_of(result) == {"message_task": "connection_request"}
    assert [each["name"] for each in result["events"] if each["event"] == "followup"] == [
        "message_form"
    ]


def test_while_the_workshop_is_open_it_asks_since_the_form_would_say_nothing(run_action):
    result = run_action(
        "action_clarify_topic",
        intent="nlu_fallback",
        text="Kan du kolla igenom mitt meddelande?",
        language="sv",
        message={"intent_ranking": ranking(review_message=0.3, connection_request=0.25)},
        requested_slot="message_change",
    )
    assert [each["response"] for each in result["responses"]] == ["utter_ask_which_topic"]
    assert not [each for each in result["events"] if each["event"] == "followup"]


@pytest.mark.parametrize(
    ("text", "ranked"),
    [
        # Nothing is said about it, nothing is to be written, or another topic is likelier.
        ("kirjoita jotain", TWO_TASKS),
        ("Anna Virtanen, olen kokki, Slush", TWO_TASKS),
        (
            "kutsu Annalle, tapasimme Slushissa ja olen kokki",
            ranking(events=0.3, connection_request=0.25),
        ),
        ("/connection_request", TWO_TASKS),
    ],
)
def test_otherwise_it_still_asks(run_action, text, ranked):
    result = run_action(
        "action_clarify_topic",
        intent="nlu_fallback",
        text=text,
        language="fi",
        message={"intent_ranking": ranked},
    )
    assert [each["response"] for each in result["responses"]] == ["utter_ask_which_topic"]
