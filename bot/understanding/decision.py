"""Decide what a message asks: one topic, two, none that is sure, or nothing of ours."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from bot.understanding.abstention import LEAST_SURE, Abstention, Thresholds, likeliest
from bot.understanding.classifier import Classifier
from bot.understanding.context import chosen
from bot.understanding.easy_language import asks_for_easy_language
from bot.understanding.intent_model import Floats
from bot.understanding.intents import CONVERSATION, DISTRESS, MORE, REFUSAL, UNSURE, is_topic
from bot.understanding.reading import Reading, View

# A message of more words is a story: what it asks stands in one of its sentences.
LONG_MESSAGE = 45
# How many topics one reply answers.
MOST_TOPICS = 2
# Least probability at which a second question is answered beside the first.
_SECOND = 0.55
# How much a topic gains by having just been offered as a button.
_OFFERED = 3.0
# Weight of what is wanted beside the whole of "not this but that".
_WANTED_SHARE = 0.7
# Weight of the reading after the topic before beside the message by itself.
_CONTEXT_SHARE = 0.9
# From this probability on, what keeps a conversation going ("start over", "thanks") means the same
# after any topic. Measured on 182 such cases after a topic drawn by chance and on 128 later turns
# of conversations: 77 to 88 % right of the former, none of the latter lost.
_STANDS_ALONE = 0.65

# The probabilities of each view of a message, shape (1, intents), by the view's identity.
_Scored = dict[int, Floats]


@dataclass(frozen=True, slots=True)
class Understood:
    """What a message was understood as.

    Attributes:
        intent: to act upon; `intents.UNSURE` when none is sure enough.
        confidence: probability, 0 to 1, that it is right.
        ranking: the likeliest intents with their probabilities, best first.
        also: further topics that the message asks about.
        distress: probability of distress in the message, then in each of its sentences.
    """

    intent: str
    confidence: float
    ranking: tuple[tuple[str, float], ...]
    also: tuple[str, ...]
    distress: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class _Choice:
    """What one reading says by itself.

    Attributes:
        intent: to act upon.
        confidence: in it.
    """

    intent: str
    confidence: float


class Understanding:
    """A classifier with its abstention: readings in, decisions out."""

    def __init__(self, classifier: Classifier, abstention: Abstention) -> None:
        """Take the fitted parts; `bot.understanding.fitting.fit` makes them."""
        self.classifier = classifier
        self.abstention = abstention
        self.intents = classifier.model.intents

    def understand(self, reading: Reading, *, language: str, ranked: int) -> Understood:
        """Return what a message asks.

        Args:
            reading: the message.
            language: whose thresholds hold.
            ranked: how many intents the ranking lists.
        """
        thresholds = self.abstention.threshold(language)
        before = reading.context.topic
        scored = self._score_all(reading)
        reading = self._without_needless_context(reading, scored)
        scores = self._score_whole(reading, scored)
        views = [reading.in_context or reading.whole]
        whole = self._choose(scores, views, thresholds, before=before)[0]
        picked = chosen(reading.whole.text, reading.context.offered)
        if asks_for_easy_language(reading.whole.text):
            picked = MORE
        if picked in self.intents:
            whole = _Choice(str(picked), 1.0)
        asked: list[_Choice] = []
        shares = self._distress(scores)
        if reading.pieces:
            piece_scores = np.concatenate([scored[id(piece)] for piece in reading.pieces])
            shares += self._distress(piece_scores)
            asked = [
                choice
                for choice, asking in zip(
                    self._choose(piece_scores, reading.pieces, thresholds),
                    reading.asking,
                    strict=True,
                )
                if asking and is_topic(choice.intent)
            ]
        first, *also = _combine(whole, asked, words=len(reading.whole.text.split()))
        return Understood(
            intent=first.intent,
            confidence=first.confidence,
            ranking=self._rank(scores[0], ranked),
            also=tuple(choice.intent for choice in also),
            distress=tuple(shares),
        )

    def _knows(self, intent: str) -> bool:
        return intent in self.intents

    def _distress(self, scores: Floats) -> list[float]:
        if not self._knows(DISTRESS):
            return [0.0] * len(scores)
        return [float(share) for share in scores[:, self.intents.index(DISTRESS)]]

    def _score_all(self, reading: Reading) -> _Scored:
        """Return the probabilities of every view of a message, all computed at once."""
        whole = (reading.whole, reading.wanted, reading.in_context)
        views = [view for view in (*whole, *reading.pieces) if view is not None]
        scores = self.classifier.score(views)
        return {id(view): scores[row : row + 1] for row, view in enumerate(views)}

    def _without_needless_context(self, reading: Reading, scored: _Scored) -> Reading:
        """Return the reading without what came before, where the message is clear by itself."""
        if reading.in_context is None:
            return reading
        (scores,) = scored[id(reading.whole)]
        likeliest_alone = self.intents[int(scores.argmax())]
        if likeliest_alone in CONVERSATION and scores.max() >= _STANDS_ALONE:
            return replace(reading, in_context=None)
        return reading

    def _score_whole(self, reading: Reading, scored: _Scored) -> Floats:
        """Return the probabilities of the whole message, all its readings taken together."""
        scores = scored[id(reading.whole)]
        if reading.wanted is not None:
            wanted = scored[id(reading.wanted)]
            scores = (1 - _WANTED_SHARE) * scores + _WANTED_SHARE * wanted
        if reading.in_context is not None:
            after = scored[id(reading.in_context)]
            scores = (1 - _CONTEXT_SHARE) * scores + _CONTEXT_SHARE * after
        offered = [
            self.intents.index(name) for name in reading.context.offered if name in self.intents
        ]
        if offered:
            scores = scores.copy()
            scores[:, offered] *= _OFFERED
            scores /= scores.sum(axis=1, keepdims=True)
        return scores

    def _choose(
        self,
        scores: Floats,
        views: Sequence[View],
        thresholds: Thresholds,
        *,
        before: str | None = None,
    ) -> list[_Choice]:
        """Return what each view is taken for by itself.

        Args:
            scores: probability of every intent, shape (views, intents).
            views: of the message or its sentences.
            thresholds: of the language.
            before: the topic that was answered last. To stay with it takes no more than being
                likelier right than wrong: a mistake gives more advice on what was talked about.
        """
        refusal = self.intents.index(REFUSAL) if self._knows(REFUSAL) else -1
        strange, sure = self.abstention.judge(
            scores, self.classifier.centre(views), [len(view.text.split()) for view in views]
        )
        choices = []
        for row, top in enumerate(likeliest(scores, refusal)):
            if refusal >= 0 and strange[row] >= thresholds.refuse:
                choices.append(_Choice(REFUSAL, float(strange[row])))
            elif sure[row] >= (
                min(thresholds.answer, LEAST_SURE)
                if self.intents[top] == before
                else thresholds.answer
            ):
                choices.append(_Choice(self.intents[top], float(sure[row])))
            else:
                choices.append(_Choice(UNSURE, float(sure[row])))
        return choices

    def _rank(self, scores: Floats, length: int) -> tuple[tuple[str, float], ...]:
        order = np.argsort(-scores)[:length]
        return tuple((self.intents[i], float(scores[i])) for i in order)


def _combine(whole: _Choice, asked: Sequence[_Choice], *, words: int) -> list[_Choice]:
    """Return the choices to act upon, the main one first.

    Args:
        whole: what the whole message is taken for.
        asked: what those of its sentences that ask a question of ours are taken for, in order.
        words: of the whole message.
    """
    distinct: list[_Choice] = []
    for choice in asked:
        if choice.intent not in [known.intent for known in distinct]:
            distinct.append(choice)
    if not distinct or whole.intent == DISTRESS:
        return [whole]
    if is_topic(whole.intent):
        supported = whole.intent in [choice.intent for choice in distinct]
        surest = max(choice.confidence for choice in distinct)
        if not supported and (words <= LONG_MESSAGE or whole.confidence >= surest):
            # No sentence alone says what the whole does: they are the background of one question.
            return [whole]
        if supported and words > LONG_MESSAGE:
            return [whole]
        return _sure_of_both(sorted(distinct, key=lambda choice: choice.intent != whole.intent))
    if len(distinct) > 1:
        return _sure_of_both(distinct)
    return distinct if words > LONG_MESSAGE or whole.intent == UNSURE else [whole]


def _sure_of_both(distinct: Sequence[_Choice]) -> list[_Choice]:
    """Return the surest choice, with another beside it when that one is sure too, in order."""
    surest = max(choice.confidence for choice in distinct)
    kept = [choice for choice in distinct if choice.confidence >= min(surest, _SECOND)]
    return kept[:MOST_TOPICS]
