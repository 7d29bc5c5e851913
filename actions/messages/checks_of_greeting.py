"""Check whether a draft greets somebody by name, and whether the name is right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from actions.messages.checks_of_form import placeholder_in
from actions.messages.checks_of_privacy import kinds_in
from actions.messages.draft_reading import PastedDraft
from actions.messages.finding import Finding
from actions.messages.hearing.clauses import fold, words
from actions.messages.hearing.name_list import ALLATIVE, first_names, is_also_word, surnames
from actions.messages.hearing.no_names import NO_NAMES, PARTICLES, TITLES, is_no_name

_GREETING = re.compile(
    r"^\W*(?:(?:hei+|hei hei|moi+|moikka|moro|morjens|terve|tervehdys|hyv(?:ä|a|ät)|arvoisa|hyvää (?:päivää|huomenta|iltaa)|"
    r"hej|hejsan|tjena|tjenare|bästa|kära|ärade|god (?:dag|morgon|kväll)|"
    r"hi+|hello|hey|dear|good (?:morning|afternoon|evening|day)|greetings)\b)[\s,!]*",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*\.?")
# After these marks a name is over.
_END = re.compile(r"[,.!?:;\n()\d]|\s[-–—]\s")
_ADDRESS = re.compile(r"(?:^|,\s)([^\W\d_][\w'’-]+(?: [^\W\d_][\w'’-]+)?)(?=[,!]|\.?$|[.!?]\s)")
_MOST_WORDS = 4
# What follows a greeting without being a name.
_NO_GREETED = words(
    "kaikki all alla everyone everybody there team tiimi väki porukka siellä sinne du ni te sinä you sir "
    "madam rekrytoija rekryterare recruiter hiring vastaanottaja mottagare recipient haluaisin tapasimme "
    "tavattiin luin kuulin näin kiitos tack thanks thank great nice it my this jag vi we uusi ystävä friend "
    "pitkästä kuka miten oletko onko etsin opiskelen löysin huomasin kirjoitan would could can do are is "
    "the saw read heard met hope what how skulle kan har läste såg hörde kontakt connection sana again"
)


@dataclass(frozen=True, slots=True)
class Greeted:
    """Who is greeted.

    Attributes:
        name: as typed.
        right: as it should be written.
    """

    name: str
    right: str


def greeted_in(draft: PastedDraft) -> Greeted | None:
    """Return whom a draft greets: after the greeting, or addressed between commas."""
    head = draft.line
    match = _GREETING.match(head)
    # A second greeting word: "Hyvä Anna" after "Hei", "Hei arvoisa ...".
    while match and match.end():
        head = head[match.end() :]
        if name := _name_at_start(head):
            return name
        match = _GREETING.match(head)
    for sentence in draft.sentences:
        for hit in _ADDRESS.finditer(sentence):
            words = hit.group(1).split()
            if all(word[0].isupper() and _is_listed(word) for word in words):
                return Greeted(hit.group(1), hit.group(1))
    return None


def check_greeting(draft: PastedDraft, recipient: str | None) -> Iterator[Finding]:
    """Find no name, a name in a wrong form, or another name than the one expected.

    A name is wrong in the greeting when it is inflected ("Hei Annalle"), in small letters, or has
    no word in common with `recipient`. A placeholder instead of a name is another check's.
    """
    greeted = greeted_in(draft)
    if greeted is None:
        if placeholder_in(draft) is None:
            yield Finding("no_name", good=False)
        return
    if kinds_in(greeted.name):
        return
    right = greeted.right
    if recipient and not _words(right) & _words(recipient):
        right = recipient
    if right == greeted.name:
        yield Finding("greets_by_name", good=True, values={"name": greeted.name})
    else:
        yield Finding("wrong_name", good=False, values={"name": greeted.name, "right": right})


def _name_at_start(text: str) -> Greeted | None:
    end = _END.search(text)
    # "Dr." and "Mr." end no name.
    head = re.sub(r"^(dr|mr|mrs|ms|prof|tri)\. ?", r"\1 ", text, flags=re.IGNORECASE)
    if head != text:
        end = _END.search(head)
    whole = head[: end.start()] if end else head
    words = _WORD.findall(whole)
    closed = bool(end) or len(words) <= _MOST_WORDS
    while words and fold(words[0]).strip(".") in TITLES and len(words) > 1:
        words = words[1:]
    taken: list[str] = []
    for word in words[:_MOST_WORDS]:
        if not _may_be_name(word, first=not taken, alone=closed and len(words) == 1):
            break
        taken.append(word)
    while taken and fold(taken[-1]) in PARTICLES:
        taken.pop()
    if not taken:
        return None
    right = " ".join(_right(word) for word in taken)
    return Greeted(" ".join(taken), right)


def _may_be_name(word: str, *, first: bool, alone: bool) -> bool:
    folded = fold(word).strip(".")
    if folded in PARTICLES and not first:
        return True
    if folded in _NO_GREETED or folded in TITLES:
        return False
    if word[0].isupper():
        return _is_listed(word) or not (folded in NO_NAMES or is_no_name(folded))
    if _is_listed(word):
        return (alone or not is_also_word(folded)) and (folded not in NO_NAMES or alone)
    # An unlisted name in small letters, "hei thandiwe,".
    return first and alone and not is_no_name(folded)


def _is_listed(word: str) -> bool:
    folded = fold(word)
    return any(
        names.base(folded) or names.inflected(folded, ALLATIVE)
        for names in (first_names(), surnames())
    )


def _right(word: str) -> str:
    """Return a listed name as it is written in a greeting; any other word as typed."""
    folded = fold(word)
    for names in (first_names(), surnames()):
        if base := names.base(folded):
            return base if word.islower() else word
    for names in (first_names(), surnames()):
        if base := names.inflected(folded, ALLATIVE):
            return base
    return word


def _words(name: str) -> set[str]:
    return {fold(word) for word in _WORD.findall(name)}
