"""Messages are written in conversation, on the trained model."""

from __future__ import annotations

import pytest

from tests.workshop.playing import faults, play, read_cases, read_one_sentence

CASES = read_cases()
REQUESTS = read_one_sentence()
# Share of requests with all details in a sentence or two that need no further question.
LEAST_AT_ONCE = 0.95
# Share of these whose draft holds every fact, and of conversations that go as expected in every
# turn. Both were written by another hand and are not tuned on one by one.
LEAST_FACTS = 0.9
LEAST_CONVERSATIONS = 0.88


async def play_case(assistant, case) -> str | None:
    """Return the first fault of a conversation, in words, or None."""
    conversation_id, _ = await assistant.start(language=case["language"])
    before = None
    for number, turn in enumerate(case["turns"], 1):
        now = await play(assistant, conversation_id, turn)
        if found := faults(turn, now, before):
            return f"turn {number}, {turn.get('say', turn.get('press'))!r}: {found}"
        before = now.draft or before
    return None


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
async def test_conversations_lead_to_the_message(assistant, language):
    cases = {name: case for name, case in CASES.items() if case["language"] == language}
    assert len(cases) >= 30
    played = {name: await play_case(assistant, case) for name, case in cases.items()}
    wrong = {name: fault for name, fault in played.items() if fault}
    assert 1 - len(wrong) / len(cases) >= LEAST_CONVERSATIONS, wrong


async def test_a_request_in_one_sentence_needs_no_question(assistant):
    asked, wrong = [], []
    for request in REQUESTS:
        conversation_id, _ = await assistant.start(language=request["language"])
        now = await play(assistant, conversation_id, request)
        if now.draft is None:
            asked.append((request["say"], now.requested, [each.text for each in now.messages]))
        elif found := faults({"draft_has": request.get("draft_has", [])}, now, None):
            wrong.append((request["say"], found))
    assert 1 - len(asked) / len(REQUESTS) >= LEAST_AT_ONCE, asked
    assert 1 - len(wrong) / len(REQUESTS) >= LEAST_FACTS, wrong
