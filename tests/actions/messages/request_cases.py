"""What tests ask the composer for, and what no draft may hold."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import product
from random import Random
from typing import Any

from actions.content.loader import DEFAULT_DIRECTORY
from actions.content.message_rules import FOLDER
from actions.content.messages import TASKS, VariableFile, limit_for
from actions.content.yaml_file import read_content_file
from actions.messages.composing import Request
from actions.messages.details import LANGUAGES, TONES

RELATIONS = (
    "met_in_person",
    "met_online",
    "same_event",
    "former_colleague",
    "fellow_student",
    "common_contact",
    "recruiter",
    "admired_stranger",
    "heard_talk",
    "read_post",
    None,
)
INTERESTS = ("their_work", "topic", "career_path", "keep_in_touch", "job", None)
_file = read_content_file(DEFAULT_DIRECTORY / FOLDER / "variables.yml", VariableFile, [])
assert _file is not None
EXAMPLES = _file.model.root
# Values that come together.
_PAIRS = (("me_as", "me"), ("employer_of", "employer"), ("topic_about", "topic"))

# What is wrong in a text, whatever it says.
FAULTS = {
    "a placeholder": r"[{}\[\]]",
    "two spaces": r"[ \t]{2,}| $|^ ",
    "a space before a mark": r"\s[.,!?;:]",
    "two marks": r"[.,!?;:][.,!?;:]",
    "a word twice": r"(?i)\b(\w+) \1\b",
    "a small letter after a sentence": r"[.!?][ \n][a-zåäö]",
    "a small letter at the beginning": r"^[a-zåäö]",
    "an exclamation in the sentences": r"\n.*!",
}


def faults(text: str) -> list[str]:
    """Return what is wrong in a text."""
    return [fault for fault, pattern in FAULTS.items() if re.search(pattern, text, re.MULTILINE)]


def values(language: str, random: Random | None = None, share: float = 1.0) -> dict[str, str]:
    """Return values of variables: all of them the first example, or some, by chance."""
    found = {
        name: random.choice(examples) if random else examples[0]
        for name, variable in EXAMPLES.items()
        if (examples := variable.examples.in_language(language))
        and (random is None or random.random() < share)
    }
    for other, name in _PAIRS:
        found.pop(other, None)
        if name in found:
            found[other] = EXAMPLES[other].examples.in_language(language)[0]
            found[name] = EXAMPLES[name].examples.in_language(language)[0]
    return found


def requests(seed: int, **same: Any) -> Iterator[Request]:
    """Yield a request for every task, language, tone and relation, with other values each time."""
    random = Random(seed)  # noqa: S311 (no secret)
    for task, language, tone, relation in product(TASKS, LANGUAGES, TONES, RELATIONS):
        share = random.choice((0.0, 0.3, 0.6, 1.0))
        yield Request(
            **{
                "task": task,
                "language": language,
                "tone": tone,
                "limit": limit_for(task),
                "relation": relation,
                "interest": random.choice(INTERESTS),
                "values": values(language, random, share),
                "seed": str(seed),
            }
            | same
        )
