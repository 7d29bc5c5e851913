"""Say who works in a field or studies a subject: "10 vuotta myyntiä tehnyt", "I study law"."""

from __future__ import annotations

import re

from actions import finnish
from actions.content.terms import current_terms
from actions.messages.details import Language
from actions.messages.hearing.clauses import fold
from actions.messages.hearing.professions import Named, named_at_start
from actions.messages.hearing.self_frames import Frames

_FIRST_WORD = re.compile(r"[\w-]+")
# "Haen siivoojan paikkaa": the profession stands in the genitive.
_WANTED_FI = re.compile(
    r"\b(?:etsin|haen|etsiskelen|etsimassa|hakemassa|haussa) (?:uutta |uusia |jotain )?"
    r"(?P<profession>[\w-]{3,}n) (?:toita|tyota|paikkaa|tyopaikkaa|duunia|hommia|hommaa)\b"
)
# IT, HR.
_ABBREVIATION = 3
_SHORT_NAME = re.compile(r"(?<![\w-])(?:it|ict|hr|ux|ai|qa)(?!\w)")
# What is no field: "kymmenen vuotta töitä tehnyt", "worked ten years".
_NO_FIELD = frozenset(
    [
        "toita",
        "tyota",
        "hanen",
        "sita",
        "taman",
        "tata",
        "duunia",
        "hommia",
        "work",
        "job",
        "jobs",
        "this",
        "that",
        "it",
        "the",
        "a",
        "an",
        "my",
        "her",
        "his",
        "their",
        "jobb",
        "arbete",
        "det",
        "detta",
        "den",
        "en",
        "ett",
        "min",
        "hans",
        "hennes",
        "samma",
        "same",
        "team",
        "children",
        "finland",
        "sweden",
        "company",
        "foretag",
        "skola",
        "skolan",
        "school",
        "ett",
    ]
)


def subject_in(clause: str, folded: str, language: Language, frames: Frames) -> Named | None:
    """Return who works in a field or studies a subject that a clause names, or None.

    Args:
        clause: as typed.
        folded: the same, folded.
        language: of the clause.
        frames: of that language.
    """
    for pattern in (frames.years_in, frames.working_in):
        for match in pattern.finditer(folded):
            group = next((name for name, value in match.groupdict().items() if value), None)
            if group and match.group(group) not in _NO_FIELD:
                return _worker(clause[slice(*match.span(group))], language)
    if language == "fi" and (wanted := _WANTED_FI.search(folded)):
        base = finnish.base_form(clause[slice(*wanted.span("profession"))], kind="word")
        if named := named_at_start(base, "fi"):
            return named
    studying = frames.studying.search(folded)
    if not studying or frames.becoming.search(folded):
        return None
    rest = clause[studying.end() :]
    return _student(rest, language)


def _worker(said: str, language: Language) -> Named | None:
    """Return somebody of a field: "myynnin ammattilainen", "marketing professional"."""
    text = _SHORT_NAME.sub(lambda short: short[0].upper(), said.lower())
    text = text.upper() if len(text) <= _ABBREVIATION else text
    if language == "sv":
        return Named(f"yrkesperson inom {text}", None)
    if language == "en":
        return Named(f"{text} professional", None)
    if fold(text).endswith("ala"):
        prefix, hyphen, last = text.partition("-")
        return Named(
            f"{prefix.upper() if len(prefix) <= _ABBREVIATION else prefix}{hyphen}{last}n ammattilainen",
            None,
        )
    genitive = finnish.inflect_surely(finnish.base_form(text, kind="word"), "genitive")
    return Named(f"{genitive or 'kokenut'} ammattilainen", None)


def _student(rest: str, language: Language) -> Named:
    """Return a student, of a subject when it is certain how to say it."""
    alone = Named(current_terms().name("stages", "student", language), None)
    word = _FIRST_WORD.match(rest)
    if (
        not word
        or fold(word.group()) in _NO_FIELD
        or fold(word.group()) in ("i", "in", "at", "pa", "vid")
    ):
        return alone
    subject = word.group()
    if language == "sv":
        found = current_terms().find(subject, "topics", "sv")
        known = found or re.search(r"(?:ik|logi|konomi|ledning|ap|ering|ning)$", fold(subject))
        return Named(f"studerande inom {subject.lower()}", None) if known else alone
    if language == "en":
        words = re.match(r"[a-z-]+(?: (?!at|in|and|to|for|with|here|now|i)[a-z-]+)?", fold(rest))
        return Named(f"{rest[: words.end()].lower()} student", None) if words else alone
    base = finnish.base_form(subject, kind="word")
    genitive = finnish.inflect_surely(base, "genitive") if base.lower() != subject.lower() else None
    sure = genitive and finnish.inflect_surely(base, "partitive") == subject
    return Named(f"{genitive} opiskelija", None) if sure else alone
