"""Compare the pinned packages with the public databases of known holes: `make audit`.

pip-audit asks OSV about every pin. What it finds has to stand in deploy/audit.yml, reviewed within
half a year, with the reason why it cannot reach us; in packages that are not in the image it is
only listed. Without the databases the answer is "not checked", and never "clean".
"""

# ruff: noqa: INP001  a folder of files for machines, not a package to import from

from __future__ import annotations

import json
import re
import subprocess
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parent.parent
REVIEWS = ROOT / "deploy" / "audit.yml"
SERVED, EVERYTHING = ROOT / "requirements-serve.txt", ROOT / "requirements-dev.txt"
# A review older than this counts no longer.
DAYS = 180
SHORTEST_REASON = 20
# Run in an environment of its own: it needs newer packages than Rasa allows.
AUDITOR = "pip-audit==2.10.1"
TIMEOUT_SECONDS = 900

_PIN = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)", re.MULTILINE)
_ID = re.compile(r"CVE-\d{4}-\d{4,}|GHSA(-[23456789cfghjmpqrvwx]{4}){3}|PYSEC-\d{4}-\d+")
CLEAN, FOUND, NOT_CHECKED = 0, 1, 2


class NotCheckedError(Exception):
    """The databases could not be asked."""


@dataclass(frozen=True)
class Review:
    """One entry of the exceptions."""

    package: str
    version: str
    ids: tuple[str, ...]
    what: str
    why: str
    shown_by: str
    reviewed: date


@dataclass(frozen=True)
class Stale:
    """One package that is held behind."""

    package: str
    version: str
    newest: str
    known: str
    reviewed: date


@dataclass(frozen=True)
class Finding:
    """One known hole of one pin; `ids` are all its names."""

    package: str
    version: str
    ids: tuple[str, ...]
    mended_in: tuple[str, ...]


def read_pins(file: Path) -> dict[str, str]:
    """Return the version that a list pins of every package."""
    return {
        name.lower().replace("_", "-"): version
        for name, version in _PIN.findall(file.read_text(encoding="utf-8"))
    }


def read_reviews(file: Path = REVIEWS) -> tuple[list[Review], list[Stale]]:
    """Return the exceptions and the packages that are held behind.

    Raises:
        TypeError: when an entry has a field too many or too few.
    """
    content = yaml.safe_load(file.read_text(encoding="utf-8"))
    reviews = [Review(**entry | {"ids": tuple(entry["ids"])}) for entry in content["exceptions"]]
    return reviews, [Stale(**entry) for entry in content["stale"]]


def find_problems(
    reviews: Sequence[Review], stale: Sequence[Stale], pins: dict[str, str], *, today: date
) -> list[str]:
    """Return what is wrong with the reviews themselves, for which no network is needed."""
    problems = []
    entries: list[Review | Stale] = [*reviews, *stale]
    for entry in entries:
        if pins.get(entry.package) != entry.version:
            pinned = pins.get(entry.package, "not")
            problems.append(f"{entry.package} {entry.version} is {pinned} pinned: review it again")
        if not today - timedelta(days=DAYS) <= entry.reviewed <= today:
            problems.append(f"{entry.package}: reviewed on {entry.reviewed}, look at it again")
    for review in reviews:
        problems += [f"{review.package}: {name} is no id" for name in _strange(review.ids)]
        if not review.ids or min(len(review.what), len(review.why)) < SHORTEST_REASON:
            problems.append(f"{review.package}: say what it is about and why it cannot reach us")
        if not _exists(review.shown_by):
            problems.append(f"{review.package}: there is no {review.shown_by}")
    return problems


def judge(
    findings: Iterable[Finding], reviews: Sequence[Review], served: Iterable[str]
) -> tuple[list[str], list[str]]:
    """Return the findings that nobody has reviewed: in what is served, and elsewhere."""
    reviewed = {(review.package, name) for review in reviews for name in review.ids}
    within: list[str] = []
    outside: list[str] = []
    names = set(served)
    for finding in findings:
        if any((finding.package, name) in reviewed for name in finding.ids):
            continue
        mended = ", ".join(finding.mended_in) or "no release"
        line = f"{finding.package} {finding.version}: {', '.join(finding.ids)}; mended in {mended}"
        (within if finding.package in names else outside).append(line)
    return within, outside


def ask(file: Path) -> list[Finding]:
    """Return what the databases know of a list of pins.

    Raises:
        NotCheckedError: when they could not be asked about every pin.
    """
    uv = Path(sys.executable).with_name("uv")
    command = [str(uv), "tool", "run", "--quiet", "--from", AUDITOR, "pip-audit"]
    command += ["--requirement", str(file), "--require-hashes", "--disable-pip"]
    command += ["--vulnerability-service", "osv", "--format", "json", "--aliases", "on"]
    command += ["--desc", "off", "--progress-spinner", "off"]
    try:
        done = subprocess.run(  # noqa: S603  our own arguments
            command, capture_output=True, text=True, timeout=TIMEOUT_SECONDS, check=False
        )
        return read_answer(done.stdout, read_pins(file))
    except (OSError, subprocess.TimeoutExpired) as error:
        raise NotCheckedError(type(error).__name__) from error
    except NotCheckedError as error:
        last = (done.stderr.strip().splitlines() or [str(error)])[-1]
        raise NotCheckedError(last) from error


def read_answer(answer: str, pins: dict[str, str]) -> list[Finding]:
    """Return the findings of the auditor's JSON.

    Raises:
        NotCheckedError: when it is none, or leaves a pin out.
    """
    try:
        dependencies: list[dict[str, Any]] = json.loads(answer)["dependencies"]
    except (ValueError, KeyError, TypeError) as error:
        raise NotCheckedError("the auditor gave no answer") from error
    checked = {one["name"].lower().replace("_", "-") for one in dependencies if "vulns" in one}
    if missing := sorted(set(pins) - checked):
        raise NotCheckedError(f"left out: {', '.join(missing)}")
    return [
        Finding(
            one["name"].lower().replace("_", "-"),
            one["version"],
            tuple(dict.fromkeys([hole["id"], *hole.get("aliases", ())])),
            tuple(hole.get("fix_versions", ())),
        )
        for one in dependencies
        for hole in one["vulns"]
    ]


def _strange(ids: Iterable[str]) -> list[str]:
    return [name for name in ids if not _ID.fullmatch(name)]


def _exists(shown_by: str) -> bool:
    path, _, test = shown_by.partition("::")
    file = ROOT / path
    return file.is_file() and (not test or f"def {test}(" in file.read_text(encoding="utf-8"))


def main() -> int:
    """Audit; 0 when everything known is reviewed, 1 when something is not, 2 when not checked."""
    say = sys.stdout.write
    reviews, stale = read_reviews()
    pins, served = read_pins(EVERYTHING), read_pins(SERVED)
    problems = find_problems(reviews, stale, pins, today=date.today())  # noqa: DTZ011  a local day
    for problem in problems:
        say(f"deploy/audit.yml: {problem}\n")
    try:
        findings = {*ask(SERVED), *ask(EVERYTHING)}
    except NotCheckedError as error:
        say(f"Not checked: the databases of known holes could not be asked ({error}).\n")
        say("Nothing is known about the packages. Run it where api.osv.dev can be reached.\n")
        return NOT_CHECKED
    within, outside = judge(sorted(findings, key=lambda one: one.package), reviews, served)
    for line in outside:
        say(f"not in the image: {line}\n")
    for line in within:
        say(f"NOT REVIEWED: {line}\n")
    say(f"{len(served)} packages are served, {len(pins)} pinned; {len(findings)} known holes, ")
    say(f"{len(within)} of them in what is served and not reviewed.\n")
    return FOUND if within or problems else CLEAN


if __name__ == "__main__":
    raise SystemExit(main())
