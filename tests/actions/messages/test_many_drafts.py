"""Two thousand drafts from details of every kind, each read by the rules of its language."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

import pytest

from actions.content.terms import current_terms
from actions.messages.details import TASKS
from actions.messages.drafting import Written, write
from actions.messages.phrases import phrases
from actions.messages.workshop import LENGTHS, tone_of
from tests.actions.messages.grammar_rules import Reading, faults, greets_by_name
from tests.actions.messages.many_details import Case, Making

DRAFTS = 2000
# Of full drafts whose details go together, the share that says all of them.
LEAST_COMPLETE = {
    "connection_request": 0.97,
    "reconnect_message": 0.97,
    "mentor_message": 0.97,
    "review_message": 0.94,
}
# Of all full drafts with room for another sentence, whatever was said.
LEAST_COMPLETE_WITH_ROOM = 0.75
ROOM = 60
# Shortened drafts may lose the name; full ones never do.
LEAST_GREETED = {"full": 1.0, "short": 0.98, "shortest": 0.82}

# Words up to this length are the same in several languages now and then.
LONGEST_SHARED = 7
ABOUT_OTHERS = {"me_as": "me", "employer_of": "employer", "topic_about": "topic"}


@pytest.fixture(scope="module")
def written() -> list[tuple[Case, Written]]:
    making = Making(2026, current_terms())
    cases = [making.case(number) for number in range(DRAFTS)]
    return [
        (case, write(case.workshop, language=case.language, seed=f"talk {number}"))
        for number, case in enumerate(cases)
    ]


def said(case: Case) -> dict[str, str]:
    """Return the variables of a case."""
    workshop = case.workshop
    return phrases(workshop.details, language=case.language, tone=tone_of(workshop)).values


def missing(case: Case, written: Written) -> set[str]:
    """Return what a draft could say and does not."""
    things = {ABOUT_OTHERS.get(name, name) for name in said(case)}
    return things - {ABOUT_OTHERS.get(name, name) for name in written.draft.used}


def reading(case: Case, written: Written) -> Reading:
    return Reading(written.draft, case.language, tone_of(case.workshop), said(case))


def share(truths: Sequence[bool]) -> float:
    return sum(truths) / len(truths)


def test_no_draft_has_a_fault(written):
    wrong = [
        (each.draft.text, found) for case, each in written if (found := faults(reading(case, each)))
    ]
    assert not wrong, "\n\n".join(f"{text}\n{found}" for text, found in wrong[:20])


@pytest.mark.parametrize("task", TASKS)
def test_a_draft_says_all_that_goes_together(written, task):
    drafts = [
        (missing(case, each), each.draft.text)
        for case, each in written
        if case.coherent and case.workshop.task == task and case.workshop.length == "full"
    ]
    lost = Counter(name for names, _ in drafts for name in names)
    shown = [text for names, text in drafts if names][:5]
    assert share([not names for names, _ in drafts]) >= LEAST_COMPLETE[task], (lost, shown)


def test_a_draft_with_room_says_what_it_can(written):
    drafts = [
        missing(case, each)
        for case, each in written
        if case.workshop.length == "full" and each.draft.limit - each.draft.characters >= ROOM
    ]
    lost = Counter(name for names in drafts for name in names)
    assert share([not names for names in drafts]) >= LEAST_COMPLETE_WITH_ROOM, lost
    # These are said whatever else was.
    assert not {"name", "me", "topic", "my_name", "offer"} & set(lost)


@pytest.mark.parametrize("length", LENGTHS)
def test_the_recipient_is_greeted_by_name(written, length):
    named = [
        reading(case, each)
        for case, each in written
        if case.workshop.length == length and "name" in said(case)
    ]
    nameless = [each.draft.text for each in named if not greets_by_name(each)]
    assert 1 - len(nameless) / len(named) >= LEAST_GREETED[length], nameless[:5]


def test_words_of_another_language_stay_out(written):
    """What no list knows cannot be said in another language, and is told to the user instead."""
    strangers = 0
    for case, each in written:
        details = case.workshop.details
        own = {word for value in said(case).values() for word in words(value)}
        for phrase in (details.about_me, details.interest, details.offer, details.occasion):
            if phrase is None or phrase.language in {None, case.language}:
                continue
            strange = {word for word in words(phrase.text) - own if len(word) > LONGEST_SHARED}
            assert not strange & words(each.draft.text), (phrase, each.draft.text)
            strangers += 1
            if phrase.term is None and phrase is details.offer:
                assert phrase.text in each.left_out
    assert strangers > DRAFTS / 10


def words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.casefold()))
