"""The interface over the real assistant: model, actions and SQLite."""

from __future__ import annotations

import asyncio

import pytest

INVITATION = {
    "fi": "Miten kirjoitan LinkedIn-kutsun?",
    "sv": "Hur skriver jag en LinkedIn-inbjudan?",
    "en": "How do I write a LinkedIn invitation?",
}
# Each is an example of the catalogue, which the bot answers with its topic.
QUESTIONS = {
    "fi": "Miksi verkostot ovat tärkeitä työnhaussa?",
    "sv": "Varför är nätverk viktiga när man söker jobb?",
    "en": "Why do networks matter when you are looking for a job?",
}
SECOND = {
    "fi": "Olen ujo, miten voin oppia verkostoitumaan?",
    "sv": "Jag är blyg, hur kan jag lära mig att nätverka?",
    "en": "I am shy. How can I learn to network?",
}


def roles(messages):
    return [message["role"] for message in messages]


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
async def test_a_question_gets_a_sourced_answer_in_its_language(real, language):
    talk = await real.open(language)

    turn = await talk.say(INVITATION[language])

    assert turn["language"] == language
    assert turn["topic"] in {"linkedin_invite", "connection_request"}
    (answer,) = turn["messages"]
    assert answer["kind"] == "tip"
    assert answer["language"] == language
    assert answer["text"]
    assert answer["sources"]
    assert all(source["title"] for source in answer["sources"])


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
async def test_the_greeting_names_the_machine_and_the_privacy_notice(real, language):
    talk = await real.open(language)

    (greeting,) = (await talk.read())["messages"]

    machine, privacy = {
        "fi": ("botti, en ihminen", "tietosuoja"),
        "sv": ("bot, inte en människa", "dataskydd"),
        "en": ("chatbot, not a person", "privacy"),
    }[language]
    assert machine in greeting["text"]
    assert privacy in greeting["text"]


async def test_the_language_follows_the_user_and_short_words_do_not_turn_it(real):
    talk = await real.open("fi")

    languages = [
        (await talk.say(text))["language"]
        for text in (SECOND["fi"], SECOND["en"], "ok", SECOND["sv"], "moi", SECOND["fi"])
    ]

    assert languages == ["fi", "en", "en", "sv", "sv", "fi"]
    said = [m for m in (await talk.read())["messages"] if m["role"] == "user"]
    assert [message["language"] for message in said] == languages


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
async def test_the_greeting_without_a_conversation_is_the_same_and_stores_nothing(
    real, assistant, language
):
    before = await assistant._store.keys()
    answer = (await real.client.get("/api/v1/greeting", params={"language": language})).json()
    assert await assistant._store.keys() == before

    (first,) = (await (await real.open(language)).read())["messages"]
    (greeting,) = answer["messages"]

    assert answer["language"] == language
    # They were said at different moments.
    assert greeting | {"created_at": None} == first | {"created_at": None}
    assert greeting["topic"] == "greet"
    assert greeting["buttons"]


async def test_errors_follow_the_language_of_the_conversation(real):
    talk = await real.open("fi")
    await talk.say(SECOND["sv"])

    answer = await talk.post({"text": ""})

    assert answer.json()["error"]["message"] == "Meddelandet är tomt. Skriv din fråga."


async def test_each_cursor_leads_to_exactly_what_came_after_it(real):
    talk = await real.open("en")
    whole, cursor = [], "0"
    for text in (None, QUESTIONS["en"], "more", "thanks"):
        if text:
            turn = await talk.say(text)
        step = await talk.read(cursor)
        if text:
            assert roles(step["messages"])[0] == "user"
            assert step["messages"][1:] == turn["messages"]
            assert step["cursor"] == turn["cursor"]
        whole, cursor = whole + step["messages"], step["cursor"]

    assert (await talk.read())["messages"] == whole
    assert (await talk.read(cursor))["messages"] == []
    assert len({message["id"] for message in whole}) == len(whole)
    assert [m["created_at"] for m in whole] == sorted(m["created_at"] for m in whole)


async def test_the_same_client_id_adds_no_turn_and_gets_the_same_answer(real):
    talk = await real.open("fi")
    body = {"text": QUESTIONS["fi"], "client_message_id": "c1"}

    first = (await talk.post(body)).json()
    await talk.say("kiitos")
    again = (await talk.post(body)).json()

    assert again["messages"] == first["messages"]
    assert again["topic"] == first["topic"]
    assert again["cursor"] == first["cursor"]
    said = [m["text"] for m in (await talk.read())["messages"] if m["role"] == "user"]
    assert said == [QUESTIONS["fi"], "kiitos"]


async def test_what_was_masked_comes_back_as_it_is_stored_also_the_second_time(real):
    talk = await real.open("fi")
    body = {"text": "Sähköpostini on anna.virtanen@example.fi", "client_message_id": "c1"}

    first = (await talk.post(body)).json()
    thanked = await talk.say("kiitos")
    again = (await talk.post(body)).json()

    said = [m["text"] for m in (await talk.read())["messages"] if m["role"] == "user"]
    assert "•••@•••" in said[0]
    assert "example" not in said[0]
    assert first["stored_text"] == again["stored_text"] == said[0]
    assert "stored_text" not in thanked


async def test_the_same_client_id_in_another_conversation_is_another_message(real):
    one, other = await real.open("fi"), await real.open("fi")

    for talk in (one, other):
        await talk.post({"text": "moi", "client_message_id": "c1"})

    assert roles((await other.read())["messages"]) == ["bot", "user", "bot"]


async def test_turns_of_one_conversation_are_handled_one_after_the_other(real):
    talk = await real.open("fi")
    texts = [QUESTIONS["fi"], SECOND["fi"], "kiitos"]

    turns = dict(zip(texts, await asyncio.gather(*map(talk.say, texts)), strict=True))

    messages = (await talk.read())["messages"]
    assert roles(messages) == ["bot", *["user", "bot"] * 3]
    said = [message for message in messages if message["role"] == "user"]
    assert sorted(message["text"] for message in said) == sorted(texts)
    for question, answer in zip(said, messages[2::2], strict=True):
        turn = turns[question["text"]]
        assert turn["messages"] == [answer]
        assert turn["topic"] == question["topic"]


async def test_turns_of_one_conversation_are_handled_in_the_order_of_their_arrival(assistant):
    conversation_id, _ = await assistant.start(language="fi")
    texts = [QUESTIONS["fi"], SECOND["fi"], "kiitos"]

    await asyncio.gather(*(assistant.reply(conversation_id, text=text) for text in texts))

    messages = (await assistant.history(conversation_id)).messages
    assert [message.text for message in messages if message.role == "user"] == texts


async def test_conversations_side_by_side_do_not_mix(real):
    talks = {language: await real.open(language) for language in QUESTIONS}

    async def hold(language):
        for text in (QUESTIONS[language], SECOND[language]):
            await talks[language].say(text)

    await asyncio.gather(*(hold(language) for language in talks))

    for language, talk in talks.items():
        messages = (await talk.read())["messages"]
        assert {message["language"] for message in messages} == {language}
        said = [message["text"] for message in messages if message["role"] == "user"]
        assert said == [QUESTIONS[language], SECOND[language]]


async def test_an_offered_button_is_taken_and_shown_by_its_title(real):
    talk = await real.open("sv")
    button = (await talk.read())["messages"][0]["buttons"][0]

    turn = (await talk.post({"payload": button["payload"]})).json()

    assert turn["topic"] == "getting_started"
    assert turn["language"] == "sv"
    said = (await talk.read())["messages"][1]
    assert said["text"] == button["title"]


@pytest.mark.parametrize(
    "payload",
    ["/delete_data", '/switch_language{"language": "sv"}', '/getting_started{"language": "en"}'],
)
async def test_a_button_that_was_not_offered_changes_nothing(real, payload):
    talk = await real.open("fi")

    answer = await talk.post({"payload": payload})

    assert answer.status_code == 422
    assert answer.json()["error"]["field"] == "payload"
    after = await talk.read()
    assert roles(after["messages"]) == ["bot"]
    assert after["language"] == "fi"
