"""Drafts: whole, under their limit, saying what the user said."""

from __future__ import annotations

import time
from dataclasses import replace
from itertools import product

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actions.content.messages import TASKS, current_wordings, limit_for
from actions.messages.composing import Request, compose
from actions.messages.details import LANGUAGES, TONES
from actions.messages.wording import VARIABLES, character_count
from actions.messages.workshop import LENGTHS
from tests.actions.messages.request_cases import INTERESTS, RELATIONS, faults, requests, values

FULL = Request(
    task="connection_request",
    language="fi",
    tone="warm",
    limit=200,
    relation="met_in_person",
    interest="their_work",
    values=values("fi"),
)


@pytest.mark.parametrize("length", LENGTHS)
@pytest.mark.parametrize("seed", range(3))
def test_every_draft_is_whole_and_keeps_its_limit(seed, length):
    for request in requests(seed, length=length, version=seed):
        draft = compose(request)
        assert draft.characters == character_count(draft.text) <= request.limit, draft
        assert not faults(draft.text), (faults(draft.text), draft.text)
        lines = draft.text.split("\n")
        assert len(lines) == 2 + ("my_name" in draft.used), draft.text
        assert lines[1].endswith((".", "?")), draft.text


def test_equal_requests_give_equal_drafts_and_other_users_other_ones():
    assert compose(FULL) == compose(replace(FULL, values=dict(reversed(FULL.values.items()))))
    texts = {compose(replace(FULL, seed=f"conversation {number}")).text for number in range(20)}
    assert len(texts) > 5


def test_used_tells_which_values_are_in_the_draft():
    for request in requests(7):
        draft = compose(request)
        assert set(draft.used) <= set(request.values)
        for name in draft.used:
            assert request.values[name].casefold().strip(".") in draft.text.casefold()


@pytest.mark.parametrize(("language", "task"), list(product(LANGUAGES, TASKS)))
def test_what_the_user_said_is_used(language, task):
    for tone, version in product(TONES, range(6)):
        request = replace(
            FULL,
            language=language,
            task=task,
            tone=tone,
            version=version,
            limit=600,
            interest="topic",
            values=values(language),
        )
        used = set(compose(request).used)
        assert {"name", "place", "time", "offer", "my_name"} <= used
        assert used & {"me", "me_as"}
        assert used & {"topic", "topic_about"}


def test_what_was_said_goes_before_filler():
    wordings = current_wordings("connection_request", "fi")
    fillers = {each.text for each in (*wordings.closing, *wordings.offer.unsaid)}
    long = values("fi") | {"place": "maahanmuuttajien verkostoitumistapahtumassa"}
    for version in range(6):
        draft = compose(replace(FULL, values=long, version=version))
        assert "place" in draft.used
        if "offer" not in draft.used:  # had there been room, it would have been used
            assert not [each for each in fillers if each in draft.text]


def test_offering_comes_before_asking():
    draft = compose(replace(FULL, limit=600, task="mentor_message"))
    assert draft.text.index("voin auttaa") < draft.text.index("?")


@pytest.mark.parametrize("task", TASKS)
def test_the_greeting_and_the_opening_stay_whatever_is_left_out(task):
    for request in requests(3, task=task, limit=limit_for(task), length="shortest"):
        greeting, rest, *_ = compose(request).text.split("\n")
        wordings = current_wordings(request.task, request.language)
        openings = wordings.entries("opening", request.relation or "unsaid", tone=request.tone)
        assert greeting
        begins = [each.chunks[0].template.split("{")[0].split("[")[0] for each in openings]
        assert any(rest.startswith(begin) for begin in begins), (rest, begins)


def test_a_shorter_draft_is_shorter_and_says_so():
    for request in requests(11):
        full, short, shortest = (compose(replace(request, length=each)) for each in LENGTHS)
        assert full.shorter_available == (short.characters < full.characters)
        assert short.shorter_available == (shortest.characters < short.characters)
        assert not shortest.shorter_available
        assert full.characters >= short.characters >= shortest.characters


def test_another_version_is_another_text_at_every_length():
    for request in requests(13):
        for length in LENGTHS:
            one, other = (compose(replace(request, length=length, version=v)).text for v in (0, 1))
            assert one != other


def test_values_too_long_for_the_limit_are_left_out():
    for name in VARIABLES:
        request = replace(FULL, values={name: "pitkä " * 40}, interest="topic")
        draft = compose(request)
        assert draft.used == ()
        assert not faults(draft.text)


def test_an_impossible_limit_and_an_unknown_variable_are_errors():
    with pytest.raises(ValueError, match="at most 10 characters"):
        compose(replace(FULL, limit=10))
    with pytest.raises(ValueError, match="no variable 'plaec'"):
        compose(replace(FULL, values={"plaec": "x"}))
    with pytest.raises(ValueError, match="not written from wordings"):
        compose(replace(FULL, task="review_message"))


@settings(max_examples=150)
@given(
    request=st.builds(
        Request,
        task=st.sampled_from(TASKS),
        language=st.sampled_from(LANGUAGES),
        tone=st.sampled_from(TONES),
        limit=st.integers(150, 700),
        relation=st.sampled_from(RELATIONS),
        interest=st.sampled_from(INTERESTS),
        values=st.dictionaries(st.sampled_from(VARIABLES), st.text(max_size=120)),
        version=st.integers(0, 20),
        length=st.sampled_from(LENGTHS),
        seed=st.text(max_size=8),
    )
)
def test_any_request_gives_a_draft_under_its_limit_without_placeholders(request):
    if request.task != "connection_request":
        request = replace(request, limit=max(request.limit, 250))
    draft = compose(request)
    assert draft.characters == character_count(draft.text) <= request.limit
    assert not set("{}[]<>") & set(draft.text)
    assert len(draft.text.splitlines()) <= 3


def test_a_draft_takes_milliseconds():
    asked = [*requests(17, version=0), *requests(18, version=3)]
    compose(asked[0])
    took = []
    for request in asked:
        tries = []
        for _ in range(2):
            start = time.process_time()
            compose(request)
            tries.append(time.process_time() - start)
        took.append(min(tries))
    # Far above what it takes, as other work may share the processor.
    assert sorted(took)[len(took) // 2] < 0.005
