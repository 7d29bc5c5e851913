"""Something that a process does again and again beside its work, in a thread of its own."""

from __future__ import annotations

import threading
from collections.abc import Callable

# At a stop, a chore has this long to come to an end; then the process ends without it.
_STOP_SECONDS = 5.0


class Chore:
    """Does something at the start, and again after the pause that it asks for each time."""

    def __init__(self, name: str, work: Callable[[], float]) -> None:
        """Take the work.

        Args:
            name: of the thread.
            work: does it once, catches its own errors, and returns the seconds until the next
                time; it should look at `stopping` where it takes long.
        """
        self._work = work
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name=name, daemon=True)

    @property
    def stopping(self) -> bool:
        """Tell whether the process wants to end."""
        return self._stop.is_set()

    def start(self) -> None:
        """Begin, in a thread; after a fork, in the child: threads do not live through one."""
        self._thread.start()

    def stop(self) -> None:
        """End, within seconds."""
        self._stop.set()
        if self._thread.is_alive():
            self._thread.join(_STOP_SECONDS)

    def _run(self) -> None:
        while not self._stop.wait(self._work()):
            pass
