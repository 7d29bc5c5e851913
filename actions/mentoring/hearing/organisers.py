"""Hear to which university or union somebody belongs, or whose programme is wanted.

Patterns read folded text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from actions.content.programmes import Programme
from actions.mentoring.hearing.schools import SCHOOLS, School
from actions.mentoring.hearing.spans import segment
from actions.mentoring.hearing.town_schools import school_of_town
from actions.mentoring.hearing.unions import MEMBERS, hear_unions, is_member_of_any, union_forms
from actions.messages.hearing.clauses import fold

_PARTS = re.compile(r",\s+| ja | och | and ")
_STUDYING = re.compile(
    r"\b(?:opiskel(?!in\b|lut|tiin)\w*|opis\w*|opinno\w+|opinto\w*|luen|gradu\w*|kandi\w*|fuksi\w*|maisteri(?:vaihe|opinno|opiskel)\w*|viimei\w+ (?:vuo\w+|lukuvuo\w+)|valmistu(?:massa|n|va|vat)|diplomityo\w*"
    r"|stud(?:erar|erande\w*|ier\w*|ent\w*)|pluggar\w*|laser|gulis|magister(?!examen)\w*|kandidat(?!examen)\w*|sista (?:aret|studiearet)|ar(?:et|s)? (?:student|studerande)"
    r"|stud(?:y|ying|ies)|students?|thesis|final[ -]year|last year|master'?s?|bachelor'?s?|degree program\w*|undergrad\w*|freshman|exchange)\b"
)
_FINISHED = re.compile(
    r"\b(?:valmistu(?:in|nut|neena|neet|neelle|ttuani)|opiskelin|opiskellut|suoritin|kavin|kaynyt|tutkinto|tutkinnon|maisteriksi|entinen opiskelija|alumni\w*"
    r"|utexaminer\w*|(?:tog|har|tagit|ta) (?:min |en )?(?:examen|magisterexamen|kandidatexamen)|(?:magister|kandidat)?examen (?:fran|vid)|studerade|gick (?:pa|i)|alumn\w*|blev klar|utbildad"
    r"|graduated?(?! (?:student|school|program))|finished|completed|studied|degree from|diploma from|alum(?:n\w*)?|went to|former student)\b"
)
_LONG_AGO = re.compile(
    r"\b(?:vuotta sitten|vuosia sitten|kauan sitten|aikoinaan|ar sen|years? ago|long ago)\b"
)
_SOON = re.compile(r"\b(?:about to|soon|almost|pian|kohta|snart|nastan|valmistumassa)\b")
_WORKING = re.compile(
    r"\b(?:toissa|tyoskentel\w*|tyontekij\w*|tutkij\w*|vaitosk\w*|tohtor\w*|postdoc\w*|opetan|opettajana|lehtori\w*|professori\w*|henkilokun\w*"
    r"|jobbar|arbetar|anstalld\w*|forskar\w*|doktor\w*|larare|professor|i work|working|employee|employed|staff|research\w*|ph\.?d\.?|doctoral|lecturer|teach\w*)\b"
)
_NOT = re.compile(
    r"\b(?:ei|en|eika|enka|not|never|inte|int|ej|muu\w* ku[in]n|other than|except|annat an|don'?t|isn'?t|ain'?t|no longer)\b(?: [\w']+){0,3} ?$"
)
_BUT = re.compile(r"\b(?:anything|anywhere|any school|all) but (?:at )?$")
_NOT_BEHIND = re.compile(r"\s*(?:ei\b(?! ole valia)|-?(?:n )?ulkopuol)")
# Somewhere one would like to get in; a mentor there is another matter.
_WOULD_LIKE_IN = re.compile(
    r"\b(?:pyrin|pyrkimassa|haen|haluan|haluaisin|paasta|paasisin|apply(?:ing)? (?:to|for)|get into|want to (?:study|go)(?: \w+)?|soker (?:in )?till|komma in pa|hoppas komma in)(?: (?:at|to|in|opiskelemaan|the))?\s+$"
)
_OF_OTHERS = re.compile(
    r"\b(?:mentor\w*|someone|joku|nagon|somebody),? (?:joka|who|som|that)\b[^.;!?]*$"
    r"|\b(?:poikani|tyttareni|lapseni|vaimoni|mieheni|puolisoni|siskoni|veljeni|ystavani|kaverini|min (?:son|dotter|man|fru|sambo|van|bror|syster)|my (?:son|daughter|husband|wife|partner|friend|brother|sister))\b(?: \w+){0,3} $"
)
_STUDY_BEFORE = re.compile(
    r"\b(?:opiskel\w*|luen|valmistu\w*|vid|pa|at|in|from|fran|stud\w+|pluggar)\s+$"
)
_OFFERS = re.compile(r"\s*(?:[:']?\w{0,3}\s)?(?:-?mentor\w*|-?ohjelm\w*|-?program\w*)")


# Who is one of these is not taken for a student, nor for one who has just graduated.
_OTHERWISE = frozenset({"researchers", "graduates", "alumni"})


class Belonging(NamedTuple):
    """What a message says of schools and unions.

    Attributes:
        organisers: first names of organisers of the catalogue, in order of mention.
        audiences: what the user is by that: students, graduates, alumni, members_only.
        assumed: whether the user is taken for a student only because nothing else is said.
        place: the town of the school, where naming it names the town.
        left: whether a school or union is only named as one's own no longer, or not wanted.
        spans: where they are named, with the towns in their names.
    """

    organisers: tuple[str, ...] = ()
    audiences: tuple[str, ...] = ()
    assumed: bool = False
    place: str | None = None
    left: bool = False
    spans: tuple[tuple[int, int], ...] = ()

    def beside(self, tags: Sequence[str], not_tags: Sequence[str]) -> tuple[str, ...]:
        """Return what the user is, with what else was heard of that.

        Args:
            tags: what the user is by other words, first.
            not_tags: what the user says not to be.
        """
        new = [tag for tag in self.audiences if tag not in not_tags]
        if _OTHERWISE & set(tags):
            new = [tag for tag in new if tag not in {"graduates", "alumni"}]
            new = [tag for tag in new if not (tag == "students" and self.assumed)]
        return tuple(dict.fromkeys((*tags, *new)))


class Organisers:
    """The organisers of a catalogue to whom somebody may belong."""

    def __init__(self, programmes: Mapping[str, Programme]) -> None:
        """Take the catalogue; who only ran programmes that have ended is left out."""
        running = [each for each in programmes.values() if each.status != "ended"]
        self._by_name: dict[str, str] = {}
        # Who runs a programme alone comes before several together.
        for programme in sorted(running, key=lambda each: len(_parts(each.organiser.all()[0]))):
            for name in programme.organiser.all():
                for part in _parts(name):
                    self._by_name.setdefault(part, programme.organiser.all()[0])
        self._unions = union_forms(running)

    def of(self, school: School) -> str | None:
        """Return the organiser that a school is, or None when it has no programme."""
        named = (self._by_name.get(name) for name in school.names)
        return next((organiser for organiser in named if organiser), None)

    def only_organisers(self, low: str) -> list[tuple[int, int]]:
        """Return where schools and unions are named and no programme of theirs is.

        What looks like a programme's name in one of these spans is only who runs it.

        Args:
            low: the message, folded.
        """
        named = [found.span() for school in SCHOOLS for found in school.pattern.finditer(low)]
        unions = hear_unions(low, self._unions)
        named += [(each.start, each.end) for each in unions if each.own]
        return [(first, last) for first, last in named if not _OFFERS.match(low[last:])]

    def hear(
        self, low: str, text: str, names: Sequence[tuple[int, int]], town: str | None = None
    ) -> Belonging:
        """Return the schools and unions that a message names as one's own or as wished.

        Args:
            low: the message, folded.
            text: the same message as typed.
            names: spans of programmes' names, in which nothing is said of the user.
            town: where the user is, for a school of which only the kind is said.
        """
        organisers: list[str] = []
        audiences: list[str] = []
        spans: list[tuple[int, int]] = []
        place, left = None, False
        for school, start, end in _schools(low, text):
            if any(start < last and first < end for first, last in names):
                continue
            spans.append((start, end))
            if _is_denied(low, start, end):
                left = True
                continue
            if _WOULD_LIKE_IN.search(low[:start]) or _OF_OTHERS.search(low[:start]):
                continue
            organiser = self.of(school)
            role = _role(low, start, end)
            organisers += filter(None, [organiser])
            audiences += filter(None, [role])
            is_there = role in {"students", None} and not _has_finished(low, start, end)
            if is_there and (school.in_name or not organiser):
                place = place or school.town
        organiser, role = self._by_town(low, None if spans else town, names)
        organisers += filter(None, [organiser])
        audiences += filter(None, [role])
        for union in hear_unions(low, self._unions):
            if any(union.start < last and first < union.end for first, last in [*names, *spans]):
                continue
            spans.append((union.start, union.end))
            if _is_denied(low, union.start, union.end):
                left = True
                continue
            organisers.append(union.organiser)
            audiences += [MEMBERS] if union.belongs else []
        member = is_member_of_any(low)
        if member and not _is_denied(low, *member.span()):
            audiences.append(MEMBERS)
        return Belonging(
            tuple(dict.fromkeys(organisers)),
            tuple(dict.fromkeys(audiences)),
            not _STUDYING.search(low),
            place,
            left and not organisers,
            tuple(spans),
        )

    def _by_town(
        self, low: str, town: str | None, names: Sequence[tuple[int, int]]
    ) -> tuple[str | None, str | None]:
        """Return the organiser and the role of who studies at the one school of its kind there."""
        school = school_of_town(low, town, names)
        return (self.of(school), "students") if school else (None, None)


def _parts(name: str) -> list[str]:
    return [fold(part) for part in _PARTS.split(name)]


def _schools(low: str, text: str) -> Iterator[tuple[School, int, int]]:
    """Yield the schools that a message names, each stretch of it once."""
    taken: list[tuple[int, int]] = []
    for school in SCHOOLS:
        for found in [*school.pattern.finditer(low), *_abbreviated(school, low, text)]:
            start, end = found.span()
            if not any(start < last and first < end for first, last in taken):
                taken.append((start, end))
                yield school, start, end


def _abbreviated(school: School, low: str, text: str) -> Iterator[re.Match[str]]:
    """Yield a short name that is also a word: in capitals, or where somebody studies there."""
    if school.upper is None:
        return
    for found in re.finditer(rf"\b{school.upper}(?:[:']?i?(?:ss?a?|sta|lla|n|in))?(?!\w)", low):
        begin = text[found.start() : found.start() + len(school.upper)]
        if begin.isupper() or _STUDY_BEFORE.search(low[: found.start()]):
            yield found


def _is_denied(low: str, start: int, end: int) -> bool:
    first, last = segment(low, start, end)
    before = low[first:start]
    if _BUT.search(low[:start]) or _NOT.search(before):
        return True
    return _NOT_BEHIND.match(low[end:last]) is not None


def _has_finished(low: str, start: int, end: int) -> bool:
    """Tell whether somebody was at a school: said in the same part of the sentence."""
    first, last = segment(low, start, end)
    part = low[first:last]
    return _FINISHED.search(part) is not None and _SOON.search(part) is None


def _role(low: str, start: int, end: int) -> str | None:
    """Return what somebody is at a school: a student where nothing else is said."""
    if _has_finished(low, start, end):
        return "alumni" if _LONG_AGO.search(low) else "graduates"
    return None if _WORKING.search(low) and not _STUDYING.search(low) else "students"
