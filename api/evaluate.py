"""Ask the bot the cases of JSONL files and print what it made of them."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from api.logs import configure_logs
from api.main import load_assistant
from bot.measuring.evaluation import (
    REFUSAL,
    CasesInvalidError,
    Outcome,
    ask,
    group_by,
    read_cases,
    summarise,
)
from bot.settings import ROOT, Settings

_DEFAULT = ROOT / "tests" / "cases"


def render(outcomes: Sequence[Outcome], *, list_failures: bool = False) -> str:
    """Return the figures as a table, with every failure below it when asked for."""
    lines = [f"{'':24}{'cases':>7}{'right':>9}{'wrong':>9}{'asked':>9}{'declined':>10}"]

    def row(name: str, group: Sequence[Outcome]) -> None:
        figures = summarise(group)
        shares = (figures.right, figures.wrong, figures.asked)
        lines.append(
            f"{name:24}{figures.cases:7}"
            + "".join(f"{share:9.1%}" for share in shares)
            + f"{figures.declined:10.1%}"
        )

    ours = [outcome for outcome in outcomes if outcome.case.topic != REFUSAL]
    foreign = [outcome for outcome in outcomes if outcome.case.topic == REFUSAL]
    for language, group in group_by(ours, lambda outcome: outcome.case.language).items():
        row(f"ours, {language}", group)
    for language, group in group_by(foreign, lambda outcome: outcome.case.language).items():
        row(f"not ours, {language}", group)
    for style, group in group_by(outcomes, lambda outcome: outcome.case.style).items():
        row(f"style {style}", group)
    if list_failures:
        lines += [
            f"{outcome.verdict:9} {outcome.case.topic} -> {outcome.topic}"
            f" {list(outcome.offered)}: {outcome.case.text}"
            for outcome in outcomes
            if outcome.verdict != "right"
        ]
    return "\n".join(lines)


async def evaluate(files: Sequence[Path]) -> list[Outcome]:
    """Ask all cases of some files, with a store of its own that is thrown away."""
    cases = [case for file in files for case in read_cases(file)]
    with TemporaryDirectory() as folder:
        settings = Settings(db=f"sqlite:///{folder}/evaluation.db")
        assistant = await asyncio.to_thread(load_assistant, settings)
        return await ask(assistant, cases)


def main(arguments: Sequence[str]) -> int:
    """Evaluate the files named, or tests/cases/; `--failures` lists what went wrong."""
    configure_logs("console")
    files = [Path(argument) for argument in arguments if not argument.startswith("--")]
    try:
        outcomes = asyncio.run(evaluate(files or sorted(_DEFAULT.rglob("*.jsonl"))))
    except (CasesInvalidError, FileNotFoundError) as error:
        sys.stderr.write(f"{error}\n")
        return 2
    sys.stdout.write(render(outcomes, list_failures="--failures" in arguments) + "\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
