"""A message in the making after something was said."""

from __future__ import annotations

from dataclasses import fields, replace

import pytest

from actions.messages.changing import another, changed
from actions.messages.details import TASKS, Details, Interest, Myself, Occasion, Phrase
from actions.messages.hearing.commands import Commands
from actions.messages.hearing.listen import Heard
from actions.messages.workshop import Workshop

KNOWN = Details(
    recipient="Anna Virtanen",
    relation="met_in_person",
    occasion=Occasion("Slush"),
    met_when=Phrase("viime viikolla", "fi", "last_week"),
    about_me=Myself("datainsinööri", "fi", "data_engineer"),
    interest=Interest("", kind="their_work"),
    offer=Phrase("voin auttaa", "fi"),
    employer=Phrase("Wolt"),
    common_contact="Pekka Laine",
    my_name="Maria",
    message_language="en",
    tone="formal",
    premium=True,
)
WORKSHOP = Workshop("connection_request", KNOWN, asked=("relation",), version=2, length="short")
NEW = Workshop("connection_request")


def heard(details=None, **commands) -> Heard:
    return Heard(details=details or {}, commands=Commands(**commands), asks=False)


def test_these_cases_know_every_detail():
    assert all(value is not None for value in KNOWN.to_slots().values())


def test_what_says_nothing_changes_nothing():
    assert changed(WORKSHOP, heard(), asked="interest") == WORKSHOP


@pytest.mark.parametrize("name", [each.name for each in fields(Details) if each.name != "relation"])
def test_what_is_said_is_kept_and_a_correction_replaces_it(name):
    value = getattr(KNOWN, name)
    once = changed(NEW, heard({name: value}), asked=None)
    assert once.details == Details(**{name: value})
    other = {"recipient": "Liisa", "occasion": Occasion("Arctic15")}.get(name, value)
    again = changed(WORKSHOP, heard({name: other}), asked=None)
    assert again.details == replace(KNOWN, **{name: other})


@pytest.mark.parametrize(
    ("name", "value"), [("tone", "warm"), ("message_language", "sv"), ("premium", False)]
)
def test_tone_language_and_account_come_as_commands(name, value):
    after = changed(WORKSHOP, heard(**{name: value}), asked=None)
    assert after.details == replace(KNOWN, **{name: value})


def test_another_relation_makes_the_place_of_the_old_one_doubtful():
    after = changed(WORKSHOP, heard({"relation": "fellow_student"}), asked=None).details
    assert after.relation == "fellow_student"
    assert (after.occasion, after.met_when, after.common_contact) == (None, None, None)
    assert (after.recipient, after.employer) == (KNOWN.recipient, KNOWN.employer)


def test_a_place_that_comes_with_the_new_relation_stays():
    school = Occasion("Metropolia", kind="school")
    said = {"relation": "fellow_student", "occasion": school}
    after = changed(WORKSHOP, heard(said), asked=None).details
    assert (after.occasion, after.met_when) == (school, None)


@pytest.mark.parametrize("before", [KNOWN, replace(KNOWN, relation=None)])
def test_the_same_relation_or_the_first_one_makes_nothing_doubtful(before):
    workshop = replace(WORKSHOP, details=before)
    after = changed(workshop, heard({"relation": "met_in_person"}), asked=None)
    assert after.details == KNOWN


def test_who_skips_a_question_is_not_willing_to_answer_it():
    assert changed(NEW, heard(skip=True), asked="relation").unwilling == ("relation",)


def test_skipping_without_a_question_does_nothing():
    assert changed(NEW, heard(skip=True), asked=None) == NEW


def test_an_answer_beside_a_skip_counts():
    said = heard({"relation": "recruiter"}, skip=True)
    after = changed(NEW, said, asked="relation")
    assert (after.details.relation, after.unwilling) == ("recruiter", ())


def test_what_is_left_out_is_gone_and_not_asked_again():
    after = changed(WORKSHOP, heard(drop=("about_me", "occasion")), asked=None)
    assert after.details == replace(KNOWN, about_me=None, occasion=None)
    assert after.unwilling == ("about_me", "occasion")


def test_no_detail_is_unwilling_twice():
    unwilling = replace(NEW, unwilling=("occasion",))
    after = changed(unwilling, heard(skip=True, drop=("occasion",)), asked="occasion")
    assert after.unwilling == ("occasion",)


def test_who_tells_it_after_all_is_willing():
    unwilling = replace(NEW, unwilling=("occasion", "recipient"))
    assert changed(unwilling, heard({"occasion": Occasion("Slush")}), asked=None).unwilling == (
        "recipient",
    )
    assert changed(unwilling, heard(change="recipient"), asked=None).unwilling == ("occasion",)


def test_the_length_goes_down_step_by_step_and_up_at_once():
    lengths = []
    workshop = NEW
    for length in ("shorter", "shorter", "shorter", "longer"):
        workshop = changed(workshop, heard(length=length), asked=None)
        lengths.append(workshop.length)
    assert lengths == ["short", "shortest", "shortest", "full"]


@pytest.mark.parametrize(
    ("commands", "step"),
    [
        ({"other_version": True}, 1),
        # It is formal already: the user wants to see something else.
        ({"tone": "formal"}, 1),
        ({"tone": "formal", "other_version": True}, 1),
        ({"tone": "warm"}, 0),
        ({"length": "shorter"}, 0),
        ({"skip": True}, 0),
    ],
)
def test_another_version_is_the_next_one(commands, step):
    assert changed(WORKSHOP, heard(**commands), asked=None).version == WORKSHOP.version + step


@pytest.mark.parametrize("task", TASKS)
def test_another_message_keeps_only_what_is_of_the_user(task):
    after = another(WORKSHOP, task)
    of_the_user = Details(about_me=KNOWN.about_me, my_name=KNOWN.my_name, premium=True)
    assert after == Workshop(task, of_the_user)
