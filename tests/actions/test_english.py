from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.content.terms import current_terms
from actions.english import genitive, place_of, with_article


@pytest.mark.parametrize(
    "expected",
    [
        "a data engineer", "an HR specialist", "an MBA student", "a UX designer", "an hour",
        "a university student", "a European", "an SQL expert", "an AI engineer", "a nurse",
        "an IT support specialist", "an unemployed nurse", "an uninterested person",
        "an 18-year-old student", "an 8-year veteran", "a 10-year veteran", "a one-time founder",
        "an honest cook", "an urban planner", "a user researcher", "an usher", "a utility engineer",
        "an X-ray technician", "a business analyst", "an economics student", "a physics teacher",
        "a recent graduate in data science", "a nurse from Syria", "a cook looking for work",
        "a sales representative", "a PhD student", "an M.Sc. student", "an architect",
        "an experienced professional", "a Finnish teacher", "an ERP specialist", "a boss",
        "an hourly worker", "a NATO officer", "a Ukrainian engineer", "an umbrella maker",
    ],
)  # fmt: skip
def test_article(expected):
    assert with_article(expected.split(" ", 1)[1]) == expected


@pytest.mark.parametrize(
    "text",
    [
        "", "teachers", "engineers in Finland", "a nurse", "the founder of Acme", "my own boss",
        "unemployed", "Finnish", "looking for work", "new to Finland", "between jobs",
        "studying nursing", "self-employed", "in IT", "one of the founders", "currently working",
    ],
)  # fmt: skip
def test_what_takes_no_article_stays(text):
    assert with_article(text) == text


def test_every_profession_takes_an_article():
    terms = current_terms()
    for term_id in terms.ids("professions"):
        name = terms.name("professions", term_id, "en")
        assert with_article(name) in {f"a {name}", f"an {name}"}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Wolt", "Wolt’s"), ("James", "James’s"), ("Anna Virtanen", "Anna Virtanen’s"),
        ("United Nations", "United Nations’"), ("Markus", "Markus’s"), ("THL", "THL’s"),
    ],
)  # fmt: skip
def test_genitive(name, expected):
    assert genitive(name) == expected


@pytest.mark.parametrize(
    ("name", "kind", "expected"),
    [
        ("Nokia", "employer", "at Nokia"), ("Tampere", "place", "in Tampere"),
        ("Slush", "event", "at Slush"), ("Aalto University", "school", "at Aalto University"),
        ("Åland", "place", "on Åland"), ("LinkedIn", "online", "on LinkedIn"),
        ("DataTalks", "online", "at DataTalks"), ("Slush", "talk", "at Slush"),
    ],
)  # fmt: skip
def test_place(name, kind, expected):
    assert place_of(name, kind) == expected


@given(st.text(max_size=40))
def test_any_text_ends_as_it_was(text):
    assert with_article(text) in {text, f"a {text}", f"an {text}"}
    assert genitive(text).startswith(text)
