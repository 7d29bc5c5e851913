"""Write what was measured beside what was published, as Markdown."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from tests.benchmarks import published
from tests.benchmarks.published import Row
from tests.benchmarks.store import Store
from tests.benchmarks.systems import SYSTEMS

BEGIN, END = "<!-- benchmarks:begin -->", "<!-- benchmarks:end -->"
NOT_RUN = "not run"
_WIDTH = 110
_PLACE = re.compile(f"{BEGIN}.*?{END}", re.DOTALL)

Metrics = dict[str, float]


@dataclass(frozen=True, kw_only=True, slots=True)
class Column:
    """A column of a table.

    Attributes:
        heading: as it is shown.
        task: whose results stand in it.
        show: makes the cell.
    """

    heading: str
    task: str
    show: Callable[[Metrics], str]


@dataclass(frozen=True, kw_only=True, slots=True)
class Table:
    """A table: published rows first, then ours and what was measured beside it."""

    title: str
    note: str
    columns: tuple[Column, ...]
    published: tuple[Row, ...]


def _percent(share: float) -> str:
    return f"{100 * share:.1f}"


def _accuracy(metrics: Metrics) -> str:
    return _percent(metrics["accuracy"])


def _ranked(metrics: Metrics) -> str:
    area = f"{metrics['auroc']:.3f}".removeprefix("0")
    return f"{_percent(metrics['in_scope'])} / {area} / {_percent(metrics['in_scope_at_recall'])}"


def _at_threshold(metrics: Metrics) -> str:
    shares = (metrics["in_scope_at_threshold"], metrics["recall_at_threshold"])
    return f"{' / '.join(map(_percent, shares))} ({metrics['threshold']:.2f})"


def _in_and_out(metrics: Metrics) -> str:
    return f"{_percent(metrics['in_scope'])} / {_percent(metrics['recall'])}"


def _draws(metrics: Metrics) -> str:
    if metrics["draws"] == 1:
        return f"{_percent(metrics['accuracy'])} (1 draw)"
    return f"{_percent(metrics['accuracy'])} ± {_percent(metrics['sd'])}"


_BOTS = {"SOFMattress": "sofmattress", "Curekart": "curekart", "Powerplay11": "powerplay11"}
_LANGUAGES = ("fi", "sv", "en")

TABLES: tuple[Table, ...] = (
    Table(
        title="HINT3: three live bots, small training sets, much out of scope",
        note="In-scope accuracy of the first choice / AUROC of in scope against out of scope / best"
        " in-scope accuracy while at least 80 % of what is out of scope is refused (that threshold"
        " is picked on the test, for every row alike). One standard error of an accuracy is 2 to 3"
        " points.",
        columns=tuple(
            Column(heading=f"{title} {part}", task=f"hint3/{bot}/{part}", show=_ranked)
            for title, bot in _BOTS.items()
            for part in ("full", "subset")
        ),
        published=published.HINT3_RANKED,
    ),
    Table(
        title="HINT3 at one threshold",
        note="In-scope accuracy / out-of-scope recall, trained on all examples. Published rows at"
        " 0.5; the others at the threshold in brackets, which comes from the training set alone: it"
        " refuses a tenth of the right answers in three held-out folds.",
        columns=tuple(
            Column(heading=title, task=f"hint3/{bot}/full", show=_at_threshold)
            for title, bot in _BOTS.items()
        ),
        published=published.HINT3_AT_HALF,
    ),
    Table(
        title="MASSIVE, 8 examples an intent",
        note="Accuracy on the whole test (2,974 utterances, 60 intents), mean and standard"
        " deviation of ten draws, as MTEB does it.",
        columns=tuple(
            Column(heading=language, task=f"massive8/{language}", show=_draws)
            for language in _LANGUAGES
        ),
        published=published.MASSIVE_8,
    ),
    Table(
        title="MASSIVE, all 11,514 examples",
        note="Accuracy on the whole test.",
        columns=tuple(
            Column(heading=language, task=f"massive/{language}", show=_accuracy)
            for language in _LANGUAGES
        ),
        published=published.MASSIVE_FULL,
    ),
    Table(
        title="BANKING77, 10 examples an intent",
        note="Accuracy on the whole test (3,080 utterances, 77 intents).",
        columns=(Column(heading="accuracy", task="banking77/10-shot", show=_accuracy),),
        published=published.BANKING77,
    ),
    Table(
        title="CLINC150, full",
        note="In-scope accuracy / out-of-scope recall. 151st class: 100 examples of out of scope are"
        " trained. Threshold: chosen on validation for the best accuracy on all of it.",
        columns=(
            Column(heading="151st class", task="clinc150/oos-train", show=_in_and_out),
            Column(heading="threshold", task="clinc150/oos-threshold", show=_in_and_out),
        ),
        published=published.CLINC150,
    ),
    Table(
        title="NLU-Evaluation-Corpora",
        note="Accuracy (micro F1). 106, 109 and 59 test sentences: less than four points mean"
        " nothing.",
        columns=tuple(
            Column(heading=title, task=f"nlueval/{title.lower()}", show=_accuracy)
            for title in ("Chatbot", "AskUbuntu", "WebApplications")
        ),
        published=published.NLU_EVALUATION,
    ),
)

_TIMED = (
    "hint3/curekart/full",
    "massive8/fi",
    "banking77/10-shot",
    "clinc150/oos-threshold",
    "massive/fi",
)

_INTRODUCTION = (
    "Per cent, from `make benchmark`. Rows with a year or an encoder of others are published"
    " results, the rows below them were measured here. *Ours* is the sentence encoder and the"
    " intent model of the pipeline. *Rasa* is its default pipeline without ResponseSelector and"
    " FallbackClassifier. *nlp.js* has its own tokenizers and stemmers and settings as they come."
    f' "{NOT_RUN}": DIET and nlp.js need very long for the large sets.'
)


def render(store: Store) -> str:
    """Return all tables."""
    parts = [_wrap(_INTRODUCTION)]
    for table in TABLES:
        parts += [f"### {table.title}", _wrap(table.note), _table(store, table)]
    parts += ["### Time and memory", _wrap(_COSTS_NOTE), _costs(store), _wrap(_provenance(store))]
    return "\n\n".join(parts)


def insert(page: str, tables: str) -> str:
    """Return the page with the tables between their marks, or with marks at the end."""
    place = f"{BEGIN}\n{tables}\n{END}"
    if _PLACE.search(page):
        return _PLACE.sub(lambda _: place, page)
    return f"{page.rstrip()}\n\n## Beside others, on public test sets\n\n{place}\n"


def _table(store: Store, table: Table) -> str:
    rows: list[Sequence[str]] = list(table.published)
    for name, system in SYSTEMS.items():
        results = [store.find(column.task, name) for column in table.columns]
        if system.only_scores and not any(results):
            continue
        cells = [
            column.show(result["metrics"]) if result else NOT_RUN
            for column, result in zip(table.columns, results, strict=True)
        ]
        encoder = next((str(result["encoder"]) for result in results if result), "-")
        rows.append((f"**{system.title}**", encoder, *cells))
    return _markdown(["system", "encoder", *(column.heading for column in table.columns)], rows)


_COSTS_NOTE = (
    "Each system in a process of its own. Training without importing and loading, but with encoding;"
    " p50 and p95 of up to 200 single messages, encoding included; the most memory ever resident,"
    " training included. Ours runs here without Rasa around it."
)


def _costs(store: Store) -> str:
    rows = []
    for task in _TIMED:
        for name, system in SYSTEMS.items():
            result = store.find(task, name)
            if result is None or system.only_scores:
                continue
            costs: dict[str, Any] = result["costs"]
            rows.append(
                (
                    task,
                    system.title,
                    f"{costs['training_seconds']:.1f}",
                    f"{costs['p50_ms']:.1f} / {costs['p95_ms']:.1f}",
                    f"{costs['max_rss_mb']:.0f}",
                )
            )
    return _markdown(["task", "system", "training, s", "p50 / p95, ms", "memory, MB"], rows)


def _provenance(store: Store) -> str:
    lines = sorted(
        {
            f"{result['date']}, commit {result['commit']}, {result['machine']['cores']} cores,"
            f" {result['machine']['architecture']}, Python {result['machine']['python']}"
            for result in store.all()
        }
    )
    return "Measured: " + ("; ".join(lines) if lines else NOT_RUN) + "."


def _wrap(text: str) -> str:
    return textwrap.fill(text, _WIDTH, break_long_words=False, break_on_hyphens=False)


def _markdown(headings: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    lines = [headings, ["---"] * len(headings), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
