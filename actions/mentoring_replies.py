"""Say what was found, one programme, or an answer about some of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from rasa_sdk import Tracker
from rasa_sdk.executor import CollectingDispatcher

from actions.clock import today
from actions.content.mentoring_choices import (
    Choice,
    choice_buttons,
    detail_button,
    resume_button,
)
from actions.content.mentoring_terms import current_terms
from actions.content.programme_files import current_programmes
from actions.content.rendering import RenderedButton
from actions.conversation import language_of, say
from actions.mentoring.found import Found, Match
from actions.mentoring.hearing.heard import Question
from actions.mentoring.search import look_at, search_like
from actions.mentoring.search import search as search_for
from actions.mentoring.telling import PAGE, card, tell_answer, tell_ended, tell_found, tell_one
from actions.mentoring.wish import Wish
from actions.mentoring_state import TASK, Search
from actions.message_state import workshop_of

# With this many details said, further buttons would only be in the way.
_WELL_KNOWN = 3


def show_page(dispatcher: CollectingDispatcher, tracker: Tracker, search: Search) -> Search:
    """Show a page of what a search finds, and return the search after it."""
    language, start, wish = language_of(tracker), search.start or 0, search.like or search.wish
    found = search_for(wish, today=today(), language=language)
    page = found.matches[start : start + PAGE]
    if not page:
        say(
            dispatcher,
            language=language,
            response="utter_search_no_more",
            buttons=_ways_on(tracker, wish, found, more=False),
        )
        return replace(search, start=None)
    say(
        dispatcher,
        language=language,
        text=tell_found(found, language=language, start=start, today=today()),
        kind="programmes",
        topic=TASK,
        programmes=_cards(page, language, wish),
        buttons=_ways_on(tracker, wish, found, more=start + PAGE < len(found.matches)),
    )
    return replace(
        search,
        start=None,
        shown=tuple(match.id for match in page),
        first=start + 1,
        end=start + len(page),
        focus=page[0].id if len(page) == 1 else None,
    )


def answer(
    dispatcher: CollectingDispatcher,
    tracker: Tracker,
    search: Search,
    question: Question,
    ids: Sequence[str],
) -> Search:
    """Answer a question about some programmes, and return the search after it.

    Args:
        dispatcher: collects the messages.
        tracker: the conversation.
        search: as it was.
        question: what is asked; details tell everything about the first few.
        ids: of the programmes, at least one.
    """
    language, details = language_of(tracker), question == "details"
    ids = ids[:PAGE] if details else ids
    matches = look_at(ids, search.wish, today=today())
    after = _after(search, [match.id for match in matches])
    if question == "details":
        text = "\n\n".join(tell_one(each, language=language, today=today()) for each in matches)
    else:
        numbers = [after.first + after.shown.index(match.id) for match in matches]
        text = tell_answer(question, matches, language=language, today=today(), numbers=numbers)
    say(
        dispatcher,
        language=language,
        text=text,
        kind="programmes" if details else "text",
        topic=TASK,
        programmes=_cards(matches, language, search.wish) if details else (),
        buttons=choice_buttons(("own_way", "write", "anew"), language),
    )
    return after


def say_ended(
    dispatcher: CollectingDispatcher, tracker: Tracker, search: Search, ended: str
) -> Search:
    """Say that a programme has ended, and return a search for those that are nearest to it."""
    programme, language = current_programmes()[ended], language_of(tracker)
    say(
        dispatcher,
        language=language,
        text=tell_ended(programme, language=language),
        topic=TASK,
    )
    # The user has not wished for what the programme was: it counts for these pages only.
    return replace(search, like=search_like(programme, search.wish, today=today()), start=0)


def _after(search: Search, ids: Sequence[str]) -> Search:
    """Return the search when some programmes were told about, which need not be those shown."""
    if all(each in search.shown for each in ids):
        shown, first = search.shown, search.first
    else:
        shown, first = tuple(ids), 1
    focus = ids[0] if len(ids) == 1 else None
    return replace(search, start=None, shown=shown, first=first, focus=focus)


def _cards(matches: Sequence[Match], language: str, wish: Wish) -> list[dict[str, object]]:
    return [card(match, language=language, today=today(), wish=wish) for match in matches]


def _ways_on(tracker: Tracker, wish: Wish, found: Found, *, more: bool) -> list[RenderedButton]:
    """Return what one may choose below a page, the most useful first."""
    language = language_of(tracker)
    choices: list[Choice] = ["more"] if more else []
    buttons = choice_buttons(choices, language)
    said = len(wish.to_slot())
    if not wish.audiences and said < _WELL_KNOWN:
        buttons += audience_buttons(language)[:3]
    further: list[Choice] = []
    if wish.place and not wish.online:
        further += ["online"] if found.missed else ["everywhere"]
    further += ["own_way", "write"]
    buttons += choice_buttons(further, language)
    if (workshop := workshop_of(tracker)) is not None:
        buttons.append(resume_button(workshop.task, language))
    return buttons


def audience_buttons(language: str) -> list[RenderedButton]:
    """Return one button for each group that people are asked whether they belong to."""
    return [
        detail_button("audience", tag, entry.title.in_language(language))
        for tag, entry in current_terms().audiences.items()
        if entry.button
    ]
