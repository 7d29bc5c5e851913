"""Text to token ids, exactly as multilingual-e5-small was trained."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence

from tokenizers import Regex, Tokenizer
from tokenizers.models import Unigram
from tokenizers.normalizers import Replace
from tokenizers.pre_tokenizers import Metaspace
from tokenizers.processors import TemplateProcessing

from bot.encoder.weights import Vocabulary

# Part of how the model was trained: without it Swedish loses 8 points on MASSIVE
# (65.0 against 56.6 % accuracy, MTEB results of the model card).
_PREFIX = "query: "
_START, _END = "<s>", "</s>"


class SentenceTokenizer:
    """Cuts sentences into the pieces of the model's own vocabulary."""

    def __init__(self, vocabulary: Vocabulary, *, longest: int) -> None:
        """Build the tokenizer.

        Args:
            vocabulary: pieces and character map of the model.
            longest: tokens that the encoder can read at once; what comes after is cut off.
        """
        self._forms = vocabulary.normal_forms
        tokenizer = Tokenizer(
            Unigram(vocabulary.pieces, unk_id=vocabulary.unknown, byte_fallback=False)
        )
        tokenizer.normalizer = Replace(Regex(" {2,}"), " ")
        tokenizer.pre_tokenizer = Metaspace(replacement="▁", prepend_scheme="always", split=True)
        special = [(token, tokenizer.token_to_id(token)) for token in (_START, _END)]
        tokenizer.post_processor = TemplateProcessing(
            single=f"{_START} $A {_END}", special_tokens=special
        )
        tokenizer.enable_truncation(longest)
        self._tokenizer = tokenizer

    def encode(self, text: str) -> list[int]:
        """Return the token ids of a text, with the model's prefix, start and end."""
        return list(self._tokenizer.encode(self._normalise(text)).ids)

    def encode_batch(self, texts: Sequence[str]) -> list[list[int]]:
        """Return the token ids of each text."""
        return [
            list(encoding.ids)
            for encoding in self._tokenizer.encode_batch([*map(self._normalise, texts)])
        ]

    def _normalise(self, text: str) -> str:
        # The file's character map holds single characters: composed forms come first.
        return (_PREFIX + unicodedata.normalize("NFC", text)).translate(self._forms)
