"""The report's pictures, drawn for a light and for a dark page and carried inside it."""

from __future__ import annotations

import base64
import io
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bot.measuring.calibration import Bin
from bot.measuring.confusions import ConfusionMatrix

if TYPE_CHECKING:
    from matplotlib.axes import Axes  # type: ignore[import-untyped]


@dataclass(frozen=True, slots=True)
class Picture:
    """One picture: two data addresses of SVG, and what it says in words."""

    light: str
    dark: str
    alt: str


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours of a page; those of templates/report.css."""

    card: str
    ink: str
    quiet: str
    line: str
    right: str
    wrong: str


LIGHT = Palette("#ffffff", "#17242f", "#4a5a67", "#8496a3", "#0b5c8a", "#a3231a")
DARK = Palette("#1a2530", "#eef3f6", "#b5c3cd", "#6f8290", "#8fd0f5", "#ffb3aa")

# Inches; the page shows 96 pixels an inch.
_CELL, _LABELS = 0.36, 2.1


def draw_confusions(matrix: ConfusionMatrix) -> Picture:
    """Return the matrix: darker is more of the row, blue is right, red is wrong.

    Args:
        matrix: with at least one row.
    """
    width = _LABELS + _CELL * len(matrix.columns)
    height = _LABELS + _CELL * len(matrix.rows)
    worst = ", ".join(matrix.rows[:3])
    return _draw(
        lambda axes, palette: _plot_confusions(axes, palette, matrix),
        size=(width, height),
        alt=(
            f"Confusion matrix of the {len(matrix.rows)} topics that were misunderstood at least "
            f"once, the most often misunderstood first: {worst}. The table below has the same "
            "confusions in words."
        ),
    )


def draw_reliability(bins: Sequence[Bin], error: float) -> Picture:
    """Return the reliability diagram: share right by confidence, and messages by confidence.

    Args:
        bins: of `bin_confidences`.
        error: the expected calibration error, 0 to 1.
    """
    filled = [one for one in bins if one.cases]
    below = sum(one.right < one.confidence for one in filled)
    return _draw(
        lambda axes, palette: _plot_reliability(axes, palette, bins),
        size=(5.6, 4.6),
        alt=(
            f"Reliability diagram: in {below} of {len(filled)} bins the share right lies below "
            f"the mean confidence; the expected calibration error is {error:.3f}. The table "
            "below has the same figures."
        ),
    )


def _draw(plot: Callable[[Axes, Palette], None], *, size: tuple[float, float], alt: str) -> Picture:
    return Picture(_render(plot, LIGHT, size), _render(plot, DARK, size), alt)


def _render(
    plot: Callable[[Axes, Palette], None], palette: Palette, size: tuple[float, float]
) -> str:
    import matplotlib as mpl  # type: ignore[import-untyped]
    from matplotlib.figure import Figure  # type: ignore[import-untyped]

    # Without pyplot there is no window and no state, and with a salt of our own the same
    # figures give the same file.
    style = {"font.size": 9, "svg.hashsalt": "report", "font.family": "DejaVu Sans"}
    with mpl.rc_context(style):
        figure = Figure(figsize=size, facecolor=palette.card)
        axes = figure.add_subplot()
        axes.set_facecolor(palette.card)
        axes.tick_params(colors=palette.quiet, length=0)
        for spine in axes.spines.values():
            spine.set_color(palette.line)
        plot(axes, palette)
        file = io.BytesIO()
        figure.savefig(
            file, format="svg", bbox_inches="tight", pad_inches=0.08, metadata={"Date": None}
        )
    return "data:image/svg+xml;base64," + base64.b64encode(file.getvalue()).decode()


def _plot_confusions(axes: Axes, palette: Palette, matrix: ConfusionMatrix) -> None:
    for number, (topic, counts) in enumerate(zip(matrix.rows, matrix.counts, strict=True)):
        total = sum(counts)
        for place, (understood, cases) in enumerate(zip(matrix.columns, counts, strict=True)):
            if cases:
                colour = palette.right if understood == topic else palette.wrong
                strength = 0.12 + 0.88 * cases / total
                axes.add_patch(_square(place, number, colour, strength))
                # Light on a strong square, the page's ink on a weak one.
                ink = palette.card if strength > 0.55 else palette.ink  # noqa: PLR2004
                axes.text(place, number, str(cases), ha="center", va="center", color=ink)
    labels = [f"{row}  ({sum(n)})" for row, n in zip(matrix.rows, matrix.counts, strict=True)]
    axes.set_xticks(range(len(matrix.columns)), matrix.columns, rotation=90, color=palette.ink)
    axes.set_yticks(range(len(matrix.rows)), labels, color=palette.ink)
    axes.xaxis.tick_top()
    axes.xaxis.set_label_position("top")
    axes.set_xlabel("understood as", color=palette.quiet)
    axes.set_ylabel("true topic (messages)", color=palette.quiet)
    axes.set_xlim(-0.5, len(matrix.columns) - 0.5)
    axes.set_ylim(len(matrix.rows) - 0.5, -0.5)
    axes.set_aspect("equal")
    axes.set_xticks([n + 0.5 for n in range(len(matrix.columns) - 1)], minor=True)
    axes.set_yticks([n + 0.5 for n in range(len(matrix.rows) - 1)], minor=True)
    axes.tick_params(which="minor", length=0)
    axes.grid(which="minor", color=palette.line, linewidth=0.4, alpha=0.5)


def _square(place: int, number: int, colour: str, strength: float) -> Any:
    from matplotlib.patches import Rectangle  # type: ignore[import-untyped]

    return Rectangle(
        (place - 0.5, number - 0.5), 1, 1, facecolor=colour, alpha=strength, linewidth=0
    )


def _plot_reliability(axes: Axes, palette: Palette, bins: Sequence[Bin]) -> None:
    filled = [one for one in bins if one.cases]
    most = max(one.cases for one in filled)
    axes.bar(
        [one.low for one in filled],
        # A quarter of the height at most, so that the bars stay background.
        [0.25 * one.cases / most for one in filled],
        width=0.1,
        align="edge",
        color=palette.line,
        alpha=0.35,
        edgecolor=palette.card,
        label=f"messages (most: {most})",
    )
    axes.plot(
        [0, 1], [0, 1], linestyle="--", linewidth=1, color=palette.quiet, label="as sure as right"
    )
    axes.plot(
        [one.confidence for one in filled],
        [one.right for one in filled],
        marker="o",
        markersize=5,
        color=palette.right,
        label="share right",
    )
    axes.set_xlim(0, 1)
    axes.set_ylim(0, 1.03)
    axes.set_xticks([number / 10 for number in range(0, 11, 2)])
    axes.set_yticks([number / 10 for number in range(0, 11, 2)])
    axes.set_xlabel("confidence", color=palette.quiet)
    axes.set_ylabel("share right", color=palette.quiet)
    axes.grid(color=palette.line, linewidth=0.4, alpha=0.4)
    axes.set_axisbelow(True)
    # Above the diagram: inside, there is no place that no curve can reach.
    legend = axes.legend(
        frameon=False, loc="lower center", bbox_to_anchor=(0.5, 1), ncol=3, columnspacing=1
    )
    for text in legend.get_texts():
        text.set_color(palette.ink)
