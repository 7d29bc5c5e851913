"""What a wording of a message has to be like, said in an editor's words."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Literal, Protocol, TypeVar

from actions.messages.details import TONES, Tone
from actions.messages.wording import VARIABLES, Chunk, character_count, parse, renderings

Part = Literal["greeting", "opening", "me", "offer", "interest", "closing", "signature"]
PARTS: tuple[Part, ...] = (
    "greeting",
    "opening",
    "me",
    "offer",
    "interest",
    "closing",
    "signature",
)

# Of the message files, in that of the content.
FOLDER = "messages"

# What six different drafts need of each list, for every tone.
LEAST = 3
# Characters without the variables: a greeting with the longest opening fits the shortest limit.
LONGEST_LINE, LONGEST_SENTENCES = 40, 160

# Parts that stand on a line of their own.
_LINES: frozenset[Part] = frozenset({"greeting", "signature"})
_NEEDED: Mapping[Part, set[str]] = MappingProxyType(
    {"me": {"me", "me_as"}, "signature": {"my_name"}}
)
_FITTING: Mapping[Part, set[str]] = MappingProxyType(
    {"greeting": {"name"}, "signature": {"my_name"}}
)
_ANYWHERE = set(VARIABLES) - {"my_name"}
_LEFTOVER = re.compile(r"TODO|FIXME|XXX|lorem", re.IGNORECASE)
_SLIPS = (
    (re.compile(r"\s{2,}"), "two spaces in a row: leave one"),
    (re.compile(r"^\s|\s$"), "a space at the beginning or end: remove it"),
    (re.compile(r"!.*!"), "more than one exclamation mark: keep one"),
    (re.compile(r"\s[.,:;!?]"), "a space in front of a mark: remove it"),
    (re.compile(r"[.,:;!?][.,:;!?]"), "two marks in a row: keep one"),
    (re.compile(r"[.!?] [a-zåäö]"), "a sentence begins with a small letter: write a capital"),
    (re.compile(r"^[a-zåäö]"), "the text begins with a small letter: write a capital"),
    (re.compile(r"\b(\w+) \1\b", re.IGNORECASE), "the same word twice in a row: keep one"),
    (re.compile(r"[—;]"), "a dash or semicolon: make it two sentences or use a comma"),
)


class Checkable(Protocol):
    """A wording with the tones that it suits."""

    @property
    def text(self) -> str:
        """Return it as the editor wrote it."""

    @property
    def chunks(self) -> tuple[Chunk, ...]:
        """Return it parsed."""

    @property
    def tones(self) -> tuple[Tone, ...]:
        """Return the tones that it suits."""


Entry = TypeVar("Entry", bound=Checkable)


def checked_text(text: str) -> str:
    """Return a wording that can be rendered without a slip, whatever is known.

    Raises:
        ValueError: in an editor's words.
    """
    if not text.strip():
        raise ValueError("the text is empty: write it or remove the line")
    if match := _LEFTOVER.search(text):
        raise ValueError(f"the text still holds {match.group()!r}: write what belongs there")
    # A stand-in for each value, different from the others so that none seems doubled.
    values = {name: f"X{number}" for number, name in enumerate(VARIABLES)}
    filled = values | {name.capitalize(): value for name, value in values.items()}
    for rendering in renderings(parse(text), filled):
        for slip, problem in _SLIPS:
            if slip.search(rendering.text):
                raise ValueError(f"{problem} (it would read: {rendering.text.strip()})")
    return text


def check_wording(part: Part) -> Callable[[Entry], Entry]:
    """Return a check of whether a wording suits a part of a message."""

    def check(entry: Entry) -> Entry:
        every = {name for chunk in entry.chunks for name in chunk.variables}
        if part in _NEEDED and not _mandatory(entry) & _NEEDED[part]:
            needed = " or ".join(f"{{{name}}}" for name in sorted(_NEEDED[part]))
            raise ValueError(f"this part says nothing without {needed}: use it, not in brackets")
        for name in sorted(every - _FITTING.get(part, _ANYWHERE)):
            raise ValueError(f"{{{name}}} does not belong into this part: leave it out")
        _check_end(part, entry.text)
        bare = "".join(re.sub(r"\{\w+\}", "", chunk.template) for chunk in entry.chunks)
        most = LONGEST_LINE if part in _LINES else LONGEST_SENTENCES
        if (length := character_count(bare)) > most:
            raise ValueError(
                f"{length} characters without the variables, at most {most}: shorten it"
            )
        return entry

    return check


def check_list(
    *, least: int = LEAST, bare: bool = False
) -> Callable[[tuple[Entry, ...]], tuple[Entry, ...]]:
    """Return a check of whether the wordings of a list are enough for every tone.

    Args:
        least: wordings for each tone.
        bare: whether each tone needs one that can be used when nothing is known.
    """

    def check(entries: tuple[Entry, ...]) -> tuple[Entry, ...]:
        for tone in TONES:
            fitting = [entry for entry in entries if tone in entry.tones]
            if len(fitting) < least:
                raise ValueError(
                    f"{len(fitting)} wordings for the tone {tone}, at least {least}: write more, "
                    "or name the tone in others that suit it"
                )
            if bare and all(map(_mandatory, fitting)):
                raise ValueError(
                    f"no wording for the tone {tone} can be used when nothing is known: write one "
                    "without variables, or put them in brackets"
                )
        return entries

    return check


def _mandatory(entry: Checkable) -> set[str]:
    return {name for chunk in entry.chunks if not chunk.optional for name in chunk.variables}


def _check_end(part: Part, text: str) -> None:
    if part == "signature":
        if text.endswith((".", "!", "?", ",", ":")):
            raise ValueError("a signature ends with the name: remove the mark behind it")
        return
    marks = (".", "!", ",") if part == "greeting" else (".", "!", "?")
    if not text.removesuffix("]").endswith(marks):
        raise ValueError("the text does not end with a mark: write a full stop after it")
