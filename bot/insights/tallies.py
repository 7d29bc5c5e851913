"""Count what turns tell: for each figure the conversations that are behind it."""

from __future__ import annotations

from collections import Counter, defaultdict, deque
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime

from bot.insights.figures import Facet
from bot.insights.periods import finnish_time
from bot.insights.questions import Question, question_in
from bot.insights.turns import TASKS, Turn
from bot.languages import Language

# Of one conversation, so that nobody fills the list alone; and of all, the newest.
_QUESTIONS_OF_ONE = 20
_QUESTIONS = 20_000


@dataclass(slots=True)
class Tally:
    """Something counted: by whom, and how many times in all."""

    conversations: set[str] = field(default_factory=set)
    times: int = 0

    def add(self, conversation: str, times: int = 1) -> None:
        """Count it once more, or several times, for a conversation."""
        self.conversations.add(conversation)
        self.times += times

    @property
    def people(self) -> int:
        """Return how many conversations it was counted for."""
        return len(self.conversations)


def _tallies() -> defaultdict[str, Tally]:
    return defaultdict(Tally)


@dataclass(slots=True)
class Tallies:
    """Everything that is counted of a period."""

    all: Tally = field(default_factory=Tally)
    by_day: dict[date, Tally] = field(default_factory=lambda: defaultdict(Tally))
    by_language: dict[Language, Tally] = field(default_factory=lambda: defaultdict(Tally))
    by_day_and_language: dict[tuple[date, Language], Tally] = field(
        default_factory=lambda: defaultdict(Tally)
    )
    topics: dict[str, Tally] = field(default_factory=_tallies)
    declined: Tally = field(default_factory=Tally)
    asked_back: Tally = field(default_factory=Tally)
    drafts: dict[str, Tally] = field(default_factory=_tallies)
    programmes: dict[str, Tally] = field(default_factory=_tallies)
    wishes: dict[tuple[Facet, str], Tally] = field(default_factory=lambda: defaultdict(Tally))
    questions: deque[Question] = field(default_factory=lambda: deque(maxlen=_QUESTIONS))
    questions_seen: int = 0
    _questions_of: Counter[str] = field(default_factory=Counter)

    def add(self, turn: Turn) -> None:
        """Count one turn."""
        who = turn.conversation
        day = datetime.fromtimestamp(turn.at, finnish_time()).date()
        self.all.add(who)
        self.by_day[day].add(who)
        if turn.language:
            self.by_language[turn.language].add(who)
            self.by_day_and_language[day, turn.language].add(who)
        for topic in turn.topics:
            self.topics[topic].add(who)
        self._add_answers(turn)
        self._add_wishes(turn)
        if turn.declined:
            self.declined.add(who)
            self._add_question(turn)
        elif turn.asked_back:
            self.asked_back.add(who)
            self._add_question(turn)

    def _add_answers(self, turn: Turn) -> None:
        for answer in turn.answers:
            if answer.draft and answer.topic in TASKS:
                self.drafts[answer.topic].add(turn.conversation)
            for programme in answer.programmes:
                self.programmes[programme].add(turn.conversation)

    def _add_wishes(self, turn: Turn) -> None:
        for wish in turn.wishes:
            if (place := wish.get("place")) and not wish.get("everywhere"):
                self.wishes["place", str(place)].add(turn.conversation)
            for each in wish.get("fields") or ():
                self.wishes["field", str(each)].add(turn.conversation)

    def _add_question(self, turn: Turn) -> None:
        self._questions_of[turn.conversation] += 1
        if self._questions_of[turn.conversation] <= _QUESTIONS_OF_ONE:
            question = question_in(turn)
            if question:
                self.questions_seen += 1
                self.questions.append(question)


def count(turns: Iterable[Turn]) -> Tallies:
    """Return what is counted of turns."""
    tallies = Tallies()
    for turn in turns:
        tallies.add(turn)
    return tallies
