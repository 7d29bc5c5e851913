"""What is said about one programme: phrases without an ending, and whole sentences."""

from __future__ import annotations

import re
from datetime import date

from actions.content.mentoring_texts import Sentence
from actions.content.programmes import NATIONWIDE, ONLINE, Programme
from actions.mentoring.found import Facet, Match
from actions.mentoring.telling.words import Words

# So many of a programme's places are named where there is little room.
_PLACES = 3
# "City of Oulu, Villa Victor" is one organiser and its place; three are three.
_ORGANISERS = 2
_FURTHER_NAME = re.compile(r" [(/]")


def title(programme: Programme, words: Words) -> str:
    """Return what a programme is called in the language, without a mark that would close it."""
    return programme.name.in_language(words.language).rstrip(". ")


def organiser(programme: Programme, words: Words) -> str:
    """Return who runs a programme; empty when that is what it is called as well."""
    name = programme.organiser.in_language(words.language).rstrip(". ")
    return "" if name.casefold() == title(programme, words).casefold() else name


def short_organiser(programme: Programme, words: Words) -> str:
    """Return who runs a programme; of three or more, the first one."""
    named = organiser(programme, words).split(", ")
    if len(named) <= _ORGANISERS:
        return ", ".join(named)
    return words.say(words.texts.facts.and_others, name=named[0])


def short_title(programme: Programme, words: Words) -> str:
    """Return what a programme is called, without what stands in brackets or after a slash."""
    return _FURTHER_NAME.split(title(programme, words))[0]


def kind(programme: Programme, words: Words) -> str:
    """Return what a programme is when it is no mentoring programme, else nothing."""
    if programme.kind == "mentoring":
        return ""
    called = words.terms.kinds[programme.kind].in_language(words.language)
    return words.say(words.texts.facts.is_not_mentoring, kind=called)


def places(programme: Programme, words: Words, *, most: int | None = None) -> str:
    """Return where it is held: "in Turku and Vaasa"; empty when that is not known."""
    return place_list(programme.places, words, most=most)


def place_list(names: tuple[str, ...], words: Words, *, most: int | None = None) -> str:
    """Return some places of a programme, joined, those that are no towns last.

    Args:
        names: keys of places.yml, nationwide or online.
        words: of the language.
        most: how many towns and regions are named; the others are "elsewhere".
    """
    local = [words.where(place) for place in names if place not in {NATIONWIDE, ONLINE}]
    if most is not None and len(local) > most:
        local = [*local[:most], words.say(words.texts.facts.and_elsewhere)]
    return words.all_of([*local, *(words.where(p) for p in (NATIONWIDE, ONLINE) if p in names)])


def languages(programme: Programme, words: Words) -> str:
    """Return its languages: "in Finnish or English"; empty when they are not known."""
    return words.any_of(words.in_languages(programme.languages))


def fields(programme: Programme, words: Words) -> str:
    """Return the names of its fields; empty when any will do."""
    return ", ".join(words.field_names(programme.fields))


def requirements(programme: Programme, words: Words) -> list[str]:
    """Return what one has to be, a phrase each: "only for students or recent graduates"."""
    phrases = []
    for each in programme.only_for:
        them = words.any_of(words.for_them([each] if isinstance(each, str) else each))
        if them:
            phrases.append(words.say(words.texts.facts.only, them=them))
    return phrases


def when(match: Match, words: Words) -> str:
    """Return when applications have been open, as a sentence; empty when that is not known."""
    facts, programme = words.texts.facts, match.programme
    if programme.always_open:
        return words.say(facts.always_open)
    if not programme.opens:
        return ""
    saying = facts.opens_now if match.open_now else facts.opens
    return words.say(saying, months=words.in_months(programme.opens))


def cost(programme: Programme, words: Words) -> str:
    """Return what it costs, as a sentence; empty when that is not known."""
    facts = words.texts.facts
    known = {"free": facts.free, "membership": facts.membership}
    return words.say(known[programme.cost]) if programme.cost in known else ""


def not_known(match: Match, words: Words) -> list[str]:
    """Return which parts of the wish nothing is known about, as sentences."""
    answers = words.texts.answers
    sayings: dict[Facet, Sentence] = {
        "place": answers.where_not_known,
        "language": answers.languages_not_known,
        "cost": answers.cost_not_known,
    }
    return [
        words.say(saying)
        for facet, saying in sayings.items()
        if match.levels.get(facet) == "unknown"
    ]


def freshness(match: Match, words: Words, *, today: date) -> list[str]:
    """Return how old and how sure the facts are, as sentences."""
    facts, programme = words.texts.facts, match.programme
    year = programme.last_known_active
    if year is None:
        said = [words.say(facts.undated)]
    else:
        said = [words.say(facts.dated_long_ago if match.old else facts.dated, year=year)]
    if programme.ends is not None and programme.ends < today:
        said.append(words.say(facts.project_over, date=words.date(programme.ends)))
    elif programme.status == "unclear":
        said.append(words.say(facts.unclear))
    elif programme.confidence == "low":
        said.append(words.say(facts.unsure))
    return said


def project(programme: Programme, words: Words, *, today: date) -> str:
    """Return until when a project goes on, as a sentence; empty for what is none or over."""
    facts = words.texts.facts
    if programme.ends is not None and programme.ends >= today:
        return words.say(facts.project_until, date=words.date(programme.ends))
    if programme.status == "project" and programme.ends is None:
        return words.say(facts.project)
    return ""


def link(programme: Programme, words: Words) -> str:
    """Return where to read on: a link that says on its own where it leads, or what to search the web for."""
    facts = words.texts.facts
    if programme.url is None:
        named = [short_title(programme, words), organiser(programme, words)]
        first = [re.split(r" \(|,", name)[0] for name in named if name]
        return words.say(facts.no_page, words=", ".join(first))
    pages = {
        "programme": facts.page_of_programme,
        "organiser": facts.page_of_organiser,
        "article": facts.page_of_article,
    }
    name = short_title(programme, words)
    return words.say(pages[programme.url_is], name=name, url=programme.url)


def audience(programme: Programme, words: Words) -> str:
    """Return whom it is for: "for newcomers and students"; empty when that is not known."""
    limits = requirements(programme, words)
    return ", ".join(limits) if limits else words.all_of(words.for_them(programme.audience))


def short_places(programme: Programme, words: Words) -> str:
    """Return where it is held, the first few places."""
    return places(programme, words, most=_PLACES)
