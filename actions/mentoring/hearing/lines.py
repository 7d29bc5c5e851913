"""Hear in which field of work a mentor is wanted. Patterns read folded text."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import NamedTuple

from actions.mentoring.hearing.no_matter import is_within, need_not_spans
from actions.mentoring.hearing.said import Said
from actions.mentoring.hearing.sources import Terms
from actions.mentoring.hearing.spans import Mention, governing, mentions, segment

# Fields that no entity names, and short words that the entities leave alone.
_PATTERNS: Mapping[str, re.Pattern[str]] = MappingProxyType(
    {
        field: re.compile(rf"\b(?:{pattern})(?=\W|$)")
        for field, pattern in {
            "engineering": r"(?:tekniikan|insinoori|tekniika)[ -]?al\w+|insinooriala\w*|insinooriopinno\w*|tekniikkaan|tekniikasta|teknisella alalla|engineering|ingenjors(?:bransch|omrad|arbete|studi)\w*|tekniska (?:branschen|omradet)|teknikbransch\w*|teknologiateollisuu\w*",
            "architecture": r"arkkitehtuur\w+|arkitektur\w*|architecture",
            "natural_sciences": r"luonnontiet\w+|biologia\w*|fysiika\w+|fysiikka\w*|matematiik\w+|naturvetenskap\w*|biologi|fysik|natural sciences?|biology|physics|mathematics|geologia\w*|geology|kemia|kemiaa|kemiasta|chemistry",
            "social_sciences": r"yhteiskunta-?\s?(?:al|tie)\w+|valtiotie\w+|sosiologia\w*|politiik\w+|kansainvalis\w+ suhte\w+|samhallsvetenskap\w*|statsvetenskap\w*|sociologi|social sciences?|sociology|political science|politics|international relations",
            "administration": r"hallinto(?!n kieli)\w*|hallinno\w+|toimistotyo\w*|toimistoal\w+|assistentintyo\w*|kontorsarbete|administration\w*|administrative|office (?:work|jobs?)|forvaltning\w*",
            "management": r"johtami\w+|johtotehtav\w+|liikkeenjoh\w+|projektinjoh\w+|ledarskap\w*|management|leadership|ledande uppgifter|projektledning",
            "economics": r"kauppatie\w+|taloustie\w+|kansantalou\w+|kauppakorkea\w*|nationalekonomi\w*|economics|business school|ekonomi(?:n|branschen)?",
            "arts": r"kuvataite\w+|kuvataide|taideal\w+|taitee\w+|taidetta|taide|bildkonst\w*|konstbransch\w*|inom konst(?:en)?|(?:fine|visual) arts?|the arts|arts",
            "it": r"it[ -]?(?:ala|puoli|hommi|duuni|tyo|sektor|jobb|bransch|branch|jobs?|field|work|people|mentor|ammattilai|projekt|asiantunt|yrity)\w*|it:(?:hen|ssa|sta|lle|lla)|ict\w*|koodari\w*|koodaa\w*|koodau\w*|ohjelmoi\w+|ohjelmistoa\w+|devaa\w*|software|open[ -]source|tech|techbransch\w*|coders?|programmerin\w*|kodning|kodare|teknologia-?al\w*",
            "data": r"tekoaly\w*|ai|machine learning|data (?:science|analy\w+|engineer\w*)|data-?analy\w+|data-?ti\w+|dataa|artificiell intelligens|koneoppimi\w+",
            "hr": r"hr(?::\w+|-\w+)?|henkilostohallin\w+|henkilostoal\w+|rekry(?:toin\w*|al\w*|puoli)?|human resources|recruitment|recruiting|rekrytering\w*|personalfragor",
            "health_care": r"sote\w*|hoitoal\w+|hoitoty\w+|terveysal\w+|terveydenhuol\w+|vardbransch\w*|inom varden|sjukvard\w*|health ?care|nursing|medicine|laaketiede\w*",
            "education": r"opetusal\w+|opetta(?:a|minen)\b(?! minua)|koulutusal\w+|kasvatustie\w+|pedagogi\w*|undervisning\w*|utbildningsbransch\w*|education(?:al)? (?:sector|field)|pedagogy|teaching",
            "law": r"oikeusal\w+|oikeustie\w+|lakial\w+|juridi\w+|juridik\w*|law(?! enforcement)|legal",
            "finance": r"rahoitu\w+|pankkial\w+|finanssi\w*|finansbransch\w*|finance|banking|vakuutusal\w+",
            "accounting": r"talousal\w+|taloushallin\w+|kirjanpi(?:to|don|toa|toon|dosta)|redovisning\w*|bokforing\w*|accounting|bookkeeping",
            "business": r"liiketalou\w*|liike-elam\w+|liiketoimintaosaami\w*|affarslivet|foretagsekonomi\w*|business (?:administration|studies|field)|konsultoin\w*|consulting",
            "marketing": r"markkinoin\w+|marknadsforing\w*|marketing|some-?markkinoin\w*",
            "communications": r"viestin(?:ta|nan|taa|taan|nassa|nasta|takin)\w*|viestintaal\w+|kommunikation\w*|communications?(?! skills)|tiedottami\w*",
            "sales": r"myyn(?:ti|nin|nista|tia|tiin|nissa|tiala|tialan)\w*|forsaljning\w*|sales",
            "media": r"media-?al\w+|journalis\w+|mediebransch\w*|journalistik\w*|media(?! attention)|elokuva-?al\w*|film (?:industry|making)|filmbransch\w*",
            "design": r"muotoil(?:u|un|ua|ussa|usta|uala)\w*|design\w*|formgivning\w*|ux|ui",
            "culture": r"kulttuurial\w+|kulttuurin ala\w*|kulturbransch\w*|kulturomrad\w*|cultur(?:e|al) (?:sector|field|work)",
            "music": r"musiikkial\w+|musiikin ala\w*|musikbransch\w*|music",
            "games": r"pelial\w+|pelikehit\w+|spelbransch\w*|gam(?:e|es|ing) (?:dev\w*|industry|design)|game dev",
            "construction": r"rakennusal\w+|raksa\w*|rakentami\w+|byggbransch\w*|inom bygg|construction",
            "environment": r"ymparistoal\w+|kestava\w* kehity\w+|vastuullisuu\w*|miljobransch\w*|hallbarhet\w*|sustainab\w+|environmental?",
            "energy": r"energia-?al\w+|energiate\w+|energibransch\w*|energy",
            "logistics": r"logisti\w+|logistik\w*|supply chain|kuljetusal\w+",
            "restaurant": r"ravintola-?al\w*|ravitsemisal\w*|restaurangbransch\w*|restaurants?|hospitality",
            "tourism": r"matkailu\w*|turism\w*|turistbransch\w*|tourism",
            "startups": r"startup-?(?:maailma|skene|al|yrity)\w*|kasvuyrity\w+|startups?(?: scene| world)",
            "research": r"tutkimusal\w*|akateemi\w+ ura\w*|academia|academic career|akademisk karriar",
            "ngo": r"jarjestoal\w*|jarjestotyo\w*|kolma\w+ sektor\w+|tredje sektorn|ngos?|non-?profit\w*",
            "public_sector": r"julki\w+ (?:sektor|al|hallin)\w*|offentlig\w* sektor\w*|public sector|government",
            "social_services": r"sosiaalial\w+|sosiaalityo\w*|socialt arbete|social ?work",
            "real_estate": r"kiinteistoal\w+|fastighetsbransch\w*|real estate",
            "manufacturing": r"teollisuu(?:s|tta|den|teen|dessa|desta|salalla)\w*|industrin|manufacturing|tillverkning\w*",
        }.items()
    }
)
_CUES = re.compile(
    r"(?P<leaving>\b(?:pois|jattaa|jatin|jattamassa|leav(?:e|ing)|quit(?:ting)?|away from|out of|lamna\w*|slutar|kyllasty\w*|tired of|trott pa|bort fran)\b)"
    r"|(?P<target>\b(?:halu\w+|kiinnost\w*|kiinnostunut|siirty\w*|vaiht\w*|pyrk\w*|haavei\w*|tahtaan|suunta\w*|etsi\w*|hae\w*|mentor\w*|ohjelm\w*|want|interested|switch\w*|chang\w*|move|moving|get|getting|break|into|become|becoming|dream\w*|transition\w*|look\w*|find|need"
    r"|vill|byta|byter|bli|intress\w*|soker|drommer|siktar|inom|ta mig in|hitta)\b)"
    r"|(?P<being>\b(?:olen|oon|olin|ollut|tyoskentel\w*|teen|tein|opiskele\w*|opiskel\w*|valmistu\w*|koulutukseltani|koulutus|ammatiltani|taustani|tausta|i'?m|i am|i was|i have|work\w*|stud\w+|graduat\w*|background|degree|by training|jag ar|jag har|arbetar|jobbar|jobbat|utbilda\w*|studera\w*|bakgrund|var)\b)"
)
_NOT = re.compile(
    r"\b(?:en (?:ole|halua|etsi|hae)(?: \w+)?|ei kiinnosta|ei|eika|not(?: in| interested in| an?)?|don'?t want(?: to work in| it)?|no longer|inte|int|ej|ingen|muu(?:lle|lta|lla|ta|ta ala\w*)? kuin|anything but|other than|except|utom|annat an|paitsi)"
    r"\s+(?:(?:an?|in|inom|som|en|ett|for|enaa|mikaan|vain|only|bara|the)\s+)*$"
)
_AWAY = re.compile(r"\w*(?:alalta|alasta|sta|lta)\b")
_CHANGING = re.compile(
    r"\b(?:vaiht\w*|siirty\w*|siirr\w*|pois|switch\w*|chang\w*|mov(?:e|ing)|transition\w*|byta|byter|lamna\w*|leav\w+|entinen|ent\.|former|fore detta|uudelleen ?koulut\w*|alanvaiht\w*|kouluttaudu\w*)\b"
)
_MOST_OF_PROFESSION = 2
_BUSINESS_MENTOR = re.compile(r"\b(?:yritysmentor|business mentor)")


class Lines(NamedTuple):
    """What a message says of the field, and where."""

    fields: tuple[str, ...] = ()
    no_matter: bool = False
    spans: tuple[tuple[int, int], ...] = ()


def hear_lines(low: str, said: Said, terms: Terms, taken: Sequence[tuple[int, int]]) -> Lines:
    """Return the fields of work in which a mentor is wanted, in order of mention.

    What somebody wants comes before what they are: a nurse who wants a mentor in IT looks in IT.

    Args:
        low: the message, folded.
        said: the message with its entities.
        terms: the labels, with the fields of professions.
        taken: spans that say something else: names of programmes, languages.
    """
    need_not = need_not_spans(low)
    named = [each for each in _named(low, said, terms) if not each.overlaps(taken)]
    asked: list[str] = []
    being: list[str] = []
    left: list[str] = []
    dropped = False
    for each in sorted(named, key=lambda mention: (mention.start, mention.end)):
        if is_within(each.start, need_not):
            dropped = True
        elif not _is_denied(low, each):
            role = _role(low, each)
            {"leaving": left, "being": being}.get(role, asked).append(each.value)
    fields = asked or being
    spans = tuple((each.start, each.end) for each in named)
    return Lines(tuple(dict.fromkeys(fields)), dropped and not fields, spans)


def _named(low: str, said: Said, terms: Terms) -> list[Mention]:
    found = [
        Mention(each.value, each.start, each.end)
        for each in mentions(said.entities, "field")
        if each.value in terms.fields
    ]
    professions = mentions(said.entities, "profession")
    for each in professions:
        fields = list(terms.fields_of_profession(each.value))[:_MOST_OF_PROFESSION]
        found += [Mention(field, each.start, each.end) for field in fields]
    listed = [(each.start, each.end) for each in found]
    for field, pattern in _PATTERNS.items():
        if field in terms.fields:
            found += [
                mention
                for match in pattern.finditer(low)
                if not (mention := Mention(field, *match.span())).overlaps(listed)
                and not (field == "it" and match.group() == "it")
            ]
    return found


def _is_denied(low: str, mention: Mention) -> bool:
    first, _ = segment(low, mention.start, mention.end)
    return _NOT.search(low[first : mention.start]) is not None


def _role(low: str, mention: Mention) -> str:
    cue = governing(low, mention, _CUES)
    word = _AWAY.match(low, mention.start)
    if _CHANGING.search(low) and (
        (word and word.end() <= mention.end + 1 and "mentor" not in low[: mention.start][-14:])
        or re.search(r"\b(?:from|fran)\s+(?:\w+ )?$", low[: mention.start])
    ):
        return "leaving"
    if cue and cue.lastgroup == "leaving":
        # What is left stands right behind; what comes after that is where somebody goes.
        between = low[cue.end() : mention.start].split()
        return "leaving" if len(between) <= 1 and not cue.group().startswith("pois") else "target"
    return (cue.lastgroup if cue else None) or "target"
