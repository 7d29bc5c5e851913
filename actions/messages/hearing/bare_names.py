"""Hear a name by itself: all that a message or one of its clauses says, or a full name anywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from actions import finnish
from actions.content.terms import current_terms
from actions.messages.hearing.clauses import words
from actions.messages.hearing.name_list import ALLATIVE
from actions.messages.hearing.name_reading import Name, NameReader, Trust
from actions.messages.hearing.no_names import ORDINARY_ENDS, is_no_name

# Said before a name that is given as an answer.
_BEFORE = words(
    "no se sen vois voisi voi olla olis ois olisi on oli oo vaikka vaik esim esimerkiksi hän hänen nimi "
    "nimensä kutsu kutsun viesti viestin menee menis menisi tulee tulis saaja vastaanottaja laita pistä "
    "kirjoita kirjota öö hmm joo jo ok okei sille hälle yhelle yhdelle ehkä sit sitten it its it's is to for "
    "he she him her his name the uh um well oh yes yeah maybe perhaps called you can use put den det är e "
    "till åt för hon han hen heter ska personen ju ja nå jo kanske skriv that's thats this they was saa olla "
    "tuttu ystävä kaveri kollega sanotaan vaan niin siis professori rekrytoija mun vanha pomo entinen min "
    "gamla chef my old boss friend"
)
_BEHIND = words(
    "kiitos kiitti please thanks tack vaikka vaik kai varmaan varmaankin ehkä nimeltään on hän han hon thx "
    "pls se nyt vaan niin maybe i think kanske tror jag hen heter is"
)
# What may go on after a name.
_AFTER = words(
    "from at who på från som vid i in joka jonka jolla jolle of with ja and och firmasta hr on is är the hän "
    "hon han she he eli tai or eller työskentelee toimii jobbar works but mutta men he's she's"
)
# After one of these comes no name in small letters: my supervisor, the guide.
_DETERMINERS = words("min mun my the en ett a mun minun entinen vanha old gamla former")
_BREAK = re.compile(r"[,;!?\n()]|(?<=\w{3})\.(?=\s|$)|\s[-–—]\s")
# "Eva på Arcada": where somebody is.
_WHERE = words("from at på från hos vid in i")
_MOST_OF_A_PLACE = 4
_MOST_UNKNOWN = 2
_A_FULL_NAME = 2


def bare_name(reader: NameReader, text: str, *, asked: bool) -> Name | None:
    """Return a name that is all of a message, or of a clause where a name was asked for.

    Args:
        reader: of the message's names.
        text: of the message.
        asked: whether the bot has asked for a name.
    """
    for first, last in _spans(reader, text):
        found = _in_span(reader, first, last, text, asked=asked)
        if found is not None:
            return found
    return _anywhere(reader) if asked else None


def full_name(reader: NameReader) -> Name | None:
    """Return the first full name with capitals, in its base form, wherever it stands."""
    for at, word in enumerate(reader.words):
        name = reader.read(at, Trust.KNOWN) if word.capital else None
        if name is None or name.end - name.start < _A_FULL_NAME:
            continue
        last = reader.words[name.end - 1]
        if last.capital and "'" not in last.low[-2:]:
            return replace(name, text=_in_sentence(reader, name))
    return None


def _in_sentence(reader: NameReader, name: Name) -> str:
    """Return a full name without the ending that it may have in a sentence."""
    if reader.language == "fi":
        return finnish.base_form(name.text, kind="person")
    following = reader.words[name.end] if name.end < len(reader.words) else None
    if reader.language != "sv" or following is None or following.capital:
        return name.text
    owns = following.gap == " " and not is_no_name(following.low)
    return name.text.removesuffix("s") if owns else name.text


def _spans(reader: NameReader, text: str) -> Iterator[tuple[int, int]]:
    """Yield the clauses: first word, the word behind the last."""
    first = 0
    for at, word in enumerate(reader.words):
        if at and _BREAK.search(text[reader.words[at - 1].start : word.start]):
            yield first, at
            first = at
    yield first, len(reader.words)


def _in_span(reader: NameReader, first: int, last: int, text: str, *, asked: bool) -> Name | None:
    while last - first > 1 and reader.words[last - 1].low in _BEHIND:
        last -= 1
    begun = first
    while first < last and reader.words[first].low in _BEFORE and asked:
        if last - first == 1 and reader.words[first].capital and first == begun:
            break
        first += 1
    if first >= last or set(range(first, last)) & reader.blocked:
        return None
    if not asked:
        whole = last - first == len(reader.words) and last - first > 1
        name = reader.read(first, Trust.KNOWN) if whole else None
        return name if name and (name.end == last or _is_placed(reader, name, last)) else None
    name = reader.read(first, Trust.CAPITAL, ALLATIVE)
    if name and not name.listed and name.start == 0 and name.end - name.start == 1:
        name = None  # a capital at the beginning of a message says nothing
    if name is None or name.end < last:
        free = _in_small_letters(reader, first, last, text)
        name = free or (name if name and _may_go_on(reader, name) else None)
    return name


def _is_placed(reader: NameReader, name: Name, last: int) -> bool:
    """Tell whether nothing but where somebody is follows: "Eva på Arcada"."""
    following = reader.words[name.end : last]
    if not 1 < len(following) <= _MOST_OF_A_PLACE or following[0].low not in _WHERE:
        return False
    return all(word.capital for word in following[1:])


def _may_go_on(reader: NameReader, name: Name) -> bool:
    following = reader.words[name.end]
    return following.low in _AFTER or name.ending or name.end in reader.blocked or following.capital


def _in_small_letters(reader: NameReader, first: int, last: int, text: str) -> Name | None:
    """Return a name of any words, when they fill the clause and are no ordinary ones."""
    small = [
        replace(word, raw=word.raw.lower()) if word.start == 0 else word for word in reader.words
    ]
    free = NameReader(small, reader.blocked, reader.language)
    name = free.read(first, Trust.ONLY_NAME, ALLATIVE)
    if name is None or name.end != last:
        return None
    if name.listed:
        return name
    said = text[reader.words[first].start : reader.words[last - 1].end]
    before = {word.low for word in reader.words[:first]}
    unlikely = reader.words[last - 1].low.endswith(ORDINARY_ENDS) and reader.language != "fi"
    if last - first > _MOST_UNKNOWN or before & _DETERMINERS or unlikely:
        return None
    if current_terms().find(said, "professions"):
        return None
    return name


def _anywhere(reader: NameReader) -> Name | None:
    """Return a first name that is no other word, wherever it stands."""
    for at in range(len(reader.words)):
        if at not in reader.blocked:
            name = reader.read(at, Trust.KNOWN, ALLATIVE)
            if name and name.listed:
                return name
    return None
