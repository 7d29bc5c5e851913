"""Run custom actions in this process instead of on an action server."""

from __future__ import annotations

import asyncio
from concurrent.futures import ThreadPoolExecutor
from contextvars import copy_context
from typing import Any

import structlog
from rasa.utils.endpoints import EndpointConfig
from rasa_sdk.executor import ActionExecutor

from bot.stages import stage
from bot.thread_loops import ThreadLoops

log = structlog.get_logger(__name__)

APOLOGY_RESPONSE = "utter_apology"
# Actions that hang keep their threads until they end; so many may, before others wait.
THREADS = 32


class InProcessActionEndpoint(EndpointConfig):
    """An action endpoint whose requests are calls of `rasa_sdk`'s executor.

    Rasa believes that it talks to an action server: what goes in and out is the same
    JSON as over HTTP, so every action also works under `rasa run actions`.
    """

    def __init__(self, executor: ActionExecutor, *, timeout: float) -> None:
        """Take the executor that knows the actions.

        Args:
            executor: with all actions registered.
            timeout: seconds that one action may take.
        """
        # Actions read names and texts from their own files, never from the domain.
        super().__init__(url="in-process", enable_selective_domain=True)
        self._executor = executor
        self._timeout = timeout
        self.start_threads()

    def start_threads(self) -> None:
        """Make the threads that actions run in; a forked process needs its own."""
        self._threads = ThreadPoolExecutor(THREADS, thread_name_prefix="action")
        self._loops = ThreadLoops()

    def close(self) -> None:
        """End the threads, whatever still waits for them; one that hangs ends when it is done."""
        self._threads.shutdown(wait=False, cancel_futures=True)
        self._loops.close()

    async def request(self, *_: Any, json: dict[str, Any] | None = None, **__: Any) -> Any:
        """Run the action that `json` names and return its events and responses.

        A failing action, or one that takes too long, returns an apology instead, so that
        the conversation goes on. Rasa would otherwise fall silent.
        """
        call = json or {}
        try:
            # A thread of its own: an action that blocks must not stop other conversations.
            with stage("act"):
                loop = asyncio.get_running_loop()
                run = loop.run_in_executor(self._threads, copy_context().run, self._run, call)
                return await asyncio.wait_for(run, self._timeout)
        except asyncio.TimeoutError:
            log.error("bot.action.timed_out", action=call.get("next_action"), seconds=self._timeout)
        except Exception as error:  # noqa: BLE001  an action of any kind may fail in any way
            # The text of an error may quote the user, so only its type is logged.
            log.error(
                "bot.action.failed", action=call.get("next_action"), error=type(error).__name__
            )
        return {"events": [], "responses": [{"response": APOLOGY_RESPONSE}]}

    def _run(self, call: dict[str, Any]) -> Any:
        return self._loops.run(lambda: self._executor.run(call))
