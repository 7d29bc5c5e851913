"""Checks of what a draft says: why, to whom, what it asks and what it offers."""

from __future__ import annotations

import re
from collections.abc import Iterator

from actions.messages import draft_words as words
from actions.messages.draft_reading import PastedDraft, first_of
from actions.messages.finding import Finding
from actions.messages.hearing.cues import plain, read

_HOW_THEY_KNOW = (
    *(
        "met",
        "chatted",
        "worked",
        "studied",
        "recommended",
        "mutual",
        "same_event",
        "heard",
        "read",
    ),
)
# So many sentences in the first person are many when none is about the reader.
_MOST_OF_ME = 3
_MOST_QUESTIONS = 2
# Where a message ends, in characters.
_END = 70
# Finnish "your": kirjoituksesi, puheenne; words that only look so are left out.
_POSSESSIVE = re.compile(
    r"\b[a-z]{2,}[aeiouy]nne\b|\b[a-z]{2,}(?:[aeouy]|st[ai]|ll[ai]|[dtkllnrs]i)si\b"
)
_NO_POSSESSIVE = re.compile(
    r"\w*ksi$|\w*[aou]isi$|(?:uusi|vuosi|susi|hyvasi|olisi|kavisi|tekisi|sopisi|tulisi|paasisi|"
    r"lahtisi|etsisi|voisi|kasi|vesi|esi|mesi|tosi|reisi|taysi|lapsi|jalleensi|itsesi|ensi|linnanne|minne|sinne|tanne|"
    r"tuonne|jonne|anne|susanne|marianne|hanne|sanne|johanne|yvonne|toimisi|auttaisi|vaihtuisi|kehitysi)$"
)


def check_reason(draft: PastedDraft) -> Iterator[Finding]:
    """Tell whether it says how the two know each other, or why this person and no other."""
    knows = read(draft.line).has(*_HOW_THEY_KNOW) or draft.says(*words.KNOWS)
    if knows or draft.says(*words.WHY):
        yield Finding("has_reason", good=True)
    else:
        yield Finding("no_reason", good=False)


def check_generic(draft: PastedDraft) -> Iterator[Finding]:
    """Find a phrase that everybody has read a hundred times."""
    if match := draft.says(*words.GENERIC):
        yield Finding("generic_phrase", good=False, values={"phrase": draft.quote(match)})


def check_job(draft: PastedDraft) -> Iterator[Finding]:
    """Find a job asked for at once, or a CV sent along."""
    if draft.says(*words.JOB):
        yield Finding("asks_for_job", good=False)


def check_offer(draft: PastedDraft) -> Iterator[Finding]:
    """Find an offer; its lack matters when the reader is asked for time or work."""
    if draft.says(*words.OFFERS):
        yield Finding("offers_something", good=True)
    elif draft.says(*words.FAVOURS, *words.JOB):
        yield Finding("nothing_offered", good=False)


def check_about(draft: PastedDraft) -> Iterator[Finding]:
    """Find something said of the reader, or three sentences and more of the writer only."""
    if _is_theirs(draft):
        yield Finding("about_them", good=True)
    of_me = sum(bool(first_of(words.ME, plain(sentence))) for sentence in draft.sentences)
    addressed = draft.says(*words.YOU, *words.WE) or _possessive(draft)
    if of_me >= _MOST_OF_ME and not addressed:
        yield Finding("all_about_me", good=False)


def check_ask(draft: PastedDraft) -> Iterator[Finding]:
    """Find one or two questions, or a wish, to answer; a job asked for at once is no good one."""
    if draft.says(*words.JOB, *words.PRESSURE):
        return
    questions = sum(sentence.endswith("?") for sentence in draft.sentences)
    if questions <= _MOST_QUESTIONS and (questions or draft.says(*words.WISHES)):
        yield Finding("clear_ask", good=True)


def check_end(draft: PastedDraft) -> Iterator[Finding]:
    """Find thanks, a wish or a greeting at the end."""
    if first_of(words.ENDS, draft.folded[-_END:]):
        yield Finding("polite_end", good=True)


def check_pressure(draft: PastedDraft) -> Iterator[Finding]:
    """Find an answer demanded, or one reproached."""
    if draft.says(*words.PRESSURE):
        yield Finding("pressure", good=False)


def _is_theirs(draft: PastedDraft) -> bool:
    return bool(draft.says(*words.THEIRS)) or (draft.language == "fi" and _possessive(draft))


def _possessive(draft: PastedDraft) -> bool:
    return any(
        not _NO_POSSESSIVE.match(match.group()) for match in _POSSESSIVE.finditer(draft.folded)
    )
