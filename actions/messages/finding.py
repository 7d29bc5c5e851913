"""What a check says of a pasted draft."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

NO_VALUES: Mapping[str, str] = MappingProxyType({})

# The most important first: what could hurt the user, then what is plainly wrong, then what makes an
# answer less likely. The texts of data/content/messages/review.yml have the same names.
TO_MEND: tuple[str, ...] = (
    "sensitive_data",
    "asks_for_job",
    "placeholder",
    "wrong_name",
    "pressure",
    "too_long",
    "language_mix",
    "no_reason",
    "generic_phrase",
    "tone_mismatch",
    "no_name",
    "all_about_me",
    "nothing_offered",
    "too_many_questions",
    "many_exclamations",
)
GOOD: tuple[str, ...] = (
    "has_reason",
    "about_them",
    "offers_something",
    "greets_by_name",
    "clear_ask",
    "polite_end",
    "fits",
)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing about a draft.

    Attributes:
        id: a name of `TO_MEND` or `GOOD`.
        good: whether it works; otherwise it is to be mended.
        values: what its text fills in; never the user's sensitive data.
    """

    id: str
    good: bool
    values: Mapping[str, str] = field(default_factory=lambda: NO_VALUES)


def worth_saying(
    findings: tuple[Finding, ...], *, most_good: int = 3, most_to_mend: int = 4
) -> tuple[Finding, ...]:
    """Return the few findings that matter most: the good ones, then those to mend.

    Args:
        findings: of a draft, in any order.
        most_good: how many good ones at most.
        most_to_mend: how many others at most.
    """
    good = sorted((each for each in findings if each.good), key=lambda each: GOOD.index(each.id))
    other = sorted(
        (each for each in findings if not each.good), key=lambda each: TO_MEND.index(each.id)
    )
    return (*good[:most_good], *other[:most_to_mend])
