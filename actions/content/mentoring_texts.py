"""What the bot says about mentoring programmes: data/content/mentoring/texts.yml."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from string import Formatter
from typing import Annotated

from pydantic import AfterValidator

from actions.content.live_file import LiveFile
from actions.content.loader import DEFAULT_DIRECTORY
from actions.content.models import Strict
from actions.content.yaml_file import ContentError, read_content_file

FILE = "mentoring/texts.yml"
_NAME = re.compile(r"[a-z]+")
_SLIPS = (
    (re.compile(r"^\s*$"), "the text is empty: write it"),
    (re.compile(r"TODO|FIXME|XXX|lorem", re.IGNORECASE), "the text is not finished: write it"),
    (re.compile(r"^\s|\s$"), "a space at the beginning or end: remove it"),
    (re.compile(r"\s{2,}"), "two spaces in a row: leave one"),
    (re.compile(r"!"), "an exclamation mark: end with a full stop"),
    (re.compile(r"[\"']"), "a straight quotation mark: write ” or ’, in English also “"),
    (re.compile(r"[—;]"), "a dash or semicolon: make it two sentences or use a comma"),
    (re.compile(r"[.,:?][.,:?]"), "two marks in a row: keep one"),
)


def _checked(text: str) -> str:
    for slip, problem in _SLIPS:
        if slip.search(text):
            raise ValueError(f"{problem} (it reads: {text.strip()})")
    return text


Wording = Annotated[str, AfterValidator(_checked)]


class Sentence(Strict):
    """One thing to say in the three languages, with gaps in braces: "Etsin: {what}."."""

    fi: Wording
    sv: Wording
    en: Wording

    def say(self, language: str, **values: str | int) -> str:
        """Return it in `language`, in Finnish when that is not one of ours, gaps filled.

        Raises:
            KeyError: when a gap has no value.
        """
        return self._in_language(language).format_map(values)

    def _in_language(self, language: str) -> str:
        return {"sv": self.sv, "en": self.en}.get(language, self.fi)


def gaps(text: str) -> set[str]:
    """Return the names of the gaps of a text.

    Raises:
        ValueError: in an editor's words, when braces are not in order.
    """
    try:
        parsed = list(Formatter().parse(text))
    except ValueError as error:
        raise ValueError(f"braces do not pair: write {{name}} ({text})") from error
    names = set()
    for _, name, layout, conversion in parsed:
        if name is None:
            continue
        if not _NAME.fullmatch(name) or layout or conversion:
            raise ValueError(f"{{{name}}} is no gap: write a name in small letters in braces")
        names.add(name)
    return names


def uses(*names: str) -> AfterValidator:
    """Return a check that each language of a sentence has exactly these gaps."""

    def check(sentence: Sentence) -> Sentence:
        for language in ("fi", "sv", "en"):
            found = gaps(getattr(sentence, language))
            if more := sorted(found - set(names)):
                known = ", ".join(f"{{{name}}}" for name in names) or "none"
                raise ValueError(f"{language}: nothing fills {{{more[0]}}}: known here: {known}")
            if less := sorted(set(names) - found):
                raise ValueError(f"{language}: {{{less[0]}}} is missing: say it too")
        return sentence

    return AfterValidator(check)


Plain = Annotated[Sentence, uses()]
What = Annotated[Sentence, uses("what")]
Where = Annotated[Sentence, uses("where")]
Words = Annotated[Sentence, uses("words")]
Count = Annotated[Sentence, uses("count")]
Date = Annotated[Sentence, uses("date")]
Months = Annotated[Sentence, uses("months")]
Year = Annotated[Sentence, uses("year")]
Page = Annotated[Sentence, uses("name", "url")]
Both = Annotated[Sentence, uses("first", "last")]
Labelled = Annotated[Sentence, uses("text")]


class SearchTexts(Strict):
    """What was searched for, and why these programmes came up."""

    searched: What
    searched_all: Plain
    everywhere: Plain
    online: Plain
    free: Plain
    free_many: Plain
    in_own_words: Words
    not_only: Annotated[Sentence, uses("them")]
    union_members: Plain
    not_local: Where
    local_later: Where
    instead_near: Plain
    instead_nationwide: Plain
    instead_online: Plain
    instead_wide: Plain
    instead_some_near: Plain
    instead_partly_near: Plain
    instead_partly_wide: Plain
    instead_all_unknown: Plain
    none_is: What
    none_fits_all: What
    none_fits_surely: What
    none_fits: Plain
    none_just_for: What
    none_of_these: What
    just_for_later: What
    these_fields: Plain
    these_any_field: Plain
    these_open_to_others: Plain
    these_are_closest: Plain
    nothing: Plain


class PageTexts(Strict):
    """What stands around the programmes of a page."""

    more_left: Count
    all_shown: Count
    only_one: Plain
    no_more: Plain
    checked: Date
    checked_earliest: Date


class FactTexts(Strict):
    """What is said about one programme."""

    heading: Annotated[Sentence, uses("number", "name")]
    is_not_mentoring: Annotated[Sentence, uses("kind")]
    only: Annotated[Sentence, uses("them")]
    nationwide: Plain
    online: Plain
    and_elsewhere: Plain
    and_others: Annotated[Sentence, uses("name")]
    any_field: Plain
    and_or: Both
    and_also: Both
    opens: Months
    opens_now: Months
    always_open: Plain
    free: Plain
    membership: Plain
    dated: Year
    dated_long_ago: Year
    undated: Plain
    unclear: Plain
    unsure: Plain
    project: Plain
    project_until: Date
    project_over: Date
    page_of_programme: Page
    page_of_organiser: Page
    page_of_article: Page
    no_page: Words


class OneTexts(Strict):
    """Everything about one programme, a line each."""

    who: Labelled
    fields: Labelled
    where: Labelled
    languages: Labelled
    cost: Labelled
    how: Labelled
    when: Labelled
    fresh: Labelled
    not_known: What
    inferred: What


class Things(Strict):
    """What a thing is called when nothing is known about it."""

    who: Plain
    where: Plain
    languages: Plain
    cost: Plain
    how: Plain
    when: Plain


class AnswerTexts(Strict):
    """Answers about the programmes that were just shown."""

    line: Annotated[Sentence, uses("number", "name", "text")]
    line_of_link: Annotated[Sentence, uses("number", "link")]
    when_not_known: Plain
    cost_not_known: Plain
    who_not_known: Plain
    who_roughly: Plain
    how_not_known: Plain
    languages_not_known: Plain
    where_not_known: Plain
    length_not_known: Plain
    not_outright: Plain
    check: Plain


class EndedTexts(Strict):
    """What is said after a programme that has ended."""

    closest: Plain


class CardTexts(Strict):
    """Words in the list of programmes that other services read."""

    free: Plain
    membership: Plain
    unknown: Plain
    recurring: Plain
    project: Plain
    unclear: Plain
    ended: Plain
    nationwide: Plain
    online: Plain


class MentoringTexts(Strict):
    """data/content/mentoring/texts.yml."""

    search: SearchTexts
    page: PageTexts
    facts: FactTexts
    one: OneTexts
    things: Things
    answers: AnswerTexts
    ended: EndedTexts
    cards: CardTexts


_live = LiveFile(DEFAULT_DIRECTORY / FILE, MentoringTexts)


def current_texts() -> MentoringTexts:
    """Return the texts as they are now."""
    return _live.current()


def check_mentoring_texts(directory: Path) -> Iterator[ContentError]:
    """Yield every error of the texts in a content folder; none where it has no such file."""
    errors: list[ContentError] = []
    if (directory / FILE).exists():
        read_content_file(directory / FILE, MentoringTexts, errors)
    yield from errors
