"""The tip that answers a question, found by meaning."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from actions.content.advice import Asked, Tip
from actions.content.passage_search import PassageSearch
from actions.content.passages import Passage

WORDS = ("money", "time", "people", "place", "phone", "photo", "letter", "boss")


class CountedWords:
    """An encoder for which a text is how often it holds each of a few words."""

    def encode(self, text: str) -> np.ndarray:
        counts = np.array([text.count(word) + 0.1 for word in WORDS], dtype=np.float32)
        return counts / np.linalg.norm(counts)

    def encode_all(self, texts: list[str]) -> np.ndarray:
        return np.stack([self.encode(text) for text in texts])


def passage(name: str, text: str, *asked: str) -> Passage:
    tip = Tip(
        id=name, fi=text, sv=text, en=text, sources=("T1",), asked=Asked(fi=asked, sv=(), en=asked)
    )
    key = f"topic/tips/{name}"
    return Passage(key, "topic", "tips", tip, ("T1",), False, (key,), tip.asked)  # noqa: FBT003


PASSAGES = [
    passage("pay", "about money", "how much money", "is the money good"),
    passage("when", "about time", "how much time"),
    passage("where", "about a place", "what place"),
    passage("call", "about a phone"),
]


@pytest.fixture(scope="module")
def search() -> PassageSearch:
    return PassageSearch(CountedWords(), PASSAGES)


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize(
    ("question", "first"),
    [("money money", "pay"), ("what time", "when"), ("the place", "where"), ("phone", "call")],
)
def test_what_answers_comes_first_also_in_a_language_without_questions(
    search, question, first, language
):
    assert search.order(question, PASSAGES, language)[0].key == f"topic/tips/{first}"
    found = search.find(question, PASSAGES, language)
    assert found is not None
    assert found.key == f"topic/tips/{first}"


def test_what_no_passage_is_about_finds_none(search):
    assert search.find("boss letter photo people", PASSAGES, "en") is None


def test_passages_that_a_question_does_not_tell_apart_keep_the_editors_order(search):
    assert list(search.order("boss letter people", PASSAGES[:3], "en")) == PASSAGES[:3]


def test_a_passage_written_since_then_is_found_too(search):
    new = passage("picture", "about a photo", "which photo")
    assert search.order("photo photo", [*PASSAGES, new], "fi")[0] is new


def test_nothing_to_search_is_nothing_found(search):
    assert list(search.order("money", [], "fi")) == []
    assert search.find("money", [], "fi") is None


@given(st.text(max_size=60), st.sampled_from(["fi", "sv", "en"]))
def test_whatever_is_asked_every_passage_stays(question, language):
    ordered = PassageSearch(CountedWords(), PASSAGES).order(question, PASSAGES, language)
    assert sorted(each.key for each in ordered) == sorted(each.key for each in PASSAGES)
