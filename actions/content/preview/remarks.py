"""Gather what a reviewer should look at, and put it beside the text that it is about."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from types import MappingProxyType
from typing import Literal

from actions.content.check import check_content
from actions.content.confirmed import Confirmed, read_confirmed
from actions.content.drift import Stale, check_drift, find_stale
from actions.content.findings import Finding
from actions.content.models import Language
from actions.content.texts import Item, read_items
from actions.content.yaml_file import ContentError

MarkKind = Literal["stale", "unconfirmed", "problem"]


@dataclass(frozen=True, slots=True)
class Change:
    """Words in a row that stayed, went or came."""

    kind: Literal["same", "gone", "new"]
    words: str


@dataclass(frozen=True, slots=True)
class Mark:
    """What to look at in one text.

    Attributes:
        kind: stale or unconfirmed for a translation, problem for anything else.
        words: what it is; empty where the kind says it all.
        changes: of the Finnish text since the translation was confirmed.
    """

    kind: MarkKind
    words: str = ""
    changes: tuple[Change, ...] = ()


Marks = Mapping[tuple[str, Language], Sequence[Mark]]
NO_MARKS: Marks = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Remarks:
    """All that a reviewer should look at.

    Attributes:
        marks: of single texts, by key and language.
        topics: of a topic beyond its texts, by topic.
        general: of nothing in particular.
        none_confirmed: whether no translation was ever confirmed; then none carries a mark.
    """

    marks: Marks = NO_MARKS
    topics: Mapping[str, Sequence[str]] = MappingProxyType({})
    general: Sequence[str] = ()
    none_confirmed: bool = False


def find_remarks(directory: Path) -> Remarks:
    """Return what the checks and the list of confirmed translations say of the content."""
    items = read_items(directory)
    broken: list[ContentError] = []  # the checks tell of these too
    confirmed: Confirmed | None = read_confirmed(directory, broken)
    stale = [] if confirmed is None else find_stale(items, confirmed)
    told = set() if confirmed is None else set(check_drift(stale, confirmed))
    findings = [each for each in check_content(directory).findings if each not in told]
    return sort_remarks(items, findings, stale, none_confirmed=confirmed == {})


def sort_remarks(
    items: Sequence[Item],
    findings: Sequence[Finding],
    stale: Sequence[Stale],
    *,
    none_confirmed: bool = False,
) -> Remarks:
    """Return findings and stale translations where a reader meets them.

    Args:
        items: every text of the content.
        findings: of the checks, without those about stale translations.
        stale: translations that wait for being confirmed.
        none_confirmed: whether no translation was ever confirmed: a mark on every text tells
            nothing, so none gets one.
    """
    marks: dict[tuple[str, Language], list[Mark]] = {}
    topics: dict[str, list[str]] = {}
    general: list[str] = []
    for waiting in () if none_confirmed else stale:
        marks.setdefault((waiting.item.key, waiting.language), []).append(_mark(waiting))
    places: dict[tuple[Path, str], tuple[str, Language]] = {
        (item.file, f"{item.place}.{language}"): (item.key, language)
        for item in items
        for language in item.texts
    }
    for finding in findings:
        place = places.get((finding.file, finding.key))
        where = f"{finding.key}: " if finding.key else ""
        if place:
            marks.setdefault(place, []).append(Mark("problem", finding.problem))
        elif finding.file.parent.name == "tips":
            topics.setdefault(finding.file.stem, []).append(f"{where}{finding.problem}")
        else:
            general.append(f"{finding.file.name}: {where}{finding.problem}")
    return Remarks(marks, topics, general, none_confirmed)


def _mark(stale: Stale) -> Mark:
    if stale.before is None:
        return Mark("unconfirmed")
    words = "The Finnish text has changed since this was confirmed."
    return Mark("stale", words, word_changes(stale.before, stale.item.texts["fi"]))


def word_changes(before: str, now: str) -> tuple[Change, ...]:
    """Return two texts as one, whole: what stayed, what went, what came; without bold marks."""
    old, new = (text.replace("**", "").split() for text in (before, now))
    changes: list[Change] = []
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for tag, start, end, new_start, new_end in matcher.get_opcodes():
        if tag == "equal":
            changes.append(Change("same", " ".join(old[start:end])))
            continue
        if start < end:
            changes.append(Change("gone", " ".join(old[start:end])))
        if new_start < new_end:
            changes.append(Change("new", " ".join(new[new_start:new_end])))
    return tuple(changes)
