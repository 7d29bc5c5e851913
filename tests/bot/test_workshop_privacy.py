"""Whom a message goes to is in no log, in no slot after a cancellation, in no file after deletion."""

from __future__ import annotations

import logging
from contextlib import suppress
from pathlib import Path

import pytest
import structlog
from sqlalchemy.engine import make_url

from api.logs import _drop_quotes

# What both "Papukaijanen" and "Papukaijaselle" hold.
CANARY = "Papukaija"
# A request that leads to a question, one that leads to a draft, a formal draft, a way out.
TALKS = {
    "fi": (
        "Kirjoita kutsu Timo Papukaijaselle, olen postinjakaja",
        (
            "Kirjoita LinkedIn-kutsu Hannele Papukaijaselle, tapasimme Slushissa viime viikolla, "
            "olen datainsinööri ja haluan kuulla hänen työstään Supercellillä."
        ),
        "muodollisempi",
        "peruuta",
    ),
    "sv": (
        "Skriv en inbjudan till Sebastian Papukaijanen, jag är testare",
        (
            "Skriv en LinkedIn-inbjudan till Anders Papukaijanen, vi träffades på Slush i förra "
            "veckan, jag är dataingenjör och vill höra om hans arbete på Wolt."
        ),
        "mer formellt",
        "avbryt",
    ),
    "en": (
        "Write an invite to Brian Papukaijanen, I'm a tester",
        (
            "Write a LinkedIn invitation to Brian Papukaijanen, we met at Slush last week, I'm a "
            "data engineer and want to hear about his work at Wolt."
        ),
        "more formal",
        "never mind, cancel it",
    ),
}
REVIEW = (
    "Onko tämä hyvä kutsu:\n"
    '"Hei Timo Papukaijanen! Tapasimme Gastro-messuilla. Olen kokki. Pidetään yhteyttä!"'
)


@pytest.fixture
def logged(caplog):
    """Return a function that returns every log line so far, as the product would write it."""
    # Like `configure_logs`: warnings of packages and all of loggers with a level of their own.
    caplog.set_level(logging.WARNING)
    caplog.handler.setLevel(logging.NOTSET)
    with structlog.testing.capture_logs() as events:

        def _logged():
            lines = [record.getMessage() + str(record.__dict__) for record in caplog.records]
            for event in events:
                with suppress(structlog.DropEvent):
                    lines.append(str(_drop_quotes(None, "info", event)))
            return lines

        # A test that heard nothing would prove nothing.
        structlog.get_logger("bot").info("bot.canary.planted", name=CANARY)
        logging.getLogger("canary").warning("heard %s", CANARY)
        assert sum(CANARY in line for line in _logged()) == 2
        events.clear()
        caplog.clear()
        yield _logged


@pytest.fixture
def stored(settings):
    """Return a function that looks for a word in every file of the database, as bytes."""
    database = Path(make_url(settings.db).database)

    def _stored(word):
        files = list(database.parent.glob(f"{database.name}*"))
        assert database in files
        return any(word.encode() in file.read_bytes() for file in files)

    return _stored


async def slots(assistant, conversation_id) -> dict:
    """Return the slots that are filled, and the state of the form."""
    tracker = await assistant._store.retrieve(conversation_id)
    filled = {name: value for name, value in tracker.current_slot_values().items() if value}
    return filled | {"form": tracker.active_loop_name}


def holding(filled: dict, word: str) -> set[str]:
    return {name for name, value in filled.items() if word in str(value)}


@pytest.mark.parametrize("language", TALKS)
async def test_a_cancelled_request_leaves_no_name_in_any_slot(assistant, language):
    request, _, _, cancel = TALKS[language]
    conversation_id, _ = await assistant.start(language=language)
    await assistant.reply(conversation_id, text=request)
    before = await slots(assistant, conversation_id)
    assert before["recipient"].endswith("Papukaijanen")
    assert before["form"] == "message_form"

    await assistant.reply(conversation_id, text=cancel)

    after = await slots(assistant, conversation_id)
    assert holding(after, CANARY) == set()
    assert after["form"] is None
    assert not {"recipient", "message_task", "about_me", "asked_details"} & set(after)


@pytest.mark.parametrize("language", TALKS)
async def test_nor_does_a_cancelled_draft(assistant, language):
    _, request, formal, cancel = TALKS[language]
    conversation_id, _ = await assistant.start(language=language)
    for text in (request, formal):
        reply = await assistant.reply(conversation_id, text=text)
    assert "draft" in [message.kind for message in reply.messages]
    # Formally one is greeted by the whole name.
    before = await slots(assistant, conversation_id)
    assert holding(before, CANARY) >= {"recipient", "message_draft"}

    await assistant.reply(conversation_id, text=cancel)

    after = await slots(assistant, conversation_id)
    assert holding(after, CANARY) == set()
    assert not {"message_draft", "employer", "occasion", "interest"} & set(after)


async def test_nor_does_a_pasted_message(assistant):
    conversation_id, _ = await assistant.start(language="fi")
    await assistant.reply(conversation_id, text=REVIEW)
    before = await slots(assistant, conversation_id)
    assert "pasted_message" in holding(before, CANARY)

    await assistant.reply(conversation_id, text=TALKS["fi"][3])

    assert holding(await slots(assistant, conversation_id), CANARY) == set()


@pytest.mark.parametrize("language", TALKS)
async def test_no_log_line_holds_the_recipients_name(assistant, logged, language):
    question, request, formal, cancel = TALKS[language]
    conversation_id, _ = await assistant.start(language=language)
    for text in (question, cancel, request, formal, cancel):
        reply = await assistant.reply(conversation_id, text=text)
        assert reply.messages
    await assistant.forget(conversation_id)

    assert [line for line in logged() if CANARY.lower() in line.lower()] == []


async def test_no_log_line_holds_a_pasted_message(assistant, logged):
    conversation_id, _ = await assistant.start(language="fi")
    await assistant.reply(conversation_id, text=REVIEW)
    await assistant.forget(conversation_id)

    assert [line for line in logged() if CANARY.lower() in line.lower()] == []


@pytest.mark.parametrize("language", TALKS)
async def test_after_deletion_no_file_of_the_database_holds_the_name(assistant, stored, language):
    _, request, formal, _ = TALKS[language]
    # A name of its own, so that conversations of other tests do not count.
    own = {"fi": "Papukaijafi", "sv": "Papukaijasv", "en": "Papukaijaen"}[language]
    conversation_id, _ = await assistant.start(language=language)
    for text in (request, formal):
        await assistant.reply(conversation_id, text=text.replace(CANARY, own))
    assert stored(own)

    await assistant.forget(conversation_id)

    assert not stored(own)
    assert not stored(own.lower())
