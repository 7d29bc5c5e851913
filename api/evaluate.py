"""Ask the bot the cases of JSONL files, print what it made of them and write a report."""

from __future__ import annotations

import argparse
import asyncio
import secrets
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timezone
from pathlib import Path
from tempfile import TemporaryDirectory

from api.logs import configure_logs
from api.main import build_services, load_assistant
from bot.errors import BotError
from bot.measuring.evaluation import Case, CasesInvalidError, Outcome, ask, read_cases
from bot.measuring.figures import tabulate
from bot.measuring.records import (
    Record,
    add_run,
    as_baseline,
    find_record,
    make_record,
    read_records,
    write_records,
)
from bot.measuring.report import About, render_report
from bot.measuring.text_table import render_failures, render_negations, render_table
from bot.settings import ROOT, Settings
from bot.training import current_model

_CASES = ROOT / "tests" / "cases"
_BASELINE = _CASES / "baseline.json"
_REPORT = ROOT / "results" / "evaluation.html"


@dataclass(frozen=True, slots=True)
class Evaluation:
    """What the bot made of the cases.

    Attributes:
        outcomes: of all cases.
        groups: the group of every topic, by its id.
        model: the model's file name.
    """

    outcomes: list[Outcome]
    groups: Mapping[str, str]
    model: str


async def evaluate(cases: Sequence[Case]) -> Evaluation:
    """Ask all cases, with a store of its own that is thrown away.

    Raises:
        ModelMissingError: when nothing is trained.
    """
    with TemporaryDirectory() as folder:
        settings = Settings(
            db=f"sqlite:///{folder}/evaluation.db", secret=secrets.token_hex(), rate_limit="off"
        )
        catalogue = build_services(settings).catalogue
        model = current_model(settings.model_directory).name
        assistant = await asyncio.to_thread(load_assistant, settings)
        outcomes = await ask(assistant, cases, confidence_of=assistant.confidence)
    groups = {topic["id"]: topic["group"] for topic in catalogue.topics("en")}
    return Evaluation(outcomes, groups, model)


def read_all(files: Sequence[Path]) -> list[Case]:
    """Return the cases of several files.

    Raises:
        CasesInvalidError: when one is invalid, or all together hold none.
        OSError: when one cannot be opened.
    """
    cases = [case for file in files for case in read_cases(file)]
    if not cases:
        raise CasesInvalidError(
            f"no cases in {', '.join(map(str, files)) or _CASES}: name files, one case a line"
        )
    return cases


def main(arguments: Sequence[str]) -> int:
    """Evaluate, print the figures and write the report; `--help` lists the options.

    Returns:
        0; 2 when a file cannot be read or written, or nothing is trained.
    """
    options = _read_options(arguments)
    configure_logs("console")
    try:
        _run(options)
    except (BotError, OSError) as error:
        sys.stderr.write(f"{error}\n")
        return 2
    return 0


def _run(options: argparse.Namespace) -> None:
    files: list[Path] = options.files or sorted(_CASES.rglob("*.jsonl"))
    report: Path = options.report
    runs_file = report.with_suffix(".json")
    cases = read_all(files)
    # Before the cases are asked, which takes minutes.
    runs, baselines = read_records(runs_file), read_records(options.baseline)
    report.parent.mkdir(parents=True, exist_ok=True)

    found = asyncio.run(evaluate(cases))
    rows = tabulate(found.outcomes, found.groups)
    made_at = datetime.now(timezone.utc).strftime("%Y-%m-%d %H:%M UTC")
    run = make_record(found.outcomes, rows, made_at=made_at, model=found.model)
    baseline = find_record(baselines, run.cases)

    say = sys.stdout.write
    say(render_table(rows, baseline.figures if baseline else None) + "\n")
    if negations := render_negations(found.outcomes):
        say(negations + "\n")
    say(_tell_baseline(baseline, any_baseline=bool(baselines)) + "\n")
    if options.failures:
        say(render_failures(found.outcomes) + "\n")

    last = find_record(runs, run.cases)
    about = About(
        made_at=made_at,
        model=found.model,
        files=tuple(_short(file) for file in files),
        previous=last or baseline,
        previous_name="last run" if last else "baseline",
    )
    report.write_text(render_report(found.outcomes, rows, about), encoding="utf-8")
    write_records(runs_file, add_run(runs, run))
    say(f"Report: {_short(report)}\n")
    if options.write_baseline:
        write_records(options.baseline, [as_baseline(run)])
        say(f"Baseline written: {_short(options.baseline)}\n")


def _tell_baseline(baseline: Record | None, *, any_baseline: bool) -> str:
    if baseline:
        return (
            "Beside the shares: the difference in percentage points to the baseline of "
            f"{baseline.made_at}, {baseline.model}."
        )
    what = "The baseline is of other cases" if any_baseline else "There is no baseline"
    return f"{what}: --write-baseline makes one of these."


def _short(file: Path) -> str:
    """Return a path as seen from the project, or as it is when it lies elsewhere."""
    full = file.resolve()
    return str(full.relative_to(ROOT)) if full.is_relative_to(ROOT) else str(file)


def _read_options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="evaluate", description=__doc__)
    add = parser.add_argument
    add("files", nargs="*", type=Path, help="JSONL files of cases; else all of tests/cases")
    add("--failures", action="store_true", help="also print every message that went wrong")
    add("--report", type=Path, default=_REPORT, help="where to write the report as HTML")
    add("--baseline", type=Path, default=_BASELINE, help="figures to compare with")
    add("--write-baseline", action="store_true", help="make these figures the baseline")
    return parser.parse_args(arguments)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
