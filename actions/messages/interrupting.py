"""Whether a message is about something else than the message in the making. Pure."""

from __future__ import annotations

import re

from actions.messages.details import DETAILS, TASKS
from actions.messages.hearing.commands import Commands
from actions.messages.hearing.listen import Heard

# Always answered at once, whatever else a message says.
ANSWERED_FIRST = frozenset({"distress", "delete_data", "restart"})
# No topic of ours: what was said may still be an answer that was not understood.
_NO_TOPIC = frozenset({"nlu_fallback", "clarify", "out_of_scope", "None"})
# A word or two that can be the answer to anything.
_SMALL = frozenset({"affirm", "deny"})
# "Write", "make", "a new one" in the three languages, and what turns them into a correction.
_WRITES = re.compile(
    r"\b(?:kirjoi|kirjota|tee|tehd|laadi|luonnost|uusi|uuden|skriv|gör|formulera|ny|write|draft|"
    r"make|create|new|tarkista|lue|kolla|granska|check|review)"
    # "Invite to Lucas, we met ...": the thing itself stands first.
    r"|^\W*(?:kutsu|viesti|inbjudan|meddelande|an? |en )?(?:kutsu|viesti|inbjud|meddel|invit|note|"
    r"message|connection)",
    re.IGNORECASE,
)
_REVIEWS = re.compile(
    r"\b(?:tarkist|tarkast|katso|katto|lue |luetko|lukisit|onko tämä|onks tää|oliko tämä|parann|"
    r"palaute|kolla|granska|läs|är (?:det )?(?:här|denna|detta)|förbättra|check|review|proofread|"
    r"is this|look at|read (?:this|my)|improve|feedback)",
    re.IGNORECASE,
)
_CORRECTS = re.compile(
    r"\b(?:vaihda|muuta|korjaa|vaan|byt|ändra|rätta|utan|change|correct|instead)\b", re.IGNORECASE
)
# An order at the beginning of a clause, and what is to be written. "How do I write an invitation"
# and "my boss wrote me a message" are none.
_ORDER = (
    r"(?:^|[.,;:!?\n]|\b(?:ja|niin|sitten|hei|moi|kiltti|voitko|voisitko|osaatko|auta|och|å|så|hej|"
    r"snälla|kan du|kunde du|skulle du kunna|hjälp mig|and|so|then|hi|hello|please|can you|"
    r"could you|help me)\b)\W*"
    r"(?:(?:sä|sinä|minua|mua|nyt|att|nu|to|me)\s+)*"
    r"(?:kirjoi?ta(?:t|tko|isitko)?|kirjoi?tta(?:a|isitko|maan)|tee|teetkö|tekisit\w*|tehdä|laadi\w*|"
    r"laatia|laatisit\w*|(?:luonnoste|muotoi)(?:le|lla|lisit\w*|lemaan)|väsää|kyhää|skriva?|"
    r"formulera|gör|göra|write|draft|make|create|compose)\b(?!\W*(?:man|jag|ja|i)\b)"
)
_INVITATION = r"kutsu|pyyn[tn]ö|\binbj\w|kontaktförfråg|\binvit|connection request"
_MESSAGE = r"viesti|meddeland|\bmessage|\bnote\b"
_TO_SOMEBODY = r"\b(?!(?:minu|mu|mi|su|sinu)lle)\w+lle\b|\b(?:to|till|åt) (?!me|mig|mej)"
_ANYTHING = r"\bjotain|\bjotakin|\bnågot|\bnåt|\bsomething"
_NEAR = r"[^.?!\n]{0,60}?"
_ORDERS = re.compile(rf"{_ORDER}{_NEAR}(?:{_INVITATION}|{_MESSAGE})", re.IGNORECASE)
_TELLS = re.compile(
    rf"{_ORDER}{_NEAR}(?:{_INVITATION}|{_MESSAGE}|{_TO_SOMEBODY}|{_ANYTHING})", re.IGNORECASE
)
_INVITES = re.compile(_INVITATION, re.IGNORECASE)


def orders_message(text: str) -> bool:
    """Tell whether somebody plainly tells the bot to write a message."""
    return bool(_ORDERS.search(text))


def tells_to_write(text: str) -> bool:
    """Tell whether somebody tells the bot to write, be it only "to Anna" or "something"."""
    return bool(_TELLS.search(text))


def names_invitation(text: str) -> bool:
    """Tell whether a text speaks of an invitation rather than of a message."""
    return bool(_INVITES.search(text))


def asks_for_review(text: str) -> bool:
    """Tell whether somebody wants their own message to be read."""
    return bool(_REVIEWS.search(text))


def asks_to_write(text: str) -> bool:
    """Tell whether a message asks for another message, not for a change of the one shown."""
    return bool(_WRITES.search(text)) and not _CORRECTS.search(text)


def interrupts(intent: str, heard: Heard, asked: str | None) -> bool:
    """Tell whether something else has to be answered before the message in the making goes on.

    Args:
        intent: that the whole message was understood as.
        heard: what it says about the message in the making.
        asked: the detail that the bot had asked for, or None.
    """
    if intent in ANSWERED_FIRST:
        return True
    # There is nothing to skip once a draft is shown: "no" is said to something else.
    only_skips = heard.commands == Commands(skip=True) and asked not in {*DETAILS, "pasted_message"}
    if (heard.commands.any and not only_skips) or intent in TASKS:
        return False
    if heard.asks:
        return True
    if heard.details or heard.unused or heard.unfound:
        return False
    waits = asked in DETAILS
    return not (waits and intent in _NO_TOPIC | _SMALL)
