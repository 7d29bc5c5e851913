"""Find the draft that a user pasted, and cut off what is said to the bot."""

from __future__ import annotations

import re
from dataclasses import dataclass

from actions.messages import tongues
from actions.messages.details import Language
from actions.messages.draft_reading import first_of
from actions.messages.hearing.cues import plain
from actions.messages.pasted_words import (
    ABOUT_THE_BOT,
    GREETING,
    NEW_VERSION,
    REQUESTS,
    THIS_ONE,
)

_LEAST_WORDS = 3
# A message without a greeting or a request around it is one when it is this long.
_LONG = 8
# A request in front of a colon is no longer than this.
_LONGEST_REQUEST = 14
_QUOTES = (
    re.compile(r"[“”„\"]([^“”„\"]+)[“”\"]"),
    re.compile(r"[«»]([^«»]+)[«»]"),
    re.compile(r"(?<!\w)['‘’‚](.+)['’‘](?!\w)", re.DOTALL),
)
_WHOLE_QUOTE = re.compile(r"^[“”„\"«»'‘’‚](.+)[“”\"«»'’‘]$", re.DOTALL)
_ANY_QUOTE = re.compile(r"[“”„\"«»]")
_COLON = re.compile(r":\s|:$|:(?=[^\W\d_])|\s[-–—]\s")
_SENTENCE = re.compile(r"[^.!?\n]+[.!?\n]*\s*")
_NAMED = re.compile(r"\W*[^\W\d_]+(?: [^\W\d_]+)?[\s,!]+[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class _Split:
    """A text in two."""

    draft: str | None
    instruction: str


def pasted_in(text: str, *, asked: bool) -> str | None:
    """Return the draft in a text, at least three words, or None when there is none.

    Args:
        text: as typed or pasted.
        asked: whether the bot has just asked for a draft; the whole text may then be it.
    """
    return _split(text, asked=asked).draft


def instruction_in(text: str) -> str:
    """Return the part of a text that is said to the bot; empty when all of it is the draft."""
    return _split(text, asked=True).instruction


def language_of_draft(draft: str, default: Language = "fi") -> Language:
    """Return the language that a draft is written in; `default` when its words do not tell."""
    return tongues.language_of(draft, default)


def _split(text: str, *, asked: bool) -> _Split:
    text = text.strip()
    for way in (_after_colon, _in_quotes, _between_lines, _after_request, _before_request):
        found = way(text)
        if found is not None:
            return found
    if _is_whole(text, asked=asked):
        return _checked(text, "") or _Split(None, text)
    return _Split(None, text)


def _checked(draft: str, instruction: str) -> _Split | None:
    draft = draft.strip()
    whole = _WHOLE_QUOTE.match(draft)
    if whole and not _ANY_QUOTE.search(whole.group(1)):
        draft = whole.group(1).strip()
    if len(draft.split()) < _LEAST_WORDS or not re.search(r"[^\W\d_]", draft):
        return None
    return _Split(draft, " ".join(instruction.split()))


def _after_colon(text: str) -> _Split | None:
    """Cut after "check this:"; what a quotation in front holds is no request."""
    mark = _COLON.search(text)
    if mark is None:
        return None
    before = text[: mark.end()]
    if (
        len(before.split()) > _LONGEST_REQUEST
        or _ANY_QUOTE.search(before)
        or "\n" in before.strip()
    ):
        return None
    # "Hi Anna: I read your message" greets somebody.
    again = _is_new_version(before) and _greets(text[mark.end() :])
    if not (again or _requests(before) or first_of(THIS_ONE, plain(before))) or _greets(before):
        return None
    return _checked(text[mark.end() :], before)


def _in_quotes(text: str) -> _Split | None:
    """Take the longest quotation, when what stands around it is said to the bot."""
    hits = [hit for quotes in _QUOTES for hit in quotes.finditer(text)]
    if not hits:
        return None
    longest = max(hits, key=lambda hit: len(hit.group(1)))
    around = f"{text[: longest.start()].strip()} {text[longest.end() :].strip()}".strip()
    if around and not (_requests(around) or first_of(THIS_ONE, plain(around))):
        return None
    return _checked(longest.group(1), around)


def _between_lines(text: str) -> _Split | None:
    """Cut the first and the last line where they are requests."""
    lines = text.splitlines()
    if len(lines) < 2:  # noqa: PLR2004  one line has no other
        return None
    first, last = 0, len(lines)
    if _requests(lines[0]) and not _is_message(lines[0]):
        first = 1
    if last - first > 1 and _requests(lines[-1]) and first_of(THIS_ONE, plain(lines[-1])):
        last -= 1
    if (first, last) == (0, len(lines)):
        return None
    return _checked("\n".join(lines[first:last]), " ".join([*lines[:first], *lines[last:]]))


def _after_request(text: str) -> _Split | None:
    """Cut where a greeting follows a request: "check this hi Anna, we met ..."."""
    folded = plain(text)
    for greeting in GREETING.finditer(folded):
        before = text[: greeting.start()]
        if not before.strip() or len(before.split()) > _LONGEST_REQUEST:
            continue
        after = text[greeting.start() :]
        asks = _requests(before) or _is_new_version(before)
        if asks and _NAMED.match(after) and not _requests(after):
            return _checked(after, before)
    return None


def _before_request(text: str) -> _Split | None:
    """Cut a last sentence that asks whether "this" is good, when a message stands before it."""
    sentences = _SENTENCE.findall(text)
    if len(sentences) < 2:  # noqa: PLR2004  one sentence has no other
        return None
    last = sentences[-1]
    before = text[: len(text) - len(last)].strip()
    asks = _requests(last) and first_of(THIS_ONE, plain(last))
    if asks and _is_message(before) and not _requests(before) and not _mentions_message(before):
        return _checked(before, last)
    return None


def _is_whole(text: str, *, asked: bool) -> bool:
    """Tell whether a text is itself a message to somebody."""
    if _requests(text) and not (_greets(text) and len(text.split()) >= _LONG and asked):
        return False
    if _greets(text) and _is_message(text):
        return asked or bool(
            re.match(r"\W*\w+ [A-ZÅÄÖ][\w'-]+(?: [A-ZÅÄÖ][\w'-]+)?\s*[,!\n]", text)
        )
    if not asked or first_of(ABOUT_THE_BOT, plain(text)):
        return False
    question = text.endswith("?") and len(_SENTENCE.findall(text)) == 1
    return not (question and len(text.split()) < _LONG)


def _is_message(text: str) -> bool:
    return _greets(text) and len(text.split()) >= _LONG - 3


def _greets(text: str) -> bool:
    return bool(GREETING.match(plain(text).lstrip()))


def _requests(text: str) -> bool:
    return first_of(REQUESTS, plain(text)) is not None


def _is_new_version(before: str) -> bool:
    """Tell whether nothing is said before a draft but that it is the next one: "now:"."""
    return bool(NEW_VERSION.fullmatch(plain(before)))


def _mentions_message(text: str) -> bool:
    return (
        first_of((r"(?:kutsu|viesti|inbjudan|meddelande|message|invite)\w*",), plain(text))
        is not None
    )
