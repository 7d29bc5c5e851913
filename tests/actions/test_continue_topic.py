"""Going on with a topic, in the way that is asked for, until nothing is left of it."""

from __future__ import annotations

import pytest

LANGUAGES = ("fi", "sv", "en")
ACTION = "action_continue_topic"
TOPIC = "linkedin_invite"


@pytest.fixture
def go_on(run_action, slots_of):
    """Return a function that goes on with a topic and keeps what the conversation holds."""
    slots = {"language": "fi", "current_topic": TOPIC, "shown_passages": [], "last_answer": []}

    def go(way: str | None = None, **known) -> dict:
        nonlocal slots
        slots |= known
        entities = ({"entity": "continuation", "value": way},) if way else ()
        result = run_action(ACTION, intent="more", entities=entities, **slots)
        slots |= slots_of(result)
        (message,) = result["responses"]
        return message

    return go


def of(library, part: str) -> list:
    return library.part(TOPIC, part)


@pytest.mark.parametrize("language", LANGUAGES)
def test_more_gives_the_next_tips_in_the_same_language(go_on, library, language):
    tips = of(library, "tips")
    message = go_on(language=language, shown_passages=[tip.key for tip in tips[:2]])
    expected = [f"- {tip.texts.in_language(language)}" for tip in tips[2:4]]
    assert message["text"].splitlines() == expected
    assert message["custom"]["topic"] == TOPIC
    assert message["custom"]["sources"]


def test_more_and_more_shows_every_tip_once_then_says_so_and_offers_what_is_near(go_on, library):
    lines: list[str] = []
    for _ in range(9):
        message = go_on()
        if message["response"]:
            break
        lines += message["text"].splitlines()
    assert lines == [f"- {tip.texts.fi}" for tip in of(library, "tips")]
    assert message["response"] == "utter_no_more_tips"
    assert [button["payload"] for button in message["buttons"]] == [
        f"/{name}" for name in library.advice[TOPIC].next
    ]


def test_everything_is_all_that_was_not_told_yet(go_on, library):
    tips = of(library, "tips")
    message = go_on("everything", shown_passages=[tips[0].key])
    assert message["text"].splitlines() == [f"- {tip.texts.fi}" for tip in tips[1:]]
    assert go_on("everything")["response"] == "utter_no_more_tips"


def test_an_example_shows_a_tip_that_was_told(go_on, library):
    last = library.advice[TOPIC].examples[-1]
    told = [f"{TOPIC}/tips/{last.tip}"]
    others = [each for each in library.advice[TOPIC].examples if each.tip == last.tip]
    message = go_on("example", language="en", shown_passages=told)
    assert message["text"] == f"**Example:** {others[0].en}"


def test_an_example_of_the_last_answer_comes_before_one_of_what_was_told_earlier(go_on, library):
    first, *_, last = library.advice[TOPIC].examples
    told = [f"{TOPIC}/tips/{first.tip}", f"{TOPIC}/tips/{last.tip}"]
    assert first.tip != last.tip
    message = go_on("example", shown_passages=told, last_answer=told[1:])
    assert message["text"] == f"**Esimerkki:** {last.fi}"


def test_examples_come_once_each_and_then_it_says_so_and_leads_on(go_on, library):
    texts = [go_on("example")["text"] for _ in of(library, "examples")]
    assert len(set(texts)) == len(of(library, "examples"))
    message = go_on("example")
    assert message["response"] == "utter_no_more_examples"
    payloads = [button["payload"] for button in message["buttons"]]
    assert "/more" in payloads
    assert '/more{"continuation": "example"}' not in payloads


@pytest.mark.parametrize(
    ("way", "part", "response"),
    [("why", "why", "utter_no_more_reasons"), ("finland", "finland", "utter_no_note_on_finland")],
)
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_reason_and_what_is_so_in_finland_are_told_once(
    go_on, library, way, part, response, language
):
    message = go_on(way, language=language)
    for passage in of(library, part):
        assert passage.texts.in_language(language) in message["text"]
    assert message["custom"]["sources"]
    assert go_on(way)["response"] == response


@pytest.mark.parametrize("language", LANGUAGES)
def test_simpler_says_the_last_answer_again_in_easy_language(go_on, library, language):
    easy = of(library, "easy")
    last = [f"{TOPIC}/short", easy[1].says[-1]]
    message = go_on("simpler", language=language, last_answer=last, shown_passages=last)
    assert message["text"] == (
        f"{easy[0].texts.in_language(language)}\n\n- {easy[1].texts.in_language(language)}"
    )


def test_simpler_after_what_has_no_easy_wording_gives_the_easy_answer(go_on, library):
    message = go_on("simpler", last_answer=[f"{TOPIC}/why"])
    assert message["text"].startswith(of(library, "easy")[0].texts.fi)


def test_in_easy_language_more_tips_are_easy_first_and_the_way_back_is_offered(go_on, library):
    message = go_on(easy_language=True)
    easy = of(library, "easy")[1:3]
    assert message["text"].splitlines() == [f"- {tip.texts.fi}" for tip in easy]
    payloads = [button["payload"] for button in message["buttons"]]
    assert '/switch_language{"language": "fi"}' in payloads
    assert '/more{"continuation": "simpler"}' not in payloads


def test_easy_and_ordinary_tips_do_not_stand_side_by_side(go_on, library):
    wordings = []
    for _ in range(9):
        message = go_on(easy_language=True)
        if message["response"]:
            break
        lines = message["text"].splitlines()
        easy = {f"- {each.texts.fi}" for each in of(library, "easy")}
        wordings.append({line in easy for line in lines})
    assert wordings[0] == {True}
    assert wordings[-1] == {False}
    assert all(len(wording) == 1 for wording in wordings)


def test_what_was_typed_decides_where_no_button_does(run_action, library):
    result = run_action(
        ACTION,
        intent="more",
        language="sv",
        current_topic=TOPIC,
        message={"continuation": "why"},
    )
    assert of(library, "why")[0].texts.sv in result["responses"][0]["text"]


@pytest.mark.parametrize("way", ["a way of tomorrow", "next"])
def test_a_way_that_is_not_known_gives_tips(go_on, library, way):
    assert go_on(way)["text"].startswith(f"- {of(library, 'tips')[0].texts.fi}")


@pytest.mark.parametrize("way", [None, "example", "why", "finland", "simpler", "everything"])
@pytest.mark.parametrize("topic", [None, "removed_from_the_content"])
def test_without_a_topic_it_asks_for_one(run_action, topic, way):
    result = run_action(
        ACTION,
        intent="more",
        entities=({"entity": "continuation", "value": way},) if way else (),
        language="fi",
        current_topic=topic,
    )
    assert [message["response"] for message in result["responses"]] == ["utter_no_topic_yet"]
    assert result["events"] == []


def test_the_last_tips_offer_no_more_of_them(go_on, library):
    tips = of(library, "tips")
    message = go_on(language="en", shown_passages=[tip.key for tip in tips[:-1]])
    assert message["text"] == f"- {tips[-1].texts.en}"
    assert "/more" not in [button["payload"] for button in message["buttons"]]
