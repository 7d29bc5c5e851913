"""Which words name what somebody is by profession or study, and where such a phrase ends."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from types import MappingProxyType

from actions.content.terms import Found, current_terms
from actions.messages.details import Language
from actions.messages.hearing.clauses import fold, words, words_of
from actions.messages.hearing.spelling import in_small_letters, spelled
from actions.messages.hearing.stops import COMPANY, FILLERS, OTHERS, STOPS

LONGEST_PHRASE = 60
_MOST_WORDS = 6
_LONG = 8
_ALIKE = 0.9
_OBLIQUE = re.compile(r"(?:ksi|[sl]la|ssa|sta|lta|lle|sena)$")
_CAPITAL = re.compile(r"[A-ZÅÄÖ]")
# How words for people at work end, folded. What is not listed in terms.yml is told by these.
_ENDS: Mapping[Language, re.Pattern[str]] = MappingProxyType(
    {
        "fi": re.compile(
            r"(?:\w{2}[aiy]ja|tekija|oori|aari|koodari|isti|[kn]ikko|lyytikko|graafikko|fyysikko|logi|nomi|"
            r"mies|henkilo|paallikko|konsultti|assistentti|kokki|terapeutti|juristi|arkkitehti|agentti|"
            r"designer|developer|manageri?|engineer|analyst|maisteri|tohtori|kandi|kandidaatti|inssi|"
            r"kuraattori|koordinaattori|maikka|opo|hoitsu|duunari|seppa|kuski|kapteeni|apulainen|"
            r"ammattilainen|tyolainen|trainee|freelanceri?|coach|sihteeri|notaari|muusikko|katilo|"
            r"poliisi|pappi|mestari|kampaaja|parturi|barista|leipuri|kondiittori|baarimikko|tuottaja|"
            r"koulutettava|valmentava|maalari|muurari|timpuri|dj|vastaava|edustaja|osaaja|scientist|tutkija|lehtori|professori|"
            r"rehtori|leikkuri|kirurgi|psykiatri|puutarhuri|kaatori|vaihtaja)$"
        ),
        "sv": re.compile(
            r"(?:\w{2}are|or|ist|log|nom|\w{2}man|chef|sekreterare|skoterska|student|studerande|praktikant|"
            r"assistent|konsult|arkitekt|iker|expert|specialist|ansvarig|doktorand|magister|kandidat|"
            r"coach|designer|kock|bitrade|agent|kirurg|prast|polis|soldat|frilans|developer|manager|"
            r"engineer|analyst|jurist|tjansteman|terapeut|farmaceut|rektor|docent|producent|advokat|"
            r"barista|snickare|sokande|trainee|controller|lektor|dietist)$"
        ),
        "en": re.compile(
            r"(?:\w{3}er|\w{2}or|\w{2}ist|ician|arian|accountant|assistant|consultant|student|nurse|chef|cook|"
            r"clerk|analyst|intern|graduate|grad|lead|expert|officer|agent|doctor|lawyer|architect|"
            r"trainee|professional|attorney|technician|electrician|physician|musician|dev|coder|tutor|"
            r"apprentice|phd|midwife|pilot|guard|barista|dj|chief|director|welder|tester|principal|sysadmin|"
            r"freelancer|researcher|historian|bookkeeper|representative|associate|executive)$"
        ),
    }
)
_NOT = words(
    # Finnish
    "maija kaija raija seija tarja marja merja sirja tanja sonja anja katja nadja mirja eija aija saija "
    "heija sinikka asioja suurin paras onnellinen ujo uusi kiitollinen valmis alalla "
    # Swedish
    "bara samma vidare tidigare snare närmare större bättre trist för stor tor or kvar eller mor bror "
    "dottor människor saker varför därför person man klar någon gladare tröttare inom genom någonstans jor alfor favor "
    # English
    "over other never former senior junior super eager sister brother mother father mr computer matter "
    "after under water paper later older younger better newer together rather either whether ever "
    "december october november september winter summer member number career remember further power "
    "order offer letter longer smarter bigger career another wonder newcomer answer poor floor door "
    "color sensor factor major minor interior prior for error honor dear anywhere here user customer "
    "lover stranger loser partner server cover transfer peter alexander oliver christopher jennifer "
    "victor igor hector viktor list exist twist artificial racist optimist pessimist "
)
# "Recent graduate in data science", "student of law": what belongs to the noun.
_GOES_ON = re.compile(
    r"(?:graduate|grad|student|master|bachelor|degree|doctor|phd|lecturer|researcher|intern)$"
)


@dataclass(frozen=True, slots=True)
class Named:
    """A profession that is named: in its base form, its id in terms.yml when it is listed."""

    text: str
    term: str | None


def found_profession(text: str, language: Language) -> Found | None:
    """Return the first profession of terms.yml that a text says, in its language or another."""
    for each in (language, None):
        if found := current_terms().find(text, "professions", each):
            return found[0]
    return None


def named_at_start(text: str, language: Language, *, essive: bool = False) -> Named | None:
    """Return the profession with which a text begins, after fillers, or None.

    Args:
        text: what stands after "olen", "jag är", "I work as".
        language: of the text.
        essive: whether Finnish says it in the essive, "kokkina", or in the translative.
    """
    typed = _phrase(words_of(text), language)
    if essive:
        typed = [nominative(word) for word in typed]
    head = _head(typed, language)
    if head is None:
        return None
    if any(fold(word) in OTHERS[language] | COMPANY for word in typed[: head + 1]):
        return None
    chosen = " ".join(spelled(word) for word in typed[: head + 1])
    found = found_profession(chosen, language)
    chosen = _mended(chosen, found, language)
    whole = in_small_letters(chosen) + _origin(words_of(text), typed, head, language)
    whole = whole if len(whole) <= LONGEST_PHRASE else in_small_letters(chosen)
    if len(whole) > LONGEST_PHRASE:
        return None
    return Named(whole, found.term_id if found else None)


def _mended(chosen: str, found: Found | None, language: Language) -> str:
    """Return a listed profession that is a letter off as it is written: "siivoja"."""
    if found is None or " " in chosen:
        return chosen
    name = current_terms().name("professions", found.term_id, language)
    alike = SequenceMatcher(a=fold(name), b=fold(chosen)).ratio()
    return name if abs(len(name) - len(chosen)) <= 1 and alike > _ALIKE else chosen


def nominative(word: str) -> str:
    """Return the base form of a Finnish essive; other words stay as they are."""
    folded = fold(word)
    if not folded.endswith("na") or len(folded) < 5:  # noqa: PLR2004  "enna" is the shortest
        return word
    for ending, base in (
        ("miehena", "mies"),
        ("neena", "nut"),
        ("ksena", "s"),
        ("sena", "nen"),
    ):
        if folded.endswith(ending):
            return word[: -len(ending)] + base
    if re.search(r"(?:design|develop|manag|engine|lanc|controll|train)erina$", folded):
        return word[:-3]
    return word[:-2]


def _phrase(typed: list[str], language: Language) -> list[str]:
    """Return the words up to a stop, without the fillers before them."""
    start = 0
    while start < len(typed) and fold(typed[start]) in FILLERS[language]:
        start += 1
    phrase = []
    for word in typed[start : start + _MOST_WORDS]:
        if fold(word) in STOPS[language]:
            break
        phrase.append(word)
    return phrase


def _head(typed: list[str], language: Language) -> int | None:
    """Return where the noun of a phrase stands, the last of a compound in several words."""
    text = " ".join(typed)
    ends = {found.end for found in current_terms().find(text, "professions", language)}
    ends |= {found.end for found in current_terms().find(text, "professions")}
    head, at = None, 0
    for number, word in enumerate(typed):
        at += len(word)
        if _is_noun(word, language, listed=at in ends):
            head = number
        elif head is not None:
            break
        at += 1
    return head


def _is_noun(word: str, language: Language, *, listed: bool) -> bool:
    folded = fold(word)
    if folded in _NOT:
        return False
    if language == "fi" and folded.endswith("n") and not folded.endswith("nen"):
        return False  # "matematiikan opettaja": a genitive goes before its noun
    if language == "fi" and _OBLIQUE.search(folded):
        return False
    # "Olen Ritja" is a name.
    name = _CAPITAL.match(word) and not word.isupper() and len(word) < _LONG
    return listed or (not name and _ENDS[language].search(folded) is not None)


def _origin(typed: list[str], phrase: list[str], head: int, language: Language) -> str:
    """Return " from Syria", " in data science" where the text says it after the noun."""
    if language == "fi":
        return ""
    rest = _after(typed, phrase[head])
    kept = ""
    if language == "en" and rest[:1] in (["in"], ["of"]) and _GOES_ON.search(fold(phrase[head])):
        topic = [rest[0]]
        for word in rest[1:4]:
            if fold(word) in STOPS["en"] | OTHERS["en"] | {"from"} or (
                _CAPITAL.match(word) and rest[0] == "in"
            ):
                break
            topic.append(word)
        kept = " " + " ".join(topic) if len(topic) > 1 else ""
        rest = rest[len(topic) :] if kept else rest
    if len(rest) > 1 and fold(rest[0]) in ("from", "fran") and _CAPITAL.match(rest[1]):
        kept += f" {'from' if language == 'en' else 'från'} {rest[1]}"
        if len(rest) > 2 and _CAPITAL.match(rest[2]):  # noqa: PLR2004  South Korea
            kept += f" {rest[2]}"
    return kept


def _after(typed: list[str], noun: str) -> list[str]:
    return typed[typed.index(noun) + 1 :] if noun in typed else []
