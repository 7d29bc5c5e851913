"""What is known after a message."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.mentoring.hearing.heard import Command, Dropped, Heard
from actions.mentoring.hearing.merging import merged
from actions.mentoring.wish import Wish

TAGS = ["women", "men", "young", "over_50", "students", "graduates", "immigrants"]
WISHES = st.builds(
    Wish,
    place=st.none() | st.sampled_from(["Turku", "Vaasa"]),
    everywhere=st.booleans(),
    online=st.booleans(),
    languages=st.lists(st.sampled_from(["fi", "sv", "en"]), max_size=2, unique=True).map(tuple),
    fields=st.lists(st.sampled_from(["it", "law"]), max_size=2, unique=True).map(tuple),
    audiences=st.lists(st.sampled_from(TAGS), max_size=3, unique=True).map(tuple),
    not_audiences=st.lists(st.sampled_from(TAGS), max_size=2, unique=True).map(tuple),
    free=st.booleans(),
).map(
    # Nobody says in one message that they are and are not the same.
    lambda wish: replace(
        wish, not_audiences=tuple(tag for tag in wish.not_audiences if tag not in wish.audiences)
    )
)


@pytest.mark.parametrize(
    ("known", "said", "after"),
    [
        (Wish(place="Turku"), Wish(place="Vaasa"), Wish(place="Vaasa")),
        (Wish(everywhere=True), Wish(place="Vaasa"), Wish(place="Vaasa")),
        (Wish(online=True), Wish(place="Vaasa"), Wish(place="Vaasa")),
        (Wish(place="Turku"), Wish(everywhere=True), Wish(everywhere=True)),
        (Wish(place="Turku"), Wish(online=True), Wish(place="Turku", online=True)),
        (Wish(languages=("fi",)), Wish(languages=("en",)), Wish(languages=("en",))),
        (Wish(fields=("it",)), Wish(fields=("law",)), Wish(fields=("law",))),
        (Wish(fields=("it",)), Wish(text="robotics"), Wish(text="robotics")),
        (Wish(text="robotics"), Wish(fields=("it",)), Wish(fields=("it",))),
        (
            Wish(audiences=("women",)),
            Wish(audiences=("immigrants",)),
            Wish(audiences=("women", "immigrants")),
        ),
        (
            Wish(audiences=("students", "women")),
            Wish(audiences=("graduates",)),
            Wish(audiences=("women", "graduates")),
        ),
        (Wish(audiences=("women",)), Wish(audiences=("men",)), Wish(audiences=("men",))),
        (Wish(place="Turku"), Wish(free=True), Wish(place="Turku", free=True)),
    ],
)
def test_what_is_said_joins_what_was_known(known: Wish, said: Wish, after: Wish) -> None:
    assert merged(known, Heard(wish=said)) == after


@pytest.mark.parametrize(
    ("drop", "after"),
    [
        ("place", Wish(languages=("en",), fields=("it",), audiences=("women",), free=True)),
        ("languages", Wish("Turku", fields=("it",), audiences=("women",), free=True)),
        ("fields", Wish("Turku", languages=("en",), audiences=("women",), free=True)),
        ("audiences", Wish("Turku", languages=("en",), fields=("it",), free=True)),
        ("free", Wish("Turku", languages=("en",), fields=("it",), audiences=("women",))),
    ],
)
def test_what_no_longer_matters_is_left_out(drop: Dropped, after: Wish) -> None:
    known = Wish("Turku", languages=("en",), fields=("it",), audiences=("women",), free=True)
    assert merged(known, Heard(drop=(drop,))) == after


def test_what_somebody_is_not_is_taken_back() -> None:
    heard = Heard(wish=Wish(audiences=("job_seekers",), not_audiences=("students",)))
    known = Wish(audiences=("students", "women"))
    assert merged(known, heard) == Wish(
        audiences=("women", "job_seekers"), not_audiences=("students",)
    )


def test_a_later_yes_takes_back_an_earlier_no() -> None:
    known = Wish(audiences=("women",), not_audiences=("students", "young"))
    after = merged(known, Heard(wish=Wish(audiences=("students",))))
    assert after == Wish(audiences=("women", "students"), not_audiences=("young",))


def test_who_somebody_is_not_matters_no_more_when_they_say_so() -> None:
    known = Wish(place="Turku", not_audiences=("students",))
    assert merged(known, Heard(drop=("audiences",))) == Wish(place="Turku")


@given(WISHES, WISHES)
def test_nobody_is_and_is_not_the_same(known: Wish, said: Wish) -> None:
    after = merged(merged(Wish(), Heard(wish=known)), Heard(wish=said))
    assert not set(after.audiences) & set(after.not_audiences)


@given(WISHES, st.sampled_from(["all", "anew"]))
def test_everything_and_a_new_start_leave_an_empty_wish(known: Wish, command: Command) -> None:
    assert not merged(known, Heard(command=command))


@given(WISHES)
def test_hearing_nothing_changes_nothing(known: Wish) -> None:
    assert merged(known, Heard()) == known


@given(WISHES, WISHES)
def test_saying_it_twice_changes_no_more(known: Wish, said: Wish) -> None:
    once = merged(known, Heard(wish=said))
    assert merged(once, Heard(wish=said)) == once
