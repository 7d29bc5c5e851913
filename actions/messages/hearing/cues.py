"""Find what governs a place or a time: that people met, worked together, or something else."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from actions.messages.hearing.clauses import LONGEST, fold
from actions.messages.hearing.cue_words import CUES

# A talk with someone that is told in these words was on the net.
_ONLINE = (
    r"webinaari\w*|teams\w*|zoomi\w*|zoom|verkos+a|verkon (?:kautta|yli)|netis+ä|netis|netin kautta|onlines+a|online|etänä|etä(?:tapaa|palaver|koulut|kurs|haastat)\w*"
    r"|virtuaal\w+|linkedinis+ä|linkkaris+a|linkkaris|facebookis+a|fa?cebook-?ryhm\w+|fb ?-?ryhm\w+|discordis+a|slackis+ä|chatis\w+|viesteil\w*|whatsapp\w*|sähköpostil+a|videopuhel\w*"
    r"|instas+a|instagramis+a|redditis+ä|twitteris+ä|keskustelupalst\w+|livestriim\w*"
    r"|på (?:nätet|linkedin|teams|zoom|facebook|discord|insta\w*|webben|distans|chatten?)|via (?:nätet|teams|zoom|linkedin|chatt?|mejl)|över (?:nätet|teams|zoom)|i chatten|webbinari\w+|webinar\w*|digitalt|virtuellt"
    r"|on (?:linkedin|teams|zoom|facebook|discord|slack|the internet|the net|reddit|instagram|a call)|(?:via|over|through) (?:linkedin|teams|zoom|email|chat|the internet|video)|virtual\w*|remotely|by email|video call"
)
# Signs inside words that suffixes hang on: I'm, HR:n.
_JOINTS = re.compile(r"(?<=\w)[':’](?=\w)")
# A comma or a conjunction ends a clause; a dot only before a space, so that 2.0 stays whole.
_BORDER = re.compile(
    r"[,;!?\n()]|\.(?=\s|$)|\s[-–—]\s|(?<!\w)(?:ja|mutta|sekä|seka|och|men|and|but|jolloin|siksi|"
    r"koska|eftersom|because|so)(?!\w)"
)
_DOUBLE = re.compile(r"(?<!\\)([bcdfghjklmnpqrstvwxz])\1|(?<!\\)(aa|ii|ää)")
_SPACE = re.compile(r" \??")
# What may stand between two words of a cue is not the beginning of another clause.
_INNER = r"(?!(?:ja|mutta|vaan|kun|joka|och|men|utan|som|and|but|who)\b)"


@dataclass(frozen=True, slots=True)
class Cue:
    """Words that tell of something: its kind, a key of `cue_words.CUES` but works, and where they stand."""

    kind: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Reading:
    """A message as the listeners for a meeting read it.

    Attributes:
        text: folded, of the same length as what was typed.
        cues: in the text's order, none overlapping another.
        borders: where clauses begin and end, as offsets, the first 0.
    """

    text: str
    cues: tuple[Cue, ...]
    borders: tuple[int, ...]

    def has(self, *kinds: str) -> bool:
        """Tell whether there is a cue of one of these kinds."""
        return any(cue.kind in kinds for cue in self.cues)

    def of(self, *kinds: str) -> list[Cue]:
        """Return the cues of these kinds."""
        return [cue for cue in self.cues if cue.kind in kinds]

    def clause(self, at: int) -> tuple[int, int]:
        """Return where the clause around an offset begins and ends."""
        start = max((border for border in self.borders if border <= at), default=0)
        end = min((border for border in self.borders if border > at), default=len(self.text))
        return start, end

    def governor(self, start: int, end: int, *, over: Collection[str] = ()) -> Cue | None:
        """Return the cue that words belong to: in their clause before them, else behind them.

        A clause without any cue goes on with what was said before it, or leads to what comes.

        Args:
            start: of the words.
            end: behind them.
            over: kinds of cues that the words skip when another stands before them in the clause:
                "I met the recruiter yesterday".
        """
        first, last = self.clause(start)
        before = [cue for cue in self.cues if cue.start <= start]
        after = [cue for cue in self.cues if cue.start >= end]
        nearest = [cue for cue in before if cue.end > first]
        skipped = [cue for cue in nearest if cue.kind not in over]
        if skipped and nearest[-1].kind in over:
            return skipped[-1]
        for cues in (
            nearest[::-1],
            [cue for cue in after if cue.start < last],
            before[::-1],
            after,
        ):
            if cues:
                return cues[0]
        return None


def plain(text: str) -> str:
    """Return a text folded, of the same length, with a space for what joins endings to words."""
    return _JOINTS.sub(" ", fold(text.replace("’", "'")))


def read(text: str, language_blind: Collection[tuple[int, int]] = ()) -> Reading:
    """Return how a message reads.

    Args:
        text: as typed.
        language_blind: spans of names, inside which no cue begins and ends.
    """
    folded = plain(text[:LONGEST])
    found = [
        Cue(kind, match.start(), match.end())
        for kind, patterns in _compiled().items()
        for pattern in patterns
        for match in pattern.finditer(folded)
        if match.end() > match.start()
        and not any(a <= match.start() and match.end() <= b for a, b in language_blind)
    ]
    borders = sorted({0, *(place for hit in _BORDER.finditer(folded) for place in hit.span())})
    return Reading(folded, tuple(_apart(found)), tuple(borders))


def online_spans(text: str) -> list[tuple[int, int]]:
    """Return where a folded text says that something was on the net."""
    return [match.span() for match in _online().finditer(text)]


def compile_words(pattern: str) -> re.Pattern[str]:
    """Return a pattern of whole words that forgives missing dots and single letters for double."""
    inner = pattern.replace(r"(?:\w+ )", rf"(?:{_INNER}\w+ )")
    inner = inner.replace(r"(?: \w+)", rf"(?: {_INNER}\w+)")
    folded = fold(_DOUBLE.sub(lambda twin: twin[0] + "?", inner))
    folded = _SPACE.sub(lambda space: " *" if space[0].endswith("?") else " +", folded)
    return re.compile(rf"(?<!\w)(?:{folded})(?!\w)")


def _apart(found: Sequence[Cue]) -> Iterator[Cue]:
    """Yield what does not overlap: the longest first, then in the order of CUES."""
    taken: list[Cue] = []
    for cue in sorted(found, key=lambda cue: cue.start - cue.end):
        if all(cue.end <= other.start or cue.start >= other.end for other in taken):
            taken.append(cue)
    last = ""
    for cue in sorted(taken, key=lambda cue: cue.start):
        whose = ("mine" if last == "mine" else "theirs") if cue.kind == "works" else cue.kind
        last = whose
        yield replace(cue, kind=whose)


@cache
def _compiled() -> dict[str, tuple[re.Pattern[str], ...]]:
    return {
        kind: tuple(compile_words(pattern) for pattern in patterns)
        for kind, patterns in CUES.items()
    }


@cache
def _online() -> re.Pattern[str]:
    return compile_words(_ONLINE)
