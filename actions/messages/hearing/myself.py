"""Hear who the user is: profession, studies, where in working life."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, get_args

from actions import finnish
from actions.content.terms import current_terms
from actions.messages.details import LANGUAGES, Language, Myself, Stage
from actions.messages.hearing.activities import profession_of_activity
from actions.messages.hearing.clauses import LONGEST, clauses, fold
from actions.messages.hearing.professions import (
    LONGEST_PHRASE,
    Named,
    found_profession,
    named_at_start,
    nominative,
)
from actions.messages.hearing.said import Said
from actions.messages.hearing.self_frames import FRAMES, Frames
from actions.messages.hearing.subjects import subject_in

_FIRST_WORD = re.compile(r"[\w-]+")
_NAME_WORDS = 2
# More in one clause is no sentence.
_MOST_FRAMES = 5
_AND = re.compile(r" (?:ja|mutta|och|men|and|but) ")
_NAMED = re.compile(r"\b(?:nimeni on|mun nimi on|jag heter|mitt namn ar|my name is) ")
_STAGES: tuple[Stage, ...] = get_args(Stage)


@dataclass
class _Heard:
    """What has been found so far."""

    named: list[Named] = field(default_factory=list)
    former: list[Named] = field(default_factory=list)
    stage: Stage | None = None


_FIRST_PART = re.compile(r"[,;.]\s*|\s(?:ja|och|and)\s", re.IGNORECASE)


def hear_myself(said: Said) -> dict[str, Any]:
    """Return `about_me` as a `Myself` when the user says who they are, else nothing.

    Args:
        said: the message; a bare profession counts when `about_me` was asked.
    """
    text = _without_people(said)
    answers = said.asked == "about_me"
    of_others = FRAMES[said.language].others.search(fold(text)) is not None
    for language in dict.fromkeys((said.language, *LANGUAGES)):
        bare = answers and (language == said.language or not of_others)
        if myself := _in_language(text, language, answers=bare):
            return {"about_me": myself}
    beside = _beside_an_answer(said, text)
    return {} if beside is None else {"about_me": beside}


def _beside_an_answer(said: Said, text: str) -> Myself | None:
    """Return the profession that somebody puts in front of the answer to another question.

    "Nurse, and her work interests me", when asked what interests them.
    """
    first, *rest = _FIRST_PART.split(text.strip(), maxsplit=1)
    if said.asked in {None, "about_me"} or said.known.about_me is not None or not rest:
        return None
    whole = [
        found
        for found in current_terms().find(first, "professions", said.language)
        if found.start == 0 and found.end >= len(first.rstrip()) - 1
    ]
    return _in_language(first, said.language, answers=True) if whole else None


def _without_people(said: Said) -> str:
    """Return the text with the names of people as commas: a name is no profession."""
    text = said.text[:LONGEST]
    for entity in said.entities:
        start, end = entity.get("start", 0), entity.get("end", 0)
        if entity.get("entity") == "person" and 0 <= start < end <= len(text):
            named = text[start:end]
            if not current_terms().find(named, "professions"):
                text = text[:start] + "," * (end - start) + text[end:]
    return text


def _in_language(text: str, language: Language, *, answers: bool) -> Myself | None:
    frames, heard = FRAMES[language], _Heard()
    parts = clauses(text)
    # Behind a name, "nykyään johtaja" tells of the one who is named.
    mine = answers or (bool(parts) and _opens_with_now(text, parts[0], frames))
    for clause in parts:
        mine = _hear_clause(clause, language, frames, heard, mine=mine, answers=answers) or answers
    return _myself(heard, language)


def _opens_with_now(text: str, first: str, frames: Frames) -> bool:
    """Tell whether a message begins with what one is by now: "nykyään varastotyöntekijä"."""
    return text.lstrip()[:1] != "," and frames.now.match(fold(first)) is not None


def _hear_clause(
    clause: str, language: Language, frames: Frames, heard: _Heard, *, mine: bool, answers: bool
) -> bool:
    """Add what a clause says to `heard`; return whether it was about the user."""
    folded = fold(clause)
    named = _named_in_frames(clause, folded, language, frames, answers=answers)
    others = frames.others.search(folded) is not None
    if not named and not others and mine:
        now = frames.now.match(folded)
        if bare := _bare(clause[now.end() if now else 0 :], language, frames):
            named = [bare]
            if now and heard.named:
                heard.former, heard.named = heard.named, []
    own = bool(named) or not others or frames.studying.search(folded) is not None
    stage = _stage(clause, folded, language, frames) if own else None
    if not named and (
        subject := subject_in(clause, folded, language, frames)
        or profession_of_activity(folded, language)
    ):
        named = [(subject, False)]
    for found, former in named:
        (heard.former if former else heard.named).append(found)
    heard.stage = heard.stage or stage
    return bool(named or stage) or _names_itself(clause, folded, frames)


def _names_itself(clause: str, folded: str, frames: Frames) -> bool:
    """Tell whether a clause gives only the user's name: "I'm Priya, a nurse" goes on with who."""
    being = frames.being.search(folded + " ") or _NAMED.search(folded + " ")
    if being is None:
        return False
    name = clause[being.end() :].split()
    return len(name) <= _NAME_WORDS and all(word[0].isupper() for word in name)


def _named_in_frames(
    clause: str, folded: str, language: Language, frames: Frames, *, answers: bool
) -> list[tuple[Named, bool]]:
    """Return the professions that a clause names in the first person, and whether formerly."""
    patterns = [
        (frames.acting, True),
        (frames.graduated, True),
        (frames.being, False),
        *([(frames.being_in_answers, False)] if answers else []),
    ]
    found: list[tuple[Named, bool]] = []
    if becoming := frames.becoming.search(folded):
        named = _of_phrase(clause[becoming.end() :], language, essive=True)
        return [(_future(named, language), False)] if named else []
    for match, essive in (
        (m, e) for p, e in patterns for m in islice(p.finditer(folded), _MOST_FRAMES)
    ):
        if frames.not_me.search(folded[: match.start()]):
            continue
        rest = clause[match.end() :]
        former = frames.former.match(fold(rest))
        kept = rest[former.end() :] if former else rest
        named = _of_phrase(kept, language, essive=essive)
        if named and former and language == "fi":
            found.append((Named(f"entinen {named.text}", named.term), True))
        elif named:
            found.append((named, former is not None))
        elif second := _second(rest, language, frames):
            found.append(second)
        if found:
            break
    return found


def _second(rest: str, language: Language, frames: Frames) -> tuple[Named, bool] | None:
    """Return the profession after an "and": "I am a mother of two and a former lawyer"."""
    part = _AND.split(rest)[-1]
    found = _bare(part, language, frames) if part != rest else None
    return found if found and part.split()[-1].lower() == found[0].text.split()[-1] else None


def _of_phrase(text: str, language: Language, *, essive: bool) -> Named | None:
    if not (essive and language == "fi"):
        return named_at_start(text, language)
    word = _FIRST_WORD.search(text)
    if word and re.search(r"ksi?$", fold(word.group())):
        return _from_translative(word.group())
    return named_at_start(text, language, essive=True)


def _from_translative(word: str) -> Named | None:
    """Return what one becomes: "kokiksi" is a kokki."""
    whole = word if fold(word).endswith("ksi") else word + "i"
    base = finnish.base_form(whole, kind="word")
    listed = found_profession(whole, "fi")
    if listed and base.lower() == whole.lower():
        base = current_terms().name("professions", listed.term_id, "fi")
    named = named_at_start(base, "fi")
    return Named(named.text, listed.term_id if listed else named.term) if named else None


def _future(named: Named, language: Language) -> Named:
    """Return who studies to be that."""
    if language == "fi":
        joint = "-" if named.text.endswith("o") or " " in named.text else ""
        return Named(f"{named.text}{joint}opiskelija", named.term)
    return Named(current_terms().stage("student", language, named.text), named.term)


def _bare(clause: str, language: Language, frames: Frames) -> tuple[Named, bool] | None:
    """Return the profession that a clause without a verb names."""
    former = frames.former.match(fold(clause))
    rest = clause[former.end() :] if former else clause
    essive = language == "fi" and nominative(rest.split(" ")[0]) != rest.split(" ")[0]
    named = named_at_start(rest, language, essive=essive)
    return (named, former is not None) if named else None


def _stage(clause: str, folded: str, language: Language, frames: Frames) -> Stage | None:
    for stage, pattern in frames.stages.items():
        if pattern.search(folded):
            return stage
    listed = current_terms().find(clause, "stages", language)
    return next((stage for found in listed for stage in _STAGES if stage == found.term_id), None)


def _alone(stage: Stage, language: Language) -> str:
    return current_terms().name("stages", stage, language)


def _myself(heard: _Heard, language: Language) -> Myself | None:
    named = heard.named[0] if heard.named else None
    stage = heard.stage
    if heard.former:
        stage = "career_changer"
        named = named or heard.former[0]
    if named is None:
        return Myself(_alone(stage, language), language, None, stage) if stage else None
    text = _tidy(named.text, language, stage)
    return Myself(text, language, named.term, stage) if 0 < len(text) <= LONGEST_PHRASE else None


def _tidy(text: str, language: Language, stage: Stage | None) -> str:
    """Return the words with their stage said once and as it is written."""
    bare = _STAGE_WORDS[language].sub("", text).strip()
    if not bare or bare in _NO_NOUN:
        return _alone(stage, language) if stage else text
    if stage == "graduate" and not re.search(r"\bgrad", bare):
        return current_terms().stage("graduate", language, bare)
    return bare


_STAGE_WORDS: Mapping[Language, re.Pattern[str]] = {
    "fi": re.compile(
        r"^(?:vasta ?valmistunu?t?|juuri valmistunu?t?|vasta|juuri|just|valmistunut|ty[öo]t[öo]n)\b ?",
        re.IGNORECASE,
    ),
    "sv": re.compile(
        r"^(?:en )?(?:nyutexaminerad|nyexaminerad|ny|nyexad|arbetsl[öo]s|f[äa]rdig|nybakad)\b ?",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"^(?:unemployed|newly qualified|recently graduated|newly graduated)\b ?", re.IGNORECASE
    ),
}
_NO_NOUN = frozenset({"valmistunut"})
