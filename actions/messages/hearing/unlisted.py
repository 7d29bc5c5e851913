"""Hear occasions that nobody has listed: "tapasimme pubivisassa", "på en grillfest", "a pub quiz"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from actions.content.terms import current_terms
from actions.finnish import base_form, inflect_surely
from actions.messages.details import Language, Occasion
from actions.messages.hearing.clauses import words
from actions.messages.hearing.cues import Reading, plain
from actions.messages.hearing.doings import hear_doings
from actions.messages.hearing.places import Place, Span, name_kind, term_occasion
from actions.messages.hearing.said import Said

_LONGEST_ANSWER = 5
_LONGEST_TEXT = 60
_FI_WHERE = re.compile(r"\w{3,}(?:ss[aä]|ll[aä])(?!\w)", re.IGNORECASE)
_FI_NOT = words(
    "täällä siellä tuolla jossa missä jolla millä hänellä minulla sinulla meillä heillä teillä mulla "
    "sulla sillä tällä niillä kotona livenä kerralla aikana viikolla vuonna kesällä talvella syksyllä "
    "keväällä kuussa aamulla illalla päivällä kanssa suomessa asiassa asialla tavalla lopussa alussa "
    "mielellä hetkellä keskellä ohella muassa tässä siinä niissä joissa näissä samassa samalla yhdessä "
    "eräässä yhdellä toisella toisessa elämässä linkedinissä linkkarissa netissä verkossa viestillä "
    "täytyy jutella tavata kuulla nähdä olla tulla mennä puhella jutustella keskustella sanalla nimellä "
    "vuodessa uudessa vanhassa isossa pienessä heissä meissä kylillä lomalla vapaalla välissä esimerkillä"
)
_FI_GENITIVE = re.compile(r"(?:\w{2,}(?:ten|den|jen|iden))\s+$", re.IGNORECASE)
_GENERIC = {
    "sv": re.compile(r"(?<!\w)(?:på|pa|i|vid|under)\s+(en|ett|den|det|min|vår|hans|hennes)?\s*((?:[\w-]+\s*){1,4})", re.IGNORECASE),
    "en": re.compile(r"(?<!\w)(?:at|in|during|on)\s+(an?|the|my|our|his|her|some)?\s*((?:[\w'’-]+\s*){1,4})", re.IGNORECASE),
}  # fmt: skip
_NO_NOUN: Mapping[Language, frozenset[str]] = MappingProxyType(
    {
        "fi": _FI_NOT,
        "sv": words(
            "linkedin nätet distans finland stan svenska finska engelska gång tid allt natten morgon "
            "samma samband allmänhet förrgår går år våras somras höstas vintras teams zoom henne honom hen "
            "mig dig er oss att det den jag vi"
        ),
        "en": words(
            "person fact touch common linkedin line general past order life finland finnish swedish english "
            "case all least first once time same it him her them that this which his summer winter spring "
            "autumn fall january february march april may june july august september october november "
            "december teams zoom twitter facebook me my you the moment a an last next"
        ),
    }
)
_PHRASE_ENDS = words(
    "ja mutta joka kun että och men som där när för med sen sedan om and but who where when for with then "
    "hos hemma från from at på i in about to he she i we last next viime förra two three ago because so they was is were are now"
)
_REFUSAL = re.compile(
    r"(?<!\w)(?:en (?:mä |ma |oikein |enaa )?(?:muista|tieda|halua|haluu|kerro|osaa|viitsi|muistanu)|ei (?:ole |oo )?(?:valia|mitaan|missaan|"
    r"tietoa|muista|muistu|mikaan|kuulu|tarvi)|emt|ei (?:\w+ )?(?:hajua|aavistusta|kasitysta)\w*|unohd\w+|unohtu\w*|ohita|skip|hoppa over|"
    r"(?:vet|minns|kommer|vill) (?:\w+ )?(?:inte|ej)|ingen aning|glomt|ingenstans|ingenting|don ?t|dont|do not|cannot|can ?t|cant|"
    r"no idea|not sure|forgot\w*|nowhere|nothing|rather not|jotain|jossain|jossakin|nagonstans|somewhere|idk)(?!\w)"
)
_NO_ANSWER = words(
    "ei en emme ej nej no nope joo juu kyllä ok okei yes yeah ja jo ihan sama moi moikka hei terve hej hi "
    "hello kiitos tack thanks nähdään lopeta stop apua help hjälp peruuta avbryt cancel lol haha"
)
_LEAD = re.compile(
    r"^(?:no |nojoo |ai |hmm+ |oo |well |jaa |siis |tai |ehka |varmaan |kai |kanske |maybe |i think |probably |muistaakseni |"
    r"se (?:oli|oli kai|on|ois) |siella |det var |det ar |det |it was |it ?s |its |that was |yks |yksi |yhdessa |yhella |yhdella |eraassa |"
    r"joku |jossain |nagon |some |en |ett |den |an? |the |my |our |at |in |on |during |from |pa |i |vid |under |fran |semmosessa |sellasessa |"
    r"sellaisessa |semmoisessa |tapasimme |tavattiin |we met |met |vi traffades |nahtiin |meidan |meian |mun )+"
)


def unlisted_place(said: Said, reading: Reading, taken: Sequence[Span]) -> Place | None:
    """Return where they met when it is no term and no name: right after what tells that they did."""
    for cue in reading.of("met", "chatted", "same_event", "worked", "studied", "acquainted"):
        start, end = reading.clause(cue.end - 1)
        for place in _nouns(said, start, end):
            owner = reading.governor(place.start, place.end)
            if owner == cue and not place.overlaps([*taken, (cue.start, cue.end)]):
                return place
    return None


def answered_place(said: Said, reading: Reading, taken: Sequence[Span]) -> Occasion | None:
    """Return what a bare answer to the question where they met says, as a whole."""
    text = said.text
    for start, end in taken:
        text = text[:start] + " " * (end - start) + text[end:]
    folded = plain(text)
    lead = _LEAD.match(folded)
    text = text[lead.end() if lead else 0 :].strip(" .,!?;:()-\"'")
    if refuses(folded) or "?" in said.text or not re.search(r"[^\W\d_]{2}", text):
        return None
    others = {cue.kind for cue in reading.cues} - {"met", "was", "same_event"}
    if others or not 0 < len(text.split()) <= _LONGEST_ANSWER or len(text) > _LONGEST_TEXT:
        return None
    if "\n" in text or plain(text) in _NO_NOUN[said.language]:
        return None
    return _as_meant(text, said, folded)


def refuses(folded: str) -> bool:
    """Tell whether an answer, folded, is none: "en muista", "no idea"."""
    bare = folded.strip(" .,!?;:()-")
    return bare in _NO_ANSWER or bool(_REFUSAL.search(folded)) or hear_doings(bare, [bare]).skip


def _as_meant(text: str, said: Said, folded: str) -> Occasion:
    capitals = [word[:1].isupper() or word[:1].isdigit() for word in text.split()]
    led = _LEAD.match(folded) is not None
    is_name = all(capitals) and (
        len(capitals) > 1 or led or text.isupper() or not _is_word(text, said.language)
    )
    if is_name:
        name = base_form(text, kind="event") if said.language == "fi" else text
        workplace = said.known.relation == "former_colleague"
        school = said.known.relation == "fellow_student" or name_kind(name) == "school"
        return Occasion(name, kind="employer" if workplace else "school" if school else "event")
    small = text if any(capitals[1:]) else text[:1].lower() + text[1:]
    base = base_form(small, kind="word") if said.language == "fi" else small
    return Occasion(base, said.language, kind="event")


def _is_word(text: str, language: Language) -> bool:
    """Tell whether a capital may only be the keyboard's: a Finnish word that has a base form."""
    if language != "fi":
        return False
    base = base_form(text.lower(), kind="word")
    return base != text.lower() or inflect_surely(base, "inessive") is not None


def _nouns(said: Said, start: int, end: int) -> list[Place]:
    if said.language == "fi":
        return [
            _finnish(said, match)
            for match in _FI_WHERE.finditer(said.text, start, end)
            if plain(match[0]) not in _FI_NOT
        ]
    places = []
    for match in _GENERIC[said.language].finditer(said.text, start, end):
        kept = _noun_phrase(match[2], said.language)
        if kept:
            begin = match.start(2)
            occasion = Occasion(kept, said.language, kind="event")
            places.append(Place(begin, begin + len(kept), occasion, "noun"))
    return places


def _finnish(said: Said, match: re.Match[str]) -> Place:
    start = match.start()
    if genitive := _FI_GENITIVE.search(said.text[:start]):
        start = genitive.start()
    typed = " ".join(said.text[start : match.end()].split())
    base = base_form(typed.lower(), kind="word")
    return Place(start, match.end(), _listed(base) or Occasion(base, "fi", kind="event"), "noun")


def _listed(base: str) -> Occasion | None:
    """Return the term of a base form whose inflected form is not listed."""
    terms = current_terms()
    found = terms.find(base, "events", "fi")
    return term_occasion(terms, "events", found[0].term_id, "fi") if found else None


def _noun_phrase(typed: str, language: Language) -> str:
    """Return the words up to where the phrase ends; nothing when it is no place."""
    kept: list[str] = []
    for word in typed.split():
        if plain(word) in _PHRASE_ENDS or plain(word).isdigit():
            break
        kept.append(word)
    return "" if not kept or plain(kept[0]) in _NO_NOUN[language] else " ".join(kept)
