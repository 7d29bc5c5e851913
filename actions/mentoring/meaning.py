"""Tell which programmes are about what somebody typed, with the sentence encoder of the bot.

The encoder comes from outside (`use_encoder`), because actions know nothing of the engine.
Without one, as on a stock action server, free text changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import numpy as np

from actions.content.mentoring_terms import MentoringTerms, current_terms
from actions.content.passage_search import LANGUAGES, Encoder, Floats
from actions.content.programme_files import current_programmes
from actions.content.programmes import Programme

# From these likenesses on a text is about a programme, or about a field; so much more, and it is
# so altogether. Chosen on 28 free texts in three languages and the product's programmes, so that
# what no programme is about (sports, horses, a greeting) stays below, at the price of some hits.
_LEAST_TOLD, _LEAST_IN_FIELD, _SPAN = 0.2, 0.36, 0.2


class ProgrammeSearch:
    """Compares free text with what programmes say of themselves, and with the names of fields."""

    def __init__(
        self, encoder: Encoder, programmes: Mapping[str, Programme], terms: MentoringTerms
    ) -> None:
        """Encode everything before anybody asks; takes seconds when it is new.

        Args:
            encoder: of texts in three languages.
            programmes: by id; what is added to them later is encoded when it is needed.
            terms: with the titles of the fields, at least one.
        """
        self._encoder = encoder
        self._known: dict[str, Floats] = {}
        self._learn(programmes, terms)

    def likeness(
        self,
        text: str,
        programmes: Mapping[str, Programme],
        terms: MentoringTerms,
        language: str,
    ) -> dict[str, float]:
        """Return how much a text is about each programme, above 0 and up to 1; others are absent.

        Args:
            text: as typed; some words about a line of work or a theme.
            programmes: by id.
            terms: with the titles of the fields.
            language: of the conversation.
        """
        if programmes is not self._programmes or terms is not self._terms:
            self._learn(programmes, terms)
        # A few words are more like a title than like a summary: so they are centred.
        wanted = _unit(self._encoder.encode(text) - self._centre_of_fields[language])
        told = self._told @ wanted
        fields = {key: float((near @ wanted).max()) for key, near in self._fields.items()}
        found: dict[str, float] = {}
        for (key, programme), about in zip(programmes.items(), told, strict=True):
            in_field = max((fields[each] for each in programme.fields if each in fields), default=0)
            share = max(about - _LEAST_TOLD, in_field - _LEAST_IN_FIELD) / _SPAN
            if share > 0:
                found[key] = float(min(share, 1))
        return found

    def _learn(self, programmes: Mapping[str, Programme], terms: MentoringTerms) -> None:
        """Encode what is new, and keep everything as it is compared."""
        self._programmes, self._terms = programmes, terms
        told = {code: [_told(each, code) for each in programmes.values()] for code in LANGUAGES}
        titles = {
            code: [each.title.in_language(code) for each in terms.fields.values()]
            for code in LANGUAGES
        }
        self._encode(text for texts in (*told.values(), *titles.values()) for text in texts)
        # Sentence vectors of this encoder lie in one narrow cone: centred, they differ.
        fields = {code: self._vectors(titles[code]) for code in LANGUAGES}
        self._centre_of_fields = {code: fields[code].mean(axis=0) for code in LANGUAGES}
        fields = {code: _unit(fields[code] - self._centre_of_fields[code]) for code in LANGUAGES}
        self._fields = {
            key: np.stack([fields[code][number] for code in LANGUAGES])
            for number, key in enumerate(terms.fields)
        }
        vectors = [self._vectors(told[code]) for code in LANGUAGES]
        # A mean over the languages: what is left of three wordings is the meaning.
        self._told = np.mean([_unit(each - each.mean(axis=0)) for each in vectors], axis=0)

    def _encode(self, texts: Iterable[str]) -> None:
        new = sorted(set(texts) - self._known.keys())
        if new and not self._known:
            self._known = dict(zip(new, self._encoder.encode_all(new), strict=True))
        # What is kept on disk is what `encode_all` got last: a few new texts must not replace it.
        self._known.update(
            {text: self._encoder.encode(text) for text in new if text not in self._known}
        )

    def _vectors(self, texts: Sequence[str]) -> Floats:
        return np.stack([self._known[text] for text in texts])


_search: ProgrammeSearch | None = None


def use_encoder(encoder: Encoder | None) -> None:
    """Compare free text with this encoder from now on; with None, not at all.

    All programmes are encoded, which takes seconds where they are new.
    """
    global _search  # noqa: PLW0603  one encoder a process, as there is one catalogue
    programmes = current_programmes()
    _search = (
        ProgrammeSearch(encoder, programmes, current_terms()) if encoder and programmes else None
    )


def likeness(
    text: str | None, programmes: Mapping[str, Programme], terms: MentoringTerms, language: str
) -> Mapping[str, float] | None:
    """Return how much a text is about each programme, 0 to 1; None without text or encoder.

    Args:
        text: free text of a wish.
        programmes: by id.
        terms: with the titles of the fields.
        language: of the conversation.
    """
    if _search is None or not text or not programmes:
        return None
    return _search.likeness(text, programmes, terms, language)


def _told(programme: Programme, language: str) -> str:
    return f"{programme.name.in_language(language)}. {programme.summary.in_language(language)}"


def _unit(vectors: Floats) -> Floats:
    norms = np.linalg.norm(vectors, axis=-1, keepdims=True)
    return np.asarray(vectors / np.where(norms == 0, 1, norms), dtype=np.float32)
