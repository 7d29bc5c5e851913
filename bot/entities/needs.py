"""What it takes to believe a form that is also an ordinary word."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType

from bot.entities.finnish_inflection import INNER, OUTER
from bot.entities.speech import is_speech, names_country
from bot.entities.tokens import Token

_COMPANY = frozenset({"oyj", "oy", "ab", "abp", "group", "plc", "ltd", "konserni", "konserniin"})
_WHERE = frozenset(
    {"i", "in", "from", "från", "till", "to", "near", "vid", "nära", "around", "at", "of", "på"}
)
_BEFORE_SERVICE = frozenset({"on", "via", "över", "på", "over", "genom", "using", "through"})
# Words that follow a finished phrase: "mentors over 50 in Turku", not "over 50 contacts".
_GOES_ON = frozenset(
    {"i", "in", "ja", "och", "and", "som", "who", "jotka", "joka", "from", "från", "mutta", "but"}
    | {"men", "at", "på", "on", "or", "eller", "tai", "ollut", "with", "med", "jolla", "joilla"}
    | {"å", "kanssa", "asti", "years", "vuotta", "år"}
)
# What stands before a letter that hides a name.
_PLACEHOLDERS = frozenset(
    {"firma", "firman", "yritys", "yrityksen", "yrityksessä", "henkilö", "henkilön", "herra"}
    | {"rouva", "nimi", "nimeni", "company", "person", "mr", "mrs", "name", "generation", "iphone"}
    | {"företag", "företaget", "namn", "heter", "rekrytoija", "rekryterare", "recruiter"}
)
LOCAL_CASES: Mapping[str, frozenset[str]] = MappingProxyType({"ssa": INNER, "lla": OUTER})


@dataclass(frozen=True, slots=True)
class Occurrence:
    """Where a form was found: tokens[start:end], in which Finnish case, in which language."""

    tokens: Sequence[Token]
    start: int
    end: int
    # None when the form was matched letter by letter.
    case: str | None
    # Of the message: fi, sv, en, or None when unknown.
    language: str | None
    # Of a place: ssa or lla.
    local: str | None = None

    @property
    def first(self) -> Token:
        """Return the first word."""
        return self.tokens[self.start]

    @property
    def last(self) -> Token:
        """Return the last word."""
        return self.tokens[self.end - 1]

    @property
    def before(self) -> str:
        """Return the word before in lower case, or nothing."""
        return self.tokens[self.start - 1].text if self.start else ""

    @property
    def after(self) -> str:
        """Return the word after in the same phrase in lower case, or nothing."""
        following = self.tokens[self.end : self.end + 1]
        return following[0].text if following and following[0].joined else ""


def _inside(found: Occurrence) -> bool:
    return found.after in _COMPANY or (
        found.first.capital and (not found.first.first or found.first.upper)
    )


def _inside_finnish(found: Occurrence) -> bool:
    if found.language in ("sv", "en"):
        return found.first.capital
    return _inside(found)


def _letter(found: Occurrence) -> bool:
    following = found.tokens[found.end : found.end + 1]
    return (
        found.first.raw.isupper()
        and found.before not in _PLACEHOLDERS
        and not any(token.hyphened or len(token.text) == 1 for token in following)
    )


def _in_case(found: Occurrence) -> bool:
    return found.case not in (None, "nominative")


def _local(found: Occurrence) -> bool:
    if found.first.capital or found.case in LOCAL_CASES.get(found.local or "", ()):
        return True
    # Lahti is a bay in Finnish only.
    return found.language in ("sv", "en") and found.before in _WHERE


def _name_like(found: Occurrence) -> bool:
    return _inside(found) or _in_case(found) or found.before in _BEFORE_SERVICE


def _speech(found: Occurrence) -> bool:
    return is_speech(found.tokens, found.start, found.end, found.case)


def _country(found: Occurrence) -> bool:
    return names_country(found.tokens, found.start, found.end, found.case)


_CHECKS: Mapping[str, Callable[[Occurrence], bool]] = MappingProxyType(
    {
        "none": lambda _: True,
        "never": lambda _: False,
        # Written with a capital letter, also at the start of a sentence.
        "capital": lambda found: found.first.capital,
        # With a capital letter where no sentence starts, all in capitals, or a company by its form.
        "inside": _inside,
        # The same, where the word is one in Finnish only: Kone in Swedish can only be the firm.
        "inside_fi": _inside_finnish,
        # In capitals: IT, VR.
        "upper": lambda found: found.first.upper,
        # With an ending after a colon: X:ssä.
        "colon": lambda found: ":" in found.last.text,
        # A single capital that stands for nothing else: X, not "company X" or "X, Y and Z".
        "letter": _letter,
        # As `inside`, or in a Finnish case, or after "on" and the like: Zoomissa, on Teams.
        "name_like": _name_like,
        # In a Finnish case other than the base form: facessa.
        "case": lambda found: _in_case(found) and found.language in ("fi", None),
        # With a capital, or in the local case that the place takes: Salossa, in salo.
        "local": _local,
        # Suomi the country, not the language.
        "country": _country,
        # Ruotsi the language, not the country.
        "speech": _speech,
        # In messages of one language, or of an unknown one: "ekonomi" is a profession in Finnish.
        "finnish": lambda found: found.language in ("fi", None),
        "swedish": lambda found: found.language in ("sv", None),
        "english": lambda found: found.language in ("en", None),
        # At the end of its clause: "mentors over 50".
        "clause_end": lambda found: not found.after or found.after in _GOES_ON,
    }
)


def is_met(need: str, found: Occurrence) -> bool:
    """Tell whether what a form needs is there.

    Args:
        need: a key of the table above.
        found: where the form was found.
    """
    return _CHECKS[need](found)
