"""Everything about one programme; and what became of one that has ended."""

from __future__ import annotations

from datetime import date

from actions.content.programmes import Programme
from actions.mentoring.found import Match
from actions.mentoring.telling import facts
from actions.mentoring.telling.length import times_told
from actions.mentoring.telling.results import checked
from actions.mentoring.telling.words import Words, sentence

_BEGINNING = 5


def tell_one(match: Match, *, language: str, today: date, words: Words | None = None) -> str:
    """Return everything known about one programme, as Markdown.

    Args:
        match: the programme, and how it meets the wish.
        language: of the conversation.
        today: the day on which this is said.
        words: the product's own when not given.
    """
    words = words or Words.current(language)
    programme = match.programme
    name = f"**{facts.title(programme, words)}**"
    named = ", ".join(filter(None, [name, facts.organiser(programme, words)]))
    summary = programme.summary.in_language(words.language)
    head = " ".join(filter(None, [f"{named}.", facts.kind(programme, words), summary]))
    lines = [f"- {line}" for line in _lines(match, words, today=today)]
    return "\n\n".join(
        [head, "\n".join(lines), facts.link(programme, words), checked([match], words)]
    )


def tell_ended(programme: Programme, *, language: str, words: Words | None = None) -> str:
    """Return what became of a programme, and words that lead to what is nearest to it.

    Args:
        programme: that has ended.
        language: of the conversation.
        words: the product's own when not given.
    """
    words = words or Words.current(language)
    ended = programme.ended.in_language(words.language) if programme.ended else ""
    # Finnish may inflect the name (Komeetan), so that its beginning has to do.
    known = (name.casefold()[:_BEGINNING] for name in (*programme.name.all(), *programme.aliases))
    named = any(name in ended.casefold() for name in known)
    title = "" if named else f"**{sentence(facts.title(programme, words))}**"
    return " ".join(filter(None, [title, ended, words.say(words.texts.ended.closest)]))


def _lines(match: Match, words: Words, *, today: date) -> list[str]:
    one, things, programme = words.texts.one, words.texts.things, match.programme
    # Not twice; but that it may be open now is news.
    told_how = times_told(programme) and not match.open_now
    when = "" if told_how else facts.when(match, words)
    told = [
        (one.who, things.who, who_can_apply(programme, words)),
        (one.fields, None, sentence(facts.fields(programme, words))),
        (one.where, things.where, sentence(facts.places(programme, words))),
        (one.languages, things.languages, sentence(facts.languages(programme, words))),
        (one.cost, things.cost, facts.cost(programme, words)),
        (one.how, things.how, how_to_apply(programme, words)),
        (one.when, None if told_how else things.when, when),
        (one.fresh, None, how_sure(match, words, today=today)),
    ]
    lines = [words.say(label, text=text) for label, _, text in told if text]
    lacking = [words.say(thing) for _, thing, text in told if thing and not text]
    if lacking:
        lines.append(words.say(one.not_known, what=", ".join(lacking)))
    if inferred := _inferred(programme, words):
        lines.append(words.say(one.inferred, what=", ".join(inferred)))
    return lines


def who_can_apply(programme: Programme, words: Words) -> str:
    """Return who can apply, as a sentence; empty when that is not known."""
    if programme.eligibility:
        return programme.eligibility.in_language(words.language)
    return sentence(facts.audience(programme, words))


def how_to_apply(programme: Programme, words: Words) -> str:
    """Return how to apply; empty when that is not known."""
    return programme.how_to_apply.in_language(words.language) if programme.how_to_apply else ""


def how_sure(match: Match, words: Words, *, today: date) -> str:
    """Return how old and how sure the facts are, and until when a project goes on."""
    until = facts.project(match.programme, words, today=today)
    said = [until, *facts.freshness(match, words, today=today)]
    if match.programme.confidence == "low":
        said.append(words.say(words.texts.facts.unsure))
    return " ".join(dict.fromkeys(filter(None, said)))


def _inferred(programme: Programme, words: Words) -> list[str]:
    things = words.texts.things
    names = {
        "places": things.where,
        "languages": things.languages,
        "audience": things.who,
        "cost": things.cost,
    }
    return [words.say(names[each]) for each in programme.inferred]
