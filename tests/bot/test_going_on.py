"""A conversation goes on after an answer, in every way and language, and repeats nothing."""

from __future__ import annotations

from collections import Counter

import pytest

from actions.content.loader import load_library

LIBRARY = load_library()
# A question, then: an example, the reason, simpler words, how it is here, more, all of it.
TALKS = {
    "fi": [
        "Miten kirjoitan LinkedIn-kutsun?",
        "anna esimerkki",
        "miksi?",
        "selkosuomeksi",
        "entä suomessa?",
        "lisää",
        "kerro kaikki tästä",
    ],
    "sv": [
        "Hur skriver jag en inbjudan på LinkedIn?",
        "ge ett exempel",
        "varför då?",
        "på lätt svenska",
        "hur är det i Finland då?",
        "fler tips",
        "berätta allt om det här",
    ],
    "en": [
        "How do I write a LinkedIn invitation?",
        "give me an example",
        "why?",
        "simpler words please",
        "what about in Finland?",
        "more tips",
        "tell me everything about this",
    ],
}
PARTS = ["short", "examples", "why", "easy", "finland", "tips"]
TOPIC = "linkedin_invite"


def parts_in(text: str, language: str) -> list[str]:
    """Return the keys of all passages of the topic that stand in a text."""
    return [
        passage.key
        for passage in LIBRARY.passages.values()
        if passage.topic == TOPIC and passage.texts.in_language(language) in text
    ]


async def say(assistant, conversation_id: str, *texts: str) -> list:
    return [await assistant.reply(conversation_id, text=text) for text in texts]


@pytest.mark.parametrize("language", TALKS)
async def test_every_way_to_go_on_gives_what_was_asked_for(assistant, language):
    conversation_id, _ = await assistant.start(language=language)
    # Without the mere "more", after which nothing may be left for "all of it".
    *texts, _, everything = TALKS[language]
    texts.append(everything)
    replies = await say(assistant, conversation_id, *texts)
    assert [reply.topic for reply in replies] == [TOPIC, *["more"] * 5]
    for reply, part, asked in zip(replies, PARTS, texts, strict=True):
        (message,) = reply.messages
        assert message.topic == TOPIC
        assert message.language == language
        keys = parts_in(message.text, language)
        assert part in {key.split("/")[1] for key in keys}, (asked, message.text)
        assert message.sources


@pytest.mark.parametrize("language", TALKS)
async def test_no_tip_comes_twice_and_the_end_is_said(assistant, language):
    conversation_id, _ = await assistant.start(language=language)
    question, *_, more, everything = TALKS[language]
    texts = []
    for text in [question, more, question, everything, more]:
        (message,) = (await assistant.reply(conversation_id, text=text)).messages
        texts.append(message)
    shown = Counter(
        key for message in texts for key in parts_in(message.text, language) if "/tips/" in key
    )
    assert set(shown) == {tip.key for tip in LIBRARY.part(TOPIC, "tips")}
    assert max(shown.values()) == 1
    last = texts[-1]
    assert parts_in(last.text, language) == []
    assert [button.payload for button in last.buttons] == [
        f"/{name}" for name in LIBRARY.advice[TOPIC].next
    ]


@pytest.mark.parametrize(
    ("language", "question", "wish"),
    [
        ("fi", "Mitä hyötyä mentorista on?", "saisiko saman selkokielellä"),
        ("fi", "Miten pidän yhteyttä vanhoihin tuttuihin?", "selkosuomi"),
        ("sv", "Vad har man för nytta av en mentor?", "enklare språk tack"),
        ("sv", "Var träffar jag nya människor?", "kan du säga samma sak på lättläst svenska"),
        ("en", "What is a mentor good for?", "easier words please"),
        ("en", "Where do I meet new people?", "simple English"),
    ],
)
async def test_easy_language_needs_only_its_name(assistant, language, question, wish):
    conversation_id, _ = await assistant.start(language=language)
    first, second = await say(assistant, conversation_id, question, wish)
    assert second.topic == "more"
    (easy,) = second.messages
    expected = LIBRARY.advice[first.topic].easy.short.in_language(language)
    assert easy.text.startswith(expected)


async def test_the_language_changes_and_everything_else_stays(assistant):
    conversation_id, _ = await assistant.start(language="fi")
    await say(assistant, conversation_id, TALKS["fi"][0], "anna esimerkki")
    _, again = (await assistant.reply(conversation_id, text="in English please")).messages
    (key,) = parts_in(again.text, "en")
    assert key.startswith(f"{TOPIC}/examples/")
    (more,) = (await assistant.reply(conversation_id, text="another example")).messages
    assert parts_in(more.text, "en")[0] != key


async def test_easy_language_stays_for_the_next_question_until_ordinary_is_asked_for(assistant):
    conversation_id, _ = await assistant.start(language="fi")
    await say(
        assistant, conversation_id, "Missä tapaan uusia ihmisiä?", "liian vaikeaa, sano helpommin"
    )
    (easy,) = (await assistant.reply(conversation_id, text=TALKS["fi"][0])).messages
    assert easy.text.startswith(LIBRARY.advice[TOPIC].easy.short.fi)
    payload = '/switch_language{"language": "fi"}'
    assert payload in [button.payload for button in easy.buttons]
    _, plain = (await assistant.reply(conversation_id, payload=payload)).messages
    assert plain.text.startswith(LIBRARY.advice[TOPIC].short.fi)


async def test_who_has_moved_to_finland_is_told_what_is_so_here(assistant):
    conversation_id, _ = await assistant.start(language="en")
    question = "How do I start a conversation with a stranger at an event?"
    await assistant.reply(conversation_id, text="I have just moved to Finland and know nobody here")
    (answer,) = (await assistant.reply(conversation_id, text=question)).messages
    assert "**In Finland:**" in answer.text


@pytest.mark.parametrize(
    ("language", "follow_up", "words"),
    [
        ("fi", "kuinka monta merkkiä kutsuviestiin mahtuu", "200"),
        ("en", "how many characters can it have", "200"),
        ("sv", "hur många tecken ryms det", "200"),
    ],
)
async def test_a_follow_up_gets_the_tip_that_answers_it(assistant, language, follow_up, words):
    conversation_id, _ = await assistant.start(language=language)
    # The greeting's button gives the tips in the editor's order.
    first = await assistant.reply(conversation_id, payload=f"/{TOPIC}")
    assert words not in first.messages[0].text
    second = await assistant.reply(conversation_id, text=follow_up)
    assert words in second.messages[0].text


@pytest.mark.parametrize("language", TALKS)
async def test_what_can_be_asked_is_a_map_of_buttons(assistant, language):
    conversation_id, _ = await assistant.start(language=language)
    reply = await assistant.reply(
        conversation_id, text=LIBRARY.topics["capabilities"].example.in_language(language)
    )
    areas = reply.messages[0]
    assert len(areas.buttons) == len(LIBRARY.areas)
    assert "{" not in areas.text
    (topics,) = (await assistant.reply(conversation_id, payload=areas.buttons[0].payload)).messages
    assert "{" not in topics.text
    (answer,) = (await assistant.reply(conversation_id, payload=topics.buttons[0].payload)).messages
    assert answer.kind == "tip"
