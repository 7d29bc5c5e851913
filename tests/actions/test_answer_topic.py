"""An answer from the curated content."""

from __future__ import annotations

import numpy as np
import pytest

from actions import tip_search

LANGUAGES = ("fi", "sv", "en")
ACTION = "action_answer_topic"
# Answered in a dialogue of its own.
SEARCH = "find_mentoring"


@pytest.fixture(scope="module")
def advice(library):
    return {topic: each for topic, each in library.advice.items() if topic != SEARCH}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_topic_is_answered_with_words_tips_and_sources(run_action, advice, language):
    for topic, each in advice.items():
        (message,) = run_action(ACTION, intent=topic, language=language)["responses"]
        assert message["text"].startswith(each.short.in_language(language))
        assert f"- {each.tips[0].in_language(language)}" in message["text"]
        assert message["custom"]["sources"], topic
        assert (
            message["custom"] | {"kind": "tip", "topic": topic, "language": language}
            == (message["custom"])
        )


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_topic_is_answered_in_easy_language(run_action, library, advice, language):
    for topic in advice:
        easy, *tips = library.part(topic, "easy")
        (message,) = run_action(ACTION, intent=topic, language=language, easy_language=True)[
            "responses"
        ]
        assert message["text"].startswith(easy.texts.in_language(language))
        assert f"- {tips[0].texts.in_language(language)}" in message["text"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_buttons_lead_on_in_the_same_language(run_action, library, language):
    (message,) = run_action(ACTION, intent="linkedin_invite", language=language)["responses"]
    assert [button["title"] for button in message["buttons"][:3]] == [
        library.continuations[way].title.in_language(language)
        for way in ("next", "example", "simpler")
    ]
    assert [button["payload"] for button in message["buttons"][3:]] == [
        f"/{name}" for name in library.advice["linkedin_invite"].next
    ]


def test_the_conversation_remembers_the_topic_and_what_was_shown(run_action, slots_of, library):
    result = run_action(ACTION, intent="events", language="fi", shown_passages=["other/why"])
    first, second = (f"events/tips/{tip.id}" for tip in library.advice["events"].tips[:2])
    assert slots_of(result) == {
        "current_topic": "events",
        "shown_passages": ["other/why", "events/short", first, second],
        "last_answer": ["events/short", first, second],
    }


def test_asked_again_it_gives_other_tips_and_not_the_same_answer(run_action, slots_of):
    first = run_action(ACTION, intent="events", language="fi")
    again = run_action(ACTION, intent="events", **(slots_of(first) | {"language": "fi"}))
    one, two = first["responses"][0]["text"], again["responses"][0]["text"]
    assert set(one.splitlines()) & set(two.splitlines()) == set()


def test_when_every_tip_was_shown_the_short_answer_stays_with_its_sources(run_action, library):
    seen = ["events/short", *(f"events/tips/{tip.id}" for tip in library.advice["events"].tips)]
    (message,) = run_action(ACTION, intent="events", language="en", shown_passages=seen)[
        "responses"
    ]
    assert message["text"] == library.advice["events"].short.en
    assert message["custom"]["sources"]
    assert "/more" not in [button["payload"] for button in message["buttons"]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_is_new_in_finland_is_told_what_is_so_here_once_a_topic(
    run_action, slots_of, library, language
):
    slots = {"language": language, "newcomer": True}
    notes = [note.in_language(language) for note in library.advice["approach_people"].finland]
    assert notes
    said = []
    for _ in range(len(notes) + 1):
        result = run_action(ACTION, intent="approach_people", **slots)
        slots |= slots_of(result)
        said.append([note for note in notes if note in result["responses"][0]["text"]])
    assert said == [*([note] for note in notes), []]


def test_who_is_not_new_is_not_told(run_action, library):
    (message,) = run_action(ACTION, intent="approach_people", language="en")["responses"]
    assert all(note.en not in message["text"] for note in library.advice["approach_people"].finland)


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_questions_get_two_answers_each_with_its_topic(run_action, slots_of, library, language):
    result = run_action(
        ACTION, intent="events", language=language, message={"further_topics": ["shy_or_hard"]}
    )
    first, second = result["responses"]
    assert [first["custom"]["topic"], second["custom"]["topic"]] == ["events", "shy_or_hard"]
    assert second["text"].startswith(library.advice["shy_or_hard"].short.in_language(language))
    assert slots_of(result)["current_topic"] == "shy_or_hard"
    shown = slots_of(result)["shown_passages"]
    assert {key.split("/")[0] for key in shown} == {"events", "shy_or_hard"}
    # "More" goes on with the topic answered last, so only there it may be offered.
    assert "/more" not in [button["payload"] for button in first["buttons"]]
    assert "/more" in [button["payload"] for button in second["buttons"]]


def opened(result) -> list[str]:
    return [each["name"] for each in result["events"] if each["event"] == "followup"]


def test_the_search_for_a_mentor_is_opened_and_not_answered(run_action):
    result = run_action(ACTION, intent=SEARCH, language="fi")
    assert result["responses"] == []
    assert opened(result) == ["mentoring_form"]


@pytest.mark.parametrize(
    ("intent", "further"), [("events", [SEARCH]), (SEARCH, ["events"]), ("events", [SEARCH] * 2)]
)
def test_beside_another_topic_the_search_follows_its_answer(run_action, slots_of, intent, further):
    result = run_action(ACTION, intent=intent, language="fi", message={"further_topics": further})
    assert [each["custom"]["topic"] for each in result["responses"]] == ["events"]
    assert opened(result) == ["mentoring_form"]
    assert result["events"][-1]["event"] == "followup"
    assert slots_of(result)["current_topic"] == "events"


@pytest.mark.parametrize("further", [["greet"], ["events"], ["a topic of tomorrow"], None])
def test_what_has_no_content_of_its_own_gets_no_second_answer(run_action, further):
    result = run_action(ACTION, intent="events", language="fi", message={"further_topics": further})
    assert len(result["responses"]) == 1


def test_what_was_understood_counts_not_the_first_of_the_ranking(run_action):
    ranking = [{"name": "out_of_scope", "confidence": 0.6}, {"name": "events", "confidence": 0.3}]
    result = run_action(ACTION, intent="events", language="fi", message={"intent_ranking": ranking})
    assert [message["custom"]["topic"] for message in result["responses"]] == ["events"]


class Nearest:
    """An encoder for which a question is near to one tip, by a word that stands only there."""

    def __init__(self, word: str) -> None:
        self._word = word

    def encode(self, text: str) -> np.ndarray:
        return np.array([1.0, 0.0] if self._word in text else [0.0, 1.0], dtype=np.float32)

    def encode_all(self, texts: list[str]) -> np.ndarray:
        return np.stack([self.encode(text) for text in texts])


def test_a_tip_told_before_that_answers_best_is_pointed_at_and_not_repeated(run_action, library):
    tips = library.part("events", "tips")
    word = tips[4].texts.fi[10:60]
    tip_search.use_encoder(Nearest(word))
    try:
        result = run_action(
            "action_answer_topic",
            intent="events",
            language="fi",
            text=word,
            shown_passages=["events/short", tips[4].key],
        )
    finally:
        tip_search.use_encoder(None)
    (message,) = result["responses"]
    heading = tips[4].texts.fi.split("**")[1]
    assert message["text"].startswith(f"Kerroin tästä jo: **{heading}**\n\n- ")
    assert tips[4].texts.fi not in message["text"]


def test_the_tip_that_answers_the_question_comes_first_and_a_button_keeps_the_order(
    run_action, library
):
    tips = library.part("events", "tips")
    word = tips[4].texts.fi[10:60]
    tip_search.use_encoder(Nearest(word))
    try:
        typed = run_action("action_answer_topic", intent="events", language="fi", text=word)
        pressed = run_action("action_answer_topic", intent="events", language="fi", text="/events")
    finally:
        tip_search.use_encoder(None)
    first = [
        each["responses"][0]["text"].split("\n\n")[1].splitlines()[0] for each in (typed, pressed)
    ]
    assert first == [f"- {tips[4].texts.fi}", f"- {tips[0].texts.fi}"]
