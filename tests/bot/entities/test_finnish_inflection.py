"""Stems and endings: what a Finnish word's forms are recognised by."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.entities.finnish_inflection import endings, fits, stems_of


def cases_of(form: str, word: str, **known: str) -> set[str]:
    """Return every case that `form` may be of `word`."""
    stems = stems_of(word, **known)
    return {
        case
        for cut in range(1, len(form) + 1)
        for case, kind in endings().get(form[cut:], ())
        if kind in stems.get(form[:cut], ()) and fits(form[:cut], form[cut:], case)
    }


@pytest.mark.parametrize(
    ("word", "form", "case"),
    [
        ("insinööri", "insinöörinä", "essive"),
        ("insinööri", "insinööreille", "allative"),
        ("insinööri", "insinöörien", "genitive"),
        ("opettaja", "opettajia", "partitive"),
        ("opettaja", "opettajaa", "partitive"),
        ("ala", "alalla", "adessive"),
        ("ala", "aloille", "allative"),
        ("ala", "alojen", "genitive"),
        ("ala", "alallani", "adessive"),
        ("kokki", "kokin", "genitive"),
        ("virtanen", "virtaselle", "allative"),
        ("virtanen", "virtasta", "partitive"),
        ("lahti", "lahteen", "illative"),
        ("lahti", "lahdesta", "elative"),
        ("tampere", "tampereella", "adessive"),
        ("tampere", "tampereeseen", "illative"),
        ("espoo", "espooseen", "illative"),
        ("joensuu", "joensuuhun", "illative"),
        ("messut", "messuilla", "adessive"),
        ("messut", "messujen", "genitive"),
        ("vastavalmistunut", "vastavalmistuneelle", "allative"),
        ("pitkäaikaistyötön", "pitkäaikaistyöttömänä", "essive"),
        ("wolt", "woltille", "allative"),
        ("kirjanpito", "kirjanpidosta", "elative"),
        ("suomi", "suomeks", "translative"),
        ("putkimies", "putkimiehelle", "allative"),
    ],
)
def test_a_form_is_recognised_with_its_case(word, form, case):
    assert case in cases_of(form, word)


@pytest.mark.parametrize(
    ("word", "other"),
    [
        ("kemi", "kemia"),
        ("turku", "turkki"),
        ("salo", "salon kautta"),
        ("oulu", "oululainen"),
        ("ala", "alku"),
    ],
)
def test_another_word_is_not(word, other):
    assert cases_of(other, word) == set()


def test_what_the_rules_do_not_give_can_be_told():
    assert cases_of("varkaudessa", "varkaus") == set()
    told = {"genitive": "varkaude", "illative": "varkaute"}
    assert cases_of("varkaudessa", "varkaus", **told) == {"inessive"}
    assert cases_of("varkauteen", "varkaus", **told) == {"illative"}


def test_a_name_has_no_plural_unless_it_is_one():
    assert "inessive" in cases_of("euroissa", "eura")
    assert not any(stem.startswith("euro") for stem in stems_of("eura", proper=True))
    assert "virroi" in stems_of("virrat", proper=True)


@given(st.text("abdefghijklmnoprstuvyäö", min_size=1, max_size=12))
def test_every_word_is_a_form_of_itself(word):
    assert "nominative" in cases_of(word, word)


@given(
    st.text("aeiouyäöhjklmnprstv", min_size=2, max_size=10), st.sampled_from(("lla", "ssa", "n"))
)
def test_a_vowel_stem_takes_the_common_endings(word, ending):
    if word[-1] in "aouieyäö" and not word.endswith(("e", "i")):
        assert cases_of(word + ending, word)
