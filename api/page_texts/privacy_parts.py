"""What a privacy notice consists of."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Section:
    """One heading with its text.

    Attributes:
        id: the same in every language.
        title: the heading.
        text: the contract's Markdown subset; `{days}` stands for how long conversations live.
    """

    id: str
    title: str
    text: str


@dataclass(frozen=True, kw_only=True)
class Notice:
    """A notice in one language, in ordinary or in easy words."""

    title: str
    lead: str
    sections: tuple[Section, ...]
