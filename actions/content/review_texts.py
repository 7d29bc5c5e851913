"""The words of a review: data/content/messages/review.yml."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from types import MappingProxyType
from typing import Annotated

from pydantic import AfterValidator, model_validator
from typing_extensions import Self

from actions.content.live_file import LiveFile
from actions.content.loader import DEFAULT_DIRECTORY
from actions.content.models import Strict, Translations
from actions.messages.checks_of_privacy import KINDS
from actions.messages.finding import GOOD, TO_MEND, Finding

REVIEW_FILE = DEFAULT_DIRECTORY / "messages" / "review.yml"
_VARIABLE = re.compile(r"\{(\w*)\}")
_LEFTOVER = re.compile(r"TODO|FIXME|XXX|lorem", re.IGNORECASE)
_LONGEST = 220
_AND: Mapping[str, str] = MappingProxyType({"fi": " ja ", "sv": " och ", "en": " and "})
# What each text fills in; the others have no braces.
VARIABLES: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "fits": frozenset({"characters", "limit"}),
        "too_long": frozenset({"characters", "limit", "over"}),
        "sensitive_data": frozenset({"kinds"}),
        "placeholder": frozenset({"placeholder"}),
        "wrong_name": frozenset({"name", "right"}),
        "generic_phrase": frozenset({"phrase"}),
        "too_many_questions": frozenset({"questions"}),
    }
)


def _checked(text: str) -> str:
    text = text.strip()
    if not text:
        raise ValueError("the text is empty: write it or remove the key")
    if match := _LEFTOVER.search(text):
        raise ValueError(f"the text still holds {match.group()!r}: write what belongs there")
    if "{" in _VARIABLE.sub("", text) or "}" in _VARIABLE.sub("", text):
        raise ValueError("a brace has no partner: write {name} with both, or none")
    if len(text) > _LONGEST:
        raise ValueError(f"{len(text)} characters, at most {_LONGEST}: shorten it")
    return text


FilledText = Annotated[str, AfterValidator(_checked)]


class FilledTranslations(Strict):
    """One text with values to fill in, in the three languages."""

    fi: FilledText
    sv: FilledText
    en: FilledText

    def filled(self, language: str, values: Mapping[str, str]) -> str:
        """Return the text with its values, in Finnish for a language that is not one of ours."""
        text = {"sv": self.sv, "en": self.en}.get(language, self.fi)
        return _VARIABLE.sub(lambda match: values.get(match.group(1), ""), text)

    def wrong_variables(self, expected: Iterable[str]) -> str | None:
        """Return which language has other variables than expected, and which, or None."""
        wanted = set(expected)
        for language in ("fi", "sv", "en"):
            used = set(_VARIABLE.findall(getattr(self, language)))
            if missing := sorted(wanted - used):
                return f"{{{missing[0]}}} is missing in {language!r}: use it"
            if unknown := sorted(used - wanted):
                return f"{{{unknown[0]}}} in {language!r} is never filled in: leave it out"
        return None


class ReviewFile(Strict):
    """Every text of a review, by the finding that it is said of."""

    intro_good: Translations
    intro_mend: Translations
    nothing_to_mend: Translations
    improved_intro: Translations
    good: dict[str, FilledTranslations]
    to_mend: dict[str, FilledTranslations]
    kinds: dict[str, Translations]

    @model_validator(mode="after")
    def _is_complete(self) -> Self:
        for part, expected in (("good", GOOD), ("to_mend", TO_MEND), ("kinds", KINDS)):
            _check_keys(part, getattr(self, part), expected)
        for name, text in (*self.good.items(), *self.to_mend.items()):
            if problem := text.wrong_variables(VARIABLES.get(name, frozenset())):
                raise ValueError(f"{name}: {problem}")
        return self

    def of(self, finding: Finding, language: str) -> str:
        """Return what is said of a finding."""
        texts = self.good if finding.good else self.to_mend
        values = dict(finding.values)
        if "kinds" in values:
            kinds = [self.kinds[kind].in_language(language) for kind in values["kinds"].split()]
            values["kinds"] = _listed(kinds, language)
        return texts[finding.id].filled(language, values)


_live = LiveFile(REVIEW_FILE, ReviewFile)


def render_review(findings: Sequence[Finding], language: str, *, improved: bool = False) -> str:
    """Return a review: what works and what to mend, a list each.

    Args:
        findings: that are worth saying, see `finding.worth_saying`.
        language: of the conversation.
        improved: whether an improved version follows, which is then announced.
    """
    texts = _live.current()
    good = [texts.of(each, language) for each in findings if each.good]
    to_mend = [texts.of(each, language) for each in findings if not each.good]
    parts: list[str] = []
    if good:
        parts += [texts.intro_good.in_language(language), _items(good)]
    if to_mend:
        parts += [texts.intro_mend.in_language(language), _items(to_mend)]
    else:
        parts.append(texts.nothing_to_mend.in_language(language))
    if improved:
        parts.append(texts.improved_intro.in_language(language))
    return "\n\n".join(parts)


def _check_keys(part: str, texts: Mapping[str, object], expected: Iterable[str]) -> None:
    if missing := sorted(set(expected) - set(texts)):
        raise ValueError(f"{part}: these are missing: {', '.join(missing)}")
    if unknown := sorted(set(texts) - set(expected)):
        raise ValueError(f"{part}: these are not known, remove them: {', '.join(unknown)}")


def _items(texts: Iterable[str]) -> str:
    return "\n".join(f"- {text}" for text in texts)


def _listed(words: Sequence[str], language: str) -> str:
    if len(words) < 2:  # noqa: PLR2004  one word is no list
        return "".join(words)
    return ", ".join(words[:-1]) + _AND.get(language, _AND["fi"]) + words[-1]
