"""Tell which translations may be out of date: those whose Finnish text has changed since.

A translation is confirmed for a Finnish text. When the Finnish text is another one now, the
translation is stale until somebody confirms it with `make confirm`; changing the translation alone
confirms nothing. The bot serves stale translations.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby

from actions.content.confirmed import TRANSLATED, Confirmed, Translated
from actions.content.findings import NAMES, Finding, many
from actions.content.texts import Item

ALL = "ALL"

# Unchanged words that a difference shows beside changed ones; so many in a row are shortened.
_BESIDE, _SHORTENED = 4, 12
# Texts of one topic, never confirmed, that are listed one by one.
_FEW = 3


@dataclass(frozen=True, slots=True)
class Stale:
    """A translation that waits for being confirmed.

    Attributes:
        item: the text in all languages, as it is now.
        language: of the translation.
        before: the Finnish text that it was last confirmed for, None when it never was.
    """

    item: Item
    language: Translated
    before: str | None


def find_stale(items: Iterable[Item], confirmed: Confirmed) -> list[Stale]:
    """Return the translations that are not confirmed for the Finnish words as they are now."""
    return [
        Stale(item, language, before)
        for item in items
        for language in TRANSLATED
        if "fi" in item.texts and language in item.texts
        if (before := confirmed.get(item.key, {}).get(language)) is None
        # Where a line breaks changes no meaning.
        or before.split() != item.texts["fi"].split()
    ]


def named(items: Iterable[Item], name: str) -> list[Item]:
    """Return the texts that a name means: one key, all below it (a topic), or ALL."""
    name = name.strip().rstrip("/")
    return [item for item in items if name == ALL or f"{item.key}/".startswith(f"{name}/")]


def confirm(
    confirmed: Confirmed,
    items: Sequence[Item],
    chosen: Iterable[Item],
    languages: Collection[Translated] = TRANSLATED,
) -> Confirmed:
    """Return what is confirmed after confirming some texts; texts that are gone are dropped.

    Args:
        confirmed: before.
        items: every text of the content.
        chosen: the texts to confirm, of those.
        languages: their translations to confirm.
    """
    after: dict[str, dict[Translated, str]] = {
        item.key: dict(confirmed[item.key]) for item in items if item.key in confirmed
    }
    for item in chosen:
        for language in languages:
            if "fi" in item.texts and language in item.texts:
                after.setdefault(item.key, {})[language] = item.texts["fi"]
    return after


def difference(before: str, now: str) -> str:
    """Return two texts as one: [-words that went-]{+words that came+}, long equal parts cut."""
    old, new = before.split(), now.split()
    parts: list[str] = []
    matches = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    for number, (tag, start, end, new_start, new_end) in enumerate(matches):
        if tag == "equal":
            first, last = number == 0, number == len(matches) - 1
            parts.append(_context(old[start:end], first=first, last=last))
            continue
        gone = f"[-{' '.join(old[start:end])}-]" if start < end else ""
        come = f"{{+{' '.join(new[new_start:new_end])}+}}" if new_start < new_end else ""
        parts.append(gone + come)
    return " ".join(parts)


def check_drift(stale: Sequence[Stale], confirmed: Confirmed) -> Iterator[Finding]:
    """Yield one warning for each text whose translations are stale, with the difference.

    Texts of a topic that were never confirmed share one line when there are many, and everything
    does when nothing was ever confirmed.

    Args:
        stale: see `find_stale`.
        confirmed: what was confirmed.
    """
    if stale and not confirmed:
        problem = (
            f"{many(len(stale), 'translation')} to confirm, and none was confirmed so far: read "
            f"them beside the Finnish texts, then make confirm ITEM={ALL}"
        )
        yield Finding(stale[0].item.file.parent, 0, "", "warning", problem)
        return
    for topic, group in groupby(
        sorted(stale, key=lambda each: each.item.key), lambda each: each.item.key.split("/")[0]
    ):
        yield from _of_topic(topic, list(group))


def _of_topic(topic: str, stale: Sequence[Stale]) -> Iterator[Finding]:
    keys = list(dict.fromkeys(each.item.key for each in stale))
    if len(keys) > _FEW and all(each.before is None for each in stale):
        shown = f"{', '.join(keys[:_FEW])} and {len(keys) - _FEW} more"
        problem = (
            f"{_languages(stale)} never confirmed for {len(keys)} texts ({shown}): read them beside "
            f"the Finnish texts, then make confirm ITEM={topic}"
        )
        yield Finding(stale[0].item.file, 0, topic, "warning", problem)
        return
    for (key, before), group in groupby(stale, lambda each: (each.item.key, each.before)):
        same = list(group)
        item = same[0].item
        command = f"make confirm ITEM={key}"
        if len(same) < len(TRANSLATED):
            command += f" LANGUAGE={same[0].language}"
        if before is None:
            problem = f"{_languages(same)} never confirmed"
        else:
            changed = difference(before, item.texts["fi"])
            problem = f"{_languages(same)} stale, the Finnish text has changed: {changed}"
        problem += f" | read and mend, then {command}"
        yield Finding(item.file, item.lines[same[0].language], key, "warning", problem)


def _languages(stale: Iterable[Stale]) -> str:
    return " and ".join(dict.fromkeys(NAMES[each.language] for each in stale))


def _context(words: Sequence[str], *, first: bool, last: bool) -> str:
    if len(words) < _SHORTENED:
        return " ".join(words)
    before = [] if first else list(words[:_BESIDE])
    after = [] if last else list(words[-_BESIDE:])
    return " ".join([*before, "...", *after])
