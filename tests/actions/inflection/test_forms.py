"""The tables of forms beside this file, each row written before the program was asked."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from actions.finnish import CASES, base_form, inflect, inflect_surely, local_case

DIRECTORY = Path(__file__).parent
ANY_TEXT = st.text(max_size=60)
NOUNS = [
    "opettaja",
    "lääkäri",
    "kaupunki",
    "yliopisto",
    "messut",
    "sairaanhoitaja",
    "Virtanen",
    "Pekka",
]
OBLIQUE = [case for case in CASES if case != "nominative"]


def rows(name):
    lines = (DIRECTORY / name).read_text(encoding="utf-8").splitlines()
    return [tuple(line.split("\t")) for line in lines if not line.startswith("#")]


FORMS = rows("forms.tsv")


def test_table_is_large_and_free_of_doubles():
    assert len(FORMS) >= 250
    assert len({row[:3] for row in FORMS}) == len(FORMS)


@pytest.mark.parametrize("kind", sorted({row[0] for row in FORMS}))
def test_inflects(kind):
    wrong = [
        (base, case, form, inflect(base, case))
        for row_kind, base, case, form in FORMS
        if row_kind == kind and inflect(base, case) not in form.split("|")
    ]
    assert wrong == []


def test_says_when_a_form_is_certain():
    certain = [row for row in FORMS if inflect_surely(*row[1:3]) is not None]
    assert len(certain) / len(FORMS) > 0.95


@pytest.mark.parametrize("name", ["Pariis", "Slush 2025", "Kwebbe", "???"])
def test_is_not_certain_of(name):
    assert inflect_surely(name, "inessive") is None
    assert inflect(name, "inessive")


@pytest.mark.parametrize("kind", ["person", "organisation", "place", "event", "word"])
def test_finds_the_base_form(kind):
    wrong = [
        (form, base, base_form(form, kind))
        for row_kind, form, base in rows("base_forms.tsv")
        if row_kind == kind and base_form(form, kind) != base
    ]
    assert wrong == []


def test_finds_the_base_form_without_a_kind():
    table = rows("base_forms.tsv")
    wrong = [(form, base, base_form(form)) for _, form, base in table if base_form(form) != base]
    assert wrong == []


@pytest.mark.parametrize("kind", ["place", "organisation", "event", "word"])
def test_uses_the_right_local_case(kind):
    wrong = [
        (name, direction, form, local_case(name, kind, direction))
        for row_kind, name, direction, form in rows("local_forms.tsv")
        if row_kind == kind and local_case(name, kind, direction) != form
    ]
    assert wrong == []


@given(ANY_TEXT, st.sampled_from(CASES))
@settings(max_examples=150, deadline=None)
def test_any_text_gets_a_form(text, case):
    assert isinstance(inflect(text, case), str)
    assert inflect_surely(text, case) in {None, inflect(text, case)}


@given(ANY_TEXT, st.sampled_from([None, "person", "organisation", "place", "event", "word"]))
@settings(max_examples=150, deadline=None)
def test_any_text_gets_a_base_form(text, kind):
    assert isinstance(base_form(text, kind), str)


@given(ANY_TEXT, st.sampled_from(["place", "organisation", "event", "word"]))
@settings(max_examples=50, deadline=None)
def test_any_text_gets_a_local_form_or_none(text, kind):
    assert local_case(text, kind, "in") is None or text.strip()


@pytest.mark.parametrize("noun", NOUNS)
@pytest.mark.parametrize("case", OBLIQUE)
def test_base_of_a_form_is_the_noun(noun, case):
    assert base_form(inflect(noun, case)) == noun


@pytest.mark.parametrize("phrase", ["", " ", "koira " * 60, "\n", "Anna\tVirtanen"])
def test_nominative_is_the_phrase_itself(phrase):
    assert inflect(phrase, "nominative") == phrase


def test_unknown_case_lists_the_cases():
    with pytest.raises(ValueError, match=r"'dative' is no case: use one of nominative, .*abessive"):
        inflect("Anna", "dative")


@pytest.mark.parametrize(("kind", "direction"), [("planet", "in"), ("place", "under")])
def test_unknown_kind_or_direction_is_refused(kind, direction):
    with pytest.raises(ValueError, match=r"is no (kind|direction): use"):
        local_case("Oulu", kind, direction)
