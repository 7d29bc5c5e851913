"""Compare a text with its translations: one much longer than another, one left as it was."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import combinations

from actions.content.findings import NAMES, Finding
from actions.content.models import Language
from actions.content.own_language import foreign_language
from actions.content.texts import Item

# Measured on 560 passages: the longest translation has at most 1.45 times the characters of the
# shortest one, so nobody who translates all of a text is bothered.
UNEQUAL, TORN = 1.6, 2.2
# Texts whose longest translation is shorter than this differ in length by nature.
LEAST_TO_COMPARE = 60
# A name or a product may be the same in two languages; a longer text is not.
LEAST_TO_DIFFER = 40


def check_balance(items: Iterable[Item]) -> Iterator[Finding]:
    """Yield the texts that are much longer in one language: a warning, or an error above 2.2."""
    for item in items:
        lengths = sorted((len(text), language) for language, text in item.texts.items())
        (short, shortest), (long, longest) = lengths[0], lengths[-1]
        if not short or long < LEAST_TO_COMPARE or long <= UNEQUAL * short:
            continue
        # The one farther from the language in the middle is the one to look at.
        middle = lengths[len(lengths) // 2][0]
        odd = shortest if middle * middle > short * long else longest
        problem = (
            f"the {NAMES[longest]} text is {long / short:.1f} times as long as the "
            f"{NAMES[shortest]} one ({long} and {short} characters): say the same in both"
        )
        yield item.finding(odd, "error" if long > TORN * short else "warning", problem)


def check_translated(items: Iterable[Item]) -> Iterator[Finding]:
    """Yield the texts that are the same in two languages."""
    for item in items:
        told: set[Language] = set()
        for one, other in combinations(item.texts, 2):
            text = item.texts[other]
            if len(text) <= LEAST_TO_DIFFER or text.casefold() != item.texts[one].casefold():
                continue
            # Finnish is written first, but the editor may have filled the wrong field.
            wrong, right = (one, other) if foreign_language(text, one) else (other, one)
            if wrong not in told:
                told.add(wrong)
                problem = f"not translated: the words are those of the {NAMES[right]} text"
                yield item.finding(wrong, "error", f"{problem}: write it in {NAMES[wrong]}")
