"""Hear membership of a union or association. Patterns read folded text."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from actions.content.programmes import Programme
from actions.mentoring.hearing.name_spelling import is_form_of
from actions.messages.hearing.clauses import fold

MEMBERS = "members_only"
# What a name may lack in speech: Juristiliitto, Ekonomit, Finlands Ekonomer.
_COUNTRY = re.compile(r"^(?:suomen|finlands|finnish)$|^(?:ry|rf|association|of|in|finland)$")
_WORD = re.compile(r"[^\W_]+(?:-[^\W_]+)*")
_ACRONYM = re.compile(r"(?:[A-ZÅÄÖ]\w*){2,}")
_BELONGS = re.compile(
    r"\b(?:\w*jasen\w*|jasenyy\w*|kuulu[nu]\w*|liity\w*|liiton|liitto\w*|liitossa|ammattiliit\w+|medlem\w*|tillhor|ansluten|facke?t?|fackforbund\w*|forbund\w*|members?(?:hip)?|belong|joined|union|guild)\b"
)
_BEING_IN = re.compile(
    r"\b(?:olen|oon|i'?m in|i am in|i'?m with|jag ar med i|med i|olen mukana)\s+$"
)
# A member of something that is not named in the catalogue: "Tehyn jäsen", "medlem i Tehy".
_OF_ANY = re.compile(
    r"\b(?!perhee|tiimi|ryhma|suvu|johtoryhma|hallituks|tyoryhma|seura|yhteis|minka|mika|mitta)[\w:-]{2,40}(?:n|in) jasen(?:ena|eksi|yys)?\b|\b(?:insinoori|agronomi|laakari|journalisti|opettaja|sairaanhoitaja|[a-z]+)liitossa\b|\bkuulun (?:\w+ )?\w+liittoon\b"
    r"|\bmedlem i (?!en |ett |min|famil|team|grupp|nagon|nagot|inge)[\w:-]+|\b(?:ansluten till|tillhor) \w+(?:forbundet|facket)\b"
    r"|\bmembers? (?:of|at|in) (?!a |an |any|my|the (?:team|family|board|group|church|public|staff|community)|team|family|parliament|staff)[\w:-]{1,40}|\b(?!family|team|board|crew|staff|group|non|not|a|no|any|church|community|gym|only)[\w:-]{1,40} union member\b"
)
# "Ykalainen", "tekiläinen".
_ONE_OF = re.compile(r"lai(?:nen|se\w*|sia|set)$")
_SHORT, _ABBREVIATED = 3, 4


class Form(NamedTuple):
    """A way to name an organisation of members; a `loose` one counts beside a word of belonging."""

    organiser: str
    words: tuple[str, ...]
    loose: bool


class Membership(NamedTuple):
    """What is said of an organisation of members, and where.

    Attributes:
        organiser: its name.
        start: where it is named.
        end: where its name ends.
        belongs: whether the user is a member: it is said, or nothing else is said.
        own: whether it is said.
    """

    organiser: str
    start: int
    end: int
    belongs: bool
    own: bool


def union_forms(programmes: Iterable[Programme]) -> tuple[Form, ...]:
    """Return the names of the organisations whose programmes are for members, longest first."""
    forms = {
        form
        for programme in programmes
        if any(MEMBERS in tags for tags in programme.requirements())
        for name in programme.organiser.all()
        for form in _ways(programme.organiser.all()[0], name)
    }
    # Of a loose and a strict way to say the same the strict one counts.
    return tuple(sorted(forms, key=lambda form: (-len(form.words), form.loose, form)))


def _ways(organiser: str, name: str) -> Iterator[Form]:
    words = _WORD.findall(name)
    yield Form(organiser, tuple(fold(word) for word in words), loose=False)
    for word in words:
        if _ACRONYM.fullmatch(word) and len(word) >= _SHORT:
            yield Form(organiser, (fold(word),), loose=False)
    core = tuple(
        fold(word)
        for word in words
        if not _COUNTRY.match(fold(word)) and not _ACRONYM.fullmatch(word)
    )
    if core and len(core) < len(words):
        yield Form(organiser, core, loose=len(core) == 1 and not core[0].endswith("liitto"))


def hear_unions(low: str, forms: Iterable[Form]) -> list[Membership]:
    """Return the organisations of members that a message names, from left to right.

    Args:
        low: the message, folded.
        forms: their names, see `union_forms`.
    """
    tokens = [(found.group(), *found.span()) for found in _WORD.finditer(low)]
    belonging = _BELONGS.search(low) is not None
    found: list[Membership] = []
    begun: dict[str, list[int]] = {}
    for index, (token, _, _) in enumerate(tokens):
        begun.setdefault(token[0], []).append(index)
    for form in forms:
        for first in begun.get(form.words[0][0], ()):
            if first + len(form.words) > len(tokens):
                continue
            window = tokens[first : first + len(form.words)]
            start, end = window[0][1], window[-1][2]
            if any(each.start < end and start < each.end for each in found):
                continue
            spoken = [token for token, _, _ in window]
            if not _spells(form, spoken):
                continue
            own = belonging or bool(_BEING_IN.search(low[:start]) or _ONE_OF.search(spoken[-1]))
            if form.loose and not own:
                continue
            alone = len(tokens) == len(form.words)
            found.append(Membership(form.organiser, start, end, own or alone, own))
    return sorted(found, key=lambda each: each.start)


def is_member_of_any(low: str) -> re.Match[str] | None:
    """Return where a message says that its writer is a member of some named organisation."""
    return _OF_ANY.search(low)


def _spells(form: Form, spoken: list[str]) -> bool:
    """Tell whether the words are forms of a name; one ekonomi is not yet Ekonomit.

    An abbreviation is inflected as a word is: tekkiin, tekiläinen; liitto, liiton.
    """
    words = form.words
    if len(words) == 1 and len(words[0]) <= _ABBREVIATED:
        # No more than these: "tekee" is no form of TEK.
        ending = rf"{words[0]}(?:{words[0][-1]}?i?(?:in|n|ssa|sta|lla|lle|lta)|i?lai(?:nen|se\w*|sia|set))?"
        return re.fullmatch(ending, spoken[0]) is not None
    return all(
        (is_form_of(word, token) and token != word[:-1])
        or (word.endswith("tto") and is_form_of(f"{word[:-3]}to", token))
        for word, token in zip(words, spoken, strict=True)
    )
