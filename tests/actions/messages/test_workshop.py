"""Which question comes next, and when there is enough for a draft."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.messages.details import (
    DETAILS,
    RELATIONS,
    TASKS,
    Details,
    Interest,
    Myself,
    Occasion,
    Phrase,
)
from actions.messages.workshop import (
    LENGTHS,
    MOST_QUESTIONS,
    Workshop,
    interest_of,
    next_question,
    relation_of,
    shorter,
    tone_of,
)

SLUSH = Occasion("Slush")
ENGINEER = Myself("datainsinööri", "fi", "data_engineer")
WORK = Interest("", kind="their_work")
VALUES = {
    "recipient": "Anna Virtanen",
    "occasion": SLUSH,
    "about_me": ENGINEER,
    "interest": WORK,
    "offer": Phrase("voin auttaa", "fi"),
    "employer": Phrase("Wolt"),
    "common_contact": "Pekka Laine",
    "met_when": Phrase("eilen", "fi", "yesterday"),
}


def questions(workshop: Workshop) -> list[str]:
    """Return what is asked of somebody who answers nothing."""
    asked = []
    while (question := next_question(workshop)) is not None:
        asked.append(question)
        workshop = replace(workshop, asked=(*workshop.asked, question))
    return asked


@st.composite
def workshops(draw) -> Workshop:
    chosen = draw(st.sets(st.sampled_from(sorted(VALUES))))
    details = Details(
        **{name: VALUES[name] for name in chosen},
        relation=draw(st.sampled_from([None, *RELATIONS])),
    )
    return Workshop(
        task=draw(st.sampled_from(TASKS)),
        details=details,
        unwilling=tuple(draw(st.sets(st.sampled_from(DETAILS)))),
        asked=tuple(draw(st.lists(st.sampled_from(DETAILS), max_size=5))),
    )


@pytest.mark.parametrize(
    "details",
    [
        # How the two know each other, and why to write.
        Details(relation="met_in_person", interest=WORK),
        Details(relation="admired_stranger", employer=Phrase("Wolt"), about_me=ENGINEER),
        Details(relation="recruiter", offer=Phrase("voin auttaa", "fi")),
        # No relation, but a reason, a name and oneself.
        Details(interest=WORK, recipient="Anna", about_me=ENGINEER),
        Details(relation="met_in_person", about_me=ENGINEER, occasion=SLUSH, recipient="Anna"),
    ],
)
def test_who_says_enough_at_once_is_asked_nothing(details):
    assert next_question(Workshop("connection_request", details)) is None


@pytest.mark.parametrize(
    "details",
    [
        Details(),
        Details(recipient="Anna"),
        Details(interest=WORK),
        Details(relation="met_in_person", recipient="Anna"),
        # Much, but nothing of the writer's own in it.
        Details(relation="met_in_person", occasion=SLUSH, recipient="Anna"),
        Details(relation="met_in_person", employer=Phrase("Wolt"), occasion=SLUSH),
    ],
)
def test_too_little_is_asked_about(details):
    assert next_question(Workshop("connection_request", details)) is not None


@pytest.mark.parametrize(
    ("task", "relation", "order"),
    [
        ("connection_request", None, "relation occasion recipient interest"),
        ("connection_request", "met_in_person", "occasion recipient interest"),
        ("connection_request", "met_online", "occasion recipient interest"),
        ("connection_request", "same_event", "occasion recipient interest"),
        ("connection_request", "former_colleague", "occasion recipient interest"),
        ("connection_request", "fellow_student", "occasion recipient interest"),
        ("connection_request", "common_contact", "common_contact recipient interest"),
        ("connection_request", "recruiter", "about_me interest recipient"),
        ("connection_request", "admired_stranger", "interest about_me recipient"),
        ("reconnect_message", None, "relation occasion recipient interest"),
        ("reconnect_message", "former_colleague", "occasion recipient interest"),
        ("reconnect_message", "common_contact", "common_contact recipient interest"),
        ("reconnect_message", "recruiter", "recipient interest"),
        ("mentor_message", None, "relation about_me interest recipient"),
        ("mentor_message", "met_in_person", "about_me interest recipient"),
    ],
)
def test_the_most_useful_question_comes_first(task, relation, order):
    assert questions(Workshop(task, Details(relation=relation))) == order.split()


@given(workshops())
def test_nobody_is_asked_more_than_four_things_nor_anything_known_or_asked_before(workshop):
    asked = questions(workshop)
    assert len({*workshop.asked, *asked}) <= max(MOST_QUESTIONS, len(set(workshop.asked)))
    assert len(asked) == len(set(asked))
    for name in asked:
        assert getattr(workshop.details, name) is None
        assert name not in workshop.unwilling
        assert name not in workshop.asked


def test_a_question_that_was_asked_twice_counts_once():
    twice = Workshop("connection_request", asked=("relation", "relation", "occasion", "recipient"))
    assert next_question(twice) == "interest"
    assert next_question(replace(twice, asked=(*twice.asked, "interest"))) is None


def test_what_the_user_will_not_tell_is_not_asked():
    workshop = Workshop("connection_request", unwilling=("relation", "recipient"))
    assert questions(workshop) == ["occasion", "interest"]


def test_with_enough_only_the_name_is_still_worth_a_question():
    details = Details(relation="met_in_person", occasion=SLUSH, interest=WORK)
    workshop = Workshop("connection_request", details, asked=("relation",))
    assert next_question(workshop) == "recipient"
    named = replace(workshop, details=replace(details, recipient="Anna"))
    assert next_question(named) is None


@pytest.mark.parametrize(
    ("relation", "occasion", "opens"),
    [
        (None, SLUSH, None),
        ("met_in_person", SLUSH, "met_in_person"),
        ("admired_stranger", None, "admired_stranger"),
        ("admired_stranger", SLUSH, "admired_stranger"),
        ("admired_stranger", Occasion("tekoäly", "fi", kind="talk"), "heard_talk"),
        ("admired_stranger", Occasion("tekoäly", "fi", kind="post"), "read_post"),
        ("met_in_person", Occasion("tekoäly", "fi", kind="talk"), "met_in_person"),
    ],
)
def test_what_opens_the_message(relation, occasion, opens):
    assert relation_of(Details(relation=relation, occasion=occasion)) == opens


@pytest.mark.parametrize(
    ("details", "kind"),
    [
        (Details(), None),
        (Details(interest=Interest("tekoäly", "fi", kind="topic")), "topic"),
        # Whoever names where somebody works is interested in the work.
        (Details(employer=Phrase("Wolt")), "their_work"),
        (Details(employer=Phrase("Wolt"), interest=Interest("", kind="job")), "job"),
    ],
)
def test_what_the_user_would_like(details, kind):
    assert interest_of(details) == kind


@pytest.mark.parametrize(
    ("task", "relation", "said", "tone"),
    [
        ("connection_request", None, None, "neutral"),
        ("connection_request", "recruiter", None, "neutral"),
        ("connection_request", "met_in_person", None, "warm"),
        ("connection_request", "fellow_student", None, "warm"),
        ("connection_request", "former_colleague", None, "warm"),
        ("reconnect_message", None, None, "warm"),
        ("reconnect_message", "former_colleague", "formal", "formal"),
        ("mentor_message", "met_in_person", "neutral", "neutral"),
    ],
)
def test_the_tone_suits_how_the_two_know_each_other_unless_asked_for(task, relation, said, tone):
    assert tone_of(Workshop(task, Details(relation=relation, tone=said))) == tone


def test_shorter_goes_down_to_the_shortest_and_stays():
    assert [shorter(length) for length in LENGTHS] == [*LENGTHS[1:], LENGTHS[-1]]
