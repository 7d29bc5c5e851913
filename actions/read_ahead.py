"""Read what actions otherwise read when they first need it, before somebody waits for it.

The words of messages and the patterns that understand them take two seconds, on a small machine
as long as an action may take at all.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from actions.messages.details import Language
from actions.messages.drafting import write
from actions.messages.hearing.listen import listen
from actions.messages.hearing.said import Said
from actions.messages.reviewing import review_of, with_facts_of
from actions.messages.workshop import Workshop

# One message a language that says a bit of everything.
_DRAFTS: Mapping[Language, str] = MappingProxyType(
    {
        "fi": "Hei Anna! Tapasimme Slushissa viime viikolla. Olen insinööri. Kertoisitko työstäsi?",
        "sv": "Hej Anna! Vi träffades på Slush i förra veckan. Jag är ingenjör. Berättar du mer?",
        "en": "Hi Anna! We met at Slush last week. I am an engineer. Could you tell me more?",
    }
)
_LIMIT = 200


def read_ahead() -> None:
    """Hear, write and review one message in each language, and forget it; takes seconds."""
    for language, draft in _DRAFTS.items():
        listen(Said(text=draft, language=language))
        workshop = with_facts_of(Workshop("review_message"), draft)
        write(workshop, language=language, seed="")
        review_of(draft, workshop, language=language, limit=_LIMIT)
