"""Hear in which language a mentor is wanted: not every language that somebody speaks or studies."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from actions.mentoring.hearing.no_matter import is_within, need_not_spans
from actions.mentoring.hearing.said import Said
from actions.mentoring.hearing.sources import Terms
from actions.mentoring.hearing.spans import Mention, governing, mentions, segment
from actions.mentoring.hearing.speakers import speakers

# Those in which programmes are held: who speaks one of them can take part in it.
_HELD_IN = ("fi", "sv", "en")
_FORMS: Mapping[str, str] = MappingProxyType(
    {
        "fi": r"suome(?:ksi|ks|x|n\s?kiel\w*|nkiel\w*)|suomi|suomea|finska|finnish(?:-speaking)?|finsksprak\w*",
        "sv": r"ruotsi(?:ksi|ks|x|n\s?kiel\w*)|ruotsi|ruotsia|svenska|swedish(?:-speaking)?|svensksprak\w*|ruottiks",
        "en": r"englanni(?:ksi|ks|x|n\s?kiel\w*)|englanti|englantia|enkuks\w*|enkku|enkkua|enkulla|englannilla|engelska|english(?:-speaking)?|engelsksprak\w*|in eng|englisch",
    }
)
_NAMES: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {code: re.compile(rf"\b(?:{forms})(?=\W|$)") for code, forms in _FORMS.items()}
)
_TRANSLATIVE = re.compile(r"\w+(?:ksi|ks|x)")
_SPEAKING = re.compile(r"\w+?n?\s?kiel\w+|\w+sprak\w+|\w+talande|\w+[- ]speak(?:ing|ers?)\b")
_SUBJECT = re.compile(r"\w+?n?\s?kiel(?:en|ta|essa|ella|taito\w*|i)")
_CUES = re.compile(
    r"(?P<lack>\b(?:en|ei|emme)(?: \w+){0,2} (?:puhu|osaa|taida|ymmarra|hallitse|parjaa)\b|\b(?:don'?t|do not|can'?t|cannot|doesn'?t)(?: \w+)? (?:speak|know|understand|talk)\b"
    r"|\b(?:talar|pratar|kan|forstar|beharskar|snackar) (?:inte|int|ej|ingen|inget)\b|\b(?:inte|int|ej) (?:kan|talar|pratar|snackar|forstar|kunnig i)\b|\b(?:ilman|utan|without|zero|noll|nolla|0|no|not|ei|inte|int|ingen|eika|muu kuin|muulla kuin|other than|annat an|forutom)(?= (?:(?:in|pa|any|nagon|much|vain|good|bra|mitaan|yhtaan|ollenkaan|lainkaan|juuri|alls|really|pelkkaa|only|bara|ha|pelkastaan) )*$))"
    r"|(?P<weak>\b(?:opettel\w*|opiskel\w*|opin|oppimassa|oppia|vahan|hiukan|jonkin verran|heikko|heikkoa|heikosti|huono\w*|alkeet|alkeis\w*|learn(?:ing)?|study(?:ing)?|a (?:little|bit)|some|little|weak|basic|poor\w*|bad|broken|beginner|lar mig|lara mig|larde|studerar|lite|svag\w*|dalig\w*|knagglig\w*|nyborjare"
    r"|kurs\w*|course|class\w*|lesson\w*|lektion\w*|kielikurs\w*|opetta\w*|teach\w*|larare|undervis\w*)\b)"
    r"|(?P<wish>\b(?:halu\w+|etsi\w*|hae\w*|mentor\w*|mentorn|ohjelm\w*|joka puhu\w*|jotka puhu\w*|puhuva\w*|puhuisi|osaa|mieluiten|mieluummin|tarvits\w*|kaipa\w*|voisi|saisi|harjoitel\w*|onnistu\w*|sujuu|parjaan|parjaa|kay|only|vain|bara|endast|enbart"
    r"|want|need|look(?:ing)?|find|prefer\w*|ideally|who speaks?|that speaks?|speaks|who talks|practi[cs]e|would like|rather|program\w*|anything|mentoring|conducted|held|easier|vill|soker|letar|helst|hellre|som (?:talar|pratar|kan)|talande|ova|trana|finns|behover)\b)"
    r"|(?P<speak>\b(?:puhun|puhumme|puhutaan|osaan|osataan|hallitsen|aidinkiel\w*|sujuva\w*|i speak|we speak|speak|i know|mother tongue|native\w*|first language|fluent\w*|jag (?:talar|pratar|kan|snackar)|talar|pratar|kan|modersmal\w*|flytande)\b)"
)
_NONE = r"(?:nolla\w*|noll|zero|none|nil|0(?![\d.,])|olematon\w*|ei ole|obefintlig\w*|nonexistent)"
_WEAK_BEHIND = re.compile(
    rf"[\w-]*(?: (?:kiel\w*|taito\w*|kielitai\w*|skills?|level|kunskap\w*|sprak\w*))*\s*[:=–-]?\s*(?:on |is |ar |at )?(?:lika med |equal to |practically |basically |ihan |aivan |just )?{_NONE}(?!\w)|\w* (?:en|ei) (?:yhtaan|ollenkaan|lainkaan)\b"
    r"|\w* (?:is not|isn'?t) (?:my|so|very|that)\b|\w*(?: \w+){0,2}? (?:is(?: still| not)?|isn'?t|on|ei ole|ar(?: inte)?)(?: \w+)? (?:weak|poor|bad|nonexistent|non-existent|zero|terrible|obefintlig\w*|olema\w*|good|great|basic|limited|rusty|strong|heikko\w*|huono\w*|hyva\w*|vahva\w*|hapara\w*|svag\w*|dalig\w*|bra|stark)\b"
)
# "English is fine but Finnish is not".
_JUDGED = re.compile(
    r"(?:\s+kiel\w+)?\s+(?:(?P<good>(?:is|on|ar) (?:\w+ )?(?:better|stronger|parempi|vahvempi|battre|starkare) (?:than|kuin|an)\b.*|(?:on|is|ar|kay|sopii|onnistuu|gar)(?: \w+)?? ?(?:ok\w*|fine|good|bra|hyva|parempi|better|bast|best|paras|helpompi|easier|kay|sopii|onnistuu))|(?:ei|not|inte|is not|isn'?t|ar inte|ei kay|ei onnistu|ei (?:\w+ ){0,3}?(?:suju|luonnistu|taivu|luista|riita|hallussa)(?: \w+){0,2}))\W*$"
)
_SUOMI = re.compile(r"\W*(?:suomi|suomea|finland|suomessa)\W*")
_IS_GOOD = re.compile(
    r"\w*(?: \w+)? (?:is|on|ar)(?: \w+)? (?:good|great|strong|hyva\w*|vahva\w*|bra|stark)\b"
)
_IN_IT = re.compile(r"\b(?:in|pa|into)\s+(?:easy |simple |enkel |latt )?$")
_OWN = re.compile(
    r"\b(?:olen|oon|i'?m(?: an?)?|i am(?: an?)?|jag ar|aidinkiel\w*|modersmal\w*|mother tongue|native)(?: \w+){0,3}? ?$"
)
_BY_MENTOR = re.compile(
    r"^\W*(?:mentor(?:ing|ship|er|i|ia|programme|program|prat)?|program\w*|ohjelm\w*|mentor\w*)\b"
)
_LEAD = re.compile(
    r"^\W*(?:(?:ja|och|and|entas?|mites|mitas|what about|how about|hur ar det|vad sags om|no|ok|or|tai|eller|sittenkin|ennemmin|vain|only|bara|med)\s+)*$"
)
_TAIL = re.compile(
    r"^\W*(?:please|tack|kiitos|thanks|sitten|da|then|instead|istallet|too|ocksa|myos|mieluummin|helst|only|vain|bara|on fine|is fine|kay|ok|gar bra|too)?\W*$"
)
_ALL_LANGUAGES = 3


class Tongues(NamedTuple):
    """What a message says of the language."""

    wished: tuple[str, ...] = ()
    no_matter: bool = False
    spans: tuple[tuple[int, int], ...] = ()


def hear_tongues(low: str, said: Said, terms: Terms, names: Sequence[tuple[int, int]]) -> Tongues:
    """Return the languages that a mentor or programme may be in.

    Args:
        low: the message, folded.
        said: the message with its entities.
        terms: the labels, with the names of languages.
        names: spans of programmes' names, in which a language says nothing.
    """
    named = _named(low, said, terms, names)
    need_not = need_not_spans(low)
    wished: list[str] = []
    lacking: list[str] = []
    dropped = False
    for each in named:
        if is_within(each.start, need_not):
            dropped = True
            continue
        role = _role(low, each)
        if role == "wish" or (role == "speak" and each.value in _HELD_IN):
            wished.append(each.value)
        elif role == "lack":
            lacking.append(each.value)
    if lacking and not wished:
        wished = _without(lacking, said.language)
    kept = tuple(dict.fromkeys(code for code in wished if code not in lacking))
    return Tongues(kept, dropped and not kept, tuple((each.start, each.end) for each in named))


def _named(low: str, said: Said, terms: Terms, names: Sequence[tuple[int, int]]) -> list[Mention]:
    """Return the languages of a message: its entities, and what those miss."""
    if said.asked == "place" and _SUOMI.fullmatch(low):
        return []  # the country
    found = mentions(said.entities, "language")
    listed = [(each.start, each.end) for each in found]
    found += [each for each in speakers(said.text, terms) if not each.overlaps(listed)]
    for code, pattern in _NAMES.items():
        for match in pattern.finditer(low):
            mention = Mention(code, match.start(), match.end())
            if not mention.overlaps((each.start, each.end) for each in found) and (
                _is_language(low, mention)
            ):
                found.append(mention)
    kept = [each for each in found if not each.overlaps(names)]
    return sorted(kept, key=lambda mention: mention.start)


def _is_language(low: str, mention: Mention) -> bool:
    """Tell whether what is also a country or a people means the language here."""
    word = low[mention.start : mention.end]
    if word in {"suomi", "ruotsi", "englanti", "suomea", "finnish", "swedish", "english"}:
        first, last = segment(low, mention.start, mention.end)
        behind = low[mention.end : last]
        judged = _LEAD.match(low[first : mention.start]) and (
            _JUDGED.match(behind) or _WEAK_BEHIND.match(behind)
        )
        lacked = not behind.strip() and _lacking(low[first : mention.start])
        return bool(
            lacked
            or judged
            or _IN_IT.search(low[: mention.start])
            or _TAIL.match(low[mention.end :])
        )
    return True


def _role(low: str, mention: Mention) -> str | None:
    """Return whether a language is wished, spoken, lacking or hardly known."""
    first, last = segment(low, mention.start, mention.end)
    before, behind = low[first : mention.start], low[mention.end : last]
    if found := _lacking(before) or _judged(behind):
        return found
    word = low[mention.start : mention.end]
    alone = _LEAD.match(low[: mention.start]) and _TAIL.match(behind)
    into = _TRANSLATIVE.fullmatch(word) or _IN_IT.search(before)
    speaking = _SPEAKING.fullmatch(word) or _SPEAKING.match(low[mention.start : last])
    if speaking and not into and not _SUBJECT.match(low[mention.start : last]):
        return "speak" if _OWN.search(before) else "wish"
    if into or alone or _by_mentor(word, behind):
        return "wish"
    cue = governing(low, mention, _CUES)
    return cue.lastgroup if cue else None


def _judged(behind: str) -> str | None:
    """Return what is said of a language behind it: that it will do, is good or is weak."""
    if judged := _JUDGED.match(behind):
        return "wish" if judged["good"] else "lack"
    if _WEAK_BEHIND.match(behind):
        return "speak" if _IS_GOOD.match(behind) else "lack"
    return None


def _lacking(before: str) -> str | None:
    found = None
    for match in _CUES.finditer(before):
        found = match
    return "lack" if found and found.lastgroup == "lack" else None


def _by_mentor(word: str, behind: str) -> bool:
    """Tell whether it is said of mentoring: "English mentoring"; a Finnish mentor is a Finn."""
    return _BY_MENTOR.match(behind) is not None and not word.startswith("fin")


def _without(lacking: Sequence[str], language: str) -> list[str]:
    """Return the languages that remain for somebody who does not speak some.

    The language of the conversation is one that they write; English is the one that others use.
    """
    remaining = [code for code in (language, "en") if code not in lacking]
    if "fi" not in lacking and len(lacking) < _ALL_LANGUAGES and not remaining:
        remaining = ["fi"]
    return list(dict.fromkeys(remaining))
