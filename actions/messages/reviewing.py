"""Review the user's own message, and take its facts into an improved version."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any

from actions.content.review_texts import render_review
from actions.messages.checks import check, worth_saying
from actions.messages.checks_of_greeting import greeted_in
from actions.messages.details import Language
from actions.messages.draft_reading import read_draft
from actions.messages.hearing.listen import listen
from actions.messages.hearing.said import Said
from actions.messages.masked import without_masked
from actions.messages.pasted import language_of_draft
from actions.messages.workshop import Workshop

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+")
# A draft says "your work", and the listeners know "their work".
_NOUNS = r"ty[öo]|ura|puhee|puheenvuoro|esity|luen|jut|kirjoitu|postau|artikkeli|blogi|yrity"
_TOLD: Mapping[Language, tuple[tuple[re.Pattern[str], str], ...]] = MappingProxyType(
    {
        "fi": (
            (
                re.compile(rf"\b((?:{_NOUNS})\w*?st)([aä])(?:si|nne)\b", re.IGNORECASE),
                r"hänen \1\2\2n",
            ),
            (re.compile(rf"\b((?:{_NOUNS})\w*?)(?:si|nne)\b", re.IGNORECASE), r"hänen \1nsä"),
            (re.compile(r"\b(?:sinun|sun|teidän)\b", re.IGNORECASE), "hänen"),
            (re.compile(r"\b(?:sinut|sut|teidät)\b", re.IGNORECASE), "hänet"),
            (re.compile(r"\b(?:sinuun|suhun|teihin)\b", re.IGNORECASE), "häneen"),
        ),
        "sv": (
            (re.compile(r"\b(?:din|ditt|dina|er|ert|era)\b", re.IGNORECASE), "hens"),
            (re.compile(r"\bdig\b", re.IGNORECASE), "hen"),
        ),
        "en": (
            (re.compile(r"\byour\b", re.IGNORECASE), "their"),
            (re.compile(r"\byou\b", re.IGNORECASE), "them"),
        ),
    }
)


def review_of(pasted: str, workshop: Workshop, *, language: str, limit: int) -> str:
    """Return what works in a draft and what to mend, as Markdown.

    Args:
        pasted: the user's own draft.
        workshop: with what is known of the message.
        language: of the conversation.
        limit: characters that fit.
    """
    findings = check(
        pasted,
        limit=limit,
        language=language_of_draft(pasted),
        recipient=workshop.details.recipient,
    )
    return render_review(worth_saying(findings), language, improved=True)


def with_facts_of(workshop: Workshop, pasted: str) -> Workshop:
    """Return the message in the making with the facts of the user's own draft.

    Commands are not looked for in it: "write to me soon" is said to the recipient.

    Args:
        workshop: with what the user said beside the draft, which counts more.
        pasted: the draft, whose language the improved version is in too.
    """
    language = language_of_draft(pasted)
    told = _told(without_masked(pasted), language)
    heard: dict[str, Any] = {}
    # The whole tells what belongs together; a sentence alone, what the whole drowned.
    for part in (*_SENTENCE_END.split(told), told):
        heard |= listen(Said(text=part, language=language)).details
    known = {
        name: value for name, value in workshop.details.to_slots().items() if value is not None
    }
    facts = {name: value for name, value in heard.items() if name not in known}
    # Only the greeting tells whom a message is for: other names in it are of third people.
    facts.pop("recipient", None)
    greeted = greeted_in(read_draft(pasted, language))
    # "Hei, Pekka Laine suositteli ..." greets nobody.
    named = facts.get("common_contact")
    if greeted is not None and greeted.right != named and "recipient" not in known:
        facts["recipient"] = greeted.right
    details = replace(workshop.details, **facts)
    if details.message_language is None:
        details = replace(details, message_language=language)
    return replace(workshop, details=details)


def _told(draft: str, language: Language) -> str:
    """Return a draft as if it were told to the bot: of its reader in the third person."""
    for pattern, words in _TOLD[language]:
        draft = pattern.sub(words, draft)
    return draft
