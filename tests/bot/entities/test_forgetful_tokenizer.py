"""spaCy's vocabulary does not keep what users say, and names are found as before."""

from __future__ import annotations

import pytest
import spacy

from bot.components.finnish_entity_extractor import FinnishEntityExtractor
from bot.entities.forgetful_tokenizer import MOST_STRINGS, ForgetfulTokenizer
from tests.benchmarks.load.measuring import questions

_MODEL = FinnishEntityExtractor.get_default_config()["model"]
TEXTS = [*questions()[:400], "Tapasin Liisa Mäkisen Helsingissä.", "Klo 18.30 esim. N. Oy:ssä"]


@pytest.fixture(scope="module")
def pipeline():
    """The entity recogniser with everything that spaCy's model knows of words."""
    others = ["tok2vec", "lemmatizer", "parser", "tagger", "morphologizer", "attribute_ruler"]
    return spacy.load(_MODEL, exclude=others)


@pytest.fixture
def forgetful(pipeline):
    """Return a function that makes the pipeline's tokenizer forget."""
    tokenizer = pipeline.tokenizer

    def make(most):
        labels = pipeline.get_pipe("ner").labels
        pipeline.tokenizer = ForgetfulTokenizer(tokenizer, labels=labels, most=most)
        return pipeline.tokenizer

    yield make
    pipeline.tokenizer = tokenizer


def read(pipeline, text):
    found = pipeline(text)
    return [word.text for word in found], [
        (name.start_char, name.end_char, name.label_) for name in found.ents
    ]


def test_words_and_names_are_the_same_whatever_was_forgotten(pipeline, forgetful):
    as_it_is = [read(pipeline, text) for text in TEXTS]
    assert any(names for _, names in as_it_is)

    tokenizer = forgetful(most=800)
    vocabularies = set()
    for text, expected in zip(TEXTS, as_it_is, strict=True):
        assert read(pipeline, text) == expected
        vocabularies.add(tokenizer.vocab)

    assert len(vocabularies) > 2


def test_new_words_leave_the_vocabulary_bounded(pipeline, forgetful):
    tokenizer = forgetful(most=1000)
    kept = len(pipeline.vocab.strings)
    counts = []
    for first in range(0, 3000, 10):
        tokenizer(" ".join(f"sana{number}lla" for number in range(first, first + 10)))
        counts.append(len(tokenizer.vocab.strings))

    # One text may go beyond the bound; the next one begins anew.
    assert max(counts) < 1100
    assert min(counts[counts.index(max(counts)) :]) < 700
    assert len(pipeline.vocab.strings) == kept


def test_a_name_is_forgotten(forgetful):
    tokenizer = forgetful(most=800)
    tokenizer("Aarnikki Verkkolampi")
    assert "Verkkolampi" in tokenizer.vocab.strings

    for number in range(500):
        tokenizer(f"sana{number}lla")

    assert "Verkkolampi" not in tokenizer.vocab.strings


def test_the_extractor_forgets():
    extractor = FinnishEntityExtractor.create(
        FinnishEntityExtractor.get_default_config(), None, None, None
    )
    extractor.extract("Tapasin Liisa Mäkisen Helsingissä.")
    tokenizer = extractor._pipeline.tokenizer
    assert isinstance(tokenizer, ForgetfulTokenizer)
    assert len(tokenizer.vocab.strings) < MOST_STRINGS
    assert "Mäkisen" not in extractor._pipeline.vocab.strings
