"""A message file in order, for tests to spoil."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import get_args

from actions.content.loader import DEFAULT_DIRECTORY
from actions.content.message_rules import FOLDER, PARTS
from actions.content.messages import TASKS, Interest, MessageFile, Offer, Opening, Wordings
from actions.content.models import Language
from actions.messages.wording import VARIABLES

LANGUAGES = get_args(Language)
_KEYS = {"opening": Opening, "offer": Offer, "interest": Interest}


def write_messages(directory: Path) -> Path:
    """Write files of messages into a content folder, and return the one of connection requests."""
    folder = directory / FOLDER
    folder.mkdir()
    for task in TASKS:
        (folder / f"{task}.yml").write_text(_file(), encoding="utf-8")
    for name in ("choices", "notes", "review", "terms"):
        shutil.copy(DEFAULT_DIRECTORY / FOLDER / f"{name}.yml", folder)
    examples = json.dumps({language: ["yksi", "kaksi"] for language in LANGUAGES})
    (folder / "variables.yml").write_text(
        "".join(f"{name}: {{about: x, examples: {examples}}}\n" for name in VARIABLES)
    )
    (folder / "limits.yml").write_text(
        "".join(
            f"{name}: {{characters: 200, {source}checked_on: 2026-01-31, note: x}}\n"
            for name, source in {
                "note_basic": "source: a-fact, ",
                "note_premium": "source: a-fact, ",
                "message": "",
            }.items()
        )
    )
    return folder / f"{TASKS[0]}.yml"


def _file() -> str:
    lines: list[str] = []
    for language in MessageFile.model_fields:
        lines.append(f"{language}:")
        for part in Wordings.model_fields:
            lines.append(f"  {part}:")
            if part in _KEYS:
                for key in _KEYS[part].model_fields:
                    lines += [f"    {key}:", *_wordings(part, f"{part} {key}", 6)]
            else:
                lines += _wordings(part, part, 4)
    return "\n".join(lines) + "\n"


def _wordings(part: str, name: str, indent: int) -> list[str]:
    gap = {"me": " {me}", "signature": " {my_name}"}.get(part, "")
    end = "" if part == "signature" else "."
    assert part in PARTS
    return [
        f'{" " * indent}- "{number} {name.replace("_", " ").capitalize()}{gap}{end}"'
        for number in ("Yksi", "Kaksi", "Kolme")
    ]
