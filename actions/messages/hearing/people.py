"""Hear who a message goes to, who brought the two together, and what the user is called."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from unicodedata import normalize

from actions.messages.hearing import name_cues as cues
from actions.messages.hearing import name_roles as roles
from actions.messages.hearing.bare_names import bare_name, full_name
from actions.messages.hearing.clauses import LONGEST, clauses, fold
from actions.messages.hearing.doings import hear_doings
from actions.messages.hearing.name_corrections import corrections, role_of
from actions.messages.hearing.name_cues import Lead
from actions.messages.hearing.name_list import GENITIVE, is_also_word
from actions.messages.hearing.name_positions import elsewhere, in_small_letters
from actions.messages.hearing.name_reading import Name, NameReader, Trust
from actions.messages.hearing.name_words import name_words
from actions.messages.hearing.no_names import is_no_name
from actions.messages.hearing.said import Said

_NO_PEOPLE = frozenset({"organisation", "place", "event", "platform"})
_CLAUSE_END = re.compile(r"\s*(?:[.,;:!?()\n]|$|\s[-–—]\s|(?:ja|och|and|o|mutta|men|but)\b)")
_AFTER_MY_NAME = frozenset({"from", "från", "ja", "and", "och", "i", "in"})
_A_FULL_NAME = 2


def hear_people(said: Said) -> dict[str, str]:
    """Return the names that a message says: `recipient`, `common_contact`, `my_name`.

    Args:
        said: the message. Its entities help; names are heard without them too.

    Returns:
        Names in their base form; only what was said, so mostly one or none.
    """
    return _Hearing(said).people()


class _Hearing:
    """One message: its words, and which of them somebody's name has taken."""

    def __init__(self, said: Said) -> None:
        text = normalize("NFC", said.text)
        self.said = said
        self.text = text[:LONGEST]
        self.entities = said.entities if text == said.text else ()
        self.low = fold(self.text)
        self.words = name_words(self.text)
        self.at = {word.start: number for number, word in enumerate(self.words)}
        self.found: dict[str, str] = {}
        self.taken: set[int] = set(self._of_others())

    def people(self) -> dict[str, str]:
        parts = [fold(part) for part in clauses(self.text)]
        if self.said.asked and hear_doings(self.low, parts).skip:
            return {}  # "no clue what her name is" names nobody
        self._take_leads(cues.MY_NAME)
        self._i_am()
        self._followed()
        self._take_leads((*cues.CONTACT, cues.VIA))
        self._corrections()
        self._take_leads(cues.RECIPIENT)
        self._named()
        self._small()
        self._to()
        self._met()
        self._bare()
        self._entities()
        self._full_name()
        return self.found

    @property
    def reader(self) -> NameReader:
        return NameReader(self.words, frozenset(self.taken), self.said.language)

    def _of_others(self) -> Iterator[int]:
        """Yield the words of firms, places and events."""
        for entity in self.entities:
            if entity.get("entity") in _NO_PEOPLE:
                start, end = entity.get("start", 0), entity.get("end", 0)
                yield from (
                    number for number, word in enumerate(self.words) if start <= word.start < end
                )

    def _keep(self, role: str, name: Name | None) -> bool:
        if name is None:
            return False
        self.taken.update(range(name.start, name.end))
        self.found.setdefault(role, name.text)
        return True

    def _clause_ends(self, name: Name) -> bool:
        return bool(_CLAUSE_END.match(self.low, self.words[name.end - 1].end))

    def _take_leads(self, leads: tuple[Lead, ...]) -> None:
        for lead in leads:
            for match in lead.pattern.finditer(self.low):
                self._take(lead, match.end())

    def _take(self, lead: Lead, where: int) -> bool:
        at = self.at.get(where)
        if at is None or at in self.taken:
            return False
        name = self.reader.read(
            at, min(lead.trust, Trust.CAPITAL), lead.endings, must_end=lead.must_end
        )
        if name is None and lead.whole:
            name = self.reader.read(at, lead.trust, lead.endings, must_end=lead.must_end)
            if name is not None and not self._clause_ends(name):
                name = None
        return self._keep(lead.role, name)

    def _i_am(self) -> None:
        for match in cues.I_AM.finditer(self.low):
            at = self.at.get(match.end())
            name = None if at is None else self.reader.read(at, Trust.CAPITAL)
            if name is None or at is None or name.start != at:
                continue
            word = self.words[at]
            plain = self._clause_ends(name) or self.text[word.end : word.end + 1] == ","
            known = name.listed and (word.capital or not is_also_word(word.low))
            following = self.words[name.end].raw if name.end < len(self.words) else ""
            goes_on = not following.islower() or following in _AFTER_MY_NAME
            if plain or (known and goes_on):
                self._keep("my_name", name)

    def _followed(self) -> None:
        """Take who suggested it, by what stands after the name."""
        for at in range(len(self.words)):
            if at in self.taken:
                continue
            plain = self.reader.read(at, Trust.CAPITAL)
            follows = (cues.CONTACT_FOLLOWS, cues.CONTACT_POSSESSIVE_FOLLOWS)
            if plain and any(self._follows(each, plain) for each in follows):
                self._keep("common_contact", plain)
                continue
            genitive = self.reader.read(at, Trust.CAPITAL, GENITIVE, must_end=True)
            if genitive and self._follows(cues.CONTACT_GENITIVE_FOLLOWS, genitive):
                self._keep("common_contact", genitive)

    def _follows(self, pattern: re.Pattern[str], name: Name) -> bool:
        return bool(pattern.match(self.low, self.words[name.end - 1].end))

    def _corrections(self) -> None:
        """Take the new name where one is set right; the old one is nobody."""
        for right in corrections(self.reader, self.low):
            if right.new.start not in self.taken:
                self.taken.update(right.nobody)
                self._keep(role_of(right.old, self.said.known), right.new)

    def _named(self) -> None:
        """Take the name before "niminen"."""
        for match in cues.NAMED.finditer(self.low):
            before = [number for number, word in enumerate(self.words) if word.end <= match.start()]
            for at in before[-2:]:
                name = self.reader.read(at, Trust.CAPITAL) if at not in self.taken else None
                if name and name.end == before[-1] + 1 and self._keep("recipient", name):
                    break

    def _to(self) -> None:
        """Take whom a message is to: "to Anna", "Annalle"."""
        spoken_of = bool(cues.ABOUT_MESSAGE.search(self.low)) or self.said.asked == "recipient"
        alone = len(self.words) <= _A_FULL_NAME
        if spoken_of or alone:
            for at in range(len(self.words)):
                if at in self.taken or cues.TOLD.search(self.low[: self.words[at].start]):
                    continue
                trust = Trust.CAPITAL if spoken_of else Trust.KNOWN
                name = self.reader.read(at, trust, cues.MESSAGE_ENDINGS, must_end=True)
                told = alone or self.said.asked == "recipient" or self._is_spoken_of(name)
                if name and told and self._keep("recipient", name):
                    break
        for lead in (cues.TO, cues.TO_WHOM):
            for match in lead.pattern.finditer(self.low):
                opens = roles.OPENS_TO.match(self.low[: match.end()])
                if not (spoken_of or opens) or cues.TOLD.search(self.low[: match.start()]):
                    continue
                place = self.said.language == "en" and match.group().startswith("at")
                near = cues.RIGHT_BEFORE.search(self.low[: match.start()])
                trust = lead.trust if near else Trust.KNOWN
                if not place:
                    self._take(replace(lead, trust=trust), match.end())

    def _small(self) -> None:
        """Take a name of several words in small letters, unless the entities know a person."""
        if not any(entity.get("entity") == "person" for entity in self.entities):
            self._keep("recipient", in_small_letters(self.reader, self.low))

    def _is_spoken_of(self, name: Name | None) -> bool:
        """Tell whether a name is listed, or a message is spoken of right before it."""
        if name is None or name.listed:
            return True
        return bool(cues.RIGHT_BEFORE.search(self.low[: self.words[name.start].start]))

    def _bare(self) -> None:
        """Take a name that is all the message, or all of one of its clauses."""
        asked = self.said.asked
        if self.found and asked in self.found:
            return
        role = asked if asked in {"recipient", "common_contact", "my_name"} else None
        if role is None and self.found:
            return
        name = bare_name(self.reader, self.text, asked=role is not None)
        if name is not None:
            self._keep(role or "recipient", name)

    def _entities(self) -> None:
        """Take a person that only the entities know."""
        if "recipient" in self.found or self.said.known.recipient is not None:
            return
        wanted = self.said.asked == "recipient" or cues.ABOUT_MESSAGE.search(self.low)
        for entity in self.entities if wanted else ():
            value = " ".join(str(entity.get("value", "")).split())
            words = {
                number
                for number, word in enumerate(self.words)
                if entity.get("start", 0) <= word.start < entity.get("end", 0)
            }
            sensible = value and not any(is_no_name(fold(part)) for part in value.split())
            free = words and not words & self.taken
            if entity.get("entity") == "person" and sensible and free:
                self.found["recipient"] = value
                return

    def _full_name(self) -> None:
        """Take a full name that stands anywhere, when nobody else is the recipient."""
        if "recipient" not in self.found and self.said.known.recipient is None:
            self._keep("recipient", full_name(self.reader))

    def _met(self) -> None:
        """Take whom the user has met or wants to, when there is no other recipient."""
        if "recipient" in self.found or self.said.known.recipient is not None:
            return
        if self._keep("recipient", elsewhere(self.reader, self.low)):
            return
        self._take_leads(cues.MET)
        if "recipient" in self.found:
            return
        for at in range(len(self.words)):
            name = (
                self.reader.read(at, Trust.KNOWN, GENITIVE, must_end=True)
                if at not in self.taken
                else None
            )
            if name and self._follows(cues.WITH, name):
                self._keep("recipient", name)
                return
