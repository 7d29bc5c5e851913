"""Checks of the training examples that need their texts only."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from bot.languages import LANGUAGES, Language
from bot.measuring.cases import read_cases
from bot.measuring.nlu_data import Example, place
from bot.measuring.nlu_findings import NAMES, Finding, finding, quote
from bot.measuring.text_overlap import bare, overlaps, word_count
from bot.understanding.intents import REFUSAL

# Advice, tasks and safety. Such topics lie near each other, so that each needs many examples to
# be told apart. Finnish needs the most: its words inflect, and people write as they speak. On
# the learning curve of 13,183 examples, 20 a topic understood 83 % of the Finnish cases and 80
# understood 92 %; of the Swedish and English ones 20 understood 90 % and 40 understood 93 %.
LEAST: dict[Language, int] = {"fi": 80, "sv": 50, "en": 50}
# Greetings, thanks and the like are short, and few words say them.
LEAST_CONVERSATION: dict[Language, int] = {"fi": 20, "sv": 15, "en": 15}
# One or two words ("moi", "thank you") cannot be anybody's own: test cases may share them.
OWN_WORDS = 3
# At 0.85 two texts differ by an ending or a misspelt word: knowing the one is knowing the other.
CASE_OVERLAP = 0.85
# No topic is named by one letter. What is not ours may be a digit or an emoji: people type them.
SHORTEST = 2
# Nobody asks for advice in more than a long paragraph, and the encoder blurs what is longer.
LONGEST = 600
# Shorter texts are too little evidence: "bra tips" could be anything.
LANGUAGE_WORDS = 6
# Examples that mix languages are meant, so another one of ours has to be 99 times as likely,
# and a foreign one as sure.
LANGUAGE_ODDS = 99.0
FOREIGN_CONFIDENCE = 0.99

_ANNOTATION = re.compile(r"\[[^\[\]]+\](\([^()]*\)|\{[^{}]*\})")


@dataclass(frozen=True, slots=True)
class CaseText:
    """What a test case types, with where it stands; one of these for every turn."""

    text: str
    file: Path
    line: int


class Detector(Protocol):
    """What tells languages apart; `bot.components.language_detector` does."""

    def detect(self, text: str, known: Language | None) -> Language:
        """Return the language of `text`, or `known` when unsure."""
        ...

    def is_foreign(self, text: str) -> bool:
        """Tell whether `text` is clearly in none of the bot's languages."""
        ...


def read_case_texts(directory: Path) -> list[CaseText]:
    """Return what is typed in the cases of the JSONL files below `directory`.

    Raises:
        CasesInvalidError: when a line is no case.
    """
    return [
        CaseText(turn.text, file, line)
        for file in sorted(directory.rglob("*.jsonl"))
        for line, case in zip(_written_lines(file), read_cases(file), strict=True)
        for turn in (case, *case.then)
    ]


def check_form(examples: Sequence[Example]) -> Iterator[Finding]:
    """Yield examples that are empty, too short or long, or hold what is no text."""
    for example in examples:
        problem = _problem_of_form(example)
        if problem:
            yield finding(example, "error", "badly formed", problem)


def check_twins(examples: Sequence[Example]) -> Iterator[Finding]:
    """Yield examples that stand in two topics, or twice in one topic and language.

    Two are the same when they differ in case, punctuation or emoji only. One model serves all
    languages, so the two topics may be of different languages. What is said after an answer
    may mean something else after another one.
    """
    by_text: dict[tuple[str, str | None], list[Example]] = defaultdict(list)
    for example in examples:
        twins = by_text[bare(example.text), example.after]
        other = next((twin for twin in twins if twin.intent != example.intent), None)
        if other:
            yield finding(
                example,
                "error",
                "in two topics",
                f"stands in {example.intent} and in {other.intent} ({other.place}), so the bot "
                "cannot learn which is meant. Keep it in one of them, or say more in both.",
            )
        own = (example.intent, example.language)
        twin = next((twin for twin in twins if (twin.intent, twin.language) == own), None)
        if twin:
            yield finding(
                example,
                "error",
                "written twice",
                f"stands in {example.intent} already ({twin.place}). Delete one of the two.",
            )
        twins.append(example)


def check_counts(examples: Sequence[Example]) -> Iterator[Finding]:
    """Yield topics that have too few examples in a language.

    What means its topic only after an answer does not count.
    """
    alone = [example for example in examples if example.after is None]
    first: dict[tuple[str, str], Example] = {}
    for example in alone:
        first.setdefault((example.intent, example.language), example)
    counts = Counter((example.intent, example.language) for example in alone)
    for intent in dict.fromkeys(example.intent for example in alone):
        anywhere = next(first[intent, code] for code in LANGUAGES if (intent, code) in first)
        for language in LANGUAGES:
            count = counts[intent, language]
            least = (LEAST_CONVERSATION if anywhere.group == "conversation" else LEAST)[language]
            if count >= least:
                continue
            others = ", ".join(
                f"{NAMES[code]} {counts[intent, code]}" for code in LANGUAGES if code != language
            )
            start = first.get((intent, language))
            yield Finding(
                start.file if start else _same_file_in(anywhere.file, language),
                start.line if start else 1,
                "error",
                "too few",
                f"{NAMES[language]} has {count} examples of {intent} ({others}). It needs at "
                f"least {least}: write {least - count} more.",
            )


def check_cases(examples: Sequence[Example], cases: Sequence[CaseText]) -> Iterator[Finding]:
    """Yield examples that give a test case away: the same text, or nearly."""
    ours = [example for example in examples if word_count(example.text) >= OWN_WORDS]
    hidden = [case for case in cases if word_count(case.text) >= OWN_WORDS]
    texts = [example.text for example in ours], [case.text for case in hidden]
    for row, column, _ in overlaps(*texts, least=CASE_OVERLAP):
        example, case = ours[row], hidden[column]
        nearly = "" if bare(example.text) == bare(case.text) else "nearly "
        yield finding(
            example,
            "error",
            "known from a test",
            f"is {nearly}the same as the test sentence {quote(case.text)} "
            f"({place(case.file, case.line)}), which then tests nothing. Delete the example, or "
            "ask the same in quite other words.",
        )


def check_languages(examples: Sequence[Example], detector: Detector) -> Iterator[Finding]:
    """Yield examples that are surely not in the language of their file."""
    for example in examples:
        if word_count(example.text) < LANGUAGE_WORDS:
            continue
        language = detector.detect(example.text, example.language)
        if language != example.language:
            looks = f"looks {NAMES[language]}"
        elif detector.is_foreign(example.text):
            looks = f"looks like none of {', '.join(NAMES.values())}"
        else:
            continue
        yield finding(
            example,
            "warning",
            "in another language",
            f"{looks}, but stands among the {NAMES[example.language]} examples of "
            f"{example.intent}. Move it, unless people there really write so.",
        )


def strict_detector() -> Detector:
    """Return the bot's own language detector, set to speak up only when it is sure."""
    from bot.components.language_detector import (
        FOREIGN_CONFIDENCE_KEY,
        PRIOR_ODDS_KEY,
        LanguageDetector,
    )

    strict = {PRIOR_ODDS_KEY: LANGUAGE_ODDS, FOREIGN_CONFIDENCE_KEY: FOREIGN_CONFIDENCE}
    return LanguageDetector(LanguageDetector.get_default_config() | strict)


def _problem_of_form(example: Example) -> str | None:
    text = example.text
    annotation = _ANNOTATION.search(text)
    letters = sum(character.isalpha() for character in text)
    problems = (
        (not text.strip(), "is empty. Delete the line."),
        (text != text.strip(), "has spaces before or after it. Delete them."),
        (text.startswith("/"), "begins with a slash, which Rasa takes for a command. Delete it."),
        (
            annotation,
            f"holds {annotation and annotation[0]}, which Rasa takes for markup. Write plain words.",
        ),
        (
            letters < SHORTEST and example.intent != REFUSAL,
            f"has fewer than {SHORTEST} letters, which says nothing. Write a word, or delete it.",
        ),
        (len(text) > LONGEST, f"has {len(text)} characters. Shorten it to {LONGEST}."),
    )
    return next((problem for applies, problem in problems if applies), None)


def _same_file_in(file: Path, language: Language) -> Path:
    return file.parent.parent / language / file.name


def _written_lines(file: Path) -> list[int]:
    # The same lines as read_cases reads.
    lines = file.read_text(encoding="utf-8").split("\n")
    return [number for number, line in enumerate(lines, 1) if line.strip()]
