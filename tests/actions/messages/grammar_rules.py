"""Rules that every draft keeps, in any language and in its own: a small proofreader for tests."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from actions.content.terms import current_terms
from actions.messages.composing import Draft
from actions.messages.details import Language, Tone


@dataclass(frozen=True)
class Reading:
    """A draft as it is read.

    Attributes:
        draft: that was written.
        language: of the message.
        tone: of the message.
        said: what it could say, by variable.
    """

    draft: Draft
    language: Language
    tone: Tone
    said: Mapping[str, str]

    @property
    def greeting(self) -> str:
        return self.draft.text.split("\n")[0]

    @cached_property
    def body(self) -> str:
        """The sentences, without greeting and signature."""
        return self.draft.text.split("\n")[1]

    @cached_property
    def without_names(self) -> str:
        """The sentences with a neutral word for every name of a person, which keep no rules."""
        names = [self.said[name] for name in ("name", "contact", "my_name") if name in self.said]
        text = self.body
        for name in sorted(names, key=len, reverse=True):
            text = text.replace(name, "Nimi")
        return text

    @cached_property
    def sentences(self) -> list[str]:
        return _SENTENCES.split(self.without_names)


Rule = Callable[[Reading], Iterator[str]]
# Not behind an initial or a shortened word: J. Smith, S:t Karins, ABC Oy.
_SENTENCES = re.compile(r"(?<=[.!?]) (?=\S)(?<!\b[A-ZÅÄÖ]\. )")
_PATTERNS = {
    "a placeholder": r"[{}\[\]<>|_]|\b(?:None|null|nan|True|False|undefined)\b",
    "a space too many": r"[^\S\n]{2,}|^\s|\s$|\s\n|\n\s|\s[.,!?;:)]",
    "a mark twice": r"[.,!?;:]{2,}|[.,;:!?] [.,;:!?]|[-–]{2,}",
    "an exclamation after the greeting": r"\n[^\n]*!",
    "a word twice": r"(?i)(?<![\w-])(\w+)[,]? \1(?![\w-])",
    "a straight quote in our own words": r"(?<=[a-z])'(?=(?:s|m|d|ll|ve|re|t)\b)",
}


def faults(reading: Reading) -> list[str]:
    """Return what is wrong in a draft."""
    return [fault for rule in _RULES[reading.language] for fault in rule(reading)]


def _form(reading: Reading) -> Iterator[str]:
    """Yield what no language allows."""
    draft = reading.draft
    if draft.characters > draft.limit:
        yield f"{draft.characters} characters of {draft.limit}"
    if draft.characters != len(draft.text.encode("utf-16-le")) // 2:
        yield "miscounted"
    text = draft.text
    for value in reading.said.values():
        text = text.replace(value, value.replace("'", "’"))
    for fault, pattern in _PATTERNS.items():
        if match := re.search(pattern, text):
            yield f"{fault}: {match.group()!r}"
    if text.count("\n") not in {1, 2}:
        yield "not two or three lines"
    if reading.greeting[-1] not in "!,.":
        yield "a greeting without a mark"


def _sentences(reading: Reading) -> Iterator[str]:
    """Yield sentences without a capital or an end."""
    own_way = {word for value in reading.said.values() for word in value.split()[:1]}
    for sentence in reading.sentences:
        first = sentence.split(" ")[0].strip(",:")
        if not first[:1].isupper() and not (first in own_way and first.lower() != first):
            yield f"a small letter: {sentence!r}"
        if sentence[-1] not in ".?":
            yield f"no end: {sentence!r}"


def _english(reading: Reading) -> Iterator[str]:
    for article, word in re.findall(r"\b([Aa]n?) ([\w’-]+)", reading.body):
        if (article.lower() == "an") != _sounds_like_vowel(word):
            yield f"article: {article} {word}"
    if reading.tone == "formal" and (match := _CONTRACTION.search(reading.without_names)):
        yield f"a contraction in a formal message: {match.group()}"
    if match := re.search(r"\bi\b(?!\.)|\bI (?:is|are|has)\b|\b(\w+ed) to \w+ed\b", reading.body):
        yield f"English: {match.group()!r}"


_CONTRACTION = re.compile(
    r"\w’(?:m|d|ll|ve|re|t)\b|\b(?:it|that|there|what|let|here|who|how|where)’s\b", re.IGNORECASE
)
_LETTERS_LIKE_VOWELS = "AEFHILMNORSX"
_WORDS_LIKE_CONSONANTS = re.compile(r"(?i)(?:uni[^nm]|us[aeu]|eur|one|ux|ui|uk)")
_WORDS_LIKE_VOWELS = re.compile(r"(?i)(?:hour|hono|heir|hr|mb|sme|8|11|18|it\b|x-)")


def _sounds_like_vowel(word: str) -> bool:
    """Tell whether an English word begins with the sound of a vowel."""
    if word[:2].isupper() and word not in {"UX", "UI", "UK", "SAP"}:
        return word[0] in _LETTERS_LIKE_VOWELS
    if _WORDS_LIKE_CONSONANTS.match(word):
        return False
    return word[0].lower() in "aeiouåäö" or _WORDS_LIKE_VOWELS.match(word) is not None


def _finnish(reading: Reading) -> Iterator[str]:
    text = reading.without_names
    yield from _disharmony(text)
    # A domain is no word either: Booking.com:lla.
    if match := re.search(r"\b[\w-]*[a-zåäö](?<!\.com):[a-zåäö]+\b", text):
        yield f"a colon in a word that is no abbreviation: {match.group()}"
    te, sina = _TE.search(text), _sina(text)
    if te and reading.tone != "formal":
        yield f"Te without a formal tone: {te.group()}"
    if sina and reading.tone == "formal":
        yield f"sinä in a formal tone: {sina}"
    if te and sina:
        yield f"Te and sinä: {te.group()}, {sina}"
    for words in re.findall(r"\b[Oo]len (?:itse |nyt |nykyään )?([\w’ -]+)", text):
        if case := _case_of_profession(words.split(" ")):
            yield f"a case after olen: {case}"


# The endings of Finnish that have a vowel, with what stands in front of them.
_ENDED = re.compile(
    r"\b(\w+?)(ss[aä]|st[aä]|ll[aä]|lt[aä]|n[aä]|tt[aä]|v[aä]t|mm[aä]|j[aä])(?:k[oö]|kin)?\b"
)
_TE = re.compile(
    r"\bTe(?:i(?:dän|dät|tä|lle|llä|ltä|stä|hin|ssä)(?:kin)?)?\b|\bette\b"
    r"|\b(?!tänne|sinne|minne|jonne|tunne\b)\w+nne(?:kin|kö)?\b|\b\w{3,}(?<!o)tte(?:k[oö]|kohan)?\b"
)
_SINA = re.compile(
    r"\b[Ss]in(?:ä|ut|un|ua|u[lstk]\w*)(?:kin)?\b|\b(?:et|ole[t]|olit|[Ee]hdit|[Ee]htisit|[Vv]oit|"
    r"[Vv]oisit|[Mm]uistat|[Hh]aluat|[Tt]ulit|[Kk]ertoisit|teet|kaipaat|ajattelet|kirjoitit|pidät|"
    r"päädyit|puuhaat|työskentelet)(?:k[oö]|kohan)?\b|\b(?:\w+[aäeouyö]|[Pp]rofiili)si(?:kin)?\b"
)
_NOT_YOURS = frozenset(
    ["uusi", "vuosi", "kuusi", "tosi", "täysi", "nousi", "mitäsi", "susi", "käsi"]
)


def _sina(text: str) -> str | None:
    return next((m.group() for m in _SINA.finditer(text) if m.group() not in _NOT_YOURS), None)


def _disharmony(text: str) -> Iterator[str]:
    """Yield words whose ending has the wrong one of a and ä.

    The last vowel that is no e or i decides; behind two or more of those a new word may begin.
    Names are left out: they follow how they are said (eBaylla).
    """
    for stem, ending in _ENDED.findall(text):
        vowels = re.findall(r"[aouyäö]", stem.lower())
        neutral = re.findall(r"[ei]+", re.split(r"[aouyäöAOUYÄÖ]", stem)[-1])
        if len(neutral) > (1 if vowels else 9) or stem != stem.lower():
            continue
        back = bool(vowels) and vowels[-1] in "aou"
        if back == ("ä" in ending):
            yield f"vowel harmony: {stem}{ending}"


def _case_of_profession(words: list[str]) -> str | None:
    """Return the profession among the first words that stands in a case other than nominative."""
    known = _professions("fi")
    for word in words[:2]:
        if word.lower() not in known and re.search(
            r"(?:ss[aä]|st[aä]|ll[aä]|lle|n[aä]|ksi)$", word
        ):
            stem = word.lower()[:-3]
            if any(each.startswith(stem[:-1]) and len(stem) > len("kokk") for each in known):
                return word
    return None


def _swedish(reading: Reading) -> Iterator[str]:
    text = reading.without_names
    ni, du = _NI.search(text), _DU.search(text)
    if ni and reading.tone != "formal":
        yield f"Ni without a formal tone: {ni.group()}"
    if du and reading.tone == "formal":
        yield f"du in a formal tone: {du.group()}"
    if ni and du:
        yield f"Ni and du: {ni.group()}, {du.group()}"
    for noun in re.findall(r"(?:är|som|bli|blev|var) (?:en|ett) ([\w-]+(?: [\w-]+)?)", text):
        words = {noun, noun.split(" ")[0]}
        if found := words & _professions("sv"):
            yield f"an article before a profession: {found}"
    if match := re.search(r"\b(?:[Mm]ig|[Dd]ig) (?:är|har)\b|\bom om\b|\bpå på\b", text):
        yield f"Swedish: {match.group()!r}"


_NI = re.compile(r"\b(?:Ni|Er|Ert|Era)\b")
_DU = re.compile(r"\b(?:[Dd]u|[Dd]ig|[Dd]in|[Dd]itt|[Dd]ina)\b")


def _professions(language: Language) -> frozenset[str]:
    terms = current_terms()
    return frozenset(
        terms.name("professions", term, language).lower() for term in terms.ids("professions")
    )


def greets_by_name(reading: Reading) -> bool:
    """Tell whether the greeting says the recipient's name, if that is known."""
    return reading.said.get("name", "").rstrip(".") in reading.greeting


_RULES: Mapping[Language, tuple[Rule, ...]] = {
    "fi": (_form, _sentences, _finnish),
    "sv": (_form, _sentences, _swedish),
    "en": (_form, _sentences, _english),
}
