"""The report's lists: every message that was not understood, by language."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from bot.measuring.evaluation import Outcome, Verdict, group_by
from bot.measuring.figures import Part, language_order, part_of
from bot.measuring.records import identify
from bot.measuring.report_tables import LANGUAGE_NAMES


@dataclass(frozen=True, slots=True)
class Failure:
    """A message that was not understood.

    Attributes:
        text: as typed.
        earlier: what was typed before it in the conversation.
        language: its code.
        part: of the figures.
        style: how it is written.
        wanted: the right topic, or topics.
        understood: what was answered.
        offered: topics of the buttons.
        found: of a question back, whether the right topic is among the buttons: "yes", "no"
            or, of two, "one of two"; empty where no button can be right.
        confidence: of what was understood, 0 to 1, or None.
        before: the verdict of the run before, or None.
    """

    text: str
    earlier: tuple[str, ...]
    language: str
    part: Part
    style: str
    wanted: str
    understood: str
    offered: tuple[str, ...]
    found: str
    confidence: float | None
    before: Verdict | None


@dataclass(frozen=True, slots=True)
class LanguageList:
    """The failures of one kind in one language; `total` counts what could have failed so."""

    code: str
    name: str
    total: int
    failures: tuple[Failure, ...]


def list_failures(
    outcomes: Sequence[Outcome], verdict: Verdict, before: Mapping[str, Verdict]
) -> list[LanguageList]:
    """Return the outcomes with a verdict, by language, in the bot's order of languages.

    Args:
        outcomes: of all cases.
        verdict: that is listed.
        before: earlier verdicts by `identify`, empty when unknown.
    """
    by_language = group_by(outcomes, lambda outcome: outcome.case.language)
    lists = [
        LanguageList(
            code=code,
            name=LANGUAGE_NAMES.get(code, code),
            total=sum(verdict != "half" or one.case.second is not None for one in group),
            failures=tuple(
                sorted(
                    (_failure(one, before) for one in group if one.verdict == verdict),
                    # What is worst stands first: distress, and questions without the right button.
                    key=lambda one: (one.part != "distress", one.found != "no", one.wanted),
                )
            ),
        )
        for code, group in by_language.items()
    ]
    lists = [one for one in lists if one.failures]
    return sorted(lists, key=lambda one: language_order(one.code))


def right_topic_offered(outcome: Outcome) -> str:
    """Return whether the right topic was among the buttons: yes, no, one of two, or nothing.

    Nothing is returned where the bot did not ask, or where the message is not ours, because
    no button declines.
    """
    if outcome.verdict != "asked" or part_of(outcome) == "not ours":
        return ""
    offered = set(outcome.offered)
    if outcome.case.second is not None:
        found = len({outcome.case.topic, outcome.case.second} & offered)
        return ("no", "one of two", "yes")[found]
    return "yes" if {outcome.case.topic, *outcome.case.also} & offered else "no"


def _failure(outcome: Outcome, before: Mapping[str, Verdict]) -> Failure:
    case = outcome.case
    wanted = f"{case.topic} and {case.second}" if case.second else None
    return Failure(
        text=case.text,
        earlier=case.earlier,
        language=case.language,
        part=part_of(outcome),
        style=case.style,
        wanted=wanted or " or ".join((case.topic, *case.also)),
        understood=", ".join(outcome.answered) or outcome.topic or "nothing",
        offered=outcome.offered,
        found=right_topic_offered(outcome),
        confidence=outcome.confidence,
        before=before.get(identify(case)),
    )
