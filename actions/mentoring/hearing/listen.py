"""Hear one message about the search for a mentor."""

from __future__ import annotations

import re

from actions.content.mentoring_terms import current_terms
from actions.content.places import current_places
from actions.content.programme_files import current_programmes
from actions.mentoring.hearing.asking import asks_for_mentor
from actions.mentoring.hearing.commands import hear_command
from actions.mentoring.hearing.heard import Dropped, Heard
from actions.mentoring.hearing.lines import hear_lines
from actions.mentoring.hearing.no_matter import hear_no_matter
from actions.mentoring.hearing.organisers import Organisers
from actions.mentoring.hearing.people import hear_people
from actions.mentoring.hearing.price import hear_free
from actions.mentoring.hearing.programme_names import Named, ProgrammeNames
from actions.mentoring.hearing.questions import hear_question, points
from actions.mentoring.hearing.said import Said
from actions.mentoring.hearing.shown import hear_about, is_only_a_pick
from actions.mentoring.hearing.sources import Sources
from actions.mentoring.hearing.spans import is_inside, mentions
from actions.mentoring.hearing.themes import hear_theme
from actions.mentoring.hearing.tongues import hear_tongues
from actions.mentoring.hearing.where import hear_where
from actions.mentoring.wish import Wish
from actions.messages.hearing.clauses import LONGEST, fold

_MENTOR = re.compile(
    r"\b(?:\w+-?)?(?:mentor|mentoori|menttor|mentro)\w*|\bmentee\w*|\badept\w*|\baktor(?:i|ia)\b"
)
_REFINING = re.compile(
    r"^\W*(?:(?:no|ok|okei|okay|hmm|well|ja|och|and|but|mutta|men|sitten|then|da)\W+)*(?:entas?|mites|miten olisi|mitas|mites olis|entapa|what about|how about|and if|what if|hur ar det|hur vore det|vad sags om|och|eller|ja|and|or|tai|vaan|only|vain|bara|just|sama|same|samma|mieluummin|helst|hellre|rather|preferably|instead)\b"
)
_SHORT, _SHORTER = 8, 5
# Nobody tells more about themselves; a text that only repeats names is not worth more time.
_MOST = 60


class _Kept:
    """The names of the catalogue, found once for as long as it stays the same."""

    def __init__(self) -> None:
        self._programmes: object = None
        self._names, self._organisers = ProgrammeNames({}), Organisers({})

    def names(self) -> tuple[ProgrammeNames, Organisers]:
        programmes = current_programmes()
        if programmes is not self._programmes:
            self._names, self._organisers = ProgrammeNames(programmes), Organisers(programmes)
            self._programmes = programmes
        return self._names, self._organisers


_kept = _Kept()


def current_sources() -> Sources:
    """Return the product's places, labels and programmes as they are now."""
    return Sources(current_places(), current_terms(), *_kept.names())


def listen(said: Said, sources: Sources | None = None) -> Heard:
    """Return what one message says; nothing is carried over from what was known.

    Args:
        said: the message.
        sources: what names are looked up in; the product's own when absent.
    """
    sources = sources or current_sources()
    said = Said(
        text=said.text[:LONGEST],
        language=said.language,
        entities=[each for each in said.entities if int(each.get("end", 0)) <= LONGEST][:_MOST],
        asked=said.asked,
        shown=said.shown,
        first=said.first,
        known=said.known,
    )
    low = fold(said.text)
    towns = [(each.start, each.end) for each in mentions(said.entities, "place")]
    found = sources.names.find(low, towns, text=said.text, likely=said.shown)
    runners = sources.organisers.only_organisers(low) if found else []
    found = [each for each in found if not is_inside((each.start, each.end), runners)]
    named = tuple(dict.fromkeys(each.id for each in found))
    about = hear_about(low, said, named)
    wish, drop = _wish(low, said, sources, [(each.start, each.end) for each in found])
    command = hear_command(low, said, wishes=bool(wish or drop or about or named))
    if command == "cancel" and wish.not_audiences:
        command = None  # "I am not looking for a job" says who somebody is
    question = None
    if (said.shown or named) and command is None:
        question = hear_question(low, refers=bool(about or named), said_of=_said_of(wish, drop))
        if question is None and (about or named) and (is_only_a_pick(low) or not wish):
            question = "details" if about or _is_only_names(low, found) else None
    if command in {"cancel", "all", "more"} or (
        question and (about or named or points(low) or _bare(wish))
    ):
        wish, drop = Wish(), ()
    return Heard(
        wish=wish,
        drop=drop,
        command=command,
        question=question,
        about=about,
        named=named,
        general=question is None and command is None and not named and asks_for_mentor(low),
        refines=command is None and question is None and bool(wish or drop) and _refines(low),
    )


def _wish(
    low: str, said: Said, sources: Sources, names: list[tuple[int, int]]
) -> tuple[Wish, tuple[Dropped, ...]]:
    """Return what is wished, and what no longer matters."""
    where = hear_where(low, said, sources.places, names)
    belonging = sources.organisers.hear(low, said.text, names, where.place)
    names = [*names, *belonging.spans]
    tongues = hear_tongues(low, said, sources.terms, names)
    people = hear_people(low, said, sources.terms, names)
    lines = hear_lines(low, said, sources.terms, [*names, *tongues.spans])
    free, paid = hear_free(low)
    drop = set(hear_no_matter(low, said))
    drop |= {
        facet
        for facet, dropped in _facets(
            place=where.no_place,
            online=where.not_online,
            languages=tongues.no_matter,
            fields=lines.no_matter,
            audiences=people.no_matter,
            free=paid,
            organisers=belonging.left,
        )
        if dropped
    }
    everywhere = where.everywhere or ("place" in drop and not where.place and not where.no_place)
    taken = [*names, *where.spans, *tongues.spans, *lines.spans]
    theme = None
    if not lines.fields:
        audiences = [(each.start, each.end) for each in mentions(said.entities, "audience")]
        theme = hear_theme(low, said.text, [*taken, *audiences, *people.spans])
    wish = Wish(
        place=where.place or (None if everywhere else belonging.place),
        everywhere=everywhere,
        online=where.online,
        languages=tongues.wished,
        fields=lines.fields,
        audiences=belonging.beside(people.tags, people.not_tags),
        not_audiences=people.not_tags,
        organisers=belonging.organisers,
        free=free,
        text=theme,
    )
    said_again = {facet for facet in drop if getattr(wish, facet)}
    return wish, tuple(facet for facet in _ORDER if facet in drop - said_again)


# fmt: off
_ORDER: tuple[Dropped, ...] = (
    "place", "online", "languages", "fields", "audiences", "organisers", "free"
)
# fmt: on


def _facets(**dropped: bool) -> list[tuple[Dropped, bool]]:
    return [(facet, dropped[facet]) for facet in _ORDER]


def _said_of(wish: Wish, drop: tuple[Dropped, ...]) -> frozenset[str]:
    """Return the parts of a wish that a message names."""
    return frozenset(wish.to_slot()) - {"not_audiences"} | frozenset(
        each for each in drop if each == "online"
    )


def _bare(wish: Wish) -> bool:
    return not (wish.place or wish.fields or wish.languages or wish.audiences or wish.online)


def _is_only_names(low: str, found: list[Named]) -> bool:
    """Tell whether a message is hardly more than the name of a programme."""
    rest = low
    for each in found:
        rest = rest[: each.start] + " " * (each.end - each.start) + rest[each.end :]
    return len(rest.split()) < _SHORTER


def _refines(low: str) -> bool:
    """Tell whether a message is short and says nothing but what to change."""
    words = len(low.split())
    if _REFINING.match(low):
        return words <= _SHORT
    return words <= _SHORTER and not _MENTOR.search(low)
