"""Every programme of the product, told in every language."""

from __future__ import annotations

import re
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.content.mentoring_terms import current_terms
from actions.mentoring.search import search
from actions.mentoring.telling import (
    PAGE,
    Question,
    card,
    tell_answer,
    tell_ended,
    tell_found,
    tell_one,
)
from actions.mentoring.wish import Wish
from tests.actions.mentoring.telling.sample import (
    LANGUAGES,
    TODAY,
    found,
    match,
    real_programmes,
)

PROGRAMMES = real_programmes()
LIVE = {name: each for name, each in PROGRAMMES.items() if each.status != "ended"}
ENDED = {name: each for name, each in PROGRAMMES.items() if each.status == "ended"}
_LINK = re.compile(r"\[[^\[\]]+\]\((https://[^\s()<>\"']+)\)")
_SLIPS = re.compile(r"[{}]|  |\.\.|,,| [.,:;]|,\.|\. \.|\bNone\b|\bnull\b|!|<|>|\*{3}|^\s|\s$")
# Sixty for most; those with the longest names of organisers take more.
_WORDS = 85
_LINK_LENGTH = 90


def check_text(text: str) -> None:
    """Assert that a text has no slip, only the Markdown that clients show, and whole links."""
    bare = _LINK.sub("", text)
    assert not (slip := _SLIPS.search(bare.replace("\n", "¶"))), (slip, text)
    assert "](" not in bare, text
    assert bare.count("**") % 2 == 0, text
    assert "\n\n\n" not in text
    for line in text.split("\n"):
        assert line == line.strip(), line


def match_of(name: str, **own):
    return match(PROGRAMMES[name], name=name, **own)


def urls_in(text: str) -> set[str]:
    return set(_LINK.findall(text))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", LIVE)
def test_each_programme_reads_well_in_a_list(name, language):
    programme = LIVE[name]
    text = tell_found(found(match_of(name)), language=language, today=TODAY)
    check_text(text)
    told = text.split("\n\n")[1]
    assert told.startswith(f"**1. {programme.name.in_language(language).rstrip('.')}**")
    organisers = programme.organiser.in_language(language).rstrip(". ").split(", ")
    assert (", ".join(organisers) if len(organisers) < 3 else organisers[0]) in told
    assert programme.summary.in_language(language) in told
    assert urls_in(text) == ({programme.url} if programme.url else set())
    assert len(_LINK.sub("", told).split()) <= _WORDS, told


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_two_links_read_the_same(language):
    matches = [match_of(name) for name in LIVE]
    pages = [
        tell_found(found(*matches), language=language, start=start, today=TODAY)
        for start in range(0, len(matches), PAGE)
    ]
    links = [text for page in pages for text in re.findall(r"\[([^\[\]]+)\]\(", page)]
    assert len(links) == sum(each.url is not None for each in LIVE.values())
    assert len(set(links)) == len(links)
    assert max(map(len, links)) <= _LINK_LENGTH


UNCLEAR = {"fi": "Ei ole varmaa", "sv": "Det är osäkert", "en": "It may no longer be running"}
NOT = {"fi": "ei mentorointiohjelma", "sv": "inte ett mentorprogram", "en": "not a mentoring"}


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_unclear_and_what_is_no_mentoring_says_so(language):
    assert LIVE
    for name, programme in LIVE.items():
        given_match = match_of(name)
        listed = tell_found(found(given_match), language=language, today=TODAY)
        alone = tell_one(given_match, language=language, today=TODAY)
        for text in (listed, alone):
            assert (UNCLEAR[language] in text) == (programme.status == "unclear"), name
            assert (NOT[language] in text) == (programme.kind != "mentoring"), name
            year = programme.last_known_active
            assert year is None or str(year) in text, name
            assert "2026" in text


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", LIVE)
def test_each_programme_reads_well_alone_and_in_answers(name, language):
    programme, given_match = LIVE[name], match_of(name)
    text = tell_one(given_match, language=language, today=TODAY)
    check_text(text)
    assert urls_in(text) == ({programme.url} if programme.url else set())
    for question in get_args(Question):
        answer = tell_answer(question, [given_match], language=language, today=TODAY)
        check_text(answer)
        assert urls_in(answer) <= {programme.url}
    shown = card(given_match, language=language, today=TODAY)
    check_text(shown["why"] or "x")
    check_text(shown["freshness"])
    assert shown["url"] == programme.url


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", ENDED)
def test_each_ended_programme_is_told_to_have_ended(name, language):
    text = tell_ended(ENDED[name], language=language)
    check_text(text)
    assert ENDED[name].ended.in_language(language) in text
    assert urls_in(text) == set()


wishes = st.builds(
    Wish,
    place=st.sampled_from([None, "Helsinki", "Kuopio", "Uusimaa", "Maarianhamina", "Utsjoki"]),
    everywhere=st.booleans(),
    online=st.booleans(),
    languages=st.lists(st.sampled_from(["fi", "sv", "en", "ru"]), max_size=2).map(tuple),
    fields=st.lists(st.sampled_from(sorted(current_terms().fields)), max_size=2).map(tuple),
    audiences=st.lists(
        st.sampled_from(sorted(current_terms().audiences)), max_size=3, unique=True
    ).map(tuple),
    not_audiences=st.lists(
        st.sampled_from(["students", "members_only", "young", "specialists"]),
        max_size=2,
        unique=True,
    ).map(tuple),
    organisers=st.lists(
        st.sampled_from(sorted({each.organiser.all()[0] for each in LIVE.values()})), max_size=1
    ).map(tuple),
    free=st.booleans(),
    text=st.none() | st.sampled_from(["robotiikka", "**x** [y](z) {w}"]),
)


@given(wish=wishes, language=st.sampled_from(LANGUAGES), page=st.integers(0, 4))
def test_any_search_reads_well(wish, language, page):
    given_found = search(Wish(**{**wish.to_slot(), "text": None}), today=TODAY, language=language)
    given_found = type(given_found)(
        wish, given_found.matches, given_found.missed, given_found.local
    )
    text = tell_found(given_found, language=language, start=page * PAGE, today=TODAY)
    check_text(text)
    shown = given_found.matches[page * PAGE :][:PAGE]
    assert urls_in(text) == {each.programme.url for each in shown} - {None}
    for number, each in enumerate(shown, page * PAGE + 1):
        assert f"**{number}. {each.programme.name.in_language(language).rstrip('. ')}" in text
