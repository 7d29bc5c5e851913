"""The engine as a whole: the real model, the real actions, a database file."""

from __future__ import annotations

import asyncio

import pytest

from bot.errors import (
    ButtonNotOfferedError,
    ConversationNotFoundError,
    DuplicateInProgressError,
    MessageNotFoundError,
    ModelMissingError,
)

LANGUAGES = ("fi", "sv", "en")


@pytest.fixture
async def conversation(assistant) -> str:
    conversation_id, _ = await assistant.start(language="fi")
    return conversation_id


async def everything(assistant, conversation_id):
    return (await assistant.history(conversation_id)).messages


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_conversation_opens_with_a_greeting_in_its_language(assistant, language):
    conversation_id, opening = await assistant.start(language=language)
    (greeting,) = opening.messages
    assert (opening.language, greeting.language, greeting.topic) == (language, language, "greet")
    assert "/privacy" in [button.payload for button in greeting.buttons]
    assert await assistant.language(conversation_id) == language
    assert await everything(assistant, conversation_id) == opening.messages


async def test_every_conversation_has_an_id_that_nobody_guesses(assistant):
    ids = {(await assistant.start(language="fi"))[0] for _ in range(3)}
    assert len(ids) == 3
    assert all(len(conversation_id) >= 32 for conversation_id in ids)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_button_is_answered_in_the_language_of_the_conversation(assistant, language):
    conversation_id, _ = await assistant.start(language=language)
    reply = await assistant.reply(conversation_id, payload="/linkedin_invite")
    (answer,) = reply.messages
    assert (reply.topic, reply.language) == ("linkedin_invite", language)
    assert (answer.kind, answer.language) == ("tip", language)
    assert answer.sources
    question = (await everything(assistant, conversation_id))[1]
    assert not question.text.startswith("/")


async def test_a_sentence_in_another_language_is_answered_in_it(assistant, conversation):
    reply = await assistant.reply(conversation, text="How do I write a LinkedIn invitation?")
    assert reply.language == "en"
    assert {message.language for message in reply.messages} == {"en"}
    assert (await everything(assistant, conversation))[1].language == "en"


async def test_a_button_that_was_never_sent_is_refused_and_leaves_no_trace(assistant, conversation):
    before = await everything(assistant, conversation)
    for payload in ("/restart", "/linkedin_invite{}", "/more", "linkedin_invite", ""):
        with pytest.raises(ButtonNotOfferedError):
            await assistant.reply(conversation, payload=payload)
    assert await everything(assistant, conversation) == before


async def test_the_same_client_id_gets_the_same_answer_and_no_new_turn(assistant, conversation):
    first = await assistant.reply(conversation, payload="/shy_or_hard", client_message_id="c1")
    between = await assistant.reply(conversation, text="kiitos", client_message_id="c2")
    count = len(await everything(assistant, conversation))
    again = await assistant.reply(conversation, text="something else", client_message_id="c1")
    assert (again.messages, again.topic, again.cursor) == (
        first.messages,
        first.topic,
        first.cursor,
    )
    assert between.messages != first.messages
    assert len(await everything(assistant, conversation)) == count


async def test_the_same_client_id_at_the_same_moment_is_refused_once(assistant, conversation):
    twice = [
        assistant.reply(conversation, payload="/shy_or_hard", client_message_id="c1")
        for _ in range(2)
    ]
    results = await asyncio.gather(*twice, return_exceptions=True)
    assert sorted(type(result).__name__ for result in results) == [
        DuplicateInProgressError.__name__,
        "Reply",
    ]
    again = await assistant.reply(conversation, payload="/shy_or_hard", client_message_id="c1")
    assert again in results


async def test_turns_of_one_conversation_follow_each_other(assistant, conversation):
    payloads = ["/getting_started", "/linkedin_invite", "/shy_or_hard"]
    replies = await asyncio.gather(
        *(assistant.reply(conversation, payload=payload) for payload in payloads)
    )
    assert [reply.topic for reply in replies] == [payload[1:] for payload in payloads]
    roles = [message.role for message in await everything(assistant, conversation)]
    assert roles == ["bot", *["user", "bot"] * 3]


async def test_conversations_beside_each_other_do_not_mix(assistant):
    opened = [await assistant.start(language=language) for language in LANGUAGES]
    ids = [conversation_id for conversation_id, _ in opened]
    replies = await asyncio.gather(
        *(assistant.reply(conversation_id, payload="/shy_or_hard") for conversation_id in ids)
    )
    assert [(reply.conversation_id, reply.language) for reply in replies] == list(
        zip(ids, LANGUAGES, strict=True)
    )


async def test_the_history_goes_on_from_a_cursor(assistant, conversation):
    opening = await assistant.history(conversation)
    reply = await assistant.reply(conversation, payload="/shy_or_hard")
    rest = await assistant.history(conversation, after=int(opening.cursor))
    assert [message.role for message in rest.messages] == ["user", "bot"]
    assert rest.cursor == reply.cursor
    assert (await assistant.history(conversation, after=int(rest.cursor))).messages == ()
    assert (await assistant.history(conversation, after=999)).messages == ()


async def test_starting_over_keeps_what_was_said_but_not_the_topic(assistant):
    conversation_id, _ = await assistant.start(language="sv")
    await assistant.reply(conversation_id, payload="/shy_or_hard")
    before = await everything(assistant, conversation_id)
    reply = await assistant.reply(conversation_id, text="börja om från början")
    assert (reply.topic, reply.language) == ("restart", "sv")
    assert (await everything(assistant, conversation_id))[: len(before)] == before
    assert (await assistant._tracker(conversation_id)).get_slot("current_topic") is None


async def test_a_judgement_needs_a_message_that_the_bot_sent(assistant, conversation):
    await assistant.reply(conversation, payload="/shy_or_hard")
    await assistant.judge(conversation, "m3", helpful=True, reason="hyvä\0 neuvo")
    for message_id in ("m2", "m9", ""):
        with pytest.raises(MessageNotFoundError):
            await assistant.judge(conversation, message_id, helpful=True, reason=None)


async def test_what_was_forgotten_is_gone_for_every_question(assistant, conversation):
    deletion = await assistant.forget(conversation)
    assert deletion.receipt
    assert set(deletion.stores) == {"events", "conversations", "received", "feedback"}
    for question in (
        assistant.history(conversation),
        assistant.language(conversation),
        assistant.reply(conversation, text="moi"),
        assistant.forget(conversation),
        assistant.judge(conversation, "m1", helpful=True, reason=None),
    ):
        with pytest.raises(ConversationNotFoundError):
            await question


async def test_a_second_start_on_the_same_database_goes_on(
    assistant, conversation, model, settings
):
    from actions.registry import build_executor
    from bot.assistant import Assistant

    await assistant.reply(conversation, payload="/shy_or_hard")
    restarted = Assistant.load(model=model, executor=build_executor(), settings=settings)
    assert await everything(restarted, conversation) == await everything(assistant, conversation)
    reply = await restarted.reply(conversation, payload="/more")
    assert reply.messages[0].topic == "shy_or_hard"
    await restarted.close()


def test_without_a_model_the_error_says_what_to_do(tmp_path, settings):
    from bot.assistant import Assistant

    with pytest.raises(ModelMissingError, match="make train"):
        Assistant.load(model=tmp_path / "none.tar.gz", executor=None, settings=settings)


async def test_a_store_that_answers_passes_the_check(assistant):
    assert await assistant.check() is None


async def test_a_long_conversation_goes_on_as_if_every_turn_read_all_of_it(
    assistant, conversation, monkeypatch
):
    from bot import turn_window

    asked = [
        *("Miten kirjoitan LinkedIn-kutsun?", "anna esimerkki", "lisää", "kirjoita mulle kutsu"),
        *("Anna Virtaselle", "tapasimme Slushissa", "miten saan mentorin?", "jatketaan viestiä"),
        *("olen datainsinööri", "lyhyempi", "lyhyempi", "in English", "kiitos", "mistä tämä on?"),
        *("entä ujolle?", "lisää", "selkosuomeksi", "mentori Turusta", "entä naisille?", "peruuta"),
    ]
    short = [await assistant.reply(conversation, text=text) for text in asked]
    monkeypatch.setattr(turn_window, "MOST_TURNS", 10_000)
    other, _ = await assistant.start(language="fi")
    whole = [await assistant.reply(other, text=text) for text in asked]
    for text, one, two in zip(asked, short, whole, strict=True):
        assert (one.topic, one.cursor) == (two.topic, two.cursor), text
        assert [m.text for m in one.messages] == [m.text for m in two.messages], text
    transcript = (await everything(assistant, conversation))[1:]
    assert [m.id for m in transcript] == [f"m{number}" for number in range(2, 2 + len(transcript))]
    last = await assistant.reply(conversation, text="kiitos")
    again = await everything(assistant, conversation)
    assert again[-len(last.messages) :] == last.messages


async def test_a_button_of_long_ago_still_works(assistant, conversation):
    for _ in range(12):
        await assistant.reply(conversation, text="kiitos")
    assert (await assistant.reply(conversation, payload="/shy_or_hard")).topic == "shy_or_hard"


async def test_personal_data_is_hidden_before_it_is_stored_and_the_user_is_told(
    assistant, conversation
):
    secret = "131052-308T"
    reply = await assistant.reply(
        conversation, text=f"Hetuni on {secret}, sähköposti anna@example.org. Miten pääsen alkuun?"
    )
    note = reply.messages[-1]
    assert (note.kind, note.language) == ("notice", "fi")
    assert len(reply.messages) > 1
    told = await everything(assistant, conversation)
    assert told[-1] == note
    assert not [m for m in told if secret in m.text or "anna@" in m.text]
    await assistant.judge(conversation, told[0].id, helpful=False, reason=f"soita {secret}")
    with assistant._store.engine.connect() as connection:
        rows = connection.exec_driver_sql("SELECT reason FROM feedback").fetchall()
    assert secret not in str(rows)


async def test_what_identifies_a_visitor_is_cut_from_the_pages_address(assistant):
    page = "https://user:secret@example.org:8443/tyonhaku/?name=Anna#kohta"
    conversation_id, _ = await assistant.start(language="fi", page_url=page)
    tracker = await assistant._store.retrieve(conversation_id)
    stored = [event.as_dict() for event in tracker.events]
    assert "https://example.org:8443/tyonhaku/" in str(stored)
    assert not [word for word in ("Anna", "secret", "kohta") if word in str(stored)]
