"""A wording with its gaps: "Tapasimme[ {place}][ {time}]." rendered with what is known.

A gap in braces is filled with a variable's value. Brackets hold an optional group, with the space
in front of it; a group is left out when a variable in it is unknown, or to save space.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

# What wordings can say; data/content/messages/variables.yml holds examples of each.
VARIABLES: tuple[str, ...] = (
    "name",
    "place",
    "time",
    "me",
    "me_as",
    "employer",
    "employer_of",
    "topic",
    "topic_about",
    "offer",
    "contact",
    "my_name",
)
# All their renderings are tried: eight at most.
MOST_GROUPS = 3

_GAP = re.compile(r"(\{\w+\}|[{}])")
# A value that ends with a point, such as the name Omar H., before the end of a sentence.
_TWO_ENDS = re.compile(r"[.!?,;:]+(?=[.!?,])")
_DOUBLED = re.compile(r"\b(\w+) \1\b", re.IGNORECASE)
_SENTENCE_START = re.compile(r"(?:^|[.!?] )$")
_UNFIT = re.compile(r"[\[\]{}<>\s\x00-\x1f\x7f-\x9f\ud800-\udfff]+")


@dataclass(frozen=True, slots=True)
class Chunk:
    """A stretch of a wording: an optional group, or what stands between groups.

    Attributes:
        template: for `str.format_map`; a variable that begins a sentence has a capital there.
        variables: that it needs.
        optional: whether it stood in brackets.
    """

    template: str
    variables: tuple[str, ...]
    optional: bool


@dataclass(frozen=True, slots=True)
class Rendering:
    """A wording with its gaps filled.

    Attributes:
        text: as it is sent.
        used: the variables in it, in order.
        doubled: whether filling it in put a word twice in a row.
    """

    text: str
    used: tuple[str, ...]
    doubled: bool


def character_count(text: str) -> int:
    """Return the length of a text as LinkedIn's field counts it: UTF-16 units of its NFC form."""
    return len(unicodedata.normalize("NFC", text).encode("utf-16-le", "surrogatepass")) // 2


def parse(text: str) -> tuple[Chunk, ...]:
    """Return the chunks of a wording.

    Raises:
        ValueError: in an editor's words, when brackets or braces are not in order.
    """
    chunks = []
    before = ""
    for number, outer in enumerate(text.split("[")):
        inner, closed, rest = outer.partition("]")
        if bool(closed) != (number > 0) or "]" in rest:
            raise ValueError(
                "brackets do not pair: write [ in front of each optional part and ] behind it, "
                "none inside another"
            )
        stretches = [(inner, True), (rest, False)] if closed else [(inner, False)]
        for stretch, optional in stretches:
            chunk = _chunk(stretch, before, optional=optional)
            if optional and not chunk.variables:
                raise ValueError("brackets without a variable: leave the brackets out")
            if stretch:
                chunks.append(chunk)
            before += stretch
    if sum(chunk.optional for chunk in chunks) > MOST_GROUPS:
        raise ValueError(f"too many optional parts in brackets: at most {MOST_GROUPS}")
    return tuple(chunks)


def _chunk(stretch: str, before: str, *, optional: bool) -> Chunk:
    """Return a stretch of a wording as a chunk; `before` is what stands in front of it."""
    template, variables = "", []
    for part in _GAP.split(stretch):
        name = part.strip("{}")
        if _GAP.fullmatch(part):
            if part[-1] != "}" or name not in VARIABLES:
                raise ValueError(
                    f"there is no variable {part!r}: the variables are {', '.join(VARIABLES)}, "
                    "each in braces"
                )
            variables.append(name)
            starts = _SENTENCE_START.search(before)
            template += f"{{{name.capitalize() if starts else name}}}"
        else:
            template += part
        before += part
    return Chunk(template, tuple(variables), optional)


def fillings(values: Mapping[str, str]) -> dict[str, str]:
    """Return what fills the gaps: cleaned values, and the same with a capital for sentence starts.

    Raises:
        ValueError: when there is no such variable.
    """
    found: dict[str, str] = {}
    for name, value in values.items():
        if name not in VARIABLES:
            raise ValueError(f"there is no variable {name!r}: the variables are {VARIABLES}")
        clean = unicodedata.normalize("NFC", _UNFIT.sub(" ", value)).strip(" .,;:!?")
        if clean and len(clean.split(" ")[-1]) == 1 and value.rstrip().endswith("."):
            clean += "."  # an initial: Omar H.
        if clean:
            found[name] = clean
            found[name.capitalize()] = _capital(clean)
    return found


def renderings(chunks: tuple[Chunk, ...], filled: Mapping[str, str]) -> Iterator[Rendering]:
    """Yield a wording with its gaps filled in every way, the fullest first.

    Args:
        chunks: of `parse`.
        filled: of `fillings`. Nothing is yielded when a variable outside of groups is unknown.
    """
    optional = []
    for number, chunk in enumerate(chunks):
        known = all(name in filled for name in chunk.variables)
        if not chunk.optional and not known:
            return
        if chunk.optional and known:
            optional.append(number)
    for count in range(len(optional), -1, -1):
        for kept in combinations(optional, count):
            yield _render(
                [c for number, c in enumerate(chunks) if not c.optional or number in kept], filled
            )


def _render(chunks: list[Chunk], filled: Mapping[str, str]) -> Rendering:
    used = tuple(name for chunk in chunks for name in chunk.variables)
    text = "".join(chunk.template.format_map(filled) for chunk in chunks)
    if not used:
        return Rendering(text, used, doubled=False)
    text = _TWO_ENDS.sub("", text)
    doubled = any(
        not any(match.group() in filled[name] for name in used) for match in _DOUBLED.finditer(text)
    )
    return Rendering(text, used, doubled)


def _capital(value: str) -> str:
    """Return a value with a capital, unless its first word has one inside: eBay."""
    first = value.split(" ", 1)[0]
    return value if any(sign.isupper() for sign in first) else value[:1].upper() + value[1:]
