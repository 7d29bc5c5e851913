"""What is measured: which files train and test, and by which rule the answers are judged."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from tests.benchmarks.readers import BENCH, STRANGE, BenchmarkError, Lines, read_all
from tests.benchmarks.sampling import largest_intents, spread

Rule = Literal["accuracy", "draws", "ranked", "open", "own_class", "validated"]
SETS = ("hint3", "massive8", "massive", "banking77", "clinc150", "nlueval")


@dataclass(frozen=True, slots=True)
class Data:
    """The lines of one task.

    Attributes:
        train: labelled examples.
        test: labelled utterances; those that belong to no intent are `STRANGE`.
        validation: as test, to choose a threshold on; empty where the set has none.
    """

    train: Lines
    test: Lines
    validation: Lines


@dataclass(frozen=True, kw_only=True, slots=True)
class Task:
    """One training with one test.

    Attributes:
        name: unique; starts with the set's name.
        set: one of `SETS`.
        language: of all lines.
        rule: accuracy: of the first choice. draws: the same, mean of several trainings on eight
            examples an intent. ranked: the test holds strange utterances, training none; scores are
            compared without a threshold. open: the same, and at a threshold that comes from the
            training set. own_class: strange utterances are one more class. validated: they fall
            below a threshold that is chosen on validation.
        train, test, validation: files below the folder of the sets.
        slow: takes DIET and nlp.js very long.
    """

    name: str
    set: str
    language: str
    rule: Rule
    train: tuple[str, ...]
    test: tuple[str, ...]
    validation: tuple[str, ...] = ()
    slow: bool = False

    def load(self, bench: Path = BENCH, *, quick: bool = False) -> Data:
        """Read the lines.

        Args:
            bench: the folder of the sets.
            quick: only a small piece, to see that everything runs.

        Raises:
            BenchmarkError: when a file is missing, broken, or tests an intent never trained.
        """
        data = Data(*(read_all(bench, names) for names in (self.train, self.test, self.validation)))
        untrained = set(data.test.intents) - set(data.train.intents) - {STRANGE}
        if untrained:
            raise BenchmarkError(f"{self.name}: no example trains {sorted(untrained)}")
        return _piece(data) if quick else data


def _piece(data: Data, *, intents: int = 6, examples: int = 10, asked: int = 30) -> Data:
    """Return a few intents with a few examples, and what is asked of them."""
    kept = [*largest_intents(data.train.without([STRANGE]), intents), STRANGE]

    def some(lines: Lines, count: int) -> Lines:
        parts = [lines.of([intent]) for intent in kept]
        return sum((part.at(spread(len(part), count)) for part in parts), Lines())

    return Data(
        some(data.train, examples),
        *(some(lines, asked // intents) for lines in (data.test, data.validation)),
    )


_BOTS = ("sofmattress", "curekart", "powerplay11")
_CORPORA = ("chatbot", "askubuntu", "webapplications")
_LOCALES = {"fi": "fi-FI", "sv": "sv-SE", "en": "en-US"}


def _hint3(bot: str, part: str) -> Task:
    suffix = "" if part == "full" else f"_{part}"
    return Task(
        name=f"hint3/{bot}/{part}",
        set="hint3",
        language="en",
        rule="open" if part == "full" else "ranked",
        train=(f"hint3/v1/{bot}.train{suffix}.jsonl",),
        test=(f"hint3/v1/{bot}.test.jsonl",),
    )


def _massive(language: str, *, draws: bool) -> Task:
    family = "massive8" if draws else "massive"
    return Task(
        name=f"{family}/{language}",
        set=family,
        language=language,
        rule="draws" if draws else "accuracy",
        train=(f"massive/{_LOCALES[language]}.train.jsonl",),
        test=(f"massive/{_LOCALES[language]}.test.jsonl",),
        slow=not draws,
    )


def _clinc150(rule: Rule) -> Task:
    own_class = rule == "own_class"
    strange = ("clinc150/full.oos_train.jsonl",) if own_class else ()
    return Task(
        name="clinc150/oos-train" if own_class else "clinc150/oos-threshold",
        set="clinc150",
        language="en",
        rule=rule,
        train=("clinc150/full.train.jsonl", *strange),
        test=("clinc150/full.test.jsonl", "clinc150/full.oos_test.jsonl"),
        validation=("clinc150/full.val.jsonl", "clinc150/full.oos_val.jsonl"),
        slow=True,
    )


def _nlueval(corpus: str) -> Task:
    return Task(
        name=f"nlueval/{corpus}",
        set="nlueval",
        language="en",
        rule="accuracy",
        train=(f"nlu_eval_corpora/{corpus}.train.jsonl",),
        test=(f"nlu_eval_corpora/{corpus}.test.jsonl",),
    )


_BANKING77 = Task(
    name="banking77/10-shot",
    set="banking77",
    language="en",
    rule="accuracy",
    train=("banking77/fewshot.train_10.jsonl",),
    test=("banking77/test.jsonl",),
)

TASKS: tuple[Task, ...] = (
    *(_hint3(bot, part) for bot in _BOTS for part in ("full", "subset")),
    *(_massive(language, draws=True) for language in _LOCALES),
    *(_nlueval(corpus) for corpus in _CORPORA),
    _BANKING77,
    _clinc150("own_class"),
    _clinc150("validated"),
    *(_massive(language, draws=False) for language in _LOCALES),
)


def task_named(name: str) -> Task:
    """Return the task of that name.

    Raises:
        KeyError: when there is none.
    """
    return {task.name: task for task in TASKS}[name]


def tasks_of(sets: Sequence[str], *, keep: Callable[[Task], bool] = lambda _: True) -> list[Task]:
    """Return the tasks of some sets in the order of `TASKS`."""
    return [task for task in TASKS if task.set in sets and keep(task)]
