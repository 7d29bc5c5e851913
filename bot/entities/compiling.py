"""Compile the gazetteers into the lexicon that messages are matched with."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache

from bot.entities.finnish_inflection import SINGULAR, stems_of
from bot.entities.gazetteer import ENTITIES, Entry, Form, Gazetteer, read_gazetteer
from bot.entities.lexicon import INFLECTS, Lexicon, Sense
from bot.entities.tokens import tokenise
from bot.entities.word_forms import english_forms, swedish_forms, swedish_name_forms

# Entities whose Finnish forms are names; the others are nouns, also in the plural.
_PROPER = frozenset({"place", "organisation", "platform", "language"})
FormsOf = Callable[[str], set[str]]


@cache
def load_lexicon() -> Lexicon:
    """Return the lexicon of all gazetteers; read once in a process, takes a second.

    Raises:
        GazetteerError: when a gazetteer is missing or wrong.
    """
    return build_lexicon(read_gazetteer(entity) for entity in ENTITIES)


def build_lexicon(gazetteers: Iterable[Gazetteer]) -> Lexicon:
    """Return the lexicon of these gazetteers."""
    lexicon = Lexicon()
    for gazetteer in gazetteers:
        lexicon.add_ordinary(gazetteer.except_for)
        for value, entry in gazetteer.entries.items():
            _add_entry(lexicon, gazetteer, value, entry)
    return lexicon


def _add_entry(lexicon: Lexicon, gazetteer: Gazetteer, value: str, entry: Entry) -> None:
    def sense(needs: str | None) -> Sense:
        return Sense(gazetteer.entity, value, needs or gazetteer.needs, entry.case)

    if gazetteer.implied:
        _add_finnish(lexicon, value, sense(entry.needs), entry)
        if gazetteer.implied == "names":
            _add(lexicon, value, sense(entry.needs), swedish_name_forms)
    for form in entry.names:
        _add_finnish(lexicon, form.form, sense(form.needs))
        _add(lexicon, form.form, sense(form.needs), swedish_name_forms)
    for form in entry.fi:
        _add_finnish(lexicon, form.form, sense(form.needs))
    for form in entry.sv:
        fixed = "sv" in gazetteer.fixed
        _add(lexicon, form.form, sense(form.needs), _alone if fixed else _swedish(form))
    for form in entry.en:
        fixed = "en" in gazetteer.fixed
        _add(lexicon, form.form, sense(form.needs), _alone if fixed else english_forms)
    for form in entry.as_is:
        _add(lexicon, form.form, sense(form.needs), _alone)
    for prefix in entry.prefixes:
        lexicon.add_prefix(prefix, sense("none"))


def _add(lexicon: Lexicon, form: str, sense: Sense, forms_of: FormsOf) -> None:
    """Add a phrase whose last word takes the forms of its language."""
    words = [token.text for token in tokenise(form)]
    lexicon.add_phrase([*({word} for word in words[:-1]), forms_of(words[-1])], sense)


def _add_finnish(lexicon: Lexicon, form: str, sense: Sense, entry: Entry | None = None) -> None:
    """Add a phrase whose last word, and whatever word ends in ~, inflects in Finnish."""
    tokens = tokenise(form)
    keys = []
    for token in tokens:
        if token is tokens[-1]:
            lexicon.add_stems(
                token.text,
                stems_of(
                    token.text,
                    genitive=_last_word(entry.stem) if entry else None,
                    illative=_last_word(entry.strong) if entry else None,
                    proper=sense.entity in _PROPER,
                ),
            )
            for stem in entry.stems if entry else ():
                lexicon.add_stems(token.text, {stem: frozenset({SINGULAR})})
            keys.append({INFLECTS + token.text})
        elif form[token.end : token.end + 1] == INFLECTS:
            lexicon.add_stems(token.text, stems_of(token.text))
            keys.append({INFLECTS + token.text})
        else:
            keys.append({token.text})
    lexicon.add_phrase(keys, sense)


def _last_word(stem: str | None) -> str | None:
    """Return the last word of a stem: the others are those of the name."""
    return tokenise(stem)[-1].text if stem else None


def _swedish(form: Form) -> FormsOf:
    return swedish_name_forms if form.form[0].isupper() else swedish_forms


def _alone(word: str) -> set[str]:
    return {word}
