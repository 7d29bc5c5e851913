"""What a content file may hold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from actions.content.advice import Tip
from actions.content.models import Topic, Translations
from actions.content.sources import Document, SourceFile

TEXTS = {"fi": "teksti", "sv": "text", "en": "words"}


def test_a_text_is_trimmed_and_read_in_its_language():
    texts = Translations(fi=" teksti\n", sv="text", en="words")
    assert [texts.in_language(code) for code in ("fi", "sv", "en", "de")] == [
        "teksti",
        "text",
        "words",
        "teksti",
    ]


def test_the_longest_translation_is_measured():
    assert Translations(**TEXTS).longest() == len("teksti")


@pytest.mark.parametrize("missing", ["fi", "sv", "en"])
def test_a_missing_language_is_refused(missing):
    with pytest.raises(ValidationError, match=missing):
        Translations(**{code: text for code, text in TEXTS.items() if code != missing})


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize(
    "text",
    [
        "",
        "  \n ",
        "TODO: write",
        "fixme later",
        "Hei {name}, terveisin",
        "Hei {}",
        "[YKK: tarkista]",
        "Lorem ipsum",
        "eka rivi\n  rules: toinen",
        "nlu: x",
        "responses:",
        "\tstories: y",
    ],
)
def test_a_text_that_is_not_ready_to_be_shown_is_refused(language, text):
    with pytest.raises(ValidationError):
        Translations(**(TEXTS | {language: text}))


@pytest.mark.parametrize("text", ["Säännöt ovat: 1", "the rules: none", "Muistilista [1]", "(x)"])
def test_words_that_only_look_alike_are_allowed(text):
    assert Translations(**(TEXTS | {"fi": text})).fi == text


@pytest.mark.parametrize("name", ["", "Iso", "1st", "väli lyönti", "a-b", "_a"])
def test_an_id_is_lower_case_latin(name):
    with pytest.raises(ValidationError):
        Tip(id=name, sources=("T1",), **TEXTS)


def test_a_tip_without_a_source_is_refused():
    with pytest.raises(ValidationError, match="sources"):
        Tip(id="one", sources=(), **TEXTS)


@pytest.mark.parametrize(("length", "fits"), [(36, True), (37, False)])
def test_a_title_has_to_fit_a_button(length, fits):
    title = TEXTS | {"sv": "s" * length}
    if fits:
        assert Topic(group="advice", title=title, example=TEXTS).title.sv == "s" * length
    else:
        with pytest.raises(ValidationError, match="fit a button"):
            Topic(group="advice", title=title, example=TEXTS)


@pytest.mark.parametrize("url", ["javascript:alert(1)", "www.example.fi", "https://a b", ""])
def test_a_source_has_a_whole_web_address_or_none(url):
    with pytest.raises(ValidationError):
        Document(title=TEXTS, url=url, paragraphs=1)


SOURCES = SourceFile(
    documents={"T": Document(title=TEXTS, paragraphs=19)},
    facts={"emergency-112": {"title": "t", "says": "s"}},
)


@pytest.mark.parametrize("reference", ["T1", "T19", "emergency-112"])
def test_a_paragraph_that_exists_and_a_fact_may_be_referred_to(reference):
    assert SOURCES.knows(reference)


@pytest.mark.parametrize("reference", ["T0", "T20", "T", "T-1", "T1a", "V1", "t1", "", "T1.0"])
def test_anything_else_is_unknown(reference):
    assert not SOURCES.knows(reference)


@given(st.text(max_size=6))
def test_any_reference_is_known_or_not_and_never_an_error(reference):
    assert SOURCES.knows(reference) in {True, False}
