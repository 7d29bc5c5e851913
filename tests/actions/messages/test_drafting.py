"""From what is known to a draft that can be sent."""

from __future__ import annotations

from dataclasses import replace

import pytest

from actions.messages.details import LANGUAGES, TASKS, Details, Interest, Myself, Occasion, Phrase
from actions.messages.drafting import write
from actions.messages.workshop import LENGTHS, Workshop

KNOWN = Details(
    recipient="Anna Virtanen",
    relation="met_in_person",
    occasion=Occasion("Slush"),
    met_when=Phrase("viime viikolla", "fi", "last_week"),
    about_me=Myself("datainsinööri", "fi", "data_engineer"),
    interest=Interest("", kind="their_work"),
    employer=Phrase("Wolt"),
)
WORKSHOP = Workshop("connection_request", KNOWN)
LIMITS = {"connection_request": 200, "review_message": 200}


def written(workshop: Workshop = WORKSHOP, language="fi", seed="anna"):
    return write(workshop, language=language, seed=seed)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("task", TASKS)
@pytest.mark.parametrize("details", [KNOWN, Details()])
def test_a_draft_is_under_its_limit_in_its_language(task, language, details):
    result = written(Workshop(task, details), language)
    assert result.language == language
    assert result.draft.limit == LIMITS.get(task, 600)
    assert 0 < result.draft.characters == len(result.draft.text) <= result.draft.limit
    assert ("Anna" in result.draft.text) is (details is KNOWN)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fi", ("Anna", "Slushissa", "datainsinööri", "Woltilla")),
        ("sv", ("Anna", "Slush", "dataingenjör", "Wolt")),
        ("en", ("Anna", "Slush", "data engineer", "Wolt")),
    ],
)
def test_what_was_said_stands_in_it_in_every_language(language, words):
    text = written(language=language).draft.text
    assert [word for word in words if word not in text] == []


@pytest.mark.parametrize(("premium", "limit"), [(None, 200), (False, 200), (True, 300)])
def test_a_paid_account_has_room_for_a_longer_note(premium, limit):
    result = written(replace(WORKSHOP, details=replace(KNOWN, premium=premium)))
    assert result.draft.limit == limit


def test_the_account_makes_no_difference_to_a_message():
    result = written(Workshop("mentor_message", replace(KNOWN, premium=True)))
    assert result.draft.limit == 600


def test_a_reviewed_message_is_written_anew_as_a_connection_request():
    assert written(replace(WORKSHOP, task="review_message")) == written()


def test_the_same_is_written_again_and_another_version_is_another():
    assert written() == written()
    versions = [written(replace(WORKSHOP, version=number)).draft.text for number in range(3)]
    assert len(set(versions)) == len(versions)


def test_two_users_get_different_texts():
    assert len({written(seed=str(number)).draft.text for number in range(8)}) > 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_length_is_shorter_than_the_one_before(language):
    drafts = [written(replace(WORKSHOP, length=length), language).draft for length in LENGTHS]
    sizes = [draft.characters for draft in drafts]
    assert sizes == sorted(sizes, reverse=True)
    assert sizes[-1] < sizes[0]


def test_a_formal_message_says_te():
    formal = replace(WORKSHOP, details=replace(KNOWN, tone="formal"))
    texts = [written(replace(formal, version=number)).draft.text for number in range(6)]
    assert not [text for text in texts if "Moi" in text or " sinu" in text]


def test_what_cannot_be_said_in_the_language_is_named():
    said = replace(KNOWN, interest=Interest("vedenalainen korinpunonta", "fi", kind="topic"))
    result = written(replace(WORKSHOP, details=said), "en")
    assert result.left_out == ("vedenalainen korinpunonta",)
    assert "korinpunonta" not in result.draft.text
    assert written(replace(WORKSHOP, details=said)).left_out == ()
