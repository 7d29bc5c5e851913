"""An answer from the curated content."""

from __future__ import annotations

import pytest

LANGUAGES = ("fi", "sv", "en")
ACTION = "action_answer_topic"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_topic_is_answered_with_words_tips_and_sources(run_action, library, language):
    for topic, content in library.tips.items():
        (message,) = run_action(ACTION, intent=topic, language=language)["responses"]
        assert message["text"].startswith(content.short.in_language(language))
        assert f"- {content.tips[0].in_language(language)}" in message["text"]
        assert message["custom"]["sources"], topic
        assert (
            message["custom"] | {"kind": "tip", "topic": topic, "language": language}
            == (message["custom"])
        )


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_buttons_lead_on_in_the_same_language(run_action, library, language):
    (message,) = run_action(ACTION, intent="linkedin_invite", language=language)["responses"]
    assert message["buttons"][0] == {
        "title": library.topics["more"].title.in_language(language),
        "payload": "/more",
    }
    assert [button["payload"] for button in message["buttons"][1:]] == [
        f"/{name}" for name in library.tips["linkedin_invite"].next
    ]


def test_the_conversation_remembers_the_topic_and_the_tips(run_action, slots_of, library):
    result = run_action(ACTION, intent="events", language="fi", shown_tips=["other/tip"])
    first, second = (f"events/{tip.id}" for tip in library.tips["events"].tips[:2])
    assert slots_of(result) == {
        "current_topic": "events",
        "shown_tips": ["other/tip", first, second],
    }


def test_asked_again_it_gives_other_tips(run_action, slots_of):
    first = run_action(ACTION, intent="events", language="fi")
    again = run_action(ACTION, intent="events", **(slots_of(first) | {"language": "fi"}))
    one, two = first["responses"][0]["text"], again["responses"][0]["text"]
    assert set(one.splitlines()) & set(two.splitlines()) <= {one.splitlines()[0], ""}


def test_when_every_tip_was_shown_the_short_answer_stays_with_its_sources(run_action, library):
    seen = [f"events/{tip.id}" for tip in library.tips["events"].tips]
    (message,) = run_action(ACTION, intent="events", language="en", shown_tips=seen)["responses"]
    assert message["text"] == library.tips["events"].short.en
    assert message["custom"]["sources"]
    assert "/more" not in [button["payload"] for button in message["buttons"]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_two_questions_get_two_answers_each_with_its_topic(run_action, slots_of, library, language):
    result = run_action(
        ACTION, intent="events", language=language, message={"further_topics": ["shy_or_hard"]}
    )
    first, second = result["responses"]
    assert [first["custom"]["topic"], second["custom"]["topic"]] == ["events", "shy_or_hard"]
    assert second["text"].startswith(library.tips["shy_or_hard"].short.in_language(language))
    assert slots_of(result)["current_topic"] == "shy_or_hard"
    shown = slots_of(result)["shown_tips"]
    assert {key.split("/")[0] for key in shown} == {"events", "shy_or_hard"}
    # "More" goes on with the topic answered last, so only there it may be offered.
    assert "/more" not in [button["payload"] for button in first["buttons"]]
    assert "/more" in [button["payload"] for button in second["buttons"]]


@pytest.mark.parametrize("further", [["greet"], ["events"], ["a topic of tomorrow"], None])
def test_what_has_no_content_of_its_own_gets_no_second_answer(run_action, further):
    result = run_action(ACTION, intent="events", language="fi", message={"further_topics": further})
    assert len(result["responses"]) == 1


def test_what_was_understood_counts_not_the_first_of_the_ranking(run_action):
    ranking = [{"name": "out_of_scope", "confidence": 0.6}, {"name": "events", "confidence": 0.3}]
    result = run_action(ACTION, intent="events", language="fi", message={"intent_ranking": ranking})
    assert [message["custom"]["topic"] for message in result["responses"]] == ["events"]
