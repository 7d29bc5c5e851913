"""A small catalogue in order, for tests to spoil: two made-up programmes and what they refer to."""

from __future__ import annotations

import shutil
from pathlib import Path

from actions.content.loader import DEFAULT_DIRECTORY
from actions.content.programmes import FOLDER

# The file of one programme; `programme` fills it in.
_FILE = """\
name:
  en: {name}
aliases: [{alias}]
organiser:
  fi: Testin kirjasto
url: https://www.example.org/{id}
kind: mentoring
summary:
  fi: >-
    Tapaat mentorin kerran kuussa puolen vuoden ajan.
  sv: >-
    Du träffar en mentor en gång i månaden i ett halvår.
  en: >-
    You meet a mentor once a month for half a year.
places: [Kuopio, nationwide]
languages: [fi]
fields: [it]
audience: [women]
only_for: [women, [students, graduates]]
status: {status}
{more}evidence:
  - page: https://example.org/
    seen: undated
    shows: What it is.
checked_on: {checked_on}
{active}confidence: medium
"""
_ENDED = """\
ended:
  fi: >-
    Ohjelma päättyi vuonna 2021.
  sv: >-
    Programmet tog slut 2021.
  en: >-
    The programme ended in 2021.
"""


def programme(
    name: str,
    *,
    status: str = "recurring",
    ends: str | None = None,
    checked_on: str = "2026-01-10",
    active: int | None = 2025,
) -> str:
    """Return the file of a programme, with an alias of its own."""
    more = _ENDED if status == "ended" else ""
    return _FILE.format(
        id=name.casefold().replace(" ", "-"),
        name=name,
        alias=f"{name} mentoring",
        status=status,
        more=more + (f"ends: {ends}\n" if ends else ""),
        checked_on=checked_on,
        active=f"last_known_active: {active}\n" if active else "",
    )


def write_catalogue(content: Path, **files: str) -> Path:
    """Write programmes beside the product's terms and places, and return their folder.

    Args:
        content: the folder of the content; made when it is not there.
        files: the text of each file by its id, with _ for -; two programmes without any.
    """
    folder = content / FOLDER
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("mentoring/labels.yml", "places.yml"):
        (content / name).parent.mkdir(exist_ok=True)
        shutil.copy(DEFAULT_DIRECTORY / name, content / name)
    for name, text in (files or {"hilla": programme("Hilla"), "kuura": programme("Kuura")}).items():
        (folder / f"{name.replace('_', '-')}.yml").write_text(text, encoding="utf-8")
    return folder
