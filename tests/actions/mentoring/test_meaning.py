"""Free text, and the programmes that it is about."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.mentoring import meaning
from actions.mentoring.meaning import ProgrammeSearch
from tests.actions.mentoring.fakes import TERMS, programme

WORDS = ("paintings", "machines", "justice", "software", "horses", "mothers", "people")


class CountedWords:
    """An encoder for which a text is how often it holds each of a few words."""

    def __init__(self) -> None:
        self.encoded: list[str] = []

    def encode(self, text: str) -> np.ndarray:
        self.encoded.append(text)
        counts = np.array([text.count(word) + 0.05 for word in WORDS], dtype=np.float32)
        return counts / np.linalg.norm(counts)

    def encode_all(self, texts: list[str]) -> np.ndarray:
        return np.stack([self.encode(text) for text in texts])


def about(text):
    return programme(summary=dict.fromkeys(("fi", "sv", "en"), text))


CATALOGUE = {
    "arts": programme(fields=["arts"]),
    "law": programme(fields=["law"]),
    "mothers": about("mothers mothers"),
    "people": about("people"),
    "others": about("people people"),
}


@pytest.fixture
def encoder():
    return CountedWords()


@pytest.fixture
def search(encoder):
    return ProgrammeSearch(encoder, CATALOGUE, TERMS)


@pytest.fixture(autouse=True)
def _the_search_stays_as_it_was():
    before = meaning._search
    yield
    meaning._search = before


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize(("text", "key"), [("paintings", "arts"), ("mothers", "mothers")])
def test_a_text_is_about_what_a_programme_says_or_about_its_field(search, text, key, language):
    likeness = search.likeness(text, CATALOGUE, TERMS, language)
    assert max(likeness, key=likeness.get) == key
    assert likeness[key] > 0.5
    assert "law" not in likeness


def test_what_no_programme_is_about_tells_none_apart(search):
    assert search.likeness("horses", CATALOGUE, TERMS, "fi") == {}


@given(st.lists(st.sampled_from([*WORDS, "x"]), max_size=6))
def test_likeness_is_a_share(words):
    search = ProgrammeSearch(CountedWords(), CATALOGUE, TERMS)
    likeness = search.likeness(" ".join(words), CATALOGUE, TERMS, "en")
    assert likeness.keys() <= CATALOGUE.keys()
    assert all(0 < each <= 1 for each in likeness.values())


def test_every_text_is_encoded_once_and_a_new_programme_when_it_is_there(encoder, search):
    assert len(encoder.encoded) == len(set(encoder.encoded))
    encoder.encoded.clear()
    search.likeness("horses", CATALOGUE, TERMS, "fi")
    assert encoder.encoded == ["horses"]
    more = {**CATALOGUE, "stable": about("horses horses")}
    likeness = search.likeness("horses", more, TERMS, "fi")
    assert list(likeness) == ["stable"]
    assert encoder.encoded == ["horses", "A programme. horses horses", "horses"]


def test_without_an_encoder_or_a_text_nothing_is_compared(encoder):
    meaning.use_encoder(None)
    assert meaning.likeness("paintings", CATALOGUE, TERMS, "fi") is None
    meaning.use_encoder(encoder)
    assert meaning.likeness(None, CATALOGUE, TERMS, "fi") is None
    assert meaning.likeness("", CATALOGUE, TERMS, "fi") is None
    assert meaning.likeness("paintings", {}, TERMS, "fi") is None


def test_the_products_programmes_are_encoded_when_the_encoder_comes(encoder):
    meaning.use_encoder(encoder)
    assert any(text.startswith("FIKA Mentoring Programme. ") for text in encoder.encoded)
