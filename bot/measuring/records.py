"""Keep the figures of evaluations, so that the next one can be compared with them."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from bot.errors import BotError
from bot.measuring.cases import Case
from bot.measuring.evaluation import Outcome, Summary, Verdict
from bot.measuring.figures import Row

# Runs that are kept, one of each set of cases; the oldest goes first.
MOST_RUNS = 10
# Digits of a share: a tenth of the last one that is shown.
_DIGITS = 4


class RecordsInvalidError(BotError):
    """A file of earlier figures cannot be read; the message names it and the fix."""


@dataclass(frozen=True, slots=True)
class Record:
    """What one evaluation found.

    Attributes:
        cases: a name for the set of cases; only figures of the same set are comparable.
        made_at: when, in UTC, as ISO 8601.
        model: the model's file name.
        figures: by `Row.key`.
        verdicts: by `identify`, empty in a baseline.
    """

    cases: str
    made_at: str
    model: str
    figures: dict[str, Summary]
    verdicts: dict[str, Verdict] = field(default_factory=dict)


_RECORDS = TypeAdapter(list[Record])


def make_record(
    outcomes: Sequence[Outcome], rows: Iterable[Row], *, made_at: str, model: str
) -> Record:
    """Return the record of an evaluation.

    Args:
        outcomes: of all cases.
        rows: their figures.
        made_at: when, in UTC, as ISO 8601.
        model: the model's file name.
    """
    return Record(
        cases=name_set(outcome.case for outcome in outcomes),
        made_at=made_at,
        model=model,
        figures={row.key: _rounded(row.figures) for row in rows},
        verdicts={identify(outcome.case): outcome.verdict for outcome in outcomes},
    )


def identify(case: Case) -> str:
    """Return a short name for a case that changes when anything about it does."""
    return _digest(json.dumps(asdict(case), sort_keys=True))


def name_set(cases: Iterable[Case]) -> str:
    """Return a short name for a set of cases, whatever their order."""
    return _digest("\n".join(sorted(identify(case) for case in cases)))


def read_records(path: Path) -> list[Record]:
    """Return the records of a file, the latest last; none when there is no file.

    Raises:
        RecordsInvalidError: when it holds something else.
    """
    if not path.is_file():
        return []
    try:
        return _RECORDS.validate_json(path.read_bytes())
    except ValidationError as error:
        problem = error.errors()[0]
        place = ".".join(str(part) for part in problem["loc"]) or "the file"
        raise RecordsInvalidError(
            f"{path}: {place}: {problem['msg']}: delete the file, it is written again"
        ) from error


def write_records(path: Path, records: Sequence[Record]) -> None:
    """Write records to a file, a figure or verdict on each line."""
    text = json.dumps([asdict(record) for record in records], ensure_ascii=False, indent=1)
    path.write_text(text + "\n", encoding="utf-8")


def add_run(records: Iterable[Record], run: Record) -> list[Record]:
    """Return the records with a run at the end, instead of the earlier one of the same set."""
    return [*(one for one in records if one.cases != run.cases), run][-MOST_RUNS:]


def as_baseline(run: Record) -> Record:
    """Return a run without its verdicts: a baseline is read by people, in diffs."""
    return replace(run, verdicts={})


def find_record(records: Iterable[Record], cases: str) -> Record | None:
    """Return the latest record of a set of cases, or None."""
    return next((one for one in reversed(list(records)) if one.cases == cases), None)


def _rounded(figures: Summary) -> Summary:
    shares = {name: round(share, _DIGITS) for name, share in asdict(figures).items()}
    return Summary(**shares | {"cases": figures.cases})


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12]
