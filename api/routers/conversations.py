"""Conversations: open, talk, read again, judge, delete."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response

from api.dependencies import AddressDep, AssistantDep, ConversationDep, ServicesDep
from api.errors import request_language
from api.schemas import (
    ConversationBody,
    ConversationRequest,
    DeletionBody,
    ErrorBody,
    FeedbackRequest,
    MessageBody,
    MessageRequest,
    TranscriptBody,
    TurnBody,
)

_ERRORS: dict[int | str, dict[str, Any]] = {
    status: {"model": ErrorBody} for status in (400, 401, 404, 409, 413, 415, 422, 429, 503)
}
router = APIRouter(prefix="/api/v1/conversations", tags=["conversations"], responses=_ERRORS)


@router.post("", status_code=201)
async def open_conversation(
    request: Request,
    body: ConversationRequest,
    services: ServicesDep,
    assistant: AssistantDep,
    address: AddressDep,
) -> ConversationBody:
    """Open a conversation; the greeting says that the user talks to a machine."""
    await services.limits.check(address=address, opens=True)
    language = body.language or request_language(request)
    conversation_id, transcript = await assistant.start(language=language, page_url=body.page_url)
    return ConversationBody(
        conversation_id=conversation_id,
        token=services.tokens.issue(conversation_id),
        language=transcript.language,
        expires_at=services.tokens.expires_at(),
        messages=[MessageBody.of(message) for message in transcript.messages],
    )


@router.post("/{conversation_id}/messages")
async def send_message(
    request: Request,
    conversation_id: ConversationDep,
    body: MessageRequest,
    services: ServicesDep,
    assistant: AssistantDep,
    address: AddressDep,
) -> TurnBody:
    """Answer one message. The same client message id again gets the same answer."""
    await services.limits.check(address=address, conversation_id=conversation_id)
    reply = await assistant.reply(
        conversation_id,
        text=body.text,
        payload=body.payload,
        client_message_id=body.client_message_id,
    )
    request.state.language = reply.language
    return TurnBody(
        conversation_id=conversation_id,
        language=reply.language,
        topic=reply.topic,
        messages=[MessageBody.of(message) for message in reply.messages],
        cursor=reply.cursor,
        stored_text=reply.stored_text,
    )


@router.get("/{conversation_id}/messages")
async def read_messages(
    conversation_id: ConversationDep,
    assistant: AssistantDep,
    after: Annotated[int, Query(ge=0, le=1_000_000)] = 0,
) -> TranscriptBody:
    """Return the conversation from a cursor on, both sides, in order."""
    transcript = await assistant.history(conversation_id, after=after)
    return TranscriptBody(
        messages=[MessageBody.of(message) for message in transcript.messages],
        cursor=transcript.cursor,
        language=transcript.language,
    )


@router.delete("/{conversation_id}")
async def delete_conversation(
    conversation_id: ConversationDep, assistant: AssistantDep
) -> DeletionBody:
    """Remove the conversation from every store; its token is dead from then on."""
    deletion = await assistant.forget(conversation_id)
    return DeletionBody(
        receipt=deletion.receipt, deleted_at=deletion.deleted_at, stores=list(deletion.stores)
    )


@router.post("/{conversation_id}/messages/{message_id}/feedback", status_code=204)
async def judge_message(
    conversation_id: ConversationDep,
    message_id: str,
    body: FeedbackRequest,
    assistant: AssistantDep,
) -> Response:
    """Keep a judgement on one message of the bot; a later one replaces it."""
    await assistant.judge(conversation_id, message_id, helpful=body.helpful, reason=body.reason)
    return Response(status_code=204)
