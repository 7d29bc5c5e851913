"""Say the details of a message in its language: what a wording's variables stand for."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final, Literal

from actions import english, finnish, swedish
from actions.content.terms import Terms, current_terms
from actions.messages.cleaning import clean, clean_name, first_name, is_sentence
from actions.messages.describing import Description, describe, is_own_word
from actions.messages.details import Details, Language, Occasion, OccasionKind, Phrase, Tone

LONGEST_NAME: Final = 40
LONGEST: Final = 60
_LocalKind = Literal["place", "organisation", "event", "word"]
_LOCAL_KINDS: Final[Mapping[OccasionKind, _LocalKind]] = MappingProxyType(
    {
        "event": "event",
        "online": "event",
        "talk": "event",
        "post": "event",
        "employer": "organisation",
        "school": "organisation",
        "place": "place",
    }
)


@dataclass(frozen=True, slots=True)
class Phrases:
    """What is known, in the words of one language.

    Attributes:
        values: of variables, plain text on one line; what cannot be said is not there.
        left_out: what the user said and the message cannot, cleaned.
    """

    values: dict[str, str] = field(default_factory=dict)
    left_out: tuple[str, ...] = ()


def phrases(details: Details, *, language: Language, tone: Tone) -> Phrases:
    """Return the variables of a message.

    Args:
        details: all that is known.
        language: of the message, which need not be that of the conversation.
        tone: formal greets by the whole name.

    Returns:
        name, place, time, me, me_as, employer, employer_of, topic, topic_about, offer, contact and
        my_name, each only when it is known and can be said with certainty.
    """
    return _Saying(language, current_terms()).all(details, tone)


class _Saying:
    """Gathers the variables of one message."""

    def __init__(self, language: Language, terms: Terms) -> None:
        self._language: Language = language
        self._terms = terms
        self._values: dict[str, str] = {}
        self._left_out: list[str] = []

    def all(self, details: Details, tone: Tone) -> Phrases:
        self._name("name", details.recipient, greet=tone != "formal")
        self._name("contact", details.common_contact)
        self._name("my_name", details.my_name)
        self._place(details.occasion)
        self._time(details.met_when)
        self._me(describe(details.about_me, self._language, self._terms))
        self._employer(details.employer)
        self._topic(details.interest)
        self._offer(details.offer)
        return Phrases(self._values, tuple(dict.fromkeys(self._left_out)))

    def _name(self, variable: str, said: str | None, *, greet: bool = False) -> None:
        name = clean_name(said)
        self._add(variable, first_name(name) if greet else name, clean(said), LONGEST_NAME)

    def _place(self, said: Occasion | None) -> None:
        if said is None:
            return
        text = clean(said.text, domains=True)
        # A talk or a post is named by the wording itself: it needs no place.
        heard_of = said.kind in {"talk", "post"}
        self._add("place", self._place_of(said, text), "" if heard_of else text)

    def _place_of(self, said: Occasion, text: str) -> str | None:
        if said.term is not None:
            known = self._known(lambda: self._terms.place(str(said.term), self._language))
            if known is not None:
                return known
        if not text or is_sentence(text):
            return None
        if said.language is None:
            return self._local(text, said.kind)
        if said.language == self._language and said.kind not in {"post", "place"}:
            return self._noun_place(text)
        return None

    def _noun_place(self, noun: str) -> str | None:
        """Return where, of a noun in the message's language that no list knows."""
        if self._language == "fi":
            return finnish.local_case(noun, "word", "in")
        return f"på {noun}" if self._language == "sv" else f"at {english.with_article(noun)}"

    def _local(self, name: str, kind: OccasionKind) -> str | None:
        if self._language == "fi":
            return finnish.local_case(name, _LOCAL_KINDS.get(kind, "event"), "in")
        if self._language == "sv":
            return swedish.place_of(name, kind)
        return english.place_of(name, kind)

    def _time(self, said: Phrase | None) -> None:
        if said is None:
            return
        text = clean(said.text)
        known = None
        if said.term is not None:
            known = self._known(lambda: self._terms.time(str(said.term), self._language))
        if known is None and said.language == self._language and not is_sentence(text):
            known = _small(text)
        self._add("time", known, text)

    def _me(self, said: Description) -> None:
        self._add("me", said.is_, said.said)
        if "me" in self._values:
            self._add("me_as", said.as_, "")

    def _employer(self, said: Phrase | None) -> None:
        if said is None:
            return
        text = clean(said.text, domains=True)
        where = whose = None
        if said.term is not None:
            where = self._known(lambda: self._terms.place(str(said.term), self._language))
        elif text and said.language is None and not is_sentence(text):
            where = self._local(text, "employer")
            whose = self._genitive(text)
        elif said.language == self._language == "fi":
            where = finnish.local_case(text, "word", "in")
        self._add("employer", where, text)
        self._add("employer_of", whose, "")

    def _genitive(self, name: str) -> str | None:
        if self._language == "fi":
            return finnish.inflect_surely(name, "genitive")
        return swedish.genitive(name) if self._language == "sv" else english.genitive(name)

    def _topic(self, said: Phrase | None) -> None:
        if said is None or not said.text:
            return
        text = clean(said.text)
        name = about = None
        if said.term is not None:
            term = said.term
            name = self._known(lambda: self._terms.name("topics", term, self._language))
            about = self._known(lambda: self._terms.about(term, self._language))
        own = said.language == self._language and is_own_word(text, name, self._language)
        if (name is None or own) and text and not is_sentence(text):
            if said.language is None:
                name = text
            elif said.language == self._language:
                name = _small(text)
            about = self._about(name) if name else None
        self._add("topic", name, text)
        if "topic" in self._values:
            self._add("topic_about", about, "")

    def _about(self, text: str) -> str | None:
        if self._language == "fi":
            return finnish.inflect_surely(text, "elative")
        return f"om {text}" if self._language == "sv" else f"about {text}"

    def _offer(self, said: Phrase | None) -> None:
        if said is None:
            return
        text = clean(said.text)
        here = said.language in {None, self._language} and not is_sentence(text)
        self._add("offer", _small(text) if here else None, text)

    def _known(self, look_up: Callable[[], str]) -> str | None:
        """Return a term's words; an editor may have taken the term away since it was said."""
        try:
            return look_up()
        except KeyError:
            return None

    def _add(self, variable: str, value: str | None, said: str, longest: int = LONGEST) -> None:
        """Add a variable, or what was said to what is left out."""
        if value and len(value) <= longest:
            self._values[variable] = value
        elif said:
            shown = said if len(said) <= LONGEST else said[: LONGEST - 1].rstrip() + "…"
            self._left_out.append(shown)


def _small(text: str) -> str:
    """Return a phrase as it stands inside a sentence: "Voin auttaa" with a small letter."""
    word = text.split(" ", 1)[0]
    if word[1:].islower() and word[:1].isupper() and "’" not in word:
        return text[:1].lower() + text[1:]
    return text
