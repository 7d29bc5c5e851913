"""Tell whether a message asks the bot something, instead of answering its question."""

from __future__ import annotations

import re
from unicodedata import normalize

from actions.messages.details import Language
from actions.messages.hearing import question_cues as cues
from actions.messages.hearing.clauses import LONGEST, fold
from actions.messages.hearing.commands import hear_commands
from actions.messages.hearing.name_list import first_names
from actions.messages.hearing.said import Said

# A mark at the end of a sentence, not the one in a web address.
_SENTENCE = re.compile(r"[^.!?\n]*(?:[.!](?=\S)[^.!?\n]*)*[.!?\n]?")
_ADDRESS = re.compile(r"\S*(?:https?://|www\.)\S*")
_OPENINGS = re.compile(cues.OPENINGS)
_AFTER_COMMA = re.compile(r",\s*|\s(?:mutta|mut|men|but)\s")
_LETTER = re.compile(r"[^\W\d_]")
_FEW_WORDS = 2


def asks(text: str, language: Language) -> bool:
    """Tell whether a message asks the bot something.

    What somebody wishes to know of the recipient ("haluan kuulla miten hän pääsi alalle") and what
    the bot is asked to do ("can you make it shorter?") are no questions.

    Args:
        text: as typed.
        language: that it is written in; questions in the other two are heard by a question mark.
    """
    text = normalize("NFC", text)
    low = _ADDRESS.sub(" ", fold(text[:LONGEST]))
    commanded = hear_commands(Said(text=text, language=language)).any
    return any(
        _asks(sentence.strip(), language, commanded=commanded)
        for sentence in _SENTENCE.findall(low)
        if _LETTER.search(sentence)
    )


def _asks(sentence: str, language: Language, *, commanded: bool) -> bool:
    marked = sentence.endswith("?")
    body = _begun(sentence)
    if cues.PUZZLED.search(body):
        return True
    if _is_answer(body, language) or (
        commanded and not cues.STRONG.match(body) and _may_be_command(body)
    ):
        return False
    if marked:
        return not _is_guess(body)
    return any(_opens_question(part, language) for part in _clauses(body, language))


def _begun(sentence: str) -> str:
    """Return a sentence without what is said before its first real word."""
    match = _OPENINGS.match(sentence)
    begun = sentence[match.end() :] if match else sentence
    return begun or sentence


def _is_answer(body: str, language: Language) -> bool:
    wish = cues.WISH.search(body)
    question = min(
        (
            found.start()
            for each in cues.WORDS.values()
            if (found := re.search(rf"\b{each.pattern}", body))
        ),
        default=None,
    )
    wished = wish is not None and question is not None and wish.start() < question
    if wish and question and body.endswith("?") and "," in body[wish.end() : question]:
        # "I would like to meet teachers, where do I go?"
        wished = bool(cues.ABOUT_THEM.match(body[question:]))
    if wished and not _opens_yes_no(body, language):
        return True
    begins = any(each.match(body) for each in cues.WORDS.values())
    return bool(
        cues.ABOUT_THEM.match(body)
        or cues.ABOUT_THEIR_JOBS.match(body)
        or cues.NO_QUESTION.match(body)
        or (cues.REQUEST.search(body) and not begins)
        or cues.REQUEST_THING.match(body)
        or cues.REQUEST_VERB.match(body)
    )


def _may_be_command(body: str) -> bool:
    """Tell whether a sentence beside which a command was heard is that command itself."""
    if cues.SOFT.match(body):
        return True
    return not any(each.match(body) for each in cues.WORDS.values())


def _is_guess(body: str) -> bool:
    """Tell whether a marked sentence is only a name, given with doubt: "Anna?"."""
    words = re.findall(r"[^\W\d_]+", body)
    return len(words) <= _FEW_WORDS and bool(words) and bool(first_names().base(words[0]))


def _clauses(body: str, language: Language) -> list[str]:
    """Return the beginnings at which a question may stand: the first, after "but", before "why"."""
    parts = [body]
    for match in _AFTER_COMMA.finditer(body):
        before = body[: match.start()].split()
        conjunction = match.group().strip() != ","
        if conjunction or len(before) == 1:
            parts.append(_begun(body[match.end() :]))
    if why := cues.WHY_AFTER.search(body):
        parts.append(why.group().split(" ", 1)[1] + body[why.end() :])
    return [part for part in parts if not _is_answer(part, language)]


def _opens_question(part: str, language: Language) -> bool:
    if cues.WORDS[language].match(part) or cues.STRONG.match(part):
        return True
    return _opens_yes_no(part, language)


def _opens_yes_no(part: str, language: Language) -> bool:
    if cues.YES_NO[language].match(part):
        return True
    first = part.split(" ", 1)[0].strip(",.:;-")
    if first in cues.NO_VERBS or first_names().base(first) or "kko" in first:
        return False
    return language == "fi" and bool(cues.KO.fullmatch(first))
