"""The words that a text about programmes is made of, in one language."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from actions.content.mentoring_terms import MentoringTerms, current_terms
from actions.content.mentoring_texts import MentoringTexts, Sentence, current_texts
from actions.content.places import Places, current_places
from actions.content.programmes import NATIONWIDE, ONLINE


@dataclass(frozen=True, slots=True)
class Words:
    """What is said in one language.

    Attributes:
        texts: whole sentences.
        terms: what kinds, languages, audiences, fields and months are called.
        places: what places are called.
        language: in which it is said.
    """

    texts: MentoringTexts
    terms: MentoringTerms
    places: Places
    language: str

    @classmethod
    def current(cls, language: str) -> Words:
        """Return the product's words as they are now."""
        return cls(current_texts(), current_terms(), current_places(), language)

    def say(self, sentence: Sentence, **values: str | int) -> str:
        """Return a sentence with its gaps filled."""
        return sentence.say(self.language, **values)

    def all_of(self, phrases: Sequence[str]) -> str:
        """Return phrases joined: "in Turku, Vaasa and Oulu"."""
        return self._joined(phrases, self.texts.facts.and_also)

    def any_of(self, phrases: Sequence[str]) -> str:
        """Return phrases joined: "in Finnish or English"."""
        return self._joined(phrases, self.texts.facts.and_or)

    def in_languages(self, codes: Iterable[str]) -> list[str]:
        """Return "in Finnish" for each code that has a name."""
        known = self.terms.languages
        return [known[code].in_it.in_language(self.language) for code in codes if code in known]

    def for_them(self, tags: Iterable[str]) -> list[str]:
        """Return "for women" for each tag that has a name."""
        known = self.terms.audiences
        return [known[tag].for_them.in_language(self.language) for tag in tags if tag in known]

    def field_names(self, ids: Iterable[str]) -> list[str]:
        """Return the name of each field that has one."""
        known = self.terms.fields
        return [known[each].title.in_language(self.language) for each in ids if each in known]

    def in_fields(self, ids: Iterable[str]) -> list[str]:
        """Return "in IT" for each field that has a name."""
        known = self.terms.fields
        return [known[each].in_it.in_language(self.language) for each in ids if each in known]

    def for_fields(self, ids: Iterable[str]) -> list[str]:
        """Return "for IT" for each field that has a name."""
        known = self.terms.fields
        return [known[each].for_it.in_language(self.language) for each in ids if each in known]

    def where(self, place: str) -> str:
        """Return "in Turku", "in all of Finland" or "online"."""
        facts = self.texts.facts
        special = {NATIONWIDE: facts.nationwide, ONLINE: facts.online}
        if place in special:
            return self.say(special[place])
        return self.places.where(place, self.language)

    def in_months(self, months: Iterable[int]) -> str:
        """Return months, 1 to 12, joined: "in January and August"."""
        return self.all_of(
            [self.terms.months[month - 1].in_language(self.language) for month in months]
        )

    def date(self, day: date) -> str:
        """Return a day as people write it: 21.11.2026, 21 November 2026."""
        if self.language == "en":
            month = self.terms.months[day.month - 1].en.removeprefix("in ")
            return f"{day.day} {month} {day.year}"
        return f"{day.day}.{day.month}.{day.year}"

    def _joined(self, phrases: Sequence[str], last_two: Sentence) -> str:
        """Return phrases as a list; a preposition that all share is said once."""
        # A phrase that is a list itself comes last, so that it is clear where it begins.
        joiner = re.compile(r" (?:ja|tai|och|eller|and|or) ")
        each_once = dict.fromkeys(phrases)
        phrases = sorted(each_once, key=lambda phrase: bool(joiner.search(phrase)))
        if len(phrases) < 2:  # noqa: PLR2004  nothing to join
            return "".join(phrases)
        first = phrases[0].split(" ")[0]
        nested = self.say(last_two, first="", last="").strip() in phrases[-1].split(" ")
        if self.language != "fi" and all(each.startswith(f"{first} ") for each in phrases):
            phrases = [phrases[0], *(each.removeprefix(f"{first} ") for each in phrases[1:])]
        if nested and last_two is self.texts.facts.and_also:
            return ", ".join(phrases)
        return self.say(last_two, first=", ".join(phrases[:-1]), last=phrases[-1])


def capital(text: str) -> str:
    """Return a text that begins a sentence."""
    return text[:1].upper() + text[1:]


def sentence(text: str) -> str:
    """Return words as a sentence: with a capital and one full stop."""
    return f"{capital(text.strip()).rstrip('.')}." if text.strip() else ""
