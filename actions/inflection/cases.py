"""The cases of Finnish nouns, and how the analyser tags them."""

from __future__ import annotations

from types import MappingProxyType
from typing import Literal, get_args

Case = Literal[
    "nominative",
    "genitive",
    "partitive",
    "inessive",
    "elative",
    "illative",
    "adessive",
    "ablative",
    "allative",
    "essive",
    "translative",
    "abessive",
]
CASES: tuple[Case, ...] = get_args(Case)
TAGS = MappingProxyType(
    dict(
        zip(
            CASES,
            ("nom", "gen", "par", "ine", "ela", "ill", "ade", "abl", "all", "ess", "tra", "abe"),
            strict=True,
        )
    )
)


def check_case(case: str) -> Case:
    """Return `case` as it is.

    Raises:
        ValueError: when it is no case of this list.
    """
    for known in CASES:
        if known == case:
            return known
    raise ValueError(f"{case!r} is no case: use one of {', '.join(CASES)}")
