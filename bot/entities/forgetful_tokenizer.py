"""Cut texts into words for spaCy without keeping every word that was ever said."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc
from spacy.vectors import Vectors
from spacy.vocab import Vocab

# With what spaCy notes of them, so many words are some 14 MB.
MOST_STRINGS = 20_000


class ForgetfulTokenizer:
    """spaCy's tokenizer, with a vocabulary that is begun anew when it has grown.

    spaCy 3.7 keeps each new word as long as its vocabulary lives, 0.7 KB a word: a process that
    answers for months would fill with the words of its users, names among them. What it notes of
    a word follows from the word alone, so a new vocabulary changes no result.

    It works for one thread at a time.
    """

    def __init__(
        self, tokenizer: Tokenizer, *, labels: Sequence[str], most: int = MOST_STRINGS
    ) -> None:
        """Take the tokenizer of a loaded pipeline; its own vocabulary grows no more.

        Args:
            tokenizer: with floret vectors, which are made of parts of words.
            labels: that the pipeline gives: a vocabulary must know them.
            most: strings that are kept before a new vocabulary is begun.
        """
        self._original = tokenizer
        self._labels = labels
        self._most = most
        self._present = self._begin_anew()

    @property
    def vocab(self) -> Vocab:
        """Return the present vocabulary."""
        vocabulary: Vocab = self._present.vocab
        return vocabulary

    def __call__(self, text: str) -> Doc:
        """Return the words of a text."""
        if len(self.vocab.strings) > self._most:
            self._present = self._begin_anew()
        words: Doc = self._present(text)
        return words

    def _begin_anew(self) -> Tokenizer:
        made_for, rules = self._original.vocab, self._original
        vocabulary = Vocab(
            lex_attr_getters=made_for.lex_attr_getters,
            strings=list(self._labels),
            writing_system=made_for.writing_system,
        )
        known = made_for.vectors
        vocabulary.vectors = Vectors(
            strings=vocabulary.strings,
            # One table for all vocabularies: it is only read.
            data=known.data,
            name=known.name,
            mode=known.mode,
            minn=known.minn,
            maxn=known.maxn,
            hash_count=known.hash_count,
            hash_seed=known.hash_seed,
            bow=known.bow,
            eow=known.eow,
        )
        return Tokenizer(
            vocabulary,
            rules=rules.rules,
            prefix_search=rules.prefix_search,
            suffix_search=rules.suffix_search,
            infix_finditer=rules.infix_finditer,
            token_match=rules.token_match,
            url_match=rules.url_match,
            faster_heuristics=rules.faster_heuristics,
        )
