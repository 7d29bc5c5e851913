"""The learning curve as a picture."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import fmean
from typing import Protocol

from bot.languages import LANGUAGES
from bot.measuring.nlu_findings import NAMES
from bot.understanding.intents import REFUSAL

# Okabe and Ito's colours, which colour-blind readers tell apart; the markers differ too.
_COLOURS = ("#0072b2", "#d55e00", "#009e73")
_MARKERS = ("o", "s", "^")
_QUIET = "#4a5a67"


class Measured(Protocol):
    """What is drawn; `bot.measuring.learning_curve.Point` is."""

    @property
    def size(self) -> int | None:
        """Return the examples of each topic in each language, None for all."""
        ...

    @property
    def shares(self) -> Mapping[str, float]:
        """Return the shares understood, 0 to 1, by language and for REFUSAL."""
        ...


def draw(points: Sequence[Measured], file: Path) -> None:
    """Write the points as SVG: a line for each language, a band from worst to best draw.

    Args:
        points: at least one.
        file: to write; its folder is made when missing.
    """
    # Without pyplot there is no window and no state: savefig picks the writer by the format.
    import matplotlib as mpl  # type: ignore[import-untyped]
    from matplotlib.figure import Figure  # type: ignore[import-untyped]

    sizes = sorted({point.size for point in points}, key=lambda size: (size is None, size))
    lines = [
        *(
            (code, NAMES[code], {"color": colour, "marker": marker})
            for code, colour, marker in zip(LANGUAGES, _COLOURS, _MARKERS, strict=True)
        ),
        (REFUSAL, "not ours, noticed", {"color": _QUIET, "marker": "x", "linestyle": "--"}),
    ]
    # With a salt of our own the same figures give the same file.
    with mpl.rc_context({"svg.hashsalt": "learning curve", "font.family": "DejaVu Sans"}):
        figure = Figure(figsize=(7.2, 4.6), facecolor="#ffffff")
        axes = figure.add_subplot()
        for key, label, style in lines:
            found = [
                [p.shares[key] for p in points if p.size == s and key in p.shares] for s in sizes
            ]
            places = [place for place, shares in enumerate(found) if shares]
            shares = [[100 * share for share in found[place]] for place in places]
            axes.plot(places, [fmean(one) for one in shares], label=label, **style)
            low, high = [min(one) for one in shares], [max(one) for one in shares]
            axes.fill_between(places, low, high, color=style["color"], alpha=0.15, linewidth=0)
        axes.set_xticks(range(len(sizes)), [str(size or "all") for size in sizes])
        axes.set_xlabel("training examples of each topic in each language")
        axes.set_ylabel("% of cases understood")
        axes.set_ylim(0, 100)
        axes.grid(axis="y", color=_QUIET, linewidth=0.4, alpha=0.4)
        axes.legend(frameon=False, loc="lower right")
        file.parent.mkdir(parents=True, exist_ok=True)
        figure.savefig(file, format="svg", bbox_inches="tight", metadata={"Date": None})
