"""The figures as plain text, for the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from bot.measuring.evaluation import Outcome, Summary
from bot.measuring.figures import PARTS, By, Part, Row, rejected_share

_SHARES = ("right", "wrong", "asked", "declined")
_SHARES_OF_TWO = ("both", "either", "wrong", "asked", "declined")
# What is told of every part; topics are in the report only.
_SHOWN: dict[Part, tuple[By, ...]] = {
    "ours": ("language", "group", "style"),
    "not ours": ("language", "style"),
    "distress": ("language",),
    "two topics": ("language",),
}


def render_table(rows: Sequence[Row], before: Mapping[str, Summary] | None = None) -> str:
    """Return the figures by language, group of topics and style, the parts apart.

    Args:
        rows: of all parts.
        before: earlier figures by `Row.key`; the difference in percentage points stands
            beside every share of which there is one.
    """
    return "\n".join(_lines(rows, before or {}))


def render_negations(outcomes: Iterable[Outcome]) -> str:
    """Return a line on the messages that rule topics out; empty when there are none."""
    cases, share = rejected_share(outcomes)
    return f"negations: {cases}, answered with what they rule out: {share:.1%}" if cases else ""


def render_failures(outcomes: Iterable[Outcome]) -> str:
    """Return every outcome that is not right, one a line, earlier turns before the message."""
    return "\n".join(
        f"{one.verdict:9} {' + '.join(filter(None, (one.case.topic, one.case.second)))}"
        f" -> {one.topic} {list(one.offered)}: {' / '.join((*one.case.earlier, one.case.text))}"
        for one in outcomes
        if one.verdict != "right"
    )


def _lines(rows: Sequence[Row], before: Mapping[str, Summary]) -> Iterator[str]:
    for part in PARTS:
        shown = [row for row in rows if row.part == part and row.by in _SHOWN[part]]
        if not shown:
            continue
        names = _SHARES_OF_TWO if part == "two topics" else _SHARES
        yield f"{part:30}{'cases':>7}" + "".join(f"{name:>9}{'':6}" for name in names).rstrip()
        for row in shown:
            earlier = before.get(row.key)
            shares = _pick(row.figures, part)
            then = _pick(earlier, part) if earlier else (None,) * len(shares)
            cells = (_cell(now, old) for now, old in zip(shares, then, strict=True))
            label = row.name if row.by == "language" else f"{row.by} {row.name}"
            yield f"  {label:28}{row.figures.cases:7}{''.join(cells)}".rstrip()


def _pick(figures: Summary, part: Part) -> tuple[float | None, ...]:
    """Return the shares in the order of the columns; None where there can be none."""
    if part == "two topics":
        either = figures.right + figures.half
        return (figures.right, either, figures.wrong, figures.asked, figures.declined)
    # To decline what is not ours is right.
    declined = None if part == "not ours" else figures.declined
    return (figures.right, figures.wrong, figures.asked, declined)


def _cell(share: float | None, before: float | None) -> str:
    if share is None:
        return f"{'-':>9}{'':6}"
    if before is None:
        return f"{share:9.1%}{'':6}"
    change = round((share - before) * 100, 1)
    return f"{share:9.1%}{f'{change:+.1f}' if change else '=':>6}"
