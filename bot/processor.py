"""Rasa's message processor, with the stages of a turn measured."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from rasa.core.channels.channel import UserMessage
from rasa.core.lock_store import InMemoryLockStore
from rasa.core.nlg import TemplatedNaturalLanguageGenerator
from rasa.core.policies.policy import PolicyPrediction
from rasa.core.processor import MessageProcessor
from rasa.core.tracker_store import InMemoryTrackerStore
from rasa.engine.runner.dask import DaskGraphRunner
from rasa.shared.core.domain import Domain
from rasa.shared.core.trackers import DialogueStateTracker

from bot.action_endpoint import InProcessActionEndpoint
from bot.graph_runner import DirectGraphRunner
from bot.rasa_costs import trust_the_domain
from bot.stages import stage


class TurnProcessor(MessageProcessor):
    """Understands a message, decides what to do and does it, as `rasa.core.agent` would."""

    def __init__(self, model: Path, endpoint: InProcessActionEndpoint) -> None:
        """Load a trained model; takes seconds.

        Args:
            model: the trained model's file.
            endpoint: that runs the custom actions.
        """
        nothing = Domain.empty()
        with trust_the_domain():
            super().__init__(
                model_path=model,
                # Replaced by the real one, which needs the model's domain.
                tracker_store=InMemoryTrackerStore(nothing),
                # Never asked: `Assistant` holds the conversation's lock around the whole turn.
                lock_store=InMemoryLockStore(),
                generator=TemplatedNaturalLanguageGenerator({}),
                action_endpoint=endpoint,
            )
        self.nlg.responses = self.domain.responses
        rasas: DaskGraphRunner = self.graph_runner
        self.graph_runner: DirectGraphRunner = DirectGraphRunner.from_dask(rasas)

    async def parse_message(self, message: UserMessage, *args: Any, **kwargs: Any) -> Any:
        """Return what the message means."""
        with stage("understand"):
            return await super().parse_message(message, *args, **kwargs)

    def predict_next_with_tracker_if_should(
        self, tracker: DialogueStateTracker
    ) -> tuple[Any, PolicyPrediction]:
        """Return the next action."""
        with stage("decide"):
            prediction: tuple[Any, PolicyPrediction] = super().predict_next_with_tracker_if_should(
                tracker
            )
        return prediction
