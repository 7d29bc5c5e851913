"""Show what more training examples would bring: `make learning-curve`.

The model is fitted on 5, 10, 20 and more examples of each topic in each language, and asked the
cases. A curve that still climbs at its end says: write more examples. One that has become flat
says: more of the same will not help. What is not ours counts as one topic; only the last point
has the many more examples that there are of it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from statistics import fmean

import numpy as np
import numpy.typing as npt

from bot.errors import BotError
from bot.languages import LANGUAGES
from bot.measuring.cases import Case, read_cases
from bot.measuring.learning_curve_picture import draw
from bot.measuring.nlu_data import Example, read_examples
from bot.measuring.nlu_findings import NAMES
from bot.sentence_vectors import Vectors, sentence_vectors
from bot.settings import ROOT
from bot.texts import fold
from bot.understanding.intents import REFUSAL

CASES = ROOT / "tests" / "cases"
PICTURE = ROOT / "results" / "learning-curve.svg"
# Doubling, because each further step costs twice the writing. None stands for all there are.
SIZES: tuple[int | None, ...] = (5, 10, 20, 40, 80, None)
# Which few examples are drawn matters; three draws show how much.
SEEDS = (1, 2, 3)
ALL = "all"

# Fits on examples and their vectors, then names an intent for each text by its vector.
Chooser = Callable[[Sequence[Example], Vectors, Sequence[str], Vectors], list[str]]


@dataclass(frozen=True, slots=True)
class Point:
    """How one fitted model fared.

    Attributes:
        size: examples drawn of each topic in each language, None for all.
        examples: number that it was fitted on.
        shares: of the cases that were understood, 0 to 1, by language, for ALL languages, and
            for REFUSAL (what is not ours and was taken for it); only where there are cases.
    """

    size: int | None
    examples: int
    shares: dict[str, float]


def single_messages(cases: Sequence[Case]) -> list[Case]:
    """Return the cases that one message and one topic settle: the model sees no more."""
    return [case for case in cases if not case.then and case.second is None]


def draw_order(examples: Sequence[Example], seed: int) -> npt.NDArray[np.int64]:
    """Return each example's place, from 0, in a random order of its topic and language.

    The examples below a number are a subset of those below a greater one, so that the points
    of a seed differ by what was added only.
    """
    taken: dict[tuple[str, str], int] = {}
    order = np.zeros(len(examples), dtype=np.int64)
    for index in np.random.default_rng(seed).permutation(len(examples)):
        group = examples[index].intent, examples[index].language
        order[index] = taken.get(group, 0)
        taken[group] = taken.get(group, 0) + 1
    return order


def choose_intents(
    examples: Sequence[Example], vectors: Vectors, texts: Sequence[str], text_vectors: Vectors
) -> list[str]:
    """Fit the bot's model on examples and return the likeliest intent of each text."""
    from bot.understanding.intent_model import Examples, IntentModel, IntentModelSettings

    training = Examples(
        texts=[fold(example.text) for example in examples],
        vectors=vectors,
        intents=[example.intent for example in examples],
        languages=[example.language for example in examples],
    )
    model = IntentModel.fit(training, IntentModelSettings())
    scores = model.score([fold(text) for text in texts], text_vectors)
    return [model.intents[column] for column in scores.argmax(axis=1)]


def measure(
    examples: Sequence[Example],
    vectors: Vectors,
    cases: Sequence[Case],
    case_vectors: Vectors,
    *,
    choose: Chooser = choose_intents,
) -> list[Point]:
    """Return a point for every size and draw; all the examples need no second draw.

    Args:
        examples: to draw from.
        vectors: theirs, shape (examples, width).
        cases: of `single_messages`, never among the examples.
        case_vectors: theirs, shape (cases, width).
        choose: fits and chooses.
    """
    texts = [case.text for case in cases]
    points = []
    for seed in SEEDS:
        order = draw_order(examples, seed)
        for size in SIZES:
            if size is None and seed != SEEDS[0]:
                continue
            drawn = np.flatnonzero(order < (len(examples) if size is None else size))
            known = [examples[index] for index in drawn]
            chosen = choose(known, vectors[drawn], texts, case_vectors)
            point = Point(size, len(known), _shares(cases, chosen))
            sys.stderr.write(f"{size or ALL} examples, draw {seed}: {len(known):,} in all\n")
            points.append(point)
    return points


def render(points: Sequence[Point], cases: Sequence[Case]) -> str:
    """Return the points as a Markdown table with what it shows above it."""
    ours = [case.language for case in cases if case.topic != REFUSAL]
    counts = ", ".join(f"{NAMES[code]} {ours.count(code)}" for code in LANGUAGES)
    names = [*(NAMES[code] for code in LANGUAGES), "together", "not ours, noticed"]
    lines = [
        f"Percent of cases understood ({counts}, not ours {len(cases) - len(ours)}): the likeliest",
        f"topic is right. Mean of {len(SEEDS)} draws, lowest to highest in brackets.",
        "",
        f"| examples a topic and language | in all | {' | '.join(names)} |",
        f"|---|{'---:|' * (len(names) + 1)}",
    ]
    for size in SIZES:
        row = [point for point in points if point.size == size]
        if not row:
            continue
        cells = [_cell(row, key) for key in (*LANGUAGES, ALL, REFUSAL)]
        drawn = round(fmean(point.examples for point in row))
        lines.append(f"| {size or ALL} | {drawn:,} | {' | '.join(cells)} |")
    return "\n".join(lines)


def _shares(cases: Sequence[Case], chosen: Sequence[str]) -> dict[str, float]:
    outcomes: dict[str, list[bool]] = {}
    for case, intent in zip(cases, chosen, strict=True):
        keys = [REFUSAL] if case.topic == REFUSAL else [case.language, ALL]
        for key in keys:
            outcomes.setdefault(key, []).append(intent in {case.topic, *case.also})
    return {key: fmean(right) for key, right in outcomes.items()}


def _cell(row: Sequence[Point], key: str) -> str:
    shares = sorted(100 * point.shares[key] for point in row if key in point.shares)
    if not shares:
        return "–"
    spread = f" ({shares[0]:.1f} to {shares[-1]:.1f})" if len(shares) > 1 else ""
    return f"{fmean(shares):.1f}{spread}"


def main() -> int:
    """Print the table and write the picture; return 1 when a file cannot be read."""
    try:
        examples = read_examples()
        files = sorted(CASES.rglob("*.jsonl"))
        cases = single_messages([case for file in files for case in read_cases(file)])
    except BotError as error:
        sys.stderr.write(f"{error}\n")
        return 1
    vectors = sentence_vectors([example.text for example in examples], name="examples")
    case_vectors = sentence_vectors([case.text for case in cases], name="cases")
    # What means its topic only after an answer is learned apart.
    alone = [index for index, example in enumerate(examples) if example.after is None]
    points = measure([examples[index] for index in alone], vectors[alone], cases, case_vectors)
    sys.stdout.write(f"{render(points, cases)}\n")
    draw(points, PICTURE)
    sys.stderr.write(f"The picture is {PICTURE.relative_to(ROOT)}.\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
