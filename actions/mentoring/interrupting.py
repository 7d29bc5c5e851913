"""Whether a message goes on with the search for a mentor, or is about something else. Pure."""

from __future__ import annotations

import re

from actions.languages import changes_tongue
from actions.mentoring.hearing.heard import Heard
from actions.messages.interrupting import ANSWERED_FIRST as ALWAYS_FIRST

# As in the message workshop; "what do you keep of this?" is no question about programmes either.
ANSWERED_FIRST = ALWAYS_FIRST | {"privacy"}
# Understood as nothing in particular, or as something that a short message often looks like: what
# is heard about the search then counts for more.
WEAK = frozenset(
    {
        *("nlu_fallback", "clarify", "out_of_scope", "None", "more", "affirm", "deny"),
        *("mentor_benefits", "switch_language", "capabilities", "source", "cancel", "greet"),
    }
)
# Understood so, a request for a mentor comes from the rules back to the search. It has to take it at
# once: an open form that is come back to in the same turn asks and shows nothing.
_HANDED_BACK = frozenset({"nlu_fallback", "clarify", "out_of_scope", "more"})
# "What events are there in Turku?" names a place, and answers nothing.
_QUESTION = re.compile(
    r"\?\s*$|^\W*(?:mi(?:tä|kä|tkä|ssä|stä|hin|ten|llo|ks)|miks|kuka|ketkä|keltä|onko|onks|voinko|"
    r"voiko|vad|va |var |vart |hur |när |vem |varför|finns|kan |what|where|how|when|who|why|is |"
    r"are |can |do |does )",
    re.IGNORECASE,
)
# A question so short can only be about what stands above it.
_SHORT = 60


def goes_on(
    heard: Heard, *, intent: str, text: str | None, asked: str | None, in_focus: bool
) -> bool:
    """Tell whether a message is for the open search.

    Args:
        heard: what it says about the search.
        intent: that it was understood as.
        text: as typed, None for a button.
        asked: the detail that the bot has just asked for.
        in_focus: whether the last answer was about programmes.
    """
    if intent in ANSWERED_FIRST or changes_tongue(intent, text):
        return False
    if intent == "find_mentoring" or heard.named or (heard.general and intent in _HANDED_BACK):
        return True
    if text is None or not heard:
        return False  # another button than one of the search, or nothing of it in the words
    if heard.command == "more" and not in_focus:
        return False  # more of what was answered in between
    if asked is not None:
        # "I moved here from Nepal" answers the question, whatever else it might mean.
        answers = bool(heard.wish) and not _QUESTION.search(text)
        return heard.refines or answers or intent in WEAK
    return in_focus and _speaks_of_it(heard, weak=intent in WEAK, short=len(text) <= _SHORT)


def _speaks_of_it(heard: Heard, *, weak: bool, short: bool) -> bool:
    """Tell whether what was heard outweighs what the message was understood as.

    Args:
        heard: what it says about the search.
        weak: whether it was understood as nothing in particular.
        short: whether the message is.
    """
    if heard.command is not None or heard.refines or heard.question is not None:
        return weak or short or bool(heard.about)
    return weak and bool(heard.wish or heard.drop)
