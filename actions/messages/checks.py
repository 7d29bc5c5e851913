"""Review a pasted draft: every check that can be explained, one after the other."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from actions.messages import checks_of_content as content
from actions.messages import checks_of_form as form
from actions.messages.checks_of_greeting import check_greeting
from actions.messages.checks_of_privacy import check_sensitive
from actions.messages.details import Language
from actions.messages.draft_reading import PastedDraft, read_draft
from actions.messages.finding import Finding, worth_saying

__all__ = ["Finding", "check", "worth_saying"]

_CHECKS: tuple[Callable[[PastedDraft], Iterator[Finding]], ...] = (
    check_sensitive,
    form.check_placeholder,
    form.check_languages,
    form.check_tone,
    form.check_exclamations,
    form.check_questions,
    content.check_reason,
    content.check_generic,
    content.check_job,
    content.check_offer,
    content.check_about,
    content.check_ask,
    content.check_end,
    content.check_pressure,
)


def check(
    draft: str, *, limit: int, language: Language, recipient: str | None = None
) -> tuple[Finding, ...]:
    """Return everything that can be said of a draft, good and to mend, in no order.

    Args:
        draft: as pasted.
        limit: characters that fit, as LinkedIn counts them.
        language: that the draft is written in.
        recipient: whom it should greet, in the base form, when that is known.
    """
    pasted = read_draft(draft, language)
    return (
        form.check_length(pasted, limit),
        *check_greeting(pasted, recipient),
        *(finding for each in _CHECKS for finding in each(pasted)),
    )
